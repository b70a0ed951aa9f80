package cli

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"arising/internal/archive"
)

// A state is all that a data directory holds, line by line: every row of every
// table, every archived file, and what the index answers.
type state map[string][]string

// notState are tables that tell only of runs and attempts, which differ when a
// run is cut in two.
var notState = []string{"goose_db_version", "sqlite_sequence", "run", "frontier", "fetch", "mark", "night"}

// notCompared are columns that hold instants, perhaps none yet, or how the last
// of several looks at an address ended and was led there.
var notCompared = []string{"seen", "tried", "priority", "referrer", "status", "outcome", "detail"}

// inOrder are tables whose rows are shown in the order in which they were stored.
var inOrder = []string{"document"}

func stateOf(t testing.TB, dir string) state {
	t.Helper()
	s := state{}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, storeFile)+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, table := range column(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`) {
		if !slices.Contains(notState, table) {
			s["table "+table] = rowsOf(t, db, table)
		}
	}
	s["versions of addresses"] = column(t, db, `SELECT DISTINCT council || ' ' || url || ' ' || version FROM fetch WHERE version <> '' ORDER BY 1`)
	s["archive"] = filesOf(t, filepath.Join(dir, archiveDir))
	s["outstanding"] = strings.Split(outstanding(t, dir), "\n")
	for _, query := range []string{"dredging", "moorings", "Head of Property", "allotment rents", "\"port authority\"", "soundings", "resolved"} {
		s["search "+query] = strings.Split(answerOf(t, dir, query), "\n")
	}
	return s
}

func column(t testing.TB, db *sql.DB, query string) (out []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// Instants are compared as such only.
var instants = regexp.MustCompile(`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z`)

// rowsOf returns the rows of a table, each as one line, what is long as its hash.
func rowsOf(t testing.TB, db *sql.DB, table string) (out []string) {
	t.Helper()
	rows, err := db.Query(`SELECT * FROM "` + table + `"`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values, dest := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			dest[i] = &values[i]
		}
		if err := rows.Scan(dest...); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for i, v := range values {
			if _, number := v.(int64); slices.Contains(notCompared, names[i]) || number && names[i] == "id" {
				continue
			}
			if packed, is := v.([]byte); is {
				sum := sha256.Sum256(packed)
				v = hex.EncodeToString(sum[:8])
			}
			fmt.Fprintf(&b, "%s=%s ", names[i], instants.ReplaceAllString(fmt.Sprint(v), "an instant"))
		}
		out = append(out, b.String())
	}
	if !slices.Contains(inOrder, table) {
		slices.Sort(out)
	}
	return out
}

// filesOf returns the names and hashes of the archive's files.
func filesOf(t testing.TB, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || filepath.Base(filepath.Dir(path)) == archive.Incoming {
			return err
		}
		data, err := os.ReadFile(path)
		sum := sha256.Sum256(data)
		out = append(out, fmt.Sprintf("%s %x", strings.TrimPrefix(path, dir), sum))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// same reports the first line of each part in which got differs.
func (s state) same(t testing.TB, got state, when string) {
	t.Helper()
	for _, d := range s.differences(got) {
		t.Errorf("%s: %s", when, d)
	}
}

func (s state) differences(got state) (out []string) {
	for _, part := range slices.Sorted(maps.Keys(s)) {
		want, have := s[part], got[part]
		for i := range max(len(want), len(have)) {
			if w, h := lineAt(want, i), lineAt(have, i); w != h {
				out = append(out, fmt.Sprintf("%s, line %d:\n got %s\nwant %s", part, i+1, h, w))
				break
			}
		}
	}
	return out
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// The comparison of two data directories sees one row, one byte or one record
// of difference, and none where there is none.
func TestStateTells(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	want := stateOf(t, dir)
	for _, table := range []string{"item", "record", "document", "text", "resource", "meeting", "evidence"} {
		if len(want["table "+table]) == 0 {
			t.Errorf("no row of %s is compared: %v", table, slices.Sorted(maps.Keys(want)))
		}
	}
	for _, tt := range []struct {
		name, sql string
		want      bool // that something differs
	}{
		{"nothing", `SELECT 1`, false},
		{"an instant", `UPDATE resource SET seen = NULL`, false},
		{"a word of a promise", `UPDATE record SET owner = 'Nobody' WHERE id = (SELECT id FROM record ORDER BY id LIMIT 1)`, true},
		{"a text", `UPDATE text SET packed = x'00' WHERE version = (SELECT version FROM text ORDER BY version LIMIT 1)`, true},
		{"a withdrawal", `UPDATE record SET withdrawn = '{"why":"x"}' WHERE id = (SELECT id FROM record WHERE commitment = 0 AND owner = '' ORDER BY id LIMIT 1)`, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			copied := copied(t, dir)
			db, err := sql.Open("sqlite", filepath.Join(copied, storeFile))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec(tt.sql); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			if got := want.differences(stateOf(t, copied)); len(got) > 0 != tt.want {
				t.Errorf("differences %q, want some: %v", got, tt.want)
			}
		})
	}
}
