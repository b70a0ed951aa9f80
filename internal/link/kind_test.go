package link

import (
	"strings"
	"testing"
)

func TestOtherKind(t *testing.T) {
	for _, tt := range []struct {
		name, quote, title, minutes string
		before, after               bool
	}{
		{"another sort of person", "that a survey of young dancers be reported", "Survey of Retired Dancers", "Most danced on Tuesdays.", true, false},
		{"the same sort", "that a survey of young dancers be reported", "Survey of Young Dancers", "Most danced on Tuesdays.", false, false},
		{"named in the text", "that a survey of young dancers be reported", "Survey of Dancers at the Mill", "Young people danced on Tuesdays.", false, false},
		{"another thing of it", "that a count of pier lamps be made", "Pier Railings", "They were rusty.", false, true},
		{"a word of its own item", "that a survey of young dancers be reported", "Dance: Survey of Dancers", "Most danced on Tuesdays.", false, false},
		{"parted by a stop", "that the lamps, old and new, be counted", "New Lamps", "They shone.", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := query{couples: couples(tt.quote), stems: map[string]bool{}}
			for _, w := range stems(tt.quote + " Dance") {
				q.stems[w] = true
			}
			before, after := q.otherKind(tt.title, strings.ToLower(tt.title+" "+tt.minutes))
			if before != tt.before || after != tt.after {
				t.Errorf("%q for %q: before %v, after %v; want %v, %v", tt.title, tt.quote, before, after, tt.before, tt.after)
			}
		})
	}
}
