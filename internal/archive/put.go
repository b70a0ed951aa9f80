package archive

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/klauspost/compress/zstd"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Put stores all of r and returns its name and its length in bytes. A limit of
// 0 is one gigabyte; a longer r is ErrTooLarge and leaves nothing behind.
// When Put returns, the version survives a power cut: see settle.
func (a *Archive) Put(ctx context.Context, r io.Reader, limit int64) (id civic.VersionID, size int64, err error) {
	defer errs.Wrap(&err, "archive")
	if limit <= 0 {
		limit = maxBytesPut
	}
	f, err := os.CreateTemp(filepath.Join(a.dir, Incoming), "put-*")
	if err != nil {
		return "", 0, err
	}
	defer os.Remove(f.Name()) // fails, as it should, once the file has its final name
	defer f.Close()
	id, size, err = compress(f, &cappedReader{ctx: ctx, r: r, left: limit})
	if err != nil {
		return "", 0, err
	}
	if err := a.settle(f, id); err != nil {
		return "", 0, err
	}
	return id, size, nil
}

// encoders are kept for reuse, because one holds megabytes. With a concurrency
// of one they start no goroutine, and the same input gives the same file.
var encoders = sync.Pool{New: func() any {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true),
		zstd.WithWindowSize(1<<20))
	if err != nil {
		panic("BUG: zstd options: " + err.Error())
	}
	return e
}}

// compress writes r to w and hashes it on the way.
func compress(w io.Writer, r io.Reader) (civic.VersionID, int64, error) {
	enc := encoders.Get().(*zstd.Encoder)
	defer encoders.Put(enc)
	enc.Reset(w)
	hash := sha256.New()
	n, err := io.Copy(io.MultiWriter(hash, enc), r)
	if err != nil {
		enc.Reset(nil) // forget the half-written frame
		return "", 0, err
	}
	if err := enc.Close(); err != nil {
		return "", 0, err
	}
	return civic.VersionID(hex.EncodeToString(hash.Sum(nil))), n, nil
}

// settle gives a written file its final name. The order matters: first the
// bytes are forced to disk, then the name is given in one atomic step, then the
// folder is forced to disk. So a name never stands for missing bytes, and a
// caller that records the version afterwards never records one that a power cut
// can take back. That holds for a version that is held already as well: who
// put it may have been killed before the last step. Two processes that put the
// same bytes both rename; either file is right.
func (a *Archive) settle(f *os.File, id civic.VersionID) error {
	path, err := a.path(id)
	if err != nil {
		return err
	}
	if err := a.makeShard(filepath.Dir(path)); err != nil {
		return err
	}
	if sameSize(f, path) {
		return a.disk.syncFolder(filepath.Dir(path))
	}
	if err := f.Chmod(fileMode); err != nil {
		return err
	}
	if err := a.disk.syncFile(f); err != nil {
		return err
	}
	if err := a.disk.rename(f.Name(), path); err != nil {
		return err
	}
	return a.disk.syncFolder(filepath.Dir(path))
}

// sameSize reports whether the version is held already. Comparing the lengths
// as well lets a second Put mend a file that was cut short by other hands.
func sameSize(f *os.File, path string) bool {
	held, err := os.Stat(path)
	if err != nil {
		return false
	}
	fresh, err := f.Stat()
	return err == nil && held.Mode().IsRegular() && held.Size() == fresh.Size()
}

// makeShard makes a folder and its name last, once in each process.
func (a *Archive) makeShard(folder string) error {
	if _, lasts := a.shards.Load(folder); lasts {
		return nil
	}
	if err := a.disk.mkdir(folder); err != nil {
		return err
	}
	if err := a.disk.syncFolder(a.dir); err != nil {
		return err
	}
	a.shards.Store(folder, true)
	return nil
}

// A cappedReader ends with ErrTooLarge at the first byte over its limit, and
// with the context's error when the caller gives up.
type cappedReader struct {
	ctx  context.Context
	r    io.Reader
	left int64
}

func (c *cappedReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	if int64(len(p)) > c.left+1 {
		p = p[:c.left+1]
	}
	n, err := c.r.Read(p)
	c.left -= int64(n)
	if c.left < 0 {
		return 0, ErrTooLarge
	}
	return n, err
}
