package extract

import "strings"

// proposes reports whether a line leads in recommendations that are only put:
// "The Committee is recommended:", "The report recommended:-".
func proposes(low string) bool {
	low = low[strings.LastIndex(low, ". ")+1:] // what was told before a "RESOLVED:" that runs in puts nothing
	return openEnded(low) && (strings.Contains(low, "is recommended") || strings.Contains(low, "report recommended") || strings.Contains(low, "are recommended") ||
		strings.Contains(low, "is asked") || strings.Contains(low, "is invited") || mayDo(low))
}

// mayDo reports whether a line says what somebody may do, and not what came in May.
func mayDo(low string) bool {
	ws := words(low)
	for k := range ws {
		if is(ws, k, "may") && k > 0 && !is(ws, k-1, "in|on|of|by|from|since|last|next|until|till|to|early|late|mid|this|before|after|during|for|between|april|march") && !strings.ContainsAny(ws[k-1].low, "0123456789") {
			return true
		}
	}
	return false
}

// carriedBelow reports whether a line leads in a motion that was carried: "The Chair moved
// the following motion, which was carried:", "The motion was agreed in these terms:".
func carriedBelow(low string) bool {
	low = low[strings.LastIndex(low, ". ")+1:]
	if !openEnded(low) || !strings.Contains(low, "motion") || strings.Contains(low, "lost") || strings.Contains(low, "amendment") || strings.Contains(low, "withdrawn") || strings.Contains(low, " not ") {
		return false
	}
	for _, sign := range []string{"was carried", "and carried", "was agreed", "was passed", "was adopted", "was approved"} {
		if strings.Contains(low, sign) {
			return true
		}
	}
	return false
}

// carriedInline takes a motion whose own sentence says first that it was carried: "The motion
// was agreed in these terms: Council asks the Leader to write".
func (sw *sweep) carriedInline(s sentence) bool {
	colon := strings.Index(s.text, ": ")
	if sw.formal || colon < 0 || !strings.Contains(s.text[:colon], "otion") || !carriedBelow(lower(s.text[:colon+1])) {
		return false
	}
	g := &gathering{r: sw.r, like: clause{rule: "carried motion", section: sw.part.kind}}
	g.add(s.start+colon+2, s.end, "")
	sw.take(g)
	return true
}

// lostBelow reports whether a line leads in a motion that was not carried.
func lostBelow(low string) bool {
	low = low[strings.LastIndex(low, ". ")+1:] // "An amendment was lost. The motion was carried:"
	if len(low) < 90 && !closed(low) && !strings.Contains(low, " be ") && !strings.Contains(low, " that ") && strings.Contains(low, "ecommendation") && (strings.Contains(low, " not ") || strings.Contains(low, "rejected") || strings.Contains(low, "withdrawn")) {
		return true // "Recommendations of the report not taken forward:"
	}
	if !openEnded(low) || !strings.Contains(low, "motion") && !strings.Contains(low, "amendment") {
		return false
	}
	if strings.Contains(low, "and carried") || strings.Contains(low, "was carried") || strings.Contains(low, "resolved") || strings.Contains(low, "agreed") {
		return false
	}
	for _, sign := range []string{" lost", "withdrawn", "not carried", "defeated", " fell"} {
		if strings.Contains(low, sign) {
			return true
		}
	}
	return false
}

// list gathers the clauses from block i without making them decisions.
func (sw *sweep) list(i int, like clause) ([]clause, int) {
	like.section = sw.part.kind
	g := &gathering{r: sw.r, like: like}
	next := g.gather(i, sw.part.to)
	sw.spend(g.spent...)
	return g.out, next
}

// motionAt keeps the text of a motion or amendment, which decides nothing yet.
func (sw *sweep) motionAt(i int) int {
	doc := sw.r.doc
	b := doc.Blocks[i]
	text := doc.Body(b)
	low := lower(text)
	// "Proposed Cllr Fenn, seconded Cllr Garside and RESOLVED that …" is carried in one breath;
	// "Cllr Fenn moved … The Panel resolved to …" says what was made of the motion.
	for n, s := range sw.r.sentences(i) {
		if a, ok := s.opening, s.announces; ok && (a.rule == "marker word" || n > 0 && strings.HasPrefix(a.rule, "body") && !adopts(lower(s.text[a.rest:]))) && (a.rest < len(s.text) || s.last) {
			if next, done := sw.announced(i, s, a); done {
				return next
			}
		}
	}
	if sw.carriedHere(i) {
		return i + 1
	}
	if i+1 < sw.part.to && agreedBelow(low) {
		g := &gathering{r: sw.r, like: clause{rule: "proposed and agreed", section: sw.part.kind}}
		next := g.gather(i+1, sw.part.to)
		sw.take(g)
		return max(next, i+1)
	}
	if ss := sw.r.sentences(i); len(ss) == 1 && minutesConfirmed(ss[0].words) && hasWord(ss[0].words, "approved|agreed|carried|accepted") {
		// "Proposed as a true record by Cllr Smith, seconded and unanimously approved."
		g := &gathering{r: sw.r, like: clause{rule: "minutes agreed", section: sw.part.kind}}
		g.add(ss[0].start, ss[0].end, "")
		sw.take(g)
		return i + 1
	}
	sw.spendMotion(i)
	sw.moved = true
	if strings.Contains(low, "carried") || strings.Contains(low, "lost") || !openEnded(text) && !strings.HasSuffix(low, " and") {
		sw.inlineMotion(i)
		return i + 1
	}
	found, next := sw.list(i+1, clause{rule: "carried motion"})
	if len(found) > 0 {
		sw.motion = found
	}
	return max(next, i+1)
}

