package civic

import (
	"cmp"
	"slices"
	"strings"
)

// How alike the words of two records must be to be taken for one whose text was
// corrected: in one item, and where the item itself was numbered anew.
const (
	alikeHere = 0.6
	alikeAway = 0.85
)

// Reattached says which vanished records live on under a new id because their
// text was corrected a little: same kind, the same item, and words so alike that
// no other record comes nearer. held and fresh are all records of a meeting
// before and after; the keys are ids of held that fresh no longer has.
// sameItem says whether an item that is gone goes on as another.
func Reattached(held, fresh []Record, sameItem func(old, now ItemID) bool) map[RecordID]RecordID {
	stays := map[RecordID]bool{}
	for _, r := range held {
		stays[r.ID] = true
	}
	now := map[RecordID]bool{}
	for _, r := range fresh {
		now[r.ID] = true
	}
	type pair struct {
		old, new RecordID
		score    float64
	}
	var pairs []pair
	for _, a := range held {
		if now[a.ID] || a.Quote == "" {
			continue
		}
		for _, b := range fresh {
			if stays[b.ID] || a.Kind != b.Kind {
				continue
			}
			score, least := likeness(a.Quote, b.Quote), alikeHere
			if a.Item != b.Item {
				if least = alikeAway; !sameItem(a.Item, b.Item) {
					continue
				}
			}
			if score >= least {
				pairs = append(pairs, pair{a.ID, b.ID, score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	out, taken := map[RecordID]RecordID{}, map[RecordID]bool{}
	for _, p := range pairs {
		if _, done := out[p.old]; !done && !taken[p.new] {
			out[p.old], taken[p.new] = p.new, true
		}
	}
	return out
}

// likeness is the share of words that two texts have in common, in order or
// not, from 0 to 1.
func likeness(a, b string) float64 {
	count := map[string]int{}
	as, bs := strings.Fields(words(a)), strings.Fields(words(b))
	for _, w := range as {
		count[w]++
	}
	both := 0
	for _, w := range bs {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	if len(as)+len(bs) == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(as)+len(bs))
}
