package day

import (
	"encoding/json"
	"testing"
)

func TestAddMonths(t *testing.T) {
	for _, tt := range []struct {
		name, from string
		n          int
		want       string
	}{
		{"plain", "2017-01-17", 6, "2017-07-17"},
		{"into a short month", "2017-01-31", 1, "2017-02-28"},
		{"into a leap February", "2024-01-31", 1, "2024-02-29"},
		{"over the year", "2017-11-30", 3, "2018-02-28"},
		{"back", "2017-03-31", -1, "2017-02-28"},
		{"twelve months of a leap day", "2024-02-29", 12, "2025-02-28"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := MustParse(tt.from).AddMonths(tt.n); got.String() != tt.want {
				t.Errorf("AddMonths(%s, %d) = %v, want %v", tt.from, tt.n, got, tt.want)
			}
		})
	}
}

func TestJSON(t *testing.T) {
	type pair struct{ A, B Date }
	in := pair{A: MustParse("2018-05-08")}
	b, err := json.Marshal(in)
	if err != nil || string(b) != `{"A":"2018-05-08","B":null}` {
		t.Fatalf("Marshal = %s, %v", b, err)
	}
	var out pair
	if err := json.Unmarshal(b, &out); err != nil || out != in {
		t.Fatalf("Unmarshal = %v, %v, want %v", out, err, in)
	}
}

func TestParseRefusesDaysThatDoNotExist(t *testing.T) {
	for _, s := range []string{"2017-02-29", "2017-13-01", "17 January 2017", "2017-1-1"} {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, d)
		}
	}
}
