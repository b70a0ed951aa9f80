package demosite_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"arising/data"
	"arising/internal/demosite"

	"github.com/PuerkitoBio/goquery"
)

func newSite(t testing.TB) *demosite.Site {
	t.Helper()
	s, err := demosite.New(data.Demo())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// get asks the site for an address below Base, as it stands in a link.
func get(t testing.TB, s *demosite.Site, address string) (int, []byte) {
	t.Helper()
	code, body, err := ask(s, address)
	if err != nil {
		t.Fatalf("address %q: %v", address, err)
	}
	return code, body
}

func ask(s *demosite.Site, address string) (int, []byte, error) {
	u, err := url.Parse(strings.ReplaceAll(address, " ", "%20"))
	if err != nil {
		return 0, nil, err
	}
	r := httptest.NewRequest(http.MethodGet, (&url.URL{Path: demosite.Base}).ResolveReference(u).String(), nil)
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w.Code, w.Body.Bytes(), nil
}

func parse(t testing.TB, html []byte) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(html))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A visited is one answer of a walk.
type visited struct {
	address string
	body    []byte
}

// walked is one walk over a fresh site, shared by the tests that only read.
var walked = sync.OnceValues(func() ([]visited, []string) {
	s, err := demosite.New(data.Demo())
	if err != nil {
		return nil, []string{err.Error()}
	}
	return walk(s)
})

// eachPage calls each for every page that can be reached by links.
func eachPage(t testing.TB, each func(address string, body []byte)) {
	t.Helper()
	pages, faults := walked()
	for _, f := range faults {
		t.Error(f)
	}
	for _, p := range pages {
		each(p.address, p.body)
	}
}

// walk visits every page that can be reached by links, and says which answered badly.
func walk(s *demosite.Site) (pages []visited, faults []string) {
	queue, seen := []string{"uuCoverPage.aspx"}, map[string]bool{}
	for len(queue) > 0 {
		address, _, _ := strings.Cut(queue[0], "#")
		queue = queue[1:]
		if key := noNoise(address); seen[key] || strings.HasPrefix(address, "mailto:") {
			continue
		} else {
			seen[key] = true
		}
		if tooFar(address) {
			continue
		}
		code, body, err := ask(s, address)
		if err != nil || code != http.StatusOK {
			faults = append(faults, fmt.Sprintf("%s answers %d, %v", address, code, err))
			continue
		}
		pages = append(pages, visited{address, body})
		if doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body)); err == nil && !bytes.HasPrefix(body, []byte("%PDF")) {
			for _, a := range doc.Find("a[href], link[rel=alternate]").EachIter() {
				queue = append(queue, a.AttrOr("href", ""))
			}
		}
	}
	return pages, faults
}

func noNoise(address string) string {
	before, after, ok := strings.Cut(address, "RPID=")
	if !ok {
		return address
	}
	_, after, _ = strings.Cut(after, "&")
	return before + after
}

// tooFar reports whether a calendar lies outside the years of the demonstration.
func tooFar(address string) bool {
	return strings.HasPrefix(address, "mgCalendar") && !strings.Contains(address, "=2025&") && !strings.Contains(address, "=2026&") && strings.Contains(address, "DD=")
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	count := map[string]int{}
	eachPage(t, func(address string, body []byte) {
		kind, _, _ := strings.Cut(address, "?")
		if strings.HasPrefix(kind, "documents/") {
			kind = "documents/" + kind[10:11]
		}
		count[kind]++
		if strings.Contains(string(body), "BUG:") {
			t.Errorf("%s: %s", address, body)
		}
	})
	for kind, least := range map[string]int{"ieListDocuments.aspx": 39, "documents/g": 100, "documents/s": 50, "documents/b": 3,
		"mgAi.aspx": 15, "ieDecisionDetails.aspx": 10, "mgReasonsRestricted.aspx": 8, "mgCommitteeDetails.aspx": 6, "ieListMeetings.aspx": 8} {
		if count[kind] < least {
			t.Errorf("a walk of the site finds %d of %s, want at least %d", count[kind], kind, least)
		}
	}
	t.Log(count)
}

func TestPagesAreASCIIInsideTheirOwnMarkup(t *testing.T) {
	eachPage(t, func(address string, body []byte) {
		if bytes.HasPrefix(body, []byte("%PDF")) || !bytes.Contains(body, []byte(`id="modgov"`)) {
			return
		}
		_, inner, _ := bytes.Cut(body, []byte(`id="modgov"`))
		inner, _, _ = bytes.Cut(inner, []byte("<footer>"))
		for i, b := range inner {
			if b > 126 {
				t.Errorf("%s: byte %x in %q", address, b, inner[max(0, i-20):i+3])
				return
			}
		}
	})
}

func TestTheSameSiteAnswersTheSame(t *testing.T) {
	first := map[string][]byte{}
	eachPage(t, func(address string, body []byte) { first[address] = body })
	again, _ := walk(newSite(t))
	for _, p := range again {
		if !bytes.Equal(first[p.address], p.body) {
			t.Errorf("%s differs between two sites", p.address)
		}
	}
}

func TestRestrictedLinksChangeBetweenRequests(t *testing.T) {
	s := newSite(t)
	_, first := get(t, s, "ieListDocuments.aspx?MId=8128")
	_, second := get(t, s, "ieListDocuments.aspx?MId=8128")
	if bytes.Equal(first, second) {
		t.Error("a page with a restricted item is the same at the second request, want another RPID")
	}
}
