package web

import (
	"context"
	"io"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
)

// A Store holds what was read. Lookups by id wrap civic.ErrNotFound where
// nothing has it; lists are empty then.
type Store interface {
	// Mark returns the mark of what is stored now; see civic.Mark.
	Mark(ctx context.Context) (civic.Mark, error)
	Councils(ctx context.Context) ([]civic.Council, error)
	Council(ctx context.Context, id civic.CouncilID) (civic.Council, error)
	Committees(ctx context.Context, council civic.CouncilID) ([]civic.Committee, error)
	Committee(ctx context.Context, id civic.CommitteeID) (civic.Committee, error)
	Meetings(ctx context.Context, f civic.MeetingFilter) ([]civic.Meeting, error)
	Meeting(ctx context.Context, id civic.MeetingID) (civic.Meeting, error)
	// MeetingChanges returns what was seen to change of a meeting's day, hour or state.
	MeetingChanges(ctx context.Context, id civic.MeetingID) ([]civic.MeetingChange, error)
	// Attendance returns who was at a meeting, as one paper has it, and Attended the
	// newest meetings at which papers name a person, by civic.PersonKey.
	Attendance(ctx context.Context, id civic.MeetingID) ([]civic.Attendee, error)
	Attended(ctx context.Context, council civic.CouncilID, person string, limit int) ([]civic.Attended, error)
	// Items returns a meeting's agenda in order, Records and Documents filled.
	Items(ctx context.Context, meeting civic.MeetingID) ([]civic.Item, error)
	// MeetingsAfter and ItemsAfter return at most f.Limit from the first after a spot.
	MeetingsAfter(ctx context.Context, f civic.MeetingFilter, after civic.Spot) ([]civic.Meeting, error)
	ItemsAfter(ctx context.Context, f civic.MeetingFilter, after civic.Spot) ([]civic.Item, error)
	Item(ctx context.Context, id civic.ItemID) (civic.Item, error)
	Documents(ctx context.Context, f civic.DocumentFilter) ([]civic.Document, error)
	Document(ctx context.Context, id civic.DocumentID) (civic.Document, error)
	Text(ctx context.Context, v civic.VersionID) (*doctext.Document, error)
	// Records returns records by item or kind, with those that were withdrawn if f asks so.
	Records(ctx context.Context, f civic.RecordFilter) ([]civic.Record, error)
	// Versions returns what an address has held, newest first; DocumentVersions
	// does so by a document's id, and says whence its bytes came.
	Versions(ctx context.Context, council civic.CouncilID, url string) ([]civic.Version, error)
	DocumentVersions(ctx context.Context, id civic.DocumentID) (civic.Resource, []civic.Version, error)
	// SourcesOf returns the addresses from which an item has its words.
	SourcesOf(ctx context.Context, it civic.Item) ([]civic.Resource, error)
	// Difference says what was changed from one version of an address to another.
	Difference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID) (changes.Difference, error)
	// Commitments returns judged commitments by last day, those without one last.
	Commitments(ctx context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error)
	Sittings(ctx context.Context, council civic.CouncilID) ([]civic.Sitting, error)
	Programmes(ctx context.Context, council civic.CouncilID) ([]civic.Programme, error)
	Programme(ctx context.Context, id civic.ProgrammeID) (civic.Programme, error)
	Entries(ctx context.Context, programme civic.ProgrammeID) ([]civic.Entry, error)
	Runs(ctx context.Context, council civic.CouncilID, limit int) ([]civic.Run, error)
	Resources(ctx context.Context, f civic.ResourceFilter) ([]civic.Resource, error)
	Outcomes(ctx context.Context, council civic.CouncilID) (map[civic.Outcome]int, error)
	Source(ctx context.Context, council civic.CouncilID) (civic.Source, error)
	// Sightings returns what each list of a council's site names: the web
	// service, the calendar, the committees' lists.
	Sightings(ctx context.Context, council civic.CouncilID) ([]civic.Sighting, error)
	Stats(ctx context.Context, council civic.CouncilID) (civic.Stats, error)
}

// A Searcher answers readers' questions. It is all that web needs of an index.
type Searcher interface {
	// Search returns at most q.Limit results, best first. When ctx ends first
	// the error wraps ctx.Err() and there are no results.
	Search(ctx context.Context, q search.Query) (search.Results, error)
}

// Originals gives the bytes of a version as they came from the council.
type Originals interface {
	Get(v civic.VersionID) (io.ReadCloser, error)
}

// today is the day on which promises are judged unless the reader names one.
func (s *Server) today() day.Date { return s.opt.AsOf() }
