package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// farBehind is the most by which lying behind the best counts.
const farBehind = 1.5

// A like is an item that is about the matter of a promise, before it is known how
// far it lies behind the others.
type like struct {
	finding
	as     PairKind
	near   float64   // see nearness
	traits []float64 // with nothing behind
	doubt  string
	often  bool            // the promise repeats: there is no best
	loose  bool            // the promise was not that something would come
	due    bool            // it came when the promise was due, or later
	timely bool            // it came when the promise was due, or later
	faint  bool            // too unlikely to be proposed
	put    *civic.Evidence // the words of its minutes that put off what was due; nil if none do
	last   []float64       // the traits of a last look, without those that tell of others; nil where none is taken
}

// like weighs an item as the report that was promised, or as an answer.
func (s *shelf) like(q query, it *shelved) (k like, ok bool) {
	answer := addressed(q.Promise) && it.Body != q.Body
	f := s.fit(q, it)
	if !f.here || it.routine || it.Minutes == "" || !answer && q.sends() && !s.isTheThing(q, it) || s.barren(&q, it) {
		return k, false
	}
	if k.as, k.Kind, k.traits = AsReport, civic.ReportedBack, nil; answer {
		k.as, k.Kind, k.traits = AsAnswer, civic.Responds, s.answerTraits(q, it)
	} else {
		k.traits = s.reportTraits(q, it)
	}
	k.near = s.nearness(q, it)
	l := s.likeness(q, it.title, it.text, 0.7)
	if len(l.shared)+len(l.akin) == 0 {
		return k, false
	}
	k.faint = s.by.Chance(k.as, k.traits) < proposed
	k.Record, k.Item, k.MeetingDate, k.CommitteeName, k.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
	k.Quote, k.Source = it.Title, it.Source
	k.Reasons = append(s.likeReasons(q, l), f.place, f.reason)
	k.doubt, k.often, k.loose = s.unlikely(q, it, l, answer), q.recurs(), !answer && !q.comes()
	if k.doubt == "" && !answer && s.tellsElse(q, it) {
		k.doubt = notTold
	}
	if k.doubt == "" && !answer && !q.recurs() && s.narrated(it) < tellsOther && s.otherPart(q, it) {
		k.doubt = anotherPart
	}
	t := latenessOf(q, it)
	if g := s.putOffIn(q, it); k.doubt == puttingOff && !strings.Contains(g.cue, "withdr") && q.Due != nil && q.Due.To.Known() && t.in+t.soon > 0 && !k.often {
		if d := newDue(q, it, g); d.To.After(q.Due.To) && !s.namesOther(q, it.Minutes[g.start:g.end]) {
			k.put = &civic.Evidence{Due: d, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g)}
		}
	}
	if k.doubt == "" && !answer && k.traits[little] > 0 && s.onlyGuest(q, l) {
		k.doubt = "does not name what was to come"
	}
	k.timely = q.Due != nil && t.in+t.soon+t.late > 0
	k.due = t.in+t.soon+t.late+t.near > 0 && k.doubt == ""
	if k.loose && k.doubt == "" && !inTime(q, it) && !s.isTheThing(q, it) {
		k.doubt = "the promise was not to report to a meeting"
	}
	if q.Due != nil && t.in+t.soon > 0 && !answer && !k.often && k.doubt == "" && (l.own > 0 || len(q.own) == 0) {
		k.last = s.lastTraits(q, it, l, t)
	}
	return k, !k.faint || k.last != nil || s.seen != nil
}

// leastOfThing is the least share of what was promised that the title of an item must hold
// which is the thing itself, and mostStrange the most of that title that may be strange to it.
const (
	leastOfThing = 0.7
	mostStrange  = 0.34
)

// isTheThing reports whether an item is called as the thing was that somebody was to provide or
// send, and is of the body to which it was to go: then that has come to a meeting after all.
func (s *shelf) isTheThing(q query, it *shelved) bool {
	if q.Due == nil || it.Body != q.Body || it.Date.Before(q.Due.From) || it.Title == "" {
		return false
	}
	title := s.coverTitle(q, it, nil, 0)
	return len(title.shared) >= min(2, len(q.own)) && title.own >= leastOfThing && q.strange(it.Title) <= mostStrange && !sameName(q, it)
}

// tellsOther is the words of narrative from which an item may tell of a promise in other words,
// though its title goes on to another part of the matter.
const tellsOther = 16

