package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"arising/internal/errs"
)

// ErrLocked is what Lock wraps while another process holds the store.
var ErrLocked = errors.New("another process is writing")

// Lock claims the right to crawl, import or rebuild, so that two such
// processes do not work on one store at once. It does not wait: where another
// holds it, the error wraps ErrLocked and names that process. The operating
// system holds the claim, so it ends with its owner, however that died. Every
// single write is safe without it.
func (s *Store) Lock(ctx context.Context) (unlock func() error, err error) {
	defer errs.Wrap(&err, "lock store %s", s.path)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return lockFile(s.path + ".lock")
}

// lockFile claims the file at path and writes this process's id into it.
func lockFile(path string) (func() error, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	ok, err := tryLock(f)
	if err != nil || !ok {
		owner := ownerOf(path)
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%w: process %s", ErrLocked, owner)
	}
	// The id is only for the message above; the claim holds without it.
	_ = f.Truncate(0)
	_, _ = f.WriteAt(fmt.Appendf(nil, "%d\n", os.Getpid()), 0)
	return f.Close, nil
}

// ownerOf reads the process id that the holder of a lock wrote.
func ownerOf(path string) string {
	b, err := os.ReadFile(path)
	if id := strings.TrimSpace(string(b)); err == nil && id != "" && len(id) < 12 {
		return id
	}
	return "unknown"
}

// lockWait is lockFile, but waits until the file is free or ctx ends.
func lockWait(ctx context.Context, path string) (func() error, error) {
	for {
		unlock, err := lockFile(path)
		if !errors.Is(err, ErrLocked) {
			return unlock, err
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(err, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}
