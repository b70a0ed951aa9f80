package extract

import (
	"strings"

	"arising/internal/when"
)

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
		if w.start >= e.End && is(t.words, i, "asked|queried|enquired") && is(t.words, i-1, "and") && is(t.words, i+1, "when|whether|if|what|how|why") {
			return false // what a member says in front of a question
		}
		if w.start >= e.End && i < m.at && is(t.words, i, "what|if|whether|how|who|had|said|were") {
			return false
		}
		if w.end <= e.Start && e.Start-w.end < 70 && is(t.words, i, "target|targets") && !is(t.words, i-1, "to|on") {
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
	foresees := t.signals&signalForeseen != 0
	for k := range ws {
		switch ws[k].low {
		case "would", "will", "shall":
			none := is(ws, k-2, "no") || is(ws, k-3, "no") && !ws[k-2].mark() // "no special meeting would be called"
			all = append(all, future{k, none || stative(ws, k) || wishful(ws, k)})
		case "closes", "opens", "starts", "begins", "commences", "launches", "reopens", "resumes":
			if is(ws, k+1, "on|in|at|from") && !relative(ws, 0, k) {
				all = append(all, future{k, false})
			}
		case "track", "programme", "course", "schedule":
			if is(ws, k-1, "on") && (is(ws, k+1, "to") || is(ws, k, "track") && is(ws, k+1, "for")) {
				all = append(all, future{k, wishful(ws, k)})
			}
		case "to":
			if is(ws, k+1, "commence|start|begin|open|reopen|complete|launch|finish|close|go") && opensPhase(ws, k) {
				all = append(all, future{k, false})
			} else if is(ws, k-1, "was|is|were|are") && k > 2 && !is(ws, k+1, "the|a") {
				all = append(all, future{k - 1, wishful(ws, k) || ends(ws, k-1)})
			}
		case "expects", "expect", "intends", "intend", "aims", "plans", "hopes":
			if k > 0 && is(ws, k+1, "to|that") {
				all = append(all, future{k, is(ws, k, "hopes")})
			}
		case "should":
			if t.report {
				all = append(all, future{k, wishful(ws, k)})
			}
		case "required", "obliged":
			if is(ws, k-1, "was|were|is|are") && is(ws, k+1, "to") && !relative(ws, 0, k) {
				all = append(all, future{k, wishful(ws, k)})
			}
		default:
			if foresees && foreseen[ws[k].low] && leadsTime(ws, k) {
				all = append(all, future{k, is(ws, k-1, "not|been") && !is(ws, k-2, "has|have") || wishful(ws, k)})
			}
		}
	}
	return all
}

// ends reports whether the "was" at k tells what a thing is for: "the purpose of
// which was to explain the plan".
func ends(ws []word, k int) bool {
	return hasWord(ws[max(0, k-6):k], "purpose|aim|aims|objective|objectives|role|remit|function|idea|goal|ambition")
}

// opensPhase reports whether the "to" at k follows the bare name of what is to
// begin or end, "Phase two to commence in the spring".
func opensPhase(ws []word, k int) bool {
	return k > 0 && k < 9 && !finiteBefore(ws, k) && !strings.HasSuffix(ws[k-1].low, "ed") && !idle[ws[k-1].low]
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
		return !is(ws, v+1, "before|be") && !hasWord(ws[v:min(len(ws), v+7)], "until|before")
	case is(ws, v, "go"):
		return is(ws, v+1, "on")
	case is(ws, v, "be"):
		if is(ws, v+1, "required") && is(ws, v+2, "to") {
			return false // an obligation that begins or ends on a day
		}
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
