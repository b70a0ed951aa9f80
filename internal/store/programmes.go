package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutProgramme stores a programme with all its entries, in their order. Entries
// that it no longer has are removed with their derived links.
func (s *Store) PutProgramme(ctx context.Context, p civic.Programme, entries []civic.Entry) (err error) {
	defer errs.Wrap(&err, "store programme %s", p.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		if err := putProgramme(ctx, tx, p); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM entry WHERE programme = ?`, p.ID); err != nil {
			return err
		}
		if err := insertEntries(ctx, tx, p.ID, entries); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `
			DELETE FROM link WHERE council = ? AND confirmed = 0 AND rejected = 0
				AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = link.entry)`, p.Council)
		return err
	})
}

func putProgramme(ctx context.Context, tx *sql.Tx, p civic.Programme) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO programme (id, council, name, acronym, source, kind) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET council = excluded.council, name = excluded.name,
			acronym = excluded.acronym, source = excluded.source, kind = excluded.kind`,
		p.ID, p.Council, p.Name, p.Acronym, p.Source, p.Kind)
	return err
}

func insertEntries(ctx context.Context, tx *sql.Tx, programme civic.ProgrammeID, entries []civic.Entry) (err error) {
	add, err := tx.PrepareContext(ctx, `
		INSERT INTO entry (id, programme, n, title, aliases, acronym, workstream, lead, directorate, stage, due, amounts,
			mentions, version, page, start_byte, end_byte, maker, key_decision, noticed, refs, url, first_due, gone, changes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, add.Close()) }()
	for n, e := range entries {
		_, err := add.ExecContext(ctx, e.ID, programme, n, e.Title, asJSON(e.Aliases), e.Acronym, e.Workstream, e.Lead, e.Directorate,
			e.Stage, asJSON(e.Due), asJSON(e.Amounts), asJSON(e.Mentions), e.Source.Version, e.Source.Page, e.Source.Start, e.Source.End,
			e.Maker, e.Key, e.Noticed, asJSON(e.Refs), e.URL, asJSON(e.First), e.Gone, asJSON(e.Changes))
		if err != nil {
			return fmt.Errorf("entry %s: %w", e.ID, err)
		}
	}
	return nil
}

const programmeSelect = `
	SELECT p.id, p.council, p.name, p.acronym, p.source, p.kind, (SELECT count(*) FROM entry e WHERE e.programme = p.id)
	FROM programme p `

func scanProgramme(r scanner, p *civic.Programme) error {
	return r.Scan(&p.ID, &p.Council, &p.Name, &p.Acronym, &p.Source, &p.Kind, &p.Entries)
}

// Programmes returns the programmes of a council, or of all for "", by name.
func (s *Store) Programmes(ctx context.Context, council civic.CouncilID) (_ []civic.Programme, err error) {
	defer errs.Wrap(&err, "list programmes of %q", council)
	return list(ctx, s.readers, scanProgramme, programmeSelect+`WHERE ? IN ('', p.council) ORDER BY p.name, p.id`, council)
}

// Programme returns one programme.
func (s *Store) Programme(ctx context.Context, id civic.ProgrammeID) (_ civic.Programme, err error) {
	defer errs.Wrap(&err, "look up programme %s", id)
	return one(ctx, s.readers, scanProgramme, programmeSelect+`WHERE p.id = ?`, id)
}

// Entries returns the items of a programme in the order of its source.
func (s *Store) Entries(ctx context.Context, programme civic.ProgrammeID) (_ []civic.Entry, err error) {
	defer errs.Wrap(&err, "list entries of %s", programme)
	return list(ctx, s.readers, scanEntry, `
		SELECT id, programme, title, aliases, acronym, workstream, lead, directorate, stage, due, amounts, mentions,
			version, page, start_byte, end_byte, maker, key_decision, noticed, refs, url, first_due, gone, changes
		FROM entry WHERE programme = ? ORDER BY n`, programme)
}

func scanEntry(r scanner, e *civic.Entry) error {
	return r.Scan(&e.ID, &e.Programme, &e.Title, asJSON(&e.Aliases), &e.Acronym, &e.Workstream, &e.Lead, &e.Directorate, &e.Stage,
		asJSON(&e.Due), asJSON(&e.Amounts), asJSON(&e.Mentions),
		&e.Source.Version, &e.Source.Page, &e.Source.Start, &e.Source.End,
		&e.Maker, &e.Key, &e.Noticed, asJSON(&e.Refs), &e.URL, asJSON(&e.First), &e.Gone, asJSON(&e.Changes))
}
