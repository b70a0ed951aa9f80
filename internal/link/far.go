package link

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A far look is taken where the last look gave nothing either. Reports come in
// wholly other words too: "the plan for which the Panel had asked in January",
// under "Plugging in the Vans". No word leads to such an item, so every item is
// weighed that the right body took when the promise was due, by what needs no
// word in common: that it names the time of asking, the kind of paper, the
// officer, a number of the promise, an acronym of its matter.

// A span is some days, both included; unknown where there are none.
type span struct{ from, to day.Date }

// longestSpan is how many days a due may last whose items are all weighed: one
// "by 2033" has come long before, under its name.
const longestSpan = 400

// mostFar is how many items are weighed for one promise, the earliest first.
const mostFar = 60

// soonEnough is how many days after its last day a promise is looked for so.
const soonEnough = 100

// comesTo reports whether a promise must come to the body of an item.
func (q query) comesTo(it *shelved) bool {
	return civic.SpokenTo(q.target(), q.BodyName, it.BodyName) || q.asksBody(it) || slices.Contains(q.heirs, it.BodyName)
}

// farSpan returns the days in which a far look is taken; none where none is.
func (q *query) farSpan() (d span) {
	due := q.Due
	if due == nil || !due.To.Known() || !due.From.Known() || addressed(q.Promise) || q.sends() || !q.comes() {
		return d
	}
	if q.recurs() {
		return span{q.Date.AddDays(1), lastLook(q.Promise)}
	}
	if due.From.DaysUntil(due.To) > longestSpan {
		return d
	}
	d = span{due.From.AddDays(-31), due.To.AddDays(soonEnough)}
	if q.guest != "" {
		d.to = due.To.AddDays(guestLate)
	}
	if !d.from.After(q.Date) {
		d.from = q.Date.AddDays(1)
	}
	return d
}

// farLook returns what a far look finds, and in which days every item counts for it.
func (s *shelf) farLook(q *query, likes []like, found []finding) (out []finding, within span) {
	after, claimed := lastMove(found)
	if within = q.farSpan(); claimed && !s.onlyByName(*q, found) || s.failed != nil || !within.from.Known() {
		return nil, span{}
	}
	all := s.farItems(q, likes, within, after)
	for i := range all {
		k := &all[i]
		k.last[foremostBy] = k.leadsBy(all)
		likely := q.recurs() || s.by.Far.Chance(k.last) >= s.by.Far.Floor
		if likely || q.guest != "" || s.seen != nil { // of others no doubt is asked, and to find one takes long
			k.doubt = s.farDoubt(q, k)
		}
		if s.failed != nil {
			return nil, span{}
		}
		if s.seen != nil && !q.recurs() {
			s.seen(Pair{Kind: AsFar, Record: k.Record, Item: k.Item, Traits: k.last, Barred: k.doubt})
		}
		if k.doubt == "" && (likely || q.guest != "") { // no other is ever shown
			k.Reasons = s.whyFar(q, k)
		}
		if k.doubt == "" && likely && !claimedOf(found, k.Item) {
			k.Kind, k.Score = civic.ReportedBack, 0.5
			k.Reasons = append(k.Reasons, noBetter)
			out = append(out, k.finding)
		}
	}
	if e, ok := s.guestLook(q, slices.Concat(likes, all), within); ok && len(out) == 0 {
		out = append(out, e)
	}
	if !q.recurs() && len(out) > 1 {
		best := slices.MaxFunc(all, func(a, b like) int { return compareChance(&s.by.Far, &a, &b) })
		out = slices.DeleteFunc(out, func(e finding) bool { return e.Item != best.Item })
	}
	return out, within
}

// claimedOf reports whether anything is claimed of an item.
func claimedOf(found []finding, id civic.ItemID) bool {
	return slices.ContainsFunc(found, func(e finding) bool { return e.Item == id && civic.Claimed(e.Score) })
}

// compareChance orders what is claimable by its chance, the earlier last.
func compareChance(m *Model, a, b *like) int {
	of := func(k *like) float64 {
		if k.doubt != "" {
			return -1
		}
		return m.Chance(k.last)
	}
	return cmp.Compare(of(a), of(b))
}

// leadsBy says by how much an item lacks less of the promise's words than the
// best of the others of a far look; below 0 where it does not.
func (k *like) leadsBy(all []like) float64 {
	by := alone
	for i := range all {
		if o := &all[i]; o.Item != k.Item {
			by = min(by, o.last[wants]-k.last[wants])
		}
	}
	return by
}

