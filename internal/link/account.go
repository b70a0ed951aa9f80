package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// An account is what a place that looks back on promises tells of one: a line
// of matters arising, a row of a log, a sentence that quotes the promise's own
// minute. There the matter alone says of which promise it speaks, and the mood
// of its clauses whether it was kept; the words for the deed may be any.
type account struct {
	pointer
	start, end, para int // bytes of the item's minutes; para is where its line begins
	terms            []term
	clauses          []clauseRead
	row              bool
	cells            rowSaid    // of a row
	plain            []string   // how its words begin, of no row; see plainly
	ahead            *civic.Due // the last time in it that lies ahead; nil if none
	days             []day.Date // the days before its meeting that it names
	open             bool       // a row that ends by saying that it is not done
	under            []term     // what its line names at its front as the item it tells of, ascending
	follows          []day.Date // the meetings whose minutes its item confirms; see confirmed
	refs             []string   // the printed numbers of minutes that it, or what stands before it in its line, quotes
	said             *[]thing   // what the words of its line are for, once it was asked for; see saidBy
}

// maxAccounts bounds those of one item, against hostile text.
const maxAccounts = 200

// accounts reads the sentences and rows of an item that looks back: of a
// standing item all, of another those that quote a minute.
//
// They are read once for as long as the shelf's items are remembered.
func (s *shelf) accounts(it *shelved) []account {
	if !it.looksBack() && len(it.quotes) == 0 && !it.hears() {
		return nil
	}
	held := &s.items[s.first[it.ID]]
	if held.accounts == nil {
		all := s.readAccounts(it)
		held.accounts = &all
	}
	return *held.accounts
}

func (s *shelf) readAccounts(it *shelved) (out []account) {
	follows := confirmed(it)
	for u := range utterances(it.Minutes, it.routine) {
		if len(out) == maxAccounts {
			break
		}
		if u.low != "" && strings.TrimSpace(u.low) == "" {
			continue
		}
		if confirmsMinutes(u.low) || u.row && u.start == u.para && headsAccount(u.low) || footOf(it, u.low) {
			continue
		}
		if (!outcome(u.low) || thanksFor(u.low) || thanksTell(u.low, it.Date) || actionSaid.MatchString(u.low)) && (it.looksBack() || it.hears() || len(quotedMinutes(u.low)) > 0) {
			out = append(out, s.accountOf(it, u.low, u.start, u.para, u.row))
			out[len(out)-1].follows = follows
		}
	}
	return out
}

// onDay is all that stands behind a body's name at the head or foot of a page: " - Wednesday 11 February 2031".
var onDay = regexp.MustCompile(`^[\s,:|–—-]*(?:(?:minutes|meeting|held|of|on|the)[\s,:–—-]+)*(?:[a-z]+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+,? \d{4}[\s.|]*(?:page \d+)?\s*$`)

// footOf reports whether a sentence in small letters is no more than what stands at the
// head or foot of each page: the name of the body, and the day on which it met.
func footOf(it *shelved, low string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(low), strings.ToLower(it.BodyName))
	return ok && onDay.MatchString(rest)
}

// thanksFor reports whether a sentence thanks somebody for what had been done.
func thanksFor(low string) bool {
	return strings.Contains(low, "thanked ") && strings.Contains(low, " for ")
}

// thanksTell reports whether a sentence of thanks tells what it was that had been done: what
// others did or had by it, or on which day.
func thanksTell(low string, on day.Date) bool {
	_, rest, ok := strings.Cut(low, "thanked ")
	return ok && slices.ContainsFunc(clausesOf(rest, on), func(c clauseRead) bool { return c.on.Known() || c.mood == happened && strings.Contains(c.low, "had ") })
}

