package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// Promises that minutes tell as a noun, or by how they were met: an offer that was
// accepted, an undertaking that was welcomed, a request that somebody noted.

// giftNouns are the nouns of a promise: "her offer to publish the sum".
const giftNouns = "offer|offers|undertaking|promise|pledge|commitment|assurance"

// metWell are the ways in which an offer is met that makes it a promise, "was gladly accepted".
var metWell = pattern{{"was", "were", "is"}, {"accepted", "welcomed", "appreciated", "noted", "acknowledged", "taken", "received", "minuted", "recorded", "warmly", "gladly", "gratefully"}}

// offers finds "an offer by the Head of Parks to walk the route was accepted",
// "welcomed the Treasurer's offer to publish the sum".
func (r *reader) offers(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "promise|undertaking|assurance|commitment") && is(ws, k-1, "a|an|the") && is(ws, k-2, "with|by") && is(ws, k-3, "met|answered") && is(ws, k+1, "that|to") && !hasWord(ws[:k], "had|been") {
			return promise{verb: k + 1}, true // "the request was met with a promise that it would be ready"
		}
		if !is(ws, k, giftNouns) {
			continue
		}
		to := k + 1
		for to < len(ws) && to < k+9 && !is(ws, to, "to") {
			to++
		}
		if !is(ws, to, "to") || !plainVerb(ws, to+1) || hasWord(ws[k:to], "that|was|were|which|in") || doubted(ws, 0, k) || everyday(ws, to+1) {
			continue
		}
		welcomed := hasWord(ws[:k], "accepted|welcomed|appreciated|thanked|accept|welcomes|grateful") && !hasWord(ws[:k], "had|been")
		met := metWell.in(ws[to:])
		if !welcomed && met < 0 || ofAYear.MatchString(t.text[ws[to].start:]) {
			continue
		}
		w, ok := r.offerer(t.text, ws, k, to)
		if !ok || !welcomed && hasWord(ws[to+met:], "noted|recorded|minuted") && !ofOffice(words(w)) {
			continue
		}
		return promise{owner: w, verb: to + 1}, true
	}
	return promise{}, false
}

// ofAYear finds the year of an offer that is an old one, "made in 2023".
var ofAYear = regexp.MustCompile(`\b(?:in|of) 2\d{3}\b`)

// offerer returns who made the offer whose noun stands at k and whose deed behind the
// "to": "an offer by the Clerk to", "the Treasurer's offer to", "her offer to".
func (r *reader) offerer(text string, ws []word, k, to int) (string, bool) {
	for j := k + 1; j < to; j++ {
		if is(ws, j, "by|from|of") {
			name, sort := r.named(text, ws, j+1)
			return name, sort == person || sort == group || sort == organisation
		}
	}
	if is(ws, k-1, "his|her|their") {
		return r.pronounName(ws[k-1].low, ""), true
	}
	return r.owning(text, ws, k)
}

// takenUp reads what a body takes up by accepting it, with the verb at i: "accept the
// Commissioner's offer of a briefing", "an invitation to visit the farm", "the request for
// a report". nil where what is accepted leaves nothing to do.
func (r *reader) takenUp(text string, ws []word, i int) *deed {
	for k := i + 1; k+2 < len(ws) && k < i+9 && !ws[k].mark(); k++ {
		if !is(ws, k, "offer|offers|invitation|request|undertaking|promise|"+willingness) || !is(ws, k+1, "of|to|for|from") || is(ws, i, "welcome|welcomes|welcomed") && is(ws, k, "request|invitation") {
			continue
		}
		d := &deed{verb: civic.VerbAct, at: k}
		if !is(ws, k, "invitation|request") {
			d.owner, _ = r.owning(text, ws, k)
		}
		switch {
		case is(ws, k+1, "to") && plainVerb(ws, k+2) && !is(ws, k+2, "buy|purchase|settle|pay|sell"):
		case is(ws, k, "request") && is(ws, k+1, "for") && hasWord(ws[k+2:min(len(ws), k+6)], tidings):
			d.verb = civic.VerbReport
		case is(ws, k+1, "of|for") && hasWord(ws[k+2:min(len(ws), k+7)], treats+"|"+tidings):
		default:
			return nil
		}
		return d
	}
	return nil
}

