package indexer

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"arising/internal/search"
)

// handing gives units one after the other.
func handing(units ...search.Unit) func(Yield) error {
	return func(yield Yield) error {
		for _, u := range units {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	}
}

func updateAt(t testing.TB, dir, stamp string, units ...search.Unit) Change {
	t.Helper()
	c, err := Update(context.Background(), dir, handing(units...), BuildOptions{Stamp: stamp})
	if err != nil {
		t.Fatal(err)
	}
	if why := Stale(dir, stamp); why != "" {
		t.Errorf("after Update: %s", why)
	}
	return c
}

func TestUpdate(t *testing.T) {
	a, b := item("a", "Cabinet", "2025-05-06", "Ferry", ""), item("b", "Cabinet", "2025-05-07", "Quay", "")
	other, more := item("b", "Cabinet", "2025-05-07", "Pier", ""), item("c", "Cabinet", "2025-05-08", "Mole", "")
	for _, tt := range []struct {
		name  string
		units []search.Unit
		stamp string
		want  Change
		found string
	}{
		{"nothing changed", []search.Unit{a, b}, "test", Change{}, "b a"},
		{"another day", []search.Unit{b, a}, "later", Change{}, "b a"},
		{"one changed, one new, one gone", []search.Unit{other, more}, "later", Change{Written: 2, Deleted: 1}, "c b"},
		{"all gone", nil, "later", Change{Deleted: 2}, ""},
		{"of two with one id the later counts", []search.Unit{a, other, b}, "later", Change{Written: 2}, "b a"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "index")
			buildAt(t, dir, a, b)
			old := openIndex(t, dir)
			if got := updateAt(t, dir, tt.stamp, tt.units...); got != tt.want {
				t.Errorf("Update = %+v, want %+v", got, tt.want)
			}
			x := openIndex(t, dir)
			if got := ids(find(t, x, search.Query{})); got != tt.found || find(t, x, search.Query{Text: "pier"}).Total > 0 && tt.want.Deleted != 1 {
				t.Errorf("after Update the index holds %q, want %q", got, tt.found)
			}
			if got := ids(find(t, old, search.Query{Text: "quay"})); got != "b" {
				t.Errorf("the old index, still open, finds %q, want b", got)
			}
			if left, _ := filepath.Glob(dir + ".*"); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestUpdateBuildsWhereItMust(t *testing.T) {
	small := []search.Unit{item("a", "Cabinet", "2025-05-06", "Ferry", "")}
	for _, tt := range []struct {
		name  string
		spoil func(dir string) error
		units []search.Unit
		want  string
	}{
		{"no index", os.RemoveAll, small, "it is missing"},
		{"another version", func(dir string) error { return writeMeta(dir, meta{Version: version + 1}) }, small, "it is of version"},
		{"prints missing", func(dir string) error { return os.Remove(filepath.Join(dir, printsFile)) }, small, "it cannot tell"},
		{"prints damaged", func(dir string) error { return os.WriteFile(filepath.Join(dir, printsFile), []byte("zz a\n"), 0o600) }, small, "it cannot tell"},
		{"prints cut short", func(dir string) error { return os.Truncate(filepath.Join(dir, printsFile), 0) }, small, "it does not hold"},
		{"often updated", func(dir string) error {
			m, err := readMeta(dir)
			m.Updates = maxUpdates
			return errors.Join(err, writeMeta(dir, m))
		}, small, "it was updated 30 times"},
		{"most of it new", func(string) error { return nil }, invented(102), "much of it has changed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "index")
			buildAt(t, dir, item("z", "Cabinet", "2025-05-06", "Quay", ""))
			if err := tt.spoil(dir); err != nil {
				t.Fatal(err)
			}
			got := updateAt(t, dir, "later", tt.units...)
			if !strings.HasPrefix(got.Whole, tt.want) || got.Written != len(tt.units) {
				t.Errorf("Update = %+v, want %d units and %q", got, len(tt.units), tt.want)
			}
			x := openIndex(t, dir)
			if n, err := x.Count(context.Background()); err != nil || n != len(tt.units) {
				t.Errorf("it holds %d units, %v, want %d", n, err, len(tt.units))
			}
		})
	}
}

func TestUpdateThatBreaksOffChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
	stop := errors.New("the store broke off")
	_, err := Update(context.Background(), dir, func(yield Yield) error {
		return errors.Join(yield(item("b", "Cabinet", "2025-05-06", "Quay", "")), stop)
	}, BuildOptions{Stamp: "later"})
	if !errors.Is(err, stop) {
		t.Errorf("Update that breaks off: %v, want its error", err)
	}
	if got := ids(find(t, openIndex(t, dir), search.Query{})); got != "a" || Stale(dir, "test") != "" {
		t.Errorf("after an update that broke off the index holds %q, want a", got)
	}
	if left, _ := filepath.Glob(dir + ".*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestUpdateAnswersAsARebuild changes a town's papers night after night and
// asks the updated index and one built whole the same questions.
func TestUpdateAnswersAsARebuild(t *testing.T) {
	if testing.Short() {
		t.Skip("asks a thousand questions twice")
	}
	r := rand.New(rand.NewPCG(3, 4))
	town := readTown(t)
	held := map[string]search.Unit{}
	for _, u := range append(slices.Clone(town), invented(100)...) {
		held[u.ID] = u
	}
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, inOrder(held)...)
	for night := range 6 {
		changeSome(r, held, town, night)
		units := inOrder(held)
		if c := updateAt(t, dir, fmt.Sprint(night), units...); c.Whole != "" {
			t.Fatalf("night %d: built whole: %s", night, c.Whole)
		}
		if night%3 < 2 {
			continue
		}
		sameAnswers(t, openIndex(t, dir), buildIndex(t, units...), manyQuestions(town))
	}
}

func inOrder(held map[string]search.Unit) (units []search.Unit) {
	for _, id := range slices.Sorted(maps.Keys(held)) {
		units = append(units, held[id])
	}
	return units
}

// changeSome takes papers away, brings some back and gives others new words,
// statuses and short forms.
func changeSome(r *rand.Rand, held map[string]search.Unit, town []search.Unit, night int) {
	all := slices.Sorted(maps.Keys(held))
	for range 5 {
		delete(held, all[r.IntN(len(all))])
		back := town[r.IntN(len(town))]
		held[back.ID] = back
		u, ok := held[all[r.IntN(len(all))]]
		if !ok {
			continue
		}
		u.Statuses = []string{[]string{"open", "due", "overdue", "kept"}[r.IntN(4)]}
		u.Owners = []string{fmt.Sprintf("Harbour Master %d", night)}
		u.Body += fmt.Sprintf("\nThe Wharf Zone Levy (WZ%c) of night%d was noted.", 'A'+night, night)
		u.Acronyms = []search.Acronym{{Short: fmt.Sprintf("WZ%c", 'A'+night), Long: "Wharf Zone Levy"}}
		held[u.ID] = u
	}
}

// manyQuestions are words of the town's papers, alone and in twos, misspelt,
// as phrases and beginnings, and every filter.
func manyQuestions(town []search.Unit) (qs []search.Query) {
	for i, u := range town {
		for j, w := range strings.Fields(u.Title)[:1+i%3%len(strings.Fields(u.Title))] {
			qs = append(qs, search.Query{Text: w}, search.Query{Text: w[:(len(w)+1)/2] + "*"})
			if len(w) > 5 {
				qs = append(qs, search.Query{Text: w[:3] + w[4:]})
			}
			if next := strings.Fields(u.Title); j+1 < len(next) {
				qs = append(qs, search.Query{Text: `"` + w + " " + next[j+1] + `"`, Sort: search.ByDate})
			}
		}
		qs = append(qs, search.Query{Text: u.Title, Committee: []string{u.Committee}}, search.Query{Year: []string{u.Date.String()[:4]}})
		if i%4 == 0 {
			qs = append(qs, search.Query{Owner: u.Owners, Status: u.Statuses, Procedural: true, Sort: search.ByDate})
		}
	}
	for night := range 6 {
		qs = append(qs, search.Query{Text: fmt.Sprintf("WZ%c", 'A'+night)}, search.Query{Owner: []string{fmt.Sprintf("harbour master %d", night)}},
			search.Query{Text: fmt.Sprintf("night%d", night)}, search.Query{Text: "wharf zone levy"})
	}
	for _, s := range []string{"open", "due", "overdue", "kept"} {
		qs = append(qs, search.Query{Status: []string{s}}, search.Query{Text: "status:" + s})
	}
	return qs
}

// sameAnswers asks for every hit. Scores depend a little on the parts into which
// an index falls, so that hits are compared as a set and the first of them on
// the whole: here half of all units was replaced, more than Update allows
// of a large index.
func sameAnswers(t *testing.T, updated, built *Index, qs []search.Query) {
	t.Helper()
	first, same := 0, 0
	for _, q := range qs {
		q.Limit = search.MaxLimit
		got, want := find(t, updated, q), find(t, built, q)
		a, b := strings.Fields(ids(got)), strings.Fields(ids(want))
		if first++; len(a) > 0 && len(b) > 0 && a[0] == b[0] || len(a)+len(b) == 0 {
			same++
		}
		slices.Sort(a)
		slices.Sort(b)
		if got.Total <= search.MaxLimit && !slices.Equal(a, b) {
			t.Errorf("%+v finds %v, want %v", q, a, b)
		}
		if g, w := rest(got), rest(want); g != w {
			t.Errorf("%+v:\n got %s\nwant %s", q, g, w)
		}
	}
	t.Logf("%d questions, the same first hit in %d", first, same)
	if same*100 < first*95 {
		t.Errorf("the first hit is the same in only %d of %d", same, first)
	}
}

// rest is all of an answer but its hits and how long it took.
func rest(r search.Results) string {
	return fmt.Sprintf("%q %d hidden %d suggests %q respelt %q whole %d %v", r.Said, r.Total, r.Hidden, r.Suggests, r.Respelt, r.Whole, r.Facets)
}