// farItems weighs the items of a far look that no other look weighed.
func (s *shelf) farItems(q *query, likes []like, within span, after day.Date) (out []like) {
	from, to := s.after(within.from.AddDays(-1)), s.after(within.to)
	names, hears := []string(nil), map[int32]bool{}
	if q.recurs() {
		names = capitalNames(q.Quote)
	}
	q.given = numbersOf(q.Quote)
	unasked := q.recurs() || q.guest != "" || len(q.letters) > 0
	for i := from; i < to && len(out) < mostFar; i++ {
		b := &s.briefs[i]
		if b.routine || !b.wanted && !unasked {
			continue
		}
		here, met := hears[b.named]
		if met && !here || after.Known() && !b.date.After(after) {
			continue // most items are of other bodies, and are not touched
		}
		it := &s.items[i]
		if it.ID == q.Item || !q.recurs() && !q.mayBeFar(it, names) {
			continue
		}
		if !met {
			here = q.comesTo(it)
			hears[b.named] = here
		}
		if !here || q.recurs() && !q.mayBeFar(it, names) { // to read a title takes longer than to know a body
			continue
		}
		if slices.ContainsFunc(likes, func(k like) bool { return k.Item == it.ID && (k.last != nil || k.doubt != "" || !k.faint) }) {
			continue
		}
		it = s.telling(int32(i), nil)
		if s.open(it); s.failed != nil {
			return nil
		}
		if it.Minutes == "" || it.hears() || q.recurs() && !bearsName(it.Title, names) && !q.bearsItsName(it) {
			continue
		}
		l := s.likeness(*q, it.title, it.text, 0.7)
		k := like{last: s.farTraits(*q, it, l)}
		k.Record, k.Item, k.MeetingDate, k.CommitteeName, k.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
		k.Quote, k.Source = it.Title, it.Source
		out = append(out, k)
	}
	return out
}

// farDoubt is what keeps an item of a far look from being claimed, "" if nothing does.
func (s *shelf) farDoubt(q *query, k *like) string {
	it := s.telling(s.first[k.Item], nil)
	if s.open(it); s.failed != nil {
		return ""
	}
	doubt := s.unlikely(*q, it, s.likeness(*q, it.title, it.text, 0.7), false)
	if doubt == nearOnly {
		doubt = ""
	}
	if doubt == "" && s.lacksThing(*q, it) {
		return notTold
	}
	return doubt
}

// mayBeFar reports whether an item has a sign that needs no shared word, told
// without its sentences: most have none, and are not opened.
func (q query) mayBeFar(it *shelved, names []string) bool {
	if q.recurs() {
		return bearsName(it.Title, names) || q.mayBear(it)
	}
	return it.wanted || q.guest != "" && has(it.text, q.guestTerm) || len(q.letters) > 0 && q.spells(it.Title)
}

// wanted reports whether the signs of an item say that it came because somebody had
// asked. So does one that is wished, says how long something had lasted, or has an
// acronym for a title's word.
func wanted(signs []sign) bool {
	return slices.ContainsFunc(signs, func(g sign) bool {
		return g.kind == civic.ReportedBack && (g.order == askOrder || g.asked.known() || g.asked.last)
	})
}

// capitals are those of an acronym that may be spelled out elsewhere.
var capitals = regexp.MustCompile(`\b[A-Z]{3,}`)

// wished are the wordings by which minutes say that something comes because
// somebody wanted it, beside those of asks.
var wished = newWordlist([]string{"at the wish of", "at the request of", "at the instance of", "at the invitation of", "at the bidding of", "at the behest of", "at its wish", "at its request", "at their wish", "at their request",
	"had asked", "had wished", "had wanted", "had requested", "had sought", "had called for", "had desired", "had looked for", "been promised", "had been asked", "as asked", "as requested", "as promised", "as wished", "wished to see", "wanted to see"})

// wishedThen reports whether a sentence says that something was wanted and names
// the month of the promise's meeting: "whose figures members wanted to see in January".
func (q query) wishedThen(it *shelved) bool {
	month := q.Date.Month().String()
	if q.Date.DaysUntil(it.Date) > 365 || !strings.Contains(it.Minutes, month) {
		return false
	}
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := it.Minutes[start:end]
		if start = end; wordIn(said, month) && (month != "May" || strings.Contains(said, "in May") || strings.Contains(said, "of May")) && wished.in(strings.ToLower(said)) {
			return true
		}
	}
	return false
}

// farTraits are those of an item in a far look, without the one that tells of others.
func (s *shelf) farTraits(q query, it *shelved, l likeness) []float64 {
	title, low := strings.ToLower(it.Title), s.small(it)
	lacking, _ := q.plainIn(title, low)
	bare, _ := q.plainIn(title)
	asked, other := askedDay(q, it)
	asked = asked || !other && q.wishedThen(it)
	paper := s.samePaper(q, it)
	_, fromThere := q.cameFrom(it)
	when := latenessOf(q, it)
	return []float64{yes(asked), yes(other), yes(paper), yes(asked && paper), yes(ownerIn(q, it.Minutes)), when.in, yes(when.in > 0 && q.Due.From.DaysUntil(q.Due.To) <= 31),
		lacking, bare, 0, yes(q.spellsFar(it.Title)), yes(q.sameNumber(it.Minutes)), yes(fromThere), yes(s.timeOn(q, it)),
		l.own, l.context, l.around, s.tale(it), yes(q.periodic(it)), yes(it.Body == q.Body),
		q.strange(it.Title), s.likeness(q, it.title, nil, 0).own}
}

