package link

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// Clerks put a thing off in ever new words: it had gone back to the printer, a
// member was off sick, the Panel consented to wait. What such items have in
// common is their shape: a sentence that gives the very thing a later time than
// it had, beside which little is told, and that little of what stood in the way.
// How far a sentence has that shape is weighed by its traits.

// A weighed sentence is one of an item that may tell what became of a promise.
type weighed struct {
	start, end int
	due        *civic.Due // the time that it gives, where it gives one
	cue        string     // the words by which it tells it
	traits     []float64
}

// surest returns the likeliest of some sentences of an item, and its chance.
func (s *shelf) surest(kind PairKind, m *Model, q query, it *shelved, all []weighed) (best weighed, chance float64) {
	for _, w := range all {
		if s.seen != nil {
			s.seen(Pair{Kind: kind, Record: q.ID, Item: it.ID, Start: w.start, Traits: w.traits})
		}
		if c := m.Chance(w.traits); c > chance {
			best, chance = w, c
		}
	}
	return best, chance
}

// indulged are the words by which time is asked for or given.
var indulged = newWordlist([]string{"wait", "patience", "more time", "further time", "longer", "consent", "allowed", "accepted that", "leave to", "extension", "extended", "indulg", "extra time", "bear with", "respite", "breathing"})

// onceMore are the words of what is put off another time.
var onceMore = newWordlist([]string{"again", "once more", "a second time", "a third time", "twice", "yet another", "a further delay", "second postponement", "further deferred", "further postponed", "further deferment", "further adjourned"})

// comesTo are the words by which something is to come to a meeting.
var comesTo = newWordlist(toCome, []string{"wait", "hold ", "held ", "stand", "see ", "hear", "receive", "have ", "go to", "look at", "before the", "follow", "due ", "expect", "hope", "moved", "slip", "given", "made ", "discuss", "return", "list", "would ", "will ", " be "})

// delayCues are the words of deferring and those by which a thing gets another time.
var delayCues = newWordlist(deferring, anew)

// definite is how a sentence speaks of a thing that its hearers know: "the survey", "his paper".
var definite = regexp.MustCompile(`\b(?:the|this|that|his|her|its|their|these|those|both) (?:[a-z'’-]+ ){0,2}(?:report|update|paper|item|matter|findings|results?|figures|presentation|plan|review|strategy|policy|draft|analysis|response|evaluation|survey|audit|study|case|appraisal|consultation|costs?|price|timetable|list|count|readings|proposals?|options?|outcome|map|agreement|register|guide|criteria|site|design|lessons|accounts?|statement|schedule|note|programme|count)\b`)

// indefinite is how it speaks of one that is new to them.
var indefinite = regexp.MustCompile(`\b(?:an?|another|further|more|any|each|every|next|first|annual|quarterly|progress) (?:[a-z'’-]+ ){0,2}(?:report|update|paper|item|presentation|plan|review|strategy|policy|draft|analysis|response|evaluation|survey|audit|study|case|appraisal|consultation|list|statement|schedule|note)\b`)

// wanting is how a sentence says that something is not there, or is waited for.
var wanting = regexp.MustCompile(`\b(?:not|nothing|no longer|hardly|scarcely|barely) (?:yet |now |quite |fully )?(?:to hand|in hand|available|forthcoming|arrived?|come|received|complete|final|settled|agreed|concluded|possible|finished|there|in place|in a position|enough|sufficient|before|until)\b|\b(?:prefer|preferred|wait|waited|waiting|held up|stalled|ill|leave|vacan[a-z]+|resigned|before anything|more evidence|still (?:to|being|in|at|with|on)|only just|short of|lacked|lacking)\b`)

// ofIt is how a sentence speaks of a thing that was named before: "agreed to take it in March".
var ofIt = regexp.MustCompile(`\b(?:take|taking|bring|bringing|see|have|consider|considering|hear|hearing|receive|discuss|return to|come back to|go back to|look at|put|hold|defer|move|carry|leave|list|lay|make) (?:it|this|them|these|that)\b|\b(?:it|this|they|these) (?:would|will|should|could|might|be|was|were|is|are|to|had)\b`)

