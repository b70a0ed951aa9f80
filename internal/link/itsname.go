package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// What repeats makes its own title repeat: "Wharf Manager's Report" stands on every agenda because
// somebody asked for it, and each such item is one of its times, though its words are rare nowhere.

// bearsItsName reports whether an item is called as the thing that is to come again and again: its
// title says nothing but what the promise says, and all of what that is of; or it stands under the
// very title of the promise, and that or its minutes name the thing.
func (q query) bearsItsName(it *shelved) bool {
	same, said := q.titledAlike(it)
	if !same && !said || it.Minutes == "" {
		return false
	}
	things, title := q.owed.of(q.Promise), strings.ToLower(it.Title)
	if said && (slices.ContainsFunc(things, func(t owedThing) bool { return t.namedBy(title) }) || same && len(things) == 0 || asPaper(q.Quote, it.Title)) {
		return true
	}
	return same && slices.ContainsFunc(things, func(t owedThing) bool { return t.namedBy(title + " " + strings.ToLower(it.Minutes)) })
}

// titledAlike reports whether an item has the very title of the item of what repeats, and whether
// the promise says all that its title says.
func (q query) titledAlike(it *shelved) (same, said bool) {
	if !q.recurs() || it.routine {
		return false, false
	}
	title := namingWords(it.Title)
	same = strings.EqualFold(it.Title, q.ItemTitle) || sameName(q, it)
	if len(title) == 0 || !same && len(title) < 2 {
		return false, false
	}
	quote := q.owed.stemsOf(q.Promise)
	return same, !slices.ContainsFunc(title, func(w string) bool { return !speaksOf(quote, w) })
}

// mayBear reports whether an item may be called so, told without its minutes.
func (q query) mayBear(it *shelved) bool {
	same, said := q.titledAlike(it)
	return same || said
}

// namedBy reports whether a text in small letters has the words that say of what a thing is, and the
// word for it where it is no paper; words for what is told without them count for nothing.
func (t owedThing) namedBy(low string) bool {
	all := slices.DeleteFunc(append(slices.Clone(t.of), t.head), func(w string) bool { return w == "" || isUnnamed(w) || ofPapers[w] || anyPlace[w] })
	return len(all) > 0 && !slices.ContainsFunc(all, func(w string) bool { return !wordBegins(low, w) })
}

// ofPapers are words for papers of any kind, as plainly gives them.
var ofPapers = wordSet("report updat summar statement account paper note brief presentation short written verbal quarterl annual regular progres")

// anyPlace are words for all of the place that a body serves, "the figures for the area", and for bodies.
var anyPlace = wordSet("area borough count district town cit parish localit forum commission authorit trust")

// asPaper reports whether the words of a title stand together in a promise before the word for a
// paper: "Flood Defence Progress" in "a flood defence progress report".
func asPaper(quote, title string) bool {
	words, names := stems(quote), namingWords(title)
	for i := 0; i+len(names) < len(words); i++ {
		if slices.EqualFunc(words[i:i+len(names)], names, func(a, b string) bool { return a == b || oneFamily(a, b) }) && paperStems[words[i+len(names)]] {
			return true
		}
	}
	return false
}

// paperStems are those words.
var paperStems = stemSet("report update paper statement figures bulletin return summary")

// onlyByName reports whether nothing is claimed of what repeats but what is called so.
func (s *shelf) onlyByName(q query, found []finding) bool {
	return q.recurs() && !slices.ContainsFunc(found, func(e finding) bool {
		return civic.Claimed(e.Score) && (e.Kind != civic.ReportedBack || !q.mayBear(&s.items[s.first[e.Item]]))
	})
}

// namingWords are the stems of a title that name anything: no times, numbers or words that count papers.
func namingWords(title string) []string {
	return slices.DeleteFunc(stems(withoutTimes(title)), func(w string) bool {
		return smallWords[w] || isNumber(w) || yearPair(w) || ofSeries[w] || monthWords[w]
	})
}
