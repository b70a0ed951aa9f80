package extract

import "strings"

// labelledAction finds "ACTION: TE to circulate the rates", the lines of a list
// under "Agreed actions:", and "rates - Chief Executive, by 12 April".
func (r *reader) labelledAction(all []told, i int) (promise, bool) {
	t := all[i]
	if p, ok := vowed(t); ok {
		return p, true
	}
	ws := t.words
	for len(ws) > 1 && is(ws, 0, "[|(|*") && is(ws, 1, "action|actions") {
		ws = ws[1:]
	}
	from := -1
	if owner, ok := r.actionBehind(t.text, ws); ok {
		return promise{owner: owner, verb: len(ws) - 1}, true
	}
	if owner, at := r.actionBy(t.text, ws); at > 0 && at < len(ws) && !namesOnly(ws[at:]) {
		return promise{owner: owner, verb: at}, true
	}
	if is(ws, 0, "action|actions") {
		for k := 1; k < len(ws) && k <= 3; k++ { // "ACTION:", "Action 3:", "Action point –"
			if k == 1 && is(ws, k, ")|]") && k+4 < len(ws) {
				from = k + 1 // "(Action) The auditor to put its reasons in writing."
				break
			}
			if is(ws, k, ":|-|–|—|>") {
				from = k + 1
				break
			}
			if !isNumber(ws[k]) && !is(ws, k, "point|points|by|agreed|required|for|item") {
				break
			}
		}
	}
	if from < 0 && !summary(t.heading) && !(asksList(t.heading) && t.bullet) {
		return promise{}, false
	}
	k := max(from, 0)
	if from < 0 && asksList(t.heading) {
		p := promise{verb: min(1, len(ws)-1)}
		if is(ws, 0, "that") {
			if d := r.passiveOrSubject(t.text, ws, 1, len(ws)); d.at > 0 {
				p.owner, p.verb = d.owner, d.at // "that the Clerk share the figures"
			}
		}
		return p, hasWord(ws, "be|were|was") || len(ws) > 3
	}
	for j := k + 1; j+1 < len(ws); j++ {
		if is(ws, j, "to") && plainVerb(ws, j+1) && j-k < 14 {
			w := r.before(t.text, ws, j)
			if w.to == j && (w.sort != thing || w.from == k && !(from < 0 && forms[ws[k].low].base)) {
				return promise{owner: w.name, verb: j + 1}, true
			}
		}
		if summary(t.heading) && is(ws, j, "(|[") && j > 1 { // what, then who in brackets
			end := j + 1
			for end < len(ws) && !is(ws, end, ")|]|,|by|;|:|-|–") {
				end++
			}
			w := r.classify(t.text, ws, j+1, end)
			if w.sort == person || w.sort == group || initialsOnly(ws[j+1:end]) {
				return promise{owner: w.name, verb: 0}, true
			}
		}
		if is(ws, j, ":") && summary(t.heading) && j < 7 && j+2 < len(ws) { // who, then what
			w := r.classify(t.text, ws, k, j)
			if w.sort == person || w.sort == group || initialsOnly(ws[k:j]) {
				return promise{owner: w.name, verb: j + 1}, true
			}
		}
		if is(ws, j, "-|–") && from < 0 && j < k+6 { // who, then what
			if w := r.classify(t.text, ws, k, j); (w.sort == person || w.sort == group || initialsOnly(ws[k:j]) || w.to == j && w.from == k && serviceName(ws, w, false) && promises(ws, min(j+1, len(ws)-1))) && !asksList(t.heading) {
				return promise{owner: w.name, verb: min(j+1, len(ws)-1)}, true
			}
		}
		if is(ws, j, "-|–") { // what, then who
			end := j + 1
			for end < len(ws) && !is(ws, end, ",|.|to|by|:|-|–|—|(|;") {
				end++
			}
			w := r.classify(t.text, ws, j+1, end)
			if w.sort == person || w.sort == group {
				return promise{owner: w.name, verb: max(0, end-1)}, true
			}
		}
	}
	if open := lastBracket(ws); from >= 0 && open > from+1 {
		if w := r.classify(t.text, ws, open+1, len(ws)-1); w.sort == person || w.sort == group {
			return promise{owner: w.name, verb: from}, true // "Action: map to be made (head of care)"
		}
	}
	if p, ok := r.listedTask(t); ok && from < 0 {
		return p, true
	}
	for k := from + 2; from >= 0 && is(ws, from, "that") && k < len(ws) && k < from+10; k++ {
		if f, ok := forms[ws[k].low]; ok && (f.third || f.base) && r.doer(t.text, ws, from+1, k) {
			return promise{owner: r.before(t.text, ws, k).name, verb: k}, true // "Action: that the Director provides a note"
		}
	}
	if from >= 0 && len(ws) > from+2 && !hasWord(ws, "none|noted|apologised|had|were|was|has|been|completed|closed") && !namesOnly(ws[from:]) {
		return promise{verb: from}, true
	}
	return promise{}, false
}

