package link

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// What was promised is given up in ever new words: the thing has fallen away, is
// to be dispensed with, would serve nobody now that another does its work. What
// such sentences have in common is their grammar: something is named that is not
// to be, or whose place another thing takes, and it is the promise's own. How far
// a sentence tells that of a promise is weighed by its traits.

// lossWords are those one of which each such sentence holds; so do many others.
var lossWords = newWordlist([]string{"in place of", "in lieu", "instead", "in favour of", "rather than", "in substitution", "replac", "place of", "its place", "their place", "its stead", "their stead", "supersed",
	"no ", "not ", "nothing", "nobody", "needless", "pointless", "redundant", "unnecessary", "superfluous", "moot", "otiose", "abandon", "drop", "discontinu", "cancel", "rescind", "revoke", "scrap", "overtaken",
	"dispens", "given up", "give up", "fallen ", "falls away", "fell away", "come off", "gone from", "gone off", "come out of", "withdr", "lapse", "cease", "stopped", "ended", "an end", "shelved", "subsumed", "absorbed", "folded into", "merged", "set aside", "laid aside"})

// lost finds what is said after the name of a thing that will not be, beside ended.
var lost = regexp.MustCompile(`\s(?:(?:be|is|are|was|were|been|being) (?:[a-z]+ly |now |therefore |thus |so )*(?:dispensed with|withdrawn|given up|let (?:drop|go|lapse)|stopped|ended|shelved|deleted|struck|removed from|taken off|put aside|laid aside|set aside|wound up|halted|subsumed|absorbed|folded|merged)` +
	`|(?:has|have|had|having) (?:[a-z]+ly |now |therefore |thus |so |since )*(?:fallen away|lapsed|ended|ceased|stopped|come to (?:an end|nothing)|become (?:pointless|needless|redundant|unnecessary|superfluous|moot|otiose)|no (?:further |more )?(?:use|purpose|point))` +
	`|(?:has|have|had|having) (?:[a-z]+ly |now |therefore |thus |so |since )*(?:fallen|dropped|come|gone|been left) (?:off|from|out of) (?:the |its |our |their )?(?:[a-z]+(?:['’]s)? ){0,2}(?:programme|agenda|agendas|forward plan|work plan)` +
	`|(?:fell|falls|fall) (?:away|to the ground)|lapses?\b|ceases?\b` +
	`|(?:should|would|will|need|is to|are to|was to|were to) (?:therefore |accordingly )?not (?:now |therefore |after all )?(?:be )?(?:[a-z]+ed|proceed|coming|come|go (?:on|ahead|forward)|written|made|held|drawn|sought|set|built|undertaken)` +
	`|(?:be|is|are|was|were) (?:[a-z]+ly |now |therefore |thus |so )*(?:of no (?:further |more )?(?:use|interest|purpose|value)|pointless|needless|unnecessary|redundant|superfluous|moot|otiose)` +
	`|(?:would|will|could) (?:now )?serve (?:nobody|no purpose|no one|nothing)` +
	`|(?:would|will|should|is to|need)? ?no longer (?:be )?[a-z]+` +
	`|\| (?:not (?:to be |to )?(?:proceed|pursu|tak|gone|go|need|requir)[a-z]*|dropped|withdrawn|abandoned|superseded|cancelled|no longer [a-z]+))`)

// nothingSuch finds a thing of which there is to be none: "that no protocol be drawn up".
var nothingSuch = regexp.MustCompile(`\bno (?:longer (?:any |a )?|separate |further |such |more )?([a-z][a-z' -]{2,60}?),? (?:be|is|are|was|were|would|will|need|to (?:be|show|bring|consider|report|make|present|evaluate|revise|put)|of which)\b`)

// takenBack is how a paper is withdrawn, for good or for a time.
var takenBack = regexp.MustCompile(`\b(?:withdrawn|withdrew|withdraws?|taken (?:back|off|away)|pulled|held back)\b`)

// comesAgain reports whether a sentence of an item says when what it tells was
// withdrawn will come: "had been withdrawn for checking and would be considered on 1 July".
func (s *shelf) comesAgain(q query, it *shelved, said string, start int) bool {
	at := takenBack.FindStringIndex(said)
	if at == nil || anotherComes.in(said) {
		return false
	}
	return s.newDay(q, it, &sign{kind: civic.DeferredTo, start: start + at[1], end: start + len(said), joined: true}) != nil
}

