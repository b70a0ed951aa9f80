package web

import (
	"cmp"
	"context"

	"arising/internal/civic"
)

// A missing list names addresses that are known and could not be read.
type missing struct {
	of                     civic.Outcome
	Outcome, Anchor, Means string
	Resources              []missed
	Total, More            int
}

// missing lists the addresses behind each outcome that is worth a person's look.
func (s *Server) missing(ctx context.Context, d *coverageDetail) error {
	for i, o := range d.Outcomes {
		outcome := civic.Outcome(o.Outcome)
		if !outcome.Failed() && outcome != civic.OutcomeNoText && outcome != civic.OutcomeNoDate {
			continue
		}
		rs, err := s.opt.Store.Resources(ctx, civic.ResourceFilter{Council: d.ID, Outcome: outcome})
		if err != nil {
			return err
		}
		if len(rs) == 0 {
			continue
		}
		d.Outcomes[i].Anchor = "missing-" + civic.Slug(o.Outcome)
		d.Missing = append(d.Missing, newMissing(d.Outcomes[i], outcome, rs))
	}
	return nil
}

type missed struct {
	address string // as it stands in the ledger
	Title   string
	URL     string // "" where it is no web address
	Detail  string
	When    string
}

func newMissing(o outcomeCount, of civic.Outcome, rs []civic.Resource) missing {
	m := missing{of: of, Outcome: upperFirst(o.Outcome), Anchor: o.Anchor, Means: o.Means, Total: len(rs), More: max(len(rs)-failedShown, 0)}
	for _, r := range rs[:min(len(rs), failedShown)] {
		v := missed{address: r.URL, Title: cmp.Or(r.Title, r.URL), Detail: r.Detail, When: moment(r.Seen)}
		if isWeb(r.URL) {
			v.URL = r.URL
		}
		m.Resources = append(m.Resources, v)
	}
	return m
}