// namesOther reports whether a sentence puts off a paper that it names, and shares no
// word of it with the promise: "the report on tender prices would be deferred".
func (s *shelf) namesOther(q query, said string) bool {
	m := paperOn.FindStringSubmatch(strings.ToLower(said))
	return m != nil && len(s.topic(m[1])) > 0 && s.likeness(q, s.topic(m[1]), nil, 0).mass == 0
}

// paperOn finds what a paper is about, "the report on tender prices".
var paperOn = regexp.MustCompile(`\b(?:report|paper|update|item|plan|review|survey) (?:on|of|about|into) ([a-z' -]{3,60}?)(?: (?:be|was|were|is|are|had|has|would|will|should|to)\b|[,.;])`)

// onlyGuest reports whether an item shares no more than the name of whom the promise asks,
// which has more to say: who came may have spoken of another matter.
func (s *shelf) onlyGuest(q query, l likeness) bool {
	who := s.topic(q.Owner)
	return len(who) > 0 && len(q.own) > len(l.shared) && !slices.ContainsFunc(slices.Concat(l.shared, l.akin), func(t term) bool { return !has(who, t) })
}

// likeliest turns what is alike into findings, where the rules that read single
// sentences claimed nothing of the same item. What lies behind another is less likely.
func (s *shelf) likeliest(likes []like, found []finding) (out []finding) {
	best, second := -1.0, -1.0
	for _, k := range likes {
		switch {
		case k.faint: // it is here only for a last look, or to be seen
		case k.near > best:
			best, second = k.near, best
		default:
			second = max(second, k.near)
		}
	}
	for i := range likes {
		k := &likes[i]
		ahead := best
		if k.near == best {
			ahead = second
		}
		if !k.often {
			k.traits[behind[k.as]] = min(farBehind, max(0, ahead-k.near))
		}
		if k.as == AsReport && !k.often {
			k.amongOthers(likes)
		}
		if k.as == AsReport && k.doubt == "" && (!k.often && k.traits[closer] > 0 || k.often && k.outdone(likes)) {
			k.doubt = closerThen
		}
		if s.seen != nil {
			s.seen(Pair{Kind: k.as, Record: k.Record, Item: k.Item, Traits: k.traits, Barred: k.doubt})
		}
		m := s.by.Model(k.as)
		chance := m.Chance(k.traits)
		k.Score = scoreOf(chance, m.Floor)
		if k.put != nil && civic.Claimed(k.Score) && !moves(found, k.Item) {
			k.Kind, k.Due, k.Quote, k.Source, k.doubt = civic.DeferredTo, k.put.Due, k.put.Quote, k.put.Source, ""
		}
		if k.doubt != "" {
			k.Score, k.Reasons, k.wanted = min(k.Score, atMost), append(k.Reasons, k.doubt), k.doubt == saysWanted
		}
		k.Score = round(k.Score)
		if civic.Claimed(k.Score) && k.as == AsReport && k.traits[oneWord]+k.traits[little] > 0 {
			k.Reasons = append(k.Reasons, byTime)
		}
		if chance >= proposed && k.Score >= proposed && !bettered(k.finding, found) {
			out = append(out, k.finding)
		}
	}
	if e, ok := s.lastLook(likes, slices.Concat(found, out)); ok {
		out = append(slices.DeleteFunc(out, func(o finding) bool { return o.Item == e.Item }), e)
	}
	return out
}

// byTime is the reason of what is claimed though little of it shares a promise's words.
const byTime = "likely by when and where it came, more than by its words"

// puttingOff is the doubt of an item that would be the report but for a later day. If
// it is as likely as a report must be, it is the deferral: the sentence that puts
// something off says of what by standing there, "its business case".
const puttingOff = "its minutes put it off"

// moves reports whether an item was found to put the promise off, or to replace it.
func moves(found []finding, item civic.ItemID) bool {
	return slices.ContainsFunc(found, func(e finding) bool {
		return e.Item == item && (e.Kind == civic.DeferredTo || e.Kind == civic.Supersedes) && civic.Claimed(e.Score)
	})
}

// bettered reports whether something better was found in the same item.
func bettered(k finding, found []finding) bool {
	return slices.ContainsFunc(found, func(e finding) bool {
		return e.Item == k.Item && (civic.Claimed(e.Score) || e.Kind == k.Kind && e.Score >= k.Score)
	})
}

// unpublishedWords are those of a minute that tells nothing.
var unpublishedWords = newWordlist([]string{"not for publication", "exempt minute", "not published"})

