package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// milestones returns the plans with a time that an item reports.
func (r *reader) milestones(s span, all []told) []civic.Record {
	var out []civic.Record
	for i := range all {
		t := all[i]
		if t.row || question(t.text) || len(t.words) < 5 || quoted(t.text) {
			continue
		}
		if at := retold.in(t.words); at >= 0 {
			r.witness.left(t.start, t.end, "milestone", "tells of an earlier meeting")
			continue
		}
		at, e, ok := r.plan(t)
		if !ok {
			continue
		}
		rec := r.record(civic.Milestone, t, "plan with a time")
		rec.Owner = r.planOwner(t, at)
		rec.Due = dueOf(e)
		out = append(out, rec)
	}
	return out
}

// plan finds the words of a sentence that speak of the future and the time
// that belongs to them.
func (r *reader) plan(t told) (at int, e when.Expression, ok bool) {
	marks := futures(t)
	if len(marks) == 0 {
		r.witness.left(t.start, t.end, "milestone", "no word of what is to come")
		return 0, e, false
	}
	if is(t.words, 0, "any") || hasWord(t.words, "cancelled") {
		r.witness.left(t.start, t.end, "milestone", "a general rule, or cancelled")
		return 0, e, false
	}
	if at := routine.in(t.words); at >= 0 {
		r.witness.left(t.start, t.end, "milestone", "date of a routine meeting")
		return 0, e, false
	}
	var found []when.Expression
	for _, x := range when.Find(t.text, r.meeting, r.cal) {
		if (x.Use == when.UseDue && x.Precision != when.Open || x.Use == when.UseFloor) && x.Precision != when.ByMeeting && !everyYear(t, marks, x) && planned(t, marks, x) {
			found = append(found, x)
		}
	}
	e, ok = when.Choose(found)
	if !ok {
		r.witness.left(t.start, t.end, "milestone", "no time that belongs to what is to come")
		return 0, e, false
	}
	if e.To.Known() && r.meeting.Known() && e.To.Before(r.meeting) {
		r.witness.left(t.start, t.end, "milestone", "its time is over")
		return 0, e, false
	}
	return governing(t, marks, e).at, e, true
}

// A future is a word that speaks of what is to come. It is idle where it states
// a cost, a hope or an opinion and plans nothing.
type future struct {
	at   int
	idle bool
}

// governing returns the future that a time belongs to: the last in front of
// it, else the first in the sentence.
func governing(t told, marks []future, e when.Expression) future {
	best := marks[0]
	for _, m := range marks {
		if t.words[m.at].start < e.Start {
			best = m
		}
	}
	return best
}

// planned reports whether a time says when something is to come, rather than
// when it was asked for, or what another plan aims at.
func planned(t told, marks []future, e when.Expression) bool {
	m := governing(t, marks, e)
	if m.idle || t.words[m.at].start >= e.End && inSubject(t, m.at, e) {
		return false
	}
	for i := range t.words {
		w := t.words[i]
		if w.start >= e.End && i < m.at && is(t.words, i, "what|if|whether|how|who|had|said|were") {
			return false
		}
		if w.end <= e.Start && e.Start-w.end < 70 && is(t.words, i, "target|targets") {
			return false
		}
	}
	return true
}

// foreseen are the words for what is planned.
var foreseen = setOf(`due expected scheduled planned anticipated intended envisaged aiming aimed planning programmed earmarked projected going opening starting`)

// everyYear reports whether a time that recurs says how a thing "would" always be
// done: "the strategy would be reviewed annually".
func everyYear(t told, marks []future, e when.Expression) bool {
	return e.Recurs != "" && is(t.words, governing(t, marks, e).at, "would|will|shall")
}

// inSubject reports whether a time in front of the future at word at is part of
// its subject and says which thing is meant: "The saving of £2m in 2022/23 would".
func inSubject(t told, at int, e when.Expression) bool {
	first := -1
	for i := range t.words {
		if t.words[i].start >= e.Start {
			first = i
			break
		}
	}
	if first < 2 || first >= at {
		return false
	}
	ws := t.words
	for i := first; i < at; i++ {
		if ws[i].start >= e.End && !(is(ws, i, "also|then|now") || strings.HasSuffix(ws[i].low, "ly")) {
			return false // something stands between the time and its verb
		}
	}
	return !ws[first-1].mark() && !boundary[ws[first-1].low] && !is(ws, first-1, "and|that|or")
}

