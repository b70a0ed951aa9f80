package civic

import "arising/internal/day"

// An Edition is a programme as one page, paper or file showed it on one day.
// Editions are kept as they came; what became of each item is read by
// comparing them.
type Edition struct {
	Programme ProgrammeID
	On        day.Date  // the meeting whose paper prints it, else the day on which it was fetched or imported
	Version   VersionID // the bytes that it was read from; "" for a list that an officer imported
	URL       string    // where a reader finds it; "" for an imported list, of which each day has one
	From, To  day.Date  // the days that the plan says it covers; zero where it does not say
	Entries   []Entry
}

// A ChangeKind says what befell a programme item.
type ChangeKind string

// The kinds of change. Each says only what editions or minutes show.
const (
	Slipped       ChangeKind = "slipped"              // to a later time
	BroughtOn     ChangeKind = "brought forward"      // to an earlier time
	Withdrawn     ChangeKind = "withdrawn"            // called so, or left out before its time had come
	Unlisted      ChangeKind = "no longer listed"     // left out; it had no time, so that why is not known
	Returned      ChangeKind = "listed again"         // after it had been left out
	AddedLater    ChangeKind = "added"                // not in the first edition that is held
	Renamed       ChangeKind = "renamed"              //
	NewLead       ChangeKind = "lead changed"         //
	NewMaker      ChangeKind = "maker changed"        // another decides it
	ShortNotice   ChangeKind = "short notice"         // a key decision, noticed under 28 clear days before its day
	Taken         ChangeKind = "taken"                // an item of a meeting, or the plan's own status, shows it
	WithoutNotice ChangeKind = "taken without notice" // a key decision that no edition in force on its day lists
)

// A Change is one thing that befell a programme item, and what shows it.
type Change struct {
	Kind    ChangeKind `json:"kind"`
	On      day.Date   `json:"on"`             // day of the edition or meeting that shows it
	Was     string     `json:"was,omitempty"`  // as printed before
	Now     string     `json:"now,omitempty"`  // as printed since
	Note    string     `json:"note,omitempty"` // how it was worked out, in words
	URL     string     `json:"url,omitempty"`  // where a reader finds what shows it
	Version VersionID  `json:"version,omitempty"`
}

// Flags returns the changes that a reader of the plan should see beside the
// item's name: what slipped, was withdrawn or came at short notice, as far as
// it was known on the day asOf. Of each kind the newest counts; what was listed
// again is not withdrawn.
func (e Entry) Flags(asOf day.Date) []Change {
	var out []Change
	for i := len(e.Changes) - 1; i >= 0; i-- {
		c := e.Changes[i]
		if asOf.Known() && c.On.After(asOf) {
			continue
		}
		switch c.Kind {
		case Slipped, BroughtOn, ShortNotice, WithoutNotice, Taken:
		case Withdrawn, Unlisted, Returned:
			if flagged(out, Withdrawn, Unlisted, Returned) {
				continue
			}
		default:
			continue
		}
		if !flagged(out, c.Kind) {
			out = append(out, c)
		}
	}
	return out
}

func flagged(list []Change, kinds ...ChangeKind) bool {
	for _, c := range list {
		for _, k := range kinds {
			if c.Kind == k {
				return true
			}
		}
	}
	return false
}