// amongOthers fills in how an item lies to the others that may be the report.
func (k *like) amongOthers(likes []like) {
	k.traits[only] = yes(k.timely)
	for i := range likes {
		o := &likes[i]
		switch {
		case o.faint || o.as != AsReport || o.Item == k.Item:
		case o.MeetingDate == k.MeetingDate && o.near > k.near:
			k.traits[closer] = 1
		case o.MeetingDate.Before(k.MeetingDate) && o.due && o.near > k.near-0.3:
			k.traits[earlier] = 1
		}
		if !o.faint && o.as == AsReport && o.Item != k.Item && o.timely {
			k.traits[only] = 0
		}
	}
}

// outdone reports whether another item of the same meeting is so much closer to what
// repeats that this is none of its times.
func (k *like) outdone(likes []like) bool {
	return slices.ContainsFunc(likes, func(o like) bool {
		return !o.faint && o.as == AsReport && o.Item != k.Item && o.MeetingDate == k.MeetingDate && o.CommitteeName == k.CommitteeName && o.near > k.near+muchCloser
	})
}

// muchCloser is how much nearer such an item is; see nearness.
const muchCloser = 0.6

// unlikely names what keeps an item from being claimed however likely it is, "" if nothing does.
func (s *shelf) unlikely(q query, it *shelved, l likeness, answer bool) string {
	asked, _ := askedDay(q, it)
	switch {
	case unpublishedWords.in(s.small(it)):
		return "its minutes are not published"
	case q.group != "" && !answer && !q.ofGroup(it):
		return notOfGroup
	case len(q.own) == 0 && q.strange(it.Title) > 0.25 && l.context < 0.4 && l.around < 0.3 && !asked && (q.paper == "" || !strings.Contains(strings.ToLower(it.Title), q.paper)):
		return nearOnly
	case len(q.own) == 0 && q.Verb == civic.VerbDefer && q.strange(it.Title) > 0.25 && l.context < leastOfPutOff && !asked && !q.spells(it.Title):
		return nearOnly
	case !answer && q.makes && !q.asksIn && !q.named(it, s.coverTitle(q, it, nil, 0)) && !q.namesPaper(it.Title):
		return "does not name what was to come"
	case !answer && q.onlyPassedBy(it, s.coverTitle(q, it, nil, 0)):
		return "does not name what was to come"
	case answer && (s.decidesOn(q, it) || s.settlesIt(q, it) || s.decidesAny(q, it) && !s.notesViews(q, it) || s.answersHere(q, it) || q.atRequest(it) || s.takesUp(q, it)):
		return ""
	case answer:
		return "decides nothing on it"
	case !s.tellsNow(it) && (s.notReady(q, it) || (!it.shows || words(it.Minutes) < 40) && unreadyWords.in(s.small(it)) && !q.namesDue(it)):
		return "its minutes say that it was not ready"
	case s.putOffIn(q, it) != nil:
		return puttingOff
	case q.missesGuest(it):
		return noGuest
	case !answer && q.onlyMeets() && !q.metIn(it):
		return nothingShown
	case it.askedElse(q):
		return "answers what was asked on another day"
	case !q.recurs() && (q.anotherYear(it.Title) || q.otherEdition(it.Minutes)):
		return ofAnotherYear
	case early(q, it), latenessOf(q, it).early > 0:
		return "came long before it was due"
	case !answer && (q.recurs() && q.otherOfIts(it) || s.otherKindOfPaper(q, it)):
		return anotherPart
	case !answer && !q.recurs() && s.onAnother(q, it):
		return anotherPart
	case !q.recurs() && s.onlyAside(q, it):
		return asideOnly
	case !q.recurs() && s.onlyFactNoted(q, it):
		return nothingShown
	case !q.recurs() && s.stillWanted(q, it):
		return saysWanted
	case (!it.shows || inPassing.MatchString(it.Minutes)) && !figures(it.Minutes) && !resolvesNow(it) && !q.recurs() && !takenUp(q, it) && !(q.namesPaper(it.Title) && givesNumbers(it.Minutes, 1)) && !s.toldInTime(q, it):
		return nothingShown
	case l.own < leastOfAny && l.context < leastOfAny && !asked && q.strange(it.Title) > 0.25 && !q.spells(it.Title):
		return nearOnly
	}
	return ""
}

// leastOfPutOff is the least of its own item's title that an item must share with a deferral which
// names nothing else.
const leastOfPutOff = 0.6

// leastOfAny is the least of a promise's own words, or of its title's, that an item shares
// which is more than what stands near it.
const leastOfAny = 0.1

