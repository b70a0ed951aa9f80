package civic

import (
	"fmt"
	"time"
)

// A WithdrawnWhy says why something that was recorded is no longer counted.
type WithdrawnWhy string

// The reasons.
const (
	// Corrected: the paper was replaced at its address, and its words are in no
	// paper of the meeting any more.
	Corrected WithdrawnWhy = "no longer in the minutes"
	// MadeExempt: the council has taken the item's words back from the public.
	// They are not kept with the record.
	MadeExempt WithdrawnWhy = "made exempt"
	// ReadOtherwise: its words may still be printed, and we take them for
	// something else by now. Kept only where a person has spoken of it.
	ReadOtherwise WithdrawnWhy = "read otherwise"
)

// A Withdrawal says when and by what a record or an item ceased to stand. It is
// taken back when the same words are published again.
type Withdrawal struct {
	Why WithdrawnWhy `json:"why"`
	// At is when the version came that no longer says it; zero where no paper
	// was replaced.
	At time.Time `json:"at,omitzero"`
	// Version is the one that no longer says it; "" where no paper was replaced.
	Version VersionID `json:"version,omitempty"`
}

// ErrWithheld is what a lookup wraps for words that the council has taken back
// from the public. It is an ErrNotFound too.
var ErrWithheld = fmt.Errorf("withheld from the public by the council: %w", ErrNotFound)
