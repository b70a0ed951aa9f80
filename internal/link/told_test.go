package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldInOtherWords: minutes tell that a promise was kept by who has the
// thing, who was there, or where it can be had, as often as by its verb.
func TestToldInOtherWords(t *testing.T) {
	sheet := done("The Engineer undertook to send her the inspection sheet for the tidal gate.", "The Engineer")
	tides := done("The Clerk would put the slipway tide tables on the website.", "The Clerk")
	workshop := done("That a workshop on slipway lighting be arranged for members.", "")
	lists := done("The Housing Officer to give each member a list of the empty arches in the ward.", "The Housing Officer")
	twice := promise("That inspections of the tidal gate be reported in July.", "Forum", "Tidal Gate", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"has it", sheet, "Matters Arising", "Tidal gate: Cllr Teal had the inspection sheet and was easier in her mind.", civic.SaysDone},
		{"has it, told of the present", sheet, "Matters Arising", "Cllr Teal now has the inspection sheet for the tidal gate.", civic.SaysDone},
		{"wants it", sheet, "Matters Arising", "Cllr Teal still had no inspection sheet for the tidal gate.", ""},
		{"will have it", sheet, "Matters Arising", "Cllr Teal would have the inspection sheet for the tidal gate by June.", ""},
		{"having is no report", twice, "Matters Arising", "Cllr Teal had the inspection sheet for the tidal gate.", ""},
		{"can be had", tides, "Matters Arising", "The slipway tide tables could now be found on the website.", civic.SaysDone},
		{"could be had one day", tides, "Matters Arising", "The slipway tide tables could be found on the website once it was mended.", ""},
		{"reached them in May", lists, "Matters Arising", "The ward lists of empty arches had reached members in the middle of May.", civic.SaysDone},
		{"may reach them", lists, "Matters Arising", "The ward lists of empty arches may reach members in the summer.", ""},
		{"they were there", workshop, "Minutes of the Forum", "The Clerk mentioned, since a member had asked, that nine members had been at the workshop on slipway lighting.", civic.SaysDone},
		{"they were not there", workshop, "Minutes of the Forum", "The Clerk mentioned that no member had been at the workshop on slipway lighting.", ""},
		{"in the chair's business", sheet, "Chairperson's Business", "The Chairperson said that the inspection sheet for the tidal gate had been sent to Cllr Teal.", civic.SaysDone},
		{"under another name of a log", sheet, "Action Points Update", "Tidal gate inspection sheet | Engineer | Posted on 3 February. Closed", civic.SaysDone},
		{"a matter of that name is no log", sheet, "Charging Points Update", "Tidal gate inspection sheet | Engineer | Awaited", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestStandingItems tells where a body looks back from where it takes a matter.
func TestStandingItems(t *testing.T) {
	for title, want := range map[string]bool{
		"Action Points Update": true, "Table of Actions": true, "Chairperson's Business": true, "Lord Mayor's Announcements": true, "Convener’s Remarks": true,
		"Charging Points": false, "Mayor's Fund": false, "Business Rates": false, "Action Plan Update": false, "Status of the Sea Wall": false,
	} {
		if got := routine(title); got != want {
			t.Errorf("%q: standing %v, want %v", title, got, want)
		}
	}
}
