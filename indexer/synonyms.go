package indexer

import (
	"context"
	"slices"
	"strings"
)

// shortForms are what local government writes short and in full, a line each:
// the short form, "=", and its full forms with ";" between them. A line belongs
// here only if the letters mean nothing else in any council's papers; what one
// council alone means by them comes from its own papers.
var shortForms = shortened(`
	o&s = overview and scrutiny
	osc = overview and scrutiny committee
	asb = anti social behaviour
	pspo = public space protection order; public spaces protection order
	cil = community infrastructure levy
	hra = housing revenue account
	mtfs = medium term financial strategy
	mtfp = medium term financial plan
	dsg = dedicated schools grant
	ehcp = education health and care plan
	send = special educational needs and disabilities; special educational needs and disability
	jsna = joint strategic needs assessment
	hwb = health and wellbeing board
	icb = integrated care board
	camhs = child and adolescent mental health services
	dfg = disabled facilities grant
	hmo = house in multiple occupation; houses in multiple occupation
	cpz = controlled parking zone
	ltn = low traffic neighbourhood
	etmo = experimental traffic management order
	etro = experimental traffic regulation order
	tro = traffic regulation order
	tpo = tree preservation order
	spd = supplementary planning document
	snci = site of nature conservation interest
	nppf = national planning policy framework
	ukspf = uk shared prosperity fund
	nndr = national non domestic rates; business rates
	ctr = council tax reduction; council tax support
	foi = freedom of information
	ripa = regulation of investigatory powers act
	eqia = equality impact assessment; equalities impact assessment
	kpi = key performance indicator
	agm = annual general meeting
	mash = multi agency safeguarding hub
	yot = youth offending team
	prow = public rights of way; public right of way
	ev charging = electric vehicle charging
	hwrc = household waste recycling centre
	vawg = violence against women and girls
	anpr = automatic number plate recognition`)

// maxExpansions bounds what one word of a question may also stand for.
const maxExpansions = 6

// shortened reads the lines of shortForms: the short form → its full forms.
func shortened(lines string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		short, full, _ := strings.Cut(strings.TrimSpace(line), " = ")
		for f := range strings.SplitSeq(full, "; ") {
			printed := strings.ToUpper(short)
			m[printed] = append(m[printed], strings.TrimSpace(f))
		}
	}
	return m
}

// asOne writes the words of s as one: "O&S" is "os".
func asOne(s string) string { return strings.Join(plainWords(s), "") }

// A short is a short form with what it stands for, in one council's papers or
// in all ("").
type short struct {
	letters string // folded, as one word
	printed string
	full    []string
	council string
}

// shorts are the short forms that the index knows, its own papers' included.
func (x *generation) shorts() ([]short, error) {
	values, err := x.valuesOf(fieldAcronym)
	if err != nil {
		return nil, err
	}
	var out []short
	for printed, fulls := range shortForms {
		for _, f := range fulls {
			out = append(out, short{letters: asOne(printed), printed: printed, full: plainWords(f)})
		}
	}
	for _, v := range values {
		council, rest, _ := strings.Cut(v.raw, acronymSeparator)
		letters, full, ok := strings.Cut(rest, acronymSeparator)
		if s := (short{letters: asOne(letters), printed: letters, full: plainWords(full), council: council}); ok && len(s.letters) > 1 && len(s.full) > 1 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b short) int {
		if c := strings.Compare(a.letters, b.letters); c != 0 {
			return c
		}
		if c := slices.Compare(a.full, b.full); c != 0 {
			return c
		}
		if c := strings.Compare(a.council, b.council); c != 0 {
			return c
		}
		return strings.Compare(a.printed, b.printed)
	})
	return out, nil
}

// expand lets short forms stand for full ones and full ones for short ones. What
// a council's own papers introduce holds for that council's papers.
func (x *generation) expand(ctx context.Context, a ask) (ask, error) {
	all, err := x.shortsOnce()
	if err != nil {
		return a, err
	}
	out := ask{cut: a.cut}
	for i := 0; i < len(a.clauses); i++ {
		c := a.clauses[i]
		if n, alts := all.fullAt(a.clauses[i:]); n > 0 {
			out.clauses = append(out.clauses, clause{alts: alts})
			i += n - 1
			continue
		}
		if plain(c) && !c.idle {
			alts := append(slices.Clone(c.alts), all.standsFor(c.alts[0].text)...)
			c.alts = alts
		}
		out.clauses = append(out.clauses, c)
	}
	return out, ctx.Err()
}

// A shelf of short forms can be asked both ways.
type shortShelf struct {
	byLetters map[string][]short
	byFirst   map[string][]short // by the first word of the full form, longest first
}

func (x *generation) shortsOnce() (*shortShelf, error) {
	x.shortsRead.Do(func() {
		var all []short
		if all, x.shortsErr = x.shorts(); x.shortsErr != nil {
			return
		}
		s := &shortShelf{byLetters: map[string][]short{}, byFirst: map[string][]short{}}
		for _, f := range all {
			s.byLetters[f.letters] = append(s.byLetters[f.letters], f)
			s.byFirst[f.full[0]] = append(s.byFirst[f.full[0]], f)
		}
		for _, fs := range s.byFirst {
			slices.SortStableFunc(fs, func(a, b short) int { return len(b.full) - len(a.full) })
		}
		x.shelf = s
	})
	return x.shelf, x.shortsErr
}

// standsFor returns the full forms of a word of a question.
func (s *shortShelf) standsFor(text string) []atom {
	var out []atom
	seen := map[string]bool{}
	for _, f := range s.byLetters[asOne(text)] {
		at := atom{text: strings.Join(f.full, " "), words: true, council: f.council}
		if key := at.text + acronymSeparator + at.council; !seen[key] && !seen[at.text+acronymSeparator] && len(out) < maxExpansions {
			seen[key] = true
			out = append(out, at)
		}
	}
	return out
}

// fullAt returns how many clauses, from the first on, are a full form, and the
// full and short forms as alternatives.
func (s *shortShelf) fullAt(cs []clause) (int, []atom) {
	var run []string
	for _, c := range cs {
		if !plain(c) || c.idle {
			break
		}
		run = append(run, plainWords(c.alts[0].text)...)
	}
	if len(run) < 2 {
		return 0, nil
	}
	for _, f := range s.byFirst[run[0]] {
		if len(f.full) <= len(run) && slices.Equal(f.full, run[:len(f.full)]) {
			n := clausesOf(cs, len(f.full))
			if n == 0 {
				continue
			}
			return n, []atom{{text: strings.Join(f.full, " "), words: true}, {text: f.printed, council: f.council}}
		}
	}
	return 0, nil
}

// clausesOf returns how many clauses make the first n words, 0 if a clause
// straddles them.
func clausesOf(cs []clause, n int) int {
	for i, c := range cs {
		n -= len(plainWords(c.alts[0].text))
		if n == 0 {
			return i + 1
		}
		if n < 0 {
			return 0
		}
	}
	return 0
}
