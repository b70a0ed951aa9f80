package civic

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"
)

// ErrForgotten is what a lookup wraps for what was held and has been taken
// down. It is an ErrNotFound too.
var ErrForgotten = fmt.Errorf("taken down: %w", ErrNotFound)

// NoteForgotten is the note of a meeting whose page was taken down.
const NoteForgotten = "Taken down"

// A Tombstone says that an address was taken down, and is kept for good: what
// it names is never fetched, read or put together again.
type Tombstone struct {
	Council CouncilID // under which the address is known
	URL     string    // canonical
	// Bodies are the councils whose papers came from the address: Council
	// itself, and another where an imported paper named its own.
	Bodies []CouncilID
	// Versions are all bytes that ever came from the address. The same bytes
	// under another address of those councils are not read either.
	Versions []VersionID
	// Meeting is the meeting whose page it is: none of its items is made
	// again, from whatever paper. "" for other papers.
	Meeting MeetingID
	// Items are agenda items whose words are not to be made again from any paper.
	Items []ForgottenItem

	At          time.Time
	Who, Reason string
	// Unsay asks that the free words of what people said about it go as well. It is
	// a wish of one takedown and not kept.
	Unsay    bool
	Finished time.Time // when all of it was purged; zero while something may be left
}

// A ForgottenItem names an item without its words.
type ForgottenItem struct {
	ID      ItemID
	Meeting MeetingID
	Key     string // ItemKey of its title: another paper may give the item another id
}

// ItemKey is a hash of a meeting and the folded title of an item; "" for a
// title without letters, which tells no items apart.
func ItemKey(meeting MeetingID, title string) string {
	folded := Slug(title)
	if folded == Slug("") {
		return ""
	}
	sum := sha256.Sum256([]byte(string(meeting) + "\x00" + folded))
	return hex.EncodeToString(sum[:8])
}

// Tombstones are all that was taken down.
type Tombstones []Tombstone

// Address reports whether an address was taken down.
func (all Tombstones) Address(council CouncilID, url string) bool {
	return slices.ContainsFunc(all, func(t Tombstone) bool { return t.Council == council && t.URL == url })
}

// Version reports whether bytes were taken down for a council, or, for "", for any.
func (all Tombstones) Version(council CouncilID, v VersionID) bool {
	return v != "" && slices.ContainsFunc(all, func(t Tombstone) bool {
		return (council == "" || slices.Contains(t.Bodies, council)) && slices.Contains(t.Versions, v)
	})
}

// Meeting reports whether the page of a meeting was taken down.
func (all Tombstones) Meeting(id MeetingID) bool {
	return id != "" && slices.ContainsFunc(all, func(t Tombstone) bool { return t.Meeting == id })
}

// Item reports whether an item was taken down: by the site's own number of it,
// or, where it has none and its id is but a place on the agenda, by its title.
func (all Tombstones) Item(it Item) bool {
	key := ItemKey(it.Meeting, it.Title)
	return all.Meeting(it.Meeting) || slices.ContainsFunc(all, func(t Tombstone) bool {
		return slices.ContainsFunc(t.Items, func(f ForgottenItem) bool {
			if it.SourceID > 0 || key == "" {
				return f.ID == it.ID
			}
			return f.Meeting == it.Meeting && f.Key == key
		})
	})
}

// OfMeeting reports whether single items of a meeting were taken down.
func (all Tombstones) OfMeeting(id MeetingID) bool {
	return slices.ContainsFunc(all, func(t Tombstone) bool {
		return slices.ContainsFunc(t.Items, func(f ForgottenItem) bool { return f.Meeting == id })
	})
}

// Purged counts what a takedown takes away.
type Purged struct {
	Documents int // published papers, and the minutes that they print of other meetings
	Pages     int // of the index
	Versions  int // bytes as they came, older ones included
	Texts     int
	Items     int // agenda items that go as a whole
	Sections  int // of agenda items
	Records   int // decisions, actions and milestones
	Evidence  int // that rests on its words, or on records that go
	Links     int // to programme items
	Entries   int // programme items that were read from it
	Notes     int // words of people about its records, which stay unless they are asked to go
}
