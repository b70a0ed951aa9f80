package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Mark returns the mark of what is stored now. Who reads it before anything
// else may keep what is read after it for as long as the mark stays.
func (s *Store) Mark(ctx context.Context) (m civic.Mark, err error) {
	defer errs.Wrap(&err, "read the mark of the store")
	err = s.readers.QueryRowContext(ctx, `
		SELECT (SELECT value FROM mark WHERE of = 'papers'), (SELECT value FROM mark WHERE of = 'ledger'),
			(SELECT value FROM mark WHERE of = 'taken')`).Scan(&m.Papers, &m.Ledger, &m.Taken)
	return m, err
}

// write runs f in one transaction and changes the marks of papers and ledger;
// all of it is stored, or nothing. What is taken back changes the third mark by
// triggers.
func (s *Store) write(ctx context.Context, f func(tx *sql.Tx) error) error {
	return s.change(ctx, `UPDATE mark SET value = random() WHERE of <> 'taken'`, f)
}

// note is write for what tells only of fetching and changes no answer about
// the papers themselves.
func (s *Store) note(ctx context.Context, f func(tx *sql.Tx) error) error {
	return s.change(ctx, `UPDATE mark SET value = random() WHERE of = 'ledger'`, f)
}

func (s *Store) change(ctx context.Context, mark string, f func(tx *sql.Tx) error) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if _, err := tx.ExecContext(ctx, mark); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
