package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A catalogue holds the items of all programmes of a council, indexed by the
// stems of their names.
type catalogue struct {
	entries    []entry
	postings   map[string][]int
	short      acronyms
	rarity     rarity
	unit       float64                           // the weight of a stem that stands once
	common     map[string]int                    // programme items and promises that hold a stem
	wholes     [][]string                        // topics of the programmes' own names
	refs       map[string][]int                  // by the number that a source gives
	minutes    map[string][]int                  // by the number of a minute that the item quotes
	room       []belonging                       // for one promise at a time
	plainNames map[string]bool                   // the stems of names made of common words only, "one door"
	families   map[string][]string               // by stem: those of its family and for the same thing that some entry has
	papers     *shelf                            // what was read of the council's papers; nil for nothing
	siblings   map[civic.ItemID][]siblingPromise // by the item that records them
	by         *Model                            // weighs ties
	seen       func(TiedPair)                    // is told of each; may be nil
}

type entry struct {
	*civic.Entry
	list   *civic.Programme
	names  []name   // title, aliases, mentions, acronym
	words  []string // topics of all names but acronyms
	all    []string // stems of all names
	shorts []string // the acronyms
	leads  []title
	of     [2]title // the programme's name and acronym
	stream []string // topic of its workstream
	field  []string // topic of its directorate
	quoted []string // numbers of minutes that its wordings quote
}

// A name is one wording of a programme item.
type name struct {
	text  string
	core  string    // what is left of it without generic words; see coreOf
	low   string    // that in small letters
	stems []string  // all of its core, in order
	plain []string  // but for small words and numbers
	topic []string  // those that say what it is about
	rare  []float64 // how rare each of these is
	head  []string  // what the name is about as the head of a title; see headOf
	title bool
	short bool // one coined word; see shortName
}

// linksEach is how many programme items one promise is tied to at most.
const linksEach = 3

// Programmes proposes for each promise the programme items to which it may
// belong, best first, in the order of the promises, by what the promise and the
// title of its item say. A Linker that read the papers also heeds what stands
// around the promise; see Linker.Programmes.
func Programmes(promises []Promise, lists []List) []civic.Link {
	return newCatalogue(promises, lists).all(promises)
}

func (c *catalogue) all(promises []Promise) []civic.Link {
	if len(c.entries) == 0 {
		return nil
	}
	links := make([][]civic.Link, len(promises))
	parts := inParts
	if c.seen != nil {
		parts = func(things int, f func(from, to int) error) error { return f(0, things) }
	}
	_ = parts(len(promises), func(from, to int) error { // never fails
		own := *c
		own.room, own.families = nil, map[string][]string{} // each part has its own
		for i := from; i < to; i++ {
			links[i] = own.links(&promises[i])
		}
		return nil
	})
	return c.inherited(promises, slices.Concat(links...))
}

func newCatalogue(promises []Promise, lists []List) *catalogue {
	c := &catalogue{postings: map[string][]int{}, short: acronyms{}, common: map[string]int{}, plainNames: map[string]bool{}, refs: map[string][]int{}, minutes: map[string][]int{}, families: map[string][]string{}, by: &tiesCheckedIn}
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
		of := [2]title{titleOf(l.Programme.Name), titleOf(l.Programme.Acronym)}
		for k := range l.Entries {
			c.add(&l.Entries[k], &l.Programme, of)
		}
	}
	if len(c.entries) == 0 {
		return c // to which nothing can be tied
	}
	c.siblings = map[civic.ItemID][]siblingPromise{}
	for i := range promises {
		p := &promises[i]
		c.siblings[p.Item] = append(c.siblings[p.Item], siblingPromise{p, stems(p.Quote)})
		c.short.learn(p.Quote)
		c.short.learn(p.ItemTitle)
		for _, s := range topic(p.Quote + " " + p.ItemTitle) {
			c.common[s]++
		}
	}
	c.rarity = rarity{items: len(promises) + len(c.entries)}
	c.unit = c.rarity.weight(1)
	for i := range c.entries {
		for k := range c.entries[i].names {
			n := &c.entries[i].names[k]
			n.rare = c.weigh(n.topic)
		}
	}
	return c
}

