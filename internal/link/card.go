package link

import (
	"hash"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"

	"arising/internal/civic"
)

// packSigns writes the signs of an item. What a sign is about stands first, and
// how long the rest is, so that most are passed over half read.
func packSigns(signs []sign) []byte {
	var p packer
	p.int(len(signs))
	for i := range signs {
		g := &signs[i]
		p.terms(g.terms)
		p.flags(g.plain())
		rest := g.pack()
		p.int(len(rest))
		p.b = append(p.b, rest...)
	}
	return slices.Clip(p.b)
}

func (g *sign) pack() []byte {
	var p packer
	p.string(string(g.kind))
	p.int(g.order)
	p.string(g.cue)
	p.string(g.deeds)
	p.int(int(g.tale.kinds))
	p.int(int(g.tale.effects))
	p.flags(g.tale.any, g.asked.last, g.joined, g.echo)
	p.int(g.start)
	p.int(g.end - g.start)
	p.int(g.start - g.para)
	p.day(g.asked.from)
	p.day(g.asked.to)
	return p.b
}

func (g *sign) unpack(u *unpacker) {
	g.kind, g.order, g.cue, g.deeds = civic.EvidenceKind(u.string()), u.int(), u.string(), u.string()
	g.tale.kinds, g.tale.effects = uint16(u.int()), uint16(u.int())
	u.flags(&g.tale.any, &g.asked.last, &g.joined, &g.echo)
	g.start = u.int()
	g.end = g.start + u.int()
	g.para = g.start - u.int()
	g.asked.from, g.asked.to = u.day(), u.day()
}

// plain reports whether a sign can show nothing of a promise with which it
// shares no word, unless it quotes its minute.
func (g *sign) plain() bool {
	return (g.kind == civic.SaysDone || g.kind == civic.Supersedes || g.kind == civic.ReportedBack) && g.order != attendOrder && !slices.Contains(swapping, g.cue) && !g.asked.known() && !g.asked.last
}

// unpackSigns reads the signs of an item again that are not plain or hold one of
// the terms, all for nil. They last until the next call.
func (s *shelf) unpackSigns(packed []byte, about []term) []sign {
	u := unpacker{b: packed, known: s.phrases}
	s.signRoom, s.termRoom = s.signRoom[:0], s.termRoom[:0]
	for range u.count() {
		from, plain := len(s.termRoom), false
		s.termRoom = u.terms(s.termRoom, len(s.stems))
		u.flags(&plain)
		rest := unpacker{known: u.known}
		n := u.count()
		rest.b, u.b = u.b[:n], u.b[n:]
		terms := s.termRoom[from:len(s.termRoom):len(s.termRoom)]
		if plain && about != nil && !meet(terms, about) {
			s.termRoom = s.termRoom[:from]
			continue
		}
		g := sign{terms: terms}
		g.unpack(&rest)
		u.bad = u.bad || rest.bad
		s.signRoom = append(s.signRoom, g)
	}
	if u.bad {
		s.failed = ErrMemory
		return nil
	}
	return s.signRoom
}

// meet reports whether two ascending lists share a term.
func meet(a, b []term) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// pack writes what was read of an item.
func (it *shelved) pack(p *packer) {
	p.string(string(it.ID))
	p.string(string(it.Body))
	p.string(it.BodyName)
	p.day(it.Date)
	p.string(it.Number)
	p.string(it.Title)
	p.string(it.URL)
	p.place(it.Source)
	p.word(it.digest)
	p.flags(it.routine, it.shows, it.answers, it.decides, it.annotated, it.drops, it.Told, it.KeyDecision)
	p.flags(it.wanted, it.calendar)
	p.string(it.key)
	p.strings(it.quotes)
	p.int(len(it.learned))
	for _, short := range slices.Sorted(maps.Keys(it.learned)) {
		p.string(short)
		p.strings(it.learned[short])
	}
	p.int(len(it.names))
	for _, e := range it.names {
		p.string(e.Title)
		p.string(e.Acronym)
		p.place(e.Source)
	}
	p.int(len(it.disowned))
	for _, d := range it.disowned {
		p.int(d.start)
		p.int(d.end)
	}
	p.terms(it.title)
	p.terms(it.office)
	p.terms(it.text)
	p.string(string(it.packed))
}

// unpackItem reads it again; its words are left where they are kept.
func unpackItem(u *unpacker, limit int) shelved {
	x := Item{Left: true, ID: civic.ItemID(u.text()), Body: civic.CommitteeID(u.string()), BodyName: u.string(), Date: u.day(), Number: u.string(),
		Title: u.text(), URL: u.text(), Source: u.place()}
	it := shelved{Item: &x, digest: u.word()}
	u.flags(&it.routine, &it.shows, &it.answers, &it.decides, &it.annotated, &it.drops, &x.Told, &x.KeyDecision)
	u.flags(&it.wanted, &it.calendar)
	it.key, it.quotes = u.text(), u.strings()
	if n := u.count(); n > 0 {
		it.learned = acronyms{}
		for range n {
			short := u.string()
			it.learned[short] = u.strings()
		}
	}
	for range u.count() {
		it.names = append(it.names, civic.Entry{Title: u.string(), Acronym: u.string(), Source: u.place()})
	}
	x.Names = it.names
	for range u.count() {
		it.disowned = append(it.disowned, stretch{u.int(), u.int()})
	}
	it.title, it.office, it.text = u.ownTerms(limit), u.ownTerms(limit), u.ownTerms(limit)
	n := u.count()
	it.packed, u.b = u.b[:n:n], u.b[n:]
	return it
}

// digestOf folds all of an item that linking looks at into one number.
func digestOf(it *Item) uint64 {
	h := newDigest()
	h.text(string(it.Body), it.BodyName, it.Date.String(), it.Number, it.Title, it.Minutes, it.URL)
	h.place(it.Source)
	for i := range it.Records {
		h.record(&it.Records[i])
	}
	return h.Sum64()
}

// digestOfPromise does so for a promise.
func digestOfPromise(p *Promise) uint64 {
	h := newDigest()
	h.text(string(p.Body), p.BodyName, p.Date.String(), p.ItemNumber, p.ItemTitle)
	for _, names := range p.Called {
		h.text(names...)
	}
	h.record(&p.Record)
	return h.Sum64()
}

// A digest folds values into 64 bits, the same in every process.
type digest struct {
	hash.Hash64
	room []byte
}

func newDigest() *digest { return &digest{fnv.New64a(), nil} }

// text adds strings, each with its length, so that none runs into the next.
func (h *digest) text(all ...string) {
	for _, s := range all {
		h.room = append(strconv.AppendInt(h.room[:0], int64(len(s)), 36), ':')
		h.room = append(h.room, s...)
		_, _ = h.Write(h.room) // never fails
	}
}

func (h *digest) place(at civic.Place) {
	h.text(string(at.Version), strconv.Itoa(at.Page), strconv.Itoa(at.Start), strconv.Itoa(at.End))
}

// record adds what is looked at of a record: its words, and not by what rule or
// when they were found.
func (h *digest) record(r *civic.Record) {
	h.text(string(r.ID), string(r.Item), string(r.Kind), r.Quote, r.Number, string(r.Verb), strconv.FormatBool(r.Commitment), r.Owner, r.Recipient, r.Committee, r.Date.String())
	h.place(r.Source)
	if d := r.Due; d != nil {
		h.text(d.Expression, d.From.String(), d.To.String(), string(d.Precision), d.Recurs, d.Until.String(), d.Estimated, string(d.Carried), strconv.FormatBool(d.Suspect))
	}
}
