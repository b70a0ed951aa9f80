package crawl

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/fetch"
)

// Fingerprint returns the same text for two answers that say the same. ModGov
// sites send no validators worth having, and their pages differ at each
// visit: in random numbers in links, session ids, share and rating buttons, and
// in the council's template around them. What counts of a page is its title,
// the date it declares, and the words, links and structure inside
// ModGov's own part. Anything that is not HTML counts byte by byte.
func Fingerprint(body []byte) string {
	h := sha256.New()
	if fetch.TypeOf(body) != fetch.TypeHTML {
		h.Write(body)
		return hex.EncodeToString(h.Sum(nil))
	}
	inner := bytes.Contains(body, []byte(`id="modgov"`)) || bytes.Contains(body, []byte(`id='modgov'`))
	p := &printer{hash: h, z: html.NewTokenizer(bytes.NewReader(body)), inside: !inner, whole: !inner}
	p.run()
	return hex.EncodeToString(h.Sum(nil))
}

// A printer hashes what counts of a page, token by token. It builds no tree, so
// that a page nested without end costs no more than its length.
type printer struct {
	hash   hash.Hash
	z      *html.Tokenizer
	inside bool // within ModGov's part
	whole  bool // there is no such part: all counts
	depth  int  // of div elements since ModGov's part began
	skip   atom.Atom
	level  int // of skip elements since one began that does not count
	title  bool
}

func (p *printer) run() {
	for {
		switch p.z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			p.start(p.z.Token())
		case html.SelfClosingTagToken:
			p.single(p.z.Token())
		case html.EndTagToken:
			p.end(p.z.Token())
		case html.TextToken:
			p.text(strings.Join(strings.Fields(string(p.z.Text())), " "))
		}
	}
}

func (p *printer) start(t html.Token) {
	switch {
	case p.level > 0:
		if t.DataAtom == p.skip {
			p.level++
		}
	case isNoise(t):
		if !isVoid(t.DataAtom) {
			p.skip, p.level = t.DataAtom, 1
		}
	case !p.inside && t.DataAtom == atom.Div && attribute(t, "id") == "modgov":
		p.inside, p.depth = true, 1
	default:
		p.title = t.DataAtom == atom.Title
		if p.inside && !p.whole && t.DataAtom == atom.Div {
			p.depth++
		}
		p.single(t)
	}
}

// text hashes words; blanks between tags come and go.
func (p *printer) text(words string) {
	if words != "" && p.level == 0 && (p.inside || p.title) {
		p.write(words)
	}
}

// single hashes a tag with what it leads to.
func (p *printer) single(t html.Token) {
	if p.level > 0 {
		return
	}
	if t.DataAtom == atom.Meta && attribute(t, "name") == "DC.date" {
		p.write("date", attribute(t, "content"))
	}
	if p.inside && !isNoise(t) {
		p.write("<"+t.Data, steady(attribute(t, "href")), steady(attribute(t, "src")), attribute(t, "name"))
	}
}

func (p *printer) end(t html.Token) {
	if p.level > 0 {
		if t.DataAtom == p.skip {
			p.level--
		}
		return
	}
	p.title = false
	if p.inside && !p.whole && t.DataAtom == atom.Div {
		p.depth--
		p.inside = p.depth > 0
	}
}

// write hashes parts so that no two lists of them run into one another.
func (p *printer) write(parts ...string) {
	for _, s := range parts {
		if s != "" {
			_, _ = io.WriteString(p.hash, s) // a hash never fails
		}
		p.hash.Write([]byte{0})
	}
}

// isNoise reports whether an element with all it holds changes from visit to
// visit, or is no part of what the page says.
func isNoise(t html.Token) bool {
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Svg:
		return true
	case atom.Input:
		return strings.EqualFold(attribute(t, "type"), "hidden") // view state, tokens
	}
	class := attribute(t, "class")
	return strings.Contains(class, "mgSocial") || strings.Contains(class, "mg-ratings")
}

func isVoid(a atom.Atom) bool { return a == atom.Input }

var volatile = regexp.MustCompile(`(?i)/\(s\([^()]*\)\)|\b(?:rpid|rp|bcr|ver)=\d*&?`)

// steady takes out of an address what differs at each visit: the random RPID
// and session ids in the path.
func steady(address string) string { return volatile.ReplaceAllString(address, "") }

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
