package cli

import (
	"fmt"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// A difference is a meeting of which the council's lists disagree, or that they
// name and whose page is not held, with what explains it.
type difference struct {
	Date      string `json:"date"`
	Committee string `json:"committee"`
	URL       string `json:"url"`
	Why       string `json:"why"`
}

// differences compares what a council's lists name with each other and with the
// pages that are held, by day.
func (a *app) differences(p *parts, council civic.CouncilID) ([]difference, error) {
	seen, err := p.store.Sightings(a.ctx, council)
	if err != nil {
		return nil, err
	}
	meetings, err := p.store.Meetings(a.ctx, civic.MeetingFilter{Council: council})
	if err != nil {
		return nil, err
	}
	pages, err := p.store.Resources(a.ctx, civic.ResourceFilter{Council: council, Kinds: []string{string(modgov.Meeting)}})
	if err != nil {
		return nil, err
	}
	var out []difference
	for _, d := range civic.Discrepancies(seen, meetings, pages) {
		out = append(out, difference{d.Date.String(), d.Committee, d.URL, d.Why})
	}
	return out, nil
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
