package link

import (
	"slices"
	"strings"
)

// spoken is what a promise and the title of its item say.
type spoken struct {
	said, low      string // the promise as printed, and in small letters
	quote, title   []string
	head           []string  // what the head of the title is about
	thing          string    // what kind of thing it is about; see thingOf
	own            []string  // what the promise itself is about
	rare           []float64 // how rare each of these is
	owner          []string
	bodies         [2][]string // the recipient and the body
	office         []string    // of whoever brought the item
	set            map[string]bool
	refs           []string // known references that it quotes
	routine        bool     // under the title anything may be told
	at             setting
	tokens, titled []token // the promise and the title, as printed
}

// hearer returns the recipient of a promise, or "" where what was read as one is
// an entry: "demonstrate Kelp Online to the Forum".
func (c *catalogue) hearer(recipient string) string {
	said := stems(recipient)
	if len(said) == 0 || meeting[said[len(said)-1]] {
		return recipient
	}
	for _, s := range said {
		for _, i := range c.postings[s] {
			if slices.ContainsFunc(c.entries[i].names, func(n name) bool { return len(n.stems) > 1 && holds(said, n.stems) }) {
				return ""
			}
		}
	}
	return recipient
}

// spoken reads a promise and what stands around it.
func (c *catalogue) spoken(p *Promise) spoken {
	about, office := subject(p.ItemTitle)
	unnamed := withoutName(withoutName(p.Quote, c.hearer(p.Recipient)), p.Owner)
	w := spoken{said: p.Quote, low: strings.ToLower(p.Quote), quote: stems(p.Quote), title: stems(about), head: headOf(c.headNamed(about)), thing: thingOf(c.headNamed(about)), routine: routine(p.ItemTitle), owner: stems(p.Owner), bodies: [2][]string{stems(p.Recipient), stems(p.BodyName)}, office: stems(office),
		own: topic(withoutTimes(unnamed)), set: map[string]bool{}, refs: c.refsIn(p.Quote + " " + p.ItemTitle), at: c.papers.settingOf(p)}
	// Who must do it says nothing of what it is about: the Parking Manager also
	// mends barriers. That the same person leads the item is counted by itself.
	for _, s := range c.short.expand(append(stems(unnamed), w.title...)) {
		w.set[s] = true
	}
	w.rare = c.weigh(w.own)
	w.tokens, w.titled = tokensOf(p.Quote), tokensOf(about)
	return w
}
