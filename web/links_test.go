package web

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestLinksOfOneNameLeadToOnePlace: who has the links of a page read out, without
// what stands around them, must not hear one name for two places. A list of
// committees beside one of people has some names twice; there the lists tell.
func TestLinksOfOneNameLeadToOnePlace(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, path := range samplePaths(t) {
		w := get(t, h, path)
		if !strings.Contains(w.Header().Get("Content-Type"), "html") {
			continue
		}
		root, err := html.Parse(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		leads := map[string]string{}
		for _, l := range linksIn(root, nil) {
			if before, ok := leads[l.Text]; ok && !sameOrNamed(before, l.URL) {
				t.Errorf("%s: %q leads to %s and to %s", path, l.Text, before, l.URL)
			}
			leads[l.Text], _, _ = strings.Cut(l.URL, "#")
		}
	}
}

// sameOrNamed reports whether two links lead to one page, to lines whose quotes
// or titles are the same in the papers, or to a body, a person or council of one
// name.
func sameOrNamed(a, b string) bool {
	ua, err := url.Parse(a)
	ub, err2 := url.Parse(b)
	if err != nil || err2 != nil {
		return false
	}
	kind := func(u *url.URL) string { return strings.SplitN(strings.TrimPrefix(u.Path, "/"), "/", 2)[0] }
	named := map[string]bool{"committees": true, "people": true, "outstanding": true, "councils": true, "coverage": true}
	switch ka, kb := kind(ua), kind(ub); {
	case ua.Path == ub.Path && ua.RawQuery == ub.RawQuery && ua.Host == ub.Host:
		return true
	case ka == kb:
		return ka == "commitments" || ka == "items"
	default:
		return named[ka] && named[kb]
	}
}

// linksIn are the links below a node with all that is read of each.
func linksIn(n *html.Node, out []link) []link {
	if n.Type == html.ElementNode && n.Data == "a" {
		l := link{Text: strings.Join(strings.Fields(textOf(n)), " ")}
		for _, a := range n.Attr {
			switch a.Key {
			case "href":
				l.URL = a.Val
			case "aria-label":
				l.Text = a.Val
			}
		}
		if l.URL != "" {
			out = append(out, l)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = linksIn(c, out)
	}
	return out
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}
