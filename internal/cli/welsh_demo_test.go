package cli

import (
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// TestDemoInWelsh walks the pages of the demonstration in Welsh and finds nothing
// on them that is marked as English: what a machine wrote of real shapes of
// minutes, plans and crawls has its words there too.
func TestDemoInWelsh(t *testing.T) {
	if testing.Short() {
		t.Skip("some hundred pages take seconds")
	}
	h := demoPages(t)
	english := regexp.MustCompile(`<span lang="en-GB">(.*?)</span>`)
	own := regexp.MustCompile(`href="(/[^"#]*lang=cy[^"#]*)`)
	todo, seen := []string{"/?lang=cy", "/coverage?lang=cy", "/outstanding?lang=cy&status=all"}, map[string]bool{}
	for len(todo) > 0 && len(seen) < 300 {
		at := todo[0]
		if todo = todo[1:]; seen[at] {
			continue
		}
		seen[at] = true
		w := ask(t, h, at)
		if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Content-Type"), "html") {
			continue
		}
		for _, m := range english.FindAllStringSubmatch(w.Body.String(), -1) {
			t.Errorf("%s says in English: %s", at, html.UnescapeString(m[1]))
		}
		for _, m := range own.FindAllStringSubmatch(w.Body.String(), -1) {
			next := html.UnescapeString(m[1])
			if strings.Count(next, "&") < 2 && !strings.HasPrefix(next, "/api") {
				todo = append(todo, next)
			}
		}
	}
	if len(seen) < 200 {
		t.Errorf("only %d pages were found", len(seen))
	}
}