// otherThing is how it speaks of somebody who is to come, or of what is to be done besides.
var otherThing = regexp.MustCompile(`\b(?:be|was|were) (?:invited|asked|requested|appointed|approved|adopted|supported|signed)\b|\bto attend\b|\bbe added\b`)

// ofBefore is how minutes tell of what had been, or had not, when the meeting met.
var ofBefore = regexp.MustCompile(`\b(?:had|has|have|having|still|only|just|yet|not|nothing|no|nobody|none|until|unable|too|was being|were being|late|later|longer)\b`)

// bounded is how a time is told by which, or from which on, something else will be done.
var bounded = regexp.MustCompile(`^(?i:by|before|from|within|since|during)\b`)

// byDelay reads an item about the matter for the sentence that most likely puts the promise off.
func (s *shelf) byDelay(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	best, chance := s.surest(AsDelay, &s.by.Delay, q, it, s.delays(q, it, f))
	if chance < proposed {
		return e, false
	}
	g := &sign{start: best.start, end: best.end}
	l := s.likeness(q, it.title, it.text, 0.7)
	e = civic.Evidence{Kind: civic.DeferredTo, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Due: best.due, Score: scoreOf(chance, s.by.Delay.Floor)}
	e.Reasons = append(s.likeReasons(q, l), "its minutes say that it did not come, and when it will", f.place, f.reason)
	return e, true
}

// closerThere reports whether another item of the same meeting is closer to a
// promise than one that seems to put it off: then that is another matter's.
func (s *shelf) closerThere(q query, it *shelved, near []int32) bool {
	at := 0.0
	for _, i := range near {
		o := &s.items[i]
		if o.ID == it.ID || o.Body != it.Body || o.Date != it.Date || o.routine {
			continue
		}
		if at == 0 {
			at = s.nearness(q, it)
		}
		if s.nearness(q, o) > at {
			return true
		}
	}
	return false
}

// delays are the sentences of an item that give something a later time than the promise had.
func (s *shelf) delays(q query, it *shelved, f fit) (out []weighed) {
	if q.recurs() || q.toBody() && it.Body == q.Body || !f.near || it.routine || len(it.title) == 0 && !sameName(q, it) || len(it.Minutes) > maxRow {
		return nil
	}
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	near := l.own >= 0.4 || title.own >= 0.5 || sameName(q, it) || len(q.own) == 0 && l.context >= 0.6
	loose := l.own >= 0.2 && title.context >= 0.5 // then the sentence must name it
	if l.mass < 0.7 && !sameName(q, it) || !near && !loose {
		return nil
	}
	hinder, plainly := false, s.saidPutOff(q, it, l, title)
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low, at := strings.ToLower(it.Minutes[start:end]), start
		start = end
		hinder = hinder || anyOf(low, hindered) || unreadyWords.in(low) || wanting.MatchString(low)
		if len(low) != end-at || !comesTo.in(low) || !near && s.cover(q, s.topic(low), nil, 0).own == 0 {
			continue
		}
		if q.reports && worksThen.MatchString(low) {
			continue // the report tells when the works will end
		}
		if !q.comes() && beginsWord(" "+low, pieceWords) && !promisedPiece(q.Quote, low) {
			continue // it names a paper, and the promise was none
		}
		if since := sinceThen(low); cameAfterAll(low, it.Item) || allThrough.MatchString(low) || since != low && !ahead(since, it.Item) {
			continue // "the update held over from January" is here
		}
		if asksTime.MatchString(q.Quote) && takesPlace.MatchString(low) && !anyOf(low, plainlyDeferred) && !comesLater.MatchString(low) {
			continue // the date for which it asked is told
		}
		g := &sign{kind: civic.DeferredTo, start: at, end: end, joined: true}
		if q.bringsElse(it.Minutes[at:end]) {
			continue // it came, and something else of the matter is to come next
		}
		d := s.newDay(q, it, g)
		if d == nil || strings.Contains(low, "of "+strings.ToLower(d.Expression)) {
			continue
		}
		out = append(out, weighed{start: at, end: end, due: d, traits: s.delayTraits(q, it, g, low, d, l, title, hinder, at == plainly)})
	}
	return out
}

