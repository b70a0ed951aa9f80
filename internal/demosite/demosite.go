// Package demosite serves a small council that does not exist, the way a
// Modern.Gov site serves a real one: the same addresses, the same markup with
// its faults, the same web service and the same kinds of PDF. What the council
// said and did is plain text in data/demo; what this package adds is only form.
//
// It is for the demonstration and for tests. Answers depend on the text and on
// how often a page was asked for, never on the clock, so that a crawl of it
// gives the same records on every machine.
package demosite

import (
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"sync"
	"time"

	"arising/internal/day"
)

// AsOf is the day on which the demonstration council's story stands: later
// meetings are announced but have not been held.
var AsOf = day.Of(2026, time.June, 15)

// Base is the directory of the site that holds mgWebService.asmx.
const Base = "/moderngov/"

// A Site is a parsed council, ready to be served. It is safe for concurrent use.
type Site struct {
	council    council
	committees []*committee
	meetings   []*meeting // oldest first
	byMeeting  map[int]*meeting
	byAgenda   map[int]*meeting
	byItem     map[int]*item
	byPaper    map[int]*paper
	bySupp     map[int]*supplement
	people     []person
	soles      []*sole         // newest first
	plans      []*plan         // newest first
	matters    map[int]*matter // of the plans, by number

	mu     sync.Mutex        // guards what follows
	pdfs   map[string][]byte // built once, by what they are
	visits map[string]int    // how often each address was asked for
}

// New reads the demonstration council from files: council.txt, programme.csv,
// plan.csv, decisions.txt and meetings/*.txt, as data/README.md describes them.
func New(files fs.FS) (*Site, error) {
	s := &Site{
		byMeeting: map[int]*meeting{}, byAgenda: map[int]*meeting{}, byItem: map[int]*item{},
		byPaper: map[int]*paper{}, bySupp: map[int]*supplement{},
		matters: map[int]*matter{},
		pdfs:    map[string][]byte{}, visits: map[string]int{},
	}
	if err := s.readCouncil(files); err != nil {
		return nil, err
	}
	table, err := readProgramme(files)
	if err != nil {
		return nil, err
	}
	if err := s.readMeetings(files, table); err != nil {
		return nil, err
	}
	if err := s.readDecisions(files); err != nil {
		return nil, err
	}
	return s, s.readPlans(files)
}

// Council returns the council's name.
func (s *Site) Council() string { return s.council.Name }

// Handler serves the site under Base, and robots.txt at the root.
func (s *Site) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "User-agent: *\r\nDisallow: /moderngov/ieLogon.aspx\r\nCrawl-delay: 0\r\n")
	})
	mux.HandleFunc("/", s.serve)
	return mux
}

// committee returns the body with the given number, or nil.
func (s *Site) committee(id int) *committee {
	i := slices.IndexFunc(s.committees, func(c *committee) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return s.committees[i]
}

// person returns the councillor with the given number.
func (s *Site) person(id int) (person, bool) {
	i := slices.IndexFunc(s.people, func(p person) bool { return p.ID == id })
	if i < 0 {
		return person{}, false
	}
	return s.people[i], true
}

// visit counts a request for an address and returns the count, from 1.
func (s *Site) visit(address string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.visits[address]++
	return s.visits[address]
}
