package store

import (
	"context"
	"database/sql"
	"time"

	"arising/internal/errs"
)

// nightsKept is how many reports are kept: a year of nights, and some by hand.
const nightsKept = 400

// PutNight keeps the report of one crawl over all its councils, as JSON, and
// lets the oldest go.
func (s *Store) PutNight(ctx context.Context, started, ended time.Time, report []byte) (err error) {
	defer errs.Wrap(&err, "keep the report of a crawl")
	return s.note(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO night (started, ended, report) VALUES (?, ?, ?)`, at(&started), at(&ended), string(report))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM night WHERE id <= (SELECT max(id) FROM night) - ?`, nightsKept)
		return err
	})
}

// Nights returns the newest reports first, at most limit of them; 0 is all.
func (s *Store) Nights(ctx context.Context, limit int) (_ [][]byte, err error) {
	defer errs.Wrap(&err, "list the reports of crawls")
	if limit <= 0 {
		limit = -1
	}
	return list(ctx, s.readers, func(r scanner, v *[]byte) error { return r.Scan(v) },
		`SELECT report FROM night ORDER BY id DESC LIMIT ?`, limit)
}