// owning returns whose the noun at k is, "the Head of Parks's offer".
func (r *reader) owning(text string, ws []word, k int) (string, bool) {
	if k < 1 || !strings.HasSuffix(ws[k-1].low, "'s") && !strings.HasSuffix(ws[k-1].low, "s'") {
		return "", false
	}
	from := k - 1
	for from > 0 && (ws[from-1].capital() || is(ws, from-1, "of|for|and") && from > 1 && ws[from-2].capital()) {
		from--
	}
	name := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(join(text, ws[from:k]), "s"), "S"), "'’")
	own := words(name)
	for len(own) > 1 && is(own, 0, "the") {
		name = name[own[1].start:]
		own = words(name)
	}
	w := r.classify(name, own, 0, len(own))
	return name, len(own) > 0 && (w.sort == person || w.sort == group || w.sort == organisation || from < k-1 || ws[from].capital())
}

// notedRequest finds who takes up what they were asked in so many words: "Mr Lund noted
// the request for the cost per visit", "made a note to include this in the next update".
func (r *reader) notedRequest(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		switch {
		case is(ws, k, "noted|accepted|granted") && is(ws, k+1, "the|this|that|their|her|his") && is(ws, k+2, "request|suggestion"):
		case is(ws, k, "accepted|granted") && ofOthers(ws, k+1):
		case is(ws, k, "accepted") && is(ws, k+1, "an|the|its|their|this") && is(ws, k+2, "invitation") && is(ws, k+3, "to") && (r.ownSitting(t.text, ws, k+4) || is(ws, k+4, "return|attend|speak|come|address") && r.later(t.text, ws, k+4)) && !is(ws, k-1, "had|was|were"):
			if w := r.before(t.text, ws, k); w.to > w.from && w.from <= 1 {
				return promise{owner: w.name, verb: k + 2}, true // "accepted an invitation to the July meeting"
			}
			continue
		case is(ws, k, "accepted|agreed") && hasWord(ws[k+1:min(len(ws), k+5)], "recommendation|recommendations|finding|findings|action|actions|advice") && actsOn(ws, k) > 0 && !is(ws, k-1, "had|was|were"):
			w := r.subject(t.text, ws, k)
			if w.to > w.from && !hearers(ws[w.from:w.to]) {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: actsOn(ws, k)}, true
			}
			continue
		case is(ws, k, "made|took") && is(ws, k+1, "a") && is(ws, k+2, "note") && is(ws, k+3, "to") && k+4 < len(ws) && plainVerb(ws, k+4):
		default:
			continue
		}
		if w := r.subject(t.text, ws, k); w.sort == person && !is(ws, k-1, "had|was|were") {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, true
		}
	}
	return promise{}, false
}

// ofOthers reports whether words from k on are what somebody else asked, "the Panel's request
// that", "Councillor Ash's invitation to".
func ofOthers(ws []word, k int) bool {
	for j := k + 1; j+1 < len(ws) && j < k+6 && !ws[j].mark(); j++ {
		if is(ws, j, "request|suggestion|invitation|challenge") {
			return strings.HasSuffix(ws[j-1].low, "'s") && is(ws, j+1, "that|to|for")
		}
	}
	return false
}

// actsOn returns the verb of what somebody will do who accepts advice at k, "accepted the
// recommendation and will implement it"; 0 where they only accept it.
func actsOn(ws []word, k int) int {
	for j := k + 2; j+2 < len(ws) && j < k+10; j++ {
		if is(ws, j, "will|would") && is(ws, j-1, "and|which|they|he|she|it") && is(ws, j+1, "implement|act|address|action|complete|carry|put|do|adopt|introduce|take") {
			return j + 1
		}
	}
	return 0
}

// takenAway finds what an officer takes away to see to: "the question of lighting was
// taken away by Mr Shaw".
func (r *reader) takenAway(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 2; k+3 < len(ws); k++ {
		if !is(ws, k, "taken") || !is(ws, k+1, "away") || !is(ws, k+2, "by") || !is(ws, k-1, "was|were") || !hasWord(ws[max(0, k-10):k], "question|questions|point|points|matter|request|query|it|this") {
			continue
		}
		if name, sort := r.named(t.text, ws, k+3); sort == person || sort == group {
			return promise{owner: name, verb: k}, true
		}
	}
	return promise{}, false
}

