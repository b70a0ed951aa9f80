package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/extract"
	"arising/internal/search"
	"arising/internal/store"
)

// Units gives each everything that the index holds: the agenda items of every
// council with their statuses on the given day, and every page of its reports,
// packs and minutes.
func (g *Ingester) Units(ctx context.Context, on day.Date, each func(search.Unit) error) error {
	councils, err := g.Store.Councils(ctx)
	if err != nil {
		return err
	}
	for _, c := range councils {
		if err := g.Store.Units(ctx, c.ID, on, func(u search.Unit) error { return each(enriched(u)) }); err != nil {
			return err
		}
		if err := g.pages(ctx, c, each); err != nil {
			return err
		}
	}
	return nil
}

// maxUnitAcronyms bounds what one unit may teach the index.
const maxUnitAcronyms = 30

// enriched adds to an item what its own sections do not hold: the words of its
// records that stand in another paper, and the short forms that it introduces.
func enriched(u search.Unit) search.Unit {
	for _, quote := range slices.Concat(u.Decisions, u.Actions, u.Milestones) {
		if !strings.Contains(u.Body, quote) && !strings.Contains(folded(u.Body), quote) {
			u.Body += "\n" + quote
		}
	}
	for _, a := range extract.Acronyms(u.Body) {
		if len(u.Acronyms) < maxUnitAcronyms {
			u.Acronyms = append(u.Acronyms, search.Acronym(a))
		}
	}
	return u
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// pages gives one unit for each page of a paged document, so that a hit leads
// to the page of the original.
func (g *Ingester) pages(ctx context.Context, c civic.Council, each func(search.Unit) error) error {
	docs, err := g.Store.Documents(ctx, store.DocumentFilter{Council: c.ID})
	if err != nil {
		return err
	}
	names := newNames(g.Store)
	for _, d := range docs {
		if d.Pages == 0 && !pageless(d.Kind) || d.Version == "" || d.Restricted || d.Kind == civic.PackMinutes {
			continue
		}
		text, err := g.Store.Text(ctx, d.Version)
		if errors.Is(err, civic.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		meeting, err := names.meeting(ctx, d.Meeting)
		if err != nil {
			return err
		}
		if err := eachPage(c, d, meeting, text, each); err != nil {
			return err
		}
	}
	return nil
}

// pageless are the kinds of papers that are searched whole where their source
// has no pages; of the others the text is that of agenda items.
func pageless(k civic.DocumentKind) bool {
	switch k {
	case civic.ReportDoc, civic.SupplementDoc, civic.PackDoc, civic.OtherDoc:
		return true
	}
	return false
}

func eachPage(c civic.Council, d civic.Document, m civic.Meeting, text *doctext.Document, each func(search.Unit) error) error {
	if len(text.Pages) == 0 {
		return pageUnit(c, d, m, 0, text.Text, each)
	}
	for k, p := range text.Pages {
		if err := pageUnit(c, d, m, p.Number, text.PageText(k), each); err != nil {
			return err
		}
	}
	return nil
}

func pageUnit(c civic.Council, d civic.Document, m civic.Meeting, page int, body string, each func(search.Unit) error) error {
	if strings.TrimSpace(body) == "" {
		return nil
	}
	return each(search.Unit{
		Type: search.PageUnit, ID: fmt.Sprintf("%s-%d", d.ID, page),
		Council: c.Name, CouncilID: c.ID, Committee: m.CommitteeName, Meeting: d.Meeting, Item: d.Item, Document: d.ID,
		Date: m.Date, Title: d.Title, Page: page, URL: d.PageURL(page), Body: body,
	})
}

// names looks meetings up once each.
type names struct {
	store Store
	known map[civic.MeetingID]civic.Meeting
}

func newNames(s Store) *names { return &names{s, map[civic.MeetingID]civic.Meeting{}} }

// meeting returns the zero Meeting for a paper that belongs to none.
func (n *names) meeting(ctx context.Context, id civic.MeetingID) (civic.Meeting, error) {
	if id == "" {
		return civic.Meeting{}, nil
	}
	if m, ok := n.known[id]; ok {
		return m, nil
	}
	m, err := n.store.Meeting(ctx, id)
	if errors.Is(err, civic.ErrNotFound) {
		m, err = civic.Meeting{}, nil
	}
	n.known[id] = m
	return m, err
}
