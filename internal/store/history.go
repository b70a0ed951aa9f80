package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutMeetingChange keeps a change of a meeting's day, hour or state. The same
// change is kept once, with when it was first seen.
func (s *Store) PutMeetingChange(ctx context.Context, c civic.MeetingChange) (err error) {
	defer errs.Wrap(&err, "store a change of meeting %s", c.Meeting)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO meeting_change (meeting, was_date, now_date, was_time, now_time, was_state, now_state, note, url, seen)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			c.Meeting, c.WasDate.String(), c.NowDate.String(), c.WasTime, c.NowTime, c.WasState, c.NowState, c.Note, c.URL, at(&c.Seen))
		return err
	})
}

// MeetingChanges returns what was seen to change of a meeting, in the order in
// which it was seen.
func (s *Store) MeetingChanges(ctx context.Context, id civic.MeetingID) (_ []civic.MeetingChange, err error) {
	defer errs.Wrap(&err, "list changes of meeting %s", id)
	return list(ctx, s.readers, func(r scanner, c *civic.MeetingChange) error {
		return r.Scan(&c.Meeting, &c.WasDate, &c.NowDate, &c.WasTime, &c.NowTime, &c.WasState, &c.NowState, &c.Note, &c.URL, at(&c.Seen))
	}, `SELECT meeting, nullif(was_date, ''), nullif(now_date, ''), was_time, now_time, was_state, now_state, note, url, seen
		FROM meeting_change WHERE meeting = ? ORDER BY seen, was_date, now_date`, id)
}

// PutSightings replaces what one list says of meetings.
func (s *Store) PutSightings(ctx context.Context, council civic.CouncilID, url string, all []civic.Sighting) (err error) {
	defer errs.Wrap(&err, "store what %s lists", url)
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sighting WHERE council = ? AND url = ?`, council, url); err != nil {
			return err
		}
		for _, x := range all {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO sighting (council, url, meeting, committee, source, date, state, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING`, council, url, x.Meeting, x.Committee, x.Source, x.Date, x.State, at(&x.Seen))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Sightings returns every line of every list of a council's meetings.
func (s *Store) Sightings(ctx context.Context, council civic.CouncilID) (_ []civic.Sighting, err error) {
	defer errs.Wrap(&err, "list sightings of %s", council)
	return list(ctx, s.readers, func(r scanner, x *civic.Sighting) error {
		return r.Scan(&x.Council, &x.URL, &x.Meeting, &x.Committee, &x.Source, &x.Date, &x.State, at(&x.Seen))
	}, `SELECT council, url, meeting, committee, source, date, state, seen FROM sighting WHERE council = ? ORDER BY url, meeting`, council)
}
