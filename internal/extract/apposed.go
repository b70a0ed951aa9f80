package extract

// Commas part a name from its office, "Ruben Ash, the Head of Finance, agreed", and an
// office from its field, "the Service Director, Education advised".

// fieldBehind returns where the office begins that a comma parts from its field, "the
// Service Director, Education advised": words [from, k) are capitals behind a comma,
// and the sentence's subject in front of it ends in an office. -1 where it is none.
func fieldBehind(ws []word, from, k int) int {
	if from < 2 || ws[from-1].raw != "," || from >= k || hasRole(ws[from:k]) || titles[ws[from].low] {
		return -1
	}
	for j := from; j < k; j++ {
		if !ws[j].capital() && !is(ws, j, "and|of|the|&|'s") || organisations[ws[j].low] && is(ws, j, "council|committee|trust|group|panel|board") {
			return -1
		}
	}
	j := from - 2
	if !roleNouns[ws[j].low] || !ws[j].capital() {
		return -1
	}
	for j > 0 && ws[j-1].capital() && !opening[ws[j-1].low] {
		j--
	}
	if j > 0 && !is(ws, j-1, "the") || from-1-j < 2 {
		return -1
	}
	return j
}

// apposed returns the name in front of an office that commas part off, "Ruben
// Ash, the Head of Finance, agreed": the comma behind the office is word k.
func (r *reader) apposed(text string, ws []word, k int) who {
	for j := k - 2; j > 0 && j > k-14; j-- {
		if is(ws, j, "that|which|who|and") && !ws[j+1].capital() {
			return who{}
		}
		if ws[j].raw != "," {
			continue
		}
		if is(ws, j+1, "asked|questioned|pressed|challenged|pushed") || is(ws, j+1, "when|on") && is(ws, j+2, "asked|questioned|pressed|being") {
			if w := r.phrase(text, ws, j); (w.sort == person || w.sort == group) && w.to == j {
				return w // "Dr Ash, asked how many there were, undertook"
			}
			return who{}
		}
		office := r.classify(text, ws, j+1, k)
		if office.sort != person && office.sort != group && office.sort != organisation {
			return who{}
		}
		if w := r.phrase(text, ws, j); w.sort == person && w.to == j && hasRole(ws[w.from:w.to]) && office.sort == person && !hasRole(ws[office.from:office.to]) {
			w.also = office.name
			return w
		} else if w.sort == person && w.to == j && (office.sort != organisation || ws[office.from].capital()) {
			return w
		}
	}
	return who{}
}
