package cli

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/store"
)

// taking runs "arising forget" with a reason and a name.
func taking(t testing.TB, dir, address string, more ...string) result {
	t.Helper()
	return arising(t, append([]string{"forget", address, "--reason", "names a resident", "--by", "Edith Lomaxby", "--data-dir", dir}, more...)...)
}

// held opens what a data directory holds until f returns.
func held(t testing.TB, dir string, f func(s *store.Store, a *archive.Archive)) {
	t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(dir, storeFile), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a, err := archive.Open(filepath.Join(dir, archiveDir))
	if err != nil {
		t.Fatal(err)
	}
	f(s, a)
}

// paperAt finds the one paper of a kind whose address or title holds the words.
func paperAt(t testing.TB, dir string, kind civic.DocumentKind, words string) (found civic.Document) {
	t.Helper()
	held(t, dir, func(s *store.Store, _ *archive.Archive) {
		docs, err := s.Documents(t.Context(), store.DocumentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range docs {
			if d.Kind == kind && d.Version != "" && (strings.Contains(d.URL, words) || strings.Contains(d.Title, words)) {
				found = d
			}
		}
	})
	if found.ID == "" {
		t.Fatalf("no %s with %q is held", kind, words)
	}
	return found
}

type stillOwed struct{ ID, Quote, URL, Status, Meeting_date, Item string }

// without drops the commitments of which gone is true, and what is not a
// commitment's own: the evidence of a paper that goes is gone with it.
func owedWithout(t testing.TB, dir string, gone func(stillOwed) bool) []stillOwed {
	t.Helper()
	return slices.DeleteFunc(decode[[]stillOwed](t, outstanding(t, dir)), gone)
}

// One paper, item or meeting is taken down: nothing shows it again, whatever
// is crawled, read or built anew, and nothing else changes.
func TestForget(t *testing.T) {
	site, whole := larkmere(t), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	for _, tt := range []struct {
		name  string
		kind  civic.DocumentKind
		words string
		gone  func(stillOwed) bool
		lost  int // commitments
	}{
		{"minutes that other papers hold too", civic.MinutesDoc, "g8138", func(stillOwed) bool { return false }, 0},
		{"a report", civic.ReportDoc, "Soundings", func(stillOwed) bool { return false }, 0},
		{"an item's page", civic.ItemPage, "Dredging of the Inner Basin", func(l stillOwed) bool {
			return l.Meeting_date == "2025-01-14" && strings.Contains(l.Item, "Dredging")
		}, 1},
		{"a meeting's page", civic.MeetingPage, "MId=8001", func(l stillOwed) bool { return l.Meeting_date == "2025-01-14" }, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := copied(t, whole)
			d := paperAt(t, dir, tt.kind, tt.words)
			want := owedWithout(t, dir, tt.gone)
			if n := len(owedWithout(t, dir, func(stillOwed) bool { return false })); n-len(want) != tt.lost {
				t.Fatalf("%d commitments would go, want %d", n-len(want), tt.lost)
			}
			before := outstanding(t, dir)
			show := taking(t, dir, d.URL).must(t, exitDone).says(t, "nothing was changed", "-f")
			if outstanding(t, dir) != before || !strings.Contains(show.out, d.URL) {
				t.Errorf("without -f: %s", show.out)
			}
			r := taking(t, dir, d.URL, "-f").must(t, exitDone)
			if !strings.Contains(r.out, "Backups made before") {
				t.Errorf("the report does not speak of backups: %s", r.out)
			}
			mustBeGone(t, dir, d, want)
			arising(t, "reindex", "--data-dir", dir).must(t, exitDone)
			mustBeGone(t, dir, d, want)
			site.forget()
			site.crawl(t, dir, "--full").must(t, exitDone).says(t, "1 taken down")
			for _, asked := range site.asked() {
				if strings.Contains(d.URL, asked) {
					t.Errorf("a crawl asked for %s", asked)
				}
			}
			mustBeGone(t, dir, d, want)
			cov := arising(t, "coverage", "--data-dir", dir).must(t, exitDone)
			if !strings.Contains(cov.out, "1 taken down") {
				t.Errorf("coverage does not show it:\n%s", cov.out)
			}
			arising(t, "check", "--data-dir", dir).must(t, exitDone)
			again := taking(t, dir, d.URL, "-f").must(t, exitDone)
			if !strings.Contains(again.out, "was taken down on") {
				t.Errorf("a second time: %s", again.out)
			}
		})
	}
}

