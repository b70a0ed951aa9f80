package when

import "strings"

// Words that tell whether what stands after them lies ahead or behind.
var (
	futureWords = set("would", "will", "shall", "should", "must", "may", "might", "could", "can", "be", "due", "expected", "planned", "scheduled",
		"intended", "proposed", "anticipated", "going", "aim", "aims", "hope", "hopes", "hoped", "is", "are", "being", "ll")
	pastWords = set("was", "were", "had", "has", "been", "did", "met", "began", "took", "went", "came", "became", "gave", "wrote", "since", "ago", "previously",
		"dated", "ran", "saw", "fell", "rose", "held", "undertaken", "taken", "made")
)

// maxLookBack bounds how far left a verb is looked for.
const maxLookBack = 25

// pastBefore reports whether the nearest verb left of token i puts what follows
// it in the past: "had closed on 4 November". A modal before "have been" wins:
// "will have been surveyed by March" lies ahead.
func (r *reader) pastBefore(i int) bool {
	for k := i; k >= 0 && k > i-maxLookBack; k-- {
		w := r.w(k)
		switch {
		case w == "." || w == ";" || w == "?":
			return false
		case w == "to" && k < i && !r.upper(k+1) && !notVerb[r.w(k+1)] && r.num(k+1) < 0:
			return false // an infinitive
		case futureWords[w]:
			return false
		case w == "since" && k < i:
			k-- // "the payments made since 2020 within a month": the verb belongs to "since"
		case w == "been" || w == "has" || w == "had":
			return !r.modalBefore(k) && !(w == "had" && r.w(k+1) == "to")
		case w == "was" || w == "were":
			return !ahead[r.w(k+1)] && !r.ensured(k) && !(heldOver[r.w(k+1)] && (r.w(k+2) == "to" || r.w(k+2) == "until")) && !r.putsOver(k+1) && !r.putsOver(k+2)
		case r.putsOver(k):
			return false // "went over to the July meeting"
		case pastWords[w]:
			return r.plainPast(k)
		case r.hyphened(k):
			// "looked-after children within three months": no verb
		case pastVerb(w) && !speech[w]:
			if !r.last && i-k <= 3 && !determiners[r.w(k-1)] && cardinals[r.w(k-1)] == 0 && r.plainPast(k) {
				return true
			}
		case speech[w] && k == i && !r.last:
			return r.plainPast(k) // "as agreed in March"
		case speech[w]:
			return false
		}
	}
	return false
}

// heldOver are the pasts by which, with "to" after them, a thing gets a later time: "was put to October".
var heldOver = set("put", "held", "left", "shifted", "pushed", "switched", "kept")

// putsOver reports whether the two words at k put a thing off, "stood over".
func (r *reader) putsOver(k int) bool {
	return k >= 0 && movedBy[r.w(k)] && movedOver[r.w(k+1)] && (r.w(k) != "went" || r.w(k+1) == "over")
}

// ensured reports whether the "was" at k stands for what is to be brought about:
// "would ensure that it was with Members within a week".
func (r *reader) ensured(k int) bool {
	for n := k - 1; n > 0 && n >= k-6; n-- {
		if w := r.w(n); w == "ensure" || w == "sure" {
			return true
		}
	}
	return false
}

var (
	notVerb = set("the", "a", "an", "its", "their", "this", "that", "his", "her", "our", "all", "members", "each", "any", "cabinet", "council", "committee", "")
	ahead   = set("to", "due", "expected", "planned", "scheduled", "likely", "going", "being", "intended", "proposed", "hoped", "asked", "requested", "invited", "instructed")
	speech  = set("said", "advised", "agreed", "reported", "stated", "noted", "informed", "asked", "requested", "confirmed", "promised", "explained", "added", "replied",
		"resolved", "recommended", "instructed", "undertook", "deferred", "adjourned", "postponed", "invited", "told", "arranged", "proposed", "rescheduled", "moved")
)

// pastVerb reports whether w looks like a verb in the past.
func pastVerb(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") && w != "need" && w != "speed" && w != "indeed" && w != "exceed" && w != "proceed"
}

// plainPast reports whether the verb in -ed at k stands by itself and not as
// the participle of something to come: "opened in May", not "be opened in May"
// nor "that the rule be kept and a count taken in May".
func (r *reader) plainPast(k int) bool {
	joined := false
	for n := k - 1; n >= 0 && (n >= k-7 || joined && n > k-maxJoined); n-- {
		switch w := r.w(n); {
		case w == "was" || w == "were" || w == "been" || w == "had" || w == "has" || w == "have":
			return n < k-4 || !r.modalBefore(n)
		case n >= k-4 && (futureWords[w] || w == "to" || w == "get"), joined && w == "be":
			return false
		case w == "." || w == ";" || w == "which" || w == "who":
			return true
		case w == "and" && n >= k-7:
			joined = !r.beAfter(k)
		}
	}
	return true
}

// beAfter reports whether a "be" follows token k soon: then the participle there only
// says which, "the count taken in May be noted".
func (r *reader) beAfter(k int) bool {
	for n := k + 1; n <= k+6; n++ {
		switch r.w(n) {
		case "be":
			return true
		case ",", ".", ";", "and", "":
			return false
		}
	}
	return false
}

// maxJoined bounds how far before a participle after "and" its "be" may stand.
const maxJoined = 18

// futureBefore reports whether a verb to come stands left of token i in its clause.
func (r *reader) futureBefore(i int) bool {
	for k := i; k >= 0 && k > i-maxLookBack; k-- {
		switch w := r.w(k); {
		case w == "." || w == ";":
			return false
		case w == "to" && !r.upper(k+1) && !notVerb[r.w(k+1)] && r.num(k+1) < 0, futureWords[w]:
			return true
		}
	}
	return false
}

func (r *reader) modalBefore(k int) bool {
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		switch r.w(n) {
		case "would", "will", "shall", "should", "must", "may", "might", "could", "to", "once", "until", "when":
			return true
		case ",", ".", ";", "that":
			return false
		}
	}
	return false
}