func (s *shelf) accountOf(it *shelved, low string, start, para int, row bool) account {
	sentence := it.Minutes[start : start+len(low)]
	trimmed := strings.TrimSpace(sentence)
	at := start + strings.Index(sentence, trimmed)
	head := ""
	if !row && start > para {
		head = headingAbove(it.Minutes[para:start], it.Minutes[start:])
	}
	a := account{start: at, end: at + len(trimmed), para: para, row: row, terms: s.topic(head, sentence), clauses: clausesOf(low, it.Date)}
	if row {
		a.clauses, a.open = clausesOf(progress(low), it.Date), stillOpen(low) || notedOnly.MatchString(progress(low))
		a.cells = rowSaidIn(sentence, headsOf(it.Minutes, start))
	}
	for _, e := range when.Find(sentence, it.Date, when.Calendar{Body: it.BodyName}) {
		switch {
		case !onceOnly(e) || !e.From.Known() || !e.To.Known() || e.From.DaysUntil(e.To) > 92 && e.From != it.Date || e.Use == when.UseEvent:
		case e.To.After(it.Date) && !yearPrinted.MatchString(e.Text) && e.From.AddMonths(-12).Before(it.Date) && toldPast(a.clauses, e.Text):
			a.days = append(a.days, e.To.AddMonths(-12))
		case e.To.After(it.Date) && !toldPast(a.clauses, e.Text):
			a.ahead = dueOf(e)
		default:
			a.days = append(a.days, e.To)
		}
	}
	a.refs, a.pointer = lastRefs(it.Minutes[para:a.end]), pointerOf(it.Minutes, a.start, a.end, para, it.Date)
	if !row {
		a.plain = plainly(sentence)
		a.under = s.topic(under(it.Minutes, a.start, a.end, para))
	}
	return a
}

// progress is the cell of a row, in small letters, that says how things stand: the
// last, with the one before it where the last is only a day.
func progress(row string) string {
	cells := strings.Split(strings.Trim(row, "| \n"), "|")
	last := strings.TrimSpace(cells[len(cells)-1])
	if len(cells) > 2 && len(strings.Trim(last, "0123456789/.- ")) == 0 {
		return cells[len(cells)-2] + " " + last
	}
	return last
}

// notedOnly is a cell by which somebody only took note of what was asked of him: "members' concern noted".
var notedOnly = regexp.MustCompile(`^[^.;:|]{0,50}?\b(?:noted|acknowledged|taken on board|taken note of)\W*$`)

// toldPast reports whether the clause that holds some words tells of something past.
func toldPast(clauses []clauseRead, words string) bool {
	words = strings.ToLower(words)
	return slices.ContainsFunc(clauses, func(c clauseRead) bool {
		return (c.mood == happened || asksAfter.MatchString(c.low)) && strings.Contains(c.low, words)
	})
}

// lastRefs returns the numbers of the last sentence of a text that quotes any.
func lastRefs(text string) []string {
	all := refs(text)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1:]
}

// looksBack reports whether an item is one in which a body looks back on what
// it asked for: a standing item, or one whose title names no matter.
func (it *shelved) looksBack() bool { return it.routine || len(it.title) == 0 }

// sure is how well a sentence under a title must fit a promise to speak of it.
const sure = 0.6

