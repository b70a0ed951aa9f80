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
		if t.row || question(t.text) || len(t.words) < 5 {
			continue
		}
		at, ok := plans(t)
		if !ok {
			continue
		}
		e, ok := r.plannedTime(t)
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

// plannedTime chooses the time of a plan: a day to come, or a floor.
func (r *reader) plannedTime(t told) (when.Expression, bool) {
	var found []when.Expression
	for _, e := range when.Find(t.text, r.meeting, r.cal) {
		if (e.Use == when.UseDue || e.Use == when.UseFloor) && e.Precision != when.Open || e.Use == when.UseFloor {
			if e.Precision == when.ByMeeting {
				continue
			}
			found = append(found, e)
		}
	}
	e, ok := when.Choose(found)
	if ok && e.To.Known() && r.meeting.Known() && e.To.Before(r.meeting) {
		r.witness.left(t.start, t.end, "milestone", "its time is over")
		return e, false
	}
	return e, ok
}

// plans returns the word of a sentence that speaks of the future as a plan.
func plans(t told) (int, bool) {
	ws := t.words
	if at, _ := anyIn(routine, ws); at >= 0 {
		return 0, false
	}
	for k := range ws {
		switch {
		case is(ws, k, "would|will|shall"):
			if stative(ws, k) || doubted(ws, 0, k) {
				continue
			}
			return k, true
		case is(ws, k, "due|expected|scheduled|planned|anticipated|intended|expects|expect|intends|intend|envisaged|aims|aiming|projected|plans") && k+1 < len(ws):
			if is(ws, k, "expect|intend|plans") && k == 0 || is(ws, k-1, "had|not|been|be") && !is(ws, k-2, "will|would") || is(ws, k, "due") && is(ws, k+1, "course|to") && is(ws, k+2, "the|a|its|to") {
				continue
			}
			return k, true
		case is(ws, k, "to") && is(ws, k-1, "was|is|were|are") && k+1 < len(ws) && !is(ws, k+1, "the|a|be") && k > 2:
			return k - 1, true
		case is(ws, k, "to") && is(ws, k-1, "was|is|were|are") && is(ws, k+1, "be") && k > 2:
			return k - 1, true
		case is(ws, k, "going|opening|starting") && is(ws, k+1, "live|from|in|on"):
			return k, true
		case t.report && is(ws, k, "should"):
			return k, true
		}
	}
	return 0, false
}

// stative reports whether the verb behind a "would" at k states a cost or an
// opinion and plans nothing.
func stative(ws []word, k int) bool {
	v := skipAdverbs(ws, k+1)
	return is(ws, v, "cost|like|welcome|prefer|hope|mean|depend|require|need|need|allow|seem|appear|have") && !(is(ws, v, "have") && v+1 < len(ws)) ||
		is(ws, v, "not") && !is(ws, v+1, "before|be") || is(ws, v, "cost|like|prefer|hope|mean|vote|consider")
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
	if is(ws, k-1, "is|are|was|were|be") {
		k--
	}
	w := r.before(t.text, ws, k)
	if w.from >= w.to {
		return ""
	}
	if passiveAt(ws, at) && !(w.sort == body) {
		return ""
	}
	if w.sort == person || w.sort == group || w.sort == body {
		return w.name
	}
	if w.sort == pronoun {
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
	if proper(ws[w.from:w.to], w.from, r.doc.Text) {
		return w.name
	}
	return ""
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
	society commission partnership association executive federation landlord supplier contractors builders developers academy ysgol governors`)

// proper reports whether a phrase is the name of an organisation: every word a
// capital, and not one common word that only opens the sentence.
func proper(ws []word, from int, text string) bool {
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
	return strings.Count(text, " "+ws[0].raw) > strings.Count(text, ". "+ws[0].raw)
}
