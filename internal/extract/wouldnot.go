package extract

// What looks like a promise behind a "would" and is none, and what looks like a
// condition and is a promise.

// thinksOver reports whether the deed at v is only to think: "give this some thought".
func thinksOver(ws []word, v int) bool {
	return is(ws, v, "give") && hasWord(ws[v:min(len(ws), v+7)], "thought|consideration")
}

// comesAbout reports whether a body would do what it is there for, which is a plan
// and no promise: "the Panel would convene in May", "the Group would publish its plan".
func comesAbout(ws []word, w who, v int) bool {
	if w.sort != body {
		return false
	}
	if is(ws, v, "convene|meet|sit|reconvene") {
		return is(ws, v+1, "in|on|at|again|next|during|early|later|.")
	}
	return is(ws, v, "publish|launch")
}

// contingent reports whether the promise of w at v waits for something that may
// happen, and is firm if it does: "said that if no offer came she would report back".
func contingent(ws []word, w who, v int) bool {
	if w.sort != pronoun && w.sort != person || !handing[wordAt(ws, v)] {
		return false
	}
	for i := w.from - 1; i >= 0; i-- {
		switch {
		case is(ws, i, "asked|queried|enquired|wondered|suggested|hoped|whether"):
			return false
		case is(ws, i, "if"):
			return (i == 0 || is(ws, i-1, "that") || speaking[ws[i-1].low]) && hasWord(ws[i:w.from], "was|were|had|is|are|came|failed")
		}
	}
	return false
}

// hasDone reports whether the verb at v has somebody do a thing: "have the leaflet
// translated", "have them delivered".
func hasDone(ws []word, v int) bool {
	if !is(ws, v, "have") {
		return false
	}
	if causative(ws, v) > 0 {
		return true
	}
	k := v + 2
	if !is(ws, v+1, "it|them|this|these") {
		if !is(ws, v+1, "the|a|an|his|her|their") {
			return false
		}
		k++
	}
	for j := k; j < len(ws) && j < k+3; j++ {
		f, ok := forms[ws[j].low]
		if !ws[j].capital() && (ok && f.participle && !f.base || looksParticiple(ws[j].low)) {
			return j+1 >= len(ws) || ws[j+1].mark() || is(ws, j+1, "by|to|into|in|on|at|again|before|for|and|from|within|as|with")
		}
		if ws[j].mark() || boundary[ws[j].low] || is(ws, v+1, "it|them|this|these") {
			return false
		}
	}
	return false
}
