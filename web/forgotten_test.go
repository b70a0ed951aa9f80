package web

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"arising/internal/civic"
)

// cleared is a store from which one paper and one item were taken down.
type cleared struct{ *samples }

func (s cleared) Document(ctx context.Context, id civic.DocumentID) (civic.Document, error) {
	d, err := s.samples.Document(ctx, id)
	d.Outcome, d.Version = civic.OutcomeForgotten, ""
	return d, err
}

func (s cleared) Item(context.Context, civic.ItemID) (civic.Item, error) {
	return civic.Item{}, fmt.Errorf("item: %w", civic.ErrForgotten)
}

func (s cleared) Get(civic.VersionID) (io.ReadCloser, error) {
	return nil, fmt.Errorf("version: %w", civic.ErrForgotten)
}

// TestTakenDown: a paper that was taken down is gone, which is not the same as
// never heard of, and its page holds none of its words, not even its title.
func TestTakenDown(t *testing.T) {
	s := cleared{newSamples()}
	opt := SampleOptions()
	opt.Store, opt.Originals = s, s
	h := New(opt).Handler()
	d, it := s.documents[0], s.items[0]
	for _, path := range []string{"/documents/" + string(d.ID), "/items/" + string(it.ID), "/api/v1/items/" + string(it.ID), "/originals/" + strings.Repeat("a", 64)} {
		w := get(t, h, path)
		if w.Code != 410 || !strings.Contains(w.Body.String(), "taken down") {
			t.Errorf("%s = %d\n%s", path, w.Code, w.Body)
		}
		if strings.Contains(w.Body.String(), d.Title) || strings.Contains(w.Body.String(), it.Title) {
			t.Errorf("%s still names it", path)
		}
	}
}

func TestMeetingWhosePageWasTakenDown(t *testing.T) {
	m := newSamples().meetings[0]
	m.Note, m.AgendaHeld, m.HasMinutes = civic.NoteForgotten, false, false
	if said := newMeetingPage(m, nil, nil, SampleDay).Holds; len(said) != 1 || !strings.Contains(said[0], "taken down") {
		t.Errorf("the page says %q", said)
	}
}