// inPassing is how minutes tell that a thing was only spoken of: "mentioned that it had
// been discussed at a conference".
var inPassing = regexp.MustCompile(`^(?:\d+\.\d+ )?[^.;]{0,80}\b(?:mentioned|remarked|observed in passing|alluded to|touched (?:up)?on|made (?:passing )?mention of|was mentioned|were mentioned)\b`)

// ofAnotherYear is the doubt where a title is of a year, and the promise of another.
const ofAnotherYear = "its title is of another year"

// nothingShown is the doubt where an item tells nothing of what was to be reported.
const nothingShown = "on the agenda or noted, and nothing shows what was reported"

// asideOnly is the doubt where a promise's words stand in passing; see onlyAside.
const asideOnly = "mentions it only in passing"

// nearOnly is the doubt where nothing of a promise's own is shared.
const nearOnly = "they share only what stands near the promise"

// tellsNow reports whether an item's minutes give facts and figures without any day
// to come: what they say of not being ready then tells of how late it is, or of a part.
func (s *shelf) tellsNow(it *shelved) bool {
	return s.narrated(it) >= tellsEnough && figures(it.Minutes) && !ahead(s.small(it), it.Item)
}

// tellsEnough is the least words of narrative of an item that tells something.
const tellsEnough = 20

// decidesOn reports whether an item resolves something on what was asked. Where it notes what
// the asking body said, that must be more than something near it: a request for a fund
// is not granted by the budget.
func (s *shelf) decidesOn(q query, it *shelved) bool {
	notes := s.notesViews(q, it)
	if notes && s.putAside(q, it) {
		return false
	}
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		if r.Kind != civic.Decision || slices.Contains([]civic.Verb{civic.VerbNote, civic.VerbConfirm, civic.VerbExclude, civic.VerbDefer}, r.Verb) {
			return false
		}
		if s.onlyNotes(q, r.Quote) {
			return false
		}
		if anyOf(strings.ToLower(r.Quote), []string{"recommendation", "request", "proposal", "option"}) {
			return true
		}
		of := s.topic(r.Quote)
		return s.likeness(q, of, nil, 0).own >= 0.3 && (!notes || len(q.own) < 2 || has(of, q.own[0].term) || q.hasKin(of, q.own[0].term))
	})
}

// settling are the words by which a resolution says what becomes of what was asked.
var settling = []string{"declin", "refus", "acceded", "turned down", "not agreed", "ruled out", "as sought", "sum sought", "balance sought", "as asked", "asked for", "as requested", "as recommended", "sought by", "upheld"}

// answersHere reports whether an item whose title names the matter says what becomes
// of what was asked: in a resolution that names little, "the balance sought being
// refused", or in a sentence before it, "that recommendation was not accepted".
func (s *shelf) answersHere(q query, it *shelved) bool {
	title := s.likeness(q, it.title, nil, 0)
	if it.routine || title.own < 0.3 && title.context < 0.6 && !sameName(q, it) {
		return false
	}
	for n := range it.signs {
		g := &it.signs[n]
		if g.kind != civic.Responds {
			continue
		}
		from := g.para + strings.LastIndex(it.Minutes[g.para:g.start], ". ") + 1 // "it could not be afforded; that recommendation was not accepted"
		if s.likeness(q, s.topic(it.Minutes[from:g.end]), nil, 0).own >= 0.2 {
			return true
		}
	}
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		low := strings.ToLower(r.Quote)
		return resolvesMuch(r) && anyOf(low, settling) && !anyOf(low, noAnswer)
	})
}

// settledIt is how a sentence says what became of what the one before it names: "It was
// accepted, at a cost of £85,000."
var settledIt = regexp.MustCompile(`^\W*(?:it|this|that|they|these|both|all(?: of them)?|(?:the|this|that|these|each|both) (?:request|proposal|suggestion|recommendation|idea|plea|reference)s?) (?:was|were|had been|being|has been|have been) ` +
	`(?:not |also |fully |largely |duly |then |therefore |unanimously |warmly |readily |partly |in part )*(?:accepted|agreed|approved|supported|declined|refused|rejected|endorsed|adopted|granted|turned down|acceded to)\b` +
	`|^\W*(?:they|cabinet|council|members|councillors|the (?:cabinet|executive|council|committee|board|panel|mayor|leader)) (?:[a-z]+ly |then |therefore )*(?:accepted|agreed(?: to)?|approved|supported|declined|refused|rejected|endorsed|adopted|granted|acceded to|turned down) (?:it|this|that|them|both|the (?:request|proposal|suggestion|recommendation|idea)s?)\b`)

