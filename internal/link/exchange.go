package link

import (
	"cmp"
	"math"
	"regexp"
	"slices"

	"arising/internal/civic"
)

// A member asked for a figure, and an officer said that it would follow: two records,
// of one exchange. What tells of the one as kept tells of the other.

// asksInMinutes is how minutes tell that somebody asked for something.
var asksInMinutes = regexp.MustCompile(`(?i)\b(?:ask(?:ed|s|ing)?|request(?:ed|s)?|want(?:ed|s)?|wished|sought|call(?:ed)? for|enquired|inquired|queried|wondered|pressed|would like)\b`)

// adjoining is how many bytes may lie between two sentences that stand side by side.
const adjoining = 6

// exchanges pairs promises of one exchange, each with the other.
func exchanges(promises []Promise) map[civic.RecordID]civic.RecordID {
	order := make([]int, len(promises))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		p, o := &promises[a], &promises[b]
		return cmp.Or(cmp.Compare(p.Source.Version, o.Source.Version), cmp.Compare(p.Source.Start, o.Source.Start), cmp.Compare(p.ID, o.ID))
	})
	out := map[civic.RecordID]civic.RecordID{}
	for i := 1; i < len(order); i++ {
		first, second := &promises[order[i-1]], &promises[order[i]]
		gap := second.Source.Start - first.Source.End
		if first.Source.Version == "" || first.Source.Version != second.Source.Version || first.Item != second.Item || gap < 0 || gap > adjoining {
			continue
		}
		if asksInMinutes.MatchString(first.Quote) && !asksInMinutes.MatchString(second.Quote) && out[first.ID] == "" {
			out[first.ID], out[second.ID] = second.ID, first.ID
		}
	}
	return out
}

// mostRivals are enough to know the best but for a promise and its partner.
const mostRivals = 3

// rivals are the promises that have the most of a line, the most first.
type rivals [mostRivals]struct {
	id  civic.RecordID
	has float64
}

func (r *rivals) add(id civic.RecordID, has float64) {
	for i := range r {
		if r[i].id == "" || has > r[i].has {
			copy(r[i+1:], r[i:])
			r[i].id, r[i].has = id, has
			return
		}
	}
}

// beside is the most that another has than a promise and its partner; without end
// below zero where none has anything.
func (r rivals) beside(id, partner civic.RecordID) float64 {
	for i := range r {
		if r[i].id != "" && r[i].id != id && r[i].id != partner {
			return r[i].has
		}
	}
	return math.Inf(-1)
}
