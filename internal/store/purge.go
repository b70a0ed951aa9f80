package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// errRehearsed ends a transaction that was only to be looked at.
var errRehearsed = errors.New("rehearsed")

// Rehearse counts what Forget and Purge would take away, and changes nothing.
func (s *Store) Rehearse(ctx context.Context, t civic.Tombstone) (p civic.Purged, err error) {
	defer errs.Wrap(&err, "count what is held of %s", t.URL)
	err = s.write(ctx, func(tx *sql.Tx) error {
		if p, err = countPapers(ctx, tx, t); err != nil {
			return err
		}
		if err := forget(ctx, tx, t); err != nil {
			return err
		}
		if err := purge(ctx, tx, t, &p); err != nil {
			return err
		}
		return errRehearsed
	})
	if errors.Is(err, errRehearsed) {
		err = nil
	}
	return p, err
}

// countPapers counts the papers of an address, and what the index holds of
// them and of its items, before anything is taken away.
func countPapers(ctx context.Context, tx *sql.Tx, t civic.Tombstone) (p civic.Purged, err error) {
	p.Versions, p.Pages = len(t.Versions), len(t.Items)
	row := tx.QueryRowContext(ctx, `
		SELECT count(*), coalesce(sum(iif(kind = ?4, 0, pages)), 0) FROM document
		WHERE id = ?1 OR version <> '' AND version IN (SELECT value FROM json_each(?2)) AND council IN (SELECT value FROM json_each(?3))`,
		civic.NewDocumentID(t.Council, t.URL), asJSON(t.Versions), asJSON(t.Bodies), civic.PackMinutes)
	var pages int
	err = row.Scan(&p.Documents, &pages)
	p.Pages += pages
	return p, err
}

// Purge takes the words of what Forget has marked out of the store, all or
// nothing: evidence and links first, then records, sections, items, programme
// items and texts. What a person confirmed or rejected stays, without words. To
// purge again is no error and takes away what came since.
func (s *Store) Purge(ctx context.Context, t civic.Tombstone) (p civic.Purged, err error) {
	defer errs.Wrap(&err, "purge %s", t.URL)
	err = s.write(ctx, func(tx *sql.Tx) error { return purge(ctx, tx, t, &p) })
	return p, err
}

func purge(ctx context.Context, tx *sql.Tx, t civic.Tombstone, p *civic.Purged) error {
	var id int64
	if err := tx.QueryRowContext(ctx, `SELECT id FROM forgotten WHERE council = ? AND url = ?`, t.Council, t.URL).Scan(&id); err != nil {
		return err
	}
	if err := unsay(ctx, tx, id, t, &p.Notes); err != nil {
		return err
	}
	var none int
	for _, step := range []struct {
		count *int
		sql   string
	}{
		{&none, unwordEvidence}, {&p.Evidence, `DELETE FROM evidence WHERE confirmed = 0 AND rejected = 0 AND ` + itsEvidence},
		{&none, unwordLinks}, {&p.Links, `DELETE FROM link WHERE confirmed = 0 AND rejected = 0 AND ` + itsLinks},
		{&p.Records, `DELETE FROM record WHERE id IN ` + itsRecords},
		{&p.Sections, `DELETE FROM section WHERE item IN ` + ofItems + ` OR version IN ` + ofVersions + ` AND item IN ` + theirItems},
		{&p.Items, `DELETE FROM item WHERE id IN ` + ofItems},
		{&none, `DELETE FROM edition WHERE version IN ` + ofVersions + ` AND programme IN ` + theirProgrammes},
		{&none, unwordChanges},
		{&p.Entries, `DELETE FROM entry WHERE id IN ` + itsEntries},
		{&none, `DELETE FROM programme WHERE council IN ` + ofBodies + ` AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.programme = programme.id)
			AND source IN (SELECT url FROM document WHERE outcome = '` + string(civic.OutcomeForgotten) + `' AND url <> '')`},
		{&none, `DELETE FROM attendance WHERE meeting = (SELECT meeting FROM forgotten WHERE id = ?1 AND meeting <> '')
			OR version IN ` + ofVersions + ` AND meeting IN (SELECT m.id FROM meeting m JOIN committee c ON c.id = m.committee WHERE c.council IN ` + ofBodies + `)`},
		{&none, `DELETE FROM difference WHERE council IN ` + ofBodies + ` AND (earlier IN ` + ofVersions + ` OR later IN ` + ofVersions + `)`},
		{&p.Texts, `DELETE FROM text WHERE version IN ` + ofVersions + ` AND NOT EXISTS (` + otherHolder + `)`},
	} {
		res, err := tx.ExecContext(ctx, step.sql, id)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		if err != nil {
			return err
		}
		*step.count += int(n)
	}
	if err := forgetLinking(ctx, tx, ofBodies, id); err != nil {
		return err
	}
	return unreport(ctx, tx, t.URL)
}