// byAccount reads what the accounts of an item tell of a promise.
func (s *shelf) byAccount(q query, it *shelved, f fit) (best finding, ok bool) {
	if !f.near {
		return best, false
	}
	all := s.accounts(it)
	still := s.rowStill(q, it, all)
	sure := false       // the best tells of the very deed
	var named []finding // lines that name its minute: one of them may tell of another promise of it
	for i := range all {
		a := &all[i]
		l := s.likeness(q, a.terms, nil, 0)
		mine, others := refersTo(q, it, a)
		if q.toBody() && !anyOf(strings.ToLower(it.Minutes[a.start:a.end]), answers) {
			continue // what another body was asked is answered by that body
		}
		if q.reports && len(q.own) > 1 && (l.own == 0 || mine && s.likeness(q, s.topic(behindPointer(it.Minutes[a.start:a.end])), nil, 0).own == 0) {
			continue // the minute held other things too
		}
		if said := it.Minutes[a.start:a.end]; otherWriter(q, said) || !a.row && q.doneByAnother(said) || q.asks && q.wroteOfTheirOwn(said) || !a.row && q.ofOtherPlace(said) {
			continue // the Leader's letter is not the Chair's
		}
		if !a.row && !mine && s.ofAnother(q, a, l) || s.onlyFromThem(q, l) {
			continue
		}
		if _, other := s.standsUnder(q, a.under); !a.row && !mine && (other > 0 && l.own < leastUnderOther || others && l.own < leastOtherMinute) && !procedure.MatchString(under(it.Minutes, a.start, a.end, a.para)) {
			continue // it tells of what its line names
		}
		if said := strings.ToLower(it.Minutes[a.start:a.end]); !a.row && (relapse.MatchString(said) || soTold.MatchString(said)) {
			continue
		}
		if q.reports && q.recurs() && a.row && !mine {
			continue // what is to come to each meeting is closed by no row
		}
		bare := len(l.shared) == 0 && !(mine && (a.label != "" || a.tellsDeed(q) || a.speaksOfDeed(q))) && !q.forIn(it.Minutes[a.start:a.end]) && !(a.speaksOfDeed(q) && q.reaches(it.Minutes[a.start:a.end])) && !ownerIn(q, it.Minutes[a.start:a.end]) && !q.rowOf(it, a)
		if bare && !it.isList() {
			continue
		}
		told := a.keeps(q, it, mine)
		if told != nothing && told != theDeed && s.deniedBeside(q, all, i) {
			told = nothing
		}
		if told == nothing && !a.putsOff(q, it) || a.row && !mine && l.own <= still-otherRow {
			continue
		}
		t := s.lineTraits(q, it, a, l, mine, others, told)
		h := hintsOf(t) | wordless.given(bare || s.verbOnly(q, a, l) || l.own < leastOwn) | aReport.given(q.reports)
		if l.own+t[ownInOther] < leastOwn {
			h |= amiss.given(q.reports && !names(q.Quote, it.Minutes[a.start:a.end], papers) || q.namesOtherThing(it.Minutes[a.start:a.end]))
		}
		if bare && h&hinted == 0 {
			continue
		}
		chance := s.by.Line.Chance(t)
		if s.seen != nil && !bare {
			s.seen(Pair{Kind: AsLine, Record: q.ID, Item: it.ID, Start: a.start, Traits: t})
		}
		if chance < faintest && !(bare && chance >= faintestBare) {
			continue
		}
		e := finding{line: a.start + 1, tie: hold(t)}
		e.Quote, e.Source, e.Score = folded(it.Minutes[a.start:a.end]), placeOf(it, &sign{start: a.start, end: a.end}), scoreOf(chance, s.by.Line.Floor)
		e.Reasons = append(s.likeReasons(q, l), lineHow(t, q)...)
		e.Reasons = append(e.Reasons, f.place, f.reason)
		switch {
		case told != nothing:
			e.Kind = civic.SaysDone
			if told != theDeed && chance < surelySo {
				e.Score = min(e.Score, atMost)
			}
			e.Reasons = append(e.Reasons, "it is told there as something past")
			q.note(it, e, chance, h|exactDeed.given(told == theDeed)|onlyFact.given(told == aFact))
		case a.putsOff(q, it):
			e.Kind, e.Due = civic.DeferredTo, a.ahead
			e.Reasons = append(e.Reasons, "it is told there as still to come")
			q.note(it, e, chance, h|putOffThere)
		default:
			continue
		}
		if chance < proposed || bare {
			continue
		}
		exact := e.Kind == civic.SaysDone && told == theDeed && civic.Claimed(e.Score)
		if exact && mine {
			named = append(named, e)
		}
		if exact == sure && e.Score > best.Score || exact && !sure {
			best, ok, sure = e, true, exact
		}
	}
	if len(named) > 1 {
		best.besides = slices.DeleteFunc(named, func(e finding) bool { return e.line == best.line })
	}
	return best, ok
}

