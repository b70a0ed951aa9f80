package demosite

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/errs"
)

// planBody is the number of the body that keeps the forward plan: the Cabinet.
const planBody = 112

// A plan is one edition of the forward plan.
type plan struct {
	ID                  int
	Published, From, To time.Time
	Matters             []*matter
}

func (p *plan) Span() string {
	return p.From.Format("2 January 2006") + " to " + p.To.Format("2 January 2006")
}

// A matter is one line of a plan. The same matter stands in several editions,
// under the same number and not always with the same day.
type matter struct {
	Issue                                            int
	Title, Maker, Due, Lead, Member, Status, Summary string
	Key                                              bool
	Noticed                                          time.Time
	Item                                             *item // on whose agenda it came or is to come; nil if none yet
}

// readPlans reads plan.csv, a row for each matter of each edition.
func (s *Site) readPlans(files fs.FS) (err error) {
	defer errs.Wrap(&err, "read plan.csv")
	f, err := files.Open("plan.csv")
	if errors.Is(err, fs.ErrNotExist) {
		return nil // the council publishes none
	}
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return err
	}
	for n, row := range rows[1:] {
		cell := map[string]string{}
		for i, name := range rows[0] {
			cell[name] = row[i]
		}
		if err := s.addMatter(cell); err != nil {
			return fmt.Errorf("row %d: %w", n+2, err)
		}
	}
	slices.SortFunc(s.plans, func(a, b *plan) int { return b.From.Compare(a.From) })
	return nil
}

func (s *Site) addMatter(cell map[string]string) error {
	m := &matter{Title: cell["title"], Maker: cell["maker"], Due: cell["due"], Lead: cell["lead"], Member: cell["member"],
		Status: cell["status"], Summary: cell["summary"], Key: cell["key"] == "yes"}
	edition := &plan{}
	for name, n := range map[string]*int{"issue": &m.Issue, "plan": &edition.ID} {
		var err error
		if *n, err = strconv.Atoi(cell[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for name, at := range map[string]*time.Time{"noticed": &m.Noticed, "published": &edition.Published, "from": &edition.From, "to": &edition.To} {
		var err error
		if *at, err = time.Parse(time.DateOnly, cell[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if m.Item = s.taken(cell["meeting"], cell["item"]); m.Item != nil {
		m.Item.Matter = m.Issue
	} else if cell["meeting"] != "" {
		return fmt.Errorf("meeting %s has no item %s", cell["meeting"], cell["item"])
	}
	i := slices.IndexFunc(s.plans, func(p *plan) bool { return p.ID == edition.ID })
	if i < 0 {
		i, s.plans = len(s.plans), append(s.plans, edition)
	}
	s.plans[i].Matters = append(s.plans[i].Matters, m)
	s.matters[m.Issue] = m // the last edition knows best
	return nil
}

// taken finds the agenda item at which a matter came up.
func (s *Site) taken(meeting, number string) *item {
	id, _ := strconv.Atoi(meeting)
	m := s.byMeeting[id]
	if m == nil {
		return nil
	}
	i := slices.IndexFunc(m.Items, func(it *item) bool { return it.Number == number && number != "" })
	if i < 0 {
		return nil
	}
	return m.Items[i]
}

// Issued are the plans that are out by now, newest first.
func (s *Site) issued() []*plan {
	return slices.DeleteFunc(slices.Clone(s.plans), func(p *plan) bool { return p.Published.After(AsOf.Time()) })
}

func (s *Site) plansHome(w http.ResponseWriter, _ *http.Request, _ query) bool {
	if len(s.plans) == 0 {
		return false
	}
	s.render(w, "planshome", page{Title: "Forward plans", Heading: "Browse forward plans", Data: s.committee(planBody)})
	return true
}

func (s *Site) listPlans(w http.ResponseWriter, _ *http.Request, q query) bool {
	if q.number("rpid", "rp") != planBody {
		return false
	}
	s.render(w, "plans", page{Title: "Forward plans", Heading: "Browse forward plans",
		Data: map[string]any{"Body": s.committee(planBody), "Plans": s.issued()}})
	return true
}

func (s *Site) planItems(w http.ResponseWriter, _ *http.Request, q query) bool {
	id := q.number("planid")
	i := slices.IndexFunc(s.issued(), func(p *plan) bool { return p.ID == id })
	if i < 0 {
		return false
	}
	p := s.issued()[i]
	s.render(w, "plan", page{Title: "Forward plan - " + p.Span(), Heading: "Forward plan",
		Data: map[string]any{"Body": s.committee(planBody), "Plan": p}})
	return true
}

// background is what is known of a matter: from the plan, from the agenda, or both.
type background struct {
	Title, Status string
	Plan          *matter // nil if it was in no plan
	Item          *item   // nil if it came to no meeting yet
}

func (s *Site) issue(w http.ResponseWriter, _ *http.Request, q query) bool {
	id := q.number("iid")
	b := background{Plan: s.matters[id], Item: s.byItem[id]}
	switch {
	case b.Plan != nil:
		b.Title, b.Status, b.Item = b.Plan.Title, b.Plan.Status, b.Plan.Item
	case b.Item != nil:
		b.Title, b.Status = b.Item.Title, "For Determination"
	default:
		return false
	}
	if b.Item != nil && b.Item.DecisionPublished() {
		b.Status = "Recommendations Approved"
	}
	s.render(w, "issue", page{Title: "Issue details - " + b.Title, Heading: "Issue details", Data: b})
	return true
}

// IssueID is the number under which the site keeps the item's background.
func (it *item) IssueID() int {
	if it.Matter != 0 {
		return it.Matter
	}
	return it.ID
}

func (m *matter) Type() string {
	if m.Key {
		return "Key"
	}
	return "Non-key"
}

func (m *matter) DueBy() string {
	if strings.Contains(m.Due, "20") {
		return m.Due + " by " + m.Maker
	}
	return m.Due
}
