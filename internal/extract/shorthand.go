package extract

// shortHand finds lines of notes whose doer no list of names knows: "Robin to
// speak to the caterers.", "CH to ask the school."
func (r *reader) shortHand(t told) (promise, bool) {
	ws := t.words
	for k := 1; k+1 < len(ws) && k < 7; k++ {
		if ws[k].raw != "to" {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.sort != thing || w.from > 1 || !capitalised(ws, w) || idle[ws[w.to-1].low] || idle[ws[w.from].low] || w.to != k {
			return promise{}, false
		}
		if !promises(ws, k+1) || agendaVerb(ws, k+1) || is(ws, k+1, "come|be|receive") || finiteAfter(ws, k) || finiteBefore(ws, k) {
			return promise{}, false
		}
		return promise{owner: w.name, verb: k + 1}, true
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
