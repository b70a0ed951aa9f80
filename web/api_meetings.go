package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// What the JSON interface says of meetings and their agendas.
type (
	apiMeetingLine struct {
		ID           civic.MeetingID    `json:"id"`
		Council      string             `json:"council"`
		CouncilID    civic.CouncilID    `json:"council_id"`
		Committee    string             `json:"committee"`
		CommitteeID  civic.CommitteeID  `json:"committee_id"`
		Date         day.Date           `json:"date" doc:"null where the papers give none"`
		Time         string             `json:"time" doc:"as printed"`
		Title        string             `json:"title" doc:"only where it has one besides the committee's name"`
		Venue        string             `json:"venue"`
		State        civic.MeetingState `json:"state"`
		Note         string             `json:"note" doc:"such as from which day it was moved"`
		URL          string             `json:"url" doc:"its page on the council's site"`
		AgendaHeld   bool               `json:"agenda_held" doc:"the whole agenda is held"`
		MinutesHeld  bool               `json:"minutes_held" doc:"the minutes of every item are held"`
		DraftMinutes bool               `json:"draft_minutes"`
	}

	apiMeeting struct {
		apiMeetingLine
		Items      []apiItem     `json:"items" doc:"the agenda, in order"`
		Documents  []apiDocument `json:"documents" doc:"papers that belong to the meeting as a whole"`
		Attendance []apiAttendee `json:"attendance" doc:"who was there, by one paper, in its order; empty where no paper that we could read says so"`
	}

	apiItem struct {
		ID          civic.ItemID    `json:"id"`
		Council     string          `json:"council"`
		Committee   string          `json:"committee"`
		Meeting     civic.MeetingID `json:"meeting" doc:"id of the meeting"`
		MeetingDate day.Date        `json:"meeting_date"`
		Number      string          `json:"number" doc:"as printed"`
		Title       string          `json:"title"`
		Restricted  bool            `json:"restricted" doc:"its text is withheld from the public"`
		Restriction string          `json:"restriction" doc:"why, as printed"`
		URL         string          `json:"url" doc:"leads to the words on the council's site"`
		Records     []apiRecord     `json:"records" doc:"of one item alone, also those that the minutes no longer say"`
		Documents   []apiDocument   `json:"documents"`
	}

	apiRecord struct {
		ID         civic.RecordID     `json:"id"`
		Kind       civic.RecordKind   `json:"kind"`
		Quote      string             `json:"quote" doc:"the words of the minutes"`
		Number     string             `json:"number" doc:"the printed number of a decision"`
		Verb       civic.Verb         `json:"verb" doc:"what a decision does; empty for other kinds"`
		Commitment bool               `json:"commitment" doc:"it leaves somebody something the body can ask about later"`
		Owner      string             `json:"owner" doc:"who must do it, as the words name them; empty if unsaid"`
		Recipient  string             `json:"recipient" doc:"to whom it must come back; empty if unsaid"`
		Due        *report.Due        `json:"due"`
		Rule       string             `json:"rule" doc:"the name of the rule that found it"`
		Version    civic.VersionID    `json:"version" doc:"SHA-256 of the bytes it was read from"`
		Page       int                `json:"page" doc:"sheet of the file, from 1; 0 for a page of the site"`
		Start      int                `json:"start" doc:"first byte in that version's text"`
		End        int                `json:"end" doc:"the byte after the last"`
		Withdrawn  *report.Withdrawal `json:"withdrawn,omitempty" doc:"the minutes no longer say it; absent while they do"`
	}
)

func newAPIMeetingLine(m civic.Meeting) apiMeetingLine {
	return apiMeetingLine{m.ID, m.CouncilName, m.Council, m.CommitteeName, m.Committee, m.Date, m.Time, m.Title, m.Venue, m.State, m.Note, m.URL,
		m.AgendaHeld, m.Whole, m.Draft}
}

func newAPIItem(it civic.Item) apiItem {
	out := apiItem{it.ID, it.CouncilName, it.CommitteeName, it.Meeting, it.MeetingDate, it.Number, it.Title, it.Restricted, it.Restriction, it.URL,
		[]apiRecord{}, newAPIDocuments(it.Documents)}
	for _, r := range it.Records {
		out.Records = append(out.Records, newAPIRecord(r))
	}
	return out
}

func newAPIRecord(r civic.Record) apiRecord {
	return apiRecord{r.ID, r.Kind, r.Quote, r.Number, r.Verb, r.Commitment, r.Owner, r.Recipient, report.NewDue(r.Due), r.Rule,
		r.Source.Version, r.Source.Page, r.Source.Start, r.Source.End, report.NewWithdrawal(r.Withdrawn)}
}

