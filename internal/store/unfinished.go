package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// The kinds of work that reading leaves to be done.
const (
	workMeeting = "meeting"
	workCouncil = "council"
	workIndex   = "index"
)

// Settle records that a version was turned into text and how that ended, and
// what is left to be done because of it, all or nothing: from then on the paper
// is not read again, and the work is not forgotten.
func (s *Store) Settle(ctx context.Context, r civic.Resource, outcome civic.Outcome, detail string, left civic.Unfinished) (err error) {
	defer errs.Wrap(&err, "settle %s", r.URL)
	return s.note(ctx, func(tx *sql.Tx) error {
		for _, id := range left.Meetings {
			if err := leave(ctx, tx, workMeeting, string(id)); err != nil {
				return err
			}
		}
		for _, id := range left.Councils {
			if err := leave(ctx, tx, workCouncil, string(id)); err != nil {
				return err
			}
		}
		if left.Index {
			if err := leave(ctx, tx, workIndex, ""); err != nil {
				return err
			}
		}
		return markRead(ctx, tx, r.Council, r.URL, r.Version, outcome, detail)
	})
}

func leave(ctx context.Context, tx *sql.Tx, work, id string) error {
	_, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO unfinished (work, id) VALUES (?, ?)`, work, id)
	return err
}

// Unfinished returns what is left to be done, in the order of the ids.
func (s *Store) Unfinished(ctx context.Context) (u civic.Unfinished, err error) {
	defer errs.Wrap(&err, "list what is left to be done")
	type row struct{ work, id string }
	err = each(ctx, s.readers, func(r scanner, v *row) error { return r.Scan(&v.work, &v.id) }, func(v row) error {
		switch v.work {
		case workMeeting:
			u.Meetings = append(u.Meetings, civic.MeetingID(v.id))
		case workCouncil:
			u.Councils = append(u.Councils, civic.CouncilID(v.id))
		case workIndex:
			u.Index = true
		}
		return nil
	}, `SELECT work, id FROM unfinished ORDER BY work, id`)
	return u, err
}

// Finish takes work off the list of what is left to be done.
func (s *Store) Finish(ctx context.Context, done civic.Unfinished) (err error) {
	defer errs.Wrap(&err, "note what was done")
	if done.Empty() {
		return nil
	}
	return s.note(ctx, func(tx *sql.Tx) error {
		for _, id := range done.Meetings {
			if err := finish(ctx, tx, workMeeting, string(id)); err != nil {
				return err
			}
		}
		for _, id := range done.Councils {
			if err := finish(ctx, tx, workCouncil, string(id)); err != nil {
				return err
			}
		}
		if done.Index {
			return finish(ctx, tx, workIndex, "")
		}
		return nil
	})
}

func finish(ctx context.Context, tx *sql.Tx, work, id string) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM unfinished WHERE work = ? AND id = ?`, work, id)
	return err
}