// leastUnderOther is the least share of a promise's own words that a line must hold which names
// another matter at its front, and leastOtherMinute that of one which quotes another minute.
const (
	leastUnderOther  = 0.34
	leastOtherMinute = 0.6
)

// procedure are the words of a name that tells of no matter: "Arising from them".
var procedure = regexp.MustCompile(`(?i)\b(?:aris(?:ing|en)|minutes?|matters|actions?|updates?|points?|items?|outstanding|last (?:time|meeting)|previous|them|progress|noted|other)\b`)

// relapse is how minutes tell that what was to be mended has failed once more, and soTold that
// somebody was told of what was not done.
var (
	relapse = regexp.MustCompile(`\b(?:(?:come|gone|fallen|worked|broken) (?:loose|off|away|adrift|out|down|wrong|missing)|failed|broken|worn|leaked|leaking|flooded|blocked|stolen|vandalised|damaged|torn) (?:once )?(?:again|more|anew)\b`)
	soTold  = regexp.MustCompile(`\b(?:no ?-?one|nobody|none|not|nothing|no)\b[^.;]*\b(?:told|informed|advised|notified) (?:so|accordingly|of (?:that|this|it))\b`)
)

// visitedIn reports whether a row tells of a visit or a meeting where a report was promised: it is
// the row of another promise about the same thing.
func (q query) visitedIn(row string) bool {
	low := " " + strings.ToLower(row)
	return beginsWord(low, []string{"visit", "site visit", "tour", "workshop", "training"}) && !beginsWord(low, []string{"report", "paper"}) && !anyOf(strings.ToLower(q.Quote), []string{"visit", "tour", "workshop", "training"})
}

// behindPointer is what a sentence says behind the number and name by which it points to a
// minute: "Minute 16 (LPR) – The map had been sent". All of a sentence where it points to none.
func behindPointer(said string) string {
	for _, dash := range [...]string{" – ", " - ", " — ", ": "} {
		if head, rest, ok := strings.Cut(said, dash); ok && len(head) < 60 && strings.ContainsAny(head, "0123456789") {
			return rest
		}
	}
	return said
}

// otherRow is by how much less of a promise the row of another one names than its own.
const otherRow = 0.3

// deniedBeside reports whether another sentence of an account's line says that the promise
// was not kept: then what the line goes on to tell as past is why. "The results had not
// reached members. The diver's notes had been found to name somebody."
func (s *shelf) deniedBeside(q query, all []account, i int) bool {
	return !all[i].row && slices.ContainsFunc(all, func(o account) bool {
		return o.para == all[i].para && o.start != all[i].start && o.denies(q) && s.likeness(q, o.terms, nil, 0).own >= leastDenied
	})
}

// leastDenied is the least share of a promise's own words in a sentence that denies it.
const leastDenied = 0.5

// denies reports whether an account says that the promised deed was not done.
func (a *account) denies(q query) bool {
	return slices.ContainsFunc(a.clauses, func(c clauseRead) bool { return c.mood == pending && (q.sameDeed(c) || notCome.MatchString(c.low)) })
}

// notCome is how a clause says that a thing had not come to those who wait for it.
var notCome = regexp.MustCompile(`\b(?:not|never|nor) (?:yet |so far |as yet )?(?:been )?(?:reached|arrived|come|appeared|received|seen|had|got|done|sent|issued|supplied|given)\b`)

// rowStill is the most that a row names of a promise's own words which tells nothing of
// it as done: where a log has a row of its own for it, no other row tells of it.
func (s *shelf) rowStill(q query, it *shelved, all []account) (most float64) {
	for i := range all {
		a := &all[i]
		if !a.row {
			continue
		}
		if own := s.likeness(q, a.terms, nil, 0).own; own >= 0.4 && own > most && !a.putsOff(q, it) && a.keeps(q, it, false) == nothing {
			most = own
		}
	}
	return most
}

