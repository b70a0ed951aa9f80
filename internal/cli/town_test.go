package cli

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"arising/data"
	"arising/internal/demosite"
	"arising/internal/testsite"
)

// A town is a council's site on loopback, of which a test can break pages.
type town struct {
	url     string // of the site's base
	handler http.Handler

	mu     sync.Mutex
	faults map[string]http.HandlerFunc // by a part of the address; the longest that fits counts
	log    []string                    // addresses asked for, in order
	gate   func(n int)                 // where set, is called before the n-th answer
}

func newTown(t testing.TB, handler http.Handler) *town {
	s := &town{handler: handler, faults: map[string]http.HandlerFunc{}}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.url = server.URL + demosite.Base
	return s
}

// quillhaven is the site of the demonstration, whole.
func quillhaven(t testing.TB) *town {
	t.Helper()
	site, err := demosite.New(data.Demo())
	if err != nil {
		t.Fatal(err)
	}
	return newTown(t, site.Handler())
}

// larkmere is the site of a smaller council: two bodies and four meetings.
func larkmere(t testing.TB) *town {
	t.Helper()
	site, err := demosite.New(larkmereFiles)
	if err != nil {
		t.Fatal(err)
	}
	return newTown(t, site.Handler())
}

func (s *town) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	address := r.URL.RequestURI()
	s.mu.Lock()
	s.log = append(s.log, address)
	n, gate, fault, best := len(s.log), s.gate, http.HandlerFunc(nil), -1
	for part, f := range s.faults {
		if strings.Contains(address, part) && len(part) > best {
			fault, best = f, len(part)
		}
	}
	s.mu.Unlock()
	if gate != nil {
		gate(n)
	}
	if fault != nil {
		fault(w, r)
		return
	}
	s.handler.ServeHTTP(w, r)
}

// fail lets every address that holds the part meet the fault.
func (s *town) fail(part string, fault http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults[part] = fault
}

// forget empties the site's log.
func (s *town) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = nil
}

// asked returns what was asked for, without what makes no difference to the answer.
func (s *town) asked() (keys []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range s.log {
		keys = append(keys, testsite.Key(a))
	}
	return keys
}

// crawl runs a crawl of the site into a data directory.
func (s *town) crawl(t testing.TB, dir string, more ...string) result {
	t.Helper()
	args := []string{"crawl", "--url", s.url, "--council", "Larkmere Town Council", "--delay", "0s", "--since", "2024-12-01", "--allow-private", "--data-dir", dir}
	return arising(t, append(args, more...)...)
}

var larkmereFiles = fstest.MapFS{
	"programme.csv": {Data: []byte("Ref,Project,Also known as,Workstream,Lead officer,Directorate,Stage,Due,Savings\nL1,Inner Basin,dredging,Harbour,Ottilie Brand,Place,Delivery,Q4 2025/26,0\n")},
	"council.txt": {Data: []byte(`council: Larkmere Town Council
address: The Moot Hall, Larkmere
phone: 01632 960200
mail: clerk@larkmere.example

person: Councillor Hester Vane
id: 11
ward: Quayside
office:

committee: Harbour Committee
id: 21
category: Committees
purpose: The harbour and its moorings.
members: Councillor Hester Vane (Chair)

committee: Gardens Panel
id: 22
category: Panels
purpose: Parks and allotments.
members: Councillor Hester Vane (Chair)
`)},
	"meetings/a.txt": {Data: []byte(`meeting: 8001
committee: 21
date: 2025-01-14 18:30
venue: The Moot Hall
state: minutes
show: cut
present: Councillor Hester Vane (Chair)

# 1. Dredging of the Inner Basin
[report] Soundings of the Inner Basin
1.0 Purpose of report

1.1 To tell the Committee how deep the basin is.
[minutes]
The Head of Property presented the soundings. Silt had reached the slipway, and two boats had grounded in the autumn. Members asked what a contract for dredging would cost, whether the silt could be sold to farmers up the valley, and how long the slipway would have to be closed while the work was done. They were told that a firm had been asked for a price.

**RESOLVED –**

1. That the report be noted.

2. That the Head of Property report on the cost of dredging to the meeting in March 2025.

# 2. Moorings
[minutes]
The Head of Property agreed to circulate the waiting list for moorings by 31 January 2025.

**RESOLVED –**

That the position be noted.
`)},
	"meetings/b.txt": {Data: []byte(`meeting: 8002
committee: 21
date: 2025-03-11 18:30
venue: The Moot Hall
state: minutes
show: whole
present: Councillor Hester Vane (Chair)

# 1. Minutes
[previous minutes]
[minutes]
**RESOLVED –**

That the minutes of the meeting held on 14 January 2025 be approved as a correct record.

# 2. Dredging of the Inner Basin - Cost
[report] Cost of Dredging
1.0 Purpose of report

1.1 To report the cost of dredging, as the Committee asked on 14 January 2025.
[minutes]
The Head of Property reported on the cost of dredging. The price was £80,000.

**RESOLVED –**

That the Town Clerk write to the port authority about the cost by 30 April 2025.
`)},
	"meetings/c.txt": {Data: []byte(`meeting: 8003
committee: 22
date: 2025-02-04 10:00
venue: The Moot Hall
state: minutes
show: links
present: Councillor Hester Vane (Chair)

# 1. Allotments
[minutes]
**RESOLVED –**

That the Head of Property bring a review of allotment rents to the Panel in June 2025.
`)},
	"meetings/d.txt": {Data: []byte(`meeting: 8004
committee: 22
date: 2025-06-10 10:00
venue: The Moot Hall
state: cancelled
show: whole
`)},
}
