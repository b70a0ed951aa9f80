package indexer

import (
	"slices"
	"strings"
)

// opening are the words that a question put as a sentence begins with.
var opening = wordSet(`what who whom whose when where why how which did do does has have is are was were will would can could should
	tell show find any anything please`)

// asking are the words by which people ask, and not what they ask for: "what
// did we say about …", "when will … come back", "who promised to …".
var asking = wordSet(`what who whom whose when where why how which did do does done is are was were has have had been be being will would can could
	should shall we you they it i he she me us our your their my say said says saying tell told tells about happen happens happened happening come comes came
	coming back promise promised promises anything any there going go please show find get got give given agree agreed decide decided ask
	asked yet ever now still much many big far long ago all some that this those these next last latest update updates news
	councillors members officers council committee look looks looking after until start starts started begin begins`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// questioned reports whether a is put as a sentence: with a question mark in
// text, or with a word in front that such sentences begin with.
func questioned(text string, a ask) bool {
	if strings.HasSuffix(strings.TrimSpace(text), "?") {
		return true
	}
	return len(a.clauses) > 2 && plain(a.clauses[0]) && opening[strings.ToLower(a.clauses[0].alts[0].text)]
}

// loosen marks the words by which a question only asks. They weigh and need not
// be found, unless the question has no others.
func (a ask) loosen(text string) ask {
	if !questioned(text, a) {
		return a
	}
	out := ask{cut: a.cut, clauses: slices.Clone(a.clauses)}
	left := 0
	for i, c := range out.clauses {
		if plain(c) && asking[strings.ToLower(c.alts[0].text)] {
			out.clauses[i].idle = true
		} else if !c.not && !stopClause(c) {
			left++
		}
	}
	if left == 0 {
		return a
	}
	return out
}

// stopClause reports whether a clause is a single word that says nothing.
func stopClause(c clause) bool {
	if !plain(c) {
		return false
	}
	ts := tokens(c.alts[0].text)
	return len(ts) == 1 && stopWord(ts[0])
}
