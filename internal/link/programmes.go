package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A catalogue holds the items of all programmes of a council, indexed by the
// stems of their names.
type catalogue struct {
	entries  []entry
	postings map[string][]int
	short    acronyms
	rarity   rarity
	common   map[string]int   // programme items and promises that hold a stem
	wholes   [][]string       // topics of the programmes' own names
	refs     map[string][]int // by the number that a source gives
	minutes  map[string][]int // by the number of a minute that the item quotes
}

type entry struct {
	*civic.Entry
	list   *civic.Programme
	names  []name   // title, aliases, mentions, acronym
	quoted []string // numbers of minutes that its wordings quote
}

// A name is one wording of a programme item.
type name struct {
	text  string
	stems []string // all of them, in order
	topic []string // those that say what it is about
	title bool
}

// linksEach is how many programme items one promise is tied to at most.
const linksEach = 3

// Programmes proposes for each promise the programme items to which it may
// belong, best first, in the order of the promises. A score of 0.5 needs the
// item's name, an alias or its acronym, or most of its rare words; who leads
// it, the body and the time only add to that.
func Programmes(promises []Promise, lists []List) []civic.Link {
	c := newCatalogue(promises, lists)
	var out []civic.Link
	for i := range promises {
		out = append(out, c.links(&promises[i])...)
	}
	return out
}

func newCatalogue(promises []Promise, lists []List) *catalogue {
	c := &catalogue{postings: map[string][]int{}, short: acronyms{}, common: map[string]int{}, refs: map[string][]int{}, minutes: map[string][]int{}}
	for i := range lists {
		l := &lists[i]
		if l.Programme.Acronym != "" {
			c.short.add(l.Programme.Acronym, l.Programme.Name)
		}
		plain, _, _ := strings.Cut(l.Programme.Name, " (")
		if whole := topic(plain); len(whole) >= 2 {
			c.wholes = append(c.wholes, whole)
		}
	}
	for i := range lists {
		l := &lists[i]
		for k := range l.Entries {
			c.add(&l.Entries[k], &l.Programme)
		}
	}
	for i := range promises {
		p := &promises[i]
		c.short.learn(p.Quote)
		c.short.learn(p.ItemTitle)
		for _, s := range topic(p.Quote + " " + p.ItemTitle) {
			c.common[s]++
		}
	}
	c.rarity = rarity{items: len(promises) + len(c.entries)}
	return c
}

func (c *catalogue) add(e *civic.Entry, list *civic.Programme) {
	x := entry{Entry: e, list: list}
	x.names = append(x.names, c.newName(e.Title, true))
	for _, a := range e.Aliases {
		x.names = append(x.names, c.newName(a, false))
	}
	for _, m := range e.Mentions {
		if m.Wording != e.Title {
			x.names = append(x.names, c.newName(m.Wording, false))
		}
	}
	if e.Acronym != "" {
		x.names = append(x.names, c.newName(e.Acronym, false))
		c.short.add(e.Acronym, e.Title)
	}
	for _, r := range e.Refs {
		c.refs[r] = append(c.refs[r], len(c.entries))
	}
	seen := map[string]bool{}
	for _, n := range x.names {
		x.quoted = append(x.quoted, quotedMinutes(n.text)...)
		for _, s := range n.stems {
			if !seen[s] {
				seen[s] = true
				c.postings[s] = append(c.postings[s], len(c.entries))
				c.common[s]++
			}
		}
	}
	for _, n := range x.quoted {
		c.minutes[n] = append(c.minutes[n], len(c.entries))
	}
	c.entries = append(c.entries, x)
}

// newName takes a wording apart. The name of a whole programme inside it, as in
// "Better by Design - Progress", tells nothing of the item: every promise of the
// programme names that too.
func (c *catalogue) newName(text string, title bool) name {
	n := name{text: strings.TrimSpace(text), stems: stems(text), topic: topic(text), title: title}
	for _, whole := range c.wholes {
		for i := 0; i+len(whole) <= len(n.topic); i++ {
			if slices.Equal(n.topic[i:i+len(whole)], whole) {
				n.topic = slices.Delete(slices.Clone(n.topic), i, i+len(whole))
			}
		}
	}
	return n
}

// links proposes at most linksEach programme items for one promise.
func (c *catalogue) links(p *Promise) []civic.Link {
	about, office := subject(p.ItemTitle)
	words := spoken{said: p.Quote, quote: stems(p.Quote), title: stems(about), office: office, astray: 0.5}
	if p.Kind == civic.Action {
		words.astray = atMost // what is resolved under an item is about it; talk strays
	}
	unnamed := withoutName(withoutName(p.Quote, p.Recipient), p.Owner)
	words.own = topic(withoutTimes(unnamed))
	words.set = map[string]bool{}
	// Who must do it says nothing of what it is about: the Parking Manager also
	// mends barriers. That the same person leads the item is counted by itself.
	for _, s := range c.short.expand(append(stems(unnamed), words.title...)) {
		words.set[s] = true
	}
	words.refs = c.refsIn(p.Quote + " " + p.ItemTitle)
	var found []tie
	for _, i := range c.candidates(p, words) {
		if l, ok := c.link(p, words, &c.entries[i]); ok {
			found = append(found, l)
		}
	}
	return settledTies(found)
}

