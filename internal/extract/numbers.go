package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// A heading is a block that could open an item.
type heading struct {
	block  int
	label  string // the number as printed, without its stop: "24", "TB/31", "12/101", "6.1"
	prefix string // what stands before the counting number: "TB/", "12/"
	n, sub int
	letter byte // of an item put in late: 'A' of "506A"; 0 if none
	title  string
	dot    bool // "24." rather than "24"
	caps   bool // the title is all capitals
}

// printed cuts blocks [from, to) of minutes without markup at their numbered
// headings, else at lines of capitals, else at short lines that look like titles.
func printed(doc *doctext.Document, from, to int) []span {
	all := numbered(doc, from, to)
	chain := longest(all)
	if turned := longest(yearLast(all)); len(turned) > len(chain) {
		chain = turned
	}
	if len(chain) >= 2 {
		return prefaced(doc, from, spansOf(between(doc, chain, to), to))
	}
	if heads := labelledHeads(doc, from, to); len(heads) >= 3 && len(heads) > len(chain) {
		return prefaced(doc, from, spansOf(heads, to))
	}
	if heads := capitals(doc, from, to); len(heads) >= 2 {
		return prefaced(doc, from, spansOf(heads, to))
	}
	if heads := titled(doc, from, to); len(heads) >= 2 {
		return prefaced(doc, from, spansOf(heads, to))
	}
	if len(chain) == 1 {
		return prefaced(doc, from, spansOf(chain, to))
	}
	if title := firstLine(doc); !speaks(title) {
		return []span{{from: from, to: to, title: title}}
	}
	return []span{{from: from, to: to}}
}

// prefaced puts what stands in front of the first item in a span of its own,
// which is kept only where it holds records.
func prefaced(doc *doctext.Document, from int, all []span) []span {
	if len(all) == 0 || all[0].from <= from {
		return all
	}
	return append([]span{{from: from, to: all[0].from, preface: true}}, all...)
}

func spansOf(heads []heading, to int) []span {
	var all []span
	for i, h := range heads {
		end := to
		if i+1 < len(heads) {
			end = heads[i+1].block
		}
		all = append(all, span{number: h.label, title: h.title, from: h.block, to: end})
	}
	return all
}

// between adds to a chain of capitals the lines of capitals without a number
// that stand among its items: "EXCLUSION OF THE PRESS AND PUBLIC".
func between(doc *doctext.Document, chain []heading, to int) []heading {
	if !chain[0].caps || !chain[len(chain)-1].caps {
		return chain
	}
	known := map[int]bool{}
	for _, h := range chain {
		known[h.block] = true
	}
	var out []heading
	for i := chain[0].block; i < to; i++ {
		if known[i] {
			out = append(out, chain[0])
			chain = chain[1:]
			continue
		}
		b := doc.Blocks[i]
		text := doc.Whole(b)
		if b.Kind == doctext.Heading && b.Marker == "" && allCaps(text) && len(text) > 10 && len(text) < 120 && !strings.Contains(text, "DECISION") &&
			!strings.Contains(text, "RESOLVED") && !strings.Contains(text, "RECOMMEND") && !strings.HasSuffix(text, ":") && !endsResolution(text) && !bodyName(text) {
			out = append(out, heading{block: i, title: text, caps: true})
		}
	}
	return out
}

// numbered lists the blocks that begin with a number and read like a title.
func numbered(doc *doctext.Document, from, to int) []heading {
	var all []heading
	actions, deeds := false, list{} // below "Actions:", a list of deeds that counts from one
	table, tasks := 0, false        // whose rows say what is to be done, whatever their numbers
	for i := from; i < to; i++ {
		b := doc.Blocks[i]
		if b.Kind == doctext.TableRow && b.Table != table {
			t, ok := actionHeader(doc, b)
			table, tasks = b.Table, ok && (t.owner >= 0 || t.outcome)
		}
		if b.Kind == doctext.TableRow && tasks {
			continue
		}
		if summary(doc.Whole(b)) {
			actions, deeds = true, list{}
			continue
		}
		if actions = actions && deeds.goesOn(b.Marker); actions {
			continue
		}
		whole := strings.ReplaceAll(doc.Whole(b), " | ", " ")
		if len(whole) > 240 {
			continue
		}
		h, ok := readNumber(whole)
		if !ok || !titleLike(h.title) {
			continue
		}
		h.block, h.caps = i, allCaps(h.title)
		all = append(all, h)
	}
	return all
}

