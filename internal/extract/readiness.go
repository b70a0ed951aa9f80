package extract

import "strings"

// Promises told as readiness: "indicated a willingness to let members have the results",
// "was happy for the data to be passed on", "committed the service to publishing them".

// willingness are the nouns by which somebody shows that they will do a thing.
const willingness = "willingness|readiness|intention|intent|preparedness"

// wasReady finds such a promise of somebody who can promise.
func (r *reader) wasReady(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		v := -1
		if is(ws, k, "intention|intent|plan") && is(ws, k+1, "to") && promises(ws, k+2) && is(ws, 0, "it") && is(ws, 1, "was|is") {
			if name, ok := r.owning(t.text, ws, k); ok {
				return promise{owner: name, verb: k + 2}, true // "It was the Chair's intention to invite the Minister"
			}
		}
		if is(ws, k, "intention") && is(ws, k-1, "his|her|their") && is(ws, k+1, "to") && promises(ws, k+2) && r.later(t.text, ws, k+2) {
			if s, at := r.speaker(t.text, ws, k); at >= 0 && (s.sort == person || s.sort == group) {
				return promise{owner: s.name, verb: k + 2}, true // "said it was her intention to bring it in July"
			}
		}
		switch {
		case is(ws, k, "indicated|expressed|signalled|showed|declared|stated|confirmed|voiced|announced"):
			v = showsWill(ws, k)
		case giving[ws[k].low] && is(ws, k+1, "for"):
			if p, ok := r.forOneTo(t.text, ws, k); ok {
				return p, true
			}
			v = forItToBe(ws, k)
		case is(ws, k, "committed") && !is(ws, k-1, "was|were|is|are|had|been|remained"):
			v = committedTo(ws, k)
		}
		if v < 0 || doubted(ws, 0, k) || offeredIf(ws, v) {
			continue
		}
		at := k
		if is(ws, at-1, "was|were|is|are") {
			at--
		}
		if w := r.subject(t.text, ws, at); w.sort == person || w.sort == group && !hearers(ws[w.from:w.to]) || w.sort == pronoun && is(ws, w.from, "he|she|they") {
			return promise{owner: r.ownerOf(t.text, ws, w, at), verb: v}, true
		}
	}
	return promise{}, false
}

// showsWill returns the verb of "indicated her willingness to send", with the first at k;
// -1 where there is none.
func showsWill(ws []word, k int) int {
	for j := k + 1; j < k+4; j++ {
		if is(ws, j, willingness) && is(ws, j+1, "to") && promises(ws, j+2) {
			return j + 2
		}
	}
	return -1
}

// forItToBe returns the participle of "happy for the data to be passed to members", with
// the "happy" at k.
func forItToBe(ws []word, k int) int {
	for j := k + 3; j+2 < len(ws) && j < k+14; j++ {
		if ws[j].mark() || is(ws, j, "that|which|who") {
			return -1
		}
		if is(ws, j, "to") && is(ws, j+1, "be") && passiveFirm[ws[j+2].low] && !is(ws, j+2, "agreed|confirmed|made|raised") {
			return j + 2
		}
	}
	return -1
}

// forOneTo reads whom members are happy to have do a thing, "content for the Director to
// return in July", with the "content" at k.
func (r *reader) forOneTo(text string, ws []word, k int) (promise, bool) {
	if doubted(ws, 0, k) || is(ws, k, "agreed") {
		return promise{}, false
	}
	for j := k + 3; j+1 < len(ws) && j < k+10 && !ws[j].mark(); j++ {
		if is(ws, j, "to") {
			name, sort := r.named(text, ws, k+2)
			return promise{owner: name, verb: j + 1}, (sort == person || sort == group && !is(ws, j-1, "members|councillors|residents|staff")) && promises(ws, j+1)
		}
	}
	return promise{}, false
}

