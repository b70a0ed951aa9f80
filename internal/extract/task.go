package extract

import "strings"

// tasked finds deeds that are laid on somebody: "the Clerk was tasked with
// finding a contractor", "took an action to write", "promised members a list".
func (r *reader) tasked(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		at, verb := -1, k+2
		switch {
		case is(ws, k, "mandated|deputed|commissioned|detailed") && is(ws, k-1, "was|were") && is(ws, k+1, "to") && plainVerb(ws, k+2):
			at = k - 1
		case is(ws, k, "task|job|responsibility") && is(ws, k-1, "the") && is(ws, k+1, "of") && strings.HasSuffix(wordAt(ws, k+2), "ing") && gaveTo(ws, k) > 0:
			if name, sort := r.named(t.text, ws, gaveTo(ws, k)); (sort == person || sort == group) && !is(ws, gaveTo(ws, k)-2, "had|been") {
				return promise{owner: name, verb: k + 2}, true
			}
			continue
		case is(ws, k, "tasked|instructed|directed|told|ordered|charged") && (is(ws, k-1, "was|were|is|are") || is(ws, k, "tasked|instructed") && is(ws, k-1, "been") && is(ws, k-2, "has|have")) && is(ws, k+1, "to|with") && (!is(ws, k, "told|ordered|charged") || plainVerb(ws, k+2) && !is(ws, k+2, "expect|wait|stop|note|leave|look") && !is(ws, k-2, "members|councillors|residents|tenants|people|families|they|panel|committee|board|commission|cabinet|forum")):
			if at = k - 1; is(ws, at, "been") {
				at--
			}
		case is(ws, k, "took|held|takes|holds") && is(ws, k+1, "him|her|them") && (is(ws, k+2, "up") && is(ws, k+3, "on") || is(ws, k+2, "to")) && is(ws, k+3, "on|that|it|this"):
			held := r.before(t.text, ws, k) // "Mr Ash thought so and the Chair held him to that"
			if owner := r.lastNamed(t.text, ws[:max(held.from, 0)]); owner != "" && !is(ws, k-1, "had|was") {
				return promise{owner: owner, verb: k}, true // "the Chair held him to that"
			}
			continue
		case is(ws, k, "gave|allowed|granted|set") && r.givenUntil(t, k) > 0:
			to := r.givenUntil(t, k)
			name, _ := r.named(t.text, ws, k+1)
			return promise{owner: name, verb: to + 1}, true
		case is(ws, k, "fell|fallen") && is(ws, k-1, "it") && is(ws, k+1, "to"):
			if p, ok := r.leftWith(t.text, ws, k-1); ok {
				return p, true
			}
			continue
		case is(ws, k, "leave") && is(ws, k-1, "said|to") && leaveWith(ws, k) && hasSpeech(ws[:k]):
			if s, at := r.speaker(t.text, ws, k); at >= 0 && s.sort == person {
				return promise{owner: s.name, verb: k}, true // "said to leave the holes with her"
			}
			continue
		case is(ws, k, "left") && is(ws, k+1, "it|this|matters") && is(ws, k+2, "to|with") && (selfBefore(ws, k) || is(ws, k-1, "meeting|committee|panel|council|board|forum") && is(ws, k-2, "the") && is(ws, k-3, "and|but|so|,") || is(ws, k-1, "and") && (opensWithSelf(ws) || opensWithBody(ws[:k]))):
			if p, ok := r.leftWith(t.text, ws, k+1); ok {
				return p, true
			}
			if owner := r.leftTo(t.text, ws, k+3); owner != "" && is(ws, k+2, "with") {
				return promise{owner: owner, verb: k}, true
			}
			continue
		case is(ws, k, "left") && is(ws, k-1, "was|were") && is(ws, k-2, "it|matter|question|point|this|that|rest") && (is(ws, k+1, "with|to") || is(ws, k+1, "in") && is(ws, k+3, "hands")):
			if p, ok := r.leftWith(t.text, ws, k); ok {
				return p, true
			}
			continue
		case is(ws, k, "remitted|delegated|entrusted|given|referred|assigned") && is(ws, k-1, "was") && is(ws, k-2, "it") && is(ws, k+1, "to"):
			if p, ok := r.leftWith(t.text, ws, k-1); ok {
				return p, true
			}
			continue
		case is(ws, k, "left") && is(ws, k-1, "was|were") && is(ws, k+1, "to") && (promises(ws, k+2) || byHand[wordAt(ws, k+2)] || is(ws, k+2, "find")):
			at = k - 1
		case is(ws, k, "sent") && is(ws, k-1, "was|were") && is(ws, k+1, "away|back|off") && is(ws, k+2, "to"):
			at, verb = k-1, k+3
		case is(ws, k, "took|accepted|has|have") && is(ws, k+1, "an|the") && is(ws, k+2, "action") && hasWord(ws[k:], "to"):
			at, verb = k, k+4
		case is(ws, k, "action|task|job") && is(ws, k-1, "the|an|a") && is(ws, k+1, "of") && strings.HasSuffix(wordAt(ws, k+2), "ing"):
			if at = takesTask(ws, k-2); at < 0 {
				continue
			}
			verb = k + 2
		case is(ws, k, "promised|offered") && (is(ws, k+1, "members|councillors") && hasWord(ws[k+2:min(len(ws), k+5)], treats) || is(ws, k+1, "a|an") && hasWord(ws[k+2:min(len(ws), k+4)], treats) && hasWord(ws[k:], "members|councillors|committee|panel|board")):
			at, verb = k, k
		case is(ws, k, "promised|guaranteed") && !is(ws, k+1, "to|that|by|in|,|.|and|for") && r.due(t.text, 0) != nil:
			at, verb = k, k
		}
		if at < 1 || is(ws, k-1, "had|having") || is(ws, k-1, "been") && !is(ws, k-2, "has|have") {
			continue
		}
		if w := r.subject(t.text, ws, at); acts(w) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: min(verb, len(ws)-1)}, true
		}
	}
	return promise{}, false
}

