package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestClockLine(t *testing.T) {
	k := civic.Clock{Rule: "scrutiny response", Method: "8 weeks after the day of the meeting", Ends: day.MustParse("2031-05-10"), Source: "our constitution"}
	if got := ClockLine(k); got != "scrutiny response by 10 May 2031 (8 weeks after the day of the meeting; our constitution)" {
		t.Errorf("ClockLine = %q", got)
	}
	k.Estimated = "the day of receipt is not known"
	if got := ClockLine(k); !strings.HasSuffix(got, "; estimated: the day of receipt is not known)") {
		t.Errorf("an estimate reads %q", got)
	}
}

func TestChangeLine(t *testing.T) {
	on := day.MustParse("2031-04-02")
	for _, tt := range []struct {
		name string
		c    civic.Change
		want string
	}{
		{"slipped", civic.Change{Kind: civic.Slipped, On: on, Was: "June 2031", Now: "September 2031"}, "slipped from June 2031 to September 2031, seen on 2 April 2031"},
		{"withdrawn", civic.Change{Kind: civic.Withdrawn, On: on, Was: "June 2031", Note: "left out before its time had come"}, "withdrawn, planned for June 2031, left out before its time had come, seen on 2 April 2031"},
		{"withdrawn by its status", civic.Change{Kind: civic.Withdrawn, On: on, Now: "Abandoned", Note: "the plan's own status"}, "withdrawn: Abandoned, the plan's own status, seen on 2 April 2031"},
		{"listed again", civic.Change{Kind: civic.Returned, On: on, Was: "1 March 2031"}, "listed again after 1 March 2031, seen on 2 April 2031"},
		{"short notice", civic.Change{Kind: civic.ShortNotice, On: on, Note: "18 clear days of 28"}, "short notice: 18 clear days of 28"},
		{"taken", civic.Change{Kind: civic.Taken, On: on, Now: "Cabinet, Piers", Note: "the same name"}, "taken: Cabinet, Piers, the same name, 2 April 2031"},
		{"added", civic.Change{Kind: civic.AddedLater, On: on}, "added, seen on 2 April 2031"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ChangeLine(tt.c); got != tt.want {
				t.Errorf("ChangeLine = %q, want %q", got, tt.want)
			}
		})
	}
}

// The workbook is laid out as the tracker that officers attach to agendas.
func TestTrackerLayout(t *testing.T) {
	cs := promises()
	cs[0].Clocks = []civic.Clock{{Rule: "scrutiny response", Method: "m", Ends: day.MustParse("2031-05-10"), Source: "s"}}
	var w bytes.Buffer
	if err := XLSX(&w, cs); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&w)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) < 2 {
			t.Fatalf("%s: %d rows, %v", sheet, len(rows), err)
		}
		if got := strings.Join(rows[0][:9], "|"); got != "Meeting|Minute|Action|Owner|Due|Slipped from|Status|Evidence|Link" {
			t.Errorf("%s: headings %s", sheet, got)
		}
		if props, err := f.GetSheetProps(sheet); err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s: not fitted to the width of a page, %v", sheet, err)
		}
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
			t.Errorf("%s: layout %+v, %v", sheet, layout, err)
		}
	}
	if law, _ := f.GetCellValue("Places Scrutiny Panel", "L2"); law != "scrutiny response by 10 May 2031 (m; s)" {
		t.Errorf("time set by law = %q", law)
	}
	if id, _ := f.GetCellValue("Places Scrutiny Panel", "N2"); id != string(cs[0].ID) {
		t.Errorf("id = %q, want %q", id, cs[0].ID)
	}
	// The action's 80 letters take two lines in 60 characters; whoever opens the file may not work that out.
	if height, err := f.GetRowHeight("Places Scrutiny Panel", 2); err != nil || height < 30 {
		t.Errorf("row height %v, %v; want room for all lines", height, err)
	}
	titles, filters := 0, ""
	for _, n := range f.GetDefinedName() {
		switch n.Name {
		case "_xlnm.Print_Titles":
			titles++
		case "_xlnm._FilterDatabase":
			filters += n.RefersTo + " "
		}
	}
	if titles != len(f.GetSheetList()) || !strings.Contains(filters, "$A$1:$N$2") {
		t.Errorf("%d sheets repeat their headings, filters %q; want all %d, and filters over all rows", titles, filters, len(f.GetSheetList()))
	}
}
