package extract

// Notes of small councils are written in the present: "Cllr Pell will measure the
// bins", "Highways will be asked". Their "will" promises where the "would" of
// reported speech tells of plans.

// byHand are deeds of a handyman, a clerk or a councillor that no report of a
// large council speaks of.
var byHand = setOf(`order purchase buy measure carry sort draw build paint install collect deliver erect plant research book clean mow cut remove
	store inspect sign complete scan type count design advertise apply register renew transfer replace assess monitor collate print file
	chase clear dig walk dispose empty fill fit hang hire loan move pay plan post price put recycle repair reply sand sweep take tidy trim try update use
	water weed rearrange re-open reopen submit assist help source test trial look obtain hand lay insert enter claim close open lock place deal`)

// willDo finds "The Clerk will order the wreath", "Cllr Norris will measure the
// existing bins", "Will discuss at the next meeting."
func (r *reader) willDo(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if is(ws, 0, "will") && len(ws) > 3 && promises(ws, 1) {
		return promise{verb: 1}, true
	}
	for k := 1; k+2 < len(ws); k++ {
		if p, ok := r.goingTo(t.text, ws, k); ok {
			return p, true
		}
		if p, ok := r.clerkWould(t.text, ws, k); ok {
			return p, true
		}
		if p, ok := r.isDoing(t, k); ok {
			return p, true
		}
		if !is(ws, k, "will") || insideQuotes(ws, k) || doubted(ws, 0, k) {
			continue
		}
		w := r.before(t.text, ws, k)
		v := skipAdverbs(ws, k+1)
		if w.sort == thing && w.from == 0 && w.to == 3 && is(ws, 1, "and") && ws[0].capital() && ws[2].capital() && capitalised(ws, w) && !organisations[ws[0].low] && !organisations[ws[2].low] && v < len(ws) && is(ws, v, "meet|look|visit|get|find|order|bring|collect|contact|speak|write|check|ask|draft|measure|paint") {
			return promise{owner: w.name, verb: v}, true // two first names
		}
		if firstName(ws, w) && (is(ws, v, byFriends) || findsOut(ws, v) || toOurs(ws, v)) {
			return promise{owner: w.name, verb: v}, true
		}
		if w.sort == pronoun && is(ws, v, "reopen|re-open|open|close|move") {
			continue // "they" are the toilets
		}
		if is(ws, v, "have") && doneLater(ws, v+1) {
			continue // "will have left by June"
		}
		if r.setAbout(t, w, k, v) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
		}
		if v >= len(ws) || !byHand[ws[v].low] && !firm[ws[v].low] || everyday(ws, v) || !r.handy(ws, w) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
	}
	return promise{}, false
}

// handy reports whether w is somebody of a small council, who does things with
// their own hands: a councillor by name, the clerk, the chair, the council itself.
func (r *reader) handy(ws []word, w who) bool {
	if w.from >= w.to {
		return false
	}
	switch {
	case w.sort == person:
		return titles[ws[w.from].low] || hasWord(ws[w.from:w.to], "clerk|chair|chairman|chairperson|vice-chair|vice-chairman|warden|rfo") || personal(ws[w.from:w.to])
	case w.sort == pronoun:
		return is(ws, w.from, "he|she|they")
	case w.sort == organisation || w.sort == thing:
		return is(ws, w.from, "parish|town|community") && is(ws, w.to-1, "council")
	}
	return false
}

// isDoing finds who is at a thing that will take time, in notes in the present: "Cllr Ash is
// looking into grants", "The Clerk is chasing the insurers".
func (r *reader) isDoing(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "is|are") || k+2 >= len(ws) || k > 6 && !is(ws, k-1, "and") {
		return promise{}, false
	}
	v := skipAdverbs(ws, k+1)
	if is(ws, v, "still|now|also|already") {
		v++
	}
	if !is(ws, v, "chasing|checking|pursuing|investigating|contacting|arranging|drafting|obtaining|seeking|getting|researching|organising|asking") && !(is(ws, v, "writing|speaking|talking") && is(ws, v+1, "to")) && !(is(ws, v, "looking") && is(ws, v+1, "into|at|for")) && !(is(ws, v, "finding|following|sorting|drawing|setting") && is(ws, v+1, "out|up")) {
		return promise{}, false
	}
	w := r.before(t.text, ws, k)
	if w.from >= w.to && is(ws, k-1, "and") {
		w = r.subject(t.text, ws, k) // "would like it shown and is arranging a showing"
	}
	return promise{owner: w.name, verb: v}, w.sort == person && w.from <= 1 && !doubted(ws, 0, k) && (titles[ws[w.from].low] || hasWord(ws[w.from:w.to], "clerk|chair|chairman|rfo|warden|treasurer|secretary"))
}

