package when

import (
	"testing"

	"arising/internal/day"
)

func TestFindIgnoresSentencesWithoutTime(t *testing.T) {
	for _, s := range []string{"", "That the report be noted.", "Members may march on the Town Hall."} {
		if got := Find(s, day.MustParse("2017-01-17"), Calendar{}); len(got) != 0 {
			t.Errorf("Find(%q) = %v, want nothing", s, got)
		}
	}
}
