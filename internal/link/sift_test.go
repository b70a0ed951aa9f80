package link

import "testing"

// TestSiftTellsAsBarren: what a sift tells of an item without looking at it is
// what barren tells of it.
func TestSiftTellsAsBarren(t *testing.T) {
	items, promises := council(4000, 300)
	var l Linker
	if err := l.Read(items); err != nil {
		t.Fatal(err)
	}
	s := l.read.shelf
	s.weighted()
	s.index(promises[0].Date)
	barren, showing, crowds := 0, 0, 0
	for i := range promises {
		q := s.query(&promises[i])
		s.touched = s.touched[:0]
		s.prepareSift(&q)
		for n, w := range append(q.own[:len(q.own):len(q.own)], q.around...) {
			if n%3 > 0 { // of the others nothing is known, as of those that are not followed
				s.follow(w, q)
			}
		}
		s.gatherCrowds()
		crowds += len(s.crowds)
		for _, at := range s.touched {
			got, want := s.barrenAt(&q, at), s.barren(&q, &s.items[at])
			if got != want {
				t.Fatalf("promise %d, item %d: barren %t by the sift, want %t", i, at, got, want)
			}
			if want {
				barren++
			} else {
				showing++
			}
		}
		s.best(&q, &walk{})
	}
	if barren == 0 || showing == 0 || crowds == 0 {
		t.Errorf("%d barren items, %d that may show something, %d crowds: nothing was compared", barren, showing, crowds)
	}
}
