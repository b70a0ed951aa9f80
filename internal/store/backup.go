package store

import (
	"context"
	"errors"
	"fmt"
	"os"

	"arising/internal/errs"
)

// ErrDamaged is what Check wraps where the file contradicts itself.
var ErrDamaged = errors.New("the database is damaged")

// Backup writes a whole, compact copy of the database to path while others
// read and write on. It refuses to overwrite a file.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	defer errs.Wrap(&err, "back up store to %s", path)
	if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%w: %s", os.ErrExist, path)
	}
	// From the writer: query_only forbids VACUUM on the readers' connections.
	_, err = s.writer.ExecContext(ctx, `VACUUM INTO ?`, path)
	return err
}

// Check reads the whole database and returns an error that wraps ErrDamaged
// and lists what is wrong, at most the first hundred findings: pages and
// indexes that disagree, and rows whose parent is missing.
func (s *Store) Check(ctx context.Context) (err error) {
	defer errs.Wrap(&err, "check store %s", s.path)
	found, err := list(ctx, s.readers, func(r scanner, line *string) error { return r.Scan(line) }, `
		SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'
		UNION ALL
		SELECT "table" || ' row ' || coalesce(rowid, '?') || ' has no ' || parent FROM pragma_foreign_key_check
		LIMIT 100`)
	if err != nil {
		return err
	}
	var all []error
	for _, line := range found {
		all = append(all, fmt.Errorf("%w: %s", ErrDamaged, line))
	}
	return errors.Join(all...)
}
