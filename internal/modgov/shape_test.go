package modgov

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/golden"
	"arising/internal/sample"
)

// shape writes what was read of a page for a golden file. With plain false the
// words are replaced by the first letters of their hash, so that nothing of a
// real council's stands in the file.
type shape struct {
	strings.Builder
	plain bool
}

func (s *shape) words(w string) string {
	if w == "" || s.plain {
		return fmt.Sprintf("%q", w)
	}
	sum := sha256.Sum256([]byte(w))
	return hex.EncodeToString(sum[:3])
}

func (s *shape) papers(indent string, papers []Paper) {
	for _, p := range papers {
		fmt.Fprintf(s, "%spaper %d %s %s", indent, p.ID, p.Kind, s.words(p.Title))
		if p.Restricted {
			s.WriteString(" restricted")
		}
		if p.Draft {
			s.WriteString(" draft")
		}
		s.WriteByte('\n')
	}
}

func (s *shape) item(it AgendaItem) {
	fmt.Fprintf(s, "  item %d %q %s text=%s decision=%s minutes=%s", it.ID, it.Number, s.words(it.Title), it.Text, it.Decision, it.Minutes)
	if it.Section {
		s.WriteString(" section")
	}
	if it.Restricted {
		fmt.Fprintf(s, " restricted (%s)", it.Restriction)
	}
	if it.More > 0 {
		fmt.Fprintf(s, " and %d more papers", it.More)
	}
	for _, url := range []string{it.Decisions, it.Issue, it.Votes} {
		if url != "" {
			s.WriteString(" " + strings.TrimPrefix(url, site))
		}
	}
	s.WriteByte('\n')
	s.papers("    ", it.Papers)
}

func (s *shape) rows(rows []MeetingRow) {
	for i, r := range rows {
		if i == 20 {
			fmt.Fprintf(s, "  and %d more\n", len(rows)-i)
			break
		}
		fmt.Fprintf(s, "  meeting %d of %d %s %s %q %s agenda=%t decisions=%t minutes=%t", r.ID, r.Committee, s.words(r.Name), r.Date, r.Time, r.State, r.Agenda, r.Decisions, r.Minutes)
		if r.Title != "" {
			fmt.Fprintf(s, " title %s", s.words(r.Title))
		}
		if r.Note != "" {
			fmt.Fprintf(s, " note %s", s.words(r.Note))
		}
		s.WriteByte('\n')
	}
}

// page reads a page by its kind.
func (s *shape) page(t *testing.T, body []byte, at string) {
	t.Helper()
	kind := Classify(body, "", at)
	fmt.Fprintf(s, "kind %s\n", kind)
	err := s.byKind(kind, body, at)
	for line := range strings.SplitSeq(fmt.Sprint(err), "\n") {
		if err != nil {
			fmt.Fprintf(s, "error %s\n", line)
		}
	}
	links, err := Links(body, at)
	if err != nil {
		t.Error(err)
	}
	count := map[PageKind]int{}
	for _, l := range links {
		count[l.Kind]++
	}
	fmt.Fprintf(s, "links %v\n", count)
}

func (s *shape) byKind(kind PageKind, body []byte, at string) error {
	switch kind {
	case Meeting:
		m, err := ReadMeeting(body, at)
		fmt.Fprintf(s, "committee %d %s title %s\n%s %q venue %s %s %s\n", m.Committee, s.words(m.CommitteeName), s.words(m.Title),
			m.Date, m.Time, s.words(m.Venue), m.State, s.words(m.Note))
		fmt.Fprintf(s, "agenda %d: agenda=%t decisions=%t minutes=%t draft=%t none=%t whole=%t\n", m.Agenda, m.HasAgenda, m.HasDecisions, m.HasMinutes, m.Draft, m.None, m.Whole())
		if m.Attendance != "" {
			fmt.Fprintf(s, "attendance %s, here %d\n", s.words(m.Attendance), len(m.Attendees))
		}
		s.papers("  ", m.Papers)
		for _, it := range m.Items {
			s.item(it)
		}
		return err
	case Item:
		p, err := ReadItem(body, at)
		fmt.Fprintf(s, "meeting %d of %d %s %s %q\n", p.Meeting, p.Committee, s.words(p.CommitteeName), p.Date, p.Time)
		s.item(p.AgendaItem)
		return err
	case Decision:
		d, err := ReadDecision(body, at)
		fmt.Fprintf(s, "decision %d %s maker %s status %s key=%t callin=%t\n", d.ID, s.words(d.Title), s.words(d.Maker), s.words(d.Status), d.Key, d.CallIn)
		fmt.Fprintf(s, "decided %s published %s effective %s at %d %s\n", d.Decided, d.Published, d.Effective, d.Meeting, s.words(d.CommitteeName))
		fmt.Fprintf(s, "text %s reasons %s issue %s\n", s.words(d.Text), s.words(d.Reasons), strings.TrimPrefix(d.Issue, site))
		for _, f := range d.Fields {
			fmt.Fprintf(s, "  field %q %s\n", f.Label, s.words(f.Value))
		}
		s.papers("  ", d.Papers)
		return err
	case DecisionList:
		p, err := ReadDecisionList(body, at)
		for _, r := range p.Rows {
			fmt.Fprintf(s, "  %s, %d, %s %s effective %s %q\n", r.Kind, r.ID, s.words(r.Title), r.Date, r.Effective, r.CallIn)
		}
		return err
	}
	return s.list(kind, body, at)
}

