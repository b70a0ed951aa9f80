package link

import (
	"testing"

	"arising/internal/civic"
)

// TestPaperCame: what was to be provided to a meeting, shared with it, shown or laid before it
// has come where an item so called says what it held, and not where it only says so much of it.
func TestPaperCame(t *testing.T) {
	res := func(q, title string) Promise { return promise(q, "Forum", title, civic.VerbAct, inJuly()) }
	act := func(q, owner, title string) Promise {
		p := promise(q, "Forum", title, "", inJuly())
		p.Kind, p.Owner = civic.Action, owner
		return p
	}
	review := promise("That a post-implementation review of the Winch Fund be submitted to the meeting in July.", "", "Winch Fund: Lessons of the First Winter", civic.VerbReport, inJuly())
	lettings := act("Lettings projections for the boathouse to be provided to the Forum", "Ms Orme", "Project updates")
	lido := act("Revised opening date for the lido to be reported to the July Forum", "Mr Fenn", "Other matters")
	noise := res("The Forum approved the design and agreed that the noise assessment for the long slip be shared with the Forum in July.", "Long Slip: Design")
	storm := act("The Forum asked that the storm plan be put before it in July.", "", "Storms")
	moorings := act("Officers to supply the Forum with a map of the moorings in July.", "Officers", "Harbour")
	byelaws := act("The Harbour Master to let members see the draft byelaws in July.", "Harbour Master", "Byelaws")
	dredging := res("That the cost of dredging the basin be laid before the Forum in July.", "Basin")
	paint := act("Explanation of the overspend on pier paint to be given to the Forum in July.", "Mr Orme", "Pier")
	ferries := res("That the winter timetable of ferries be shown to the Forum in July.", "Ferries")
	for _, tt := range []struct {
		p           Promise
		on          string
		title, text string
		came        bool
	}{
		{review, "2031-07-15", "Winch Fund: Post-Implementation Review", "The review found that the savings in diesel were real and those in crew mostly still to come. The Forum agreed to note it.", true},
		{lettings, "2031-09-16", "Boathouse: lettings projections", "Ms Orme apologised that the projections, due in July, had waited for the bank. They show 31 boats in the second year.", true},
		{lido, "2031-07-15", "Lido: revised opening date", "Mr Fenn reported that the lido is now to open on 12 September 2031, nine weeks late.", true},
		{noise, "2031-07-15", "Long Slip: Noise Assessment", "The assessment was shared with members and the consultant answered questions on hours. The Forum noted the assessment. It further agreed that a shortlist of names for the long slip be put to the next meeting.", true},
		{storm, "2031-07-15", "Storm Plan", "The storm plan for 2031/32 was presented by Ms Orme. Sandbags were to be had by the parish rather than by the street. The Forum thought it a better plan than the last.", true},
		{moorings, "2031-07-15", "Moorings: Map", "The map was tabled. Members found two moorings that were not on it.", true},
		{byelaws, "2031-07-15", "Draft Byelaws", "Members went through the draft clause by clause and asked for plainer words on dogs.", true},
		{dredging, "2031-07-15", "Dredging: Cost", "The cost was put at £90,000, of which the Crown would bear a third. Members were dismayed. Noted.", true},
		{paint, "2031-07-15", "Paint Overspend", "Mr Orme explained that two tenders had been paid twice. It was noted.", true},
		{ferries, "2031-07-15", "Winter Timetable of Ferries", "The timetable was shown. The last boat will leave at 6pm and no longer at 7pm.", true},

		{review, "2031-07-15", "Winch Fund: Post-Implementation Review", "The Chair noted that the review would find out whether the savings were real. Noted.", false},
		{lettings, "2031-07-15", "Boathouse: lettings", "Ms Orme apologised that the projections had not come from the bank. They would be sent.", false},
		{lido, "2031-07-15", "Lido", "Mr Fenn said that no date could be given until the tiles had come.", false},
		{noise, "2031-07-15", "Long Slip", "A shortlist of names for the long slip was chosen by the school.", false},
		{storm, "2031-07-15", "Storm Plan", "The item was on the agenda by mistake. Noted.", false},
		{moorings, "2031-07-15", "Harbour", "A map of the moorings at Gull Bay had been stolen from the notice board.", false},
		{byelaws, "2031-07-15", "Draft Byelaws", "The Harbour Master said that counsel still had the draft and that members would see it when she had done.", false},
		{paint, "2031-07-15", "Pier", "Six men were at work on the pier and two more would join them.", false},
		{ferries, "2031-07-15", "Ferries", "The winter timetable had not been agreed with the union and was put back to October.", false},
	} {
		got := claimedBy(tt.p, item(tt.on, forum, tt.title, tt.text))
		if (got.Kind == civic.ReportedBack || got.Kind == civic.SaysDone) != tt.came {
			t.Errorf("%q under %q: claimed %q %.2f %q of %q, want that it came: %v", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.p.Quote, tt.came)
		}
	}
}
