package extract

import "strings"

// Some promises are told by a turn of phrase and not by the verb of the deed: "It would be for the
// Clerk to draw up the rota", "volunteered her services", "would be back before the Board in June".

// otherWords finds such a turn.
func (r *reader) otherWords(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if insideQuotes(ws, k) {
			continue
		}
		for _, turn := range [...]func(*reader, told, int) (promise, bool){(*reader).forThemTo, (*reader).errandOf, (*reader).lendsHand, (*reader).backBefore, (*reader).keptTold, (*reader).toldToHave, (*reader).inWriting, (*reader).assentMet} {
			if p, ok := turn(r, t, k); ok && !doubted(ws, 0, k) {
				return p, true
			}
		}
	}
	return promise{}, false
}

// forThemTo reads "It would be for the Clerk to draw up the rota".
func (r *reader) forThemTo(t told, k int) (promise, bool) {
	ws := t.words
	if k != 3 || !is(ws, 0, "it") || !is(ws, 3, "for") || !(is(ws, 1, "would|will") && is(ws, 2, "be")) {
		return promise{}, false
	}
	for j := 5; j+1 < len(ws) && j < 12; j++ {
		if is(ws, j, "to") && plainVerb(ws, j+1) {
			w := r.classify(t.text, ws, 4, j)
			return promise{owner: w.name, verb: j + 1}, (w.sort == person || w.sort == group) && !is(ws, j+1, "decide|judge|determine|say|choose|consider|prove|show")
		}
	}
	return promise{}, false
}

// errandOf reads "Officers were left to settle the wording with the Chair", "would go away and
// do the sums again", "was to have a quiet word with the farmer".
func (r *reader) errandOf(t told, k int) (promise, bool) {
	ws := t.words
	switch {
	case is(ws, k, "left") && is(ws, k-1, "was|were") && is(ws, k+1, "to") && plainVerb(ws, k+2) && !is(ws, k+2, "wonder|fend|cope|pay|rot|stand|lie|run|guess|die|decay|it|others|pick"):
		w := r.before(t.text, ws, k-1)
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, w.sort == person || w.sort == group
	case is(ws, k, "would|will") && is(ws, k+1, "go") && is(ws, k+2, "away|back|off") && is(ws, k+3, "and") && plainVerb(ws, min(k+4, len(ws)-1)):
		w := r.before(t.text, ws, k)
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 4}, w.sort == person || w.sort == group || w.sort == pronoun && is(ws, w.from, "he|she|they")
	case is(ws, k, "to") && is(ws, k+1, "have") && is(ws, k-1, "was|were") && is(ws, k+2, "a|another|words") && hasWord(ws[k+2:min(len(ws), k+5)], "word|words|conversation|chat|talk"):
		w := r.before(t.text, ws, k-1)
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 1}, w.sort == person || w.sort == group
	}
	return promise{}, false
}

// lendsHand reads "Mrs Kemp volunteered her services for the count".
func (r *reader) lendsHand(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "volunteered|offered|pledged") || !is(ws, k+1, "his|her|their") || !is(ws, k+2, "services|help|time|support|assistance") {
		return promise{}, false
	}
	w := r.before(t.text, ws, k)
	return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k}, w.sort == person || w.sort == group || w.sort == pronoun
}

// backBefore reads "would be back before the Committee in June", with the future at k.
func (r *reader) backBefore(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "would|will") || !is(ws, k+1, "be") || !is(ws, k+2, "back") || !is(ws, k+3, "before|with|at|in") {
		return promise{}, false
	}
	w := r.before(t.text, ws, k)
	if w.from >= w.to && is(ws, k-1, "and|but") {
		w = r.subject(t.text, ws, k)
	}
	named := w.sort == person || w.sort == group || w.sort == pronoun && is(ws, w.from, "he|she|they")
	return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 1}, named && (r.comesHere(t.text, ws, k+4) || hasWord(ws[k+4:min(len(ws), k+8)], "committee|panel|board|forum|commission|meeting")) && r.later(t.text, ws, k+3)
}

