// Package sample finds real council papers for tests. They are not part of the
// project: a test that reads them is skipped where they are absent.
// Imported by tests only.
package sample

import (
	"os"
	"path/filepath"
	"testing"
)

// Shared returns the path of a file or folder of real papers, named from the
// root of that collection. The root is ARISING_SHARED, else a folder "shared"
// beside the checkout. Where it is absent the test is skipped with a message.
func Shared(t testing.TB, path string) string {
	t.Helper()
	root := root()
	if root != "" {
		full := filepath.Join(root, filepath.FromSlash(path))
		if _, err := os.Stat(full); err == nil {
			return full
		}
	}
	t.Skipf("real papers are absent: %s (set ARISING_SHARED to their folder)", path)
	return ""
}

func root() string {
	if dir := os.Getenv("ARISING_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "shared", "design.md")); err == nil {
			return filepath.Join(dir, "shared")
		}
		dir = filepath.Dir(dir)
	}
	return ""
}
