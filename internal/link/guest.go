package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// Who comes back to tell how a thing went, a youth worker or an inspector, is known by
// name, and the item under which he comes by another name and other words.

// guestLate is how many days after its last day one who was to come back is looked for:
// the meeting at which he was to come may have been called off.
const guestLate = 150

// guestName is the name by which somebody who is no officer by title owes a promise: the
// surname of "Inspector Garside", the given name where nothing else is said; "" where none.
func guestName(owner string) string {
	words := strings.Fields(owner)
	if len(words) == 0 || len(words) > 3 {
		return ""
	}
	for i, w := range words {
		if w[0] < 'A' || w[0] > 'Z' || strings.ToUpper(w) == w && i == len(words)-1 {
			return ""
		}
	}
	name := words[len(words)-1]
	if len(name) < 4 || slices.ContainsFunc(stems(name), func(s string) bool { return posts[s] || postWords[s] || !topical(s) }) || officeWords[strings.ToLower(name)] {
		return ""
	}
	return name
}

// speaks are the verbs by which minutes tell that somebody told something.
var speaks = regexp.MustCompile(`\b(?:described|presented|gave|spoke|talked|reported|told|set out|explained|showed|shared|outlined|updated|went through|introduced|brought|took (?:members|residents|the [A-Z][a-z]+) through)\b`)

// guestOf returns the name of who is to come back, and its term; "" where nobody is whom
// any item names.
func (s *shelf) guestOf(p *Promise) (name string, t term) {
	if p.Due == nil || p.Due.Recurs != "" || !returns.MatchString(p.Quote) {
		return "", 0
	}
	name = guestName(p.Owner)
	t, ok := s.terms[stem(strings.ToLower(name))]
	if !ok {
		return "", 0
	}
	return name, t
}

// returns is how somebody is to come or to tell.
var returns = regexp.MustCompile(`\b(?:come|return|attend|report|tell|bring|present|update|speak|talk|give)\b`)

// guestSpeaks reports whether a sentence of an item has somebody of a name tell something.
func guestSpeaks(minutes, name string) bool {
	for start := 0; start < len(minutes); {
		end := sentenceEnd(minutes, start)
		said := minutes[start:end]
		if at := strings.Index(said, name); at >= 0 && wordIn(said, name) && speaks.MatchString(said[at:]) && !unreadyWords.in(strings.ToLower(said)) {
			return true
		}
		start = end
	}
	return false
}

// guestLook returns the one item of some that were weighed, taken in the days of a far
// look, under which who was to come back spoke.
func (s *shelf) guestLook(q *query, all []like, within span) (e finding, ok bool) {
	if q.guest == "" {
		return e, false
	}
	n := 0
	for i := range all {
		k := &all[i]
		it := &s.items[s.first[k.Item]]
		if k.doubt != "" || k.MeetingDate.Before(within.from) || k.MeetingDate.After(within.to) || !q.comesTo(it) || !has(it.text, q.guestTerm) {
			continue
		}
		it = s.telling(s.first[k.Item], nil)
		if s.open(it); s.failed != nil {
			return e, false
		}
		if !guestSpeaks(it.Minutes, q.guest) {
			continue
		}
		if n++; n == 1 {
			l := s.likeness(*q, it.title, it.text, 0.7)
			if ok = max(l.own, l.context) >= 0.3; ok {
				e = k.finding
			}
		}
	}
	if !ok || n > 1 {
		return e, false
	}
	e.Kind, e.Score = civic.ReportedBack, 0.5
	e.Reasons = append(e.Reasons, noBetter)
	return e, true
}
