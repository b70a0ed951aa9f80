package modgov

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"arising/internal/day"
)

// A PlanLink leads to one forward plan, or to the list of one body's plans.
type PlanLink struct {
	Kind     PageKind // PlanItems for a plan, PlanList for a list of plans
	ID       int      // number of the plan; 0 for a list
	Body     int      // number of the body that the plans are kept for; 0 if the address has none
	Title    string   // "March 2026 to June 2026"
	From, To day.Date // days that the title prints; zero where it prints none
	URL      string
}

// ReadPlanList reads the list of bodies that keep forward plans, or of the plans
// of one. The markup of these pages was only reported to us: links are what is
// read, in the order of the page, which is newest first.
func ReadPlanList(body []byte, at string) ([]PlanLink, error) {
	s, err := open(body, at)
	if err != nil {
		return nil, err
	}
	var out []PlanLink
	seen := map[string]bool{}
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		if !ok || a.Kind != PlanItems && a.Kind != PlanList || a.Canonical() == s.at.Canonical() || seen[a.Canonical()] || text(sel) == "" {
			return
		}
		seen[a.Canonical()] = true
		l := PlanLink{Kind: a.Kind, Body: planBody(a), Title: text(sel), URL: a.Canonical()}
		l.From, l.To = spanOf(l.Title)
		if a.Kind == PlanItems {
			l.ID = number(a.Params["planid"])
		}
		if a.Page == "mgplanshome.aspx" {
			return // it only leads back
		}
		out = append(out, l)
	})
	if len(out) == 0 {
		s.lack("", "a link to a plan")
	}
	return out, s.err()
}

// planBody returns the number of the body whose plan an address names.
func planBody(a Address) int {
	if n := number(a.Params["rpid"]); n > 0 {
		return n
	}
	return number(a.Params["rp"])
}

// spanOf returns the first and the last day that s prints, where it prints two.
func spanOf(s string) (from, to day.Date) {
	all := momentsOf(s)
	if len(all) != 2 || all[1].date.Before(all[0].date) {
		return from, to
	}
	return all[0].date, all[1].date
}

// A PlanPage is one forward plan as its page shows it on the day it was
// fetched. Plans are kept up to date between editions, so that two fetches of
// one plan may differ: matters come, slip and go.
type PlanPage struct {
	ID        int      // number of the plan
	Body      int      // number of the body that the plan is kept for; 0 if the address has none
	Title     string   // "Cabinet, 1 March 2026 to 30 June 2026"
	From, To  day.Date // days that the title prints; zero where it prints none
	Published day.Date // of the plan; zero where the page does not say
	URL       string
	Items     []PlanItem // in the order of the page
}

// A PlanItem is one matter of a forward plan. The typed fields are filled from
// labels whose meaning is settled; Fields holds all, as printed.
type PlanItem struct {
	Issue    int    // the site's number of the matter, the same in every plan and on its agenda item; 0 if the link names none
	Title    string // never empty
	URL      string // of the matter's history, or of the decision
	Decision string // address of the decision, where it was taken
	Summary  string // the words that follow the title without a label

	Key        bool     // printed as a key decision
	Type       string   // "Key", "Non-key", as printed
	Status     string   // "For Determination", "Implemented", "Withdrawn", as printed
	Maker      string   // body or person that will decide
	DuePrinted string   // "14 May 2026", "Not before June 2026"
	Due        day.Date // of DuePrinted where it holds just one whole day, else zero
	Noticed    day.Date // when notice of the matter was first published
	Lead       string   // officer
	Member     string   // lead member or portfolio holder
	Department string
	Wards      string
	Private    string // why part of it is to be taken in private, or "Open", as printed
	Fields     []Field
}

// ReadPlanItems reads one forward plan. Its markup is known by report alone: a
// link of class mgPlanItemTitle to the matter, and after it paragraphs of
// "label: value". Where no link has that class, as on older sites, each
// link to a matter's history opens one.
func ReadPlanItems(body []byte, at string) (PlanPage, error) {
	s, err := open(body, at)
	if err != nil {
		return PlanPage{}, err
	}
	p := PlanPage{ID: number(s.at.Params["planid"]), Body: planBody(s.at), URL: s.at.Canonical(), Title: text(s.subtitle())}
	if p.Title == "" {
		p.Title = s.heading()
	}
	p.From, p.To = spanOf(p.Title)
	r := &planReader{source: s, page: &p, opens: s.planOpener(), seen: map[string]bool{}, heads: map[*html.Node][]string{}}
	s.scope.Find("a[href], p, li, div, td").Each(func(_ int, sel *goquery.Selection) { r.read(sel) })
	if len(p.Items) == 0 {
		s.lack("", "a matter of the plan")
	}
	return p, s.err()
}

