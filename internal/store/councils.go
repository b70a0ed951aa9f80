package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutCouncil stores a council.
func (s *Store) PutCouncil(ctx context.Context, c civic.Council) (err error) {
	defer errs.Wrap(&err, "store council %s", c.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO council (id, name, nation, base_url) VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET name = excluded.name, nation = excluded.nation, base_url = excluded.base_url`,
			c.ID, c.Name, c.Nation, c.BaseURL)
		return err
	})
}

func scanCouncil(r scanner, c *civic.Council) error {
	return r.Scan(&c.ID, &c.Name, &c.Nation, &c.BaseURL)
}

// Councils returns all councils by name.
func (s *Store) Councils(ctx context.Context) (_ []civic.Council, err error) {
	defer errs.Wrap(&err, "list councils")
	return list(ctx, s.readers, scanCouncil, `SELECT id, name, nation, base_url FROM council ORDER BY name, id`)
}

// Council returns one council.
func (s *Store) Council(ctx context.Context, id civic.CouncilID) (_ civic.Council, err error) {
	defer errs.Wrap(&err, "look up council %s", id)
	return one(ctx, s.readers, scanCouncil, `SELECT id, name, nation, base_url FROM council WHERE id = ?`, id)
}

// PutCommittee stores a committee; its council must be stored before.
func (s *Store) PutCommittee(ctx context.Context, c civic.Committee) (err error) {
	defer errs.Wrap(&err, "store committee %s", c.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO committee (id, council, source_id, name, category, url) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET council = excluded.council, source_id = excluded.source_id,
				name = excluded.name, category = excluded.category, url = excluded.url`,
			c.ID, c.Council, c.SourceID, c.Name, c.Category, c.URL)
		return err
	})
}

func scanCommittee(r scanner, c *civic.Committee) error {
	return r.Scan(&c.ID, &c.Council, &c.SourceID, &c.Name, &c.Category, &c.URL)
}

const committeeColumns = `id, council, source_id, name, category, url`

// Committees returns the committees of a council, or of all for "", by name.
func (s *Store) Committees(ctx context.Context, council civic.CouncilID) (_ []civic.Committee, err error) {
	defer errs.Wrap(&err, "list committees of %q", council)
	return list(ctx, s.readers, scanCommittee, `
		SELECT `+committeeColumns+` FROM committee WHERE ? IN ('', council) ORDER BY name, id`, council)
}

// Committee returns one committee.
func (s *Store) Committee(ctx context.Context, id civic.CommitteeID) (_ civic.Committee, err error) {
	defer errs.Wrap(&err, "look up committee %s", id)
	return one(ctx, s.readers, scanCommittee, `SELECT `+committeeColumns+` FROM committee WHERE id = ?`, id)
}
