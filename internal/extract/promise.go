package extract

import "strings"

// giving are the words by which somebody gives their word, or is ready to.
var giving = setOf(`agreed undertook promised offered volunteered pledged committed happy pleased glad willing content undertakes agrees agree consented undertaken volunteers offers promises pledges engaged`)

// undertook finds "The Housing Options Manager agreed to supply", "offered to
// get", "was happy to speak".
func (r *reader) undertook(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if is(ws, 0, "agreed|undertook|offered|promised") && is(ws, 1, "to") && len(ws) > 3 && promises(ws, 2) {
		return promise{owner: t.lead.name, verb: 2}, true // a bullet: "agreed to invite the Lead Member"
	}
	for k := 1; k+2 < len(ws); k++ {
		if !giving[ws[k].low] || is(ws, k-1, "had|having|be|not") && !is(ws, k, "happy|willing|glad|pleased|content") {
			continue
		}
		if is(ws, k, "undertaken") && !is(ws, k-1, "has|have") {
			continue
		}
		v := k + 1
		if is(ws, k, "committed") && is(ws, v, "to") && k+2 < len(ws) {
			if f, ok := forms[ws[v+1].low]; ok && f.gerund && firm[f.lemma] {
				w := r.before(t.text, ws, k)
				if acts(w) && !is(ws, k-1, "is|was|were|are|remained|be") {
					return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
				}
				continue
			}
		}
		at := k
		if is(ws, k, "happy|pleased|glad|willing|content") {
			if !is(ws, k-1, "was|were|is|are|be") {
				continue
			}
			at = k - 1
			if is(ws, at, "be") {
				at-- // "would be happy to"
			}
			if is(ws, k, "willing|content") && (pattern{{"would"}, {"do"}, {"so"}}).in(ws) < 0 && !handing[wordAt(ws, k+2)] {
				continue // "content to leave it", not "content to supply a list"
			}
		}
		if is(ws, v, ",") && is(ws, v+1, "to") {
			v++ // "was asked, and agreed, to send"
		} else if is(ws, v, ",") {
			v = pastAside(ws, v) // "undertook, on behalf of the Trust, to publish"
		} else if is(ws, v, "on") && is(ws, v+1, "behalf") {
			for v < len(ws)-1 && v < k+10 && !is(ws, v, "to") {
				v++ // "undertook on behalf of the group to circulate"
			}
		}
		for at == k && at > 0 && adverb(ws[at-1].low) && !ws[at-1].capital() { // "Mrs Connolly" is none
			at-- // "readily consented to return"
		}
		if is(ws, v, "to") && is(ws, v+1, "act|stand|serve|be") {
			v = secondTo(ws, v) // "agreed to act as link governor and to meet the lead"
		}
		if w := r.subject(t.text, ws, at); is(ws, k, "agreed|promised|undertook|offered|pledged|volunteered") && is(ws, v, "to") && is(ws, v+1, "be") && is(ws, v+2, "back|there|present|at|with|on") && acts(w) && w.sort != body && !doubted(ws, 0, w.from) && !is(ws, at-1, "was|had") {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true // "promised to be back in the autumn"
		}
		if !is(ws, v, "to") || is(ws, v+1, "the|a|this|that|be|support|disagree|defer|note|accept|allow|vary|adjourn|hear|suspend|extend|proceed|reflect|think|differ|receive|permit|disregard|act|stand|serve|chair") || is(ws, v+1, "consider") && (pattern{{"and"}, {"report", "respond", "revert"}}).in(ws[v:]) < 0 || v+1 >= len(ws) || !plainVerb(ws, v+1) {
			continue
		}
		if is(ws, k, "happy|pleased|glad") && tellsGladly(ws, v+1) {
			continue
		}
		if offeredIf(ws, v) || everyday(ws, v+1) || is(ws, k, "agreed") && procedural(ws, v+1) {
			continue
		}
		if is(ws, at-1, "has|have") && (promises(ws, v+1) || byHand[wordAt(ws, v+1)]) {
			at-- // "has agreed to speak to the schools"
		}
		w := r.before(t.text, ws, at)
		if !is(ws, k, "agreed|agree|agrees") {
			w = r.subject(t.text, ws, at)
		} else if w.from >= w.to && is(ws, at-1, "and|but") {
			if s := r.subject(t.text, ws, at); s.sort == person || s.sort == group && is(ws, at-1, "but") { // "thanked Members and agreed to …"
				w = s
			}
		}
		if is(ws, at-1, "who") && at > 1 {
			w = r.before(t.text, ws, at-1)
		}
		if is(ws, at-1, "and|but") && is(ws, 0, "he|she") && at > 2 && (!canPromise(w) || w.from >= w.to) && !hasWord(ws[2:at], "he|she|who") {
			w = r.before(t.text, ws, 1) // "She said that firms were being asked, and undertook to report"
		}
		if is(ws, k-1, "was") && is(ws, k-2, "it") || !canPromise(w) && !(is(ws, k, "undertook|volunteered|pledged") && w.from <= 1 && w.to == at && w.to > w.from && !inPrint[ws[w.to-1].low]) || w.sort == pronoun && is(ws, w.from, "it") || doubted(ws, 0, w.from) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
	}
	return promise{}, false
}

