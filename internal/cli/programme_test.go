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

// TestBadLists: what an officer must put right in a list is named by row and
// column, and what could be read is kept.
func TestBadLists(t *testing.T) {
	dir := copied(t, demo(t))
	for _, tt := range []struct {
		name, file, text string
		code             int
		want             []string
	}{
		{"empty", "a.csv", "", exitFailed, []string{"a.csv: no header row", "“item”"}},
		{"headings only", "a.csv", "programme,item\n", exitFailed, []string{"no item could be read below the header row"}},
		{"no headings", "a.csv", "Depot move,2026\nHarbour,2027\n", exitFailed, []string{"no header row"}},
		{"no column of items", "a.csv", "programme,lead,due\nP,Ann,2026\n", exitFailed, []string{"no header row"}},
		{"a day that there is not", "a.csv", "programme,item,due\nP,Depot,2026-02-30\n", exitPartly, []string{"row 2, column “due”", "2026-02-30"}},
		{"a time without days", "a.csv", "item,programme,due\nQuay,P,soonish\n", exitPartly, []string{"row 2, column “due”", "soonish"}},
		{"cells beyond the headings", "a.csv", "programme,item,lead\nP,Quay,Ann,extra,cells\n", exitPartly, []string{"row 2: 2 cells stand beyond the last heading"}},
		{"a quotation mark that is not closed", "a.csv", "programme,item\nP,\"Depot\nP,Quay\n", exitPartly, []string{"row 2, column “item”", "quotation mark is not closed"}},
		{"a heading twice", "a.csv", "programme,item,item\nP,Depot,Quay\n", exitPartly, []string{"row 1, column “item”", "stands twice"}},
		{"a row without its item", "a.csv", "programme,item,lead\nP,Depot,Ann\nP,,Ann\n", exitPartly, []string{"row 3, column “item”: empty"}},
		{"no workbook", "a.xlsx", "this is no workbook", exitFailed, []string{"a.xlsx: no workbook in the form of XLSX"}},
		{"half a workbook", "a.xlsx", "PK\x03\x04 and no more", exitFailed, []string{"a.xlsx: no workbook"}},
		{"semicolons", "a.csv", "programme;item;lead\nP;Depot;Ann\n", exitDone, []string{"1 programme items"}},
		{"tabs", "a.csv", "programme\titem\nP\tDepot\n", exitDone, []string{"1 programme items"}},
		{"a title above and a mark before", "a.csv", "\ufeffProjects in 2031\n\nprogramme,item\nP,Depot\n", exitDone, []string{"1 programme items"}},
		{"letters of Windows", "a.csv", "programme,item\nP,Caf\xe9 at the quay\n", exitDone, []string{"1 programme items"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			arising(t, "programme", "import", file(t, tt.file, tt.text), "--data-dir", dir).must(t, tt.code).says(t, tt.want...)
		})
	}
	arising(t, "programme", "import", "nowhere.csv", "--data-dir", dir).must(t, exitFailed).says(t, "nowhere.csv", "no such file")
	if out := arising(t, "programme", "show", "P", "--data-dir", dir).must(t, exitDone).out; !strings.Contains(out, "Café at the quay") {
		t.Errorf("programme show prints %q", out)
	}
}
