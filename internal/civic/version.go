package civic

import "time"

// A Version is a time during which an address held the same bytes. Where an
// earlier text comes back, that is a Version of its own with the same ID.
type Version struct {
	ID          VersionID
	First       time.Time // when it first came
	Last        time.Time // when it was last found, also as "unchanged"
	Looks       int       // how often it was found
	Run         int64     // in which it first came
	Size        int64     // bytes
	ContentType string    // told by the bytes
	Status      int       // of the answer that brought it; 0 for an imported file
	ETag        string    // as sent with it
	Modified    string    // Last-Modified as sent with it
	Final       string    // the address that answered, where redirects led elsewhere
	// Text says that its text is held, so that it can be compared with others.
	Text bool
}
