package web

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// An element is one of a feed, as it stands in the file.
type element struct {
	name     xml.Name
	attrs    []xml.Attr
	children []*element
	text     string
}

const atomSpace = "http://www.w3.org/2005/Atom"

// A grammar says what RFC 4287, section 4 and its schema in appendix B, allow
// in an element: how often each child may stand there (least, most; -1 is any
// number), which attributes must and may, and what the text must be.
type grammar struct {
	children map[string][2]int
	must     []string
	may      []string
	text     func(string) error // nil where there may be none
}

var (
	once    = [2]int{1, 1}
	perhaps = [2]int{0, 1}
	many    = [2]int{0, -1}
)

var atomGrammar = map[string]grammar{
	"feed": {children: map[string][2]int{"author": many, "category": many, "contributor": many, "generator": perhaps, "icon": perhaps, "id": once,
		"link": many, "logo": perhaps, "rights": perhaps, "subtitle": perhaps, "title": once, "updated": once, "entry": many}},
	"entry": {children: map[string][2]int{"author": many, "category": many, "content": perhaps, "contributor": many, "id": once, "link": many,
		"published": perhaps, "rights": perhaps, "source": perhaps, "summary": perhaps, "title": once, "updated": once}},
	"author":      {children: map[string][2]int{"name": once, "uri": perhaps, "email": perhaps}},
	"contributor": {children: map[string][2]int{"name": once, "uri": perhaps, "email": perhaps}},
	"name":        {text: anyText}, "uri": {text: reference}, "email": {text: mailbox},
	"source": {children: map[string][2]int{"author": many, "category": many, "contributor": many, "generator": perhaps, "icon": perhaps, "id": perhaps,
		"link": many, "logo": perhaps, "rights": perhaps, "subtitle": perhaps, "title": perhaps, "updated": perhaps}},
	"category":  {must: []string{"term"}, may: []string{"scheme", "label"}},
	"generator": {may: []string{"uri", "version"}, text: anyText},
	"icon":      {text: reference}, "logo": {text: reference}, "id": {text: absolute},
	"link":  {must: []string{"href"}, may: []string{"rel", "type", "hreflang", "title", "length"}},
	"title": {may: []string{"type"}, text: anyText}, "subtitle": {may: []string{"type"}, text: anyText},
	"rights": {may: []string{"type"}, text: anyText}, "summary": {may: []string{"type"}, text: anyText},
	"content": {may: []string{"type", "src"}, text: anyText},
	"updated": {text: moment3339}, "published": {text: moment3339},
}

func anyText(string) error { return nil }

func reference(s string) error { _, err := url.Parse(s); return err }

// absolute is section 4.2.6: an id is an address that needs no other to be read,
// written so that comparing letter by letter tells whether two are the same.
func absolute(s string) error {
	u, err := url.Parse(s)
	if err == nil && (!u.IsAbs() || u.Host == "" || strings.ToLower(u.Scheme) != u.Scheme || strings.ToLower(u.Host) != u.Host || strings.TrimSpace(s) != s) {
		err = fmt.Errorf("%q is no whole address in its plainest form", s)
	}
	return err
}

func mailbox(s string) error {
	if !regexp.MustCompile(`^.+@.+$`).MatchString(s) {
		return fmt.Errorf("%q is no mailbox", s)
	}
	return nil
}

// moment3339 is section 3.3: RFC 3339 with a capital T and Z.
func moment3339(s string) error {
	if strings.ContainsAny(s, "tz ") {
		return fmt.Errorf("%q is not written with T and Z", s)
	}
	_, err := time.Parse(time.RFC3339Nano, s)
	return err
}

// checkAtom returns what RFC 4287 holds against a feed.
func checkAtom(feed string) (faults []string) {
	root, err := readElements(feed)
	if err != nil {
		return []string{err.Error()}
	}
	if root.name != (xml.Name{Space: atomSpace, Local: "feed"}) {
		return []string{"the document is <" + root.name.Local + ">, not an Atom feed"}
	}
	root.check(&faults)
	authored := root.count("author") > 0
	for _, e := range root.children {
		if e.name.Local == "entry" {
			e.checkEntry(authored, &faults)
		}
	}
	root.checkLinks(&faults)
	return faults
}

// readElements reads a well-formed document.
func readElements(doc string) (*element, error) {
	d := xml.NewDecoder(strings.NewReader(doc))
	var stack []*element
	var root *element
	for {
		token, err := d.Token()
		if err == io.EOF && root != nil {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name, attrs: token.Attr}
			if len(stack) > 0 {
				stack[len(stack)-1].children = append(stack[len(stack)-1].children, e)
			} else {
				root = e
			}
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 {
				stack[len(stack)-1].text += string(token)
			}
		case xml.Directive:
			return nil, fmt.Errorf("a document type is declared: %s", token)
		}
	}
}

