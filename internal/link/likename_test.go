package link

import (
	"testing"

	"arising/internal/civic"
)

// TestLikeName: an item that bears the name of a promise's matter, in the very days, is the
// report only if it tells of what was to be told. One that tells something else of the matter is not.
func TestLikeName(t *testing.T) {
	on := func(quote, title string) Promise { return promise(quote, "Forum", title, civic.VerbReport, inJuly()) }
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		kept           bool
	}{
		{"the tide gauge readings are given", on("That the results of the trial of solar tide gauges be reported to the Forum in July.", "Tide Gauges"), "Tide Gauges", "The Hydrographer reported that the four gauges had run for 90 days without fault and agreed with the old ones to within two centimetres. The Forum was glad.\n\nRESOLVED: That the report be noted.", true},
		{"a leaflet about the gauges", on("That the results of the trial of solar tide gauges be reported to the Forum in July.", "Tide Gauges"), "Tide Gauges", "A leaflet of the maker was handed round. Members admired the pictures. Noted.", false},
		{"those who answered", on("That the outcome of the consultation on the Chain Bridge be reported to the Forum in July.", "Chain Bridge"), "Chain Bridge", "There had been 412 replies, three quarters of them in favour of one lane. The Engineer would now draw up the order.\n\nRESOLVED: That the position be noted.", true},
		{"the paint of the bridge", on("That the outcome of the consultation on the Chain Bridge be reported to the Forum in July.", "Chain Bridge"), "Chain Bridge: Painting", "The Engineer said that painting would start at the northern tower. Members debated whether green or grey would wear better.\n\nRESOLVED: That the bridge be painted green.", false},
		{"what people said, in other words", on("That the outcome of the consultation on the Chain Bridge be reported to the Forum in July.", "Chain Bridge"), "Chain Bridge: What People Told Us", "Residents of the north bank wanted the bridge shut to lorries; those of the south bank did not. The Engineer thought that neither side would give way.\n\nRESOLVED: That the position be noted.", true},
		{"the findings, as figures", on("That the findings of the survey of slipways be reported to the Forum in July.", "Slipways"), "Slipways", "Of the 31 slipways nine were unsafe and four could not be found. The Surveyor put the bill at £210,000.\n\nRESOLVED: That the report be noted.", true},
		{"fees for slipways", on("That the findings of the survey of slipways be reported to the Forum in July.", "Slipways"), "Slipways", "The Forum received a notice from the Crown Estate on who may launch and when. Noted.", false},
		{"the next exercise", on("That the outcomes of the Coastal Grants Inquiry be reported to the Forum in July.", "Coastal Grants Inquiry"), "Coastal Grants Inquiry", "A circular of the Department was laid before members on how the next round would be run and who might apply. Noted.", false},
		{"what the inquiry found", on("That the outcomes of the Coastal Grants Inquiry be reported to the Forum in July.", "Coastal Grants Inquiry"), "Coastal Grants Inquiry", "The Clerk reported that the inquiry had found no fault with any of the harbour's grants. The Forum was relieved.", true},
		{"the rate of it", on("That the Head of Moorings report on rates of corrosion in harbour chains to the Forum in July.", "Harbour Chains"), "Harbour Chains", "The Head of Moorings said that chains on the inner trots had lost a fifth of their thickness in six years through corrosion, and those outside a third.\n\nRESOLVED: That the report be noted.", true},
		{"the chains were delivered", on("That the Head of Moorings report on rates of corrosion in harbour chains to the Forum in July.", "Harbour Chains"), "Harbour Chains", "The Head of Moorings informed the Forum that 400 metres of new chain had been delivered and that divers had begun to lay it in May. Calls to the office had risen to 60 a week. Members praised the divers.\n\nRESOLVED: That the report be noted.", false},
		{"how many failed", on("That the Head of Moorings report on the number of ferry passengers left behind to the Forum in July.", "Ferry"), "Ferry", "The Head of Moorings reported that 1,204 passengers had been left behind since April, most of them on Sundays.\n\nRESOLVED: That the report be noted.", true},
		{"a film of the ferry", on("That the Head of Moorings report on the number of ferry passengers left behind to the Forum in July.", "Ferry"), "Ferry", "Members watched a film of the new ferry, which turns in its own length. The Head of Moorings said that it was shared with two neighbours. Noted.", false},
		{"why they failed", on("That a report on diving permits, showing how many were refused, be made to the Forum in July.", "Diving Permits and Refusals"), "Diving Permits", "Of 88 applications for permits fourteen had been refused, chiefly for want of insurance. The Forum thought the rules fair.", true},
		{"a new permit", on("That a report on diving permits, showing how many were refused, be made to the Forum in July.", "Diving Permits and Refusals"), "Diving Permits", "Members saw a specimen of the new plastic permit, which can be worn on the wrist. The Harbour Master said that it would not fade. Noted.", false},
		{"the business case", on("That a business case for taking the boatyard in hand be submitted to the Forum in July.", "Boatyard: Options"), "Boatyard: Business Case", "The case put the cost at £1.2m and the gain at £90,000 a year. Members were not agreed.\n\nRESOLVED: That the boatyard be taken in hand.", true},
		{"the charges of the boatyard", on("That a business case for taking the boatyard in hand be submitted to the Forum in July.", "Boatyard: Options"), "Boatyard: Charges", "The tenant's charges for 2032 were noted. Lifting goes up by 20p.", false},
		{"how many had qualified", on("That the number of apprentices who had qualified as pilots, and the money spent, be given to the Forum in July.", "Pilotage Apprenticeships"), "Pilotage Apprenticeships", "Seven apprentices had qualified as pilots in three years, at £61,000 in all. The Forum congratulated them.", true},
		{"start of the season", on("That the number of apprentices who had qualified as pilots, and the money spent, be given to the Forum in July.", "Pilotage Apprenticeships"), "Pilotage: Start of the Season", "Captain Moy gave an account of the first six weeks. There had been 84 movements, of which 29 were by night. Two launches had run late on the first day.\n\nRESOLVED: That the report be noted.", false},
		{"inspections of another year", on("That Captain Moy find out whether the Trinity Board would share the cost of the pilot school and tell the Forum in July.", "Pilot School"), "Pilot School", "A slide was shown on examination results since September: nine entered, none failed. Noted.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if (got.Kind == civic.ReportedBack) != tt.kept || !tt.kept && got.Kind != "" {
				t.Errorf("%q: claimed %q %.2f %q, want kept %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.kept)
			}
		})
	}
}
