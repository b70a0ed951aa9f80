package ingest

import (
	"context"
	"errors"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/modgov"
	"arising/internal/store"
)

// exempt withholds the papers of items that the meeting's page marks as
// restricted and that could not be had since it does: what was public before is
// not shown any more, and nothing is read from it. A paper that the page still
// names was asked for after the page had changed, and what came is what the
// council shows.
func (r *run) exempt(ctx context.Context, p *paper, council civic.Council, m civic.Meeting, page modgov.MeetingPage) error {
	var came time.Time // when the page began to say so
	for _, it := range page.Items {
		if it.ID == 0 {
			continue
		}
		docs, err := r.Store.Documents(ctx, store.DocumentFilter{Item: itemID(council.ID, it.ID)})
		if err != nil {
			return err
		}
		for _, d := range docs {
			if it.Restricted && came.IsZero() {
				if came, err = r.cameFirst(ctx, p); err != nil {
					return err
				}
			}
			withhold := false
			if it.Restricted {
				if withhold, err = r.takenBack(ctx, it, d, came); err != nil {
					return err
				}
			}
			if err := r.withhold(ctx, d, withhold); err != nil {
				return err
			}
		}
	}
	return nil
}

// withhold marks a paper, or takes the mark off an item's own page; that of
// other papers is taken off where a page names them again.
func (r *run) withhold(ctx context.Context, d civic.Document, yes bool) error {
	if d.Restricted == yes || !yes && d.Kind != civic.ItemPage {
		return nil
	}
	d.Restricted, d.Outcome, d.Detail = yes, civic.OutcomeFetched, ""
	if yes {
		d.Outcome = civic.OutcomeRestricted
	}
	return r.Store.PutDocument(ctx, d)
}

// leadsTo reports whether a row of the agenda leads to a paper, so that a crawl
// that sees the row asks for it.
func leadsTo(it modgov.AgendaItem, d civic.Document) bool {
	if d.Kind == civic.ItemPage {
		return it.Text.Partial() || it.Decision.Partial() || it.Minutes.Partial() || it.More > 0
	}
	return slices.ContainsFunc(it.Papers, func(f modgov.Paper) bool { return f.URL == d.URL })
}

// cameFirst is when the version of a page that is read now first came.
func (r *run) cameFirst(ctx context.Context, p *paper) (time.Time, error) {
	versions, err := r.Store.Versions(ctx, p.res.Council, p.res.URL)
	if err != nil || len(versions) == 0 {
		return p.res.Seen, err
	}
	return versions[0].First, nil
}

// takenBack reports whether a paper of a restricted item, last found before an
// instant, is no longer published: it is not named since, or not given out.
func (r *run) takenBack(ctx context.Context, it modgov.AgendaItem, d civic.Document, came time.Time) (bool, error) {
	res, err := r.Store.Resource(ctx, r.council.ID, d.URL)
	if errors.Is(err, civic.ErrNotFound) {
		return !leadsTo(it, d) && d.Seen.Before(came), nil
	}
	if err != nil || !res.Seen.Before(came) {
		return false, err
	}
	switch res.Outcome {
	case civic.OutcomeGone, civic.OutcomeBlocked, civic.OutcomeLogin:
		return true, nil
	}
	return !leadsTo(it, d), nil
}
