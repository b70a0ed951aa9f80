package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutItems stores the whole agenda of a meeting with the sections of each item.
// Items that it no longer has are removed, or, where a record of theirs is kept
// as withdrawn, withdrawn with it; what a person confirmed or rejected stays.
func (s *Store) PutItems(ctx context.Context, meeting civic.MeetingID, items []civic.Item) (err error) {
	defer errs.Wrap(&err, "store items of meeting %s", meeting)
	return s.write(ctx, func(tx *sql.Tx) error { return putItems(ctx, tx, meeting, items) })
}

func putItems(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, items []civic.Item) error {
	if err := dropVanishedItems(ctx, tx, meeting, items); err != nil {
		return err
	}
	for _, it := range items {
		if err := putItem(ctx, tx, meeting, it); err != nil {
			return fmt.Errorf("item %s: %w", it.ID, err)
		}
	}
	return putSections(ctx, tx, items)
}

// dropVanishedItems removes the items of a meeting that are not in keep.
func dropVanishedItems(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, keep []civic.Item) error {
	kept := make(map[civic.ItemID]bool, len(keep))
	for _, it := range keep {
		kept[it.ID] = true
	}
	held, err := list(ctx, tx, func(r scanner, id *civic.ItemID) error { return r.Scan(id) },
		`SELECT id FROM item WHERE meeting = ?`, meeting)
	if err != nil {
		return err
	}
	for _, id := range held {
		if kept[id] {
			continue
		}
		if err := dropItem(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// dropItem withdraws an item if any of its records is to be kept, else it goes
// with its sections.
func dropItem(ctx context.Context, tx *sql.Tx, id civic.ItemID) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM evidence WHERE item = ? AND confirmed = 0 AND rejected = 0`, id); err != nil {
		return err
	}
	records, err := vanished(ctx, tx, id, nil)
	if err != nil {
		return err
	}
	last, err := withdraw(ctx, tx, id, records)
	if err != nil {
		return err
	}
	if last == nil {
		_, err = tx.ExecContext(ctx, `DELETE FROM item WHERE id = ?`, id)
	} else {
		_, err = tx.ExecContext(ctx, `UPDATE item SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL`, asJSON(last), id)
	}
	return err
}

func putItem(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, it civic.Item) error {
	since, err := restrictedSince(ctx, tx, meeting, it)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO item (id, meeting, source_id, position, number, title, restricted, restriction, url, restricted_since)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET meeting = excluded.meeting, source_id = excluded.source_id,
			position = excluded.position, number = excluded.number, title = excluded.title,
			restricted = excluded.restricted, restriction = excluded.restriction, url = excluded.url,
			restricted_since = excluded.restricted_since, withdrawn = NULL`,
		it.ID, meeting, it.SourceID, it.Position, it.Number, it.Title, it.Restricted, it.Restriction, it.URL, at(&since))
	return err
}

// putSections replaces the sections of items.
func putSections(ctx context.Context, tx *sql.Tx, items []civic.Item) (err error) {
	add, err := tx.PrepareContext(ctx, `
		INSERT INTO section (item, n, kind, version, start_byte, end_byte, cut) VALUES (?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, add.Close()) }()
	for _, it := range items {
		if _, err := tx.ExecContext(ctx, `DELETE FROM section WHERE item = ?`, it.ID); err != nil {
			return err
		}
		for n, sec := range it.Sections {
			if _, err := add.ExecContext(ctx, it.ID, n, sec.Kind, sec.Version, sec.Start, sec.End, sec.Cut); err != nil {
				return err
			}
		}
	}
	return nil
}

// itemFrom joins an item with its meeting, committee and council.
const itemFrom = `
	FROM item i JOIN meeting m ON m.id = i.meeting JOIN committee c ON c.id = m.committee JOIN council u ON u.id = c.council `

const itemSelect = `
	SELECT i.id, i.meeting, i.source_id, i.position, i.number, i.title, i.restricted, i.restriction, i.url,
		i.withdrawn, i.restricted_since, u.id, u.name, c.id, c.name, m.date` + itemFrom

func scanItem(r scanner, it *civic.Item) error {
	return r.Scan(&it.ID, &it.Meeting, &it.SourceID, &it.Position, &it.Number, &it.Title, &it.Restricted,
		&it.Restriction, &it.URL, asJSON(&it.Withdrawn), at(&it.RestrictedSince), &it.Council, &it.CouncilName, &it.Committee, &it.CommitteeName, &it.MeetingDate)
}

// Items returns the agenda of a meeting in order, each item with its sections,
// the records that stand, and documents.
func (s *Store) Items(ctx context.Context, meeting civic.MeetingID) (_ []civic.Item, err error) {
	defer errs.Wrap(&err, "list items of meeting %s", meeting)
	items, err := list(ctx, s.readers, scanItem, itemSelect+`WHERE i.meeting = ? AND i.withdrawn IS NULL ORDER BY i.position, i.id`, meeting)
	if err != nil {
		return nil, err
	}
	return items, fill(ctx, s.readers, items, `SELECT id FROM item WHERE meeting = ? AND withdrawn IS NULL`, meeting)
}

// Item returns one item with its sections, records and documents, also one that
// was withdrawn. Of one that was taken down the error wraps civic.ErrForgotten.
func (s *Store) Item(ctx context.Context, id civic.ItemID) (_ civic.Item, err error) {
	defer errs.Wrap(&err, "look up item %s", id)
	it, err := one(ctx, s.readers, scanItem, itemSelect+`WHERE i.id = ?`, id)
	if errors.Is(err, civic.ErrNotFound) {
		return it, s.whyNoItem(ctx, id)
	}
	if err != nil {
		return it, err
	}
	items := []civic.Item{it}
	err = fill(ctx, s.readers, items, `SELECT ?`, id)
	return items[0], err
}

// fill adds to items what hangs on them; ids is a query for their ids.
func fill(ctx context.Context, q querier, items []civic.Item, ids string, arg any) error {
	at := make(map[civic.ItemID]*civic.Item, len(items))
	for i := range items {
		at[items[i].ID] = &items[i]
	}
	err := eachSection(ctx, q, func(id civic.ItemID, sec civic.Section) {
		at[id].Sections = append(at[id].Sections, sec)
	}, `WHERE item IN (`+ids+`) ORDER BY item, n`, arg)
	if err != nil {
		return err
	}
	err = each(ctx, q, scanRecord, func(r civic.Record) error {
		at[r.Item].Records = append(at[r.Item].Records, r)
		return nil
	}, recordSelect+`WHERE r.item IN (`+ids+`) AND r.withdrawn IS NULL ORDER BY r.item, r.n`, arg)
	if err != nil {
		return err
	}
	return each(ctx, q, scanDocument, func(d civic.Document) error {
		at[d.Item].Documents = append(at[d.Item].Documents, d)
		return nil
	}, documentSelect+`WHERE d.item <> '' AND d.item IN (`+ids+`)`+documentOrder, arg)
}

// eachSection hands the sections that tail chooses to f.
func eachSection(ctx context.Context, q querier, f func(civic.ItemID, civic.Section), tail string, args ...any) error {
	type row struct {
		item civic.ItemID
		civic.Section
	}
	return each(ctx, q, func(r scanner, v *row) error {
		return r.Scan(&v.item, &v.Kind, &v.Version, &v.Start, &v.End, &v.Cut)
	}, func(v row) error { f(v.item, v.Section); return nil },
		`SELECT item, kind, version, start_byte, end_byte, cut FROM section `+tail, args...)
}
