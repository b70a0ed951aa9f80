package link

import (
	"testing"

	"arising/internal/day"
)

// TestClauseMoods: whatever the deed, English denies it, or puts it ahead, by few words.
func TestClauseMoods(t *testing.T) {
	on := day.MustParse("2031-06-10")
	for _, tt := range []struct {
		clause string
		want   mood
	}{
		{"the lanterns had been rehung", happened},
		{"six members walked the quay on 20 may", happened},
		{"in a letter of 28 april", happened},
		{"when she and five others had been shown the loom", happened},
		{"letters were put through every door", happened},
		{"the lanterns had not been rehung", pending},
		{"the lanterns would be rehung", pending},
		{"booked for 12 july", pending},
		{"awaited", pending},
		{"in hand", pending},
		{"a draft was being written", pending},
		{"the visit had been rained off", pending},
		{"some of the lanterns had been rehung", pending},
		{"the waiting lists for berths had been sent to members", happened},
		{"the working party had met on 3 may", happened},
		{"the table of delayed sailings had been circulated", happened},
		{"delayed sailings had been counted", happened},
		{"a map of the proposed quay was sent to members", happened},
		{"the lists were waiting for a stamp", pending},
		{"the quay is proposed for 2033", pending},
		{"the sailing was delayed again", pending},
		{"open", pending},
		{"the overdue returns had been sent in", happened},
		{"the mooring party's working group met on 4 may", happened},
		{"the walk planned for april had taken place", happened},
		{"the list of huts let without a lease had been sent round", happened},
		{"she had sat down with the ferrymen between 5 and 21 may", happened},
		{"he had visited the proposed berth", happened},
		{"she read out the answer to the letter that she had sent them in may", happened},
		{"the forum had once asked for the list", factual},
		{"the returns were overdue", pending},
		{"the proposed walk had slipped to july", pending},
		{"the lanterns were still without glass", pending},
		{"the working party was waiting for a map", pending},
		{"the outstanding lanterns would be rehung", pending},
		{"the lanterns may be rehung", pending},
		{"the treasurer reported", factual},
		{"the revised plan", factual},
		{"head of harbours", factual},
	} {
		got := clausesOf(tt.clause, on)
		if len(got) != 1 || got[0].mood != tt.want {
			t.Errorf("%q: %+v, want mood %d", tt.clause, got, tt.want)
		}
	}
}

// FuzzClauses: no text breaks the clauses, and each is a part of it.
func FuzzClauses(f *testing.F) {
	f.Add("the drain had been cleared on 3 march, but the lid was awaited | closed.")
	f.Add("when; if – may 2031 : \xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range clausesOf(text, day.MustParse("2031-06-10")) {
			if c.low == "" || len(c.low) > len(text)+len("pending ") {
				t.Errorf("clause %q of %q", c.low, text)
			}
			if c.on.After(day.MustParse("2031-06-10")) {
				t.Errorf("%q was told on a day to come, %s", c.low, c.on)
			}
		}
	})
}
