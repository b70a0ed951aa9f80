package extract

import (
	"strings"

	"arising/internal/civic"
)

// A resolution lays something on somebody by a verb without an ending: "That the
// supplier of the new website demonstrate its search". No list holds all such verbs,
// nor all who may be bidden; but in no other clause does a word that is no name stand
// between a whole subject and an object with its article.

// mandated reads a clause behind "that" at word i which has no verb that other rules know.
func (r *reader) mandated(text string, ws []word, i int) (deed, bool) {
	if i = skipLead(ws, i); !is(ws, i-1, "that") || is(ws, i, "it|this|there|in|on|at|by|for|with|to|when|where|while|as|if|no|not|nothing|all|its|such") {
		return deed{}, false
	}
	head := 0 // where the first part of the subject ends
	for k := i + 1; k < len(ws) && k < i+24; k++ {
		if is(ws, k, "is|are|was|were|be|been|has|had|would|will|should|shall|could|may|might|must|can|which|who|that|whose|:|;|“|\"|(") {
			return deed{}, false
		}
		if head == 0 && is(ws, k, "of|on|for|at|in|from|with|and|taking|responsible") {
			head = k
		}
		if !r.bidden(ws, i, k) {
			continue
		}
		if head == 0 {
			head = k
		}
		d := r.active(text, ws, head, k)
		if w, last := r.before(text, ws, head), ws[max(0, head-1)].low; w.sort == thing && !agents[last] || inPrint[last] {
			d.owner = "" // "the next report set out the cost"
		}
		return d, true
	}
	return deed{}, false
}

// agents are those outside the council on whom minutes lay a deed by what they are.
var agents = setOf(`supplier suppliers contractor contractors operator operators owner owners developer developers landlord landlords tenant tenants consultant consultants
	auditor auditors applicant applicants provider providers sponsor sponsors engineer engineers architect surveyor adviser advisers insurer insurers bank school schools trust
	university college charity club association federation union society company firm volunteers wardens rangers trustees governors residents police agency`)

// bidden reports whether word k is the bare verb of the subject that begins at i.
func (r *reader) bidden(ws []word, i, k int) bool {
	w := ws[k]
	if w.capital() || w.mark() || len(w.low) < 3 || k+1 >= len(ws) || noVerb[w.low] || is(ws, k, "leave|have|lie|remain|stay|exceed|equal|apply") || is(ws, k-1, "the|a|an|and|or|of|for|on|in|at|to|by|with|from|its|their|his|her|any|all|no|this|these|as|not|two|three|next|new") {
		return false
	}
	for _, ending := range []string{"ed", "ing", "ly", "ies", "ous", "ful", "ible", "able", "ity", "tion"} {
		if strings.HasSuffix(w.low, ending) && !is(ws, k, "bring|need|feed|supply|reply|enable|table|mention|question") {
			return false
		}
	}
	if is(ws, k+1, "the|a|an|its|his|her|their|this|these|those|what|how|why|whether|him|them|it|any|each|every|two|three|six|members") {
		return true
	}
	f, known := forms[w.low]
	if known && !f.base && !firm[w.low] || !known && !firm[w.low] && !is(ws, k, "explain|account|demonstrate|say|set|sit|walk|spell|widen|read|listen|stand|hand") {
		return false
	}
	if nounLike[w.low] {
		return is(ws, k+1, "to|back|again|on") && !is(ws, k+2, "be") && !is(ws, k-1, "progress|annual|draft|final|officer's|interim")
	}
	return !is(ws, k+1, "of|be|and|or|,|;|.|is|are|was|were|'s")
}

// noVerb are words of a subject that an object's article may follow: "the Mayor, with the".
var noVerb = setOf(`of on in at to by for from with within without under over until till before after since during through about against between among
	across along into onto upon per than as and or but nor if when where while once because although though unless whereas
	all both half such not only even just then there here again also now thereby hereby`)

// mandatedVerb says what kind of deed a clause without a known verb is.
func (r *reader) mandatedVerb(text string, ws []word, i int, first deed) deed {
	if first.at >= 0 || first.verb != civic.VerbOther {
		return first
	}
	for k := i; k+2 < len(ws); k++ {
		switch {
		case is(ws, k, "resolved|agreed|decided|settled") && k < i+6 && thatBehind(ws, k) > 0:
			i = thatBehind(ws, k)
		case is(ws, k, "is|are") && is(ws, k+1, "to") && is(ws, k+2, "be") && k > i:
			if d, ok := r.passive(text, ws, i, k+2); ok {
				return d
			}
			return first
		case ws[k].raw == ";" && k+1 < len(ws):
			if d := r.turning(text, ws, k+1); commits[d.verb] {
				return d // "two to stay; the Treasurer to say what it costs"
			}
			return first
		}
	}
	if d, ok := r.mandated(text, ws, i); ok {
		return d
	}
	return first
}

// thatBehind returns the word behind the "that" of what was resolved at k; 0 where none follows.
func thatBehind(ws []word, k int) int {
	for j := k + 1; j+1 < len(ws) && j < k+4; j++ {
		if is(ws, j, "that") {
			return j + 1
		}
		if !is(ws, j, "instead|further|also|accordingly|unanimously|,|:|-|–") {
			return 0
		}
	}
	return 0
}
