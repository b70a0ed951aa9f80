package extract

import (
	"strings"

	"arising/internal/civic"
)

// Notes in the fewest words leave out the verb that promises: "Bins – Clerk chasing",
// "Grant form still to be completed (RFO)", "To do: Clerk – check the insurance".

// terse finds such a note.
func (r *reader) terse(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if len(ws) < 4 || len(ws) > 40 || is(ws, 0, "the|a|it|he|she|they|in|members|councillor") && t.text[len(t.text)-1] == '.' && finiteBefore(ws, min(len(ws), 8)) && !is(ws, groupNamed(ws), "led|chaired") {
		return promise{}, false // a sentence with a verb of its own
	}
	if p, ok := shoutedTask(t); ok {
		return p, true
	}
	if owner, ok := r.tagAbove(all, i); ok {
		return promise{owner: owner, verb: min(1, len(ws)-1)}, true
	}
	for _, rule := range [...]func(*reader, told) (promise, bool){(*reader).headedTask, (*reader).codedTask, (*reader).agendaItem, (*reader).initialsWill, (*reader).bareTo, (*reader).atWork, (*reader).behindOwner, (*reader).nameThenDeed} {
		if p, ok := rule(r, t); ok {
			return p, true
		}
	}
	return promise{}, false
}

// nameThenDeed reads who and what in a line of notes: "OKAFOR (Finance) – work out what a classroom
// costs", "... reported again – Ian to phone the depot".
func (r *reader) nameThenDeed(t told) (promise, bool) {
	ws := t.words
	for k := 2; is(ws, 0, "[") && k+2 < len(ws) && k < 7; k++ {
		if is(ws, k, "]") { // "[SH/JB] Meet the surveyor on site."
			own := ws[1:k]
			named := initialsOnly(own) || hasRole(own) || titles[own[0].low] || is(own, 0, "all") || len(own) == 3 && is(own, 1, "/|&") && initialsOnly(own[:1])
			verb := ws[k+1].low
			return promise{owner: join(t.text, own), verb: k + 1}, named && (firm[verb] || byHand[verb] || is(ws, k+1, "read")) && !is(ws, k+2, "of|on|for|:|was|were") && !hasFinite(ws[k+1:])
		}
	}
	for k := 1; k+2 < len(ws) && k < 20; k++ {
		if !is(ws, k, "–|—|-") {
			continue
		}
		if k+4 < len(ws) && ws[k+1].capital() && !opening[ws[k+1].low] && !organisations[ws[k+1].low] && !inPrint[ws[k+1].low] && is(ws, k+2, "to") && (firm[ws[k+3].low] || byHand[ws[k+3].low]) && !finiteAfter(ws, k+2) && !hasFinite(ws[k:]) {
			return promise{owner: ws[k+1].raw, verb: k + 3}, true
		}
		if k > 6 || !ws[0].capital() || opening[ws[0].low] {
			return promise{}, false
		}
		who := 0
		for who < k && (ws[who].capital() && !inPrint[ws[who].low] && !monthName(ws[who].low) || ws[who].mark() || is(ws, who, "and|&|of|for")) {
			who++
		}
		named := ws[0].shout() || titles[ws[0].low] || hasRole(ws[:k]) || personal(ws[:k])
		v := k + 1
		if who == k && named && (firm[ws[v].low] || byHand[ws[v].low]) && forms[ws[v].low].base && !ws[v].capital() && !is(ws, v+1, "of|on|for|by|:|-|–|,|.") && !hasFinite(ws[v:min(len(ws), v+3)]) && closed(t.text) {
			end := k
			for j := 1; j < k; j++ {
				if ws[j].mark() {
					end = j
					break
				}
			}
			return promise{owner: join(t.text, ws[:end]), verb: v}, true
		}
		return promise{}, false
	}
	return promise{}, false
}

