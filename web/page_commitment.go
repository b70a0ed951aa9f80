package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/report"
)

// aroundBlocks is how many blocks before and after a quote are shown with it.
const aroundBlocks = 1

// A commitmentPage tells all that is known of one promise.
type commitmentPage struct {
	frame
	Promise      promise
	AsOf         string
	Beside       *beside   // what is printed of the decision beside its words; nil where nothing is
	Words        []passage // the quote in its paragraph; empty where the text is not held
	ItemVersions string    // address of what was changed in the item's words
	Version      string    // of the paper, in short
	FirstSeen    string    // moment at which the first version that says it was fetched
	Original     string    // our copy of the paper, "" if its bytes are not served
	FoundLate    string    // that its days were over when it was first seen; "" if they were not
	Chain        []occurrence
	Coverage     string // which agendas since are held
	Life         []event
	Cite         []string // words to paste, in the parts that commas join
	CiteGone     string   // that the minutes no longer say it
}

// commitment serves GET /commitments/:id.
func (s *Server) commitment(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	asOf := s.asOf(in)
	if err := in.err(); err != nil {
		return err
	}
	ctx := c.Request.Context()
	found, err := s.oneCommitment(ctx, civic.RecordID(c.Param("id")), asOf)
	if err != nil {
		return err
	}
	doc, err := s.textOf(ctx, found.Source.Version)
	if err != nil {
		return err
	}
	sittings, err := s.opt.Store.Sittings(ctx, found.Council)
	if err != nil {
		return err
	}
	it, err := s.opt.Store.Item(ctx, found.Item)
	if err != nil && !isNotFound(err) {
		return err
	}
	p := newCommitmentPage(found, doc, it.Sections, sittings, asOf)
	if s.opt.Originals != nil && found.Source.Version != "" {
		p.Original = original(found.Source.Version, found.Source.Page)
	}
	at := "/commitments/" + string(found.ID)
	p.Follow, p.About, p.Embed = []follow{feedOf(at + "/feed.atom")}, aboutCommitment(s.base(c), found), s.embedOf(c, at)
	return s.render(c, http.StatusOK, "commitment", p)
}

func (s *Server) oneCommitment(ctx context.Context, id civic.RecordID, asOf day.Date) (civic.Commitment, error) {
	if !isID(string(id)) {
		return civic.Commitment{}, errNoPage
	}
	cs, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Record: id, AsOf: asOf})
	if err != nil {
		return civic.Commitment{}, err
	}
	if len(cs) == 0 {
		return civic.Commitment{}, fmt.Errorf("commitment %s: %w", id, civic.ErrNotFound)
	}
	return cs[0], nil
}