// lastBracket returns where the bracket opens that ends a line, 0 where none does.
func lastBracket(ws []word) int {
	n := len(ws)
	if n < 4 || !is(ws, n-1, ")|]") {
		return 0
	}
	for k := n - 2; k > 0 && k > n-10; k-- {
		if is(ws, k, "(|[") {
			return k
		}
	}
	return 0
}

// actionBehind reads the mark that some notes print behind a request: "requesting
// the figures by band - ACTION (Ms Pell to circulate)".
func (r *reader) actionBehind(text string, ws []word) (owner string, ok bool) {
	for k := 4; k < len(ws); k++ {
		if ws[k].raw != "ACTION" || !is(ws, k-1, "-|–|—|(|.|[") {
			continue
		}
		for j := k + 1; j < len(ws); j++ {
			if is(ws, j, "to") {
				w := r.before(text, ws, j)
				return w.name, true
			}
		}
		return "", hasWord(ws[:k], "request|requesting|requested|asked|asking|agreed|suggested|suggesting")
	}
	return "", false
}

// actionBy reads "ACTION (TE):" and "Action – Head of Waste:"; it returns who
// must act and the word at which the deed begins, 0 where the line has no such head.
func (r *reader) actionBy(text string, ws []word) (owner string, at int) {
	if !is(ws, 0, "action|actions") || len(ws) < 4 {
		return "", 0
	}
	from := 1
	for from < len(ws) && (ws[from].mark() && ws[from].raw != ":" || is(ws, from, "by|for|on|point") || bareNumber(ws[from])) {
		from++
	}
	end := from
	for end < len(ws) && end < from+8 && !is(ws, end, ":|)|–|-|]") {
		end++
	}
	if end >= len(ws) || end == from || end == from+8 || !namesOnly(ws[from:end]) || is(ws, from, "log|tracker|list|notes|arising") {
		return "", 0
	}
	if w := r.classify(text, ws, from, end); w.sort != person && w.sort != group && !initialsOnly(ws[from:end]) {
		return "", 0
	}
	at = end + 1
	for at < len(ws) && ws[at].mark() {
		at++
	}
	return join(text, ws[from:end]), at
}

// isNumber reports whether a word numbers an action, "Action 4", "Action 14/3".
func isNumber(w word) bool { return w.raw[0] >= '0' && w.raw[0] <= '9' && len(w.raw) < 9 }

// bareNumber reports whether a word is a bare number, "ACTION 4".
func bareNumber(w word) bool {
	_, ok := small(w.low)
	return ok
}

// asksList reports whether a stem puts requests that its list spells out: "The
// Committee requested that:".
func asksList(heading string) bool {
	if !openEnded(heading) && !strings.Contains(heading, "equests") {
		return false
	}
	ws := wordsUpTo(heading, 12)
	if end := trimMarks(ws); len(ws) > 2 && len(ws) < 10 && !closed(heading) && is(ws, 0, "the|members'|members|councillors'|councillors|panel's|committee's|requests") {
		for k, n := 0, end+1; k < n-1; k++ {
			if is(ws, k, "requests") && (k == 0 || strings.HasSuffix(ws[k-1].low, "'s") || strings.HasSuffix(ws[k-1].low, "s'") || is(ws, k-1, "'")) && (k == n-2 || is(ws, k+1, "for") && is(ws, k+2, "information|data|figures|reports")) {
				return true // "The Panel's requests:"
			}
		}
	}
	if !openEnded(heading) {
		return false
	}
	for k := 1; k < len(ws) && k < 9; k++ {
		if is(ws, k, "request|requests") && is(ws, k-1, "following") && is(ws, k-3, "made|put|had") && k+2 >= len(ws) || is(ws, k, "following") && is(ws, k-2, "requested|for") && hasWord(ws[:k], "requested|asked") && k+2 >= len(ws) {
			return true
		}
		if (is(ws, k, "requested|asked") && is(ws, k+1, "that|for") || is(ws, k, "requested") && is(ws, k+1, ":")) && k+3 >= len(ws) && (selves[ws[k-1].low] || rolePlurals[ws[k-1].low] || roleNouns[ws[k-1].low] || is(ws, k-1, "he|she|they") || ws[k-1].capital()) {
			return true
		}
	}
	return false
}

