package ingest

import (
	"context"
	"strconv"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/extract"
	"arising/internal/link"
	"arising/internal/modgov"
)

// planPage keeps what a body's forward plan showed on the day it was fetched,
// as an edition of a programme. Plans of one body follow each other month by
// month and are kept up to date between: each is one more look at the same matters.
func (r *run) planPage(ctx context.Context, p *paper) error {
	page, err := modgov.ReadPlanItems(p.page, p.at())
	if realErr(err) != nil || len(page.Items) == 0 {
		return realErr(err)
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return err
	}
	name := planName(page.Title)
	id := civic.Slug(name)
	if page.Body > 0 {
		id = "forward-plan-" + strconv.Itoa(page.Body)
	}
	pr := civic.Programme{ID: civic.ProgrammeID(string(council.ID) + "-p-" + id), Council: council.ID, Name: name, Source: page.URL, Kind: civic.ForwardPlan}
	e := civic.Edition{Programme: pr.ID, On: shownOn(page, p), Version: p.res.Version, URL: page.URL, From: page.From, To: page.To}
	for _, it := range page.Items {
		x := link.Planned(it, e.On)
		x.Source = p.source(it.Title)
		e.Entries = append(e.Entries, inProgramme(x, pr.ID))
	}
	r.councils[council.ID], r.planned = true, true
	return r.Store.PutEdition(ctx, pr, e)
}

// issues keeps which matters the items of a meeting deal with, by the site's
// own numbers: the surest tie between a decision and the plan that announced it.
func (r *run) issues(ctx context.Context, council civic.Council, items []modgov.AgendaItem) error {
	found := map[civic.ItemID]int{}
	for _, it := range items {
		a, err := modgov.Parse(it.Issue)
		if err == nil && a.Kind == modgov.Issue && a.ID > 0 && it.ID > 0 {
			found[itemID(council.ID, it.ID)] = a.ID
		}
	}
	return r.Store.PutIssues(ctx, council.ID, found)
}

// printed keeps the work programmes that a paper of a meeting prints, as they
// stood on the day of the meeting, and reports whether there were any.
func (r *run) printed(ctx context.Context, d civic.Document, text *doctext.Document, items []extract.Item) (bool, error) {
	m, err := r.Store.Meeting(ctx, d.Meeting)
	if err != nil || !m.Date.Known() || text == nil {
		return false, err
	}
	body := m.CommitteeName
	if body == unnamedCommittee {
		body = ""
	}
	var starts []int
	for _, it := range items {
		starts = append(starts, it.Start)
	}
	lists := link.Printed(text, d.Title, body, m.Date, starts...)
	for _, l := range lists {
		pr := l.Programme
		pr.ID = civic.ProgrammeID(string(d.Council) + "-p-" + civic.Slug(pr.Name))
		pr.Council, pr.Source = d.Council, d.URL
		e := civic.Edition{Programme: pr.ID, On: m.Date, Version: d.Version, URL: d.URL}
		for _, x := range l.Entries {
			x.Source.Version = d.Version
			e.Entries = append(e.Entries, inProgramme(x, pr.ID))
		}
		if err := r.Store.PutEdition(ctx, pr, e); err != nil {
			return false, err
		}
	}
	return len(lists) > 0, nil
}

// shownOn is the day of which a plan's page tells: that on which it was
// fetched, but of a plan whose days were over by then the day on which it came out.
func shownOn(page modgov.PlanPage, p *paper) day.Date {
	seen := seenOn(p.res.Seen)
	switch {
	case !page.To.Known() || !seen.After(page.To):
	case page.Published.Known():
		return page.Published
	case page.From.Known():
		return page.From
	}
	return seen
}

// inProgramme gives an entry its programme and its id.
func inProgramme(e civic.Entry, p civic.ProgrammeID) civic.Entry {
	e.Programme, e.ID = p, civic.EntryID(string(p)+"-"+civic.Slug(e.Title))
	return e
}

// seenOn is the day, in Britain, of the instant at which a paper was last confirmed.
func seenOn(t time.Time) day.Date {
	if london, err := time.LoadLocation("Europe/London"); err == nil {
		return day.FromTime(t.In(london))
	}
	return day.FromTime(t)
}

// source finds words in the text of a paper, so that a reader can be led to
// them; without a place where they do not stand there in one piece.
func (p *paper) source(words string) civic.Place {
	at := civic.Place{Version: p.res.Version}
	if p.text == nil {
		return at
	}
	if i := strings.Index(p.text.Text, words); i >= 0 && words != "" {
		at.Start, at.End, at.Page = i, i+len(words), p.text.PageAt(i)
	}
	return at
}

// planName is a plan's title without the days that it covers, which change
// with each edition: "Cabinet, 1 March 2026 to 30 June 2026" is the "Cabinet forward plan".
func planName(title string) string {
	words := strings.Fields(title)
	for i, w := range words {
		if months[strings.ToLower(strings.Trim(w, ",.()-–"))] || strings.ContainsAny(w, "0123456789") {
			words = words[:i]
			break
		}
	}
	for len(words) > 0 && trailing[strings.ToLower(strings.Trim(words[len(words)-1], ",.(:-–"))] {
		words = words[:len(words)-1]
	}
	name := strings.Trim(strings.Join(words, " "), " ,.(:-–")
	switch low := strings.ToLower(name); {
	case name == "":
		return "Forward plan"
	case strings.Contains(low, "plan") || strings.Contains(low, "notice"):
		return name
	}
	return name + " forward plan"
}

var (
	months = setOf("january february march april may june july august september october november december")
	// trailing words led to the days that were cut off.
	trailing = setOf("for from the period of to month months between week weeks starting commencing beginning and")
)

func setOf(words string) map[string]bool {
	out := map[string]bool{"": true}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
