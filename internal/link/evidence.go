package link

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// Evidence finds in later items what became of promises: reported back,
// answered, put off, replaced or done. Items may hold those of the promises
// themselves; only what came after a promise bears on it. The result is sorted
// by promise as given, then by date and item.
//
// Its cost grows with the text of the items and with the number of promises,
// not with their product: each promise looks at a bounded number of items that
// share its rarest words.
func Evidence(promises []Promise, items []Item) []civic.Evidence {
	return new(Linker).Update(promises, items)
}

// evidence returns all that items show of one promise by itself; contested and
// settled weigh it.
func (s *shelf) evidence(q query) (found []finding, w walk, d spans) {
	quoting := s.quoting(q)
	var likes []like
	near, w := s.candidates(q)
	for _, i := range near {
		_, quotes := slices.BinarySearch(quoting, i)
		if !quotes && !s.whole && s.barren(&q, &s.items[i]) {
			continue
		}
		about := q.about
		if quotes {
			about = nil
		}
		it := s.telling(i, about)
		if s.open(it); s.failed != nil {
			return nil, w, spans{}
		}
		var movedTo *civic.Due
		if e, ok := s.examine(q.meant(s, it), it, quotes); ok && !(e.shape && s.closerThere(q, it, near)) {
			found = append(found, e)
			for _, b := range e.besides {
				b.Record, b.Item, b.MeetingDate, b.CommitteeName, b.ItemTitle, b.Score = e.Record, e.Item, e.MeetingDate, e.CommitteeName, e.ItemTitle, round(b.Score)
				found = append(found, b)
			}
			if e.Kind == civic.DeferredTo && civic.Claimed(e.Score) {
				q.moved, movedTo = append(q.moved, e.MeetingDate), e.Due
			}
		}
		if k, ok := s.like(q.meant(s, it), it); ok && s.failed == nil {
			likes = append(likes, k)
		}
		q.moveTo(movedTo)
	}
	if e, ok := s.noted(q); ok {
		found = append(found, e)
	}
	found = append(found, s.likeliest(likes, found)...)
	s.outweigh(q.Due, likes, found)
	s.outshine(q, likes, found)
	s.apartFromChain(q, found)
	found = s.ofTheSeries(q, near, found)
	more, far := s.farLook(&q, likes, found)
	found = append(found, more...)
	return found, w, spans{far, s.entries(q, near, found), q.spareSpan(found)}
}

// moveTo lets what comes later be measured by the days to which the promise was put off.
func (q *query) moveTo(d *civic.Due) {
	if d == nil || !d.To.Known() || q.recurs() || q.Due != nil && q.Due.To.Known() && !d.To.After(q.Due.To) {
		return
	}
	p := *q.Promise
	p.Due = d
	q.Promise = &p
}

// minuteOf is the key of the minute in which a promise stands.
func minuteOf(p *Promise) minuteKey {
	return minuteKey{string(p.Body), p.Date.String() + " " + p.ItemNumber}
}

// noted reads a note that was added to the promise's own minute after the
// meeting: "(Post-meeting note: the answer was sent on 15 July.)"
func (s *shelf) noted(q query) (finding, bool) {
	i, ok := s.first[q.Item]
	if !ok || !s.items[i].annotated {
		return finding{}, false
	}
	it := s.telling(i, nil)
	if s.open(it); s.failed != nil {
		return finding{}, false
	}
	notes := s.notesOf(it)
	for n := range notes {
		g := &notes[n]
		c := s.cover(q, g.terms, nil, 0)
		only, last := s.alone[minuteOf(q.Promise)] == 1, q.lastBefore(it, g)
		mine, others := q.repeatedIn(it, g)
		if onlyPending(it, g) || !only && mine < others && (mine == 0 || !last || others > mine+1) {
			continue
		}
		if named := c.own >= leastNoted || mine > others; !only && !last && !(named && q.deedIn(it, g)) {
			continue
		}
		if c.own < leastNoted && q.comes() && q.Due != nil && q.Due.From.Known() && q.Date.DaysUntil(q.Due.From) > slack && !q.deedIn(it, g) {
			continue // what was sent round after the meeting is not what comes to a later one
		}
		e := finding{line: g.start + 1, tie: 3 * c.of(q)}
		e.Evidence = civic.Evidence{Record: q.ID, Kind: civic.SaysDone, Item: it.ID, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: 0.8,
			Reasons: append(s.about(q, it, c), "a note added to the same minute after the meeting"), MeetingDate: it.Date, CommitteeName: it.BodyName, ItemTitle: it.Title}
		return e, true
	}
	return finding{}, false
}