// isID reports whether s has the form of an id: short, and only the letters that ids consist of.
func isID(s string) bool {
	return s != "" && len(s) <= 200 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// textOf returns the text of a version, or nil where it is not held.
func (s *Server) textOf(ctx context.Context, v civic.VersionID) (*doctext.Document, error) {
	if v == "" {
		return nil, nil
	}
	doc, err := s.opt.Store.Text(ctx, v)
	if isNotFound(err) {
		return nil, nil
	}
	return doc, err
}

// original is the address of our copy of a paper, at a sheet of it.
func original(v civic.VersionID, page int) string {
	if page > 0 {
		return fmt.Sprintf("/originals/%s#page=%d", v, page)
	}
	return "/originals/" + string(v)
}

func newCommitmentPage(c civic.Commitment, doc *doctext.Document, item []civic.Section, sittings []civic.Sitting, asOf day.Date) *commitmentPage {
	p := &commitmentPage{Promise: newPromise(c, asOf), AsOf: asOf.Long(), Coverage: agendasHeld(c, sittings, asOf), Life: life(c, sittings, asOf), Beside: newBeside(c.Meta)}
	p.Cite, p.CiteGone = cite(c)
	p.Title = report.Short(p.Promise.Quote, 70)
	p.Sums = "“" + report.Short(p.Promise.Quote, 140) + "” " + where(c.CommitteeName, c.CouncilName, heldOn(c.MeetingDate.Long()))
	p.Version, p.FirstSeen = string(c.Source.Version[:min(12, len(c.Source.Version))]), moment(c.FirstSeen)
	if c.FoundLate {
		p.FoundLate = "Found late: first seen on " + day.FromTime(c.FirstSeen).Long() + ", after its last day."
	}
	for _, in := range c.Chain {
		p.Chain = append(p.Chain, newOccurrence(in))
	}
	p.ItemVersions = "/items/" + string(c.Item) + "/versions"
	p.Nav, p.Judged = "/outstanding", p.AsOf
	p.Crumbs = []crumb{{"What is outstanding", "/outstanding"}, {c.CommitteeName, "/outstanding?committee=" + string(c.Body)}}
	if doc != nil {
		p.Words = around(doc, c.Record, item)
	}
	return p
}

// An occurrence is one time at which a repeating commitment was due.
type occurrence struct {
	Status tag
	Days   string
	Shown  string // when it came; "" if nothing shows that it did
}

func newOccurrence(in civic.Instance) occurrence {
	o := occurrence{Status: statusTag(in.Status), Days: report.Days(&in.Due)}
	switch {
	case in.Shown.Known() && in.Late:
		o.Shown = "Shown late, on " + in.Shown.Long() + "."
	case in.Shown.Known():
		o.Shown = "Shown on " + in.Shown.Long() + "."
	}
	return o
}

// around returns the blocks that hold a record, highlighted, with their
// neighbours as far as they belong to the same part of the same item.
func around(doc *doctext.Document, r civic.Record, item []civic.Section) []passage {
	if r.Source.Start < 0 || r.Source.End > len(doc.Text) || r.Source.Start >= r.Source.End {
		return nil
	}
	first, last := doc.BlockAt(r.Source.Start), doc.BlockAt(r.Source.End-1)
	if first < 0 || last < first {
		return nil
	}
	first, last = max(first-aroundBlocks, 0), min(last+aroundBlocks, len(doc.Blocks)-1)
	start, end := doc.Blocks[first].Start, doc.Blocks[last].End
	for _, sec := range item {
		if sec.Version == r.Source.Version && sec.Start <= r.Source.Start && r.Source.End <= sec.End {
			start, end = max(start, sec.Start), min(end, sec.End)
		}
	}
	return passages(doc, start, end, []civic.Record{r}, nil)
}

// agendasHeld says how many agendas since the promise are held of the body that
// should hear of it.
func agendasHeld(c civic.Commitment, sittings []civic.Sitting, asOf day.Date) string {
	met, held := 0, 0
	listener, known := civic.Listener(c, sittings)
	if !known {
		return fmt.Sprintf("We know of no meetings of the body it was to come back to (%s): silence cannot be judged.", cmp.Or(c.Recipient, c.CommitteeName))
	}
	body := c.CommitteeName
	for _, sit := range sittings {
		if sit.Committee == listener {
			body = cmp.Or(sit.Name, body)
		}
		if sit.Council != c.Council || sit.Committee != listener || sit.Cancelled || !sit.Date.After(c.MeetingDate) || sit.Date.After(asOf) {
			continue
		}
		met++
		if sit.AgendaHeld {
			held++
		}
	}
	switch {
	case met == 0:
		return fmt.Sprintf("We know of no meeting of %s since.", body)
	case held == met && met == 1:
		return body + " has met once since, and we hold the whole agenda."
	case held == met:
		return fmt.Sprintf("%s has met %s since, and we hold the whole agenda of each.", body, times(met))
	case met == 1:
		return body + " has met once since, and we do not hold the whole agenda: silence cannot be judged."
	}
	return fmt.Sprintf("%s has met %s since, and we hold %d of the %d whole agendas: silence cannot be judged.", body, times(met), held, met)
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return count(n, "time", "times")
}

// cite gives words to paste into a report: what was said, by whom, where and
// when it was seen, in the parts that are joined by commas. Gone says that the
// minutes no longer say it; "" while they do.
func cite(c civic.Commitment) (parts []string, gone string) {
	if c.Withdrawn != nil && c.Withdrawn.Why == civic.MadeExempt {
		return nil, ""
	}
	minute := ""
	if c.ItemNumber != "" {
		minute = "minute " + strings.TrimRight(c.ItemNumber, ".")
	}
	for _, part := range []string{"“" + c.Quote + "” " + c.CommitteeName, c.CouncilName, heldOn(c.MeetingDate.Long()), minute, c.ItemTitle} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if c.Page > 0 {
		parts = append(parts, fmt.Sprintf("page %d of the file", c.Page))
	}
	if c.URL != "" {
		parts = append(parts, c.URL)
	}
	if !c.Seen.IsZero() {
		parts[len(parts)-1] += " (seen " + dayOf(c.Seen) + ")"
	}
	if c.Withdrawn != nil {
		gone = "No longer in the minutes: " + withdrawnWords(c.Withdrawn)
	}
	return parts, gone
}
