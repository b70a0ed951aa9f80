package data

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// A succession has a day on which councils are made, goes forward in time, and
// no council takes the place of one that took its own.
func TestSuccessions(t *testing.T) {
	listed := map[string]bool{}
	for _, c := range Councils() {
		listed[c.Name] = true
	}
	all, seen, known := Successions(), map[string]bool{}, 0
	for i, s := range all {
		key := s.Predecessor + " > " + s.Successor
		if seen[key] || s.Predecessor == s.Successor || s.Predecessor == "" || s.Successor == "" {
			t.Errorf("%s is incomplete or there twice", key)
		}
		seen[key] = true
		if !strings.HasSuffix(s.On, "-04-01") || s.Last != s.On[:4]+"-03-31" || i > 0 && s.On < all[i-1].On {
			t.Errorf("%s on %s: want the first of April, in the order of years", key, s.On)
		}
		if listed[s.Predecessor] || listed[s.Successor] {
			known++
		}
		for _, next := range SuccessorsOf(s.Successor) {
			if next.On <= s.On {
				t.Errorf("%s, and then %s on %s", key, next.Successor, next.On)
			}
		}
	}
	if len(all) < 90 || known < 60 {
		t.Errorf("%d successions, %d of them of listed councils", len(all), known)
	}
	if got := SuccessorsOf("Cumbria"); len(got) != 2 || got[0].Successor != "Cumberland" || got[0].On != "2023-04-01" {
		t.Errorf("SuccessorsOf(Cumbria) = %v", got)
	}
	if got := PredecessorsOf("Dorset"); len(got) != 6 {
		t.Errorf("PredecessorsOf(Dorset) = %v", got)
	}
}

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
