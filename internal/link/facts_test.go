package link

import "testing"

// TestFacts: facts are told of what is or was, and not by what members asked and
// somebody undertook.
func TestFacts(t *testing.T) {
	for _, tt := range []struct {
		name, minutes string
		told, figured int
	}{
		{"one with a figure", "The Harbour Master reported that forty of the 61 moorings were let.", 1, 1},
		{"one without", "The Harbour Master explained how moorings are let.", 1, 0},
		{"a question", "Cllr Teal asked how many of the 61 moorings were let.", 0, 0},
		{"an undertaking", "The Harbour Master undertook to count the 61 moorings.", 0, 0},
		{"an answer to come", "She said that she would send the figures for 61 moorings.", 0, 0},
		{"what was resolved", "RESOLVED – That the 61 moorings be let.", 0, 0},
		{"what members thought", "Members thought that 61 moorings were too many.", 1, 0},
		{"both", "Of 40 boats 3 had sunk at the quay. Members asked for a list. The clerk agreed to send one. The slip was in a poor state.", 2, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if f := factsOf(tt.minutes); f.told != tt.told || f.figured != tt.figured {
				t.Errorf("%q: %+v, want %d told, %d with figures", tt.minutes, f, tt.told, tt.figured)
			}
		})
	}
}

// TestOtherPaper: a title that is the name of a paper of the promised kind, and has no
// word of the promise besides, is the name of another.
func TestOtherPaper(t *testing.T) {
	strategy := promise("That a draft winter moorings strategy be submitted to the Forum in July.", "Forum", "Gannet Quay", "", inJuly())
	for _, tt := range []struct {
		title string
		want  bool
	}{
		{"Draft Beach Strategy", true},
		{"Dog Control Strategy 2031", true},
		{"Draft Winter Moorings Strategy", false},
		{"Moorings Strategy: Consultation", false},
		{"Strategy", false},
		{"Draft Strategy", false},
		{"Gannet Quay Strategy", false},
		{"Beach Cleaning", false},
	} {
		t.Run(tt.title, func(t *testing.T) {
			it := item("2031-07-15", forum, tt.title, "The Clerk spoke.")
			s := newShelf()
			for _, i := range append(background(), it) {
				s.items = append(s.items, s.read(&i))
			}
			s.place()
			s.weighted()
			q := s.query(&strategy)
			if got := q.otherPaper(s.saidIn(&s.items[s.first[it.ID]]).titled); got != tt.want {
				t.Errorf("another paper: %v, want %v", got, tt.want)
			}
		})
	}
}