// namesOnly reports whether an action line says who and not what: "ACTION: Councillor Reyes".
func namesOnly(ws []word) bool {
	for i, w := range ws {
		if !w.mark() && !w.capital() && !is(ws, i, "and|of|the|for") {
			return false
		}
	}
	return true
}

// noteForm finds the short hand of notes: "Clerk to reply.", "GB to bring them
// next time", "The Clerk was to send a letter", "JF - dates to be sent".
func (r *reader) noteForm(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+1 < len(ws) && k < 80; k++ {
		if ws[k].raw == "to" && k > 2 && is(ws, k-1, "each|both|all|jointly") && is(ws, k-2, "was|were|are|is") {
			if p, ok := r.wasTo(t, r.before(t.text, ws, k-2), k); ok {
				return p, true // "Leaders were each to name one member"
			}
		}
		if ws[k].raw == "to" && k > 1 && is(ws, k-1, "is|are") && is(ws, k+1, "be") && is(ws, k+2, "asked|invited") {
			if p, ok := r.wasTo(t, r.before(t.text, ws, k-1), k); ok {
				return p, true // "Councillor Ash is to be asked if she would go on"
			}
		}
		if be := beBefore(ws, k); ws[k].raw == "to" && is(ws, be, "was|were") && is(ws, k+1, "be|have|receive") && be > 0 {
			if p, ok := r.wasTo(t, r.before(t.text, ws, be), k); ok {
				return p, true
			}
		}
		if ws[k].raw != "to" || !plainVerb(ws, k+1) || agendaVerb(ws, k+1) {
			continue
		}
		if be := beBefore(ws, k); be > 0 {
			w := r.before(t.text, ws, be)
			if w.from >= w.to {
				w = r.besideAside(t.text, ws, be)
			}
			if p, ok := r.wasTo(t, w, k); ok {
				return p, true
			}
			continue
		}
		w := r.before(t.text, ws, k)
		if t.decided && w.to == k && w.from <= 1 && (w.sort == person || w.sort == group) && !is(ws, k+1, "note|be|remain|continue") && !finiteAfter(ws, k) {
			return promise{owner: w.name, verb: k + 1}, true // whatever the verb, below "Outcome of discussion:"
		}
		if t.decided && k < 5 && ws[0].capital() && !opening[ws[0].low] && w.to == k && w.from == 0 && firm[ws[k+1].low] && !hasFinite(ws) && !inPrint[ws[k-1].low] {
			return promise{owner: w.name, verb: k + 1}, true // a name that no list holds
		}
		if t.bullet && w.to == k && w.from <= 1 && serviceName(ws, w, false) && !stillOwn[ws[k+1].low] && !everyday(ws, k+1) && !hasFinite(ws) && closed(t.text) {
			return promise{owner: w.name, verb: k + 1}, true // "• Finance to split the spend by directorate."
		}
		if w.to != k && !(w.to == k-1 && is(ws, k-1, "still|also|now|then")) || w.sort != person && w.sort != group && !(w.sort == body && w.from <= 1 && ws[w.from].capital() && is(ws, k+1, "reconvene|visit|report|review|reconsider|revisit")) || w.from > 2 && !is(ws, w.from-1, ":|–|-|.|the|;|,|)") || w.from > 0 && is(ws, w.from-1, "by|of|for|from") || is(ws, w.from, "for") && is(ws, w.from-1, "was|is") {
			continue
		}
		if (w.from <= 2 || behindTopic(ws, w.from)) && !swallowed(ws, w) && !tellsOnly(ws, w, k+1) && !finiteAfter(ws, k) {
			return promise{owner: w.name, verb: k + 1}, true
		}
	}
	if k := (pattern{{"to"}, {"be"}, {"held", "run", "organised"}}).in(ws); k > 2 && k < 12 && (is(ws, k-2, ":|-|–") || is(ws, k-3, ":|-|–")) && !finiteBefore(ws, k) && !is(ws, k-1, "meeting") && r.later(t.text, ws, k+2) {
		return promise{verb: k + 2}, true // "Vacancy: election to be held in the autumn term"
	}
	if k := (pattern{{"to"}, {"be"}, {"formed", "established", "convened", "set", "appointed", "created"}}).in(ws); k > 1 && k < 20 && hasWord(ws[:k], smallBodies) && !finiteBefore(ws, k) && (!is(ws, k+2, "set") || is(ws, k+3, "up")) {
		return promise{verb: k + 2}, true // "A group of three to be formed to look at markets"
	}
	if be := nextBe(ws, 1, min(len(ws), 14)); be > 1 && !finiteBefore(ws, be) && !is(ws, 0, "that|to|if|it|there|be|let|so|lest") && (passiveFirm[wordAt(ws, be+1)] || is(ws, be+1, "called|convened|asked|invited|written")) && !hasFinite(ws[be+1:]) && !hasWord(ws[:be], "thanks|apologies|minutes|motion") && !is(ws, be+1, "agreed|made|given|confirmed") && ws[0].capital() {
		return promise{owner: byName(r, t, be+1), verb: be + 1}, true // "A special meeting be called for 30 May."
	}
	if k := r.comesBefore(t); k > 0 {
		return promise{verb: k}, true
	}
	// "JF - dates for the next year to be sent to members."
	if len(ws) > 5 && is(ws, 1, "-|–|:") {
		w := r.classify(t.text, ws, 0, 1)
		if k := (pattern{{"to"}, {"be"}}).in(ws); w.sort == person && k > 2 {
			return promise{owner: w.name, verb: k + 2}, true
		}
	}
	if k := (pattern{{"is", "are"}, {"to"}, {"be"}, {"obtained", "arranged", "sought", "circulated", "sent", "contacted", "invited", "booked", "purchased", "ordered", "chased"}}).in(ws); k > 0 && k < 12 && !finiteBefore(ws, k) {
		return promise{verb: k + 3}, true // "Two more quotes are to be obtained."
	}
	if k := (pattern{{"is", "are"}, {"to"}, {"be"}}).in(ws); k > 0 && k < 12 && !finiteBefore(ws, k) && (is(ws, k+3, "asked") && is(ws, k+4, "to") && k+5 < len(ws) || is(ws, k+3, "discussed|considered|reviewed|placed|put") && hasWord(ws[k:], "meeting|agenda")) {
		return promise{verb: k + 3}, true // "This is to be discussed at the next meeting."
	}
	if k := (pattern{{"is", "are"}, {"to"}, {"be"}}).in(ws); k > 0 && k < 12 && !finiteBefore(ws, k) && hasWord(ws[:k], owed+"|policy|protocol") && (is(ws, k+3, "drawn") && is(ws, k+4, "up") || is(ws, k+3, "produced|prepared|written|drafted|provided|supplied|updated|revised") && (k+4 >= len(ws) || ws[k+4].mark() || is(ws, k+4, "by|for|before|and"))) {
		return promise{owner: r.byDoer(t.text, ws, k+3), verb: k + 3}, true // "A training plan is to be drawn up."
	}
	if t.decided && !summary(t.heading) {
		for k := 1; k+1 < len(ws) && k < 12; k++ {
			if is(ws, k, "will") && !finiteBefore(ws, k) && (isBase(ws, k+1) && !is(ws, k+1, "be") || is(ws, k+1, "be") && doneLater(ws, k+2)) && r.later(t.text, ws, k+1) {
				p := promise{verb: k + 1}
				if w := r.before(t.text, ws, k); w.sort != thing {
					p.owner = w.name
				}
				return p, true // "The fair will be held in June", below "What we agreed:"
			}
			if is(ws, k, "should|must") && promises(ws, k+1) && r.doer(t.text, ws, 0, k) && !finiteBefore(ws, k) {
				return promise{owner: r.before(t.text, ws, k).name, verb: k + 1}, true // "The Commissioner should send the Panel his plan"
			}
			if is(ws, k, "is|are") && is(ws, k+1, "to") && is(ws, k+2, "go|be") && hasWord(ws[:k], "letter|note|copy|report|reminder|reply|leaflet|paper|survey") && !finiteBefore(ws, k) {
				return promise{verb: k + 2}, true // "A letter is to go to the Chief Constable"
			}
		}
	}
	if k := r.bareToBe(t); k > 0 {
		return promise{owner: byName(r, t, k), verb: k}, true
	}
	if p, ok := r.shortHand(t); ok {
		return p, true
	}
	// "The slides to be circulated to Members."
	if plansList(t.heading) {
		return promise{}, false
	}
	if k := (pattern{{"to"}, {"be"}}).in(ws); k >= 0 && k < 14 && k+2 < len(ws) && toBeDone(ws, k) && !onlyPlanned(ws, k) {
		return promise{verb: k + 2}, true
	}
	return promise{}, false
}

