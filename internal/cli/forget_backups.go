package cli

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"arising/internal/civic"
)

// holdsWords says in words whether a backup holds any of the versions: their
// names stand in the tar file, so no byte of them need be read.
func holdsWords(file string, versions []civic.VersionID) string {
	f, err := os.Open(file)
	if err != nil {
		return "not found there now"
	}
	defer f.Close()
	n, err := countIn(tar.NewReader(f), versions)
	switch {
	case err != nil:
		return "it cannot be read to see what it holds"
	case n == 0:
		return "its bytes are not in it; what was read from it may be"
	case n == 1:
		return "holds a version of it"
	}
	return fmt.Sprintf("holds %d versions of it", n)
}

// countIn counts the versions that a backup's archive has.
func countIn(t *tar.Reader, versions []civic.VersionID) (n int, err error) {
	want := map[string]bool{}
	for _, v := range versions {
		want[string(v)] = true
	}
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		dir, name := path.Split(h.Name)
		name, _, _ = strings.Cut(name, ".")
		if want[path.Base(dir)+name] { // the first letters of a version are the name of its folder
			n++
		}
	}
}
