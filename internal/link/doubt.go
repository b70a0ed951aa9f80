package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// recurs reports whether the promise is to be kept again and again. What is
// recommended to be done each quarter is answered once.
func (q *Promise) recurs() bool {
	return q.Due != nil && q.Due.Recurs != "" && q.Verb != civic.VerbRecommend
}

// applies reports whether a telling sentence can bear on the promise at all.
// What a sentence shares only with others is left out rather than proposed.
func applies(q query, it *shelved, g *sign, alone coverage, named bool) bool {
	if g.kind == unready || g.kind == civic.Responds && !addressed(q.Promise) && !rowRepeats(q, it, g, alone) {
		return false
	}
	if q.Verb == civic.VerbRecommend && it.Body != q.Body && (g.kind == civic.DeferredTo && replies.MatchString(it.Minutes[g.start:g.end]) || g.kind == civic.SaysDone) {
		return false // it answers
	}
	if len(alone.shared) == 0 && !named && !q.guestIn(g, it.Minutes[g.start:g.end]) {
		return !it.routine && (g.kind == civic.DeferredTo || g.kind == civic.Responds)
	}
	said := it.Minutes[g.start:g.end]
	if q.guestIn(g, said) {
		return true
	}
	if g.order == attendOrder && (!q.asksIn || alone.own < 0.5 || g.kind != civic.ReportedBack) {
		return false
	}
	switch g.kind {
	case civic.SaysDone:
		if g.echo && q.reports {
			return false // "was submitted" tells of a report that came, and the item tells more
		}
		if q.reports && doneUnder.MatchString(said) {
			return false // "a statement of what had been done under the Strategy" brings no Strategy
		}
		if q.reports && q.recurs() && !named && strings.Contains(said, " | ") {
			return false // what is to come to each meeting is closed by no row
		}
		return alone.own > 0 && !q.reports && g.deeds != "" && !g.echo || deedsAgree(q, it, g)
	case civic.Supersedes:
		return slices.Contains(plainlyReplaced, g.cue) || promisedPiece(q.Quote, said) || strings.Contains(said, " | ")
	}
	return true
}

// doneUnder is how a sentence tells what had been done of a matter, and not that what was promised came.
var doneUnder = gate(`(?i)\bwhat (?:else |more )?(?:had|has|have|was|were) (?:already |since |now )?(?:been )?(?:done|carried out|achieved|delivered|put in place|completed)\b`)

// notReady reports whether the item's minutes say that what was promised did not come.
func (s *shelf) notReady(q query, it *shelved) bool {
	for n := range it.signs {
		if g := &it.signs[n]; g.kind == unready {
			if c := s.cover(q, g.terms, nil, 0); c.own >= 0.3 || len(q.own) == 0 {
				return true
			}
		}
	}
	return false
}

