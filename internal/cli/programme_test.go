package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"arising/internal/sample"
)

const allotments = "Programme,Item,Aliases,Lead,Due\n" +
	"Greener Quillhaven,Allotment Review,allotments,Tobias Marrable,March 2026\n" +
	"Greener Quillhaven,Depot Planting,Tansy Lane depot,Nell Carbrook,2026-09-30\n"

func TestProgrammeList(t *testing.T) {
	r := arising(t, "programme", "list", "--data-dir", demo(t)).must(t, exitDone)
	if !strings.Contains(r.out, "Better by Design (BbD)") || !strings.Contains(r.out, "12 items") {
		t.Errorf("the list is\n%s", r.out)
	}
}

func TestProgrammeShow(t *testing.T) {
	r := arising(t, "programme", "show", "--as-of", asOfDemo, "--data-dir", demo(t), "better by design (bbd)").must(t, exitDone).says(t, "12 items")
	at := strings.Index(r.out, "Tansy Lane Depot\n")
	if at < 0 {
		t.Fatalf("the programme lacks a project:\n%s", cut(r.out))
	}
	depot, _, _ := strings.Cut(r.out[at:], "Garden Waste Subscriptions\n")
	for _, want := range []string{"Tobias Marrable", "That the outline business case for the Tansy Lane depot be presented"} {
		if !strings.Contains(depot, want) {
			t.Errorf("the project lacks %q:\n%s", want, depot)
		}
	}
}

// The demonstration council's plan came out three times: what slipped, was
// withdrawn, taken or noticed late stands beside each matter.
func TestProgrammeShowForwardPlan(t *testing.T) {
	r := arising(t, "programme", "show", "--as-of", asOfDemo, "--data-dir", demo(t), "Cabinet forward plan").must(t, exitDone)
	for _, want := range []string{
		"first planned for 24 March 2026", "slipped from 24 March 2026 to 30 June 2026, seen on 31 March 2026", "withdrawn, planned for 30 June 2026",
		"short notice: notice first published on 29 May 2026 for 18 June 2026: 19 clear days of 28", "taken: Cabinet, ", "key decision of Cabinet",
		"the same matter by its number: issue-901",
	} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the plan lacks %q:\n%s", want, cut(r.out))
		}
	}
	early := arising(t, "programme", "show", "--as-of", "2026-03-01", "--data-dir", demo(t), "Cabinet forward plan").must(t, exitDone)
	if strings.Contains(early.out, "withdrawn") {
		t.Errorf("on 1 March nobody knew of the withdrawal:\n%s", cut(early.out))
	}
}

// A list that is imported anew tells what was moved and left out since.
func TestProgrammeImportAgain(t *testing.T) {
	dir := copied(t, demo(t))
	arising(t, "programme", "import", "--data-dir", dir, file(t, "greener.csv", allotments)).must(t, exitDone)
	arising(t, "programme", "import", "--data-dir", dir, file(t, "greener.csv", strings.Replace(allotments, "Allotment Review,allotments", "Allotment Review,plots", 1))).must(t, exitDone)
	show := arising(t, "programme", "show", "--data-dir", dir, "Greener Quillhaven").must(t, exitDone)
	if !strings.Contains(show.out, "also known as plots") || strings.Contains(show.out, "allotments") {
		t.Errorf("a list that was mended on the same day is not the last word:\n%s", cut(show.out))
	}
}

func TestProgrammeImport(t *testing.T) {
	dir := copied(t, demo(t))
	sheet := excelize.NewFile()
	for i, line := range strings.Split(strings.TrimSpace(strings.ReplaceAll(allotments, "Greener", "Bluer")), "\n") {
		for j, cell := range strings.Split(line, ",") {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := sheet.SetCellValue("Sheet1", name, cell); err != nil {
				t.Fatal(err)
			}
		}
	}
	book := filepath.Join(t.TempDir(), "bluer.xlsx")
	if err := sheet.SaveAs(book); err != nil {
		t.Fatal(err)
	}
	arising(t, "programme", "import", "--data-dir", dir, file(t, "greener.csv", allotments), book).must(t, exitDone).says(t, "4 programme items", "2 files")
	list := arising(t, "programme", "list", "--data-dir", dir).must(t, exitDone)
	for _, want := range []string{"Greener Quillhaven", "Bluer Quillhaven", "Better by Design"} {
		if !strings.Contains(list.out, want) {
			t.Errorf("the list lacks %q:\n%s", want, list.out)
		}
	}
	show := arising(t, "programme", "show", "--data-dir", dir, "Bluer Quillhaven").must(t, exitDone)
	if !strings.Contains(show.out, "“That the outline business case for the Tansy Lane depot be presented") {
		t.Errorf("what was imported is not tied to what was promised:\n%s", cut(show.out))
	}
}

func TestProgrammeImportOfBadFiles(t *testing.T) {
	dir := copied(t, demo(t))
	bad := file(t, "bad.csv", allotments+"Greener Quillhaven,,x,Y,March 2026\nGreener Quillhaven,Ponds,,Z,whenever it rains\n")
	for _, tt := range []struct {
		name  string
		files []string
		says  []string
		want  int
	}{
		{"bad rows are named, what can be kept is kept", []string{bad}, []string{"bad.csv", "row 4", "row 5", "Due", "3 programme items"}, exitPartly},
		{"missing file", []string{filepath.Join(t.TempDir(), "none.csv")}, []string{"none.csv", "nothing could be imported"}, exitFailed},
		{"missing beside a good one", []string{filepath.Join(t.TempDir(), "none.csv"), file(t, "good.csv", allotments)}, []string{"none.csv", "2 programme items"}, exitPartly},
		{"no list at all", []string{file(t, "letter.csv", "Dear Sir,\nthank you.\n")}, []string{"letter.csv"}, exitFailed},
		{"not a workbook", []string{file(t, "fake.xlsx", "PK and nothing more")}, []string{"fake.xlsx"}, exitFailed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			arising(t, append([]string{"programme", "import", "--data-dir", dir}, tt.files...)...).must(t, tt.want).says(t, tt.says...)
		})
	}
	if !strings.Contains(arising(t, "programme", "list", "--data-dir", dir).out, "Better by Design") {
		t.Error("a bad file took away what was stored before")
	}
}

// A real pack prints its work programme as a table with bullets in its cells
// and days without a year, which the weekday or the municipal year tells.
func TestRealWorkProgramme(t *testing.T) {
	pack, dir := sample.Shared(t, "modgov/SX/meet14-21.pdf"), t.TempDir()
	arising(t, "import", "--data-dir", dir, pack).must(t, exitDone)
	list := arising(t, "programme", "list", "--data-dir", dir).must(t, exitDone)
	name, _, ok := strings.Cut(list.out, "  ")
	if !ok || !strings.HasSuffix(name, " work programme") {
		t.Fatalf("the list is\n%s", list.out)
	}
	r := arising(t, "programme", "show", "--as-of", "2026-03-01", "--data-dir", dir, name).must(t, exitDone)
	topics := 0
	for line := range strings.Lines(r.out) {
		if !strings.HasPrefix(line, " ") {
			topics++
		}
		if strings.HasPrefix(line, "  due ") && !strings.Contains(line, " 2025") && !strings.Contains(line, " 2026") {
			t.Errorf("a topic is %q, want a day of the municipal year", line)
		}
	}
	if topics < 12 || !strings.Contains(r.out, "  due 2 July 2025") || !strings.Contains(r.out, "  due 2 March 2026") {
		t.Errorf("%d topics, want a dozen, from 2 July 2025 to 2 March 2026:\n%s", topics, r.out)
	}
}
