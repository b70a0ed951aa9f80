// Package archive keeps the bytes that came, exactly as they came. A version is
// named by the SHA-256 of its bytes, so the same page fetched twice is kept
// once, and what is read back is proved to be what was stored. Files are
// compressed with zstd and lie in 256 folders by the first two digits of their
// name. Nothing here knows what the bytes mean.
package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
)

// Refusals of the archive.
var (
	ErrTooLarge = errors.New("larger than the limit")
	ErrCorrupt  = errors.New("stored bytes are not those that were put")
)

// Incoming is the folder of files that are still being written. They change
// and vanish at any time, so a copy of the archive leaves it out.
const Incoming = "incoming"

const (
	extension    = ".zst"
	idDigits     = 64 // SHA-256 in hex
	leftoverAge  = 24 * time.Hour
	folderMode   = 0o700 // papers that were taken down or made exempt since are among them
	fileMode     = 0o600
	maxBytesPut  = 1 << 30 // of one version where Put is given no limit
	shardLetters = 2
)

// An Archive is a folder of versions. Several processes may use one folder at
// the same time. Its methods may be called concurrently.
type Archive struct {
	dir    string
	disk   disk
	shards sync.Map // names of shards that this process knows to last
}

// Open opens the archive in dir and makes the folder where there is none. It
// removes what writers that were killed more than a day ago left half written.
func Open(dir string) (*Archive, error) {
	return OpenSwept(dir, time.Now().Add(-leftoverAge))
}

// OpenSwept is Open, removing half-written files last touched before the given
// instant. A writer that is still at work touches its file all the time.
func OpenSwept(dir string, before time.Time) (a *Archive, err error) {
	defer errs.Wrap(&err, "open archive %s", dir)
	if a, err = open(dir, realDisk); err != nil {
		return nil, err
	}
	return a, a.sweep(before)
}

// open makes the folder, and its name in the one above it, last.
func open(dir string, d disk) (*Archive, error) {
	if err := d.mkdir(filepath.Join(dir, Incoming)); err != nil {
		return nil, err
	}
	return &Archive{dir: dir, disk: d}, d.syncFolder(filepath.Dir(dir))
}

// sweep removes leftovers. A file that vanishes meanwhile was another
// process's to remove or to finish.
func (a *Archive) sweep(before time.Time) error {
	folder := filepath.Join(a.dir, Incoming)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Has reports whether the version is held.
func (a *Archive) Has(id civic.VersionID) bool {
	path, err := a.path(id)
	if err != nil {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// Delete removes a version, as a takedown asks. To remove what is not held is
// no error: the wish is fulfilled.
func (a *Archive) Delete(id civic.VersionID) error {
	path, err := a.path(id)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("delete version %s: %w", id, err)
	}
	return a.disk.syncFolder(filepath.Dir(path))
}

// Walk calls each for every version held, in the order of their names, with
// the bytes that it occupies on disk. It stops at the first error of each.
func (a *Archive) Walk(each func(id civic.VersionID, stored int64) error) (err error) {
	defer errs.Wrap(&err, "walk archive %s", a.dir)
	shards, err := os.ReadDir(a.dir)
	if err != nil {
		return err
	}
	for _, shard := range shards {
		if !shard.IsDir() || len(shard.Name()) != shardLetters {
			continue
		}
		if err := a.walkShard(shard.Name(), each); err != nil {
			return err
		}
	}
	return nil
}

func (a *Archive) walkShard(shard string, each func(civic.VersionID, int64) error) error {
	entries, err := os.ReadDir(filepath.Join(a.dir, shard))
	if err != nil {
		return err
	}
	for _, e := range entries {
		id := civic.VersionID(shard + strings.TrimSuffix(e.Name(), extension))
		info, err := e.Info()
		if err != nil || !wellFormed(id) || !info.Mode().IsRegular() {
			continue
		}
		if err := each(id, info.Size()); err != nil {
			return err
		}
	}
	return nil
}

// path returns where a version lies. An id that is no hash is refused, for ids
// also come from a database that someone may have edited, and "../" is text too.
func (a *Archive) path(id civic.VersionID) (string, error) {
	if !wellFormed(id) {
		return "", fmt.Errorf("version %q: %w", id, civic.ErrNotFound)
	}
	name := string(id)
	return filepath.Join(a.dir, name[:shardLetters], name[shardLetters:]+extension), nil
}

func wellFormed(id civic.VersionID) bool {
	return len(id) == idDigits && strings.Trim(string(id), "0123456789abcdef") == ""
}
