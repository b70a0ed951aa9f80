package store

import (
	"context"
	"database/sql"
	"fmt"

	"arising/internal/civic"
	"arising/internal/errs"
)

// MeetingFilter chooses meetings; see civic.MeetingFilter.
type MeetingFilter = civic.MeetingFilter

// PutMeeting stores a meeting; its committee must be stored before.
func (s *Store) PutMeeting(ctx context.Context, m civic.Meeting) (err error) {
	defer errs.Wrap(&err, "store meeting %s", m.ID)
	return s.write(ctx, func(tx *sql.Tx) error { return putMeeting(ctx, tx, m) })
}

// PutWhole stores a meeting with its whole agenda and what was recorded of each
// item, see PutMeeting, PutItems and PutRecords, all or nothing: nobody reads an
// item beside the records of its earlier minutes.
func (s *Store) PutWhole(ctx context.Context, m civic.Meeting, items []civic.Item) (err error) {
	defer errs.Wrap(&err, "store meeting %s with its items", m.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		if err := putMeeting(ctx, tx, m); err != nil {
			return err
		}
		if err := reattach(ctx, tx, m.ID, items); err != nil {
			return err
		}
		if err := putItems(ctx, tx, m.ID, items); err != nil {
			return err
		}
		for _, it := range items {
			if err := putRecords(ctx, tx, it.ID, "", it.Records); err != nil {
				return fmt.Errorf("records of item %s: %w", it.ID, err)
			}
		}
		return nil
	})
}

func putMeeting(ctx context.Context, tx *sql.Tx, m civic.Meeting) error {
	_, err := tx.ExecContext(ctx, `
			INSERT INTO meeting (id, committee, source_id, date, time, title, venue, state, note, url,
				has_agenda, has_decisions, has_minutes, draft, whole, agenda_held, minutes_from, sole)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET committee = excluded.committee, source_id = excluded.source_id, date = excluded.date,
				time = excluded.time, title = excluded.title, venue = excluded.venue, state = excluded.state,
				note = excluded.note, url = excluded.url, has_agenda = excluded.has_agenda,
				has_decisions = excluded.has_decisions, has_minutes = excluded.has_minutes, draft = excluded.draft,
				whole = excluded.whole, agenda_held = excluded.agenda_held,
				minutes_from = excluded.minutes_from, sole = excluded.sole`,
		m.ID, m.Committee, m.SourceID, m.Date, m.Time, m.Title, m.Venue, m.State, m.Note, m.URL,
		m.HasAgenda, m.HasDecisions, m.HasMinutes, m.Draft, m.Whole, m.AgendaHeld, m.MinutesFrom, m.Sole)
	return err
}

const meetingSelect = `
	SELECT m.id, m.committee, m.source_id, m.date, m.time, m.title, m.venue, m.state, m.note, m.url,
		m.has_agenda, m.has_decisions, m.has_minutes, m.draft, m.whole, m.agenda_held, m.minutes_from, m.sole,
		u.id, u.name, c.name, (SELECT count(*) FROM item i WHERE i.meeting = m.id AND i.withdrawn IS NULL)
	FROM meeting m JOIN committee c ON c.id = m.committee JOIN council u ON u.id = c.council `

func scanMeeting(r scanner, m *civic.Meeting) error {
	return r.Scan(&m.ID, &m.Committee, &m.SourceID, &m.Date, &m.Time, &m.Title, &m.Venue, &m.State, &m.Note, &m.URL,
		&m.HasAgenda, &m.HasDecisions, &m.HasMinutes, &m.Draft, &m.Whole, &m.AgendaHeld, &m.MinutesFrom, &m.Sole,
		&m.Council, &m.CouncilName, &m.CommitteeName, &m.Items)
}

// Meetings returns the meetings that f chooses, by date; those without a date
// come last.
func (s *Store) Meetings(ctx context.Context, f MeetingFilter) (_ []civic.Meeting, err error) {
	defer errs.Wrap(&err, "list meetings")
	w := meetingsWhere(f)
	order := ` ORDER BY m.date IS NULL, m.date, c.name, m.id`
	if f.NewestFirst {
		order = ` ORDER BY m.date IS NULL, m.date DESC, c.name, m.id`
	}
	return list(ctx, s.readers, scanMeeting, meetingSelect+w.sql()+order+` LIMIT ? OFFSET ?`,
		append(w.args, limitOf(f), max(0, f.Offset))...)
}

// Meeting returns one meeting.
func (s *Store) Meeting(ctx context.Context, id civic.MeetingID) (_ civic.Meeting, err error) {
	defer errs.Wrap(&err, "look up meeting %s", id)
	return one(ctx, s.readers, scanMeeting, meetingSelect+`WHERE m.id = ?`, id)
}
