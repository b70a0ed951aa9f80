package cli

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/store"
)

// A site that has given nothing for longer than a weekend is called silent, with
// since when, and the exit code says so; before that it only does not answer. One
// whose robots.txt forbids is not called silent.
func TestCoverageOfSilentSites(t *testing.T) {
	site, whole := larkmere(t), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	arising(t, "coverage", "--data-dir", whole).must(t, exitDone)
	for _, tt := range []struct {
		name    string
		ago     time.Duration
		outcome civic.Outcome
		line    string // of the council
		closing string
		state   civic.SourceState
	}{
		{"five days", 5 * 24 * time.Hour, civic.OutcomeTimeout, "is silent since ", "Larkmere Town Council (silent since ", civic.SourceSilent},
		{"since yesterday", 24 * time.Hour, civic.OutcomeTimeout, "does not answer, since ", "", civic.SourceFailing},
		{"forbidden", 5 * 24 * time.Hour, civic.OutcomeRobots, "asks not to be crawled, since ", "Larkmere Town Council (asks not to be crawled since ", civic.SourceRobots},
		{"shut out", 5 * 24 * time.Hour, civic.OutcomeBlocked, "shuts us out, since ", "Larkmere Town Council (shuts us out since ", civic.SourceBlocked},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir, since := copied(t, whole), time.Now().Add(-tt.ago).UTC()
			backdate(t, dir, tt.ago+24*time.Hour)
			held(t, dir, func(s *store.Store, _ *archive.Archive) { fallSilent(t, s, since, tt.outcome) })
			r := arising(t, "coverage", "--data-dir", dir).must(t, exitPartly)
			if day := since.Format(time.DateOnly); !strings.Contains(r.out, tt.line+day) {
				t.Errorf("coverage lacks %q:\n%s", tt.line+day, r.out)
			}
			if tt.closing == "" == strings.Contains(r.err, "must be looked at") || !strings.Contains(r.err, tt.closing) {
				t.Errorf("the closing line is %s, want %q in it", r.err, tt.closing)
			}
			if c := coverageOf(t, dir, exitPartly); c.State != string(tt.state) || !strings.HasPrefix(c.Since, since.Format(time.DateOnly)) {
				t.Errorf("as JSON: %+v", c)
			}
		})
	}
}

// backdate lets everything have been fetched earlier than it was.
func backdate(t *testing.T, dir string, by time.Duration) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, storeFile))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	earlier := fmt.Sprintf("-%d seconds", int(by.Seconds()))
	if _, err := db.ExecContext(t.Context(), `UPDATE fetch SET at = strftime('%Y-%m-%dT%H:%M:%S.000000Z', at, ?)`, earlier); err != nil {
		t.Fatal(err)
	}
}

// fallSilent writes down ten attempts that all ended so.
func fallSilent(t *testing.T, s *store.Store, since time.Time, o civic.Outcome) {
	t.Helper()
	ctx := t.Context()
	councils, err := s.Councils(ctx)
	if err != nil || len(councils) != 1 {
		t.Fatal(councils, err)
	}
	run, err := s.StartRun(ctx, councils[0].ID, since)
	if err != nil {
		t.Fatal(err)
	}
	held, err := s.Resources(ctx, store.ResourceFilter{Council: councils[0].ID})
	if err != nil || len(held) < 10 {
		t.Fatal(len(held), err)
	}
	for i, r := range held[:10] {
		f := civic.Fetch{Run: run.ID, Council: r.Council, URL: r.URL, At: since.Add(time.Duration(i) * time.Minute), Outcome: o}
		if err := s.Done(ctx, f, nil); err != nil {
			t.Fatal(err)
		}
	}
}