// repeatedIn counts the words of a note that the promise has as well, and those that
// the nearest other promise above it has. Whom it was for counts as two.
func (q query) repeatedIn(it *shelved, g *sign) (mine, others int) {
	said := map[string]bool{}
	for _, w := range stems(it.Minutes[g.start:g.end]) {
		if len(w) > 3 {
			said[w] = true
		}
	}
	reached := membersIn(it.Minutes[g.start:g.end])
	count := func(quote, recipient string) (n int) {
		met := map[string]bool{}
		if slices.ContainsFunc(membersIn(recipient), func(who string) bool { return slices.Contains(reached, who) }) {
			n = 2
		}
		for _, w := range stems(quote) {
			if said[w] && !met[w] {
				n++
			}
			met[w] = true
		}
		return n
	}
	for _, r := range it.Records {
		if r.Commitment && r.ID != q.ID && r.Source.Start <= it.Source.Start+g.start {
			others = max(others, count(r.Quote, r.Recipient))
		}
	}
	return count(q.Quote, q.Recipient), others
}

// leastNoted is how much of a promise a note must name that stands below another.
const leastNoted = 0.4

// deedIn reports whether a note speaks of the promised deed.
func (q query) deedIn(it *shelved, g *sign) bool {
	return slices.ContainsFunc(clausesOf(strings.ToLower(it.Minutes[g.start:g.end]), it.Date.AddDays(slack)), func(c clauseRead) bool { return c.mood != pending && q.sameDeed(c) })
}

// onlyPending reports whether a note tells of nothing but what was not done yet.
func onlyPending(it *shelved, g *sign) bool {
	// a note is written after the meeting, and its days may be too
	told, low := false, strings.ToLower(it.Minutes[g.start:g.end])
	for _, c := range clausesOf(low, it.Date.AddDays(slack)) {
		if c.mood == happened {
			return false
		}
		told = told || c.mood == pending
	}
	return told && !answered.MatchString(low)
}

// answered is how a note says that somebody got an answer, whatever is still to come by it.
var answered = regexp.MustCompile(`\b(?:was|were|been|since) (?:told|advised|informed|notified|answered)\b`)

// lastBefore reports whether the promise is the last that its minute holds
// before a note: what is noted below a promise is noted of it.
func (q query) lastBefore(it *shelved, g *sign) bool {
	note := it.Source.Start + g.start
	if q.Source.Version != it.Source.Version || q.Source.Start > note {
		return false
	}
	return !slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		return r.Commitment && r.ID != q.ID && r.Source.Start > q.Source.Start && r.Source.Start <= note
	})
}