// gaveTo returns where the name begins of those to whom the task at k is given, "delegated
// to the Head and Chair the task of drawing up"; 0 where it is given to nobody.
func gaveTo(ws []word, k int) int {
	for j := k - 3; j > 0 && j > k-14; j-- {
		if is(ws, j, "delegated|gave|entrusted|assigned|left|handed|remitted") && !is(ws, j-1, "had|was|were|been") {
			if is(ws, j+1, "to|with") {
				return j + 2
			}
			return j + 1
		}
	}
	return 0
}

// takesTask returns the verb by which somebody takes on the task whose article stands
// behind word k, "picked up", "went away with", "was given"; -1 where there is none.
func takesTask(ws []word, k int) int {
	switch {
	case is(ws, k, "took|accepted|has|undertook"):
		return k
	case is(ws, k, "up|on") && is(ws, k-1, "picked|took"):
		return k - 1
	case is(ws, k, "with") && is(ws, k-1, "away") && is(ws, k-2, "went|came"), is(ws, k, "with") && is(ws, k-1, "charged|entrusted|tasked|left") && is(ws, k-2, "was|were"):
		return k - 2
	case is(ws, k, "given|set|handed") && is(ws, k-1, "was|were"):
		return k - 1
	}
	return -1
}

// givenUntil returns the "to" of what a body gives somebody time to do, with its verb at k:
// "gave the applicant until 30 June to submit a plan"; 0 where it gives none.
func (r *reader) givenUntil(t told, k int) int {
	ws := t.words
	if w := r.subject(t.text, ws, k); !hearers(ws[w.from:w.to]) && !selfBefore(ws, k) || is(ws, k-1, "court") || is(ws, k-1, "had|was|which|that") {
		return 0
	}
	timed := false
	for j := k + 2; j+1 < len(ws) && j < k+16 && !ws[j].mark(); j++ {
		timed = timed || is(ws, j, "until|till|weeks|months|days|fortnight|month")
		if timed && is(ws, j, "to|in") && (plainVerb(ws, j+1) && is(ws, j, "to") || is(ws, j, "in") && is(ws, j+1, "which")) {
			return j
		}
	}
	return 0
}

// lastNamed returns the last person that words name.
func (r *reader) lastNamed(text string, ws []word) string {
	named := r.mentions(text, ws)
	for i := len(named) - 1; i >= 0; i-- {
		if named[i].sort == person {
			return named[i].name
		}
	}
	return ""
}

