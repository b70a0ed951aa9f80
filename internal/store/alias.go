package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"time"

	"arising/internal/civic"
)

// current returns the id by which a record goes now, given any it ever had.
func current(ctx context.Context, q querier, id civic.RecordID) (civic.RecordID, error) {
	found, err := list(ctx, q, func(r scanner, v *civic.RecordID) error { return r.Scan(v) }, `SELECT current FROM alias WHERE old = ?`, id)
	if err != nil || len(found) == 0 {
		return id, err
	}
	return found[0], nil
}

// reattach finds the records of a meeting that go on under a new id, because
// their words or the numbering of items were corrected, and lets what people
// said of them and when they were first seen go on with them. Items are those
// that the meeting is to have; it runs before anything of the old is withdrawn.
func reattach(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, items []civic.Item) error {
	held, err := list(ctx, tx, scanRecord, recordSelect+`JOIN item i ON i.id = r.item WHERE i.meeting = ? ORDER BY i.position, i.id, r.n`, meeting)
	if err != nil || len(held) == 0 {
		return err
	}
	moved, err := movedItems(ctx, tx, meeting, items)
	if err != nil {
		return err
	}
	if err := moveItemVerdicts(ctx, tx, moved); err != nil {
		return err
	}
	fresh := freshOf(items)
	now := civic.Reattached(held, fresh, func(old, now civic.ItemID) bool { return moved[old] == now })
	return renameAll(ctx, tx, held, fresh, now)
}

// reattachIn does so for the records of one item.
func reattachIn(ctx context.Context, tx *sql.Tx, item civic.ItemID, records []civic.Record) error {
	held, err := list(ctx, tx, scanRecord, recordSelect+`WHERE r.item = ? ORDER BY r.n`, item)
	if err != nil {
		return err
	}
	fresh := freshOf([]civic.Item{{ID: item, Records: records}})
	return renameAll(ctx, tx, held, fresh, civic.Reattached(held, fresh, func(_, _ civic.ItemID) bool { return false }))
}

// freshOf returns the records of items, each with its item.
func freshOf(items []civic.Item) (out []civic.Record) {
	for _, it := range items {
		for _, r := range it.Records {
			r.Item = it.ID
			out = append(out, r)
		}
	}
	return out
}

// movedItems returns the items of a meeting that now stand under another id
// with the same title, where only one of each bears it.
func movedItems(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, items []civic.Item) (map[civic.ItemID]civic.ItemID, error) {
	held, err := list(ctx, tx, func(r scanner, it *civic.Item) error { return r.Scan(&it.ID, &it.Title) },
		`SELECT id, title FROM item WHERE meeting = ? AND withdrawn IS NULL ORDER BY position, id`, meeting)
	if err != nil {
		return nil, err
	}
	before, after := byTitle(meeting, held), byTitle(meeting, items)
	out := map[civic.ItemID]civic.ItemID{}
	for key, old := range before {
		if now := after[key]; key != "" && old != "" && now != "" && now != old {
			out[old] = now
		}
	}
	return out, nil
}

// byTitle returns items by their folded titles; "" where several bear one.
func byTitle(meeting civic.MeetingID, items []civic.Item) map[string]civic.ItemID {
	out := map[string]civic.ItemID{}
	for _, it := range items {
		key := civic.ItemKey(meeting, it.Title)
		if _, twice := out[key]; twice {
			it.ID = ""
		}
		out[key] = it.ID
	}
	return out
}

// moveItemVerdicts lets what people decided on evidence go on with items that
// were numbered anew. As one may take the number that another leaves, all leave first.
func moveItemVerdicts(ctx context.Context, tx *sql.Tx, moved map[civic.ItemID]civic.ItemID) error {
	for _, old := range slices.Sorted(maps.Keys(moved)) {
		if err := moveVerdicts(ctx, tx, "item", string(old), "~"+string(moved[old])); err != nil {
			return err
		}
	}
	for _, now := range slices.Sorted(maps.Values(moved)) {
		if err := moveVerdicts(ctx, tx, "item", "~"+string(now), string(now)); err != nil {
			return err
		}
	}
	return nil
}

// renameAll notes the new ids of records, and takes back the old name of one
// that stands under it again.
func renameAll(ctx context.Context, tx *sql.Tx, held, fresh []civic.Record, now map[civic.RecordID]civic.RecordID) error {
	for _, r := range fresh {
		if _, err := tx.ExecContext(ctx, `DELETE FROM alias WHERE old = ?`, r.ID); err != nil {
			return err
		}
	}
	for _, r := range held {
		id, ok := now[r.ID]
		if !ok {
			continue
		}
		if err := rename(ctx, tx, r.ID, id); err != nil {
			return err
		}
	}
	return nil
}

func rename(ctx context.Context, tx *sql.Tx, old, now civic.RecordID) error {
	for _, do := range []string{
		`UPDATE alias SET current = ?2 WHERE current = ?1`,
		`INSERT OR REPLACE INTO alias (old, current, first_seen) SELECT ?1, ?2, (SELECT first_seen FROM record WHERE id = ?1)`,
	} {
		if _, err := tx.ExecContext(ctx, do, old, now); err != nil {
			return err
		}
	}
	return moveVerdicts(ctx, tx, "record", string(old), string(now))
}

// moveVerdicts lets what people decided on links and evidence go on with a
// record or an item under its new id. Where a verdict stands there already, it stays.
func moveVerdicts(ctx context.Context, tx *sql.Tx, column, old, now string) error {
	for _, table := range []string{"link", "evidence"} {
		if table == "link" && column == "item" {
			continue
		}
		_, err := tx.ExecContext(ctx, `UPDATE OR REPLACE `+table+` SET `+column+` = ?2 WHERE `+column+` = ?1 AND (confirmed OR rejected)`, old, now)
		if err != nil {
			return err
		}
	}
	return nil
}

// firstSeen returns since when each of the records to be stored was known, under
// whatever id.
func firstSeen(ctx context.Context, tx *sql.Tx, records []civic.Record) (map[civic.RecordID]time.Time, error) {
	out := map[civic.RecordID]time.Time{}
	for _, r := range records {
		seen, err := list(ctx, tx, func(row scanner, t *time.Time) error { return row.Scan(at(t)) }, `
			SELECT first_seen FROM record WHERE id = ?1 AND first_seen IS NOT NULL
			UNION ALL SELECT first_seen FROM alias WHERE current = ?1 AND first_seen IS NOT NULL
			ORDER BY 1 LIMIT 1`, r.ID)
		if err != nil {
			return nil, err
		}
		if len(seen) > 0 {
			out[r.ID] = seen[0]
		}
	}
	return out, nil
}
