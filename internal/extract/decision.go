package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A sweep reads the decisions of one section of an item.
type sweep struct {
	r        *reader
	part     part
	every    bool // a decision's page: every paragraph decides
	formal   bool // the section has a marked resolution, so a mere noting is narrative
	listed   bool // it has a list of clauses whose marker was lost, with the same effect
	clauses  []clause
	spent    []stretch
	reach    int      // the last byte that was ever spent
	motion   []clause // of the motion or amendment that was put last
	proposed []clause // recommendations printed in the minutes, not yet adopted
	comments int      // the block behind a list, of comments or of clauses, that has been read
	moved    bool     // a motion is open: a bare "That …" is its text
}

// decisions returns the records of an item's decisions, and the text that they
// and their reasons have used up.
func (r *reader) decisions(s span) ([]civic.Record, []stretch) {
	var clauses []clause
	var spent []stretch
	for _, p := range s.parts {
		if p.kind != civic.DecisionText && p.kind != civic.MinutesText {
			continue
		}
		sw := &sweep{r: r, part: p, every: s.decisionPage || p.kind == civic.DecisionText}
		sw.run()
		clauses = append(clauses, sw.clauses...)
		spent = append(spent, sw.spent...)
	}
	clauses = r.starred(s, once(r.doc, clauses))
	var out []civic.Record
	cut := cuts(r.doc, s)
	var only []bool
	for _, c := range clauses {
		if cut[c.end] {
			continue
		}
		out = append(out, r.judge(c))
		only = append(only, c.only)
	}
	shareBody(out, only)
	shareTime(out)
	return out, spent
}

// shareBody gives clauses of one block of recommendations that name nobody the body
// that another of them names.
func shareBody(all []civic.Record, only []bool) {
	for from := 0; from < len(all); {
		to, body := from, ""
		for ; to < len(all) && only[to] && all[to].Verb == civic.VerbRecommend; to++ {
			if body == "" {
				body = all[to].Owner
			}
		}
		for ; from < to; from++ {
			if all[from].Owner == "" {
				all[from].Owner = body
			}
		}
		from++
	}
}

// run goes through the section block by block.
func (sw *sweep) run() {
	sw.formal = sw.hasMarker()
	for i := sw.part.from; i < sw.part.to && !sw.formal; i++ {
		b := sw.r.doc.Blocks[i]
		kind := kindOfMarker(b.Marker)
		sw.listed = sw.listed || strings.HasPrefix(sw.r.doc.Body(b), "That ") && kind != bulletMarker && ordinal(b.Marker, kind) == 1 && !sw.ledByViews(i)
	}
	for i := sw.part.from; i < sw.part.to; {
		i = sw.step(i)
	}
	if !sw.formal && len(sw.motion) > 0 && !sw.lost() {
		// The marker of the resolution was lost: what was moved stands as the outcome.
		sw.clauses = append(sw.clauses, sw.motion...)
	}
}

// lost reports whether the section says that a motion failed or was withdrawn.
func (sw *sweep) lost() bool {
	for i := sw.part.from; i < sw.part.to; i++ {
		low := lower(sw.r.doc.Body(sw.r.doc.Blocks[i]))
		for _, sign := range []string{"lost", "withdrawn", "withdrew", "motion fell", "not carried", "defeated", "no seconder", "amendment"} {
			if strings.Contains(low, sign) {
				return true
			}
		}
	}
	return false
}

// hasMarker reports whether a marker word stands anywhere in the section.
func (sw *sweep) hasMarker() bool {
	for i := sw.part.from; i < sw.part.to; i++ {
		for _, s := range sw.r.sentences(i) {
			if a, ok := s.opening, s.announces; ok && a.rule == "marker word" && !agreedPlainly(s.words) {
				return true
			}
		}
	}
	return false
}

// agreedPlainly reports whether a sentence announces by "it was agreed" alone. Where
// that is the minutes' formula, each sentence that has it decides.
func agreedPlainly(ws []word) bool {
	for k := 2; k < len(ws) && k < 12; k++ {
		if ws[k].raw == "agreed" && itWas(ws, k) {
			return !hasWord(ws[:k], "resolved|recommended") && is(ws, 0, "it")
		}
	}
	return false
}

