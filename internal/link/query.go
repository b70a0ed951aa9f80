package link

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A query is a promise made ready to be looked for among later items.
type query struct {
	*Promise
	own                    []weightedTerm  // what its own words are about, rarest first
	context                []weightedTerm  // what the item it stands in is about
	office                 []weightedTerm  // the portfolio of whoever brought that item
	around                 []weightedTerm  // what stands before and after it in its minute
	kin                    map[term][]term // words of the families of its words that are none of them; see kinOf
	called                 []calling       // other names of its matter
	ref                    string          // the printed number of its minute, "OS/24/9"; "" if none
	members                []string        // surnames of members whom it, or what stands before it, names, in small letters
	label                  string          // of the row in which it stands, "AP24/03"; "" if none
	para                   string          // of the paragraph in which it stands, "4.2"; "" if none
	about                  []term          // own, context and office, with their other words, ascending
	names                  map[term]string
	verbs                  map[string]bool // stems of its words that later minutes may echo; see verbsOf
	deeds                  tale            // of which kinds they are
	plain                  []string        // how its words begin, rare or not; see plainly
	other                  inOtherWords    // what its words are for
	saidPlain              []string        // those and how the words of its item's title begin
	ownerPlain             []string        // of whose name
	nearPlain              []string        // how the words begin that stand before and after it in its minute
	couples                []couple        // its words that stand side by side
	stems                  map[string]bool // of its words and those of its item's title
	reports, makes, asksIn bool            // see the functions of these names and asksThemIn
	papers                 []string        // that it names; see papersOf
	asks                   bool            // somebody is to be asked something; see ownPart
	paper                  string          // two words of procedure that together name what was promised, "improvement plan"; "" if none
	said                   map[string]bool // stems of all that names its matter; see sayings
	guest                  string          // the name of who is to come back; "" where nobody is
	guestTerm              term            // of that name
	letters                []string        // of the acronyms by which it names its matter
	given                  []string        // its numbers that are no part of a time; see numbersOf
	figure                 bool            // it, or what stands before it, asks how many or how much
	hears                  string          // the body to which it must come; see shelf.hears
	heirs                  []string        // of the bodies to which it must come, where these are gone; see shelf.heirs
	hoped                  *civic.Due      // see hopedFor
	moved                  []day.Date      // of the meetings that put it off, as far as they are found
	key                    string          // the whole title of its item, where neither has words that tell what it is about
	owed                   *owing          // what is to come, by its words
	told                   *[]telling      // where lines are noted that may tell of it
	phrase                 string          // its subject as printed, to be found whole in a title; "" if none
	group                  string          // that is to report, and of nothing else, in small letters; "" if none
	ends                   int             // first item too late to be looked at
	begins                 int             // first item after its meeting
}

// A weightedTerm is a term and its rarity.
type weightedTerm struct {
	term   term
	weight float64
	share  float64 // of the items that hold it, by its rarity
}

// horizon is how long after its last day a promise is looked for, and unset how
// long where it has none, both in days. A promise older than that is answered
// by people, not by matching words.
const (
	horizon = 550
	unset   = 900
)

func (s *shelf) query(p *Promise) query {
	p = leadingUp(p)
	q := s.sketch(p)
	own, asks := ownPart(p.Quote)
	q.asks, q.verbs, q.deeds, q.reports, q.makes, q.hoped = asks, verbsOf(own), promisedDeeds(p.Quote), reports(p), makes(p), hopedFor(p)
	if submitsOut(p) {
		q.deeds.kinds |= 1
	}
	q.plain, q.couples, q.stems = plainly(p.Quote), couples(p.Quote), map[string]bool{}
	q.saidPlain, q.ownerPlain = plainly(p.Quote+" "+p.ItemTitle), plainly(p.Owner)
	for _, w := range stems(p.Quote + " " + p.ItemTitle) {
		q.stems[w] = true
	}
	if i, ok := s.first[p.Item]; ok {
		own := s.items[i]
		s.open(&own)
		near := surroundings(p, own.Item)
		q.around = s.weigh(near, map[term]string{})
		q.around = slices.DeleteFunc(q.around, func(w weightedTerm) bool {
			return !own.holds(w.term) || holdsTerm(q.own, w.term) || holdsTerm(q.context, w.term)
		})
		for i, w := range q.around {
			q.around[i] = s.blunted(w.term)
		}
		q.ref, q.label, q.para = ownRef(own.Minutes), ownLabel(p, own.Item), ownParagraph(p, own.Item)
		q.members, q.figure, q.nearPlain = membersIn(near), asksFigure(p.Quote, near), plainly(near)
	}
	q.other = s.inOtherWords(&q)
	q.owed = new(owing)
	q.begins = s.after(p.Date)
	q.ends = s.after(lastLook(p))
	return q
}

