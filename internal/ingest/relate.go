package ingest

import (
	"context"
	"errors"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/link"
	"arising/internal/store"
)

// Relate ties all commitments of a council to its programmes and looks in all
// its later items for what became of them. What people confirmed or rejected
// is kept by the store.
func (g *Ingester) Relate(ctx context.Context, council civic.CouncilID) error {
	if err := g.fold(ctx, council); err != nil {
		return err
	}
	commitments, err := g.Store.Commitments(ctx, store.CommitmentFilter{Council: council})
	if err != nil {
		return err
	}
	slices.SortFunc(commitments, func(a, b civic.Commitment) int { return strings.Compare(string(a.ID), string(b.ID)) })
	promises := make([]link.Promise, len(commitments))
	issues, err := g.Store.Issues(ctx, council)
	if err != nil {
		return err
	}
	for i, c := range commitments {
		promises[i] = link.PromiseOf(c)
		if n := issues[c.Item]; n > 0 {
			promises[i].Refs = append(promises[i].Refs, link.IssueRef(n))
		}
	}
	items, err := g.items(ctx, council)
	if err != nil {
		return err
	}
	lists, err := g.plans(ctx, council, items, issues)
	if err != nil {
		return err
	}
	return g.Store.PutLinks(ctx, council, link.Programmes(promises, lists), g.linker(council).Update(promises, items))
}

// linker returns what remembers a council's items and promises from one linking
// to the next, for as long as the ingester lives.
func (g *Ingester) linker(council civic.CouncilID) *link.Linker {
	if g.linkers == nil {
		g.linkers = map[civic.CouncilID]*link.Linker{}
	}
	if g.linkers[council] == nil {
		g.linkers[council] = new(link.Linker)
	}
	return g.linkers[council]
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

// items gives every item of a council's dated meetings with the text of its
// minutes, earliest first.
func (g *Ingester) items(ctx context.Context, council civic.CouncilID) ([]link.Item, error) {
	meetings, err := g.Store.Meetings(ctx, store.MeetingFilter{Council: council})
	if err != nil {
		return nil, err
	}
	var out []link.Item
	for _, m := range meetings {
		if !m.Date.Known() || m.State == civic.Cancelled {
			continue
		}
		items, err := g.Store.Items(ctx, m.ID)
		if err != nil {
			return nil, err
		}
		texts := map[civic.VersionID]*doctext.Document{}
		for _, it := range items {
			l, err := g.item(ctx, it, texts)
			if err != nil {
				return nil, err
			}
			out = append(out, l)
		}
	}
	return out, nil
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
func (g *Ingester) item(ctx context.Context, it civic.Item, texts map[civic.VersionID]*doctext.Document) (link.Item, error) {
	best := longest(it.Sections, civic.MinutesText)
	if best.Version == "" {
		best = longest(it.Sections, civic.DecisionText)
	}
	if best.Version == "" {
		return link.ItemOf(it, "", civic.Place{}), nil
	}
	doc := texts[best.Version]
	if doc == nil {
		var err error
		if doc, err = g.Store.Text(ctx, best.Version); err != nil {
			if errors.Is(err, civic.ErrNotFound) {
				return link.ItemOf(it, "", civic.Place{}), nil
			}
			return link.Item{}, err
		}
		texts[best.Version] = doc
	}
	end := min(best.End, len(doc.Text))
	start := min(best.Start, end)
	place := civic.Place{Version: best.Version, Page: doc.PageAt(start), Start: start, End: end}
	return link.ItemOf(it, doc.Text[start:end], place), nil
}
