package civic

import "time"

// A Backup is a copy of all that is held, as far as we know of it: where it was
// written, not whether it is still there.
type Backup struct {
	ID   int64
	At   time.Time
	File string // absolute path on the machine that wrote it
}
