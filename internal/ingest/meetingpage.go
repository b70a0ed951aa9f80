package ingest

import (
	"context"
	"errors"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// meetingPage stores a meeting with the papers that its page names. Its items
// are put together later, when all papers of the meeting have been read.
func (r *run) meetingPage(ctx context.Context, p *paper) (civic.Outcome, error) {
	page, err := modgov.ReadMeeting(p.page, p.at())
	if realErr(err) != nil {
		return civic.OutcomeUnreadable, nil
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return "", err
	}
	c, err := r.body(ctx, council, page.Committee, page.CommitteeName, "", "")
	if err != nil {
		return "", err
	}
	m, err := r.meetingFrom(ctx, p, page, council, c)
	if err != nil {
		return "", err
	}
	doc := civic.Document{
		ID: civic.NewDocumentID(p.res.Council, p.res.URL), Council: council.ID, Meeting: m.ID, Kind: civic.MeetingPage, Title: "Meeting page",
		Version: p.res.Version, Seen: p.res.Seen, Outcome: civic.OutcomeFetched,
	}
	doc.URL = p.address(m.URL, doc.ID)
	if m.URL = doc.URL; !m.Date.Known() {
		doc.Outcome = civic.OutcomeNoDate
	}
	if err := r.changed(ctx, m, p.res.Seen); err != nil {
		return "", err
	}
	if err := r.Store.PutMeeting(ctx, m); err != nil {
		return "", err
	}
	if err := r.moved(ctx, m, p.res.Seen); err != nil {
		return "", err
	}
	if err := r.Store.PutDocument(ctx, doc); err != nil {
		return "", err
	}
	if err := r.papers(ctx, council, m, page); err != nil {
		return "", err
	}
	if err := r.exempt(ctx, p, council, m, page); err != nil {
		return "", err
	}
	r.touched[m.ID] = true
	if !m.Date.Known() {
		return civic.OutcomeNoDate, nil
	}
	if err := r.issues(ctx, council, page.Items); err != nil {
		return "", err
	}
	_, err = r.printed(ctx, doc, p.text, nil)
	return "", err
}

// meetingFrom makes the meeting's value. A page of a site has the meeting's
// number; an imported one may not, and is then known by committee and day.
func (r *run) meetingFrom(ctx context.Context, p *paper, page modgov.MeetingPage, council civic.Council, c civic.Committee) (civic.Meeting, error) {
	if page.ID == 0 {
		page.ID = attendanceNumber(p)
	}
	m := civic.Meeting{
		Committee: c.ID, SourceID: page.ID, Date: page.Date, Time: page.Time, Title: page.Title, Venue: page.Venue,
		State: page.State, Note: page.Note, URL: page.URL,
		HasAgenda: page.HasAgenda, HasDecisions: page.HasDecisions, HasMinutes: page.HasMinutes, Draft: page.Draft,
	}
	if page.ID > 0 {
		m.ID = meetingID(council.ID, page.ID)
		if imported(p.res) {
			m.URL = modgov.MeetingURL(p.at(), page.ID)
		}
		return m, r.dated(ctx, &m)
	}
	same, err := r.meetingOf(ctx, council, c.Name, page.Date, string(civic.NewDocumentID(p.res.Council, p.res.URL)))
	m.ID = same.ID
	return m, err
}

// dated gives a meeting whose page prints no day the one that is known of it,
// from the committee's list of meetings or an earlier look at the page.
func (r *run) dated(ctx context.Context, m *civic.Meeting) error {
	if m.Date.Known() {
		return nil
	}
	was, err := r.Store.Meeting(ctx, m.ID)
	if errors.Is(err, civic.ErrNotFound) {
		return nil
	}
	m.Date = was.Date
	return err
}

// attendanceNumber finds the meeting's number in the link to its attendance,
// which the page of every meeting carries.
func attendanceNumber(p *paper) int {
	links, err := modgov.Links(p.page, p.at())
	if err != nil {
		return 0
	}
	for _, l := range links {
		if l.Kind == modgov.Attendance {
			return l.ID
		}
	}
	return 0
}

// papers stores what the page says of the papers of the meeting and its items,
// also of those whose files are withheld or have not been fetched.
func (r *run) papers(ctx context.Context, council civic.Council, m civic.Meeting, page modgov.MeetingPage) error {
	for _, f := range page.Papers {
		if a, err := modgov.Parse(f.URL); err == nil && a.Kind == modgov.PackChooser {
			continue // it only leads to the pack
		}
		if f.Kind == civic.AgendaDoc && len(page.Items) > 0 {
			continue // the frontsheet prints this very page again and is not fetched
		}
		if err := r.named(ctx, council, m.ID, "", f); err != nil {
			return err
		}
	}
	for _, it := range page.Items {
		var item civic.ItemID
		if it.ID > 0 {
			item = itemID(council.ID, it.ID)
		}
		for _, f := range it.Papers {
			if err := r.named(ctx, council, m.ID, item, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// chooser stores the packs that a choosing page leads to as papers of the
// meeting whose page led there: the page itself knows only the agenda's number.
func (r *run) chooser(ctx context.Context, p *paper) error {
	page, err := modgov.ReadPackChooser(p.page, p.at())
	if realErr(err) != nil {
		return nil
	}
	from, err := r.Store.Document(ctx, civic.NewDocumentID(p.res.Council, p.res.Referrer))
	if errors.Is(err, civic.ErrNotFound) || err == nil && from.Meeting == "" {
		return nil // the pack will be placed by what it prints of itself
	}
	if err != nil {
		return err
	}
	council, err := r.Store.Council(ctx, from.Council)
	if err != nil {
		return err
	}
	for _, f := range page.Papers {
		if err := r.named(ctx, council, from.Meeting, "", f); err != nil {
			return err
		}
	}
	return nil
}

// named stores what a page says of one paper and keeps what is known of its file.
func (r *run) named(ctx context.Context, council civic.Council, m civic.MeetingID, item civic.ItemID, f modgov.Paper) error {
	id := civic.NewDocumentID(r.council.ID, f.URL)
	d, err := r.Store.Document(ctx, id)
	if err != nil && !errors.Is(err, civic.ErrNotFound) {
		return err
	}
	d.ID, d.Council, d.Meeting, d.Kind, d.Title, d.URL, d.Restricted = id, council.ID, m, f.Kind, f.Title, f.URL, f.Restricted
	if item != "" {
		d.Item = item
	}
	switch {
	case f.Restricted:
		d.Outcome = civic.OutcomeRestricted
	case d.Outcome == civic.OutcomeRestricted && d.Version != "":
		d.Outcome = civic.OutcomeFetched // it is named again
	case d.Outcome == "":
		d.Outcome = civic.OutcomePending
	}
	if d.Version == "" && !f.Restricted {
		if res, err := r.Store.Resource(ctx, r.council.ID, f.URL); err == nil {
			d.Outcome, d.Detail = res.Outcome, res.Detail
		}
	}
	return r.Store.PutDocument(ctx, d)
}

// itemPage stores an item's own page as a paper of its meeting.
func (r *run) itemPage(ctx context.Context, p *paper) (civic.Outcome, error) {
	page, err := modgov.ReadItem(p.page, p.at())
	if realErr(err) != nil {
		return civic.OutcomeUnreadable, nil
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return "", err
	}
	d := civic.Document{
		ID: civic.NewDocumentID(p.res.Council, p.res.URL), Council: council.ID, Kind: civic.ItemPage, Title: page.Title,
		Version: p.res.Version, Seen: p.res.Seen, Outcome: civic.OutcomeFetched,
	}
	d.URL = p.address(page.URL, d.ID)
	if page.ID > 0 {
		d.Item = itemID(council.ID, page.ID)
	}
	if d.Meeting, err = r.meetingOfItem(ctx, p, page, council, d); err != nil {
		return "", err
	}
	r.touched[d.Meeting] = true
	for _, f := range page.Papers {
		if err := r.named(ctx, council, d.Meeting, d.Item, f); err != nil {
			return "", err
		}
	}
	if err := r.Store.PutDocument(ctx, d); err != nil {
		return "", err
	}
	_, err = r.printed(ctx, d, p.text, nil)
	return "", err
}

// meetingOfItem finds the meeting that an item's page leads back to, or begins
// it from what the page says.
func (r *run) meetingOfItem(ctx context.Context, p *paper, page modgov.ItemPage, council civic.Council, d civic.Document) (civic.MeetingID, error) {
	c, err := r.body(ctx, council, page.Committee, page.CommitteeName, "", "")
	if err != nil {
		return "", err
	}
	if page.Meeting == 0 {
		m, err := r.meetingOf(ctx, council, c.Name, page.Date, string(d.ID))
		return m.ID, err
	}
	id := meetingID(council.ID, page.Meeting)
	if _, err := r.Store.Meeting(ctx, id); !errors.Is(err, civic.ErrNotFound) {
		return id, err
	}
	m := civic.Meeting{ID: id, Committee: c.ID, SourceID: page.Meeting, Date: page.Date, Time: page.Time, State: civic.Scheduled, URL: p.address(page.MeetingURL, d.ID)}
	return id, r.Store.PutMeeting(ctx, m)
}