// mustBeGone checks that nothing of a paper is held, found or shown.
func mustBeGone(t *testing.T, dir string, d civic.Document, want []stillOwed) {
	t.Helper()
	if got := owedWithout(t, dir, func(stillOwed) bool { return false }); !slices.EqualFunc(got, want, func(a, b stillOwed) bool { return a.ID == b.ID && a.Quote == b.Quote && a.URL == b.URL }) {
		t.Errorf("owed now\n%+v\nwant\n%+v", got, want)
	}
	for _, q := range []string{"dredging", "slipway", "basin", "waiting list"} {
		out := arising(t, "search", "--json", "--limit", "100", "--data-dir", dir, q).must(t, exitDone).out
		for _, h := range decode[struct{ Hits []struct{ URL, Title string } }](t, out).Hits {
			if h.URL == d.URL || strings.HasPrefix(h.URL, d.URL+"#") {
				t.Errorf("a search for %q finds %s", q, h.URL)
			}
		}
	}
	held(t, dir, func(s *store.Store, a *archive.Archive) {
		if a.Has(d.Version) {
			t.Error("its bytes are in the archive")
		}
		if _, err := s.Text(t.Context(), d.Version); !errors.Is(err, civic.ErrNotFound) {
			t.Errorf("its text is held: %v", err)
		}
		now, err := s.Document(t.Context(), d.ID)
		if err != nil || now.Outcome != civic.OutcomeForgotten || now.Version != "" {
			t.Errorf("its paper is %+v, %v", now, err)
		}
		if _, err := s.Item(t.Context(), d.Item); d.Kind == civic.ItemPage && !errors.Is(err, civic.ErrForgotten) {
			t.Errorf("its item: %v", err)
		}
		if m, err := s.Meeting(t.Context(), d.Meeting); err != nil || d.Kind == civic.MeetingPage && (m.Note != civic.NoteForgotten || m.Items != 0) {
			t.Errorf("its meeting is %+v, %v", m, err)
		}
	})
}

// Words that went are not left in free pages of the database either.
func TestForgetScrubs(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	quote := []byte("circulate the waiting list for moorings")
	if !inFiles(t, dir, quote) {
		t.Fatal("the words are in no file to begin with: this test tests nothing")
	}
	r := taking(t, dir, paperAt(t, dir, civic.MeetingPage, "MId=8001").URL, "-f").must(t, exitDone)
	if inFiles(t, dir, quote) {
		t.Error("the words are still in the data directory")
	}
	if !strings.Contains(r.out, "prints the same words") || !strings.Contains(r.out, "g8138") {
		t.Errorf("the printed minutes, which say the same, are not named:\n%s", r.out)
	}
}

// inFiles reports whether some file of the store holds the words as they are.
func inFiles(t testing.TB, dir string, words []byte) (found bool) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !strings.HasPrefix(d.Name(), storeFile) {
			return err
		}
		b, err := os.ReadFile(path)
		found = found || bytes.Contains(b, words)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// However the address is typed, the same item is meant.