// toBody reports whether the promise asks something of another body that meets.
func (q query) toBody() bool {
	target := q.target()
	return q.Verb == civic.VerbRecommend || addressed(q.Promise) && target != "" && !namesNobody(target) && !civic.SpokenTo(target, q.BodyName, q.BodyName)
}

// holdOf is how firmly a telling sentence of an item that looks back holds to a promise.
func (s *shelf) holdOf(q query, it *shelved, g *sign) float64 {
	a := &account{start: g.start, end: g.end, para: g.para, row: strings.Contains(it.Minutes[g.start:g.end], " | "), refs: lastRefs(it.Minutes[g.para:g.end]), pointer: pointerOf(it.Minutes, g.start, g.end, g.para, it.Date)}
	if !a.row {
		a.under = s.topic(under(it.Minutes, g.start, g.end, g.para))
	}
	mine, others := refersTo(q, it, a)
	return hold(s.lineTraits(q, it, a, s.likeness(q, g.terms, nil, 0), mine, others, theDeed))
}

// byDeed reads an item about the matter for a sentence that tells of the
// promised deed as past, whatever its words.
func (s *shelf) byDeed(q query, it *shelved, f fit) (best civic.Evidence, ok bool) {
	if q.reports || !f.near || it.looksBack() || len(it.Minutes) > maxRow*5 || addressed(q.Promise) && !f.here {
		return best, false
	}
	title := s.cover(q, it.title, nil, 0)
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low := strings.ToLower(it.Minutes[start:end])
		at := start
		start = end
		if len(low) != end-at || outcome(low) || q.ofOtherPlace(it.Minutes[at:end]) && !q.partOfPlace(it.Minutes[at:end]) {
			continue
		}
		c := s.cover(q, s.topic(low), it.title, 0.6)
		alone := s.cover(q, s.topic(low), nil, 0)
		if c.of(q) < sure || c.mass < 0.5 || len(alone.shared) == 0 || title.of(q) < 0.3 && (alone.own < 0.8 || len(alone.shared) < 2) {
			continue
		}
		if !q.toldAsDone(clausesOf(withoutWhy(low), it.Date)) {
			continue
		}
		e := civic.Evidence{Kind: civic.SaysDone, Quote: folded(it.Minutes[at:end]), Source: placeOf(it, &sign{start: at, end: end}), Score: c.of(q) * (0.45 + 0.25*f.when + 0.30*f.where)}
		e.Reasons = append(s.about(q, it, c), "it is told there as something past", f.place, f.reason)
		if e.Score > best.Score {
			best, ok = e, true
		}
	}
	return best, ok
}

// toldAsDone reports whether clauses of one sentence tell of the promised deed as past, and of
// nothing that is denied or to come. What is only said to have held it up, before the day on
// which it was done, is no denial: "it had been delayed by the election: it opened on 19 May".
func (q query) toldAsDone(clauses []clauseRead) bool {
	told, late := false, false
	for _, c := range clauses {
		same := c.mood == happened && c.deeds != "" && q.sameDeed(clauseRead{deeds: c.deeds, low: strings.TrimSpace(c.deeds)})
		switch {
		case same && c.on.After(q.Date):
			told, late = true, true
		case same:
			told = true
		case c.mood == pending && !(!told && heldUp.MatchString(c.low)):
			return false
		case c.mood == pending:
			late = false
		}
	}
	return told && (late || !slices.ContainsFunc(clauses, func(c clauseRead) bool { return c.mood == pending }))
}

// heldUp is how a clause tells with regret that something came late.
var heldUp = regexp.MustCompile(`\b(?:regrett?\w*|sorry|apologis\w+|delayed|delay|held up|late|later than|longer than|slower|behind|put back|overdue|hindered|hampered|interrupted)\b`)