// tellsOnly reports whether the infinitive at v only tells what is to happen around whoever is
// named: that a guest is to speak, a service to cease, a member to abstain.
func tellsOnly(ws []word, w who, v int) bool {
	switch {
	case is(ws, v, "follow"):
		return !is(ws, v+1, "up")
	case is(ws, v, "speak"):
		return !is(ws, v+1, "to|with")
	case is(ws, v, "come"):
		return !is(ws, v+1, "back")
	case is(ws, v, "take"):
		return !promises(ws, v) && !is(ws, v+1, "photographs|photos|pictures|measurements|readings")
	case is(ws, v, "consider"):
		return (pattern{{"and"}, {"report", "respond", "revert", "advise"}}).in(ws[v-1:]) <= 0
	case is(ws, w.to-1, "service|services") && is(ws, v, "stop|cease|end|close|move|start|begin|run|resume|operate|transfer|remain|expand|reopen"):
		return true
	}
	return is(ws, v, "date|declare|be|require|know|note|remain|stand|leave|arrive|chair|continue|serve|observe|receive|abstain|vote")
}

// toBeDone reports whether what stands behind the "to be" at k is a deed that a note would give
// somebody to do: "signs to be ordered", "the fence to be discussed at the next meeting".
func toBeDone(ws []word, k int) bool {
	switch {
	case passiveFirm[ws[k+2].low], is(ws, k+2, "written") && is(ws, k+3, "to"), is(ws, k+2, "drawn") && is(ws, k+3, "up"):
		return true
	case is(ws, k+2, "pressed|approached|lobbied|pursued|reminded|contacted|challenged|told|signed|ordered|purchased|paid|installed|monitored|booked|displayed|advertised|chased|obtained|sought|repaired|invited|asked"):
		return true
	case is(ws, k+2, "answered|acknowledged|affixed|erected") || is(ws, k+2, "fixed|posted|pinned|attached") && is(ws, k+3, "to|on|up"):
		return k > 0
	case is(ws, k+2, "canvassed|fixed|rearranged|rescheduled") && hasWord(ws[:k], "date|dates|meeting|hearing|visit|session"):
		return true
	case is(ws, k+2, "filled|repaired|mended|cleaned|emptied|cleared|painted|trimmed"):
		return k > 0
	case is(ws, k+2, "reviewed|considered"):
		return k > 0 && hasWord(ws[k:], "meeting")
	case is(ws, k+2, "placed|put") && is(ws, k+3, "on|in|up") && hasWord(ws[k+3:min(len(ws), k+8)], "website|noticeboard|board|boards|newsletter|facebook|magazine"):
		return true
	}
	return is(ws, k+2, "listed|included|discussed|placed|put") && hasWord(ws[k:], "agenda|meeting")
}

