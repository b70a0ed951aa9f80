package extract

import "strings"

// Deeds that the meeting settles without a resolution: "It was suggested and
// agreed that …", "There was consensus that …", "proposed that …; this was agreed".

// settledAt reports whether the word at k says that the meeting settled what
// follows: "it was suggested, and agreed,", "there was general agreement".
func settledAt(ws []word, k int) bool {
	if is(ws, k, "agreed|accepted") {
		j := k - 1
		for is(ws, j, "and|,|subsequently|then|duly|therefore") {
			j--
		}
		return j < k-1 && is(ws, j, "suggested|proposed|recommended|requested|asked|discussed") && is(ws, j-1, "was|also|further") && hasWord(ws[max(0, j-3):j], "it")
	}
	if is(ws, k, "settled|determined|ordered|ruled|directed|arranged|left|concluded|down") && is(ws, k+1, "that") {
		if is(ws, k, "down") {
			k-- // "it was laid down that"
			if !is(ws, k, "laid") {
				return false
			}
		}
		return itWas(ws, k) && k > 0
	}
	return is(ws, k, "consensus|agreement") && hasWord(ws[max(0, k-4):k], "was") && hasWord(ws[max(0, k-5):k], "there")
}

// allAgreed reports whether the word at k is what all who were there agreed.
func allAgreed(ws []word, k int) bool {
	return is(ws, k, "agreed") && (is(ws, k-1, "all|everyone|councillors") && k < 4 || is(ws, k-1, "present") && is(ws, k-2, "all|those|councillors|members"))
}

// acceptedAfter finds a suggestion that its own sentence shows accepted: "The
// Chair suggested that he write to the Minister and Members agreed".
func (r *reader) acceptedAfter(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 6; k < len(ws); k++ {
		if p, ok := r.concludedSo(t, k); ok {
			return p, true
		}
	}
	for k := 1; k+3 < len(ws); k++ {
		if p, ok := r.takenUpIdea(t, k); ok {
			return p, true
		}
		if !is(ws, k, "suggested|proposed|asked|requested|recommended|felt") || !is(ws, k+1, "that|if|whether|a|the|an") || is(ws, k-1, "had|was|been") && !(is(ws, k-2, "it") && is(ws, k+1, "that")) {
			continue
		}
		end := acceptance(ws, k+2)
		if end < 0 {
			end = saysSheWould(ws, k+2)
		}
		if end < 0 {
			continue
		}
		if p, ok := r.deedIn(t.text, ws, k+2, end); ok {
			return p, true
		}
	}
	return promise{}, false
}

// saysSheWould returns where words begin, from k on, by which somebody says behind a semicolon
// that they will do what was suggested: "; she said she would".
func saysSheWould(ws []word, k int) int {
	n := len(ws)
	for n > 0 && ws[n-1].mark() {
		n--
	}
	if !is(ws, n-1, "would|will") || !is(ws, n-2, "he|she|they") {
		return -1
	}
	for j := n - 3; j > k && j > n-10; j-- {
		if ws[j].raw == ";" && is(ws, j+1, "he|she|they") && hasWord(ws[j:n], "said|agreed|replied|promised|confirmed") {
			return j
		}
	}
	return -1
}

// concludedSo finds what a body settles by the words behind it, at k: "There should be a further
// report in July, the Panel concluded".
func (r *reader) concludedSo(t told, k int) (promise, bool) {
	ws := t.words
	if is(ws, k, "agreed") && is(ws, k-1, "was") && is(ws, k-2, "it") && is(ws, k-3, ",") && k > 8 && is(ws, k+1, ",|.|;") {
		return r.deedIn(t.text, ws, 0, k-3) // "Officers should talk to the school, it was agreed, and …"
	}
	if !is(ws, k, "concluded|agreed|decided|resolved|ruled|felt") || k+1 < len(ws) && !ws[k+1].mark() || k < 6 || !selves[ws[k-1].low] && !is(ws, k-1, "members|councillors") {
		return promise{}, false
	}
	comma := k - 2
	for comma > 0 && comma > k-7 && ws[comma].raw != "," {
		comma--
	}
	if ws[comma].raw != "," {
		return promise{}, false
	}
	if is(ws, 0, "there") && is(ws, 1, "should|would|must") && is(ws, 2, "be") {
		return promise{verb: 2}, hasWord(ws[3:min(comma, 9)], tidings+"|visit|meeting|session|review|workshop")
	}
	return r.deedIn(t.text, ws, 0, comma)
}