// keeps reports whether an account tells that a promise was kept. A row that is
// closed says so, and so does a clause of the past with a day after the promise
// in it; what is still to be done speaks against it.
func (a *account) keeps(q query, it *shelved, mine bool) tellsOf {
	if q.reports && tooSoon(q, it) {
		return nothing
	}
	if a.open {
		return nothing
	}
	if q.toBody() && q.saysAnswer(strings.ToLower(it.Minutes[a.start:a.end])) {
		return theDeed
	}
	kept, told, open, facts := false, false, false, false
	undone := slices.ContainsFunc(a.clauses, func(c clauseRead) bool {
		return c.mood == pending && !(c.content && (q.gives() || q.addresses())) && !(q.addresses() && awaitsReply.MatchString(c.low))
	})
	for _, c := range a.clauses {
		agrees, state := q.sameDeed(c), c.mood == factual
		if c.got {
			agrees = !q.reports && q.gives() || c.on.After(q.Date) && q.namesPaper(c.low) || agrees && thanksForIt.MatchString(c.low)
		}
		if c.got && !agrees {
			c.mood = factual
		}
		if c.content && (q.gives() || q.addresses()) || c.mood == pending && q.addresses() && awaitsReply.MatchString(c.low) {
			c.mood, agrees = factual, agrees && c.mood != pending
		}
		if c.mood == happened && (onlyBegun(c.deeds) || dateFound.MatchString(c.low)) && !q.echoes(c.deeds) {
			c.mood = pending
		}
		if c.mood == happened && !agrees && q.otherDeed(c) {
			c.mood = factual
		}
		if c.mood == factual && (q.addresses() && gotReply.MatchString(c.low) || !q.reports && q.spokeTo(c.low) || q.theyAnswered(c.low)) {
			c.mood, agrees = happened, true
		}
		switch {
		case a.row && c.mood != pending && saysClosed(c.low) && !(a.ahead != nil && partDone.MatchString(strings.ToLower(it.Minutes[a.start:a.end]))), c.mood == happened && c.on.After(q.Date) && (agrees || !(a.row && undone) && !(q.reports && a.row && !mine && q.visitedIn(it.Minutes[a.start:a.end])) && !tooSoon(q, it) && (mine || !q.reports || civic.SpokenTo(q.target(), q.BodyName, it.BodyName))):
			return theDeed
		case c.mood == pending && agrees:
			open = true
		case c.mood == happened && agrees:
			kept = true
		case c.mood == happened && !q.reports:
			told = true
		case state && pastHelped(c.low), mine && c.mood == factual:
			facts = true
		}
	}
	if open || a.ahead != nil && q.reports {
		return nothing
	}
	switch {
	case kept, !undone && a.wentToSee(q):
		return theDeed
	case !undone && (told || q.wantsTold() && !a.row && q.tellsThem(strings.ToLower(it.Minutes[a.start:a.end]))):
		return someDeed
	case !undone && facts && !a.row && !q.reports:
		return aFact
	}
	return nothing
}

// awaitsReply is how a clause says that what was written or asked has not been answered.
var awaitsReply = regexp.MustCompile(`\b(?:had|has|have) (?:still |as yet |so far )?(?:had |received |got )?no (?:reply|response|answer|acknowledgement) (?:yet |so far )?from\b|^(?:and |but |though |an? |the |their |its |his |her |no |awaiting |await |to await )*(?:reply|replies|response|responses|answer|acknowledgement)\b`)

// addresses reports whether the promise was to write to somebody, or to take something up
// with them: that is done before they answer.
func (q query) addresses() bool {
	return q.deeds.kinds&(1<<1|1<<3) != 0 || beginsWord(" "+strings.ToLower(q.Quote), []string{"press ", "lobb", "urge", "petition", "ask ", "asked", "approach", "seek "})
}

