package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
	"arising/internal/search"
)

// markedStore is a sample store whose mark a test changes.
type markedStore struct {
	*samples
	mark civic.Mark
}

func (s *markedStore) Mark(context.Context) (civic.Mark, error) { return s.mark, nil }

type markedSearch struct {
	sampleSearch
	mark *string
}

func (x markedSearch) Mark() string { return *x.mark }

func TestFresh(t *testing.T) {
	store := &markedStore{samples: newSamples()}
	index, on, now := "i1", SampleDay, SampleDay.Time().Add(12*time.Hour)
	opt := SampleOptions()
	opt.Store, opt.Search = store, markedSearch{sampleSearch{store.samples}, &index}
	opt.AsOf, opt.Now = func() day.Date { return on }, func() time.Time { return now }
	h := New(opt).Handler()
	paths := []string{"/", "/outstanding", "/search?q=shops", "/items/quillhaven-a505", "/api/v1/outstanding", "/api/v1/search?q=shops", "/outstanding.csv", "/coverage"}
	tags := map[string]string{}
	for _, path := range paths {
		tags[path] = get(t, h, path).Header().Get("ETag")
		if tags[path] == "" {
			t.Fatalf("%s has no ETag", path)
		}
	}
	for _, tt := range []struct {
		name   string
		change func()
		want   int
	}{
		{"nothing", func() {}, 304},
		{"half an hour", func() { now = now.Add(30 * time.Minute) }, 304},
		{"an hour, in which papers grow older", func() { now = now.Add(time.Hour) }, 200},
		{"the papers", func() { store.mark.Papers++ }, 200},
		{"a fetch", func() { store.mark.Ledger++ }, 200},
		{"the index", func() { index = "i2" }, 200},
		{"the day", func() { on = on.AddDays(1) }, 200},
	} {
		tt.change()
		for _, path := range paths {
			w := get(t, h, path, "If-None-Match", `"other", `+tags[path])
			if w.Code != tt.want {
				t.Errorf("%s after a change of %s = %d, want %d", path, tt.name, w.Code, tt.want)
			}
			if w.Code == 304 && (w.Body.Len() > 0 || w.Header().Get("ETag") != tags[path]) {
				t.Errorf("%s: 304 with %d bytes and ETag %s", path, w.Body.Len(), w.Header().Get("ETag"))
			}
			tags[path] = w.Header().Get("ETag")
		}
	}
	if w := get(t, h, "/outstanding", "If-None-Match", tags["/"]); w.Code != 200 {
		t.Errorf("the tag of another page was taken for this one's: %d", w.Code)
	}
	for _, path := range []string{"/items/quillhaven-a999", "/search?limit=x", "/healthz", "/metrics"} {
		if tag := get(t, h, path).Header().Get("ETag"); tag != "" {
			t.Errorf("%s has an ETag", path)
		}
	}
}

// TestFreshTellsProgramsApart: after an update of the program the old pages,
// whose style sheets have other addresses, must not be kept.
func TestFreshTellsProgramsApart(t *testing.T) {
	tag := func(change func(*Options)) string {
		opt := SampleOptions()
		change(&opt)
		return get(t, New(opt).Handler(), "/").Header().Get("ETag")
	}
	one := tag(func(*Options) {})
	for name, change := range map[string]func(*Options){
		"another version": func(o *Options) { o.Version = "2" },
		"another contact": func(o *Options) { o.Contact = "else@quillhaven.example" },
		"another start":   func(*Options) {}, // tests are not built from a clean checkout
	} {
		if tag(change) == one {
			t.Errorf("%s gives the same tag", name)
		}
	}
}

// moving is an index whose hits a test changes.
type moving struct{ ids []string }

func (x *moving) Search(_ context.Context, q search.Query) (search.Results, error) {
	r := search.Results{Query: q, Total: len(x.ids), Facets: map[string][]search.Count{}}
	for _, id := range x.ids[min(q.Offset, len(x.ids)):min(q.Offset+q.Limit, len(x.ids))] {
		r.Hits = append(r.Hits, search.Hit{Unit: search.Unit{ID: id, Type: search.ItemUnit, Item: civic.ItemID(id)}})
	}
	return r, nil
}

// TestSearchOn reads hits in parts while new ones come before them.
func TestSearchOn(t *testing.T) {
	x := &moving{}
	for i := range 60 {
		x.ids = append(x.ids, fmt.Sprintf("a%02d", i))
	}
	opt := SampleOptions()
	opt.Search = x
	h := New(opt).Handler()
	read := func(grow func(part int)) (ids []string, status int) {
		next := "/api/v1/search?q=x&limit=7"
		for part := 0; next != "" && part < 20; part++ {
			w := get(t, h, next)
			if w.Code != http.StatusOK {
				return ids, w.Code
			}
			ids = append(ids, hitsOf(t, w)...)
			next = nextOf(w)
			grow(part)
		}
		return ids, http.StatusOK
	}
	ids, status := read(func(part int) { x.ids = append([]string{fmt.Sprint("new", part)}, x.ids...) })
	if status != 200 || len(ids) != 60 || ids[0] != "a00" || ids[59] != "a59" {
		t.Errorf("status %d, %d hits: %v", status, len(ids), ids)
	}
	if _, status = read(func(int) { x.ids = []string{"b1", "b2", "b3"} }); status != http.StatusGone {
		t.Errorf("after all hits were exchanged = %d, want %d", status, http.StatusGone)
	}
}

func hitsOf(t *testing.T, w *httptest.ResponseRecorder) (ids []string) {
	t.Helper()
	var r report.Results
	if err := json.Unmarshal(w.Body.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}
