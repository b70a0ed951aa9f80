package store

import (
	"context"
	"database/sql"
	"errors"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Enqueue adds addresses to a run's frontier and returns how many were new to
// it. An address that the run already knows, done or not, is ignored. One that
// no run knew is stored as not fetched yet.
func (s *Store) Enqueue(ctx context.Context, run int64, found []civic.Resource) (added int, err error) {
	defer errs.Wrap(&err, "enqueue %d addresses in run %d", len(found), run)
	err = s.note(ctx, func(tx *sql.Tx) (err error) {
		added, err = enqueue(ctx, tx, run, found)
		return err
	})
	return added, err
}

// enqueue first learns of each address and then puts it in the frontier. What
// a link says of an address never blanks what an earlier one said.
func enqueue(ctx context.Context, tx *sql.Tx, run int64, found []civic.Resource) (added int, err error) {
	if len(found) == 0 {
		return 0, nil
	}
	learn, err := tx.PrepareContext(ctx, `
		INSERT INTO resource (council, url, kind, title, referrer, priority, first, seen, version, content_type, size,
			etag, modified, status, outcome, detail, read, read_outcome, read_detail)
		VALUES (?, ?, ?, ?, ?, ?, coalesce(?, (SELECT started FROM run WHERE id = ?)), NULL, '', '', 0, '', '', 0, ?, '', '', '', '')
		ON CONFLICT (council, url) DO UPDATE SET
			kind = coalesce(nullif(excluded.kind, ''), kind),
			title = coalesce(nullif(excluded.title, ''), title),
			referrer = coalesce(nullif(excluded.referrer, ''), referrer),
			priority = excluded.priority
		RETURNING id`)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, learn.Close()) }()
	queue, err := tx.PrepareContext(ctx, `
		INSERT INTO frontier (run, resource, priority, done) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING`)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, queue.Close()) }()
	for _, r := range found {
		var id int64
		if err := learn.QueryRowContext(ctx, r.Council, r.URL, r.Kind, r.Title, r.Referrer, r.Priority,
			at(&r.First), run, civic.OutcomePending).Scan(&id); err != nil {
			return added, err
		}
		res, err := queue.ExecContext(ctx, run, id, r.Priority)
		if err != nil {
			return added, err
		}
		n, err := res.RowsAffected()
		if err != nil {
			return added, err
		}
		added += int(n)
	}
	return added, nil
}

// Next returns the address to fetch next in a run: of those not done, the
// highest priority and among equals the one that was enqueued first. It is
// false when the frontier is empty. Next takes nothing away: until Done is
// called it returns the same address, also to another process after a crash.
func (s *Store) Next(ctx context.Context, run int64) (_ civic.Resource, ok bool, err error) {
	defer errs.Wrap(&err, "next address of run %d", run)
	r, err := one(ctx, s.readers, scanResource, `
		SELECT `+resourceColumns+` FROM frontier f JOIN resource r ON r.id = f.resource
		WHERE f.run = ? AND f.done = 0 ORDER BY f.priority DESC, f.id LIMIT 1`, run)
	if errors.Is(err, civic.ErrNotFound) {
		return civic.Resource{}, false, nil
	}
	return r, err == nil, err
}

// Done records one attempt: the fetch itself, the new state of its address,
// the address as done in its run, and what the page linked to. It is one
// transaction, so that a crash loses no page and repeats at most one.
func (s *Store) Done(ctx context.Context, f civic.Fetch, found []civic.Resource) (err error) {
	defer errs.Wrap(&err, "record fetch of %s", f.URL)
	return s.note(ctx, func(tx *sql.Tx) error {
		if err := recordFetch(ctx, tx, f); err != nil {
			return err
		}
		if err := recordState(ctx, tx, f); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `
			INSERT INTO frontier (run, resource, priority, done)
			SELECT run.id, r.id, r.priority, 1 FROM resource r, run WHERE run.id = ? AND r.council = ? AND r.url = ?
			ON CONFLICT DO UPDATE SET done = 1`, f.Run, f.Council, f.URL)
		if err != nil {
			return err
		}
		_, err = enqueue(ctx, tx, f.Run, found)
		return err
	})
}

func recordFetch(ctx context.Context, tx *sql.Tx, f civic.Fetch) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO fetch (run, council, url, at, took_us, status, outcome, detail, version, content_type, size, etag, modified, final)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		f.Run, f.Council, f.URL, at(&f.At), f.Took.Microseconds(), f.Status, f.Outcome, f.Detail,
		f.Version, f.ContentType, f.Size, f.ETag, f.Modified, f.Final)
	return err
}
