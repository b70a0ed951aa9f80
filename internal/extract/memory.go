package extract

import "strings"

// A memory holds the people named of late in an item, sentence by sentence.
type memory struct {
	subjects []who // the subject of each sentence
	named    [][]who
	first    set // their first names
}

// hear adds a sentence to the memory.
func (m *memory) hear(subject who, named []who) {
	if len(m.subjects) == 4*reach { // what no pronoun reaches is forgotten
		m.subjects = append(m.subjects[:0], m.subjects[3*reach:]...)
		m.named = append(m.named[:0], m.named[3*reach:]...)
	}
	m.subjects = append(m.subjects, subject)
	m.named = append(m.named, named)
	for _, n := range named {
		first, rest, ok := strings.Cut(n.name, " ")
		if ok && n.sort == person && !n.plural && !roleNouns[lower(rest[strings.LastIndexByte(rest, ' ')+1:])] && !titles[lower(first)] {
			if m.first == nil {
				m.first = set{}
			}
			m.first[first] = true
		}
	}
}

// firstName reports whether somebody was named whose first name is s.
func (m *memory) firstName(s string) bool { return m.first[s] }

// reach is how many sentences back a pronoun may point.
const reach = 8

// resolve finds whom a pronoun means: the subject of the nearest sentence that
// has one in the right number, else the nearest person named there.
//
// "The officer" and "the speaker" stand for somebody who was named before: where
// anybody else was, the pronoun means them.
func (m *memory) resolve(plural bool) (who, bool) {
	if w, ok := m.nearest(plural, func(w who) bool { return !vagueNames[lower(w.name)] }); ok {
		return w, true
	}
	return m.nearest(plural, func(who) bool { return true })
}

// vagueNames are namings that only point back at somebody.
var vagueNames = setOf("officer speaker presenter applicant")

func (m *memory) nearest(plural bool, counts func(who) bool) (who, bool) {
	for i := len(m.subjects) - 1; i >= 0 && i >= len(m.subjects)-reach; i-- {
		if s := m.subjects[i]; (s.sort == person || s.sort == group) && s.plural == plural && counts(s) {
			return s, true
		}
		for k := len(m.named[i]) - 1; k >= 0; k-- {
			if n := m.named[i][k]; n.plural == plural && counts(n) {
				return n, true
			}
		}
	}
	return who{}, false
}

// initials reports whether people go by their initials in a text: three
// sentences or more begin with two capitals and a small word.
func initials(text string) bool {
	n := 0
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimLeft(line, "-•· ")
		first, rest, _ := strings.Cut(line, " ")
		if len(first) == 2 && first[0] >= 'A' && first[0] <= 'Z' && first[1] >= 'A' && first[1] <= 'Z' && rest != "" && rest[0] >= 'a' && rest[0] <= 'z' {
			if n++; n >= 3 {
				return true
			}
		}
	}
	return false
}

// declared lists the initials that a text introduces behind a name, "J Green (JG)".
func declared(text string) map[string]bool {
	out := map[string]bool{}
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			return out
		}
		open += at
		at = open + 1
		shut := strings.IndexByte(text[at:min(len(text), at+6)], ')')
		if shut < 2 || shut > 3 || open < 2 {
			continue
		}
		short := text[at : at+shut]
		before := strings.TrimRight(text[max(0, open-30):open], " ")
		last := before[strings.LastIndexAny(before, " .")+1:]
		if strings.ToUpper(short) == short && strings.Trim(short, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && last != "" && last[0] == short[len(short)-1] {
			out[short] = true
		}
	}
}
