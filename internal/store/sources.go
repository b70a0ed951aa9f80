package store

import (
	"context"
	"maps"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Source returns what is known of a council's site as a whole.
func (s *Store) Source(ctx context.Context, council civic.CouncilID) (src civic.Source, err error) {
	defer errs.Wrap(&err, "look up the site of %s", council)
	if src.Council, err = s.Council(ctx, council); err != nil {
		return src, err
	}
	if err := s.attempts(ctx, &src); err != nil {
		return src, err
	}
	newest, err := one(ctx, s.readers, func(r scanner, v *civic.Source) error { return r.Scan(&v.Newest) }, `
		SELECT max(m.date) FROM meeting m JOIN committee c ON c.id = m.committee WHERE c.council = ? AND m.state <> ?`, council, civic.Cancelled)
	if err != nil {
		return src, err
	}
	src.Newest = newest.Newest
	given, err := s.Permissions(ctx, council)
	if len(given) > 0 {
		src.Permission = &given[len(given)-1]
	}
	return src, err
}

// shutOutcomes are those of a site that gives nothing, as against those of an
// address that is gone or holds something else.
const shutOutcomes = `('timed out', 'unreachable', 'server error', 'forbidden by robots', 'blocked', 'asks to sign in', 'private address', 'not a ModGov site')`

// inARow is how many addresses a site must fail one after the other before a run
// that began well counts as one that failed.
const inARow = 5

// A span is the attempts that ended in one way.
type span struct {
	outcome     civic.Outcome
	n           int
	first, last time.Time
}

func scanSpan(r scanner, v *span) error { return r.Scan(&v.outcome, &v.n, at(&v.first), at(&v.last)) }

// attempts fills in when the site was asked and what came of it.
func (s *Store) attempts(ctx context.Context, src *civic.Source) error {
	good, err := list(ctx, s.readers, scanSpan, `
		SELECT outcome, count(*), min(at), max(at) FROM fetch WHERE council = ? AND outcome IN (?, ?) GROUP BY outcome`,
		src.Council.ID, civic.OutcomeFetched, civic.OutcomeUnchanged)
	if err != nil {
		return err
	}
	for _, g := range good {
		src.Good = latest(src.Good, g.last)
	}
	if len(good) > 0 {
		src.First = earliest(good)
	}
	shut, err := list(ctx, s.readers, scanSpan, `
		SELECT outcome, count(*), min(at), max(at) FROM fetch
		WHERE council = ? AND outcome IN `+shutOutcomes+` AND (? IS NULL OR at > ?) GROUP BY outcome ORDER BY count(*) DESC, outcome`,
		src.Council.ID, at(&src.Good), at(&src.Good))
	if err != nil {
		return err
	}
	last, err := s.Runs(ctx, src.Council.ID, 1)
	if err != nil {
		return err
	}
	src.Tried = src.Good
	n := 0
	for _, f := range shut {
		n += f.n
		src.Tried = latest(src.Tried, f.last)
	}
	if n >= inARow || n > 0 && len(last) > 0 && src.Good.Before(last[0].Started) {
		src.Why, src.Since = shut[0].outcome, earliest(shut)
	}
	return nil
}

func earliest(spans []span) time.Time {
	first := spans[0].first
	for _, f := range spans {
		if f.first.Before(first) {
			first = f.first
		}
	}
	return first
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// Lacks returns the addresses of a council that should hold something published
// and do not, each with the body whose paper it is and since when it fails.
func (s *Store) Lacks(ctx context.Context, council civic.CouncilID) (out []civic.Lack, err error) {
	defer errs.Wrap(&err, "list what is lacking of %s", council)
	counts, err := s.Outcomes(ctx, council)
	if err != nil {
		return nil, err
	}
	for _, o := range slices.Sorted(maps.Keys(counts)) {
		if !o.Failed() {
			continue
		}
		failed, err := s.Resources(ctx, ResourceFilter{Council: council, Outcome: o})
		if err != nil {
			return nil, err
		}
		for _, r := range failed {
			lack, err := s.lack(ctx, r)
			if err != nil {
				return nil, err
			}
			out = append(out, lack)
		}
	}
	return out, nil
}

// lack adds to a failed address whose it is. A page that was never read is
// known by the address of its meeting, if that was announced elsewhere.
func (s *Store) lack(ctx context.Context, r civic.Resource) (civic.Lack, error) {
	found, err := one(ctx, s.readers, func(r scanner, v *civic.Lack) error { return r.Scan(&v.Committee, at(&v.Since)) }, `
		SELECT coalesce(
				(SELECT m.committee FROM document d JOIN meeting m ON m.id = d.meeting WHERE d.id = ?1),
				(SELECT i.committee FROM document d JOIN item x ON x.id = d.item JOIN meeting i ON i.id = x.meeting WHERE d.id = ?1), ''),
			(SELECT min(at) FROM fetch WHERE council = ?2 AND url = ?3 AND outcome NOT IN (?4, ?5)
				AND id > coalesce((SELECT max(id) FROM fetch WHERE council = ?2 AND url = ?3 AND outcome IN (?4, ?5)), 0))`,
		civic.NewDocumentID(r.Council, r.URL), r.Council, r.URL, civic.OutcomeFetched, civic.OutcomeUnchanged)
	if found.Resource = r; found.Since.IsZero() {
		found.Since = r.Seen // it came, and could not be read
	}
	return found, err
}
