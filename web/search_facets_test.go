package web

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"arising/internal/search"
)

// TestFacetsSayWhatIsLeftOut: where an index gives no more values, the page
// does not look as if these were all.
func TestFacetsSayWhatIsLeftOut(t *testing.T) {
	for _, tt := range []struct {
		values int
		want   bool
	}{{3, false}, {search.MaxFacetValues - 1, false}, {search.MaxFacetValues, true}} {
		r := search.Results{Query: search.Query{Text: "x"}, Total: 1, Hits: make([]search.Hit, 1), Facets: map[string][]search.Count{}}
		for i := range tt.values {
			r.Facets["owner"] = append(r.Facets["owner"], search.Count{Value: fmt.Sprint("Owner ", i), Count: 1})
		}
		opt := SampleOptions()
		opt.Search = saysAlways{r}
		body := get(t, New(opt).Handler(), "/search?q=x").Body.String()
		if got := strings.Contains(body, "Only the 500 most frequent are listed."); got != tt.want || strings.Count(body, "Owner ") < tt.values {
			t.Errorf("of %d values: said %v, want %v", tt.values, got, tt.want)
		}
	}
}

// saysAlways answers every question with the same.
type saysAlways struct{ search.Results }

func (x saysAlways) Search(context.Context, search.Query) (search.Results, error) {
	return x.Results, nil
}