// committedTo returns the deed of "committed the service to publishing the times".
func committedTo(ws []word, k int) int {
	if is(ws, k+1, "to") && is(ws, k+2, "a|an|regular|further|quarterly|monthly|termly|annual|another|more") && hasWord(ws[k+2:min(len(ws), k+6)], "newsletter|bulletin|report|reports|update|updates|briefing|briefings|meeting|meetings|review|visit|visits|session|sessions") {
		return k + 2
	}
	for j := k + 2; j+1 < len(ws) && j < k+8; j++ {
		if is(ws, j, "to") && strings.HasSuffix(ws[j+1].low, "ing") && promisesGerund(ws, j+1) {
			return j + 1
		}
		if ws[j].mark() {
			return -1
		}
	}
	return -1
}

// oneWould finds who says of what others asked for that it would be made: "pressed for a
// timetable; the Director said that one would be drawn up".
func (r *reader) oneWould(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 4; k+2 < len(ws); k++ {
		if !is(ws, k, "would|will") || !is(ws, k+1, "be") || !is(ws, k-1, "one|they|it|these|those|this|some|that") {
			continue
		}
		s, at := r.speaker(t.text, ws, k)
		v := skipAdverbs(ws, k+2)
		done := is(ws, v, "done|seen|arranged|attended") && !is(ws, k-1, "some")
		if at < 0 || s.sort != person || !handedOver[wordAt(ws, v)] && !done || doubted(ws, at, k) {
			continue
		}
		if hasWord(ws[:s.from], "asked|pressed|called|wanted|wished|requested|sought|urged|suggested|proposed") && (done || hasWord(ws[:s.from], owed)) {
			return promise{owner: s.name, verb: v}, true
		}
	}
	return promise{}, false
}

// usual are the adverbs of what is always done.
const usual = "normally|usually|generally|typically|ordinarily|routinely|often|sometimes|always|invariably"

// habit reports whether a sentence says what somebody would do as a rule, "would normally
// give ten days' notice".
func habit(ws []word) bool {
	for k := 1; k+1 < len(ws); k++ {
		if is(ws, k, "would|will") && is(ws, k+1, usual) && !is(ws, k-1, "he|she") {
			return true
		}
	}
	return false
}

// nothingWould reports whether a sentence opens with "no" or "nothing" and says what
// would not be: "No report would be made in July."
func nothingWould(ws []word) bool {
	if !is(ws, 0, "no|none|nothing|neither|nobody|never") {
		return false
	}
	for k := 1; k < len(ws) && k < 9 && !ws[k].mark() && !is(ws, k, "was|were|had|is|are|could|which|that|who|but|and"); k++ {
		if is(ws, k, "would|will|shall") {
			return true
		}
	}
	return false
}

// ruleSays reports whether a paper says what would be done in front of word k, "the policy
// required that a report would be made": that is a rule and nobody's promise.
func ruleSays(ws []word, k int) bool {
	for i := 1; i < k; i++ {
		if is(ws, i, "said|stated|stipulated|provided|required|says|states|requires|say|state|require|prescribed|specified|set") && (inPrint[ws[i-1].low] || is(ws, i-1, "rule|rules|law|lease|licence|charter|handbook|manual|guidelines")) && is(ws, i-2, "the|this|that|its|a") && is(ws, i+1, "that|out|how") {
			return true
		}
	}
	return false
}

// ruled reports whether all that a sentence says would be is what a paper says.
func ruled(ws []word) bool {
	for k := range ws {
		if is(ws, k, "would|will|shall") {
			return ruleSays(ws, k)
		}
	}
	return false
}

// anybody reports whether the subject of the "would" at k, its participle at v, stands for everybody of a kind,
// "a tenant would be sent a letter".
func anybody(ws []word, k, v int) bool {
	if !is(ws, v, "sent|given|told|informed|notified|contacted|advised") || is(ws, v, "sent|given") && !is(ws, v+1, "a|an|the|their|his|her") {
		return false
	}
	return (is(ws, k-2, "a|an|any|each|every") || is(ws, k-3, "a|an|any|each|every") && !ws[k-2].mark()) && !is(ws, k-1, owed+"|"+treats+"|one|letter|email|link")
}