// sketch makes of a promise what tells without the words of papers what it is about.
func (s *shelf) sketch(p *Promise) query {
	q := query{Promise: p, names: map[term]string{}, asksIn: asksThemIn(p), paper: paperNamed(p.Quote), papers: papersOf(p.Quote)}
	about := matter(p)
	if ownYear.MatchString(p.Quote) {
		about += " " + p.BodyName // whose report it is is all that tells it from others
	}
	q.own = s.weigh(about+spelledOut(p, about), q.names)
	if q.asksIn && invites(p.Quote, p.Owner) { // whom to invite is what it is about
		q.own = s.weigh(withoutName(withoutTimes(p.Quote), p.Recipient), q.names)
	}
	if about, office := subject(p.ItemTitle); !routine(p.ItemTitle) {
		q.context, q.office = s.weigh(about, q.names), s.weigh(office, q.names)
		if len(q.context) == 0 {
			q.context = s.weigh(p.ItemTitle, q.names)
		}
		if len(q.own)+len(q.context) == 0 {
			q.key = titleKey(about)
		}
		if len(q.context) > 0 || q.key != "" {
			q.phrase = strings.ToLower(strings.TrimSpace(about))
		}
	}
	if q.group = groupOf(p); q.group != "" {
		q.phrase = q.group
	}
	q.guest, q.guestTerm = s.guestOf(p)
	q.called, q.said, q.letters = s.callings(&q), sayings(p), lettersOf(p)
	q.hears = s.hears(p)
	q.heirs = s.heirs(&q)
	q.kin = map[term][]term{}
	for _, terms := range [...][]weightedTerm{q.own, q.context} {
		for _, t := range terms {
			q.kin[t.term] = slices.DeleteFunc(slices.Clone(s.kinOf(t.term)), func(k term) bool { return holdsTerm(q.own, k) || holdsTerm(q.context, k) })
		}
	}
	q.about = merged(termsOf(slices.Concat(q.own, q.context, q.office)), q.otherWords())
	return q
}

// invites reports whether a promise names somebody as the one who is asked to come.
func invites(quote, who string) bool {
	low, who := strings.ToLower(quote), strings.TrimPrefix(strings.ToLower(who), "the ")
	at := strings.Index(low, who)
	if who == "" || at < 0 {
		return false
	}
	before := strings.TrimSuffix(strings.TrimSpace(low[:at]), " the")
	return strings.HasPrefix(strings.TrimSpace(low[at+len(who):]), "be ") || strings.HasSuffix(before, "invite") || strings.HasSuffix(before, "ask")
}

// weigh returns the terms of text, rarest first, and notes how each is printed.
func (s *shelf) weigh(text string, names map[term]string) []weightedTerm {
	base := slices.DeleteFunc(topic(text), func(w string) bool { return s.bodies[w] })
	var out []weightedTerm
	for _, w := range s.short.expand(base) {
		t := s.number(w)
		out = append(out, weightedTerm{t, s.weightOf(t), shareOf(s.weightOf(t))})
		names[t] = w
	}
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '(' || r == ')' || r == ';' }) {
		for _, w := range stems(f) {
			if t, ok := s.terms[w]; ok && names[t] == w {
				names[t] = strings.ToLower(strings.Trim(f, "'’\"“”"))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b weightedTerm) int { return cmp.Compare(b.weight, a.weight) })
	return out
}

func total(terms []weightedTerm) (sum float64) {
	for _, t := range terms {
		sum += t.weight
	}
	return sum
}

// Limits of the search for one promise. They bound its cost whatever the size
// of the council's archive: the rarest words are followed first. How many items
// would be visited is told by the rarity of the words, not counted, so that new
// items seldom change which words are followed.
const (
	maxExpected   = 1500 // items visited through the index, by the rarity of the words
	maxVisits     = 8000 // of those that hold one word, against one that suddenly stands everywhere
	maxCandidates = 40   // items examined
)

// A walk is how the candidates of a promise were found, as far as it tells
// whether another item would have been among them.
type walk struct {
	terms  []term  // that were followed, rarest first
	visits int     // of items, through the word that most of them hold
	most   float64 // the most points that an item had
	lowest float64 // the fewest points of a candidate
	least  float64 // and of one that lies where an answer is to be expected; see besides
}

