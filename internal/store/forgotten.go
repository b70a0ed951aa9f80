package store

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Forget writes a tombstone, and marks its address and the papers from there
// as taken down, in one transaction: from then on nothing brings them back,
// whatever happens before Purge has taken away their words. An address that
// was taken down before keeps its first date, person and reason, and gains
// versions and items that became known since.
func (s *Store) Forget(ctx context.Context, t civic.Tombstone) (err error) {
	defer errs.Wrap(&err, "take down %s", t.URL)
	return s.write(ctx, func(tx *sql.Tx) error { return forget(ctx, tx, t) })
}

func forget(ctx context.Context, tx *sql.Tx, t civic.Tombstone) error {
	id, err := insertTombstone(ctx, tx, t)
	if err != nil {
		return err
	}
	for _, mark := range []string{
		// Documents first: which they are is told by what their addresses hold.
		`UPDATE document SET version = '', seen = NULL, pages = 0, outcome = ?2, detail = ''
			WHERE id IN (SELECT value FROM json_each(?3)) OR council IN ` + ofBodies + ` AND version IN ` + ofVersions,
		`UPDATE resource SET version = '', read = '', etag = '', modified = '', content_type = '', size = 0
			WHERE EXISTS (SELECT 1 FROM forgotten f WHERE f.id = ?1 AND f.council = resource.council AND f.url = resource.url)`,
		// The same bytes under another address stay until that is taken down too, and count as read.
		`UPDATE resource SET read = version, read_outcome = ?2, read_detail = '', outcome = ?2, detail = ''
			WHERE EXISTS (SELECT 1 FROM forgotten f WHERE f.id = ?1 AND f.council = resource.council AND f.url = resource.url)
				OR council IN ` + ofBodies + ` AND version <> '' AND version IN ` + ofVersions,
	} {
		if _, err := tx.ExecContext(ctx, mark, id, civic.OutcomeForgotten, asJSON(documentIDs(t))); err != nil {
			return err
		}
	}
	return nil
}

// What a tombstone, whose row is ?1, names.
const (
	ofBodies   = `(SELECT council FROM forgotten_body WHERE forgotten = ?1)`
	ofVersions = `(SELECT version FROM forgotten_version WHERE forgotten = ?1)`
	ofItems    = `(SELECT item FROM forgotten_item WHERE forgotten = ?1)`
)

func documentIDs(t civic.Tombstone) []civic.DocumentID {
	return []civic.DocumentID{civic.NewDocumentID(t.Council, t.URL)}
}

func insertTombstone(ctx context.Context, tx *sql.Tx, t civic.Tombstone) (id int64, err error) {
	err = tx.QueryRowContext(ctx, `
		INSERT INTO forgotten (council, url, meeting, at, who, reason) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET meeting = coalesce(nullif(excluded.meeting, ''), meeting), finished = NULL RETURNING id`,
		t.Council, t.URL, t.Meeting, at(&t.At), t.Who, t.Reason).Scan(&id)
	if err != nil {
		return 0, err
	}
	for _, body := range t.Bodies {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO forgotten_body (forgotten, council) VALUES (?, ?)`, id, body); err != nil {
			return 0, err
		}
	}
	for _, v := range t.Versions {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO forgotten_version (version, forgotten) VALUES (?, ?)`, v, id); err != nil {
			return 0, err
		}
	}
	for _, it := range t.Items {
		_, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO forgotten_item (item, forgotten, meeting, key) VALUES (?, ?, ?, ?)`,
			it.ID, id, it.Meeting, it.Key)
		if err != nil {
			return 0, err
		}
	}
	return id, nil
}

// Tombstones returns all that was taken down, of all councils, oldest first.
func (s *Store) Tombstones(ctx context.Context) (_ civic.Tombstones, err error) {
	defer errs.Wrap(&err, "list what was taken down")
	return tombstones(ctx, s.readers)
}

func tombstones(ctx context.Context, q querier) (civic.Tombstones, error) {
	return list(ctx, q, func(r scanner, t *civic.Tombstone) error {
		var items []struct{ ID, Meeting, Key string }
		if err := r.Scan(&t.Council, &t.URL, &t.Meeting, at(&t.At), &t.Who, &t.Reason, at(&t.Finished),
			asJSON(&t.Bodies), asJSON(&t.Versions), asJSON(&items)); err != nil {
			return err
		}
		for _, it := range items {
			t.Items = append(t.Items, civic.ForgottenItem{ID: civic.ItemID(it.ID), Meeting: civic.MeetingID(it.Meeting), Key: it.Key})
		}
		return nil
	}, `
		SELECT f.council, f.url, f.meeting, f.at, f.who, f.reason, f.finished,
			(SELECT json_group_array(council) FROM forgotten_body WHERE forgotten = f.id),
			(SELECT json_group_array(version) FROM forgotten_version WHERE forgotten = f.id),
			(SELECT json_group_array(json_object('ID', item, 'Meeting', meeting, 'Key', key)) FROM forgotten_item WHERE forgotten = f.id)
		FROM forgotten f ORDER BY f.id`)
}

// Forgotten reports whether an address of a council, or the bytes that came
// from it, were taken down. version is "" before anything came.
func (s *Store) Forgotten(ctx context.Context, council civic.CouncilID, url string, version civic.VersionID) (bool, error) {
	all, err := s.Tombstones(ctx)
	return all.Address(council, url) || all.Version(council, version), err
}

// TakenDown reports whether the bytes of a version must not be shown. Where
// another council holds the same bytes, theirs was not taken down.
func (s *Store) TakenDown(ctx context.Context, v civic.VersionID) (bool, error) {
	all, err := s.Tombstones(ctx)
	if err != nil || !all.Version("", v) {
		return false, err
	}
	holders, err := s.Holders(ctx, v)
	return !slices.ContainsFunc(holders, func(r civic.Resource) bool { return !all.Version(r.Council, v) }), err
}

// whyNoItem tells an item that was taken down from one that never was.
func (s *Store) whyNoItem(ctx context.Context, id civic.ItemID) error {
	n, err := one(ctx, s.readers, func(r scanner, n *int) error { return r.Scan(n) }, `SELECT count(*) FROM forgotten_item WHERE item = ?`, id)
	switch {
	case err != nil:
		return err
	case n > 0:
		return civic.ErrForgotten
	}
	return civic.ErrNotFound
}

// Holders returns the addresses that hold a version.
func (s *Store) Holders(ctx context.Context, v civic.VersionID) (_ []civic.Resource, err error) {
	defer errs.Wrap(&err, "list addresses of version %s", v)
	return list(ctx, s.readers, scanResource, `SELECT `+resourceColumns+` FROM resource r WHERE r.version = ? AND r.version <> '' ORDER BY r.id`, v)
}

// Forgot records that nothing is left of what a tombstone names.
func (s *Store) Forgot(ctx context.Context, t civic.Tombstone, end time.Time) (err error) {
	defer errs.Wrap(&err, "finish taking down %s", t.URL)
	return s.write(ctx, func(tx *sql.Tx) error {
		return wantRow(tx.ExecContext(ctx, `UPDATE forgotten SET finished = ? WHERE council = ? AND url = ?`, at(&end), t.Council, t.URL))
	})
}
