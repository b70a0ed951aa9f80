package web

import (
	"bytes"
	"cmp"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
	"arising/internal/search"
)

// feedLines is how many lines a feed holds, newest change first: who looks once
// a week misses nothing of one council.
const feedLines = 100

// feed answers with a feed of entries.
func (s *Server) feed(c *gin.Context, title, page string, entries []report.FeedEntry) error {
	slices.SortStableFunc(entries, func(a, b report.FeedEntry) int {
		return cmp.Or(b.Updated.Compare(a.Updated), strings.Compare(a.ID, b.ID))
	})
	entries = entries[:min(len(entries), feedLines)]
	base := s.base(c)
	f := report.Feed{ID: base + c.Request.URL.RequestURI(), Self: base + c.Request.URL.RequestURI(), Page: base + page,
		Title: title + " – Matters Arising", Subtitle: "Found by machine in the papers that councils publish; each line leads to the words it rests on", Entries: entries}
	f.Updated = time.Unix(0, 0)
	if len(entries) > 0 {
		f.Updated = entries[0].Updated
	}
	var b bytes.Buffer
	if err := report.Atom(&b, f); err != nil {
		return err
	}
	shareWithAll(c)
	return s.send(c, http.StatusOK, atomType+"; charset=utf-8", b.Bytes())
}

// outstandingFeed serves GET /outstanding.atom: a line for each commitment,
// shown again when its status changes.
func (s *Server) outstandingFeed(c *gin.Context) error {
	cs, asOf, err := s.owed(c)
	if err != nil {
		return err
	}
	return s.feed(c, "What is outstanding", address{"/outstanding", c.Request.URL.Query()}.String(), s.promiseEntries(c, cs, asOf))
}

// programmeFeed serves GET /programmes/:id/feed.atom.
func (s *Server) programmeFeed(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	if !isID(c.Param("id")) {
		return errNoPage
	}
	g, err := s.opt.Store.Programme(c.Request.Context(), civic.ProgrammeID(c.Param("id")))
	if err != nil {
		return err
	}
	cs, err := s.opt.Store.Commitments(c.Request.Context(), civic.CommitmentFilter{Programme: g.ID, AsOf: s.today()})
	if err != nil {
		return err
	}
	return s.feed(c, g.Name, "/programmes/"+string(g.ID), s.promiseEntries(c, cs, s.today()))
}

// personFeed serves GET /people/:id/feed.atom: what one name or role owes.
func (s *Server) personFeed(c *gin.Context) error {
	asOf, err := s.apiDay(c)
	if err != nil {
		return err
	}
	p, err := s.onePerson(c.Request.Context(), c.Param("id"), asOf)
	if err != nil {
		return err
	}
	return s.feed(c, p.Name, "/people/"+p.ID, s.promiseEntries(c, p.Owed, asOf))
}

// committeeFeed serves GET /committees/:id/feed.atom: its newest meetings with
// what is published of them, and what it left to be done.
func (s *Server) committeeFeed(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	ctx := c.Request.Context()
	body, err := s.oneCommittee(c)
	if err != nil {
		return err
	}
	meetings, err := s.opt.Store.Meetings(ctx, civic.MeetingFilter{Committee: body.ID, NewestFirst: true, Limit: feedLines})
	if err != nil {
		return err
	}
	cs, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Committee: body.ID, AsOf: s.today()})
	if err != nil {
		return err
	}
	return s.feed(c, body.Name, "/committees/"+string(body.ID), append(s.meetingEntries(c, meetings), s.promiseEntries(c, cs, s.today())...))
}

// commitmentFeed serves GET /commitments/:id/feed.atom: the life of one promise.
func (s *Server) commitmentFeed(c *gin.Context) error {
	asOf, err := s.apiDay(c)
	if err != nil {
		return err
	}
	found, err := s.oneCommitment(c.Request.Context(), civic.RecordID(c.Param("id")), asOf)
	if err != nil {
		return err
	}
	page := "/commitments/" + string(found.ID)
	entries := s.promiseEntries(c, []civic.Commitment{found}, asOf)
	for _, e := range report.Shown(found.Evidence) {
		if e.MeetingDate.After(asOf) {
			continue
		}
		text := e.Quote
		if !e.Confirmed {
			text = strings.TrimSpace(text + " (Not confirmed by a person.)")
		}
		entries = append(entries, report.FeedEntry{ID: s.base(c) + page + "#" + string(e.Item) + "-" + civic.Slug(string(e.Kind)), Link: s.base(c) + "/items/" + string(e.Item),
			Source: e.URL, Author: e.CommitteeName, Title: where(upperFirst(string(e.Kind)), e.ItemTitle), Text: text, Labels: []string{string(e.Kind)},
			Updated: e.MeetingDate.Time(), Published: e.MeetingDate.Time()})
	}
	return s.feed(c, report.Short(found.Quote, 70), page, entries)
}