// spokeTo reports whether a clause in small letters says, by the promise's own verb of
// speech, that the one was spoken to who was to be: "asked Gull Coaches". By itself such
// a verb tells of what is said at every meeting.
func (q query) spokeTo(low string) bool {
	who := strings.TrimPrefix(strings.ToLower(q.Recipient), "the ")
	if len(who) < 4 || !namesNobody(q.Recipient) || !wordIn(low, who) {
		return false
	}
	return slices.ContainsFunc(strings.Fields(low), func(w string) bool {
		w = strings.Trim(w, ".,;:()")
		return (strings.HasSuffix(w, "ed") || strongPasts[w]) && spokenVerbs[verbStem(w)] && q.stems[verbStem(w)]
	})
}

// theyAnswered reports whether a clause in small letters tells what somebody said who was to be
// asked: "the Trust had told her", "the Agency had declined".
func (q query) theyAnswered(low string) bool {
	m := answeredBy.FindStringIndex(low)
	return q.asks && m != nil && slices.ContainsFunc(capitalNames(q.Quote), func(n string) bool { return wordIn(low[:m[0]+1], lastWord(n)) })
}

var answeredBy = regexp.MustCompile(`\b(?:had|has|have) (?:since |now |already |all )*(?:said|told|replied|answered|declined|refused|agreed|offered|promised|explained|confirmed|indicated|responded|undertaken|regretted|assured)\b`)

// beginnings are the pasts of what only leads to a deed: "letters drafted".
var beginnings = wordSet(`offered suggested drafted scheduled rescheduled re-scheduled reprogrammed approached identified ordered shortlisted earmarked pencilled listed logged assigned allocated timetabled`)

// dateFound is how a clause says no more than that a day was found: "date offered in October".
var dateFound = regexp.MustCompile(`^(?:an? |the |new |some |several |two |three )*(?:dates?|days?|venue|slot|time)\b.{0,24}\b(?:offered|fixed|set|agreed|found|arranged|confirmed|suggested|put forward|chosen|circulated)\b`)

// onlyBegun reports whether all pasts of a clause tell of such.
func onlyBegun(deeds string) bool {
	if deeds == "" {
		return false
	}
	for w := range strings.FieldsSeq(deeds) {
		if !beginnings[w] {
			return false
		}
	}
	return true
}

// gives are the kinds of deeds by which somebody gets something: to send, to
// answer, to put right in a paper, to advise.
const gives = 1<<0 | 1<<1 | 1<<7

// gives reports whether the promise was that somebody would get something. One that names no deed was.
func (q query) gives() bool { return q.deeds.kinds == 0 || q.deeds.kinds&gives != 0 }

// tellsDeed reports whether an account tells of the promised deed as past, by a
// verb: a letter that was read out is none that was written.
func (a *account) tellsDeed(q query) bool {
	return slices.ContainsFunc(a.clauses, func(c clauseRead) bool {
		return c.mood == happened && !c.got && c.deeds != "" && q.sameDeed(clauseRead{deeds: c.deeds, low: strings.TrimSpace(c.deeds)})
	})
}

// speaksOfDeed reports whether a clause of the past speaks of the promised deed,
// by a verb or by what comes of it: a reply is read of a letter that was written.
func (a *account) speaksOfDeed(q query) bool {
	return slices.ContainsFunc(a.clauses, func(c clauseRead) bool {
		return c.mood == happened && q.sameDeed(c) && (!aLetter.MatchString(c.low) || theirLetter.MatchString(c.low))
	})
}

// A letter that was promised is told of as known: "her letter", "the letter". "A letter from a resident" is another.
var (
	aLetter     = regexp.MustCompile(`\b(?:an?|another|some|two|three|several) (?:[a-z]+ ){0,2}(?:letters?|reply|response|answer)\b`)
	theirLetter = regexp.MustCompile(`\b(?:his|her|their|its|[a-z]+['’]s) (?:own )?(?:letters?|reply|request|enquiry|question)\b`)
)

// tellsOf is what an account tells of a promise as past.
type tellsOf int

