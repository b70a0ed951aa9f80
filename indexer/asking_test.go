package indexer

import (
	"strings"
	"testing"

	"arising/internal/search"
)

func TestQuestionsAsPeoplePutThem(t *testing.T) {
	units := []search.Unit{
		item("a1", "Harbour Panel", "2025-01-10", "Tidal barrier", "The barrier leaks. The Special Tide Fund (STF) would pay for divers."),
		item("a2", "Harbour Panel", "2025-02-10", "Community infrastructure levy", "The levy paid for a slipway."),
		item("a3", "Ferries Board", "2025-03-10", "Fares", "Fares for divers were doubled."),
		item("a4", "Ferries Board", "2025-04-10", "Levy on landing", "Infrastructure for the ferry community was wanting and a levy was refused."),
	}
	units[0].Acronyms = []search.Acronym{{Short: "STF", Long: "Special Tide Fund"}}
	x := buildIndex(t, units...)
	for _, tt := range []struct{ text, want, said string }{
		{"what did we say about the barrier?", "a1", "with barrier, passing over what, did, we, say, about, the"},
		{"when will the slipway come back", "a2", ""},
		{"who promised", "", ""},
		{"CIL", "a2 a4", "CIL or community infrastructure levy"},
		{"special tide fund", "a1", "or STF"},
		{"STF divers", "a1", "special tide fund"},
		{"ferries divers", "a3", ""},
		{"-ferries fares", "a3", ""},
		{"infrastucture slipway", "a2", "as nothing has"},
		{"barrier leaks divers penguins", "a1", "most of these words"},
		{`"barrier leaks" penguins`, "", ""},
		{"barrier committee:ferries", "", ""},
	} {
		t.Run(tt.text, func(t *testing.T) {
			r := find(t, x, search.Query{Text: tt.text})
			if ids(r) != tt.want || !strings.Contains(r.Said, tt.said) {
				t.Errorf("finds %q and says %q; want %q and %q", ids(r), r.Said, tt.want, tt.said)
			}
		})
	}
}

func TestShortFormsHoldInTheirCouncil(t *testing.T) {
	ours := item("a1", "Harbour Panel", "2025-01-10", "Tide", "The Special Tide Fund (STF) pays.")
	ours.Acronyms = []search.Acronym{{Short: "STF", Long: "Special Tide Fund"}}
	theirs := item("b1", "Cabinet", "2025-01-10", "Fund", "A special fund for the tide of visitors.")
	theirs.Council = "Otherham Council"
	x := buildIndex(t, ours, theirs)
	if r := find(t, x, search.Query{Text: "STF"}); ids(r) != "a1" {
		t.Errorf("STF finds %q, want the paper of the council that says what it means", ids(r))
	}
}
