package extract

// What would be held for people is arranged, whoever says so: "An open day would be held for
// staff in June." So is what a body's own service would do and tell the body of, and what the
// sentence behind "It was agreed" says would be.

// occasions are what is held for members, staff or the public.
const occasions = "day|evening|briefing|briefings|session|sessions|training|workshop|workshops|seminar|seminars|exhibition|exhibitions|event|events|drop-in|drop-ins|clinic|clinics|surgery|surgeries|demonstration|demonstrations|talk|talks|walk|walkabout|tour|visit|visits|webinar|webinars|roadshow|roadshows|display|stall|meeting|meetings|open-day|rehearsal|exercise|test|drill|consultation|competition|course|courses|class|classes|conference|forum|survey|count|audit|awayday|induction|helpline|amnesty"

// eventToCome finds such an occasion.
func (r *reader) eventToCome(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 2; k+2 < len(ws); k++ {
		if !is(ws, k, "would") { // "will be held on 24 June" announces
			continue
		}
		be := skipAdverbs(ws, k+1)
		v := skipAdverbs(ws, be+1)
		if is(ws, be, "be") && is(ws, v, "on") && is(ws, v+1, "show|view|display|exhibition") && hasWord(ws[:k], "drawings|drawing|plans|plan|designs|design|model|models|proposals|maps|map|options|scheme|schemes|results|draft|boards|panels|entries") && r.later(t.text, ws, v) && !doubted(ws, 0, k) && !wishful(ws, k) && !relativeThat(ws, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "The drawings would be on view from 1 June"
		}
		if is(ws, be, "be") && is(ws, v, "carried|conducted|made|undertaken|commissioned|done|taken") && r.freshInquiry(t, k) && r.later(t.text, ws, v) && !doubted(ws, 0, k) && !wishful(ws, k) && !relativeThat(ws, k) && !hasWord(ws[v:], "if|annually|by") {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "A fresh survey would be carried out in the autumn"
		}
		if !is(ws, be, "be") || !is(ws, v, "held|run|given|offered|arranged|organised|mounted|staged|hosted|convened|laid|put|set|launched|provided|led|taken") || is(ws, v, "put|laid|set") && !is(ws, v+1, "on|up") || is(ws, v, "taken") && !is(ws, v+1, "at") {
			continue
		}
		if doubted(ws, 0, k) || wishful(ws, k) || insideQuotes(ws, k) || relativeThat(ws, k) || hasWord(ws[v:], "if|annually|weekly|monthly") || !r.later(t.text, ws, v) {
			continue
		}
		if _, at := r.saidBy(t, k); r.occasion(ws, k, at) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
	}
	return promise{}, false
}

// occasion reports whether the subject of the "would" at k is an occasion that nobody has spoken
// of before: one with "a" or a number, or several where somebody speaks at word at.
func (r *reader) occasion(ws []word, k, at int) bool {
	from := k - 1
	for from > 0 && k-from < 14 && !is(ws, from, "a|an|two|three|four|five|six|another|further") && (!ws[from].mark() || ws[from].raw == "'" || ws[from].raw == "’") && !is(ws, from, "that|said|told|and|would|was|were|had") {
		from--
	}
	few := is(ws, from, "a|an|two|three|four|five|six|another|further")
	if !few && (at < 0 || hasWord(ws[at:k], "the|his|her|its|their|this")) {
		return false
	}
	head := k
	for j := from + 1; j < k; j++ {
		if is(ws, j, "on|for|of|in|at|with|to|about") {
			head = j
			break
		}
	}
	return is(ws, head-1, occasions) && !hasWord(ws[from:head], "public-inquiry|annual|next|town|parish|ordinary|council|by-election|special|extraordinary")
}

