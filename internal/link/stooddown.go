package link

import (
	"strings"

	"arising/internal/civic"
)

// A group that was to look into something and report is stood down before it has: "that the
// working group be not constituted". Then nobody owes its report.

// stoodDown is how a sentence in small letters says so of a group.
var stoodDown = gate(`\b(?:be|was|were|been|is|are|being) (?:therefore |accordingly |now |formally |thereby )*(?:stood down|disbanded|dissolved|discontinued|wound up|abandoned|scrapped)\b` +
	`|\b(?:be|been|is|was) not (?:now )?(?:constituted|convened|established|set up|formed|appointed|reconvened|proceeded with|created)\b` +
	`|\bnot (?:now )?(?:to )?be (?:constituted|convened|established|set up|formed|appointed|reconvened|proceeded with|created)\b` +
	`|\b(?:would|should|will) (?:now |therefore )?not (?:now |after all )*(?:go ahead|proceed)\b`)

// aGroup is a group of members or officers that looks into something for a time.
var aGroup = gate(`(?i)\b(?:` + groupKinds + `|(?:member|members['’]?|cross-party|joint|inquiry|scoping) (?:group|panel|party)|sub[- ]group|inquiry)\b`)

// workDone is how such a sentence says that the group had done what it was for.
var workDone = gate(`\b(?:complet|conclud|finish|discharg|fulfil)(?:ed|ing|e|es)? (?:its|their|the|this)\b|\b(?:work|task|report|inquiry) (?:was |is |being |having been |had been |now |been )*(?:done|complete[d]?|finished|concluded|ended|delivered|received|presented|made)\b|\bhaving (?:reported|presented|delivered|made its)\b|\bthank|\bwith (?:the )?thanks\b|\bif\b|\bunless\b|\bwhether\b`)

// byStoodDown finds a sentence that stands down the group that a promise is of.
func (s *shelf) byStoodDown(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !f.near && it.Body != q.Body || len(it.Minutes) > maxDropped || !aGroup.MatchString(q.Quote) || q.recurs() {
		return e, false
	}
	low := s.small(it)
	if len(low) != len(it.Minutes) || !aGroup.MatchString(low) {
		return e, false
	}
	about := q.titled(it) || s.coverTitle(q, it, nil, 0).own >= leastSpoken
	for start := 0; start < len(low); {
		end, at := sentenceEnd(it.Minutes, start), start
		start = end
		said := low[at:end]
		m := stoodDown.FindStringIndex(said)
		if m == nil || workDone.MatchString(said) {
			continue
		}
		kind := aGroup.FindStringIndex(said[:m[0]])
		if kind == nil || !about && s.cover(q, s.topic(said), nil, 0).own < leastSpoken {
			continue
		}
		g := sign{start: at, end: at + len(strings.TrimRight(said, " \n"))}
		e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, &g), Score: 0.75}
		e.Reasons = append(s.named(q, s.cover(q, it.title, s.topic(said), 1).shared), "its minutes say “"+strings.TrimSpace(said[m[0]:m[1]])+"”", f.place, f.reason)
		return e, true
	}
	return e, false
}
