package civic

import "time"

// A Resource is one canonical address of a council's site (or one imported
// file) and the state of our copy of it.
type Resource struct {
	Council  CouncilID
	URL      string // canonical; "file:" and a slash path for an imported file
	Kind     string // the page kind by modgov's words: "meeting", "item", "document"; "" unknown
	Title    string // of the link that led here
	Referrer string // canonical address of the page that named it
	Priority int    // higher is fetched earlier

	First       time.Time // first known
	Seen        time.Time // last confirmed to hold Version
	Tried       time.Time // last asked for, whatever came of it
	Due         time.Time // not worth another look before; zero where that is not known
	Version     VersionID // newest bytes in the archive; "" if none came yet
	ContentType string    // told by the bytes
	Size        int64     // bytes
	ETag        string
	Modified    string // Last-Modified as sent
	Status      int    // HTTP status of the last attempt; 0 where none came
	Outcome     Outcome
	Detail      string
	Read        VersionID // newest version that was turned into text and records
}

// A Fetch is one attempt at one resource within a run.
type Fetch struct {
	Run         int64
	Council     CouncilID
	URL         string
	At          time.Time
	Took        time.Duration
	Status      int
	Outcome     Outcome
	Detail      string
	Version     VersionID // what came, also when it was unchanged; "" on failure
	ContentType string
	Size        int64
	ETag        string
	Modified    string
	Final       string    // the address that answered, where redirects led elsewhere
	Due         time.Time // not worth another look before; zero where that is not known
}

// A Run is one crawl or import of one council. Its frontier is kept in the
// store, so that a run that was killed goes on where it stopped.
type Run struct {
	ID      int64
	Council CouncilID
	Started time.Time
	Ended   time.Time // zero while it runs, or when it was killed
	Resumed bool      // this run was begun by an earlier process
	Counts  map[Outcome]int
	Note    string
}