// goingTo finds "Cllr Ash is going to speak to the landowner".
func (r *reader) goingTo(text string, ws []word, k int) (promise, bool) {
	if !is(ws, k, "is|was|are|were|am") || !is(ws, k+1, "going") || !is(ws, k+2, "to") || k+3 >= len(ws) || !promises(ws, k+3) && !is(ws, k+3, byFriends) && !findsOut(ws, k+3) && !toOurs(ws, k+3) {
		return promise{}, false
	}
	w := r.before(text, ws, k)
	if w.sort == person && ofOffice(ws[w.from:w.to]) {
		return promise{owner: w.name, verb: k + 3}, true
	}
	return promise{owner: r.ownerOf(text, ws, w, k), verb: k + 3}, r.handy(ws, w) || firstName(ws, w) || w.sort == pronoun && is(ws, w.from, "we|i")
}

// byFriends are deeds that people promise who are on first names with each other.
const byFriends = "contact|speak|talk|email|e-mail|write|circulate|send|check|ask|chase|ring|phone|draft|invite"

// firstName reports whether w may be somebody's first name, at the head of a sentence: it is no
// more than a word or two that nothing else explains.
func firstName(ws []word, w who) bool {
	return w.sort == thing && w.from <= 1 && w.to > w.from && w.to-w.from <= 2 && capitalised(ws, w) && !idle[ws[w.to-1].low] && !organisations[ws[w.to-1].low]
}

// toOurs reports whether the deed at v, or the one that it goes on to, brings something to a
// meeting of those who speak: "will turn it into a poster and bring it to our November meeting".
func toOurs(ws []word, v int) bool {
	for k := v; k < len(ws) && !ws[k].mark(); k++ {
		if (k == v || is(ws, k-1, "and")) && is(ws, k, "bring|show|present|report|share|read") && hasWord(ws[k:], "our") && hasWord(ws[k:], "meeting|session|council") {
			return true
		}
	}
	return false
}

// errands are deeds of a clerk or councillor that are promised in reported speech too.
var errands = setOf("action advertise order purchase buy measure collect deliver erect install book clean repair print register renew research apply submit lodge")

// clerkWould finds "The Clerk would advertise the post".
func (r *reader) clerkWould(text string, ws []word, k int) (promise, bool) {
	v := skipAdverbs(ws, k+1)
	if !is(ws, k, "would") || v >= len(ws) || !errands[ws[v].low] || doubted(ws, 0, k) || insideQuotes(ws, k) {
		return promise{}, false
	}
	w := r.before(text, ws, k)
	return promise{owner: w.name, verb: v}, w.sort == person && r.handy(ws, w)
}

// willBe are participles of deeds that notes promise with a bare "will be".
var willBe = setOf(`asked approached booked ordered purchased contacted invited written requested sought obtained drawn publicised displayed advertised
	arranged circulated sent reported forwarded produced monitored investigated pursued erected installed chased`)

