package web

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// A docsPage tells people who write programs what they can ask, from the same
// description that programs read, with answers that the samples give.
type docsPage struct {
	frame
	Parts []docsPart
	Types []docsType
	Rate  int
	Burst int
}

// A docsPart is one part of the interface.
type docsPart struct {
	Name, Anchor, About string
	Operations          []docsOperation
}

type docsOperation struct {
	ID, Path, Summary, Says string
	Parameters              []docsField
	Example, Answer         string
	TypeOf                  link // leads to what its fields mean; no text where the answer is a plain list
}

type docsType struct {
	Name, Anchor string
	Fields       []docsField
}

type docsField struct{ Name, Kind, About string }

// docs serves GET /api.
func (s *Server) docs(c *gin.Context) error {
	p := s.newDocs(s.base(c))
	p.frame = frame{Title: "Data for programs", Nav: docsPath}
	return s.render(c, http.StatusOK, "api", p)
}

func (s *Server) newDocs(base string) *docsPage {
	p := &docsPage{Rate: int(s.readers.rate), Burst: int(s.readers.rate * burst)}
	types := newSchemas()
	for _, t := range apiTags {
		part := docsPart{Name: t.name, Anchor: "part-" + strings.ReplaceAll(strings.ToLower(t.name), " ", "-"), About: t.about}
		for _, r := range s.apiRoutes() {
			if r.api.tag == t.name {
				part.Operations = append(part.Operations, s.newDocsOperation(r, base, types))
			}
		}
		p.Parts = append(p.Parts, part)
	}
	for _, name := range slices.Sorted(maps.Keys(types.byName)) {
		if t := newDocsType(name, types.byName[name].(object)); t.Fields != nil {
			p.Types = append(p.Types, t)
		}
	}
	return p
}

func (s *Server) newDocsOperation(r route, base string, types *schemas) docsOperation {
	path, in := openPath(r.path, r.api)
	op := docsOperation{ID: r.api.id, Path: path, Summary: r.api.summary, Says: r.api.says, Example: base + exampleOf(r), Answer: s.examples()[r.api.id]}
	for _, p := range append(in, openParameters(r.api.query)...) {
		about, _ := p["description"].(string)
		op.Parameters = append(op.Parameters, docsField{p["name"].(string), kindOf(p["schema"].(object)), about})
	}
	if kind := kindOf(types.of(r.api.answer)); !strings.Contains(kind, " ") {
		op.TypeOf = link{kind, "#type-" + kind}
	} else {
		name := kind[strings.LastIndexByte(kind, ' ')+1:]
		op.TypeOf = link{kind, "#type-" + name}
	}
	return op
}

func newDocsType(name string, schema object) docsType {
	t := docsType{Name: name, Anchor: "type-" + name}
	if values, ok := schema["enum"].([]string); ok {
		for _, v := range values {
			t.Fields = append(t.Fields, docsField{Name: `"` + v + `"`})
		}
		return t
	}
	properties, _ := schema["properties"].(object)
	for _, field := range slices.Sorted(maps.Keys(properties)) {
		f := properties[field].(object)
		about, _ := f["description"].(string)
		t.Fields = append(t.Fields, docsField{field, kindOf(f), about})
	}
	return t
}

// kindOf says a schema in a few words: "string", "list of Item", "Due or null".
func kindOf(schema object) string {
	if ref, ok := schema["$ref"].(string); ok {
		return strings.TrimPrefix(ref, schemaAt)
	}
	if any, ok := schema["anyOf"].([]object); ok {
		return kindOf(any[0]) + " or null"
	}
	if values, ok := schema["enum"].([]string); ok {
		return "one of " + strings.Join(values, ", ")
	}
	switch kind := schema["type"].(type) {
	case []string:
		return strings.Join(append([]string{formatted(kind[0], schema)}, kind[1:]...), " or ")
	case string:
		switch {
		case kind == "array":
			return "list of " + kindOf(schema["items"].(object))
		case kind == "object":
			return "numbers by name"
		case schema["maximum"] != nil:
			return "whole number"
		}
		return formatted(kind, schema)
	}
	return "anything"
}

func formatted(kind string, schema object) string {
	switch schema["format"] {
	case "date":
		return "day (YYYY-MM-DD)"
	case "date-time":
		return "moment (RFC 3339)"
	}
	return kind
}

// examples asks the samples, a council that does not exist, for each example.
func examples() map[string]string {
	opt := SampleOptions()
	opt.PublicURL, opt.Rate = "https://arising.example", -1
	s := New(opt)
	out := map[string]string{}
	for _, r := range s.apiRoutes() {
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, exampleOf(r), nil))
		var b bytes.Buffer
		if err := json.Indent(&b, bytes.TrimSpace(w.Body.Bytes()), "", "  "); err != nil || w.Code != http.StatusOK {
			panic("BUG: example of " + r.api.id + ": " + w.Body.String())
		}
		out[r.api.id] = firstLines(b.String(), exampleLines)
	}
	return out
}

// exampleLines is how much of an example is shown.
const exampleLines = 36

func firstLines(s string, n int) string {
	lines := strings.Split(s, "\n")
	if len(lines) <= n {
		return s
	}
	return strings.Join(lines[:n], "\n") + "\n…"
}
