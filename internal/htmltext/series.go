package htmltext

import (
	"strconv"
	"strings"
)

// A series works out the level of numbers typed by hand: a style of number
// that begins while another runs lies one level deeper, and one that ran
// before is returned to. "1." "(a)" "(b)" "2." are levels 0, 1, 1, 0.
type series struct {
	open []numbering
}

// A numbering is one style of number and the last value seen of it.
type numbering struct {
	style string
	last  int
}

// maxLevels is how deep typed numbers nest; minutes were seen with three.
const maxLevels = 6

// end forgets all: a paragraph without a number stands between two lists.
func (s *series) end() { s.open = s.open[:0] }

// level returns the nesting of a marker, 0 for the outermost.
func (s *series) level(marker string) int {
	readings := readingsOf(marker)
	for _, r := range readings {
		for i, o := range s.open {
			if o.style == r.style && (r.last == o.last+1 || r.last == 0) {
				return s.stay(i, r)
			}
		}
	}
	for _, r := range readings {
		if r.last <= 1 {
			return s.enter(r)
		}
	}
	for _, r := range readings {
		for i, o := range s.open {
			if o.style == r.style {
				return s.stay(i, r)
			}
		}
	}
	return s.enter(readings[0])
}

// stay goes on with an open numbering and closes those inside it.
func (s *series) stay(i int, n numbering) int {
	s.open = append(s.open[:i], n)
	return i
}

// enter begins a numbering. One that is already open begins anew; one that
// does not start at its first value belongs to no list before it.
func (s *series) enter(n numbering) int {
	for i, o := range s.open {
		if o.style == n.style {
			return s.stay(i, n)
		}
	}
	if n.last > 1 || len(s.open) == maxLevels {
		s.end()
	}
	s.open = append(s.open, n)
	return len(s.open) - 1
}

// readingsOf returns what a marker may be: "(i)" is the first roman number or
// the ninth letter. Bullets have no value.
func readingsOf(marker string) []numbering {
	core := strings.Trim(marker, "().:")
	frame := strings.Replace(marker, core, "#", 1)
	if core == "" || strings.Contains(fontBullets, marker) {
		return []numbering{{style: marker}}
	}
	if n, err := strconv.Atoi(core); err == nil {
		return []numbering{{"1" + frame, n}}
	}
	if strings.ContainsAny(core, "0123456789") {
		parts := strings.Split(core, ".")
		n, _ := strconv.Atoi(strings.TrimRight(parts[len(parts)-1], "abcdefgh"))
		return []numbering{{strings.Repeat("1.", len(parts)) + frame, n}}
	}
	if !isLetters(core) {
		return []numbering{{style: marker}}
	}
	fold := strings.ToLower(core)
	letter := "a"
	if fold != core {
		letter = "A"
	}
	alphabetic := numbering{letter + frame, int(fold[0]-'a') + 1 + 26*(len(fold)-1)}
	roman := numbering{"roman " + letter + frame, romanValue(fold)}
	switch {
	case roman.last == 0:
		return []numbering{alphabetic}
	case len(fold) > 1:
		return []numbering{roman}
	case fold == "i":
		return []numbering{roman, alphabetic}
	}
	return []numbering{alphabetic, roman}
}
