package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutLinks replaces all derived links and evidence of a council. What a person
// confirmed or rejected stays as it was decided, though a new proposal of the
// same link renews its score and reasons. What was rejected is not proposed
// again under another kind either, where the same words of the same item are to show it.
func (s *Store) PutLinks(ctx context.Context, council civic.CouncilID, links []civic.Link, evidence []civic.Evidence) (err error) {
	defer errs.Wrap(&err, "store links of %s", council)
	return s.write(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"link", "evidence"} {
			_, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE council = ? AND confirmed = 0 AND rejected = 0`, council)
			if err != nil {
				return err
			}
		}
		if err := insertLinks(ctx, tx, council, links); err != nil {
			return err
		}
		return insertEvidence(ctx, tx, council, evidence)
	})
}

// renewLinks makes the derived links of a council those that are given, and
// leaves alone what is so already.
func renewLinks(ctx context.Context, tx *sql.Tx, council civic.CouncilID, links []civic.Link) error {
	type key struct {
		record civic.RecordID
		entry  civic.EntryID
	}
	type row struct {
		key
		score   float64
		reasons string
		said    bool
	}
	held := map[key]row{}
	err := each(ctx, tx, func(r scanner, v *row) error { return r.Scan(&v.record, &v.entry, &v.score, &v.reasons, &v.said) },
		func(v row) error { held[v.key] = v; return nil },
		`SELECT record, entry, score, reasons, confirmed OR rejected FROM link WHERE council = ?`, council)
	if err != nil {
		return err
	}
	var fresh []civic.Link
	for _, l := range links {
		k := key{l.Record, l.Entry}
		v, ok := held[k]
		delete(held, k)
		reasons, err := asJSON(l.Reasons).Value()
		if err != nil {
			return err
		}
		if !ok || v.score != l.Score || v.reasons != reasons || l.Confirmed || l.Rejected {
			fresh = append(fresh, l)
		}
	}
	for k, v := range held {
		if v.said {
			continue
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM link WHERE record = ? AND entry = ?`, k.record, k.entry); err != nil {
			return err
		}
	}
	return insertLinks(ctx, tx, council, fresh)
}

func insertLinks(ctx context.Context, tx *sql.Tx, council civic.CouncilID, links []civic.Link) (err error) {
	add, err := tx.PrepareContext(ctx, `
		INSERT INTO link (record, entry, council, score, reasons, confirmed, rejected) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET score = excluded.score, reasons = excluded.reasons,
			confirmed = max(confirmed, excluded.confirmed AND NOT rejected),
			rejected = max(rejected, excluded.rejected AND NOT confirmed)`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, add.Close()) }()
	for _, l := range links {
		_, err := add.ExecContext(ctx, l.Record, l.Entry, council, l.Score, asJSON(l.Reasons), l.Confirmed, l.Rejected)
		if err != nil {
			return err
		}
	}
	return nil
}

func insertEvidence(ctx context.Context, tx *sql.Tx, council civic.CouncilID, evidence []civic.Evidence) (err error) {
	add, err := tx.PrepareContext(ctx, `
		INSERT INTO evidence (record, kind, item, council, quote, version, page, start_byte, end_byte, score, reasons, due,
			confirmed, rejected)
		SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
		WHERE NOT EXISTS (SELECT 1 FROM evidence x WHERE x.record = ?1 AND x.kind <> ?2 AND x.item = ?3 AND x.rejected AND x.quote = ?5)
		ON CONFLICT DO UPDATE SET quote = excluded.quote, version = excluded.version, page = excluded.page,
			start_byte = excluded.start_byte, end_byte = excluded.end_byte, score = excluded.score,
			reasons = excluded.reasons, due = excluded.due,
			confirmed = max(confirmed, excluded.confirmed AND NOT rejected),
			rejected = max(rejected, excluded.rejected AND NOT confirmed)`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, add.Close()) }()
	for _, e := range evidence {
		_, err := add.ExecContext(ctx, e.Record, e.Kind, e.Item, council, e.Quote, e.Source.Version, e.Source.Page,
			e.Source.Start, e.Source.End, e.Score, asJSON(e.Reasons), asJSON(e.Due), e.Confirmed, e.Rejected)
		if err != nil {
			return err
		}
	}
	return nil
}

// linkSelect leaves out links whose programme item is gone: there is nothing to show.
const linkSelect = `
	SELECT l.record, l.entry, l.score, l.reasons, l.confirmed, l.rejected, p.id, p.name, e.title
	FROM link l JOIN entry e ON e.id = l.entry JOIN programme p ON p.id = e.programme `

const linkOrder = ` ORDER BY l.record, l.confirmed DESC, l.score DESC, l.entry`

func scanLink(r scanner, l *civic.Link) error {
	return r.Scan(&l.Record, &l.Entry, &l.Score, asJSON(&l.Reasons), &l.Confirmed, &l.Rejected, &l.Programme, &l.ProgrammeName, &l.Title)
}

// Links returns the links of a record, best first, rejected ones among them.
func (s *Store) Links(ctx context.Context, record civic.RecordID) (_ []civic.Link, err error) {
	defer errs.Wrap(&err, "list links of %s", record)
	if record, err = current(ctx, s.readers, record); err != nil {
		return nil, err
	}
	return list(ctx, s.readers, scanLink, linkSelect+`WHERE l.record = ?`+linkOrder, record)
}

const evidenceSelect = `
	SELECT v.record, v.kind, v.item, v.quote, v.version, v.page, v.start_byte, v.end_byte, v.score, v.reasons, v.due,
		v.confirmed, v.rejected, m.date, c.name, i.title,
		coalesce(CASE WHEN v.page > 0 THEN (
			SELECT d.url || '#page=' || v.page FROM document d
			WHERE d.version = v.version AND d.version <> '' ORDER BY d.meeting <> m.id, d.rowid LIMIT 1) END, i.url)
	FROM evidence v JOIN item i ON i.id = v.item JOIN meeting m ON m.id = i.meeting JOIN committee c ON c.id = m.committee `

const evidenceOrder = ` ORDER BY v.record, m.date, v.score DESC, v.item, v.kind`

func scanEvidence(r scanner, e *civic.Evidence) error {
	return r.Scan(&e.Record, &e.Kind, &e.Item, &e.Quote, &e.Source.Version, &e.Source.Page, &e.Source.Start, &e.Source.End,
		&e.Score, asJSON(&e.Reasons), asJSON(&e.Due), &e.Confirmed, &e.Rejected, &e.MeetingDate, &e.CommitteeName, &e.ItemTitle, &e.URL)
}

// EvidenceOf returns the evidence of a record, earliest meeting first,
// rejected ones among it.
func (s *Store) EvidenceOf(ctx context.Context, record civic.RecordID) (_ []civic.Evidence, err error) {
	defer errs.Wrap(&err, "list evidence of %s", record)
	if record, err = current(ctx, s.readers, record); err != nil {
		return nil, err
	}
	return list(ctx, s.readers, scanEvidence, evidenceSelect+`WHERE v.record = ?`+evidenceOrder, record)
}
