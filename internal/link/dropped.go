package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A body drops what it asked for in two ways: it names the thing whose place
// something else takes ("in place of the guide, a handbook be presented"), or it
// says of the thing that it will not be ("that negotiation of new terms be
// abandoned"). Which thing that is stands in the words after the one and before
// the other, so that only these are compared with the promise: the rest of the
// sentence tells of what comes instead.

// dropWords stand in each sentence that drops something, and in many others.
var dropWords = newWordlist([]string{"in place of", "in lieu of", "instead of", "rather than", "in substitution for", "replac", "the place of", "supersed", "work on", "no longer", "no purpose", "no point", "no separate", "no further",
	"abandon", "dropped", "to drop ", "to discontinue ", "to scrap ", "to give up ", "to cancel ", "discontinued", "cancelled", "rescind", "revoked", "scrapped", "overtaken", "be not ", "not proceed", "not go ahead", " fall", "lapse", "not be ", "not now ", "there w", "there should be no", "had not ", "has not ", "have not ", "not going", "not go", "not happen", "not tak", "not pursu", "taken off", "struck ", "deleted from", "removed from", "left to the"})

// displaced finds what stands before the name of a thing whose place something takes.
var displaced = regexp.MustCompile(`\b(in place of|in lieu of|instead of|rather than|in substitution for|replacing|replaces|(?:will|would|shall|is to|are to) (?:now )?(?:replace|take the place of)|tak(?:es?|ing|en) the place of|took the place of|superseding|supersedes|work on|no longer (?:any |a )?(?:purpose|point|need|use) (?:in|for|of)|no (?:purpose|point) in|no longer (?:wish(?:ed)?|want(?:ed)?|intend(?:ed)?) to (?:see|have|receive|hear)|no longer be|no separate|no further|there (?:would|will|should) (?:now |therefore |after all )?be no)\s`)

// ended finds what is said after the name of a thing that will not be.
var ended = regexp.MustCompile(`\s(?:(?:be|is|are|was|were|been) (?:now |therefore |accordingly |formally )?(?:abandoned|dropped|discontinued|cancelled|rescinded|revoked|scrapped|replaced by|replaced with|superseded by|overtaken by)|be not (?:now )?[a-z]+|(?:is|are|was|were|be) no longer (?:be )?(?:required|needed|necessary|wanted|pursued|appropriate)|should (?:now |therefore )?(?:fall away|lapse)|(?:would|will|should) not (?:now )?(?:go ahead|go forward|proceed|be proceeded with|be pursued|be set up|be needed|be required)|(?:would|will) not now be [a-z]+|(?:is|are|was|were) not (?:now |after all )to be [a-z]+|(?:be|is|was|been) (?:taken off|struck (?:off|from)|deleted from|removed from) (?:the|its) (?:work |forward |work(?:ing)? )?(?:programme|plan|list)|(?:be|was|been|is) left to the (?:new|successor))\b|\sshould (?:now |therefore )?fall(?:[;.,]| and\b|$)`)

// onlyLater finds what is said of a thing that will be, but not yet, and untilThen
// how a time follows until which it will not.
var (
	onlyLater = regexp.MustCompile(`\b(?:not )?now be (?:ready|available|complete|completed|finished|possible|known|in time)$`)
	untilThen = regexp.MustCompile(`^ (?:[a-z]+ )?(?:until|till|before|for another|for some)\b`)
)

// otherwise are those of displaced that also tell of a deed done in another way,
// or by a deputy; then nothing is dropped.
var otherwise = []string{"in place of", "in lieu of", "instead of", "rather than", "in substitution for", "replacing"}

// ofWork follows what "work on" names, where that ends.
var ofWork = regexp.MustCompile(` (?:cease|ceased|stop|stopped|be stopped|be ended|had ceased|had stopped|had been stopped)\b`)

// nameEnds are the words at which the name of a thing ends.
var nameEnds = regexp.MustCompile(` (?:be|been|is|are|was|were|will|would|should|had|has|have|which|who|that|to be|to show|to see|to come|to bring|to report|asked|requested|called|promised|agreed|being|foreseen|proposed|until|so|as|because|since|alone|and that)\b`)

