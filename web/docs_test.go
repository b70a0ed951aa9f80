package web

import (
	"strings"
	"testing"
	"text/template"

	"arising/internal/golden"
)

// docsText writes the page about the interface for those who read the source.
var docsText = template.Must(template.New("").Funcs(template.FuncMap{"upper": upperFirst, "cell": func(s string) string {
	return strings.ReplaceAll(s, "|", "\\|")
}}).Parse(`# The interface for programs

Written from the code by ` + "`go test ./web -run TestDocs -update`" + `; a running service shows the same at ` + "`/api`" + `, and as OpenAPI 3.1 at
` + "`/api/v1/openapi.json`" + `. The examples are of a council that does not exist (` + "`arising serve --samples`" + `).

* No key is needed. Every line carries the address of the words it rests on; what is not known is empty or null.
* Lists come in parts: follow ` + "`next`" + `, or the header ` + "`Link`" + `, until there is none. What is stored meanwhile neither hides nor repeats a line.
* Every answer has an ` + "`ETag`" + `; sent back as ` + "`If-None-Match`" + ` it gives 304 while the answer is still the whole truth.
* Errors are ` + "`application/problem+json`" + ` (RFC 9457). A parameter that is not known is refused with 400.
* One reader may ask {{.Rate}} times a second, {{.Burst}} times at once (` + "`arising serve --rate`" + `); more gives 429 with ` + "`Retry-After`" + `.

Feeds: ` + "`/outstanding.atom`" + ` and ` + "`/search.atom`" + ` with the filters of those pages, ` + "`/committees/{id}/feed.atom`" + `,
` + "`/programmes/{id}/feed.atom`" + `, ` + "`/people/{id}/feed.atom`" + `, ` + "`/commitments/{id}/feed.atom`" + `. Calendars: ` + "`/outstanding.ics`" + `, ` + "`/meetings.ics?council=`" + `,
` + "`/committees/{id}/meetings.ics`" + `. Tables: ` + "`/outstanding.csv`" + `, ` + "`/outstanding.xlsx`" + `, ` + "`/search.csv`" + `. Cards: ` + "`/oembed?url=`" + `.
{{range .Parts}}
## {{.Name}}

{{upper .About}}.
{{range .Operations}}
### {{.Summary}}

` + "`GET {{.Path}}`" + ` answers {{.Says}}: {{.TypeOf.Text}}.
{{if .Parameters}}
| parameter | what it is |
|---|---|
{{range .Parameters}}| ` + "`{{.Name}}`" + ` | {{cell .About}} ({{.Kind}}) |
{{end}}{{end}}
    GET {{.Example}}
{{end}}{{end}}
## What the fields mean
{{range .Types}}
### {{.Name}}

{{range .Fields}}* ` + "`{{.Name}}`" + `{{with .Kind}}: {{.}}{{end}}{{with .About}}; {{.}}{{end}}
{{end}}{{end}}`))

func TestDocs(t *testing.T) {
	opt := SampleOptions()
	opt.PublicURL = "https://arising.example"
	s := New(opt)
	var b strings.Builder
	if err := docsText.Execute(&b, s.newDocs(opt.PublicURL)); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "../docs/api.md", b.String())
}