// leaveWith reports whether who speaks asks to have a matter left with them, at k.
func leaveWith(ws []word, k int) bool {
	for j := k + 2; j+1 < len(ws) && j < k+7; j++ {
		if is(ws, j, "with") && is(ws, j+1, "him|her|them|me") && (j+2 >= len(ws) || ws[j+2].mark() || is(ws, j+2, "and")) {
			return true
		}
	}
	return false
}

// leftTo returns with whom a thing was left, where the sentence ends with them at k: "the
// meeting left this with her", "left it with the Clerk".
func (r *reader) leftTo(text string, ws []word, k int) string {
	if k >= len(ws) {
		return ""
	}
	if is(ws, k, "him|her|them") && (k+1 >= len(ws) || ws[k+1].mark()) {
		return r.pronounOf(text, ws, k)
	}
	name, sort := r.named(text, ws, k)
	if sort != person && sort != group || !strings.HasSuffix(strings.TrimRight(text, ". "), name) {
		return ""
	}
	return name
}

// leftWith reads "it was left with Ms Orr to speak to the Trust", "it was left that she
// would", with the "left" at k.
func (r *reader) leftWith(text string, ws []word, k int) (promise, bool) {
	for j := k + 3; j+1 < len(ws) && j < k+12; j++ {
		if is(ws, j, "to") && plainVerb(ws, j+1) {
			w := r.before(text, ws, j)
			if of := w.from; is(ws, k+3, "hands") && is(ws, of, "hands") && is(ws, of+1, "of") {
				w = r.classify(text, ws, of+2, j) // "in the hands of the Clerk"
			}
			return promise{owner: w.name, verb: j + 1}, w.sort == person || w.sort == group
		}
	}
	return promise{}, false
}

// treats are what officers offer members.
const treats = "day|look|walk|seat|talk|evening|briefing|briefings|visit|visits|tour|workshop|meeting|session|report|update|note|demonstration|training|presentation"

// reportComes finds a paper that is to come: "A report would come to the Panel
// in March", "the figures would follow by Friday".
func (r *reader) reportComes(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+1 < len(ws); k++ {
		v := skipAdverbs(ws, k+1)
		if is(ws, k, "was|were") && is(ws, k+1, "to") && is(ws, k+2, "go") {
			v = k + 2 // "a copy of the lease was to go to Councillor Ash"
		} else if is(ws, k, "is|are|was|were") && is(ws, k+1, "to") && is(ws, k+2, "come|return") && (is(ws, k+3, "to|back|before") || r.later(t.text, ws, k+2)) {
			v = k + 2 // "a report is to come to Scrutiny by Easter"
		} else if !is(ws, k, "would|will") {
			continue
		}
		if is(ws, v, "come|return") && is(ws, k-1, "item|matter|subject|topic|it") && (is(ws, v, "return") || is(ws, v+1, "back")) && !doubted(ws, 0, k) && !relativeThat(ws, k) && r.later(t.text, ws, v) && !(is(ws, k-1, "it") && !hasSpeech(ws[:k])) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "The item would come back in June."
		}
		if doubted(ws, 0, k) || !is(ws, v, "come|go|follow|reach|return|arrive") || !hasWord(ws[max(0, k-8):k], "report|reports|update|updates|paper|review|evaluation|results|briefing|figures|note|response|answer|reply|list|details|breakdown|information|findings|proposals|sheet|map|table|copy|letter|letters|reminder|invitation") {
			continue
		}
		if is(ws, v, "go") && is(ws, v+1, "round|out") && closesClause(ws, v+2) && hasSpeech(ws[:k]) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "a sheet would go round after the meeting"
		}
		if is(ws, v, "go") && is(ws, v+1, "to") && is(ws, k-1, "letter|letters|reminder|invitation") && !hasWord(ws, "each|every|any|all|households") {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "a letter would go to the Minister"
		}
		if !is(ws, k-1, "response|reply|answer") && !hasWord(ws[v:], "committee|panel|board|members|councillor|cabinet|council|scrutiny|forum|commission|meeting|him|her|them") && r.due(t.text, 0) == nil {
			continue
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
}
