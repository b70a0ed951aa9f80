package indexer

import (
	"testing"

	"arising/internal/search"
)

func TestAlike(t *testing.T) {
	hit := func(id string, score float64) search.Hit {
		return search.Hit{Unit: search.Unit{ID: id}, Score: score}
	}
	for _, tt := range []struct {
		name string
		like []search.Hit
		n    int
		want string
	}{
		{"itself is left out", []search.Hit{hit("self", 1), hit("b", .5), hit("c", .2)}, 5, "b c"},
		{"one as good comes before it", []search.Hit{hit("b", 1), hit("self", .9), hit("c", .2)}, 5, "b c"},
		{"too little in common", []search.Hit{hit("self", 1), hit("b", .1), hit("c", .09)}, 5, "b"},
		{"not more than asked for", []search.Hit{hit("self", 1), hit("b", .5), hit("c", .4)}, 1, "b"},
		{"itself not among them, as a formality", []search.Hit{hit("b", .5), hit("c", .01)}, 5, "b c"},
		{"nothing but itself", []search.Hit{hit("self", 1)}, 5, ""},
		{"none asked for", []search.Hit{hit("self", 1), hit("b", .5)}, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ids(search.Results{Hits: alike(tt.like, "self", tt.n)}); got != tt.want {
				t.Errorf("alike = %q, want %q", got, tt.want)
			}
		})
	}
}
