package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/errs"
)

// maxTextBytes bounds the unpacked JSON of one text, so that a damaged row
// cannot fill the memory. The largest packs give some 20 MB.
const maxTextBytes = 256 << 20

// Both are safe for many goroutines when used as here, without a stream.
var (
	packer   = must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(1)))
	unpacker = must(zstd.NewReader(nil, zstd.WithDecoderMaxMemory(maxTextBytes), zstd.WithDecoderConcurrency(0)))
)

// must is for package variables made of constants.
func must[T any](v T, err error) T {
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return v
}

// PutText stores the text of a version, replacing what an earlier reader made of it.
func (s *Store) PutText(ctx context.Context, v civic.VersionID, doc *doctext.Document) (err error) {
	defer errs.Wrap(&err, "store text of version %s", v)
	plain, err := json.Marshal(doc)
	if err != nil {
		return err
	}
	if len(plain) > maxTextBytes {
		return fmt.Errorf("text of %d bytes is over the limit of %d", len(plain), maxTextBytes)
	}
	packed := packer.EncodeAll(plain, nil)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO text (version, packed) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET packed = excluded.packed`, v, packed)
		return err
	})
}

// Text returns the text of a version.
func (s *Store) Text(ctx context.Context, v civic.VersionID) (_ *doctext.Document, err error) {
	defer errs.Wrap(&err, "text of version %s", v)
	return textIn(ctx, s.readers, v)
}

// textIn is Text, also within a transaction.
func textIn(ctx context.Context, q querier, v civic.VersionID) (*doctext.Document, error) {
	packed, err := one(ctx, q, func(r scanner, b *[]byte) error { return r.Scan(b) },
		`SELECT packed FROM text WHERE version = ?`, v)
	if err != nil {
		return nil, err
	}
	plain, err := unpacker.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	doc := new(doctext.Document)
	if err := json.Unmarshal(plain, doc); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return doc, nil
}
