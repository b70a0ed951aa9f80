package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// RecordFilter chooses records; see civic.RecordFilter.
type RecordFilter = civic.RecordFilter

// PutRecords replaces the records of an item, in their order. source is the
// version that they were read from, unless a record names another. A record
// that vanishes is withdrawn, see withdraw; derived links and evidence of it
// go, and what a person confirmed or rejected stays. One that comes back stands again.
func (s *Store) PutRecords(ctx context.Context, item civic.ItemID, source civic.VersionID, records []civic.Record) (err error) {
	defer errs.Wrap(&err, "store records of item %s", item)
	return s.write(ctx, func(tx *sql.Tx) error { return putRecords(ctx, tx, item, source, records) })
}

func putRecords(ctx context.Context, tx *sql.Tx, item civic.ItemID, source civic.VersionID, records []civic.Record) error {
	if err := reattachIn(ctx, tx, item, records); err != nil {
		return err
	}
	known, err := firstSeen(ctx, tx, records)
	if err != nil {
		return err
	}
	gone, err := vanished(ctx, tx, item, records)
	if err != nil {
		return err
	}
	if _, err := withdraw(ctx, tx, item, gone); err != nil {
		return err
	}
	return insertRecords(ctx, tx, item, source, records, known)
}

// vanished returns the records of an item that are not in keep.
func vanished(ctx context.Context, tx *sql.Tx, item civic.ItemID, keep []civic.Record) ([]civic.Record, error) {
	kept := make(map[civic.RecordID]bool, len(keep))
	for _, r := range keep {
		kept[r.ID] = true
	}
	held, err := list(ctx, tx, scanRecord, recordSelect+`WHERE r.item = ? ORDER BY r.n`, item)
	return slices.DeleteFunc(held, func(r civic.Record) bool { return kept[r.ID] }), err
}

// dropFollowers removes the derived links and evidence of the records that a
// query names.
func dropFollowers(ctx context.Context, tx *sql.Tx, ids string, arg any) error {
	for _, table := range []string{"link", "evidence"} {
		_, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE record IN (`+ids+`) AND confirmed = 0 AND rejected = 0`, arg)
		if err != nil {
			return err
		}
	}
	return nil
}

func insertRecords(ctx context.Context, tx *sql.Tx, item civic.ItemID, source civic.VersionID, records []civic.Record, known map[civic.RecordID]time.Time) (err error) {
	if len(records) == 0 {
		return nil
	}
	// An id that another item held, under an earlier numbering of items, moves here.
	add, err := tx.PrepareContext(ctx, `
		INSERT OR REPLACE INTO record (id, item, n, kind, quote, number, verb, commitment, owner, recipient, due, rule,
			version, page, start_byte, end_byte, committee, date, meta, first_seen)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
			coalesce(?, (SELECT min(f.at) FROM fetch f WHERE f.version = ?13 AND f.version <> '')))`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, add.Close()) }()
	for n, r := range records {
		if r.Source.Version == "" {
			r.Source.Version = source
		}
		seen := known[r.ID]
		_, err := add.ExecContext(ctx, r.ID, item, n, r.Kind, r.Quote, r.Number, r.Verb, r.Commitment, r.Owner, r.Recipient,
			asJSON(r.Due), r.Rule, r.Source.Version, r.Source.Page, r.Source.Start, r.Source.End, r.Committee, r.Date, asJSON(r.Meta), at(&seen))
		if err != nil {
			return err
		}
	}
	return nil
}

const recordColumns = `r.id, r.item, r.kind, r.quote, r.number, r.verb, r.commitment, r.owner, r.recipient, r.due, r.rule,
	r.version, r.page, r.start_byte, r.end_byte, r.committee, r.date, r.meta, r.withdrawn, r.first_seen`

const recordSelect = `SELECT ` + recordColumns + ` FROM record r `

func recordDest(r *civic.Record) []any {
	return []any{&r.ID, &r.Item, &r.Kind, &r.Quote, &r.Number, &r.Verb, &r.Commitment, &r.Owner, &r.Recipient, asJSON(&r.Due), &r.Rule,
		&r.Source.Version, &r.Source.Page, &r.Source.Start, &r.Source.End, &r.Committee, &r.Date, asJSON(&r.Meta), asJSON(&r.Withdrawn), at(&r.FirstSeen)}
}

func scanRecord(row scanner, r *civic.Record) error { return row.Scan(recordDest(r)...) }

// Record returns one record, also one that was withdrawn, by any id that it
// ever had, with what people corrected of it.
func (s *Store) Record(ctx context.Context, id civic.RecordID) (_ civic.Record, err error) {
	defer errs.Wrap(&err, "look up record %s", id)
	if id, err = current(ctx, s.readers, id); err != nil {
		return civic.Record{}, err
	}
	r, err := one(ctx, s.readers, scanRecord, recordSelect+`WHERE r.id = ?`, id)
	if err != nil {
		return r, err
	}
	said, err := s.Curations(ctx, id)
	return civic.WithCorrections(r, said), err
}

// Records returns the records that f chooses, oldest meeting first and in the
// order of the minutes.
func (s *Store) Records(ctx context.Context, f RecordFilter) (_ []civic.Record, err error) {
	defer errs.Wrap(&err, "list records")
	var w where
	w.equal("c.council", string(f.Council))
	w.equal("m.committee", string(f.Committee))
	w.equal("r.item", string(f.Item))
	w.equal("r.kind", string(f.Kind))
	if f.CommitmentsOnly {
		w.and("r.commitment = 1")
	}
	if !f.Withdrawn {
		w.and("r.withdrawn IS NULL")
	}
	return list(ctx, s.readers, scanRecord, recordSelect+`
		JOIN item i ON i.id = r.item JOIN meeting m ON m.id = i.meeting JOIN committee c ON c.id = m.committee `+
		w.sql()+` ORDER BY m.date, m.id, i.position, i.id, r.n`, w.args...)
}
