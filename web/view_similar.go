package web

import (
	"cmp"
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/report"
	"arising/internal/search"
)

// A Finder is a Searcher that can find items like one that it has.
type Finder interface {
	// Similar returns at most n agenda items that are about the same as the one
	// with the given id, best first and without it. The error wraps
	// civic.ErrNotFound where the index has no such item.
	Similar(ctx context.Context, id string, n int) ([]search.Hit, error)
}

// maxSimilar is how many items like it an item's page names, and similarTook how
// long it waits for them: they are a help, and the page is whole without them.
const (
	maxSimilar  = 5
	similarTook = 2 * time.Second
)

// A similarItem is an item that shares rare words with the page's.
type similarItem struct {
	Link  link
	Where string // body and day, led by the council where it is another
}

// similar names items like it. A formality is like every other, and of an item
// that is withheld nothing is guessed. Where the index fails there are none.
func (s *Server) similar(ctx context.Context, it civic.Item) []similarItem {
	f, ok := s.opt.Search.(Finder)
	if !ok || it.Restricted || civic.Procedural(it.Title) {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, similarTook)
	defer cancel()
	hits, err := f.Similar(ctx, string(it.ID), maxSimilar)
	if err != nil && !isNotFound(err) {
		s.log.WarnContext(ctx, "no items like it", "item", it.ID, "error", err)
	}
	var out []similarItem
	for _, h := range hits {
		if h.Item == "" || h.Item == it.ID {
			continue
		}
		v := similarItem{Link: link{cmp.Or(report.ItemName(h.Number, h.Title), "Untitled item"), "/items/" + string(h.Item)}}
		v.Where = h.Committee + ", " + heldOn(h.Date.Long())
		if h.CouncilID != it.Council {
			v.Where = h.Council + ", " + v.Where
		}
		out = append(out, v)
	}
	return out
}
