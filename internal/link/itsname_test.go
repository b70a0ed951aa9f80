package link

import (
	"testing"

	"arising/internal/civic"
)

// TestApartFromItsName: what came for the same time as an item that bears the name of what repeats, and
// shares a common word with it only, is none of its times.
func TestApartFromItsName(t *testing.T) {
	due := inJuly()
	due.Recurs, due.Expression = "P1Y", "every July"
	p := promise("that the Director's annual report be received by the Forum every July.", "Forum", "The Moorings of the Area", civic.VerbReport, due)
	report := item("2031-07-29", forum, "Annual Report of the Director of Public Moorings", "Ms Noon presented her report. Moorings had risen to 412. Members asked about the north quay.")
	for _, tt := range []struct {
		name, on, title string
		items           []Item
		want            bool
	}{
		{"the report", "2032-07-27", "Annual Report of the Director of Public Moorings", []Item{report}, true},
		{"beside the report", "2031-07-29", "Visitor Moorings", []Item{report}, false},
		{"half a year on", "2031-11-11", "Moorings at the North Quay", []Item{report}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			it := item(tt.on, forum, tt.title, "Mr Orme told members of the moorings, of which 31 were to be let. They asked about the charges.")
			got := false
			for _, e := range Evidence([]Promise{p}, append(append(background(), tt.items...), it)) {
				got = got || e.Item == it.ID && e.Kind == civic.ReportedBack && civic.Claimed(e.Score)
			}
			if got != tt.want {
				t.Errorf("%q on %s: claimed %v, want %v", tt.title, tt.on, got, tt.want)
			}
		})
	}
}

// TestComesUnderItsName: where what repeats stands on every agenda under its own name, each such item
// is one of its times, be its minutes ever so short; others that share a word of it are none.
func TestComesUnderItsName(t *testing.T) {
	every := func(quote, title, owner string) Promise {
		due := inJuly()
		due.Recurs, due.Expression = "meeting", "at every meeting"
		p := promise(quote, "Forum", title, civic.VerbReport, due)
		p.Owner, p.Verb = owner, ""
		return p
	}
	wharfinger := every("Members saw the point, and it was decided that a report from the Wharf Surveyor should come before every meeting of the Forum.", "Wharf Surveyor's Report", "Wharf Surveyor")
	drainage := every("It was therefore settled that a land drainage progress report would be made at every meeting of the Forum.", "Land Drainage", "land drainage")
	thefts := every("The police agreed to give the cattle theft figures for the area at every meeting.", "Police and Rangers", "")
	winter := every("The Forum asked that the gritting plan be put before it at every meeting.", "Gritting Plan", "")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           int
	}{
		{"under its name, received", wharfinger, "Wharf Surveyor's Report", "Received. Two minor matters were raised.", 3},
		{"the name of a paper", drainage, "Land Drainage Progress", "Of the 40 ditches in the plan, 31 had been cleared. Noted.", 3},
		{"figures under a wider title", thefts, "Police and Rangers", "Sgt Quill: 14 cattle thefts since the last meeting. A gate had been mended.", 3},
		{"laid before it", winter, "Gritting Plan", "The gritting plan was presented by Ms Noon. The Forum thought it a better plan than the last.", 3},

		{"not ready", wharfinger, "Wharf Surveyor's Report", "The report was not yet ready and was deferred to the next meeting.", 0},
		{"only on the agenda", wharfinger, "Wharf Surveyor's Report", "", 0},
		{"a wider title without the figures", thefts, "Police and Rangers", "Sgt Quill said that a gate had been mended at the ford.", 0},
		{"another matter of the owner", drainage, "Land Drainage Charges", "The charges were set at £4 a hectare. Members asked about arrears.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			items := background()
			for _, on := range []string{"2031-07-29", "2031-10-14", "2032-01-20"} {
				items = append(items, item(on, forum, tt.title, tt.minutes))
			}
			got := 0
			for _, e := range Evidence([]Promise{tt.promise}, items) {
				if e.Kind == civic.ReportedBack && civic.Claimed(e.Score) {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%q %q: %d claimed, want %d", tt.title, tt.minutes, got, tt.want)
			}
		})
	}
}
