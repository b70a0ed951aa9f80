package link

import (
	"slices"
	"strings"
)

// What stands in the subject, before the auxiliary of a deed of the past, says which
// thing is meant and denies nothing: "the visit planned for June took place", "the
// letters outstanding had been sent", "a list of flats let without a lease was sent".

// sayingWhich are those of denials that can stand so.
var sayingWhich = wordSet(`without late delayed overdue outstanding pending planned due proposed scheduled programmed expected anticipated requested cancelled abandoned postponed rescheduled
 re-scheduled deferred stalled paused slipped remaining incomplete unlikely likely intended drafting looking working preparing seeking arranging waiting awaited booked open chasing withdrawn`)

// ofWhat stand before a word that says which thing is meant.
var ofWhat = wordSet(`the a an his her its our their this that these those each every all both some any of two three four five six seven eight nine ten`)

// inSubject reports whether the i-th of a clause's words, one of denials, only says
// which thing is meant: it stands in the subject, before the auxiliary of a deed of
// the past, or behind a word such as "the" in a clause that tells of such a deed.
func inSubject(words []string, i int) bool {
	w := trimmed(words[i])
	if w == "once" { // "had once asked"
		return i > 0 && auxiliaries[trimmed(words[i-1])]
	}
	if !sayingWhich[w] || slices.ContainsFunc(words[:i], func(w string) bool { return auxiliaries[trimmed(w)] || beForms[trimmed(w)] }) && !whichThing(words, i) {
		return false
	}
	behind := words[i+1:]
	helped := slices.ContainsFunc(behind, func(w string) bool { return auxiliaries[trimmed(w)] && trimmed(w) != "been" })
	if whichThing(words, i) && len(behind) > 0 {
		return helped || pasts(strings.Join(slices.Concat(words[:i], behind), " ")) != ""
	}
	return i > 0 && helped && pasts(strings.Join(behind, " ")) != ""
}

// whichThing reports whether a word stands behind one that begins the name of a thing: "the", "its", "the clerk's".
func whichThing(words []string, i int) bool {
	if i == 0 {
		return false
	}
	return ofWhat[trimmed(words[i-1])] || strings.HasSuffix(words[i-1], "'s") || strings.HasSuffix(words[i-1], "’s")
}

// wasPlanned reports whether words before a time and after it say that what had been
// planned for it was done since, be it then or not: "the visit planned for June had taken place".
func wasPlanned(before, after string) bool {
	words := strings.Fields(before)
	for n := len(words) - 1; n >= 0 && n >= len(words)-2; n-- {
		if w := trimmed(words[n]); sayingWhich[w] && w != "without" {
			return pastHelped(after) && pasts(after) != ""
		}
	}
	return false
}

// beForms say of a thing that it is so: what follows them is no name of it.
var beForms = wordSet(`is are be being remains remained stays stayed stands stood`)

func trimmed(w string) string { return strings.Trim(w, ".,;:()'\"“”’‘") }