// freshInquiry reports whether the subject of the "would" at k opens what is said and is an inquiry
// of which nobody has spoken before: "A further survey of tenants".
func (r *reader) freshInquiry(t told, k int) bool {
	ws, from := t.words, 0
	if _, at := r.saidBy(t, k); at >= 0 {
		for from = at + 1; from < k-1 && !is(ws, from, "a|an|another|two|three"); from++ {
			if !is(ws, from, "that|the|him|her|them|members|panel|committee|forum|board") {
				return false
			}
		}
	}
	if !is(ws, from, "a|an|another|further|two|three|fresh|new") || k-from > 10 {
		return false
	}
	head := k
	for j := from + 1; j < k; j++ {
		if is(ws, j, "on|for|of|in|at|with|to|about|into|among") {
			head = j
			break
		}
	}
	return is(ws, head-1, inquiries)
}

// fixed finds an occasion for which a day was found: "and a tour was fixed for 21 June".
func (r *reader) fixed(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 2; k+3 < len(ws); k++ {
		v := skipAdverbs(ws, k+1)
		if !is(ws, k, "was|were|is|are") || !is(ws, v, "fixed|arranged|set|booked|agreed|settled") || !is(ws, v+1, "for|on|to") && !(is(ws, v, "set") && is(ws, v+1, "down|up")) || doubted(ws, 0, k) || relativeThat(ws, k) || insideQuotes(ws, k) {
			continue
		}
		if r.occasion(ws, k, -1) && (r.later(t.text, ws, v) || is(ws, v+1, "for") && monthNear(ws[v:min(len(ws), v+9)])) {
			return promise{verb: v}, true
		}
	}
	return promise{}, false
}

// doneAndTold finds what would be done and its outcome told, whoever does it: "Further tests were
// to be made on the well and the outcome reported."
func (r *reader) doneAndTold(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+5 < len(ws); k++ {
		v, ok := futurePassive(ws, k)
		if !ok || v >= len(ws) || !doneLater(ws, v) && !forms[ws[v].low].participle || doubted(ws, 0, k) || insideQuotes(ws, k) || relativeThat(ws, k) || wishful(ws, k) || ifEver(ws, v-1) {
			continue
		}
		for j := v + 1; j+3 < len(ws) && !is(ws, j, "which|that|who|if"); j++ {
			if !is(ws, j, "and") || !is(ws, j+1, "the|its|their|any|a") {
				continue
			}
			thing, done := j+2, j+3
			if is(ws, thing, "outcome|outcomes|result|results|findings|answer|answers|reply|replies|report|figures|conclusions") && is(ws, done, "reported|brought|shared|circulated|presented|put|laid|published|made") ||
				is(ws, thing, "panel|committee|members|board|forum|chair|councillor") && is(ws, done, "told|informed|advised|notified|shown|given") {
				return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
			}
		}
	}
	return promise{}, false
}

// doAndTell finds what a service or the council itself would do and then tell of: "The
// authority would consult all schools and report the outcome to the Forum."
func (r *reader) doAndTell(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "would|will") || doubted(ws, 0, k) || insideQuotes(ws, k) || wishful(ws, k) {
			continue
		}
		w := r.before(t.text, ws, k)
		v := skipAdverbs(ws, k+1)
		if w.from > 1 && !is(ws, w.from-1, "that|the") || w.sort == thing && !ownService(ws, w) || w.sort != organisation && w.sort != group && w.sort != person && w.sort != thing || !plainVerb(ws, v) || soft(ws, v) || notOwn[ws[v].low] && !is(ws, v+1, "out|in") || w.from >= w.to {
			continue
		}
		if !tellsOutcome(ws, v) || !(forBody(ws[v+1:]) || r.later(t.text, ws, v) || w.sort == person || w.sort == group && !serviceNames[ws[w.to-1].low]) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
	}
	return promise{}, false
}

// ownService reports whether w is a service, an authority or a team by its common noun.
func ownService(ws []word, w who) bool {
	return w.to > w.from && is(ws, w.to-1, "authority|council|service|services|team|department|directorate|unit|trust|force|constabulary|board|partnership|contractor|consultants|consultant")
}

