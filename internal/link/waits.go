package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// A paper is often put off to no day at all: "that it should wait until they were known",
// "to leave the forecast until the census was finished". Such an item gives the thing no
// other time and tells nothing of it.

// waitedThing is how a sentence speaks of the paper or matter that is put off.
const waitedThing = `(?:(?:the|this|that|his|her|its|their|these|any|a) (?:[a-z'’-]+ ){0,4}?(?:report|paper|item|matter|update|review|plan|strategy|policy|forecast|survey|findings|results?|figures|presentation|draft|analysis|evaluation|study|case|appraisal|assessment|proposals?|options?|outcome|statement|schedule|question|subject|business|application|discussion|consideration)|it|this|them|these|consideration(?: of [a-z' -]{3,60}?)?|discussion(?: of [a-z' -]{3,60}?)?|(?:a |any )?decision(?: on [a-z' -]{3,60}?)?)`

// untilEvent is what opens the event for which it waits.
const untilEvent = `(?:until|till|pending|while|whilst|awaiting|to await|for the (?:time being|present|moment)|sine die|(?:so|in order) that|once|when|after)\b`

// waiting is how a sentence, in small letters, puts a thing off with or without an event.
var waiting = regexp.MustCompile(
	`\b(?:hold|holding|held|put|putting|carry|carrying|lay|laying|kept|keep|keeping) ` + waitedThing + ` (?:back|over|off)\b` +
		`|\b(?:leave|leaving|hold|holding|keep|keeping|park|parking|shelve|shelving|delay|delaying|suspend|suspending) ` + waitedThing + `(?: [a-z]+){0,3}? ` + untilEvent +
		`|\b(?:postpone|postponing|defer|deferring|adjourn|adjourning|delay|delaying|shelve|shelving|pause|pausing) ` + waitedThing + `(?:\b|$)` +
		`|` + waitedThing + `(?: [a-z]+){0,2}? (?:be|was|were|being|had been|to be) (?:now |then |therefore |again |once more )?(?:held (?:over|back)|put (?:off|back)|kept back|laid over|carried over|left over|postponed|deferred|adjourned|delayed|shelved|paused|parked)\b` +
		`|` + waitedThing + `(?: [a-z]+){0,2}? (?:be|was|were|being) (?:left|held|kept|laid aside|suspended|stayed)(?: [a-z]+){0,3}? ` + untilEvent +
		`|` + waitedThing + ` (?:should |might |could |would |must |will |had to |have to |can |may )?(?:now |then |therefore |again )?(?:stand|stood|lie|lay) (?:over|on the table|adjourned|deferred)\b` +
		`|` + waitedThing + ` (?:should |might |could |would |must |will |had to |have to |can |may )?(?:now |then |therefore |have to |need to |best )?(?:wait|waits|waited|await|awaits|awaited|rest|abide)\b` +
		`|\b(?:wait|waiting) for ` + waitedThing + `(?:\b|$)` +
		`|\b(?:agreed|content|decided|resolved|preferred|willing|happy|best|right|wiser|better|wished|asked|proposed) (?:that (?:they|it|members) |to )(?:await|wait|hold off|hold back)\b` +
		`|\b(?:asked|begged|requested|sought|craved|pleaded)(?: for|(?: the [a-z]+)? to (?:have|be (?:given|allowed|granted)))? (?:(?:a little |rather |somewhat )?(?:more|further|extra|additional|longer)(?: time)?|leave|patience|indulgence|grace|respite)\b|\b(?:asked|begged|wished) to be (?:excused|let off|released)\b`)

// waitWords are those without which no sentence says that.
var waitWords = newWordlist([]string{"hold", "held", "put", "carr", "lay", "laid", "lie", "kept", "keep", "leav", "left", "park", "shelv", "delay", "suspend", "stay", "postpon", "defer", "adjourn", "paus", "stand", "stood", "wait", "await", "rest", "abide", "time", "excused", "longer", "leave", "patien", "grace", "respite", "indulg"})

// notWaiting is how such a wish is not met, or how a sentence tells of what was before.
var notWaiting = regexp.MustCompile(`\b(?:refus|declin|reject|(?:was|were|motion) lost|defeat|not be |not to |no longer|could not wait|against|rather than|instead of|without|whether|had been (?:held|put|left|postponed|deferred|adjourned|delayed|waiting)|had (?:waited|stood)|long enough|no (?:need|reason) to|if )`)

// byWaiting reads an item about the matter, which tells nothing of it, for a sentence that
// puts it off to no day.
func (s *shelf) byWaiting(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !q.comes() || q.recurs() || !f.near || it.routine || q.Due != nil && q.Due.To.Known() && early(q, it) || !waitWords.in(s.small(it)) || ahead(s.small(it), it.Item) {
		return e, false
	}
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	if l.mass < 0.7 && !sameName(q, it) || title.own < 0.4 && !sameName(q, it) && !(title.context >= 0.6 && l.own >= 0.4) {
		return e, false
	}
	g, found := s.waitIn(it)
	if !found {
		return e, false
	}
	e = civic.Evidence{Kind: civic.DeferredTo, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, &g), Score: 0.6}
	e.Reasons = append(s.likeReasons(q, l), "its minutes say that it is to wait", f.place, f.reason)
	return e, true
}

// waitIn returns the sentence by which an item puts its paper off; none where it tells
// what was brought, gives figures, or resolves more than to wait.
func (s *shelf) waitIn(it *shelved) (g sign, ok bool) {
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low, at := strings.ToLower(it.Minutes[start:end]), start
		start = end
		switch {
		case partOnly.MatchString(low):
			return g, false
		case notWaiting.MatchString(low):
			if waiting.MatchString(low) {
				return g, false
			}
		case !ok && waitWords.in(low) && waiting.MatchString(low):
			g, ok = sign{kind: civic.DeferredTo, start: at, end: at + len(strings.TrimRight(low, " \n"))}, true
			continue
		}
		if laysOpen.MatchString(low) {
			return g, false
		}
	}
	return g, ok && !givesNumbers(it.Minutes, 2) && !resolvesBeside(it, it.Minutes[g.start:g.end])
}

// laysOpen is how a sentence tells that something was laid before those who met.
var laysOpen = regexp.MustCompile(`\b(?:presented|introduced|submitted|laid before|tabled|set out|went through|spoke to (?:the|his|her|a)|took (?:members|the [a-z]+) through|gave (?:the (?:results|findings|report|figures)|an account|a presentation)|reported (?:on|upon|the results|the outcome|the findings|that)|outlined|described|considered the (?:report|draft)|approved the|adopted the)\b`)