// worksThen is how a sentence in small letters tells when works are to begin or end, or their
// fruit to open: that is no new day for a report on them.
var worksThen = regexp.MustCompile(`^\W*(?:\d+\.\d+ )?(?:(?:he|she|they|mr|mrs|ms|dr|the [a-z' -]{3,40}?)(?: [a-z'-]+)? (?:said|reported|added|explained|told [a-z ]{3,20}) (?:that )?)?(?:the )?(?:practical )?(?:opening|re-?opening|completion|handover|hand-over|construction|demolition|occupation|building|works?|work on site|start on site)(?: (?:of|on|at|in) [a-z' -]{2,40}?)? (?:was|is|were|are|had been|has been) (?:now |still |then )?(?:expected|due|planned|scheduled|likely|forecast|programmed|hoped for|to (?:begin|start|open|finish|be))\b`)

// asksTime is how a promise is to tell when something will be, takesPlace how a sentence in
// small letters tells that, and comesLater how it says when it will be told.
var (
	asksTime   = regexp.MustCompile(`(?i)\b(?:dates?|timetable|timing|timescale|day) (?:for|of|on|by|when|at)\b|\b(?:opening|closing|start(?:ing)?|completion|target|finish|launch|revised|new|expected|likely|firm|final|delivery) (?:[a-z]+ )?(?:dates?|day|timetable)\b|\b(?:when|how soon) (?:it|they|he|she|the|work|this|that|these)\b`)
	takesPlace = regexp.MustCompile(`\b(?:re-?open(?:s|ed|ing)?|open(?:s|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|began|clos(?:e|es|ed|ing)|finish(?:es|ed|ing)?|complet(?:e|es|ed|ion)|launch(?:es|ed)?|be (?:ready|finished|complete|in use|held|delivered|built)|arriv(?:e|es|ing|al)|hand(?:ed)? over|resum(?:e|es|ed))\b`)
	comesLater = regexp.MustCompile(`\b(?:report|paper|update|timetable|date|answer|item)s? (?:would|will|could|should|is to|was to|to|be|cannot|can)\b|\b(?:be|have) (?:brought|reported|told|presented|given|known|confirmed|announced|before members)\b|\b(?:come back|return)\b|\b(?:no|not|unable|cannot)\b`)
)

func (s *shelf) delayTraits(q query, it *shelved, g *sign, low string, d *civic.Due, l, title likeness, hinder, plainly bool) []float64 {
	of := low // what it is about, with the sentence before where it says only "it"
	if ofIt.MatchString(low) && s.likeness(q, s.topic(low), nil, 0).own == 0 {
		of = strings.ToLower(it.Minutes[sentenceBefore(it.Minutes, g.start):g.end])
	}
	terms := s.topic(of)
	said, when := s.likeness(q, terms, nil, 0), latenessOf(q, it)
	lacking, holding := q.plainIn(of)
	text := s.small(it)
	rest := text[:g.start] + text[g.end:]
	told, before := s.toldBeside(it, g)
	return []float64{said.own, lacking, holding, s.novelIn(q, terms), l.own, title.own, l.context, yes(sameName(q, it)),
		yes(q.namesPaper(of)), yes(definite.MatchString(of)), yes(indefinite.MatchString(low)), yes(beginsWord(" "+low, furtherThings)),
		yes(delayCues.in(low)), yes(anyOf(low, notDeferred)), yes(hinder), yes(indulged.in(low)), yes(onceMore.in(low)), yes(notBefore.MatchString(low)), yes(outcome(low)),
		told, before, yes(it.shows), yes(figures(rest)), yes(reportingWords.in(rest)), yes(resolvesBeside(it, folded(it.Minutes[g.start:g.end]))),
		when.in, when.soon, when.slight, when.late, when.early, when.far, math.Min(l.mass, fullMass) / fullMass, yes(!q.comes()), yes(q.knownIn(of)),
		yes(figures(it.Minutes[g.start:g.end])), yes(bounded.MatchString(d.Expression)), yes(strings.Contains(low, "meeting")), yes(plainly), yes(ofIt.MatchString(low)), yes(otherThing.MatchString(low)), q.subjectIn(low)}
}