// examine returns the strongest thing that one item shows of a promise.
func (s *shelf) examine(q query, it *shelved, quotes bool) (finding, bool) {
	f := s.fit(q, it)
	var best finding
	if it.routine && q.promisesLog(it.Title) {
		own := *it
		own.signs, own.routine, own.accounts = nil, false, new([]account) // it is the thing, and tells of others
		own.shows = own.shows || reportingWords.in(strings.ToLower(it.Minutes))
		it = &own
	}
	keep := func(e civic.Evidence, ok bool) {
		if ok && e.Score > best.Score {
			best = finding{Evidence: e}
		}
	}
	dropped, gone := s.byDrop(q, it, f)
	if e, ok := s.byLoss(q, it, f); ok && !gone {
		dropped, gone = e, civic.Claimed(e.Score)
	}
	if e, ok := s.byMoot(q, it, f); ok && !gone {
		dropped, gone = e, true
	}
	if !gone {
		dropped, gone = s.byStruck(q, it, f)
	}
	if !gone {
		dropped, gone = s.byTakingBack(q, it, f)
	}
	if !gone {
		dropped, gone = s.byStoodDown(q, it, f)
	}
	if gone && s.resolvesLater(q, it, dropped.Quote) {
		gone = false
	}
	if gone {
		best = finding{Evidence: dropped}
	}
	row, ours := s.byOwnRow(q, it, f)
	if ours && !gone && row.Kind == civic.Supersedes {
		best, gone = row, true
	}
	for n := range it.signs {
		if gone {
			break
		}
		g := &it.signs[n]
		if e, ok := s.bySign(q, it, g, f, quotes); ok && e.Score > best.Score {
			best = finding{Evidence: e}
			if it.looksBack() {
				best.line, best.tie = g.start+1, s.holdOf(q, it, g)
			}
		}
	}
	if best.line > 0 && civic.Claimed(best.Score) {
		q.note(it, best, signed, signedOff)
	}
	if claimed := civic.Claimed(best.Score); !claimed || s.seen != nil {
		if e, ok := s.byAccount(q, it, f); ok && !claimed && e.Score > best.Score {
			best = e
		}
	}
	if ours && !civic.Claimed(best.Score) {
		best = row
	}
	if claimed := civic.Claimed(best.Score); !claimed || s.seen != nil {
		if e, ok := s.byDelay(q, it, f); ok && !claimed && civic.Claimed(e.Score) {
			best = finding{Evidence: e, shape: true}
		}
	}
	if !gone && best.Kind != civic.DeferredTo {
		if e, ok := s.byWaiting(q, it, f); ok && (!civic.Claimed(best.Score) || best.Kind == civic.ReportedBack) {
			best = finding{Evidence: e, shape: true}
		}
	}
	// An item that puts the matter off or drops it does not report it, however well its title fits.
	if !gone && (best.Kind != civic.DeferredTo && best.Kind != civic.Supersedes || best.Score < 0.5) {
		keep(s.byDecision(q, it, f))
		keep(s.byReport(q, it, f, s.notReady(q, it)))
		keep(s.byEcho(q, it, f))
		keep(byOffice(q, it, f))
		keep(s.byOwnReport(q, it, f))
		keep(s.byBidding(q, it, f))
		if !civic.Claimed(best.Score) {
			keep(s.byDeed(q, it, f))
			keep(s.byElsewhere(q, it, f))
			keep(s.byLetter(q, it, f))
			keep(s.byToldAnswer(q, it, f))
		}
	}
	if best.Kind == civic.SaysDone && q.rowGivesUp(best.Quote) {
		best.Kind = civic.Supersedes
	}
	if best.Kind == civic.ReportedBack && civic.Claimed(best.Score) && !q.recurs() && s.stillWanted(q, it) {
		best.Score, best.Reasons, best.wanted = atMost, append(best.Reasons, saysWanted), true
	}
	best.Record, best.Item, best.MeetingDate = q.ID, it.ID, it.Date
	best.CommitteeName, best.ItemTitle = it.BodyName, it.Title
	best.Score = round(best.Score)
	return best, best.Score >= proposed
}

