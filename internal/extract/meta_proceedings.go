package extract

import (
	"sort"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// maxSince is how many sentences of debate may stand between a vote without a
// motion and the resolution that it is taken to have carried.
const maxSince = 2

// maxRepeats bounds the resolutions of one item that are looked for again in
// its minutes; an item with more is no agenda item.
const maxRepeats = 50

// proceedings ties motions and votes to resolutions. Minutes write them in
// front of the resolution or behind it; the item is read as the first, and
// again as the second where its last resolution has its motion behind it.
func (n *noting) proceedings() {
	p := n.play(false)
	if p.trailing && len(p.of) > 0 && p.of[0].motion.mover == nil {
		p = n.play(true)
	}
	for i, g := range n.groups {
		o := p.of[i]
		n.each(g.from, g.to, func(m *civic.Meta) {
			if o.motion.mover != nil {
				m.Mover, m.Seconder = o.motion.mover, o.motion.seconder
			}
			give(&m.Votes, o.votes)
		})
	}
}

// An outcomeOf is what was found of one group.
type outcomeOf struct {
	motion motion
	votes  *civic.Votes
}

// A play is one reading of an item's proceedings, sentence by sentence.
type play struct {
	n     *noting
	after bool // motions stand behind their resolutions
	of    []outcomeOf

	motion    motion       // open, not yet resolved
	votes     *civic.Votes // of it
	since     int          // sentences since the vote
	amendment bool         // an amendment is open
	last      int          // the group read last, -1 before the first
	adjacent  bool         // nothing but votes and motions since
	trailing  bool         // the last group has a motion behind it
}

// play reads the minutes, then the decision block, which ModGov prints above
// them though it came after.
func (n *noting) play(after bool) *play {
	p := &play{n: n, after: after, of: make([]outcomeOf, len(n.groups)), last: -1}
	for _, kind := range []civic.SectionKind{civic.MinutesText, civic.DecisionText} {
		for _, part := range n.span.parts {
			if part.kind != kind {
				continue
			}
			for i := part.from; i < part.to; i++ {
				if v, next := n.rollTable(i, part.to); v != nil {
					p.rolled(v)
					i = next - 1
					continue
				}
				p.block(i)
			}
			p.adjacent = false
		}
	}
	return p
}

func (p *play) block(i int) {
	if b := p.n.doc.Blocks[i]; b.Role == doctext.RoleFurnish || p.n.quoted(b.Start) {
		return
	}
	for _, s := range p.n.r.sentences(i) {
		p.sentence(s)
	}
}

// quoted reports whether byte at lies in reasons, alternatives or the like.
func (n *noting) quoted(at int) bool {
	i := sort.Search(len(n.quiet), func(i int) bool { return n.quiet[i].start > at }) - 1
	return i >= 0 && at < n.quiet[i].end
}

func (p *play) sentence(s sentence) {
	if i := sort.Search(len(p.n.groups), func(i int) bool { return p.n.groups[i].begin >= s.start }); i < len(p.n.groups) && p.n.groups[i].begin < s.end {
		p.open(i, s, p.n.records[p.n.groups[i].from].Source.Start)
		return
	}
	if k := p.n.holding(s.start); k >= 0 {
		p.within(k, s)
		return
	}
	if a, ok := s.opening, s.announces; ok && a.rule == "marker word" {
		if i := p.n.repeated(s.start + a.rest); i >= 0 {
			p.open(i, s, s.start+a.rest)
			return
		}
		p.settle() // it resolved something that no record holds
		p.adjacent = false
		return
	}
	if p.n.repeats(s) {
		return // a clause of the decision block, said again
	}
	m, moved := p.n.motionIn(s.start, s.end)
	v := p.n.votesIn(s.start, s.end, false)
	switch {
	case amends(p.n.r.low[s.start:s.end]) || p.amendment && !moved:
		p.amended(s, moved, v)
	case (p.motion.mover != nil || v != nil) && motionFailed.MatchString(s.text):
		p.settle()
		p.adjacent = false
	case moved:
		p.put(s, m)
		p.voted(s, v)
	case v != nil:
		p.voted(s, v)
	default:
		p.since++
		p.adjacent = p.adjacent && !closed(s.text)
	}
}

// open begins group i, whose announcement or first clause stands in s; what s
// says in front of byte end is no clause.
func (p *play) open(i int, s sentence, end int) {
	if end = min(s.end, end); end > s.start {
		if m, ok := p.n.motionIn(s.start, end); ok && !m.amendment {
			p.fill(m)
		}
		if v := p.n.votesIn(s.start, end, true); v != nil {
			p.votes, p.since = v, 0
		}
	}
	if !p.amendment {
		if (p.motion.firm || p.motion.seconder != nil) && p.of[i].motion.mover == nil {
			p.of[i].motion = p.motion
		}
		if p.motion.mover != nil || p.since <= maxSince {
			give(&p.of[i].votes, p.votes)
		}
	}
	p.settle()
	p.amendment, p.last, p.adjacent, p.trailing = false, i, true, false
	if k := p.n.holding(s.end - 1); k >= 0 {
		p.within(k, s)
	}
}

// repeated returns the group that the text at byte at says again: minutes repeat
// what the decision block above them has, and the record is of one of the two.
func (n *noting) repeated(at int) int {
	for i, g := range n.groups[:min(len(n.groups), maxRepeats)] {
		quote := plainClause(n.records[g.from].Quote)
		end := min(len(n.doc.Text), at+len(quote)+40)
		if g.begin < at && quote != "" && strings.Contains(plainClause(n.doc.Text[at:end]), quote) {
			return i
		}
	}
	return -1
}

// repeats reports whether a sentence says a clause of a record again.
func (n *noting) repeats(s sentence) bool {
	if n.said == nil {
		n.said = map[string]bool{}
		for _, r := range n.records {
			n.said[plainClause(r.Quote)] = true
		}
	}
	if low := n.r.low[s.start:s.end]; plainASCII(low) {
		return n.said[withoutEnd(low)]
	}
	return n.said[plainClause(s.text)]
}

// plainClause is a clause in lower case, without what ends it.
func plainClause(text string) string { return withoutEnd(lower(text)) }

func withoutEnd(low string) string { return strings.TrimRight(fold(low), " .;:,") }

// within reads the vote that a clause itself prints in brackets at its end,
// "(unanimous)", or the motion that it tells of.
func (p *play) within(k int, s sentence) {
	r := p.n.records[k]
	text := p.n.doc.Text[r.Source.Start:r.Source.End]
	p.told(k, text)
	at := strings.LastIndexByte(text, '(')
	if at < 0 || len(strings.TrimRight(text, " .;)"))+4 < len(text) || !strings.HasSuffix(strings.TrimRight(text, " .;"), ")") {
		return
	}
	if v := p.n.votesIn(r.Source.Start+at, r.Source.End, true); v != nil {
		give(&p.n.metas[k].Votes, v)
	}
}

// told reads who moved and how many voted where the decision is quoted as its
// sentence: "On the proposal of Cllr Ash, seconded by Cllr Bell, it was agreed to",
// "The Committee resolved by 6 votes to 2 to".
func (p *play) told(k int, text string) {
	r, meta := p.n.records[k], &p.n.metas[k]
	ws := wordsUpTo(text, 40)
	at := -1
	for i := range ws {
		if is(ws, i, "agreed|resolved|elected|appointed|decided") && at < 0 {
			at = i
		}
	}
	if at < 0 {
		return
	}
	if m, ok := p.n.motionIn(r.Source.Start, r.Source.End); ok && !m.amendment && m.mover != nil && m.seconder != nil {
		give(&meta.Mover, m.mover)
		give(&meta.Seconder, m.seconder)
	}
	end := ws[at].end
	if next := byVote(ws, at+1); next > 0 {
		end = ws[next-1].end
	}
	give(&meta.Votes, p.n.votesIn(r.Source.Start, r.Source.Start+end, true))
}

// amended follows an amendment to its end; its motions and votes are not the resolution's.
func (p *play) amended(s sentence, moved bool, v *civic.Votes) {
	p.amendment, p.adjacent = true, false
	if strings.Contains(lower(s.text), "substantive") {
		p.amendment = false
		p.voted(s, v)
		return
	}
	if motionFailed.MatchString(s.text) || motionCarried.MatchString(s.text) && !moved {
		p.amendment = false
	}
}

// put opens a motion, or gives the one before its seconder.
func (p *play) put(s sentence, m motion) {
	bare := p.adjacent && len(s.text) < 200 && !hasWord(s.words, "that") && !openEnded(s.text)
	if bare && p.after && p.last >= 0 {
		o := &p.of[p.last]
		give(&o.motion.mover, m.mover)
		give(&o.motion.seconder, m.seconder)
		return
	}
	if bare && p.last >= 0 {
		p.trailing = true
	} else {
		p.adjacent = false
	}
	p.fill(m)
}

func (p *play) fill(m motion) {
	if m.mover == nil {
		if p.motion.mover != nil {
			give(&p.motion.seconder, m.seconder)
		}
		return
	}
	p.motion, p.votes = m, nil
}

// voted keeps a vote for the resolution to come, or gives it to the one that
// it stands right behind.
func (p *play) voted(s sentence, v *civic.Votes) {
	if v == nil {
		return
	}
	if p.adjacent && p.last >= 0 && (p.motion.mover == nil || p.trailing) && (v.ByName != nil || voteLine.MatchString(s.text)) {
		p.of[p.last].votes = p.n.joined(p.of[p.last].votes, v)
		return
	}
	p.votes, p.since = p.n.joined(p.votes, v), 0
}

// rolled keeps a recorded vote in a table as voted does one in words.
func (p *play) rolled(v *civic.Votes) {
	if p.adjacent && p.last >= 0 && p.motion.mover == nil {
		p.of[p.last].votes = p.n.joined(p.of[p.last].votes, v)
		return
	}
	p.votes, p.since = p.n.joined(p.votes, v), 0
}

// settle forgets the open motion and its vote.
func (p *play) settle() { p.motion, p.votes, p.since = motion{}, nil, 0 }
