package civic

import (
	"time"

	"arising/internal/day"
)

// A Programme is what work belongs to: a transformation programme, a
// committee's work programme, the forward plan.
type Programme struct {
	ID      ProgrammeID
	Council CouncilID
	Name    string
	Acronym string // "GP:GS"; "" if none
	Source  string // where it was read: a file's name or a document's address
	Kind    ProgrammeKind
	Entries int // filled for showing
}

// A ProgrammeKind says what sort of source a programme was read from.
type ProgrammeKind string

// The kinds of programme.
const (
	OfficersList   ProgrammeKind = "officers' list" // a spreadsheet that was imported
	PackTables     ProgrammeKind = "tables in a pack"
	ForwardPlan    ProgrammeKind = "forward plan"
	WorkProgramme  ProgrammeKind = "work programme"   // printed in an agenda, item by item for a meeting
	NamedInMinutes ProgrammeKind = "named in minutes" // introduced there with an acronym
)

// ByMeeting reports whether the items of such a programme are each planned for
// one meeting, and over when it has passed.
func (k ProgrammeKind) ByMeeting() bool { return k == ForwardPlan || k == WorkProgramme }

// An Entry is one item of a programme: a project, a work programme topic, a
// planned decision. On screen it is called a programme item.
type Entry struct {
	ID          EntryID
	Programme   ProgrammeID
	Title       string
	Aliases     []string
	Acronym     string
	Workstream  string
	Lead        string
	Directorate string
	Stage       string
	Due         *Due
	Amounts     map[string]int64 // pounds by label, "2022/23" or "total"; negative is a saving
	Mentions    []Mention
	Source      Place

	// Of a planned decision, as the forward plan prints it.
	Maker   string   // who decides: "Cabinet"
	Key     string   // "yes" or "no"; "" where it is not said
	Noticed day.Date // when the notice of it was first published; zero where it is not said
	Refs    []string // the source's own numbers of it, folded: "issue-4711", "kd-2026-14"; see NewRef
	URL     string   // the item's own page; "" if it has none
	First   *Due     // the time that was first planned, where it was moved since
	Gone    day.Date // since when editions leave it out; zero while it is listed
	Changes []Change // what befell it, oldest first
}

// A Mention is another wording under which the source names an entry.
type Mention struct {
	Where   string `json:"where"`
	Wording string `json:"wording"`
}

// A Link ties a commitment to a programme item, with the reasons in words.
// At a score of 0.5 and above it is claimed; below, only proposed for review.
type Link struct {
	Record    RecordID
	Entry     EntryID
	Score     float64 // 0 to 1
	Reasons   []string
	Confirmed bool // by a person
	Rejected  bool // by a person; never proposed again

	// Filled for showing.
	Programme     ProgrammeID
	ProgrammeName string
	Title         string
}

// An EvidenceKind says what a later item shows of a commitment.
type EvidenceKind string

// The kinds of evidence.
const (
	ReportedBack EvidenceKind = "reported back"
	Responds     EvidenceKind = "responds"
	DeferredTo   EvidenceKind = "deferred to"
	Supersedes   EvidenceKind = "supersedes"
	SaysDone     EvidenceKind = "says done"
)

// An Evidence is a later item that bears on a commitment.
type Evidence struct {
	Record    RecordID
	Kind      EvidenceKind
	Item      ItemID
	Quote     string // the words that show it; may be the item's title
	Source    Place
	Score     float64
	Reasons   []string
	Due       *Due // for DeferredTo: the new days
	Confirmed bool
	Rejected  bool

	// Filled for showing.
	MeetingDate   day.Date
	CommitteeName string
	ItemTitle     string
	URL           string
}

// Claimed reports whether a score is high enough to be shown as found rather
// than proposed for review.
func Claimed(score float64) bool { return score >= 0.5 }

// A Status says where a commitment stands on a given day.
type Status string

// The statuses; see StatusOf.
const (
	StatusOpen       Status = "open"
	StatusDue        Status = "due"
	StatusOverdue    Status = "overdue"
	StatusDeferred   Status = "deferred"
	StatusLikelyKept Status = "likely kept"
	StatusKept       Status = "kept"
	StatusSuperseded Status = "superseded"
	StatusClosed     Status = "closed"
)

// Statuses lists every status in the order in which they are shown.
var Statuses = []Status{StatusOverdue, StatusDue, StatusDeferred, StatusOpen, StatusLikelyKept, StatusKept, StatusSuperseded, StatusClosed}

// Outstanding reports whether s is open, due, overdue or deferred.
func (s Status) Outstanding() bool {
	switch s {
	case StatusOpen, StatusDue, StatusOverdue, StatusDeferred:
		return true
	}
	return false
}

// A Coverage says whether silence may be read as silence.
type Coverage string

// Full coverage: every agenda of the body that matters here is held.
const (
	FullCoverage    Coverage = "full"
	PartialCoverage Coverage = "partial"
)

// A Sitting is one meeting of a body, as far as it matters to silence.
type Sitting struct {
	Council     CouncilID
	Committee   CommitteeID
	Name        string // the committee's name
	Meeting     MeetingID
	Date        day.Date
	AgendaHeld  bool // its whole agenda is held
	MinutesHeld bool // and the minutes of every item
	Cancelled   bool
}

// A Commitment is a record that the body can ask about later, with everything
// known of it on one day. Its status is worked out by Judge.
type Commitment struct {
	Record
	Council       CouncilID
	CouncilName   string
	Nation        string      // of the council; "" unknown
	Body          CommitteeID // the body whose minutes record it
	CommitteeName string
	Meeting       MeetingID
	MeetingDate   day.Date
	ItemNumber    string
	ItemTitle     string
	URL           string // leads a reader to the words: the item, or the PDF at #page=N
	Page          int
	Seen          time.Time // when the source was last seen at its address

	FirstDue *Due // what was first promised, where a later meeting moved it
	Deferred int  // how often it was moved
	Status   Status
	Standing Status // open, due or overdue by the current due alone: how a deferred one goes on, and is counted
	Silent   bool
	// FoundLate says that its last day was over when we first saw it: it was
	// late before anybody could be reminded of it here.
	FoundLate bool
	Chain     []Instance // of what repeats, each occurrence by itself, oldest first; nil where nothing repeats
	Coverage  Coverage
	Links     []Link
	Evidence  []Evidence
	Clocks    []Clock // periods of law and of the council's own rules that run for it; no status looks at them
}