// nameStops part the name of a thing from the rest of a sentence.
const nameStops = ",;:.()"

// longestName is the most bytes of the name of a thing.
const longestName = 160

// notDropped are the words of a dropping that was not made, beside those of deferrals.
var notDropped = []string{"not be dropped", "not be abandoned", "not to drop", "not to abandon", "if it", "unless", "might", "may be"}

// asEver is how a sentence says that a thing is so each time it comes round: then it is not given up.
var asEver = regexp.MustCompile(`\bas (?:is |was |had been )?(?:usual|customary|always|ever|normal|the custom|the practice)\b|\bas (?:it (?:is|was|had been) )?(?:in|at|every|each) (?:other|previous|past|earlier|last|every|each|[a-z]+ of each) (?:years?|quarters?|meetings?|springs?|summers?|autumns?|winters?|time)\b`)

// maxDropped is how many bytes of minutes are looked through for what was dropped.
const maxDropped = 20000

// mayDrop reports whether some words of an item's minutes may drop something.
func mayDrop(minutes string) bool {
	return dropWords.in(strings.ToLower(minutes[:min(len(minutes), maxDropped)]))
}

// A dropping is the name of a thing that is dropped, and the words by which it is.
type dropping struct {
	name, cue string
	before    bool   // the cue stands before the name
	meant     string // where it is called only "it", what tells what that is
}

// droppings reads one sentence in small letters.
func droppings(low string) (out []dropping) {
	if !dropWords.in(low) || asEver.MatchString(low) {
		return nil
	}
	for _, m := range displaced.FindAllStringSubmatchIndex(low, 4) {
		cue, name := low[m[2]:m[3]], low[m[1]:min(len(low), m[1]+longestName)]
		if deedOnThings(low[:m[2]], cue) || thanThen.MatchString(low[m[2]:]) || forMeeting.MatchString(low) {
			continue
		}
		if i := strings.IndexAny(name, nameStops); i >= 0 {
			name = name[:i]
		}
		if cue == "work on" {
			at := ofWork.FindStringIndex(name)
			if at == nil {
				continue
			}
			name = name[:at[0]]
		}
		if (slices.Contains(otherwise, cue) || strings.HasSuffix(cue, "replace")) && !swaps(low) {
			continue
		}
		if (cue == "no separate" || cue == "no further") && !strings.Contains(low, "would") && !strings.Contains(low, "will") && !strings.Contains(low, " be ") {
			continue
		}
		out = append(out, dropping{name: nameOnly(name), cue: cue, before: true})
	}
	for _, m := range ended.FindAllStringIndex(low, 4) {
		if onlyLater.MatchString(low[m[0]:m[1]]) || untilThen.MatchString(low[m[1]:]) {
			continue
		}
		before, cue := strings.TrimRight(low[max(0, m[0]-longestName):m[0]], ","), strings.TrimSpace(low[m[0]:m[1]])
		out = append(out, dropping{name: lastName(behindStop(before)), cue: cue})
		if aside := toDo.FindStringSubmatch(before); aside != nil {
			out = append(out, dropping{name: aside[1], cue: cue})
		}
	}
	for _, m := range leftUndone.FindAllStringSubmatch(low, 4) {
		out = append(out, dropping{name: m[1], cue: m[2], before: true})
	}
	if m := dropsNow.FindStringSubmatch(low); m != nil {
		out = append(out, dropping{name: m[2], cue: m[1], before: true})
	}
	if m := notGoing.FindStringSubmatch(low); m != nil {
		out = append(out, dropping{name: m[1], cue: m[2], before: true})
	}
	return out
}

