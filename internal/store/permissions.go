package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Permit records what a council allowed, or that it no longer does.
func (s *Store) Permit(ctx context.Context, p civic.Permission) (err error) {
	defer errs.Wrap(&err, "record a permission of %s", p.Council)
	return s.note(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO permission (council, host, given, by, day, what, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			p.Council, p.Host, p.Given, p.By, p.On, p.What, at(&p.At))
		return err
	})
}

// Permissions returns all that was recorded of a council, or of all for "", in
// the order in which it was.
func (s *Store) Permissions(ctx context.Context, council civic.CouncilID) (_ []civic.Permission, err error) {
	defer errs.Wrap(&err, "list permissions of %q", council)
	return list(ctx, s.readers, func(r scanner, p *civic.Permission) error {
		return r.Scan(&p.Council, &p.Host, &p.Given, &p.By, &p.On, &p.What, at(&p.At))
	}, `SELECT council, host, given, by, day, what, at FROM permission WHERE ? IN ('', council) ORDER BY id`, council)
}