// willBeDone finds "Highways will be approached", "A draft budget will be
// presented at the December meeting", "This will be an agenda item".
func (r *reader) willBeDone(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if !is(ws, k, "will|would") {
			continue
		}
		be := skipAdverbs(ws, k+1)
		if !is(ws, be, "be") || doubted(ws, 0, k) || insideQuotes(ws, k) {
			continue
		}
		v := skipAdverbs(ws, be+1)
		switch {
		case is(ws, v, "an|on|a|placed|put|added") && hasWord(ws[v:min(len(ws), v+8)], "agenda|agendas"), is(ws, v, "a|the") && is(ws, v+1, "standing|regular") && is(ws, v+2, "item") && !is(ws, k-1, "this|it") && !relativeThat(ws, k):
		case is(ws, v, "asked|invited|contacted|sent") && is(ws, k-1, "residents|customers|applicants|tenants|people|patients|drivers|owners|users|households|businesses|everyone|parents|visitors|claimants") && !r.soon(t.text):
			continue
		case is(ws, k, "will") && v < len(ws) && willBe[ws[v].low]:
		case is(ws, k, "will") && is(ws, v, "put|placed|posted") && hasWord(ws[v:], "board|noticeboard|boards|website|newsletter|facebook|magazine"):
		case is(ws, k, "will") && is(ws, v, "put|passed|referred") && is(ws, v+1, "to") && r.receiver(t.text, ws, v+2) != "":
		case is(ws, v, "convened|called|drawn|compiled|collated|pursued|investigated|examined|inspected|checked|repaired|mended|fitted|ordered|priced|costed|surveyed|measured") && r.byDoer(t.text, ws, v) != "":
		case is(ws, v, "drafted|prepared|written|rewritten|designed|produced|painted|planted|cut|cleared|replaced|removed|tested|visited|walked|counted|amended|updated|signed|sealed|collected|delivered|printed|posted|translated|photographed|mapped|listed|traced|settled|drained|jetted|swept|emptied|cleaned|weeded|mown|trimmed|felled|pruned|answered|shown|hung|laid|taught|trained") && byOffice(r.byDoer(t.text, ws, v)):
		case is(ws, v, "made|submitted|lodged") && is(ws, v+1, "to") && hasWord(ws[max(0, k-4):k], "application|bid|claim|representations|enquiries|inquiries|request|approach|objection|complaint|contact") && is(ws, k, "will"):
		case is(ws, v, "made") && is(ws, k-1, "arrangements"):
		case is(ws, v, "asked|invited|requested") && is(ws, v+1, "to") && is(ws, v+2, "look|provide|send|check|investigate|attend|speak|come|write|clarify|confirm|report|bring|share|supply|arrange|update|return|prepare|contact|find|respond|circulate|produce|join|meet|help|draw|explain|present|consider"):
		case is(ws, k, "will") && is(ws, v, "presented|provided|discussed|considered|brought|reviewed|put|made") && forMeeting(ws, v):
		default:
			continue
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
}

// byOffice reports whether a doer is somebody by name or office and not just "an officer".
func byOffice(name string) bool {
	return name != "" && words(name)[0].capital()
}

// forMeeting reports whether the words behind v name a meeting of the body to come.
func forMeeting(ws []word, v int) bool {
	for k := v + 1; k < len(ws) && k < v+10; k++ {
		if is(ws, k, "meeting") {
			return hasWord(ws[v:k], "next|future|later|following") || monthNear(ws[v:k])
		}
	}
	return false
}

func monthNear(ws []word) bool {
	for _, w := range ws {
		if monthName(w.low) {
			return true
		}
	}
	return false
}

// bareAsked finds "Clerk asked to pass the reply to the editor": notes leave the
// "was" out.
func (r *reader) bareAsked(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws) && k < 6; k++ {
		if is(ws, k, "asked|requested|instructed|reminded|tasked|directed|delegated|nominated") && is(ws, k+1, "to") && is(ws, 0, "clerk|officers|chair|chairman|rfo|the|all") && promises(ws, k+2) {
			if is(ws, 0, "all") && (k != 2 || hasFinite(ws[k:])) {
				return promise{}, false // "All members asked to speak were heard."
			}
			if is(ws, 0, "all") {
				return promise{owner: join(t.text, ws[:k]), verb: k + 2}, true // "All councillors asked to look at the draft"
			}
			w := r.before(t.text, ws, k)
			if w.from <= 1 && hasWord(ws[w.from:w.to], "clerk|rfo|officers") {
				return promise{owner: w.name, verb: k + 2}, true
			}
		}
	}
	return promise{}, false
}