// onlyPlanned reports whether the "to be" at k is said of something else: of a plan ("was to be
// opened"), of what minutes get wrong, or behind another verb.
func onlyPlanned(ws []word, k int) bool {
	return is(ws, k-1, "was|were|is|are|need|needs|needed|had|have|has|ought|due|going|likely|scheduled|expected|planned|proposed|intended|required|supposed|matters|items|business") ||
		hasWord(ws[k+2:min(len(ws), k+6)], "would|will") || k == 0 && hasWord(ws, "signed") || is(ws, k+2, "confirmed|agreed") && k+4 >= len(ws) ||
		amendsMinutes(ws) || finiteBefore(ws, k)
}

// bareToBe returns the participle of a note without a finite verb that says what is to be done
// with a thing, by when or under a heading of outcomes: "A trial of gaps to be held from July";
// 0 where none does.
func (r *reader) bareToBe(t told) int {
	ws := t.words
	from := 0
	for from < len(ws) && from < 4 && (is(ws, from, "{|[|(|:|-|–") || is(ws, from, "note|nb") && is(ws, from+1, ":|-|–")) {
		from++
	}
	ws = ws[from:]
	k := (pattern{{"to"}, {"be"}}).in(ws)
	if len(ws) == 0 || from > 0 && !is(ws, k+2, "on|held") || k < 1 || k > 16 || k+2 >= len(ws) || !ws[0].capital() && from == 0 || hasFinite(ws[:k]) || finiteBefore(ws, k) || hasWord(ws[:k], "minutes|apologies|works") || plansList(t.heading) || amendsMinutes(ws) || hasFinite(ws[k+2:min(len(ws), k+5)]) {
		return 0
	}
	if is(ws, k+2, "on") && hasWord(ws[k+3:min(len(ws), k+6)], "agenda|agendas") {
		return from + k + 1
	}
	v := skipAdverbs(ws, k+2)
	if v >= len(ws) || !forms[ws[v].low].participle && !doneLater(ws, v) && !is(ws, v, "cut|put|shut|split|reset") || is(ws, v, "noted|approved|agreed|confirmed|signed|received|considered|completed|used|seen|found|held|taken|read|opened|closed|continued|delivered|built|kept") && !t.decided && !is(ws, v, "held") {
		return 0
	}
	if is(ws, k-1, "items|matters|business|due|likely|need|needs|have|has|had|used|supposed|expected|planned|ought|said|seem|seems|works|work|reports|minutes") {
		return 0
	}
	if t.decided || !is(ws, v, "held") && r.later(t.text, ws, v) && len(ws) < 30 && closed(t.text) {
		return from + v
	}
	return 0
}