// headedTask reads "Task for AB: get prices", "To do: Clerk – check the insurance".
func (r *reader) headedTask(t told) (promise, bool) {
	ws := t.words
	k := 0
	switch {
	case is(ws, 0, "outstanding|undertaking|undertakings|promise|commitment") && is(ws, 1, ":") && !hasWord(ws[2:], "was|were|had|is|are|has"):
		k = 1
	case is(ws, 0, "task|tasks|todo|to-do|homework|follow-up"):
		k = 1
		if is(ws, k, "required|needed|action|actions|agreed") {
			k++
		}
	case is(ws, 0, "to") && is(ws, 1, "be") && is(ws, 2, "done|actioned"), (is(ws, 0, "points|point|items|item|matters") && is(ws, 1, "for|of") || is(ws, 0, "for")) && is(ws, labelOpens(ws)-2, "action"):
		k = labelOpens(ws) - 1
		if k < 0 {
			return promise{}, false
		}
	case is(ws, 0, "matter|matters|issue|issues|point|points|item|items|question|questions") && is(ws, 1, "to|for"):
		for k = 2; k < len(ws) && k < 7 && !ws[k].mark(); k++ {
		}
		if !hasWord(ws[1:k], "follow|followed|follow-up|pursue|pursued|chase|chased") {
			return promise{}, false
		}
	case is(ws, 0, "what|task") && is(ws, 1, ":") && len(ws) > 3 && isBase(ws, 2) && !is(ws, 2, "is|was") && !strings.HasSuffix(t.text, "?"):
		k = 1
	case labelOpens(ws) > 1 && labelOpens(ws) < 5 && is(ws, labelOpens(ws)-2, "undertaking|undertakings|commitment|promise") && ws[0].capital() && !hasWord(ws, "was|were|is|are|had|has|took") && hasWord(ws[labelOpens(ws):], "to"):
		k = labelOpens(ws) - 1 // "Officer undertaking: to let the Committee have the cost"
	case imperativeBehind(ws) > 0:
		k = imperativeBehind(ws) - 1
	case is(ws, 0, "to") && is(ws, 1, "do"), is(ws, 0, "next") && is(ws, 1, "step|steps"), is(ws, 0, "follow") && is(ws, 1, "up"):
		k = 2
	default:
		return promise{}, false
	}
	p := promise{}
	if is(ws, k, "for|by") {
		end := k + 1
		for end < len(ws) && end < k+7 && !ws[end].mark() {
			end++
		}
		p.owner = join(t.text, ws[k+1:end])
		k = end
	}
	if !is(ws, k, ":|-|–|—") || k+2 >= len(ws) {
		return promise{}, false
	}
	k++
	for j := k + 1; p.owner == "" && j < len(ws) && j < k+6; j++ {
		if is(ws, j, ":|-|–|—|to") {
			if w := r.classify(t.text, ws, k, j); w.sort == person || w.sort == group || initialsOnly(ws[k:j]) {
				p.owner, k = w.name, j+1
			}
			break
		}
	}
	if open := lastBracket(ws); p.owner == "" && open > k {
		if w := r.classify(t.text, ws, open+1, len(ws)-1); w.sort == person || w.sort == group {
			p.owner = w.name
		}
	}
	if is(ws, k, "to") {
		k++
	}
	p.verb = min(k, len(ws)-1)
	return p, !hasWord(ws[k:], "done|completed|none|complete")
}

