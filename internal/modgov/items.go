package modgov

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/civic"
)

// A TextState says how much of a part of an item's text a page holds. Long
// minutes are broken off by the site itself, sometimes inside the resolution;
// on some pages all are replaced by links.
type TextState string

// The states of a text.
const (
	NoText   TextState = "none"
	Whole    TextState = "whole"
	CutText  TextState = "cut"       // breaks off; the rest is on the item's own page
	LinkOnly TextState = "link only" // all of it is on the item's own page
)

// Partial reports whether there is more of the text than the page shows.
func (t TextState) Partial() bool { return t == CutText || t == LinkOnly }

// An AgendaItem is one row of a meeting's table of items.
type AgendaItem struct {
	ID          int    // the site's own; 0 for a heading between items
	Number      string // as printed: "58.", "7.1"; may be a minute number, or "Appendix A"
	Title       string
	Section     bool // a heading without number and id
	Anchor      string
	URL         string // of the item's own page, on which nothing is cut; "" for a heading
	Restricted  bool
	Restriction string // the paragraph of Schedule 12A, where the page prints one: "paragraph 3"
	Reasons     string // address of the reasons
	Papers      []Paper
	More        int // papers that the item's own page lists besides
	Decisions   string
	Issue       string
	Votes       string // address of a recorded vote

	Text, Decision, Minutes TextState
}

// items reads the table of agenda items.
func (s *source) items() []AgendaItem {
	var out []AgendaItem
	section := ""
	table := s.scope.Find("table.mgItemTable").First()
	table.ChildrenFiltered("tbody, thead").ChildrenFiltered("tr").Each(func(i int, row *goquery.Selection) {
		it, ok := s.agendaItem(row)
		if !ok {
			return
		}
		if it.Section {
			section = paragraphOf(text(row))
		} else if it.Restricted && it.Restriction == "" {
			it.Restriction = section
		}
		out = append(out, it)
	})
	return out
}

// agendaItem reads one row; false for the row of column headings.
func (s *source) agendaItem(row *goquery.Selection) (AgendaItem, bool) {
	cells := row.ChildrenFiltered("td")
	titles := cells.Not(".mgItemNumberCell").Find("p.mgAiTitleTxt")
	it := AgendaItem{ID: rowID(row), Number: text(cells.Filter(".mgItemNumberCell")), Title: text(titles.First())}
	if cells.Length() == 0 || it.ID == 0 && it.Title == "" && it.Number == "" {
		return it, false
	}
	it.Section = it.ID == 0 && it.Number == ""
	if it.ID > 0 {
		it.Anchor = "AI" + strconv.Itoa(it.ID)
		it.URL = ItemURL(s.at.Base, it.ID)
	}
	if it.Title == "" {
		s.lack(it.where(), "a title")
	}
	s.itemLinks(&it, cells.Not(".mgItemNumberCell"))
	s.itemTexts(&it, cells.Not(".mgItemNumberCell"))
	if it.Restricted {
		it.Restriction = paragraphOf(text(row))
	}
	return it, true
}

func (it AgendaItem) where() string {
	if it.Anchor != "" {
		return "item " + it.Anchor
	}
	return "item " + it.Number
}

// itemLinks reads what an item links to outside its running text.
func (s *source) itemLinks(it *AgendaItem, cell *goquery.Selection) {
	cell.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		if !ok || sel.Closest(".mgWordPara").Length() > 0 {
			return
		}
		switch a.Kind {
		case Document:
			it.Papers = append(it.Papers, Paper{ID: a.ID, Kind: a.DocumentKind(), Title: text(sel), URL: a.Canonical()})
		case Restricted:
			s.withheld(it, sel, a)
		case Decision:
			it.Decisions = a.Canonical()
		case Issue:
			it.Issue = a.Canonical()
		case Votes:
			it.Votes = a.Canonical()
		case Item:
			it.More += further(ownWords(sel.Closest("li")))
		}
	})
}

// withheld tells a withheld paper from a withheld item: the item's link says
// nothing but its own words, a paper's is preceded by the paper's name.
//
//	<li>Restricted enclosure 4 <a …>View the reasons why document 4./3 is restricted</a></li>
func (s *source) withheld(it *AgendaItem, sel *goquery.Selection, a Address) {
	name := ownWords(sel.Closest("li"))
	words := strings.ToLower(text(sel))
	if name == "" && !strings.Contains(words, "document") {
		it.Restricted, it.Reasons = true, a.Canonical()
		return
	}
	if name == "" {
		name = "Restricted document"
	}
	it.Papers = append(it.Papers, Paper{ID: a.ID, Kind: civic.ReportDoc, Title: name, URL: a.Canonical(), Restricted: true})
}

var furtherForm = regexp.MustCompile(`(?i)\b(\d{1,4}) documents?\b`)

// further reads "There are a further 12 documents."
func further(words string) int {
	if m := furtherForm.FindStringSubmatch(words); m != nil && strings.Contains(strings.ToLower(words), "further") {
		return number(m[1])
	}
	return 0
}

// itemTexts works out how much of each part of the item's text is here.
func (s *source) itemTexts(it *AgendaItem, cell *goquery.Selection) {
	it.Text, it.Decision, it.Minutes = NoText, NoText, NoText
	part := &it.Text
	cell.Find("p.mgSubItemTitleTxt, div.mgWordPara").Each(func(_ int, sel *goquery.Selection) {
		if goquery.NodeName(sel) == "p" {
			part = it.part(strings.ToLower(text(sel)))
			return
		}
		*part = worse(*part, s.textState(sel))
	})
}

// part returns the part of the item that a label opens.
func (it *AgendaItem) part(label string) *TextState {
	switch {
	case strings.Contains(label, "document"):
		return &it.Text
	case strings.Contains(label, "minutes"):
		return &it.Minutes
	case strings.Contains(label, "decision"):
		return &it.Decision
	}
	return &it.Text
}

// textState reads one block: the link that cuts it stands inside it.
func (s *source) textState(block *goquery.Selection) TextState {
	words, link := text(block), ""
	block.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		w := text(sel)
		if a, ok := s.link(sel); ok && a.Kind == Item && isCut(w) {
			link = w
		}
	})
	switch {
	case words == "":
		return NoText
	case link == "":
		return Whole
	case strings.Trim(strings.Replace(words, link, "", 1), " .…") == "":
		return LinkOnly
	}
	return CutText
}

// isCut reports whether a link's words say that text was left out: "view the
// full minutes text for item 5." or "View the minutes text for item 1."
func isCut(words string) bool {
	l := strings.ToLower(words)
	return strings.HasPrefix(l, "view the ") && strings.Contains(l, " text")
}

// worse joins the states of two blocks of one part.
func worse(a, b TextState) TextState {
	rank := map[TextState]int{NoText: 0, Whole: 1, LinkOnly: 2, CutText: 3}
	switch {
	case rank[a] == 1 && b == LinkOnly, a == LinkOnly && rank[b] == 1:
		return CutText
	case rank[b] > rank[a]:
		return b
	}
	return a
}

var paragraphForm = regexp.MustCompile(`(?i)\b(paragraphs?\s+\d+[A-Z]?(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s*-\s*)\d+[A-Z]?)*)`)

// paragraphOf returns the paragraph of Schedule 12A to the Local Government
// Act 1972 by which a text closes an item to the public: "paragraph 3"; "" if none.
func paragraphOf(words string) string {
	if !strings.Contains(strings.ToLower(words), "12a") {
		return ""
	}
	return strings.ToLower(paragraphForm.FindString(words))
}
