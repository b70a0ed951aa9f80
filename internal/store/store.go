// Package store keeps civic values in the database and brings its schema up to
// date. What comes in are the values of package civic as readers, extractors
// and linkers made them; what goes out are the same values joined for showing.
// It decides nothing about councils: statuses are judged by civic.Judge, and
// what a person confirmed or rejected is never overwritten.
//
// The database is one SQLite file in WAL mode. One connection writes and a
// small pool reads, so that pages are served while a crawl goes on.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"time"

	_ "modernc.org/sqlite" // the driver, SQLite without cgo

	"arising/internal/clock"
	"arising/internal/errs"
)

// Options says how to open a store.
type Options struct {
	// Readers is the number of connections that read; 0 means twice the
	// processors, at least four.
	Readers int
	// Busy is how long a statement waits for another process's lock; 0 means
	// ten seconds.
	Busy time.Duration
	// Clocks are the periods that are shown beside commitments; nil means
	// those of law.
	Clocks clock.Table
}

// A Store is an open database. All its methods may be called at once from
// many goroutines.
type Store struct {
	path    string
	writer  *sql.DB // one connection: SQLite allows one writer, and queueing here is fairer than its busy loop
	readers *sql.DB
	clocks  clock.Table
}

// Open opens the database at path, making it and its directory where they are
// absent, and brings the schema up to date. It returns an error that wraps
// ErrNewer where a later program has written the file.
func Open(ctx context.Context, path string, opt Options) (_ *Store, err error) {
	defer errs.Wrap(&err, "open store %s", path)
	if opt.Readers <= 0 {
		opt.Readers = max(4, 2*runtime.NumCPU())
	}
	if opt.Busy <= 0 {
		opt.Busy = 10 * time.Second
	}
	if err := makePrivate(path); err != nil {
		return nil, err
	}
	if opt.Clocks == nil {
		opt.Clocks = clock.Law()
	}
	s := &Store{path: path, clocks: opt.Clocks}
	if s.writer, err = connect(path, opt.Busy, 1, "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)"); err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, s.writer.Close())
	}
	if s.readers, err = connect(path, opt.Busy, opt.Readers, "query_only(ON)"); err != nil {
		return nil, errors.Join(err, s.writer.Close())
	}
	return s, nil
}

// makePrivate makes the database and its folder where they are absent, for the
// owner alone: it says who curated what, and holds words that the council has
// made exempt since. SQLite gives its own files beside it the same mode. What
// exists keeps the mode that its operator gave it, and is not even opened: to
// close it again would let go of the locks that SQLite has on it elsewhere in
// this process.
func makePrivate(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil // another process was faster
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// connect opens a pool whose connections all have the given pragmas. Its
// transactions take the write lock when they begin: one that began as a reader
// and writes later could find itself behind another writer and fail.
//
// synchronous is FULL, not the NORMAL that WAL databases often run with: a
// fetch that was recorded is never repeated, so its record must not be lost
// with the power.
func connect(path string, busy time.Duration, conns int, pragmas ...string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	q := url.Values{"_txlock": {"immediate"}}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", busy.Milliseconds()))
	for _, p := range append(pragmas, "temp_store(MEMORY)", "cache_size(-16384)", "mmap_size(268435456)") {
		q.Add("_pragma", p)
	}
	name := filepath.ToSlash(abs)
	if name[0] != '/' {
		name = "/" + name // a drive letter
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: name}).EscapedPath()+"?"+q.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(conns)
	db.SetMaxIdleConns(conns)
	return db, nil
}

// Path returns the path of the database file.
func (s *Store) Path() string { return s.path }

// Close closes the database. The last process to close it folds the write
// ahead log into the file.
func (s *Store) Close() error {
	return errors.Join(s.readers.Close(), s.writer.Close())
}