// takenUpIdea finds a suggestion told by its noun, at k, that the meeting took up: "Councillor
// Ash's suggestion that the warden measure the pond was taken up".
func (r *reader) takenUpIdea(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "suggestion|proposal|idea|request") || !is(ws, k+1, "that|to|for") {
		return promise{}, false
	}
	for j := k + 3; j+1 < len(ws); j++ {
		if !is(ws, j, "was|were") || !hasWord(ws[j+1:min(len(ws), j+4)], "accepted|taken|agreed|supported|adopted|endorsed|granted|approved") || hasWord(ws[j+1:min(len(ws), j+4)], "not|never") {
			continue
		}
		if is(ws, k+1, "to") {
			return promise{verb: k + 2}, plainVerb(ws, k+2) && promises(ws, k+2)
		}
		if is(ws, k+1, "for") {
			return promise{verb: k + 1}, hasWord(ws[k+2:min(len(ws), k+6)], tidings)
		}
		return r.deedIn(t.text, ws, k+2, j)
	}
	return promise{}, false
}

// acceptance returns where the words begin, from k on, that accept what stands
// before them and end the sentence: ", and this was agreed", -1 if none do.
func acceptance(ws []word, k int) int {
	for j := max(k, len(ws)-9); j+1 < len(ws); j++ {
		if !is(ws, j, ",|;|and|-|–") {
			continue
		}
		m := j + 1
		for is(ws, m, "and|this|it|which|that|the|was|were|all|suggestion|proposal|request|members|councillors|committee|panel|board|chair|duly|also|by|unanimously") {
			m++
		}
		if m > j+1 && is(ws, m, "agreed|accepted|supported|approved|concurred|assented") && (m+1 >= len(ws) || ws[m+1].mark() || is(ws, m+1, "by|to")) {
			return j
		}
	}
	return -1
}

// deedIn reads the deed of words [i, end): who would, should or is to do what.
func (r *reader) deedIn(text string, ws []word, i, end int) (promise, bool) {
	for j := i; j+1 < end; j++ {
		switch {
		case is(ws, j, "would|will|should|could") && !is(ws, j+1, "be"):
			if w := r.before(text, ws, j); acts(w) && promises(ws, skipAdverbs(ws, j+1)) {
				return promise{owner: r.ownerOf(text, ws, w, j), verb: skipAdverbs(ws, j+1)}, true
			}
			return promise{}, false
		case is(ws, j, "form|be|become") && is(ws, j+1, "the") && is(ws, j+2, "substance|subject|focus|theme|topic|basis|main|sole") && hasWord(ws[j:end], "meeting|session|agenda|sitting"), is(ws, j, "be|become") && hasWord(ws[j+1:min(end, j+5)], "item") && hasWord(ws[j:end], "standing|regular|agenda"):
			return promise{verb: j}, true // "that dentistry form the substance of the next meeting"
		case is(ws, j, "be"):
			v, not := participle(ws, j)
			if f, ok := forms[wordAt(ws, v)]; ok && f.participle && f.verb != "note" && !not {
				return promise{owner: r.passiveSubject(text, ws, i, j), verb: v}, true
			}
			return promise{}, false
		case j > i && r.subjunctive(text, ws, i, j) || is(ws, j-1, "he|she|they") && promises(ws, j):
			return promise{owner: r.ownerOf(text, ws, r.before(text, ws, j), j), verb: j}, true
		}
	}
	return promise{}, false
}

// agreedFor reads "agreed for the Clerk to write to the school" with the
// agreement at k.
func (r *reader) agreedFor(text string, ws []word, k int) (promise, bool) {
	if !is(ws, k+1, "for") {
		return promise{}, false
	}
	for j := k + 3; j+1 < len(ws) && j < k+14; j++ {
		if !is(ws, j, "to") {
			continue
		}
		if w := r.before(text, ws, j); acts(w) && promises(ws, j+1) {
			return promise{owner: strings.TrimPrefix(strings.TrimPrefix(w.name, "for "), "the "), verb: j + 1}, true
		}
		if is(ws, j+1, "be") && j+2 < len(ws) && passiveFirm[ws[j+2].low] {
			return promise{verb: j + 2}, true
		}
		break
	}
	return promise{}, false
}

// agreedToAsk reads "agreed to ask the Clerk to obtain prices" with the agreement
// at k: who is asked must do it.
func (r *reader) agreedToAsk(text string, ws []word, k int) (promise, bool) {
	if !is(ws, k+1, "to") || !is(ws, k+2, "ask|request|instruct") {
		return promise{}, false
	}
	for j := k + 4; j+1 < len(ws) && j < k+14; j++ {
		if is(ws, j, "to") && plainVerb(ws, j+1) {
			if w := r.before(text, ws, j); acts(w) {
				return promise{owner: strings.TrimPrefix(strings.TrimPrefix(w.name, ws[k+2].raw+" "), "the "), verb: j + 1}, true
			}
			break
		}
	}
	return promise{}, false
}

// passiveSubject returns who is asked or told to act by the passive at "be".
func (r *reader) passiveSubject(text string, ws []word, i, be int) string {
	d, _ := r.passive(text, ws, i, be)
	return d.owner
}

// wordAt returns word k in lower case, "" beyond the end.
func wordAt(ws []word, k int) string {
	if k < 0 || k >= len(ws) {
		return ""
	}
	return ws[k].low
}
