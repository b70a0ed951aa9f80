package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/search"
)

func get(t testing.TB, h http.Handler, path string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	req := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	return w
}

// samplePaths are the addresses that the browser check opens as well.
func samplePaths(t testing.TB) []string {
	b, err := os.ReadFile("tools/pages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		if strings.HasPrefix(l, "/") {
			out = append(out, l)
		}
	}
	return out
}

func TestEveryPageInEveryState(t *testing.T) {
	h := New(SampleOptions()).Handler()
	want := map[string]int{
		"/nope": 404, "/nope?lang=cy": 404,
		"/search?q=x&from=2026-02-31&to=foo&colour=red": 400,
		"/outstanding?as-of=foo&x=1&committee=Nope":     400,
	}
	for _, path := range samplePaths(t) {
		w := get(t, h, path)
		status := want[path]
		if status == 0 {
			status = 200
		}
		if w.Code != status {
			t.Errorf("%s = %d, want %d", path, w.Code, status)
		}
		checkHTML(t, path, w.Body.String())
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	h := New(SampleOptions()).Handler()
	pages := map[string]*checked{}
	queue := []string{"/", "/coverage?council=quillhaven"}
	wanted := map[string][2]string{} // page and fragment, by the page that links
	for len(queue) > 0 && len(pages) < 600 {
		path := queue[0]
		queue = queue[1:]
		if _, ok := pages[path]; ok {
			continue
		}
		w := get(t, h, path)
		if w.Code != 200 {
			t.Errorf("%s = %d", path, w.Code)
		}
		pages[path] = &checked{}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		pages[path] = checkHTML(t, path, w.Body.String())
		for _, l := range pages[path].links {
			if strings.HasPrefix(l, "/") {
				to, frag, _ := strings.Cut(l, "#")
				queue = append(queue, to)
				wanted[path+" to "+l] = [2]string{to, frag}
			}
		}
	}
	for from, w := range wanted {
		if p := pages[w[0]]; w[1] != "" && p != nil && p.ids != nil && !p.ids[w[1]] {
			t.Errorf("%s: nothing there has that id", from)
		}
	}
	if len(pages) < 100 {
		t.Errorf("only %d pages were reached", len(pages))
	}
}

func TestNothingReadYet(t *testing.T) {
	h := New(Options{Store: &samples{}, AsOf: SampleOptions().AsOf}).Handler()
	for path, says := range map[string]string{
		"/": "Nothing has been read yet", "/outstanding": "not proof that nothing is owed", "/committees": "No council has been read yet",
		"/programmes": "No programme is known yet", "/coverage": "Nothing has been read yet", "/search": "All words must occur",
		"/accessibility": "has not yet given an address", "/help": "Silence",
	} {
		w := get(t, h, path)
		if page := checkHTML(t, path, w.Body.String()); w.Code != 200 || !strings.Contains(page.text, says) {
			t.Errorf("%s = %d without %q", path, w.Code, says)
		}
	}
	if w := get(t, h, "/search?q=x"); w.Code != 503 || !strings.Contains(w.Body.String(), "has not been built yet") {
		t.Errorf("search without an index = %d", w.Code)
	}
}

// TestHostileWords puts markup and addresses that run scripts wherever a
// council's words are shown.
func TestHostileWords(t *testing.T) {
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>{{.}}`
	s := newSamples()
	for i := range s.councils {
		s.councils[i].Name, s.councils[i].BaseURL = evil, "javascript:alert(1)"
	}
	for i := range s.bodies {
		s.bodies[i].Name, s.bodies[i].URL = evil, "javascript:alert(1)"
	}
	for i := range s.items {
		it := &s.items[i]
		it.Title, it.Number, it.URL, it.CommitteeName, it.Restriction = evil, evil, "javascript:alert(1)", evil, evil
		for j := range it.Records {
			it.Records[j].Owner, it.Records[j].Quote = evil, evil
		}
	}
	for i := range s.commitments {
		c := &s.commitments[i]
		c.Quote, c.Owner, c.Recipient, c.URL, c.CommitteeName, c.ItemTitle = evil, evil, evil, "javascript:alert(1)", evil, evil
		for j := range c.Evidence {
			c.Evidence[j].Quote, c.Evidence[j].URL, c.Evidence[j].Reasons = evil, "javascript:alert(1)", []string{evil}
		}
	}
	for i := range s.documents {
		s.documents[i].Title, s.documents[i].URL, s.documents[i].Detail = evil, "javascript:alert(1)", evil
	}
	for i := range s.resources {
		s.resources[i].Title, s.resources[i].URL = evil, "javascript:alert(1)"
	}
	opt := SampleOptions()
	opt.Store, opt.Search = s, sampleSearch{s}
	h := New(opt).Handler()
	for _, path := range append(samplePaths(t), "/search?q="+url.QueryEscape(evil), "/outstanding?owner="+url.QueryEscape(evil)) {
		w := get(t, h, path)
		if w.Code >= 500 {
			t.Errorf("%s = %d", path, w.Code)
		}
		checkHTML(t, path, w.Body.String())
	}
}

func TestHeaders(t *testing.T) {
	opt := SampleOptions()
	plain := New(opt).Handler()
	opt.TLS = true
	safe := New(opt).Handler()
	for _, path := range []string{"/", "/nope", "/outstanding.csv", "/api/v1/outstanding", "/search?q=" + strings.Repeat("x", maxQueryBytes)} {
		h := get(t, plain, path).Header()
		for name, want := range map[string]string{
			"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Strict-Transport-Security": "",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s = %q, want %q", path, name, got, want)
			}
		}
		if get(t, safe, path).Header().Get("Strict-Transport-Security") == "" {
			t.Errorf("%s: no HSTS over TLS", path)
		}
	}
}

func TestCompression(t *testing.T) {
	h := New(SampleOptions()).Handler()
	plain := get(t, h, "/outstanding")
	small := get(t, h, "/outstanding", "Accept-Encoding", "br, gzip;q=0.8")
	if small.Header().Get("Content-Encoding") != "gzip" || small.Body.Len() >= plain.Body.Len()/2 {
		t.Fatalf("compressed = %q, %d bytes of %d", small.Header().Get("Content-Encoding"), small.Body.Len(), plain.Body.Len())
	}
	r, err := gzip.NewReader(small.Body)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(r); err != nil || !bytes.Equal(b, plain.Body.Bytes()) {
		t.Errorf("compressed page differs: %v", err)
	}
	if w := get(t, h, "/outstanding", "Accept-Encoding", "gzip;q=0"); w.Header().Get("Content-Encoding") != "" {
		t.Error("compressed for a reader who refuses it")
	}
}

func TestAssets(t *testing.T) {
	s := New(SampleOptions())
	for name, at := range s.static.url {
		w := get(t, s.Handler(), at)
		if w.Code != 200 || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") || w.Body.Len() == 0 {
			t.Errorf("%s at %s = %d, %s", name, at, w.Code, w.Header().Get("Cache-Control"))
		}
	}
	if w := get(t, s.Handler(), "/assets/0000/site.css"); w.Code != 404 {
		t.Errorf("an asset by a wrong hash = %d", w.Code)
	}
	if Styled() != strings.Contains(get(t, s.Handler(), "/").Body.String(), "/govuk.css") {
		t.Error("Styled does not say what the page does")
	}
	bare := &assets{url: map[string]string{"site.css": "/assets/1/site.css", "plain.css": "/assets/2/plain.css"}, file: map[string]asset{}}
	s.static = bare
	s.pages = parseTemplates(bare)
	if body := get(t, s.Handler(), "/").Body.String(); !strings.Contains(body, "plain.css") || strings.Contains(body, "govuk.css") {
		t.Error("without GOV.UK Frontend the page does not use the plain style sheet")
	}
}

// failing breaks every list of commitments.
type failing struct {
	Store
	err error
}

func (f failing) Commitments(context.Context, civic.CommitmentFilter) ([]civic.Commitment, error) {
	if f.err == nil {
		panic("the owner of item 7 is Mrs Secret")
	}
	return nil, f.err
}

func TestErrors(t *testing.T) {
	boom := errors.New("open /var/lib/arising.db: password=hunter2")
	for _, tt := range []struct {
		name, path string
		err        error
		says       string
		logged     bool
		want       int
	}{
		{"fault of ours", "/outstanding", boom, "problem with the service", true, 500},
		{"fault of ours, for programs", "/api/v1/outstanding", boom, "problem with the service", true, 500},
		{"panic", "/outstanding", nil, "problem with the service", true, 500},
		{"too slow", "/outstanding", context.DeadlineExceeded, "took too long", true, 504},
		{"unknown id", "/items/quillhaven-a999", boom, "Page not found", false, 404},
		{"an id that cannot be", "/items/%3Cb%3E", boom, "Page not found", false, 404},
		{"a page that cannot be", "/outstanding?page=0", boom, "must be a whole number", false, 400},
		{"a long address", "/search?q=" + strings.Repeat("x", maxQueryBytes), boom, "too long", false, 414},
		{"a filter nobody knows", "/outstanding.csv?commitee=x", boom, "commitee", false, 400},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var logged bytes.Buffer
			opt := SampleOptions()
			opt.Store, opt.Log = failing{newSamples(), tt.err}, slog.New(slog.NewTextHandler(&logged, nil))
			w := get(t, New(opt).Handler(), tt.path)
			body := w.Body.String()
			if w.Code != tt.want || !strings.Contains(body, tt.says) {
				t.Errorf("answer = %d %.200s, want %d with %q", w.Code, body, tt.want, tt.says)
			}
			if strings.Contains(body, "hunter2") || strings.Contains(body, "Secret") || strings.Contains(body, "goroutine") {
				t.Error("the page tells what only the log may know")
			}
			if got := logged.Len() > 0; got != tt.logged {
				t.Errorf("logged = %v, want %v: %s", got, tt.logged, logged.String())
			}
		})
	}
}

func TestMethods(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for method, want := range map[string]int{http.MethodHead: 200, http.MethodPost: 405, http.MethodDelete: 405} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(method, "/outstanding", nil))
		if w.Code != want {
			t.Errorf("%s = %d, want %d", method, w.Code, want)
		}
	}
}

// TestSearchIsNotLogged: what people search for is theirs.
func TestSearchIsNotLogged(t *testing.T) {
	var logged bytes.Buffer
	opt := SampleOptions()
	opt.Search, opt.Log = brokenIndex{}, slog.New(slog.NewTextHandler(&logged, &slog.HandlerOptions{Level: slog.LevelDebug}))
	w := get(t, New(opt).Handler(), "/search?q=councillor+affair")
	if w.Code != 500 || logged.Len() == 0 || strings.Contains(logged.String(), "affair") {
		t.Errorf("%d, log: %s", w.Code, logged.String())
	}
}

type brokenIndex struct{}

func (brokenIndex) Search(context.Context, search.Query) (search.Results, error) {
	return search.Results{}, errors.New("index is closed")
}

func TestTooManyReaders(t *testing.T) {
	s := New(SampleOptions())
	for range maxAtWork {
		s.room <- struct{}{}
	}
	if w := get(t, s.Handler(), "/"); w.Code != 503 || w.Header().Get("Retry-After") == "" {
		t.Errorf("a full house = %d", w.Code)
	}
	<-s.room
	if w := get(t, s.Handler(), "/"); w.Code != 200 {
		t.Errorf("with room again = %d", w.Code)
	}
}

func TestMetricsCountRoutesNotAddresses(t *testing.T) {
	h := New(SampleOptions()).Handler()
	get(t, h, "/search?q=secret")
	get(t, h, "/items/quillhaven-a505")
	get(t, h, "/no/such")
	body := get(t, h, "/metrics").Body.String()
	for _, want := range []string{`{route="/items/:id",code="200"} 1`, `{route="/search",code="200"} 1`, `{route="none",code="404"} 1`} {
		if !strings.Contains(body, want) {
			t.Errorf("metrics lack %s:\n%s", want, body)
		}
	}
	if strings.Contains(body, "secret") || strings.Contains(body, "a505") {
		t.Error("metrics name what was read")
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	l := httptest.NewUnstartedServer(nil).Listener
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- New(SampleOptions()).Serve(ctx, l) }()
	if r, err := http.Get("http://" + l.Addr().String() + "/healthz"); err != nil || r.StatusCode != 200 {
		t.Fatalf("healthz: %v", err)
	}
	cancel()
	if err := <-ended; err != nil && !errors.Is(err, http.ErrServerClosed) {
		t.Errorf("Serve = %v", err)
	}
}
