package web

import (
	"strings"

	"github.com/gin-gonic/gin"
)

type object = map[string]any

// openapi serves GET /api/v1/openapi.json, made from the same list of routes
// that answers and from the types that it answers with, so that it cannot
// speak of others.
func (s *Server) openapi(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	return s.json(c, s.description(s.base(c)))
}

// description is the interface as OpenAPI 3.1 tells it.
func (s *Server) description(base string) object {
	known := newSchemas()
	problem := known.of(typeOf[problemJSON]())
	paths := object{}
	for _, r := range s.apiRoutes() {
		path, in := openPath(r.path, r.api)
		paths[path] = object{"get": object{"operationId": r.api.id, "summary": r.api.summary, "tags": []string{r.api.tag},
			"parameters": append(in, openParameters(r.api.query)...), "responses": object{
				"200": object{"description": r.api.says, "headers": openHeaders(r.api), "content": object{"application/json": object{"schema": known.of(r.api.answer)}}},
				"304": object{"description": "what the caller holds under the ETag in If-None-Match is still the whole truth"},
				"429": refusal("too many requests from this address: Retry-After says for how many seconds to wait"),
				"default": object{"description": "what went wrong, as RFC 9457 writes it",
					"content": object{"application/problem+json": object{"schema": problem}}},
			}}}
	}
	return object{"openapi": "3.1.0", "paths": paths, "components": object{"schemas": known.byName, "responses": object{}},
		"servers": []object{{"url": base}}, "tags": openTags(), "security": []object{}, // nobody needs a key
		"info": object{"title": "Matters Arising", "version": s.opt.Version, "summary": "What councils decided and promised, and what is still owed",
			"license": object{"name": "The papers are the councils' own; see each address", "url": base + "/help"},
			"description": "Every line carries the address of the words it rests on. What is not known is empty or null and never guessed. " +
				"All answers may be kept and asked after with If-None-Match. Lists come in parts: follow next until it is null."}}
}

// exampleOf is the whole address of an operation's example.
func exampleOf(r route) string {
	at, _, _ := strings.Cut(r.path, ":")
	return at + r.api.example
}

func refusal(says string) object {
	return object{"description": says, "headers": object{"Retry-After": object{"description": "seconds", "schema": object{"type": "integer"}}},
		"content": object{"application/problem+json": object{"schema": object{"$ref": schemaAt + "Problem"}}}}
}

func openHeaders(op *operation) object {
	out := object{"ETag": object{"description": "of what the answer was made of; send it back as If-None-Match", "schema": object{"type": "string"}}}
	if op.listed {
		out["Link"] = object{"description": "the next part of the list, with rel=\"next\"; absent at the end", "schema": object{"type": "string"}}
	}
	return out
}

// apiTags are the parts that the interface is told in.
var apiTags = []struct{ name, about string }{
	{"What is owed", "commitments: decisions and actions that leave somebody something to be done, judged as of a day"},
	{"Search", "the search of the pages"},
	{"Papers", "councils, committees, meetings, agenda items and published papers with their text"},
	{"Programmes", "what the work belongs to"},
	{"Coverage", "what is held, what is not, and why"},
}

func openTags() (out []object) {
	for _, t := range apiTags {
		out = append(out, object{"name": t.name, "description": t.about})
	}
	return out
}

// openPath turns "/items/:id" into "/items/{id}" with its parameters.
func openPath(path string, op *operation) (string, []object) {
	in := []object{}
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if name, ok := strings.CutPrefix(p, ":"); ok {
			parts[i] = "{" + name + "}"
			kind := object{"type": "string"}
			if name == "page" {
				kind = object{"type": "integer", "minimum": 0}
			}
			in = append(in, object{"name": name, "in": "path", "required": true, "description": op.path[name], "schema": kind})
		}
	}
	return strings.Join(parts, "/"), in
}

func openParameters(ps []parameter) (out []object) {
	for _, p := range ps {
		kind := object{"type": "string"}
		if p.least < p.most {
			kind = object{"type": "integer", "minimum": p.least, "maximum": p.most}
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
