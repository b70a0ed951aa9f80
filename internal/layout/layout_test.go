// Package layout holds one test: imports point down, and each of the four
// fixed libraries is visible only in the room that it was chosen for.
package layout

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// rows lists the packages from the lowest to the highest. A package may import
// those of lower rows only; packages of one row do not know each other.
var rows = [][]string{
	{"internal/day", "internal/errs", "data"},
	{"internal/civic", "internal/when"},
	{"internal/doctext"},
	{"internal/search", "internal/fetch", "internal/modgov", "internal/pdftext", "internal/htmltext", "internal/plaintext", "internal/archive", "internal/changes"},
	{"internal/report", "internal/clock"},
	{"web", "indexer", "internal/crawl", "internal/extract", "internal/link", "internal/store", "internal/demosite"},
	{"internal/ingest"},
	{"internal/cli"},
	{"cmd/arising"},
}

// support packages are imported by tests only.
var support = map[string]bool{
	"internal/golden": true, "internal/sample": true, "internal/testsite": true, "internal/testreader": true, "internal/layout": true, "internal/logit": true,
	"internal/store/storetest": true,
}

// only says where a library may be seen.
var only = map[string]string{
	"github.com/gin-gonic/gin":        "web",
	"github.com/blevesearch/bleve":    "indexer",
	"github.com/ledongthuc/pdf":       "internal/pdftext",
	"github.com/klippa-app/go-pdfium": "internal/pdftext",
	"modernc.org/sqlite":              "internal/store",
	"github.com/alecthomas/kong":      "internal/cli",
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestArrows(t *testing.T) {
	level := map[string]int{}
	for i, row := range rows {
		for _, p := range row {
			level[p] = i
		}
	}
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, "arising/")
		mine, placed := level[name]
		if !placed && !support[name] {
			t.Errorf("%s has no row in the layout: give it one, and say in docs/decisions why it is a room of its own", name)
		}
		for _, imp := range p.Imports {
			for lib, room := range only {
				if strings.HasPrefix(imp, lib) && name != room {
					t.Errorf("%s imports %s, which only %s may see", name, imp, room)
				}
			}
			to, ours := strings.CutPrefix(imp, "arising/")
			if !ours || !placed {
				continue
			}
			if support[to] {
				t.Errorf("%s imports %s, which is for tests only", name, to)
			} else if level[to] >= mine {
				t.Errorf("%s imports %s: the arrow does not point down", name, to)
			}
		}
	}
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = "../.."
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, errs.String())
	}
	var all []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p pkg
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}
