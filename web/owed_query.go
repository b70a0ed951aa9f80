package web

import (
	"context"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// owedQuery is what an address asks of the commitments.
type owedQuery struct {
	filter   civic.CommitmentFilter
	statuses []civic.Status
	said     string
}

// owedQuery reads the filters of an address. Ids and names both do, so that
// an address can be written by hand.
func (s *Server) owedQuery(ctx context.Context, in *params) (owedQuery, error) {
	q := owedQuery{filter: civic.CommitmentFilter{
		Owner: in.text("owner", "Owner", maxValueBytes), Entry: in.text("entry", "Programme item", maxValueBytes),
		AsOf: in.date("as-of", "As of")}}
	if !q.filter.AsOf.Known() {
		q.filter.AsOf = s.today()
	}
	q.statuses = owedStatuses(in)
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return q, err
	}
	if name := in.text("council", "Council", maxValueBytes); name != "" {
		if i := slices.IndexFunc(councils, func(c civic.Council) bool { return same(name, string(c.ID), c.Name) }); i >= 0 {
			q.filter.Council = councils[i].ID
		} else {
			in.fail("council", "We hold no council called “%s”", cut(name, 60))
		}
	}
	if err := s.owedNames(ctx, in, &q.filter); err != nil {
		return q, err
	}
	in.unknown()
	q.said = saidOwed(q.statuses)
	return q, nil
}

// owedNames finds the committee and the programme that an address names.
func (s *Server) owedNames(ctx context.Context, in *params, f *civic.CommitmentFilter) error {
	if name := in.text("committee", "Committee", maxValueBytes); name != "" {
		all, err := s.opt.Store.Committees(ctx, f.Council)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(c civic.Committee) bool { return same(name, string(c.ID), c.Name) })
		if i < 0 {
			in.fail("committee", "We hold no committee called “%s”", cut(name, 60))
		} else {
			f.Committee = all[i].ID
		}
	}
	if name := in.text("programme", "Programme", maxValueBytes); name != "" {
		all, err := s.opt.Store.Programmes(ctx, f.Council)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(p civic.Programme) bool { return same(name, string(p.ID), p.Name) })
		if i < 0 {
			in.fail("programme", "We hold no programme called “%s”", cut(name, 60))
		} else {
			f.Programme = all[i].ID
		}
	}
	return nil
}

func same(said, id, name string) bool { return said == id || strings.EqualFold(said, name) }

// outstandingStatuses are what is shown unless others are asked for.
var outstandingStatuses = []civic.Status{civic.StatusOverdue, civic.StatusDue, civic.StatusDeferred, civic.StatusOpen}

func owedStatuses(in *params) []civic.Status {
	allowed := []string{"all", "outstanding"}
	for _, st := range civic.Statuses {
		allowed = append(allowed, string(st))
	}
	var out []civic.Status
	for _, v := range in.choices("status", "Status", allowed) {
		switch v {
		case "all":
			return civic.Statuses
		case "outstanding":
			out = append(out, outstandingStatuses...)
		default:
			out = append(out, civic.Status(v))
		}
	}
	if out == nil {
		return outstandingStatuses
	}
	return out
}

func saidOwed(statuses []civic.Status) string {
	switch {
	case len(statuses) == len(civic.Statuses):
		return "of any status"
	case slices.Equal(statuses, outstandingStatuses):
		return "outstanding"
	}
	words := make([]string, len(statuses))
	for i, st := range statuses {
		words[i] = string(st)
	}
	return strings.Join(words, " or ")
}

func withStatus(all []civic.Commitment, statuses []civic.Status) []civic.Commitment {
	var out []civic.Commitment
	for _, c := range all {
		if slices.Contains(statuses, c.Status) {
			out = append(out, c)
		}
	}
	return out
}

// asOf reads the day on which a page judges promises.
func (s *Server) asOf(in *params) day.Date {
	if d := in.date("as-of", "As of"); d.Known() {
		return d
	}
	return s.today()
}
