package link

import (
	"regexp"
	"slices"
	"strings"
)

// titledMember is a member as minutes name one, with the surname last: "Cllr Teal",
// "Councillor Mrs A. Finch-Dolby".
var titledMember = regexp.MustCompile(`\b(?:Cllr|Councillor|Alderman|Baillie|Bailie|Provost|Mr|Mrs|Ms|Miss|Dr)\.?((?: (?:Mrs|Ms|Miss|Mr|Dr|[A-Z]\.?))*(?: [A-Z][\p{L}'’-]+){1,3})`)

// memberTitles are those titles.
var memberTitles = newWordlist([]string{"Cllr", "Councillor", "Alderman", "Baillie", "Bailie", "Provost", "Mr", "Ms", "Miss", "Dr"})

// membersIn returns the surnames of the people whom text names by a title, in small letters.
func membersIn(text string) (out []string) {
	if !memberTitles.in(text) {
		return nil
	}
	for _, m := range titledMember.FindAllStringSubmatch(text, maxSigns) {
		if name := strings.ToLower(lastWord(m[1])); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// forIn reports whether a text names a member of whom the promise, or what was
// said before it, spoke: who asked a thing is told when it came.
func (q query) forIn(text string) bool {
	return len(q.members) > 0 && slices.ContainsFunc(membersIn(text), func(name string) bool { return slices.Contains(q.members, name) })
}

// reaches reports whether a text names to whom the promise was to speak or write:
// an office or body whose name has two words or more, and not members at large.
func (q query) reaches(text string) bool {
	who := strings.TrimPrefix(strings.ToLower(q.Recipient), "the ")
	return strings.Contains(who, " ") && !strings.Contains(who, "member") && !strings.Contains(who, "councillor") && who != strings.TrimPrefix(strings.ToLower(q.BodyName), "the ") &&
		strings.Contains(strings.ToLower(text), who)
}
