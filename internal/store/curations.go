package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

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
	return s.write(ctx, func(tx *sql.Tx) (err error) {
		if c.Record, err = current(ctx, tx, c.Record); err != nil {
			return err
		}
		council, err := one(ctx, tx, func(r scanner, v *civic.CouncilID) error { return r.Scan(v) },
			`SELECT c.council`+commitmentFrom+`WHERE r.id = ?`, c.Record)
		if err != nil {
			return err
		}
		if err := spokenOf(ctx, tx, council, c); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO curation (at, who, act, reason, record, entry, item, kind, field, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			at(&c.At), c.Who, c.Act, c.Reason, c.Record, c.Entry, c.Item, c.Kind, c.Field, c.Value)
		if err != nil {
			return err
		}
		return take(ctx, tx, council, c)
	})
}

// spokenOf returns an error that wraps civic.ErrNotFound where the programme item
// or agenda item that c speaks of is none of the council's, and was not tied to
// the record before either: a slip of the pen must not become a verdict.
func spokenOf(ctx context.Context, tx *sql.Tx, council civic.CouncilID, c civic.Curation) error {
	for _, of := range []struct{ id, name, query string }{
		{string(c.Entry), "programme item", `SELECT EXISTS (SELECT 1 FROM entry e JOIN programme p ON p.id = e.programme WHERE e.id = ?1 AND p.council = ?2)
			OR EXISTS (SELECT 1 FROM link WHERE entry = ?1 AND record = ?3)`},
		{string(c.Item), "agenda item", `SELECT EXISTS (SELECT 1 FROM item i JOIN meeting m ON m.id = i.meeting JOIN committee c ON c.id = m.committee WHERE i.id = ?1 AND c.council = ?2)
			OR EXISTS (SELECT 1 FROM evidence WHERE item = ?1 AND record = ?3)`},
	} {
		if of.id == "" {
			continue
		}
		known, err := one(ctx, tx, func(r scanner, yes *bool) error { return r.Scan(yes) }, of.query, of.id, council, c.Record)
		if err != nil {
			return err
		}
		if !known {
			return fmt.Errorf("%s %s: %w", of.name, of.id, civic.ErrNotFound)
		}
	}
	return nil
}

// unambiguous returns an error that wraps ErrUnclear where c lacks something.
func unambiguous(c civic.Curation) error {
	link, evidence := c.Entry != "", c.Item != "" && c.Kind != ""
	missing := ""
	switch c.Act {
	case civic.ActConfirm, civic.ActReject, civic.ActLink, civic.ActUnlink:
		if link == evidence {
			missing = "one link or one piece of evidence"
		}
	case civic.ActWithdraw:
		if n := count(link, evidence, c.Field != ""); n != 1 {
			missing = "one link, one piece of evidence or one field"
		}
	case civic.ActCorrect:
		if err := civic.CheckCorrection(c.Field, c.Value); err != nil {
			return fmt.Errorf("%w: %w", ErrUnclear, err)
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

func count(claims ...bool) (n int) {
	for _, c := range claims {
		if c {
			n++
		}
	}
	return n
}

// take sets the flags of the link or evidence that c speaks of.
func take(ctx context.Context, tx *sql.Tx, council civic.CouncilID, c civic.Curation) (err error) {
	confirmed, rejected := c.Act == civic.ActConfirm || c.Act == civic.ActLink, c.Act == civic.ActReject || c.Act == civic.ActUnlink
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

const curationSelect = `SELECT a.id, a.at, a.who, a.act, a.reason, a.record, a.entry, a.item, a.kind, a.field, a.value FROM curation a `

func scanCuration(r scanner, c *civic.Curation) error {
	return r.Scan(&c.ID, at(&c.At), &c.Who, &c.Act, &c.Reason, &c.Record, &c.Entry, &c.Item, &c.Kind, &c.Field, &c.Value)
}

// Curations returns what people said of a record under any id that it ever had,
// oldest first.
func (s *Store) Curations(ctx context.Context, record civic.RecordID) (_ []civic.Curation, err error) {
	defer errs.Wrap(&err, "list what people said of %s", record)
	if record, err = current(ctx, s.readers, record); err != nil {
		return nil, err
	}
	return list(ctx, s.readers, scanCuration, curationSelect+`
		WHERE a.record IN (SELECT ?1 UNION ALL SELECT old FROM alias WHERE current = ?1) ORDER BY a.id`, record)
}

// correctedOwners are the records of which a person corrected the owner.
const correctedOwners = `SELECT coalesce((SELECT current FROM alias WHERE old = a.record), a.record) FROM curation a WHERE a.field = 'owner'`

// corrected lays what people corrected over commitments as they were read. Where
// an owner was asked for, those that are another's after correction are left out.
func (s *Store) corrected(ctx context.Context, all []civic.Commitment, owner string) ([]civic.Commitment, error) {
	said := map[civic.RecordID][]civic.Curation{}
	err := each(ctx, s.readers, scanCuration, func(c civic.Curation) error {
		said[c.Record] = append(said[c.Record], c)
		return nil
	}, `SELECT a.id, a.at, a.who, a.act, a.reason, coalesce((SELECT current FROM alias WHERE old = a.record), a.record), a.entry, a.item, a.kind, a.field, a.value
		FROM curation a WHERE a.field <> '' ORDER BY a.id`)
	if err != nil || len(said) == 0 {
		return all, err
	}
	kept := all[:0]
	for _, c := range all {
		c.Record = civic.WithCorrections(c.Record, said[c.ID])
		if owner == "" || strings.EqualFold(c.Owner, owner) {
			kept = append(kept, c)
		}
	}
	return kept, nil
}
