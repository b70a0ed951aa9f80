package cli

import (
	"archive/tar"
	"io"
	"os"
	"path/filepath"
	"testing"

	"arising/internal/archive"
)

// A crawl that is at work writes into the archive while a backup reads it.
func TestBackupLeavesOutWhatIsBeingWritten(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"ab/paper.zst", archive.Incoming + "/put-1"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("bytes"), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	if files, err := addTree(tar.NewWriter(io.Discard), dir, "archive"); files != 1 || err != nil {
		t.Errorf("%d files are copied (%v), want the finished one", files, err)
	}
}