// nameless reports whether what is given up is called no more than "the report": of an
// item on another matter that is no report which comes again and again.
func nameless(all []dropping) bool {
	return !slices.ContainsFunc(all, func(d dropping) bool {
		return d.meant != "" || slices.ContainsFunc(stems(withoutTimes(d.name)), func(w string) bool {
			return topical(w) && !smallWords[w] && !loose[w] && !askedFor[w] && !beginsWord(" "+w, comes)
		})
	})
}

// notHere is how the words behind such a thing go on where it only did not come.
var notHere = regexp.MustCompile(`^.{0,3}\b(?:is|was|are|were) (?:yet |then |as yet )?(?:before|laid|presented|tabled|received|submitted|available|ready|circulated|enclosed|attached|on the agenda|to hand|forthcoming|given|brought|made|produced)\b`)

// noNeedFor is how a thing need not come, for what it was for is settled: "there was no need
// for it to come to the Forum".
var noNeedFor = regexp.MustCompile(`\bno (?:longer any |longer a |further |more |real )?(?:need|reason|occasion|cause) (?:now )?for ((?:[a-z'’-]+ ){1,9}?)to (?:come|return|be (?:brought|reported|presented|submitted|considered|taken|made|written|held|set up)|go (?:to|before)|report)\b`)

// emptyHanded is how somebody who was to bring a thing has none as yet: "he had no draft to show".
var emptyHanded = regexp.MustCompile(`\b(?:had|has|have|having|with|still|yet|brought|came with|there (?:was|were|is|are)) (?:as yet |yet |now |therefore )?(?:no|nothing)(?: [a-z'-]+){0,9} to (?:show|bring|report|make|present|put|lay|give|hand|offer|tell)\b`)

// insteadOf finds what stands before the name of a thing whose place another takes, beside displaced.
var insteadOf = regexp.MustCompile(`\b(?:replac(?:e|es|ing)|supersed(?:e|es|ing)|(?:tak(?:e|es|ing)|took) the place of|left nothing for|nothing (?:left |more |further )?(?:to|for|on which to)|(?:not|never) (?:gone|go|going|went|carried|carry|intend(?:ed)? to go) on with|(?:ceased|stopped|ended|abandoned|dropped|withdrawn|given up) (?:work |all work )?(?:on |upon )?)\s+`)

// byOthers is how minutes say that whoever had a thing in hand gave it up: "Cabinet had
// withdrawn the scheme", before the name of it.
var byOthers = regexp.MustCompile(`\b(?:had|has|have|having) (?:since |now |therefore |meanwhile |then |already )?(?:withdrawn|abandoned|dropped|cancelled|scrapped|shelved|given up|called off|rescinded|revoked|decided (?:against|not to (?:proceed with|go on with|pursue|build|make|hold))|turned down|ruled out)\s+`)

// anotherComes are the words by which something else is to be, in the place of what is lost.
var anotherComes = newWordlist([]string{"instead", "in place of", "in lieu", "in its place", "in their place", "in its stead", "in their stead", "in favour of", "in substitution", "takes the place", "take the place", "takes its place", "rather than", "replac", "supersed"})

// whyLost are the words by which an item says why: something else has come about, or has gone.
var whyLost = regexp.MustCompile(`\b(?:since|now that|therefore|thus|accordingly|so that|as a result|overtaken|meanwhile|already|of (?:its|his|her|their) own|had (?:been )?(?:withdrawn|closed|adopted|issued|published|announced|joined|launched|ended|sold|gone|decided|set up|taken over)|has (?:been )?(?:withdrawn|closed|adopted|issued|published|announced|joined|launched|ended|sold|gone|decided|set up|taken over))\b`)

// notLost are the words of what only may be lost, or was not.
var notLost = regexp.MustCompile(`\b(?:if|unless|might|may|whether|could|not be (?:dropped|abandoned|withdrawn|deferred)|proposed that|amendment|motion|seconded|asked (?:why|that|whether|if)|had feared|no longer than|no fewer|no more than|no less|not only|nobody knew)\b`)

// stays is how a sentence denies that a thing is put off or given up.
var stays = regexp.MustCompile(`\bnot (?:to )?(?:now )?(?:be )?(?:now )?(?:defer|delay|drop|abandon|withdr|postpon|give up|given up|lost|cancel|scrap|rescind|stopped)`)

