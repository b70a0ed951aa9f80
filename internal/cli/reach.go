package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// reach asks once for a site of which nothing is held yet. The crawl would try
// again and again for minutes; a mistyped address should be told at once and
// leave no trace, and so should a site of another system.
func (r *round) reach(ctx context.Context, council civic.Council) error {
	held, err := r.parts.store.Outcomes(ctx, council.ID)
	if err != nil || held[civic.OutcomeFetched]+held[civic.OutcomeUnchanged] > 0 {
		return err
	}
	kind, err := r.look(ctx, council.BaseURL)
	switch {
	case kind == modgov.NotModGov:
		// A council may put a front page of its own there; its committees it cannot.
		if kind, _ = r.look(ctx, modgov.CommitteesURL(council.BaseURL)); kind == modgov.NotModGov {
			return siteError{fmt.Errorf("%s: nothing could be fetched: %s is %s; check --url", council.Name, council.BaseURL, civic.OutcomeNotModGov)}
		}
	case errors.Is(err, fetch.ErrPrivate):
		return siteError{fmt.Errorf("%s: nothing could be fetched: %w; --allow-private allows a site on your own network", council.Name, err)}
	case errors.Is(err, fetch.ErrUnreachable), errors.Is(err, fetch.ErrTimeout):
		return siteError{fmt.Errorf("%s: nothing could be fetched: %w; check --url and the network", council.Name, err)}
	}
	return ctx.Err() // whatever else it answered, the crawl names page by page
}

// frontBytes of a page tell its kind; the templates of councils are long.
const frontBytes = 4 << 20

// look asks for one page and tells what kind it is; "" where none came.
func (r *round) look(ctx context.Context, address string) (modgov.PageKind, error) {
	var page []byte
	_, err := r.client.Try(ctx, address, func(body io.Reader) (err error) {
		page, err = io.ReadAll(io.LimitReader(body, frontBytes))
		if err == nil {
			_, err = io.Copy(io.Discard, body)
		}
		return err
	})
	if err != nil || len(page) == 0 {
		return "", err
	}
	return modgov.Classify(page, "", address), nil
}

// nothingHeld says why a crawl brought nothing where nothing was ever held.
func (r *round) nothingHeld(ctx context.Context, council civic.Council, got crawl.Report) error {
	stats, err := r.parts.store.Stats(ctx, council.ID)
	if err != nil || stats.Meetings > 0 {
		return err
	}
	hint := ""
	if got.Outcomes[civic.OutcomeRobots] > 0 {
		hint = "; the council asks not to be crawled: where it permits you to, record that with \"arising councils permit\""
	}
	return siteError{fmt.Errorf("%s: nothing could be fetched from %s%s%s", council.Name, council.BaseURL, outcomes(got.Outcomes), hint)}
}

// outcomes lists what is worth a person's eye: everything but success.
func outcomes(n map[civic.Outcome]int) string {
	var parts []string
	for o, k := range n {
		if o != civic.OutcomeFetched && o != civic.OutcomeUnchanged && k > 0 {
			parts = append(parts, plural(k, string(o)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Sort(parts)
	return "; " + strings.Join(parts, ", ")
}
