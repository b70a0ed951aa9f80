package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutEdition stores how a programme was shown on one day, and the programme
// itself where it is new; its items stay as they are until the editions are
// laid over each other. What was read of the same bytes before is replaced and
// keeps its day: a page that did not change says nothing new when it is read again.
func (s *Store) PutEdition(ctx context.Context, p civic.Programme, e civic.Edition) (err error) {
	defer errs.Wrap(&err, "store edition of %s", p.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		if err := putProgramme(ctx, tx, p); err != nil {
			return err
		}
		var last civic.Edition
		row := tx.QueryRowContext(ctx, `
			SELECT on_day, version FROM edition WHERE programme = ? AND url = ? ORDER BY on_day DESC LIMIT 1`, p.ID, e.URL)
		if err := row.Scan(&last.On, &last.Version); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if e.Version != "" && e.Version == last.Version {
			e.On = last.On
		}
		_, err := tx.ExecContext(ctx, `
			INSERT INTO edition (programme, on_day, url, version, from_day, to_day, entries) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET version = excluded.version, from_day = excluded.from_day, to_day = excluded.to_day,
				entries = excluded.entries`,
			p.ID, e.On, e.URL, e.Version, e.From, e.To, asJSON(e.Entries))
		return err
	})
}

// Editions returns the editions of a programme, oldest first.
func (s *Store) Editions(ctx context.Context, programme civic.ProgrammeID) (_ []civic.Edition, err error) {
	defer errs.Wrap(&err, "list editions of %s", programme)
	return list(ctx, s.readers, func(r scanner, e *civic.Edition) error {
		return r.Scan(&e.Programme, &e.On, &e.URL, &e.Version, &e.From, &e.To, asJSON(&e.Entries))
	}, `SELECT programme, on_day, url, version, from_day, to_day, entries FROM edition WHERE programme = ? ORDER BY on_day, url`, programme)
}
