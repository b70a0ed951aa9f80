package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestHeirs: what was promised to a committee that is gone comes to the one that
// took its place; while it still meets, or where nobody took its place, it does not.
func TestHeirs(t *testing.T) {
	const heir = "Harbour Scrutiny Committee"
	owed := promise("That a report on the dredging of the inner basin be submitted in July 2031.", "", "Inner Basin", civic.VerbReport, inJuly())
	report := func(body, minutes string) Item { return item("2031-07-15", body, "Dredging the Basin", minutes) }
	sits := func(body string, days ...string) (out []Item) {
		for _, d := range days {
			out = append(out, item(d, body, "Quay dues at "+d, "The Harbour Master spoke of the dues. They were noted."))
		}
		return out
	}
	said := "The Harbour Master presented the report on dredging. The inner basin would be deep enough by Easter. RESOLVED that the report be received."
	for _, tt := range []struct {
		name  string
		items []Item
		want  string
	}{
		{"it met no more, and another began", slices.Concat(sits(forum, "2031-01-14", "2031-03-18"), sits(heir, "2031-05-20", "2031-09-16", "2031-11-18"), []Item{report(heir, said)}), "took the place of"},
		{"it still meets", slices.Concat(sits(forum, "2031-01-14", "2031-03-18", "2031-09-23", "2031-11-25"), sits(heir, "2031-05-20", "2031-09-16"), []Item{report(heir, said)}), "another body"},
		{"the other met beside it before", slices.Concat(sits(forum, "2031-01-14", "2031-03-18"), sits(heir, "2031-02-18", "2031-05-20", "2031-11-18"), []Item{report(heir, said)}), "another body"},
		{"the other began long after", slices.Concat(sits(forum, "2030-01-14", "2031-01-14"), sits(plans, "2031-11-18"), []Item{report(heir, said)}), "another body"},
		{"it says whose place it took", slices.Concat(sits(forum, "2031-01-14"), sits(heir, "2030-11-18"), []Item{report(heir, "This report used to go to the former "+forum+". "+said)}), "took the place of"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := strings.Index(placed(owed, tt.items), tt.want)
			if i != 0 {
				t.Errorf("the report is at %q, want %q", placed(owed, tt.items), tt.want)
			}
		})
	}
}

// placed says where the report on dredging lies to the promise.
func placed(p Promise, items []Item) string {
	for _, e := range Evidence([]Promise{p}, append(othersMeet(), items...)) {
		for _, r := range e.Reasons {
			if strings.HasSuffix(string(e.Item), "dredging-the-basin") && (strings.Contains(r, "body") || strings.Contains(r, "place")) {
				return r
			}
		}
	}
	return ""
}

// othersMeet is what a body talks about that is neither gone nor an heir.
func othersMeet() (out []Item) {
	from := day.MustParse("2029-01-08")
	for i := range 60 {
		out = append(out, item(from.AddDays(17*i).String(), plans, fmt.Sprintf("%s %d", [...]string{"Shop fronts", "Barn", "Garages", "Extension at the mill"}[i%4], i), "The application was approved with conditions."))
	}
	return out
}

// TestHeirsAreAsFromScratch: that a body is gone is only seen by what later papers
// lack, and a linker that remembers sees it too.
func TestHeirsAreAsFromScratch(t *testing.T) {
	owed := promise("That a report on the dredging of the inner basin be submitted in July 2031.", "", "Inner Basin", civic.VerbReport, inJuly())
	items := append(othersMeet(), item("2031-01-14", forum, "Inner Basin", owed.Quote), item("2030-11-14", forum, "Quay dues", "They were noted."),
		item("2031-05-20", "Harbour Scrutiny Committee", "Mooring rings", "They were noted."),
		item("2031-07-15", "Harbour Scrutiny Committee", "Dredging the Basin", "The Harbour Master presented the report on dredging of the inner basin. RESOLVED that it be received."))
	var l Linker
	for _, last := range []string{"2031-06-10", "2031-10-21"} {
		items = append(items, item(last, plans, "Boat shed on "+last, "The application was refused."))
		got, want := l.Update([]Promise{owed}, items), Evidence([]Promise{owed}, items)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("after %s: %v, from scratch %v", last, got, want)
		}
	}
}
