package store

import (
	"context"
	"errors"
	"slices"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Versions returns what an address of a council has held, newest first; nothing
// of an address of which nothing ever came. Of one that was taken down the
// error wraps civic.ErrForgotten, and versions that were taken down under
// another address are left out.
func (s *Store) Versions(ctx context.Context, council civic.CouncilID, url string) (_ []civic.Version, err error) {
	defer errs.Wrap(&err, "list versions of %s", url)
	gone, err := s.Tombstones(ctx)
	if err != nil {
		return nil, err
	}
	if gone.Address(council, url) {
		return nil, civic.ErrForgotten
	}
	var out []civic.Version
	// In the order in which they were recorded: clocks may be set back.
	err = each(ctx, s.readers, scanVersion, func(v civic.Version) error {
		if n := len(out) - 1; n >= 0 && out[n].ID == v.ID {
			out[n].Last = v.First
			out[n].Looks++
			return nil
		}
		out = append(out, v)
		return nil
	}, `SELECT f.version, f.at, f.run, f.size, f.content_type, f.status, f.etag, f.modified, f.final,
			EXISTS (SELECT 1 FROM text t WHERE t.version = f.version)
		FROM fetch f WHERE f.council = ? AND f.url = ? AND f.version <> '' ORDER BY f.id`, council, url)
	if err != nil {
		return nil, err
	}
	slices.Reverse(out)
	return slices.DeleteFunc(out, func(v civic.Version) bool { return gone.Version(council, v.ID) }), nil
}

func scanVersion(r scanner, v *civic.Version) error {
	v.Looks = 1
	err := r.Scan(&v.ID, at(&v.First), &v.Run, &v.Size, &v.ContentType, &v.Status, &v.ETag, &v.Modified, &v.Final, &v.Text)
	v.Last = v.First
	return err
}

// DocumentVersions is Versions by the id of a document, whichever address its
// bytes came from: its own, or that of an imported file or of the pack that
// prints it. Address is where they came from.
func (s *Store) DocumentVersions(ctx context.Context, id civic.DocumentID) (address civic.Resource, _ []civic.Version, err error) {
	defer errs.Wrap(&err, "list versions of document %s", id)
	found, err := list(ctx, s.readers, scanResource, `
		SELECT `+resourceColumns+` FROM document d JOIN resource r
			ON r.council = d.council AND r.url = d.url OR r.version = d.version AND d.version <> ''
		WHERE d.id = ? ORDER BY r.id`, id)
	if err != nil {
		return civic.Resource{}, nil, err
	}
	if len(found) == 0 {
		return civic.Resource{}, nil, civic.ErrNotFound
	}
	own := max(0, slices.IndexFunc(found, func(r civic.Resource) bool { return civic.NewDocumentID(r.Council, r.URL) == id }))
	versions, err := s.Versions(ctx, found[own].Council, found[own].URL)
	return found[own], versions, err
}

// SourcesOf returns the addresses from which an item has its words and records,
// in the order in which they became known.
func (s *Store) SourcesOf(ctx context.Context, it civic.Item) (_ []civic.Resource, err error) {
	defer errs.Wrap(&err, "list sources of item %s", it.ID)
	return list(ctx, s.readers, scanResource, `
		SELECT `+resourceColumns+` FROM resource r WHERE r.council = ?2 AND r.version <> '' AND r.version IN (
			SELECT version FROM section WHERE item = ?1 UNION SELECT version FROM record WHERE item = ?1)
		ORDER BY r.id`, it.ID, it.Council)
}

// isMissing reports whether an error says that something is not held.
func isMissing(err error) bool { return errors.Is(err, civic.ErrNotFound) }
