// Package ingest carries archived bytes through the rooms: it reads each
// version into text, works out which meeting it belongs to, extracts records,
// links them and says what goes into the index. It fetches nothing, so that
// everything it does can be done again from the archive when a reader or a
// rule has become better. It is a package of its own because it is the one
// place where crawl results, extraction, links and the store meet below the
// command line.
package ingest

import (
	"context"
	"io"
	"log/slog"
	"maps"
	"slices"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/clock"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
	"arising/internal/store"
)

// A Store is what ingest needs of the database.
type Store interface {
	Resources(ctx context.Context, f store.ResourceFilter) ([]civic.Resource, error)
	Resource(ctx context.Context, council civic.CouncilID, url string) (civic.Resource, error)
	Tombstones(ctx context.Context) (civic.Tombstones, error)
	MarkRead(ctx context.Context, council civic.CouncilID, url string, v civic.VersionID, o civic.Outcome, detail string) error
	Settle(ctx context.Context, r civic.Resource, o civic.Outcome, detail string, left civic.Unfinished) error
	Unfinished(ctx context.Context) (civic.Unfinished, error)
	Finish(ctx context.Context, done civic.Unfinished) error

	PutText(ctx context.Context, v civic.VersionID, doc *doctext.Document) error
	Text(ctx context.Context, v civic.VersionID) (*doctext.Document, error)
	Versions(ctx context.Context, council civic.CouncilID, url string) ([]civic.Version, error)
	KeptDifference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID) (changes.Difference, error)
	PutDifference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID, d changes.Difference) error

	Council(ctx context.Context, id civic.CouncilID) (civic.Council, error)
	PutCouncil(ctx context.Context, c civic.Council) error
	PutCommittee(ctx context.Context, c civic.Committee) error
	Committee(ctx context.Context, id civic.CommitteeID) (civic.Committee, error)
	Committees(ctx context.Context, council civic.CouncilID) ([]civic.Committee, error)
	PutMeeting(ctx context.Context, m civic.Meeting) error
	PutMeetingChange(ctx context.Context, c civic.MeetingChange) error
	PutSightings(ctx context.Context, council civic.CouncilID, url string, all []civic.Sighting) error
	Meeting(ctx context.Context, id civic.MeetingID) (civic.Meeting, error)
	Meetings(ctx context.Context, f store.MeetingFilter) ([]civic.Meeting, error)
	PutWhole(ctx context.Context, m civic.Meeting, items []civic.Item) error
	PutAttendance(ctx context.Context, m civic.MeetingID, all []civic.Attendee) error
	Items(ctx context.Context, m civic.MeetingID) ([]civic.Item, error)
	PutDocument(ctx context.Context, d civic.Document) error
	Document(ctx context.Context, id civic.DocumentID) (civic.Document, error)
	Documents(ctx context.Context, f store.DocumentFilter) ([]civic.Document, error)

	Promised(ctx context.Context, council civic.CouncilID) ([]civic.Commitment, error)
	PutProgramme(ctx context.Context, p civic.Programme, entries []civic.Entry) error
	PutEdition(ctx context.Context, p civic.Programme, e civic.Edition) error
	PutIssues(ctx context.Context, council civic.CouncilID, issues map[civic.ItemID]int) error
	Issues(ctx context.Context, council civic.CouncilID) (map[civic.ItemID]int, error)
	Editions(ctx context.Context, p civic.ProgrammeID) ([]civic.Edition, error)
	Programmes(ctx context.Context, council civic.CouncilID) ([]civic.Programme, error)
	Entries(ctx context.Context, p civic.ProgrammeID) ([]civic.Entry, error)
	Memory(ctx context.Context, council civic.CouncilID, program string) (store.Memory, error)
	PutLinked(ctx context.Context, council civic.CouncilID, l store.Linked) error
	Councils(ctx context.Context) ([]civic.Council, error)
	Units(ctx context.Context, council civic.CouncilID, asOf day.Date, each func(search.Unit) error) error
}

// An Archive holds the bytes as they came.
type Archive interface {
	Get(v civic.VersionID) (io.ReadCloser, error)
}

// An Ingester turns what a crawl or an import has stored into civic values.
type Ingester struct {
	Store   Store
	Archive Archive
	Readers Readers
	Log     *slog.Logger
	// Given is what the caller knows of papers that do not say it themselves.
	Given Given
	// GuessCouncil lets a paper's own words say whose it is.
	GuessCouncil bool
	// Clocks are the periods of law and of councils' own rules; nil means those of law.
	Clocks clock.Table
	// Progress, where set, is told how many of the papers at hand are read.
	Progress func(done, total int, what string)
	// Program names this very program. What it remembers of linking another
	// program must not use; "" remembers nothing.
	Program string
}

