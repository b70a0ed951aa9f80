package civic

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"arising/internal/day"
)

// A RecordKind tells decisions, actions and milestones apart.
type RecordKind string

// The kinds of record.
const (
	Decision  RecordKind = "decision"  // a clause by which the body decides
	Action    RecordKind = "action"    // an undertaking in the narrative
	Milestone RecordKind = "milestone" // a plan with a time that was reported
)

// A Verb is what the operative verb of a decision does.
type Verb string

// The verbs of decisions.
const (
	VerbNote      Verb = "note"
	VerbApprove   Verb = "approve"
	VerbAgree     Verb = "agree"
	VerbSupport   Verb = "support"
	VerbConfirm   Verb = "confirm"
	VerbRecommend Verb = "recommend"
	VerbRefer     Verb = "refer"
	VerbRequest   Verb = "request"
	VerbReport    Verb = "report"
	VerbMonitor   Verb = "monitor"
	VerbAct       Verb = "act"
	VerbDefer     Verb = "defer"
	VerbAppoint   Verb = "appoint"
	VerbDelegate  Verb = "delegate"
	VerbExclude   Verb = "exclude"
	VerbReject    Verb = "reject"
	VerbOther     Verb = "other"
)

// A Precision says how exactly a due date was given.
type Precision string

// The precisions, from a day to none.
const (
	ByDay     Precision = "day"
	ByWeek    Precision = "week"
	ByMonth   Precision = "month"
	ByQuarter Precision = "quarter"
	BySeason  Precision = "season"
	ByYear    Precision = "year"
	BySpan    Precision = "span"    // from the meeting, or a printed start, to a last day
	ByMeeting Precision = "meeting" // at a meeting; From and To are its day if known
	Open      Precision = "open"    // no end can be given: "in due course", "not before May"
)

// A Due is the interval of days, both inclusive, in which a commitment is
// expected, with the words it was read from.
type Due struct {
	Expression string    `json:"expression"`
	From       day.Date  `json:"from"` // zero where no day can be given
	To         day.Date  `json:"to"`   // zero where no day can be given
	Precision  Precision `json:"precision"`
	Recurs     string    `json:"recurs,omitempty"`  // ISO 8601 period between repetitions: "P3M"; "meeting" or "2 meetings" where they are counted in meetings; "" if once
	Until      day.Date  `json:"until,omitzero"`    // of what repeats, the last day on which it is to come; unknown where none is said
	Suspect    bool      `json:"suspect,omitempty"` // it contradicts itself or ends before its meeting; shown as printed, not repaired
	// Estimated says what the days were counted from where that is not the
	// meeting or the printed words alone: "counted from the meeting; the date of receipt is not known".
	Estimated string `json:"estimated,omitempty"`
	// Carried is the commitment that gives these days, where a resolution that
	// moved another is itself one: what is owed from then on is owed under it.
	Carried RecordID `json:"carried,omitempty"`
}

// A Place is where a record's quote stands: bytes [Start, End) of the canonical
// text of one version of a document, beginning on the given sheet of the file.
type Place struct {
	Version    VersionID
	Page       int // from 1; 0 for pages of the site
	Start, End int
}

// A Record is a decision, an action or a milestone in the words of the minutes.
type Record struct {
	ID         RecordID
	Kind       RecordKind
	Item       ItemID
	Quote      string // verbatim, white space folded, without its printed number
	Number     string // the printed marker without stop or brackets; decisions only
	Verb       Verb   // decisions only
	Commitment bool   // it leaves somebody something the body can ask about later; true for every action
	Owner      string // who must do it, as the text names them; "" if unsaid
	Recipient  string // to whom it must come back; "" if unsaid
	Due        *Due   // nil where no time is given
	Rule       string // the name of the rule that found it
	Source     Place
	// Committee and Date differ from the item's where earlier minutes are
	// printed in a pack; zero where they are the item's own.
	Committee string
	Date      day.Date
	// Meta is what is printed of a decision beside its words; nil where nothing is.
	Meta *Meta
	// Corrections say which fields hold a person's words in place of what was read.
	Corrections []Correction
	// FirstSeen is when the first version that said it was fetched, however its
	// words were corrected since; zero where that is not known.
	FirstSeen time.Time
	// Withdrawn says that the minutes no longer say it, and since when; nil while it stands.
	Withdrawn *Withdrawal
}

// NewRecordID derives a record's id from its item, kind and folded quote, and
// from n, which counts equal quotes in one item from 0.
func NewRecordID(item ItemID, kind RecordKind, quote string, n int) RecordID {
	words := strings.Join(strings.Fields(strings.ToLower(quote)), " ")
	sum := sha256.Sum256([]byte(string(item) + "\x00" + string(kind) + "\x00" + words + "\x00" + strconv.Itoa(n)))
	return RecordID("r" + hex.EncodeToString(sum[:8]))
}

// NewDocumentID derives a document's id from its council and canonical address.
func NewDocumentID(council CouncilID, url string) DocumentID {
	sum := sha256.Sum256([]byte(string(council) + "\x00" + url))
	return DocumentID("d" + hex.EncodeToString(sum[:8]))
}

// Slug folds a name to the letters of an id: "Great Place, Great Service" is
// "great-place-great-service". It is cut to 80 bytes; a name without any
// letter or digit gives "x".
func Slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range strings.ToLower(name) {
		ok := r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
		if !ok {
			// An apostrophe joins: "children's" is "childrens".
			dash = dash || r != '\'' && r != '’'
			continue
		}
		if dash && b.Len() > 0 {
			b.WriteByte('-')
		}
		dash = false
		b.WriteRune(r)
		if b.Len() >= 80 {
			break
		}
	}
	if b.Len() == 0 {
		return "x"
	}
	return b.String()
}
