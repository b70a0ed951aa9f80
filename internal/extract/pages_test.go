package extract

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/golden"
)

// TestPages goes through testdata/pages.txt: the minutes of an item in many
// layouts, each with what it holds. "=== name" opens one, "---" its records: the
// kind, a decision's number and verb, the owner, and how the quote begins. The
// meeting is the Parks Panel's on 10 May 2022; "whole: " is a page with its own head.
func TestPages(t *testing.T) {
	ctx := Context{Committee: "Parks Panel", MeetingDate: day.MustParse("2022-05-10")}
	all := strings.Split(string(golden.Read(t, "testdata/pages.txt")), "\n=== ")
	for _, page := range all[1:] {
		ctx := ctx
		name, page, _ := strings.Cut(page, "\n")
		text, want, ok := strings.Cut(page, "\n---\n")
		if !ok {
			t.Fatalf("testdata/pages.txt: %q has no records", name)
		}
		t.Run(name, func(t *testing.T) {
			got := ""
			if strings.HasPrefix(name, "whole: ") {
				ctx = Context{}
			} else {
				text = "Agenda item\n\nKites\n\nMinutes:\n\n" + text + "\n"
			}
			for _, it := range Records(paper(t, text), ctx).Items {
				for _, rec := range it.Records {
					got += tellRecord(rec) + "\n"
				}
			}
			if strings.TrimSpace(got) != strings.TrimSpace(want) {
				t.Errorf("page holds\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// tellRecord prints a record in a line.
func tellRecord(rec civic.Record) string {
	what := string(rec.Kind)
	if rec.Kind == civic.Decision {
		what = strings.TrimSpace(rec.Number + " " + string(rec.Verb))
	}
	ws := strings.Fields(rec.Quote)
	return fmt.Sprintf("%s [%s] %s", what, rec.Owner, strings.Join(ws[:min(len(ws), 6)], " "))
}