// beBefore returns the "was" of "was to", "were also to" in front of the "to" at k; 0 where none is.
func beBefore(ws []word, k int) int {
	be := k - 1
	for be > 1 && is(ws, be, "also|then|still|now|instead|therefore|accordingly|meanwhile|next") {
		be--
	}
	if be > 0 && is(ws, be, "was|were|is|are") {
		return be
	}
	return 0
}

// behindTopic reports whether a dash or colon behind the topic of a line stands in
// front of the name at k: "Dog fouling at the green - the Clerk to provide signs."
func behindTopic(ws []word, k int) bool {
	if is(ws, k-1, "the") {
		k--
	}
	if is(ws, k-1, ",") && hasRole(ws[k:min(len(ws), k+4)]) && !finiteBefore(ws, k) || ws[max(0, k-1)].raw == ":" && is(ws, k, "officers|clerk") {
		return true // "Wall: builder due after Easter, Clerk to monitor"
	}
	if is(ws, k-1, ")") && is(ws, k-3, "(") && len(ws[k-2].raw) < 4 {
		return true // "Bus shelter (a) Clerk to get a price"
	}
	return ws[max(0, k-1)].raw == ";" || is(ws, k-1, "-|–|:") && !finiteBefore(ws, k-1)
}

// agendaVerb reports whether the line ends with the verb at k and it is one by
// which agendas say who speaks to an item: "Ward members to report".
func agendaVerb(ws []word, k int) bool {
	return !is(ws, k-2, "clerk") && is(ws, k, "report|present|update|introduce|advise|speak") && (k+1 == len(ws) || k+2 == len(ws) && ws[k+1].mark())
}

// swallowed reports whether a noun phrase has swallowed a verb, and so is the start
// of a sentence: "Inspectors had judged the service".
func swallowed(ws []word, w who) bool {
	for i := w.from; i < w.to; i++ {
		if i > w.from && is(ws, i, "the|a|an|his|her|their|its") && !is(ws, i-1, "of|for|and") {
			return true
		}
		if f, ok := forms[ws[i].low]; i > w.from && !ws[i].capital() && ok && (f.past || f.third) && !roleNouns[ws[i].low] {
			return true
		}
		if is(ws, i, "wanted|wished|spoke|went|came|felt|thought|saw|heard|continued|sought|wishes|wants|needs|has|had|invited|proposed|suggested|offered|confirmed|reported|ensued") {
			return true
		}
	}
	return false
}