// imperativeBehind returns the verb of what is to be done behind the topic of a line and its
// colon, "Work programme: add river bathing for July"; 0 where none stands there.
func imperativeBehind(ws []word) int {
	for k := 1; k+3 < len(ws) && k < 5; k++ {
		if ws[k].raw == ":" {
			if is(ws, 0, "warning|note|notes|agenda|tip|caution|purpose|aim|reminder|nb|recommendation|recommendations|advice") || is(ws, k+2, "to") && !is(ws, k+1, "write") {
				return 0
			}
			if is(ws, k+1, "add|invite|ask|write|chase|obtain|circulate|send|check|contact|arrange|order|email|ring|book") && !is(ws, k+2, "of|:|-|–|and|for") && !hasFinite(ws[k:]) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// codedTask reads a deed behind its number in a log, "AP2/24: Share the lessons with the
// Committee. Owner: CIO."
func (r *reader) codedTask(t told) (promise, bool) {
	ws := t.words
	if !ws[0].capital() || len(ws[0].raw) > 9 || !strings.ContainsAny(ws[0].raw, "0123456789") || !is(ws, 1, ":|-|–") || !ws[2].capital() || hasFinite(ws) {
		return promise{}, false
	}
	return promise{verb: 2}, (firm[ws[2].low] || byHand[ws[2].low] || is(ws, 2, "ask|invite|find|draft")) && !is(ws, 3, "of|on|for|and|:|-|–|by|was") && ws[3].low != "report" && !is(ws, 2, "report|review|update|plan|note")
}

// agendaItem reads "Agenda item for March: dog fouling", "Next agenda: the gate".
func (r *reader) agendaItem(t told) (promise, bool) {
	ws := t.words
	for k := 0; k < len(ws) && k < 4; k++ {
		if k == 0 && is(ws, 0, "item|items|business|topics|topic") && is(ws, 1, "for|at") && is(ws, 2, "future|next|the|forthcoming|later|our") && hasWord(ws[2:min(len(ws), 6)], "future|next|forthcoming|later") && hasWord(ws[2:min(len(ws), 6)], "meeting|meetings|agenda|agendas") {
			end := 3
			for end < len(ws) && end < 7 && !is(ws, end, ":|-|–|—") {
				end++
			}
			if end < 7 && end+1 < len(ws) && !is(ws, end+1, "none") && !hasFinite(ws) {
				return promise{verb: 0}, true // "Items for future meetings: county lines (March)"
			}
		}
		if !is(ws, k, "agenda") || finiteBefore(ws, k) {
			continue
		}
		end := k + 1
		for end < len(ws) && end < k+7 && !is(ws, end, ":|-|–|—") {
			end++
		}
		if end+1 < len(ws) && end < k+7 && (is(ws, k-1, "next") || is(ws, k+1, "item|items") && is(ws, k+2, "for") && r.later(t.text, ws, k+2) || monthNear(ws[max(0, k-1):end])) {
			return promise{verb: k}, true
		}
	}
	return promise{}, false
}

// initialsWill reads "JT will touch base with Housing", of whoever goes by initials.
func (r *reader) initialsWill(t told) (promise, bool) {
	ws := t.words
	if !ws[0].shout() || !initialsOnly(ws[:1]) || !is(ws, 1, "will") {
		return promise{}, false
	}
	v := skipAdverbs(ws, 2)
	if v < len(ws) && (promises(ws, v) || phrased(ws, v)) && !is(ws, v, "provide|make|keep|hold|work|help|monitor|review|establish|produce") {
		return promise{owner: ws[0].raw, verb: v}, true
	}
	return promise{}, false
}

// errand are verbs of what notes leave to somebody with a bare "to", and agendas do not.
const errand = "ask|contact|write|chase|speak|invite|obtain|arrange|email|e-mail|ring|find|order|purchase|check|get|look|follow|seek|book|organise|investigate|remind|thank|draft|circulate|send|pursue|raise"

// bareTo reads a note that opens with what is to be done: "To ask Highways for a site
// meeting", "To be reviewed in six months".
func (r *reader) bareTo(t told) (promise, bool) {
	ws := t.words
	for k := 1; k+2 < len(ws) && k < 16; k++ {
		from := lastMark(ws, k)
		if n := groupNamed(ws[:k]); n > from && is(ws, n, "led|chaired|made|drawn") {
			from = n + 1
		}
		if !is(ws, k, "to") || finiteBefore(ws[from:], k-from) {
			continue
		}
		switch {
		case is(ws, k+1, "be") && (doneLater(ws, k+2) || forms[wordAt(ws, k+2)].participle) && !is(ws, k-1, "is|was|are|were|due|likely|need|needs|have|had|has|going|ought|used") && byName(r, t, k+3) != "":
			return promise{owner: byName(r, t, k+3), verb: k + 2}, true // "Leavers to be offered a tour by the Manager"
		case is(ws, k+1, "be") && is(ws, k+2, "with|in") && is(ws, 0, "any|all|comments|returns|nominations|questions|suggestions|replies|responses|entries|names|bids|forms") && r.later(t.text, ws, k+2):
			return promise{verb: k + 2}, true // "Any comments to be with the Clerk by Friday."
		case is(ws, k+1, "go") && is(ws, k+2, "to|out|round") && hasWord(ws[max(0, k-6):k], "letter|letters|card|copy|note|invitation|email|e-mail|reminder|reply|notice") && !is(ws, k-1, "is|was|are|were|due|have|had|has|going"):
			return promise{verb: k + 1}, true
		case is(ws, k+1, "go|appear|stand") && is(ws, k+2, "on|back") && hasWord(ws[k+2:min(len(ws), k+7)], "agenda") && !is(ws, k-1, "is|was|are|were|due|likely|need|needs|have|had|has|going"), is(ws, k+1, "be") && is(ws, k-1, ";|-|–|—|:") && is(ws, k+2, "reviewed|considered|discussed|revisited") && r.later(t.text, ws, k+2):
			return promise{verb: k + 1}, true
		case is(ws, 0, "a|an|two|three|four|five|six") && promises(ws, k+1) && groupNamed(ws[:k]) > 0:
			return promise{owner: join(t.text, ws[:groupNamed(ws[:k])]), verb: k + 1}, true // "A small group led by Dot to draft a leaflet"
		case is(ws, k-1, "all") && is(ws, k-2, ";|-|–|—|:|,") && promises(ws, k+1):
			return promise{owner: ws[k-1].raw, verb: k + 1}, true
		}
	}
	if ws[0].raw != "To" || !strings.HasSuffix(t.text, ".") {
		return promise{}, false
	}
	if is(ws, 1, errand) && (promises(ws, 1) || is(ws, 1, "ask|thank|find|book|order")) && !finiteAfter(ws, 0) && !is(ws, 1, "look") {
		return promise{verb: 1}, true
	}
	if is(ws, 1, "come|return|go") && is(ws, 2, "back|to|before") && r.later(t.text, ws, 1) {
		return promise{verb: 1}, true // "To come back to the Committee in six months."
	}
	if is(ws, 1, "be") && is(ws, 2, "reviewed|considered|discussed|revisited|looked|reconsidered|monitored|re-examined") && r.later(t.text, ws, 2) {
		return promise{verb: 2}, true
	}
	return promise{}, false
}

// groupNamed returns where the noun of a small group ends that opens a note; 0 where none does.
func groupNamed(ws []word) int {
	for k := 1; k < len(ws) && k < 5; k++ {
		if is(ws, k, "group|party|team|panel|sub-group|subgroup|delegation") {
			return k + 1
		}
	}
	return 0
}

// lastMark returns where the words begin behind the last mark that parts word k from what
// stands in front of it.
func lastMark(ws []word, k int) int {
	for k > 0 && !is(ws, k-1, ";|-|–|—|:") {
		k--
	}
	return k
}

// atWork reads who is said to be at a thing: "Bins – Clerk chasing", "Potholes reported;
// Cllr Ring following up".
func (r *reader) atWork(t told) (promise, bool) {
	ws := t.words
	for k := 2; k < len(ws) && k < 24; k++ {
		if !strings.HasSuffix(ws[k].low, "ing") || ws[k].capital() {
			continue
		}
		f := forms[ws[k].low].lemma
		if !firm[f] && f != "look" && !is(ws, k, "chasing|following|checking|pursuing|investigating|contacting") || len(ws)-k > 8 {
			continue
		}
		w := r.before(t.text, ws, k)
		from := w.from
		if from > 0 && is(ws, from-1, "the") {
			from--
		}
		if (w.sort == person || initialsOnly(ws[w.from:w.to])) && w.to == k && is(ws, from-1, "-|–|—|;|:") && !hasWord(ws[k:], "was|were|had|is|are|said") {
			return promise{owner: w.name, verb: k}, true
		}
	}
	return promise{}, false
}

// behindOwner reads a note that opens with its verb, or says that a thing is still to be
// done, and ends with who is to see to it: "Follow up with the trust (Scrutiny Officer)",
// "Grant form to be completed – RFO".
func (r *reader) behindOwner(t told) (promise, bool) {
	ws := t.words
	end := len(ws)
	for end > 0 && is(ws, end-1, ".|)|]") {
		end--
	}
	open := end - 1
	for open > 1 && open > end-7 && !is(ws, open, "(|[|-|–|—") {
		open--
	}
	if open < 3 || end-open < 2 || !is(ws, open, "(|[|-|–|—") {
		return promise{}, false
	}
	w := r.classify(t.text, ws, open+1, end)
	if w.sort != person && w.sort != group && !initialsOnly(ws[open+1:end]) || hasWord(ws[open:end], "to|by|from|of") && !hasRole(ws[open+1:end]) {
		return promise{}, false
	}
	if be := (pattern{{"to"}, {"be"}}).in(ws[:open]); be >= 0 && be+2 < open && !finiteBefore(ws, be) && (doneLater(ws, be+2) || forms[ws[be+2].low].participle) && !is(ws, be+2, "noted|agreed|confirmed|approved") {
		return promise{owner: w.name, verb: be + 2}, true
	}
	if finiteBefore(ws, asking(ws[:open])) {
		return promise{}, false
	}
	if is(ws, 0, "need|needs") && is(ws, 1, "to") && plainVerb(ws, 2) {
		return promise{owner: w.name, verb: 2}, true
	}
	v := 0
	if is(ws, 0, "to") {
		v = 1
	}
	if firm[ws[v].low] && !nounLike[ws[v].low] && !(v == 0 && ws[0].shout()) && !is(ws, v+1, "of|for|:|-|–") {
		return promise{owner: w.name, verb: v}, true
	}
	return promise{}, false
}

// asking returns where a clause begins that says what is to be found out, "find out who
// owns it"; the end of ws where none does.
func asking(ws []word) int {
	for k := 1; k < len(ws); k++ {
		if is(ws, k, "who|what|why|how|whether|if|where|when|which") {
			return k
		}
	}
	return len(ws)
}

// A line below an action says who is to do it or by when: "Due: 28 February",
// "Lead: Head of Parks".

// dueLine returns where the time begins in a line that says when an action is due, 0 where it says none.
func dueLine(ws []word) int {
	for k := 1; k < len(ws) && k < 4; k++ {
		if is(ws, k, ":|-|–") {
			head := ws[:k]
			if is(head, 0, "due|deadline|timescale|timeframe|when|target|date|completion|by|timeline") && (k == 1 || is(head, 1, "date|by|when|for|completion|due")) && len(ws) < 16 && k+1 < len(ws) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// leadLine returns where the name begins in a line that says whose an action is, 0 where it says none.
func leadLine(ws []word) int {
	for k := 1; k < len(ws) && k < 5; k++ {
		if is(ws, k, ":|-|–") {
			head := ws[:k]
			if is(head, 0, "owner|lead|responsible|responsibility|who|assigned|officer|by") && (k == 1 || is(head, 1, "officer|for|to|owner|whom|person|member")) && len(ws) < 14 && k+1 < len(ws) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// linesBelow takes the owner and the due of an action from the lines behind it that give them.
func (r *reader) linesBelow(all []told, i int, rec *civic.Record) {
	if ws := all[i].words; rec.Due == nil && rec.Rule == "action heading" {
		for k := len(ws) - 2; k > 1 && k > len(ws)-8; k-- {
			if is(ws, k, "-|–|—|(|[|,|;") && !hasWord(ws[k+1:], "who|which|that") {
				end := len(all[i].text)
				if is(ws, len(ws)-1, ")|]|.") {
					end = ws[len(ws)-1].start
				}
				if end > ws[k+1].start && ws[k+1].raw[0] >= '0' && ws[k+1].raw[0] <= '9' {
					rec.Due = r.cellDue(all[i].text[ws[k+1].start:end], true) // "Circulate the plan – Ms Hale – 28 February"
				}
				break
			}
		}
	}
	if rec.Owner == "" && (rec.Rule == "note form" || rec.Rule == "action heading") {
		rec.Owner = r.behindNote(all[i])
	}
	for j := i + 1; j < len(all) && j < i+4; j++ {
		ws := all[j].words
		if all[j].row || all[j].block > all[i].block+j-i {
			return
		}
		due, lead := dueLine(ws), leadLine(ws)
		switch {
		case due > 0 && rec.Due != nil, lead > 0 && rec.Owner != "":
		case due > 0 && rec.Due == nil:
			rec.Due = r.due("by "+all[j].text[ws[due].start:], 0)
			if given := r.due(all[j].text[ws[due].start:], 0); given != nil {
				rec.Due = given
			}
		case lead > 0 && rec.Owner == "":
			if w := r.classify(all[j].text, ws, lead, trimMarks(ws)); w.sort != thing || initialsOnly(ws[lead:trimMarks(ws)]) {
				rec.Owner = w.name
			}
		default:
			return
		}
	}
}

// trimMarks returns where the words end without the marks behind them.
func trimMarks(ws []word) int {
	end := len(ws)
	for end > 0 && ws[end-1].mark() {
		end--
	}
	return end
}

// byName returns the person or group behind the first "by" from word k on.
func byName(r *reader, t told, k int) string {
	for ; k+1 < len(t.words) && !is(t.words, k, "which|that|who"); k++ {
		if is(t.words, k, "by") {
			name, sort := r.named(t.text, t.words, k+1)
			own := words(name)
			if sort == person || sort == group || len(own) > 0 && own[0].capital() && serviceName(own, who{to: len(own)}, false) {
				return name
			}
		}
	}
	return ""
}

// listedTask reads an entry of a list under a heading of actions that names nobody, or
// whose doer is told by its verb: "Ms Hale circulates the plan", "Add it to the programme".
func (r *reader) listedTask(t told) (promise, bool) {
	ws := t.words
	if !t.bullet || len(ws) < 3 || hasWord(ws, "none|noted|had|were|was|has|been|completed|closed|done") || namesOnly(ws) {
		return promise{}, false
	}
	if d := r.passiveOrSubject(t.text, ws, 0, len(ws)); d.at > 0 && commits[d.verb] {
		return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, true
	}
	if r.later(t.text, ws, 0) && (forms[ws[min(2, len(ws)-1)].low].third || is(ws, 0, "the|a|an")) {
		return promise{verb: min(2, len(ws)-1)}, true // "the item returns in June"
	}
	if _, known := forms[ws[0].low]; known || firm[ws[0].low] || is(ws, 0, "to|that") {
		return promise{verb: min(1, len(ws)-1)}, true
	}
	return promise{}, false
}

// tagAbove returns who is to do what a line says that opens with its verb, where the line
// above it only names somebody: "ACTION: DS/MT", and below it "Look into the cost".
func (r *reader) tagAbove(all []told, i int) (string, bool) {
	t := all[i]
	ws := t.words
	if i == 0 || all[i-1].block+1 != t.block && (all[i-1].block != t.block || !ws[0].capital()) {
		return "", false
	}
	owner, ok := r.tag(all[i-1])
	v := 0
	if is(ws, 0, "to") {
		v = 1
	}
	f, known := forms[ws[v].low]
	return owner, ok && (known && f.base || firm[ws[v].low]) && !(nounLike[ws[v].low] && is(ws, v+1, "of|on|from|by")) && !finiteBefore(ws, asking(ws))
}

// behindNote returns who stands at the end of a note in brackets, "list to be emailed
// (MH)"; "" where nobody does.
func (r *reader) behindNote(t told) string {
	ws := t.words
	if is(ws, len(ws)-1, ".") {
		ws = ws[:len(ws)-1]
	}
	open := lastBracket(ws)
	if open == 0 {
		return ""
	}
	if w := r.classify(t.text, ws, open+1, len(ws)-1); w.sort == person || w.sort == group || initialsOnly(ws[open+1:len(ws)-1]) {
		return w.name
	}
	return ""
}
