package link

import (
	"regexp"
	"slices"
	"strings"
)

// A line that shares none of a promise's own words may tell of it all the same, by who was there
// or when. It does not where it names another thing than was promised, a letter for a table of
// wards, nor where it tells by name of what somebody else did.

// handed are the things that members are promised, by the beginnings of the words for them.
var handed = []string{"letter", "list", "map", "plan", "chart", "table", "sheet", "leaflet", "report", "figure", "schedule", "statement", "summar", "policy", "breakdown", "guide", "timetable", "strategy", "protocol", "diagram",
	"drawing", "photograph", "film", "survey", "audit", "assessment", "appraisal", "register", "invitation", "questionnaire", "form ", "forms ", "minute of", "minutes of"}

// namesOtherThing reports whether a line names such a thing, and none that the promise names.
func (q query) namesOtherThing(said string) bool {
	low, quote := " "+toSee.ReplaceAllString(strings.ToLower(said), "")+" ", " "+strings.ToLower(q.Quote)+" "
	if q.deeds.kinds&(1<<1) != 0 {
		quote += " letter "
	}
	theirs := slices.DeleteFunc(slices.Clone(handed), func(h string) bool { return !strings.Contains(low, " "+h) })
	return len(theirs) > 0 && !slices.ContainsFunc(theirs, func(h string) bool { return strings.Contains(quote, " "+h) })
}

// toldOfSelf is how a line tells by name what somebody had done: "Councillor Teal said that she had
// taken it up with the Leader"; hadIt, behind it, that it only came to her; doneBy is who did it,
// "sent round by the Harbour Trust". What people came to see, toSee, is not what was handed them.
var (
	toldOfSelf = regexp.MustCompile(`\b((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Alderman|Inspector|Sergeant)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|reported|mentioned|explained|confirmed|recalled|advised|added|told (?:members|them|the [A-Z][a-z]+)) (?:that )?(?:he|she) had\b`)
	doneBy     = regexp.MustCompile(`\b[a-z]+(?:ed|en|nt|de|ne) (?:round |out |up )?by (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})`)
	hadIt      = regexp.MustCompile(`^ (?:now |since |at last |duly |already |also )*(?:had|received|seen|heard|got|been|found|read|enjoyed|looked|the|a|an|his|her|it|them)\b`)
	toSee      = regexp.MustCompile(`\bto (?:see|look at|hear|study|discuss|meet|talk|ask)\b.*`)
	byName     = regexp.MustCompile(`^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Alderman|Inspector|Sergeant)\b`)
)

// doneByAnother reports whether a line tells by name of what somebody did who is not the one who
// owes the promise, where both are named as people, or as other than offices.
func (q query) doneByAnother(said string) bool {
	owner := strings.TrimPrefix(strings.TrimPrefix(q.Owner, "The "), "the ")
	if owner == "" || initials.MatchString(owner) {
		return false
	}
	if m := toldOfSelf.FindStringSubmatchIndex(said); m != nil && byName.MatchString(owner) && !hadIt.MatchString(said[m[1]:]) {
		return !shareName(owner, said[m[2]:m[3]])
	}
	office := func(name string) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return officeWords[w] || w == "officers" || w == "head" })
	}
	m := doneBy.FindStringSubmatch(said)
	return m != nil && owner[0] >= 'A' && owner[0] <= 'Z' && !office(owner) && !office(m[1]) && !shareName(owner, m[1]) && !strings.Contains(q.Quote, m[1])
}

// shareName reports whether two names have a word in common that is no title.
func shareName(a, b string) bool {
	theirs := strings.Fields(strings.ToLower(b))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a)), func(w string) bool { return !officeWords[w] && len(w) > 2 && slices.Contains(theirs, w) })
}