// candidates returns the items that share the promise's rarest words, or quote
// its minute's number, in the order of their dates.
func (s *shelf) candidates(q query) ([]int32, walk) {
	var w walk
	s.touched = s.touched[:0]
	s.prepareSift(&q)
	terms := slices.Concat(q.own, q.context, q.office, lighter(q.around))
	slices.SortStableFunc(terms, func(a, b weightedTerm) int { return cmp.Compare(b.weight, a.weight) })
	said := len(terms)
	for _, k := range q.otherWords() {
		terms = append(terms, s.blunted(k))
	}
	expected, ahead := 0.0, s.pace*float64(q.Date.DaysUntil(lastLook(q.Promise)))
	for i, t := range terms {
		if expected >= maxExpected || i >= said && slices.Contains(w.terms, t.term) {
			continue
		}
		expected += t.share * ahead
		w.terms = append(w.terms, t.term)
		w.visits = max(w.visits, s.follow(t, q))
	}
	for _, i := range s.touched {
		w.most = max(w.most, s.points[i])
	}
	s.gatherCrowds()
	extra := s.besides(&q, &w)
	out := s.best(&q, &w)
	for _, i := range extra {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	for _, i := range slices.Concat(s.quoting(q), s.entitled(q)) {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out, w
}

// otherWords are those of other names of a promise's matter and of the families of its words.
func (q query) otherWords() (out []term) {
	for _, c := range q.called {
		out = append(out, c.all...)
	}
	for _, t := range slices.Concat(q.own, q.context) {
		out = append(out, q.kin[t.term]...)
	}
	return out
}

// nameWords are all words of the names by which a promise's matter is known.
func (q query) nameWords() (out []term) {
	for _, c := range q.called {
		out = append(out, c.words...)
	}
	return out
}

// follow gives points to the items of a query's time that hold a term, twice
// where the title does, and returns how many it visited.
func (s *shelf) follow(t weightedTerm, q query) (visits int) {
	marks := s.sift.marks(t.term)
	s.sift.followed |= marks
	if int(t.term) >= len(s.postings) {
		return 0 // no item holds it
	}
	list := s.postings[t.term]
	from, _ := slices.BinarySearch(list, posting(q.begins)<<1)
	for _, p := range list[from:] {
		i := int32(p >> 1)
		if int(i) >= q.ends {
			break
		}
		if visits >= maxVisits {
			s.sift.followed &^= marks // of the rest nothing is known
			break
		}
		visits++
		if s.points[i] == 0 {
			s.touched = append(s.touched, i)
		}
		s.marks[i] |= marks
		s.points[i] += t.weight
		if p&1 != 0 {
			s.points[i] += t.weight
		}
	}
	return visits
}

// holdsTerm reports whether terms hold t.
func holdsTerm(terms []weightedTerm, t term) bool {
	return slices.ContainsFunc(terms, func(w weightedTerm) bool { return w.term == t })
}

// lighter gives half the weight to terms, as they stand only near a promise.
func lighter(terms []weightedTerm) []weightedTerm {
	out := slices.Clone(terms)
	for i := range out {
		out[i].weight /= 2
	}
	return out
}

// few is the part of the best item's points with which an item is still looked
// at that lies where an answer is to be expected.
const few = 12

// besides returns touched items that are looked at though others share more:
// those in which the promise's body looks back, and those that it, or whom the
// promise must reach, took when it was due.
func (s *shelf) besides(q *query, w *walk) (out []int32) {
	own, known := s.bodyNumbers[q.Body]
	referred := referredBy.MatchString(q.ItemTitle)
	reached := map[int32]bool{}
	due, past := s.expected(q.Promise)
	for _, i := range s.touched {
		expected := i >= due && i < past
		if s.points[i] < w.most/few || !expected && !s.back[i] {
			continue
		}
		b := s.briefs[i]
		if b.looksBack && (known && b.body == own || referred && q.cameHere(s.items[i].BodyName)) {
			out = append(out, i)
			continue
		}
		if !expected {
			continue
		}
		to, met := reached[b.named]
		if !met {
			name := s.items[i].BodyName
			to = civic.SpokenTo(q.target(), q.BodyName, name) || slices.Contains(q.heirs, name)
			reached[b.named] = to
		}
		if to {
			out = append(out, i)
		}
	}
	out, w.least = s.foremost(q, out, w.most/few)
	return out
}

// expectedOn reports whether a promise was due about a day.
func expectedOn(p *Promise, d day.Date) bool {
	return p.Due != nil && p.Due.To.Known() && d.DaysUntil(p.Due.From) <= 31 && p.Due.To.DaysUntil(d) <= slack
}

// expected returns which items came when a promise was due as expectedOn has it, from one up to another.
func (s *shelf) expected(p *Promise) (due, past int32) {
	if p.Due == nil || !p.Due.To.Known() {
		return 0, 0
	}
	return int32(s.after(p.Due.From.AddDays(-32))), int32(s.after(p.Due.To.AddDays(slack)))
}

// foremost cuts candidates with at least some points to those with the most that
// can show something, and returns the fewest points with which another would be
// among them.
func (s *shelf) foremost(q *query, all []int32, fewest float64) (out []int32, least float64) {
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(s.points[b], s.points[a]), cmp.Compare(a, b)) })
	show := 0
	for _, i := range all {
		barren := s.barrenAt(q, i)
		if !barren {
			show++
		}
		if !barren || s.whole {
			out = append(out, i)
		}
		if show == maxCandidates {
			return out, s.points[i]
		}
	}
	return out, fewest
}

