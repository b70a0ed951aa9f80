package link

import (
	"encoding/binary"
	"errors"
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
)

// ErrMemory is what a memory that cannot be used is wrapped with: written by
// another program, or damaged. Then everything is to be read anew.
var ErrMemory = errors.New("the memory of an earlier linking cannot be used")

// A packer writes values one after the other, small numbers in one byte.
type packer struct{ b []byte }

func (p *packer) int(n int)       { p.b = binary.AppendVarint(p.b, int64(n)) }
func (p *packer) word(n uint64)   { p.b = binary.LittleEndian.AppendUint64(p.b, n) }
func (p *packer) string(s string) { p.int(len(s)); p.b = append(p.b, s...) }
func (p *packer) day(d day.Date)  { p.int(serial(d)) }

// flags writes up to eight claims.
func (p *packer) flags(claims ...bool) {
	b := byte(0)
	for i, c := range claims {
		if c {
			b |= 1 << i
		}
	}
	p.b = append(p.b, b)
}

// terms writes ascending terms by their distances.
func (p *packer) terms(all []term) {
	p.int(len(all))
	last := term(0)
	for _, t := range all {
		p.b = binary.AppendUvarint(p.b, uint64(t-last))
		last = t
	}
}

func (p *packer) strings(all []string) {
	p.int(len(all))
	for _, s := range all {
		p.string(s)
	}
}

func (p *packer) place(at civic.Place) {
	p.string(string(at.Version))
	p.int(at.Page)
	p.int(at.Start)
	p.int(at.End - at.Start)
}

// serial is a day as days since the first of 1900; -1 is none.
func serial(d day.Date) int {
	if !d.Known() {
		return -1
	}
	return epoch.DaysUntil(d)
}

var epoch = day.MustParse("1900-01-01")

// An unpacker reads what a packer wrote. After the first thing that cannot be
// read it gives zeros, and bad says so: bytes from outside never do more harm.
type unpacker struct {
	b   []byte
	bad bool
	// known are strings that were met before; most are met again and again.
	known map[string]string
}

func (u *unpacker) int() int {
	n, size := binary.Varint(u.b)
	if size <= 0 {
		return u.fail()
	}
	u.b = u.b[size:]
	return int(n)
}

func (u *unpacker) fail() int {
	u.bad, u.b = true, nil
	return 0
}

// count reads a number of things that take at least a byte each.
func (u *unpacker) count() int {
	n := u.int()
	if n < 0 || n > len(u.b) {
		return u.fail()
	}
	return n
}

func (u *unpacker) word() uint64 {
	if len(u.b) < 8 {
		u.fail()
		return 0
	}
	n := binary.LittleEndian.Uint64(u.b)
	u.b = u.b[8:]
	return n
}

// text reads a string that is unlike all others.
func (u *unpacker) text() string {
	n := u.count()
	b := u.b[:n]
	u.b = u.b[n:]
	return string(b)
}

// string reads one that others may repeat, which then share its room.
func (u *unpacker) string() string {
	n := u.count()
	b := u.b[:n]
	u.b = u.b[n:]
	if u.known == nil {
		return string(b)
	}
	s, ok := u.known[string(b)]
	if !ok {
		s = string(b)
		u.known[s] = s
	}
	return s
}

func (u *unpacker) day() day.Date {
	switch n := u.int(); {
	case n < 0:
		return day.Date{}
	case n > 200_000: // beyond the year 2447
		u.fail()
		return day.Date{}
	default:
		return epoch.AddDays(n)
	}
}

func (u *unpacker) flags(claims ...*bool) {
	if len(u.b) == 0 {
		u.fail()
		return
	}
	for i, c := range claims {
		*c = u.b[0]&(1<<i) != 0
	}
	u.b = u.b[1:]
}

// terms reads terms below a limit and appends them to room.
func (u *unpacker) terms(room []term, limit int) []term {
	n := u.count()
	last := uint64(0)
	for range n {
		step, size := binary.Uvarint(u.b)
		if size <= 0 || step > uint64(limit) || last+step >= uint64(limit) {
			u.fail()
			return room
		}
		u.b, last = u.b[size:], last+step
		room = append(room, term(last))
	}
	return room
}

// ownTerms reads terms into a slice of their own.
func (u *unpacker) ownTerms(limit int) []term {
	ahead := *u
	return u.terms(slices.Grow([]term(nil), ahead.count()), limit)
}

func (u *unpacker) strings() (out []string) {
	for range u.count() {
		out = append(out, u.string())
	}
	return out
}

func (u *unpacker) place() (at civic.Place) {
	at.Version = civic.VersionID(u.string())
	at.Page, at.Start = u.int(), u.int()
	at.End = at.Start + u.int()
	return at
}

func (p *packer) line(k lineKey) {
	p.string(string(k.item))
	p.int(k.line)
}

func (u *unpacker) line() lineKey { return lineKey{civic.ItemID(u.string()), u.int()} }