// What belongs to the tombstone whose row is ?1. A version may be held by
// another council as well, from which nothing is taken.
const (
	theirItems = `(SELECT i.id FROM item i JOIN meeting m ON m.id = i.meeting JOIN committee c ON c.id = m.committee WHERE c.council IN ` + ofBodies + `)`
	itsRecords = `(SELECT id FROM record WHERE item IN ` + ofItems + ` OR version IN ` + ofVersions + ` AND item IN ` + theirItems + `)`
	itsEntries = `(SELECT e.id FROM entry e JOIN programme g ON g.id = e.programme
		WHERE e.version IN ` + ofVersions + ` AND g.council IN ` + ofBodies + `)`
	theirProgrammes = `(SELECT g.id FROM programme g WHERE g.council IN ` + ofBodies + `)`
	// What a paper alone showed to have befallen a programme item goes with it.
	unwordChanges = `UPDATE entry SET changes = (SELECT json_group_array(json(c.value)) FROM json_each(entry.changes) c
			WHERE coalesce(c.value ->> 'version', '') NOT IN ` + ofVersions + `)
		WHERE programme IN ` + theirProgrammes + ` AND EXISTS (SELECT 1 FROM json_each(entry.changes) c WHERE c.value ->> 'version' IN ` + ofVersions + `)`
	itsLinks    = `(record IN ` + itsRecords + ` OR entry IN ` + itsEntries + `)`
	itsEvidence = `(record IN ` + itsRecords + ` OR item IN ` + ofItems + ` OR version <> '' AND version IN ` + ofVersions + ` AND council IN ` + ofBodies + `)`

	// What a person said stays as an act; the words that a machine put beside it go.
	unwordLinks    = `UPDATE link SET reasons = '["said by a person"]' WHERE (confirmed OR rejected) AND ` + itsLinks
	unwordEvidence = `UPDATE evidence SET quote = '', version = '', page = 0, start_byte = 0, end_byte = 0,
		reasons = '["said by a person"]', due = json_set(due, '$.expression', '') WHERE (confirmed OR rejected) AND ` + itsEvidence

	otherHolder = `SELECT 1 FROM resource r WHERE r.version = text.version AND NOT EXISTS (SELECT 1 FROM forgotten_version v
		JOIN forgotten_body b ON b.forgotten = v.forgotten WHERE v.version = r.version AND b.council = r.council)`
)

// Touched returns the meetings that a takedown of papers may have left with
// less than they had, so that they are put together again.
func (s *Store) Touched(ctx context.Context, t civic.Tombstone) (_ []civic.MeetingID, err error) {
	defer errs.Wrap(&err, "list meetings of %s", t.URL)
	return list(ctx, s.readers, func(r scanner, m *civic.MeetingID) error { return r.Scan(m) }, `
		WITH f AS (SELECT id FROM forgotten WHERE council = ?1 AND url = ?2)
		SELECT id FROM meeting WHERE id IN (SELECT meeting FROM forgotten WHERE id IN f)
			OR id IN (SELECT meeting FROM forgotten_item WHERE forgotten IN f)
			OR id IN (SELECT meeting FROM document WHERE outcome = ?3 AND council IN (SELECT council FROM forgotten_body WHERE forgotten IN f))
		ORDER BY id`, t.Council, t.URL, civic.OutcomeForgotten)
}

// Scrub writes the database anew, so that no deleted words stay in pages that
// are free or in the log that is written ahead.
func (s *Store) Scrub(ctx context.Context) (err error) {
	defer errs.Wrap(&err, "scrub store %s", s.path)
	if _, err := s.writer.ExecContext(ctx, `VACUUM`); err != nil {
		return err
	}
	_, err = s.writer.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`)
	return err
}