// tellsOutcome reports whether the deed from v on goes on to tell its outcome: "and report the
// results", "and let them know what it found".
func tellsOutcome(ws []word, v int) bool {
	for j := v + 1; j+2 < len(ws); j++ {
		if is(ws, j, "which|that|who|whether") {
			return false
		}
		if is(ws, j, "and") && is(ws, skipAdverbs(ws, j+1), "report|publish|share|bring|present|circulate|feed|tell|let|compare|come|return|give|submit") {
			return hasWord(ws[j+2:min(len(ws), j+8)], "results|result|outcome|findings|replies|responses|answers|what|conclusions|figures|back|know|last|it|them")
		}
	}
	return false
}

// agreedThenTold finds what the sentence behind a bare "It was agreed" says would be: "The hall
// would be open on Tuesdays from November."
func (r *reader) agreedThenTold(all []told, i int) (promise, bool) {
	t := all[i]
	if before := r.sentenceBefore(t); before == nil || !justAgreed(before.words) {
		return promise{}, false
	}
	ws := t.words
	for k := 1; k+2 < len(ws) && k < 12; k++ {
		if !is(ws, k, "would|will") {
			continue
		}
		v := skipAdverbs(ws, k+1)
		w := r.before(t.text, ws, k)
		if w.from > 1 || doubted(ws, 0, k) || is(ws, v, "cost|mean|need|require|not|like|help|allow|depend|save") || is(ws, v, "be") && !is(ws, v+1, "open|closed|shut|free|available|lit") && !doneLater(ws, skipAdverbs(ws, v+1)) && !forms[wordAt(ws, skipAdverbs(ws, v+1))].participle || is(ws, v+1, "required|needed") || !r.later(t.text, ws, v) {
			return promise{}, false
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
}

// justAgreed reports whether a sentence says no more than that something was agreed.
func justAgreed(ws []word) bool {
	n := trimMarks(ws)
	if n > 7 || n == 0 || hasWord(ws, "not|minutes") {
		return false
	}
	return is(ws, n-1, "agreed|accepted|granted|approved|carried|so") && is(ws, 0, "it|this|that|agreed|the|members|cabinet|they|all") && (n < 4 || is(ws, n-2, "was|were|members|duly|unanimously|and"))
}

// councilWould finds what a speaker says that their own council or service would do: "said that
// the Council would train volunteers". Without a speaker the same words tell of a plan.
func (r *reader) councilWould(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 3; k+2 < len(ws); k++ {
		v := skipAdverbs(ws, k+1)
		if !is(ws, k, "would|will") || !is(ws, k-1, "council|service|team|department|directorate|officers|staff|partnership") || !is(ws, k-2, "the|his|her|their|our|that") && !ws[k-1].capital() && !is(ws, k-1, "officers|staff") || v+1 >= len(ws) {
			continue
		}
		s, at := r.saidBy(t, k)
		if hasWord(ws[v:], "each|every") && !tellsOutcome(ws, v) {
			continue // a rule: "would review each case on its merits"
		}
		if at < 0 || s.sort == group || doubted(ws, 0, k) || insideQuotes(ws, k) || wishful(ws, k) || hasWord(ws[at:], "if|unless|how|why|whether|such|merits|always|usually|where|when|free") || is(ws, k-2, "county|district|borough|parish|town|city|neighbouring|other|another") {
			continue
		}
		if notOwn[ws[v].low] || soft(ws, v) || everyday(ws, v) || !plainVerb(ws, v) || !tellsOutcome(ws, v) && !isBase(ws, v) && !promises(ws, v) && !ourDeeds[ws[v].low] {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, s, s.to), verb: v}, true
	}
	return promise{}, false
}

// ourDeeds are deeds of a council for those around it that no list of firm verbs holds.
var ourDeeds = setOf("train teach coach consult survey trial pilot test inspect advertise promote campaign map review audit count measure paint plant clear clean mend repair replant rebuild relabel rewrite redesign redraft renew restock refit refurbish reinstate stock leaflet canvass poll interview screen sponsor organise host")

// sentenceBefore returns the sentence that stands in front of t in its paragraph, be it used for
// a decision or not; nil where none does.
func (r *reader) sentenceBefore(t told) *sentence {
	var before *sentence
	split := r.sentences(t.block)
	for k := range split {
		if split[k].end > t.start {
			break
		}
		before = &split[k]
	}
	return before
}
