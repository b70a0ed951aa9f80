package web

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"

	"arising/internal/golden"
	"arising/internal/report"
)

func TestAPI(t *testing.T) {
	s := New(SampleOptions())
	paths := map[string]string{
		"problem": "/api/v1/search?limit=1000&colour=red",
		"nothing": "/api/v1/nothing",
		"openapi": "/api/v1/openapi.json",
	}
	for _, r := range s.apiRoutes() {
		paths[r.api.id] = exampleOf(r)
	}
	for name, path := range paths {
		t.Run(name, func(t *testing.T) {
			w := get(t, s.Handler(), path)
			golden.Check(t, "testdata/api-"+name+".json", path+"\n"+w.Header().Get("Content-Type")+"\n"+indented(t, w))
		})
	}
}

func indented(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, w.Body.Bytes(), "", "  "); err != nil {
		t.Fatalf("%v in %.200s", err, w.Body)
	}
	return b.String()
}

// described loads the description as a stranger would, and holds it to the
// rules of OpenAPI 3.1.
func described(t *testing.T, h http.Handler) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(get(t, h, "/api/v1/openapi.json").Body.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestOpenAPIReadsWell holds the description to what a person who reads it needs.
func TestOpenAPIReadsWell(t *testing.T) {
	doc := described(t, New(SampleOptions()).Handler())
	tags := map[string]bool{}
	for _, tag := range doc.Tags {
		tags[tag.Name] = true
	}
	ids := map[string]bool{}
	for path, item := range doc.Paths.Map() {
		op := item.Get
		switch {
		case op == nil || len(item.Operations()) != 1:
			t.Errorf("%s is not read alone", path)
		case op.Summary == "" || op.OperationID == "" || ids[op.OperationID] || len(op.Tags) != 1 || !tags[op.Tags[0]]:
			t.Errorf("%s: summary %q, id %q, tags %v", path, op.Summary, op.OperationID, op.Tags)
		}
		ids[op.OperationID] = true
		for _, p := range op.Parameters {
			if p.Value.Description == "" {
				t.Errorf("%s: nothing is said of %s", path, p.Value.Name)
			}
		}
	}
	for name := range doc.Components.Schemas {
		if strings.ContainsAny(name, "[]./") {
			t.Errorf("schema %q has a name that tools cannot use", name)
		}
	}
}

// TestOpenAPITellsTheTruth asks every described address for its example, for
// every parameter and for what it must refuse, and holds each answer against
// the description.
func TestOpenAPITellsTheTruth(t *testing.T) {
	s := New(SampleOptions())
	doc := described(t, s.Handler())
	for _, r := range s.apiRoutes() {
		path, _ := openPath(r.path, r.api)
		at, _, _ := strings.Cut(exampleOf(r), "?")
		for _, tt := range []struct {
			name, url string
			want      int
		}{
			{"example", exampleOf(r), 200},
			{"every parameter", at + "?" + everyParameter(r).Encode(), 200},
			{"an unknown parameter", at + "?no-such-parameter=1&meeting=m", 400},
			{"an unknown id", strings.Replace(at, "0", "9", 1) + "9", 404},
			{"what is no id", strings.Replace(r.path, ":id", "%3Cb%3E", 1), 404},
		} {
			if tt.want == 404 && r.api.path == nil {
				continue
			}
			w := get(t, s.Handler(), tt.url)
			if w.Code != tt.want {
				t.Errorf("%s: %s = %d, want %d: %.300s", tt.name, tt.url, w.Code, tt.want, w.Body)
			}
			if err := fits(t, doc, path, tt.url, w); err != nil {
				t.Errorf("%s: %s: %v", tt.name, tt.url, err)
			}
		}
	}
	for _, r := range s.routes() {
		if described := r.api != nil; described != (strings.HasPrefix(r.path, "/api/") && r.path != "/api/v1/openapi.json") {
			t.Errorf("%s: described = %v", r.path, described)
		}
	}
}

// everyParameter gives a value to each parameter of an address but the cursor.
func everyParameter(r route) url.Values {
	values := map[string]string{"council": "quillhaven", "committee": "quillhaven-c4", "programme": "Better by Design", "year": "2026", "from": "2026-01-01",
		"to": "31 December 2026", "as-of": "2026-06-15", "limit": "5", "offset": "0", "meeting": "quillhaven-m101", "item": "quillhaven-a505"}
	if r.api.id == "search" {
		values["council"], values["committee"] = sampleCouncil, sampleForum
	}
	q := url.Values{}
	for _, p := range r.api.query {
		v := values[p.name]
		if v == "" {
			v = "anything"
		}
		if p.choices != nil {
			v = p.choices[0]
		}
		if p.name != "cursor" {
			q.Set(p.name, v)
		}
	}
	return q
}

// fits holds an answer against the description of its address.
func fits(t *testing.T, doc *openapi3.T, path, url string, w *httptest.ResponseRecorder) error {
	item := doc.Paths.Value(path)
	in := &openapi3filter.RequestValidationInput{Request: httptest.NewRequest(http.MethodGet, url, nil),
		Route: &routers.Route{Spec: doc, Path: path, PathItem: item, Method: http.MethodGet, Operation: item.Get}}
	return openapi3filter.ValidateResponse(t.Context(), &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: w.Code, Header: w.Header(),
		Body: io.NopCloser(bytes.NewReader(w.Body.Bytes())), Options: &openapi3filter.Options{IncludeResponseStatus: true}})
}