// agreedBelow reports whether a line of motion, "Seconded by Alderman Vane and
// agreed that", leaves what was agreed to the lines below it.
func agreedBelow(low string) bool {
	if !strings.HasPrefix(low, "seconded by") && !strings.Contains(low, ", seconded by") {
		return false
	}
	low = strings.TrimRight(low, " :-–")
	return strings.HasSuffix(low, " agreed that") || strings.HasSuffix(low, " resolved that") || strings.HasSuffix(low, " agreed to")
}

// carriedHere takes the sentences of block i that tell of a motion from its
// proposer to its end, where nothing else marks the item's decisions.
func (sw *sweep) carriedHere(i int) bool {
	any, told := false, !sw.formal && !sw.listed
	for _, s := range sw.r.sentences(i) {
		any = any || secondedAndCarried(s.words) || sw.assented(i, s) > 0
		told = told || !sw.listed && secondedThat(s.words)
	}
	if !any || !told || openEnded(sw.r.doc.Body(sw.r.doc.Blocks[i])) {
		return false
	}
	for _, s := range sw.r.sentences(i) {
		sw.outcome(i, s)
	}
	return true
}

// spendMotion marks the sentences of block i that put or decide a motion; the
// others stay narrative.
func (sw *sweep) spendMotion(i int) {
	for _, s := range sw.r.sentences(i) {
		if hasWord(s.words, "moved|seconded|proposed|motion|amendment|vote|carried|lost|moved:") {
			sw.spend(stretch{s.start, s.end})
		}
	}
}

// inlineMotion keeps a motion that its own sentence spells out: "moved, seconded
// by …, that the application be refused."
func (sw *sweep) inlineMotion(i int) {
	for _, s := range sw.r.sentences(i) {
		moved := (pattern{{"moved", "proposed"}}).in(s.words)
		if moved < 0 {
			continue
		}
		that := (pattern{{"that"}}).in(s.words[moved:])
		if that < 0 || nextBe(s.words, moved+that, len(s.words)) < 0 {
			continue
		}
		start := s.start + s.words[moved+that].start
		sw.motion = []clause{{start: start, end: s.end, rule: "carried motion", section: sw.part.kind}}
	}
}

// adopts reports whether a clause only adopts what was put: "to adopt the
// amendment", "adopted the recommendations".
func adopts(low string) bool {
	for _, verb := range []string{"adopt", "approve", "accept", "agree"} {
		i := strings.Index(low, verb)
		if i < 0 || i > 20 {
			continue
		}
		for _, what := range []string{"the amendment", "the motion", "the recommendations", "the recommendation"} {
			if j := strings.Index(low, what); j > i && j < i+18 && len(low) < j+len(what)+30 {
				return true
			}
		}
	}
	return false
}

// adopt makes what was put into decisions, and the adopting sentence one more.
func (sw *sweep) adopt(s sentence, a announcement) {
	sw.adopted(s.text)
	g := &gathering{r: sw.r, like: clause{rule: "adopting sentence", section: sw.part.kind}}
	start := s.start
	if a.rule == "marker word" {
		start += a.rest
	}
	g.add(start, s.end, "")
	sw.take(g)
}

// adoptClause does the same where the adopting words are a clause by themselves.
func (sw *sweep) adoptClause(g *gathering) {
	n := len(sw.clauses) - 1
	last := sw.clauses[n]
	sw.clauses = sw.clauses[:n]
	sw.adopted(g.last())
	last.rule = "adopting sentence"
	sw.clauses = append(sw.clauses, last)
}

func (sw *sweep) adopted(text string) {
	put := sw.proposed
	if low := lower(text); len(sw.motion) > 0 && (strings.Contains(low, "amendment") || strings.Contains(low, "motion") || len(put) == 0) {
		put = sw.motion
	}
	sw.clauses = append(sw.clauses, put...)
	sw.proposed, sw.motion = nil, nil
}
