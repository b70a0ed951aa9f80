package extract

import "strings"

// What a speaker says would be done, ready or in somebody's hands by a last day is promised,
// whatever the verb and in the passive too: "said that the new signs would be up by Easter".
// Without a last day the same words tell of a plan.

// notOurs are participles of what becomes of works, contracts and sums: plans, not promises.
var notOurs = setOf(`completed finished built constructed delivered implemented transferred migrated closed opened reopened demolished sold awarded
	reduced increased raised saved spent paid repaid lost cut abolished electrified required expected allowed obliged affected forced charged needed
	known decided determined considered achieved reached met merged ended begun started launched connected occupied exhausted replaced retired
	halved doubled phased withdrawn recovered cleared-away eliminated gone forgotten heard audited tried judged converted pleased surprised sorry older higher lower better worse`)

// seenUp are what a thing "would be" that somebody has seen to.
var seenUp = setOf("up ready back there out working running installed on")

// outsiders are those whose doings a speaker only reports.
const outsiders = "government|minister|ministry|parliament|department|bill|treasury|lottery|court|election|elections|regulator|ofsted|inspectorate"

// receivers are those to whom a council gives things.
const receivers = "household|households|tenant|tenants|resident|residents|pupil|pupils|school|schools|staff|member|members|councillor|councillors|family|families|carer|carers|volunteer|volunteers|street|streets|flat|flats|home|homes|house|houses|ward|wards|village|villages|estate|estates|everyone|everybody|all|each|every|he|she|they|customers|customer|traders|trader|shop|shops|business|businesses|parish|parishes|plot|holder|holders|club|clubs|library|libraries|park|parks|site|sites"

// byLastDay reports whether a last day that is still to come stands behind word k, within a year
// and a half.
func (r *reader) byLastDay(t told, k int) bool {
	ws := t.words
	for j := k; j+1 < len(ws); j++ {
		if !is(ws, j, "by|before|within") && !(is(ws, j, "no|not") && is(ws, j+1, "later") && is(ws, j+2, "than")) && !(is(ws, j, "in") && is(ws, j+1, "time") && is(ws, j+2, "for")) {
			continue
		}
		if is(ws, j, "before") && is(ws, j+1, "the|next|term|school") && !hearers(ws[j+1:min(len(ws), j+4)]) && !hasWord(ws[j+1:min(len(ws), j+4)], "court|magistrates|tribunal|house|inspector|judge|last") && len(ws)-j < 8 && r.due(t.text, ws[j].start) == nil {
			return true // "before the school holidays"
		}
		if is(ws, j, "by|before") && (is(ws, j+1, "the") && is(ws, j+2, "weekend|holidays|summer|winter|autumn|spring")) || is(ws, j, "by|before") && is(ws, j+1, "half-term|term|weekend|winter|christmas|easter|whitsun|harvest|midsummer|michaelmas") {
			return true
		}
		if is(ws, j, "by") && is(ws, j+1, "the") && is(ws, j+2, "start|end|beginning|close|middle|time") && is(ws, j+3, "of") && is(ws, j+4, "term|the|this|next") && len(ws)-j < 9 && r.due(t.text, ws[j].start) == nil {
			return true // "by the start of term"
		}
		due := r.due(t.text, ws[j].start)
		if due == nil || due.Suspect || due.Recurs != "" || !lastDays.MatchString(due.Expression) {
			continue
		}
		if !due.To.Known() || !r.meeting.Known() || r.meeting.Before(due.To) && due.To.Before(r.meeting.AddMonths(19)) {
			return true
		}
	}
	return false
}

// saidBy returns the one who says in front of the "would" at k what would be, and the place of
// the verb; -1 where nobody does, or somebody who only reports or asks.
func (r *reader) saidBy(t told, k int) (who, int) {
	s, at := r.speaker(t.text, t.words, k)
	if at < 0 || s.sort != person && s.sort != pronoun && s.sort != group || !is(t.words, at, "said|told|assured|explained|confirmed|promised|replied|added|answered|advised|stated|undertook|reassured") || hasWord(t.words[s.from:s.to], outsiders) || is(t.words, s.from, "it|they") {
		return who{}, -1
	}
	return s, at
}

