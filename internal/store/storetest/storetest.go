// Package storetest is the contract of a store as tests. Every implementation
// runs it: storetest.Run(t, open). Imported by tests only.
package storetest

import (
	"context"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
)

// A Store is all that the program asks of a store.
type Store interface {
	Ledger
	Papers
	Versions
	Followed
}

// A Ledger remembers every address and every attempt to fetch it.
type Ledger interface {
	StartRun(ctx context.Context, council civic.CouncilID, at time.Time) (civic.Run, error)
	Enqueue(ctx context.Context, run int64, found []civic.Resource) (int, error)
	Next(ctx context.Context, run int64) (civic.Resource, bool, error)
	Done(ctx context.Context, f civic.Fetch, found []civic.Resource) error
	FinishRun(ctx context.Context, run int64, at time.Time, note string) (civic.Run, error)
	Runs(ctx context.Context, council civic.CouncilID, limit int) ([]civic.Run, error)
	Resource(ctx context.Context, council civic.CouncilID, url string) (civic.Resource, error)
	Resources(ctx context.Context, f civic.ResourceFilter) ([]civic.Resource, error)
	MarkRead(ctx context.Context, council civic.CouncilID, url string, v civic.VersionID, o civic.Outcome, detail string) error
	MarkAllUnread(ctx context.Context, council civic.CouncilID) error
	Outcomes(ctx context.Context, council civic.CouncilID) (map[civic.Outcome]int, error)
	Source(ctx context.Context, council civic.CouncilID) (civic.Source, error)
	Lacks(ctx context.Context, council civic.CouncilID) ([]civic.Lack, error)
	Permit(ctx context.Context, p civic.Permission) error
	Permissions(ctx context.Context, council civic.CouncilID) ([]civic.Permission, error)
	PutNight(ctx context.Context, started, ended time.Time, report []byte) error
	Nights(ctx context.Context, limit int) ([][]byte, error)
}

// Papers are the civic values and the texts they were read from.
type Papers interface {
	PutText(ctx context.Context, v civic.VersionID, doc *doctext.Document) error
	Text(ctx context.Context, v civic.VersionID) (*doctext.Document, error)
	PutCouncil(ctx context.Context, c civic.Council) error
	Councils(ctx context.Context) ([]civic.Council, error)
	Council(ctx context.Context, id civic.CouncilID) (civic.Council, error)
	PutCommittee(ctx context.Context, c civic.Committee) error
	Committees(ctx context.Context, council civic.CouncilID) ([]civic.Committee, error)
	Committee(ctx context.Context, id civic.CommitteeID) (civic.Committee, error)
	PutMeeting(ctx context.Context, m civic.Meeting) error
	Meetings(ctx context.Context, f civic.MeetingFilter) ([]civic.Meeting, error)
	Meeting(ctx context.Context, id civic.MeetingID) (civic.Meeting, error)
	PutAttendance(ctx context.Context, meeting civic.MeetingID, all []civic.Attendee) error
	Attendance(ctx context.Context, meeting civic.MeetingID) ([]civic.Attendee, error)
	Attended(ctx context.Context, council civic.CouncilID, person string, limit int) ([]civic.Attended, error)
	PutItems(ctx context.Context, meeting civic.MeetingID, items []civic.Item) error
	Items(ctx context.Context, meeting civic.MeetingID) ([]civic.Item, error)
	Item(ctx context.Context, id civic.ItemID) (civic.Item, error)
	PutDocument(ctx context.Context, d civic.Document) error
	Documents(ctx context.Context, f civic.DocumentFilter) ([]civic.Document, error)
	Document(ctx context.Context, id civic.DocumentID) (civic.Document, error)
}

// Followed is what was decided and promised, and what became of it.
type Followed interface {
	PutRecords(ctx context.Context, item civic.ItemID, source civic.VersionID, records []civic.Record) error
	Record(ctx context.Context, id civic.RecordID) (civic.Record, error)
	Records(ctx context.Context, f civic.RecordFilter) ([]civic.Record, error)
	Commitments(ctx context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error)
	Sittings(ctx context.Context, council civic.CouncilID) ([]civic.Sitting, error)
	PutProgramme(ctx context.Context, p civic.Programme, entries []civic.Entry) error
	Programmes(ctx context.Context, council civic.CouncilID) ([]civic.Programme, error)
	Programme(ctx context.Context, id civic.ProgrammeID) (civic.Programme, error)
	Entries(ctx context.Context, programme civic.ProgrammeID) ([]civic.Entry, error)
	PutLinks(ctx context.Context, council civic.CouncilID, links []civic.Link, evidence []civic.Evidence) error
	Links(ctx context.Context, record civic.RecordID) ([]civic.Link, error)
	EvidenceOf(ctx context.Context, record civic.RecordID) ([]civic.Evidence, error)
	Curate(ctx context.Context, c civic.Curation) error
	Curations(ctx context.Context, record civic.RecordID) ([]civic.Curation, error)
	Units(ctx context.Context, council civic.CouncilID, asOf day.Date, f func(search.Unit) error) error
	Stats(ctx context.Context, council civic.CouncilID) (civic.Stats, error)
}

// Run tests a store against the contract. open returns a new empty store,
// which the test's end closes.
func Run(t *testing.T, open func(t *testing.T) Store) {
	for _, part := range []struct {
		name string
		test func(*testing.T, Store)
	}{
		{"run resumes", runResumes},
		{"frontier order", frontierOrder},
		{"failed fetch keeps what was held", failedFetchKeeps},
		{"unchanged keeps the finding", unchangedKeepsFinding},
		{"unread", unread},
		{"sources", sources},
		{"lacks", lacks},
		{"permissions", permissions},
		{"nights", nights},
		{"text", text},
		{"lookups", lookups},
		{"meetings", meetings},
		{"attendance", attendance},
		{"items", items},
		{"documents", documents},
		{"records", records},
		{"programmes", programmes},
		{"links", links},
		{"people's words", peoplesWords},
		{"curation", curation},
		{"survival", survival},
		{"corrections", corrections},
		{"tied", tied},
		{"withdrawn", withdrawn},
		{"differences", differences},
		{"unfinished", unfinished},
		{"commitments", commitments},
		{"units", units},
		{"stats", stats},
	} {
		t.Run(part.name, func(t *testing.T) { part.test(t, open(t)) })
	}
}
