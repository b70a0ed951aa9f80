package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A title is how somebody or something is called.
type title struct {
	printed      string
	stems, topic []string
}

func titleOf(printed string) title { return title{printed, stems(printed), topic(printed)} }

// leadsOf are those who answer for a programme item.
func leadsOf(printed string) (out []title) {
	for _, who := range strings.FieldsFunc(printed, func(r rune) bool { return r == '/' || r == ',' || r == ';' || r == '&' }) {
		if l := titleOf(strings.TrimSpace(who)); len(l.stems) >= 2 {
			out = append(out, l)
		}
	}
	return out
}

// sameLead names the lead of an entry who owns the promise, brought its item or
// is named in it.
func sameLead(_ *Promise, w spoken, e *entry) string {
	for _, l := range e.leads {
		if holds(w.owner, l.stems) || holds(w.office, l.stems) || holds(w.quote, l.stems) || bySurname(w, l.stems[len(l.stems)-1]) {
			return l.printed
		}
	}
	return ""
}

// honorifics stand before surnames.
var honorifics = stemSet("mr mrs ms miss dr")

// bySurname reports whether a promise names somebody by surname alone: "Ms Fisk".
func bySurname(w spoken, surname string) bool {
	for _, words := range [...][]string{w.owner, w.quote} {
		for i := 0; i+1 < len(words); i++ {
			if words[i+1] == surname && honorifics[words[i]] {
				return true
			}
		}
	}
	return false
}

// posts are the words of which the titles of posts and bodies are made.
var posts = stemSet(`head director manager officer chief secretary chair chairman chairperson leader deputy clerk member mayor councillor cllr alderman engineer lawyer treasurer surveyor
 solicitor inspector adviser advisor auditor accountant minister board committee council cabinet commission panel forum trust agency department service team group police governor assistant`)

// somebodyElse reports whether a promise is that of a person by name, and no lead of the entry.
func somebodyElse(p *Promise, e *entry) bool {
	words := strings.Fields(p.Owner)
	if len(words) < 2 || len(words) > 4 || len(e.leads) == 0 {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return w[0] < 'A' || w[0] > 'Z' || slices.ContainsFunc(stems(w), func(s string) bool { return posts[s] })
	})
}

// elsewhere reports whether a promise names a place or thing of its own: two words
// with capitals together, within a sentence, of which the entry and the title know nothing.
func elsewhere(p *Promise, title []string, e *entry) bool {
	words := strings.Fields(withoutPeople(withoutName(withoutName(p.Quote, p.Recipient), p.Owner)))
	own := func(w string) bool {
		return w[0] >= 'A' && w[0] <= 'Z' && len(w) > 1 && !slices.ContainsFunc(stems(w), func(s string) bool {
			return posts[s] || honorifics[s] || slices.Contains(e.all, s) || slices.Contains(title, s) || !topical(s)
		})
	}
	for i := 1; i+1 < len(words); i++ {
		if own(words[i]) && own(words[i+1]) && !strings.HasSuffix(words[i-1], ".") {
			return true
		}
	}
	return false
}

// onlyItsLead reports whether all that a promise shares with an entry are words
// of the lead's title: a Parking Manager's every promise is about parking.
func onlyItsLead(w spoken, e *entry) bool {
	met := false
	for _, s := range e.all {
		if !w.set[s] || !topical(s) {
			continue
		}
		if !slices.ContainsFunc(e.leads, func(l title) bool { return slices.Contains(l.stems, s) }) {
			return false
		}
		met = true
	}
	return met
}

// sameProgramme names the whole programme where the promise or its item does.
func sameProgramme(_ *Promise, w spoken, e *entry) string {
	for _, n := range e.of {
		if len(n.topic) > 0 && (holds(w.quote, n.stems) || holds(w.title, n.stems)) {
			return n.printed
		}
	}
	return ""
}

// sameBody names the body to which the promise must come where the programme is
// that body's, such as a forum's work programme.
func sameBody(p *Promise, w spoken, e *entry) string {
	for i, b := range [...]string{p.Recipient, p.BodyName} {
		if s := w.bodies[i]; len(s) >= 2 && holds(e.of[0].stems, s) {
			return b
		}
	}
	return ""
}

// sameTime reports whether both are expected in the same days.
func sameTime(p *Promise, _ spoken, e *entry) string {
	a, b := p.Due, e.Due
	if a == nil || b == nil || !a.To.Known() || !b.To.Known() || a.Precision == civic.BySpan && a.From.DaysUntil(a.To) > 120 {
		return ""
	}
	if first(a.From, a.To).After(b.To) || first(b.From, b.To).After(a.To) {
		return ""
	}
	return b.Expression + " "
}

func first(from, to day.Date) day.Date {
	if from.Known() {
		return from
	}
	return to
}
