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
	ages     []string // keys of ageBands; none means all
	said     string
}

// lines returns those of all judged commitments that q asks for.
func (q owedQuery) lines(all []civic.Commitment) []civic.Commitment {
	return ofAge(withStatus(all, q.statuses), q.ages, q.filter.AsOf)
}

// owedQuery reads the filters of an address. Ids and names both do, so that
// an address can be written by hand. The usual statuses are those of an
// address that names none.
func (s *Server) owedQuery(ctx context.Context, in *params, usual []civic.Status) (owedQuery, error) {
	q := owedQuery{filter: civic.CommitmentFilter{
		Owner: in.text("owner", "Owner", maxValueBytes), Entry: in.text("entry", "Programme item", maxValueBytes),
		AsOf: in.date("as-of", "As of")}}
	if !q.filter.AsOf.Known() {
		q.filter.AsOf = s.today()
	}
	q.statuses = owedStatuses(in, usual)
	q.ages = in.choices("age", "Lateness", ageKeys())
	var err error
	if q.filter.Council, err = s.councilAsked(ctx, in); err != nil {
		return q, err
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
	var err error
	if f.Committee, err = s.committeeAsked(ctx, in, f.Council); err != nil {
		return err
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

func owedStatuses(in *params, usual []civic.Status) []civic.Status {
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
		return usual
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
	if len(statuses) == len(civic.Statuses) {
		return all
	}
	n := 0
	for i := range all {
		if slices.Contains(statuses, all[i].Status) {
			n++
		}
	}
	// Made to measure: ten thousand commitments fill nine megabytes, and a list
	// that grows is copied over and over.
	out := make([]civic.Commitment, 0, n)
	for i := range all {
		if slices.Contains(statuses, all[i].Status) {
			out = append(out, all[i])
		}
	}
	return out
}

// councilAsked reads the filter council, by id or name.
func (s *Server) councilAsked(ctx context.Context, in *params) (civic.CouncilID, error) {
	name := in.text("council", "Council", maxValueBytes)
	if name == "" {
		return "", nil
	}
	councils, err := s.opt.Store.Councils(ctx)
	for _, c := range councils {
		if same(name, string(c.ID), c.Name) {
			return c.ID, nil
		}
	}
	in.fail("council", "We hold no council called “%s”", cut(name, 60))
	return "", err
}

// committeeAsked reads the filter committee, by id or name.
func (s *Server) committeeAsked(ctx context.Context, in *params, council civic.CouncilID) (civic.CommitteeID, error) {
	name := in.text("committee", "Committee", maxValueBytes)
	if name == "" {
		return "", nil
	}
	all, err := s.opt.Store.Committees(ctx, council)
	for _, c := range all {
		if same(name, string(c.ID), c.Name) {
			return c.ID, nil
		}
	}
	in.fail("committee", "We hold no committee called “%s”", cut(name, 60))
	return "", err
}

// asOf reads the day on which a page judges promises.
func (s *Server) asOf(in *params) day.Date {
	if d := in.date("as-of", "As of"); d.Known() {
		return d
	}
	return s.today()
}
