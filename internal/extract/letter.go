package extract

// Committees that write letters say what they want of whom they write to: "We asked that
// you share the outcome", "I would be grateful if you could let us have the figures".

// askedOfYou finds such a request.
func (r *reader) askedOfYou(all []told, i int) (promise, bool) {
	ws := all[i].words
	if is(ws, 0, "could|would|can|please") && hasWord(ws[:min(len(ws), 3)], "you") {
		v := 1
		for is(ws, v, "you|please|kindly|also") {
			v++
		}
		return promise{verb: v}, v < len(ws) && promises(ws, v)
	}
	for k := 0; k+2 < len(ws) && k < 20; k++ {
		if v := k + 1; is(ws, k, "you") && (k == 0 || is(ws, k-1, ",|and|that")) {
			if is(ws, v, "have|also|had") {
				v++
			}
			if is(ws, v, "agreed|undertook|promised|offered|committed|undertaken") && is(ws, v+1, "to") && !is(ws, v-1, "had") {
				return promise{verb: v + 2}, v+2 < len(ws) && (promises(ws, v+2) || promisesGerund(ws, v+2))
			}
		}
		if is(ws, k, "look") && is(ws, k+1, "forward") && is(ws, k+2, "to") && hasWord(ws[k+3:min(len(ws), k+6)], "your") && hasWord(ws[k+3:min(len(ws), k+8)], "response|reply|update|answer|answers|report") {
			return promise{verb: k}, true
		}
	}
	for k := 1; k+2 < len(ws); k++ {
		if !is(ws, k, "you") || hasWord(ws[max(0, k-3):k], "thank|as|what|whether|how") || !hasWord(ws[:k], "we|i|committee|members|panel|us|our") {
			continue
		}
		v := k + 1
		switch {
		case is(ws, k-1, "that") && is(ws, k-2, "ask|asked|request|requested|recommend|suggest|suggested|recommended"):
		case is(ws, k-1, "ask|asked|request|requested|urge|urged|invite|invited") && is(ws, v, "to"):
			v++
		case is(ws, k-1, "if") && hasWord(ws[:k], "grateful|appreciate|appreciated|helpful|obliged|pleased") && is(ws, v, "could|would|can|might"):
			v++
		default:
			continue
		}
		for is(ws, v, "also|please|kindly|then|further") {
			v++
		}
		if promises(ws, v) || laidOn(ws, v) && !is(ws, v, "be|have|continue|bear|consider|ensure|recognise|remember") {
			return promise{verb: v}, true
		}
	}
	return promise{}, false
}