// secondTo returns the "to" of a second deed that can be promised behind the one whose "to"
// stands at k, or k where there is none.
func secondTo(ws []word, k int) int {
	for j := k + 2; j+2 < len(ws) && j < k+14; j++ {
		if is(ws, j, "and") && is(ws, j+1, "to") && promises(ws, j+2) {
			return j + 1
		}
	}
	return k
}

// tellsGladly reports whether somebody who is "pleased to" only says something with the
// verb at v: "pleased to see that the bay had been painted", "glad to report an increase".
func tellsGladly(ws []word, v int) bool {
	return is(ws, v, "see|hear|record|learn|say|announce|find|welcome|acknowledge") || is(ws, v, "report|advise|inform|tell|note|confirm") && hasWord(ws[v+1:], "that|was|were|had|has|have|is|are") && !hasWord(ws[v:], "back")
}

// offeredIf reports whether a deed is only offered: "happy to talk members
// through the audit if that was required".
func offeredIf(ws []word, k int) bool {
	for j := k; j+1 < len(ws); j++ {
		if !is(ws, j, "if") {
			continue
		}
		for m := j + 1; m < len(ws) && m <= j+4; m++ {
			if is(ws, m, "required|needed|wanted|wished|necessary|helpful|desired") {
				return true
			}
		}
	}
	return false
}

// procedural reports whether the verb at k settles something on the spot, or
// moves it within the meeting: "agreed to approve the request", "agreed to
// discuss it further under Part B".
func procedural(ws []word, k int) bool {
	if is(ws, k, "confirm") {
		return hasWord(ws[k:min(len(ws), k+4)], "minutes|minute")
	}
	if is(ws, k, "approve|endorse|adopt|ratify|delegate|elect|appoint|exclude|recommend") {
		return true
	}
	if !is(ws, k, "discuss|take|hear|move|debate") {
		return false
	}
	at := (pattern{{"under", "in"}, {"part"}}).in(ws[k:])
	return at > 0
}

// plainVerb reports whether word k, after "to", can be a verb.
func plainVerb(ws []word, k int) bool {
	if is(ws, k, "have") && (is(ws, k+1, "a|another") && is(ws, k+2, "word|conversation|discussion|meeting|go|look|try") || hasWord(ws[k+1:min(len(ws), k+6)], "made|sent|circulated|checked|done|mended|repaired")) {
		return true // "happy to have bigger signs made"
	}
	if hasDone(ws, k) {
		return true
	}
	if is(ws, k, "keep") && (promises(ws, k) || is(ws, k+1, "an|a") && is(ws, k+2, "eye|watch|record|log|note|diary")) {
		return true // "undertook to keep members abreast"
	}
	return !ws[k].capital() && !ws[k].mark() && len(ws[k].low) > 1 && !is(ws, k, "the|a|an|this|that|these|its|their|any|all|some|it|his|her|which|be|have|keep|next|future|each|every|full|in|on|by|at|for|and|of|with")
}

