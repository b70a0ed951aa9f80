package web

import (
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestWarmer: the lists are read at the start, once a crawl rests, once a minute
// while it does not, at once where words were taken back, and on a new day.
func TestWarmer(t *testing.T) {
	s := &changing{samples: newSamples(), each: 1}
	today, now := SampleDay, SampleDay.Time()
	opt := SampleOptions()
	opt.Store, opt.AsOf = s, func() day.Date { return today }
	w := warmer{s: New(opt)}
	for _, tt := range []struct {
		name   string
		change func()
		reads  int64
	}{
		{"at the start", func() {}, 1},
		{"nothing new", func() {}, 1},
		{"a paper is stored", func() { s.mark.Add(1) }, 1},
		{"and another", func() { s.mark.Add(1) }, 1},
		{"the crawl rests", func() {}, 2},
		{"nothing more", func() {}, 2},
		{"another crawl, for more than a minute", func() { s.mark.Add(1); now = now.Add(2 * warmLeast) }, 3},
		{"it goes on", func() { s.mark.Add(1) }, 3},
		{"words are taken back", func() { s.mark.Add(1); s.taken.Add(1) }, 4},
		{"midnight", func() { today = today.AddDays(1) }, 5},
	} {
		tt.change()
		now = now.Add(warmLook)
		w.look(t.Context(), now)
		if got := s.reads.Load(); got != tt.reads {
			t.Fatalf("%s: read %d times so far, want %d", tt.name, got, tt.reads)
		}
	}
	if _, err := w.s.opt.Store.Commitments(t.Context(), civic.CommitmentFilter{AsOf: today}); err != nil || s.reads.Load() != 5 {
		t.Errorf("a reader after that had to wait, %v", err)
	}
}

// TestOldPagesHaveNoTag: a page made of an old list must not be kept as the
// newest.
func TestOldPagesHaveNoTag(t *testing.T) {
	s := &changing{samples: newSamples(), each: 1}
	opt := SampleOptions()
	opt.Store = s
	h := New(opt).Handler()
	first := get(t, h, "/outstanding").Header().Get("ETag")
	s.mark.Add(1)
	w := get(t, h, "/outstanding", "If-None-Match", first)
	if w.Code != 200 || w.Header().Get("ETag") != "" {
		t.Errorf("an overtaken list = %d with the tag %q", w.Code, w.Header().Get("ETag"))
	}
	for begin := time.Now(); ; {
		if w = get(t, h, "/outstanding"); w.Header().Get("ETag") != "" || time.Since(begin) > 20*time.Second {
			break
		}
	}
	if tag := w.Header().Get("ETag"); tag == "" || tag == first {
		t.Errorf("the new list has the tag %q, the old one had %q", tag, first)
	}
}
