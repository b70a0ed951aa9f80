package extract

import "strings"

// reporting reports whether the subject of the "would" at k is a report or
// paper that goes to a meeting: "A full report would be submitted to the meeting in March".
func reporting(ws []word, k int) bool {
	subject := ws[max(0, k-8):k]
	return hasWord(subject, "report|reports|update|updates|paper|papers|briefing|options|proposals|figures|findings|response|responses|answer|answers|reply|information|note|breakdown") &&
		hasWord(ws[k:], "writing|meeting|committee|panel|board|members|cabinet|council|scrutiny|forum|commission")
}

// prompted reports whether a passive "would" with an everyday verb is a
// promise: it has a speaker and says where the thing goes, or to whom.
func (r *reader) prompted(all []told, i, k int) bool {
	ws := all[i].words
	s, _ := r.speaker(all[i].text, ws, k)
	to := r.recipient(all[i].text, ws, k+3)
	if at := toldPassive.in(ws[:k]); at >= 0 || hasWord(ws[:k], "asked|requested|wanted") && !hasWord(ws[:k], "if|whether|how|when|what") {
		return true
	}
	return s.sort != thing || to != "" && !strings.Contains(lower(to), "cabinet member")
}

// toldPassive are the ways in which minutes report an officer's words without naming the officer.
var toldPassive = patternsOf(`was|were explained|confirmed|advised|stated|clarified|indicated|reported|highlighted|informed|told|assured|agreed that
	was|were explained|confirmed|advised|stated|clarified|indicated|reported|highlighted|informed|told|assured`)

// gaveWord finds "gave his word that", "gave an assurance that … would".
func (r *reader) gaveWord(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "gave|gives") && !(is(ws, k, "made") && is(ws, k+1, "a|an|the")) || !gift(ws, k+1) {
			continue
		}
		w := r.subject(t.text, ws, k)
		if capitalsOnly(ws[max(0, w.from-1):w.to]) && is(ws, k+1, "his|her") {
			w.sort = person // "the PCC gave his word"
		}
		if acts(w) && hasWord(ws[k:], "would|will|to|should") {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: verbBehind(ws, k+3)}, true
		}
	}
	// "agreed that a note be circulated", "agreed for the slides to be circulated"
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "agreed|undertook|ruled|directed|ordered|arranged|decided") || !is(ws, k+1, "that|for") || is(ws, k-1, "was|had|were|been") {
			continue
		}
		be := (pattern{{"be"}}).in(ws[k:])
		v := k + be + 1 // the participle behind "be"
		if be < 0 || v >= len(ws) || !passiveFirm[ws[v].low] && !(is(ws, v, "answered") && hasWord(ws[v:], "writing")) && !r.ruledOn(t.text, ws, k, v) ||
			is(ws, v-2, "would|will|should|could|can|may|must") || is(ws, k+1, "for") && !is(ws, v-2, "to") {
			continue
		}
		if w := r.before(t.text, ws, k); w.sort == person || w.sort == group || w.sort == pronoun {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
		}
	}
	// "ruled that the Clerk write to the school"
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "ruled|directed|ordered|instructed") || !is(ws, k+1, "that") || is(ws, k-1, "was|had|were|been|be") || !r.layDown(t.text, ws, k+2, false) {
			continue
		}
		if d := r.passiveOrSubject(t.text, ws, k+2, len(ws)); d.at > k && d.owner != "" && commits[d.verb] && acts(r.before(t.text, ws, k)) {
			return promise{owner: d.owner, verb: d.at, recipient: d.recipient}, true
		}
	}
	// "accepted that her team should do so"
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "accepted|agreed|conceded|acknowledged") || !is(ws, k+1, "that") || is(ws, k-1, "was|had|were") {
			continue
		}
		for j := k + 2; j+2 < len(ws) && j < k+9 && !ws[j].mark(); j++ {
			if is(ws, j, "should|would|could") && is(ws, j+1, "do") && is(ws, j+2, "so|this|that|it") && (j+3 >= len(ws) || ws[j+3].mark() || is(ws, j+3, "by|before|in|at")) {
				w := r.before(t.text, ws, k)
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: j + 1}, w.sort == person || w.sort == group || w.sort == pronoun
			}
		}
	}
	// "undertook that it would be sent"
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "undertook|promised|agreed|pledged|volunteered|offered|guaranteed") && is(ws, k+1, "that") && hasWord(ws[k+2:], "would|will|should") && !is(ws, k-1, "was|had|were") {
			w := r.subject(t.text, ws, k)
			if w.sort == organisation && ws[k].low != "agreed" && w.to == k && w.from <= 1 {
				return promise{owner: w.name, verb: verbBehind(ws, k+2)}, true // "the Trust undertook that"
			}
			if (w.sort == person || w.sort == group || w.sort == pronoun) && (ws[k].low != "agreed" || r.agreedPromise(ws, k)) {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: verbBehind(ws, k+2)}, true
			}
		}
	}
	return promise{}, false
}

