package extract

import "strings"

// Business that is kept for a sitting to come, papers that would be with members, and
// what those who are there say that others should have. No list of papers is needed
// where the sentence names the sitting or those who are to receive.

// sittingVerbs are what happens to business at a sitting.
var sittingVerbs = setOf("brought taken made put considered heard discussed reported presented submitted given laid received examined shown dealt")

// atSitting finds what "would now come to the July meeting", "would be taken at the
// next meeting", "would have to wait until the July meeting".
func (r *reader) atSitting(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		due := is(ws, k, "was|were|is|are") && is(ws, k+1, "to")
		if !due && !is(ws, k, "would|will") {
			continue
		}
		v := skipAdverbs(ws, k+1)
		if due {
			v = k + 2
		}
		switch {
		case is(ws, v, "receive|have|get|see") && hasWord(ws[v:min(len(ws), v+8)], tidings+"|bulletin|newsletter|digest|slides|copies|plans|drawings|notes|map|answer|reply"):
			if w := r.before(t.text, ws, k); hearers(ws[w.from:w.to]) && w.to-w.from < 4 && !doubted(ws, 0, k) && !insideQuotes(ws, k) && !hasWord(ws[:k], "that|which|how|if") && (due && is(ws, k, "was|were|is|are") && !is(ws, v, "see") || is(ws, v-1, "each|all")) {
				return promise{recipient: w.name, verb: v}, true // "Members were to receive the slides"
			}
			continue
		case is(ws, v, "be") && v+1 < len(ws) && sittingVerbs[wordAt(ws, skipAdverbs(ws, v+1))]:
			v = skipAdverbs(ws, v+1)
		case is(ws, v, "come|return|wait") || is(ws, v, "stand|lie") && is(ws, v+1, "over"):
		case is(ws, v, "be") && is(ws, v+1, "carried|held|rolled|put") && is(ws, v+2, "forward|over|back") && !hasWord(ws[:k], "underspend|overspend|sum|money|funding|budget|leave|reserve|balance|reserves"):
			v++
		case is(ws, v, "have|need") && is(ws, v+1, "to") && is(ws, v+2, "wait|come|return|stand|lie"):
			v += 2
		default:
			continue
		}
		if backToIt(ws, v) && opensWithSelf(ws) && r.later(t.text, ws, v) && !doubted(ws, 0, k) {
			return promise{verb: v}, true // "The Panel noted that it would return to it in draft in July"
		}
		to := sittingAt(ws, v+1)
		if to == 0 || !r.ownSitting(t.text, ws, to) && !r.toUs(t.text, ws, to) || doubted(ws, 0, k) || insideQuotes(ws, k) || relativeThat(ws, k) {
			continue
		}
		if w := r.before(t.text, ws, k); w.sort == person || w.sort == group || w.sort == body || is(ws, w.from, "there|anyone|nobody|members") || idleBusiness(ws, k) {
			continue
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
}

// backToIt reports whether the verb at v brings a matter to the body that "it" stands for.
func backToIt(ws []word, v int) bool {
	to := v + 1
	if is(ws, to, "back") {
		to++
	}
	return is(ws, v, "come|return") && is(ws, to, "to|before") && is(ws, to+1, "it|us|them")
}

// toUs reports whether words from k on name the body that is meeting and a time to come
// stands behind: "to the Committee in June".
func (r *reader) toUs(text string, ws []word, k int) bool {
	return is(ws, k, "the|this|our") && k+1 < len(ws) && selves[ws[k+1].low] && r.mayBeOurs(ws[k+1].low) && !ws[min(k+2, len(ws)-1)].capital() && r.later(text, ws, k+1)
}

// mayBeOurs reports whether the word for a body may mean the one that meets: "the Board"
// is another where a committee meets.
func (r *reader) mayBeOurs(low string) bool {
	if r.body == "" || !is([]word{{low: low}}, 0, "board|cabinet|executive|council|panel|forum|commission|authority|assembly") {
		return true
	}
	return strings.Contains(lower(r.body), low)
}

// sittingAt returns the word behind the preposition that opens the sitting, at most ten
// words behind v; 0 where none does.
func sittingAt(ws []word, v int) int {
	for j := v; j < len(ws) && j < v+10; j++ {
		switch {
		case is(ws, j, "to|at|before|until|till|for|over") && is(ws, j+1, "the|its|our|their|this|a"):
			return j + 1
		case ws[j].mark(), is(ws, j, "which|that|and|if|when"):
			return 0
		}
	}
	return 0
}

// idleBusiness reports whether what would come to a sitting is what always does: its
// minutes, questions, apologies.
func idleBusiness(ws []word, k int) bool {
	return hasWord(ws[max(0, k-5):k], "minutes|apologies|questions|vote|votes|decision|meeting|meetings")
}

// relativeThat reports whether the "would" at k stands in a clause that only says which
// thing is meant: "the letter that would be sent".
func relativeThat(ws []word, k int) bool {
	return is(ws, k-1, "that|which|who") && k > 1 && !ws[k-2].mark() && !speaking[ws[k-2].low] && !consenting[ws[k-2].low] && !is(ws, k-2, "and|but|so|note|notes|saying|explaining|adding")
}

// reachesMembers finds papers that "would be with members by Friday", "would reach the
// Panel before it met", "would be ready for July", whoever says so.
func (r *reader) reachesMembers(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if !is(ws, k, "would|will") {
			continue
		}
		v, paper := skipAdverbs(ws, k+1), false
		switch {
		case is(ws, v, "be") && is(ws, v+1, "before") && (is(ws, v+2, "them|members|councillors|us") || is(ws, v+2, "the") && selves[wordAt(ws, v+3)]):
		case is(ws, v, "reach") && hearers(words(r.recipient(t.text, ws, v))) || is(ws, v, "reach") && is(ws, v+1, "members|councillors|the"):
		case is(ws, v, "be") && is(ws, v+1, "with") && is(ws, v+2, "members|councillors|the") && hasWord(ws[v+2:min(len(ws), v+6)], "members|councillors|panel|committee|board|chair|forum|commission"):
		case is(ws, v, "go") && goesToMembers(ws, k, v):
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, !doubted(ws, 0, k) && !relativeThat(ws, k)
		case is(ws, v, "be") && is(ws, v+1, "in|on|before") && inHands(ws, v+2):
			paper = true
		case is(ws, v, "be") && is(ws, v+1, "ready|available|finished|complete") && is(ws, v+2, "for|by|in|before"):
		case is(ws, k-1, "there") && is(ws, v, "be") && is(ws, v+1, "a|an|another|further") && hasWord(ws[v+1:min(len(ws), v+6)], "report|paper|update|briefing|note|review|plan|draft|strategy|survey|policy"):
			paper = true // "there would be a fuller report in July"
		case is(ws, k-1, "there") && is(ws, v, "be") && is(ws, v+1, "a|an|another") && hasWord(ws[v+2:min(len(ws), v+5)], "seminar|session|workshop|tour|visit|walkabout"):
			paper = true
		case is(ws, v, "be") && hasWord(ws[k:v], "now") && (sittingVerbs[wordAt(ws, v+1)] || is(ws, v+1, "seen|ready")):
		case is(ws, v, "come") && is(ws, v+1, "in|by|on|before|back|later|early|next"):
		default:
			continue
		}
		if is(ws, v, "be") && is(ws, v+1, "taken|heard|considered|brought") && hasWord(ws[k:v], "now") && is(ws, k-1, "it|this|item") && r.later(t.text, ws, v) && !doubted(ws, 0, k) {
			return promise{verb: v + 1}, true // "it would now be taken in May"
		}
		if paper = paper || hasWord(ws[max(0, k-8):k], anyPaper); paper && !doubted(ws, 0, k) && !relativeThat(ws, k) && r.due(t.text, ws[v].start) != nil && r.before(t.text, ws, k).sort != person {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
	}
	return promise{}, false
}

// goesToMembers reports whether a paper "would go to all members", with the "would" at k.
func goesToMembers(ws []word, k, v int) bool {
	to := v + 1
	if is(ws, to, "out|round") {
		to++
	}
	return is(ws, to, "to") && (hearers(ws[to+1:min(len(ws), to+3)]) || is(ws, to+1, "each|all|every") && hearers(ws[to+1:min(len(ws), to+4)])) && !is(ws, to+3, "with|and") && hasWord(ws[max(0, k-9):k], anyPaper+"|appendix|papers|page|sheet|email|e-mail|leaflet|bulletin|notice|link|minutes") && !hasWord(ws[:k], "no|none")
}

// inHands reports whether words from k on are where those who are to read something have
// it: "in members' hands", "in the hands of the Panel", "on councillors' desks".
func inHands(ws []word, k int) bool {
	end := min(len(ws), k+6)
	for j := k; j < end && (!ws[j].mark() || is(ws, j, "'|’")); j++ {
		if is(ws, j, "hands|desks|desk|inboxes|inbox|pigeonholes|post|letterboxes|mailboxes") {
			return is(ws, j, "post") && j == k+1 || hasWord(ws[k:end], "members|members'|councillors|councillors'|panel|panel's|committee|committee's|its|our|their|everybody's|everyone's|board|board's|forum|forum's|chair's|his|her")
		}
	}
	return false
}

// papersToCome are papers that members wait for, beside what they are told.
const papersToCome = "survey|draft|study|appraisal|audit|count|account|accounts|options|strategy|policy|business|case|assessment|brief|proposal|proposals|findings|results|evaluation|review|costs|cost|price|prices|scheme|results|guide|log|schedule"

// anyPaper are both.
const anyPaper = pledged + "|" + papersToCome

// shows finds what a paper to come is to hold: "her next report would show the berths",
// "future reports would give the figures by pier".
func (r *reader) shows(all []told, i int) (promise, bool) {
	for k, ws := 1, all[i].words; k+4 < len(ws); k++ {
		v := skipAdverbs(ws, k+1)
		if is(ws, k, "would|will") && (is(ws, v, "form") && is(ws, v+1, "part") || is(ws, v, "feature|appear|figure|go")) && nextReport(ws, v+1) && !doubted(ws, 0, k) {
			return promise{owner: r.passiveOwner(all[i].text, ws, k), verb: v}, true // "this would form part of her next report"
		}
	}
	t := all[i]
	ws := t.words
	for k := 2; k+2 < len(ws); k++ {
		if !is(ws, k, "would|will") || !is(ws, skipAdverbs(ws, k+1), "show|give|include|contain|cover|set|say|have|compare|list|separate|deal|address|explain") || doubted(ws, 0, k) {
			continue
		}
		for j := max(0, k-5); j < k; j++ {
			if is(ws, j, "further|another|separate|fuller") && is(ws, j-1, "a") && hasWord(ws[j+1:k], "report|paper|update|note|briefing") && is(ws, skipAdverbs(ws, k+1), "set|show|give|cover|explain|deal|address|compare") && !relativeThat(ws, k) && !is(ws, skipAdverbs(ws, k+1)+2, "to") {
				return promise{owner: r.passiveOwner(t.text, ws, k), verb: skipAdverbs(ws, k+1)}, true // "A further paper will set out the cost"
			}
			if is(ws, j, "next|future|later|subsequent|quarter's|year's|month's") && hasWord(ws[j+1:k], "report|reports|update|updates|paper|papers|bulletin|bulletins|return|returns|version|edition|figures|scorecard|dashboard|table|tables|statement|statements|forecast|forecasts|chart|charts|account|accounts|agenda|agendas|letters|leaflets|maps") {
				return promise{owner: r.passiveOwner(t.text, ws, k), verb: skipAdverbs(ws, k+1)}, true
			}
		}
	}
	return promise{}, false
}

// whichWould finds what members wanted and somebody says "would be done": "wanted the
// figures by pier, which the Clerk said would be sent", "a note, which would follow".
func (r *reader) whichWould(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 2; k+3 < len(ws); k++ {
		if !is(ws, k, "which|this") || !is(ws, k-1, ",|;") && !is(ws, k, "this") {
			continue
		}
		for j := k + 1; j+2 < len(ws) && j < k+9; j++ {
			if !is(ws, j, "would|will|could") || !is(ws, j+1, "be") {
				continue
			}
			v := skipAdverbs(ws, j+2)
			s, at := r.speaker(t.text, ws, j)
			if at > k && s.sort == person && is(ws, v, "done|provided|arranged|supplied|sent|given|shown|brought|added|looked") && hasWord(ws[:k], "asked|wanted|wished|requested|sought|suggested|urged|pressed") {
				return promise{owner: s.name, verb: v}, true
			}
			break
		}
	}
	return promise{}, false
}

// leaveAsked finds more time that somebody asks for and gets in one sentence: "asked
// leave to bring the survey in July instead, which was given".
func (r *reader) leaveAsked(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "asked|begged|sought|requested") || !hasWord(ws[k+1:min(len(ws), k+4)], "leave|permission") {
			continue
		}
		w := r.subject(t.text, ws, k)
		to := (pattern{{"to"}, {"bring", "submit", "present", "report", "make", "put", "return", "give", "defer", "hold", "lay", "produce", "finish", "provide"}}).in(ws[k:])
		if to < 0 || !acts(w) || !hasWord(ws[k+to:], "gave|given|granted|allowed|agreed|gladly") {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + to + 1}, true
	}
	return promise{}, false
}