// outside are the words for the time between meetings.
var outside = patternsOf(`outside|between of meeting|meetings
	outside|between the|of|two|these|its meeting|meetings
	outside of the|this meeting
	after|following the|this meeting
	offline`)

// outsideMeeting finds what somebody would do when the meeting is over, whatever the
// deed: "the Chair and the Clerk would agree the terms outside the meeting".
func (r *reader) outsideMeeting(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	at := outside.in(ws)
	if at < 0 {
		return promise{}, false
	}
	for k := 1; k+2 < len(ws) && k < at; k++ {
		if !is(ws, k, "would|will") || doubted(ws, 0, k) || insideQuotes(ws, k) || hasWord(ws[k+1:at], "would|was|were|had|which|that") {
			continue
		}
		v := skipAdverbs(ws, k+1)
		if w := r.before(t.text, ws, k); (w.sort == person || w.sort == group || w.sort == pronoun && is(ws, w.from, "he|she|they")) && plainVerb(ws, v) && !soft(ws, v) && !is(ws, v, "not|never") {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
		}
	}
	return promise{}, false
}

// lookedFor finds the paper that a body looks to somebody for, or looks forward to by a
// day: "looked to the Trust for a recovery plan by May", "looked forward to his return in
// six months", "expected to receive the plan in June".
func (r *reader) lookedFor(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		w := r.before(t.text, ws, k)
		ours := (w.sort == body || w.sort == group || w.sort == person) && hearers(ws[w.from:w.to])
		switch {
		case is(ws, k, "looked|looks") && is(ws, k+1, "to") && ours:
			for j := k + 3; j+1 < len(ws) && j < k+9; j++ {
				if is(ws, j, "for") && hasWord(ws[j:min(len(ws), j+7)], anyPaper) {
					name, sort := r.named(t.text, ws, k+2)
					return promise{owner: name, verb: j}, sort != thing && r.due(t.text, 0) != nil
				}
			}
		case is(ws, k, "looked|looks|looking") && is(ws, k+1, "forward") && is(ws, k+2, "to") && (is(ws, k+3, "receiving|hearing|seeing|welcoming|reading") || hasWord(ws[k+3:min(len(ws), k+6)], "return|report|update")):
			if r.later(t.text, ws, k+3) {
				return promise{verb: k + 3}, true
			}
		case is(ws, k, "expected|expects") && ours && is(ws, k+1, "to") && is(ws, k+2, "receive|see|have|hear") && hasWord(ws[k+2:min(len(ws), k+10)], anyPaper) && r.later(t.text, ws, k+2):
			return promise{recipient: w.name, verb: k + 2}, true
		case is(ws, k, "expect") && is(ws, k-1, "to|could|can|should|may|might") && hasWord(ws[k:min(len(ws), k+6)], anyPaper) && (is(ws, k-1, "to") && (is(ws, k-3, "told|advised|asked") || is(ws, k-2, "told|advised|led")) || r.expectant(t.text, ws, k)) && r.later(t.text, ws, k):
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: k}, true // "told members to expect the plan in July"
		case is(ws, k, "scheduled|timetabled|programmed|due|planned|expected") && is(ws, k-1, "is|are") && is(ws, k+1, "for|at") && hasWord(ws[max(0, k-5):k], anyPaper) && r.ownSitting(t.text, ws, k+2) && !finiteBefore(ws, k-1):
			return promise{verb: k}, true // "A progress report is scheduled for the September meeting."
		case is(ws, k, "due") && (is(ws, k-1, "is|are|was|were") || hasWord(ws[max(0, k-4):k], "with") && is(ws, k-1, "report|update|paper|review|reports")) && is(ws, k+1, "back|to") && (is(ws, k+1, "back") || is(ws, k+2, "come|return|report") || is(ws, k+2, "be") && sittingVerbs[wordAt(ws, k+3)]):
			if r.comesHere(t.text, ws, sittingAt(ws, k+1)) {
				return promise{verb: k + 1}, true
			}
		case is(ws, k, "called") && is(ws, k+1, "for") && ours && hasWord(ws[k+2:min(len(ws), k+8)], "report|review|inquiry|enquiry|update|audit|plan|timetable|figures|investigation|briefing"):
			return promise{verb: k + 2}, !refusedOrAnswered(all, i)
		case is(ws, k, "intended|intends|proposed|planned|meant") && is(ws, k+1, "to") && is(ws, k+2, "bring|report|present|submit|return|circulate|share") && w.sort == person && r.comesHere(t.text, ws, sittingAt(ws, k+3)) && !is(ws, k-1, "had|was|were|been") && r.later(t.text, ws, k+2):
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, true
		}
	}
	return promise{}, false
}