// check holds an element and all in it to the grammar.
func (e *element) check(faults *[]string) {
	fault := func(format string, args ...any) {
		*faults = append(*faults, "<"+e.name.Local+">: "+fmt.Sprintf(format, args...))
	}
	g, known := atomGrammar[e.name.Local]
	if !known || e.name.Space != atomSpace {
		fault("is no element of Atom")
		return
	}
	for _, a := range e.attrs {
		if a.Name.Space == "" && a.Name.Local != "xmlns" && !slices.Contains(append(g.must, g.may...), a.Name.Local) {
			fault("may not have %s", a.Name.Local)
		}
	}
	for _, name := range g.must {
		if e.attr(name) == "" {
			fault("lacks %s", name)
		}
	}
	if kind := e.attr("type"); g.may != nil && slices.Contains(g.may, "type") && e.name.Local != "link" && !slices.Contains([]string{"", "text", "html", "xhtml"}, kind) {
		fault("has the type %s", kind)
	}
	switch text := strings.TrimSpace(e.text); {
	case g.text == nil && text != "":
		fault("says %q", text)
	case g.text != nil:
		if err := g.text(e.text); err != nil {
			fault("%v", err)
		}
	}
	for _, c := range e.children {
		if _, ok := g.children[c.name.Local]; !ok {
			fault("may not hold <%s>", c.name.Local)
		}
		c.check(faults)
	}
	for name, n := range g.children {
		if got := e.count(name); got < n[0] || n[1] >= 0 && got > n[1] {
			fault("holds %d of <%s>", got, name)
		}
	}
}

// checkEntry is section 4.1.2: who wrote it, and where it can be read.
func (e *element) checkEntry(authored bool, faults *[]string) {
	if !authored && e.count("author") == 0 {
		*faults = append(*faults, "<entry>: nobody is its author")
	}
	if e.count("content") == 0 && !slices.ContainsFunc(e.children, func(c *element) bool {
		return c.name.Local == "link" && (c.attr("rel") == "" || c.attr("rel") == "alternate")
	}) {
		*faults = append(*faults, "<entry>: without content it must lead to a page of its own")
	}
	e.checkLinks(faults)
}

// checkLinks: no two that say they are the same in the same form and language.
func (e *element) checkLinks(faults *[]string) {
	seen := map[[2]string]bool{}
	for _, c := range e.children {
		if c.name.Local != "link" || c.attr("rel") != "" && c.attr("rel") != "alternate" {
			continue
		}
		key := [2]string{c.attr("type"), c.attr("hreflang")}
		if seen[key] {
			*faults = append(*faults, "<"+e.name.Local+">: two alternates of type "+key[0])
		}
		seen[key] = true
	}
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *element) count(name string) (n int) {
	for _, c := range e.children {
		if c.name.Local == name {
			n++
		}
	}
	return n
}

// TestAtomGrammar: the checker finds what is wrong, and nothing where nothing is.
func TestAtomGrammar(t *testing.T) {
	const head = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://q.example/f</id><title>T</title><updated>2026-06-15T00:00:00Z</updated>`
	const author, entry = `<author><name>N</name></author>`, `<entry><id>https://q.example/1</id><title>T</title><updated>2026-06-15T00:00:00Z</updated><link href="https://q.example/1"/></entry>`
	for _, tt := range []struct {
		name, feed string
		faults     int
	}{
		{"a feed", head + author + entry + `</feed>`, 0},
		{"another format", `<rss/>`, 1},
		{"broken off", head, 1},
		{"no author", head + entry + `</feed>`, 1},
		{"two ids", head + author + `<id>https://q.example/g</id></feed>`, 1},
		{"an id that is no address", strings.Replace(head, "https://q.example/f", "/f", 1) + author + `</feed>`, 1},
		{"a day for a moment", strings.Replace(head, "T00:00:00Z", "", 1) + author + `</feed>`, 1},
		{"an element of nobody", head + author + `<description>x</description></feed>`, 2},
		{"loose words", head + author + `words</feed>`, 1},
		{"an entry that leads nowhere", head + author + strings.Replace(entry, `<link href="https://q.example/1"/>`, "", 1) + `</feed>`, 1},
		{"a link without an address", head + author + `<link rel="self"/></feed>`, 1},
		{"a label without a term", head + author + `<category label="x"/></feed>`, 1},
		{"two alternates", head + author + `<link href="/a"/><link href="/b" rel="alternate"/></feed>`, 1},
		{"an unknown kind of text", strings.Replace(head, "<title>", `<title type="markdown">`, 1) + author + `</feed>`, 1},
	} {
		if got := checkAtom(tt.feed); len(got) != tt.faults {
			t.Errorf("%s: %q, want %d faults", tt.name, got, tt.faults)
		}
	}
}