// apiMeetings serves GET /api/v1/meetings, earliest first.
func (s *Server) apiMeetings(c *gin.Context) error {
	l, f, err := s.meetingsAsked(c, 2)
	if err != nil {
		return err
	}
	found, err := s.opt.Store.MeetingsAfter(c.Request.Context(), f, spotOf(l.after))
	if err != nil {
		return err
	}
	var lines []apiMeetingLine
	for _, m := range found[:min(len(found), l.limit)] {
		lines = append(lines, newAPIMeetingLine(m))
	}
	var last []string
	if len(found) > l.limit {
		m := found[l.limit-1]
		last = []string{m.Date.String(), string(m.ID)}
	}
	return listOf(s, c, l, lines, last)
}

// apiItems serves GET /api/v1/items, in the order of their meetings.
func (s *Server) apiItems(c *gin.Context) error {
	l, f, err := s.meetingsAsked(c, 4)
	if err != nil {
		return err
	}
	found, err := s.opt.Store.ItemsAfter(c.Request.Context(), f, spotOf(l.after))
	if err != nil {
		return err
	}
	var lines []apiItem
	for _, it := range found[:min(len(found), l.limit)] {
		lines = append(lines, newAPIItem(it))
	}
	var last []string
	if len(found) > l.limit {
		it := found[l.limit-1]
		last = []string{it.MeetingDate.String(), string(it.Meeting), strconv.Itoa(it.Position), string(it.ID)}
	}
	return listOf(s, c, l, lines, last)
}

// meetingsAsked reads the filters of a list of meetings or items. One line
// more than the limit is asked for, to know whether there is a next part.
func (s *Server) meetingsAsked(c *gin.Context, parts int) (l listing, f civic.MeetingFilter, err error) {
	in := newParams(c.Request.URL.Query())
	l = in.listing(c, parts)
	f = civic.MeetingFilter{From: in.date("from", "From date"), To: in.date("to", "To date"), Limit: l.limit + 1}
	if f.Council, err = s.councilAsked(c.Request.Context(), in); err != nil {
		return l, f, err
	}
	if f.Committee, err = s.committeeAsked(c.Request.Context(), in, f.Council); err != nil {
		return l, f, err
	}
	in.unknown()
	if in.err() == nil && l.after != nil && !spotted(l.after) {
		return l, f, errCursor
	}
	return l, f, in.err()
}

// spotted reports whether a cursor's key is one of a meeting or item.
func spotted(key []string) bool {
	_, err := day.Parse(key[0])
	if err == nil && len(key) > 2 {
		_, err = strconv.Atoi(key[2])
	}
	return err == nil && key[1] != ""
}

// spotOf is the spot that a cursor names; nil is the beginning.
func spotOf(key []string) (at civic.Spot) {
	if key == nil {
		return at
	}
	at.Date, _ = day.Parse(key[0]) // looked at by spotted
	at.Meeting = civic.MeetingID(key[1])
	if len(key) > 2 {
		at.Position, _ = strconv.Atoi(key[2])
		at.Item = civic.ItemID(key[3])
	}
	return at
}

// apiItem serves GET /api/v1/items/:id.
func (s *Server) apiItem(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	if !isID(c.Param("id")) {
		return errNoPage
	}
	it, err := s.opt.Store.Item(c.Request.Context(), civic.ItemID(c.Param("id")))
	if err != nil {
		return err
	}
	all, err := s.opt.Store.Records(c.Request.Context(), civic.RecordFilter{Item: it.ID, Withdrawn: true})
	if err != nil {
		return err
	}
	out := newAPIItem(it)
	for _, r := range all {
		if r.Withdrawn != nil {
			out.Records = append(out.Records, newAPIRecord(r))
		}
	}
	return s.json(c, out)
}

// apiMeeting serves GET /api/v1/meetings/:id.
func (s *Server) apiMeeting(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	ctx := c.Request.Context()
	m, err := s.heldMeeting(ctx, c)
	if err != nil {
		return err
	}
	out := apiMeeting{apiMeetingLine: newAPIMeetingLine(m.Meeting), Items: []apiItem{}, Documents: newAPIDocuments(m.Papers)}
	for _, it := range m.Agenda {
		out.Items = append(out.Items, newAPIItem(it))
	}
	if out.Attendance, err = s.apiAttendance(ctx, m.ID); err != nil {
		return err
	}
	return s.json(c, out)
}