// Given stands in for what a paper does not print.
type Given struct {
	Committee   string
	MeetingDate day.Date
}

// A Problem is a paper of which something could not be read.
type Problem struct {
	URL     string
	Outcome civic.Outcome
	Detail  string
}

// A Report says what one run of ingest did.
type Report struct {
	Read     int       // papers turned into text
	Meetings int       // meetings put together anew
	Problems []Problem // in the order of their addresses
}

// Failed reports whether something published could not be read, or lacks the
// day from which its promises count.
func (r Report) Failed() bool {
	for _, p := range r.Problems {
		if p.Outcome.Failed() || p.Outcome == civic.OutcomeNoDate {
			return true
		}
	}
	return false
}

// Council reads every unread paper of a council, puts the meetings they touch
// together again and links what they promise. A paper that cannot be read is
// reported and does not stop the rest; an error means that the store or the
// archive failed. What an earlier run left undone, of whichever council, is
// done as well.
func (g *Ingester) Council(ctx context.Context, council civic.Council) (Report, error) {
	if err := g.Store.PutCouncil(ctx, council); err != nil {
		return Report{}, err
	}
	run, err := g.begin(ctx, council.ID)
	if err != nil {
		return Report{}, err
	}
	run.council = council
	if err := run.read(ctx); err != nil {
		return run.report, err
	}
	return run.finish(ctx)
}

// begin makes a run that will link what the given councils promised, and that
// knows what an earlier one left undone.
func (g *Ingester) begin(ctx context.Context, councils ...civic.CouncilID) (*run, error) {
	gone, err := g.Store.Tombstones(ctx)
	if err != nil {
		return nil, err
	}
	left, err := g.Store.Unfinished(ctx)
	r := &run{Ingester: g, gone: gone, lost: map[civic.MeetingID]bool{}, touched: map[civic.MeetingID]bool{}, councils: map[civic.CouncilID]bool{}, issuesOf: map[civic.CouncilID]map[civic.ItemID]int{},
		noted: map[string]bool{}, unlinked: len(left.Councils) > 0}
	for _, id := range append(councils, left.Councils...) {
		r.councils[id] = true
	}
	for _, id := range left.Meetings {
		r.touched[id] = true
	}
	return r, err
}

// left is what the papers read so far leave to be done that is not noted yet.
func (r *run) left() civic.Unfinished {
	u := civic.Unfinished{Index: true}
	for _, id := range slices.Sorted(maps.Keys(r.touched)) {
		if key := "meeting " + string(id); !r.noted[key] {
			r.noted[key] = true
			u.Meetings = append(u.Meetings, id)
		}
	}
	if len(r.touched) == 0 && !r.planned {
		return u
	}
	for _, id := range slices.Sorted(maps.Keys(r.councils)) {
		if key := "council " + string(id); !r.noted[key] {
			r.noted[key] = true
			u.Councils = append(u.Councils, id)
		}
	}
	return u
}

// finish puts the touched meetings together and links what was promised.
func (r *run) finish(ctx context.Context) (Report, error) {
	if err := r.assemble(ctx); err != nil {
		return r.report, err
	}
	if len(r.touched) == 0 && !r.planned && !r.unlinked {
		return r.report, nil
	}
	for _, id := range slices.Sorted(maps.Keys(r.councils)) {
		if err := r.Relate(ctx, id); err != nil {
			return r.report, err
		}
		if err := r.Store.Finish(ctx, civic.Unfinished{Councils: []civic.CouncilID{id}}); err != nil {
			return r.report, err
		}
	}
	return r.report, nil
}

// A run is the state of one call of Council or Renew. None of it is needed to go
// on after a crash; what is, is in the store.
type run struct {
	*Ingester
	council  civic.Council
	gone     civic.Tombstones                         // what was taken down
	lost     map[civic.MeetingID]bool                 // meetings of which a paper was taken down that may have held minutes
	touched  map[civic.MeetingID]bool                 // meetings to put together again
	councils map[civic.CouncilID]bool                 // whose papers were met
	issuesOf map[civic.CouncilID]map[civic.ItemID]int // read once, when first asked for
	planned  bool                                     // an edition of a programme was read
	noted    map[string]bool                          // what of both the store has noted as left to be done
	unlinked bool                                     // an earlier run put meetings together and did not link them
	report   Report
}