// askedWhether is how minutes tell of what was only asked.
var askedWhether = regexp.MustCompile(`\b(?:asked|wondered|queried|enquired|inquired)(?: [a-z]+){0,3} (?:whether|if|why)\b`)

// itOrThem is how a sentence speaks of what was named before.
var itOrThem = regexp.MustCompile(`\b(?:it|them|this|these|hers|theirs|one|that work|such)\b`)

// theItem is how a sentence speaks of what was to come to a meeting and was named before.
var theItem = regexp.MustCompile(`^(?:the|this|that) (?:item|entry|matter)$`)

// byLoss reads an item about the matter for the sentence that most likely gives the promise up.
func (s *shelf) byLoss(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	best, chance := s.surest(AsLoss, &s.by.Loss, q, it, s.losses(q, it, f))
	if chance < proposed {
		return e, false
	}
	g := &sign{start: best.start, end: best.end}
	l := s.likeness(q, it.title, it.text, 0.7)
	e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: scoreOf(chance, s.by.Loss.Floor)}
	e.Reasons = append(s.likeReasons(q, l), "its minutes say “"+best.cue+"”", f.place, f.reason)
	return e, true
}

// resolvesLater reports whether an item resolves, in other words than some of its minutes, that
// what was promised come at a later day: then no more than a part of it was given up.
func (s *shelf) resolvesLater(q query, it *shelved, said string) bool {
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		return r.Kind == civic.Decision && r.Verb == civic.VerbDefer && r.ID != q.ID && r.Due != nil && r.Due.To.After(it.Date) && !strings.Contains(said, r.Quote) && s.likeness(q, s.topic(r.Quote), nil, 0).own >= leastWanted
	})
}

// losses are the sentences of an item that give something up which may be what was promised.
func (s *shelf) losses(q query, it *shelved, f fit) (out []weighed) {
	// What another body puts in the place of a recommendation answers it.
	if !f.near && !q.comesBefore(it) || addressed(q.Promise) && it.Body != q.Body || len(it.Minutes) > maxDropped {
		return nil
	}
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	near := !it.looksBack() && (l.own >= 0.2 || title.context >= 0.5 || sameName(q, it))
	if !near && !it.looksBack() && l.own == 0 {
		return nil
	}
	low := s.small(it)
	if len(low) != len(it.Minutes) || !lossWords.in(low) {
		return nil
	}
	why := false
	for start := 0; start < len(low); {
		end, at := sentenceEnd(it.Minutes, start), start
		start = end
		said := low[at:end]
		row := strings.Contains(said, " | ")
		why = why || whyLost.MatchString(said)
		if !lossWords.in(said) || onlyMoved(low, at, end) || stays.MatchString(said) || askedWhether.MatchString(said) || asEver.MatchString(said) || !near && !row && s.cover(q, s.topic(said), nil, 0).own == 0 {
			continue
		}
		names := lossesIn(said, low[sentenceBefore(it.Minutes, at):end])
		if row {
			names = rowLosses(said)
		}
		names = slices.DeleteFunc(names, func(d dropping) bool { return q.promisesToEnd(d.cue) })
		if len(names) == 0 || q.keptBy(it, names) || s.comesAgain(q, it, said, at) || q.recurs() && !sameName(q, it) && nameless(names) {
			continue
		}
		held, cue, head := s.heldOf(q, names)
		t := s.lossTraits(q, it, &sign{start: at, end: end}, said, l, title)
		if row && t[0]+t[5] == 0 {
			continue // it names neither its minute nor a word of it
		}
		t = append(t, held, yes(head), yes(why), yes(row), yes(it.looksBack()), foreignName(q, it.Minutes[at:end], said, names))
		out = append(out, weighed{start: at, end: at + len(strings.TrimRight(said, " \n")), cue: cue, traits: t})
	}
	return out
}

// keptBy reports whether an item is itself the paper that was promised, laid before those who
// met, and what its sentence gives up is no paper: a draft policy that was gone through may
// end the old rules.
func (q query) keptBy(it *shelved, lost []dropping) bool {
	return q.reports && laidOpen(q.Quote, it.Minutes) && !slices.ContainsFunc(lost, func(d dropping) bool { return d.meant != "" || names(q.Quote, d.name, laidPapers) })
}

