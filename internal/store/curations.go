package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"arising/internal/civic"
	"arising/internal/errs"
)

// ErrUnclear is what Curate wraps for an act that does not say what it means:
// without a person, a reason for closing, or the link or evidence it speaks of.
var ErrUnclear = errors.New("it is not clear what is meant")

// Curate adds what a person said and lets it take effect. A link or evidence
// that no machine proposed is made by confirming it.
func (s *Store) Curate(ctx context.Context, c civic.Curation) (err error) {
	defer errs.Wrap(&err, "%s record %s", c.Act, c.Record)
	if err := unambiguous(c); err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		council, err := one(ctx, tx, func(r scanner, v *civic.CouncilID) error { return r.Scan(v) },
			`SELECT c.council`+commitmentFrom+`WHERE r.id = ?`, c.Record)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO curation (at, who, act, reason, record, entry, item, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			at(&c.At), c.Who, c.Act, c.Reason, c.Record, c.Entry, c.Item, c.Kind)
		if err != nil {
			return err
		}
		return take(ctx, tx, council, c)
	})
}

// unambiguous returns an error that wraps ErrUnclear where c lacks something.
func unambiguous(c civic.Curation) error {
	link, evidence := c.Entry != "", c.Item != "" && c.Kind != ""
	missing := ""
	switch c.Act {
	case civic.ActConfirm, civic.ActReject, civic.ActWithdraw:
		if link == evidence {
			missing = "one link or one piece of evidence"
		}
	case civic.ActClose, civic.ActNote:
		if c.Reason == "" {
			missing = "a reason"
		}
	case civic.ActReopen:
	default:
		missing = "a known act"
	}
	if c.Who == "" || c.At.IsZero() {
		missing = "who said it and when"
	}
	if missing != "" {
		return fmt.Errorf("%w: it needs %s", ErrUnclear, missing)
	}
	return nil
}

// take sets the flags of the link or evidence that c speaks of.
func take(ctx context.Context, tx *sql.Tx, council civic.CouncilID, c civic.Curation) (err error) {
	confirmed, rejected := c.Act == civic.ActConfirm, c.Act == civic.ActReject
	switch {
	case c.Entry != "":
		_, err = tx.ExecContext(ctx, `
			INSERT INTO link (record, entry, council, score, reasons, confirmed, rejected) VALUES (?, ?, ?, 0, '["said by a person"]', ?, ?)
			ON CONFLICT DO UPDATE SET confirmed = excluded.confirmed, rejected = excluded.rejected`,
			c.Record, c.Entry, council, confirmed, rejected)
	case c.Item != "":
		_, err = tx.ExecContext(ctx, `
			INSERT INTO evidence (record, kind, item, council, quote, version, page, start_byte, end_byte, score, reasons, confirmed, rejected)
			VALUES (?, ?, ?, ?, coalesce((SELECT title FROM item WHERE id = ?), ''), '', 0, 0, 0, 0, '["said by a person"]', ?, ?)
			ON CONFLICT DO UPDATE SET confirmed = excluded.confirmed, rejected = excluded.rejected`,
			c.Record, c.Kind, c.Item, council, c.Item, confirmed, rejected)
	}
	return err
}

// Curations returns what people said of a record, oldest first.
func (s *Store) Curations(ctx context.Context, record civic.RecordID) (_ []civic.Curation, err error) {
	defer errs.Wrap(&err, "list what people said of %s", record)
	return list(ctx, s.readers, func(r scanner, c *civic.Curation) error {
		return r.Scan(&c.ID, at(&c.At), &c.Who, &c.Act, &c.Reason, &c.Record, &c.Entry, &c.Item, &c.Kind)
	}, `SELECT id, at, who, act, reason, record, entry, item, kind FROM curation WHERE record = ? ORDER BY id`, record)
}