// candidates returns the entries that a promise is compared with, ascending:
// those that share a number with it, and those that share its rarest words.
func (c *catalogue) candidates(p *Promise, w spoken) []int {
	out := c.near(w)
	for _, r := range slices.Concat(p.Refs, w.refs) {
		out = append(out, c.refs[r]...)
	}
	if n := leadingNumber(p.ItemNumber); n != "" {
		out = append(out, c.minutes[n]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// spoken is what a promise and the title of its item say.
type spoken struct {
	quote, title []string
	own          []string // what the promise itself is about
	office       string   // of whoever brought the item
	astray       float64  // score where only the item's title names an entry, and the promise names other things
	set          map[string]bool
	refs         []string // known references that it quotes
	said         string   // the promise as printed
}

// elsewhere reports whether the promise itself names several things, and none
// of them is in the wording.
func (w spoken) elsewhere(n name) bool {
	for _, s := range w.own {
		if slices.Contains(n.stems, s) {
			return false
		}
	}
	return len(w.own) >= 3
}

// maxEntries bounds the programme items that one promise is compared with.
const maxEntries = 200

// near returns the entries that share the promise's rarest words, ascending.
func (c *catalogue) near(w spoken) []int {
	keys := make([]string, 0, len(w.set))
	for s := range w.set {
		if len(c.postings[s]) > 0 {
			keys = append(keys, s)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(c.postings[a]), len(c.postings[b])), strings.Compare(a, b))
	})
	var out []int
	for _, s := range keys {
		if len(out) >= maxEntries {
			break
		}
		out = append(out, c.postings[s]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// link scores one entry for one promise.
func (c *catalogue) link(p *Promise, w spoken, e *entry) (tie, bool) {
	score, strong, reasons := c.tied(p, w, e)
	if score == 0 {
		return tie{}, false
	}
	for _, hint := range [...]func(*Promise, spoken, *entry) (float64, string){sameLead, sameProgramme, sameBody, sameTime} {
		if add, why := hint(p, w, e); add > 0 {
			score += add
			reasons = append(reasons, why)
		}
	}
	if strong == byLikeness && onlyItsLead(w, e) {
		score = min(score, atMost)
		reasons = append(reasons, "but shares no more than the lead's own title")
	}
	for _, doubt := range [...]func(*Promise, *entry, strength) string{elsewhen, onlyNamed} {
		if why := doubt(p, e, strong); why != "" {
			score = min(score, atMost)
			reasons = append(reasons, why)
		}
	}
	score = round(score)
	l := civic.Link{Record: p.ID, Entry: e.ID, Score: score, Reasons: reasons, Programme: e.list.ID, ProgrammeName: e.list.Name, Title: e.Title}
	return tie{l, strong}, score >= proposed
}

// tied says how strongly an entry is tied to a promise, and by what.
func (c *catalogue) tied(p *Promise, w spoken, e *entry) (float64, strength, []string) {
	if score, why := c.byKey(p, w, e); score > 0 {
		return score, byNumber, []string{why}
	}
	score, reasons := c.byName(w, e)
	if score >= wholly && strings.HasPrefix(reasons[0], naming) {
		return score, byWholeName, reasons
	}
	return score, byLikeness, reasons
}

// byName compares the wordings of an entry with what was said: whole in the
// promise, whole in the item's title, or by the rare words they share.
func (c *catalogue) byName(w spoken, e *entry) (float64, []string) {
	best, reason := 0.0, ""
	for _, n := range e.names {
		score, why := c.named(w, n)
		if score > best {
			best, reason = score, why
		}
	}
	if best == 0 {
		return 0, nil
	}
	return best, []string{reason}
}

func (c *catalogue) named(w spoken, n name) (float64, string) {
	telling := len(n.topic) >= 2 || len(n.topic) == 1 && (len(n.stems) >= 2 || isAcronym(n.text)) || len(n.topic) == 0 && n.properName() && strings.Contains(w.said, n.text)
	switch {
	case telling && holds(w.quote, n.stems) && (!isAcronym(n.text) || strings.Contains(w.said, n.text)): // "LED" is not in "patient-led"
		return wholly, naming + n.text + "”"
	case telling && holds(w.title, n.stems):
		if w.elsewhere(n) {
			return w.astray, "stands under “" + n.text + "”, but names other things"
		}
		return 0.7, "stands under “" + n.text + "”"
	case isAcronym(n.text):
		return 0, ""
	}
	return c.similar(w, n)
}

// similar scores the rare words that a wording shares with what was said. A
// wording of one word proves nothing by itself.
func (c *catalogue) similar(w spoken, n name) (float64, string) {
	whole, got := 0.0, 0.0
	var shared []string
	for _, s := range n.topic {
		weight := c.rarity.weight(c.common[s])
		whole += weight
		if w.set[s] {
			got += weight
			shared = append(shared, s)
		}
	}
	if whole == 0 || len(shared) == 0 {
		return 0, ""
	}
	share := got / whole
	score := 0.75 * share
	if together(w, n, shared) {
		score += 0.1
	}
	if len(shared) < 2 {
		score = min(score, 0.35)
	}
	if share < 0.4 || !n.title && share < 0.6 {
		return 0, ""
	}
	return score, "“" + n.text + "” and the promise share " + printed(n.text, shared)
}

// properName reports whether a wording of common words is written as a name, as
// the "Draft Local Plan" is: then it tells something where it stands so written.
func (n name) properName() bool {
	words := strings.Fields(n.text)
	for _, w := range words {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return len(words) >= 3
}

// together reports whether two shared words stand side by side in both, as
// "garden waste" does.
func together(w spoken, n name, shared []string) bool {
	for i := 0; i+1 < len(n.stems); i++ {
		pair := n.stems[i : i+2]
		if slices.Contains(shared, pair[0]) && slices.Contains(shared, pair[1]) && (holds(w.quote, pair) || holds(w.title, pair)) {
			return true
		}
	}
	return false
}

// printed lists the words of text whose stems are shared.
func printed(text string, shared []string) string {
	var out []string
	for _, f := range strings.Fields(text) {
		for _, s := range stems(f) {
			if slices.Contains(shared, s) {
				out = append(out, strings.ToLower(strings.Trim(f, ",.;:()“”\"'")))
				break
			}
		}
	}
	return strings.Join(out, ", ")
}

// holds reports whether needle stands in hay in one piece.
func holds(hay, needle []string) bool {
	if len(needle) == 0 {
		return false
	}
	for i := 0; i+len(needle) <= len(hay); i++ {
		if slices.Equal(hay[i:i+len(needle)], needle) {
			return true
		}
	}
	return false
}

func isAcronym(s string) bool {
	_, ok := initialsOf(s)
	return ok
}

// sameLead adds where the owner of the promise, or whoever brought its item, leads the entry.
func sameLead(p *Promise, w spoken, e *entry) (float64, string) {
	for _, who := range strings.FieldsFunc(e.Lead, func(r rune) bool { return r == '/' || r == ',' || r == ';' || r == '&' }) {
		want := stems(who)
		if len(want) < 2 {
			continue
		}
		if holds(stems(p.Owner), want) || holds(stems(w.office), want) || holds(w.quote, want) {
			return 0.15, "same lead: " + strings.TrimSpace(who)
		}
	}
	return 0, ""
}

// onlyItsLead reports whether all that a promise shares with an entry are words
// of the lead's title: a Parking Manager's every promise is about parking.
func onlyItsLead(w spoken, e *entry) bool {
	lead := stems(e.Lead)
	for _, n := range e.names {
		for _, s := range n.topic {
			if w.set[s] && !slices.Contains(lead, s) {
				return false
			}
		}
	}
	return len(lead) > 0
}

// sameProgramme adds where the promise or its item names the whole programme.
func sameProgramme(_ *Promise, w spoken, e *entry) (float64, string) {
	for _, n := range [...]string{e.list.Name, e.list.Acronym} {
		if s := stems(n); len(topic(n)) > 0 && (holds(w.quote, s) || holds(w.title, s)) {
			return 0.1, "names the programme “" + n + "”"
		}
	}
	return 0, ""
}

// sameBody adds where a programme is that of the body to which the promise
// must come, such as a forum's work programme.
func sameBody(p *Promise, _ spoken, e *entry) (float64, string) {
	hay := stems(e.list.Name)
	for _, b := range [...]string{p.Recipient, p.BodyName} {
		if s := stems(b); len(s) >= 2 && holds(hay, s) {
			return 0.1, "same body: " + b
		}
	}
	return 0, ""
}

// sameTime adds where both are expected in the same days.
func sameTime(p *Promise, _ spoken, e *entry) (float64, string) {
	a, b := p.Due, e.Due
	if a == nil || b == nil || !a.To.Known() || !b.To.Known() || a.Precision == civic.BySpan && a.From.DaysUntil(a.To) > 120 {
		return 0, ""
	}
	if first(a.From, a.To).After(b.To) || first(b.From, b.To).After(a.To) {
		return 0, ""
	}
	return 0.05, "due at the same time"
}

func first(from, to day.Date) day.Date {
	if from.Known() {
		return from
	}
	return to
}