// finiteBefore reports whether a finite verb stands in front of word k.
func finiteBefore(ws []word, k int) bool {
	for j := 0; j < k; j++ {
		f, ok := forms[ws[j].low]
		if is(ws, j, "was|were|is|are|had|has|have|would|will|could|may|might|that|asked|requested|wished|wanted|said|noted|if") || ok && f.past && !f.base && j > 0 && !ws[j].capital() {
			return true
		}
	}
	return false
}

// finiteAfter reports whether a finite verb follows, so that "X to do" was no
// whole sentence: "Members to whom this was sent were".
func finiteAfter(ws []word, k int) bool {
	for j := k + 1; j < len(ws) && j < k+30; j++ {
		if is(ws, j, ",|;|whether|which|that|who|if|when|once|until|till|because|how|why|where|what|on|of|by") {
			return false
		}
		if is(ws, j, "was|were|is|had") {
			return true
		}
	}
	return false
}

// taskOf returns whose the action is that "was to" do what, with the "to" at k: "the
// action for the Clerk was to", "the Clerk's task was to".
func (r *reader) taskOf(text string, ws []word, k int) string {
	for j := 1; j < k; j++ {
		if is(ws, j, "action|task|job") {
			if is(ws, j+1, "for|of|on") {
				if name, sort := r.named(text, ws, j+2); sort == person || sort == group {
					return name
				}
			}
			name, _ := r.owning(text, ws, j)
			return name
		}
	}
	return ""
}

// meetsOnly reports whether the verb at k only says when people come together, "were to
// meet for the first time in May".
func meetsOnly(ws []word, w who, k int) bool {
	return w.sort == group && is(ws, k, "meet|join|attend") && (k+1 >= len(ws) || is(ws, k+1, "for|in|on|at|again|every|next|from|once|twice|monthly|weekly|.|,"))
}

// changesHands reports whether the verb at k says that a service or a place goes over to
// somebody: that is a plan, as "the service was to pass to the trust in March".
func changesHands(ws []word, w who, k int) bool {
	return is(ws, k, "pass|passed|return|returned|come|brought") && w.to > w.from && is(ws, headNoun(ws, w), holdings)
}

// headNoun returns the word of a phrase that says what it is of, "tenders for the store".
func headNoun(ws []word, w who) int {
	for k := w.from + 1; k < w.to; k++ {
		if is(ws, k, "of|for|in|at|on|from|with") {
			return k - 1
		}
	}
	return w.to - 1
}

// holdings are what a council has and hands over, beside papers and questions.
const holdings = "service|services|contract|contracts|building|buildings|site|sites|land|lease|freehold|property|ownership|management|responsibility|responsibilities|powers|functions|staff|hall|school|library|park|pool|centre|house|bridge|road|depot|bus|buses"

