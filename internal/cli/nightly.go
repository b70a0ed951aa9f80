package cli

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/report"
	"arising/internal/store"
	"arising/web"
)

// A nightly crawls at the same time of day while the pages are served.
type nightly struct {
	at  time.Duration // since midnight, in London
	now func() time.Time
	run func(ctx context.Context) (string, error) // one crawl; says in words how it ended

	stop  context.CancelFunc
	ended chan struct{} // closed when the goroutine has ended

	mu    sync.Mutex // protects state
	state web.CrawlState
}

// Start begins to wait for the time of day. The goroutine ends with ctx or Stop.
func (n *nightly) Start(ctx context.Context) {
	if n.stop != nil {
		return
	}
	ctx, n.stop = context.WithCancel(ctx)
	n.ended = make(chan struct{})
	n.set(func(s *web.CrawlState) { s.Next = crawl.NextAt(n.at, n.now()) })
	go func() {
		defer close(n.ended)
		for n.wait(ctx) {
			n.once(ctx)
		}
	}()
}

// Stop ends the crawl under way, of which nothing is lost, and the waiting.
func (n *nightly) Stop() {
	if n.stop != nil {
		n.stop()
		<-n.ended
	}
}

// wait waits for the next time and reports whether it came.
func (n *nightly) wait(ctx context.Context) bool {
	for {
		left := n.State().Next.Sub(n.now())
		if left <= 0 {
			return ctx.Err() == nil
		}
		// In short steps, for a machine that sleeps or whose clock is set has another idea of how long a night is.
		t := time.NewTimer(min(left, time.Minute))
		select {
		case <-ctx.Done():
			t.Stop()
			return false
		case <-t.C:
		}
	}
}

// once crawls once. While it does, the next time is known already; one that comes
// meanwhile is left out.
func (n *nightly) once(ctx context.Context) {
	began := n.now()
	n.set(func(s *web.CrawlState) { s.Running, s.Next = began, crawl.NextAt(n.at, began) })
	result, err := n.run(ctx)
	if err != nil {
		result = "it failed, and goes on the next time"
	}
	end := n.now()
	n.set(func(s *web.CrawlState) {
		s.Running, s.Ended, s.Result = time.Time{}, end, result
		s.Next = crawl.NextAt(n.at, end)
	})
}

// State is what the pages show.
func (n *nightly) State() web.CrawlState {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.state
}

func (n *nightly) set(change func(*web.CrawlState)) {
	n.mu.Lock()
	defer n.mu.Unlock()
	change(&n.state)
}

// nightFlags are the settings of a server that crawls by itself.
type nightFlags struct {
	CrawlAt  string `help:"Crawl every day at this time, in London, such as 02:30, while the pages are served." placeholder:"HH:MM"`
	Councils string `help:"File of names of the councils to crawl at night, one a line; else every one that is stored and has a site." placeholder:"FILE"`
	Report   string `help:"Write the report of each night to this file: JSON where its name ends in .json, else text." placeholder:"FILE"`
	Manners
}

// nightly makes the crawl of the flags; nil where none is wanted.
func (f *nightFlags) nightly(a *app, p *parts) (*nightly, error) {
	if f.CrawlAt == "" {
		return nil, nil
	}
	at, err := crawl.ParseClock(f.CrawlAt)
	if err != nil {
		return nil, usage("--crawl-at: %v", err)
	}
	if _, _, err := f.Manners.read(a); err != nil {
		return nil, err
	}
	if f.Councils != "" {
		if _, err := namesIn(f.Councils); err != nil {
			return nil, usage("--councils: %v", err)
		}
	}
	return &nightly{at: at, now: time.Now, run: func(ctx context.Context) (string, error) { return f.once(ctx, a, p) }}, nil
}

// once crawls under the store's lock, so that it never runs beside another crawl,
// and says in words what came of it.
func (f *nightFlags) once(ctx context.Context, a *app, p *parts) (result string, err error) {
	defer func() {
		if err != nil && ctx.Err() == nil {
			p.log.ErrorContext(ctx, "nightly crawl failed", "error", err)
		}
	}()
	unlock, err := p.store.Lock(ctx)
	if errors.Is(err, store.ErrLocked) {
		p.log.WarnContext(ctx, "nightly crawl left out", "error", err)
		return "it was left out, because another process was crawling", nil
	}
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	councils, err := f.chosen(ctx, p)
	if err != nil {
		return "", err
	}
	quiet := *a
	quiet.ctx = ctx
	n, _, err := quiet.night(p, &f.Manners, councils, crawl.Options{})
	if f.Report != "" {
		err = errors.Join(err, writeReport(f.Report, n))
	}
	return nightWords(n), err
}

func (f *nightFlags) chosen(ctx context.Context, p *parts) ([]civic.Council, error) {
	stored, err := storedCouncils(ctx, p)
	if err != nil {
		return nil, err
	}
	list, notes, err := chosen(stored, nil, f.Councils, f.Councils == "")
	for _, n := range notes {
		p.log.WarnContext(ctx, "one site, several councils", "note", n)
	}
	return list, err
}

// nightWords says in a few words what a night brought.
func nightWords(n report.Night) string {
	found, changed, lost, bad := 0, 0, 0, 0
	for _, c := range n.Councils {
		found, changed, lost = found+c.New, changed+c.Changed, lost+c.Lost
		if c.Partly() {
			bad++
		}
	}
	words := fmt.Sprintf("councils read: %d; addresses new: %d, changed: %d, lost: %d", len(n.Councils), found, changed, lost)
	if bad > 0 {
		words += fmt.Sprintf("; councils where something could not be had: %d", bad)
	}
	return words
}
