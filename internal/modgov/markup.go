package modgov

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/charmap"

	"arising/internal/doctext"
)

// Limits of a page. Real ones reach 1 MB and 20,000 tags.
const (
	maxPageBytes = 16 << 20
	maxPageNodes = 500_000
)

// ErrTooLarge means that a page breaks a limit and was not read at all.
var ErrTooLarge = errors.New("page is too large")

// A source is a page taken apart, and where it came from.
type source struct {
	at    Address
	root  *goquery.Document
	scope *goquery.Selection // Modern.Gov's own part; the whole page where it is not marked
	found bool               // it is marked
	lacks []error
	rows  map[*html.Node]int    // numbers of the items that rows of tables hold
	days  map[*html.Node]moment // days that cells of calendars show
}

// open parses a page of HTML.
func open(body []byte, at string) (*source, error) {
	a, err := Parse(at)
	if err != nil {
		return nil, err
	}
	tree, err := tree(body)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", at, err)
	}
	s := &source{at: a, root: goquery.NewDocumentFromNode(tree), rows: map[*html.Node]int{}, days: map[*html.Node]moment{}}
	// By attribute and not by "#modgov": two such ids, as in a page quoted in a
	// page, would both be read.
	s.scope = s.root.Find(`[id="modgov"]`).First()
	if s.found = s.scope.Length() > 0; !s.found {
		s.scope = s.root.Selection
	}
	return s, nil
}

// tree parses within the limits. A parser opens unclosed formatting elements
// again in each block, so tags that stay open are counted with all that follows.
func tree(body []byte) (*html.Node, error) {
	if len(body) > maxPageBytes || nodesOf(body) > maxPageNodes {
		return nil, ErrTooLarge
	}
	n, err := html.Parse(bytes.NewReader(utf8Of(body)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTooLarge, err) // nested too deeply
	}
	return n, nil
}

// reopened lists the elements that a parser opens again.
var reopened = map[string]bool{"a": true, "b": true, "i": true, "u": true, "s": true, "em": true, "font": true, "big": true,
	"code": true, "nobr": true, "small": true, "strike": true, "strong": true, "tt": true}

func nodesOf(body []byte) int {
	z := html.NewTokenizer(bytes.NewReader(body))
	open := map[string]int{}
	opened, nodes := 0, 0
	for nodes <= maxPageNodes {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		nodes += 1 + opened
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		switch name, _ := z.TagName(); {
		case !reopened[string(name)]:
		case kind == html.StartTagToken:
			open[string(name)]++
			opened++
		case open[string(name)] > 0:
			open[string(name)]--
			opened--
		}
	}
	return nodes
}

// utf8Of returns a page as UTF-8. What the sites write themselves is ASCII with
// entities, so that only names in old templates depend on this.
func utf8Of(body []byte) []byte {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if utf8.Valid(body) {
		return body
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(body)
	if err != nil {
		return bytes.ToValidUTF8(body, nil)
	}
	return out
}

// lack notes something that was wanted and not found.
func (s *source) lack(where, want string) {
	s.lacks = append(s.lacks, &SyntaxError{At: s.at.Canonical(), Where: where, Want: want})
}

func (s *source) err() error { return errors.Join(s.lacks...) }

// link resolves a link of the page; ok is false for one that leads to no web page.
func (s *source) link(sel *goquery.Selection) (a Address, ok bool) {
	href, has := sel.Attr("href")
	if !has {
		return Address{}, false
	}
	a, err := resolveFrom(s.at, href)
	return a, err == nil
}

// text returns the folded words of sel that a reader of the page sees.
func text(sel *goquery.Selection) string {
	var b strings.Builder
	for _, n := range sel.Nodes {
		collect(&b, n)
		b.WriteByte(' ')
	}
	return decoded(b.String())
}

// hiddenClasses mark words for screen readers, sizes of files and share menus.
var hiddenClasses = map[string]bool{"mgHide": true, "mgFileSize": true, "mgSocialShareButton": true}

func collect(b *strings.Builder, n *html.Node) {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || isHidden(c):
		case c.DataAtom == atom.Br || c.DataAtom == atom.P || c.DataAtom == atom.Div || c.DataAtom == atom.Li || c.DataAtom == atom.Td:
			b.WriteByte(' ')
			collect(b, c)
			b.WriteByte(' ')
		default:
			collect(b, c)
		}
	}
}

func isHidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Select, atom.Button, atom.Noscript, atom.Template:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "class" {
			for c := range strings.FieldsSeq(a.Val) {
				if hiddenClasses[c] {
					return true
				}
			}
		}
	}
	return false
}

var entityForm = regexp.MustCompile(`&(?:#\d+|#x[0-9a-fA-F]+|amp|quot|apos|lt|gt|nbsp|[lr]squo|[lr]dquo|[mn]dash|pound);`)

// decoded folds text and decodes what the site encoded twice: "Children&#39;s"
// in the source reaches us as text still encoded.
func decoded(s string) string {
	for range 2 {
		if strings.IndexByte(s, '&') < 0 || !entityForm.MatchString(s) {
			break
		}
		s = html.UnescapeString(s)
	}
	return doctext.Fold(s)
}

// meta returns the content of the page's meta tag of that name.
func (s *source) meta(name string) string {
	content := ""
	s.root.Find("meta[name]").EachWithBreak(func(_ int, m *goquery.Selection) bool {
		if strings.EqualFold(m.AttrOr("name", ""), name) {
			content = decoded(m.AttrOr("content", ""))
		}
		return content == ""
	})
	return content
}

// title returns what the page says of itself, by its metadata or its title element.
func (s *source) title() string {
	if t := s.meta("DC.title"); t != "" {
		return t
	}
	return decoded(s.root.Find("title").First().Text())
}

// heading returns the first h1 of Modern.Gov's part that has words: some
// council templates put an empty one in front.
func (s *source) heading() string {
	h := ""
	s.scope.Find("h1").EachWithBreak(func(_ int, h1 *goquery.Selection) bool {
		h = text(h1)
		return h == ""
	})
	return h
}

func (s *source) subtitle() *goquery.Selection { return s.scope.Find("h2.mgSubTitleTxt").First() }