// TestProblems: a program is never handed a page to read.
func TestProblems(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, tt := range []struct {
		name, method, path string
		want               int
	}{
		{"no such address", http.MethodGet, "/api/v1/nothing", 404},
		{"no such version", http.MethodGet, "/api/v2/search", 404},
		{"cannot be written to", http.MethodPost, "/api/v1/search", 405},
		{"too long", http.MethodGet, "/api/v1/search?q=" + strings.Repeat("x", maxQueryBytes), 414},
		{"a bad day", http.MethodGet, "/api/v1/outstanding?as-of=31.2.2026", 400},
		{"a cursor of ours for something else", http.MethodGet, "/api/v1/meetings?cursor=" + cursorOf(t, h, "/api/v1/items?limit=1"), 400},
		{"a cursor that was made up", http.MethodGet, "/api/v1/items?cursor=e30", 400},
		{"no meeting and no item", http.MethodGet, "/api/v1/documents", 400},
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(tt.method, tt.path, nil))
		var p problemJSON
		err := json.Unmarshal(w.Body.Bytes(), &p)
		if w.Code != tt.want || w.Header().Get("Content-Type") != "application/problem+json" || err != nil || p.Status != tt.want || p.Title == "" {
			t.Errorf("%s = %d %s %.200s, want a problem of status %d", tt.name, w.Code, w.Header().Get("Content-Type"), w.Body, tt.want)
		}
		if w.Header().Get("ETag") != "" {
			t.Errorf("%s: a refusal has an ETag", tt.name)
		}
	}
}

func cursorOf(t *testing.T, h http.Handler, path string) string {
	t.Helper()
	next := nextOf(get(t, h, path))
	_, cursor, ok := strings.Cut(next, "cursor=")
	if !ok {
		t.Fatalf("%s has no next part: %q", path, next)
	}
	cursor, _, _ = strings.Cut(cursor, "&")
	return cursor
}

// nextOf is the address of the next part as the header gives it, without the host.
func nextOf(w *httptest.ResponseRecorder) string {
	l, ok := strings.CutSuffix(w.Header().Get("Link"), `>; rel="next"`)
	if !ok {
		return ""
	}
	return strings.TrimPrefix(l, "<http://example.com")
}

// TestListsInParts reads every list one line at a time, and at once: the lines
// must be the same, in the same order.
func TestListsInParts(t *testing.T) {
	s := New(SampleOptions())
	for _, r := range s.apiRoutes() {
		if !r.api.listed || r.api.id == "search" { // hits of the samples are cut by offset alone; see TestSearchOn
			continue
		}
		at, _, _ := strings.Cut(exampleOf(r), "?")
		query := "?"
		if r.api.id == "documents" {
			query = "?meeting=quillhaven-m101&"
		}
		whole := linesOf(t, get(t, s.Handler(), at+query+"limit=1000"))
		var parts []string
		for next := at + query + "limit=2"; next != "" && len(parts) <= len(whole); {
			w := get(t, s.Handler(), next)
			parts = append(parts, linesOf(t, w)...)
			next = nextOf(w)
		}
		if !slices.Equal(parts, whole) {
			t.Errorf("%s: %d lines in parts and %d at once", at, len(parts), len(whole))
		}
		if len(whole) == 0 {
			t.Errorf("%s: the samples have no line", at)
		}
	}
}