// wouldDo finds "The Chair would write to the company", "he would raise these
// issues", "GB will let FO know".
func (r *reader) wouldDo(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	var subject who // of the last "would", for "and would report"
	for k := 0; k+1 < len(ws); k++ {
		if !is(ws, k, "would|will|shall") {
			continue
		}
		w := r.before(t.text, ws, k)
		if k == 0 {
			w = t.lead // "The Manager said:", then "Would send a leaflet"
		}
		if w.to > w.from && toldHow(ws, w.from) {
			continue // "explained how services would share a depot"
		}
		if is(ws, k-1, "who|which") && k > 1 {
			if is(ws, k-2, "wondered|asked|know|see|decide|say|discussed|considered|wonder") {
				continue // "wondered who would tell them"
			}
			w = r.before(t.text, ws, k-1)
			if is(ws, k-2, ",") {
				w = r.before(t.text, ws, k-2)
			}
		}
		if w.from >= w.to && is(ws, k-1, "and|but|,|however|;|-|–") {
			w = r.coordinateSubject(t.text, ws, k, subject)
		}
		subject = w
		v := pastMarker(ws, skipAdverbs(ws, k+1))
		if is(ws, v, "be") && v+1 < len(ws) && !phrased(ws, v) {
			if later := alsoReporting(ws, v+2); later > 0 && strings.HasSuffix(ws[v+1].low, "ing") && (w.to > w.from) && !doubted(ws, 0, w.from) {
				return promise{owner: r.ownerOf(t.text, ws, r.whoSaid(t.text, ws, w, k), k), verb: later}, true
			}
			if f := ws[v+1].low; strings.HasSuffix(f, "ing") && promisesGerund(ws, v+1) && acts(w) {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
			}
			continue
		}
		if is(ws, v, "have|need") && is(ws, v+1, "to") && findsOut(ws, v+2) {
			v += 2
		}
		if is(ws, v, "be|have") && v == len(ws)-1 || insideQuotes(ws, k) {
			continue // the copy breaks off, or somebody's words are quoted
		}
		if later := together(ws, v); later > 0 && acts(w) && w.sort != pronoun && !doubted(ws, 0, w.from) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: later}, true
		}
		if later := r.afterwards(t.text, ws, v); later > 0 && !promises(ws, v) && !is(ws, v, "not|never") && acts(w) && !doubted(ws, 0, w.from) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: later}, true
		}
		if v >= len(ws) || soft(ws, v) || !promises(ws, v) && !phrased(ws, v) && !soVerb(ws, v) && !findsOut(ws, v) && !tellsLater(ws, v) && !r.inPerson(t.text, ws, w, k, v) && !r.outdoors(t, w, v) && !hasDone(ws, v) && !r.openDeed(t, w, k, v) && !r.setAbout(t, w, k, v) && !r.bidsDo(t, v) && !(v == len(ws)-1 || is(ws, v, ".")) {
			continue
		}
		if s, at := r.speaker(t.text, ws, k); w.sort == thing && is(ws, k-1, "and") && at >= 0 && s.sort == person && is(ws, v, "forward|circulate|send|share|provide|write|report") {
			w = s // "advised that the reply had come and would forward it"
		}
		if onlyWhere(ws, v) || is(ws, v, "share") && is(ws, v+1, "the|a") && is(ws, v+2, "post|role|cost|costs|building|depot|office|burden|risk|concern|concerns|frustration|view") || thinksOver(ws, v) || comesAbout(ws, w, v) || is(ws, v, "discuss|debate|hear") && procedural(ws, v) {
			continue
		}
		if is(ws, v, "take") && hasWord(ws[v:min(len(ws), v+4)], "up") && hasWord(ws[v:min(len(ws), v+5)], "post|role|position|office|seat|duties") {
			continue
		}
		if !acts(w) && !r.reportsTo(t, w, v) && !((ownTown(ws, w) || r.ownCouncil(ws, w)) && promises(ws, v) && !is(ws, v, "provide|make|help|include|ensure|see|keep|have|work|review|monitor|undertake")) || doubted(ws, 0, w.from) && !contingent(ws, w, v) || conditional(ws, k) && !r.bidsDo(t, v) {
			continue
		}
		if is(ws, v, "see") && (w.sort == thing || is(ws, v+1, "if|whether")) || is(ws, v, ".") {
			continue
		}
		if is(ws, w.from, "i|we") {
			if name := r.saidBehind(t.text, ws, v); name != "" {
				return promise{owner: name, verb: v}, true
			}
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
	}
	return promise{}, false
}

