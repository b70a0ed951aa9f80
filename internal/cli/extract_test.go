package cli

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// minutesPage is a paper of a council that does not exist.
const minutesPage = `Larkmere Town Council
Harbour Committee
Minutes of the meeting held on Tuesday 13 January 2026 at 6.30 pm

4. Dredging of the Inner Basin

The Harbour Master presented the report. Silt had reached the slipway.

The Head of Property agreed to circulate the soundings to members by 30 January 2026.

RESOLVED that:

(a) the report be noted; and
(b) the Head of Property report on the cost of dredging to the meeting in March 2026.
`

// An extracted is what other programs read of "extract --json".
type extracted struct {
	Document map[string]any
	Items    []item
	Entries  []any `json:"programme_items"`
}

type item struct {
	Number, Title      string
	Decisions, Actions []record
	Milestones         []any
}

type record struct {
	Quote, Number, Owner string
	Commitment           bool
	Start, End           int
	Due                  *struct{ Expression, From, To string }
}

// documents reads one JSON document after the other.
func documents(t testing.TB, text string) (out []extracted) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	for {
		var d extracted
		err := dec.Decode(&d)
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("not JSON: %v\n%s", err, cut(text))
		}
		out = append(out, d)
	}
}

func TestExtract(t *testing.T) {
	path := file(t, "harbour.txt", minutesPage)
	for _, tt := range []struct {
		name, in, arg, source string
	}{
		{"file", "", path, "harbour.txt"},
		{"standard input", minutesPage, "-", "-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := arisingWith(t, nil, tt.in, "extract", "--json", tt.arg).must(t, exitDone).says(t, "1 of 1 files read: 2 decisions, 1 actions")
			docs := documents(t, r.out)
			if len(docs) != 1 || docs[0].Document["source"] != tt.source || docs[0].Document["meeting_date"] != "2026-01-13" {
				t.Fatalf("documents: %+v", docs)
			}
			i := slices.IndexFunc(docs[0].Items, func(it item) bool { return it.Title == "Dredging of the Inner Basin" })
			if i < 0 {
				t.Fatalf("the item is not found: %s", r.out)
			}
			it := docs[0].Items[i]
			if len(it.Decisions) != 2 || it.Decisions[0].Commitment || !it.Decisions[1].Commitment || it.Decisions[1].Due == nil || it.Decisions[1].Due.To != "2026-03-31" {
				t.Errorf("decisions: %+v", it.Decisions)
			}
			if len(it.Actions) != 1 || it.Actions[0].Owner != "Head of Property" || it.Actions[0].Due == nil || it.Actions[0].Due.To != "2026-01-30" {
				t.Errorf("actions: %+v", it.Actions)
			}
		})
	}
}

// Every field of the contract is there also where it is empty, but for the day
// and the body of an item, which stand only where they differ from the paper's.
func TestExtractJSONKeepsTheContract(t *testing.T) {
	r := arising(t, "extract", "--json", file(t, "harbour.txt", minutesPage)).must(t, exitDone)
	d := decode[map[string]any](t, r.out)
	for _, name := range []string{"document", "items", "programme_items"} {
		if d[name] == nil {
			t.Errorf("the document lacks %q", name)
		}
	}
	for _, name := range []string{"source", "kind", "council", "committee", "meeting_date"} {
		if _, ok := d["document"].(map[string]any)[name]; !ok {
			t.Errorf("its description lacks %q", name)
		}
	}
	for _, item := range d["items"].([]any) {
		it := item.(map[string]any)
		for _, name := range []string{"number", "title", "restricted", "decisions", "actions", "milestones"} {
			if _, ok := it[name]; !ok {
				t.Errorf("an item lacks %q: %v", name, it)
			}
		}
		for _, x := range it["decisions"].([]any) {
			for _, name := range []string{"quote", "number", "verb", "commitment", "owner", "recipient", "due", "rule", "start", "end", "page"} {
				if _, ok := x.(map[string]any)[name]; !ok {
					t.Errorf("a decision lacks %q: %v", name, x)
				}
			}
		}
	}
}

