package store

import (
	"context"

	"arising/internal/civic"
	"arising/internal/errs"
)

// undated sorts meetings without a date after all others.
const undated = `coalesce(m.date, '9999-12-31')`

// MeetingsAfter returns at most f.Limit of the meetings that f chooses, in the
// order of civic.Spot, from the first that comes after the given spot.
// NewestFirst and Offset are not looked at.
func (s *Store) MeetingsAfter(ctx context.Context, f MeetingFilter, after civic.Spot) (_ []civic.Meeting, err error) {
	defer errs.Wrap(&err, "list meetings after %s", after.Meeting)
	w := meetingsWhere(f)
	if after.Meeting != "" {
		// The first condition follows from the second and can use an index.
		w.and(`(m.date IS NULL OR m.date >= ?)`, sortDate(after))
		w.and(`(`+undated+`, m.id) > (?, ?)`, sortDate(after), after.Meeting)
	}
	return list(ctx, s.readers, scanMeeting, meetingSelect+w.sql()+` ORDER BY `+undated+`, m.id LIMIT ?`, append(w.args, limitOf(f))...)
}

// ItemsAfter returns at most f.Limit agenda items of the meetings that f
// chooses, in the order of civic.Spot, from the first that comes after the
// given spot; each with its sections, records and documents.
func (s *Store) ItemsAfter(ctx context.Context, f MeetingFilter, after civic.Spot) (_ []civic.Item, err error) {
	defer errs.Wrap(&err, "list items after %s", after.Item)
	w := meetingsWhere(f)
	if after.Meeting != "" {
		w.and(`(m.date IS NULL OR m.date >= ?)`, sortDate(after))
		w.and(`(`+undated+`, m.id, i.position, i.id) > (?, ?, ?, ?)`, sortDate(after), after.Meeting, after.Position, after.Item)
	}
	const order = ` ORDER BY ` + undated + `, m.id, i.position, i.id LIMIT ?`
	args := append(w.args, limitOf(f))
	items, err := list(ctx, s.readers, scanItem, itemSelect+w.sql()+order, args...)
	if err != nil || len(items) == 0 {
		return items, err
	}
	ids := make([]civic.ItemID, len(items))
	for i, it := range items {
		ids[i] = it.ID
	}
	return items, fill(ctx, s.readers, items, `SELECT value FROM json_each(?)`, asJSON(ids))
}

// meetingsWhere turns what f says of meetings into conditions.
func meetingsWhere(f MeetingFilter) *where {
	w := new(where)
	w.equal("c.council", string(f.Council))
	w.equal("m.committee", string(f.Committee))
	if f.From.Known() {
		w.and("m.date >= ?", f.From)
	}
	if f.To.Known() {
		w.and("m.date <= ?", f.To)
	}
	return w
}

func sortDate(at civic.Spot) string {
	if !at.Date.Known() {
		return "9999-12-31"
	}
	return at.Date.String()
}

func limitOf(f MeetingFilter) int {
	if f.Limit > 0 {
		return f.Limit
	}
	return -1
}
