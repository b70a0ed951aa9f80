package extract

// What the sentences behind a request make of it: taken on, refused, or answered at
// once, so that nothing is left to do.

// refusals are the words by which a request is turned down or taken back.
var refusals = patternsOf(`declined
	refused
	could not agree
	did not feel able
	not able to agree
	could take the matter no further
	no such
	not possible
	was not needed
	no support
	could give no
	not be pursued
	could not accede
	would not be possible
	unable to
	not in a position
	were not available
	was not available
	was withdrawn
	could not give
	could not be provided
	were not held
	not hold
	not agreed
	not supported
	did not agree
	did not think
	not in favour
	was rejected
	was ruled
	withdrew
	was not appropriate
	not be appropriate
	was told that
	were told that
	cannot be
	could not say
	could not be given
	could not be shared
	not be able to
	preferred not
	would be misleading
	would rather not
	not be helpful
	was not practical
	was not practicable
	not be practicable
	not able to
	was confidential
	this was given as
	was given as
	were given as
	not persuaded
	saw no need
	were confidential
	commercially sensitive`)

// refusedOrAnswered looks at the two sentences behind a request: a refusal, or
// an answer that leaves nothing to do.
func refusedOrAnswered(all []told, i int) bool {
	if givenThere(all[i].words) {
		return true
	}
	if at := refusals.in(all[i].words); at >= 0 && !(is(all[i].words, at, "refused|declined") && hasWord(all[i].words[max(0, at-5):at], "number|numbers|applications|requests|claims|those|permits|licences")) {
		return true
	}
	for k := i + 1; k < len(all) && k <= i+2; k++ {
		ws := all[k].words
		if k > i+1 && noteOnly(all[k-1].words) {
			return false // the notes have gone on to another deed
		}
		if at := refusals.in(ws); at >= 0 {
			return true
		}
		if k == i+1 && (is(ws, 1, "have|has|had") && is(ws, 2, "said|replied|confirmed|advised")) {
			return true // "Officers have said that they will reopen"
		}
		if k == i+1 && plannedAlready(ws) {
			return !takesUp(all, k+1)
		}
		if takesOn(ws) {
			return false
		}
		if k == i+1 && answered(ws) {
			return !takesUp(all, k+1)
		}
	}
	return false
}

// doneThere are the words by which a request is told to have been met.
var doneThere = patternsOf(`and|but|; it|this|they|these was|were done|sent|given|provided|supplied|made|carried|shown|handed|circulated`)

// givenThere reports whether what is asked for is handed over in the same sentence, "asked
// for the figure, which the Director gave".
func givenThere(ws []word) bool {
	if at := doneThere.in(ws); at > 4 && !hasWord(ws[:at], "time|leave|extension") && !hasWord(ws[at:], "would|will|agreed|by") {
		return true // "asked for the count and it was done in January"
	}
	n := len(ws)
	for n > 0 && ws[n-1].mark() {
		n--
	}
	if n < 5 || !is(ws, n-1, "gave|supplied|provided|quoted|did|had") && !is(ws, n-2, "was|were") {
		return false
	}
	for k := n - 2; k > 2 && k > n-9; k-- {
		if is(ws, k, "which") && is(ws, k-1, ",") {
			return !hasWord(ws[k:n], "would|will|agreed|undertook|promised|accepted")
		}
	}
	return false
}

// takesOn reports whether a sentence may take a request on: it holds a word of promise.
func takesOn(ws []word) bool {
	for k := range ws {
		if is(ws, k, "will|undertook|agreed|promised|happy|willing") || is(ws, k, "would") && !is(ws, k+1, "not") {
			return true
		}
	}
	return false
}

// plannedAlready reports whether a reply only tells what is planned anyway:
// "explained that the order would be advertised in the autumn".
func plannedAlready(ws []word) bool {
	for k := 3; k+2 < len(ws); k++ {
		if !is(ws, k, "would") {
			continue
		}
		if !is(ws, k+1, "be") || is(ws, k-1, "he|she|they|this|it|that|these|report|reports|update|information|figures") {
			return false
		}
		v := ws[k+2].low
		f, ok := forms[v]
		return (ok && f.participle || looksParticiple(v)) && !passiveFirm[v] && !mended[v] && !handing[v] && !phrasal(ws, k+2) &&
			!hasWord(ws[k+2:k+3], "incorporated|addressed|reflected|considered|reviewed|amended|actioned|given|monitored") && hasWord(ws[:k], "explained|advised|said|replied|confirmed|stated|responded") && !takesOn(ws[k+1:])
	}
	return false
}

// takesUp reports whether sentence i goes on from what was said to what the speaker
// would do about it: "She would take advice."
func takesUp(all []told, i int) bool {
	return i < len(all) && all[i].block == all[i-1].block && is(all[i].words, 0, "he|she|they") && is(all[i].words, 1, "would|will|undertook|agreed")
}

// noteOnly reports whether a sentence is a deed in short hand, without a finite verb.
func noteOnly(ws []word) bool {
	to := (pattern{{"to"}}).in(ws)
	return to > 0 && to < 5 && promises(ws, to+1) && !finiteBefore(ws, to)
}

// answered reports whether a sentence answers on the spot: "replied that they
// were in Appendix 2".
func answered(ws []word) bool {
	if is(ws, 0, "they|this|it") && is(ws, 1, "was|were") && is(ws, 2, "agreed|done|noted|approved|accepted") {
		return true
	}
	if is(ws, 0, "in") && (is(ws, 1, "response|reply|answer")) && !hasWord(ws, "would|will|undertook|agreed|to") {
		return true
	}
	if hasWord(ws, "tabled|displayed|handed") && !hasWord(ws, "not") {
		return true
	}
	if n := len(ws); n > 3 && n < 14 && (is(ws, n-1, "could|can") || is(ws, n-2, "could|can|possible")) && !hasWord(ws, "not|no") {
		return false // "confirmed that they could": accepted
	}
	for j := 1; j+3 < len(ws) && j < 14; j++ {
		if is(ws, j, "gave|quoted|read") && !is(ws, j+2, "word|assurance|undertaking") && hasWord(ws[j:], "figure|figures|number|numbers|details|breakdown|list") {
			return true
		}
		if !is(ws, j, "said|replied|explained|answered|confirmed|responded|advised|stated|outlined") {
			continue
		}
		k := j + 1
		if is(ws, k, "that") {
			k++
		}
		for m := k; m < len(ws) && m < k+10; m++ {
			if is(ws, m, "was|were|is|are|had|has|did|could") {
				return true
			}
		}
	}
	return false
}
