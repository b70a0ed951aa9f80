package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A checked page is one whose markup was found to be in order, with what other
// tests need of it.
type checked struct {
	links   []string
	ids     map[string]bool
	text    string
	refers  []string // ids that labels, descriptions and fragments name
	labels  map[string]bool
	fields  []string
	heading []int
}

var voidElements = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// checkHTML reports what is wrong with a page: elements that do not nest, ids
// twice, fields without a label, headings that skip a level, links inside
// links, and anything that the content policy would forbid.
func checkHTML(t *testing.T, at, body string) *checked {
	t.Helper()
	c := &checked{ids: map[string]bool{}, labels: map[string]bool{}}
	var open []string
	z := html.NewTokenizer(strings.NewReader(body))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: %v are not closed", at, open)
			}
			c.finish(t, at)
			return c
		case html.TextToken:
			c.text += string(z.Text())
		case html.StartTagToken:
			tok := z.Token()
			for _, problem := range c.element(tok, open) {
				t.Errorf("%s: <%s> %s", at, tok.Data, problem)
			}
			if !slices.Contains(voidElements, tok.Data) {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			tok := z.Token()
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Errorf("%s: </%s> closes %v", at, tok.Data, open)
				return c
			}
			open = open[:len(open)-1]
		}
	}
}

func (c *checked) element(tok html.Token, open []string) (problems []string) {
	attr := map[string]string{}
	for _, a := range tok.Attr {
		attr[a.Key] = a.Val
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
			problems = append(problems, "has the attribute "+a.Key)
		}
	}
	if id, ok := attr["id"]; ok {
		if c.ids[id] || id == "" {
			problems = append(problems, fmt.Sprintf("repeats the id %q", id))
		}
		c.ids[id] = true
	}
	for _, name := range []string{"for", "aria-describedby", "aria-labelledby"} {
		c.refers = append(c.refers, strings.Fields(attr[name])...)
	}
	switch tok.Data {
	case "script":
		// A block of data is not run by any browser, and the policy has no say in it.
		if attr["type"] != "application/ld+json" || len(attr) != 1 {
			problems = append(problems, "must not occur")
		}
	case "style", "iframe", "object", "embed", "base":
		problems = append(problems, "must not occur")
	case "a":
		if slices.Contains(open, "a") {
			problems = append(problems, "stands in a link")
		}
		c.links = append(c.links, attr["href"])
	case "label":
		c.labels[attr["for"]] = true
	case "input", "select", "textarea":
		if attr["type"] != "hidden" {
			c.fields = append(c.fields, attr["id"])
		}
	case "h1", "h2", "h3", "h4":
		c.heading = append(c.heading, int(tok.Data[1]-'0'))
	}
	return problems
}

func (c *checked) finish(t *testing.T, at string) {
	t.Helper()
	for _, id := range c.fields {
		if !c.labels[id] {
			t.Errorf("%s: field %q has no label", at, id)
		}
	}
	for _, id := range c.refers {
		if !c.ids[id] {
			t.Errorf("%s: nothing has the id %q", at, id)
		}
	}
	for _, l := range c.links {
		if frag, ok := strings.CutPrefix(l, "#"); ok && !c.ids[frag] {
			t.Errorf("%s: link to #%s leads nowhere", at, frag)
		}
		if l == "" || strings.HasPrefix(strings.ToLower(l), "javascript:") {
			t.Errorf("%s: link %q", at, l)
		}
	}
	ones, last := 0, 0
	for _, h := range c.heading {
		if h == 1 {
			ones++
		}
		// The error summary stands before the heading of the page.
		if h > last+1 && last > 0 {
			t.Errorf("%s: heading of level %d after %d", at, h, last)
		}
		last = h
	}
	if ones != 1 {
		t.Errorf("%s: %d headings of level 1, want 1", at, ones)
	}
}