func linesOf(t *testing.T, w *httptest.ResponseRecorder) (out []string) {
	t.Helper()
	body := bytes.TrimSpace(w.Body.Bytes())
	var list struct{ Results []json.RawMessage }
	err := json.Unmarshal(body, &list.Results)
	if body[0] == '{' {
		err = json.Unmarshal(body, &list)
	}
	if err != nil || w.Code != 200 {
		t.Fatalf("%d %.200s: %v", w.Code, body, err)
	}
	for _, l := range list.Results {
		out = append(out, string(l))
	}
	return out
}

// TestExportsAgree holds the files against the JSON of the same address.
func TestExportsAgree(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, query := range []string{"", "?status=all", "?status=overdue", "?committee=Cabinet", "?owner=head+of+place&status=all"} {
		var lines []report.Commitment
		if err := json.Unmarshal(get(t, h, "/api/v1/outstanding"+query).Body.Bytes(), &lines); err != nil {
			t.Fatal(err)
		}
		body := strings.TrimPrefix(get(t, h, "/outstanding.csv"+query).Body.String(), "\ufeff")
		rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(lines)+1 {
			t.Errorf("%q: %d rows and %d commitments", query, len(rows)-1, len(lines))
		}
		for i, l := range lines {
			if id := rows[i+1][len(rows[i+1])-1]; id != string(l.ID) {
				t.Errorf("%q row %d = %s, want %s", query, i+1, id, l.ID)
			}
		}
	}
}

// TestOtherSitesMayAsk: a page of another site can read the interface and keep
// what it got; it can read nothing else here.
func TestOtherSitesMayAsk(t *testing.T) {
	h := New(SampleOptions()).Handler()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodOptions, "/api/v1/outstanding", nil))
	if w.Code != http.StatusNoContent || w.Header().Get("Access-Control-Allow-Headers") != "If-None-Match" || w.Header().Get("Access-Control-Allow-Origin") != "*" {
		t.Errorf("before asking = %d %v", w.Code, w.Header())
	}
	for path, want := range map[string]string{"/api/v1/outstanding": "*", "/api/v1/nothing": "*", "/outstanding.atom": "*", "/outstanding": "", "/originals/x": ""} {
		if got := get(t, h, path).Header().Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("%s: Access-Control-Allow-Origin = %q, want %q", path, got, want)
		}
	}
}

// FuzzCursor: a cursor is the one thing in an address that we decode. Whatever
// comes, it is answered or refused, and never our fault.
func FuzzCursor(f *testing.F) {
	opt := SampleOptions()
	opt.Rate = -1
	h := New(opt).Handler()
	lists := []string{"/api/v1/items", "/api/v1/meetings", "/api/v1/commitments", "/api/v1/people", "/api/v1/search", "/api/v1/documents/d0000000000000001/pages"}
	for i := range lists {
		f.Add(i, "a", "1", "b", "c", 2)
	}
	f.Add(0, "2026-01-14", "quillhaven-m101", "-1", "x", 4)
	f.Add(4, "99999999999999999999", "x", "", "", 2)
	f.Fuzz(func(t *testing.T, list int, a, b, c, d string, parts int) {
		at := lists[max(list, -list)&7%len(lists)]
		l := listing{at: address{at, url.Values{}}}
		next := l.next([]string{a, b, c, d}[:max(parts, -parts)&3+1]...)
		if w := get(t, h, next); w.Code != 200 && w.Code != 400 && w.Code != 410 {
			t.Errorf("%s = %d %.200s", next, w.Code, w.Body)
		}
		if w := get(t, h, at+"?cursor="+url.QueryEscape(a)); w.Code != 200 && w.Code != 400 {
			t.Errorf("%s with the cursor %q = %d", at, a, w.Code)
		}
	})
}