// adverb reports whether a word says only how something is done.
func adverb(low string) bool {
	return len(low) > 5 && strings.HasSuffix(low, "ly") && !oneOf(low, "supply|apply|reply|multiply|comply|assembly|family|weekly|monthly|quarterly|yearly|july|italy|early|imply|daily")
}

// comesBefore returns the verb of a note that leaves out its "is": "Map of the ponds to come to
// the Panel in May", "Draft budget to go back to Cabinet"; 0 where none is.
func (r *reader) comesBefore(t told) int {
	ws := t.words
	for k := 1; k+3 < len(ws) && k < 24; k++ {
		if !is(ws, k, "to") || !is(ws, k+1, "come|go|return|report") || is(ws, k-1, "is|was|are|were|due|likely|need|needs|have|had|has|going|ought|used|able|how|where|when|wishing|invited|asked|free|right|route|way|road|ready") {
			continue
		}
		to := k + 2
		for is(ws, to, "back|forward|again|next|first|up") {
			to++
		}
		if !is(ws, to, "to|before") || finiteBefore(ws, k) || hasFinite(ws[k:]) && !hasWord(ws[to:], "when|once|after|before|until|if") {
			return 0
		}
		if w := r.before(t.text, ws, k); w.sort == person && !is(ws, k+1, "report|return") || ws[0].mark() {
			return 0
		}
		to++
		for is(ws, to, "the|this|our|its|a|full|next|future|later") {
			to++
		}
		for end := to; end < len(ws) && end < to+5; end++ {
			if selves[ws[end].low] && !is(ws, end, "mayor") && !(is(ws, end, "executive") && is(ws, end-1, "chief")) && (ws[end].capital() || is(ws, end, "meeting|members|councillors|trustees|governors")) || is(ws, end, "scrutiny") {
				return k + 1
			}
			if !ws[end].capital() && !monthName(ws[end].low) && !is(ws, end, "and|&") {
				break
			}
		}
		return 0
	}
	return 0
}