// doubt names what keeps a sign from being claimed, "" if nothing does.
func (s *shelf) doubt(q query, it *shelved, g *sign, f fit, alone, c coverage, named bool) string {
	switch {
	case !f.near && g.kind != civic.Responds && !q.doneThere(g, it.Minutes[g.start:g.end]) && !q.toldWhole(it, g, alone):
		return "said at a body that was not to hear of it"
	case g.kind == civic.Responds && !f.here && !rowRepeats(q, it, g, alone):
		return "not at the body that was asked"
	case g.kind == civic.SaysDone && (!deedsAgree(q, it, g) || g.echo && q.toBody() && !anyOf(strings.ToLower(it.Minutes[g.start:g.end]), answers)):
		return "what was done may not be what was promised"
	case g.kind == civic.SaysDone && q.reports && tooSoon(q, it) && !named:
		return "said long before it was to come"
	case (g.kind == civic.ReportedBack || g.kind == civic.DeferredTo && !promisedPiece(q.Quote, it.Minutes[g.start:g.end])) && !q.reports && !s.broughtInstead(q, it, g):
		return "the promise was not to report to a meeting"
	case g.kind == civic.DeferredTo && otherPiece(q.Quote, it.Minutes[g.start:g.end]) && !(q.titled(it) && forNow(it.Minutes[g.start:g.end])):
		return "does not name what was to come"
	case g.kind == civic.DeferredTo && q.reports && worksThen.MatchString(strings.ToLower(it.Minutes[g.start:g.end])):
		return "tells when works begin or end"
	case g.kind == civic.DeferredTo && g.movesBack(q, it):
		return "moves it to no later day"
	case g.kind == civic.ReportedBack && notReadyYet.MatchString(it.Minutes[g.start:g.end]) && !tellsMatter.MatchString(strings.ToLower(it.Minutes[g.start:g.end])):
		return "its minutes say that it was not ready"
	case g.kind == civic.ReportedBack && g.asked.known() && !g.asksOf(q, it) && !g.owedThen(q, it):
		return "answers what was asked on another day"
	case g.kind == civic.ReportedBack && g.asked.known() && !named:
		return "names the meeting, which asked for other things too"
	case named && c.own == 0 && len(q.own) > 0 && (s.alone[minuteOf(q.Promise)] > 1 || g.kind == civic.SaysDone && !anyOf(g.deeds, anyDeed)):
		return "names the minute, which holds several promises"
	case named && it.looksBack() && g.kind == civic.ReportedBack && len(q.own) > 1 && c.own < 0.5 && s.alone[minuteOf(q.Promise)] > 1:
		return "names the minute, which holds several promises"
	case named, q.wroteTo(g, it.Minutes[g.start:g.end]):
		return ""
	case g.kind == civic.Responds && s.answersWhole(q, it, g):
		return ""
	case c.mass < 0.5:
		return "the words they share are common"
	case g.kind == civic.SaysDone && !says(q, alone) && !q.showsUnder(it, g) && !s.didThen(q, it, g, alone):
		return "the sentence itself names little of it"
	}
	return ""
}

// broughtInstead reports whether a sentence says that the paper which members were to be
// sent came to their own meeting, because they had asked for it: "presented the analysis
// for which Councillor Teal had asked".
func (s *shelf) broughtInstead(q query, it *shelved, g *sign) bool {
	return g.kind == civic.ReportedBack && g.order == askOrder && it.Body == q.Body && q.gives() &&
		s.cover(q, it.title, nil, 0).own >= sure && q.namesPaper(it.Minutes[g.start:g.end])
}

// doneThere reports whether a sentence, at whatever body, tells by the very verb of the
// promise that what it names was done: "the Gull Road hub had opened". A deed needs no
// body to hear of it.
func (q query) doneThere(g *sign, said string) bool {
	if g.kind != civic.SaysDone || q.reports || addressed(q.Promise) || q.sends() || !q.echoes(g.deeds) {
		return false
	}
	low := strings.ToLower(said)
	return slices.ContainsFunc(capitalNames(q.Quote), func(name string) bool { return wordIn(low, name) })
}

// toldWhole reports whether a sentence, at whatever body, tells by nearly all the words of the
// promise that its deed was done: "itemised bills had gone to all 6,900 leaseholders". One or
// two words shared may be those of another matter, however rare.
func (q query) toldWhole(it *shelved, g *sign, alone coverage) bool {
	if g.kind != civic.SaysDone || alone.own < leastTold || len(alone.shared) < 3 || addressed(q.Promise) {
		return false
	}
	low := strings.ToLower(it.Minutes[g.start:g.end])
	return (!q.reports || q.echoes(g.deeds)) && deedsAgree(q, it, g) && !stillToCome.in(low) && !strings.Contains(low, " to be ")
}

// leastTold is how much of a promise's own words such a sentence holds.
const leastTold = 0.7

// showsUnder reports whether a sentence tells what shows a deed, under the very title of
// the promise's item, where it need not name the matter again: "the group had met four
// times". Letters are written on many things.
func (q query) showsUnder(it *shelved, g *sign) bool {
	return q.deeds.effects&g.tale.effects&^(1<<letters) != 0 && q.titled(it) && !it.looksBack()
}

