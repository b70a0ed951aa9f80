package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// PutAttendance replaces what is held of who was at a meeting.
func (s *Store) PutAttendance(ctx context.Context, meeting civic.MeetingID, all []civic.Attendee) (err error) {
	defer errs.Wrap(&err, "store attendance of meeting %s", meeting)
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM attendance WHERE meeting = ?`, meeting); err != nil {
			return err
		}
		for i, a := range all {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO attendance (meeting, position, name, person, role, presence, said, document, version, page, start_byte, end_byte)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, meeting, i+1, a.Name, civic.PersonKey(a.Name), a.Role, a.Presence, a.Said,
				a.Document, a.Source.Version, a.Source.Page, a.Source.Start, a.Source.End)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Attendance returns who was at a meeting, in the order of the paper that says so.
func (s *Store) Attendance(ctx context.Context, meeting civic.MeetingID) (_ []civic.Attendee, err error) {
	defer errs.Wrap(&err, "look up attendance of meeting %s", meeting)
	return list(ctx, s.readers, func(r scanner, a *civic.Attendee) error {
		return r.Scan(&a.Name, &a.Role, &a.Presence, &a.Said, &a.Document, &a.Source.Version, &a.Source.Page, &a.Source.Start, &a.Source.End)
	}, `SELECT name, role, presence, said, document, version, page, start_byte, end_byte FROM attendance WHERE meeting = ? ORDER BY position`, meeting)
}

// Attended returns the meetings of a council at which papers name a person, by
// civic.PersonKey, newest first, and as what. limit is the most that are returned.
func (s *Store) Attended(ctx context.Context, council civic.CouncilID, person string, limit int) (_ []civic.Attended, err error) {
	defer errs.Wrap(&err, "look up meetings of %s", council)
	return list(ctx, s.readers, func(r scanner, a *civic.Attended) error {
		return r.Scan(&a.Meeting, &a.Committee, &a.CommitteeName, &a.Date, &a.Presence, &a.Said)
	}, `SELECT m.id, c.id, c.name, m.date, a.presence, a.said
		FROM attendance a JOIN meeting m ON m.id = a.meeting JOIN committee c ON c.id = m.committee
		WHERE a.person = ? AND c.council = ? ORDER BY m.date DESC, m.id, a.position LIMIT ?`, person, council, limit)
}