// bySign reads one telling sentence. In an item about the matter the title
// helps the sentence; in a standing item the sentence must say it all.
func (s *shelf) bySign(q query, it *shelved, g *sign, f fit, quotes bool) (civic.Evidence, bool) {
	// A sentence that quotes the minute's number names the promise itself.
	named := quotes && numberIn(it.Minutes[g.para:g.end], leadingNumber(q.ItemNumber))
	alone := s.cover(q, g.terms, nil, 0)
	named = named || g.kind == civic.Supersedes && g.asksOf(q, it) && alone.own > 0
	named = named || g.asksOf(q, it) && (alone.own >= 0.3 || len(q.own) == 0 && (it.routine || s.cover(q, it.title, it.text, 1).context >= 0.5))
	swapped := g.kind == civic.Supersedes && it.Body == q.Body && (s.namesReplaced(q, g, it.Minutes[g.start:g.end]) || g.asksOf(q, it) && s.cover(q, it.title, it.text, 1).context >= 0.5 && !q.otherReplaced(g, it.Minutes[g.start:g.end]))
	if low := strings.ToLower(it.Minutes[g.start:g.end]); g.kind == civic.Supersedes && (askedWhether.MatchString(low) || asEver.MatchString(low) || q.keptBy(it, []dropping{{name: replacedThing(low, g.cue)}})) {
		return civic.Evidence{}, false
	}
	if g.kind == civic.SaysDone && q.ofOtherPlace(it.Minutes[g.start:g.end]) {
		return civic.Evidence{}, false
	}
	if g.kind == civic.DeferredTo && (q.otherSlipped(it, g) || q.bringsElse(it.Minutes[g.start:g.end]) || !q.reports && q.toldAsDone(clausesOf(strings.ToLower(it.Minutes[g.start:g.end]), it.Date))) {
		return civic.Evidence{}, false
	}
	if !swapped && !applies(q, it, g, alone, named) {
		return civic.Evidence{}, false
	}
	c := s.coverSign(q, it, g)
	topic := c.of(q)
	switch {
	case named:
		topic = max(topic, 0.6) + 0.2
	case swapped && (q.titled(it) || c.own >= 0.3 || s.cover(q, it.title, it.text, 1).own >= 0.5 || s.cover(q, it.title, nil, 0).context >= 0.5):
		topic = max(topic, 0.6)
	case g.joined && q.titled(it) && inTime(q, it) && alone.own > 0 && q.namesPaper(it.Minutes[g.start:g.end]): // due now, it "could not yet be reported", and has another time
		topic = max(topic, 0.6)
	case g.kind == civic.DeferredTo && q.titled(it) && inTime(q, it) && forNow(it.Minutes[g.start:g.end]): // "the account promised for today" is of what the title names
		topic = max(topic, 0.6)
	case q.Verb == civic.VerbDefer && g.order == askOrder && q.titled(it): // what is put off comes back under its title
		topic = max(topic, 0.6)
	case q.Verb == civic.VerbDefer && g.kind == civic.DeferredTo && q.titled(it) && inTime(q, it) && alone.own > 0 && onceMore.in(strings.ToLower(it.Minutes[g.start:g.end])): // put off again
		topic = max(topic, 0.6)
	case s.answersWhole(q, it, g), c.own >= 0.5 && q.guestIn(g, it.Minutes[g.start:g.end]), g.kind == civic.SaysDone && (says(q, alone) || q.showsUnder(it, g) || s.didThen(q, it, g, alone)), q.wroteTo(g, it.Minutes[g.start:g.end]):
		topic = max(topic, 0.6)
	}
	if topic < 0.4 {
		return civic.Evidence{}, false
	}
	if quotes && g.kind == civic.ReportedBack && s.didAsPromised(q, it, g, alone) {
		own := *g
		own.kind, own.deeds = civic.SaysDone, anyDeed[0]
		own.tale.any = true
		g = &own
	}
	e := civic.Evidence{Kind: g.kind, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: min(1, topic) * (0.45 + 0.25*f.when + 0.30*f.where)}
	e.Reasons = append(s.about(q, it, c), "its minutes say “"+strings.TrimLeft(g.cue, "-–: ")+"”")
	if named {
		e.Reasons = append(e.Reasons, namedHow(q, it, g))
	}
	e.Reasons = append(e.Reasons, f.place, f.reason)
	if g.kind == civic.DeferredTo {
		e.Due = newDue(q, it, g)
	}
	if why := s.doubt(q, it, g, f, alone, c, named || swapped); why != "" {
		e.Score, e.Reasons = min(e.Score, atMost), append(e.Reasons, why)
	}
	return e, true
}

