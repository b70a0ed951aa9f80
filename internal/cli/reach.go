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
)

// reach asks once for a site of which nothing is held yet. The crawl would try
// again and again for minutes; a mistyped address should be told at once and
// leave no trace.
func (r *round) reach(ctx context.Context, council civic.Council) error {
	held, err := r.parts.store.Outcomes(ctx, council.ID)
	if err != nil || held[civic.OutcomeFetched]+held[civic.OutcomeUnchanged] > 0 {
		return err
	}
	_, err = r.probe.Get(ctx, council.BaseURL, fetch.Validators{}, func(body io.Reader) error {
		_, err := io.Copy(io.Discard, body)
		return err
	})
	switch {
	case errors.Is(err, fetch.ErrPrivate):
		return siteError{fmt.Errorf("%s: nothing could be fetched: %w; --allow-private allows a site on your own network", council.Name, err)}
	case errors.Is(err, fetch.ErrUnreachable), errors.Is(err, fetch.ErrTimeout):
		return siteError{fmt.Errorf("%s: nothing could be fetched: %w; check --url and the network", council.Name, err)}
	}
	return ctx.Err() // whatever else it answered, the crawl names page by page
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
