// Package civic holds the words of the domain, from Council to Evidence, and
// the pure rules on them; it does no I/O. The words are those of council
// papers and of the Modern.Gov sites that publish them.
package civic

import (
	"errors"
	"time"

	"arising/internal/day"
)

// ErrNotFound is what a lookup wraps when nothing has the id that was asked for.
var ErrNotFound = errors.New("not found")

// Ids are stable text: the same source gives the same id on every machine. They
// consist of lower-case letters, digits and hyphens, so they can stand in an
// address as they are.
type (
	CouncilID   string // "quillhaven"
	CommitteeID string // "quillhaven-c12" by the site's own number, else "quillhaven-planning-committee"
	MeetingID   string // "quillhaven-m8249", else committee and date: "quillhaven-planning-committee-2026-01-06"
	ItemID      string // "quillhaven-a76150", else meeting and place: "quillhaven-m8249-i5"
	DocumentID  string // "d" and 16 hex digits of the SHA-256 of council and canonical address
	VersionID   string // SHA-256, in hex, of the bytes as they came
	RecordID    string // "r" and 16 hex digits of item, kind and quote
	ProgrammeID string // "quillhaven-p-" and the folded name
	EntryID     string // a programme item: programme and folded title
)

// A Council is a local authority with a Modern.Gov site of its own.
type Council struct {
	ID      CouncilID
	Name    string
	Nation  string // "england", "wales", "scotland", "northern ireland"; "" unknown
	BaseURL string // the directory that holds mgWebService.asmx, with a final slash; "" for imported papers
}

// A Committee is any body of a council that meets: Cabinet, a scrutiny panel, Council itself.
type Committee struct {
	ID       CommitteeID
	Council  CouncilID
	SourceID int // the site's committee id (CId); 0 if unknown
	Name     string
	Category string // the heading it stands under on the site; "" if none
	URL      string
}

// Papers of which nobody said whose they are belong to this council until their
// own words name another. It is shown as such.
const (
	UnnamedCouncil     CouncilID = "council-not-named"
	UnnamedCouncilName string    = "Council not named"
)

// A MeetingState says what became of a meeting.
type MeetingState string

// The states of a meeting.
const (
	Scheduled MeetingState = "scheduled"
	Held      MeetingState = "held" // minutes or decisions are published
	Cancelled MeetingState = "cancelled"
	Moved     MeetingState = "moved" // Note says from when
)

// A Meeting is one sitting of a committee.
type Meeting struct {
	ID        MeetingID
	Committee CommitteeID
	SourceID  int      // the site's meeting id (MId); 0 if unknown
	Date      day.Date // zero where the papers give none
	Time      string   // as printed, "6.30 pm"
	Title     string   // only where it has one besides the committee's name
	Venue     string
	State     MeetingState
	Note      string // "Moved from 13 January"
	URL       string
	// What the site has published. Draft is true until the minutes are confirmed.
	HasAgenda, HasDecisions, HasMinutes, Draft bool
	// Whole says that the text of every item's minutes is held, none cut or withheld.
	// AgendaHeld says that the agenda was read in full, so that absence can be told from ignorance.
	Whole, AgendaHeld bool
	// MinutesFrom lists the kinds of paper that the minutes were read from, the
	// most trusted first: "meeting page, item page"; "" if none are held.
	MinutesFrom string
	// Sole marks what one officer or member decided outside any meeting: the
	// committee is that person, and the only item is the decision.
	Sole bool

	// Filled by readers of the store for showing, and not stored with the meeting.
	Council       CouncilID
	CouncilName   string
	CommitteeName string
	Items         int // number of agenda items
}

// A SectionKind names a part of an agenda item's text.
type SectionKind string

// The parts of an item.
const (
	AgendaText   SectionKind = "agenda"
	DecisionText SectionKind = "decision"
	MinutesText  SectionKind = "minutes"
)

// A Section is a stretch of one version's text that belongs to an item.
type Section struct {
	Kind       SectionKind
	Version    VersionID
	Start, End int  // bytes of the version's canonical text, [Start, End)
	Cut        bool // the source itself breaks off here; the rest is elsewhere
}

