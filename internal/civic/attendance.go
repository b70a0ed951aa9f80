package civic

import (
	"strings"

	"arising/internal/day"
)

// A Presence says whether somebody was at a meeting, as one paper has it.
type Presence string

// The presences, in the order in which they are shown. The empty one is a word
// of the paper's that is none of these; Attendee.Said has it.
const (
	Present      Presence = "present"
	Remote       Presence = "present remotely"
	InAttendance Presence = "in attendance" // not a member of the body: officers, other councillors
	Visiting     Presence = "visitor"
	Apologies    Presence = "apologies"
	Absent       Presence = "absent"
	Expected     Presence = "expected" // of a meeting whose attendance has not been entered
)

// Presences lists them in that order.
var Presences = []Presence{Present, Remote, InAttendance, Visiting, Apologies, Absent, Expected}

// Came reports whether p says that the person was there.
func (p Presence) Came() bool {
	switch p {
	case Present, Remote, InAttendance, Visiting:
		return true
	}
	return false
}

// presenceWords are looked for in this order: "Present, as expected" is present,
// "Absent with apologies" has sent apologies. Most are reported from other
// projects' readers of attendance pages; a site's own words are its operator's.
var presenceWords = []struct {
	word string
	p    Presence
}{
	{"apolog", Apologies}, {"absent", Absent}, {"absence", Absent}, {"not present", Absent}, {"did not attend", Absent}, {"not in attendance", Absent},
	{"not expected", ""}, {"not required", ""},
	{"virtual", Remote}, {"remote", Remote}, {"online", Remote},
	{"in attendance", InAttendance}, {"visitor", Visiting}, {"observer", Visiting}, {"guest", Visiting},
	{"present", Present}, {"attended", Present}, {"expected", Expected},
}

// PresenceOf reads a paper's word for somebody's presence. "Expected, virtual"
// is no more than expected.
func PresenceOf(said string) Presence {
	low := strings.ToLower(said)
	for _, w := range presenceWords {
		if !strings.Contains(low, w.word) {
			continue
		}
		if w.p == Remote && strings.Contains(low, "expected") && !strings.Contains(low, "present") {
			return Expected
		}
		return w.p
	}
	return ""
}

// An Attendee is one person whom a paper names as having been at a meeting, or
// as having been missed there.
type Attendee struct {
	Name     string // as printed; "Councillor" stands before each name that one "Councillors" stands before
	Role     string // as printed: "Chair", "Principal Licensing Officer"; "" if none
	Presence Presence
	Said     string // the paper's own word for it: "Present, as expected"
	Document DocumentID
	Source   Place // the words, in the version that they were read from
}

// honorifics are left out where names are compared: papers of one council write
// "Councillor Ada Kinnersleigh", "Cllr Ada Kinnersleigh" and "Cllr. Ada Kinnersleigh".
var honorifics = map[string]bool{"councillor": true, "cllr": true, "ald": true, "alderman": true, "mr": true, "mrs": true, "ms": true, "miss": true,
	"dr": true, "the": true, "revd": true, "rev": true, "sir": true, "dame": true}

// PersonKey folds a name for comparing: without titles, signs and letter case.
// Two people of one council who bear the same name have the same key.
func PersonKey(name string) string {
	parts := strings.Split(Slug(name), "-")
	for len(parts) > 1 && honorifics[parts[0]] {
		parts = parts[1:]
	}
	return strings.Join(parts, "-")
}

// An Attended is one meeting at which a paper names a person.
type Attended struct {
	Meeting       MeetingID
	Committee     CommitteeID
	CommitteeName string
	Date          day.Date
	Presence      Presence
	Said          string
}
