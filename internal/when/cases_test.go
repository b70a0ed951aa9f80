package when

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/day"
	"arising/internal/golden"
)

// TestCases works through testdata/cases.txt: meeting | next | text, and after
// them what Due reads there: expression | from | to | precision | recurs, with
// "suspect" or the use where it is not a plain due, or "-" where there is none.
func TestCases(t *testing.T) {
	var out strings.Builder
	rows := 0
	for line := range strings.Lines(string(golden.Read(t, "testdata/cases.txt"))) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			out.WriteString(line + "\n")
			continue
		}
		f := strings.Split(line, "|")
		if len(f) < 3 {
			t.Fatalf("cases.txt: want meeting | next | text in %q", line)
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		e, ok := Due(f[2], day.MustParse(f[0]), Calendar{Next: day.MustParse(f[1])})
		fmt.Fprintf(&out, "%s | %s | %s | %s\n", f[0], f[1], f[2], row(e, ok))
		rows++
	}
	if rows < 300 {
		t.Errorf("cases.txt has %d rows, want at least 300", rows)
	}
	golden.Check(t, "testdata/cases.txt", out.String())
}

func row(e Expression, ok bool) string {
	if !ok {
		return "-"
	}
	s := fmt.Sprintf("%s | %s | %s | %s | %s", e.Text, e.From, e.To, e.Precision, e.Recurs)
	if e.Use != UseDue {
		s += " | " + string(e.Use)
	}
	if e.Suspect {
		s += " | suspect"
	}
	if e.Estimated != "" {
		s += " | " + e.Estimated
	}
	return s
}
