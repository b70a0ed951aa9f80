package link

import (
	"regexp"
	"slices"
	"strings"
)

// Who brings an item, and what it calls its own, tells it from another's: a plan
// that the Sensory Services Manager presents is not the one that the Head of Digital owes.

// postSaid is a post as minutes name it: "the Sensory Services Manager", "Head of Assets and Works".
var postSaid = regexp.MustCompile(`(?:[A-Z][\w’'-]+ (?:and |& |for |of )?)*(?:Chief Executive|Manager|Officer|Director|Head|Lead|Surveyor|Engineer|Solicitor|Treasurer|Nurse|Inspector|Advis[eo]r|Secretary|Accountant|Auditor|Librarian|Co-?ordinator|Archivist|Planner|Ranger|Architect|Ecologist|Analyst|Superintendent)\b(?: (?:of|for) [A-Z][\w’'-]+(?:,? (?:and |& )?[A-Z][\w’'-]+)*)?`)

// fieldOf returns the words of a post that say of what it is.
func fieldOf(post string) []string {
	if strings.Contains(post, chiefExecutive) {
		return []string{chiefExecutive} // of everything, and no other's deputy
	}
	return slices.DeleteFunc(topic(post), func(s string) bool { return posts[s] || postWords[s] })
}

const chiefExecutive = "Chief Executive"

// postWords are those of posts of whatever field, beside posts.
var postWords = stemSet(`lead nurse coordinator co-ordinator archivist planner ranger architect ecologist analyst superintendent librarian senior principal strategic corporate interim acting service services operations development business team area county city borough district council`)

// anotherBrings reports whether whoever presents an item is of another field than
// the one who owes the promise, who is not named in it.
func (q query) anotherBrings(it *shelved) bool {
	mine := fieldOf(q.Owner)
	if len(mine) == 0 || !postSaid.MatchString(q.Owner) || ownerIn(q, it.Minutes) {
		return false
	}
	other := false
	for _, post := range postSaid.FindAllString(it.Minutes[:sentenceEnd(it.Minutes, 0)], maxSigns) {
		theirs := fieldOf(post)
		if slices.ContainsFunc(theirs, func(w string) bool { return slices.Contains(mine, w) }) {
			return false
		}
		other = other || len(theirs) > 0
	}
	return other
}

// hasItsOwn reports whether an item introduces an undertaking that is none of the promise.
func (q query) hasItsOwn(it *shelved) bool {
	for _, e := range it.names {
		if e.Acronym != "" && !slices.Contains(q.letters, strings.ToLower(e.Acronym)) && !spelled(lettersIn(e.Acronym), strings.Fields(q.Quote+" "+q.ItemTitle)) {
			return true
		}
	}
	return false
}

// lacksItsNames reports whether a promise names a place or somebody, within a
// sentence, and a text nothing of these.
func (q query) lacksItsNames(text string) bool {
	words := strings.Fields(withoutTimes(withoutPeople(withoutName(withoutName(q.Quote, q.Recipient), q.Owner))))
	named := false
	for i := 1; i < len(words); i++ {
		w := strings.Trim(words[i], "‘’'\"“”(),.;:")
		if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' || strings.ToUpper(w) == w || strings.HasSuffix(words[i-1], ".") || strings.HasSuffix(words[i-1], ":") {
			continue
		}
		if slices.ContainsFunc(stems(w), func(s string) bool { return posts[s] || postWords[s] || honorifics[s] || monthWords[s] || !topical(s) }) {
			continue
		}
		if strings.Contains(text, strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")) {
			return false
		}
		named = true
	}
	return named
}

// yearSaid is a year of this century, or one of account.
var yearSaid = regexp.MustCompile(`\b20\d\d\b`)

// anotherYear reports whether a title names years, and a promise others that are no
// part of its time: next year's fair is not the accounts of this year's.
func (q query) anotherYear(title string) bool {
	theirs := yearSaid.FindAllString(monthOfYear.ReplaceAllString(title, ""), maxSigns)
	if len(theirs) == 0 {
		return false
	}
	quote := monthOfYear.ReplaceAllString(q.Quote, "")
	if q.Due != nil {
		quote = strings.ReplaceAll(quote, q.Due.Expression, "")
	}
	mine := yearSaid.FindAllString(quote, maxSigns)
	return len(mine) > 0 && !slices.ContainsFunc(mine, func(y string) bool { return slices.Contains(theirs, y) })
}

// editionSaid is the name of a thing with the year of which it is, "Quay Day 2025".
var editionSaid = regexp.MustCompile(`\b((?:[A-Z][a-z]+ )*[A-Z][a-z]+) (20\d\d)\b`)

// otherEdition reports whether an item speaks of a thing of another year than the promise,
// by the name that the promise gives it: "Quay Day 2026" where it was Quay Day 2025.
func (q query) otherEdition(minutes string) bool {
	for _, m := range editionSaid.FindAllStringSubmatch(monthOfYear.ReplaceAllString(q.Quote, ""), maxSigns) {
		if !strings.Contains(minutes, m[0]) && strings.Contains(minutes, m[1]+" 20") {
			return true
		}
	}
	return false
}

// monthOfYear is a month with its year, which says when and not of what.
var monthOfYear = regexp.MustCompile(`(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d`)
