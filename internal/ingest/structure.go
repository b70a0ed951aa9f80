package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// committees stores the committees that a list names, with their categories.
func (r *run) committees(ctx context.Context, p *paper) error {
	rows, err := modgov.ReadCommittees(p.page, p.at())
	if realErr(err) != nil {
		return err
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, err := r.body(ctx, council, row.ID, row.Name, row.Category, row.URL); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) committeePage(ctx context.Context, p *paper) error {
	page, err := modgov.ReadCommittee(p.page, p.at())
	if realErr(err) != nil || page.ID == 0 || page.Name == "" {
		return realErr(err)
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return err
	}
	_, err = r.body(ctx, council, page.ID, page.Name, "", p.at())
	return err
}

// body finds or begins a committee by the site's own number, which stays when
// the name changes. What is known already is not lost to a page that says less.
func (r *run) body(ctx context.Context, council civic.Council, number int, name, category, url string) (civic.Committee, error) {
	if number == 0 {
		return r.committee(ctx, council, name)
	}
	id := civic.CommitteeID(fmt.Sprintf("%s-c%d", council.ID, number))
	c, err := r.Store.Committee(ctx, id)
	if err != nil && !errors.Is(err, civic.ErrNotFound) {
		return c, err
	}
	was := c
	c.ID, c.Council, c.SourceID = id, council.ID, number
	for _, f := range []struct {
		field *string
		value string
	}{{&c.Name, name}, {&c.Category, category}, {&c.URL, url}} {
		if f.value != "" && (*f.field == "" || f.field != &c.URL) {
			*f.field = f.value
		}
	}
	if c.Name == "" {
		c.Name = unnamedCommittee
	}
	if c == was {
		return c, nil
	}
	return c, r.Store.PutCommittee(ctx, c)
}

// listing makes every meeting known that a list or calendar names. One whose
// page is not held has no agenda, so that silence is not read into the gap.
func (r *run) listing(ctx context.Context, p *paper) error {
	rows, err := rowsOf(p)
	if realErr(err) != nil {
		return err
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return err
	}
	var seen []civic.Sighting
	for _, row := range rows {
		if row.ID == 0 || row.Committee == 0 && row.Name == "" {
			continue
		}
		c, err := r.body(ctx, council, row.Committee, row.Name, "", "")
		if err != nil {
			return err
		}
		if err := r.mention(ctx, p, council, c, row); err != nil {
			return err
		}
		seen = append(seen, civic.Sighting{Meeting: meetingID(council.ID, row.ID), Committee: c.ID, Source: sourceOf(p.kind), Date: row.Date, State: row.State, Seen: p.res.Seen})
	}
	return r.Store.PutSightings(ctx, council.ID, p.res.URL, seen)
}

// news keeps which meetings the site's news name, so that they can be compared
// with its lists. They make no meeting known: its page does, to which the crawl
// goes from there.
func (r *run) news(ctx context.Context, p *paper) error {
	if imported(p.res) {
		return nil
	}
	items, err := modgov.ReadNews(p.page, p.at())
	if realErr(err) != nil {
		return err
	}
	feed, err := modgov.Parse(p.res.URL)
	if err != nil {
		return err
	}
	var seen []civic.Sighting
	for _, n := range items {
		if n.Kind != modgov.Meeting || n.ID == 0 {
			continue
		}
		s := civic.Sighting{Meeting: meetingID(r.council.ID, n.ID), Source: civic.InNews, Date: n.Meeting, Seen: p.res.Seen}
		if n.Body = cmp.Or(n.Body, feed.ID); n.Body > 0 {
			s.Committee = civic.CommitteeID(fmt.Sprintf("%s-c%d", r.council.ID, n.Body))
		}
		seen = append(seen, s)
	}
	return r.Store.PutSightings(ctx, r.council.ID, p.res.URL, seen)
}

func sourceOf(kind modgov.PageKind) civic.SightingSource {
	switch kind {
	case modgov.Service:
		return civic.InService
	case modgov.Calendar:
		return civic.InCalendar
	}
	return civic.InList
}

// rowsOf reads the meetings that a list names. What the web service sends
// besides the days that it was asked for is left out.
func rowsOf(p *paper) ([]modgov.MeetingRow, error) {
	switch p.kind {
	case modgov.Calendar:
		page, err := modgov.ReadCalendar(p.page, p.at())
		return page.Meetings, err
	case modgov.Service:
		from, to := serviceDays(p.at())
		found, err := modgov.ReadServiceMeetings(p.page, p.at(), from, to)
		var rows []modgov.MeetingRow
		for _, f := range found {
			if !f.Outside {
				rows = append(rows, f.MeetingRow)
			}
		}
		return rows, err
	}
	page, err := modgov.ReadMeetingList(p.page, p.at())
	for i := range page.Meetings {
		if page.Meetings[i].Name == "" {
			page.Meetings[i].Name = page.Name
		}
		if page.Meetings[i].Committee == 0 {
			page.Meetings[i].Committee = page.Committee
		}
	}
	return page.Meetings, err
}

// mention stores a meeting that is only listed. A meeting whose own page was
// read keeps what that page says, except that it was cancelled or moved since.
func (r *run) mention(ctx context.Context, p *paper, council civic.Council, c civic.Committee, row modgov.MeetingRow) error {
	id := meetingID(council.ID, row.ID)
	m, err := r.Store.Meeting(ctx, id)
	switch {
	case errors.Is(err, civic.ErrNotFound):
		m = civic.Meeting{ID: id, Committee: c.ID, SourceID: row.ID, Date: row.Date, Time: row.Time, Title: row.Title, State: row.State, Note: row.Note, URL: row.URL}
	case err != nil:
		return err
	case row.State == civic.Cancelled && m.State != civic.Cancelled:
		was := m
		m.State, m.URL = civic.Cancelled, p.at()
		if c, tell := civic.ChangeOf(was, m); tell {
			c.Seen = p.res.Seen
			if err := r.Store.PutMeetingChange(ctx, c); err != nil {
				return err
			}
		}
		m.URL = was.URL
	default:
		return nil
	}
	return r.Store.PutMeeting(ctx, m)
}

func meetingID(council civic.CouncilID, number int) civic.MeetingID {
	return civic.MeetingID(string(council) + "-m" + strconv.Itoa(number))
}

func itemID(council civic.CouncilID, number int) civic.ItemID {
	return civic.ItemID(string(council) + "-a" + strconv.Itoa(number))
}
