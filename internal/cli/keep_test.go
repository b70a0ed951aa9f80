package cli

import (
	"archive/tar"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckOfSoundData(t *testing.T) {
	arising(t, "check", "--data-dir", demo(t)).must(t, exitDone).says(t, "sound")
}

// One flipped byte in one of some hundreds of papers is found, and the paper named.
func TestCheckFindsDamage(t *testing.T) {
	for _, tt := range []struct {
		name   string
		damage func(path string, data []byte) error
	}{
		{"flipped byte", func(path string, data []byte) error {
			data[len(data)/2] ^= 0x10
			return os.WriteFile(path, data, 0o600)
		}},
		{"cut short", func(path string, data []byte) error { return os.WriteFile(path, data[:len(data)/2], 0o600) }},
		{"taken away", func(path string, _ []byte) error { return os.Remove(path) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := copied(t, demo(t))
			path := anArchived(t, dir)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := tt.damage(path, data); err != nil {
				t.Fatal(err)
			}
			r := arising(t, "check", "--data-dir", dir).must(t, exitFailed).says(t, "problems found: 1", "restore")
			version, _, _ := strings.Cut(filepath.Base(path), ".")
			if tt.name != "taken away" && !strings.Contains(r.out, version) {
				t.Errorf("check says %q, want the name of the damaged paper, %s", r.out, version)
			}
			if tt.name == "taken away" && !strings.Contains(r.out, "http") {
				t.Errorf("check says %q, want the address of the missing paper", r.out)
			}
		})
	}
}

// anArchived returns the file of one archived paper.
func anArchived(t testing.TB, dir string) (path string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, archiveDir), func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && path == "" && len(d.Name()) > 60 {
			path = p
		}
		return err
	})
	if err != nil || path == "" {
		t.Fatalf("no archived paper found: %v", err)
	}
	return path
}

func TestCheckOfAMissingIndex(t *testing.T) {
	dir := copied(t, demo(t))
	if err := os.RemoveAll(filepath.Join(dir, indexDir)); err != nil {
		t.Fatal(err)
	}
	r := arising(t, "check", "--data-dir", dir).must(t, exitFailed)
	if !strings.Contains(r.out, "index") || !strings.Contains(r.out, "arising reindex") {
		t.Errorf("check says %q, want that the index is missing and what to do", r.out)
	}
	arising(t, "search", "depot", "--data-dir", dir).must(t, exitFailed).says(t, "arising reindex")
	arising(t, "reindex", "--index-only", "--as-of", asOfDemo, "--data-dir", dir).must(t, exitDone)
	arising(t, "check", "--data-dir", dir).must(t, exitDone)
}

func TestBackupAndRestore(t *testing.T) {
	kept := filepath.Join(t.TempDir(), "backup.tar")
	arising(t, "backup", kept, "--data-dir", demo(t)).must(t, exitDone).says(t, kept)
	arising(t, "backup", kept, "--data-dir", demo(t)).must(t, exitFailed).says(t, "exists already")
	back := filepath.Join(t.TempDir(), "back")
	arising(t, "restore", kept, "--data-dir", back).must(t, exitDone).says(t, "arising reindex")
	if outstanding(t, back) != outstanding(t, demo(t)) {
		t.Error("after a restore other things are owed than before the backup")
	}
	arising(t, "reindex", "--index-only", "--as-of", asOfDemo, "--data-dir", back).must(t, exitDone)
	arising(t, "check", "--data-dir", back).must(t, exitDone)
	arising(t, "restore", kept, "--data-dir", back).must(t, exitFailed).says(t, "not empty")
	if outstanding(t, back) != outstanding(t, demo(t)) {
		t.Error("a refused restore has changed the data")
	}
	leaves(t, filepath.Join(demo(t), "backup-*"))
}

// What is not a whole backup is refused, and nothing of it stays.
func TestRestoreRefuses(t *testing.T) {
	kept := filepath.Join(t.TempDir(), "backup.tar")
	arising(t, "backup", kept, "--data-dir", demo(t)).must(t, exitDone)
	whole, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	db := []byte("not looked into here")
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"cut in a paper", whole[:len(whole)*2/3], "not a whole backup"},
		{"cut after a paper", cutAfterAMember(t, whole), "not a whole backup"},
		{"empty", nil, "not a backup"},
		{"no tar", []byte(strings.Repeat("minutes of the last meeting\n", 100)), "backup"},
		{"climbs out", tarOf(t, storeFile, db, "archive/../../../climbed", db), "not a backup"},
		{"absolute", tarOf(t, storeFile, db, "/tmp/climbed", db), "not a backup"},
		{"foreign file", tarOf(t, storeFile, db, "index/store/root.bolt", db), "not a backup"},
		{"no store", tarOf(t, "archive/ab/abcdef", db), "not a backup"},
		{"two stores", tarOf(t, storeFile, db, storeFile, db), ""},
		{"store that is none", tarOf(t, storeFile, db), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at := t.TempDir()
			tarball := filepath.Join(at, "b.tar")
			if err := os.WriteFile(tarball, tt.data, 0o600); err != nil {
				t.Fatal(err)
			}
			dir := filepath.Join(at, "deep", "data")
			if err := os.Mkdir(filepath.Dir(dir), 0o755); err != nil {
				t.Fatal(err)
			}
			arising(t, "restore", tarball, "--data-dir", dir).must(t, exitFailed).says(t, "b.tar", tt.want)
			leaves(t, dir, dir+".restoring", filepath.Join(at, "climbed"), filepath.Join(at, "deep", "climbed"), "/tmp/climbed")
		})
	}
	arising(t, "restore", filepath.Join(t.TempDir(), "none.tar"), "--data-dir", t.TempDir()).must(t, exitFailed).says(t, "none.tar")
}

// leaves checks that nothing matches the patterns.
func leaves(t *testing.T, patterns ...string) {
	t.Helper()
	for _, p := range patterns {
		if found, err := filepath.Glob(p); err != nil || len(found) > 0 {
			t.Errorf("%v is left behind (%v)", found, err)
		}
	}
}

func tarOf(t testing.TB, nameAndBody ...any) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(nameAndBody); i += 2 {
		body := nameAndBody[i+1].([]byte)
		if err := w.WriteHeader(&tar.Header{Name: nameAndBody[i].(string), Mode: 0o600, Size: int64(len(body))}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(body); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cutAfterAMember cuts a tar exactly between two members, as a full disk may:
// every file in it is whole, but the end is missing.
func cutAfterAMember(t testing.TB, whole []byte) []byte {
	t.Helper()
	r := bytes.NewReader(whole)
	members := tar.NewReader(r)
	for range 20 {
		if _, err := members.Next(); err != nil {
			t.Fatal(err)
		}
	}
	at := len(whole) - r.Len() - 512 // before the header that was read last
	return whole[:at]
}
