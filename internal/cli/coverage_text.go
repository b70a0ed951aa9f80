package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
)

// count counts meetings and failed papers by committee, and returns the
// committees' names.
func (cov *councilCoverage) count(sittings []civic.Sitting, lacks []civic.Lack, on day.Date) map[civic.CommitteeID]string {
	names := map[civic.CommitteeID]string{}
	var order []civic.CommitteeID
	by := map[civic.CommitteeID]*committeeCoverage{}
	for _, s := range sittings {
		if by[s.Committee] == nil {
			names[s.Committee] = s.Name
			by[s.Committee] = &committeeCoverage{Committee: s.Name}
			order = append(order, s.Committee)
		}
		by[s.Committee].add(s, on)
	}
	for _, l := range lacks {
		if c := by[l.Committee]; c != nil {
			c.Lacking++
			if since := rfc(l.Since); since != "" && (c.Since == "" || since < c.Since) {
				c.Since = since
			}
		}
	}
	for _, id := range order {
		cov.Committees = append(cov.Committees, *by[id])
	}
	slices.SortStableFunc(cov.Committees, func(a, b committeeCoverage) int { return compareNames(a.Committee, b.Committee) })
	return names
}

// add counts one meeting. One that is cancelled has nothing to hold, and one to
// come lacks nothing yet.
func (c *committeeCoverage) add(s civic.Sitting, on day.Date) {
	if s.Cancelled {
		return
	}
	past := !s.Date.After(on)
	c.Meetings++
	switch {
	case s.AgendaHeld:
		c.Agendas++
	case past:
		c.NoAgenda++
	}
	switch {
	case s.MinutesHeld:
		c.Minutes++
	case past:
		c.NoMinutes++
	}
	if d := s.Date.String(); d != "" {
		if c.First == "" || d < c.First {
			c.First = d
		}
		c.Last = max(c.Last, d)
	}
}

// succeeded names what took the place of a council that was abolished; "" for
// one that exists.
func succeeded(name string) string {
	next := data.SuccessorsOf(name)
	if len(next) == 0 {
		return ""
	}
	return joined(next, func(s data.Succession) string { return s.Successor }) + " since " + next[0].On
}

func printCoverage(a *app, all []councilCoverage) {
	for _, c := range all {
		fmt.Fprintf(a.out, "%s", c.Council)
		if c.LastRun != "" {
			fmt.Fprintf(a.out, " (last looked %s)", c.LastRun)
		}
		fmt.Fprintln(a.out)
		for _, line := range c.standing() {
			fmt.Fprintln(a.out, "  "+line)
		}
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(w, "  committee\tmeetings\tagendas held\tminutes whole\tfrom\tto\tpapers lacking\tsince")
		for _, k := range c.Committees {
			fmt.Fprintf(w, "  %s\t%d\t%d\t%d\t%s\t%s\t%d\t%s\n", k.Committee, k.Meetings, k.Agendas, k.Minutes, k.First, k.Last, k.Lacking, dayOf(k.Since))
		}
		w.Flush()
		c.printOutcomes(a)
		c.printDifferences(a)
	}
}

// standing says in lines how the council's site stands.
func (c councilCoverage) standing() (lines []string) {
	site := strings.TrimSpace("its site " + c.URL)
	switch c.State {
	case civic.SourceImported:
	case civic.SourceUntried:
		lines = append(lines, site+" was never asked")
	case civic.SourceCurrent:
		lines = append(lines, fmt.Sprintf("%s answers (last %s); newest meeting %s", site, dayOf(c.LastGood), c.Newest))
	case civic.SourceDormant:
		lines = append(lines, fmt.Sprintf("%s lists nothing new: the newest meeting is of %s", site, c.Newest))
	case civic.SourceSilent:
		lines = append(lines, fmt.Sprintf("%s is silent since %s%s", site, dayOf(c.Since), prefixed("; it last gave something on ", dayOf(c.LastGood))))
	default:
		lines = append(lines, fmt.Sprintf("%s %s, since %s", site, c.State, dayOf(c.Since)))
	}
	if c.Permission != "" {
		lines = append(lines, c.Permission)
	}
	if c.Successor != "" {
		lines = append(lines, "abolished; in its place "+c.Successor)
	}
	return lines
}

func (c councilCoverage) printOutcomes(a *app) {
	var names []string
	for o := range c.Outcomes {
		names = append(names, string(o))
	}
	slices.Sort(names)
	for _, o := range names {
		fmt.Fprintf(a.out, "  %6d %s\n", c.Outcomes[civic.Outcome(o)], o)
	}
	for _, m := range c.Missing {
		fmt.Fprintf(a.out, "  %s: %s", m.Outcome, m.URL)
		var more []string
		for _, s := range []string{m.Detail, m.Committee, prefixed("since ", dayOf(m.Since)), prefixed("last held ", dayOf(m.LastHeld))} {
			if s != "" {
				more = append(more, s)
			}
		}
		if len(more) > 0 {
			fmt.Fprintf(a.out, " (%s)", strings.Join(more, "; "))
		}
		fmt.Fprintln(a.out)
	}
}

// dayOf is the day of an RFC 3339 instant, in UTC.
func dayOf(instant string) string {
	if len(instant) < len(time.DateOnly) {
		return instant
	}
	return instant[:len(time.DateOnly)]
}

func prefixed(lead, s string) string {
	if s == "" {
		return ""
	}
	return lead + s
}
