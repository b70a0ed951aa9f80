package ingest

import (
	"context"
	"errors"
	"path"
	"strings"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/extract"
)

// paper settles a PDF, a text or a page that is not of a ModGov site: which
// meeting it belongs to, by the site's own links where they name it, else by
// what it prints of itself.
func (r *run) paper(ctx context.Context, p *paper, outcome civic.Outcome, detail string) (civic.Outcome, error) {
	d, err := r.document(ctx, p)
	if err != nil {
		return "", err
	}
	d.Outcome, d.Detail = outcome, detail
	if p.text == nil {
		return "", r.unread(ctx, d, p)
	}
	d.Version, d.Seen = p.res.Version, p.res.Seen
	d.Pages = lastPage(p)
	result := extract.Records(p.text, r.known(ctx, d))
	said, err := r.home(ctx, &d, result)
	if err != nil {
		return "", err
	}
	if err := r.Store.PutDocument(ctx, d); err != nil {
		return "", err
	}
	r.touched[d.Meeting] = true
	if err := r.inside(ctx, d, result); err != nil {
		return "", err
	}
	if err := r.previous(ctx, p, d); err != nil {
		return "", err
	}
	printed, err := r.printed(ctx, d, p.text, result.Items)
	if err != nil || printed && result.Programme == "" {
		return said, err // the tables without a name of their own are the work programme's
	}
	return said, r.programme(ctx, d, result)
}

// unread settles a paper without a text. Where an earlier version was read, that
// stands, with the outcome of the newest beside it: nothing is taken for struck
// out of minutes because we cannot read the new ones.
func (r *run) unread(ctx context.Context, d civic.Document, p *paper) error {
	if d.Version != "" && d.Version != p.res.Version {
		_, err := r.Store.Text(ctx, d.Version)
		if err == nil {
			if meeting := d.Meeting; meeting != "" {
				r.touched[meeting] = true
			}
			return r.Store.PutDocument(ctx, d)
		}
		if !errors.Is(err, civic.ErrNotFound) {
			return err
		}
	}
	d.Version, d.Seen = p.res.Version, p.res.Seen
	return r.Store.PutDocument(ctx, d)
}

// document finds what the site's pages said of a paper, or begins a new one.
func (r *run) document(ctx context.Context, p *paper) (civic.Document, error) {
	id := civic.NewDocumentID(p.res.Council, p.res.URL)
	d, err := r.Store.Document(ctx, id)
	if !errors.Is(err, civic.ErrNotFound) {
		return d, err
	}
	d = civic.Document{ID: id, Council: p.res.Council, Title: p.res.Title, URL: p.res.URL}
	if name, ok := strings.CutPrefix(p.res.URL, crawl.FileScheme); ok {
		d.URL, d.Title = localURL(d.ID, p), path.Base(name)
	}
	return d, nil
}

// localURL is where this service itself shows an imported paper: there is no
// original on the web that a reader could be led to.
func localURL(id civic.DocumentID, p *paper) string {
	if p.text != nil && len(p.text.Pages) > 0 {
		return "/originals/" + string(p.res.Version)
	}
	return "/documents/" + string(id)
}

func lastPage(p *paper) int {
	if n := len(p.text.Pages); n > 0 {
		return p.text.Pages[n-1].Number
	}
	return 0
}

// known is what the store can tell extraction about a paper.
func (r *run) known(ctx context.Context, d civic.Document) extract.Context {
	if d.Meeting == "" {
		return extract.Context{Nation: r.council.Nation}
	}
	m, err := r.Store.Meeting(ctx, d.Meeting)
	if err != nil || !m.Date.Known() {
		return extract.Context{Nation: r.council.Nation} // nothing that the paper had not said itself
	}
	return extract.Context{Council: m.CouncilName, Committee: m.CommitteeName, MeetingDate: m.Date, Nation: r.council.Nation}
}

