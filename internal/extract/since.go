package extract

// What a note behind the minutes says has been set going since the meeting is a promise
// too: "Post-meeting note: the Head of Parks has since been asked for the figures."

// sinceTheMeeting reports whether the words from at on are such a note and speak of what
// is still to come.
func sinceTheMeeting(ws []word, at int) bool {
	if !is(ws, at, "post-meeting|post") {
		return false
	}
	rest := ws[at:]
	return hasWord(rest, "will|tbc") || (pattern{{"to"}, {"follow", "be"}}).in(rest) > 0 || (pattern{{"been"}, {"asked", "requested", "instructed"}, {"to", "for"}}).in(rest) > 0 ||
		(pattern{{"has", "have"}, {"agreed", "undertaken", "promised", "offered"}, {"to"}}).in(rest) > 0
}

// beenAsked returns the "has" of somebody who "has since been asked" at k, 0 where nobody is.
func (r *reader) beenAsked(t told, k int) int {
	ws := t.words
	if !is(ws, k-1, "been") {
		return 0
	}
	at := k - 2
	for is(ws, at, "since|now|also|therefore|already|accordingly") {
		at--
	}
	if at < 1 || !is(ws, at, "has|have") {
		return 0
	}
	if w := r.before(t.text, ws, at); w.to != at || w.sort != person && w.sort != group && !capitalised(ws, w) || hearers(ws[w.from:w.to]) && w.sort != person {
		return 0
	}
	return at
}