// futures lists the words of a sentence that speak of the future.
func futures(t told) []future {
	ws := t.words
	var all []future
	for k := range ws {
		switch {
		case is(ws, k, "would|will|shall"):
			all = append(all, future{k, stative(ws, k) || wishful(ws, k)})
		case foreseen[ws[k].low] && leadsTime(ws, k):
			all = append(all, future{k, is(ws, k-1, "not|been") && !is(ws, k-2, "has|have") || wishful(ws, k)})
		case is(ws, k, "closes|opens|starts|begins|commences|launches|reopens|resumes") && is(ws, k+1, "on|in|at|from") && !relative(ws, 0, k):
			all = append(all, future{k, false})
		case is(ws, k, "track") && is(ws, k-1, "on") && is(ws, k+1, "to|for"):
			all = append(all, future{k, wishful(ws, k)})
		case is(ws, k, "to") && k > 0 && !finiteBefore(ws, k) && !strings.HasSuffix(ws[k-1].low, "ed") && !idle[ws[k-1].low] && is(ws, k+1, "commence|start|begin|open|reopen|complete|launch|finish|close|go") && k > 0 && k < 9:
			all = append(all, future{k, false}) // "Phase two to commence in the spring"
		case is(ws, k, "expects|expect|intends|intend|aims|plans|hopes") && k > 0 && is(ws, k+1, "to|that"):
			all = append(all, future{k, is(ws, k, "hopes")})
		case is(ws, k, "to") && is(ws, k-1, "was|is|were|are") && k > 2 && !is(ws, k+1, "the|a"):
			all = append(all, future{k - 1, wishful(ws, k)})
		case t.report && is(ws, k, "should"):
			all = append(all, future{k, wishful(ws, k)})
		}
	}
	return all
}

// leadsTime reports whether a participle like "expected" goes on to what or when.
func leadsTime(ws []word, k int) bool {
	if is(ws, k, "planning|aiming") && !is(ws, k-1, "is|are|was|were|also|now|been") {
		return false // "recovery planning to form"
	}
	if is(ws, k, "going|opening|starting") {
		return is(ws, k+1, "live|from|in|on|ahead")
	}
	return is(ws, k+1, "to|that|in|on|by|from|at|after|around|early|late|mid|for|during|this|next|within|before|there") && !(is(ws, k, "due") && is(ws, k+1, "to") && is(ws, k+2, "the|a|its|their|an|staff|staffing|illness"))
}

// wishful reports whether the clause that holds word k is a hope, a question, a
// suggestion, or one that doubts whether.
func wishful(ws []word, k int) bool {
	for i := k - 1; i >= 0 && i >= k-14; i-- {
		if is(ws, i, ";|.") {
			return false
		}
		if is(ws, i, "if|whether|how|hoped|hopes|hope|suggested|thought|felt|believed|wondered|assumes|assumed|unless") {
			return !hasComma(ws, i, k)
		}
		if is(ws, i, "asked") {
			return true
		}
	}
	return false
}

// stative reports whether the verb behind a "would" at k states a cost, a need
// or an opinion, or says that something goes on as it is.
func stative(ws []word, k int) bool {
	v := skipAdverbs(ws, k+1)
	for is(ws, v, "in|any|case|event") {
		v++
	}
	switch {
	case is(ws, v, "not"):
		return !is(ws, v+1, "before|be")
	case is(ws, v, "go"):
		return is(ws, v+1, "on")
	case is(ws, v, "be"):
		return is(ws, v+1, "like|able|happy|pleased|grateful|subject|needed|required|helpful|useful")
	}
	if is(ws, v, "consider") && k > 0 && bodyWords[ws[k-1].low] {
		return false // what a body has on its agenda
	}
	if is(ws, v, "rise|fall|drop|grow|exceed|reach|total") && hasWord(ws[:k], "cost|costs|price|prices|spend|spending|demand|population|number|numbers|bill|bills|rate|rates|overspend|deficit|gap") {
		return true
	}
	return is(ws, v, "cost|like|welcome|prefer|hope|mean|depend|require|need|allow|seem|appear|vote|consider|keep|remain|increase")
}

