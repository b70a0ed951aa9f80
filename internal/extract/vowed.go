package extract

// A promise may stand above the list of what is promised: "Officers agreed to:", and
// below it "(a) circulate the list; (b) check the lease".

// vows reports whether block i leads in such a list.
func (r *reader) vows(i int) bool {
	b := r.doc.Blocks[i]
	if !openEnded(r.doc.Body(b)) || b.End-b.Start > 200 {
		return false
	}
	ss := r.sentences(i)
	if len(ss) == 0 {
		return false
	}
	ws := ss[len(ss)-1].words
	k := len(ws) - 1
	for k > 0 && ws[k].mark() {
		k--
	}
	switch {
	case askedBelow(ws) > 0:
		return true
	case is(ws, k, "to"):
		return is(ws, k-1, "agreed|undertook|offered|promised|undertakes|pledged|volunteered|asked|requested|tasked|is|are|was|were")
	}
	if is(ws, k, "agreed|promised|offered|undertaken") && !is(ws, k-1, "was|were|been") {
		w := r.before(ss[len(ss)-1].text, ws, k)
		return w.sort == person || w.sort == group && !hearers(ws[w.from:w.to])
	}
	return is(ws, k, "undertook|would|will")
}

// vower returns whose promise leads in the list below block i, where no speech does:
// "The Director would:"; nobody where it is a body's.
func (r *reader) vower(i int) who {
	ss := r.sentences(i)
	s := ss[len(ss)-1]
	if k := askedBelow(s.words); k > 0 {
		if is(s.words, k-1, "was|were") {
			w := r.before(s.text, s.words, k-1)
			return who{name: w.name, sort: group}
		}
		name, _ := r.named(s.text, s.words, k+1)
		return who{name: name, sort: group}
	}
	for k := 1; k < len(s.words); k++ {
		if is(s.words, k, "would|will|was|were|is|are|undertook") {
			if w := r.before(s.text, s.words, k); w.sort == person || w.sort == group {
				return who{name: w.name, sort: w.sort, plural: w.plural}
			}
			break
		}
	}
	return who{}
}

// askedBelow returns the verb by which somebody is asked for what is listed below, "Members
// asked the Trust to provide:", "The Trust was asked to:"; 0 where nobody is.
func askedBelow(ws []word) int {
	end := trimMarks(ws)
	to := end - 1
	if to > 1 && !is(ws, to, "to") {
		to--
	}
	if end == len(ws) || to < 2 || !is(ws, to, "to") || to < end-1 && !handing[wordAt(ws, to+1)] && !is(ws, to+1, "supply|give|bring") {
		return 0
	}
	for k := to - 1; k > 0 && k > to-9; k-- {
		if is(ws, k, "asked|requested|invited|instructed|tasked|urged") && (k == to-1) == is(ws, k-1, "was|were") && !is(ws, k-1, "had|been") && !is(ws, k+1, "members|that") {
			return k
		}
	}
	return 0
}

// vowed reads an item of such a list, which opens with its verb: "circulate the list".
func vowed(t told) (promise, bool) {
	if !t.vow || t.lead.sort != person && t.lead.sort != group || len(t.words) < 2 {
		return promise{}, false
	}
	k := 0
	for is(t.words, k, "to|also|then") {
		k++
	}
	if t.given && !hasWord(t.words, "was|were|had") {
		return promise{owner: t.lead.name, verb: min(1, len(t.words)-1), rule: "a list of promises"}, true // "asked the Trust to provide:", then "the date of the visit"
	}
	if !promises(t.words, k) && !byHand[wordAt(t.words, k)] && !findsOut(t.words, k) {
		return promise{}, false
	}
	return promise{owner: t.lead.name, verb: k, rule: "a list of promises"}, true
}
