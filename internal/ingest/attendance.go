package ingest

import (
	"context"
	"errors"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/extract"
	"arising/internal/modgov"
)

// attendancePage stores the page that says who was at a meeting as a paper of
// that meeting, which the page of the meeting has named before.
func (r *run) attendancePage(ctx context.Context, p *paper) (civic.Outcome, error) {
	page, err := modgov.ReadAttendance(p.page, p.at())
	if realErr(err) != nil || page.Meeting == 0 {
		return civic.OutcomeUnreadable, nil
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return "", err
	}
	id := meetingID(council.ID, page.Meeting)
	if _, err := r.Store.Meeting(ctx, id); err != nil {
		if errors.Is(err, civic.ErrNotFound) {
			return "", nil // it is read when the meeting's own page has come
		}
		return "", err
	}
	r.touched[id] = true
	doc := civic.Document{
		ID: civic.NewDocumentID(p.res.Council, p.res.URL), Council: council.ID, Meeting: id, Kind: civic.AttendanceDoc, Title: "Attendance",
		Version: p.res.Version, Seen: p.res.Seen, Outcome: civic.OutcomeFetched,
	}
	doc.URL = p.address(modgov.AttendanceURL(p.at(), page.Meeting), doc.ID)
	return "", r.Store.PutDocument(ctx, doc)
}

// A roll is who was at a meeting, by each kind of paper that says so.
type roll struct {
	page, service, printed []civic.Attendee
}

// best is the list of one kind of paper: the site's own, unless it only says who
// is expected, else what the minutes print. One paper names everybody whom it
// counts; two that are mixed would count people twice whose names they spell
// otherwise.
func (l roll) best() []civic.Attendee {
	tells := func(all []civic.Attendee) bool {
		return slices.ContainsFunc(all, func(a civic.Attendee) bool { return a.Presence != civic.Expected && a.Presence != "" })
	}
	for _, all := range [][]civic.Attendee{l.page, l.service, l.printed, l.page} {
		if tells(all) {
			return all
		}
	}
	if len(l.page) > 0 {
		return l.page
	}
	return l.service
}

// attendance takes from a paper of the meeting what it says of who was there.
func (a *assembly) attendance(text *doctext.Document, d civic.Document) error {
	switch d.Kind {
	case civic.AttendanceDoc:
		page, err := a.bytes(d.Version)
		if err != nil {
			return err
		}
		p, err := modgov.ReadAttendance(page, addressed(d))
		if err == nil {
			a.roll.page = found(text, d, p.Attendees)
		}
	case civic.ServiceAnswer:
		page, err := a.bytes(d.Version)
		if err != nil {
			return err
		}
		m, err := modgov.ReadServiceMeeting(page, addressed(d))
		if err == nil {
			a.roll.service = found(text, d, m.Attendees)
		}
	case civic.MeetingPage, civic.ItemPage, civic.MinutesDoc:
		if err := a.listedHere(text, d); err != nil {
			return err
		}
		if d.Kind == civic.ItemPage && !strings.Contains(strings.ToLower(d.Title), "apolog") {
			return nil // of pages of the site only that item says who was missed; reading each twice would cost a seventh
		}
		given := a.given
		given.Kind = map[civic.DocumentKind]string{civic.MeetingPage: "meeting", civic.ItemPage: "item"}[d.Kind]
		a.roll.printed = joined(a.roll.printed, extract.Attendance(text, given), d)
	}
	return nil
}

// listedHere takes a list of attendance that stands on the meeting's own page,
// where the site has no other. Few pages have one, so its bytes are looked at
// only where the text outside the items looks like one.
func (a *assembly) listedHere(text *doctext.Document, d civic.Document) error {
	lists := func(b doctext.Block) bool {
		said := strings.TrimRight(text.Body(b), " :")
		row := b.Kind == doctext.TableRow && strings.Contains(said, "ttend")
		heading := (b.Kind == doctext.Heading || b.Kind == doctext.Caption) && len(said) < 40 && civic.PresenceOf(said) != ""
		return b.Anchor == "" && (row || heading)
	}
	if d.Kind != civic.MeetingPage || !slices.ContainsFunc(text.Blocks, lists) {
		return nil
	}
	page, err := a.bytes(d.Version)
	if err != nil {
		return err
	}
	p, err := modgov.ReadMeeting(page, addressed(d))
	if realErr(err) == nil {
		a.roll.page = found(text, d, p.Attendees) // of less trust than the page that is only about this, and before it
	}
	return nil
}

// addressed is the address by which a page's links are read: an imported one has
// none on a site.
func addressed(d civic.Document) string {
	if _, err := modgov.Parse(d.URL); err != nil {
		return nowhere
	}
	return d.URL
}

// found gives what a page of the site says the places of its words in the text.
func found(text *doctext.Document, d civic.Document, said []modgov.Attendee) []civic.Attendee {
	out := make([]civic.Attendee, 0, len(said))
	blocks := text.Blocks
	for _, s := range said {
		at := civic.Attendee{Name: s.Name, Role: s.Role, Presence: civic.PresenceOf(s.Said), Said: s.Said, Document: d.ID, Source: civic.Place{Version: d.Version}}
		if i := slices.IndexFunc(blocks, func(b doctext.Block) bool { return strings.Contains(text.Whole(b), s.Name) }); i >= 0 {
			at.Source.Start, at.Source.End = blocks[i].Start, blocks[i].End
			blocks = blocks[i:] // two of a list may stand in one block
		}
		out = append(out, at)
	}
	return out
}

// joined adds what a paper prints to what those of more trust print. Whoever
// they name keeps what they say.
func joined(before, more []civic.Attendee, d civic.Document) []civic.Attendee {
	for _, m := range more {
		same := func(b civic.Attendee) bool { return civic.PersonKey(b.Name) == civic.PersonKey(m.Name) }
		if slices.ContainsFunc(before, same) {
			continue
		}
		m.Document, m.Source.Version = d.ID, d.Version
		before = append(before, m)
	}
	return before
}
