//go:build linux

package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that is full at any point of a crawl stops it with a word that says so
// and loses nothing: with room again the next crawl ends with what an
// undisturbed one has.
func TestFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("a small disk cannot be had here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	site, whole := larkmere(t), t.TempDir()
	site.handler = steady(site.handler)
	site.crawl(t, whole).must(t, exitDone)
	want, dir, stops := stateOf(t, whole), filepath.Join(disk, "data"), 0
	for _, size := range []string{"64k", "600k", "900k", "1200k", "1600k", "2000k", "2400k", "64m"} {
		if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size="+size); err != nil {
			t.Fatal(err)
		}
		r := site.crawl(t, dir)
		if r.code == exitDone {
			break
		}
		stops++
		if r.must(t, exitFailed); !strings.Contains(r.err, "no space left on device") && !strings.Contains(r.err, "disk is full") {
			t.Errorf("on a disk of %s it says %q, want that the disk is full", size, cut(r.err))
		}
	}
	if stops < 3 {
		t.Errorf("the disk was full %d times, want several", stops)
	}
	want.same(t, stateOf(t, dir), "with room again")
	arising(t, "check", "--data-dir", dir).must(t, exitDone)
}

// What a data directory holds is for its owner alone.
func TestDataIsPrivate(t *testing.T) {
	site, dir := larkmere(t), filepath.Join(t.TempDir(), "data")
	defer syscall.Umask(syscall.Umask(0o022))
	site.crawl(t, dir).must(t, exitDone)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 && !strings.Contains(path, string(os.PathSeparator)+indexDir+string(os.PathSeparator)) {
			t.Errorf("%s has mode %v", strings.TrimPrefix(path, dir), info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