// settlesIt reports whether two sentences of a paragraph answer: the one names what
// was asked, as something asked for, and the next says what became of it.
func (s *shelf) settlesIt(q query, it *shelved) bool {
	if it.routine || len(it.Minutes) > maxRow*5 {
		return false
	}
	before := ""
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := it.Minutes[start:end]
		if ofAsking.MatchString(before) && settledIt.MatchString(strings.ToLower(said)) && s.likeness(q, s.topic(before), nil, 0).own >= 0.4 {
			return true
		}
		before, start = said, end
	}
	return false
}

// inTime reports whether an item was taken in the days in which a promise was
// due, or within a hundred days after.
func inTime(q query, it *shelved) bool {
	t := latenessOf(q, it)
	return t.in+t.soon > 0
}

// sends reports whether what was promised is chiefly sent to people, which no item shows.
func (q query) sends() bool { return q.deeds.kinds&3 != 0 && !q.comes() }

// comes reports whether what was promised is to come to a meeting, or is a thing that can.
func (q query) comes() bool {
	return q.reports || q.asksIn || q.bodyTold() || q.Verb == civic.VerbRefer || q.Verb == civic.VerbDefer || q.Verb == civic.VerbRequest ||
		q.deeds.kinds&1 == 0 && !takenUpWith.MatchString(q.Quote) && beginsWord(" "+strings.ToLower(argued.ReplaceAllString(actionLabel.ReplaceAllString(q.Quote, ""), "")), comings) || q.Due != nil && givenTo.MatchString(q.Quote) && !strings.HasPrefix(q.Due.Expression, "by ") || q.Due != nil && (strings.Contains(q.Quote, "meeting") && !strings.HasPrefix(q.Due.Expression, "before ") || strings.Contains(q.Quote, "agenda") || strings.Contains(q.Quote, "programme for"))
}

// toBeTold is how a promise opens that a body is to be told something: "that it be told
// the day of opening", "that the Panel be kept informed". Members may be told anywhere.
var toBeTold = regexp.MustCompile(`^(?:\W*\(?[a-z0-9]{1,3}[).])?\s*(?:(?i:it was )?(?i:agreed|resolved)[^A-Za-z]*)?(?i:that )?(?:(it)|(?:the|this|The|This) ((?:[A-Z][a-z]+ (?:and )?){1,6})) ?be (?:told|informed|advised|updated|kept (?:informed|advised|abreast|updated|up to date))\b`)

// bodyTold reports whether the promise is that the body itself be told something.
func (q query) bodyTold() bool {
	m := toBeTold.FindStringSubmatch(q.Quote)
	if m == nil {
		return false
	}
	return m[1] != "" || civic.SpokenTo(strings.TrimSpace(m[2]), q.BodyName, q.BodyName)
}

// givenTo is how something is promised to a meeting with the verb of a gift.
var givenTo = regexp.MustCompile(`\b(?:given|made|shown|told) to (?:it|them|us|the (?:Committee|Panel|Board|Forum|Commission|Cabinet|Council|Sub-Committee|Working Group))\b`)

// actionLabel marks a promise as an action, and says nothing of what it is.
var actionLabel = regexp.MustCompile(`^\W*(?i:actions?)\b[^:]{0,12}:`)

// comings are the papers that can come to a meeting: what is visited or written to others cannot.
var comings = slices.DeleteFunc(slices.Clone(papers), func(p string) bool { return p == "visit" || p == "letter" || p == "workshop" })

// putOffIn returns the sentence of an item's minutes that puts something off to a
// later day; nil if none does.
func (s *shelf) putOffIn(q query, it *shelved) *sign {
	for n := range it.signs {
		if g := &it.signs[n]; g.kind == civic.DeferredTo {
			low := strings.ToLower(it.Minutes[g.start:g.end])
			if q.reports && worksThen.MatchString(low) {
				continue
			}
			if d := newDue(q, it, g); d != nil && d.To.After(it.Date) && (outcome(low) || beginsWord(" "+low, []string{"be ", "will ", "would ", "to be ", "now "})) {
				return g
			}
		}
	}
	return nil
}

// A finding is evidence with what is needed to weigh it against others.
type finding struct {
	civic.Evidence
	line  int     // where the line begins that tells of it, from 1; 0 for a whole item
	tie   float64 // see hold
	shape bool    // a deferral read by the shape of its item, not by a wording for it
	// wanted says that the thing was still wanted when the item was taken; see stillWanted.
	wanted bool
	// besides are other lines of the same item that may tell of it as well.
	besides []finding
}
