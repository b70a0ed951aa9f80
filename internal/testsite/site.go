package testsite

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// A Site serves pages described in txtar: the name of a file is the address it
// answers to, without the host, as in
//
//	-- moderngov/ieListDocuments.aspx?MId=101 --
//
// As on the servers of real sites, letter case does not matter, nor do
// parameters that decide nothing, nor the order of parameters.
type Site struct {
	mu     sync.Mutex
	pages  map[string][]byte
	etags  map[string]string
	faults map[string][]http.HandlerFunc
	log    []Request
}

// A Request is a line of the site's own log.
type Request struct {
	At      time.Time
	Address string // as asked for, without host
	Key     string // the same without what does not matter
	Header  http.Header
}

// New reads a site from txtar text.
func New(t testing.TB, text string) *Site {
	t.Helper()
	s := &Site{pages: map[string][]byte{}, etags: map[string]string{}, faults: map[string][]http.HandlerFunc{}}
	for _, f := range txtar.Parse([]byte(text)).Files {
		if s.pages[key(f.Name)] != nil {
			t.Fatalf("testsite: two pages for %s", f.Name)
		}
		s.pages[key(f.Name)] = f.Data
	}
	return s
}

// Set puts a page at an address, or replaces it.
func (s *Site) Set(address, body string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[key(address)] = []byte(body)
}

// Remove takes a page away; the site answers 404 from then on.
func (s *Site) Remove(address string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.pages, key(address))
}

// ETag lets an address answer with a validator, and "not modified" to who sends it.
func (s *Site) ETag(address, tag string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.etags[key(address)] = tag
}

// Fail lets the next requests of an address meet these faults, one each; then
// the page answers again.
func (s *Site) Fail(address string, faults ...http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults[key(address)] = append(s.faults[key(address)], faults...)
}

// FailAlways lets an address meet a fault from now on.
func (s *Site) FailAlways(address string, fault http.HandlerFunc) {
	s.Fail(address, slices.Repeat([]http.HandlerFunc{fault}, 1000)...)
}

// Log returns the requests so far.
func (s *Site) Log() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.log)
}

// Asked returns the keys of the requests so far, in order.
func (s *Site) Asked() []string {
	var out []string
	for _, r := range s.Log() {
		out = append(out, r.Key)
	}
	return out
}

// Forget empties the log.
func (s *Site) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = nil
}

// Key returns an address as Asked spells it.
func Key(address string) string { return key(address) }

// ServeHTTP implements http.Handler.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	k := key(r.URL.RequestURI())
	s.mu.Lock()
	s.log = append(s.log, Request{At: time.Now(), Address: r.URL.RequestURI(), Key: k, Header: r.Header.Clone()})
	body, found := s.pages[k]
	etag := s.etags[k]
	var fault http.HandlerFunc
	if waiting := s.faults[k]; len(waiting) > 0 {
		fault, s.faults[k] = waiting[0], waiting[1:]
	}
	s.mu.Unlock()
	switch {
	case fault != nil:
		fault(w, r)
	case !found:
		http.NotFound(w, r)
	case etag != "" && r.Header.Get("If-None-Match") == etag:
		w.WriteHeader(http.StatusNotModified)
	default:
		if etag != "" {
			w.Header().Set("ETag", etag)
		}
		w.Header().Set("Content-Type", typeOf(k, body))
		_, _ = w.Write(body) // the client may have gone, which is its own affair
	}
}

func typeOf(key string, body []byte) string {
	switch {
	case strings.Contains(key, ".asmx"):
		return "text/xml; charset=utf-8"
	case strings.HasPrefix(string(body), "%PDF"):
		return "application/pdf"
	case strings.HasSuffix(key, "robots.txt"):
		return "text/plain"
	}
	return "text/html; charset=utf-8"
}

// noise are parameters that decide nothing on any page of a test's site.
var noise = map[string]bool{"bcr": true, "ver": true, "rpid": true, "ot": true, "c": true, "mr": true, "we": true, "md": true}

// key reduces an address to what matters. Of a meeting's page the committee
// does not matter, and a number 0 means the same as nothing.
func key(address string) string {
	path, query, _ := strings.Cut(strings.TrimPrefix(address, "/"), "?")
	path, err := url.PathUnescape(strings.ToLower(path))
	if err != nil {
		return address
	}
	values, err := url.ParseQuery(strings.ToLower(query))
	if err != nil {
		return address
	}
	var parts []string
	for name, v := range values {
		if name == "committeeid" {
			name = "cid"
		}
		dull := v[0] == "" || v[0] == "0" && name != "lcommitteeid" && name != "t" || name == "cid" && strings.HasSuffix(path, "ielistdocuments.aspx")
		if !noise[name] && !dull {
			parts = append(parts, name+"="+v[0])
		}
	}
	slices.Sort(parts)
	return strings.TrimSuffix(path+"?"+strings.Join(parts, "&"), "?")
}