// coverSign compares a promise with a telling sentence. In an item about the
// matter the title helps it; an answer speaks for the whole item, whose text
// names the recommendations.
func (s *shelf) coverSign(q query, it *shelved, g *sign) coverage {
	switch {
	case q.sameTitle(it):
		return whole()
	case g.kind == civic.Responds && !it.routine && strings.Contains(it.Minutes[g.start:g.end], " | "):
		return s.cover(q, g.terms, it.title, 0.5) // a row answers what stands in it
	case g.kind == civic.Responds && !it.routine:
		return s.cover(q, g.terms, it.text, 0.9)
	case it.routine:
		return s.cover(q, g.terms, nil, 0)
	case q.guestIn(g, it.Minutes[g.start:g.end]): // what the guest came for stands in the rest
		return s.cover(q, g.terms, it.text, 0.9)
	case g.cue == "no further report": // it says of what by the title
		return s.cover(q, g.terms, it.title, 0.9)
	case g.kind == civic.DeferredTo: // "RESOLVED that the item be deferred" names nothing
		c, title := s.cover(q, g.terms, it.title, 0.9), s.coverTitle(q, it, nil, 0)
		if title.of(q) > c.of(q) {
			return title
		}
		return c
	}
	return s.cover(q, g.terms, it.title, 0.5)
}

// about says in words what makes the two about the same matter.
func (s *shelf) about(q query, it *shelved, c coverage) []string {
	if q.group != "" && q.titled(it) {
		return []string{"names “" + q.group + "”"}
	}
	if q.titled(it) {
		about, _ := subject(q.ItemTitle)
		return []string{"names “" + strings.TrimSpace(about) + "”"}
	}
	return s.named(q, c.shared)
}

// named says which words of a promise are shared.
func (s *shelf) named(q query, shared []term) []string {
	var names []string
	for _, t := range shared {
		if n := q.names[t]; n != "" && !slices.Contains(names, n) && len(names) < 6 {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{"both name " + strings.Join(names, ", ")}
}

// newDue reads to when a sentence puts something off; nil where it gives no
// days. Where a resolution does so that is itself a commitment, the due names it.
func newDue(q query, it *shelved, g *sign) *civic.Due {
	said := folded(it.Minutes[g.start:g.end])
	for _, r := range it.Records {
		if r.Verb != civic.VerbDefer && !((g.joined || forNow(said)) && r.Kind != civic.Milestone) || r.ID == q.ID || !strings.Contains(said, r.Quote) {
			continue
		}
		if r.Due == nil || !r.Due.To.Known() {
			if g.joined {
				break // the sentence may still say when
			}
			return nil
		}
		d := *r.Due
		if r.Commitment {
			d.Carried = r.ID
		}
		return &d
	}
	return movedDay(said, it)
}

func dueOf(e when.Expression) *civic.Due {
	return &civic.Due{Expression: e.Text, From: e.From, To: e.To, Precision: civic.Precision(e.Precision), Recurs: e.Recurs, Suspect: e.Suspect, Estimated: e.Estimated, Until: e.Until}
}

func placeOf(it *shelved, g *sign) civic.Place {
	p := it.Source
	if p.Version == "" {
		return civic.Place{}
	}
	p.Start, p.End = p.Start+g.start, p.Start+g.end
	return p
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

func numberIn(sentence, number string) bool {
	return number != "" && slices.Contains(quotedMinutes(sentence), number)
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	if n <= 60 {
		return strconv.Itoa(n) + " days"
	}
	return months(n)
}

// months prints a number of days as months of a year's twelfth.
func months(days int) string { return strconv.Itoa(max(2, (days*12+182)/365)) + " months" }