// saidBehind returns who is named behind what they say in their own words, "I'll ring the
// school, said the Clerk", "we'll see to it, Mr Pell said"; "" where nobody is.
func (r *reader) saidBehind(text string, ws []word, v int) string {
	for j := v + 1; j+1 < len(ws); j++ {
		if !is(ws, j, "said|replied|answered|promised|added|confirmed") {
			continue
		}
		if j == len(ws)-1 || ws[j+1].mark() || is(ws, j+1, ",") {
			if w := r.before(text, ws, j); w.sort == person || w.sort == group {
				return w.name
			}
		}
		if name, sort := r.named(text, ws, j+1); sort == person || sort == group {
			return name
		}
	}
	return ""
}

// alsoReporting returns the second deed of what would be going on, "would be meeting residents
// and reporting back to the Council", from word k on; 0 where there is none.
func alsoReporting(ws []word, k int) int {
	for j := k; j+2 < len(ws) && j < k+16 && !is(ws, j, "which|that|who|was|were"); j++ {
		if is(ws, j, "and") && is(ws, j+1, "reporting|feeding|coming|bringing|sharing|circulating") && is(ws, j+2, "back|to|the|its|this|it") {
			return j + 1
		}
	}
	return 0
}

// whoSaid is w, or whoever speaks in front of the "would" at k where w is an "it".
func (r *reader) whoSaid(text string, ws []word, w who, k int) who {
	if is(ws, w.from, "it") && w.to == w.from+1 {
		if s, at := r.speaker(text, ws, k); at >= 0 {
			return s
		}
	}
	return w
}