// gift reports whether a word, an assurance or a promise is given at k, be it that who
// receives it stands first: "gave Councillor Ash her word".
func gift(ws []word, k int) bool {
	for j := k + 1; j < len(ws) && j < k+6; j++ {
		if is(ws, j, "word|assurance|undertaking|commitment|promise") {
			return j == k+1 || is(ws, j-1, "his|her|their|an|the|a")
		}
		if ws[j].mark() || is(ws, j, "that|to|for|and|of") {
			return false
		}
	}
	return false
}

// mere are participles of what is only felt of a thing or becomes of it.
var mere = setOf(`needed required welcomed wanted missed affected improved preferred concerned limited reduced increased based lost left heard known seen
	held kept driven forgotten hidden broken stolen chosen given taken interested involved committed delighted disappointed excluded included spread built delivered
	met better used worried surprised tempted inclined minded advised pleased justified linked aligned married tied bound focused retained maintained preserved
	protected lengthened shortened widened hampered undermined enhanced strengthened weakened threatened understood felt`)

// agreedPromise reports whether "agreed that … would" is a promise and not an
// opinion: the deed behind the "would" is a firm one.
func (r *reader) agreedPromise(ws []word, k int) bool {
	for j := k + 2; j+1 < len(ws); j++ {
		if !is(ws, j, "would|will") {
			continue
		}
		v := skipAdverbs(ws, j+1)
		if is(ws, v, "be") {
			if b, not := participle(ws, v); !not && forms[wordAt(ws, b)].lemma == "" && doneLater(ws, b) && !mere[ws[b].low] && is(ws, j, "would|will") && (is(ws, b+1, "for|by|before|in|to|at|on|together|up|out") || strings.HasSuffix(wordAt(ws, b+1), "ly")) && !is(ws, b+2, "the|a|an|any|some") {
				return true
			}
			return v+1 < len(ws) && (passiveFirm[ws[v+1].low] || mended[ws[v+1].low] || is(ws, v+1, "shown|invited|consulted|taken|brought|met|visited|taught|warned"))
		}
		return promises(ws, v) || v < len(ws) && byHand[ws[v].low] && hasWord(ws[v:], "by|before|within|on|in")
	}
	return false
}

// verbBehind returns the verb after the next "would" from k on.
func verbBehind(ws []word, k int) int {
	for j := k; j < len(ws); j++ {
		if is(ws, j, "would|will") {
			if is(ws, j+1, "be") {
				return j + 2
			}
			return j + 1
		}
	}
	return k
}

// selfWent reports whether the verb at k is the body's second: "The Panel
// discussed the work programme and agreed that …".
func selfWent(ws []word, k int) bool {
	for is(ws, k-1, "further|also|then") {
		k--
	}
	if !is(ws, k-1, "and") {
		return false
	}
	if opensWithBody(ws[:k]) && is(ws, k, "further|also|then") {
		return true // "The Panel thanked him and further agreed that"
	}
	for j := 1; j < k && j < 14; j++ {
		if is(ws, j, "discussed|considered|reviewed|debated|noted|received|welcomed") {
			return selfBefore(ws, j)
		}
	}
	return false
}

