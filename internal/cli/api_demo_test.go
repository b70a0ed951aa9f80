package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"

	"arising/indexer"
	"arising/internal/day"
	"arising/internal/store"
	"arising/web"
)

// TestInterfaceTellsTheTruth reads all of the demonstration council through the
// JSON interface, list by list and line by line, and holds each answer against
// the description. A word that the description does not know fails here.
func TestInterfaceTellsTheTruth(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a whole council, twice over")
	}
	h := demoPages(t)
	doc, err := openapi3.NewLoader().LoadFromData(ask(t, h, "/api/v1/openapi.json").Body.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	fits := func(path, at string) *httptest.ResponseRecorder {
		w := ask(t, h, at)
		item := doc.Paths.Value(path)
		in := &openapi3filter.RequestValidationInput{Request: httptest.NewRequest(http.MethodGet, at, nil),
			Route: &routers.Route{Spec: doc, Path: path, PathItem: item, Method: http.MethodGet, Operation: item.Get}}
		if err := openapi3filter.ValidateResponse(t.Context(), &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: w.Code,
			Header: w.Header(), Body: io.NopCloser(bytes.NewReader(w.Body.Bytes()))}); err != nil || w.Code != http.StatusOK {
			t.Errorf("%s = %d: %v", at, w.Code, err)
		}
		return w
	}
	for _, at := range []string{"/api/v1/outstanding", "/api/v1/outstanding?status=all&limit=9", "/api/v1/coverage", "/api/v1/search?q=report&limit=100"} {
		path, _, _ := strings.Cut(at, "?")
		fits(path, at)
	}
	counts := map[string]int{}
	for _, list := range []string{"councils", "committees", "meetings", "items", "commitments", "people", "programmes"} {
		for _, id := range readAll(t, fits, "/api/v1/"+list, "/api/v1/"+list+"?limit=60") {
			fits("/api/v1/"+list+"/{id}", "/api/v1/"+list+"/"+id)
			counts[list]++
			if list != "meetings" {
				continue
			}
			for _, paper := range readAll(t, fits, "/api/v1/documents", "/api/v1/documents?limit=7&meeting="+id) {
				fits("/api/v1/documents/{id}", "/api/v1/documents/"+paper)
				fits("/api/v1/documents/{id}/pages", "/api/v1/documents/"+paper+"/pages")
				counts["documents"]++
			}
		}
	}
	t.Log(counts)
	for _, list := range []string{"councils", "committees", "meetings", "items", "commitments", "people", "programmes", "documents"} {
		if counts[list] == 0 {
			t.Errorf("no line of %s was read", list)
		}
	}
}

// readAll follows a list to its end and returns the ids of its lines.
func readAll(t *testing.T, fits func(path, at string) *httptest.ResponseRecorder, path, at string) (ids []string) {
	t.Helper()
	for at != "" {
		var part struct {
			Results []struct{ ID string }
			Next    *string
		}
		if err := json.Unmarshal(fits(path, at).Body.Bytes(), &part); err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		for _, l := range part.Results {
			ids = append(ids, l.ID)
		}
		at = ""
		if part.Next != nil {
			u, err := url.Parse(*part.Next)
			if err != nil {
				t.Fatal(err)
			}
			at = u.RequestURI()
		}
	}
	return ids
}

// demoPages returns the pages over the demonstration council.
func demoPages(t *testing.T) http.Handler {
	t.Helper()
	dir := demo(t)
	set := Settings{DataDir: dir}
	s, err := store.Open(t.Context(), set.path(storeFile), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	x, err := indexer.Open(set.path(indexDir))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	on := day.MustParse(asOfDemo)
	return web.New(web.Options{Store: s, Search: x, AsOf: func() day.Date { return on }, Rate: -1}).Handler()
}

func ask(t *testing.T, h http.Handler, at string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, at, nil))
	return w
}
