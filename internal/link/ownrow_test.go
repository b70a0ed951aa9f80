package link

import (
	"testing"

	"arising/internal/civic"
)

// TestOwnRow: a row that gives the day of the promise or its owner, and its matter, tells what
// became of it in whatever words; one of another day, owner or matter does not.
func TestOwnRow(t *testing.T) {
	p := done("The Harbour Master to confirm the list of empty berths, quay by quay.", "Harbour Master")
	study := promise("Study of the ferry shelter to be presented", "", "Ferry Shelter", "", inJuly())
	const dated, plain = "Date raised | Action | Owner | Response\n", "Ref | Action | Action by | RAG | Update\n"
	for _, tt := range []struct {
		name, title, row string
		of               Promise
		want             civic.EvidenceKind
	}{
		{"sent", "Action Tracker", dated + "14 January 2031 | List of empty berths by quay | Harbour Master | Sent 11 March", p, civic.SaysDone},
		{"in an annex", "Annex B: Action Tracker", dated + "14 January 2031 | List of empty berths by quay | Harbour Master | Sent 11 March", p, civic.SaysDone},
		{"part of it", "Action Tracker", dated + "14 January 2031 | List of empty berths by quay | Harbour Master | Two of six quays sent", p, ""},
		{"another's", "Action Tracker", dated + "14 January 2031 | List of empty berths by quay | Head of Tourism | Painted 11 March", p, ""},
		{"of another day", "Action Tracker", dated + "10 December 2030 | List of empty berths by quay | Harbour Master | Painted 11 March", p, ""},
		{"of another matter", "Action Tracker", dated + "14 January 2031 | Tide gauge at the lock | Harbour Master | Painted 11 March", p, ""},
		{"not yet", "Action Tracker", dated + "14 January 2031 | List of empty berths by quay | Harbour Master | Not yet sent", p, ""},
		{"cancelled", "Action Log", plain + "4 | Ferry shelter study | Clerk | Red | The company has withdrawn from the scheme. Study cancelled", study, civic.Supersedes},
		{"withdrawn by its colour", "Action Log", plain + "4 | Ferry shelter study | Clerk | Grey - withdrawn | The company is no longer pursuing shelters", study, civic.Supersedes},
		{"removed", "Action Log", plain + "4 | Ferry shelter study | Clerk | | Action removed by agreement of the Chair", study, civic.Supersedes},
		{"closed is the shelter", "Action Log", plain + "4 | Ferry shelter study | Clerk | | Shelter closed by its owner in March. The study will not now take place and the action is withdrawn.", study, civic.Supersedes},
		{"withdrawn for now", "Action Log", plain + "4 | Ferry shelter study | Clerk | | Withdrawn; to be resubmitted", study, ""},
		{"another study", "Action Log", plain + "4 | Fish market study | Clerk | | Cancelled", study, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.of, item("2031-05-27", forum, tt.title, tt.row))
			if got.Kind != tt.want && !(tt.want == "" && got.Kind == civic.DeferredTo) {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.row, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestRowOfAnotherBody: the log of one body tells of what another resolved where it names that
// body and its day in brackets.
func TestRowOfAnotherBody(t *testing.T) {
	p := promise("That the twelve rusty bollards be replaced.", "", "Quayside", "", nil)
	p.Body, p.BodyName = "cabinet", "Cabinet"
	for row, want := range map[string]civic.EvidenceKind{
		"Twelve bollards to be replaced (Cabinet, 14 January) | Engineer | All twelve in place by 20 March 2031": civic.SaysDone,
		"Twelve bollards to be replaced (Cabinet, 4 February) | Engineer | All twelve in place by 20 March 2031": "",
		"Twelve bollards to be replaced (Council, 14 January) | Engineer | All twelve in place by 20 March 2031": "",
	} {
		if got := claimedBy(p, item("2031-05-27", forum, "Progress on Actions", "Action | Owner | Position\n"+row)); got.Kind != want {
			t.Errorf("%q: claimed %q %.2f %q, want %q", row, got.Kind, got.Score, got.Reasons, want)
		}
	}
}

// TestLetterToAPlainNoun: whoever was to write has written, though the one written to bears no
// capital, and what came of it is told behind.
func TestLetterToAPlainNoun(t *testing.T) {
	p := done("The Chair would write to the lifeguards about rowing after dark.", "Chair")
	for said, want := range map[string]civic.EvidenceKind{
		"The Chair had written to the lifeguards in February; two lamps had been lit on the pier since.": civic.SaysDone,
		"The Chair had written to the schools in February; two lamps had been lit on the pier since.":    "",
	} {
		if got := claimedBy(p, item("2031-05-27", forum, "Matters Arising", said)); got.Kind != want {
			t.Errorf("%q: claimed %q %.2f %q, want %q", said, got.Kind, got.Score, got.Reasons, want)
		}
	}
}
