package indexer

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
)

// item makes an agenda item of the fictional Quillhaven.
func item(id, committee, date, title, body string) search.Unit {
	return search.Unit{Type: search.ItemUnit, ID: id, Council: "Quillhaven Council", CouncilID: "quillhaven", Committee: committee,
		Item: civic.ItemID(id), Date: day.MustParse(date), Title: title, Body: title + "\n" + body}
}

// buildIndex builds and opens an index of units.
func buildIndex(t testing.TB, units ...search.Unit) *Index {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, units...)
	return openIndex(t, dir)
}

func buildAt(t testing.TB, dir string, units ...search.Unit) {
	t.Helper()
	err := Build(context.Background(), dir, func(yield Yield) error {
		for _, u := range units {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	}, BuildOptions{Stamp: "test"})
	if err != nil {
		t.Fatal(err)
	}
}

func openIndex(t testing.TB, dir string) *Index {
	t.Helper()
	x, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

func find(t testing.TB, x *Index, q search.Query) search.Results {
	t.Helper()
	r, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ids(r search.Results) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.ID)
	}
	return strings.Join(out, " ")
}

func TestFilters(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	for _, tt := range []struct {
		name string
		q    search.Query
		want string
	}{
		{"committee", search.Query{Text: "harbour", Committee: []string{"Harbour Panel"}}, "a33 a31"},
		{"committee in another case", search.Query{Text: "harbour", Committee: []string{"harbour panel"}}, "a33 a31"},
		{"a value that nothing has finds nothing", search.Query{Text: "harbour", Committee: []string{"Harbor Panel"}}, ""},
		{"either of two", search.Query{Text: "mould", Type: []search.Type{search.ItemUnit, search.PageUnit}}, "a27 p07"},
		{"type", search.Query{Text: "mould", Type: []search.Type{search.PageUnit}}, "p07"},
		{"kind and status", search.Query{Kind: []string{"action"}, Status: []string{"overdue"}}, "a03 a27 a13"},
		{"owner", search.Query{Owner: []string{"Head of Housing"}, Sort: search.ByDate}, "a26 a27"},
		{"programme", search.Query{Programme: []string{"Harbour Renewal"}}, "a31 a02"},
		{"year", search.Query{Text: "mould", Year: []string{"2024"}}, ""},
		{"from", search.Query{Text: "harbour", From: day.MustParse("2025-04-03")}, "a33 a31 a21"},
		{"to", search.Query{Text: "harbour", To: day.MustParse("2025-04-03")}, "a02 p02 a31"},
		{"from and to on one day", search.Query{From: day.MustParse("2025-04-03"), To: day.MustParse("2025-04-03")}, "a31"},
		{"to before from", search.Query{From: day.MustParse("2025-04-04"), To: day.MustParse("2025-04-03")}, ""},
		{"another council", search.Query{Text: "harbour", Council: []string{"Marrowdale Council"}}, ""},
		{"only exclusions", search.Query{Text: "-that -came -the"}, "p04 p05 p07"},
		{"exclusion", search.Query{Text: "ferry -scrutiny -winter"}, "a04"},
		{"stop words alone", search.Query{Text: "the was", Committee: []string{"Pensions Committee"}}, ""},
		{"stop word alone", search.Query{Text: "from", Committee: []string{"Pensions Committee"}}, "a36"},
		{"field of a word that no value has", search.Query{Text: "owner:nobody harbour"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ids(find(t, x, tt.q)); got != tt.want {
				t.Errorf("Search(%+v) = %q, want %q", tt.q, got, tt.want)
			}
		})
	}
}

func TestProceduralItemsAreHiddenAndCounted(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	r := find(t, x, search.Query{Text: "call-in"})
	if r.Total != 2 || r.Hidden != 1 {
		t.Errorf("call-in: %d and %d hidden, want 2 and 1", r.Total, r.Hidden)
	}
	r = find(t, x, search.Query{Text: "call-in", Procedural: true})
	if r.Total != 3 || r.Hidden != 0 || !strings.Contains(ids(r), "a43") {
		t.Errorf("call-in with procedural items: %s, %d hidden, want the minutes among three", ids(r), r.Hidden)
	}
}

