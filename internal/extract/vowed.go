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
	case is(ws, k, "to"):
		return is(ws, k-1, "agreed|undertook|offered|promised|undertakes|pledged|volunteered|asked|requested|tasked|is|are|was|were")
	}
	return is(ws, k, "undertook|would|will")
}

// vower returns whose promise leads in the list below block i, where no speech does:
// "The Director would:"; nobody where it is a body's.
func (r *reader) vower(i int) who {
	ss := r.sentences(i)
	s := ss[len(ss)-1]
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

// vowed reads an item of such a list, which opens with its verb: "circulate the list".
func vowed(t told) (promise, bool) {
	if !t.vow || t.lead.sort != person && t.lead.sort != group || len(t.words) < 2 {
		return promise{}, false
	}
	k := 0
	for is(t.words, k, "to|also|then") {
		k++
	}
	if !promises(t.words, k) && !byHand[wordAt(t.words, k)] && !findsOut(t.words, k) {
		return promise{}, false
	}
	return promise{owner: t.lead.name, verb: k, rule: "a list of promises"}, true
}
