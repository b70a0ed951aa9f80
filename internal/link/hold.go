package link

import (
	"fmt"
	"slices"
)

// hold is how firmly a line holds to a promise, to be compared with how it holds to others.
func hold(t []float64) float64 {
	return 1.5*t[0] + 0.5*t[1] + 0.5*t[2] + 2*t[3] + 2*t[4] - 2*t[5] + 1.2*t[6] - 1.2*t[7] + 0.4*t[8]
}

// lineHow says in words by what else than words a line is tied to a promise.
func lineHow(t []float64, q query) (out []string) {
	switch {
	case t[4] > 0 && q.label != "":
		out = append(out, "bears its number, "+q.label)
	case t[4] > 0:
		out = append(out, "quotes its minute, "+q.printedNumber())
	}
	if t[6] > 0 {
		out = append(out, "a row that names the meeting of "+q.Date.Long())
	}
	if t[8] > 0 {
		out = append(out, "names "+q.Owner)
	}
	return out
}

func (q query) printedNumber() string {
	if q.ref != "" {
		return q.ref
	}
	return leadingNumber(q.ItemNumber)
}

// likeReasons say in words what makes two texts about the same matter.
func (s *shelf) likeReasons(q query, l likeness) []string {
	own := 0
	for _, t := range l.shared {
		if q.names[t] != "" {
			own++
		}
	}
	out := s.named(q, slices.Concat(l.shared, l.akin))
	if l.name != "" {
		out = append(out, "names “"+l.name+"”")
	}
	if own < len(l.shared) {
		out = append(out, fmt.Sprintf("shares %d words with what stands around the promise", len(l.shared)-own))
	}
	return out
}