// A deed that was not done may be one that is waited for. It is given up where the sentence goes on
// to say so: leftUndone reads "had not written to the Board about tolls, as the Board had set them,
// and the letter was no longer wanted", notGoing the entry under a name, "Visit to the mole: we are
// not going". A resolution that is taken back may say in an aside what it was to do, toDo.
var (
	leftUndone = gate(`\b(?:had|has|have) not (?:yet |therefore |now )?(?:been )?([a-z]+ [^,;.]{5,120})[,;] [^.]*?\b(no longer (?:wanted|needed|required|necessary|called for)|not (?:now |after all )?(?:wanted|needed|required|to be pursued)|(?:matter|action|request|it|this|that) (?:should )?(?:now )?be (?:dropped|closed|let go|let drop|taken no further)|no (?:need|call|occasion|purpose) (?:for|to)|no longer any (?:need|call|purpose))\b`)
	notGoing   = gate(`^\W*([^:|]{5,80}): (?:we|they|members|it|this|that|the [a-z]+) ((?:are|is|were|was|will|would) not (?:now |after all )*(?:going|go|happening|happen|taking place|take place|proceeding|proceed|pursuing|pursue)(?: ahead| it| this)?)\b`)
	dropsNow   = gate(`(?:^\W*(?:decision\W+)?(?:\([a-z0-9]{1,3}\) )?|\b(?:agreed|resolved|decided|determined|chose)(?: unanimously)?,? (?:that )?)to (drop|abandon|discontinue|scrap|give up|cancel) (?:all |any )?(?:the |its |their |this |that )?((?:[a-z'-]+ ){0,3}?(?:proposal|idea|plan|report|review|scheme|project|request|study|survey|consultation|work|item|matter|action|inquiry|visit|bid|strategy|policy|campaign|trial|pilot|group)s?\b[^,;.]{0,100})`)
	toDo       = regexp.MustCompile(`, (to [a-z]+ [^,;.]{3,80})$`)
)

// behindStop returns what stands behind the last stop of what comes before a verb, and the name
// in front of an aside that tells when it was asked for: "the survey, instructed on 3 May, should fall".
func behindStop(s string) string {
	for {
		i := strings.LastIndexAny(s, nameStops)
		if i < 0 || s[i] != ',' || !askedAside.MatchString(s[i+1:]) {
			return s[i+1:]
		}
		s = s[:i]
	}
}

// askedAside is such an aside.
var askedAside = regexp.MustCompile(`^ (?:which (?:was|were|had been) )?(?:so |first )?(?:asked|requested|promised|instructed|commissioned|ordered|agreed|called|sought|resolved|due|to [a-z]+ )\b[^,]*$`)

// deedBefore are the words after which "replacing" is a deed done on things, of which
// somebody tells when or at what cost: "the dates for replacing lamps".
var deedBefore = regexp.MustCompile(`\b(?:for|of|on|in|by|to|with|about|at|from|before|after|without|when|while|is|are|was|were|be|been|start(?:ed)?|began|begun|begin|finish(?:ed)?|keep|kept) (?:[a-z]+ly )?$`)

// deedOnThings reports whether a cue behind some words, all in small letters, is a deed
// on things, boilers and doors, and puts no paper in the place of another.
func deedOnThings(before, cue string) bool {
	return strings.HasPrefix(cue, "replacing") && deedBefore.MatchString(before)
}

// nameOnly cuts what follows the name of a thing.
func nameOnly(s string) string {
	if at := nameEnds.FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	return s
}

// lastName returns the name that stands at the end of what comes before a verb:
// "the parking manager said that the drivers' survey had".
func lastName(s string) string {
	for _, lead := range []string{" that ", " and ", " so "} {
		if i := strings.LastIndex(s, lead); i >= 0 {
			s = s[i+len(lead):]
		}
	}
	for _, aux := range []string{" had", " has", " have", " should", " would", " will", " to"} {
		s = strings.TrimSuffix(s, aux)
	}
	return nameOnly(strings.TrimPrefix(strings.TrimLeft(s, " \t|*•–-1234567890."), "that "))
}

