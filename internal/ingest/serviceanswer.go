package ingest

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/extract"
	"arising/internal/htmltext"
	"arising/internal/modgov"
)

// ofMeeting reports whether an answer of the web service is one whole meeting.
func ofMeeting(p *paper) bool {
	a, err := modgov.Parse(p.at())
	return err == nil && strings.HasSuffix(a.Page, "/getmeeting")
}

// openService turns a meeting that the web service sent into text. A page of it
// is written as the site would write it with nothing cut, and read like any
// other page.
func (r *run) openService(p *paper) error {
	if !ofMeeting(p) {
		return nil
	}
	m, err := modgov.ReadServiceMeeting(p.page, p.at())
	if realErr(err) != nil || m.ID == 0 {
		p.err = err
		return nil
	}
	p.text, p.err = htmltext.Read(bytes.NewReader(m.HTML()), htmltext.Options{ContentType: "text/html; charset=utf-8"})
	return nil
}

// serviceAnswer stores what the web service says: which meetings there are, or
// one meeting whole, as a paper of that meeting.
func (r *run) serviceAnswer(ctx context.Context, p *paper) (civic.Outcome, error) {
	if p.res.URL == modgov.CommitteesService(p.at()) {
		return "", nil // a body is kept once a meeting of it is known
	}
	if !ofMeeting(p) {
		return "", r.listing(ctx, p)
	}
	m, err := modgov.ReadServiceMeeting(p.page, p.at())
	a, bad := modgov.Parse(p.at())
	if realErr(err) != nil || bad != nil {
		return civic.OutcomeUnreadable, nil
	}
	if id := meetingNumber(a); m.ID == 0 || id > 0 && id != m.ID {
		return civic.OutcomeWrongContent, nil // another meeting than the one that was asked for
	}
	row := modgov.MeetingRow{ID: m.ID, Committee: m.Committee, Name: m.CommitteeName, Date: m.Date, Time: m.Time, State: m.State, Note: m.Note, URL: m.URL}
	c, err := r.body(ctx, r.council, row.Committee, row.Name, "", "")
	if err != nil {
		return "", err
	}
	if err := r.mention(ctx, p, r.council, c, row); err != nil {
		return "", err
	}
	id := meetingID(r.council.ID, m.ID)
	r.touched[id] = true
	return "", r.Store.PutDocument(ctx, civic.Document{
		ID: civic.NewDocumentID(p.res.Council, p.res.URL), Council: r.council.ID, Meeting: id, Kind: civic.ServiceAnswer,
		Title: "The meeting by web service", URL: p.res.URL, Version: p.res.Version, Seen: p.res.Seen, Outcome: civic.OutcomeFetched,
	})
}

func meetingNumber(a modgov.Address) int {
	n := 0
	for _, c := range a.Params["lmeetingid"] {
		if c < '0' || c > '9' || n > 1<<40 {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// serviceDays reads which days an address of the web service asks for; a zero
// day sets no limit.
func serviceDays(address string) (from, to day.Date) {
	a, err := modgov.Parse(address)
	if err != nil {
		return from, to
	}
	read := func(s string) day.Date {
		t, err := time.Parse("02/01/2006", s)
		if err != nil {
			return day.Date{}
		}
		return day.FromTime(t)
	}
	return read(a.Params["sfromdate"]), read(a.Params["stodate"])
}

// tellsMore reports whether an item has more than the text of its agenda.
func tellsMore(found extract.Item) bool {
	return slices.ContainsFunc(found.Sections, func(s civic.Section) bool { return s.Kind != civic.AgendaText })
}

// service takes the minutes of those items that neither the meeting's page nor
// the items' own pages show whole and, where no page of the meeting is held,
// the agenda too.
func (a *assembly) service(text *doctext.Document, d civic.Document) {
	given := a.given
	given.Kind = "meeting"
	first := len(a.drafts) == 0
	for _, found := range extract.Records(text, given).Items {
		source := anchorNumber(found.Anchor)
		if source == 0 {
			continue
		}
		dr := a.byID(itemID(a.meeting.Council, source))
		switch {
		case dr == nil && !first:
			continue // the page leaves it out
		case dr == nil:
			dr = a.draft(source, found)
			dr.item.URL = modgov.ItemURL(d.URL, source)
		case dr.minutes || !tellsMore(found):
			continue
		}
		dr.item.Sections, dr.records, dr.cut = nil, nil, false
		dr.take(found, d, civic.MinutesText)
	}
	a.agenda = a.agenda || first && len(a.drafts) > 0
}