// laidPapers are the papers that are laid before a meeting.
var laidPapers = []string{"report", "plan", "strategy", "policy", "review", "survey", "study", "audit", "evaluation", "appraisal", "assessment", "business case", "proposals", "options", "scheme", "charter", "protocol", "draft", "findings", "results", "outcome"}

// laidOpen reports whether minutes tell that such a paper of a promise was laid before those
// who met: "The draft policy was considered page by page", "reported the outcome of the review".
func laidOpen(quote, minutes string) bool {
	low := strings.ToLower(minutes)
	for start := 0; start < len(minutes) && len(low) == len(minutes); {
		end := sentenceEnd(minutes, start)
		said := low[start:end]
		start = end
		if laidSaid.MatchString(said) && names(quote, said, laidPapers) && !outcome(said) && !notDone(said) && !unreadyWords.in(said) {
			return true
		}
	}
	return false
}

// laidSaid is how a sentence tells that something was laid before those who met.
var laidSaid = regexp.MustCompile(`\b(?:presented|submitted|introduced|outlined|tabled|went through|gone through|took members through|laid (?:the|his|her|their|its|a|before)|reported (?:the|on the) (?:outcome|results?|findings|conclusions)|considered (?:the|a|an|its|his|her)|discussed the|(?:was|were) (?:considered|presented|discussed|examined|received|debated|gone through|introduced|submitted|taken))\b`)

// lossesIn reads what one sentence in small letters names as given up; before is
// that sentence after the one before it, for what is called only "it".
func lossesIn(said, before string) (out []dropping) {
	out = droppings(said)
	for _, m := range lost.FindAllStringIndex(said, 4) {
		if strings.HasSuffix(said[m[0]:m[1]], "come") && untilThen.MatchString(said[m[1]:]) {
			continue // "should not come until September"
		}
		name, meant := nameBefore(said, m[0]), ""
		if len(strings.Fields(name)) < 3 && (itOrThem.MatchString(name) || theItem.MatchString(name)) {
			name, meant = "", before
		}
		out = append(out, dropping{name: name, meant: meant, cue: strings.TrimSpace(said[m[0]:m[1]])})
	}
	for _, m := range nothingSuch.FindAllStringSubmatchIndex(said, 4) {
		if notHere.MatchString(said[max(0, m[1]-5):]) || emptyHanded.MatchString(said[:m[1]]) {
			continue // "no report was before the Panel": it did not come, and may yet
		}
		out = append(out, dropping{name: said[m[2]:m[3]], cue: strings.TrimSpace(said[m[0]:m[1]]), before: true})
	}
	for _, m := range noNeedFor.FindAllStringSubmatchIndex(said, 2) {
		name, meant := said[m[2]:m[3]], ""
		if len(strings.Fields(name)) < 3 && (itOrThem.MatchString(name) || theItem.MatchString(name)) {
			name, meant = "", before
		}
		out = append(out, dropping{name: name, meant: meant, cue: strings.TrimSpace(said[m[0]:m[1]]), before: true})
	}
	for _, m := range slices.Concat(insteadOf.FindAllStringIndex(said, 4), byOthers.FindAllStringIndex(said, 2)) {
		if deedOnThings(said[:m[0]], said[m[0]:m[1]]) {
			continue
		}
		name := said[m[1]:min(len(said), m[1]+longestName)]
		if i := strings.IndexAny(name, nameStops); i >= 0 {
			name = name[:i]
		}
		meant := ""
		if name = nameOnly(name); itOrThem.MatchString(name) {
			name, meant = "", before
		}
		out = append(out, dropping{name: name, meant: meant, cue: strings.TrimSpace(said[m[0]:m[1]]), before: true})
	}
	return out
}

// nameBefore returns the name of a thing that ends before a byte of a sentence.
func nameBefore(said string, at int) string {
	name := said[max(0, at-longestName):at]
	if i := strings.LastIndexAny(name, nameStops); i >= 0 {
		name = name[i+1:]
	}
	return lastName(name)
}

// rowLosses reads a row of a log: what its cells name before the one that says it is given up.
func rowLosses(row string) []dropping {
	cells := strings.Split(row, " | ")
	last := " | " + cells[len(cells)-1]
	at := lost.FindStringIndex(last)
	if at == nil || at[0] > 12 {
		return nil
	}
	return []dropping{{name: strings.Join(cells[:len(cells)-1], " "), cue: strings.Trim(last[at[0]:at[1]], " |"), before: true}}
}

