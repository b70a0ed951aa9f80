package ingest

import (
	"context"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/store"
)

// Names shown where a paper does not say whose it is.
const (
	unnamedCommittee = "Committee not named"
)

// guesses reports whether a paper's own words say whose it is. Papers that were
// imported without a council are read so each time, not only when they came.
func (r *run) guesses() bool { return r.GuessCouncil || r.council.ID == civic.UnnamedCouncil }

// owner is the council whose paper this is: the one that is being read, or,
// where papers were imported without saying whose they are, the one that the
// paper names.
func (r *run) owner(ctx context.Context, name string) (civic.Council, error) {
	name = strings.TrimSpace(name)
	if !r.guesses() || name == "" {
		return r.council, nil
	}
	c := civic.Council{ID: civic.CouncilID(civic.Slug(name)), Name: name}
	stored, err := r.Store.Councils(ctx)
	if err != nil {
		return c, err
	}
	for _, s := range stored {
		if s.ID == c.ID {
			r.councils[s.ID] = true
			return s, nil
		}
	}
	r.councils[c.ID] = true
	return c, r.Store.PutCouncil(ctx, c)
}

// whoMet finds the council of a paper that names only a committee and a day: the
// one stored council with a committee of that name that met on that day. Where
// none or several did, the paper stays with the council that is being read.
func (r *run) whoMet(ctx context.Context, committee string, date day.Date) (civic.Council, error) {
	if !r.guesses() || committee == "" || !date.Known() {
		return r.council, nil
	}
	met, err := r.Store.Meetings(ctx, store.MeetingFilter{From: date, To: date})
	if err != nil {
		return r.council, err
	}
	found := map[civic.CouncilID]bool{}
	for _, m := range met {
		if bodyKey(m.CommitteeName) == bodyKey(committee) {
			found[m.Council] = true
		}
	}
	if len(found) != 1 {
		return r.council, nil
	}
	for id := range found {
		r.councils[id] = true
		return r.Store.Council(ctx, id)
	}
	return r.council, nil
}

// committee finds a council's committee by name, or begins it. Papers write
// one committee in several ways; case, punctuation and "the" do not tell two apart.
func (r *run) committee(ctx context.Context, council civic.Council, name string) (civic.Committee, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		name = unnamedCommittee
	}
	all, err := r.Store.Committees(ctx, council.ID)
	if err != nil {
		return civic.Committee{}, err
	}
	want := bodyKey(name)
	for _, c := range all {
		if bodyKey(c.Name) == want {
			return c, nil
		}
	}
	c := civic.Committee{ID: civic.CommitteeID(string(council.ID) + "-" + civic.Slug(name)), Council: council.ID, Name: name}
	return c, r.Store.PutCommittee(ctx, c)
}

// bodyKey folds what does not distinguish two bodies.
func bodyKey(name string) string {
	key := strings.ReplaceAll(civic.Slug(strings.ReplaceAll(name, "&", " and ")), "-and-", "-")
	return strings.TrimPrefix(key, "the-")
}

// sameDay finds a committee's meeting on a day. Where it met twice, the one
// that was not cancelled is meant, the first of several.
func (r *run) sameDay(ctx context.Context, c civic.CommitteeID, date day.Date) (civic.Meeting, error) {
	list, err := r.Store.Meetings(ctx, store.MeetingFilter{Committee: c, From: date, To: date})
	if err != nil {
		return civic.Meeting{}, err
	}
	for _, m := range list {
		if m.State != civic.Cancelled {
			return m, nil
		}
	}
	if len(list) > 0 {
		return list[0], nil
	}
	return civic.Meeting{}, nil
}
