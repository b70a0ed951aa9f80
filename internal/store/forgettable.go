package store

import (
	"context"
	"slices"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Addresses returns the council and address of everything that is known under
// an address: as one that was fetched or imported, as one that a paper names,
// and, for an imported page of a site, the one under which the site has it.
func (s *Store) Addresses(ctx context.Context, url string) (_ []civic.Tombstone, err error) {
	defer errs.Wrap(&err, "look up %s", url)
	return list(ctx, s.readers, func(r scanner, t *civic.Tombstone) error { return r.Scan(&t.Council, &t.URL) }, `
		SELECT council, url FROM resource WHERE url = ?1
		UNION SELECT council, url FROM forgotten WHERE url = ?1
		UNION SELECT council, url FROM document WHERE url = ?1 AND url LIKE 'http%'
		UNION SELECT r.council, r.url FROM document d JOIN resource r ON r.version = d.version AND r.url LIKE 'file:%'
			WHERE d.url = ?1 AND d.version <> ''
		UNION SELECT d.council, d.url FROM resource r JOIN document d ON d.version = r.version AND d.kind IN (?2, ?3) AND d.url LIKE 'http%'
			WHERE r.url = ?1 AND r.url LIKE 'file:%' AND r.version <> ''`, url, civic.MeetingPage, civic.ItemPage)
}

// Forgettable completes a tombstone of which the council and the address are
// given, and for the page of a meeting or an item perhaps that: with all bytes
// that ever came from there, the councils whose papers they are, and the items
// that go as a whole. For an address that was taken down before, it has the
// first date, person and reason. The error wraps civic.ErrNotFound where
// nothing is known of the address.
func (s *Store) Forgettable(ctx context.Context, t civic.Tombstone) (_ civic.Tombstone, err error) {
	defer errs.Wrap(&err, "look up %s", t.URL)
	before, err := s.Tombstones(ctx)
	if err != nil {
		return t, err
	}
	docs, err := s.papersAt(ctx, t)
	if err != nil {
		return t, err
	}
	t.Bodies = []civic.CouncilID{t.Council}
	for _, d := range docs {
		t.Bodies = append(t.Bodies, d.Council)
		if d.Kind == civic.MeetingPage {
			t.Meeting = d.Meeting
		}
	}
	slices.Sort(t.Bodies)
	t.Bodies = slices.Compact(t.Bodies)
	if t.Versions, err = s.versionsAt(ctx, t, docs); err != nil {
		return t, err
	}
	if t.Items, err = s.itemsAt(ctx, t, docs); err != nil {
		return t, err
	}
	if i := slices.IndexFunc(before, func(b civic.Tombstone) bool { return b.Council == t.Council && b.URL == t.URL }); i >= 0 {
		return again(before[i], t), nil
	}
	return t, s.mustKnow(ctx, t, len(docs) > 0)
}

// again adds to an old tombstone what became known since.
func again(old, now civic.Tombstone) civic.Tombstone {
	for _, b := range now.Bodies {
		if !slices.Contains(old.Bodies, b) {
			old.Bodies = append(old.Bodies, b)
		}
	}
	for _, v := range now.Versions {
		if !slices.Contains(old.Versions, v) {
			old.Versions = append(old.Versions, v)
		}
	}
	for _, it := range now.Items {
		if !slices.ContainsFunc(old.Items, func(f civic.ForgottenItem) bool { return f.ID == it.ID }) {
			old.Items = append(old.Items, it)
		}
	}
	if old.Meeting == "" {
		old.Meeting = now.Meeting
	}
	return old
}

// papersAt returns the document of an address and the minutes of other
// meetings that it prints.
func (s *Store) papersAt(ctx context.Context, t civic.Tombstone) ([]civic.Document, error) {
	id := civic.NewDocumentID(t.Council, t.URL)
	return list(ctx, s.readers, scanDocument, documentSelect+`
		JOIN document o ON o.id = ?1 AND (d.id = o.id OR d.council = o.council AND d.version = o.version AND o.version <> '')`+documentOrder, id)
}

// versionsAt returns the bytes that an address holds and those that it held.
func (s *Store) versionsAt(ctx context.Context, t civic.Tombstone, docs []civic.Document) ([]civic.VersionID, error) {
	found, err := list(ctx, s.readers, func(r scanner, v *civic.VersionID) error { return r.Scan(v) }, `
		SELECT version FROM resource WHERE council = ?1 AND url = ?2 UNION SELECT read FROM resource WHERE council = ?1 AND url = ?2
		UNION SELECT version FROM fetch WHERE council = ?1 AND url = ?2`, t.Council, t.URL)
	for _, d := range docs {
		found = append(found, d.Version)
	}
	slices.Sort(found)
	return slices.DeleteFunc(slices.Compact(found), func(v civic.VersionID) bool { return v == "" }), err
}

// itemsAt returns the items that go as a whole: all of a meeting whose page it
// is, or the one whose own page it is. Items that other papers only mention stay.
func (s *Store) itemsAt(ctx context.Context, t civic.Tombstone, docs []civic.Document) ([]civic.ForgottenItem, error) {
	var w where
	w.and("m.id = ? AND m.id <> ''", t.Meeting)
	for _, it := range t.Items {
		w.and("i.id = ?", it.ID)
	}
	for _, d := range docs {
		switch {
		case d.Kind == civic.ItemPage && d.Item != "":
			w.and("i.id = ?", d.Item)
		case d.Kind == civic.ItemPage && d.Version != "":
			w.and("i.id IN (SELECT item FROM section WHERE version = ?)", d.Version)
		}
	}
	return list(ctx, s.readers, func(r scanner, f *civic.ForgottenItem) error {
		var title string
		err := r.Scan(&f.ID, &f.Meeting, &title)
		f.Key = civic.ItemKey(f.Meeting, title)
		return err
	}, `SELECT i.id, i.meeting, i.title`+itemFrom+w.any()+` ORDER BY i.id`, w.args...)
}

// any returns the WHERE clause of which one condition must hold.
func (w *where) any() string {
	out := " WHERE false"
	for _, c := range w.conds {
		out += " OR (" + c + ")"
	}
	return out
}

// mustKnow returns civic.ErrNotFound for an address of which nothing is known.
func (s *Store) mustKnow(ctx context.Context, t civic.Tombstone, document bool) error {
	if document || len(t.Items) > 0 {
		return nil
	}
	_, err := one(ctx, s.readers, func(r scanner, n *int) error { return r.Scan(n) }, `
		SELECT 1 FROM resource WHERE council = ?1 AND url = ?2 UNION SELECT 1 FROM document WHERE council = ?1 AND url = ?2
		UNION SELECT 1 FROM meeting WHERE id = ?3`, t.Council, t.URL, t.Meeting)
	return err
}