// noteOfPaper reads a terse clerk's line that says no more than which paper comes when, and
// perhaps from whom: "Options for berths to June meeting (Harbour Accountant).", "Recovery plan to
// Forum in January 2032 (BW)."
func (r *reader) noteOfPaper(all []told, i int) (p promise, ok bool) {
	t := &all[i]
	ws := t.words
	if len(ws) < 4 || len(ws) > 30 || ws[0].mark() || !ws[0].capital() || hasFinite(ws) || hasWord(ws, "that|which|who|thanks|apologies|no|none|not|welcome|noted|resolved|agreed|recommended") {
		return p, false
	}
	end := trimMarks(ws)
	if open := parenBefore(ws); open > 0 {
		p.owner, end = join(t.text, ws[open+1:len(ws)-trailing(ws)]), open
	}
	for k := 2; k+1 < end; k++ {
		if !is(ws, k, "to|for|at") || !r.ownSitting(t.text, ws, k+1) && !r.sittingBy(t.text, ws, k+1) {
			continue
		}
		p.verb = k
		about := hasWord(ws[:k], owed+"|options|proposals|results|cost|costs|evaluation|budget|strategy|policy")
		return p, end-k < 9 && (p.owner != "" || about) && (is(ws, k+1, "next") || r.later(t.text, ws, k))
	}
	return p, false
}

// sittingBy reports whether a body that meets is named at word k, and when: "Forum in January
// 2032", "the Board on 3 May", "meeting on 25 June".
func (r *reader) sittingBy(text string, ws []word, k int) bool {
	if is(ws, k, "the|this|our|next") {
		k++
	}
	for j := k; j+1 < len(ws) && j < k+5; j++ {
		if (selves[ws[j].low] || is(ws, j, "meeting")) && is(ws, j+1, "in|on|by") {
			return true
		}
		if !ws[j].capital() {
			return false
		}
	}
	return false
}

// trailing is how many marks end a sentence behind and with its last bracket.
func trailing(ws []word) int {
	n := 0
	for n < len(ws) && ws[len(ws)-1-n].mark() {
		n++
	}
	return n
}

// parenBefore returns the bracket that opens a sentence's last words, "(BW)."; 0 where none does.
func parenBefore(ws []word) int {
	last := len(ws) - trailing(ws)
	if last >= len(ws) || ws[last].raw != ")" {
		return 0
	}
	for k := last - 1; k > 1 && k > last-8; k-- {
		if ws[k].raw == "(" {
			return k
		}
	}
	return 0
}
