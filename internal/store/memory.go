package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// A Memory is what linking remembers of a council, in bytes that only linking
// can read. A meeting whose papers changed since says so.
type Memory struct {
	Words  []byte
	Sheets []Sheet // of every meeting that is stored or remembered, earliest first
	Looked map[civic.RecordID][]byte
}

// A Sheet is what is remembered of a meeting.
type Sheet struct {
	Meeting civic.MeetingID
	Stands  bool   // it is stored, has a day and was not cancelled
	Stale   bool   // its papers changed since, or nothing is remembered of it
	Change  int64  // the last change; 0 for none
	Packed  []byte // nil where nothing is remembered
}

// Memory returns what a program remembers of a council. What another program
// left is not returned: all sheets are stale then.
func (s *Store) Memory(ctx context.Context, council civic.CouncilID, program string) (m Memory, err error) {
	defer errs.Wrap(&err, "recall the links of %s", council)
	// One moment for all of it: a change between two looks would be lost.
	tx, err := s.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return m, err
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	words, err := list(ctx, tx, func(r scanner, b *[]byte) error { return r.Scan(b) },
		`SELECT words FROM shelf WHERE council = ? AND program = ?`, council, program)
	if err != nil {
		return m, err
	}
	if len(words) > 0 {
		m.Words = words[0]
		if m.Looked, err = lookedOf(ctx, tx, council); err != nil {
			return m, err
		}
	}
	m.Sheets, err = list(ctx, tx, func(r scanner, v *Sheet) error {
		err := r.Scan(&v.Meeting, &v.Stands, &v.Change, &v.Packed)
		if len(words) == 0 {
			v.Packed = nil
		}
		v.Stale = v.Change != 0 || v.Packed == nil
		return err
	}, sheetSelect, civic.Cancelled, council)
	return m, err
}

const sheetSelect = `
	SELECT m.id, m.date IS NOT NULL AND m.state <> ?1, coalesce(a.change, 0), s.packed
	FROM committee c JOIN meeting m ON m.committee = c.id
		LEFT JOIN sheet s ON s.meeting = m.id AND s.council = ?2 LEFT JOIN stale a ON a.meeting = m.id
	WHERE c.council = ?2
	UNION ALL SELECT s.meeting, 0, 1, s.packed FROM sheet s
	WHERE s.council = ?2 AND NOT EXISTS (SELECT 1 FROM meeting m JOIN committee c ON c.id = m.committee WHERE m.id = s.meeting AND c.council = ?2)
	ORDER BY 1`

func lookedOf(ctx context.Context, q querier, council civic.CouncilID) (map[civic.RecordID][]byte, error) {
	type row struct {
		record civic.RecordID
		packed []byte
	}
	out := map[civic.RecordID][]byte{}
	err := each(ctx, q, func(r scanner, v *row) error { return r.Scan(&v.record, &v.packed) },
		func(v row) error { out[v.record] = v.packed; return nil }, `SELECT record, packed FROM looked WHERE council = ?`, council)
	return out, err
}

// Linked is what a linking of a council gave.
type Linked struct {
	Links []civic.Link // all
	// Evidence is all evidence of the commitments in Looked, by which it is
	// remembered. Of other commitments what is stored stands, as far as they are remembered.
	Evidence []civic.Evidence
	Looked   map[civic.RecordID][]byte
	Gone     []civic.RecordID // that were remembered and are no commitments any more

	Anew    bool // nothing was remembered, or it was of no use: it is thrown away
	Program string
	Words   []byte  // nil where no new ones came
	Sheets  []Sheet // to be remembered; without Packed, to be forgotten
}

// PutLinked stores what a linking gave, all or nothing, as PutLinks does: what a
// person confirmed or rejected stays. What did not change is not written again.
func (s *Store) PutLinked(ctx context.Context, council civic.CouncilID, l Linked) (err error) {
	defer errs.Wrap(&err, "store links of %s", council)
	return s.write(ctx, func(tx *sql.Tx) error {
		if err := putSheets(ctx, tx, council, l); err != nil {
			return err
		}
		if err := renewLinks(ctx, tx, council, l.Links); err != nil {
			return err
		}
		if err := dropEvidence(ctx, tx, council, l); err != nil {
			return err
		}
		if err := insertEvidence(ctx, tx, council, l.Evidence); err != nil {
			return err
		}
		for record, packed := range l.Looked { // last: to write evidence is to forget this
			_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO looked (record, council, packed) VALUES (?, ?, ?)`, record, council, packed)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// putSheets stores what is remembered of meetings.
func putSheets(ctx context.Context, tx *sql.Tx, council civic.CouncilID, l Linked) error {
	if l.Anew {
		if err := forgetLinking(ctx, tx, `(SELECT ?)`, council); err != nil {
			return err
		}
	}
	if l.Words != nil {
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO shelf (council, program, words) VALUES (?, ?, ?)`, council, l.Program, l.Words)
		if err != nil {
			return err
		}
	}
	for _, v := range l.Sheets {
		if err := putSheet(ctx, tx, council, v); err != nil {
			return err
		}
	}
	return nil
}

func putSheet(ctx context.Context, tx *sql.Tx, council civic.CouncilID, v Sheet) (err error) {
	if v.Packed == nil {
		_, err = tx.ExecContext(ctx, `DELETE FROM sheet WHERE meeting = ?`, v.Meeting)
	} else {
		_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO sheet (meeting, council, packed) VALUES (?, ?, ?)`, v.Meeting, council, v.Packed)
	}
	if err != nil {
		return err
	}
	// What changed after it was read stays stale.
	_, err = tx.ExecContext(ctx, `DELETE FROM stale WHERE meeting = ? AND change = ?`, v.Meeting, v.Change)
	return err
}

// dropEvidence deletes the derived evidence that is to be put anew, and that of
// records that are no commitments any more.
func dropEvidence(ctx context.Context, tx *sql.Tx, council civic.CouncilID, l Linked) (err error) {
	for _, id := range l.Gone {
		if _, err := tx.ExecContext(ctx, `DELETE FROM looked WHERE record = ?`, id); err != nil {
			return err
		}
	}
	drop, err := tx.PrepareContext(ctx, `DELETE FROM evidence WHERE record = ? AND confirmed = 0 AND rejected = 0`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, drop.Close()) }()
	for id := range l.Looked {
		if _, err := drop.ExecContext(ctx, id); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM evidence WHERE council = ?1 AND confirmed = 0 AND rejected = 0
		AND record NOT IN (SELECT record FROM looked WHERE council = ?1)`, council)
	return err
}

// forgetLinking throws away what is remembered of the councils that a query
// names: it holds words of their papers.
func forgetLinking(ctx context.Context, tx *sql.Tx, councils string, arg any) error {
	for _, table := range []string{"shelf", "sheet", "looked"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE council IN `+councils, arg); err != nil {
			return err
		}
	}
	return nil
}
