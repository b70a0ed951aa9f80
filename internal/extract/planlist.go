package extract

import (
	"strings"

	"arising/internal/when"
)

// plansList reports whether a stem leads in a list of what is planned: "Members were
// advised of the next steps, which included:". Its lines need no verb.
func plansList(stem string) bool {
	if !openEnded(stem) {
		return false
	}
	low := lower(stem)
	for _, what := range []string{"next steps", "key dates", "key milestones", "timetable", "timeline"} {
		if strings.Contains(low, what) {
			return true
		}
	}
	return false
}

// listedPlan reads a line of such a list: a plan where it holds a time that is due.
func (r *reader) listedPlan(t told) (at int, e when.Expression, ok bool) {
	var found []when.Expression
	for _, x := range when.Find(t.text, r.meeting, r.cal) {
		if x.Use == when.UseDue && x.Precision != when.Open {
			found = append(found, x)
		}
	}
	e, ok = when.Choose(found)
	if !ok || e.To.Known() && r.meeting.Known() && e.To.Before(r.meeting) {
		r.witness.left(t.start, t.end, "milestone", "no time that belongs to what is to come")
		return 0, e, false
	}
	return 0, e, true
}