// weigh says how rare each of some stems is.
func (c *catalogue) weigh(stems []string) []float64 {
	out := make([]float64, len(stems))
	for i, s := range stems {
		out[i] = c.rarity.weight(c.common[s])
	}
	return out
}

func (c *catalogue) add(e *civic.Entry, list *civic.Programme, of [2]title) {
	x := entry{Entry: e, list: list, leads: leadsOf(e.Lead), of: of, stream: topic(e.Workstream), field: topic(e.Directorate)}
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
		x.all = append(x.all, n.stems...)
		if n.short {
			x.shorts = append(x.shorts, n.stems...)
		} else {
			x.words = append(x.words, n.topic...)
		}
		if len(n.stems) > 1 && len(n.topic) == 0 {
			c.plainNames[strings.Join(n.stems, " ")] = true
		}
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
	text = strings.TrimSpace(text)
	core := coreOf(text)
	n := name{text: text, core: core, low: strings.ToLower(core), stems: stems(core), plain: plainStems(core), topic: topic(text), head: headOf(core), title: title, short: shortName(text)}
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
	w := c.spoken(p)
	all := c.room[:0]
	best := map[civic.ProgrammeID][2]float64{} // of each programme the two highest shares of the title's head
	for _, i := range c.candidates(p, w) {
		b := c.belonging(p, w, &c.entries[i])
		all = append(all, b)
		two := best[b.list.ID]
		if share := b.traits[headShare]; share >= two[0] {
			two = [2]float64{share, two[0]}
		} else {
			two[1] = max(two[1], share)
		}
		best[b.list.ID] = two
	}
	c.room = all
	var found []tie
	for i := range all {
		b := &all[i]
		two, share := best[b.list.ID], b.traits[headShare]
		b.traits[headRival] = yes(share >= 0.5 && (share < two[0] || two[1] >= share))
		if t, ok := c.link(p, w, b); ok {
			found = append(found, t)
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

// link scores one entry for one promise, and says why.
func (c *catalogue) link(p *Promise, w spoken, b *belonging) (tie, bool) {
	score, strong, reasons := c.tied(p, w, b)
	if score < proposed {
		return tie{}, false
	}
	if why := doubts(p, b, strong); len(why) > 0 {
		score = min(score, atMost)
		reasons = append(reasons, why...)
	} else if !civic.Claimed(score) {
		reasons = append(reasons, b.weaknesses()...)
	}
	l := civic.Link{Record: p.ID, Entry: b.ID, Score: round(score), Reasons: reasons, Programme: b.list.ID, ProgrammeName: b.list.Name, Title: b.Title}
	return tie{l, strong}, true
}

// tied says how strongly an entry is tied to a promise, and by what.
func (c *catalogue) tied(p *Promise, w spoken, b *belonging) (float64, strength, []string) {
	if score, why := c.byKey(p, w, b.entry); score > 0 {
		return score, byNumber, append([]string{why}, b.hints(p, w)...)
	}
	if !b.named() && len(b.shared) == 0 && b.traits[minuteWhole]+b.traits[leadSaid] < 2 {
		return 0, byLikeness, nil
	}
	strong := byLikeness
	if b.namedWhole(w) {
		strong = byWholeName
	}
	c.tell(p, b, strong)
	score := tieScore(c.by.Chance(b.traits[:]), c.by.Floor, b.named())
	if strong == byWholeName && (civic.Claimed(score) || b.traits[shortQuote] > 0) {
		score = max(score, wholly)
	}
	if score < proposed {
		return 0, strong, nil
	}
	return score, strong, b.reasons(p, w)
}

// tell hands what was weighed to whoever finds the weights.
func (c *catalogue) tell(p *Promise, b *belonging, s strength) {
	if c.seen != nil {
		c.seen(TiedPair{p.ID, b.ID, slices.Clone(b.traits[:]), strings.Join(doubts(p, b, s), "; ")})
	}
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
func holds(hay, needle []string) bool { return indexOf(hay, needle) >= 0 }
