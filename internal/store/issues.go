package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutIssues stores the numbers under which the site keeps the matters of some
// agenda items.
func (s *Store) PutIssues(ctx context.Context, council civic.CouncilID, issues map[civic.ItemID]int) (err error) {
	defer errs.Wrap(&err, "store issues of %s", council)
	if len(issues) == 0 {
		return nil
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		for item, issue := range issues {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO item_issue (item, council, issue) VALUES (?, ?, ?)
				ON CONFLICT DO UPDATE SET council = excluded.council, issue = excluded.issue`, item, council, issue)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Issues returns the numbers of matters by the agenda items that deal with them.
func (s *Store) Issues(ctx context.Context, council civic.CouncilID) (_ map[civic.ItemID]int, err error) {
	defer errs.Wrap(&err, "list issues of %s", council)
	out := map[civic.ItemID]int{}
	type row struct {
		item  civic.ItemID
		issue int
	}
	err = each(ctx, s.readers, func(r scanner, x *row) error { return r.Scan(&x.item, &x.issue) },
		func(x row) error { out[x.item] = x.issue; return nil }, `SELECT item, issue FROM item_issue WHERE council = ?`, council)
	return out, err
}
