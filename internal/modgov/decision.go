package modgov

import (
	"strings"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Field is a label and its value as a page prints them, "Decision status"
// and "Implemented".
type Field struct {
	Label string // without its colon
	Value string
}

// A DecisionPage is a published decision. Councils choose and rename the
// labels, so all are kept as printed; the typed fields are filled from those
// whose meaning is settled.
type DecisionPage struct {
	ID            int // of the decision, or of the agenda item where the address goes by that
	Title         string
	Maker         string
	Status        string
	Key           bool
	CallIn        bool
	Text          string // the words under "Decision:"
	Purpose       string
	Reasons       string
	Alternatives  string // considered or rejected
	Decided       day.Date
	Published     day.Date
	Effective     day.Date
	Meeting       int // that it was decided at; 0 if it was not at a meeting
	MeetingURL    string
	CommitteeName string
	Issue         string // address of the issue's history
	Papers        []Paper
	Fields        []Field
}

// ReadDecision reads a decision's page.
func ReadDecision(body []byte, at string) (DecisionPage, error) {
	s, err := open(body, at)
	if err != nil {
		return DecisionPage{}, err
	}
	p := DecisionPage{ID: s.at.ID, Title: text(s.subtitle())}
	s.scope.Find("p, h3.mgSubSubTitleTxt, h4.mgSubSubTitleTxt").Each(func(_ int, sel *goquery.Selection) {
		f, ok := fieldOf(sel)
		if !ok {
			return
		}
		p.Fields = append(p.Fields, f)
		p.take(f)
	})
	s.decisionLinks(&p)
	if p.Title == "" {
		s.lack("h2", "the decision's title")
	}
	if len(p.Fields) == 0 {
		s.lack("", "a label of the decision")
	}
	return p, s.err()
}

// fieldOf reads a label with its value: on one line in a span of class mgLabel,
// or as a heading over a block of text.
func fieldOf(sel *goquery.Selection) (Field, bool) {
	if sel.HasClass("mgSubSubTitleTxt") {
		return Field{label(text(sel)), text(sel.NextUntil("h2, h3, h4, p").Filter(".mgWordPara"))}, true
	}
	span := sel.ChildrenFiltered("span.mgLabel").First()
	if span.Length() == 0 {
		return Field{}, false
	}
	name := text(span)
	return Field{label(name), strings.TrimSpace(strings.TrimPrefix(text(sel), name))}, name != ""
}

func label(s string) string { return strings.TrimRight(strings.TrimSpace(s), ": ") }

// take fills the typed field that a label stands for.
func (p *DecisionPage) take(f Field) {
	switch l := strings.ToLower(f.Label); {
	case l == "decision maker", l == "decision taker", l == "decision made by":
		p.Maker = f.Value
	case l == "decision status":
		p.Status = f.Value
	case strings.HasPrefix(l, "is key decision"):
		p.Key = strings.EqualFold(f.Value, "yes")
	case strings.HasPrefix(l, "is subject to call"):
		p.CallIn = strings.EqualFold(f.Value, "yes")
	case l == "decision":
		p.Text = f.Value
	case l == "purpose":
		p.Purpose = f.Value
	case strings.HasPrefix(l, "reason"):
		p.Reasons = f.Value
	case strings.HasPrefix(l, "alternative"):
		p.Alternatives = f.Value
	case l == "date of decision", l == "decision date":
		p.Decided = slashedDate(f.Value)
	case l == "publication date":
		p.Published = slashedDate(f.Value)
	case strings.HasPrefix(l, "effective from"):
		p.Effective = slashedDate(f.Value)
	}
}

func (s *source) decisionLinks(p *DecisionPage) {
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		switch {
		case !ok || sel.Closest(".mgWordPara").Length() > 0:
		case a.Kind == Meeting && p.Meeting == 0:
			p.Meeting, p.MeetingURL = a.ID, a.Canonical()
			p.CommitteeName = issueMeeting(a, text(sel)).CommitteeName
		case a.Kind == Issue && p.Issue == "":
			p.Issue = a.Canonical()
		case a.Kind == Document:
			p.Papers = append(p.Papers, Paper{ID: a.ID, Kind: a.DocumentKind(), Title: text(sel), URL: a.Canonical()})
		case a.Kind == Restricted:
			p.Papers = append(p.Papers, Paper{ID: a.ID, Kind: civic.ReportDoc, Title: ownWords(sel.Closest("li")), URL: a.Canonical(), Restricted: true})
		}
	})
}

// A DecisionRow is one decision as a register names it.
type DecisionRow struct {
	ID        int
	Kind      PageKind // Decision, or Issue where the row links to the matter's history
	Title     string
	Date      day.Date // of the decision, though the register's own window goes by publication
	Effective day.Date
	CallIn    string // "Not for call-in"
	URL       string
}

// A DecisionListPage is a window of a register of decisions.
type DecisionListPage struct {
	Rows           []DecisionRow
	Earlier, Later string
}

// ReadDecisionList reads a register of decisions. Its columns vary; their
// headings say which is which.
func ReadDecisionList(body []byte, at string) (DecisionListPage, error) {
	s, err := open(body, at)
	if err != nil {
		return DecisionListPage{}, err
	}
	var p DecisionListPage
	s.scope.Find("table.mgTabTable").Each(func(_ int, table *goquery.Selection) {
		columns := table.Find("thead th").Map(func(_ int, th *goquery.Selection) string { return strings.ToLower(text(th)) })
		table.Find("tr").Each(func(_ int, row *goquery.Selection) {
			if r, ok := s.decisionRow(row, columns); ok {
				p.Rows = append(p.Rows, r)
			}
		})
	})
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		if !ok || a.Kind != DecisionList {
			return
		}
		switch words := strings.ToLower(text(sel)); {
		case strings.HasPrefix(words, "earlier"):
			p.Earlier = a.Canonical()
		case strings.HasPrefix(words, "later"):
			p.Later = a.Canonical()
		}
	})
	return p, s.err()
}

func (s *source) decisionRow(row *goquery.Selection, columns []string) (DecisionRow, bool) {
	sel := row.Find("a[href]").First()
	a, ok := s.link(sel)
	if !ok || a.Kind != Decision && a.Kind != Issue {
		return DecisionRow{}, false
	}
	r := DecisionRow{ID: a.ID, Kind: a.Kind, Title: text(sel), URL: a.Canonical()}
	row.ChildrenFiltered("td").Each(func(i int, cell *goquery.Selection) {
		if i >= len(columns) {
			return
		}
		switch value := text(cell); {
		case strings.HasPrefix(columns[i], "date"):
			r.Date = slashedDate(value)
		case strings.HasPrefix(columns[i], "effective"):
			r.Effective = slashedDate(value)
		case strings.HasPrefix(columns[i], "call"):
			r.CallIn = value
		}
	})
	if !r.Date.Known() {
		s.lack("decision "+r.URL, "a date")
	}
	return r, true
}
