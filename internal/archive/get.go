package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"

	"github.com/klauspost/compress/zstd"

	"arising/internal/civic"
)

// Get opens a version for reading. Its hash is checked on the way: where the
// stored bytes are not those that were put, the last Read fails with ErrCorrupt
// in place of io.EOF, so whoever acts on a version must read it to its end.
// A version that is not held is civic.ErrNotFound.
func (a *Archive) Get(id civic.VersionID) (io.ReadCloser, error) {
	path, err := a.path(id)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("version %s: %w", id, civic.ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("open version %s: %w", id, err)
	}
	d, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("version %s: %w: %v", id, ErrCorrupt, err)
	}
	return &reader{id: id, file: f, zstd: d, hash: sha256.New()}, nil
}

// A reader hands out a version and compares it with its name at the end.
type reader struct {
	id   civic.VersionID
	file *os.File
	zstd *zstd.Decoder
	hash hash.Hash
}

// Read implements io.Reader.
func (r *reader) Read(p []byte) (int, error) {
	n, err := r.zstd.Read(p)
	r.hash.Write(p[:n])
	switch {
	case err == nil:
		return n, nil
	case errors.Is(err, io.EOF) && hex.EncodeToString(r.hash.Sum(nil)) == string(r.id):
		return n, io.EOF
	case errors.Is(err, io.EOF):
		return n, fmt.Errorf("version %s: %w", r.id, ErrCorrupt)
	}
	return n, fmt.Errorf("version %s: %w: %v", r.id, ErrCorrupt, err)
}

// Close implements io.Closer.
func (r *reader) Close() error {
	r.zstd.Close()
	return r.file.Close()
}
