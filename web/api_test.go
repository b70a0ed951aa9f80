package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"arising/internal/golden"
	"arising/internal/report"
)

func TestAPI(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, tt := range []struct{ name, path string }{
		{"commitment", "/api/v1/commitments/r0000000000000002"},
		{"outstanding", "/api/v1/outstanding?status=overdue&status=deferred"},
		{"item", "/api/v1/items/quillhaven-a506"},
		{"meeting", "/api/v1/meetings/quillhaven-m102"},
		{"search", "/api/v1/search?q=shops&limit=2"},
		{"coverage", "/api/v1/coverage?council=quillhaven"},
		{"problem", "/api/v1/search?limit=1000"},
		{"openapi", "/api/v1/openapi.json"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := get(t, h, tt.path)
			golden.Check(t, "testdata/api-"+tt.name+".json", w.Header().Get("Content-Type")+"\n"+indented(t, w))
		})
	}
}

func indented(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil {
		t.Fatalf("%v in %.200s", err, w.Body)
	}
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

// TestOpenAPITellsTheTruth asks every described address with every described
// parameter, so that the description cannot drift from what is answered.
func TestOpenAPITellsTheTruth(t *testing.T) {
	s := New(SampleOptions())
	ids := map[string]string{"item": "quillhaven-a505", "meeting": "quillhaven-m101", "commitment": "r0000000000000002"}
	values := map[string]string{"council": "quillhaven", "committee": "quillhaven-c4", "programme": "Better by Design", "year": "2026", "from": "2026-01-01",
		"to": "31 December 2026", "as-of": "2026-06-15", "limit": "5", "offset": "0"}
	for _, r := range s.apiRoutes() {
		path := strings.Replace(r.path, ":id", ids[r.api.id], 1)
		q := url.Values{}
		for _, p := range r.api.query {
			v := values[p.name]
			if v == "" {
				v = "anything"
			}
			if p.choices != nil {
				v = p.choices[0]
			}
			q.Set(p.name, v)
		}
		if w := get(t, s.Handler(), path+"?"+q.Encode()); w.Code != 200 {
			t.Errorf("%s = %d %s", path, w.Code, w.Body)
		}
		if w := get(t, s.Handler(), path+"?no-such-parameter=1"); r.api.query != nil && w.Code != 400 {
			t.Errorf("%s with an unknown parameter = %d, want 400", path, w.Code)
		}
	}
	for _, r := range s.routes() {
		if described := r.api != nil; described != (strings.HasPrefix(r.path, "/api/") && r.path != "/api/v1/openapi.json") {
			t.Errorf("%s: described = %v", r.path, described)
		}
	}
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
