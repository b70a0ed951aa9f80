package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// byOthers notes what shows that a promise is about another matter, though it
// stands under an entry's title or uses its words.
func (b *belonging) byOthers(c *catalogue, p *Promise, w spoken) {
	t, e := &b.traits, b.entry
	named := t[inQuote]+t[shortQuote]+t[loneQuote] > 0
	t[sibling] = yes(!named && t[headShare] > 0 && t[ownShare] == 0 && c.siblingNames(p, e))
	t[otherOffice] = yes(w.otherOffice(c, e))
	t[otherPerson] = yes(t[leadSaid] == 0 && somebodyElse(p, e))
	t[foreignTitle] = yes(!w.routine && w.foreignTitle(c, e))
	t[otherUnder] = t[otherNames] * t[foreignTitle] * t[inQuote]
	t[shortUnder] = t[shortQuote] * t[foreignTitle]
	t[kindElsewhere] = t[nameOf] * t[foreignTitle]
	t[outside] = yes(w.outside(e) || w.otherCouncil(string(e.list.Council)))
	t[strange] = w.strange(c, e)
	t[ownPlace] = yes(elsewhere(p, w.title, e))
	t[raises] = yes(w.raises())
	t[fromTalk] = yes(p.Kind == civic.Action && !writtenAsAction(p.Quote))
	t[siblingTalk] = t[sibling] * t[fromTalk]
}

// writtenAsAction reports whether a promise is no talk, but written down as an
// action: "ACTION: Head of Roads to bring the plan".
func writtenAsAction(quote string) bool {
	return len(quote) > 6 && strings.EqualFold(quote[:6], "action")
}

// maxSiblings bounds the promises of one item that are asked whether they name an entry.
const maxSiblings = 30

// siblingNames reports whether another promise of the same item names an entry:
// of two resolutions, "a progress report on the LED Conversion" leaves less for the other.
func (c *catalogue) siblingNames(p *Promise, e *entry) bool {
	all := c.siblings[p.Item]
	if p.Item == "" || len(all) > maxSiblings {
		return false
	}
	return slices.ContainsFunc(all, func(s siblingPromise) bool {
		return s.ID != p.ID && slices.ContainsFunc(e.names, func(n name) bool {
			if n.short {
				return holdsWord(s.Quote, n.text)
			}
			return n.telling(s.Quote) && holds(s.stems, n.stems)
		})
	})
}

// A siblingPromise is one of the promises of an item.
type siblingPromise struct {
	*Promise
	stems []string // of its quote
}

// otherOffice reports whether a promise is that of an office whose field is none
// of the entry's: the Insurance Officer speaks of claims wherever he is asked.
func (w spoken) otherOffice(c *catalogue, e *entry) bool {
	post, field := false, false
	if n := len(w.owner); n > 0 && meeting[w.owner[n-1]] {
		return false // a body has no field
	}
	for _, s := range w.owner {
		if clerks[s] {
			return false // whoever sees to what the body asks for
		}
		switch {
		case posts[s]:
			post = true
		case !topical(s) || honorifics[s]:
		case slices.Contains(e.all, s), slices.Contains(e.stream, s), slices.Contains(e.field, s), slices.Contains(w.title, s), e.ledBy(s), c.akin(e, s):
			return false
		default:
			field = true
		}
	}
	return post && field
}

// kinOf returns the stems of a stem's family, and those for the same thing, that some entry has.
func (c *catalogue) kinOf(stem string) []string {
	known, ok := c.families[stem]
	if !ok {
		family(stem, func(s string) {
			if len(c.postings[s]) > 0 && !slices.Contains(known, s) {
				known = append(known, s)
			}
		})
		c.families[stem] = known
	}
	return known
}

// akin reports whether an entry's names have a word of a stem's family, or one
// for the same thing: the Property Officer's is the Council Offices Move.
func (c *catalogue) akin(e *entry, stem string) bool {
	return slices.ContainsFunc(c.kinOf(stem), func(s string) bool { return slices.Contains(e.all, s) })
}

// meeting are the words with which the names of bodies end.
var meeting = stemSet("board committee council cabinet commission panel forum authority executive")

// clerks are words of the titles of those who see to whatever a body asks for.
var clerks = stemSet("democratic scrutiny committee governance clerk monitoring")

// ledBy reports whether a word is one of a lead's name or title.
func (e *entry) ledBy(stem string) bool {
	return slices.ContainsFunc(e.leads, func(l title) bool { return slices.Contains(l.stems, stem) })
}

// foreignTitle reports whether the title of the promise's item is about
// something, and no word of it is one of the entry's.
func (w spoken) foreignTitle(c *catalogue, e *entry) bool {
	met := false
	for _, s := range w.title {
		if slices.Contains(e.all, s) || topical(s) && c.akin(e, s) {
			return false
		}
		met = met || topical(s) && !overview[s] && !slices.Contains(e.of[0].stems, s)
	}
	return met
}

// overview are words of titles under which any matter may be spoken of.
var overview = stemSet(`risk register budget monitoring performance audit capital revenue outturn quarter finance programme corporate plan
 strategic delivery highlight dashboard savings treasury motion`)

// outsiders are words by which minutes speak of those who are not of the council.
var outsiders = stemSet(`neighbouring national nationally government minister ministry authority agency trust police company charity
 college university hospital operator firm landlord mp water rail federation association`)

// outside reports whether a promise speaks of somebody outside who is no part of
// the entry, of the title or of the body itself.
func (w spoken) outside(e *entry) bool {
	return slices.ContainsFunc(w.quote, func(s string) bool {
		return outsiders[s] && !slices.Contains(w.owner, s) && !slices.Contains(e.all, s) && !slices.Contains(w.title, s) && !slices.Contains(w.bodies[0], s) && !slices.Contains(w.bodies[1], s)
	})
}

// tiers are the words by which councils of other tiers are told apart.
var tiers = wordSet("county district borough city town parish community")

// otherCouncil reports whether a promise speaks of a council of another tier than
// its own, whose id is given, and the title does not: "write to the parish councils".
func (w spoken) otherCouncil(id string) bool {
	own := strings.Split(id, "-")
	tiered := slices.ContainsFunc(own, func(s string) bool { return tiers[s] })
	for i := 1; i < len(w.tokens); i++ {
		tier := strings.ToLower(w.tokens[i-1].printed)
		if w.tokens[i].stem != "council" || w.tokens[i].apart || !tiers[tier] || slices.Contains(own, tier) || slices.Contains(w.title, stem(tier)) {
			continue
		}
		if tiered || tier == "town" || tier == "parish" || tier == "community" {
			return true
		}
	}
	return false
}

// manyStrange is the number of strange words beyond which more show nothing.
const manyStrange = 4

// strange is how many of what a promise is about are words neither of the entry
// nor of the title, of manyStrange.
func (w spoken) strange(c *catalogue, e *entry) float64 {
	n := 0
	for _, s := range w.own {
		if n < manyStrange && !slices.Contains(e.all, s) && !slices.Contains(w.title, s) && !c.akin(e, s) {
			n++
		}
	}
	return float64(n) / manyStrange
}

// raises reports whether a promise is to raise something, or take it up, with somebody.
func (w spoken) raises() bool {
	i := slices.IndexFunc(w.quote, func(s string) bool { return s == "rais" || s == "take" })
	if i < 0 || !slices.Contains(w.quote[i:], "with") {
		return false
	}
	return w.quote[i] == "rais" || slices.Contains(w.quote[i:], "up")
}