// byDrop finds a sentence that drops what was promised or puts something in its place.
func (s *shelf) byDrop(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	// What another body puts in the place of a recommendation answers it.
	if !it.drops || !f.near && !q.comesBefore(it) || addressed(q.Promise) && it.Body != q.Body {
		return e, false
	}
	l := s.likeness(q, it.title, it.text, 0.7)
	text := it.Minutes[:min(len(it.Minutes), maxDropped)]
	for start := 0; start < len(text); {
		end := sentenceEnd(text, start)
		low, at := strings.ToLower(text[start:end]), start
		start = end
		// "Not carried" is said of motions; "be not carried out" drops a thing.
		if len(low) != end-at || anyOf(strings.ReplaceAll(low, "be not carried out", "be not done"), notDeferred) || anyOf(low, notDropped) || anyOf(low, motions) && !anyOf(low, resolves) {
			continue
		}
		for _, d := range droppings(low) {
			share, strong := s.dropsIt(q, it, d, l)
			if share == 0 || q.promisesToEnd(d.cue) || q.recurs() && !sameName(q, it) && nameless([]dropping{d}) {
				continue
			}
			g := &sign{start: at, end: at + len(strings.TrimRight(low, " \n"))}
			e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: min(1, 0.5+0.2*share+0.2*min(1, l.own)+strong)}
			e.Reasons = append(s.likeReasons(q, l), "its minutes say “"+d.cue+"”", f.place, f.reason)
			return e, true
		}
	}
	return e, false
}

// dropsIt says which share of the name of what is dropped the promise's own
// words hold, 0 where it names something else, and how much its rarer words add.
// Common words such as "the report" name a promise only in an item on its matter.
func (s *shelf) dropsIt(q query, it *shelved, d dropping, l likeness) (share, strong float64) {
	all, hits, telling, own := 0, 0, 0, 0
	quote, before := stems(q.Quote), q.comesBefore(it)
	for _, w := range stems(withoutTimes(d.name)) {
		if before && ventures[w] || smallWords[w] || isNumber(w) || s.bodies[w] || loose[w] {
			continue
		}
		all++
		said := speaksOf(quote, w)
		if !said && !q.said[w] {
			continue
		}
		hits++
		if said {
			own++
		}
		if topical(w) {
			telling++
		}
	}
	about := l.own >= 0.3 || l.context >= 0.5 || q.titled(it)
	switch {
	case all == 0 || own == 0 || 5*hits < 3*all && !(q.titled(it) && all == 2 && d.before):
		return 0, 0
	case !before && !d.before && !q.saysHead(quote, d.name), q.ownedBy(d.name):
		return 0, 0
	case it.looksBack() && telling < 2, telling == 0 && !q.titled(it) && l.own < 0.5, telling == 1 && !about, all == 1 && l.own < 0.5 && l.context < 0.5 && !q.titled(it):
		return 0, 0
	}
	return float64(hits) / float64(all), 0.05 * float64(min(telling, 4))
}

// ventures are the words by which whoever decides on a matter calls it: what a body wanted
// to see before Cabinet decided on the pier goes with "the pier scheme".
var ventures = stemSet(`scheme project proposal idea works programme plan venture undertaking`)

// saysHead reports whether a promise has the chief word of a name: what is said
// of the traders' boiler is not said of the plan for the traders.
func (q query) saysHead(quote []string, name string) bool {
	for _, prep := range []string{" of ", " for ", " on ", " to ", " with ", " in ", " into ", " from ", " at "} {
		name, _, _ = strings.Cut(name, prep)
	}
	all := stems(name)
	if len(all) == 0 {
		return false
	}
	chief := all[len(all)-1]
	return q.said[chief] || speaksOf(quote, chief)
}

// speaksOf reports whether a stem or one of its family is among those of a quote.
func speaksOf(quote []string, w string) bool {
	return slices.ContainsFunc(quote, func(v string) bool { return v == w || oneFamily(v, w) })
}

// ownedBy reports whether a name is that of whoever made the promise: a deputy
// in the place of the Head of Property replaces nothing.
func (q query) ownedBy(name string) bool {
	owner := stems(q.Owner)
	return len(owner) > 0 && !slices.ContainsFunc(stems(name), func(w string) bool { return !smallWords[w] && !slices.Contains(owner, w) })
}

// oneFamily reports whether two stems begin alike but for an ending: "verify" and "verification".
func oneFamily(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 && n >= min(len(a), len(b))-1
}

// loose are words that stand before the name of what is dropped and are no part of it.
var loose = stemSet("separate own local new further usual present proposed previous council committee board panel cabinet")
