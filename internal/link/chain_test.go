package link

import (
	"slices"
	"testing"

	"arising/internal/civic"
)

// TestApartFromChain: once what repeats is known by its title, an item that bears a part of
// the title only is none of its times, unless its minutes tell of the rest.
func TestApartFromChain(t *testing.T) {
	each := func() *civic.Due { return &civic.Due{Expression: "to each meeting of the Forum", Recurs: "meeting"} }
	on := func(quote, title string) Promise {
		return promise(quote, "Forum", title, civic.VerbReport, each())
	}
	rate := on("That the mussel yield be reported to each meeting of the Forum.", "Shellfish")
	debt := on("That a register of pontoon debts be presented to each meeting of the Forum.", "Pontoons")
	lamps := on("That the lamp outages be reported to each meeting of the Forum.", "Lamps")
	crew := on("That lifeboat crew vacancies be reported to each meeting of the Forum.", "Lifeboat")
	seals := on("That the seal pup count be reported to each meeting of the Forum.", "Seals")
	for _, tt := range []struct {
		promise                Promise
		series, title, minutes string
		kept                   bool
	}{
		{rate, "Mussel Yield", "Mussel Ropes and Rafts", "The Fisheries Officer described the ropes that might be bought. Members saw prices.", false},
		{rate, "Mussel Yield", "Mussel Poachers", "Two boats had been stopped in May. The police were thanked.", false},
		{rate, "Mussel Yield", "Mussel Yield: Spring", "The yield was 41 tonnes. Noted.", true},
		{rate, "Mussel Yield", "Mussel Harvest", "The mussel yield for the quarter was 38 tonnes, the Fisheries Officer said. Noted.", true},
		{debt, "Register of Pontoon Debts", "Pontoon Anchors", "The Engineer reported that four anchors had dragged in the gale of March.", false},
		{debt, "Register of Pontoon Debts", "Pontoon Repairs", "Planks had been replaced on the eastern arm at £6,200.", false},
		{debt, "Register of Pontoon Debts", "Register of Pontoon Debts", "Eleven owed more than a year. Noted.", true},
		{debt, "Register of Pontoon Debts", "Pontoon Debts", "The register showed £14,000 outstanding, a little less than before.", true},
		{lamps, "Lamp Outages", "Lamp Contract", "Three tenders had come in. Members liked the cheapest.", false},
		{lamps, "Lamp Outages", "Lamp Standards on the Mole", "Painting would begin after the season.", false},
		{lamps, "Lamp Outages", "Lamp Outages: Third Quarter", "Nineteen lamps had been out for a week or more.", true},
		{lamps, "Lamp Outages", "Lamps", "There had been 22 outages since the last meeting, most of them on the Mole.", true},
		{crew, "Lifeboat Crew Vacancies", "Lifeboat Launch Fees", "The fee for a launch had gone up by a tenth.", false},
		{crew, "Lifeboat Crew Vacancies", "Lifeboat Slip", "Weed had been cleared from the slip in April.", false},
		{crew, "Lifeboat Crew Vacancies", "Lifeboat Crew Vacancies", "Four vacancies remained. Noted.", true},
		{crew, "Lifeboat Crew Vacancies", "Lifeboat Crew: Vacancies at 1 July", "Two vacancies remained. Noted.", true},
		{seals, "Seal Pup Count", "Seal Hospital Roof", "The roof of the hospital had been mended by volunteers.", false},
		{seals, "Seal Pup Count", "Seal Watching Permits", "Nine permits had been given. One skipper had been warned.", false},
		{seals, "Seal Pup Count", "Seals", "The pup count stood at 212, the Warden reported.", true},
		{seals, "Seal Pup Count", "Seal Pup Count 2031", "There were 198 pups. Noted.", true},
	} {
		at := item("2031-07-29", forum, tt.title, tt.minutes)
		papers := append(background(), item("2031-03-11", forum, tt.series, "The figures were presented. They had gone up by nine since the last time. Noted."),
			item("2031-05-13", forum, tt.series, "The figures were presented. They had gone down by four since the last time. Noted."), at, item("2031-10-14", forum, "Apologies", ""))
		found := Evidence([]Promise{tt.promise}, papers)
		got := slices.ContainsFunc(found, func(e civic.Evidence) bool { return e.Item == at.ID && civic.Claimed(e.Score) })
		if got != tt.kept {
			t.Errorf("%q after %q: claimed %v, want %v", tt.title, tt.series, got, tt.kept)
		}
	}
}

// TestOfTheSeries: where what repeats came once under a title in other words, what bears that title
// at another time is of the series as well, however little its minutes say.
func TestOfTheSeries(t *testing.T) {
	spent := promise("That a statement of spending against budget be laid before every meeting of the Forum.", "Forum", "Harbour Budget", civic.VerbReport,
		&civic.Due{Expression: "before every meeting of the Forum", Recurs: "meeting"})
	first := item("2031-04-08", forum, "Statement of Harbour Income to 31 March 2031", "The Treasurer laid the statement of spending against budget. Spending stood at £41,000.\n\nAGREED to note it.")
	for _, tt := range []struct {
		name, title, minutes string
		want                 bool
	}{
		{"at another time", "STATEMENT OF HARBOUR INCOME TO 30 JUNE 2031", "AGREED to receive the statement, with the reasons given for the cost of coal.", true},
		{"put off", "Statement of Harbour Income to 30 June 2031", "The statement was not ready and was deferred to the October meeting.", false},
		{"another title", "Harbour Income from Cruise Ships", "AGREED to note the takings.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at := item("2031-07-29", forum, tt.title, tt.minutes)
			found := Evidence([]Promise{spent}, append(background(), first, at, item("2031-10-14", forum, "Apologies", "")))
			got := slices.ContainsFunc(found, func(e civic.Evidence) bool {
				return e.Item == at.ID && e.Kind == civic.ReportedBack && civic.Claimed(e.Score)
			})
			if got != tt.want {
				t.Errorf("%q taken for a time of the series: %v, want %v; found %+v", tt.title, got, tt.want, found)
			}
		})
	}
}
