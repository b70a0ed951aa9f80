package link

import (
	"slices"
	"strings"
)

// A row of a log names its matter in few words, and by no others than those of the
// promise or of what was said beside it: what it names besides speaks against it, as
// what it leaves out does not.

// A rowSaid is what a row says of whose matter it is.
type rowSaid struct {
	names []string // how the words begin by which it names its matter; see plainly
	by    string   // the cell of who is to do it, as printed; "" if there is none
}

// ownerHeads are the heads of columns of who is to do it.
var ownerHeads = phrasesOf("officer", "owner", "who", "by whom", "lead", "lead officer", "responsible", "responsible officer", "by", "action by", "for", "whom", "assigned to", "person", "name", "officer responsible", "action owner", "with")

// rowSaidIn reads a row by the heads of its table; without them its matter is what
// stands in neither the first nor the last of three cells or more.
func rowSaidIn(row string, heads []string) (r rowSaid) {
	cells := strings.Split(strings.Trim(row, "| \n"), " | ")
	last := len(cells) - 1
	var name []string
	for i, c := range cells {
		head := ""
		if i < len(heads) {
			head = strings.ToLower(strings.Trim(heads[i], " .:?*"))
		}
		switch {
		case ownerHeads[head]:
			r.by = strings.TrimSpace(c)
		case standingHeads[head], i == last && len(cells) > 1, sittingHeads[head] || dayHeads[head], labelled.MatchString(strings.TrimSpace(c)), len(strings.Trim(c, "0123456789/.-– ")) == 0:
		case head == "" && namesSomebody(c) && words(c) <= 5:
			r.by = strings.TrimSpace(c)
		default:
			name = append(name, c)
		}
	}
	r.names = plainly(strings.Join(name, " "))
	return r
}

// rowNames says of what share of the words by which a row names its matter a promise
// and its item's title have, what share only stands near the promise, and what share
// is strange to both. All are 0 of what is no row.
func (q query) rowNames(a *account) (mine, near, strange float64) {
	if len(a.cells.names) == 0 {
		return 0, 0, 0
	}
	for _, w := range a.cells.names {
		switch {
		case slices.ContainsFunc(q.saidPlain, func(o string) bool { return alikePlain(w, o) }):
			mine++
		case slices.ContainsFunc(q.nearPlain, func(o string) bool { return alikePlain(w, o) }):
			near++
		default:
			strange++
		}
	}
	n := float64(len(a.cells.names))
	return mine / n, near / n, strange / n
}

// rootLetters is how many letters two words share at least that are of one family.
const rootLetters = 6

// alikePlain reports whether two plain words are the same, or begin alike and so long.
func alikePlain(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) <= 3 || len(a) >= rootLetters && strings.HasPrefix(b, a[:rootLetters])
}

// rowOf reports whether a row of the day of a promise's meeting, or one that names two
// things or more, names little that is strange to it.
func (q query) rowOf(it *shelved, a *account) bool {
	mine, _, strange := q.rowNames(a)
	if mine < 0.5 || strange > 0.5 {
		return false
	}
	day, _ := rowDay(q, it, a)
	return day || len(a.cells.names) > 1
}

// wordsOf is the share of a sentence's plain words that a promise or what stands
// around it has, but for who made it and who says so; 0 of a row.
func (q query) wordsOf(a *account) float64 {
	if len(a.plain) == 0 {
		return 0
	}
	held, all := 0, 0
	for _, w := range a.plain {
		if spokenVerbs[w] || slices.Contains(q.ownerPlain, w) {
			continue
		}
		all++
		same := func(o string) bool { return alikePlain(w, o) }
		if slices.ContainsFunc(q.saidPlain, same) || slices.ContainsFunc(q.nearPlain, same) {
			held++
		}
	}
	return float64(held) / float64(max(all, 1))
}

// verbOnly reports whether all that an account shares with a promise of more words is the
// deed that it tells of: to unblock a sink is not to unblock a culvert.
func (s *shelf) verbOnly(q query, a *account, l likeness) bool {
	if len(l.shared)+len(l.akin) == 0 || len(q.own) < 2 {
		return false
	}
	var told []string
	for _, c := range a.clauses {
		for w := range strings.FieldsSeq(c.deeds) {
			told = append(told, verbStem(w))
		}
	}
	return !slices.ContainsFunc(slices.Concat(l.shared, l.akin), func(t term) bool { return !holdsTerm(q.own, t) || !slices.Contains(told, s.stems[t]) })
}
