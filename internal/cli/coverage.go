package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

type coverageCmd struct {
	Council string `help:"Only this council, by name or id." placeholder:"NAME"`
	JSON    bool   `name:"json" help:"Print JSON."`
	Missing bool   `help:"List every address that could not be fetched or read."`
	AsOf    string `help:"Count meetings as past or to come on this day, YYYY-MM-DD; else today." placeholder:"DATE"`
}

// A councilCoverage says what is held of one council and how its site stands.
type councilCoverage struct {
	Council    string                `json:"council"`
	URL        string                `json:"url,omitempty"`
	State      civic.SourceState     `json:"state"`
	Since      string                `json:"since,omitempty"`     // RFC 3339: when the site began to fail; "" if it answers
	LastGood   string                `json:"last_good,omitempty"` // RFC 3339: when it last gave something
	Newest     string                `json:"newest_meeting,omitempty"`
	Permission string                `json:"permission,omitempty"` // what a council permits though its robots.txt forbids it
	Successor  string                `json:"successor,omitempty"`  // of a council that was abolished
	Committees []committeeCoverage   `json:"committees"`
	Outcomes   map[civic.Outcome]int `json:"outcomes"`
	LastRun    string                `json:"last_run,omitempty"` // RFC 3339; "" if none ended
	Missing    []missing             `json:"missing,omitempty"`
	// Differences are the meetings of which lists disagree or whose page is not held.
	Differences []difference `json:"differences,omitempty"`
}

type committeeCoverage struct {
	Committee string `json:"committee"`
	Meetings  int    `json:"meetings"`
	Agendas   int    `json:"agendas_held"`
	Minutes   int    `json:"minutes_whole"`
	First     string `json:"first"`
	Last      string `json:"last"`
	// Of the meetings up to the as-of date.
	NoAgenda  int    `json:"agendas_lacking"`
	NoMinutes int    `json:"minutes_lacking"`
	Lacking   int    `json:"papers_lacking"`          // addresses that failed
	Since     string `json:"lacking_since,omitempty"` // RFC 3339: the longest of them
}

type missing struct {
	URL       string        `json:"url"`
	Outcome   civic.Outcome `json:"outcome"`
	Detail    string        `json:"detail,omitempty"`
	Committee string        `json:"committee,omitempty"`
	Since     string        `json:"since,omitempty"`     // RFC 3339
	LastHeld  string        `json:"last_held,omitempty"` // RFC 3339; "" if it never was
}

// Run prints what is held and what is not. It exits with 3 where something
// published could not be fetched or read, or a site has fallen silent.
func (c *coverageCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	on, err := a.asOfData(c.AsOf)
	if err != nil {
		return err
	}
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
	failed, silent := 0, []string(nil)
	for _, council := range councils {
		cov, n, err := a.coverage(p, council, on, c.Missing)
		if err != nil {
			return err
		}
		if failed += n; cov.State.Lost() {
			silent = append(silent, cov.lost())
		}
		all = append(all, cov)
	}
	if err := c.print(a, all); err != nil {
		return err
	}
	a.done("%d councils; %d published papers or pages could not be fetched or read%s", len(all), failed, silentWords(silent))
	if failed > 0 || len(silent) > 0 {
		return errPartly
	}
	return nil
}

// sitesNamed is how many sites the closing line names.
const sitesNamed = 5

// silentWords names the councils whose sites must be looked at.
func silentWords(lost []string) string {
	if len(lost) == 0 {
		return ""
	}
	said := strings.Join(lost[:min(len(lost), sitesNamed)], ", ")
	if more := len(lost) - sitesNamed; more > 0 {
		said += fmt.Sprintf(" and %d more", more)
	}
	return "; sites that must be looked at: " + said
}

// lost says in a few words which site must be looked at, why and since when.
func (c councilCoverage) lost() string {
	if c.State == civic.SourceDormant {
		return fmt.Sprintf("%s (%s since the meeting of %s)", c.Council, c.State, c.Newest)
	}
	return fmt.Sprintf("%s (%s since %s)", c.Council, c.State, dayOf(c.Since))
}

func (c *coverageCmd) print(a *app, all []councilCoverage) error {
	if !c.JSON {
		printCoverage(a, all)
		return nil
	}
	enc := json.NewEncoder(a.out)
	enc.SetIndent("", " ")
	return enc.Encode(all)
}

// coverage works out what is held of a council on a day, and counts the papers
// that are not.
func (a *app) coverage(p *parts, council civic.Council, on day.Date, list bool) (cov councilCoverage, failed int, err error) {
	cov.Council, cov.URL = council.Name, council.BaseURL
	if cov.Outcomes, err = p.store.Outcomes(a.ctx, council.ID); err != nil {
		return cov, 0, err
	}
	for o, n := range cov.Outcomes {
		if o.Failed() {
			failed += n
		}
	}
	if err := a.sourceOf(p, council, on, &cov); err != nil {
		return cov, 0, err
	}
	lacks, err := p.store.Lacks(a.ctx, council.ID)
	if err != nil {
		return cov, 0, err
	}
	sittings, err := p.store.Sittings(a.ctx, council.ID)
	if err != nil {
		return cov, 0, err
	}
	names := cov.count(sittings, lacks, on)
	for _, l := range lacks {
		if list {
			cov.Missing = append(cov.Missing, missing{l.URL, l.Outcome, l.Detail, names[l.Committee], rfc(l.Since), rfc(l.Seen)})
		}
	}
	cov.Differences, err = a.differences(p, council.ID)
	return cov, failed, err
}

// sourceOf fills in how the council's site stands.
func (a *app) sourceOf(p *parts, council civic.Council, on day.Date, cov *councilCoverage) error {
	src, err := p.store.Source(a.ctx, council.ID)
	if err != nil {
		return err
	}
	cov.State, cov.Since, cov.LastGood = src.State(time.Now(), on), rfc(src.Since), rfc(src.Good)
	if src.Newest.Known() {
		cov.Newest = src.Newest.String()
	}
	if src.Permitted() {
		cov.Permission = permissionLine(council.Name, *src.Permission)
	}
	cov.Successor = succeeded(council.Name)
	runs, err := p.store.Runs(a.ctx, council.ID, 20)
	for _, r := range runs {
		if !r.Ended.IsZero() {
			cov.LastRun = rfc(r.Ended)
			break
		}
	}
	return err
}

// rfc is an instant for other programs; "" for the zero one.
func rfc(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
