package store

import (
	"context"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Sittings returns all dated meetings of a council, or of all for "", earliest
// first, as far as they matter to silence. Decisions of one person are no sittings.
func (s *Store) Sittings(ctx context.Context, council civic.CouncilID) (_ []civic.Sitting, err error) {
	defer errs.Wrap(&err, "list sittings of %q", council)
	return list(ctx, s.readers, func(r scanner, v *civic.Sitting) error {
		return r.Scan(&v.Council, &v.Committee, &v.Name, &v.Meeting, &v.Date, &v.AgendaHeld, &v.MinutesHeld, &v.Cancelled)
	}, `
		SELECT c.council, c.id, c.name, m.id, m.date, m.agenda_held, m.whole, m.state = ?
		FROM meeting m JOIN committee c ON c.id = m.committee
		WHERE ? IN ('', c.council) AND m.date IS NOT NULL AND NOT m.sole ORDER BY m.date, m.id`, civic.Cancelled, council)
}