// home gives a paper its meeting and kind. A paper without a date is kept in a
// meeting of its own, and said to have none.
func (r *run) home(ctx context.Context, d *civic.Document, found extract.Result) (civic.Outcome, error) {
	if d.Kind == "" || d.Kind == civic.OtherDoc {
		d.Kind = kindOf(found.Kind)
	}
	if dated, err := r.housed(ctx, d); dated || err != nil {
		return "", err
	}
	date, committee := found.MeetingDate, found.Committee
	if !date.Known() {
		date = r.Given.MeetingDate
	}
	if committee == "" {
		committee = r.Given.Committee
	}
	council, err := r.owner(ctx, found.Council)
	if found.Council == "" {
		council, err = r.whoMet(ctx, committee, date)
	}
	if err != nil {
		return "", err
	}
	m, err := r.meetingOf(ctx, council, committee, date, string(d.ID))
	if err != nil {
		return "", err
	}
	d.Meeting, d.Council = m.ID, council.ID
	if m.URL == "" {
		m.URL = d.URL
		if err := r.Store.PutMeeting(ctx, m); err != nil {
			return "", err
		}
	}
	if !date.Known() {
		d.Detail = "the paper prints no meeting date"
		return civic.OutcomeNoDate, nil
	}
	return "", nil
}

// housed reports whether a paper has its meeting already. One that had no day is
// asked for again: somebody may have said it since.
func (r *run) housed(ctx context.Context, d *civic.Document) (bool, error) {
	if d.Meeting == "" {
		return false, nil
	}
	m, err := r.Store.Meeting(ctx, d.Meeting)
	if errors.Is(err, civic.ErrNotFound) {
		return false, nil
	}
	if err != nil || m.Date.Known() {
		return true, err
	}
	r.touched[m.ID] = true // it may lose its paper
	return false, nil
}

// kindOf translates what extraction makes of a paper.
func kindOf(kind string) civic.DocumentKind {
	switch kind {
	case "minutes", "meeting", "decision", "issue":
		return civic.MinutesDoc
	case "item":
		return civic.ItemPage
	case "agenda":
		return civic.AgendaDoc
	case "pack":
		return civic.PackDoc
	case "report":
		return civic.ReportDoc
	}
	return civic.OtherDoc
}

// inside records the minutes of other meetings that a paper prints, so that
// they serve those meetings where nothing better is held.
func (r *run) inside(ctx context.Context, d civic.Document, found extract.Result) error {
	done := map[civic.MeetingID]bool{d.Meeting: true}
	for _, item := range found.Items {
		if !item.MeetingDate.Known() || len(item.Records) == 0 {
			continue
		}
		committee := item.Committee
		if committee == "" {
			committee = found.Committee
		}
		council, err := r.Store.Council(ctx, d.Council)
		if err != nil {
			return err
		}
		m, err := r.meetingOf(ctx, council, committee, item.MeetingDate, "")
		if err != nil {
			return err
		}
		if done[m.ID] {
			continue
		}
		done[m.ID] = true
		if err := r.alsoPrints(ctx, d, m.ID); err != nil {
			return err
		}
	}
	return nil
}

// programme keeps the programme items that a paper's tables list, as they
// stood at its meeting.
func (r *run) programme(ctx context.Context, d civic.Document, found extract.Result) error {
	if len(found.Entries) == 0 {
		return nil
	}
	name := found.Programme
	if name == "" {
		name = d.Title
	}
	p := civic.Programme{ID: civic.ProgrammeID(string(d.Council) + "-p-" + civic.Slug(name)), Council: d.Council, Name: name, Source: d.URL, Kind: civic.PackTables}
	e := civic.Edition{Programme: p.ID, On: found.MeetingDate, Version: d.Version, URL: d.URL}
	if !e.On.Known() {
		e.On = seenOn(d.Seen)
	}
	for _, x := range found.Entries {
		x.Source.Version = d.Version
		e.Entries = append(e.Entries, inProgramme(x, p.ID))
	}
	return r.Store.PutEdition(ctx, p, e)
}

// meetingOf finds the meeting of a committee on a day, or begins it.
func (r *run) meetingOf(ctx context.Context, council civic.Council, committee string, date day.Date, mark string) (civic.Meeting, error) {
	c, err := r.committee(ctx, council, committee)
	if err != nil {
		return civic.Meeting{}, err
	}
	if date.Known() {
		same, err := r.sameDay(ctx, c.ID, date)
		if err != nil || same.ID != "" {
			return same, err
		}
	}
	id := civic.MeetingID(string(c.ID) + "-" + date.String())
	if !date.Known() {
		id = civic.MeetingID(string(c.ID) + "-undated-" + mark)
	}
	m := civic.Meeting{ID: id, Committee: c.ID, Date: date, State: civic.Scheduled, Council: council.ID, CouncilName: council.Name, CommitteeName: c.Name}
	return m, r.Store.PutMeeting(ctx, m)
}
