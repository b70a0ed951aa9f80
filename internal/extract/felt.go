package extract

// feltShould finds what a meeting lays on its clerk or chair without a
// resolution: "It was felt that the Clerk should write to the school". Of what
// others should do it only thinks.
func (r *reader) feltShould(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if !is(ws, 0, "it") || !is(ws, 1, "was") || !is(ws, 2, "felt|considered") || !is(ws, 3, "that") {
		return promise{}, false
	}
	for k := 5; k+1 < len(ws) && k < 14; k++ {
		if !is(ws, k, "should") {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from > 5 || w.sort != person || !promises(ws, skipAdverbs(ws, k+1)) || refusedOrAnswered(all, i) {
			return promise{}, false
		}
		return promise{owner: w.name, verb: skipAdverbs(ws, k+1)}, hasWord(ws[w.from:w.to], "clerk|chair|chairman|officer|secretary|manager|director|head")
	}
	return promise{}, false
}
