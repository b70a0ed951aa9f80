package archive

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A powered disk notes what would outlast a power cut: the bytes of files that
// were synced, and the names in folders that were.
type powered struct {
	whole   map[string]bool // files whose bytes were synced, by their present name
	pending map[string]bool // names that were given and not synced yet
	broken  []string        // rules that were broken
	failAt  int             // the step that fails, from 1; 0 is none
	step    int
}

var errCut = errors.New("the power is cut")

func (p *powered) next() error {
	if p.step++; p.step == p.failAt {
		return errCut
	}
	return nil
}

func (p *powered) disk() disk {
	return disk{
		mkdir: func(folder string) error {
			if err := p.next(); err != nil {
				return err
			}
			for at := folder; ; at = filepath.Dir(at) {
				if _, err := os.Stat(at); err == nil {
					break
				}
				p.pending[at] = true
			}
			return realDisk.mkdir(folder)
		},
		syncFile: func(f *os.File) error {
			if err := p.next(); err != nil {
				return err
			}
			p.whole[f.Name()] = true
			return realDisk.syncFile(f)
		},
		rename: func(from, to string) error {
			if err := p.next(); err != nil {
				return err
			}
			if !p.whole[from] {
				p.broken = append(p.broken, "a name is given to bytes that are not synced: "+to)
			}
			p.whole[to], p.pending[to] = true, true
			return realDisk.rename(from, to)
		},
		syncFolder: func(folder string) error {
			if err := p.next(); err != nil {
				return err
			}
			for name := range p.pending {
				if filepath.Dir(name) == folder {
					delete(p.pending, name)
				}
			}
			return realDisk.syncFolder(folder)
		},
	}
}

// When Put returns, the bytes, their name, and the names of all folders above
// it survive a power cut; and a name never stands for bytes that do not. That
// holds also where an earlier writer was stopped at any of its steps.
func TestPutSurvivesPowerCut(t *testing.T) {
	for failAt := range 9 {
		dir := filepath.Join(t.TempDir(), "archive")
		p := &powered{whole: map[string]bool{}, pending: map[string]bool{}, failAt: failAt}
		first, err := open(dir, p.disk())
		if err == nil {
			_, _, err = first.Put(t.Context(), strings.NewReader("minutes"), 0)
		}
		if failAt > 0 && err == nil {
			break // Put has fewer steps
		}
		if failAt > 0 && !errors.Is(err, errCut) {
			t.Fatalf("step %d: %v, want the power cut", failAt, err)
		}
		again, err := open(dir, p.disk())
		if err != nil {
			t.Fatal(err)
		}
		id, _, err := again.Put(t.Context(), strings.NewReader("minutes"), 0)
		if err != nil {
			t.Fatal(err)
		}
		path, err := again.path(id)
		if err != nil || !p.whole[path] {
			t.Errorf("step %d: the bytes may be lost after Put has returned (%v)", failAt, err)
		}
		for name := range p.pending {
			if name == path || strings.HasPrefix(path, name+string(filepath.Separator)) {
				t.Errorf("step %d: the name %s may be lost after Put has returned", failAt, strings.TrimPrefix(name, filepath.Dir(dir)))
			}
		}
		if len(p.broken) > 0 {
			t.Errorf("step %d: %v", failAt, slices.Compact(p.broken))
		}
	}
}

// What the archive holds is for its owner alone.
func TestPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "archive")
	a, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	id, _, err := a.Put(t.Context(), strings.NewReader("minutes"), 0)
	if err != nil {
		t.Fatal(err)
	}
	path, err := a.path(id)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{dir, filepath.Dir(path), path} {
		info, err := os.Stat(p)
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v, %v, want nothing for others", p, info.Mode(), err)
		}
	}
}
