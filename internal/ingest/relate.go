package ingest

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"

	"arising/internal/civic"
	"arising/internal/link"
)

// Relate ties all commitments of a council to its programmes and looks in its
// later items for what became of them. What people confirmed or rejected is kept
// by the store. Only what changed since the program last did so is read again.
func (g *Ingester) Relate(ctx context.Context, council civic.CouncilID) error {
	if err := g.fold(ctx, council); err != nil {
		return err
	}
	err := g.relate(ctx, council, g.Program != "")
	if errors.Is(err, link.ErrMemory) {
		if g.Log != nil {
			g.Log.WarnContext(ctx, "links are made from scratch", "council", council, "err", err)
		}
		return g.relate(ctx, council, false)
	}
	return err
}

// promises returns what a council promised, by id, and the numbers of its matters.
func (g *Ingester) promises(ctx context.Context, council civic.CouncilID) ([]link.Promise, map[civic.ItemID]int, error) {
	issues, err := g.Store.Issues(ctx, council)
	if err != nil {
		return nil, nil, err
	}
	all, err := g.Store.Promised(ctx, council)
	if err != nil {
		return nil, nil, err
	}
	out := make([]link.Promise, len(all))
	for i, c := range all {
		out[i] = link.PromiseOf(c)
		if n := issues[c.Item]; n > 0 {
			out[i].Refs = append(out[i].Refs, link.IssueRef(n))
		}
	}
	return out, issues, nil
}

// relate links with the help of what is remembered, or from scratch.
func (g *Ingester) relate(ctx context.Context, council civic.CouncilID, remembered bool) error {
	var (
		promises []link.Promise
		issues   map[civic.ItemID]int
		r        *recollection
	)
	both, bothCtx := errgroup.WithContext(ctx)
	both.Go(func() (err error) { promises, issues, err = g.promises(bothCtx, council); return err })
	both.Go(func() (err error) { r, err = g.recall(ctx, council, remembered); return err })
	if err := both.Wait(); err != nil {
		return err
	}
	items, err := r.allItems(ctx)
	if err != nil {
		return err
	}
	lists, err := g.plans(ctx, council, items, issues)
	if err != nil {
		return err
	}
	if err := r.linker.Read(items); err != nil {
		return err
	}
	links := r.linker.Programmes(promises, lists)
	link.Call(promises, lists, links)
	found, err := r.linker.Renew(promises, items)
	if err != nil {
		return err
	}
	return g.Store.PutLinked(ctx, council, r.linked(promises, links, found))
}

func (g *Ingester) lists(ctx context.Context, council civic.CouncilID) ([]link.List, error) {
	programmes, err := g.Store.Programmes(ctx, council)
	if err != nil {
		return nil, err
	}
	var lists []link.List
	for _, p := range programmes {
		entries, err := g.Store.Entries(ctx, p.ID)
		if err != nil {
			return nil, err
		}
		lists = append(lists, link.List{Programme: p, Entries: entries})
	}
	return lists, nil
}

// longest returns the longest stretch of a kind; without a version if there is none.
func longest(sections []civic.Section, kind civic.SectionKind) (best civic.Section) {
	for _, s := range sections {
		if s.Kind == kind && (best.Version == "" || s.End-s.Start > best.End-best.Start) {
			best = s
		}
	}
	return best
}

// item takes the longest stretch of an item's minutes, else of its decisions, as its
// text: a place in one version, so that evidence can lead to the very words.
// A decision block that the minutes repeat adds nothing to them, and what a
// report says was not said at the meeting.
func (t *texts) item(ctx context.Context, it civic.Item) (link.Item, error) {
	best := longest(it.Sections, civic.MinutesText)
	if best.Version == "" {
		best = longest(it.Sections, civic.DecisionText)
	}
	if best.Version == "" {
		return link.ItemOf(it, "", civic.Place{}), nil
	}
	doc, err := t.text(ctx, best.Version)
	if errors.Is(err, civic.ErrNotFound) {
		return link.ItemOf(it, "", civic.Place{}), nil
	}
	if err != nil {
		return link.Item{}, err
	}
	end := min(best.End, len(doc.Text))
	start := min(best.Start, end)
	place := civic.Place{Version: best.Version, Page: doc.PageAt(start), Start: start, End: end}
	return link.ItemOf(it, doc.Text[start:end], place), nil
}
