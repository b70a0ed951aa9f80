package extract

// A request is accepted in a sentence of its own: "The Director agreed to this.",
// "The Head of Media confirmed this would be included." It is an undertaking by
// itself, and what was undertaken stands in the sentence before it.

// accepts finds such a sentence behind a request.
func (r *reader) accepts(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if i == 0 || len(ws) > 24 {
		return promise{}, false
	}
	for k := 1; k+1 < len(ws); k++ {
		said := is(ws, k, "confirmed|said|replied|advised|responded|stated|assured|agreed|undertook") && r.saysYes(ws, k)
		if !said && !(is(ws, k, "agreed|undertook") && consents(ws, k+1)) || is(ws, k-1, "was|were|had|been|be|it|not") {
			continue
		}
		w := r.subject(t.text, ws, k)
		if w.sort != person && w.sort != group && w.sort != pronoun || !asksBefore(all, i, said) {
			return promise{}, false
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 1}, true
	}
	return promise{}, false
}

// consents reports whether the words at k take up what was asked: "to this",
// "to the request", "to do so".
func consents(ws []word, k int) bool {
	if !is(ws, k, "to|with") {
		return false
	}
	k++
	if is(ws, k, "the|this|that|these|both") && is(ws, k+1, "request|requests|suggestion|suggestions|proposal") {
		k++
	} else if is(ws, k, "do") && is(ws, k+1, "so|this|that") {
		k++
	} else if !is(ws, k, "this|that|it|these") {
		return false
	}
	return k+1 >= len(ws) || is(ws, k+1, ".|,|and|;")
}

// saysYes reports whether what is said at k is that the thing would be done, and
// no more: "confirmed this would be included", "said that they could be sent".
func (r *reader) saysYes(ws []word, k int) bool {
	j := k + 1
	for is(ws, j, "that|members|the|committee|panel|board") {
		j++
	}
	if !is(ws, j, "this|it|these|they|that") || !is(ws, j+1, "would|will|could|can") {
		return false
	}
	v := skipAdverbs(ws, j+2)
	if !is(ws, v, "be") || v+1 >= len(ws) {
		return false
	}
	f, ok := forms[ws[v+1].low]
	return (ok && f.participle || looksParticiple(ws[v+1].low)) && !is(ws, v+1, "considered|noted|needed|required|used|funded|expected|received") && v+5 >= len(ws)
}

// asksBefore reports whether one of the two sentences in front of i asks for
// something; a bare question is no request.
func asksBefore(all []told, i int, strictly bool) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		ws := all[j].words
		for k := range ws {
			switch {
			case is(ws, k, "requested|requests|suggested|urged"), is(ws, k, "request") && is(ws, k+1, "was|that|for"):
				return true
			case is(ws, k, "asked|proposed|queried|enquired") && is(ws, k+1, "that|for|the|to|officers"):
				return true
			case is(ws, k, "asked|queried|enquired") && is(ws, k+1, "if|whether") && (hasWord(ws[k:], "could|might") || !strictly):
				return true
			}
		}
	}
	return false
}
