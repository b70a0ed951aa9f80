package store

import (
	"context"
	"database/sql"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// NoteBackup records that a copy is written to a file. It is noted before the
// copy is made, so that the copy knows of itself when it is restored.
func (s *Store) NoteBackup(ctx context.Context, start time.Time, file string) (id int64, err error) {
	defer errs.Wrap(&err, "note backup %s", file)
	err = s.note(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `INSERT INTO backup (at, file) VALUES (?, ?) RETURNING id`, at(&start), file).Scan(&id)
	})
	return id, err
}

// DropBackup takes back that a copy is written: it failed.
func (s *Store) DropBackup(ctx context.Context, id int64) (err error) {
	defer errs.Wrap(&err, "drop backup %d", id)
	return s.note(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM backup WHERE id = ?`, id)
		return err
	})
}

// BackupsOf returns the copies that were made since something first came from
// the address of a tombstone, oldest first; all where that is not known.
func (s *Store) BackupsOf(ctx context.Context, t civic.Tombstone) (_ []civic.Backup, err error) {
	defer errs.Wrap(&err, "list backups that hold %s", t.URL)
	return list(ctx, s.readers, func(r scanner, b *civic.Backup) error { return r.Scan(&b.ID, at(&b.At), &b.File) }, `
		SELECT id, at, file FROM backup
		WHERE at >= coalesce((SELECT min(at) FROM fetch WHERE council = ? AND url = ? AND version <> ''), '') ORDER BY id`, t.Council, t.URL)
}
