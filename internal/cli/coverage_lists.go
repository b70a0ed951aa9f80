package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"arising/internal/civic"
	"arising/internal/modgov"
	"arising/internal/store"
)

// A difference is a meeting of which the council's lists disagree, or that they
// name and whose page is not held, with what explains it.
type difference struct {
	Date      string `json:"date"`
	Committee string `json:"committee"`
	URL       string `json:"url"`
	Why       string `json:"why"`
}

// differences compares what the web service, the calendar and the committees'
// lists name with each other and with the pages that are held, by day.
func (a *app) differences(p *parts, council civic.CouncilID) ([]difference, error) {
	seen, err := p.store.Sightings(a.ctx, council)
	if err != nil {
		return nil, err
	}
	why := map[civic.MeetingID]string{}
	for _, d := range civic.Disagreements(seen) {
		why[d.Meeting] = d.Why
	}
	pages, err := a.meetingPages(p, council)
	if err != nil {
		return nil, err
	}
	var out []difference
	done := map[civic.MeetingID]bool{}
	for _, s := range seen {
		if done[s.Meeting] {
			continue
		}
		done[s.Meeting] = true
		m, err := p.store.Meeting(a.ctx, s.Meeting)
		if errors.Is(err, civic.ErrNotFound) {
			continue // taken down here
		}
		if err != nil {
			return nil, err
		}
		if words := joinWords(why[m.ID], notHeld(m, pages)); words != "" {
			out = append(out, difference{m.Date.String(), m.CommitteeName, m.URL, words})
		}
	}
	slices.SortStableFunc(out, func(x, y difference) int {
		return cmp.Or(cmp.Compare(x.Date, y.Date), compareNames(x.Committee, y.Committee))
	})
	return out, nil
}

// meetingPages are the addresses of meetings' pages, by address.
func (a *app) meetingPages(p *parts, council civic.CouncilID) (map[string]civic.Resource, error) {
	list, err := p.store.Resources(a.ctx, store.ResourceFilter{Council: council, Kinds: []string{string(modgov.Meeting)}})
	out := make(map[string]civic.Resource, len(list))
	for _, r := range list {
		out[r.URL] = r
	}
	return out, err
}

// notHeld says why the page of a meeting that some list names is not held; "" if it is.
func notHeld(m civic.Meeting, pages map[string]civic.Resource) string {
	r, known := pages[m.URL]
	switch {
	case known && r.Version != "", m.AgendaHeld:
		return ""
	case !known:
		return "its page was not asked for: it lies outside the days that are crawled"
	}
	return fmt.Sprintf("its page is not held: %s", r.Outcome)
}

func joinWords(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// differencesShown is how many lines the text output gives to them.
const differencesShown = 20

func (c councilCoverage) printDifferences(a *app) {
	for i, d := range c.Differences {
		if i == differencesShown {
			fmt.Fprintf(a.out, "  and %d more meetings of which lists differ: see --json\n", len(c.Differences)-i)
			return
		}
		fmt.Fprintf(a.out, "  %s %s: %s\n", d.Date, d.Committee, d.Why)
	}
}
