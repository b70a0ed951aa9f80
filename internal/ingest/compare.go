package ingest

import (
	"context"
	"errors"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/modgov"
)

// compare keeps what was changed between the versions that an address has
// held, as far as that is not kept yet. Both sides are read from the archive by
// the readers of today: what a better reader finds is no change by the council.
func (r *run) compare(ctx context.Context, p *paper) error {
	if p.text == nil || !comparable(p) {
		return nil
	}
	versions, err := r.Store.Versions(ctx, p.res.Council, p.res.URL)
	if errors.Is(err, civic.ErrForgotten) {
		return nil
	}
	if err != nil {
		return err
	}
	texts := map[civic.VersionID]*doctext.Document{p.res.Version: p.text}
	for i := range len(versions) - 1 {
		if err := r.pair(ctx, p, versions[i+1].ID, versions[i].ID, texts); err != nil {
			return err
		}
	}
	return nil
}

// comparable reports whether anybody would ask what a page once said: of a list
// of meetings or a calendar, which changes by the day, nobody does.
func comparable(p *paper) bool {
	switch p.kind {
	case "", modgov.Meeting, modgov.Item, modgov.Decision, modgov.NotModGov, modgov.Other:
		return true
	}
	return false
}

// pair keeps the difference of two versions, unless it is kept already or one
// of them cannot be read.
func (r *run) pair(ctx context.Context, p *paper, earlier, later civic.VersionID, texts map[civic.VersionID]*doctext.Document) error {
	_, err := r.Store.KeptDifference(ctx, p.res.Council, p.res.URL, earlier, later)
	if !errors.Is(err, civic.ErrNotFound) {
		return err
	}
	for _, v := range []civic.VersionID{earlier, later} {
		if _, done := texts[v]; done {
			continue
		}
		if texts[v], err = r.textOf(ctx, v, p.res.ContentType); err != nil {
			return err
		}
	}
	if texts[earlier] == nil || texts[later] == nil {
		return nil
	}
	return r.Store.PutDifference(ctx, p.res.Council, p.res.URL, earlier, later, changes.Between(texts[earlier], texts[later]))
}

// textOf reads an archived version anew; nil is one that is not held or has no
// text to compare.
func (r *run) textOf(ctx context.Context, v civic.VersionID, contentType string) (*doctext.Document, error) {
	data, err := r.bytes(v)
	if errors.Is(err, civic.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	text, err := r.Readers.Read(ctx, data, contentType)
	if err != nil {
		return nil, ctx.Err()
	}
	return text, nil
}