// routine sentences give the date of the next meeting and plan nothing.
var routine = patternsOf(`next meeting would|will be
	next meeting of the
	date of next meeting
	date of the next meeting
	dates of future meetings
	next meeting was|is
	meeting would|will be held
	meeting will|would next
	meets next
	next meets
	be held on the following`)

// planOwner returns the subject of a plan where it is a person or body that acts.
func (r *reader) planOwner(t told, at int) string {
	ws := t.words
	k := at
	if is(ws, k, "track") && is(ws, k-1, "on") {
		k--
	}
	if is(ws, k-1, "is|are|was|were|be") {
		k--
	}
	w := r.before(t.text, ws, k)
	if w.from >= w.to {
		return ""
	}
	if head := r.governor(t.text, ws, w); head.to > head.from {
		if s := lower(ws[head.to-1].raw); !actors[s] && head.sort != person && head.sort != group && head.sort != body {
			return ""
		}
		return join(t.text, ws[head.from:w.to])
	}
	if passiveAt(ws, at) && !(w.sort == body || w.sort == organisation && ws[w.from].capital()) {
		return ""
	}
	if w.sort == person || w.sort == group || w.sort == body {
		return w.name
	}
	if w.sort == pronoun {
		return r.saidOfItself(t, w)
	}
	if streets[ws[w.to-1].low] {
		return ""
	}
	head := lower(ws[w.to-1].raw)
	for i := w.from; i < w.to; i++ {
		if i > w.from && is(ws, i, "of|for|in|at|on|from") {
			head = ws[i-1].low
			break
		}
	}
	if actors[head] {
		return w.name
	}
	if r.proper(ws[w.from:w.to], w.from) {
		return w.name
	}
	return ""
}

// streets are last words of places, which do nothing themselves.
var streets = setOf("road street lane avenue park bridge hill drive close way crescent gardens square roundabout bypass junction green common")

// saidOfItself returns the organisation that says what "it" will do: "The Post
// Office had advised that it would close".
func (r *reader) saidOfItself(t told, w who) string {
	ws := t.words
	if !is(ws, w.from, "it|they") || !is(ws, w.from-1, "that") || w.from < 3 || !speaking[ws[w.from-2].low] {
		return ""
	}
	k := w.from - 2
	if is(ws, k-1, "had|has|have") {
		k--
	}
	if s := r.phrase(t.text, ws, k); s.to > s.from && (s.sort == organisation || s.sort == body || s.sort == thing && capitalised(ws, s)) {
		return s.name
	}
	return ""
}

// governor returns the noun phrase that w only places: "the new school at
// Millrace". It is empty where w stands by itself.
func (r *reader) governor(text string, ws []word, w who) who {
	k := w.from - 1
	for k > 0 && is(ws, k, "the|a|an") {
		k--
	}
	if k < 1 || !is(ws, k, "at|in|on|against|to|from|near|by|with") {
		return who{}
	}
	h := r.before(text, ws, k)
	if h.to != k || is(ws, h.from, "there") {
		return who{}
	}
	return h
}

// passiveAt reports whether the plan is told in the passive.
func passiveAt(ws []word, at int) bool {
	k := skipAdverbs(ws, at+1)
	if is(ws, k, "to") {
		k++
	}
	if !is(ws, k, "be") || k+1 >= len(ws) {
		return false
	}
	f, ok := forms[ws[k+1].low]
	return ok && f.participle || looksParticiple(ws[k+1].low)
}

// actors are common nouns of bodies that act for themselves.
var actors = setOf(`council board authority committee cabinet trust group panel government department ministry company firm contractor builder
	operator agents agent school centre fund hospital university police service team college provider developer consortium agency charity
	society commission partnership association executive federation landlord supplier ofsted estyn contractors builders developers academy ysgol governors`)

// proper reports whether a phrase is the name of an organisation: every word a
// capital, and not one common word that only opens the sentence.
func (r *reader) proper(ws []word, from int) bool {
	for i, w := range ws {
		if !w.capital() && !is(ws, i, "of|and|the|for|y|&") {
			return false
		}
	}
	if len(ws) > 1 || from > 0 || ws[0].shout() {
		return len(ws) > 0 && !opening[ws[0].low]
	}
	inner := strings.TrimPrefix(ws[0].raw, string(ws[0].raw[0]))
	if strings.ToLower(inner) != inner {
		return true
	}
	return r.capitalised().inside(ws[0].raw)
}
