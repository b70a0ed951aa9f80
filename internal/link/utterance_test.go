package link

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
)

// The utterances of a text are all of it, in order, also where a letter's small
// form is longer than itself.
func TestUtterancesAreTheWholeText(t *testing.T) {
	for _, text := range []string{"", "One. Two.\nNo. | Deed | Done\nThree", "İlkay wrote. The REPORT came.\n", "It was told (i) that the rails were wet and (ii) that the gates had been oiled. So."} {
		all, end := "", 0
		for u := range utterances(text, true) {
			if u.start != end || u.para > u.start {
				t.Errorf("%q: %q begins at %d, its line at %d, want %d", text, u.low, u.start, u.para, end)
			}
			end = u.start + len(u.low)
			all += text[u.start:end]
		}
		if all != text {
			t.Errorf("the utterances of %q are %q", text, all)
		}
	}
}

// Sentences end where what they tell ends, and not at a stop inside a name or number.
func TestUtterancesOfATelling(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a list inside", "It was said (i) that the gates were oiled on 3 May and (ii) that the Clerk had met Mr. Teal.", []string{"It was said (i) that the gates were oiled on 3 May and ", "(ii) that the Clerk had met Mr. Teal."}},
		{"letters with commas", "Told: (a) the gates were oiled, (b) the rails painted.", []string{"Told: (a) the gates were oiled, ", "(b) the rails painted."}},
		{"a section is no list", "The gates were oiled under section 5 (b) of the bye-laws.", []string{"The gates were oiled under section 5 (b) of the bye-laws."}},
		{"a number", "The Clerk had sent bulletin no. 2 on gates. It was read.", []string{"The Clerk had sent bulletin no. 2 on gates.", " It was read."}},
		{"an answer", "Asked, she said no. The gates stay.", []string{"Asked, she said no.", " The gates stay."}},
		{"a small letter", "Oil, paint etc. had been bought (approx. 40 tins). Rails come next.", []string{"Oil, paint etc. had been bought (approx. 40 tins).", " Rails come next."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for u := range utterances(tt.text, true) {
				got = append(got, tt.text[u.start:u.start+len(u.low)])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// A log is read also where a name in it has such a letter.
func TestLogWithALongerLetter(t *testing.T) {
	row := "14 January | Museum store leases to be e-mailed to members | Estates Manager İlkay | Complete"
	for _, minutes := range []string{row, strings.ReplaceAll(row, "İ", "I")} {
		log := item("2031-02-11", forum, "Action Log", minutes)
		s := newShelf()
		s.items = []shelved{s.read(&log)}
		s.place()
		if got := len(s.accounts(&s.items[0])); got != 1 {
			t.Errorf("%q: %d accounts, want 1", minutes, got)
		}
	}
}

// TestEntriesOfALine: a line may keep account of several matters, one after the other.
func TestEntriesOfALine(t *testing.T) {
	for _, tt := range []struct {
		name, minutes string
		want          []string // where each sentence's entry begins
	}{
		{"marked", "Signed. (1) Kelp: it was weighed. (2) Bell: it rang.", []string{"Signed.", "(1) Kelp:", "(2) Bell:"}},
		{"marked by letters", "a) Kelp weighed. It was wet. b) Bell rung.", []string{"a) Kelp", "a) Kelp", "b) Bell"}},
		{"named", "Kelp: it was weighed. It was wet. Bell: it rang.", []string{"Kelp:", "Kelp:", "Bell:"}},
		{"by minutes", "Minute 12 – The kelp was weighed. Minute 14 – The bell rang.", []string{"Minute 12", "Minute 14"}},
		{"somebody said", "Kelp: it was weighed. The Bailiff reported: it was wet.", []string{"Kelp:", "Kelp:"}},
		{"prose", "The kelp was weighed. The bell rang.", []string{"The kelp", "The kelp"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := 0
			for u := range utterances(tt.minutes, true) {
				if n < len(tt.want) && !strings.HasPrefix(strings.TrimSpace(tt.minutes[u.para:]), tt.want[n]) {
					t.Errorf("%q: its entry begins %q, want %q", u.low, tt.minutes[u.para:], tt.want[n])
				}
				n++
			}
			if n != len(tt.want) {
				t.Errorf("%q: %d sentences, want %d", tt.minutes, n, len(tt.want))
			}
		})
	}
}

// TestNeighbouringEntries: what one entry of a line tells, and whom it names, is nothing of the next.
func TestNeighbouringEntries(t *testing.T) {
	lamps := promise("That the Engineer report on the price of slipway lamps in July.", "", "Slipway Lamps", civic.VerbReport, inJuly())
	lamps.Owner = "Engineer"
	for _, minutes := range []string{
		"(1) Slipway lamps: a drawing was e-mailed on 8 July, with the Engineer's apologies. (2) Ferry: the skipper sounded its horn on 9 July.",
		"Slipway lamps: no news from the Engineer. Ferry: the skipper sounded its horn on 9 July; it was heard at the quay.",
	} {
		if got := claimedBy(lamps, item("2031-07-20", forum, "Matters Arising", minutes)); strings.Contains(got.Quote, "Ferry") || strings.Contains(got.Quote, "heard") {
			t.Errorf("claimed %q of the lamps: %q", got.Quote, got.Reasons)
		}
	}
}
