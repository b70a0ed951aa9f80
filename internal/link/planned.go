package link

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
	"arising/internal/when"
)

// Planned makes a programme item of one matter of a forward plan, as its page
// showed it on the given day. It has no id and no programme yet.
func Planned(it modgov.PlanItem, on day.Date) civic.Entry {
	e := civic.Entry{Title: it.Title, Maker: it.Maker, Lead: leads(it.Lead, it.Member), Directorate: it.Department, Stage: it.Status,
		Noticed: it.Noticed, URL: it.URL, Key: "no", Due: plannedDue(it, on)}
	switch {
	case it.Key:
		e.Key = "yes"
	case it.Type == "":
		e.Key = ""
	}
	if it.Issue > 0 {
		e.Refs = append(e.Refs, IssueRef(it.Issue))
	}
	for _, f := range it.Fields {
		if strings.Contains(strings.ToLower(f.Label), "ref") {
			if ref := civic.NewRef(f.Value); ref != "" {
				e.Refs = append(e.Refs, ref)
			}
		}
	}
	return e
}

// leads joins an officer and a member who answer for one matter.
func leads(officer, member string) string {
	switch {
	case officer == "":
		return member
	case member == "" || strings.EqualFold(member, officer):
		return officer
	}
	return officer + " / " + member
}

// plannedDue reads when a matter is to be decided: a day, or whatever time the
// plan prints instead of one.
func plannedDue(it modgov.PlanItem, on day.Date) *civic.Due {
	if it.Due.Known() {
		printed, _, _ := strings.Cut(it.DuePrinted, " by ") // "12 May 2031 by Cabinet": who decides is said elsewhere
		return &civic.Due{Expression: printed, From: it.Due, To: it.Due, Precision: civic.ByDay}
	}
	if it.DuePrinted == "" || unsaid[strings.ToLower(it.DuePrinted)] {
		return nil
	}
	if e, ok := when.Cell(it.DuePrinted, on, when.Calendar{}); ok {
		return dueOf(e)
	}
	return &civic.Due{Expression: it.DuePrinted, Precision: civic.Open}
}
