package extract

// Requests that are told from the side of what is wished or of who is asked: "wished Cabinet
// to be asked to open the hall", "was asked for a protocol at the April meeting".

// besetting are participles of what a body wishes to be done to somebody or with something.
var besetting = setOf("asked pressed invited urged requested told written sent approached made put given informed reminded challenged consulted shown called questioned chased contacted warned notified drawn brought raised passed forwarded conveyed reported prepared produced provided supplied arranged")

// wishedDone finds what a body or its members wished to be done by others.
func (r *reader) wishedDone(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "wished|wanted|desired|wishes|wants|desires") || is(ws, k-1, "had|has|who|which|not") || is(ws, k+1, "to|it|this|them|that|for") && !is(ws, k+1, "that") || insideQuotes(ws, k) {
			continue
		}
		w := r.before(t.text, ws, k)
		members := w.from <= 1 && (w.sort == body || w.sort == group || w.sort == person || hearers(ws[w.from:w.to])) || is(ws, 0, "it") && is(ws, 1, "was") && k == 2
		for j := k + 2; members && j+2 < len(ws) && j < k+14 && !ws[j].mark() && !is(ws, j, "who|which|how|why|whether"); j++ {
			be := j
			if is(ws, j, "to") {
				be = j + 1
			} else if !is(ws, k+1, "that") {
				continue
			}
			p := skipAdverbs(ws, be+1)
			if !is(ws, be, "be") || p >= len(ws) || !besetting[ws[p].low] || is(ws, p, "made") && hasWord(ws[p:min(len(ws), p+4)], "clear|known|plain|aware") || is(ws, p, "put|made") && is(ws, p+1, "on") && hasWord(ws[p:], "record") || is(ws, p, "given|told|informed|shown|consulted") && !hasWord(ws[p+1:], owed+"|members|panel|committee|notice|warning") {
				continue
			}
			return promise{verb: p}, true
		}
	}
	return promise{}, false
}

// givenAtOnce are what somebody may be asked for and gives at once, in words.
const givenAtOnce = "views|view|reaction|opinion|opinions|comments|comment|thoughts|patience|declarations|help|assistance|support|advice|apologies|deposit|clarification|money|grant|reference|references|number|name|names|volunteers|suggestions|time"

// askedForThing finds what somebody "was asked for" by a time or for a sitting to come.
func (r *reader) askedForThing(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "was|were|is|are") || insideQuotes(ws, k) || doubted(ws, 0, k) {
			continue
		}
		if v := calledUpon(ws, k); v > 0 {
			if w := r.before(t.text, ws, k); w.from <= 1 && w.to > w.from && (acts(w) || w.sort == organisation) && !is(ws, w.from, "it|they") && plainVerb(ws, v) && (promises(ws, v) || r.later(t.text, ws, v)) && !hasWord(ws[v:], "and|but") {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
			}
		}
		a := skipAdverbs(ws, k+1)
		if !is(ws, a, "asked|pressed|requested") || !is(ws, a+1, "for") || !is(ws, a+2, "a|an|the|its|his|her|their|some|further|more|two|three|full|fuller") || hasWord(ws[a+2:min(len(ws), a+5)], givenAtOnce) {
			continue
		}
		if answeredAtOnce(ws, a+2) || !r.later(t.text, ws, a+2) {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from > 1 || w.from >= w.to || !acts(w) && w.sort != organisation || is(ws, w.from, "it|they") || is(ws, w.to-1, "members|residents|public") {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: a}, true
	}
	return promise{}, false
}

// wantedFor finds a paper or a talk that "was wanted" for a sitting to come.
func (r *reader) wantedFor(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		v := skipAdverbs(ws, k+1)
		if !is(ws, k, "was|were|is|are") || !is(ws, v, "wanted|requested|sought|desired|wished") || !is(ws, v+1, "for|in|at|by|before") || finiteBefore(ws, k) || !is(ws, 0, "a|an|another|further|more|fuller|two|three|figures") || !hasWord(ws[:k], owed+"|talk|demonstration|figures") || is(ws, v+1, "by") && !r.timeAt(t, v+1) {
			continue
		}
		if r.later(t.text, ws, v) || is(ws, v+1, "for") && monthNear(ws[v:min(len(ws), v+8)]) {
			return promise{verb: v}, true
		}
	}
	return promise{}, false
}

// calledUpon returns the verb of what somebody was called upon to do, with the "was" at k; 0
// where nobody was.
func calledUpon(ws []word, k int) int {
	a := skipAdverbs(ws, k+1)
	switch {
	case is(ws, a, "called") && is(ws, a+1, "upon|on") && is(ws, a+2, "to"):
		return a + 3
	case is(ws, a, "urged|pressed|begged|charged|enjoined|commissioned|deputed|told|bidden|pressed") && is(ws, a+1, "to"):
		return a + 2
	}
	return 0
}

// answeredAtOnce reports whether who was asked for a thing answers in the same sentence.
func answeredAtOnce(ws []word, k int) bool {
	for j := k; j+1 < len(ws); j++ {
		if is(ws, j, "and|but|;|,") && hasWord(ws[j+1:min(len(ws), j+4)], "replied|said|gave|answered|explained|told|refused|declined|had|did|could|read") {
			return true
		}
	}
	return false
}
