package modgov

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"arising/internal/civic"
)

// A Link is something on the same site that a crawler may follow.
type Link struct {
	URL   string // canonical
	Kind  PageKind
	ID    int    // the number that the address names; 0 if none
	Title string // its words, without the size of the file
	Item  int    // number of the agenda item under which it stands; 0 if none
	Paper civic.DocumentKind
	// Restricted says that the site names a paper or an item and withholds it.
	// The link then leads to the reasons, and Title is that of the paper.
	Restricted bool
}

// followed lists the kinds that lead to council papers. Councillors' own pages
// hold home addresses, sign-in pages nothing, and a search has no end.
var followed = map[PageKind]bool{
	Committees: true, Committee: true, MeetingList: true, Calendar: true, Meeting: true, Item: true, Decision: true,
	DecisionList: true, PackChooser: true, Issue: true, PlanList: true, PlanItems: true, WhatsNew: true,
	Attendance: true, Votes: true, Restricted: true, Library: true, Document: true,
}

// Links returns what may be followed from a page: links that lead to council
// papers on the same site, each address once, in the order of the page. It
// reads the whole page, for the council's own menu leads to the lists. Bytes
// that are no HTML have no links.
func Links(body []byte, at string) ([]Link, error) {
	if byMagic(body) != "" {
		return nil, nil
	}
	s, err := open(body, at)
	if err != nil {
		return nil, err
	}
	var out []Link
	seen := map[string]int{}
	s.root.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		l, ok := s.followable(a)
		if !ok {
			return
		}
		if i, twice := seen[l.URL]; twice {
			out[i].complete(l)
			return
		}
		seen[l.URL] = len(out)
		out = append(out, l)
	})
	return out, nil
}

func (s *source) followable(sel *goquery.Selection) (Link, bool) {
	a, ok := s.link(sel)
	if !ok || !sameSite(a.Base, s.at.Base) || !followed[a.Kind] {
		return Link{}, false
	}
	l := Link{URL: a.Canonical(), Kind: a.Kind, ID: a.ID, Title: text(sel), Item: s.itemOver(sel.Nodes[0])}
	if l.Title == "" {
		l.Title = decoded(sel.AttrOr("title", ""))
	}
	switch a.Kind {
	case Document:
		l.Paper = a.DocumentKind()
	case Restricted:
		l.Restricted = true
		if a.Params["oid"] != "" && l.Item == 0 {
			l.Item = number(a.Params["oid"])
		}
		if name := ownWords(sel.Closest("li")); name != "" {
			l.Title = name
		}
	}
	return l, true
}

// complete takes from another link to the same address what l lacks.
func (l *Link) complete(other Link) {
	if l.Title == "" {
		l.Title = other.Title
	}
	if l.Item == 0 {
		l.Item = other.Item
	}
}

// ownWords returns the words of a list item outside the links in it.
func ownWords(sel *goquery.Selection) string {
	var b strings.Builder
	for _, n := range sel.Nodes {
		left := 20 // real ones have three children; this is asked for each link
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			if left--; c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
	}
	return decoded(b.String())
}

// itemOver returns the number of the agenda item in whose row a node stands.
func (s *source) itemOver(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if n.Type != html.ElementNode || n.Data != "tr" {
			continue
		}
		id, known := s.rows[n]
		if !known {
			id = rowID(goquery.NewDocumentFromNode(n).Selection)
			s.rows[n] = id // each row is searched once, however many links it has
		}
		if id > 0 {
			return id
		}
	}
	return 0
}

// rowID returns the number in an item's anchor, <a name="AI51894">, or 0.
func rowID(row *goquery.Selection) int {
	id := 0
	row.Find("a[name], a[id]").EachWithBreak(func(_ int, a *goquery.Selection) bool {
		for _, attr := range []string{"name", "id"} {
			if v := lower(strings.TrimPrefix(a.AttrOr(attr, ""), "#")); anchorForm.MatchString(v) {
				id = number(v[2:])
			}
		}
		return id == 0
	})
	return id
}
