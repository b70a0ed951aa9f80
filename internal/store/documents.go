package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// DocumentFilter chooses documents; see civic.DocumentFilter.
type DocumentFilter = civic.DocumentFilter

// PutDocument stores a published document. A page that only names it, without
// a version, does not blank what is known of the version that is held.
func (s *Store) PutDocument(ctx context.Context, d civic.Document) (err error) {
	defer errs.Wrap(&err, "store document %s", d.ID)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO document (id, council, meeting, item, kind, title, url, restricted, version, seen, outcome, detail, pages)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET council = excluded.council, meeting = excluded.meeting, item = excluded.item,
				kind = excluded.kind, title = excluded.title, url = excluded.url, restricted = excluded.restricted,
				version = iif(excluded.version = '', version, excluded.version),
				seen = iif(excluded.version = '', seen, excluded.seen),
				pages = iif(excluded.version = '', pages, excluded.pages),
				outcome = iif(excluded.outcome IN ('', ?), outcome, excluded.outcome),
				detail = iif(excluded.outcome IN ('', ?), detail, excluded.detail)`,
			d.ID, d.Council, d.Meeting, d.Item, d.Kind, d.Title, d.URL, d.Restricted, d.Version, at(&d.Seen),
			d.Outcome, d.Detail, d.Pages, civic.OutcomePending, civic.OutcomePending)
		return err
	})
}

const documentSelect = `
	SELECT d.id, d.council, d.meeting, d.item, d.kind, d.title, d.url, d.restricted, d.version, d.seen,
		d.outcome, d.detail, d.pages
	FROM document d `

func scanDocument(r scanner, d *civic.Document) error {
	return r.Scan(&d.ID, &d.Council, &d.Meeting, &d.Item, &d.Kind, &d.Title, &d.URL, &d.Restricted, &d.Version,
		at(&d.Seen), &d.Outcome, &d.Detail, &d.Pages)
}

// documentOrder is the order in which they were first stored, which is that of
// the page that names them.
const documentOrder = ` ORDER BY d.rowid`

// Documents returns the documents that f chooses, in the order in which they
// were first stored.
func (s *Store) Documents(ctx context.Context, f DocumentFilter) (_ []civic.Document, err error) {
	defer errs.Wrap(&err, "list documents")
	var w where
	w.equal("d.council", string(f.Council))
	w.equal("d.meeting", string(f.Meeting))
	w.equal("d.item", string(f.Item))
	return list(ctx, s.readers, scanDocument, documentSelect+w.sql()+documentOrder, w.args...)
}

// Document returns one document.
func (s *Store) Document(ctx context.Context, id civic.DocumentID) (_ civic.Document, err error) {
	defer errs.Wrap(&err, "look up document %s", id)
	return one(ctx, s.readers, scanDocument, documentSelect+`WHERE d.id = ?`, id)
}
