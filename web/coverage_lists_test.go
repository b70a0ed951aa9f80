package web

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestCoverageTellsWhereListsDisagree: a reader of the page and a program are
// told the same, with a link to each meeting.
func TestCoverageTellsWhereListsDisagree(t *testing.T) {
	h := New(SampleOptions()).Handler()
	var all []apiCouncilCoverage
	if err := json.Unmarshal(get(t, h, "/api/v1/coverage?council=quillhaven").Body.Bytes(), &all); err != nil || len(all) != 1 || len(all[0].Unlike) == 0 {
		t.Fatalf("%+v, %v", all, err)
	}
	page := get(t, h, "/coverage?council=quillhaven").Body.String()
	kinds := map[string]bool{}
	for _, u := range all[0].Unlike {
		if !strings.Contains(page, `href="/meetings/`+string(u.Meeting)+`"`) || !strings.Contains(page, u.Why) {
			t.Errorf("the page lacks %+v", u)
		}
		for _, kind := range []string{"in the calendar, not in the committee’s list", "the lists give different days: ", "its page was not asked for"} {
			kinds[kind] = kinds[kind] || strings.Contains(u.Why, kind)
		}
	}
	if len(kinds) != 3 || kinds["in the calendar, not in the committee’s list"] != true || kinds["the lists give different days: "] != true {
		t.Errorf("told are %v", kinds)
	}
	for _, says := range []string{"No longer telling us what their councils do: 1 site.", "no next reading is planned"} {
		if page := checkHTML(t, "/coverage", get(t, h, "/coverage").Body.String()); !strings.Contains(page.text, says) {
			t.Errorf("the page does not say %q", says)
		}
	}
}
