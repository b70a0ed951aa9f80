package web

import (
	"strings"
	"testing"
)

// TestCorrectedMinutes: a reader sees that minutes were corrected, when, and
// which words went and came.
func TestCorrectedMinutes(t *testing.T) {
	h := New(SampleOptions()).Handler()
	if page := get(t, h, "/documents/d0000000000000005").Body.String(); !strings.Contains(page, "See its 3 versions and what was changed") {
		t.Error("the paper does not say that it was changed")
	}
	for path, want := range map[string][]string{
		"/documents/d0000000000000005/versions": {"<del><span class=\"govuk-visually-hidden\">removed: </span>8</del>", "added: </span>7</ins>",
			"keys of the Old Granary", "1 paragraph reworded", "11 March 2026"},
		"/documents/d0000000000000005/versions?version=" + string(sampleDraft): {"The text of one of the two is not held"},
		"/documents/d0000000000000001/versions":                                {"the first that we hold"},
		"/items/quillhaven-a505/versions":                                      {"Back to the agenda item", "added: </span>7</ins>"},
		"/items/quillhaven-a508/versions":                                      {"We do not know from which address"},
	} {
		w := get(t, h, path)
		for _, words := range want {
			if w.Code != 200 || !strings.Contains(w.Body.String(), words) {
				t.Errorf("%s = %d without %q", path, w.Code, words)
			}
		}
	}
	for path, want := range map[string]int{
		"/documents/d0000000000000002/versions":           404, // withheld: its history is nobody's business either
		"/items/quillhaven-a506/versions":                 404,
		"/documents/d0000000000000005/versions?version=x": 400,
	} {
		if w := get(t, h, path); w.Code != want {
			t.Errorf("%s = %d, want %d", path, w.Code, want)
		}
	}
}