// What is given on the command line stands where the paper is silent.
func TestExtractWithGivenDates(t *testing.T) {
	paper := "4. Dredging\n\nThe Head of Property agreed to report to the next meeting.\n"
	r := arisingWith(t, nil, paper, "extract", "--json", "--meeting-date", "2026-01-13", "--next-meeting", "2026-03-10", "--committee", "Harbour Committee", "--council", "Larkmere", "-").must(t, exitDone)
	d := documents(t, r.out)[0]
	if d.Document["committee"] != "Harbour Committee" || d.Document["council"] != "Larkmere" || d.Document["meeting_date"] != "2026-01-13" {
		t.Errorf("document: %v", d.Document)
	}
	if !strings.Contains(r.out, `"2026-03-10"`) {
		t.Errorf("the next meeting's day is not used: %s", r.out)
	}
	arising(t, "extract", "--meeting-date", "13/01/2026", "x.txt").must(t, exitUsage).says(t, "--meeting-date")
}

func TestExtractWhatCannotBeRead(t *testing.T) {
	good, folder := file(t, "harbour.txt", minutesPage), t.TempDir()
	for _, tt := range []struct {
		name  string
		files []string
		says  []string
		want  int
	}{
		{"one of three is missing", []string{good, filepath.Join(folder, "none.pdf"), good}, []string{"none.pdf", "no such file", "2 of 3 files"}, exitPartly},
		{"empty", []string{file(t, "empty.txt", "")}, []string{"empty.txt", "is empty", "no file could be read"}, exitFailed},
		{"blank", []string{file(t, "blank.txt", " \n\n\t\n")}, []string{"blank.txt", "is empty"}, exitFailed},
		{"folder", []string{folder}, []string{folder, "folder", "arising import"}, exitFailed},
		{"picture", []string{file(t, "logo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")}, []string{"logo.png", "neither"}, exitFailed},
		{"broken PDF", []string{file(t, "broken.pdf", "%PDF-1.7\nnothing of use"), good}, []string{"broken.pdf", "1 of 2 files"}, exitPartly},
		{"encrypted PDF", []string{file(t, "locked.pdf", string(lockedPDF(t)))}, []string{"locked.pdf", "a password is needed"}, exitFailed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := arising(t, append([]string{"extract", "--json"}, tt.files...)...).must(t, tt.want).says(t, tt.says...)
			whole := 0
			for _, f := range tt.files {
				if f == good {
					whole++
				}
			}
			if got := len(documents(t, r.out)); got != whole {
				t.Errorf("%d documents are printed, want %d", got, whole)
			}
		})
	}
}

func TestExtractForPeople(t *testing.T) {
	r := arising(t, "extract", file(t, "harbour.txt", minutesPage)).must(t, exitDone)
	for _, want := range []string{"Dredging of the Inner Basin", "the report be noted", "owner Head of Property", "2026-03-01 to 2026-03-31"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the print lacks %q:\n%s", want, r.out)
		}
	}
	why := arising(t, "extract", "--explain", file(t, "harbour.txt", minutesPage)).must(t, exitDone)
	if !strings.Contains(why.out, "soundings") {
		t.Errorf("--explain says nothing of a sentence:\n%s", cut(why.out))
	}
}

// The text of a PDF is read in a child process, in this test as in the program.
func TestExtractPDF(t *testing.T) {
	path := filepath.Join(t.TempDir(), "harbour.pdf")
	if err := os.WriteFile(path, printedPDF(t, minutesPage), 0o600); err != nil {
		t.Fatal(err)
	}
	r := arising(t, "extract", "--json", "--data-dir", t.TempDir(), path).must(t, exitDone)
	if !strings.Contains(r.out, "report on the cost of dredging to the meeting in March 2026") || !strings.Contains(r.out, `"page": 1`) {
		t.Errorf("the PDF gives\n%s", cut(r.out))
	}
}