// An Item is an agenda item.
type Item struct {
	ID          ItemID
	Meeting     MeetingID
	SourceID    int // the site's agenda item id (AIId); 0 if unknown
	Position    int // order on the agenda, from 1
	Number      string
	Title       string
	Restricted  bool   // its text is withheld from the public
	Restriction string // why, as printed: "paragraph 3"; "" if not said
	URL         string // the address that leads a reader to these words
	Sections    []Section
	// Kept by the store: Withdrawn says that the item is no longer on its agenda,
	// nil while it is; RestrictedSince when its words were taken back from the
	// public, zero where they were not, or never were public.
	Withdrawn       *Withdrawal
	RestrictedSince time.Time

	// Filled for showing.
	Council       CouncilID
	CouncilName   string
	Committee     CommitteeID
	CommitteeName string
	MeetingDate   day.Date
	Records       []Record
	Documents     []Document
}

// A DocumentKind says what a published document is.
type DocumentKind string

// The kinds of document.
const (
	MeetingPage   DocumentKind = "meeting page"
	ItemPage      DocumentKind = "item page"
	DecisionPage  DocumentKind = "decision page"
	ServiceAnswer DocumentKind = "web service" // a meeting as the site's web service gives it, nothing cut
	AttendanceDoc DocumentKind = "attendance"  // the site's page that says who was at a meeting
	MinutesDoc    DocumentKind = "minutes"
	PackMinutes   DocumentKind = "minutes in a pack" // of an earlier meeting, printed in the pack of a later one
	AgendaDoc     DocumentKind = "agenda"
	DecisionsDoc  DocumentKind = "decisions"
	PackDoc       DocumentKind = "pack"
	ReportDoc     DocumentKind = "report"
	SupplementDoc DocumentKind = "supplement"
	OtherDoc      DocumentKind = "other"
)

// A Document is one published address and what was last found there.
type Document struct {
	ID         DocumentID
	Council    CouncilID
	Meeting    MeetingID // "" if it belongs to none
	Item       ItemID    // "" if it belongs to the meeting as a whole
	Kind       DocumentKind
	Title      string
	URL        string
	Restricted bool      // named on the site, but its file is withheld
	Version    VersionID // the newest that was read; "" if none was fetched
	Seen       time.Time // when that version was last confirmed at its address
	Outcome    Outcome   // of the last attempt to fetch and read it
	Detail     string    // the outcome in words: "page 3 has no text layer"
	Pages      int       // sheets, 0 for a page of the site
}

// An Outcome is how an attempt to fetch or read something ended. Each is
// counted, stored and shown; none is dropped silently.
type Outcome string

// The outcomes.
const (
	OutcomePending      Outcome = "not fetched yet"
	OutcomeFetched      Outcome = "fetched"
	OutcomeUnchanged    Outcome = "unchanged"
	OutcomeGone         Outcome = "gone"                // 404, 410, or the site's own error page
	OutcomeBlocked      Outcome = "blocked"             // 401, 403, a firewall's stub or challenge
	OutcomeLogin        Outcome = "asks to sign in"     // a login page in place of content
	OutcomeRobots       Outcome = "forbidden by robots" // robots.txt
	OutcomeTooLarge     Outcome = "too large"
	OutcomeTimeout      Outcome = "timed out"
	OutcomeUnreachable  Outcome = "unreachable" // DNS, refused, TLS, reset
	OutcomePrivate      Outcome = "private address"
	OutcomeServerError  Outcome = "server error" // 5xx, 429
	OutcomeNotModGov    Outcome = "not a ModGov site"
	OutcomeWrongContent Outcome = "wrong content" // HTML where a PDF was promised, an unknown type
	OutcomeEncrypted    Outcome = "encrypted"
	OutcomeUnreadable   Outcome = "unreadable"
	OutcomeNoText       Outcome = "no text" // a scan without a text layer
	OutcomeNoDate       Outcome = "no meeting date"
	OutcomeRestricted   Outcome = "restricted"
	OutcomeForgotten    Outcome = "taken down" // by us, as somebody asked; see Tombstone
	// OutcomeAbsent says that a site does not have what others have: a web
	// service, forward plans, a register of decisions. Nothing is lost by it.
	OutcomeAbsent Outcome = "not offered"
)

// Failed reports whether o means that something published is not held.
// A restricted paper and a page forbidden by robots.txt are not failures of ours.
func (o Outcome) Failed() bool {
	switch o {
	case OutcomeFetched, OutcomeUnchanged, OutcomePending, OutcomeRestricted, OutcomeForgotten, OutcomeNoText, OutcomeNoDate, OutcomeAbsent:
		return false
	}
	return true
}