// expectant reports whether those who hear "can expect" what stands at k.
func (r *reader) expectant(text string, ws []word, k int) bool {
	if !is(ws, k-1, "could|can|should|may|might") {
		return false
	}
	w := r.before(text, ws, k-1)
	return w.to > w.from && hearers(ws[w.from:w.to])
}

// comesHere reports whether words from k on name a sitting of this body or the body
// itself; k is 0 for none.
func (r *reader) comesHere(text string, ws []word, k int) bool {
	return k > 0 && (r.ownSitting(text, ws, k) || r.toUs(text, ws, k))
}

// askedAndWould finds a question that asks for a thing and the yes to it in one
// sentence: "was asked if she could supply the data and said that she would".
func (r *reader) askedAndWould(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+6 < len(ws); k++ {
		if !is(ws, k, "asked") || !is(ws, k+1, "if|whether") {
			continue
		}
		for j := k + 4; j+2 < len(ws); j++ {
			if !is(ws, j, "said|replied|confirmed|answered|agreed|promised") || !is(ws, j-1, "and|he|she|they|,") && !ws[j-1].capital() {
				continue
			}
			v := j + 1
			if is(ws, v, "that") {
				v++
			}
			if !is(ws, v, "he|she|they|it") || !is(ws, v+1, "would|could|can|will") || v+2 < len(ws) && !ws[v+2].mark() {
				continue
			}
			if deed := handsOver(ws[k:j]); deed > 0 {
				w := r.before(t.text, ws, k)
				if is(ws, k-1, "was|were") {
					w = r.before(t.text, ws, k-1)
				} else if s := r.before(t.text, ws, j); s.sort == person {
					w = s
				}
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + deed}, acts(w)
			}
		}
	}
	return promise{}, false
}

// handsOver returns the first verb that hands something over; 0 where none does.
func handsOver(ws []word) int {
	for k := 2; k < len(ws); k++ {
		if (handing[ws[k].low] || passiveFirm[ws[k].low] && is(ws, k-1, "be")) && is(ws, k-1, "could|would|might|be|to|also|not") {
			return k
		}
	}
	return 0
}

// bareRequest finds the short hand of a request: "Data by school requested by
// Councillor Ring.", "Requested: data by school."
func (r *reader) bareRequest(all []told, i int) (promise, bool) {
	ws := all[i].words
	if len(ws) > 2 && is(ws, 0, "requested|request") && ws[1].raw == ":" {
		return promise{verb: 0}, len(ws) < 30
	}
	for k := 1; k+2 < len(ws) && k < 14; k++ {
		if is(ws, k, "requested|sought") && is(ws, k+1, "by") && !finiteBefore(ws, k) && !hasWord(ws[:k], "as|changes|permission|leave|the|item|amendment|amendments|information") {
			name, sort := r.named(all[i].text, ws, k+2)
			return promise{verb: k}, name != "" && (sort == person || sort == group || sort == body) && !hasFinite(ws[k+2:])
		}
	}
	return promise{}, false
}

// hasFinite reports whether a sentence goes on with a verb: then what was requested is
// only which thing is meant.
func hasFinite(ws []word) bool {
	return hasWord(ws, "was|were|is|are|had|has|have|would|will|could")
}

// ofOffice reports whether a name is that of an office or bears a title.
func ofOffice(ws []word) bool { return len(ws) > 0 && (titles[ws[0].low] || hasRole(ws)) }