// agreedDeed finds "It was agreed that the Scrutiny Officer contact the chairs",
// "it was agreed that a site visit be arranged".
func (r *reader) agreedDeed(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		settled := settledAt(ws, k)
		settled = settled || allAgreed(ws, k)
		if !settled && !is(ws, k, "agreed|decided") || !settled && !(is(ws, k-1, "was|is|unanimously|also|then|further") && hasWord(ws[max(0, k-3):k], "it")) && !selfBefore(ws, k) && !selfWent(ws, k) || earlier(ws, k) {
			continue
		}
		if p, ok := r.agreedToAsk(t.text, ws, k); ok {
			return p, true
		}
		if is(ws, k+1, "to") && k+2 < len(ws) && (promises(ws, k+2) || byHand[ws[k+2].low] || is(ws, k+2, "hold|organise|set|form|establish|start|allocate|remit|refer|devote|give|spend|visit|invite|revisit|return") && (promises(ws, k+2) || r.later(t.text, ws, k+2) || is(ws, k+2, "devote") || !is(ws, k+2, "give|spend|visit|return"))) {
			return promise{verb: k + 2}, true
		}
		if amendsMinutes(ws) || is(ws, k+2, "take") && is(ws, k+3, "no") {
			return promise{}, false
		}
		if p, ok := r.agreedFor(t.text, ws, k); ok {
			return p, true
		}
		if is(ws, k+1, ",") && is(ws, k+2, "that") {
			k++
		}
		if is(ws, k+1, "the|a|an|two|three|all|more|further|officers") && (hasWord(ws[k+2:min(len(ws), k+12)], "would|will|should") || nextBe(ws, k+1, min(len(ws), k+14)) > 0) {
			k-- // "it was agreed the Clerk would"
		} else if !is(ws, k+1, "that") {
			continue
		}
		from := pastAside(ws, k+2)
		for j := from; j+1 < len(ws); j++ {
			if is(ws, j, "would|will|should|could") {
				w := r.before(t.text, ws, j)
				v := skipAdverbs(ws, j+1)
				if is(ws, v, "no|not") {
					return promise{}, false // "agreed that there should no longer be a strategy"
				}
				if is(ws, v, "be") && v+1 < len(ws) {
					if is(ws, v+1, "the|a|an") && hasWord(ws[v+1:min(len(ws), v+6)], "topic|subject|theme|focus|item") && r.later(t.text, ws, v) {
						return promise{verb: v}, true // "that ASB would be the topic for April"
					}
					would := is(ws, j, "would|will")
					v, not := participle(ws, v)
					if f, ok := forms[wordAt(ws, v)]; ok && f.participle && f.verb != "note" || passiveFirm[wordAt(ws, v)] {
						return promise{verb: v}, true
					}
					if !not && forms[wordAt(ws, v)].lemma == "" && doneLater(ws, v) && !mere[ws[v].low] && (would && w.sort == thing || r.later(t.text, ws, v)) {
						return promise{verb: v}, true // "that the lessons would be pulled together"
					}
				}
				if is(ws, v, "receive|see|hear|get") && (w.sort == body || w.sort == group && is(ws, w.to-1, "members|councillors")) {
					return promise{recipient: w.name, verb: v}, true
				}
				if is(ws, j-1, "it") && selfBefore(ws, k) && (promises(ws, v) || is(ws, v, "return|revisit|reconsider")) {
					return promise{verb: v}, true // "the Panel agreed that it would return to this"
				}
				if last := wordAt(ws, w.to-1); !acts(w) && w.to > w.from && (agents[last] || partners[last] || serviceNames[last]) && promises(ws, v) {
					return promise{owner: w.name, verb: v}, true // "agreed that the hospital would draw up a leaflet"
				}
				if acts(w) && (!is(ws, v, "be|have") || hasDone(ws, v) || hasItDone(ws, v) || causative(ws, v) > 0) || w.to > w.from && is(ws, v, "come|return|go|follow") && (w.sort == organisation || w.sort == thing) && (r.later(t.text, ws, v) || sittingAt(ws, v+1) > 0) && !is(ws, v+1, "into|out|up|down|ahead") || w.sort == organisation && w.to > w.from && is(ws, v, "return|come|attend|bring|report|present|provide|supply|send|explain|submit|prepare|consult") {
					if (w.sort == thing || w.sort == organisation) && (!ws[w.from].capital() || !capitalised(ws, w)) && is(ws, v, "come|return|go|follow") {
						w.name = "" // "agreed that the evaluation should come in May"
					}
					return promise{owner: r.ownerOf(t.text, ws, w, j), verb: v}, true
				}
				return promise{}, false
			}
			if is(ws, j, "be") {
				if f, ok := forms[ws[j+1].low]; ok && f.participle {
					d, _ := r.passive(t.text, ws, k+2, j)
					return promise{owner: d.owner, verb: j + 1}, true
				}
				if is(ws, j+1, "the|an|a") || putOver(ws, j+1) || doneLater(ws, j+1) && forms[ws[j+1].low].lemma == "" {
					if d, ok := r.passive(t.text, ws, from, j); ok && commits[d.verb] {
						return promise{owner: d.owner, verb: j + 1}, true
					}
				}
				return r.agreedBesides(t, j+1)
			}
			if j > from && r.subjunctive(t.text, ws, from, j) {
				w := r.before(t.text, ws, j)
				if w.sort == thing {
					w.name = "" // "that ponds come to every second meeting"
				}
				if w.sort == body && w.to-w.from == 1 {
					w.name = "" // the body lays it on itself
				}
				return promise{owner: w.name, verb: j}, true
			}
			if j > from && r.longSubject(t.text, ws, from, j) > 0 {
				d := r.active(t.text, ws, r.longSubject(t.text, ws, from, j), j)
				return promise{owner: d.owner, recipient: d.recipient, verb: j}, commits[d.verb]
			}
		}
		if d, ok := r.mandated(t.text, ws, from); ok && commits[d.verb] {
			return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, true
		}
	}
	return promise{}, false
}

