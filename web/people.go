package web

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A person is a name or role as one council's minutes name it when they say who
// must do something: "Head of Place". Two spellings that differ in case or
// signs alone are one person; nothing else is guessed.
type person struct {
	ID      string // "quillhaven-o-head-of-place"
	Name    string // the spelling that stands most often
	Council civic.CouncilID
	Of      string             // the council's name
	Owed    []civic.Commitment // of any status, in their order
}

func personID(council civic.CouncilID, owner string) string {
	return string(council) + "-o-" + civic.Slug(owner)
}

// counts counts what a person owes by status; every status is there.
func (p person) counts() (by map[civic.Status]int, outstanding int) {
	by = make(map[civic.Status]int, len(civic.Statuses))
	for _, st := range civic.Statuses {
		by[st] = 0
	}
	for _, c := range p.Owed {
		by[c.Status]++
		if c.Status.Outstanding() {
			outstanding++
		}
	}
	return by, outstanding
}

// people lists who owes something, as of a day, by name. Council "" is all.
func (s *Server) people(ctx context.Context, council civic.CouncilID, committee civic.CommitteeID, asOf day.Date) ([]person, error) {
	all, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Council: council, Committee: committee, AsOf: asOf})
	if err != nil {
		return nil, err
	}
	by := map[string]*person{}
	for _, c := range all {
		if c.Owner == "" {
			continue
		}
		id := personID(c.Council, c.Owner)
		p := by[id]
		if p == nil {
			p = &person{ID: id, Council: c.Council, Of: c.CouncilName}
			by[id] = p
		}
		p.Owed = append(p.Owed, c)
	}
	out := make([]person, 0, len(by))
	for _, p := range by {
		p.Name = spelling(p.Owed)
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b person) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
	return out, nil
}

// onePerson finds a person by id; a person who owes nothing as of that day is
// not known.
func (s *Server) onePerson(ctx context.Context, id string, asOf day.Date) (person, error) {
	council, _, ok := strings.Cut(id, "-o-")
	if !ok || !isID(id) {
		return person{}, errNoPage
	}
	all, err := s.people(ctx, civic.CouncilID(council), "", asOf)
	if err != nil {
		return person{}, err
	}
	for _, p := range all {
		if p.ID == id {
			return p, nil
		}
	}
	return person{}, errNoPage
}

// spelling is the owner's name as most of cs have it, the first by the
// alphabet among equals.
func spelling(cs []civic.Commitment) string {
	n := map[string]int{}
	for _, c := range cs {
		n[c.Owner]++
	}
	return slices.MinFunc(slices.Collect(maps.Keys(n)), func(a, b string) int { return cmp.Or(n[b]-n[a], strings.Compare(a, b)) })
}