// saidByDay finds such a promise.
func (r *reader) saidByDay(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if !is(ws, k, "would|will") || doubted(ws, 0, k) || insideQuotes(ws, k) || relativeThat(ws, k) || wishful(ws, k) {
			continue
		}
		s, at := r.saidBy(t, k)
		if at < 0 {
			if w := r.before(t.text, ws, k); is(ws, 0, "by|before") && is(ws, k+1, "have") && k+3 < len(ws) && doneLater(ws, k+2) && !is(ws, k+2, gone) && w.sort == person && hasRole(ws[w.from:w.to]) && r.due(t.text, 0) != nil {
				for j := w.to - 1; j > w.from; j-- {
					if is(ws, j, "the") {
						w.name = join(t.text, ws[j+1:w.to]) // "By the next meeting the Clerk"
						break
					}
				}
				return promise{owner: w.name, verb: k + 2}, true // "By July the Clerk would have written to all three"
			}
			if v := skipAdverbs(ws, k+1); k < 14 && (forEverybody(ws, v) && (r.byLastDay(t, v) || hasWord(ws[:k], "leaflet|leaflets|letter|letters|guide|guides|card|cards|questionnaire|questionnaires|invitation|invitations|newsletter|form|forms|pack|packs|copy|copies") && r.later(t.text, ws, k)) || peopleTaught(ws, k, v) && r.byLastDay(t, v)) && r.seenTo(t, k, v) > 0 && !finiteBefore(ws, k) {
				return promise{verb: v}, true // "Letters would go to every plot by June": whoever says so
			}
			continue
		}
		if hasWord(ws[at:k], outsiders+"|cost|costs|price|prices|rent|rents|population|spending|backlog|backlogs|arrears|debt|debts|list|cases|applications|grant|saving|savings|deficit|if|unless") || hasWord(ws[k:], "if|unless|otherwise") {
			continue
		}
		v := skipAdverbs(ws, k+1)
		if p := r.busyWith(t, at, k, v); p > 0 {
			return promise{owner: r.ownerOf(t.text, ws, s, s.to), verb: p}, true
		}
		if p := r.seenTo(t, k, v); p > 0 && r.byLastDay(t, v) || forEverybody(ws, v) && r.later(t.text, ws, k) {
			return promise{owner: r.ownerOf(t.text, ws, s, s.to), verb: max(p, v)}, true
		}
	}
	return promise{}, false
}

// seenTo returns the word that tells what somebody would have seen to, with the "would" at k and
// the verb behind it at v; 0 where nothing is.
func (r *reader) seenTo(t told, k, v int) int {
	ws := t.words
	if w := r.before(t.text, ws, k); is(ws, w.from-1, "at|in|on|of|for|near|from") {
		// a place or what is meant: "the patrol at Mill Lane"
	} else if w.sort == person && !is(ws, w.from-1, "a|an|another|more") || w.sort == body && !is(ws, v, "have|get|receive") || w.sort == organisation && ws[w.from].capital() {
		return 0
	}
	switch {
	case is(ws, v, "have|get|receive") && !is(ws, v+1, "to|been|gone|left|no") && !(is(ws, v+1, "had") && !hasWord(ws[v+2:min(len(ws), v+6)], owed+"|letter|visit|call|copy")) && !hasWord(ws[v+1:min(len(ws), v+5)], "place|places|right|rights|vote|chance|choice|say|access|opportunity|less|more|fewer|benefit|benefits"):
		if hasItDone(ws, v) || hasWord(ws[max(0, k-5):k], receivers) {
			return v
		}
		return 0
	case is(ws, v, "go") && is(ws, v+1, "to|out|up|round|into|in"):
		return v
	case !is(ws, v, "be") || v+1 >= len(ws):
		return 0
	}
	p := skipAdverbs(ws, v+1)
	switch {
	case works(ws, k):
	case p >= len(ws) || is(ws, p, "no|not|only|less|more"):
	case seenUp[ws[p].low] && !is(ws, p+1, "the|a|to"):
		return p
	case is(ws, p, "in|on|under|at") && is(ws, p+1, "place|post|use|hand|hands|display|show|position|order|stock") && !(is(ws, p+2, "by") && !r.timeAt(t, p+2)):
		return p
	case is(ws, p, "on|in|with") && is(ws, p+1, "the|every|each|all|members|councillors|residents|tenants") && !hasWord(ws[p+1:min(len(ws), p+4)], "red|black|market|list|process|hands|balance|budget|same|position|way|end|agenda|public|interests|future|lead|throes|middle"):
		return p
	case is(ws, p, "open|available|complete|usable|accessible") && (is(ws, p+1, "again|to|for") || hasWord(ws[:k], "assured|promised|reassured")):
		return p
	case (doneLater(ws, p) || forms[ws[p].low].participle || is(ws, p, "put|set|hung|dug")) && !notOurs[ws[p].low] && !ws[p].capital():
		return p
	}
	return 0
}

// gone are participles of what becomes of somebody who "would have" done a thing.
const gone = "retired|resigned|moved|preferred|liked|wished|wanted|finished|left|gone|saved|lost|earned|spent|died|been|served|become|won"

// busyWith returns the verb of what the speaker at word at says that they would be doing, or
// would have done, by a last day: "said that she would be observing lessons before half-term";
// 0 where they say no such thing.
func (r *reader) busyWith(t told, at, k, v int) int {
	ws := t.words
	if !is(ws, k-1, "he|she") || k-at > 7 || v+2 >= len(ws) || !r.byLastDay(t, v) {
		return 0
	}
	if is(ws, v, "be") && strings.HasSuffix(ws[v+1].low, "ing") && !is(ws, v+1, "retiring|leaving|joining|moving|standing|being|having|going|missing|taking|getting|becoming|resigning|marrying|losing|earning|living|reaching|turning|serving|sitting|working") {
		return v + 1
	}
	if is(ws, v, "have") && doneLater(ws, v+1) && !is(ws, v+1, gone) {
		return v + 1
	}
	return 0
}

