package extract

// Who names a deed of theirs and what it is done to promises it, whatever the verb: no
// list holds all that officers do. "The Head of Finance will model three options."

// notOwn are verbs behind a "would" that tell no deed of the one who would: what people
// are, have, think and decide, what becomes of them, and the projects that are plans.
var notOwn = setOf(`be have has become remain stay retain keep own hold need require want wish like prefer hope expect know understand see hear feel think
	believe consider regard view find deserve miss lose win gain receive get earn cost use spend pay save charge fund finance employ recruit appoint
	welcome support back favour oppose accept approve agree grant refuse reject decide determine vote second move propose abstain declare resign retire
	leave depart replace succeed represent chair lead manage head oversee run serve stand sit act work play share enable allow permit let help mean
	cause affect face bear carry continue start begin end finish complete open close build deliver implement introduce launch extend expand grow increase
	reduce cut raise lower meet attract benefit generate create form constitute include cover contain involve enjoy celebrate mark visit tour come go
	arrive return rely exercise enforce apply adopt purchase buy sell acquire transfer change alter cease suspend resume reopen withdraw defer
	mind object take turn fall rise reach pass hand give join enter say tell answer ask explain describe outline note stress recall add make do put set
	appreciate encourage urge recognise value love hate fight challenge defend outsource merge own absorb outweigh exceed amount total equal`)

// openDeed reports whether somebody would do a deed of their own to what the verb at v
// has behind it, with the "would" at k.
func (r *reader) openDeed(t told, w who, k, v int) bool {
	ws := t.words
	if w.sort == group && w.from <= 1 && v+1 < len(ws) && inquiring[ws[v].low] && serviceName(ws, w, false) {
		return true // "Highways will survey drains by parish"
	}
	if w.sort == person && is(ws, v, "represent") && is(ws, v+1, "its|their|our|the") && hasWord(ws[v+2:min(len(ws), v+4)], "view|views|concerns|case|interests|position") {
		return true // "the Chair would represent its views when Cabinet met"
	}
	if v+2 >= len(ws) || v > k+2 || ws[v].capital() || ws[v].mark() || notOwn[ws[v].low] || len(ws[v].low) < 4 || !plainVerb(ws, v) || everyday(ws, v) {
		return false
	}
	if w.sort == pronoun {
		if s, at := r.speaker(t.text, ws, k); at < 0 || s.sort != person || w.plural || is(ws, w.from, "it") {
			return false
		}
	} else if w.sort != person || w.from > 1 && !is(ws, w.from-1, "that|the") || !ofOffice(ws[w.from:w.to]) && !personal(ws[w.from:w.to]) {
		return false
	}
	if hasWord(ws[:w.from], "plan|plans|proposal|proposals|model|scheme|structure|policy|if|contract|law|act|role|post") || hasWord(ws[v:], "if|unless|whenever|always|daily|weekly") {
		return false
	}
	return is(ws, v+1, "it|them|him|her") && ws[v+2].mark() && is(ws, k+1, "then|now|therefore|accordingly") || is(ws, v+1, "it|them|him|her") && is(ws, v+2, "in|on|at|by|after|before|with|next|this|when|once|again|for|to|and") || is(ws, v+1, "the|a|an|his|her|its|their|this|these|those|any|some|all|both|two|three|four|five|how|what|why|whether|which|out|up|members|councillors") && !is(ws, v+2, "need|needs")
}

// ownTown reports whether the parish, town or community council itself opens a sentence.
func ownTown(ws []word, w who) bool {
	return w.from <= 1 && w.to-w.from == 2 && is(ws, w.from, "parish|town|community") && is(ws, w.from+1, "council")
}

// ownCouncil reports whether w is "the Council" where that is the body which meets.
func (r *reader) ownCouncil(ws []word, w who) bool {
	return w.to-w.from == 1 && is(ws, w.from, "council") && is(ws, w.from-1, "the") && lastName(lower(r.body)) == "council"
}