// planOpener returns the test by which a link is told to open a matter.
func (s *source) planOpener() func(*goquery.Selection, Address) bool {
	if s.scope.Find("a.mgPlanItemTitle").Length() > 0 {
		return func(sel *goquery.Selection, _ Address) bool { return sel.HasClass("mgPlanItemTitle") }
	}
	issues := false
	s.scope.Find("a[href]").EachWithBreak(func(_ int, sel *goquery.Selection) bool {
		a, ok := s.link(sel)
		issues = issues || ok && a.Kind == Issue
		return !issues
	})
	return func(_ *goquery.Selection, a Address) bool {
		return a.Kind == Issue || !issues && a.Kind == Decision
	}
}

// A planReader goes through a plan from top to bottom.
type planReader struct {
	*source
	page  *PlanPage
	opens func(*goquery.Selection, Address) bool
	seen  map[string]bool         // addresses that opened a matter
	heads map[*html.Node][]string // headings of the columns of tables
}

func (r *planReader) read(sel *goquery.Selection) {
	if goquery.NodeName(sel) == "a" {
		r.link(sel)
		return
	}
	fields := fieldsOf(sel)
	if len(r.page.Items) == 0 {
		for _, f := range fields {
			if l := strings.ToLower(f.Label); strings.HasPrefix(l, "publi") || strings.HasPrefix(l, "date of publication") {
				r.page.Published = slashedDate(f.Value)
			}
		}
		return
	}
	last := &r.page.Items[len(r.page.Items)-1]
	for _, f := range fields {
		last.Fields = append(last.Fields, f)
		last.take(f)
	}
	if goquery.NodeName(sel) == "p" && len(fields) == 0 && len(last.Fields) == 0 && last.Summary == "" && sel.Find("a[href]").Length() == 0 {
		last.Summary = text(sel)
	}
	if title := r.columnOf(sel); title != "" && !r.holdsOpener(sel) {
		if f := (Field{title, text(sel)}); f.Value != "" {
			last.Fields = append(last.Fields, f)
			last.take(f)
		}
	}
}

func (r *planReader) link(sel *goquery.Selection) {
	a, ok := r.source.link(sel)
	words := text(sel)
	switch {
	case !ok || words == "":
	case a.Kind == Decision && len(r.page.Items) > 0 && !r.opens(sel, a):
		r.page.Items[len(r.page.Items)-1].Decision = a.Canonical()
	case (a.Kind == Issue || a.Kind == Decision) && r.opens(sel, a) && !r.seen[a.Canonical()]:
		r.seen[a.Canonical()] = true
		it := PlanItem{Title: words, URL: a.Canonical()}
		if a.Kind == Issue {
			it.Issue = a.ID
		} else {
			it.Decision = it.URL
		}
		r.page.Items = append(r.page.Items, it)
	}
}

// holdsOpener reports whether a cell holds the link that opens a matter.
func (r *planReader) holdsOpener(cell *goquery.Selection) bool {
	a := cell.Find("a[href]").First()
	if a.Length() == 0 {
		return false
	}
	target, ok := r.source.link(a)
	return ok && r.opens(a, target)
}

// columnOf returns the heading of a cell's column in a plan that is a table.
func (r *planReader) columnOf(cell *goquery.Selection) string {
	if goquery.NodeName(cell) != "td" {
		return ""
	}
	row := cell.Parent()
	if row.Length() == 0 || row.Nodes[0].Parent == nil {
		return ""
	}
	body := row.Nodes[0].Parent
	heads, known := r.heads[body]
	if !known { // each table is searched once, however many cells it has
		heads = row.Closest("table").Find("th").Map(func(_ int, th *goquery.Selection) string { return label(text(th)) })
		r.heads[body] = heads
	}
	if i := place(cell.Nodes[0]); i < len(heads) && i < maxPlanColumns {
		return heads[i]
	}
	return ""
}

// maxPlanColumns is far more than a plan has.
const maxPlanColumns = 30

// place counts the cells before one in its row, no further than it has to.
func place(cell *html.Node) int {
	n := 0
	for c := cell.PrevSibling; c != nil && n < maxPlanColumns; c = c.PrevSibling {
		if c.Type == html.ElementNode {
			n++
		}
	}
	return n
}
