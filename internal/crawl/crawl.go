// Package crawl decides what to fetch next and records what came back. A run
// starts from the few pages that list a council's meetings, follows them to
// the meetings, their items and their papers, keeps every answer in the archive
// and every attempt in the ledger, and stops when nothing is left. All its
// state is in the ledger, one transaction a page, so that a run that is killed
// goes on where it stopped and repeats at most one request. It reads pages only
// to find what they link to; their words are other packages' business.
package crawl

import (
	"context"
	"io"
	"log/slog"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/fetch"
)

// A Ledger remembers addresses, attempts and runs. internal/store has the one
// that lasts.
type Ledger interface {
	// StartRun goes on with the council's unfinished run (Resumed is true then), else begins one.
	StartRun(ctx context.Context, council civic.CouncilID, at time.Time) (civic.Run, error)
	// Enqueue adds addresses to a run. One that the run knows is ignored.
	Enqueue(ctx context.Context, run int64, found []civic.Resource) (added int, err error)
	// Next returns the address not yet done in this run that has the highest
	// priority, the oldest of equals; false when none is left.
	Next(ctx context.Context, run int64) (civic.Resource, bool, error)
	// Done records an attempt, marks its address as done and enqueues what was
	// found there, all or nothing. A failed attempt leaves what the address is
	// known to hold. Where found names the address itself, what it says of the
	// kind and the title is kept.
	Done(ctx context.Context, f civic.Fetch, found []civic.Resource) error
	// FinishRun ends a run and forgets what it had left to do.
	FinishRun(ctx context.Context, run int64, at time.Time, note string) (civic.Run, error)
	// Resource wraps civic.ErrNotFound for an address never heard of.
	Resource(ctx context.Context, council civic.CouncilID, url string) (civic.Resource, error)
	// Resources lists addresses in the order in which they became known.
	Resources(ctx context.Context, f civic.ResourceFilter) ([]civic.Resource, error)
	// Forgotten reports whether an address, or the version that came from it,
	// was taken down for the council. version is "" before anything came.
	Forgotten(ctx context.Context, council civic.CouncilID, url string, version civic.VersionID) (bool, error)
	// Holders returns the addresses, of any council, that hold a version.
	Holders(ctx context.Context, version civic.VersionID) ([]civic.Resource, error)
}

// An Archive keeps bytes.
type Archive interface {
	Put(ctx context.Context, r io.Reader, limit int64) (civic.VersionID, int64, error)
	Get(id civic.VersionID) (io.ReadCloser, error)
	Has(id civic.VersionID) bool
	Delete(id civic.VersionID) error
}

// A Fetcher asks for one address; *fetch.Client is one.
type Fetcher interface {
	Get(ctx context.Context, url string, v fetch.Validators, to fetch.Sink) (*fetch.Response, error)
}

// A Crawler crawls councils, one at a time.
type Crawler struct {
	Ledger  Ledger
	Archive Archive
	Fetcher Fetcher
	Now     func() time.Time // nil is time.Now
	Log     *slog.Logger     // nil is silence
}

// Limits of a run. A site that is larger is crawled in several runs, each of
// which goes on where the one before it stopped.
const (
	DefaultMaxPages = 200_000
	DefaultMaxBytes = 50 << 30
	maxPageBytes    = 16 << 20 // of HTML or XML, which is held in memory; the largest page seen has 1 MB
	maxPaperBytes   = 400 << 20
)

// Options of one run.
type Options struct {
	// Since is the first day of the meetings wanted. The zero date is six years
	// back, for so long papers must stay open to inspection (Local Government
	// Act 1972, section 100C).
	Since day.Date
	// Full asks again for what would not be due for another look yet.
	Full     bool
	MaxPages int   // requests; 0 is DefaultMaxPages
	MaxBytes int64 // of bodies; 0 is DefaultMaxBytes
	// Hours are those in which the site may be asked; outside them a run stops
	// and is left open for the next one.
	Hours Hours
	// Permitted is when the council's permission was recorded, if one stands: what
	// robots.txt forbade before is asked for then. Zero is none.
	Permitted time.Time
	// Progress, where set, is told after each address how many are done and how
	// many are known to this process so far.
	Progress func(done, known int, url string)
}

// A Report says what a run did.
type Report struct {
	Run      civic.Run
	Outcomes map[civic.Outcome]int // of each attempt of this process
	Requests int                   // addresses asked for; files looked at, taken or refused
	Bytes    int64                 // of bodies, expanded
	New      int                   // addresses that were held for the first time
	Changed  int                   // addresses that hold something else than before
	Lost     int                   // addresses that were held before and could not be had now; the old version is kept
	Meetings int                   // meeting pages asked for
	Failures int                   // addresses that should hold something published and could not be had
	// Changes tells the addresses behind New, Changed, Lost and the failures, in the
	// order in which they were asked for; Untold counts those for which it has no room.
	Changes []civic.PageChange
	Untold  int
	// Stopped says why the run ended before its end: "the site does not answer".
	// It is then left open and the next run goes on with it. "" is a finished run.
	Stopped string
	// Refused names files that an import did not take, and why.
	Refused []Refusal
}

// A Refusal is a file that was not taken.
type Refusal struct {
	Path    string
	Outcome civic.Outcome
	Reason  string
}

// Failed reports whether something that is published is not held.
func (r Report) Failed() bool {
	refused := slices.ContainsFunc(r.Refused, func(f Refusal) bool { return f.Outcome.Failed() })
	return r.Failures > 0 || r.Stopped != "" || refused
}

// add counts what an earlier run did.
func (r *Report) add(e Report) {
	if r.Outcomes == nil {
		r.Outcomes = map[civic.Outcome]int{}
	}
	for outcome, n := range e.Outcomes {
		r.Outcomes[outcome] += n
	}
	r.Requests += e.Requests
	r.Bytes += e.Bytes
	r.New += e.New
	r.Changed += e.Changed
	r.Lost += e.Lost
	r.Meetings += e.Meetings
	r.Failures += e.Failures
	r.Changes = append(e.Changes, r.Changes...)
	r.Untold += e.Untold
	if over := len(r.Changes) - maxChanges; over > 0 {
		r.Changes, r.Untold = r.Changes[:maxChanges], r.Untold+over
	}
}

func (c *Crawler) now() time.Time {
	if c.Now == nil {
		return time.Now()
	}
	return c.Now()
}

func (c *Crawler) log() *slog.Logger {
	if c.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return c.Log
}
