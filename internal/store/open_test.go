package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"arising/internal/civic"
)

func openAt(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestOpenTwiceKeepsWhatIsThere(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "100% ünïque?#.db")
	s := openAt(t, path)
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("the database is not at its path: %v", err)
	}
	if c, err := openAt(t, path).Council(ctx, "q"); err != nil || c.Name != "Quillhaven" {
		t.Errorf("Council after opening again = %+v, %v", c, err)
	}
}

func TestOpenTogether(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s, err := Open(context.Background(), path, Options{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestOpenRefusesNewerSchema(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	err := s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, path, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("Open of a newer schema: %v, want ErrNewer", err)
	}
}

func TestOpenRefusesWhatIsNoDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("minutes of the last meeting\n", 99)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path, Options{}); err == nil {
		t.Error("Open of a text file: no error")
	}
}

func TestSettings(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "a.db"))
	for _, tt := range []struct {
		name, pragma string
		db           *sql.DB
		want         string
	}{
		{"write ahead log", "journal_mode", s.writer, "wal"},
		{"commits reach the disk", "synchronous", s.writer, "2"},
		{"no orphans", "foreign_keys", s.writer, "1"},
		{"waits for others", "busy_timeout", s.readers, "10000"},
		{"readers do not write", "query_only", s.readers, "1"},
	} {
		var got string
		if err := tt.db.QueryRow("PRAGMA " + tt.pragma).Scan(&got); err != nil || got != tt.want {
			t.Errorf("%s: %s = %q, %v, want %q", tt.name, tt.pragma, got, err, tt.want)
		}
	}
}

func TestLock(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "a.db")
	s, other := openAt(t, path), openAt(t, path)
	unlock, err := s.Lock(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Lock(ctx); !errors.Is(err, ErrLocked) {
		t.Errorf("second Lock: %v, want ErrLocked", err)
	}
	// Single writes go on all the same.
	if err := other.PutCouncil(ctx, civic.Council{ID: "q"}); err != nil {
		t.Error(err)
	}
	if err := unlock(); err != nil {
		t.Fatal(err)
	}
	// The lock file is still there, as a dead owner leaves it.
	if err := os.WriteFile(path+".lock", []byte("999999\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	unlock, err = other.Lock(ctx)
	if err != nil {
		t.Fatalf("Lock after its owner has gone: %v", err)
	}
	if err := unlock(); err != nil {
		t.Error(err)
	}
}

func TestBackupAndCheck(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := openAt(t, filepath.Join(dir, "a.db"))
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(ctx); err != nil {
		t.Errorf("Check of a sound store: %v", err)
	}
	copied := filepath.Join(dir, "copy.db")
	if err := s.Backup(ctx, copied); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, copied); !errors.Is(err, os.ErrExist) {
		t.Errorf("Backup over a file: %v, want ErrExist", err)
	}
	if c, err := openAt(t, copied).Council(ctx, "q"); err != nil || c.Name != "Quillhaven" {
		t.Errorf("Council in the copy = %+v, %v", c, err)
	}
	if _, err := s.writer.Exec(`PRAGMA foreign_keys = OFF; INSERT INTO committee VALUES ('c', 'nobody', 1, '', '', '')`); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(ctx); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "committee") {
		t.Errorf("Check of a store with an orphan: %v, want ErrDamaged and the table", err)
	}
}

// A write that fails half way leaves nothing behind.
func TestDoneIsOneTransaction(t *testing.T) {
	ctx := context.Background()
	s := openAt(t, filepath.Join(t.TempDir(), "a.db"))
	_, err := s.writer.Exec(`CREATE TRIGGER full BEFORE INSERT ON resource WHEN NEW.url = 'bad' BEGIN SELECT raise(ABORT, 'disk full'); END`)
	if err != nil {
		t.Fatal(err)
	}
	run, err := s.StartRun(ctx, "q", sampleNoon)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Enqueue(ctx, run.ID, []civic.Resource{{Council: "q", URL: "a"}}); err != nil {
		t.Fatal(err)
	}
	fetch := civic.Fetch{Run: run.ID, Council: "q", URL: "a", At: sampleNoon, Outcome: civic.OutcomeFetched, Version: "v"}
	if err := s.Done(ctx, fetch, []civic.Resource{{Council: "q", URL: "good"}, {Council: "q", URL: "bad"}}); err == nil {
		t.Fatal("Done with a failing write: no error")
	}
	if r, more, err := s.Next(ctx, run.ID); err != nil || !more || r.URL != "a" || r.Version != "" {
		t.Errorf("Next after the failure = %+v, %v, %v, want the same page, not fetched", r, more, err)
	}
	if n, err := s.Outcomes(ctx, "q"); err != nil || n[civic.OutcomePending] != 1 || len(n) != 1 {
		t.Errorf("Outcomes after the failure = %v, %v, want one page pending", n, err)
	}
}

// Pages are read while a crawl writes.
func TestReadersDoNotWait(t *testing.T) {
	ctx := context.Background()
	s := openAt(t, filepath.Join(t.TempDir(), "a.db"))
	if err := s.PutCouncil(ctx, civic.Council{ID: "q"}); err != nil {
		t.Fatal(err)
	}
	err := s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.Exec(`UPDATE council SET name = 'new'`); err != nil {
			return err
		}
		c, err := s.Council(ctx, "q")
		if err == nil && c.Name != "" {
			t.Errorf("a reader sees %q before the commit", c.Name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestManyWriters(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "a.db")
	stores := []*Store{openAt(t, path), openAt(t, path)}
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for k := range 10 {
				id := civic.CouncilID([]byte{'a' + byte(n), 'a' + byte(k)})
				if err := stores[n%2].PutCouncil(ctx, civic.Council{ID: id}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if all, err := stores[0].Councils(ctx); err != nil || len(all) != 80 {
		t.Errorf("%d councils, %v, want 80", len(all), err)
	}
}

func TestWhatPeopleSaidCannotBeChanged(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "a.db"))
	_, err := s.writer.Exec(`INSERT INTO curation (at, who, act, reason, record, entry, item, kind) VALUES ('', 'x', 'note', 'y', 'r', '', '', '')`)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{`DELETE FROM curation`, `UPDATE curation SET who = 'z'`} {
		if _, err := s.writer.Exec(query); err == nil {
			t.Errorf("%s: no error", query)
		}
	}
}