func TestWaysOfWriting(t *testing.T) {
	x := buildIndex(t,
		item("apart", "Cabinet", "2025-05-01", "Fares", "The decision was called in."),
		item("hyphen", "Cabinet", "2025-05-02", "Fares", "The call-in was heard."),
		item("one", "Cabinet", "2025-05-03", "Fares", "No callin was made."),
		item("other", "Cabinet", "2025-05-04", "Fares", "They call every day and stay in."))
	for _, tt := range []struct{ text, want string }{
		{"call-in", "one hyphen apart"}, {"call in", "one hyphen apart"}, {"callin", "one hyphen apart"}, {"called in", "one hyphen apart"},
		{`"call-in"`, "one hyphen"}, {`"called in"`, "apart"}, {"call", "other hyphen apart"},
	} {
		if got := ids(find(t, x, search.Query{Text: tt.text, Sort: search.ByDate})); got != tt.want {
			t.Errorf("%s finds %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestFacets(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	r := find(t, x, search.Query{Text: "harbour", Limit: 1})
	want := []search.Count{{Value: "Cabinet", Count: 2}, {Value: "Harbour Panel", Count: 2}, {Value: "Council", Count: 1}}
	if got := r.Facets["committee"]; !reflect.DeepEqual(got, want) {
		t.Errorf("committees = %v, want %v over the whole result", got, want)
	}
	for _, name := range search.Facets {
		if _, ok := r.Facets[name]; !ok {
			t.Errorf("no facet %q", name)
		}
	}
}

func TestOrderAndPaging(t *testing.T) {
	var units []search.Unit
	for n := range 30 {
		units = append(units, item(fmt.Sprintf("u%02d", 29-n), "Cabinet", "2025-05-06", "Ferry", "The ferry."))
	}
	undated := item("zz", "Cabinet", "2025-05-06", "Ferry", "The ferry.")
	undated.Date = day.Date{}
	units = append(units, undated, item("yy", "Cabinet", "2024-05-06", "Ferry", "The ferry."))
	x := buildIndex(t, units...)
	r := find(t, x, search.Query{Text: "ferry", Limit: 3, Offset: 2})
	if ids(r) != "u02 u03 u04" || r.Total != 32 {
		t.Errorf("second page of equals = %q of %d, want by id", ids(r), r.Total)
	}
	r = find(t, x, search.Query{Text: "ferry", Sort: search.ByDate, Limit: 2, Offset: 30})
	if ids(r) != "yy zz" {
		t.Errorf("last by date = %q, want the oldest, then the undated", ids(r))
	}
	r = find(t, x, search.Query{Text: "ferry", Limit: 1 << 30, Offset: 1 << 30})
	if r.Query.Limit != search.MaxLimit || r.Query.Offset != search.MaxOffset {
		t.Errorf("limits = %d, %d, want those of package search", r.Query.Limit, r.Query.Offset)
	}
}

func TestSuggestion(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	for _, tt := range []struct{ text, want string }{
		{"harbuor wall", "harbour wall"},
		{"libarries", "libraries"},
		{"xyzzyplugh", ""},
		{"harbour", ""},
	} {
		r := find(t, x, search.Query{Text: tt.text})
		if r.Respelt != tt.want || r.Suggests != "" {
			t.Errorf("%q is answered as %q and suggests %q, want %q and nothing", tt.text, r.Respelt, r.Suggests, tt.want)
		}
		if asked := find(t, x, search.Query{Text: tt.want}); tt.want != "" && (r.Total != asked.Total || !strings.Contains(r.Said, tt.text)) {
			t.Errorf("%q finds %d and says %q, want what %q finds, and to be told", tt.text, r.Total, r.Said, tt.want)
		}
	}
}

func TestExtractShowsTheWords(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	for _, tt := range []struct{ text, want string }{
		{"barrier", "The engineer explained that a temporary [barrier] would hold until autumn."},
		{`"came from" agency`, "The Director said that [agency] workers [came from] two firms only."},
		{"calling period", "The Monitoring Officer proposed that the [period] for [calling] in a decision begin on the day after publication. Members asked for a form."},
		{"dredg*", "RESOLVED that [dredging] of the inner basin be tendered."},
		{"GP:GS", "The repairs workstream of the [GP:GS] programme had slipped by a quarter. First-time fixes rose."},
	} {
		r := find(t, x, search.Query{Text: tt.text, Limit: 1})
		if len(r.Hits) == 0 {
			t.Errorf("%q finds nothing", tt.text)
			continue
		}
		if got := marked(r.Hits[0]); !strings.Contains(got, tt.want) {
			t.Errorf("extract for %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// marked writes an extract with brackets around its marks.
func marked(h search.Hit) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(h.Extract[at:m.Start] + "[" + h.Extract[m.Start:m.End] + "]")
		at = m.End
	}
	return b.String() + h.Extract[at:]
}

func TestSaid(t *testing.T) {
	for _, tt := range []struct {
		name string
		q    search.Query
		want string
	}{
		{"much", search.Query{Text: `"call-in" budget -parking`, Committee: []string{"Cabinet"}, From: day.MustParse("2025-05-01"), Sort: search.ByDate},
			"items and pages with “call-in” and budget, without parking, in Cabinet, from 1 May 2025, newest first"},
		{"all", search.Query{}, "all items and pages, newest first"},
		{"either", search.Query{Text: "permits OR fees plan*", Type: []search.Type{search.ItemUnit}}, "items with permits or fees and words beginning with plan"},
		{"fields", search.Query{Text: "owner:harbour", Status: []string{"due", "overdue"}}, "items and pages with owner harbour, with something due or overdue, newest first"},
		{"two words that are one", search.Query{Text: "call in section 106"}, "items and pages with call-in and s106"},
		{"a lone quotation mark", search.Query{Text: `"call`}, "items and pages with call"},
		{"too much", search.Query{Text: strings.Repeat("z", 2000)}, "items and pages with " + strings.Repeat("z", search.MaxTextBytes)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := bounded(tt.q)
			if got := said(joinPairs(parse(q.Text)), q); got != tt.want {
				t.Errorf("said(%q) = %s, want %s", tt.q.Text, got, tt.want)
			}
		})
	}
}

func TestSimilar(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	hits, err := x.Similar(context.Background(), "a29", 3)
	if err != nil || len(hits) == 0 || hits[0].ID != "a30" {
		t.Errorf("like the repairs workstream: %+v, %v, want the programme first", hits, err)
	}
	for _, h := range hits {
		if h.ID == "a29" || h.Type != search.ItemUnit {
			t.Errorf("%s is the item itself or a page", h.ID)
		}
	}
	if _, err := x.Similar(context.Background(), "nowhere", 3); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("like nothing: %v, want ErrNotFound", err)
	}
}

func TestSearchObeysItsContext(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	ctx, cancel := context.WithTimeout(context.Background(), time.Nanosecond)
	defer cancel()
	<-ctx.Done()
	if r, err := x.Search(ctx, search.Query{Text: "harbour"}); !errors.Is(err, context.DeadlineExceeded) || len(r.Hits) > 0 {
		t.Errorf("Search after the deadline = %d hits, %v, want its error", len(r.Hits), err)
	}
}

func FuzzSearch(f *testing.F) {
	x := buildIndex(f, readTown(f)...)
	for _, s := range []string{"harbour wall", `"call in" -x OR owner:head*`, `a* -b OR "`, "the OR of", "-the", "title:the status:\"\u00e9\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := x.Search(context.Background(), search.Query{Text: text, Procedural: true})
		if err != nil {
			t.Fatalf("Search(%q): %v", text, err)
		}
		for _, h := range r.Hits {
			end := 0
			for _, m := range h.Marks {
				if m.Start < end || m.End <= m.Start || m.End > len(h.Extract) {
					t.Fatalf("Search(%q): marks %v of %q", text, h.Marks, h.Extract)
				}
				end = m.End
			}
		}
	})
}

// Who asks for actions alone reads the action, not how the item began.
func TestExtractOfAKindIsItsRecord(t *testing.T) {
	u := item("a1", "Housing Panel", "2025-03-04", "Rents", "The officer spoke at length. The Head of Housing agreed to send the table.")
	u.Kinds, u.Actions = []string{"action"}, []string{"The Head of Housing agreed to send the table."}
	x := buildIndex(t, u)
	if h := find(t, x, search.Query{Kind: []string{"action"}}).Hits; len(h) != 1 || h[0].Extract != u.Actions[0] {
		t.Errorf("hits %+v, want the action as the extract", h)
	}
	if h := find(t, x, search.Query{Text: "length", Kind: []string{"action"}}).Hits; len(h) != 1 || len(h[0].Marks) == 0 {
		t.Errorf("hits %+v, want the words that were looked for", h)
	}
}
