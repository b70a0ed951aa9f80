package archive_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"arising/internal/archive"
	"arising/internal/civic"
)

func TestPutAndGet(t *testing.T) {
	noise := make([]byte, 300_000)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(rng.Uint32())
	}
	for _, tt := range []struct {
		name string
		body []byte
	}{
		{"nothing", nil},
		{"a page", []byte("<html>\r\nRESOLVED \xa3 \x00\r\n")},
		{"a page that compresses well", bytes.Repeat([]byte("apologies for absence "), 50_000)},
		{"bytes that do not compress", noise},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := open(t, t.TempDir())
			id, size := put(t, a, tt.body)
			sum := sha256.Sum256(tt.body)
			if want := hex.EncodeToString(sum[:]); string(id) != want || size != int64(len(tt.body)) {
				t.Errorf("Put = %s, %d; want %s, %d", id, size, want, len(tt.body))
			}
			if got := get(t, a, id); !bytes.Equal(got, tt.body) {
				t.Errorf("Get gave %d bytes that differ from the %d that were put", len(got), len(tt.body))
			}
			if !a.Has(id) {
				t.Error("Has = false for a version that was put")
			}
		})
	}
}

func TestPutKeepsOneCopy(t *testing.T) {
	a := open(t, t.TempDir())
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() { put(t, a, []byte("the same minutes")) })
	}
	wait.Wait()
	if got := count(t, a); got != 1 {
		t.Errorf("archive holds %d versions of one content, want 1", got)
	}
}

func TestPutRefusesTooMuch(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	if _, _, err := a.Put(t.Context(), strings.NewReader("12345"), 4); !errors.Is(err, archive.ErrTooLarge) {
		t.Errorf("Put of 5 bytes under a limit of 4: %v, want ErrTooLarge", err)
	}
	if _, size, err := a.Put(t.Context(), strings.NewReader("1234"), 4); err != nil || size != 4 {
		t.Errorf("Put of 4 bytes under a limit of 4: %d, %v", size, err)
	}
	if left := leftovers(t, dir); left != 0 {
		t.Errorf("%d half-written files remain", left)
	}
}

func TestPutStopsWhenTheSourceBreaks(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	broken := io.MultiReader(strings.NewReader("half a "), failing{errors.New("connection reset")})
	if _, _, err := a.Put(t.Context(), broken, 0); err == nil || !strings.Contains(err.Error(), "connection reset") {
		t.Errorf("Put of a broken source: %v, want its error", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := a.Put(ctx, strings.NewReader("x"), 0); !errors.Is(err, context.Canceled) {
		t.Errorf("Put after cancellation: %v", err)
	}
	if n, left := count(t, a), leftovers(t, dir); n != 0 || left != 0 {
		t.Errorf("%d versions and %d half-written files remain, want none", n, left)
	}
	// An encoder that was interrupted must not spoil the next version.
	if id, _ := put(t, a, []byte("whole")); string(get(t, a, id)) != "whole" {
		t.Error("a Put after a broken one is not what was put")
	}
}

func TestGetRefusesWhatWasChanged(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(path string) error
	}{
		{"cut short", func(path string) error { return os.Truncate(path, 20) }},
		{"emptied", func(path string) error { return os.Truncate(path, 0) }},
		{"other bytes", func(path string) error { return os.WriteFile(path, []byte("not zstd at all"), 0o600) }},
		{"another version's file", func(path string) error {
			others, err := filepath.Glob(filepath.Join(filepath.Dir(filepath.Dir(path)), "??", "*.zst"))
			for _, other := range others {
				if other != path {
					b, err := os.ReadFile(other)
					return errors.Join(err, os.WriteFile(path, b, 0o600))
				}
			}
			return err
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			a := open(t, dir)
			id, _ := put(t, a, []byte("RESOLVED that the report be brought back in June"))
			put(t, a, []byte("something else"))
			if err := tt.spoil(filepath.Join(dir, string(id[:2]), string(id[2:])+".zst")); err != nil {
				t.Fatal(err)
			}
			r, err := a.Get(id)
			if err == nil {
				_, err = io.ReadAll(r)
				r.Close()
			}
			if !errors.Is(err, archive.ErrCorrupt) {
				t.Errorf("reading a spoilt version: %v, want ErrCorrupt", err)
			}
		})
	}
}

func TestPutMendsWhatWasCut(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	body := []byte("RESOLVED that the report be brought back in June")
	id, _ := put(t, a, body)
	if err := os.Truncate(filepath.Join(dir, string(id[:2]), string(id[2:])+".zst"), 20); err != nil {
		t.Fatal(err)
	}
	put(t, a, body)
	if got := get(t, a, id); !bytes.Equal(got, body) {
		t.Errorf("after a second Put: %q", got)
	}
}

func TestGetOfWhatIsNotHeld(t *testing.T) {
	a := open(t, t.TempDir())
	for _, id := range []civic.VersionID{"", "../../etc/passwd", civic.VersionID(strings.Repeat("a", 64)),
		civic.VersionID(strings.Repeat("A", 64)), civic.VersionID(strings.Repeat("a", 62) + "/x")} {
		if _, err := a.Get(id); !errors.Is(err, civic.ErrNotFound) {
			t.Errorf("Get(%q): %v, want ErrNotFound", id, err)
		}
		if a.Has(id) {
			t.Errorf("Has(%q) = true", id)
		}
	}
}

func TestDelete(t *testing.T) {
	a := open(t, t.TempDir())
	id, _ := put(t, a, []byte("taken down"))
	for range 2 { // twice: a second wish is fulfilled already
		if err := a.Delete(id); err != nil {
			t.Errorf("Delete: %v", err)
		}
	}
	if a.Has(id) {
		t.Error("a deleted version is still held")
	}
}

func TestOpenSweepsOnlyOldLeftovers(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	id, _ := put(t, a, []byte("kept"))
	now := time.Now()
	for name, age := range map[string]time.Duration{"put-old": 3 * time.Hour, "put-new": time.Minute} {
		path := filepath.Join(dir, "incoming", name)
		if err := os.WriteFile(path, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now, now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	a, err := archive.OpenSwept(dir, now.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if left := leftovers(t, dir); left != 1 {
		t.Errorf("%d leftovers, want the young one only", left)
	}
	if !a.Has(id) || count(t, a) != 1 {
		t.Error("the sweep touched a stored version")
	}
}

func BenchmarkPut(b *testing.B) {
	a, err := archive.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	page := []byte(strings.Repeat("<p class=\"MsoNormal\">The committee noted the report of the Head of Parks.</p>\r\n", 4000))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		body := io.MultiReader(strings.NewReader(fmt.Sprint(i)), bytes.NewReader(page))
		if _, _, err := a.Put(b.Context(), body, 0); err != nil {
			b.Fatal(err)
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func open(t *testing.T, dir string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func put(t *testing.T, a *archive.Archive, body []byte) (civic.VersionID, int64) {
	t.Helper()
	id, size, err := a.Put(t.Context(), bytes.NewReader(body), 0)
	if err != nil {
		t.Error(err)
	}
	return id, size
}

func get(t *testing.T, a *archive.Archive, id civic.VersionID) []byte {
	t.Helper()
	r, err := a.Get(id)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func count(t *testing.T, a *archive.Archive) int {
	t.Helper()
	n := 0
	if err := a.Walk(func(civic.VersionID, int64) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

func leftovers(t *testing.T, dir string) int {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(dir, "incoming"))
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}