// samePaper reports whether an item names the kind of paper that was promised, in
// its title or where its minutes begin.
func (s *shelf) samePaper(q query, it *shelved) bool {
	head := s.wording(it).head
	return anyOf(head, q.papers) || q.paper != "" && strings.Contains(head[1:], q.paper)
}

// spellsFar is spells, and knows the edition of a paper by its acronym too: "LTP5".
func (q query) spellsFar(title string) bool {
	if q.spells(title) {
		return true
	}
	if !capitalled(title, 3) {
		return false
	}
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return !plainByte(byte(r|0x20)) && (r < '0' || r > '9') }) {
		letters, ok := initialsOf(strings.TrimRight(w, "0123456789"))
		if ok && len(letters) > 2 && (spelled([]string{letters}, strings.Fields(q.Quote)) || spelled([]string{letters}, strings.Fields(q.ItemTitle))) {
			return true
		}
	}
	return false
}

// numberSaid is a number of two digits or more that may tell one thing from others.
var numberSaid = regexp.MustCompile(`\b[1-9][\d,]*\d\b`)

// sameNumber reports whether minutes give a number of the promise that is no
// part of a time: "the 84 lanterns".
func (q query) sameNumber(minutes string) bool {
	return slices.ContainsFunc(q.given, func(n string) bool { return wordIn(minutes, n) })
}

// numbersOf returns such numbers of a promise.
func numbersOf(quote string) []string {
	if !strings.ContainsAny(quote, "0123456789") {
		return nil
	}
	return slices.DeleteFunc(numberSaid.FindAllString(withoutTimes(quote), maxSigns), func(n string) bool {
		return len(n) == 4 && strings.HasPrefix(n, "20")
	})
}

// onward is how a title or an opening says how long ago something was settled: "A Year On".
var onward = gate(`(?i)\b(?:(?:a|one|two|three|the first|first) years?|twelve months|six months|a twelvemonth|nine months|eighteen months)(?:'s?|’s?)? (?:on|later|of|after)\b|\bfirst (?:year|twelve months|six months)\b`)

// timeOn reports whether an item says so of a promise that was given as long a time.
func (s *shelf) timeOn(q query, it *shelved) bool {
	return q.Date.DaysUntil(it.Date) >= 150 && s.wording(it).onward
}

// spansTime reports whether a text speaks of years or months at all: most do not,
// and need not be searched further.
func spansTime(text string) bool {
	return strings.Contains(text, "ear") || strings.Contains(text, "EAR") || strings.Contains(text, "onth") || strings.Contains(text, "ONTH")
}

// capitalName is a name of two capitals and more, "Local Action Plan".
var capitalName = regexp.MustCompile(`\b[A-Z][a-zA-Z’'-]+(?: (?:(?:of|and|for|the) )*[A-Z][a-zA-Z’'-]+)+\b`)

// capitalNames returns such names of a text, but for those of bodies and people,
// in small letters.
func capitalNames(text string) (out []string) {
	for _, n := range capitalName.FindAllString(withoutTimes(text), maxSigns) {
		words := strings.Fields(strings.ToLower(n))
		for len(words) > 0 && (smallWords[words[0]] || words[0] == "that") {
			words = words[1:]
		}
		if len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return officeWords[w] }) {
			out = append(out, strings.Join(words, " "))
		}
	}
	return out
}

// officeWords are of the names of bodies, offices and people.
var officeWords = wordSet(`committee board panel council cabinet executive commission forum partnership authority group team service services officer manager director head
 councillor cllr alderman mr mrs ms dr chair chairman secretary solicitor treasurer clerk engineer sub-committee police leader mayor member members`)

// bearsName reports whether a title begins with one of some names in small letters.
func bearsName(title string, names []string) bool {
	low := strings.TrimPrefix(strings.ToLower(title), "the ")
	return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(low, n) && wordIn(low, n) })
}

// whyFar says in words what ties a weighed item to a promise, and when and where it came.
func (s *shelf) whyFar(q *query, k *like) []string {
	it := s.telling(s.first[k.Item], nil)
	if s.open(it); s.failed != nil {
		return nil
	}
	f := s.fit(*q, it)
	return append(s.farReasons(*q, s.likeness(*q, it.title, it.text, 0.7), k.last[0], k.last[2], k.last[4]), f.place, f.reason)
}

// farReasons say in words what ties an item in a far look: that it names the day of
// asking, the paper, the owner.
func (s *shelf) farReasons(q query, l likeness, asked, paper, owner float64) (out []string) {
	if len(l.shared)+len(l.akin) > 0 {
		out = s.likeReasons(q, l)
	}
	if asked > 0 {
		out = append(out, "names the meeting of "+q.Date.Long())
	}
	if paper > 0 {
		out = append(out, "names the kind of paper that was promised")
	}
	if owner > 0 {
		out = append(out, "names "+q.Owner)
	}
	return append(out, "likely by when and where it came, more than by its words")
}
