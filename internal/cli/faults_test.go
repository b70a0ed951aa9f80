package cli

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"arising/internal/testsite"
)

// What servers send in place of a page.
const (
	firewall = `<html><head><META NAME="robots" CONTENT="noindex"><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></head></html>`
	redirect = `<html><script>window.location.href="https://elsewhere.example/"</script></html>`
	signIn   = `<html><body><div id="modgov"><h1>Log on</h1><form><input type="password" name="p"></form></div></body></html>`
	welcome  = `<html><body><h1>Welcome to nginx</h1></body></html>`
)

// Addresses of the small council that tests break.
const (
	brokenItem  = "mgAi.aspx?ID=40031"
	brokenPaper = "documents/s21062"
)

// Whatever one address does, the outcome has a name of its own, all other
// pages are looked at, and what was stored before stays.
func TestOneBadAnswer(t *testing.T) {
	site, healthy := larkmere(t), t.TempDir()
	site.crawl(t, healthy).must(t, exitDone)
	owed := outstanding(t, healthy)
	site.forget()
	site.crawl(t, copied(t, healthy), "--full").must(t, exitDone)
	asked := len(site.asked())
	type testCase struct {
		name, address string
		fault         http.HandlerFunc
		code          int
		want          string
	}
	for _, tt := range some([]testCase{
		{"gone", brokenItem, testsite.Status(404), exitPartly, "gone"},
		{"server error", brokenItem, testsite.Status(500), exitPartly, "server error"},
		{"forbidden", brokenPaper, testsite.Status(403), exitPartly, "blocked"},
		{"firewall's stub", brokenItem, testsite.Page(firewall), exitPartly, "blocked"},
		{"script that sends a browser elsewhere", brokenItem, testsite.Page(redirect), exitPartly, "blocked"},
		{"sign-in page", brokenItem, testsite.Page(signIn), exitPartly, "asks to sign in"},
		{"page of another system", brokenItem, testsite.Page(welcome), exitPartly, "not a ModGov site"},
		{"page in place of a PDF", brokenPaper, testsite.Page("<html><body><p>Sorry</p></body></html>"), exitPartly, "wrong content"},
		{"empty paper", brokenPaper, testsite.Page(""), exitPartly, "wrong content"},
		{"picture in place of a PDF", brokenPaper, bytesOf([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")), exitPartly, "wrong content"},
		{"encrypted PDF", brokenPaper, bytesOf(lockedPDF(t)), exitPartly, "encrypted"},
		{"broken PDF", brokenPaper, bytesOf([]byte("%PDF-1.7\nnothing of use")), exitPartly, "unreadable"},
		{"scan", brokenPaper, bytesOf(printedPDF(t, "")), exitDone, "no text"},
		{"page over the limit", brokenItem, testsite.Huge(18), exitPartly, "too large"},
		{"gzip bomb", brokenItem, squeezed(testsite.Huge(18)), exitPartly, "too large"},
	}) {
		t.Run(tt.name, func(t *testing.T) {
			site.break1(tt.address, tt.fault)
			defer site.mend()
			dir := copied(t, healthy)
			r := site.crawl(t, dir, "--full").must(t, tt.code)
			if !strings.Contains(r.err, tt.want) {
				t.Errorf("the closing lines do not name %q:\n%s", tt.want, cut(r.err))
			}
			cov := coverageOf(t, dir, tt.code)
			if cov.Outcomes[tt.want] != 1 {
				t.Errorf("outcomes %v, want one %q", cov.Outcomes, tt.want)
			}
			if tt.code != exitDone && (len(cov.Missing) != 1 || !strings.Contains(cov.Missing[0].URL, tt.address) || cov.Missing[0].Outcome != tt.want || cov.Missing[0].Detail == "") {
				t.Errorf("missing: %+v, want %s with a reason", cov.Missing, tt.address)
			}
			more := 0
			if tt.address == brokenItem {
				more = 1 // the web service is asked for the meeting instead
			}
			if n := len(site.asked()); n != asked+more {
				t.Errorf("%d requests, want %d as with a whole site and %d besides", n, asked, more)
			}
			if got := outstanding(t, dir); got != owed {
				t.Errorf("what was stored before has changed:\n%s\nwas\n%s", cut(got), cut(owed))
			}
		})
	}
}

// The same on the first crawl: everything but the one address is held.
func TestOneBadAnswerAtFirst(t *testing.T) {
	for _, tt := range []struct {
		name, address string
		fault         http.HandlerFunc
		want          string
	}{
		{"item behind a sign-in page", brokenItem, testsite.Page(signIn), "asks to sign in"},
		{"encrypted paper", brokenPaper, bytesOf(lockedPDF(t)), "encrypted"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			site, dir := larkmere(t), t.TempDir()
			site.break1(tt.address, tt.fault)
			site.crawl(t, dir).must(t, exitPartly).says(t, tt.want)
			cov := coverageOf(t, dir, exitPartly)
			if cov.Outcomes[tt.want] != 1 || len(cov.Missing) != 1 {
				t.Errorf("outcomes %v, missing %v", cov.Outcomes, cov.Missing)
			}
			// The printed minutes stand in for the item page that could not be had.
			if n := strings.Count(outstanding(t, dir), `"id"`); n != 4 {
				t.Errorf("%d commitments, want 4: %s", n, outstanding(t, dir))
			}
		})
	}
}

// A site that gives nothing at all is an error with its reason, and after
// a good crawl a partial failure that takes nothing away.
func TestNothingComes(t *testing.T) {
	good, healthy := larkmere(t), t.TempDir()
	good.crawl(t, healthy).must(t, exitDone)
	type testCase struct {
		name string
		page http.HandlerFunc
		want string
	}
	for _, tt := range some([]testCase{
		{"not a ModGov site", testsite.Page(welcome), "not a ModGov site"},
		{"sign-in page", testsite.Page(signIn), "asks to sign in"},
		{"firewall's stub", testsite.Page(firewall), "blocked"},
		{"script that sends a browser elsewhere", testsite.Page(redirect), "blocked"},
		{"nothing there", testsite.Status(404), "gone"},
		{"server error", notRobots(testsite.Status(500)), "server error"},
		{"robots.txt forbids it", forbidding, "forbidden by robots"},
	}) {
		t.Run(tt.name, func(t *testing.T) {
			empty := t.TempDir()
			newTown(t, tt.page).crawl(t, empty).must(t, exitFailed).says(t, "nothing could be fetched", tt.want)
			if held := arising(t, "councils", "--held", "--data-dir", empty); tt.name == "not a ModGov site" && held.out != "" {
				t.Errorf("a site of another system is held as %q", held.out)
			}
			dir := copied(t, healthy)
			newTown(t, tt.page).crawl(t, dir).must(t, exitPartly).says(t, tt.want)
			if outstanding(t, dir) != outstanding(t, healthy) {
				t.Error("what was stored before has changed")
			}
		})
	}
}

// An address at which nothing can be reached is told at once and leaves no trace.
func TestOutOfReach(t *testing.T) {
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	loopback := larkmere(t)
	for _, tt := range []struct {
		name, url string
		more      []string
		want      []string
	}{
		{"connection refused", closed.URL, []string{"--allow-private"}, []string{"refused"}},
		{"unknown host", "http://council.invalid/", nil, []string{"council.invalid"}},
		{"loopback", loopback.url, nil, []string{"private address", "--allow-private"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			args := append([]string{"crawl", "--url", tt.url, "--council", "Nowhere", "--delay", "0s", "--data-dir", dir}, tt.more...)
			arising(t, args...).must(t, exitFailed).says(t, append(tt.want, "Nowhere", "nothing could be fetched")...)
			if held := arising(t, "councils", "--held", "--data-dir", dir); held.out != "" {
				t.Errorf("the council is held as %q", held.out)
			}
		})
	}
	if n := len(loopback.asked()); n != 0 {
		t.Errorf("a site on loopback was asked %d times without --allow-private", n)
	}
}

// Bytes of an old Windows page that claim to be UTF-8 are read as what they are.
func TestWrongCharset(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.break1(brokenItem, site.rewritten(func(page []byte) []byte {
		return bytes.ReplaceAll(page, []byte("cost of dredging to"), []byte("\x93cost\x94 of dredging \x96 \xa380,000 or more \x96 to"))
	}))
	site.crawl(t, dir).must(t, exitDone)
	if got := outstanding(t, dir); !strings.Contains(got, "“cost” of dredging – £80,000 or more – to the meeting in March 2025") || strings.Contains(got, "\uFFFD") {
		t.Errorf("the quote is not read as Windows-1252:\n%s", cut(got))
	}
}

// A meeting's page that prints no day: the list of meetings gives it.
func TestMeetingPageWithoutDate(t *testing.T) {
	site, whole, dir := larkmere(t), t.TempDir(), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	site.break1("ieListDocuments.aspx?MId=8002", site.rewritten(func(page []byte) []byte {
		for _, day := range []string{"Tuesday 11 March 2025", "11 March 2025", "11-Mar-2025", "11/03/2025", "2025-03-11"} {
			page = bytes.ReplaceAll(page, []byte(day), []byte("a day to be told"))
			page = bytes.ReplaceAll(page, []byte(strings.ReplaceAll(day, " ", "&#32;")), []byte("a day to be told"))
		}
		return page
	}))
	site.crawl(t, dir).must(t, exitDone)
	quote := "That the Town Clerk write to the port authority about the cost by 30 April 2025."
	i := slices.IndexFunc(linesOf(t, dir), func(l owedLine) bool {
		return l.Quote == quote && l.Date == "2025-03-11" && l.Due != nil && l.Due.From == "2025-03-11"
	})
	if i < 0 {
		t.Errorf("what was decided at the meeting is not dated:\n%s", cut(outstanding(t, dir)))
	}
	site.crawl(t, whole, "--full").must(t, exitDone)
	if got, want := linesOf(t, whole), 4; len(got) != want {
		t.Errorf("%d commitments, want %d", len(got), want)
	}
}

type owedLine struct {
	Quote string
	Date  string `json:"meeting_date"`
	Due   *struct{ From, To string }
}

func linesOf(t testing.TB, dir string) []owedLine {
	t.Helper()
	return decode[[]owedLine](t, outstanding(t, dir))
}

// break1 lets one address meet a fault, with an empty log.
func (s *town) break1(address string, fault http.HandlerFunc) {
	s.forget()
	s.fail(address, fault)
}

// mend takes all faults away.
func (s *town) mend() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.faults)
}

// rewritten answers with the site's own page, changed.
func (s *town) rewritten(change func(page []byte) []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		s.handler.ServeHTTP(rec, r)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if to := rec.Header().Get("Location"); to != "" {
			w.Header().Set("Location", to)
		}
		w.WriteHeader(rec.Code)
		_, _ = w.Write(change(rec.Body.Bytes())) // the client may have gone, which is its own affair
	}
}

// squeezed sends what another handler answers as a few kilobytes of gzip.
func squeezed(h http.HandlerFunc) http.HandlerFunc {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	h(&bodyOnly{ResponseWriter: httptest.NewRecorder(), w: z}, nil)
	_ = z.Close() // into memory, which does not fail
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(b.Bytes())
	}
}

type bodyOnly struct {
	http.ResponseWriter
	w io.Writer
}

func (b *bodyOnly) Write(p []byte) (int, error) { return b.w.Write(p) }

func bytesOf(body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(body) }
}

func forbidding(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		_, _ = w.Write([]byte("User-agent: *\nDisallow: /\n"))
		return
	}
	http.NotFound(w, r)
}

// notRobots lets robots.txt be missing: a site that fails to say what it
// allows is not asked at all.
func notRobots(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	}
}
