package web

import (
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// How the lists that every reader asks for are kept warm. A crawl changes the
// mark with each paper it stores: while it does the lists are read anew once a
// minute, else as soon as the mark has stayed the same from one look to the next.
const (
	warmLook  = 5 * time.Second
	warmLeast = time.Minute
)

// A warmer reads what the first page and the list of what is owed are made of
// before a reader has to wait for it: at start, after a crawl, after midnight.
type warmer struct {
	s     *Server
	last  warmth // that was read
	seen  warmth // at the last look
	begun time.Time
}

// A warmth is what tells one state of those lists from another.
type warmth struct {
	papers, taken int64
	today         day.Date
}

// warm keeps the lists warm until ctx ends.
func (s *Server) warm(ctx context.Context) {
	w := warmer{s: s}
	for {
		w.look(ctx, time.Now())
		t := time.NewTimer(warmLook)
		select {
		case <-ctx.Done():
			t.Stop()
			return
		case <-t.C:
		}
	}
}

// look reads the lists where they have changed and it is time to.
func (w *warmer) look(ctx context.Context, now time.Time) {
	mark, err := w.s.opt.Store.Mark(ctx)
	if err != nil {
		return // a reader will be told
	}
	is := warmth{mark.Papers, mark.Taken, w.s.today()}
	still := is == w.seen
	if w.seen = is; !w.due(is, still, now) {
		return
	}
	w.last, w.begun = is, now
	if err := w.s.readUsual(ctx); err != nil && ctx.Err() == nil {
		w.s.log.WarnContext(ctx, "lists not warmed", "error", err)
	}
}

// due reports whether the lists are to be read: old ones are not given for long,
// and not at all where words were taken back or the day has changed.
func (w *warmer) due(is warmth, still bool, now time.Time) bool {
	switch {
	case is == w.last:
		return false
	case still, is.taken != w.last.taken, is.today != w.last.today:
		return true
	}
	return now.Sub(w.begun) >= warmLeast
}

// readUsual asks the store what most pages ask of it. What is too long to be
// kept is left to who wants it.
func (s *Server) readUsual(ctx context.Context) error {
	stats, err := s.opt.Store.Stats(ctx, "")
	if err != nil || stats.Commitments > maxKeptCommitments {
		return err
	}
	if _, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{AsOf: s.today()}); err != nil {
		return err
	}
	councils, err := s.opt.Store.Councils(ctx)
	for _, c := range councils {
		if _, err := s.opt.Store.Sittings(ctx, c.ID); err != nil {
			return err
		}
	}
	return err
}
