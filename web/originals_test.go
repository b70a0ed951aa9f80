package web

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"arising/internal/civic"
)

type papers map[civic.VersionID]string

func (p papers) Get(v civic.VersionID) (io.ReadCloser, error) {
	b, ok := p[v]
	if !ok {
		return nil, fmt.Errorf("version: %w", civic.ErrNotFound)
	}
	if b == "corrupt" {
		return io.NopCloser(io.MultiReader(bytes.NewReader(make([]byte, 1<<20)), brokenReader{})), nil
	}
	return io.NopCloser(strings.NewReader(b)), nil
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("hash differs") }

func TestOriginals(t *testing.T) {
	version := func(c string) string { return strings.Repeat(c, 64) }
	opt := SampleOptions()
	opt.Originals = papers{
		civic.VersionID(version("a")): "\n%PDF-1.7 words",
		civic.VersionID(version("b")): "<html><script>alert(1)</script>",
		sampleMinutes:                 "<html><script>alert(1)</script><p>The Head of Place introduced the report.",
	}
	h := New(opt).Handler()
	for _, tt := range []struct {
		name, path, kind, how string
		want                  int
	}{
		{"a PDF opens shut off", version("a"), "application/pdf", "inline", 200},
		{"HTML is never shown as HTML", version("b"), "text/plain; charset=utf-8", "attachment", 200},
		{"HTML of which the text is held, as a file", string(sampleMinutes) + "?as=file", "text/plain; charset=utf-8", "attachment", 200},
		{"no such form", version("b") + "?as=html", "text/html; charset=utf-8", "", 400},
		{"not held", version("c"), "text/html; charset=utf-8", "", 404},
		{"no hash", "..%2F..%2Fetc%2Fpasswd", "text/html; charset=utf-8", "", 404},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := get(t, h, "/originals/"+tt.path)
			how, _, _ := strings.Cut(w.Header().Get("Content-Disposition"), ";")
			if w.Code != tt.want || w.Header().Get("Content-Type") != tt.kind || how != tt.how {
				t.Errorf("answer = %d %s %s", w.Code, w.Header().Get("Content-Type"), how)
			}
			if csp := w.Header().Get("Content-Security-Policy"); tt.want == 200 && !strings.HasPrefix(csp, "sandbox;") {
				t.Errorf("policy = %s", csp)
			}
		})
	}
	words := get(t, h, "/originals/"+string(sampleMinutes))
	if page := checkHTML(t, "words of HTML", words.Body.String()); words.Code != 200 || !strings.Contains(page.text, "The Head of Place introduced the report") ||
		strings.Contains(words.Body.String(), "alert(1)") || words.Header().Get("Content-Security-Policy") != policy {
		t.Errorf("words of HTML = %d %.300s", words.Code, words.Body)
	}
	if w := get(t, h, "/originals/"+version("a"), "If-None-Match", `"`+version("a")+`"`); w.Code != 304 || w.Body.Len() > 0 {
		t.Errorf("asked again = %d with %d bytes", w.Code, w.Body.Len())
	}
	opt.Originals = nil
	if w := get(t, New(opt).Handler(), "/originals/"+version("a")); w.Code != 404 {
		t.Errorf("where papers are not served = %d", w.Code)
	}
}

// TestHalfAPaperIsNoPaper: a copy whose hash differs must not arrive as if whole.
func TestHalfAPaperIsNoPaper(t *testing.T) {
	opt := SampleOptions()
	v := civic.VersionID(strings.Repeat("d", 64))
	opt.Originals = papers{v: "corrupt"}
	srv := httptest.NewServer(New(opt).Handler())
	defer srv.Close()
	r, err := http.Get(srv.URL + "/originals/" + string(v))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if _, err := io.ReadAll(r.Body); err == nil {
		t.Error("a broken copy was read to its end without an error")
	}
}

// Readers who fetch papers slowly must not keep others from the pages.
func TestSlowReadersOfPapersLeaveRoom(t *testing.T) {
	version := strings.Repeat("a", 64)
	opt := SampleOptions()
	opt.Originals = papers{civic.VersionID(version): "%PDF-1.7 words"}
	s := New(opt)
	for range maxPapers {
		s.papers <- struct{}{} // a reader who is still at it
	}
	for path, want := range map[string]int{"/originals/" + version: http.StatusServiceUnavailable, "/": http.StatusOK} {
		if w := get(t, s.Handler(), path); w.Code != want {
			t.Errorf("%s answers %d, want %d", path, w.Code, want)
		}
	}
}
