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
	if t.bullet && plansList(t.heading) {
		return r.listedPlan(t)
	}
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

// routine sentences give the date of the next meeting and plan nothing.
var routine = patternsOf(`next meeting would|will be
	next meeting of the
	date of next meeting
	date of the next meeting
	dates of future meetings
	next meeting was|is
	next meeting be held
	meeting would|will be held
	meeting will|would next
	meets next
	next meets
	be held on the following`)

// planOwner returns the subject of a plan where it is a person or body that acts.
func (r *reader) planOwner(t told, at int) string {
	ws := t.words
	k := at
	if is(ws, k, "track|programme|course|schedule") && is(ws, k-1, "on") {
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
	if unnamed(ws, w) || onPaper(ws, w) || w.sort != person && premises(ws, w, at) {
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

// unnamed reports whether a plan is of somebody who is not there yet or not known: "a
// new Head of Parks would start", "two rangers would be in post".
func unnamed(ws []word, w who) bool {
	if is(ws, w.from, "new") && is(ws, w.from-1, "a|an") {
		return true
	}
	_, counted := countWords[ws[w.from].low]
	return counted && !is(ws, w.from-1, "the") && w.sort == group
}

// onPaper reports whether the subject is a paper or an instrument, "the Traffic Order".
func onPaper(ws []word, w who) bool {
	return w.sort != person && w.sort != group && w.sort != body && inPrint[ws[w.to-1].low]
}

// premises reports whether the subject is a building that would open or shut, not the
// people in it: "the customer centre would open in May".
func premises(ws []word, w who, at int) bool {
	return !ws[w.to-1].capital() && is(ws, w.to-1, "centre|hospital|college|academy|nursery|surgery") && is(ws, skipAdverbs(ws, at+1), "open|reopen|re-open|close|shut|move")
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
	if !is(ws, k, "be") {
		return false
	}
	v, _ := participle(ws, k)
	if v >= len(ws) {
		return false
	}
	f, ok := forms[ws[v].low]
	return ok && f.participle || looksParticiple(ws[v].low) || is(ws, v, "paid|made|held|built|sold|spent|cut|laid|let|put|set|told|shown|begun|bought|won")
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
		return len(ws) > 0 && !opening[ws[0].low] && !is(ws, 0, "new|free|further|final|draft")
	}
	inner := strings.TrimPrefix(ws[0].raw, string(ws[0].raw[0]))
	if strings.ToLower(inner) != inner {
		return true
	}
	return r.capitalised().inside(ws[0].raw)
}