// bidsDo reports whether somebody would have others do a thing, with the "have" at v:
// "would have the neighbourhood team look at them".
func (r *reader) bidsDo(t told, v int) bool {
	ws := t.words
	if !is(ws, v, "have|get") {
		return false
	}
	for j := v + 2; j+1 < len(ws) && j < v+9 && !ws[j].mark(); j++ {
		do := j
		if is(ws, v, "get") {
			if !is(ws, j, "to") {
				continue
			}
			do++
		}
		if !promises(ws, do) && !byHand[wordAt(ws, do)] || do+1 >= len(ws) || nounLike[ws[do].low] && ws[do+1].mark() {
			continue
		}
		name, sort := r.named(t.text, ws, v+1)
		return name != "" && (sort == person || sort == group || sort == organisation && !is(ws, j-1, "the|a|an|of|and"))
	}
	return false
}

// comesFrom returns who opens a sentence and is told by where they come from, "Dr Ash from
// the Trust", "officers from the county", with w what stands behind the preposition.
func (r *reader) comesFrom(text string, ws []word, w who) who {
	at := w.from - 1
	if is(ws, at, "the") {
		at--
	}
	if is(ws, at, "to") && at > 0 && at < 6 && is(ws, at-1, "clerk|officer|adviser|advisor|secretary|solicitor|treasurer|assistant") && ws[at-1].capital() && w.to > w.from {
		if n := r.phrase(text, ws, at); n.to == at && n.from <= 1 && n.sort == person {
			n.to, n.name = w.to, join(text, ws[n.from:w.to]) // "the Clerk to Governors"
			return n
		}
	}
	if !is(ws, at, "from|at") || at < 1 || at > 6 || w.from >= w.to || is(ws, at, "at") && !ws[w.from].capital() {
		return who{}
	}
	if n := r.phrase(text, ws, at); n.to == at && n.from <= 1 && ws[n.from].capital() && (n.sort == person && (titles[ws[n.from].low] || hasRole(ws[n.from:n.to]) || personal(ws[n.from:n.to])) || n.sort == group) {
		return n
	}
	return who{}
}

// repliedTo reports whether the name at k is of somebody who only asked: "In reply to
// Councillor Ash, she would", "Asked by the Chair, he would".
func repliedTo(ws []word, k int) bool {
	for is(ws, k-1, "the|a|an") {
		k--
	}
	return is(ws, k-1, "to") && is(ws, k-2, "reply|response|answer|replying|responding|answering") || is(ws, k-1, "by") && is(ws, k-2, "asked|pressed|questioned|challenged|prompted|invited|reminded|urged")
}

// inquiries are what somebody sets about who would find something out.
const inquiries = "check|checks|survey|inspection|inspections|review|audit|count|trial|pilot|search|study|exercise|analysis|sample|test|tests|assessment|appraisal|tally|record|log|list|register|diary|note|watch|inventory|comparison|consultation|experiment|investigation|census"

// setAbout reports whether somebody who is named would set about a thing that is told by its
// noun, with the "would" at k: "would carry out a check of the ladders", "will keep a tally of
// requests", "will chair a small group on signs".
func (r *reader) setAbout(t told, w who, k, v int) bool {
	ws := t.words
	if v+2 >= len(ws) || w.from >= w.to || hasWord(ws[:w.from], "if|plan|policy|strategy|scheme") || hasWord(ws[v:], "if|unless|annually|always|usually|daily|weekly") {
		return false
	}
	if w.sort == pronoun {
		if is(ws, w.from, "it|they") {
			return false
		}
	} else if w.sort != person && (w.sort != group || w.from > 1) || !ofOffice(ws[w.from:w.to]) && !personal(ws[w.from:w.to]) && !titles[ws[w.from].low] && w.sort == person {
		return false
	}
	what := ws[v+1 : min(len(ws), v+7)]
	switch {
	case is(ws, v, "carry") && is(ws, v+1, "out"), is(ws, v, "conduct|undertake|run|make|do|keep|perform|start|begin|open|commission|complete") && is(ws, v+1, "a|an|another|the|some|further|two|three|fresh|new"):
		return hasWord(what, inquiries)
	case is(ws, v, "chair|lead|head|form|convene|set"):
		return is(ws, v+1, "a|an|up") && hasWord(what, "group|party|team|sub-group|subgroup")
	}
	return false
}
