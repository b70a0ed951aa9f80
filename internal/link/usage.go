package link

import (
	"slices"
	"strings"
)

// A token is a word of a text as printed.
type token struct {
	printed, stem string
	apart         bool // a sign stands between it and the word before
	owns          bool // "the college's"
}

// tokensOf takes a text apart into its words.
func tokensOf(text string) (out []token) {
	low, from := strings.ToLower(text), 0
	if len(low) != len(text) {
		text = low
	}
	eachWord(text, func(w string) {
		at := from + max(0, strings.Index(low[from:], strings.Replace(w, sendNeeds, "send", 1)))
		t := token{printed: text[at : at+len(w)], stem: stem(w), apart: from > 0 && strings.TrimSpace(text[from:at]) != ""}
		from = at + len(w)
		for _, s := range [...]string{"'s", "’s", "'", "’"} {
			if strings.HasPrefix(low[from:], s+" ") && (len(s) != len(strings.TrimSuffix(s, "s")) || strings.HasSuffix(w, "s")) {
				t.owns = true
				from += len(s)
				break
			}
		}
		out = append(out, t)
	})
	return out
}

func (t token) capital() bool { return t.printed[0] >= 'A' && t.printed[0] <= 'Z' }

// ours are the words by which minutes name the council itself as an owner.
var ours = stemSet("council authority borough county city town district department directorate service members")

// theirs are the words that stand for an owner who was named before.
var theirs = map[string]bool{"its": true, "their": true, "his": true, "her": true, "whose": true}

// A usage says how a name stands in a text, of which two may be true: as part of
// a longer name ("HMS Gannet"), as a word that says of what kind something is
// ("Dray Lane allotments"), as what is somebody else's ("its customer portal").
type usage struct{ onward, kind, foreign bool }

// doubts is how much speaks against its being the item that is named.
func (u usage) doubts() float64 { return yes(u.onward) + yes(u.kind) + yes(u.foreign) }

// usageOf tells how some name of an entry stands in a text, where it stands best.
func usageOf(text []token, e *entry) (best usage) {
	met := false
	for _, n := range e.names {
		for i := 0; i+len(n.stems) <= len(text) && len(n.stems) > 0; i++ {
			if !n.at(text[i:]) {
				continue
			}
			if u := usageAt(text, i, i+len(n.stems), e); !met || u.doubts() < best.doubts() {
				best, met = u, true
			}
		}
	}
	return best
}

// at reports whether a text begins with a name.
func (n name) at(text []token) bool {
	for k, s := range n.stems {
		if text[k].stem != s {
			return false
		}
	}
	return !n.short || len(n.stems) > 1 || text[0].printed == n.text || text[0].printed == n.text+"s"
}

func usageAt(text []token, from, end int, e *entry) (u usage) {
	if end < len(text) && !text[end].apart && !text[end-1].owns {
		if t := text[end]; topical(t.stem) && !generic[t.stem] && !doneTo[t.stem] && !toldOf[t.stem] && !foundOf[t.stem] && !posts[t.stem] && !slices.Contains(e.all, t.stem) {
			u.onward, u.kind = t.capital(), !t.capital() && isNoun(text[end:]) && !(from > 0 && conjunctions[text[from-1].printed] && strings.HasSuffix(t.printed, "s"))
		}
	}
	if from > 0 && !text[from].apart {
		t := text[from-1]
		u.foreign = theirs[t.printed] || t.owns && !ours[t.stem]
	}
	return u
}

// foundOf are words for what is found of a thing or counted, and for the works on
// it: "the kelp shed tests" are about the kelp sheds. In a title they are things of their own.
var foundOf = stemSet(`test testing survey inspection audit stocktake sample measurement count figure number data statistics ratio level rate volume usage dashboard
 conclusion lesson work contractor supplier tender campaign outage fault delay overspend underspend policy`)

// conjunctions open a clause, so that a name after them has its verb behind it:
// "how Gannet Row helps people".
var conjunctions = wordSet("how that whether what why where when if because which while as after before until once unless")

// isNoun reports whether the first word of a text looks like a noun: what ends
// in "ing" does where one follows, "advertising screens".
func isNoun(text []token) bool {
	w := text[0].printed
	if strings.HasSuffix(w, "ing") {
		return len(text) > 1 && !text[1].apart && topical(text[1].stem)
	}
	return !strings.HasSuffix(w, "ed")
}

// byUsage notes how the names stand in the promise and in the title. A name that
// goes on, or is somebody else's, does not name the item.
func (b *belonging) byUsage(w spoken) {
	said, under, t := usageOf(w.tokens, b.entry), usageOf(w.titled, b.entry), &b.traits
	t[nameOnward], t[nameOf], t[nameForeign] = yes(said.onward), yes(said.kind), yes(said.foreign)
	t[titleOnward] = yes(under.onward || under.kind)
	if said.onward || said.foreign {
		t[inQuote], t[shortQuote], t[loneQuote], t[spread], t[cased], b.called = 0, 0, 0, 0, 0, ""
	}
	t[shortClean] = yes(t[shortQuote] > 0 && len(b.called) > 2 && said.doubts() == 0 && (b.meaning == unknown || b.meaning == sameThing))
}