// readNumber parts an item's number from its title: "TB/31 WELCOME",
// "24. Apologies", "6.1 Addendum", "A07/61 APOLOGIES".
func readNumber(s string) (heading, bool) {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || len(word) > 10 || strings.HasPrefix(word, "(") || strings.HasSuffix(word, ")") {
		return heading{}, false
	}
	h := heading{label: strings.TrimRight(word, "."), dot: strings.HasSuffix(word, "."), title: strings.TrimSpace(rest)}
	core := h.label
	if i := strings.LastIndexByte(core, '/'); i >= 0 {
		h.prefix, core = core[:i+1], core[i+1:]
		if strings.Count(h.label, "/") > 1 {
			if h.prefix, core, ok = suffixed(h.label); !ok {
				return heading{}, false
			}
		}
	}
	whole, part, hasPart := strings.Cut(core, ".")
	if n := len(whole); n > 3 && whole[n-1] >= 'A' && whole[n-1] <= 'F' && !hasPart {
		h.letter, whole = whole[n-1], whole[:n-1] // of a running number: "12A" may be a house
	}
	h.n, ok = small(whole)
	if !ok {
		return heading{}, false
	}
	if hasPart {
		if h.sub, ok = small(part); !ok || h.sub == 0 {
			return heading{}, false // "2.0" numbers a section of a report
		}
	}
	return h, !monthName(strings.ToLower(strings.Trim(firstWord(h.title), ",."))) || allCaps(h.title)
}

// suffixed parts a number that bears its year in front and its committee behind:
// "21/3/EnC" is the third item of 2021.
func suffixed(label string) (prefix, core string, ok bool) {
	parts := strings.Split(label, "/")
	if len(parts) != 3 || len(parts[2]) > 5 || !lettersOnly(parts[2]) {
		return "", "", false
	}
	if _, ok := small(parts[0]); !ok {
		return "", "", false
	}
	return parts[0] + "/" + parts[2] + "/", parts[1], true
}

