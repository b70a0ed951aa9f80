package extract

// What is moved decides nothing until the minutes say what became of it. Some print the motion
// behind a label with its mover, "Motion (Cllr Yeo): that the leaflet be reprinted. The motion
// was agreed.", and some tell it in one breath, "It was proposed that a meeting be sought, and AGREED."

// movedHere takes the motion that sentence s puts behind a label, if the sentences behind it say
// that it was carried.
func (sw *sweep) movedHere(i int, s sentence, at int) (next int, done bool) {
	ws := s.words
	if !is(ws, 0, "motion|motions|proposal|proposition|amendment|substantive|resolution") || !hasWord(ws[:at], "motion|proposal|proposition|amendment") || hasWord(ws[:at], "lost|withdrawn|fell") || !is(ws, at, "that|to") {
		return 0, false
	}
	if !sw.becameLaw(i, s) {
		sw.spend(stretch{s.start, s.end})
		return 0, false
	}
	return sw.announced(i, s, announcement{mark: "resolved", rest: ws[at].start, rule: "clause behind a label"})
}

// becameLaw reports whether the sentences behind s, in its block or the next, say that what it
// puts was carried, before another motion is put.
func (sw *sweep) becameLaw(i int, s sentence) bool {
	for k := i; k < sw.part.to && k < i+3; k++ {
		for _, after := range sw.r.sentences(k) {
			if after.start < s.end {
				continue
			}
			if at := labelOpens(after.words); at > 0 && hasWord(after.words[:at], "motion|amendment|proposal|proposition") || hasWord(after.words, "lost|fell|withdrawn|defeated") {
				return false
			}
			if assent(after.words) {
				return true
			}
		}
	}
	return false
}

// agreedAtEnd returns the "that" of what a sentence says was proposed and ends by agreeing, with
// the marker as its last word: "It was proposed that the Council seek a meeting, and AGREED"; -1
// where it says nothing of the kind.
func (r *reader) agreedAtEnd(s sentence) int {
	ws := s.words
	for k := 2; k+4 < len(ws) && k < 24; k++ {
		if is(ws, k, "that") && hasWord(ws[:k], "proposed|suggested|moved|recommended") && !hasWord(ws, "lost|withdrawn|amendment|not") && r.layDown(s.text, ws, k+1, false) {
			return k
		}
	}
	return -1
}
