package link

import (
	"math"
	"slices"
	"strings"
)

// fullMass is the shared weight, in units of the rarest word, beyond which more shows nothing.
const fullMass = 4

// lineTraits are those of a line that looks back, and of what it tells of the promise.
func (s *shelf) lineTraits(q query, it *shelved, a *account, l likeness, mine, others bool, told tellsOf) []float64 {
	words := it.Minutes[a.start:a.end]
	named, otherName := s.standsUnder(q, a.under)
	day, otherDay := rowDay(q, it, a)
	when := latenessOf(q, it)
	part, said := paragraph(it.Minutes, a.start), s.saidIn(it)
	if it.routine {
		part = entryAt(it.Minutes, a.para, a.start)
	}
	lacking, holding := q.plainIn(strings.ToLower(part))
	held := q.plainHeld(s.small(it))
	missing, _ := counted(held)
	spoken := s.saidBy(a, part)
	rowMine, rowNear, rowStrange := q.rowNames(a)
	inDue := a.within(q)
	return []float64{l.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(mine), yes(others), yes(day), yes(otherDay),
		yes(ownerIn(q, it.Minutes[a.para:a.end])), yes(len(q.own) < 2), when.late, when.early, when.far, yes(a.since(q.Date)), yes(a.after(q, it) || when.in+when.soon > 0),
		yes(a.tellsDeed(q)), yes(q.forIn(it.Minutes[a.para:a.end])), lacking, holding, shareOfAll(missing, len(held)),
		named, otherName, yes(told == someDeed), yes(told == aFact), yes(a.speaksOfDeed(q)), yes(a.wentToSee(q)), yes(q.figure && givesFigure(words)), yes(q.reaches(words)),
		s.inOther(q, q.own, q.other.own, spoken, a.terms, nil), q.lackingToo(held, said.all), s.inOther(q, q.context, q.other.context, spoken, a.terms, nil),
		rowMine, rowNear, rowStrange, yes(len(q.own) < 2) * lacking, q.wordsOf(a), yes(s.verbOnly(q, a, l)), yes(inDue) * q.narrowness(), yes(inDue && q.narrow())}
}

// reportTraits are those of an item as the report that was promised. What lies
// behind and before it is filled in when all items are known; see likeliest.
func (s *shelf) reportTraits(q query, it *shelved) []float64 {
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	asked, other := askedDay(q, it)
	when := latenessOf(q, it)
	if q.paper != "" && strings.Contains(strings.ToLower(it.Title), q.paper) {
		l.own, title.own = math.Max(l.own, 0.7), math.Max(title.own, 0.7)
	}
	piece := q.namesPaper(it.Title + " " + it.Minutes)
	timely, loose := math.Max(when.in, when.soon), !q.comes()
	low := s.small(it)
	lowTitle := strings.ToLower(it.Title)
	held, said := q.plainHeld(lowTitle, low), s.saidIn(it)
	lacks, _ := counted(held)
	before, after := q.otherKind(it.Title, lowTitle+" "+low)
	m := s.mentions(q, it, low)
	return []float64{l.own, title.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(asked), yes(other), yes(sameName(q, it)), yes(len(q.own) < 2), yes(ownerIn(q, it.Minutes)),
		when.in, when.soon, when.slight, when.late, when.early, when.far, 0, l.own * timely, yes(l.own >= 0.8 && l.mass >= 1.2),
		s.novel(q, it), yes(piece), yes(!piece && beginsWord(" "+strings.ToLower(q.Quote), papers)),
		yes(loose), yes(loose) * timely, yes(len(l.shared) < 2 && len(q.own) > 1), yes(len(q.own) > 1 && l.own < 0.3), yes(!q.named(it, s.coverTitle(q, it, nil, 0))),
		q.strange(it.Title), yes(q.spells(it.Title)), yes(s.replaces(q, it, low)), yes(hinderedWords.in(low)), yes(it.shows), yes(dueOn(q, it) && q.Due.From.DaysUntil(q.Due.To) <= 31), 0, 0, 0,
		yes(q.namesDue(it)), yes(asked) * l.own, yes(sameName(q, it) && len(q.own) > 1 && l.own < 0.3),
		s.likeness(q, s.opens(it), nil, 0).own, yes(len(q.own) == 0), s.tale(it), yes(s.stillTo(q, it, low)),
		yes(q.lacksRarest(it)), yes(len(q.context) > 0 && l.context == 0),
		yes(len(q.own) > 0 && !slices.ContainsFunc(slices.Concat(l.shared, l.akin), func(t term) bool { return holdsTerm(q.own, t) })), shareOfAll(lacks, len(held)),
		yes(q.periodic(it)), yes(before), yes(after),
		q.lackingToo(held, said.all), q.lackingToo(q.plainHeld(lowTitle), said.title), s.inOther(q, q.own, q.other.own, said.all, it.title, it.text), q.strangeToo(said.titled),
		m.tales, yes(m.opens), m.scattered,
		yes(title.own > 0) * s.novel(q, it), math.Pow(shareOfAll(lacks, len(held)), 2)}
}

// hinderedWords are those of minutes that tell of a hindrance, whatever was hindered.
var hinderedWords = newWordlist(hindered)

func (s *shelf) answerTraits(q query, it *shelved) []float64 {
	l := s.likeness(q, it.title, it.text, 0.7)
	asked, other := askedDay(q, it)
	when := latenessOf(q, it)
	held, said := q.plainHeld(strings.ToLower(it.Title), s.small(it)), s.saidIn(it)
	lacks, holds := counted(held)
	return []float64{l.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(asked), yes(other), yes(resolvesMore(it)), 0, when.late, when.far, shareOfAll(lacks, len(held)), float64(min(holds, manyPlain)) / manyPlain,
		q.lackingToo(held, said.all), s.inOther(q, q.own, q.other.own, said.all, it.title, it.text), s.inOther(q, q.context, q.other.context, said.all, it.title, it.text),
		yes(s.decidesOn(q, it)), s.askerIn(q, it), yes(ofAsking.MatchString(it.Title + " " + it.Minutes)), yes(replies.MatchString(it.Minutes)),
		yes(len(l.shared) < 2 && len(q.own) > 1 && !sameName(q, it)), yes(len(q.own) > 1 && l.own < 0.3 && l.context < 0.6), yes(q.atRequest(it))}
}

// onlyKin is what a title counts that has only words of the families of a promise's own.
const onlyKin = 0.4

// nearness ranks the items that may be about a promise, to see how far one lies behind the best.
func (s *shelf) nearness(q query, it *shelved) float64 {
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	asked, _ := askedDay(q, it)
	when := latenessOf(q, it)
	if len(title.shared) == 0 {
		title.own *= onlyKin // "Hospital Discharge" is near reablement, and what tells of it by name is nearer
	}
	return l.own + 0.8*title.own + 0.3*l.context + 0.3*l.around + 0.4*l.mass + yes(asked) + 0.6*when.in + 0.4*when.soon - 0.8*when.early
}

// lacksRarest reports whether an item has neither the rarest of a promise's own
// words nor one of its family: what is shared are then the words of many matters.
func (q query) lacksRarest(it *shelved) bool {
	if len(q.own) < 2 {
		return false
	}
	t := q.own[0].term
	return t < 0 || !has(it.title, t) && !has(it.text, t) && !q.hasKin(it.title, t) && !q.hasKin(it.text, t)
}
