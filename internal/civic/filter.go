package civic

import "arising/internal/day"

// Filters say which of the stored values a caller wants. A field that is zero
// sets no limit; fields that are set must all hold.
type (
	// A ResourceFilter chooses addresses of the ledger.
	ResourceFilter struct {
		Council CouncilID
		Unread  bool     // only those whose newest version has not been read yet
		Kinds   []string // any of these page kinds
		Outcome Outcome
	}

	// A MeetingFilter chooses meetings by date; those without a date pass only
	// where neither From nor To is set.
	MeetingFilter struct {
		Council     CouncilID
		Committee   CommitteeID
		From, To    day.Date // both inclusive
		Limit       int      // at most so many; 0 is all
		Offset      int      // meetings to skip
		NewestFirst bool
	}

	// A DocumentFilter chooses published documents.
	DocumentFilter struct {
		Council CouncilID
		Meeting MeetingID
		Item    ItemID
	}

	// A RecordFilter chooses decisions, actions and milestones.
	RecordFilter struct {
		Council         CouncilID
		Committee       CommitteeID
		Item            ItemID
		Kind            RecordKind
		CommitmentsOnly bool
		Withdrawn       bool // those that were withdrawn as well
	}

	// A CommitmentFilter chooses what is owed, as it stands on one day.
	CommitmentFilter struct {
		Council   CouncilID
		Committee CommitteeID // the body whose minutes record it
		Programme ProgrammeID // a claimed or confirmed link leads to it
		Entry     string      // an EntryID, in the same way
		Owner     string      // as the minutes name them, without regard to case
		Statuses  []Status    // any of these
		AsOf      day.Date    // the day on which statuses are judged; what was said later is left out, unless Record names it
		Record    RecordID    // also where it was withdrawn
		Withdrawn bool        // those that were withdrawn as well
	}
)

// Stats counts what is held of one council, or of all.
type Stats struct {
	Councils    int
	Committees  int
	Meetings    int
	Items       int
	Documents   int
	Decisions   int
	Actions     int
	Milestones  int
	Commitments int // decisions and actions that leave something owed
	Links       int // to programme items, claimed or confirmed
	Evidence    int // later items, claimed or confirmed
	Texts       int // versions whose text is held; of all councils
}