// best returns the touched items with the most points, and clears all points.
// Items far behind the best share too little to be proposed.
func (s *shelf) best(q *query, w *walk) (out []int32) {
	for _, i := range s.touched {
		if s.points[i] >= w.most/4 {
			out = append(out, i)
		}
	}
	out, w.lowest = s.foremost(q, out, w.most/4)
	for _, i := range s.touched {
		s.points[i], s.marks[i] = 0, 0
	}
	return out
}

// continuous is the number from which minutes are taken to be numbered through
// a year; below it the numbers begin again at each meeting, so that only the
// next meeting can quote one without a date.
const continuous = 30

// quoting returns the later items of the same body, in order, that quote the
// number of the promise's minute, or name the promise by its own.
func (s *shelf) quoting(q query) (out []int32) {
	for _, n := range q.numbers() {
		for _, i := range s.quoted[minuteKey{string(q.Body), n}] {
			if int(i) >= q.begins && int(i) < q.ends && len(out) < maxCandidates {
				out = append(out, i)
			}
		}
	}
	defer func() {
		slices.Sort(out)
		out = slices.Compact(out)
	}()
	n := leadingNumber(q.ItemNumber)
	if n == "" {
		return out
	}
	value, _ := strconv.Atoi(n)
	next := s.nextMeeting(q)
	for _, i := range s.quoted[minuteKey{string(q.Body), n}] {
		date := s.items[i].Date
		if int(i) >= q.begins && q.Date.DaysUntil(date) <= 366 && (date == next || value >= continuous) {
			out = append(out, i)
		}
	}
	return out
}

// numbers are those that name the promise or its minute and nothing else.
func (q query) numbers() (out []string) {
	for _, n := range [...]string{q.ref, q.label} {
		if isOneOnly(n) {
			out = append(out, n)
		}
	}
	return out
}

// nextMeeting is the first later day on which the promise's body has items.
func (s *shelf) nextMeeting(q query) (d day.Date) {
	for _, it := range s.items[min(q.begins, len(s.items)):min(q.ends, len(s.items))] {
		if it.Body == q.Body {
			return it.Date
		}
	}
	return d
}

// coverage says how much of a promise's topic some terms hold, from 0 to 1.
type coverage struct {
	own, context float64 // shares; 0 where the promise has no such terms
	mass         float64 // shared weight in units of the rarest word: how telling it is
	shared       []term
}

// cover compares the promise's topic with the terms of an item or sentence.
// What stands in full counts whole, what stands in part counts at the given rate.
func (s *shelf) cover(q query, full, partly []term, rate float64) coverage {
	var c coverage
	share := func(terms []weightedTerm) float64 {
		got := 0.0
		for _, t := range terms {
			at := 0.0
			if has(full, t.term) {
				at = 1
			} else if has(partly, t.term) {
				at = rate
			}
			if at > 0 && !slices.Contains(c.shared, t.term) {
				c.shared = append(c.shared, t.term)
				c.mass += at * t.weight / s.rare
			}
			got += at * t.weight
		}
		if sum := total(terms); sum > 0 {
			return got / sum
		}
		return 0
	}
	c.own, c.context = share(q.own), share(q.context)
	return c
}

// coverTitle compares the promise with an item's title, and with its text at
// the given rate. Where both are about the same and the title names the paper,
// it is the paper, though its words are those of procedure.
func (s *shelf) coverTitle(q query, it *shelved, partly []term, rate float64) coverage {
	c := s.cover(q, it.title, partly, rate)
	if q.group != "" && q.ofGroup(it) {
		return coverage{own: 1, context: 1, mass: 1, shared: c.shared}
	}
	if q.paper != "" && len(c.shared) > 0 && len(q.own) < 3 && strings.Contains(strings.ToLower(it.Title), q.paper) {
		c.own, c.mass = max(c.own, 0.7), c.mass+0.35
	}
	return c
}

// of joins the two shares. A promise with words of its own is chiefly about
// them; one without ("That further progress be brought") about its item.
func (c coverage) of(q query) float64 {
	switch {
	case len(q.own) == 0:
		return c.context
	case len(q.context) == 0:
		return c.own
	case len(q.own) == 1:
		return math.Max(0.65*c.own+0.35*c.context, 0.8*c.own)
	}
	return math.Max(0.8*c.own+0.2*c.context, 0.9*c.own)
}

// has reports whether sorted holds t.
func has(sorted []term, t term) bool {
	lo, hi := 0, len(sorted)
	for lo < hi {
		if mid := (lo + hi) / 2; sorted[mid] < t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(sorted) && sorted[lo] == t
}
