package web

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"arising/internal/civic"
)

// metricsFor is how long the figures of crawls are kept: counting the addresses
// of hundreds of councils takes a moment, and a crawl changes them slowly.
const metricsFor = time.Minute

// crawlMetrics are the figures of crawls, of this process or another: they are
// read from the store.
type crawlMetrics struct {
	mu   sync.Mutex // protects the fields below
	made time.Time
	text string
}

// crawlText writes the figures in Prometheus' text format. Alerts want: a site
// whose last_good grows old, one that is lost, a next run that does not come.
func (s *Server) crawlText(ctx context.Context) (string, error) {
	s.crawls.mu.Lock()
	defer s.crawls.mu.Unlock()
	if now := s.opt.Now(); now.Sub(s.crawls.made) >= metricsFor || now.Before(s.crawls.made) {
		text, err := s.crawlFigures(ctx)
		if err != nil {
			return "", err
		}
		s.crawls.made, s.crawls.text = now, text
	}
	return s.crawls.text + s.scheduleText(), nil
}

func (s *Server) crawlFigures(ctx context.Context) (string, error) {
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return "", err
	}
	var addresses, good, tried, lost, ended strings.Builder
	for _, c := range councils {
		src, err := s.opt.Store.Source(ctx, c.ID)
		if err != nil {
			return "", err
		}
		outcomes, err := s.opt.Store.Outcomes(ctx, c.ID)
		if err != nil {
			return "", err
		}
		runs, err := s.opt.Store.Runs(ctx, c.ID, 1)
		if err != nil {
			return "", err
		}
		for _, o := range slices.Sorted(maps.Keys(outcomes)) {
			fmt.Fprintf(&addresses, "arising_addresses{council=%q,outcome=%q} %d\n", c.ID, o, outcomes[o])
		}
		instantText(&good, "arising_source_last_good_timestamp_seconds", c.ID, src.Good)
		instantText(&tried, "arising_source_last_attempt_timestamp_seconds", c.ID, src.Tried)
		state := src.State(s.opt.Now(), s.today())
		fmt.Fprintf(&lost, "arising_source_lost{council=%q,state=%q} %d\n", c.ID, state, figure(state.Lost()))
		for _, r := range runs {
			instantText(&ended, "arising_run_ended_timestamp_seconds", c.ID, r.Ended)
		}
	}
	return gauge("arising_addresses", addresses) + gauge("arising_source_last_good_timestamp_seconds", good) +
		gauge("arising_source_last_attempt_timestamp_seconds", tried) + gauge("arising_source_lost", lost) +
		gauge("arising_run_ended_timestamp_seconds", ended), nil
}

func figure(is bool) int {
	if is {
		return 1
	}
	return 0
}

func gauge(name string, lines strings.Builder) string {
	if lines.Len() == 0 {
		return ""
	}
	return "# TYPE " + name + " gauge\n" + lines.String()
}

func instantText(b *strings.Builder, name string, council civic.CouncilID, t time.Time) {
	if !t.IsZero() {
		fmt.Fprintf(b, "%s{council=%q} %d\n", name, council, t.Unix())
	}
}

// scheduleText writes what the crawl of this process does; "" where it runs none.
func (s *Server) scheduleText() string {
	if s.opt.Crawl == nil {
		return ""
	}
	c := s.opt.Crawl()
	return fmt.Sprintf("# TYPE arising_crawl_running gauge\narising_crawl_running %d\n# TYPE arising_crawl_next_timestamp_seconds gauge\narising_crawl_next_timestamp_seconds %d\n",
		figure(!c.Running.IsZero()), c.Next.Unix())
}
