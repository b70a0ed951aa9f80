package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// What a body wanted to see before another one settles the matter falls away with the
// matter: Cabinet withdraws the scheme, and "there was nothing left to scrutinise".

// aheadOf finds the body ahead of whose doings something is to come.
var aheadOf = gate(`\b(?:before|ahead of|prior to|in advance of|in time for) (?:it (?:goes|is (?:sent|submitted|put|presented|taken|considered|referred)) (?:to|by|before) )?(?:the )?((?:full |county |town |city )?(?:[A-Z][A-Za-z'’-]+ (?:and )?){1,7})`)

// comesBefore reports whether a promise was to be kept before the body of an item takes the matter.
func (q query) comesBefore(it *shelved) bool {
	if it.Body == q.Body {
		return false
	}
	m := aheadOf.FindStringSubmatch(q.Quote)
	if m == nil {
		return false
	}
	who := strings.TrimSpace(m[1])
	return civic.SpokenTo(who, q.BodyName, it.BodyName)
}

// nothingLeft is how minutes say that no work is left on a matter. "Nothing further to
// report" is said of what goes on.
var nothingLeft = regexp.MustCompile(`\bnothing (?:now |then |therefore )?(?:left|remained|remains|(?:more|further) left)(?: now)? (?:to|for (?:it|them|members|the [a-z]+) to) [a-z]+|\b(?:left|leaving) (?:it|them|members|the [a-z]+) (?:with )?nothing (?:left |more )?to [a-z]+|` +
	`\bnothing (?:more|further) (?:now )?to (?:scrutinise|examine|review|consider|decide|evaluate|revise|assess)\b|\bno longer anything (?:left )?to [a-z]+`)

// leastMoot is how much of a promise must be named where its matter is said to be gone.
const leastMoot = 0.4

// byMoot finds a sentence that says that nothing is left to do on the promise's matter.
func (s *shelf) byMoot(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !f.near || q.recurs() || !strings.Contains(it.Minutes, "nothing") && !strings.Contains(it.Minutes, "no longer anything") {
		return e, false
	}
	for u := range utterances(it.Minutes, it.routine) {
		if u.row || !nothingLeft.MatchString(u.low) || notLost.MatchString(u.low) {
			continue
		}
		end := u.start + len(u.low)
		head := ""
		if u.start > u.para {
			head = heading(it.Minutes[u.para:u.start])
		}
		l := s.likeness(q, s.topic(head, it.Minutes[u.start:end]), nil, 0)
		if l.own < leastMoot && !(l.name != "" || l.context >= 0.9) && !q.titled(it) {
			continue
		}
		g := &sign{start: u.start, end: end}
		e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: 0.6}
		e.Reasons = append(s.likeReasons(q, l), "its minutes say that nothing is left to do", f.place, f.reason)
		return e, true
	}
	return e, false
}
