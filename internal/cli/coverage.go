package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"text/tabwriter"

	"arising/internal/civic"
	"arising/internal/store"
)

type coverageCmd struct {
	Council string `help:"Only this council, by name or id." placeholder:"NAME"`
	JSON    bool   `name:"json" help:"Print JSON."`
	Missing bool   `help:"List every address that could not be fetched or read."`
}

// A councilCoverage says what is held of one council.
type councilCoverage struct {
	Council    string                `json:"council"`
	Committees []committeeCoverage   `json:"committees"`
	Outcomes   map[civic.Outcome]int `json:"outcomes"`
	LastRun    string                `json:"last_run,omitempty"` // RFC 3339; "" if none ended
	Missing    []missing             `json:"missing,omitempty"`
}

type committeeCoverage struct {
	Committee string `json:"committee"`
	Meetings  int    `json:"meetings"`
	Agendas   int    `json:"agendas_held"`
	Minutes   int    `json:"minutes_whole"`
	First     string `json:"first"`
	Last      string `json:"last"`
}

type missing struct {
	URL     string        `json:"url"`
	Outcome civic.Outcome `json:"outcome"`
	Detail  string        `json:"detail,omitempty"`
}

// Run prints what is held and what is not. It exits with 3 where something
// published could not be fetched or read.
func (c *coverageCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	if c.Council != "" {
		one, err := oneCouncil(councils, c.Council)
		if err != nil {
			return err
		}
		councils = []civic.Council{one}
	}
	var all []councilCoverage
	failed := 0
	for _, council := range councils {
		cov, n, err := a.coverage(p, council, c.Missing)
		if err != nil {
			return err
		}
		failed += n
		all = append(all, cov)
	}
	if c.JSON {
		enc := json.NewEncoder(a.out)
		enc.SetIndent("", " ")
		if err := enc.Encode(all); err != nil {
			return err
		}
	} else {
		printCoverage(a, all)
	}
	a.done("%d councils; %d published papers or pages could not be fetched or read", len(all), failed)
	if failed > 0 {
		return errPartly
	}
	return nil
}

func (a *app) coverage(p *parts, council civic.Council, list bool) (cov councilCoverage, failed int, err error) {
	cov.Council = council.Name
	if cov.Outcomes, err = p.store.Outcomes(a.ctx, council.ID); err != nil {
		return cov, 0, err
	}
	for o, n := range cov.Outcomes {
		if o.Failed() {
			failed += n
		}
	}
	runs, err := p.store.Runs(a.ctx, council.ID, 20)
	if err != nil {
		return cov, 0, err
	}
	for _, r := range runs {
		if !r.Ended.IsZero() {
			cov.LastRun = r.Ended.UTC().Format("2006-01-02T15:04:05Z")
			break
		}
	}
	sittings, err := p.store.Sittings(a.ctx, council.ID)
	if err != nil {
		return cov, 0, err
	}
	cov.Committees = byCommittee(sittings)
	if !list {
		return cov, failed, nil
	}
	resources, err := p.store.Resources(a.ctx, store.ResourceFilter{Council: council.ID})
	for _, r := range resources {
		if r.Outcome.Failed() {
			cov.Missing = append(cov.Missing, missing{r.URL, r.Outcome, r.Detail})
		}
	}
	return cov, failed, err
}

func byCommittee(sittings []civic.Sitting) []committeeCoverage {
	var out []committeeCoverage
	at := map[civic.CommitteeID]int{}
	for _, s := range sittings {
		i, ok := at[s.Committee]
		if !ok {
			i = len(out)
			at[s.Committee] = i
			out = append(out, committeeCoverage{Committee: s.Name})
		}
		c := &out[i]
		if s.Cancelled {
			continue
		}
		c.Meetings++
		if s.AgendaHeld {
			c.Agendas++
		}
		if s.MinutesHeld {
			c.Minutes++
		}
		if d := s.Date.String(); d != "" {
			if c.First == "" || d < c.First {
				c.First = d
			}
			c.Last = max(c.Last, d)
		}
	}
	slices.SortStableFunc(out, func(a, b committeeCoverage) int { return compareNames(a.Committee, b.Committee) })
	return out
}

func printCoverage(a *app, all []councilCoverage) {
	for _, c := range all {
		fmt.Fprintf(a.out, "%s", c.Council)
		if c.LastRun != "" {
			fmt.Fprintf(a.out, " (last looked %s)", c.LastRun)
		}
		fmt.Fprintln(a.out)
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(w, "  committee\tmeetings\tagendas held\tminutes whole\tfrom\tto")
		for _, k := range c.Committees {
			fmt.Fprintf(w, "  %s\t%d\t%d\t%d\t%s\t%s\n", k.Committee, k.Meetings, k.Agendas, k.Minutes, k.First, k.Last)
		}
		w.Flush()
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
			if m.Detail != "" {
				fmt.Fprintf(a.out, " (%s)", m.Detail)
			}
			fmt.Fprintln(a.out)
		}
	}
}