// didThen reports whether a sentence in an item on the promise's matter tells that the one who
// owes the promise did the promised deed on a day within its time: "the Leader said that he had
// met the traders' committee on 17 December". Then it need not name all that the promise does.
func (s *shelf) didThen(q query, it *shelved, g *sign, alone coverage) bool {
	due := q.Due
	if it.routine || q.reports || due == nil || !due.To.Known() || q.Owner == "" || len(alone.shared) == 0 || it.Body != q.Body {
		return false
	}
	said := it.Minutes[g.start:g.end]
	if !q.doerIn(said) || !sameName(q, it) && !q.titled(it) && s.cover(q, it.title, nil, 0).context < 0.5 {
		return false
	}
	last := due.To.AddDays(slack)
	if q.lacksItsNames(said) {
		last = due.To // "the traders' committee" for that of the Market Traders' Association
	}
	clauses := clausesOf(strings.ToLower(said), it.Date)
	return slices.ContainsFunc(clauses, func(c clauseRead) bool {
		return c.mood == happened && c.on.After(q.Date) && !c.on.After(last) && q.sameDeed(c)
	})
}

// says reports whether a sentence by itself names enough of a promise to say
// that it is done. Under the very title of the promise's item less is enough.
func says(q query, alone coverage) bool {
	if alone.context >= 0.9 && alone.own >= 0.25 {
		return true
	}
	return alone.of(q) >= 0.5 && (len(alone.shared) >= 2 || len(q.own) == 1)
}

// reportDoubt names what keeps a report from being claimed, "" if nothing does.
func reportDoubt(q query, it *shelved, f fit, title, c coverage, unready bool) string {
	switch {
	case !q.reports && !q.asksIn && q.Verb != civic.VerbRefer && (q.sends() || !inTime(q, it) || title.of(q) < sure):
		return "the promise was not to report to a meeting"
	case !f.here:
		return "not at the body it was to come to"
	case q.group != "" && !q.ofGroup(it):
		return notOfGroup
	case (title.mass < 0.35 || title.of(q) < 0.3) && !(inTime(q, it) && c.of(q) >= 0.45 && c.mass >= 1) && !(q.recurs() && sameName(q, it) && c.own >= 0.5):
		return "its title does not name the matter"
	case len(q.own) == 0 && q.Verb == civic.VerbDefer && title.of(q) < leastOfPutOff && !q.asksIn:
		return nearOnly
	case c.mass < 0.5:
		return "the words they share are common"
	case unready:
		return "its minutes say that it was not ready"
	case !q.named(it, title), q.onlyPassedBy(it, title):
		return "does not name what was to come"
	case it.askedElse(q):
		return "answers what was asked on another day"
	case q.missesGuest(it):
		return noGuest
	case q.recurs() && q.otherOfIts(it):
		return anotherPart
	case q.recurs() && it.Minutes != "":
		return "" // each item of that title is an occurrence, however short its minutes
	case q.anotherYear(it.Title), q.otherEdition(it.Minutes):
		return ofAnotherYear
	case takenUp(q, it):
		return ""
	case early(q, it):
		return "came long before it was due"
	case !it.shows:
		return nothingShown
	}
	return ""
}

// named reports whether an item names the paper that was promised, the register
// or the survey, where the promise names one and the title does not say the rest.
func (q query) named(it *shelved, title coverage) bool {
	quote := withoutName(q.Quote, q.Recipient)
	if !q.makes && (title.own >= 0.8 || len(q.own) == 0 || !beginsWord(" "+strings.ToLower(quote), made)) {
		return true
	}
	return names(quote, it.Title+" "+it.Minutes, made)
}

// worthALook reports whether an item that cannot be claimed as the report is
// still to be proposed: it must name most of the matter in words that are not
// everywhere, and at another body it must also come in due time.
func worthALook(q query, it *shelved, f fit, title, c coverage) bool {
	own := c.own
	if len(q.own) == 0 {
		own = c.context
	}
	switch {
	case c.mass < 0.5 || title.mass == 0 && own < 0.75:
		return false
	case !f.here:
		return own >= 0.75 && len(c.shared) >= 2 && f.when >= 0.8 && !early(q, it)
	case !q.reports:
		return own >= 0.7
	}
	return own >= 0.5
}

