package link

import "strings"

// farthest is how many words may stand between a helping verb and its "not", and
// between "no" and the verb: "had, she regretted, still not come", "no copy of the map had come".
const (
	farthestNot = 4
	farthestNo  = 7
)

// denying are the words with which the subject of a clause denies its verb.
var denying = wordSet(`no none nothing nobody neither`)

// helping are the verbs that are denied.
var helping = wordSet(`had has have was were is are did does could`)

// harmless follow "no" where the clause denies nothing of a deed.
var harmless = wordSet(`objection objections comment comments complaint complaints observations questions fewer less more doubt`)

// notDone reports whether a sentence in small letters denies the deed it tells of.
func notDone(low string) bool {
	return undoneWords.in(low) || (strings.Contains(low, " not ") || strings.Contains(low, " never ") || strings.Contains(low, "no")) && deniesFar(low)
}

// deniesFar reports whether some words stand between the denial of a sentence in
// small letters and its helping verb: "had still not arrived", "none had been sent".
func deniesFar(low string) bool {
	helped, denied := -1, -1 // where the last of each stands in the clause
	for i, raw := range strings.Fields(low) {
		w := strings.Trim(raw, "(\"“‘")
		if clauseJoints[w] {
			helped, denied = -1, -1
		}
		bare := strings.TrimRight(w, ".,;:)\"”’")
		switch {
		case (bare == "not" || bare == "never") && helped >= 0 && i-helped <= farthestNot && i-helped > 1:
			return !strings.Contains(low, "not only") && !strings.Contains(low, "not just")
		case denied >= 0 && i == denied+1 && harmless[bare]:
			denied = -1
		case helping[bare]:
			if denied >= 0 && i-denied <= farthestNo {
				return true
			}
			helped = i
		case denying[bare]:
			denied = i
		}
		switch raw[len(raw)-1] {
		case '.', ';', ':':
			helped, denied = -1, -1
		case ',':
			denied = -1
		}
	}
	return false
}

// clauseJoints are the words with which a new clause begins.
var clauseJoints = wordSet(`and but that which who although though while whilst because`)

// describing are the words of denials that stand as often before the name of a thing,
// as which of its kind it is: "the delayed discharges", "the proposed route".
var describing = wordSet(`proposed planned expected scheduled outstanding overdue late delayed cancelled abandoned withdrawn incomplete open ongoing intended anticipated stalled deferred booked`)

// compounds are the things that begin with such a word where it is a verb else: a list of those waiting.
var compounds = map[string]map[string]bool{
	"waiting":  wordSet(`list lists time times room rooms area areas restrictions restriction figures numbers`),
	"working":  wordSet(`group groups party parties days hours paper papers practices arrangements age men's families methods`),
	"starting": wordSet(`point points salary salaries pay`),
	"looking":  wordSet(`glass`),
	"drafting": wordSet(`group groups panel`),
	"will":     wordSet(`writing`),
}

// predicates stand before what is said of a thing and not before its name.
var predicates = wordSet(`was were is are be been being had has have remain remains remained still now currently yet again also further it they he she which who be-ing become became seem seemed not so too very only and or stood stands lay went`)

// goesOn are the words after a denial that name nothing.
var goesOn = wordSet(`for until till to by in on at from with as and or but while because due is are was were be been not now pending since through of after before over about again than that it they he she will would until`)

// describes reports whether the denial at words[i] only says which thing is meant.
func describes(words []string, i int) bool {
	w := strings.Trim(words[i], "'\"“”‘’(")
	if i+1 == len(words) {
		return false
	}
	after := strings.Trim(words[i+1], ".,;:()'\"“”’‘")
	if things, ok := compounds[w]; ok {
		return things[after]
	}
	if !describing[w] || after == "" || !plainByte(after[0]) || goesOn[after] || strings.HasSuffix(after, "ly") {
		return false
	}
	if i == 0 {
		return pastHelped(strings.Join(words[1:], " "))
	}
	before := words[i-1]
	return !predicates[before] && !strings.HasSuffix(before, "ly")
}
