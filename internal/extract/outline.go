package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// A span is one agenda item as blocks [from, to) of the document.
type span struct {
	number, title, anchor string
	restricted            bool
	restriction           string
	date                  day.Date // of its own meeting; zero where it is the document's
	committee             string   // its own; "" where it is the document's
	from, to              int
	parts                 []part
	preface               bool // what stands above the first item
	decisionPage          bool // every clause under "Decision" decides, with or without a marker
}

// A part is a run of blocks [from, to) of an item with one purpose.
type part struct {
	kind     civic.SectionKind
	from, to int
	cut      bool // the source breaks off at its end
}

// reportText is the prose of an officer's report. It decides and promises
// nothing, but it holds milestones.
const reportText civic.SectionKind = "report"

func (s span) start(doc *doctext.Document) int {
	if s.from < len(doc.Blocks) {
		return doc.Blocks[s.from].Start
	}
	return len(doc.Text)
}

func (s span) end(doc *doctext.Document) int {
	if s.to > s.from {
		return doc.Blocks[s.to-1].End
	}
	return s.start(doc)
}

func (p part) section(doc *doctext.Document) civic.Section {
	s := civic.Section{Kind: p.kind, Cut: p.cut}
	if p.to > p.from {
		s.Start, s.End = doc.Blocks[p.from].Start, doc.Blocks[p.to-1].End
	}
	return s
}

// outline cuts a document into its items, by the source's own markup where a
// reader set roles, else by wording and numbering.
func outline(doc *doctext.Document, ctx Context) []span {
	if len(doc.Blocks) == 0 {
		return nil
	}
	var spans []span
	switch {
	case hasRoles(doc):
		return tidy(doc, marked(doc))
	case ctx.Kind == kindIssue:
		spans = issues(doc)
	case ctx.Kind == kindDecision:
		spans = decisionPages(doc)
	case ctx.Kind == kindItem:
		spans = []span{single(doc)}
	case ctx.Kind == kindPack, ctx.Kind == kindAgenda:
		return tidy(doc, packed(doc, ctx))
	case ctx.Kind == kindReport:
		spans = []span{{from: 0, to: len(doc.Blocks), title: firstLine(doc), parts: []part{{kind: reportText, from: 0, to: proseEnd(doc, 0, len(doc.Blocks))}}}}
		return spans
	default:
		spans = printed(doc, 0, len(doc.Blocks))
	}
	labelled := hasLabels(doc)
	for i := range spans {
		spans[i].parts = sections(doc, spans[i], labelled)
	}
	return tidy(doc, spans)
}

// tidy marks restricted items and takes file sizes off titles.
func tidy(doc *doctext.Document, spans []span) []span {
	for i := range spans {
		s := &spans[i]
		s.title = cleanTitle(s.title)
		if why, yes := withheld(doc, *s); yes {
			s.restricted, s.restriction = true, why
		}
	}
	return spans
}

// cleanTitle takes "PDF 310 KB", "(Pages 3 - 4)" and marks of a template off a title.
func cleanTitle(t string) string {
	t = doctext.Fold(t)
	if i := strings.LastIndex(t, " PDF "); i > 0 && (strings.HasSuffix(t, "KB") || strings.HasSuffix(t, "MB")) {
		t = strings.TrimSuffix(t[:i], " pdf icon")
	}
	if i := strings.LastIndex(t, " (Pages "); i > 0 && strings.HasSuffix(t, ")") {
		t = t[:i]
	}
	return strings.TrimSpace(strings.TrimSuffix(t, " FIELD_PAGE_RANGE"))
}

// withheld reports whether the text of an item is kept from the public, and
// the paragraph of the Act that it names.
func withheld(doc *doctext.Document, s span) (why string, yes bool) {
	if strings.Contains(strings.ToLower(s.title), "(exempt)") {
		return "", true
	}
	for i := s.from; i < s.to && i < s.from+12; i++ {
		text := lower(doc.Whole(doc.Blocks[i]))
		if len(text) > 240 {
			continue
		}
		for _, sign := range []string{"exempt from publication", "document is restricted", "by virtue of paragraph", "not for publication", "item is confidential"} {
			if strings.Contains(text, sign) {
				return paragraphOf(text), true
			}
		}
		if strings.HasPrefix(text, "view the reasons why item") && strings.HasSuffix(text, "is restricted") {
			return "", true
		}
		if text == "(exempt)" || text == "exempt" || text == "(confidential)" || text == "restricted" {
			return "", true
		}
	}
	return "", false
}

// paragraphOf returns "paragraph 3" out of the words by which papers withhold an item.
func paragraphOf(text string) string {
	ws := words(text)
	for i := range ws {
		if strings.HasPrefix(ws[i].low, "paragraph") {
			for _, w := range ws[i+1 : min(i+6, len(ws))] {
				if w.low[0] >= '0' && w.low[0] <= '9' {
					return "paragraph " + w.low
				}
			}
		}
	}
	return ""
}

func firstLine(doc *doctext.Document) string {
	for _, b := range doc.Blocks {
		if b.Kind != doctext.TableRow {
			return doc.Whole(b)
		}
	}
	return ""
}

