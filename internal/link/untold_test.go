package link

import (
	"testing"

	"arising/internal/civic"
)

// TestUntold: what a promise adds to the title may stand in an item only to be missed, in
// whatever words; where it is told of as well, something else being missed, it is a report.
func TestUntold(t *testing.T) {
	hubs := promise("That a review of the opening hours of the harbour hubs be reported to the Forum in July.", "Forum", "Harbour Hubs", civic.VerbReport, inJuly())
	cost := promise("That the cost of dredging Gull Quay be reported to the Forum in July.", "Forum", "Dredging", civic.VerbReport, inJuly())
	plan := promise("That an action plan for empty moorings be presented to the Forum in July.", "Forum", "Moorings", civic.VerbReport, inJuly())
	girls := promise("That the Manager explain to the Forum in July why more girls had left the sailing club.", "Forum", "Sailing Club", civic.VerbReport, inJuly())
	noise := promise("That the effect of the ferry horns on nesting terns be reported to the Forum in July.", "Forum", "Ferry Horns", civic.VerbReport, inJuly())
	fares := promise("That a comparison of ferry fares with those of other harbours be brought to the Forum in July.", "Forum", "Ferry Fares", civic.VerbReport, inJuly())
	staff := promise("That sickness among lock keepers be reported to the Forum in July.", "Forum", "Staffing", civic.VerbReport, inJuly())
	audit := promise("That an audit of the harbour cranes be presented to the Forum in July.", "Forum", "Cranes", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		promise        Promise
		title, minutes string
		told           bool
	}{
		{hubs, "Harbour Hubs", "The Manager presented the yearly figures for the hubs: 9,000 visits, a tenth more than before. There was nothing in the paper on opening hours, as Councillor Teal pointed out.", false},
		{hubs, "Harbour Hubs", "The Manager gave visits to the hubs by month. Asked about the review of opening hours, he said that it would have to wait.", false},
		{hubs, "Harbour Hubs", "The Manager gave visits to the hubs by month. The review of opening hours had been overlooked.", false},
		{hubs, "Harbour Hubs", "The Manager gave visits to the hubs by month, 900 in May. Members regretted that opening hours had not been looked at.", false},
		{hubs, "Harbour Hubs", "The Manager gave visits to the hubs by month, 900 in May. Councillor Teal reminded him that members were owed a review of the opening hours.", false},
		{hubs, "Harbour Hubs", "The Manager presented visits to the hubs by month, 900 in May. The opening hours were not mentioned.", false},
		{hubs, "Harbour Hubs", "The Manager presented visits to the hubs by month, 900 in May. It was observed that the promised review of hours was nowhere to be seen.", false},
		{hubs, "Harbour Hubs", "The Manager presented the review of opening hours of the hubs. Sunday mornings were hardly used, with 9 visits.", true},
		{hubs, "Harbour Hubs: Opening Hours", "The Manager reported. Three hubs of nine opened before ten, and members thought it too few. Sundays had not been looked at.", true},
		{cost, "Dredging", "The Engineer reported that 4,000 tonnes had been taken from the channel. He could give no figure for Gull Quay.", false},
		{cost, "Dredging", "The Engineer reported that 4,000 tonnes had been taken from the channel. The cost at Gull Quay was not given.", false},
		{cost, "Dredging", "The Engineer reported on dredging in 2030. Members noted that the cost of Gull Quay was missing.", false},
		{cost, "Dredging", "The Engineer reported that Gull Quay had cost £90,000 to dredge, £12,000 more than had been thought.", true},
		{plan, "Moorings", "The Engineer presented a map of the moorings, 40 of which were empty. An action plan had yet to be drawn up.", false},
		{plan, "Moorings", "The Engineer presented a map of the moorings, 40 of which were empty. Members asked again for an action plan.", false},
		{plan, "Moorings", "The Engineer presented a map of the moorings, 40 of which were empty. She hoped to have an action plan ready later.", false},
		{plan, "Empty Moorings: Action Plan", "The Engineer presented the action plan. Of 40 empty moorings 12 would be let. Members asked again about dredging.", true},
		{girls, "Sailing Club", "The Manager gave the numbers: 60 boys and 22 girls. She could not say why girls had left.", false},
		{girls, "Sailing Club", "The Manager gave the numbers: 60 boys and 22 girls. No reason was offered for the girls who had left.", false},
		{girls, "Sailing Club", "The Manager explained that girls had left because the changing rooms were cold; 11 had gone.", true},
		{noise, "Ferry Horns", "The Engineer told members of 14 complaints about the horns. What the terns made of it the paper left unsaid.", false},
		{noise, "Ferry Horns", "The Engineer gave the times at which horns were sounded, 14 a day. Terns did not feature.", false},
		{noise, "Ferry Horns", "The Engineer gave the times at which horns were sounded, 14 a day. Councillor Teal asked where the part about nesting terns was.", false},
		{noise, "Ferry Horns", "The Engineer gave the times at which horns were sounded, 14 a day. Nobody had counted the terns.", false},
		{noise, "Ferry Horns", "The Engineer said that terns had left two of nine nests when the horns were sounded.", true},
		{noise, "Ferry Horns and Terns", "The ornithologist gave her findings. Two of nine nests were left. She could not say whether other birds were troubled.", true},
		{fares, "Ferry Fares", "The Treasurer put the fares up by 3 per cent. A comparison with other harbours was for another day.", false},
		{fares, "Ferry Fares", "The Treasurer presented the fares for 2032, 3 per cent higher. How they stood beside those of other harbours he was unable to say.", false},
		{fares, "Ferry Fares", "The Treasurer presented the fares for 2032, 3 per cent higher. The Chair regretted the want of a comparison with other harbours.", false},
		{fares, "Ferry Fares", "The Treasurer compared the fares with those of four harbours. Only one was dearer.", true},
		{staff, "Staffing: Quarterly Report", "The Manager gave 9 days lost for each post. Lock keepers were not shown apart.", false},
		{staff, "Staffing: Quarterly Report", "The Manager gave 9 days lost for each post. He had no separate figure for lock keepers.", false},
		{staff, "Staffing: Quarterly Report", "The Manager gave 9 days lost for each post, and 14 for lock keepers, whom colds had kept at home.", true},
		{audit, "Cranes", "The Engineer said that two of the five cranes had been painted. The audit had not been commissioned.", false},
		{audit, "Cranes", "The Engineer said that two of the five cranes had been painted. Members were still to have their audit.", false},
		{audit, "Cranes", "The Engineer presented the audit. Two of the five cranes were unsafe, and the fifth had not been looked at.", true},
		{audit, "Cranes", "The Engineer presented the audit of the five cranes, and regretted that it had not come sooner. Two were unsafe.", true},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if told := got.Kind == civic.ReportedBack; told != tt.told {
				t.Errorf("%q: claimed %q %.2f %q, want a report: %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.told)
			}
		})
	}
}
