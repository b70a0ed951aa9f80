package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/civic"
)

// names reads a list of people, bytes [from, to) of the text, and returns how
// many it added.
func (c *rollCall) names(from, to int) int {
	before := len(c.out)
	title, last := "", -1
	for _, p := range pieces(c.doc.Text, from, to) {
		words := c.doc.Text[p.start:p.end]
		n, ok := personIn(words, title)
		title = n.group
		switch {
		case !ok && p.comma && last >= 0 && c.out[last].Role == "" && isRole(words):
			c.out[last].Role = words // "Pauline Hare, Director of Care"
			c.out[last].Source.End = p.end
		case ok:
			last = c.add(n, p)
		}
	}
	return len(c.out) - before
}

func (c *rollCall) add(n attendant, p piece) int {
	key := civic.PersonKey(n.name)
	if c.seen[key] || len(c.out) >= maxAttendees {
		return -1
	}
	c.seen[key] = true
	if n.role == "" || len(n.role) > maxNameBytes {
		n.role = c.role
	}
	c.out = append(c.out, civic.Attendee{Name: n.name, Role: n.role, Presence: c.presence, Said: c.said,
		Source: civic.Place{Page: c.doc.PageAt(p.start), Start: p.start, End: p.end}})
	return len(c.out) - 1
}

// A piece is one element of a list; comma says that a comma stands before it.
type piece struct {
	start, end int
	comma      bool
}

// pieces cuts a list at semicolons, commas and the word "and", outside brackets.
func pieces(text string, from, to int) (out []piece) {
	depth, start, comma := 0, from, false
	cut := func(end, next int, byComma bool) {
		s, e := start, end
		for s < e && strings.IndexByte(" .;,:-•·", text[s]) >= 0 {
			s++
		}
		for e > s && strings.IndexByte(" .;,:-", text[e-1]) >= 0 {
			e--
		}
		if e > s && utf8.ValidString(text[s:e]) {
			out = append(out, piece{s, e, comma})
		}
		start, comma = next, byComma
	}
	for i := from; i < to; i++ {
		switch ch := text[i]; {
		case ch == '(' || ch == '[':
			depth++
		case ch == ')' || ch == ']':
			depth = max(0, depth-1)
		case depth > 0:
		case ch == ',' || ch == ';' || ch == '\n':
			cut(i, i+1, ch == ',')
		case ch == ' ' && strings.HasPrefix(text[i:to], " and "):
			cut(i, i+5, false)
		case ch == ' ' && strings.HasPrefix(text[i:to], " & "):
			cut(i, i+3, false)
		case ch == '.' && strings.HasPrefix(text[i:to], ". ") && !shortForm(text[from:i]):
			cut(i, i+1, false)
		}
	}
	cut(to, to, false)
	return out
}

// shortForm reports whether the full stop behind s ends a short form and no sentence.
func shortForm(s string) bool {
	s = s[strings.LastIndexAny(s, " (.,")+1:]
	return len(s) < 2 || titles[strings.ToLower(s)]
}

// endOfNames is where the sentence ends that begins at from.
func endOfNames(text string, from, to int) int {
	for i := from; i < to; i++ {
		if text[i] == '.' && (i+1 == to || text[i+1] == ' ') && !shortForm(text[from:i]) {
			return i
		}
	}
	return to
}

// An attendant is a person as one piece of a list names them. group is the title that
// stands before the names that follow: "Councillor" behind "Councillors A and B".
type attendant struct{ name, role, group string }

var pluralTitles = map[string]string{"councillors": "Councillor", "cllrs": "Cllr", "messrs": "Mr", "aldermen": "Alderman"}

// personIn reads one piece. It is false for what is no name: "two residents".
func personIn(s, group string) (n attendant, ok bool) {
	n.group = group
	s = n.unbracket(s)
	ws := strings.Fields(s)
	for i := 1; i < len(ws); i++ { // "employer representatives Councillor P. Reed"
		if hasTitle(ws[i]) && ws[0] == strings.ToLower(ws[0]) {
			if n.role, ws = strings.Join(ws[:i], " "), ws[i:]; i == 1 {
				n.role = "" // "from Ms Reed"
			}
			break
		}
	}
	if len(ws) == 0 {
		return n, false
	}
	if one := pluralTitles[bareWord(ws[0])]; one != "" {
		n.group, ws = one, ws[1:]
	} else if hasTitle(ws[0]) && n.group != "" && isCouncillor(ws[0]) {
		n.group = ""
	}
	if len(ws) == 2 && ws[0] == "the" && roleNouns[bareWord(ws[1])] { // "the Clerk"
		n.name = strings.Join(ws, " ")
		return n, true
	}
	head, own := 0, 0
	for head < len(ws) && hasTitle(ws[head]) {
		head++
		if isCouncillor(ws[head-1]) {
			own++
		}
	}
	if !personName(ws[head:], head > 0 || n.group != "") {
		return n, false
	}
	n.name = strings.Join(ws, " ")
	if n.group != "" && own == 0 {
		n.name = n.group + " " + n.name
	}
	return n, true
}

// unbracket takes what stands in brackets off a piece, with what follows them.
func (n *attendant) unbracket(s string) string {
	i := strings.IndexByte(s, '(')
	if i < 0 {
		return s
	}
	in, after, _ := strings.Cut(s[i+1:], ")")
	n.role = strings.TrimSpace(after)
	if in = strings.TrimSpace(in); n.role == "" && (len(in) > 4 || in != strings.ToUpper(in)) { // not "(DH)", a person's initials
		n.role = in
	}
	return s[:i]
}

// maxNameBytes is longer than any name.
const maxNameBytes = 120

// personName reports whether words are a person's name. Without a title they must
// be two at least, and none of an organisation's.
func personName(ws []string, withTitle bool) bool {
	if len(ws) == 0 || len(ws) > 5 || len(strings.Join(ws, " ")) > maxNameBytes || !withTitle && len(ws) < 2 {
		return false
	}
	for i, w := range ws {
		low := bareWord(w)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case titles[low] || strings.ContainsAny(w, "0123456789:@/"):
			return false
		case particles[low] && i > 0 && i < len(ws)-1:
		case !unicode.IsUpper(r) && !strings.HasPrefix(w, "d’") && !strings.HasPrefix(w, "d'"):
			return false
		case !withTitle && (organisations[low] && i == 0 || opening[low] || roleNouns[low] || rolePlurals[low] || committees[low] || groupNouns[low]):
			return false
		}
	}
	return true
}

var particles = setOf("de del della di du la le van von der den ap ferch bin al el of y")

// isRole reports whether a piece is the office of the person before it.
func isRole(s string) bool {
	ws := strings.Fields(s)
	for _, w := range ws {
		if hasTitle(w) && !roleNouns[bareWord(w)] {
			return false
		}
	}
	for _, w := range ws {
		if low := bareWord(w); roleNouns[low] || rolePlurals[low] {
			return len(ws) <= 12
		}
	}
	return false
}

func hasTitle(w string) bool     { return titles[bareWord(w)] }
func isCouncillor(w string) bool { f := bareWord(w); return f == "councillor" || f == "cllr" }
func bareWord(w string) string   { return strings.ToLower(strings.Trim(w, ".,;:")) }