func TestForgetByOtherNames(t *testing.T) {
	site, whole := larkmere(t), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	d := paperAt(t, whole, civic.ItemPage, "Dredging of the Inner Basin")
	number := string(d.Item[strings.LastIndex(string(d.Item), "-a")+2:])
	for _, typed := range []string{string(d.ID), string(d.Item), strings.ToUpper(d.URL[:8]) + d.URL[8:], site.url + "ieListDocuments.aspx?MId=8001#AI" + number,
		strings.Replace(d.URL, "mgAi.aspx?", "MGAI.ASPX?J=5&", 1)} {
		r := taking(t, whole, typed).must(t, exitDone)
		if !strings.Contains(r.out, d.URL+"\n") {
			t.Errorf("%s: %s", typed, cut(r.out))
		}
	}
	for _, typed := range []string{site.url + "mgAi.aspx?ID=999999", "https://elsewhere.example/documents/s1/Report.pdf", "file:nothing.pdf", "d0123456789abcdef", "nonsense"} {
		taking(t, whole, typed, "-f").must(t, exitFailed).says(t, "nothing is known of "+typed)
	}
	for _, args := range [][]string{{"--by", "Edith"}, {"--reason", "x"}, {"--by", " ", "--reason", "x"}, {"--by", "Edith", "--reason", " "}} {
		arising(t, append([]string{"forget", d.URL, "-f", "--data-dir", whole}, args...)...).must(t, exitUsage)
	}
	taking(t, filepath.Join(whole, "none"), d.URL).must(t, exitFailed).says(t, "arising demo")
}

// The same bytes under two names: the second copy is named, is not read any
// more, and goes when it is asked for. A third is not taken.
func TestForgetOneOfTwoCopies(t *testing.T) {
	dir := t.TempDir()
	one, two := file(t, "one.txt", minutesPage), file(t, "two.txt", minutesPage)
	arising(t, "import", "--council", "Larkmere Town Council", "--data-dir", dir, one, two).must(t, exitDone)
	var v civic.VersionID
	held(t, dir, func(s *store.Store, _ *archive.Archive) {
		r, err := s.Resource(t.Context(), "larkmere-town-council", "file:one.txt")
		if v = r.Version; err != nil || v == "" {
			t.Fatalf("%+v, %v", r, err)
		}
	})
	r := taking(t, dir, "file:one.txt", "-f").must(t, exitDone)
	if !strings.Contains(r.out, `arising forget "file:two.txt"`) {
		t.Errorf("the second copy is not named:\n%s", r.out)
	}
	if got := strings.TrimSpace(outstanding(t, dir)); got != "[]" && got != "null" {
		t.Errorf("the second copy is shown: %s", cut(got))
	}
	arising(t, "reindex", "--data-dir", dir).must(t, exitDone)
	held(t, dir, func(s *store.Store, a *archive.Archive) {
		gone, err := s.TakenDown(t.Context(), v)
		if err != nil || !gone || !a.Has(v) {
			t.Errorf("taken down %v, %v; held %v", gone, err, a.Has(v))
		}
		if _, err := s.Text(t.Context(), v); err == nil {
			t.Error("the second copy was read")
		}
	})
	taking(t, dir, "file:two.txt", "-f").must(t, exitDone)
	r = arising(t, "import", "--council", "Larkmere Town Council", "--data-dir", dir, one, file(t, "three.txt", minutesPage))
	r.must(t, exitDone).says(t, "one.txt: taken down", "three.txt: taken down")
	held(t, dir, func(_ *store.Store, a *archive.Archive) {
		if a.Has(v) {
			t.Error("the bytes are in the archive again")
		}
	})
	arising(t, "check", "--data-dir", dir).must(t, exitDone)
}

var errCrash = errors.New("the machine stopped")

// A failing store ends at its n-th call.
type failing struct {
	forgetStore
	n int
}

func (f *failing) step() error {
	if f.n--; f.n < 0 {
		return errCrash
	}
	return nil
}

func (f *failing) Forget(ctx context.Context, t civic.Tombstone) error {
	return errors.Join(f.step(), f.then(func() error { return f.forgetStore.Forget(ctx, t) }))
}

