package extract

// Who can promise is told first by the lists of offices (people.go). No list
// holds them all: beside the Head of Parks sit a Verderer, a Project Sponsor
// and Healthwatch. What no list knows is told by its shape, a name in capitals,
// and by what it does: only somebody agrees or advises.

// consenting are deeds that only somebody can do, whatever name they go by.
var consenting = setOf(`agreed undertook offered promised volunteered pledged`)

// inPrint are nouns of things that speak in print and promise nothing: "The
// Strategy stated that".
var inPrint = setOf(`report reports strategy strategies plan plans programme programmes project projects scheme schemes act policy policies
	review reviews framework agreement order orders fund grant budget bill model system minutes minute paper papers document documents
	letter petition motion amendment appendix annex guidance survey audit assessment protocol code constitution contract contracts
	regulations legislation statement proposal proposals recommendation recommendations resolution application applications table
	schedule agenda notice bid consultation inspection presentation briefing slides figures data evidence indicator indicators
	risk risks target targets issue issues concerns comments questions views points actions`)

// voiced looks again at a phrase that no list of names knows, by the verb at i
// behind it and by what the item's other sentences say of it.
func (r *reader) voiced(ws []word, w who, i int) who {
	if (w.sort == thing || w.sort == organisation) && r.serves(ws, w, i) {
		w.sort = group
		return w
	}
	if w.sort != thing || i >= len(ws) || !capitalised(ws, w) {
		return w
	}
	verb := ws[i].low
	if w.from == 0 && w.to == 1 && ws[0].shout() && initialsOnly(ws[:1]) && (speaking[verb] || doing[verb]) && hasWord(ws[1:], "him|himself|herself|he|she") {
		w.sort = person // "OI hadn't the figure with him and promised to send it"
		return w
	}
	said := is(ws, i+1, "that|to|he|she|they")
	alone := w.to-w.from == 1 && !is(ws, w.from-1, "the")
	if !(consenting[verb] && said || speaking[verb] && (said || !alone) || is(ws, i, "would|will") && r.spoke(w.name)) {
		return w
	}
	w.sort = person
	return w
}

// capitalised reports whether w is a name in capitals of eight words or fewer
// that is not the name of a paper.
func capitalised(ws []word, w who) bool {
	if w.from >= w.to || w.to-w.from > 8 || opening[ws[w.from].low] {
		return false
	}
	head := w.to - 1
	for k := w.from; k < w.to; k++ {
		switch {
		case k > w.from && head == w.to-1 && is(ws, k, "of|for|in|at|from|("):
			head = k - 1
		case ws[k].capital(), is(ws, k, "and|the|to|&|-|–|)"):
		case head == w.to-1:
			return false
		}
	}
	return ws[w.from].capital() && !inPrint[ws[head].low] && !monthName(ws[head].low)
}

// spoke reports whether somebody of this name says something in the item.
func (r *reader) spoke(name string) bool {
	if r.voices == nil {
		r.voices = map[string]bool{}
		for i := r.from; i < r.to; i++ {
			for _, s := range r.sentences(i) {
				r.hearVoices(s)
			}
		}
	}
	return r.voices[name]
}

// hearVoices notes who says something in a sentence.
func (r *reader) hearVoices(s sentence) {
	if s.signals&signalVoice == 0 {
		return
	}
	for k := 1; k < len(s.words); k++ {
		if speaking[s.words[k].low] || consenting[s.words[k].low] {
			if w := r.before(s.text, s.words, k); w.sort == person && !w.plural {
				r.voices[w.name] = true
			}
		}
	}
}