// single is an agenda item's own page: everything below its title.
func single(doc *doctext.Document) span {
	s := span{from: 0, to: len(doc.Blocks)}
	for i, b := range doc.Blocks {
		if i > 8 {
			break
		}
		if lower(doc.Whole(b)) == "agenda item" && i+1 < len(doc.Blocks) {
			s.title, s.from = doc.Whole(doc.Blocks[i+1]), i+1
		}
	}
	if s.title == "" {
		s.title = firstLine(doc)
	}
	if speaks(s.title) {
		s.title = ""
	}
	s.number = itemNumber(doc)
	return s
}

// speaks reports whether the line that stands where a title should is text
// already: the label "Minutes:", a clause, or a sentence that tells or decides
// something. A page that was copied without its title begins so.
func speaks(line string) bool {
	if _, label := labelOf(line); label && strings.HasSuffix(line, ":") {
		return true // "Minutes" alone is the title of an item
	}
	ws := words(line)
	if _, ok := announce(sentence{text: line, words: ws}); ok && (closed(line) || openEnded(line)) {
		return true
	}
	if is(ws, 0, "(") && enumerated(ws, 0) {
		return clauseLike(line[ws[2].end:])
	}
	return closed(line) && hasWord(ws, "was|were") && !is(ws, 0, "to")
}

// itemNumber finds the number that an item's page names in passing: "(Item 51.)",
// "View the background to item 9", "Briefing, item 38. PDF 402 KB".
func itemNumber(doc *doctext.Document) string {
	for _, b := range doc.Blocks {
		text := doc.Whole(b)
		if len(text) > 200 {
			continue
		}
		low := lower(text)
		for _, sign := range []string{"(item ", "background to item ", ", item "} {
			_, after, ok := strings.Cut(low, sign)
			if !ok {
				continue
			}
			n := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
			if n != "" {
				return n
			}
		}
	}
	return ""
}

// issues are the meetings of an issue's history, newest first, each under
// "Meeting: 22/02/2017 - Executive (Item 58)".
func issues(doc *doctext.Document) []span {
	var all []span
	for i, b := range doc.Blocks {
		date, body, number, ok := issueHead(doc.Whole(b))
		if !ok {
			continue
		}
		if n := len(all); n > 0 {
			all[n-1].to = i
		}
		s := span{from: i, to: len(doc.Blocks), date: date, committee: body, number: number}
		if i+1 < len(doc.Blocks) {
			s.title = strings.TrimSpace(strings.TrimPrefix(doc.Whole(doc.Blocks[i+1]), number))
			s.title = strings.TrimLeft(s.title, ". |\t")
			if _, label := labelOf(doc.Whole(doc.Blocks[i+1])); label {
				s.title = issueTitle(doc)
			}
		}
		all = append(all, s)
	}
	return all
}

// issueTitle is the title of an issue's page, below its heading.
func issueTitle(doc *doctext.Document) string {
	for i, b := range doc.Blocks {
		low := lower(doc.Whole(b))
		if i < 8 && i+1 < len(doc.Blocks) && (strings.HasPrefix(low, "issue - ") || low == "issue details") {
			return doc.Whole(doc.Blocks[i+1])
		}
	}
	return ""
}

// issueHead reads the line that opens a meeting on an issue's page.
func issueHead(text string) (date day.Date, body, number string, ok bool) {
	rest, found := strings.CutPrefix(text, "Meeting: ")
	if !found {
		return day.Date{}, "", "", false
	}
	when, rest, found := strings.Cut(rest, " - ")
	date, ok = slashDate(when)
	if !found || !ok {
		return day.Date{}, "", "", false
	}
	if i := strings.LastIndex(rest, " (Item "); i > 0 {
		number = strings.Trim(rest[i+len(" (Item "):], ".) ")
		rest = rest[:i]
	}
	return date, strings.TrimSpace(rest), number, true
}

// decisionPages are the decisions of a decision's page, or of a list of them,
// each under "30/03/2015 - Sponsorship of Roundabouts".
func decisionPages(doc *doctext.Document) []span {
	var all []span
	for i, b := range doc.Blocks {
		when, title, ok := strings.Cut(doc.Whole(b), " - ")
		date, dated := slashDate(when)
		if !ok || !dated {
			continue
		}
		if n := len(all); n > 0 {
			all[n-1].to = i
		}
		all = append(all, span{from: i, to: len(doc.Blocks), date: date, title: title, decisionPage: true})
	}
	if len(all) > 0 {
		return all
	}
	return []span{decisionPageOf(doc)}
}

// decisionPageOf is the page of one decision, below its heads; ModGov prints
// some of them twice.
func decisionPageOf(doc *doctext.Document) span {
	s := span{from: 0, to: len(doc.Blocks), decisionPage: true}
	for i, b := range doc.Blocks {
		switch low := lower(doc.Whole(b)); low {
		case "issue - decisions":
			s.from = i + 1
		case "decision details", "decision":
			if i+1 < len(doc.Blocks) && lower(doc.Whole(doc.Blocks[i+1])) != low {
				s.title, s.from = doc.Whole(doc.Blocks[i+1]), i+1
				return s
			}
		}
	}
	return s
}
