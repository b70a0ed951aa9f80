package extract

// shortHand finds lines of notes whose doer no list of names knows: "Robin to
// speak to the caterers.", "CH to ask the school."
func (r *reader) shortHand(t told) (promise, bool) {
	ws := t.words
	if is(ws, 0, "all") && is(ws, 1, "to") && len(ws) > 3 && plainVerb(ws, 2) && !finiteAfter(ws, 1) {
		return promise{owner: ws[0].raw, verb: 2}, true
	}
	if is(ws, 0, "any|all|anyone") && is(ws, 1, "member|members|councillor|councillors|officer|officers|with") {
		if k := (pattern{{"to"}}).in(ws); k > 1 && k < 14 && promises(ws, k+1) && !finiteBefore(ws, k) && !finiteAfter(ws, k) {
			end := 1
			if !is(ws, 1, "with") {
				end = 2
			}
			return promise{owner: join(t.text, ws[:end]), verb: k + 1}, true // "Any member with an item to let the Chair know"
		}
	}
	if p, ok := r.dashed(t); ok {
		return p, true
	}
	if p, ok := futureHolds(ws); ok {
		return p, true
	}
	if owner := behindDeed(ws); owner != "" {
		return promise{owner: owner, verb: 0}, true
	}
	for k := 1; k+1 < len(ws) && k < 7; k++ {
		if ws[k].raw != "to" {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.sort != thing || w.from > 1 && !is(ws, w.from-1, ":|-|–|;") || !capitalised(ws, w) || idle[ws[w.to-1].low] || idle[ws[w.from].low] || w.to != k {
			return promise{}, false
		}
		if !promises(ws, k+1) || agendaVerb(ws, k+1) || is(ws, k+1, "come|be|receive") || finiteAfter(ws, k) || finiteBefore(ws, k) {
			return promise{}, false
		}
		return promise{owner: w.name, verb: k + 1}, true
	}
	return promise{}, false
}

// behindDeed returns the initials that end a note which opens with its verb:
// "Circulate the map of the ponds – LB."
func behindDeed(ws []word) string {
	n := len(ws)
	for n > 0 && is(ws, n-1, ".|)|]") {
		n--
	}
	if n < 5 || !ws[n-1].shout() || !initialsOnly(ws[n-1:n]) || !is(ws, n-2, "–|-|—|(|[") || !firm[ws[0].low] || !is(ws, 1, "the|a|an|to|with|back|round|members|all|out|on|up") || finiteBefore(ws, n-2) {
		return ""
	}
	return ws[n-1].raw
}

// dashed finds "Clerk – contact Highways.", "Cllr Ash – to walk the path".
func (r *reader) dashed(t told) (promise, bool) {
	ws := t.words
	for k := 1; k+2 < len(ws) && k < 6; k++ {
		if !is(ws, k, "-|–|—|:") {
			continue
		}
		v := k + 1
		if is(ws, v, "to") {
			v++
		}
		w := r.classify(t.text, ws, 0, k)
		if (w.sort == person || w.sort == group) && (promises(ws, v) || byHand[wordAt(ws, v)] && is(ws, k+1, "to")) && !agendaVerb(ws, v) && !is(ws, v, "report|update|review|present|note") && !finiteAfter(ws, v) {
			return promise{owner: w.name, verb: v}, true
		}
		return promise{}, false
	}
	return promise{}, false
}

// futureHolds finds "Future reports to include voids.", "Next meeting to include: the map".
func futureHolds(ws []word) (promise, bool) {
	if to := (pattern{{"to"}, {"include", "show", "contain"}}).in(ws); to > 0 && to < 6 && hasWord(ws[:to], "reports|report|updates|papers|meeting|meetings|agenda|agendas") && hasWord(ws[:to], "future|next|all") {
		return promise{verb: to + 1}, true
	}
	return promise{}, false
}

// idle are nouns that take a "to" and do nothing: "Need to check", "Options to
// provide".
var idle = setOf(`need needs failure ability plan plans proposal proposals decision decisions request requests attempt attempts opportunity
	opportunities right power powers duty authority permission aim aims intention commitment requirement requirements work how agreement option
	options effort efforts pressure target targets action actions time way ways objective objectives invitation recommendation recommendations
	help funding consent motion approval delegation contribution approach response responses due having going continue priority priorities
	order scope reason reasons purpose desire pledge promise offer challenge potential measures steps ambition consideration item items
	something nothing anything update updates access according owing subject prior next not in-addition addition regard relation`)
