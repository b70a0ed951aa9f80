package web

import (
	"reflect"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// A parameter is one value of an address, as the OpenAPI document tells it.
type parameter struct {
	name, about string
	many        bool
	kind        string // "string" unless set
	choices     []string
}

var (
	asOfParameter    = []parameter{{name: "as-of", about: "the day on which promises are judged, YYYY-MM-DD; today if absent"}}
	councilParameter = []parameter{{name: "council", about: "id of a council"}}

	outstandingParameters = []parameter{
		{name: "council", about: "id or name"}, {name: "committee", about: "id or name of the body whose minutes record it"},
		{name: "programme", about: "id or name"}, {name: "entry", about: "id of a programme item"},
		{name: "owner", about: "as the minutes name them"}, asOfParameter[0],
		{name: "status", about: "outstanding if absent", many: true, choices: statusChoices()},
	}
	searchParameters = []parameter{
		{name: "q", about: "words, \"phrases\", -excluded, a OR b, field:value"},
		{name: "council", about: "name", many: true}, {name: "committee", about: "name", many: true},
		{name: "kind", about: "what was recorded", many: true, choices: []string{"decision", "action", "milestone"}},
		{name: "verb", about: "what a decision does", many: true}, {name: "status", about: "of a commitment", many: true},
		{name: "owner", about: "name", many: true}, {name: "programme", about: "name", many: true},
		{name: "type", about: "agenda items or pages of papers", many: true, choices: []string{"item", "document"}},
		{name: "year", about: "of the meeting", many: true}, {name: "from", about: "first day of the meeting"}, {name: "to", about: "last day of the meeting"},
		{name: "procedural", about: "include apologies, minutes of the last meeting and the like", choices: []string{"1"}},
		{name: "sort", about: "relevance if absent", choices: []string{"relevance", "date"}},
		{name: "limit", about: "1 to 100, 10 if absent", kind: "integer"}, {name: "offset", about: "hits to skip, at most 10,000", kind: "integer"},
	}
)

func statusChoices() []string {
	out := []string{"all", "outstanding"}
	for _, st := range civic.Statuses {
		out = append(out, string(st))
	}
	return out
}

type object = map[string]any

// openapi serves GET /api/v1/openapi.json, made from the same list of routes
// that answers, so that it cannot speak of others.
func (s *Server) openapi(c *gin.Context) error {
	paths := object{}
	for _, r := range s.apiRoutes() {
		path, ids := openPath(r.path)
		get := object{"operationId": r.api.id, "summary": r.api.summary, "parameters": append(ids, parameters(r.api.query)...),
			"responses": object{
				"200":     object{"description": "the answer", "content": object{"application/json": object{"schema": schema(r.api.answer)}}},
				"default": object{"description": "what went wrong", "content": object{"application/problem+json": object{"schema": schema(reflect.TypeFor[problemJSON]())}}},
			}}
		paths[path] = object{"get": get}
	}
	return s.json(c, object{"openapi": "3.1.0", "paths": paths,
		"info": object{"title": "Matters Arising", "version": s.opt.Version,
			"description": "What councils decided and promised, and what is still owed. Every line carries the address of the words it rests on."}})
}

// openPath turns "/items/:id" into "/items/{id}" with its parameter.
func openPath(path string) (string, []object) {
	ids := []object{}
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if name, ok := strings.CutPrefix(p, ":"); ok {
			parts[i] = "{" + name + "}"
			ids = append(ids, object{"name": name, "in": "path", "required": true, "schema": object{"type": "string"}})
		}
	}
	return strings.Join(parts, "/"), ids
}

func parameters(ps []parameter) []object {
	var out []object
	for _, p := range ps {
		kind := object{"type": "string"}
		if p.kind != "" {
			kind = object{"type": p.kind}
		}
		if p.choices != nil {
			kind["enum"] = p.choices
		}
		if p.many {
			kind = object{"type": "array", "items": kind}
		}
		out = append(out, object{"name": p.name, "in": "query", "description": p.about, "schema": kind})
	}
	return out
}

// schema describes a type of ours. It knows the kinds that our answers use and
// panics on others, which a test would show.
func schema(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[day.Date]():
		return object{"type": []string{"string", "null"}, "format": "date"}
	case reflect.TypeFor[time.Time]():
		return object{"type": "string", "format": "date-time"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return object{"anyOf": []object{schema(t.Elem()), {"type": "null"}}}
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Slice:
		return object{"type": "array", "items": schema(t.Elem())}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": schema(t.Elem())}
	case reflect.Struct:
		return structSchema(t)
	}
	panic("BUG: no schema for " + t.String())
}

func structSchema(t reflect.Type) object {
	properties, required := object{}, []string{}
	for f := range t.Fields() {
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		properties[name] = schema(f.Type)
		if rest != "omitempty" {
			required = append(required, name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required}
}
