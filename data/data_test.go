package data

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

func TestCouncils(t *testing.T) {
	nations := []string{"england", "wales", "scotland", "northern ireland"}
	seen, all := map[string]bool{}, Councils()
	if len(all) < 300 {
		t.Fatalf("%d councils, want at least 300", len(all))
	}
	for _, c := range all {
		u, err := url.Parse(c.Base)
		if err != nil || u.Scheme != "https" || u.Host == "" || u.Host != strings.ToLower(u.Host) || !strings.HasSuffix(u.Path, "/") {
			t.Errorf("%s: address %q, want https and a directory", c.Name, c.Base)
		}
		if seen[c.Name] || c.Name == "" || c.Type == "" || !slices.Contains(nations, c.Nation) {
			t.Errorf("%+v is incomplete or there twice", c)
		}
		seen[c.Name] = true
	}
	if !slices.IsSortedFunc(all, func(a, b Council) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) }) {
		t.Error("councils are not in the order of their names")
	}
}