// keptTold reads "Ward members would be kept in the picture by the project team".
func (r *reader) keptTold(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "kept") || !is(ws, k-1, "be") || !is(ws, k-2, "would|will|to") {
		return promise{}, false
	}
	phrase := strings.Join([]string{wordAt(ws, k+1), wordAt(ws, k+2), wordAt(ws, k+3)}, " ")
	for _, told := range []string{"in the picture", "in the loop", "in touch", "up to date", "abreast", "posted"} {
		if strings.HasPrefix(phrase, told) {
			w := r.before(t.text, ws, k-2)
			return promise{owner: byName(r, t, k), recipient: w.name, verb: k}, hearers(ws[w.from:w.to]) || w.sort == group || w.sort == person
		}
	}
	return promise{}, false
}

// toldToHave reads "was told that he would have one by Friday".
func (r *reader) toldToHave(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "told|assured|promised") || !is(ws, k-1, "was|were") && !is(ws, k-1, "and") || !is(ws, k+1, "that") || !is(ws, k+2, "he|she|they|members|it") || !is(ws, k+3, "would") || !is(ws, k+4, "have|get|receive|see|hear") || k+5 >= len(ws) {
		return promise{}, false
	}
	return promise{verb: k + 4}, (is(ws, k+5, "one|it|them|this|these|sight|word") || hasWord(ws[k+5:min(len(ws), k+9)], anyPaper)) && r.later(t.text, ws, k+4)
}

// inWriting reads "Councillor Bray's question would be dealt with in writing".
func (r *reader) inWriting(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "would|will") || !is(ws, k+1, "be") || !is(ws, k+2, "dealt|taken|picked|addressed|covered|handled|resolved") {
		return promise{}, false
	}
	at := (pattern{{"in", "by"}, {"writing", "letter", "email", "e-mail", "correspondence"}}).in(ws[k:])
	return promise{owner: byName(r, t, k), verb: k + 2}, at > 0 && at < 7
}

// assentMet reads "The Chair's suggestion that the item come back in the spring met with general assent".
func (r *reader) assentMet(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "that") || !is(ws, k-1, "suggestion|proposal|request|idea") {
		return promise{}, false
	}
	for j := k + 3; j+1 < len(ws); j++ {
		if is(ws, j, "met|found|won|had|received") && hasWord(ws[j+1:min(len(ws), j+5)], "assent|approval|agreement|favour|support") && !hasWord(ws[j:min(len(ws), j+4)], "no|little|not|some|without") {
			d := r.passiveOrSubject(t.text, ws, k+1, j)
			return promise{owner: d.owner, recipient: d.recipient, verb: max(d.at, k+1)}, r.layDown(t.text, ws, k+1, false)
		}
	}
	return promise{}, false
}

// shoutedTask reads the tag in capitals that minutes of small councils print behind a matter,
// "CLERK TO CHASE.", "CLLR HUNT TO ASK THE CHURCHWARDEN."
func shoutedTask(t told) (promise, bool) {
	ws := t.words
	end := trimMarks(ws)
	if end < 3 || end > 16 || t.text != strings.ToUpper(t.text) {
		return promise{}, false
	}
	for k := 1; k+1 < end && k < 6; k++ {
		if ws[k].mark() && !is(ws, k, "/|&|,") {
			return promise{}, false
		}
		if ws[k].low == "to" {
			verb := ws[k+1].low
			named := hasRole(ws[:k]) || titles[ws[0].low] || rolePlurals[ws[k-1].low] || initialsOnly(ws[:k]) && len(ws[0].raw) < 4
			return promise{owner: join(t.text, ws[:k]), verb: k + 1}, named && (firm[verb] || byHand[verb] || inquiring[verb] || forms[verb].base) && !is(ws, k+1, "note|consider|be|receive|report|approve|declare|elect|appoint|confirm|sign|agree|open|close|adjourn|introduce|present|take|give|move")
		}
	}
	return promise{}, false
}