const (
	nothing  tellsOf = iota
	aFact            // a state of the past that nothing denies
	someDeed         // a deed of the past
	theDeed          // the promised one
)

// surelySo is the least chance with which what may be another deed is claimed.
const surelySo = 0.6

// otherDeed reports whether a clause tells of a deed of a known kind that is not the promised one:
// a meeting is no letter.
func (q query) otherDeed(c clauseRead) bool {
	told := uint16(0)
	for n, stems := range deeds {
		told |= bit(n, beginsWord(c.deeds, stems))
	}
	told |= bit(anyWorkKind, beginsWord(" "+c.low, deeds[anyWorkKind]))
	if q.deeds.kinds&works != 0 {
		told &^= anyWork
	}
	return told != 0 && (q.deeds.kinds != 0 || q.reports) && told&q.agreeing() == 0
}

// saysClosed reports whether a cell of a log says of any kind of action that it is done.
func saysClosed(low string) bool {
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == ';' || r == '(' || r == ')' }) {
		if slices.Contains(anyCell, w) {
			return true
		}
	}
	return false
}

// agreeing are the kinds of deeds by which a promise is kept: a letter that was
// written was sent, and a promise that names no deed was that something would be, or
// that it would come to a meeting.
func (q query) agreeing() uint16 {
	switch k := q.deeds.kinds; {
	case k == 0 && q.reports:
		return 1 << reportKind
	case k == 0:
		return 1
	case k&(1<<1) != 0:
		return k | 1
	default:
		return k
	}
}

// sameDeed reports whether a clause speaks of the deed that was promised.
func (q query) sameDeed(c clauseRead) bool {
	if q.echoes(c.deeds) || q.deeds.kinds&3 != 0 && madeKnown(c.low) {
		return true
	}
	k := q.agreeing()
	for n, stems := range deeds {
		if k&(1<<n) != 0 && beginsWord(" "+c.low, stems) {
			return true
		}
	}
	return false
}

// setbacks are the words by which a clause says that something could not be as it was to be.
var setbacks = wordSet(`not no yet late later delayed delay slipped slip postponed deferred withdrawn stalled paused awaiting awaited pending unable behind instead longer now rescheduled moved back over forward`)

func setBack(low string) bool {
	return slices.ContainsFunc(strings.Fields(low), func(w string) bool { return setbacks[strings.Trim(w, ".,;:()")] })
}

// putsOff reports whether an account tells that a promise is to be kept later
// than it was due.
func (a *account) putsOff(q query, it *shelved) bool {
	if a.ahead == nil || q.recurs() || q.Due != nil && q.Due.To.Known() && !a.ahead.To.After(q.Due.To) || q.Due == nil && !q.reports {
		return false
	}
	nowDue := q.Due != nil && q.Due.To.Known() && !it.Date.Before(q.Due.From)
	if !a.row && !(nowDue && a.plans()) && !slices.ContainsFunc(a.clauses, func(c clauseRead) bool { return setBack(c.low) }) {
		return false // that it is planned for a day moves nothing, until it is due
	}
	day := strings.ToLower(a.ahead.Expression)
	return slices.ContainsFunc(a.clauses, func(c clauseRead) bool { return c.mood == pending && strings.Contains(c.low, day) })
}

// plans reports whether the clause of an account that names a day to come says in so many
// words that something is to be then: "the session would be held on 13 July".
func (a *account) plans() bool {
	day := strings.ToLower(a.ahead.Expression)
	return slices.ContainsFunc(a.clauses, func(c clauseRead) bool { return strings.Contains(c.low, day) && toBeThen.MatchString(c.low) })
}

// toBeThen are the words by which something is to be at a later time.
var toBeThen = regexp.MustCompile(`\b(?:would|will|shall|to be|expected|planned|scheduled|booked|arranged for|fixed for|listed for|(?:undertook|promised|agreed|hoped|offered) to)\b`)