// agreedBesides reads the deed that stands behind another which leaves nothing to do:
// "agreed that the old plan be given up and that the joint one be brought here".
func (r *reader) agreedBesides(t told, from int) (promise, bool) {
	for k := from; k+3 < len(t.words); k++ {
		if !coordinate(t.words, k) {
			continue
		}
		if d := r.passiveOrSubject(t.text, t.words, k+1, limit(t.words, k+1)); d.at > k && commits[d.verb] {
			return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, true
		}
	}
	return promise{}, false
}

// pastAside returns where a clause goes on behind an aside that opens it at k: "that,
// in place of a leaflet, the Head of Parks hold an evening".
func pastAside(ws []word, k int) int {
	if !is(ws, k, ",") {
		return k
	}
	for j := k + 1; j+1 < len(ws) && j < k+16; j++ {
		if is(ws, j, ",") {
			return j + 1
		}
	}
	return k
}

// ruledOn reports whether the verb at k is that of a ruling on what becomes of a matter later, with
// its participle at v: "ruled that it be taken at the next meeting".
func (r *reader) ruledOn(text string, ws []word, k, v int) bool {
	if !is(ws, k, "ruled|directed|ordered|arranged|decided") {
		return false
	}
	over := putOver(ws, v)
	return (over || is(ws, v, "appended|attached|annexed|taken|heard|considered|deferred|adjourned")) && (r.later(text, ws, k) || over && hasWord(ws[v:], "until|till"))
}