// step reads block i and returns the block to go on with.
func (sw *sweep) step(i int) int {
	doc := sw.r.doc
	b := doc.Blocks[i]
	low := sw.r.lowBody(b)
	switch {
	case i < sw.comments:
		return i + 1
	case b.Kind == doctext.TableRow:
		sw.r.witness.left(b.Start, b.End, "decision", "a row of a table")
		return i + 1
	case closesPart(low):
		return sw.quiet(i)
	case carriedBelow(low) && i+1 < sw.part.to && !sw.formal:
		g := &gathering{r: sw.r, like: clause{rule: "carried motion", section: sw.part.kind}}
		next := g.gather(i+1, sw.part.to)
		sw.take(g)
		return max(next, i+1)
	case lostBelow(low) && i+1 < sw.part.to:
		sw.r.witness.left(b.Start, b.End, "decision", "leads in a motion that was lost")
		_, next := sw.list(i+1, clause{})
		return max(next, i+1)
	case moving(low):
		sw.r.witness.left(b.Start, b.End, "decision", "puts a motion or an amendment")
		return sw.motionAt(i)
	case proposes(low) && i+1 < sw.part.to:
		var next int
		sw.r.witness.left(b.Start, b.End, "decision", "leads in what is only recommended to the body")
		sw.proposed, next = sw.list(i+1, clause{rule: "adopted recommendation"})
		return max(next, i+1)
	}
	if sw.bodyList(i) {
		return i + 1
	}
	for _, s := range sw.r.sentences(i) {
		if sw.carriedInline(s) {
			continue
		}
		if a, ok := s.opening, s.announces; ok {
			if next, done := sw.announced(i, s, a); done {
				return next
			}
			continue
		}
		if next, done := sw.labelled(i, s); done {
			return next
		}
		sw.outcome(i, s)
	}
	if next, ok := sw.bare(i); ok {
		return next
	}
	return i + 1
}

// quiet passes over reasons, options and notes: they decide and promise nothing.
func (sw *sweep) quiet(i int) int {
	doc := sw.r.doc
	from, prose := i, 0
	whole := !sw.headingOnly(i)
	for i++; i < sw.part.to; i++ {
		b := doc.Blocks[i]
		if b.Kind == doctext.Heading && b.Marker == "" && !closesPart(sw.r.lowBody(b)) {
			break
		}
		if kindOfMarker(b.Marker) == noMarker && !closesPart(sw.r.lowBody(b)) {
			// Reasons are a list or a paragraph or two; what follows them is the meeting again.
			if prose++; prose > 2 || whole && !sw.every {
				break
			}
		}
		if ss := sw.r.sentences(i); len(ss) > 0 {
			if a, ok := ss[0].opening, ss[0].announces; ok && a.rule == "marker word" {
				break
			}
		}
	}
	sw.r.witness.left(doc.Blocks[from].Start, doc.Blocks[i-1].End, "decision", "reasons, options or notes decide and promise nothing")
	sw.spent = append(sw.spent, stretch{doc.Blocks[from].Start, doc.Blocks[i-1].End})
	return i
}

// headingOnly reports whether block i is a heading without text of its own
// behind it: "REASONS FOR DECISION", not "Reason: public safety."
func (sw *sweep) headingOnly(i int) bool {
	text := sw.r.doc.Body(sw.r.doc.Blocks[i])
	return len(text) < 60 && !closed(text)
}

// closesPart reports whether a line opens reasons or alternatives.
func closesPart(low string) bool {
	if !endsResolution(low) {
		return false
	}
	low = strings.TrimLeft(low, "*^{}() ")
	for _, p := range []string{"reason", "alternative", "other option", "option", "conflict", "publication date", "background papers"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

func (sw *sweep) take(g *gathering) {
	sw.clauses = append(sw.clauses, g.out...)
	sw.spend(g.spent...)
}

// subjunctiveIn reports whether a clause has a doer and a plain verb.
func (r *reader) subjunctiveIn(text string, ws []word) bool {
	return r.passiveOrSubject(text, ws, 0, min(len(ws), 16)).at >= 0
}

// spend marks text as used up by a decision.
func (sw *sweep) spend(all ...stretch) {
	sw.spent = append(sw.spent, all...)
	for _, s := range all {
		sw.reach = max(sw.reach, s.end)
	}
}

// used reports whether a decision already holds the block.
func (sw *sweep) used(b doctext.Block) bool {
	if sw.reach <= b.Body {
		return false
	}
	for _, s := range sw.spent {
		if s.start < b.End && s.end > b.Body {
			return true
		}
	}
	return false
}
