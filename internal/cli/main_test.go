package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"arising/internal/demosite"
	"arising/internal/testreader"
)

// beProgram names the environment variable that makes the test's own binary
// the program, for tests that kill it.
const beProgram = "ARISING_TEST_IS_THE_PROGRAM"

// TestMain lets the test's own binary be the process that reads a PDF, as the
// program itself is, and the program where a test asks for a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv(beProgram) != "" {
		os.Exit(Run(context.Background(), os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr))
	}
	if err := testreader.Serve(); err != nil {
		panic(err)
	}
	dir, err := os.MkdirTemp("", "arising-cli-*")
	if err != nil {
		panic(err)
	}
	shared.dir = dir
	code := m.Run()
	_ = os.RemoveAll(dir) // what stays is the system's to clean
	os.Exit(code)
}

// asOfDemo is the day on which the demonstration's story stands.
var asOfDemo = demosite.AsOf.String()

// A result is what a command wrote and how it ended.
type result struct {
	code     int
	out, err string
}

// arising runs the program as a user would type it, with nothing in the
// environment but a data directory that is not the checkout's.
func arising(t testing.TB, args ...string) result {
	t.Helper()
	return arisingWith(t, nil, "", args...)
}

// arisingWith runs the program with an environment and standard input.
func arisingWith(t testing.TB, env map[string]string, in string, args ...string) result {
	t.Helper()
	if env["ARISING_DATA_DIR"] == "" {
		env = maps.Clone(env)
		if env == nil {
			env = map[string]string{}
		}
		env["ARISING_DATA_DIR"] = filepath.Join(shared.dir, "unnamed")
	}
	var out, errs bytes.Buffer
	code := Run(context.Background(), args, func(name string) string { return env[name] }, strings.NewReader(in), &out, &errs)
	return result{code, out.String(), errs.String()}
}

// must fails the test unless the command ended with the wanted code.
func (r result) must(t testing.TB, code int) result {
	t.Helper()
	if r.code != code {
		t.Fatalf("exit code %d, want %d\nout: %s\nerr: %s", r.code, code, cut(r.out), cut(r.err))
	}
	return r
}

// says fails the test unless the error stream holds each of the words.
func (r result) says(t testing.TB, words ...string) result {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(r.err, w) {
			t.Errorf("error stream lacks %q:\n%s", w, cut(r.err))
		}
	}
	return r
}

func cut(s string) string {
	if len(s) > 2000 {
		return s[:2000] + "…"
	}
	return s
}

// shared is the demonstration's data, built once for all tests that only read.
var shared struct {
	once sync.Once
	dir  string
	made result
}

// demo returns the data directory of the demonstration. Tests must not change it.
func demo(t testing.TB) string {
	t.Helper()
	shared.once.Do(func() {
		shared.made = arising(t, "demo", "--once", "--listen", "127.0.0.1:0", "--site", "127.0.0.1:0", "--data-dir", shared.dir)
	})
	if shared.made.code != exitDone {
		t.Fatalf("demo: exit code %d\n%s", shared.made.code, cut(shared.made.err))
	}
	return filepath.Join(shared.dir, "demo")
}

// copied returns a copy of a data directory that the test may change.
func copied(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "data")
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

// outstanding returns all commitments of a data directory as the contract's JSON.
func outstanding(t testing.TB, dir string) string {
	t.Helper()
	return arising(t, "outstanding", "--format", "json", "--status", "all", "--as-of", asOfDemo, "--data-dir", dir).must(t, exitDone).out
}

// decode reads JSON that a command printed.
func decode[T any](t testing.TB, text string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, cut(text))
	}
	return v
}

// file writes a file for the test and returns its path.
func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// few reports whether a test should try a few cases only.
func few() bool { return raced || testing.Short() }

// some leaves every third case of a table where few should be tried. Each case
// crawls, reads and indexes a council.
func some[T any](cases []T) (kept []T) {
	for i, c := range cases {
		if !few() || i%3 == 0 {
			kept = append(kept, c)
		}
	}
	return kept
}

func missingFile(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