// confidentOf finds what somebody is confident of having done by a last day.
func (r *reader) confidentOf(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "was|were|is|are") || !is(ws, k+1, "confident|sure|certain|hopeful") || !is(ws, k+2, "of") || !is(ws, k+3, "having|getting|bringing|finishing|completing|publishing|issuing|sending|producing|presenting|reporting|opening|filling|clearing|appointing|putting|installing|fitting|mending|replacing|restoring|submitting|circulating") {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from > 1 || w.sort != person && w.sort != pronoun || is(ws, w.from, "it|they") || !r.byLastDay(t, k+3) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 3}, true
	}
	return promise{}, false
}

// mendsWords are participles of what is done to a paper that somebody admits to be wanting.
var mendsWords = setOf("rewritten reworded redrafted redrawn reprinted reissued re-issued recast changed amended altered corrected replaced restored reinstated clarified simplified shortened withdrawn removed updated revised separated renumbered republished")

// conceded finds what somebody agrees would be mended: "agreed that the letter could have been
// put better and that it would be rewritten".
func (r *reader) conceded(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 3; k+2 < len(ws); k++ {
		be := skipAdverbs(ws, k+1)
		if !is(ws, k, "would|will") || !is(ws, be, "be") || !mendsWords[wordAt(ws, skipAdverbs(ws, be+1))] || doubted(ws, 0, k) || insideQuotes(ws, k) || wishful(ws, k) || relativeThat(ws, k) || works(ws, k) {
			continue
		}
		s, at := r.speaker(t.text, ws, k)
		if at < 0 || s.sort != person && s.sort != pronoun || !is(ws, at, "agreed|accepted|conceded|acknowledged|admitted|apologised|said|promised") || hasWord(ws[be:], "if|when|by|under|annually") && !r.later(t.text, ws, be) || hasWord(ws[at:k], "law|act|rules|roof|road|lights|windows") {
			continue
		}
		if !hasWord(ws[at:k], owed+"|letter|form|forms|leaflet|notice|notices|sign|signs|page|pages|wording|paragraph|map|maps|website|it|this|they|these|word|words|sentence|heading|error|mistake|policy|guide|booklet|script|advert|advertisement|label|labels|template") {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, s, s.to), verb: skipAdverbs(ws, be+1)}, true
	}
	return promise{}, false
}

// timeAt reports whether a time to come begins at word k: no agent stands behind its "by".
func (r *reader) timeAt(t told, k int) bool {
	due := r.due(t.text, t.words[k].start)
	return due != nil && strings.HasPrefix(t.text[t.words[k].start:], due.Expression)
}

// works reports whether the subject of the "would" at k is of what is built, bought or run as a
// project, or of what others have in hand: what becomes of it by a day is a plan.
func works(ws []word, k int) bool {
	for j := k - 1; j >= 0 && j > k-7 && !ws[j].mark() && !speaking[ws[j].low] && !is(ws, j, "that"); j-- {
		if is(ws, j, "school|schools|hospital|hospitals|homes|housing|building|buildings|centre|centres|hub|hubs|block|blocks|bypass|bridge|tunnel|station|phase|phases|works|work|project|projects|scheme|schemes|programme|system|systems|contract|contracts|contractor|contractors|appeal|appeals|inquiry|accounts|development|site|sites|land|reserves|fleet|network|budget|borough|prison|dam") && (j == k-1 || is(ws, j+1, "of|in|at|on|for|also|now")) {
			return true
		}
	}
	return false
}

// forEverybody reports whether what would be is for every one of those it is meant for: "a roll
// would go to every flat", "the van would visit each estate".
func forEverybody(ws []word, v int) bool {
	if is(ws, v, "be") && is(ws, v+2, "and") && doneLater(ws, v+1) && doneLater(ws, v+3) {
		v += 2 // "would be printed and delivered to every house"
	}
	if !is(ws, v, "go") && !(is(ws, v, "be|and") && is(ws, v+1, "sent|given|posted|delivered|offered|issued|supplied|handed|distributed|circulated|held|run|fitted|provided|put|visit")) && !is(ws, v, "visit") {
		return false
	}
	for j := v + 1; j+1 < len(ws) && j < v+6; j++ {
		if is(ws, j, "to|in|at|for|out|visit") && is(ws, j+1, "every|each|all") {
			return !is(ws, j+2, "year|month|day|week|meeting|time|times|meetings")
		}
	}
	return is(ws, v, "visit") && is(ws, v+1, "every|each|all")
}

// peopleTaught reports whether people would be trained or told, with the "would" at k: a deed
// that somebody does for them.
func peopleTaught(ws []word, k, v int) bool {
	return is(ws, v, "be") && is(ws, skipAdverbs(ws, v+1), "trained|taught|briefed|shown|written|visited|inducted|equipped") && is(ws, k-1, receivers+"|wardens|officers|drivers|clerks|governors|teachers|tutors|marshals|nurses|librarians|managers|foster")
}