// takenUp reports whether the promise was to take a matter up at a later
// meeting, and this item was taken in the days given. However short its minutes,
// "covered under item 5", a deferral asks for no more.
func takenUp(q query, it *shelved) bool {
	return q.Verb == civic.VerbDefer && it.Minutes != "" && (it.shows || !unreadyWords.in(strings.ToLower(it.Minutes))) && q.Due != nil && q.Due.To.Known() && !it.Date.Before(q.Due.From) && !it.Date.After(q.Due.To)
}

// early reports whether an item came so long before the promise was due that it
// is another report on the matter.
func early(q query, it *shelved) bool {
	return q.Due != nil && q.Due.To.Known() && q.Due.From.Known() && it.Date.DaysUntil(q.Due.From) > slack
}

// tooSoon reports whether minutes tell that a report was done more than a month
// before the days in which it was to come: then they tell of another promise.
func tooSoon(q query, it *shelved) bool {
	return q.Due != nil && q.Due.Recurs == "" && q.Due.From.Known() && it.Date.DaysUntil(q.Due.From) > 31
}

// askedElse reports whether the item's minutes say that it came because it was
// asked for on another day than the promise's.
func (it *shelved) askedElse(q query) bool {
	for n := range it.signs {
		if g := &it.signs[n]; g.kind == civic.ReportedBack && g.asked.known() && !g.asksOf(q, it) && !strings.Contains(it.Minutes[g.start:g.end], " since ") && !g.owedThen(q, it) {
			return true
		}
	}
	return false
}

// notReadyYet is how a sentence says of what it names that it has not come yet.
var notReadyYet = regexp.MustCompile(`(?i)\b(?:would|will|could|can) not (?:now )?be (?:\w+ly )?(?:ready|complete|completed|available|finished|finalised|to hand)\b|\b(?:is|was|were|are) (?:still )?not (?:yet )?(?:ready|complete|available|finished|finalised|to hand)\b|\bstill (?:awaited|outstanding|to come|being (?:written|drafted|prepared|finalised))\b`)

// ownLate is how a sentence says that what it brings is late.
var ownLate = regexp.MustCompile(`(?i)\b(?:late|behind|belated(?:ly)?|overdue|delayed|should have (?:come|been)|(?:had been|was|were) (?:due|expected|promised)|apologis\w+|sorry|regrett?\w+)\b`)

// owedThen reports whether the time that a sentence names is that in which the promise was to be
// kept, and not one of asking: "his report, called for by last September, was four months behind".
func (g *sign) owedThen(q query, it *shelved) bool {
	due := q.Due
	if due == nil || !due.From.Known() || !due.To.Known() || due.From.DaysUntil(due.To) > 31 || !it.Date.After(due.From) {
		return false
	}
	return !g.asked.to.Before(due.From) && !g.asked.from.After(due.To) && ownLate.MatchString(it.Minutes[g.start:g.end])
}

// movesBack reports whether a deferral leads to no later day than the promise had.
func (g *sign) movesBack(q query, it *shelved) bool {
	d := newDue(q, it, g)
	return !q.recurs() && d != nil && q.Due != nil && q.Due.To.Known() && !d.To.After(q.Due.To)
}

// asksOf reports whether a sentence names the meeting that made the promise as the one that asked.
// So does one that names a meeting which put the promise off.
func (g *sign) asksOf(q query, it *shelved) bool {
	if g.asked.of(q.Date, it.prev) {
		return true
	}
	return slices.ContainsFunc(q.moved, func(d day.Date) bool { return g.asked.of(d, it.prev) })
}

// namedHow says by what a sentence names the promise itself.
func namedHow(q query, it *shelved, g *sign) string {
	if g.asksOf(q, it) {
		return "names the meeting of " + q.Date.Long()
	}
	return "quotes minute " + leadingNumber(q.ItemNumber)
}