// toComeAt is where a sentence goes on to say that its subject is to be or to come.
var toComeAt = regexp.MustCompile(` (?:would|will|should|could|may|might|be|to be|is|are|was|were|had been|has been|have been) `)

// newSubject is how the subject of a sentence is one that its hearers do not know.
var newSubject = regexp.MustCompile(`\b(?:an?|another|further|any|one|two|next|annual|progress|quarterly|councillors?|members?|officers?|(?:he|she|they))\b`)

// subjectIn is the share of the words of what a sentence in small letters says is
// to come, "the mooring leases would be laid", that the promise holds too.
func (q query) subjectIn(low string) float64 {
	at := toComeAt.FindStringIndex(low)
	if at == nil {
		return 0
	}
	subject := low[:at[0]]
	for _, lead := range []string{" that ", ", ", ": ", " – ", ") "} {
		if i := strings.LastIndex(subject, lead); i >= 0 {
			subject = subject[i+len(lead):]
		}
	}
	if newSubject.MatchString(subject) {
		return 0
	}
	all, held := 0.0, 0.0
	for _, w := range stems(withoutTimes(subject)) {
		if smallWords[w] {
			continue
		}
		all++
		if q.stems[w] {
			held++
		}
	}
	if all == 0 {
		return 0
	}
	return held / all
}

// resolvesBeside reports whether an item resolves more than to note, or what one sentence of it says.
func resolvesBeside(it *shelved, said string) bool {
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		return r.Kind == civic.Decision && !strings.Contains(said, r.Quote) && resolvesMuch(r)
	})
}

// known are the words before a thing that those who speak know.
var known = wordSet(`the this that his her its their these those our`)

// knownIn reports whether a sentence in small letters speaks of a thing in the
// promise's own words, as of one that is known: "her survey", "the cost of the roof".
func (q query) knownIn(low string) bool {
	words := strings.Fields(low)
	for i, w := range words {
		if !known[w] {
			continue
		}
		for _, v := range words[i+1 : min(len(words), i+4)] {
			v = strings.Trim(v, ".,;:()'’")
			if known[v] || plainest[v] {
				break
			}
			if slices.ContainsFunc(q.plain, func(p string) bool { return strings.HasPrefix(v, p) }) {
				return true
			}
		}
	}
	return false
}

// sentenceBefore returns where the sentence begins that stands before the one at a byte of text.
func sentenceBefore(text string, at int) int {
	before := 0
	for start := 0; start < at; {
		before, start = start, sentenceEnd(text, start)
	}
	return before
}

// toldBeside says how many words of narrative an item has beside one of its
// sentences, of forty, and which share of such sentences tells of what had been or had not.
func (s *shelf) toldBeside(it *shelved, g *sign) (told, before float64) {
	n, all, had := 0, 0, 0
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low := strings.ToLower(it.Minutes[start:end])
		if start != g.start && !outcome(low) && words(low) >= leastFact {
			n += words(low)
			all++
			if ofBefore.MatchString(low) {
				had++
			}
		}
		start = end
	}
	if all > 0 {
		before = float64(had) / float64(all)
	}
	return math.Min(float64(n), fullTale) / fullTale, before
}

// novelIn is the share of some words that neither the promise nor what stands about it holds.
func (s *shelf) novelIn(q query, terms []term) float64 {
	all, fresh := 0.0, 0.0
	for _, t := range terms {
		all += s.weightOf(t)
		if !holdsTerm(q.own, t) && !holdsTerm(q.context, t) && !holdsTerm(q.around, t) {
			fresh += s.weightOf(t)
		}
	}
	if all == 0 {
		return 0
	}
	return fresh / all
}
