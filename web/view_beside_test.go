package web

import (
	"net/http"
	"strings"
	"testing"

	"arising/internal/civic"
)

func TestVoteWords(t *testing.T) {
	n := func(i int) *int { return &i }
	for _, tt := range []struct {
		name  string
		votes civic.Votes
		want  string
	}{
		{"counts", civic.Votes{For: n(7), Against: n(2), Abstained: n(1)}, "7 for, 2 against, 1 abstained"},
		{"none against is said", civic.Votes{For: n(7), Against: n(0)}, "7 for, 0 against"},
		{"not printed is not said", civic.Votes{Against: n(1)}, "1 against"},
		{"unanimous", civic.Votes{Unanimous: true}, "Unanimous"},
		{"nem con", civic.Votes{Unopposed: true}, "Nobody against"},
		{"casting vote", civic.Votes{For: n(4), Against: n(4), Casting: true}, "4 for, 4 against, by the chair’s casting vote"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := voteWords(&tt.votes); got != tt.want {
				t.Errorf("voteWords(%+v) = %q, want %q", tt.votes, got, tt.want)
			}
		})
	}
}

func TestBesideOfNothingPrinted(t *testing.T) {
	if b := newBeside(nil); b != nil {
		t.Errorf("newBeside(nil) = %+v, want nil", b)
	}
}

// TestBesideIsShown reads the pages that show what was printed beside decisions.
func TestBesideIsShown(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		want       []string
		not        string
	}{
		{"item", "/items/quillhaven-a505", []string{"<dt>Vote</dt> <dd>7 for, 2 against, 1 abstained</dd>", "<dt>Moved by</dt> <dd>Councillor Ashgrove</dd>",
			">Reasons</span>", "the same as for the decision above"}, "<dt>Key decision</dt>"},
		{"words that stand in another paper", "/items/quillhaven-a701", []string{"<dt>Key decision</dt> <dd>Yes, QH/26/03</dd>",
			"<dt>Call-in ends</dt> <dd>28 January 2026, midnight</dd>", "<dt>Conflicts of interest</dt> <dd>None.</dd>"}, ">Reasons</span>"},
		{"commitment", "/commitments/r0000000000000002", []string{"Printed beside the decision", "Councillor Birch", "carried by 7 votes to 2", ">Reasons</span>",
			"<p class=\"govuk-body\">2. The harbour ward has the most that are empty.</p>"}, "<dt>Key decision</dt>"},
		{"commitment without", "/commitments/r0000000000000003", nil, "Printed beside the decision"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := get(t, New(SampleOptions()).Handler(), tt.path)
			if w.Code != http.StatusOK {
				t.Fatalf("%s answers %d", tt.path, w.Code)
			}
			body := w.Body.String()
			for _, want := range tt.want {
				if !strings.Contains(body, want) {
					t.Errorf("%s does not say %q", tt.path, want)
				}
			}
			if tt.not != "" && strings.Contains(body, tt.not) {
				t.Errorf("%s says %q, which was not printed", tt.path, tt.not)
			}
		})
	}
}
