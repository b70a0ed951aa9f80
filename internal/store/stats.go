package store

import (
	"context"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Stats counts what is held; see civic.Stats.
type Stats = civic.Stats

// Stats counts what is held of a council, or of all for "".
func (s *Store) Stats(ctx context.Context, council civic.CouncilID) (_ Stats, err error) {
	defer errs.Wrap(&err, "count what is held of %q", council)
	return one(ctx, s.readers, func(r scanner, v *Stats) error {
		return r.Scan(&v.Councils, &v.Committees, &v.Meetings, &v.Items, &v.Documents, &v.Decisions, &v.Actions,
			&v.Milestones, &v.Commitments, &v.Links, &v.Evidence, &v.Texts)
	}, `
		WITH c AS (SELECT id FROM committee WHERE ?1 IN ('', council)),
			m AS (SELECT id FROM meeting WHERE committee IN c),
			i AS (SELECT id FROM item WHERE meeting IN m AND withdrawn IS NULL),
			r AS MATERIALIZED (SELECT kind, commitment FROM record WHERE item IN i AND withdrawn IS NULL)
		SELECT (SELECT count(*) FROM council WHERE ?1 IN ('', id)),
			(SELECT count(*) FROM c), (SELECT count(*) FROM m), (SELECT count(*) FROM i),
			(SELECT count(*) FROM document WHERE ?1 IN ('', council)),
			(SELECT count(*) FROM r WHERE kind = 'decision'), (SELECT count(*) FROM r WHERE kind = 'action'),
			(SELECT count(*) FROM r WHERE kind = 'milestone'), (SELECT count(*) FROM r WHERE commitment = 1),
			(SELECT count(*) FROM link WHERE ?1 IN ('', council) AND NOT rejected AND (confirmed OR score >= 0.5)),
			(SELECT count(*) FROM evidence WHERE ?1 IN ('', council) AND NOT rejected AND (confirmed OR score >= 0.5)),
			(SELECT count(*) FROM text)`, council)
}
