package ingest

import (
	"context"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/extract"
)

// decision takes a decision from a page of its own where the minutes do not
// show it yet. Where they do the page is kept as a further source of the same
// item, and nothing of it is recorded a second time.
func (a *assembly) decision(ctx context.Context, text *doctext.Document, d civic.Document) error {
	found := a.decidedIn(text, "decision")
	if len(found.Records) == 0 {
		return nil
	}
	found.Title = d.Title
	dr := a.byID(d.Item)
	if dr == nil {
		dr = a.match(found)
	}
	if dr == nil {
		dr = a.saying(found.Records)
	}
	if dr == nil {
		dr = a.draft(itemNumberOf(d.Item), found)
		dr.item.URL = d.URL
	}
	if !dr.decides() {
		dr.take(found, d, civic.DecisionText)
	}
	if d.Item != dr.item.ID {
		// So that the item's page names this one among its papers.
		d.Item = dr.item.ID
		return a.Store.PutDocument(ctx, d)
	}
	return nil
}

// decidedIn joins what a paper says of one decision: its page may have headings
// within, each of which reads like an item.
func (a *assembly) decidedIn(text *doctext.Document, kind string) extract.Item {
	given := a.given
	given.Kind = kind
	var one extract.Item
	for _, found := range extract.Records(text, given).Items {
		one.Records = append(one.Records, found.Records...)
		for _, s := range found.Sections {
			if s.Kind != civic.AgendaText {
				one.Sections = append(one.Sections, s)
			}
		}
		one.Restricted = one.Restricted || found.Restricted
	}
	return one
}

// decides reports whether a decision of the item is recorded already.
func (dr *draft) decides() bool {
	return slices.ContainsFunc(dr.records, func(r civic.Record) bool { return r.Kind == civic.Decision })
}

// saying finds the item that records every one of these decisions in the same words.
func (a *assembly) saying(records []civic.Record) *draft {
	for _, dr := range a.drafts {
		all := true
		for _, r := range records {
			all = all && (r.Kind != civic.Decision || slices.ContainsFunc(dr.records, func(k civic.Record) bool { return sameWords(k.Quote, r.Quote) }))
		}
		if all && dr.decides() {
			return dr
		}
	}
	return nil
}

// sameWords compares two clauses but for their marks and the word that opens them.
func sameWords(a, b string) bool {
	fold := func(s string) string { return strings.TrimPrefix(civic.Slug(s), "that-") }
	return fold(a) == fold(b)
}

// sheet takes decisions from the printed sheet that comes out days after a
// meeting, for the items of which nothing better is held.
func (a *assembly) sheet(text *doctext.Document, d civic.Document) {
	given := a.given
	given.Kind = ""
	for _, found := range extract.Records(text, given).Items {
		if !a.concerns(found, d) || len(found.Records) == 0 {
			continue
		}
		dr := a.match(found)
		switch {
		case dr == nil && a.saying(found.Records) != nil, dr != nil && (dr.minutes || dr.decides()):
			continue
		case dr == nil:
			dr = a.draft(0, found)
			dr.item.URL = d.PageURL(text.PageAt(found.Start))
		}
		dr.take(found, d, civic.DecisionText)
	}
}