// together returns the second deed of those who first come together or go somewhere, "would
// sit down together and produce a leaflet", with the first verb at v; 0 where there is none.
func together(ws []word, v int) int {
	if !is(ws, v, "sit|get|meet|go|pull|come|team|think|walk|look|drive|stay|liaise|talk|confer") {
		return 0
	}
	for j := v + 1; j+1 < len(ws) && j < v+9 && !ws[j].mark(); j++ {
		if is(ws, j, "and") {
			if promises(ws, j+1) && !is(ws, j+1, "make|help|keep|have|work|see|find") {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// pastMarker passes the colon and the first number of a list inside a sentence, "would:
// (a) send the list; (b) check the lease".
func pastMarker(ws []word, v int) int {
	if v+1 >= len(ws) || ws[v].raw != ":" {
		return v
	}
	if v++; is(ws, v, "(") && is(ws, v+2, ")") {
		v += 3
	}
	return v
}

// onlyWhere reports whether the deed at v is done in some cases only, which is a rule.
func onlyWhere(ws []word, v int) bool {
	for j := v + 1; j+1 < len(ws); j++ {
		if is(ws, j, "only") && is(ws, j+1, "where|if|when") {
			return true
		}
	}
	return false
}

// toldHow reports whether the subject at from stands in a clause that says how or why
// something would be done, which tells of a plan.
func toldHow(ws []word, from int) bool {
	for is(ws, from-1, "the|a|an|its|their|his|her") {
		from--
	}
	return is(ws, from-1, "how|why") && !is(ws, from-2, "show|shows|showed")
}

// findsOut reports whether somebody who cannot answer at once says how they will: "would
// have to find out", "would go back and check".
func findsOut(ws []word, v int) bool {
	if is(ws, v, "come") && is(ws, v+1, "with") && hasWord(ws[v+2:min(len(ws), v+6)], anyPaper+"|figures|map|answer|answers") {
		return true
	}
	return is(ws, v, "find|look") && is(ws, v+1, "out|up|it") && !is(ws, v+2, "hard|harder|difficult|easy|easier|useful|helpful|necessary|odd|strange") || is(ws, v, "check|ask|enquire|inquire") && (v+1 >= len(ws) || ws[v+1].mark() || is(ws, v+1, "and|with|of|the")) ||
		is(ws, v, "get|come|go") && is(ws, v+1, "back") && is(ws, v+2, "to|and|with|over|through") || is(ws, v, "go") && is(ws, v+1, "over|through|into") && is(ws, v+2, "the|it|them|this|these|his|her|their|each|all|every|any")
}

// tellsLater reports whether something that would be told is told elsewhere than at the
// meeting: "would explain to Mr Ash by letter how", "would set it out in a note".
func tellsLater(ws []word, v int) bool {
	if !is(ws, v, "explain|clarify|confirm|set|state|describe|justify|answer|break|spell|tell|say|give|list|address|deal|expand|elaborate") {
		return false
	}
	for k := v + 1; k < len(ws); k++ {
		switch {
		case is(ws, k, "in") && is(ws, k+1, "writing|correspondence"), is(ws, k, "by") && is(ws, k+1, "letter|email|e-mail|post|telephone|phone|message"),
			is(ws, k, "by|in|with") && is(ws, k+1, "a|an") && hasWord(ws[k+2:min(len(ws), k+4)], "letter|email|e-mail|note|message|memorandum"),
			is(ws, k, "outside|after") && is(ws, k+1, "the|this|of") && hasWord(ws[k+2:min(len(ws), k+4)], "meeting"):
			return true
		}
	}
	return false
}

// inPerson reports whether a speaker says that they will see to a thing
// themselves, whatever the deed: "said that he would inspect the drain himself",
// "undertook that she would personally walk the route".
func (r *reader) inPerson(text string, ws []word, w who, k, v int) bool {
	if w.sort != pronoun || !is(ws, w.from, "he|she") || !byHand[ws[v].low] || !hasWord(ws[k:], "himself|herself|personally") {
		return false
	}
	s, at := r.speaker(text, ws, k)
	return at >= 0 && s.sort == person
}

// outdoors reports whether somebody would do a deed of the hand or the feet with a member,
// or by a day: "said that she would walk the bank with Councillor Ash".
func (r *reader) outdoors(t told, w who, v int) bool {
	ws := t.words
	if w.sort != person && (w.sort != pronoun || !is(ws, w.from, "he|she")) || !is(ws, v, "walk|inspect|visit|measure|count|test|clear|clean|cut|paint|repair|mend|replace|remove|collect|deliver|plant|design|draw|hang|fit|scan|research|assess|sign|post|print|display") {
		return false
	}
	return hasWord(ws[v:], "councillor|councillors|members|cllr|member") && hasWord(ws[v:], "with") || r.soon(t.text)
}

// reportsTo reports whether an organisation would tell or send something to the
// body that is meeting or its members: partners promise so too.
func (r *reader) reportsTo(t told, w who, v int) bool {
	ws := t.words
	if w.to > w.from && partners[ws[w.to-1].low] && is(ws, v, "supply|provide|send|circulate|share|let") && hasWord(ws[v+1:min(len(ws), v+7)], sums+"|"+tidings) && !hasWord(ws[v:], "patients|residents|customers|tenants|parents|pupils|drivers|passengers|users|people") {
		return true // "the police would supply the number of offences"
	}
	if w.sort == thing && w.from <= 1 && w.to-w.from == 1 && ws[w.from].capital() && !opening[ws[w.from].low] && !inPrint[ws[w.from].low] && !monthName(ws[w.from].low) && is(ws, v, "bring|present|provide|circulate|share|supply|send|report") {
		return forBody(ws[v+1:]) // "Hymans will bring the assumptions to the next Board"
	}
	if (w.sort == thing || w.sort == organisation) && w.from <= 1 && w.to-w.from <= 3 && w.to > w.from && capitalised(ws, w) && !idle[ws[w.to-1].low] && is(ws, v, "come|report|get|revert|write|reply|respond") && is(ws, v+1, "back|again|to") && is(ws, v+2, "with|to|on|in|by|the|us|members") && (!is(ws, v+1, "back|again") || !is(ws, v+2, "to|on|in|by") || hearers(ws[v+3:min(len(ws), v+6)]) || is(ws, v+2, "in|by|on") && r.later(t.text, ws, v)) && (is(ws, v+1, "back|again") || forBody(ws[v+1:])) {
		return true // "TfN would come back with a business case"
	}
	if w.sort == organisation && is(ws, v, "host|organise|arrange") && hasWord(ws[v+1:min(len(ws), v+5)], treats) {
		return true
	}
	if w.sort != organisation && !(w.sort == thing && w.to-w.from > 1 && is(ws, v, "let")) || !ws[w.from].capital() && !ws[min(w.from+1, len(ws)-1)].capital() || !is(ws, v, "provide|send|circulate|share|supply|report|bring|write|submit|present|let|give|furnish|inform|update|notify|brief|return|come") {
		return false
	}
	return hasWord(ws[v:], "committee|panel|board|members|councillor|councillors|cllr|chair|chairman|commission|forum|scrutiny|group")
}

// forBody reports whether what is brought goes to a body or its members.
func forBody(ws []word) bool {
	for k := 0; k+1 < len(ws); k++ {
		if is(ws, k, "to|with|before|at|for") && hearers(ws[k+1:min(len(ws), k+4)]) {
			return true
		}
	}
	return len(ws) > 0 && is(ws, 0, "members|councillors")
}

// partners are nouns of those outside a council who tell it things.
var partners = setOf("police trust hospital company contractor operator developer landlord association board university college constabulary brigade agency provider supplier insurers insurer auditors consultants")

// acts reports whether a noun phrase can be the doer of a "would".
func acts(w who) bool {
	return w.sort == person || w.sort == group || w.sort == body || w.sort == pronoun && w.name != "It" && w.name != "it"
}

// finiteVerbs are those by which minutes say what somebody did before a "would" that shares the
// subject: "She had no figures but would send them".
var finiteVerbs = setOf(`accepted acknowledged admitted advised agreed agrees aims allowed answered apologised are believes brought came conceded
	confirmed could couldn't defended described did didn't expected expects explained felt gave had hadn't has have heard
	hoped hopes intended intends introduced invited is knew looked made mentioned met needed needs nodded noted offered
	offers outlined planned plans pointed presented promised raised recalled recognised referred regretted replied reported
	responded said saw says sent shared spoke summarised thanked thinks thought told took understood undertakes undertook
	visited wanted wants was wasn't welcomed were wished wrote`)

// coordinateSubject returns the subject that "and would report" shares with
// the clause in front of it.
func (r *reader) coordinateSubject(text string, ws []word, k int, last who) who {
	if last.to > last.from && !(last.sort == thing && is(ws, k-1, "but")) {
		return last
	}
	if w := r.besideAside(text, ws, k); w.to > w.from {
		return w
	}
	if ws[k-1].raw == ";" || is(ws, k-1, "-|–|,") && is(ws, k, "will") {
		if m := r.mentions(text, ws[:min(k, 8)]); len(m) > 0 && m[0].from <= 1 && m[0].sort == person {
			return m[0] // "Clerk awaiting a reply; will follow up"
		}
	}
	if is(ws, k-1, "but|and") || is(ws, k-1, ",") && is(ws, k-2, "however|but") {
		for j := clauseStart(ws, k) + 1; j < k; j++ {
			if finiteVerbs[ws[j].low] {
				for is(ws, j, "have|has|had|know") && is(ws, j-1, "not|do|does|did") {
					j-- // "I do not have it here but will write"
				}
				if is(ws, j, "not") {
					j--
				}
				w := r.before(text, ws, j)
				if (w.sort == thing || w.sort == organisation) && consenting[wordAt(ws, j+1)] && is(ws, j, "had|has") && w.from <= 1 && capitalised(ws, w) {
					w.sort = person // "Healthwatch had offered to run a group and would report"
				}
				return w
			}
		}
	}
	return who{}
}

// clauseStart returns where the clause that holds word k begins: behind the last semicolon.
func clauseStart(ws []word, k int) int {
	for k > 0 && ws[k-1].raw != ";" {
		k--
	}
	return k
}

// asides open what stands between commas behind a subject and only says how it came to
// speak: "The Clerk, asked about the gate, would", "Ms Pell, who had no figures, would".
var asides = setOf(`asked pressed questioned challenged prompted invited reminded urged responding replying answering speaking being who whose when while
	whilst though although at by from given mindful aware noting accepting recognising acknowledging conscious agreeing unable not without`)

// besideAside returns the subject that an aside between commas parts from the
// "would" at k: "The Clerk, with help from members, would draw up a list".
func (r *reader) besideAside(text string, ws []word, k int) who {
	if !is(ws, k-1, ",") {
		return who{}
	}
	for j := k - 2; j > 0; j-- {
		if is(ws, j, ",") && (is(ws, j+1, "with|together|in|alongside|along|and|after|having|on|as|of|for") || asides[wordAt(ws, j+1)]) {
			w := r.before(text, ws, j)
			if w.sort != person && w.from <= 1 && w.to == j && w.to > w.from && serviceName(ws, w, false) {
				w.sort = group // "Adult Social Care, for its part, would"
			}
			if w.from <= 1 && w.to == j {
				return w
			}
			if w.to == j && w.sort == person { // "Jo Pell, the Clerk, whose team cuts the grass, would"
				from := w.from
				for from > 0 && is(ws, from-1, "the|our|its|a") {
					from--
				}
				if named := r.before(text, ws, from-1); is(ws, from-1, ",") && named.from <= 1 && named.to == from-1 && named.sort == person {
					return w
				}
			}
		}
	}
	return who{}
}

// passing are words that may stand between "would" and its verb and change nothing.
var passing = setOf(`nonetheless however also then again therefore now still instead first certainly personally further subsequently jointly both all`)

// skipAdverbs passes adverbs and asides behind a "would": ", however,".
func skipAdverbs(ws []word, k int) int {
	for k < len(ws) {
		switch {
		case passing[ws[k].low] || adverb(ws[k].low):
			k++
		case is(ws, k, "at") && is(ws, k+1, "any|all") && is(ws, k+2, "rate|events"), is(ws, k, "in") && is(ws, k+1, "any|the|due") && is(ws, k+2, "case|event|meantime|meanwhile|course"):
			k += 3
		case is(ws, k, ",") && is(ws, k+2, ",") && is(ws, k+1, "however|therefore|nonetheless|instead|of"):
			k += 3
		default:
			return k
		}
	}
	return k
}

// soVerb reports whether word v is "do so".
func soVerb(ws []word, v int) bool { return is(ws, v, "do") && is(ws, v+1, "so") }

// promisesGerund reports whether "be contacting" holds a firm deed.
func promisesGerund(ws []word, v int) bool {
	f, ok := forms[ws[v].low]
	next, isTied := tied[f.lemma]
	if ok && f.gerund && isTied && next != "" && is(ws, v, "taking|following|feeding|looking|picking|passing") {
		return hasWord(ws[v+1:min(len(ws), v+4)], next) && !hasWord(ws[v+1:min(len(ws), v+4)], "place|part")
	}
	return ok && f.gerund && firm[f.lemma] && (!isTied || next == "")
}

// conditional reports whether the sentence makes the deed a mere hypothesis.
func conditional(ws []word, k int) bool {
	return is(ws, k+1, "have") && !promises(ws, k+1) && !hasDone(ws, k+1) && !is(ws, k+2, "to") || is(ws, k+1, "only")
}