// wasTo reads who "was to" do or be sent what, with the "to" at k: "He was to send
// members a note", "Members were to be sent the survey".
func (r *reader) wasTo(t told, w who, k int) (promise, bool) {
	ws := t.words
	named := w.sort == person || w.sort == group || w.sort == pronoun && is(ws, w.from, "he|she|they")
	switch {
	case doubted(ws, 0, k):
	case w.sort == person && ofOffice(ws[w.from:w.to]) && w.from <= 1 && is(ws, k-1, "was|were") && byHand[wordAt(ws, k+1)] && is(ws, k+2, "the|a|an|its|their|his|her|two|three|all|any|up|out") && r.later(t.text, ws, k) && !is(ws, k+1, "pay|move|open|close|reopen|replace|sign|renew|transfer|deal|use"):
		return promise{owner: w.name, verb: k + 1}, true // "The Ranger and Mr Ash were to walk the bank in June"
	case named && causative(ws, k+1) > 0 && !is(ws, k+1, "get"):
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: causative(ws, k+1)}, true // "was also to have a summary translated"
	case named && (promises(ws, k+1) || phrased(ws, k+1)) && !is(ws, k+1, "have|be|keep|come") && !meetsOnly(ws, w, k+1) && !changesHands(ws, w, k+1):
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 1}, true
	case w.sort == person && w.from <= 1 && is(ws, k-1, "is|are") && byHand[wordAt(ws, k+1)] && is(ws, k+2, "the|a|an|its|his|her|their|two|three|new|any|all|up|out") && (ofOffice(ws[w.from:w.to]) || r.soon(t.text)):
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 1}, true // "The Treasurer is to move the reserve"
	case is(ws, k+1, "be") && is(ws, k-1, "was|were|is|are") && is(ws, k+2, "asked|invited|requested|instructed|urged") && (is(ws, k+3, "to") && k+4 < len(ws) && plainVerb(ws, k+4) || is(ws, k+2, "asked") && is(ws, k+3, "if|whether|for|about|why|how|what|when|where|who")) && w.to > w.from && !hearers(ws[w.from:w.to]):
		return promise{owner: w.name, verb: k + 2}, true // "the adviser was to be asked to look at it"
	case is(ws, w.to-1, "action|task|job") && promises(ws, k+1), hasWord(ws[:k-1], "action|task|job") && is(ws, w.from-1, "for|of|the") && promises(ws, k+1):
		return promise{owner: r.taskOf(t.text, ws, k), verb: k + 1}, true // "the action for the Clerk was to send the map"
	case is(ws, k+1, "be") && is(ws, k-1, "was|were") && is(ws, k+2, "left|displayed|placed|posted|put|kept|pinned|shown") && is(ws, k+3, "at|in|on|up") && hasWord(ws[w.from:w.to], "copy|copies|notice|notices|poster|posters|map|maps|leaflet|leaflets|draft|minutes|plan|list|form|forms"):
		return promise{verb: k + 2}, true // "Copies were to be left at the library"
	case is(ws, k+1, "be") && is(ws, k-1, "was|were") && r.byDoer(t.text, ws, k+2) != "" && passiveFirm[wordAt(ws, k+2)] && w.sort != person:
		return promise{owner: r.byDoer(t.text, ws, k+2), verb: k + 2}, true // "a meeting was to be arranged by the Clerk"
	case is(ws, k+1, "be") && passiveFirm[wordAt(ws, k+2)] && is(ws, k-1, "was|were"):
		to := r.recipient(t.text, ws, k+3)
		if hearers(ws[w.from:w.to]) && is(ws, k+2, "sent|given|provided|told|shown|informed|notified|briefed|emailed|e-mailed|updated") {
			return promise{recipient: w.name, verb: k + 2}, true
		}
		if hasWord(ws[k+3:min(len(ws), k+7)], "later|separately|afterwards") && hasWord(ws[w.from:w.to], anyPaper) {
			return promise{verb: k + 2}, true // "the figures were to be supplied later"
		}
		if is(ws, k+2, "arranged|organised|booked|circulated|shared") && hasWord(ws[:k-1], pledged+"|slides|visit|tour|session|briefing|seminar|workshop") && !hasFinite(ws[:k-1]) && !hasWord(ws[:k-1], "that|which|who") && !hasWord(ws[k:], "but|had") {
			return promise{verb: k + 2}, true // "A visit to the lock was to be arranged for May."
		}
		if to != "" && (hearers(words(to)) || words(to)[0].capital() && is(ws, k+2, "sent|supplied|provided|given|forwarded|passed|circulated|copied")) && w.sort == thing && hasWord(ws[w.from:w.to], pledged+"|survey|slides|data|minutes") {
			return promise{recipient: to, verb: k + 2}, true
		}
	case is(ws, k+1, "be") && w.sort == thing && is(ws, k+2, "raised|taken") && is(ws, k+3, "with|up") && is(ws, k-2, "this|it|matter|point|issue|question|these|concern|concerns"):
		return promise{verb: k + 2}, true // "the matter was to be raised with the Police"
	case is(ws, k+1, "be") && (w.sort == thing || w.sort == body && w.from > 1) && is(ws, k+2, "arranged|sought|obtained|circulated|written|drawn|chased|booked|convened|called|organised|set|laid|compiled|issued|fixed") && (!is(ws, k+2, "set|laid") || is(ws, k+3, "up|on|out")) && hasWord(ws[:w.to], pledged+"|visit|meeting|date|advice|prices|quotes|leaflet|seminar|survey|group|party"):
		return promise{verb: k + 2}, true // "a visit was to be arranged"
	case is(ws, k+1, "have|receive|see") && (hearers(ws[w.from:w.to]) || w.sort == person && titles[ws[w.from].low]) && hasWord(ws[k+2:min(len(ws), k+6)], tidings):
		return promise{recipient: w.name, verb: k + 1}, true
	}
	return promise{}, false
}
