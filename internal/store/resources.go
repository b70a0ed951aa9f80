package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// ResourceFilter chooses addresses; see civic.ResourceFilter.
type ResourceFilter = civic.ResourceFilter

const resourceColumns = `r.council, r.url, r.kind, r.title, r.referrer, r.priority, r.first, r.seen, r.version,
	r.content_type, r.size, r.etag, r.modified, r.status, r.outcome, r.detail, r.read, r.tried, r.due`

func scanResource(row scanner, r *civic.Resource) error {
	return row.Scan(&r.Council, &r.URL, &r.Kind, &r.Title, &r.Referrer, &r.Priority, at(&r.First), at(&r.Seen), &r.Version,
		&r.ContentType, &r.Size, &r.ETag, &r.Modified, &r.Status, &r.Outcome, &r.Detail, &r.Read, at(&r.Tried), at(&r.Due))
}

// recordState brings an address up to date with the last attempt to fetch it.
func recordState(ctx context.Context, tx *sql.Tx, f civic.Fetch) error {
	// An address that was fetched without having been found on a page, such as a start page.
	_, err := tx.ExecContext(ctx, `
		INSERT INTO resource (council, url, kind, title, referrer, priority, first, seen, version, content_type, size,
			etag, modified, status, outcome, detail, read, read_outcome, read_detail)
		VALUES (?, ?, '', '', '', 0, ?, NULL, '', '', 0, '', '', 0, ?, '', '', '', '')
		ON CONFLICT DO NOTHING`, f.Council, f.URL, at(&f.At), civic.OutcomePending)
	if err != nil {
		return err
	}
	if f.Outcome.Failed() || f.Version == "" && f.Outcome != civic.OutcomeUnchanged {
		// What was held before is still held, and still read.
		_, err = tx.ExecContext(ctx, `UPDATE resource SET status = ?, outcome = ?, detail = ?, tried = ? WHERE council = ? AND url = ?`,
			f.Status, f.Outcome, f.Detail, at(&f.At), f.Council, f.URL)
		return err
	}
	return recordHeld(ctx, tx, f)
}

// recordHeld records that an address holds f.Version, or still holds what it
// held. An answer of "unchanged" may leave out what was said before. Where the
// same bytes have been read already with a finding, such as "no text", that
// finding stands.
func recordHeld(ctx context.Context, tx *sql.Tx, f civic.Fetch) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE resource SET
			seen = ?1, tried = ?1, due = ?14,
			version = coalesce(nullif(?2, ''), version),
			content_type = coalesce(nullif(?3, ''), content_type),
			size = coalesce(nullif(?4, 0), size),
			etag = CASE WHEN ?5 <> '' OR ?9 <> ?10 THEN ?5 ELSE etag END,
			modified = CASE WHEN ?6 <> '' OR ?9 <> ?10 THEN ?6 ELSE modified END,
			status = ?7,
			outcome = CASE WHEN same AND read_outcome NOT IN ('', ?11) THEN read_outcome ELSE ?9 END,
			detail = CASE WHEN same AND read_outcome NOT IN ('', ?11) THEN read_detail ELSE ?8 END
		FROM (SELECT id, read <> '' AND read = coalesce(nullif(?2, ''), version) AS same
			FROM resource WHERE council = ?12 AND url = ?13) old
		WHERE resource.id = old.id`,
		at(&f.At), f.Version, f.ContentType, f.Size, f.ETag, f.Modified, f.Status, f.Detail,
		f.Outcome, civic.OutcomeUnchanged, civic.OutcomeFetched, f.Council, f.URL, at(&f.Due))
	return err
}

// Resource returns one address of a council.
func (s *Store) Resource(ctx context.Context, council civic.CouncilID, url string) (_ civic.Resource, err error) {
	defer errs.Wrap(&err, "look up address %s of %s", url, council)
	return one(ctx, s.readers, scanResource, `SELECT `+resourceColumns+` FROM resource r WHERE r.council = ? AND r.url = ?`, council, url)
}

// Resources returns the addresses that f chooses, in the order in which they
// became known.
func (s *Store) Resources(ctx context.Context, f ResourceFilter) (_ []civic.Resource, err error) {
	defer errs.Wrap(&err, "list addresses")
	var w where
	w.equal("r.council", string(f.Council))
	w.equal("r.outcome", string(f.Outcome))
	w.in("r.kind", f.Kinds)
	if f.Unread {
		w.and("r.version <> '' AND r.version <> r.read")
	}
	return list(ctx, s.readers, scanResource, `SELECT `+resourceColumns+` FROM resource r `+w.sql()+` ORDER BY r.id`, w.args...)
}

// MarkRead records that a version was turned into text and records, and how
// that ended.
func (s *Store) MarkRead(ctx context.Context, council civic.CouncilID, url string, version civic.VersionID, outcome civic.Outcome, detail string) (err error) {
	defer errs.Wrap(&err, "mark %s as read", url)
	return s.note(ctx, func(tx *sql.Tx) error { return markRead(ctx, tx, council, url, version, outcome, detail) })
}

func markRead(ctx context.Context, tx *sql.Tx, council civic.CouncilID, url string, version civic.VersionID, outcome civic.Outcome, detail string) error {
	res, err := tx.ExecContext(ctx, `
		UPDATE resource SET read = ?1, read_outcome = ?2, read_detail = ?3, outcome = ?2, detail = ?3
		WHERE council = ?4 AND url = ?5`, version, outcome, detail, council, url)
	return wantRow(res, err)
}

// MarkAllUnread has every version of a council read again, by a better reader
// or better rules. It forgets how reading them ended before and what was found
// to be changed between versions, not the versions.
func (s *Store) MarkAllUnread(ctx context.Context, council civic.CouncilID) (err error) {
	defer errs.Wrap(&err, "mark all of %s as unread", council)
	return s.note(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			UPDATE resource SET read = '', read_outcome = '', read_detail = '',
				outcome = iif(outcome = read_outcome, ?, outcome), detail = iif(outcome = read_outcome, '', detail)
			WHERE council = ? AND read <> ''`, civic.OutcomeFetched, council)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM difference WHERE council = ?`, council)
		return err
	})
}

// MarkUnread has what one address holds read again, and forgets how reading it ended.
func (s *Store) MarkUnread(ctx context.Context, council civic.CouncilID, url string) (err error) {
	defer errs.Wrap(&err, "mark %s as unread", url)
	return s.note(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `
			UPDATE resource SET read = '', read_outcome = '', read_detail = '', outcome = ?, detail = '' WHERE council = ? AND url = ?`,
			civic.OutcomeFetched, council, url)
		return wantRow(res, err)
	})
}

// wantRow returns civic.ErrNotFound where a statement changed nothing.
func wantRow(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return civic.ErrNotFound
}