func (f *failing) Purge(ctx context.Context, t civic.Tombstone) (p civic.Purged, err error) {
	err = errors.Join(f.step(), f.then(func() error { p, err = f.forgetStore.Purge(ctx, t); return err }))
	return p, err
}

func (f *failing) Scrub(ctx context.Context) error {
	return errors.Join(f.step(), f.then(func() error { return f.forgetStore.Scrub(ctx) }))
}

func (f *failing) Forgot(ctx context.Context, t civic.Tombstone, end time.Time) error {
	return errors.Join(f.step(), f.then(func() error { return f.forgetStore.Forgot(ctx, t, end) }))
}

func (f *failing) DropNews(ctx context.Context, councils []civic.CouncilID) error {
	return errors.Join(f.step(), f.then(func() error { return f.forgetStore.DropNews(ctx, councils) }))
}

// then does a step unless the machine has stopped.
func (f *failing) then(do func() error) error {
	if f.n < 0 {
		return nil
	}
	return do()
}

// Wherever the machine stops, a new reading brings nothing back that the
// tombstone names, and the same command finishes the rest.
func TestForgetCutShort(t *testing.T) {
	site, whole := larkmere(t), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	d := paperAt(t, whole, civic.ItemPage, "Dredging of the Inner Basin")
	want := owedWithout(t, whole, func(l stillOwed) bool {
		return l.Meeting_date == "2025-01-14" && strings.Contains(l.Item, "Dredging")
	})
	for n := 0; ; n++ {
		dir := copied(t, whole)
		err := stopBefore(t, dir, d.URL, n)
		if err == nil && n > 7 {
			break // it ended before it could be stopped
		}
		if !errors.Is(err, errCrash) {
			t.Fatalf("step %d: %v", n, err)
		}
		if n == 0 { // not even the tombstone was written: all is as it was
			if outstanding(t, dir) != outstanding(t, whole) {
				t.Error("without a tombstone something has gone")
			}
			continue
		}
		if r := arising(t, "check", "--data-dir", dir); !strings.Contains(r.out, "not all of "+d.URL) {
			t.Errorf("step %d: check does not say that something is left: %s", n, r.out)
		}
		arising(t, "reindex", "--data-dir", dir).must(t, exitDone)
		held(t, dir, func(s *store.Store, _ *archive.Archive) {
			if _, err := s.Item(t.Context(), d.Item); !errors.Is(err, civic.ErrForgotten) {
				t.Errorf("step %d: after a new reading the item is there: %v", n, err)
			}
		})
		taking(t, dir, d.URL, "-f").must(t, exitDone)
		mustBeGone(t, dir, d, want)
	}
}

// stopBefore takes an address down and stops before the n-th step.
func stopBefore(t *testing.T, dir, url string, n int) error {
	t.Helper()
	a := &app{ctx: t.Context(), set: &Settings{DataDir: dir}, out: new(bytes.Buffer), err: new(bytes.Buffer), getenv: func(string) string { return "" }}
	p, err := a.openForWriting()
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	found, err := a.forgettable(p, url)
	if err != nil || len(found) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	found[0].At, found[0].Who, found[0].Reason = time.Date(2026, 6, 15, 9, 0, 0, 0, time.UTC), "Edith Lomaxby", "names a resident"
	d, steps := a.takedown(p), &failing{p.store, n}
	d.store = steps
	// The steps outside the store count as well.
	remove, renew, index := d.delete, d.renew, d.index
	d.delete = func(v civic.VersionID) error {
		return errors.Join(steps.step(), steps.then(func() error { return remove(v) }))
	}
	d.renew = func(c []civic.CouncilID, m []civic.MeetingID) error {
		return errors.Join(steps.step(), steps.then(func() error { return renew(c, m) }))
	}
	d.index = func() error { return errors.Join(steps.step(), steps.then(index)) }
	return d.run(t.Context(), found[0])
}