// meantIt is the share that counts where a thing is called only "it".
const meantIt = 0.6

// heldOf says which share of the name of what is given up the promise's words
// hold at most, by which words it is, and whether the chief of them is the promise's.
func (s *shelf) heldOf(q query, all []dropping) (most float64, cue string, head bool) {
	quote := stems(q.Quote)
	for _, d := range all {
		if d.meant != "" && most < meantIt && (q.namesPaper(d.meant) || s.cover(q, s.topic(d.meant), nil, 0).own >= 0.5) {
			most, cue, head = meantIt, d.cue, true
		}
		all, hits, own := 0.0, 0.0, false
		for _, w := range stems(withoutTimes(d.name)) {
			if smallWords[w] || isNumber(w) || s.bodies[w] || loose[w] || askedFor[w] {
				continue
			}
			all++
			if speaksOf(quote, w) {
				hits, own = hits+1, true
			} else if q.said[w] {
				hits++
			}
		}
		if cue == "" {
			cue = d.cue
		}
		if all == 0 || !own || q.ownedBy(d.name) {
			continue
		}
		if share := hits / all; share > most {
			most, cue, head = share, d.cue, q.saysHead(quote, d.name)
		}
	}
	return most, cue, head
}

// foreignName is the share of the capital words in the names of what is given up
// that are not the promise's: "the lease of Gull House" is not the lease of the quay.
func foreignName(q query, printed, said string, all []dropping) float64 {
	capitals, foreign := 0.0, 0.0
	for _, d := range all {
		at := strings.Index(said, d.name)
		if at < 0 || d.name == "" {
			continue
		}
		for _, f := range strings.Fields(printed[at : at+len(d.name)]) {
			if f[0] < 'A' || f[0] > 'Z' {
				continue
			}
			capitals++
			if w := stems(f); len(w) > 0 && !q.stems[w[0]] && !q.said[w[0]] {
				foreign++
			}
		}
	}
	if capitals == 0 {
		return 0
	}
	return foreign / capitals
}

// askedFor are words by which a thing is said to be the one that was promised.
var askedFor = stemSet("asked requested called sought agreed promised foreseen ordered wanted therefore accordingly now thus which had been it that")

func (s *shelf) lossTraits(q query, it *shelved, g *sign, low string, l, title likeness) []float64 {
	said, when := s.likeness(q, s.topic(low), nil, 0), latenessOf(q, it)
	_, holding := q.plainIn(low)
	told, _ := s.toldBeside(it, g)
	asked := askedBefore.FindStringIndex(low)
	mine, others := false, false
	if asked != nil {
		a := askedOn(it.Minutes[g.start+asked[0]:g.end], it.Date)
		mine = a.of(q.Date, it.prev)
		others = a.known() && !mine
	}
	a := &account{start: g.start, end: g.end, para: strings.LastIndexByte(it.Minutes[:g.start], '\n') + 1, row: strings.Contains(low, " | ")}
	a.refs, a.pointer = lastRefs(it.Minutes[a.para:a.end]), pointerOf(it.Minutes, a.start, a.end, a.para, it.Date)
	quoted, otherQuoted := refersTo(q, it, a)
	onDay, otherDay := rowDay(q, it, a)
	later := s.newDay(q, it, &sign{kind: civic.DeferredTo, start: g.start, end: g.end, joined: true}) != nil
	return []float64{yes(quoted), yes(otherQuoted), yes(onDay), yes(otherDay), yes(later && !anotherComes.in(low)), said.own, holding, l.own, title.own, l.context, yes(sameName(q, it)), math.Min(l.mass, fullMass) / fullMass,
		yes(q.namesPaper(low)), yes(mine), yes(others), yes(outcome(low)), yes(anotherComes.in(low)), yes(notLost.MatchString(low)),
		yes(plainlyLost.in(low)), told, yes(it.shows), yes(figures(it.Minutes)), when.in, when.soon, when.late, when.early, when.far}
}

// plainlyLost are words that seldom stand where nothing is given up.
var plainlyLost = newWordlist([]string{"in place of", "in lieu", "in its place", "in its stead", "supersed", "rescind", "abandon", "be dropped", "been dropped", "dispensed with", "given up", "fallen away", "no longer", "overtaken", "not proceed", "not be proceeded", "not pursued", "needless", "pointless"})