func (s *shape) list(kind PageKind, body []byte, at string) error {
	short := func(url string) string { return strings.TrimPrefix(url, site) }
	switch kind {
	case Committees:
		rows, err := ReadCommittees(body, at)
		for _, r := range rows {
			fmt.Fprintf(s, "  committee %d %s in %s\n", r.ID, s.words(r.Name), s.words(r.Category))
		}
		return err
	case Committee:
		p, err := ReadCommittee(body, at)
		fmt.Fprintf(s, "committee %d %s for %s, %s\n", p.ID, s.words(p.Name), s.words(p.Purpose), short(p.Meetings))
		return err
	case MeetingList:
		p, err := ReadMeetingList(body, at)
		fmt.Fprintf(s, "committee %d %s years %v\nearlier %s\nlater %s\n", p.Committee, s.words(p.Name), p.Years, short(p.Earlier), short(p.Later))
		s.rows(p.Meetings)
		return err
	case Calendar:
		p, err := ReadCalendar(body, at)
		fmt.Fprintf(s, "earlier %s\nlater %s\n", short(p.Earlier), short(p.Later))
		s.rows(p.Meetings)
		return err
	case Attendance:
		p, err := ReadAttendance(body, at)
		fmt.Fprintf(s, "meeting %d %s %s %q\n", p.Meeting, s.words(p.CommitteeName), p.Date, p.Time)
		for _, a := range p.Attendees {
			fmt.Fprintf(s, "  person %d %s %s %s\n", a.Person, s.words(a.Name), s.words(a.Role), s.words(a.Said))
		}
		return err
	case PackChooser:
		p, err := ReadPackChooser(body, at)
		fmt.Fprintf(s, "agenda %d %s %s %q\n", p.Agenda, s.words(p.CommitteeName), p.Date, p.Time)
		s.papers("  ", p.Papers)
		return err
	case Issue:
		p, err := ReadIssue(body, at)
		fmt.Fprintf(s, "iid %d %s\n", p.ID, s.words(p.Title))
		for _, m := range p.Meetings {
			fmt.Fprintf(s, "  %s %s meeting %d item %d %q\n", m.Date, s.words(m.CommitteeName), m.Meeting, m.Item, m.Number)
		}
		return err
	case PlanItems, PlanList:
		if kind == PlanList {
			rows, err := ReadPlanList(body, at)
			for _, r := range rows {
				fmt.Fprintf(s, "  %s %d of %d %s %s to %s %s\n", r.Kind, r.ID, r.Body, s.words(r.Title), r.From, r.To, short(r.URL))
			}
			return err
		}
		p, err := ReadPlanItems(body, at)
		fmt.Fprintf(s, "plan %d of %d %s %s to %s published %s\n", p.ID, p.Body, s.words(p.Title), p.From, p.To, p.Published)
		for _, it := range p.Items {
			fmt.Fprintf(s, "  issue=%d %s key=%t %s status %s maker %s\n    due %q %s noticed %s lead %s member %s\n    department %s wards %s private %s decision %s\n    summary %s\n",
				it.Issue, s.words(it.Title), it.Key, s.words(it.Type), s.words(it.Status), s.words(it.Maker), it.DuePrinted, it.Due, it.Noticed,
				s.words(it.Lead), s.words(it.Member), s.words(it.Department), s.words(it.Wards), s.words(it.Private), short(it.Decision), s.words(it.Summary))
			for _, f := range it.Fields {
				fmt.Fprintf(s, "    field %q %s\n", f.Label, s.words(f.Value))
			}
		}
		return err
	}
	return nil
}

// addressOf gives a stored page the address it may have had.
func addressOf(name string) string {
	best := ""
	pages := map[string]string{
		"Agenda_151": "ieListDocuments.aspx?MId=10221", "76151": "mgAi.aspx?ID=76151", "BrowseMeetings": "ieListMeetings.aspx?CommitteeId=711",
		"CommitteeDetails": "mgCommitteeDetails.aspx?ID=711", "choose0": "mgChooseDocPack.aspx?ID=8249",
		"modgov_decision_detail": "ieDecisionDetails.aspx?ID=6535", "meeting": "ieListDocuments.aspx?MId=82", "cancelled": "ieListDocuments.aspx?MId=83",
		"moved": "ieListDocuments.aspx?MId=84", "bare": "ieListDocuments.aspx?MId=85", "issue": "mgIssueHistoryHome.aspx?IId=77",
		"plan": "mgListPlanItems.aspx?PlanId=5&RP=112", "planlist": "mgListPlans.aspx?RPId=112&RD=0",
		"plantable": "mgListPlanItems.aspx?PlanId=6&RP=112", "week": "mgCalendarWeekView.aspx?WN=3&DD=2026",
		"attendance": "mgMeetingAttendance.aspx?ID=82",
	}
	for start := range pages {
		if strings.HasPrefix(name, start) && len(start) > len(best) {
			best = start
		}
	}
	return site + pages[best]
}

// TestCaptures reads the real pages, where they are at hand.
func TestCaptures(t *testing.T) {
	root := sample.Shared(t, "modgov")
	err := filepath.WalkDir(root, func(path string, _ os.DirEntry, err error) error {
		if filepath.Ext(path) != ".html" {
			return err
		}
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		t.Run(name, func(t *testing.T) {
			var s shape
			s.page(t, golden.Read(t, path), addressOf(name))
			golden.Check(t, "testdata/captures/"+name+".golden", s.String())
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPages reads invented pages in the states that the captures lack.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, path := range pages {
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		t.Run(name, func(t *testing.T) {
			s := shape{plain: true}
			s.page(t, golden.Read(t, path), addressOf(name))
			golden.Check(t, strings.TrimSuffix(path, ".html")+".golden", s.String())
		})
	}
}