// promiseEntries tells of commitments as they stand on a day.
func (s *Server) promiseEntries(c *gin.Context, cs []civic.Commitment, asOf day.Date) []report.FeedEntry {
	base := s.base(c)
	out := make([]report.FeedEntry, 0, len(cs))
	for _, p := range cs {
		at := base + "/commitments/" + string(p.ID)
		lines := []string{"“" + p.Quote + "”", where(p.CommitteeName, p.MeetingDate.Long(), report.ItemName(p.ItemNumber, p.ItemTitle)) + ".",
			"Due: " + report.Days(p.Due) + ".", meaning(p, asOf), silence(p)}
		out = append(out, report.FeedEntry{ID: at, Link: at, Source: p.URL, Author: where(p.CommitteeName, p.CouncilName), Labels: []string{string(p.Status), string(p.Kind)},
			Title: upperFirst(string(p.Status)) + ": " + report.Short(p.Quote, 90), Text: strings.TrimSpace(strings.Join(lines, "\n")),
			Updated: since(p, asOf).Time(), Published: p.MeetingDate.Time()})
	}
	return out
}

// since is the day from which a commitment stands as it does on asOf: that of
// its meeting, of the last evidence that counts, or on which its days began or ended.
func since(c civic.Commitment, asOf day.Date) day.Date {
	last := c.MeetingDate
	later := func(d day.Date) {
		if d.Known() && !d.After(asOf) && d.After(last) {
			last = d
		}
	}
	for _, e := range report.Shown(c.Evidence) {
		later(e.MeetingDate)
	}
	if c.Due != nil && c.Due.To.Known() && c.Status == civic.StatusOverdue {
		later(c.Due.To.AddDays(1))
	}
	if c.Due != nil && c.Status == civic.StatusDue {
		later(c.Due.From)
	}
	return last
}

func (s *Server) meetingEntries(c *gin.Context, ms []civic.Meeting) []report.FeedEntry {
	base := s.base(c)
	out := make([]report.FeedEntry, 0, len(ms))
	for _, m := range ms {
		at := base + "/meetings/" + string(m.ID)
		out = append(out, report.FeedEntry{ID: at, Link: at, Source: m.URL, Author: where(m.CommitteeName, m.CouncilName), Labels: []string{"meeting", string(m.State)},
			Title: where("Meeting of "+heldOn(m.Date.Long()), m.Title, m.Note), Text: strings.Join(holds(m, m.Items), " "), Updated: m.Date.Time(), Published: m.Date.Time()})
	}
	return out
}

// searchFeed serves GET /search.atom: the newest that match.
func (s *Server) searchFeed(c *gin.Context) error {
	hits, said, err := s.searchAll(c, feedLines, search.ByDate)
	if err != nil {
		return err
	}
	base := s.base(c)
	var entries []report.FeedEntry
	for _, h := range hits {
		shown := newHit(h)
		e := report.FeedEntry{ID: base + shown.URL, Link: base + shown.URL, Source: h.URL, Author: where(h.Committee, h.Council), Labels: h.Kinds,
			Title: shown.Title, Text: h.Extract, Updated: h.Date.Time(), Published: h.Date.Time()}
		if h.Page > 0 {
			e.Title += ", page " + thousands(h.Page)
		}
		entries = append(entries, e)
	}
	return s.feed(c, upperFirst(said), address{"/search", c.Request.URL.Query()}.String(), entries)
}

// searchCSV serves GET /search.csv: as many hits as a person would read.
func (s *Server) searchCSV(c *gin.Context) error {
	hits, _, err := s.searchAll(c, searchCSVLines, search.ByRelevance)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString("\ufeff") // see outstandingCSV
	if err := report.SearchCSV(&b, hits); err != nil {
		return err
	}
	c.Header("Content-Disposition", `attachment; filename="search.csv"`)
	return s.send(c, http.StatusOK, "text/csv; charset=utf-8", b.Bytes())
}

const searchCSVLines = 1000

// searchAll returns at most so many hits of the search that an address asks
// for, in the usual order unless it names one, and what was searched for.
func (s *Server) searchAll(c *gin.Context, most int, usual search.Sort) (hits []search.Hit, said string, err error) {
	in := newParams(c.Request.URL.Query())
	q := searchQuery(in, search.MaxLimit)
	in.unknown()
	if err := in.err(); err != nil {
		return nil, "", err
	}
	if !in.values.Has("sort") {
		q.Sort = usual
	}
	if s.opt.Search == nil {
		return nil, "", errNoIndex
	}
	for q.Offset = 0; q.Offset < most; q.Offset += q.Limit {
		r, err := s.find(c.Request.Context(), q)
		if err != nil {
			return nil, "", err
		}
		hits, said = append(hits, r.Hits...), r.Said
		if len(r.Hits) < q.Limit {
			break
		}
	}
	return hits[:min(len(hits), most)], said, nil
}
