package link

import (
	"cmp"
	"regexp"
	"slices"

	"arising/internal/civic"
)

// A resolution that puts a thing off seldom says what it belongs to: "that the appraisal of
// other sites be deferred to October" stands under a title of its own. It belongs to
// what the promise belongs to that it puts off.

// oncemore is how a promise says that it takes up an earlier one.
var oncemore = regexp.MustCompile(`\b(?:instead|again|once more|further|now) ?(?:[.,;]|$)|\b(?:be|is|was|were|been) (?:[a-z]+ )?(?:deferred|postponed|put (?:off|back)|held over|carried (?:over|forward)|adjourned|stood over|rescheduled|moved back)\b|\b(?:stand|lie|laid) over\b`)

// putsOver reports whether a promise puts off an earlier one, by its verb or its words.
func putsOver(p *Promise) bool {
	return p.Verb == civic.VerbDefer || oncemore.MatchString(p.Quote)
}

// How much of what such a promise is about an earlier one must hold, of how many words
// at least, and how many days it may be older.
const (
	leastSame  = 0.6
	leastWords = 2
	oldest     = 550
)

// inherited ties what puts off an earlier promise of its body to what that one is tied to,
// where nothing else is claimed of it.
func (c *catalogue) inherited(promises []Promise, links []civic.Link) []civic.Link {
	tied := map[civic.RecordID]civic.Link{}
	for _, l := range links {
		if civic.Claimed(l.Score) && l.Score > tied[l.Record].Score {
			tied[l.Record] = l
		}
	}
	order := make([]*Promise, 0, len(promises))
	for i := range promises {
		if _, ok := tied[promises[i].ID]; ok || putsOver(&promises[i]) {
			order = append(order, &promises[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *Promise) int { return a.Date.Compare(b.Date) })
	earlier, more := map[civic.CommitteeID][]*Promise{}, map[civic.RecordID]civic.Link{}
	for _, p := range order {
		if _, ok := tied[p.ID]; !ok {
			from := c.putOver(p, earlier[p.Body], tied)
			if from == nil {
				continue
			}
			l := tied[from.ID]
			l.Record, l.Reasons = p.ID, []string{"puts off what is tied to it, of " + from.Date.Long()}
			tied[p.ID], more[p.ID] = l, l
		}
		earlier[p.Body] = append(earlier[p.Body], p)
	}
	return withInherited(promises, links, more)
}

// putOver returns the earlier promise that one puts off; nil where none is near enough, or
// two that belong to different things are as near.
func (c *catalogue) putOver(p *Promise, earlier []*Promise, tied map[civic.RecordID]civic.Link) (best *Promise) {
	own := topic(matter(p))
	most, torn := leastWords-1, false
	for _, q := range earlier {
		if len(own) < leastWords || !q.Date.Before(p.Date) || q.Date.DaysUntil(p.Date) > oldest {
			continue
		}
		n := c.sharedBy(q, own)
		if n < leastWords || float64(n) < leastSame*float64(len(own)) || n < most {
			continue
		}
		torn = n == most && (torn || tied[best.ID].Entry != tied[q.ID].Entry)
		best, most = q, n
	}
	if torn {
		return nil
	}
	return best
}

// sharedBy counts the stems that a promise or the title of its item has.
func (c *catalogue) sharedBy(p *Promise, own []string) (n int) {
	quote := c.stemsOf(p)
	var title []string
	for _, s := range own {
		if !slices.Contains(quote, s) {
			if title == nil {
				title = stems(p.ItemTitle)
			}
			if !slices.Contains(title, s) {
				continue
			}
		}
		n++
	}
	return n
}

// stemsOf are the stems of a promise, which the catalogue has.
func (c *catalogue) stemsOf(p *Promise) []string {
	for _, s := range c.siblings[p.Item] {
		if s.ID == p.ID {
			return s.stems
		}
	}
	return stems(p.Quote)
}

// withInherited puts such links where those of their promises stand, first.
func withInherited(promises []Promise, links []civic.Link, more map[civic.RecordID]civic.Link) []civic.Link {
	if len(more) == 0 {
		return links
	}
	place := make(map[civic.RecordID]int, len(promises))
	for i := range promises {
		place[promises[i].ID] = i
	}
	out := slices.DeleteFunc(slices.Clone(links), func(l civic.Link) bool { m, ok := more[l.Record]; return ok && m.Entry == l.Entry })
	for _, l := range more {
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(a, b civic.Link) int {
		return cmp.Or(cmp.Compare(place[a.Record], place[b.Record]), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Entry, b.Entry))
	})
	return out
}
