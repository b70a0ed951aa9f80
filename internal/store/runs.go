package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// StartRun goes on with the council's unfinished run, or begins a new one at
// the given time.
func (s *Store) StartRun(ctx context.Context, council civic.CouncilID, start time.Time) (run civic.Run, err error) {
	defer errs.Wrap(&err, "start a run of %s", council)
	err = s.note(ctx, func(tx *sql.Tx) error {
		old, err := runs(ctx, tx, `WHERE council = ? AND ended IS NULL ORDER BY id DESC LIMIT 1`, council)
		if err != nil {
			return err
		}
		if len(old) > 0 {
			run = old[0]
			run.Resumed = true
			return nil
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO run (council, started, note) VALUES (?, ?, '')`, council, at(&start))
		if err != nil {
			return err
		}
		run = civic.Run{Council: council, Started: start.UTC(), Counts: map[civic.Outcome]int{}}
		run.ID, err = res.LastInsertId()
		return err
	})
	return run, err
}

// FinishRun ends a run. Its frontier is emptied: the next run of the council
// begins with its own.
func (s *Store) FinishRun(ctx context.Context, id int64, end time.Time, note string) (run civic.Run, err error) {
	defer errs.Wrap(&err, "finish run %d", id)
	err = s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE run SET ended = ?, note = ? WHERE id = ?`, at(&end), note, id)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM frontier WHERE run = ?`, id); err != nil {
			return err
		}
		found, err := runs(ctx, tx, `WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return fmt.Errorf("run %d: %w", id, civic.ErrNotFound)
		}
		run = found[0]
		return nil
	})
	return run, err
}

// Runs returns the newest runs first, at most limit of them (0 is all), of one
// council or, for "", of all.
func (s *Store) Runs(ctx context.Context, council civic.CouncilID, limit int) (_ []civic.Run, err error) {
	defer errs.Wrap(&err, "list runs of %q", council)
	if limit <= 0 {
		limit = -1
	}
	return runs(ctx, s.readers, `WHERE ? IN ('', council) ORDER BY id DESC LIMIT ?`, council, limit)
}

// runs reads runs with how their fetches ended. Which runs is said by tail.
func runs(ctx context.Context, q querier, tail string, args ...any) ([]civic.Run, error) {
	out, err := list(ctx, q, func(r scanner, v *civic.Run) error {
		return r.Scan(&v.ID, &v.Council, at(&v.Started), at(&v.Ended), &v.Note)
	}, `SELECT id, council, started, ended, note FROM run `+tail, args...)
	if err != nil {
		return nil, err
	}
	for i := range out {
		// One short range of an index for each run; pages show a dozen.
		counts, err := outcomes(ctx, q, `SELECT outcome, count(*) FROM fetch WHERE run = ? GROUP BY outcome`, out[i].ID)
		if err != nil {
			return nil, err
		}
		out[i].Counts = counts
	}
	return out, nil
}

// Outcomes counts the addresses of a council, or of all for "", by how the
// last attempt to fetch and read each ended.
func (s *Store) Outcomes(ctx context.Context, council civic.CouncilID) (_ map[civic.Outcome]int, err error) {
	defer errs.Wrap(&err, "count outcomes of %q", council)
	return outcomes(ctx, s.readers, `SELECT outcome, count(*) FROM resource WHERE ? IN ('', council) GROUP BY outcome`, council)
}

func outcomes(ctx context.Context, q querier, query string, args ...any) (map[civic.Outcome]int, error) {
	counts := map[civic.Outcome]int{}
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		var o civic.Outcome
		var n int
		if err := rows.Scan(&o, &n); err != nil {
			return nil, errors.Join(err, rows.Close())
		}
		counts[o] = n
	}
	return counts, errors.Join(rows.Err(), rows.Close())
}
