package ingest_test

import (
	"encoding/csv"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"arising/internal/civic"
	"arising/internal/day"
)

// rowsOf returns the rows of a file of an invented council by column.
func rowsOf(t *testing.T, files fs.FS, name string) (out []map[string]string) {
	t.Helper()
	f, err := files.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, cell := range row {
			m[rows[0][i]] = cell
		}
		out = append(out, m)
	}
	return out
}

// invented reads a council from one file of testdata, in which a line
// "-- name --" opens each of its files. What stands before the first is a note.
func invented(t *testing.T, name string) fs.FS {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, part := range strings.Split("\n"+string(raw), "\n-- ")[1:] {
		name, text, _ := strings.Cut(part, " --\n")
		files[name] = &fstest.MapFile{Data: []byte(text + "\n")}
	}
	return files
}

// A truth is what a careful reader of the papers says of one commitment.
type truth map[string]string

// allows reports whether the reader would accept the status.
func (r truth) allows(s civic.Status) bool {
	return slices.Contains(strings.Split(r["status"], " or "), string(s))
}

// first is the status that the reader names first.
func (r truth) first() civic.Status {
	s, _, _ := strings.Cut(r["status"], " or ")
	return civic.Status(s)
}

// owed reports whether one of the statuses that the reader accepts may be
// shown as late: "deferred" is not, since what is late then is the resolution that moved it.
// Where an agenda is missing nobody is silent.
func (r truth) owed() bool { return r.allows(civic.StatusOverdue) }

// credit is 1 for an accepted status and a half where only the certainty differs.
func (r truth) credit(s civic.Status) float64 {
	switch {
	case r.allows(s):
		return 1
	case s == civic.StatusKept && r.allows(civic.StatusLikelyKept), s == civic.StatusLikelyKept && r.allows(civic.StatusKept):
		return 0.5
	}
	return 0
}

// besides are items of the demonstration that show a fate as truly as the one that the truth names:
// the action log repeats what matters arising said, and an item taken as promised shows itself.
var besides = map[string][]string{
	"T02": {"2025-06-19 7"}, "T12": {"2025-06-19 7"}, "T05": {"2024-11-21 4"}, "T08": {"2025-03-20 4"},
}

// shows reports whether an item is one that shows the commitment's fate: the
// one named, one besides it, or one whose day the note gives beside the named one.
func (r truth) shows(it civic.Item) bool {
	at := it.MeetingDate.String() + " " + it.Number
	switch {
	case r.named(it), slices.Contains(besides[r["id"]], at), slices.Contains(strings.Split(strings.ReplaceAll(r["also"], "; ", ";"), ";"), at):
		return true
	case r["also"] != "" || r["shown_meeting"] == "" || it.CommitteeName != r["shown_committee"]:
		return false
	}
	return strings.Contains(r["note"], it.MeetingDate.Long())
}

// named reports whether it is the very item that the truth names.
func (r truth) named(it civic.Item) bool {
	return it.CommitteeName == r["shown_committee"] && it.MeetingDate.String() == r["shown_meeting"] && it.Number == r["shown_item"]
}

// shownAtAll reports whether there is an item to be found that shows the fate by its words.
func (r truth) shownAtAll() bool {
	return r["shown_item"] != "" && r["fate"] != "merely noted" && r["fate"] != "restricted"
}

// find returns the commitment that the truth speaks of: in that item, with the
// most of its words. It is false where extraction did not find it.
func (r truth) find(all []civic.Commitment) (best civic.Commitment, ok bool) {
	most := 0
	for _, c := range all {
		if c.CommitteeName != r["committee"] || c.MeetingDate != day.MustParse(r["meeting"]) || c.ItemNumber != r["item"] {
			continue
		}
		if n := overlap(folded(r["quote"]), folded(c.Quote)); n > most {
			best, most = c, n
		}
	}
	return best, most > 0
}

// overlap is how many bytes two quotes share where one holds the other.
func overlap(a, b string) int {
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return min(len(a), len(b))
	}
	return 0
}

func folded(s string) string {
	return strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), ".;, "))
}
