package report

import (
	"time"

	"arising/internal/civic"
)

// A Night is what one crawl over all its councils did. Its JSON is what
// "arising crawl --report" writes and what the store keeps.
type Night struct {
	Started  time.Time `json:"started"` // UTC
	Ended    time.Time `json:"ended"`
	Councils []Crawled `json:"councils"` // in the order of their names
	Read     int       `json:"papers_read"`
	Meetings int       `json:"meetings_put_together"`
	Problems []Problem `json:"problems"` // papers that came and could not be read
}

// A Crawled is what happened at one council's site.
type Crawled struct {
	ID       civic.CouncilID       `json:"id"`
	Council  string                `json:"council"`
	URL      string                `json:"url"`
	Run      int64                 `json:"run"`     // its number in the store; 0 where none was begun
	Resumed  bool                  `json:"resumed"` // it went on with a run that was cut short
	Requests int                   `json:"requests"`
	Bytes    int64                 `json:"bytes"` // of bodies, expanded
	Seconds  float64               `json:"seconds"`
	New      int                   `json:"new"`
	Changed  int                   `json:"changed"`
	Lost     int                   `json:"lost"`
	Failed   int                   `json:"failed"`   // addresses that should hold something published and could not be had
	Outcomes map[civic.Outcome]int `json:"outcomes"` // of each address asked for
	State    civic.SourceState     `json:"state"`
	Stopped  string                `json:"stopped"` // why it ended before its end; "" is a whole run
	Error    string                `json:"error"`   // why it could not be crawled at all; "" if it could
	Changes  []Change              `json:"changes"`
	Untold   int                   `json:"untold"` // further changes for which a report has no room
}

// A Change is a civic.PageChange as other programs read it.
type Change struct {
	What    civic.PageChangeKind `json:"what"`
	Kind    string               `json:"kind"`
	Title   string               `json:"title"`
	URL     string               `json:"url"`
	Outcome civic.Outcome        `json:"outcome"`
	Detail  string               `json:"detail"`
}

// A Problem is a paper that came and could not be read.
type Problem struct {
	URL     string        `json:"url"`
	Outcome civic.Outcome `json:"outcome"`
	Detail  string        `json:"detail"`
}

// NewChanges returns the changes of a report.
func NewChanges(changes []civic.PageChange) []Change {
	out := make([]Change, len(changes))
	for i, c := range changes {
		out[i] = Change{c.What, c.Kind, c.Title, c.URL, c.Outcome, c.Detail}
	}
	return out
}

// Partly reports whether something published is not held after this night.
func (n Night) Partly() bool {
	for _, c := range n.Councils {
		if c.Partly() {
			return true
		}
	}
	return false
}

// Partly reports whether something that this council publishes is not held.
func (c Crawled) Partly() bool {
	return c.Failed > 0 || c.Stopped != "" || c.Error != ""
}