func lettersOnly(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// small reads a number of one to four digits.
func small(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// yearLast reads "1/19", "2/19" as the first and second item of a year.
func yearLast(all []heading) []heading {
	var out []heading
	for _, h := range all {
		n, ok := small(strings.TrimSuffix(h.prefix, "/"))
		if ok && h.prefix != "" && h.n < 100 {
			h.n, h.prefix = n, strconv.Itoa(h.n)+"/"
			out = append(out, h)
		}
	}
	return out
}

// titleLike reports whether s can be the title of an item and not a sentence,
// a clause or an address.
func titleLike(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘[("))
	if s == "" || len(s) > 220 || !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	if allCaps(s) {
		return !strings.HasPrefix(s, "RESOLVED") && !strings.HasPrefix(s, "REASON")
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".;,:", last) || len(s) > 180 {
		return false
	}
	switch lower(strings.Trim(firstWord(s), ":-–,\"“‘")) {
	case "that", "to", "resolved", "agreed", "recommended", "note", "notes", "approve", "approves":
		return false
	}
	ws := words(s)
	for i := range ws {
		if is(ws, i, "would|has|had|were|be") && !ws[i].capital() {
			return false // a sentence whose stop was lost
		}
	}
	return true
}

// allCaps reports whether every letter of s is a capital, and there are four or more.
func allCaps(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 4
}

// maxHeadings bounds the search for the best chain, whose time grows with its square.
const maxHeadings = 2000

// longest returns the longest run of headings of one style whose numbers rise
// by small steps, as the numbers of one meeting's items do.
func longest(all []heading) []heading {
	if len(all) > maxHeadings {
		all = all[:maxHeadings]
	}
	var best []heading
	score := 0
	for _, style := range []func(a heading) bool{
		func(a heading) bool { return a.caps },
		func(a heading) bool { return !a.caps && a.prefix == "" && a.sub == 0 || a.caps },
		func(a heading) bool { return a.prefix != "" },
	} {
		var some []heading
		for _, h := range all {
			if style(h) {
				some = append(some, h)
			}
		}
		if c := rising(some); len(c) > score {
			best, score = c, len(c)
		}
	}
	return best
}

// rising returns the longest chain by dynamic programming.
func rising(all []heading) []heading {
	length, prev := make([]int, len(all)), make([]int, len(all))
	end, best := -1, 0
	for i := range all {
		length[i], prev[i] = 1, -1
		for j := max(0, i-200); j < i; j++ {
			if follows(all[j], all[i]) && length[j]+1 > length[i] {
				length[i], prev[i] = length[j]+1, j
			}
		}
		if length[i] > best {
			end, best = i, length[i]
		}
	}
	chain := make([]heading, best)
	for i := best - 1; i >= 0; i-- {
		chain[i] = all[end]
		end = prev[end]
	}
	return chain
}

// follows reports whether b can be the heading after a. Clerks repeat numbers
// by mistake, so capitals may stay level.
func follows(a, b heading) bool {
	if a.prefix != b.prefix || a.dot != b.dot {
		return false
	}
	switch step := b.n - a.n; {
	case step == 0:
		return b.sub > a.sub || b.letter > a.letter || b.caps && a.caps && b.sub == a.sub && b.sub == 0
	default:
		return step > 0 && step <= 4
	}
}

// capitals are lines of capitals that are not the name of a body; the number
// is that of the first numbered paragraph under them, as Scottish minutes have it.
func capitals(doc *doctext.Document, from, to int) []heading {
	var all []heading
	for i := from; i < to; i++ {
		text := doc.Whole(doc.Blocks[i])
		if !allCaps(text) || len(text) > 160 || endsResolution(text) || bodyName(text) || strings.Contains(text, "RESOLVED") || i == 0 {
			continue
		}
		h := heading{block: i, title: text}
		if i+1 < to {
			h.label = strings.Trim(doc.Blocks[i+1].Marker, "().")
			if _, ok := small(h.label); !ok {
				h.label = ""
			}
		}
		all = append(all, h)
	}
	return all
}

// labelledHeads are the headings that stand right above the label of an item's
// text, or above what the agenda says of it: pages saved without line breaks have
// no others (see parted).
func labelledHeads(doc *doctext.Document, from, to int) []heading {
	var all []heading
	for i := from; i+1 < to; i++ {
		b := doc.Blocks[i]
		if b.Kind != doctext.Heading || b.Marker != "" || len(all) > 0 && all[len(all)-1].block == i-1 {
			continue
		}
		for k := i + 1; k < to && k <= i+6 && doc.Blocks[k].Kind != doctext.Heading; k++ {
			if kind, ok := labelOf(doc.Whole(doc.Blocks[k])); ok && kind != "" {
				all = append(all, heading{block: i, title: doc.Whole(b)})
				break
			}
		}
	}
	return all
}

// titled are short lines without a stop whose words begin with capitals.
func titled(doc *doctext.Document, from, to int) []heading {
	var all []heading
	for i := max(from, 1); i+1 < to; i++ {
		b := doc.Blocks[i]
		text := doc.Whole(b)
		if b.Marker != "" || b.Kind == doctext.TableRow || len(text) > 110 || !titleLike(text) || bodyName(text) || !mostlyCapital(text) {
			continue
		}
		if _, dated := dateIn(words(text)); dated || strings.Contains(text, ":") {
			continue
		}
		all = append(all, heading{block: i, title: text})
	}
	return all
}

// mostlyCapital reports whether the longer words of s begin with capitals.
func mostlyCapital(s string) bool {
	big, high := 0, 0
	for _, w := range words(s) {
		if len(w.raw) > 3 {
			big++
			if w.capital() {
				high++
			}
		}
	}
	return high > 0 && high*10 >= big*7
}

var bodyWords = setOf("council committee board panel forum cabinet authority commission executive assembly partnership")

// bodyName reports whether s is the name of a council or committee and nothing else.
func bodyName(s string) bool {
	ws := words(s)
	return len(ws) > 0 && len(ws) <= 9 && bodyWords[ws[len(ws)-1].low]
}
