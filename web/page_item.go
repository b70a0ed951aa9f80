package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/report"
)

func isNotFound(err error) bool { return errors.Is(err, civic.ErrNotFound) }

// An itemPage shows one agenda item whole, with each record marked in its sentence.
type itemPage struct {
	frame
	Name        string // number and title
	Committee   link
	Meeting     link
	Restricted  bool
	Restriction string
	Since       string // the day on which its words were taken back, "" if they never were public
	Withdrawn   string // why it is no longer on its agenda
	Gone        []goneRecord
	Sections    []sectionView
	Elsewhere   []quoted // records whose words stand in another paper or are not held
	Documents   []documentLink
	Source      *link
	Found       string // "2 decisions and 1 action"
	Similar     []similarItem
	Versions    string // address of what was changed in its words; "" where nothing was
}

// A sectionView is one part of an item's text.
type sectionView struct {
	Label    string
	Passages []passage
	Missing  bool // its text is not held
	Cut      bool // the source breaks off here
}

// A quoted record is shown by its words alone.
type quoted struct {
	Quote string
	Note  note
	Page  int
}

// A documentLink leads to our page of a paper, or says why there is none.
type documentLink struct {
	Link       link
	Kind       string
	Pages      int
	Restricted bool
	Problem    string // why its text is not held, "" if it is
	Source     *link
}

var sectionLabel = map[civic.SectionKind]string{civic.AgendaText: "Agenda", civic.DecisionText: "Decision", civic.MinutesText: "Minutes"}

// item serves GET /items/:id.
func (s *Server) item(c *gin.Context) error {
	if !isID(c.Param("id")) {
		return errNoPage
	}
	ctx := c.Request.Context()
	it, err := s.opt.Store.Item(ctx, civic.ItemID(c.Param("id")))
	if err != nil {
		return err
	}
	owed, err := s.owedOf(ctx, it, s.today())
	if err != nil {
		return err
	}
	texts := map[civic.VersionID]*doctext.Document{}
	for _, sec := range it.Sections {
		if texts[sec.Version], err = s.textOf(ctx, sec.Version); err != nil {
			return err
		}
	}
	p := newItemPage(it, texts, owed)
	all, err := s.opt.Store.Records(ctx, civic.RecordFilter{Item: it.ID, Withdrawn: true})
	if err != nil {
		return err
	}
	p.Gone = goneRecords(all)
	changed, err := s.wasChanged(ctx, it)
	if err != nil {
		return err
	}
	if changed {
		p.Versions = "/items/" + string(it.ID) + "/versions"
	}
	p.Similar = s.similar(ctx, it)
	p.About, p.Embed = aboutItem(s.base(c), it, p.Name), s.embedOf(c, "/items/"+string(it.ID))
	return s.render(c, http.StatusOK, "item", p)
}

// owedOf returns the commitments of an item by record.
func (s *Server) owedOf(ctx context.Context, it civic.Item, asOf day.Date) (map[civic.RecordID]civic.Commitment, error) {
	if !slices.ContainsFunc(it.Records, func(r civic.Record) bool { return r.Commitment }) {
		return nil, nil
	}
	cs, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Committee: it.Committee, AsOf: asOf})
	if err != nil {
		return nil, err
	}
	out := map[civic.RecordID]civic.Commitment{}
	for _, c := range cs {
		if c.Item == it.ID {
			out[c.ID] = c
		}
	}
	return out, nil
}

func newItemPage(it civic.Item, texts map[civic.VersionID]*doctext.Document, owed map[civic.RecordID]civic.Commitment) *itemPage {
	p := &itemPage{
		Name: cmp.Or(report.ItemName(it.Number, it.Title), "Untitled item"), Restricted: it.Restricted, Restriction: it.Restriction,
		Since: dayOf(it.RestrictedSince), Withdrawn: withdrawnItem(it.Withdrawn),
		Committee: link{it.CommitteeName, "/committees/" + string(it.Committee)},
		Meeting:   link{"Meeting of " + heldOn(it.MeetingDate.Long()), "/meetings/" + string(it.Meeting)},
		Documents: documentLinks(it.Documents), Source: source(it.URL, 0), Found: found(it.Records),
	}
	p.Title = report.Short(p.Name, 80)
	p.Sums = where(report.Short(p.Name, 100), it.CommitteeName, heldOn(it.MeetingDate.Long()))
	p.Crumbs = []crumb{{"Committees", "/committees"}, {it.CommitteeName, p.Committee.URL}, {heldOn(it.MeetingDate.Long()), p.Meeting.URL}}
	notes := map[civic.RecordID]note{}
	for _, r := range it.Records {
		notes[r.ID] = newNote(r, it, owed)
	}
	addBeside(it.Records, notes)
	shown := map[civic.RecordID]bool{}
	for _, sec := range it.Sections {
		p.Sections = append(p.Sections, newSection(sec, texts[sec.Version], it.Records, notes, shown))
	}
	for _, r := range it.Records {
		if !shown[r.ID] {
			p.Elsewhere = append(p.Elsewhere, quoted{r.Quote, notes[r.ID], r.Source.Page})
		}
	}
	return p
}

func newSection(sec civic.Section, doc *doctext.Document, records []civic.Record, notes map[civic.RecordID]note, shown map[civic.RecordID]bool) sectionView {
	v := sectionView{Label: cmp.Or(sectionLabel[sec.Kind], "Text"), Cut: sec.Cut}
	if doc == nil {
		v.Missing = true
		return v
	}
	here := within(records, sec.Version, sec.Start, min(sec.End, len(doc.Text)))
	v.Passages = passages(doc, sec.Start, sec.End, here, notes)
	for _, p := range v.Passages {
		for _, n := range p.Notes {
			shown[civic.RecordID(n.ID)] = true
		}
	}
	return v
}

// found counts records in words; "" where there are none.
func found(records []civic.Record) string {
	n := map[civic.RecordKind]int{}
	for _, r := range records {
		n[r.Kind]++
	}
	var parts []string
	for _, k := range []struct {
		kind      civic.RecordKind
		one, many string
	}{{civic.Decision, "decision", "decisions"}, {civic.Action, "action", "actions"}, {civic.Milestone, "milestone", "milestones"}} {
		if n[k.kind] > 0 {
			parts = append(parts, count(n[k.kind], k.one, k.many))
		}
	}
	return sentence(parts)
}

// sentence joins words: "a", "a and b", "a, b and c".
func sentence(parts []string) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	return where(parts[:len(parts)-1]...) + " and " + parts[len(parts)-1]
}

func documentLinks(ds []civic.Document) []documentLink {
	var out []documentLink
	for _, d := range ds {
		v := documentLink{Link: link{cmp.Or(d.Title, "Untitled paper"), "/documents/" + string(d.ID)}, Kind: upperFirst(string(d.Kind)),
			Pages: d.Pages, Restricted: d.Restricted, Source: source(d.URL, 0)}
		if d.Version == "" && !d.Restricted || d.Outcome.Failed() || d.Outcome == civic.OutcomeNoText {
			v.Problem = problem(d.Outcome, d.Detail)
		}
		out = append(out, v)
	}
	return out
}

// problem says in a sentence why a paper's text is not held, with the detail
// that was recorded.
func problem(o civic.Outcome, detail string) string {
	o = cmp.Or(o, civic.OutcomePending)
	why := cmp.Or(outcomeMeans[o], upperFirst(string(o))+".")
	if detail == "" || detail == string(o) {
		return why
	}
	return strings.TrimSuffix(why, ".") + " (" + detail + ")."
}
