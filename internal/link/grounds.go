package link

import (
	"regexp"
	"slices"
	"strings"
)

// named reports whether the promise or the title of its item names the item.
func (b *belonging) named() bool { return b.called != "" || b.under != "" }

// namedWhole reports whether the promise itself names the item whole. An acronym
// alone does where the papers say so, or where nothing is known of them.
func (b *belonging) namedWhole(w spoken) bool {
	t := &b.traits
	switch {
	case t[inQuote] > 0:
		return !b.passing()
	case t[shortQuote] == 0 || b.meaning == otherHere:
		return false
	}
	return b.meaning == sameThing || len(w.at.text) == 0
}

// passing reports whether the promise names the item by common words only, and
// in passing: most of what it is about is something else, and so is its item.
func (b *belonging) passing() bool {
	t := &b.traits
	return t[inQuote] > 0 && !b.proper && t[headShare]+t[leadSaid]+t[leadMinute] == 0 && t[ownShare] < 0.4
}

// bare reports whether nothing but an acronym ties the item.
func (b *belonging) bare() bool {
	t := &b.traits
	return t[shortQuote] > 0 && !tradeName.MatchString(b.short()) && b.meaning != sameThing && t[shortClean] <= t[foreignTitle] && t[shortTitle]+t[leadSaid]+t[leadMinute]+t[loneQuote]+t[spread] == 0 && len(b.shared) == 0
}

// tradeName is a name coined of two words, "PensionLink": no other thing is called so, as it is by letters.
var tradeName = regexp.MustCompile(`^[A-Z][a-z]{2,}[A-Z][a-z]{2,}$`)

// loneUnread reports whether nothing but a name of one word ties the item, and
// nothing was read of what stands around it.
func (b *belonging) loneUnread() bool {
	t := &b.traits
	return t[unread] > 0 && t[loneQuote] > 0 && t[inQuote]+t[shortQuote]+t[shortTitle]+t[loneTitle]+t[headShare] == 0
}

// naming begins the reason of a tie by name.
const naming = "names “"

// reasons say in words what speaks for a belonging.
func (b *belonging) reasons(p *Promise, w spoken) (out []string) {
	if b.called != "" {
		out = append(out, naming+b.called+"”")
	}
	if b.under != "" {
		out = append(out, "stands under “"+b.under+"”")
	}
	if b.called == "" && b.under == "" && len(b.shared) > 0 {
		out = append(out, "“"+b.near.text+"” and the promise share "+printed(b.near.text, b.shared))
	}
	return append(out, b.hints(p, w)...)
}

// hints are what speaks for a belonging besides its names.
func (b *belonging) hints(p *Promise, w spoken) (out []string) {
	t := &b.traits
	if t[leadSaid] > 0 {
		out = append(out, "same lead: "+sameLead(p, w, b.entry))
	}
	if t[leadMinute] > 0 {
		out = append(out, "its minute names the lead")
	}
	if t[minuteWhole] > 0 && !b.named() {
		out = append(out, "its minute speaks of “"+b.told+"”")
	}
	if t[ofProgramme] > 0 {
		out = append(out, "names the programme “"+sameProgramme(p, w, b.entry)+"”")
	}
	if t[ofBody] > 0 {
		out = append(out, "same body: "+sameBody(p, w, b.entry))
	}
	if t[sameDays] > 0 {
		out = append(out, "due at the same time")
	}
	return out
}

// doubts say what keeps a tie from being claimed.
func doubts(p *Promise, b *belonging, s strength) (out []string) {
	for _, doubt := range [...]func(*Promise, *belonging, strength) string{unlikelyTie, elsewhen, onlyNamed} {
		if why := doubt(p, b, s); why != "" {
			out = append(out, why)
		}
	}
	return out
}

// oneWorded reports whether the word that a promise shares with an entry is all that one of its
// names tells, as "fostering" is of "the fostering project".
func (b *belonging) oneWorded() bool {
	return slices.ContainsFunc(b.names, func(n name) bool { return len(n.topic) == 1 && slices.Contains(b.shared, n.topic[0]) })
}

// weaknesses say of a tie that is not claimed what weighs against it.
func (b *belonging) weaknesses() (out []string) {
	if b.traits[titleOnward] > 0 && b.called == "" {
		out = append(out, "but the title goes on to name something else")
	}
	if b.traits[onlyLead] > 0 {
		out = append(out, "but shares no more than the lead's own title")
	}
	return out
}

// unlikelyTie names what keeps a likely belonging from being claimed, "" if nothing does.
func unlikelyTie(p *Promise, b *belonging, s strength) string {
	t := &b.traits
	if s == byNumber || t[inQuote] > 0 && !b.passing() {
		return ""
	}
	lead := t[leadSaid]+t[leadMinute] > 0
	switch {
	case b.apart:
		return "but its minute says that this is another matter"
	case b.passing():
		return "but names other things"
	case b.meaning == otherHere && t[spread] == 0:
		return "but there “" + b.short() + "” stands for something else"
	case s < byWholeName && b.bare():
		return "but nothing besides “" + b.short() + "” speaks for it"
	case (!b.named() || b.loneUnread()) && len(b.shared) < 2 && !lead && t[minuteWhole]+t[spread] == 0 && t[headPhrase] == 0:
		return "they share one word only"
	case !b.named() && len(b.shared) < 2 && t[leadSaid] > 0 && t[minuteWhole]+t[spread]+t[headPhrase]+t[sameDays]+t[lastKin] == 0 && !b.oneWorded():
		return "they share one word and the lead, who has other work in that field"
	case t[inflected] > 0 && t[headShare] < 0.5 && !lead:
		return "but names several of that kind"
	case t[fromTalk] > 0 && b.astray && !lead && b.called == "" && (somebodyElse(p, b.entry) || elsewhere(p, stems(p.ItemTitle), b.entry)):
		return "but names other things"
	}
	return ""
}

// short is the acronym by which the item was named.
func (b *belonging) short() string {
	if b.traits[shortQuote] > 0 {
		return b.called
	}
	return b.under
}

// telling reports whether a wording of several words says something.
func (n name) telling(said string) bool {
	return len(n.topic) >= 2 || len(n.topic) == 1 && len(n.stems) >= 2 || len(n.topic) == 0 && n.properName() && strings.Contains(said, n.text)
}

// lone reports whether a wording is one word that is no acronym.
func (n name) lone() bool { return !n.short && len(n.stems) == 1 && len(n.topic) == 1 }
