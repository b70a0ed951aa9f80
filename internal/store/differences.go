package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/errs"
)

// PutDifference keeps what was changed between two versions that followed each
// other at an address.
func (s *Store) PutDifference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID, d changes.Difference) (err error) {
	defer errs.Wrap(&err, "store what was changed at %s", url)
	plain, err := json.Marshal(d)
	if err != nil {
		return err
	}
	packed := packer.EncodeAll(plain, nil)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO difference (council, url, earlier, later, packed) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET packed = excluded.packed`, council, url, earlier, later, packed)
		return err
	})
}

// Difference returns what was changed from one version of an address to
// another: as it was kept when the later one was read, else worked out from
// the two texts. Where neither can be had, or one of the versions was taken
// down, the error wraps civic.ErrNotFound. What concerns items whose words the
// council has taken back from the public since is left out; where it cannot be
// told apart, the error wraps civic.ErrWithheld, which is an ErrNotFound too.
func (s *Store) Difference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID) (d changes.Difference, err error) {
	defer errs.Wrap(&err, "what was changed at %s", url)
	gone, err := s.Tombstones(ctx)
	if err != nil {
		return d, err
	}
	if gone.Address(council, url) || gone.Version(council, earlier) || gone.Version(council, later) {
		return d, civic.ErrForgotten
	}
	d, err = s.KeptDifference(ctx, council, url, earlier, later)
	if isMissing(err) {
		d, err = s.workOut(ctx, earlier, later)
	}
	if err != nil {
		return d, err
	}
	return s.shown(ctx, d, earlier)
}

// workOut compares the texts that are held of two versions.
func (s *Store) workOut(ctx context.Context, earlier, later civic.VersionID) (d changes.Difference, err error) {
	before, err := s.Text(ctx, earlier)
	if err != nil {
		return d, err
	}
	after, err := s.Text(ctx, later)
	if err != nil {
		return d, err
	}
	return changes.Between(before, after), nil
}

// KeptDifference is Difference without working anything out.
func (s *Store) KeptDifference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID) (d changes.Difference, err error) {
	packed, err := one(ctx, s.readers, func(r scanner, b *[]byte) error { return r.Scan(b) },
		`SELECT packed FROM difference WHERE council = ? AND url = ? AND earlier = ? AND later = ?`, council, url, earlier, later)
	if err != nil {
		return d, err
	}
	plain, err := unpacker.DecodeAll(packed, nil)
	if err == nil {
		err = json.Unmarshal(plain, &d)
	}
	if err != nil {
		return d, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return d, nil
}
