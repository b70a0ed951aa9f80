package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// reportNouns are what a body notes or approves as the outcome of an item.
var reportNouns = setOf(`report reports update updates presentation presentations position information contents content minutes minute
	notes tracker plan programme workplan outturn schedule statement log item list performance progress briefing findings response
	recommendation recommendations proposal proposals actions planner document documents strategy review summary feedback figures dates
	payments invoices precept cheques expenditure quotation quotations grant tender policy policies reconciliation receipts donation
	timetable application budget letter petition table accounts annual verbal assessment return register insurance quote renewal purchase
	contract estimate estimates regulations standing dispensation minor correspondence`)

// outcome takes a sentence that decides without a marker: "The report was
// noted.", "The Committee noted the presentation.", "The minutes … were approved".
func (sw *sweep) outcome(i int, s sentence) {
	ws := s.words
	if len(ws) <= 2 && sw.bareWord(i, s) {
		return
	}
	if len(ws) < 3 || strings.HasSuffix(s.text, "?") {
		sw.r.witness.left(s.start, s.end, "decision", "too short, or a question")
		return
	}
	rule := ""
	switch {
	case sw.commented(i, s), sw.deedsBelow(i, s):
		return
	case sw.passiveOutcome(ws), sw.tersely(ws):
		rule = "item noted or approved"
	case !sw.formal && !sw.listed && (secondedAndCarried(ws) || putAndCarried(ws) || sw.assented(i, s) > 0), !sw.listed && secondedThat(ws):
		rule = "proposed and agreed"
	case !sw.formal && !sw.listed && resolvedBy(ws):
		rule = "a resolution was passed"
	case sw.agreedDecision(i, s):
		return
	case !sw.formal && !sw.listed && sw.elected(s):
		rule = "elected"
	case shouted(ws):
		rule = "marker word"
	case s.signals&signalTaken != 0 && sw.bodyOutcome(ws):
		rule = "body noted or approved"
	case !sw.formal && !sw.listed && (votedOn(ws) || empowered(ws) || minutesSigned(ws)):
		rule = votedRule
	case s.signals&signalTaken != 0 && executiveApproved(ws):
		rule = "the executive approved"
	case movedCorrect(ws), agreedRecord(ws), is(ws, 0, "agreed") && is(ws, 1, "as") || is(ws, 0, "recommendations|recommendation") && is(ws, 1, "agreed|approved|noted"):
		rule = "minutes agreed"
	case sw.bodyDeed(s):
		return
	case len(sw.motion) > 0 && sw.carried(lower(s.text)):
		sw.adopted("the motion")
		return
	default:
		sw.r.witness.left(s.start, s.end, "decision", "no marker, and no outcome of the body")
		return
	}
	if (len(sw.motion) > 0 || len(sw.proposed) > 0) && adopts(lower(s.text)) {
		sw.adopt(s, announcement{rule: rule})
		return
	}
	g := &gathering{r: sw.r, like: clause{rule: rule, section: sw.part.kind}}
	end := s.end
	if rule == "proposed and agreed" {
		end = max(end, sw.assented(i, s))
	}
	g.add(s.start, end, "")
	if s.last && listsObjects(s.text) {
		sw.extendList(g, i+1)
	}
	sw.take(g)
}

// bareWord takes an outcome that is a line of its own: "Noted.", "APPROVED".
func (sw *sweep) bareWord(i int, s sentence) bool {
	b := sw.r.doc.Blocks[i]
	if next, ok := sw.under(i, s); ok {
		g := &gathering{r: sw.r, like: clause{rule: "item noted or approved", section: sw.part.kind}, stem: s.text}
		g.add(next.Body, next.End, "")
		sw.take(g)
		return true
	}
	if sw.formal || sw.listed || !is(s.words, 0, "noted|approved|received|accepted") || !s.words[0].capital() || sw.r.doc.Body(b) != s.text || len(s.words) == 2 && !s.words[1].mark() {
		return false
	}
	g := &gathering{r: sw.r, like: clause{rule: "item noted or approved", section: sw.part.kind}}
	g.add(s.start, s.end, "")
	sw.take(g)
	return true
}

// under returns the block that goes on with a sentence where a verb in capitals
// has a line of its own, "NOTED" and below it "the report on audits."
func (sw *sweep) under(i int, s sentence) (next doctext.Block, ok bool) {
	if len(s.words) != 1 || !s.words[0].shout() || !is(s.words, 0, "noted|approved|endorsed|received|accepted|adopted") || i+1 >= sw.part.to {
		return next, false
	}
	next = sw.r.doc.Blocks[i+1]
	ws := wordsUpTo(sw.r.doc.Body(next), 1)
	return next, next.Marker == "" && len(ws) > 0 && is(ws, 0, "the|a|an|that") && !ws[0].capital() && closed(sw.r.doc.Body(next))
}

// tersely: "NOTED the report.", "Approved the accounts", without a subject.
func (sw *sweep) tersely(ws []word) bool {
	return !sw.formal && !sw.listed && ws[0].capital() && is(ws, 0, "noted|approved|received|endorsed|adopted") && is(ws, 1, "the") &&
		len(ws) < 16 && hasReportNoun(ws[1:min(len(ws), 6)])
}

// executiveApproved: "The Executive Councillor approved the recommendations."
func executiveApproved(ws []word) bool {
	for k := 2; k+2 < len(ws) && k < 14; k++ {
		if is(ws, k, "approved|agreed|accepted|endorsed") && (hasWord(ws[k+1:min(len(ws), k+4)], "recommendations|recommendation")) && !earlier(ws, k) {
			return is(ws, 0, "the") && hasWord(ws[1:k], "executive|cabinet|portfolio|leader|mayor") && hasWord(ws[1:k], "councillor|member|holder|leader|mayor") && !finiteBefore(ws, k)
		}
	}
	return false
}

// carried reports whether a motion whose text is held was carried and no
// resolution repeats it.
func (sw *sweep) carried(low string) bool {
	return !sw.formal && !sw.listed && (strings.Contains(low, "motion") && strings.Contains(low, "carried") || assent(words(low))) && !strings.Contains(low, "lost")
}

// listsObjects reports whether a sentence's own object goes on as a list:
// "with the addition of:", "including:".
func listsObjects(text string) bool {
	low := strings.TrimRight(lower(text), " :-")
	return openEnded(text) && (strings.HasSuffix(low, "including") || strings.HasSuffix(low, "addition of") || strings.HasSuffix(low, "following") || strings.HasSuffix(low, "as follows"))
}

// extendList lets the last clause of g run on over the list at block i.
func (sw *sweep) extendList(g *gathering, i int) {
	for ; i < sw.part.to && kindOfMarker(sw.r.doc.Blocks[i].Marker) != noMarker; i++ {
		g.extend(i)
	}
}

// passiveOutcome: a subject that is a report or the minutes, and at once "was
// noted", "were approved", with nobody speaking in front of it.
func (sw *sweep) passiveOutcome(ws []word) bool {
	at := -1
	for i := 1; i < len(ws) && i < 45 && at < 0; i++ {
		if ws[i].raw == "(" {
			i = bracketEnd(ws, i)
			continue
		}
		switch ws[i].low {
		case "said", "asked", "advised", "replied", "explained", "stated", "responded", "informed", "had", "would", "whether", "if", "he", "she":
			return false
		case "was", "were", "be", "is", "are":
			at = i
		}
	}
	if is(ws, at, "is|are") && is(ws, at+1, "being") && is(ws, at+2, "deferred|postponed|adjourned") {
		return !sw.formal && !sw.listed
	}
	if at < 0 || !is(ws, at, "was|were") {
		return false
	}
	k := at + 1
	for is(ws, k, "duly|then|unanimously|also|both|therefore|accordingly|formally|taken|as|read|and") || is(ws, k, ",") && is(ws, k-1, "read") {
		k++
	}
	if is(ws, k, "presented|submitted|considered|circulated") && is(ws, k+1, "and") {
		for k += 2; is(ws, k, "was|were|duly|then|unanimously"); k++ {
		}
	}
	subject := ws[:at]
	minutes := hasWord(subject, "minutes|minute|notes") || is(ws, 0, "they|these") && at == 1 && hasWord(ws, "record") && hasWord(ws, "accurate|correct|true")
	switch {
	case is(ws, k, "approved|agreed|confirmed|signed|accepted|adopted|received|noted") && minutes:
		if is(ws, k, "received|noted") && sw.formal {
			return false
		}
		return !hasWord(subject, "apologies|declarations")
	case is(ws, k, "noted|received"):
		if hasWord(subject, "dates") && hasWord(subject, "meeting|meetings") {
			return false // the calendar is read out
		}
		if is(ws, 0, "a|an") && is(ws, k, "received") {
			return false // "A petition was received."
		}
		if is(ws, k+1, ":|-|–") || is(ws, at-1, "following") || k+1 == len(ws) && hasWord(subject, "following") {
			return false // "the following points were noted:"
		}
		return !sw.formal && !sw.listed && hasReportNoun(subject)
	case is(ws, k, "deferred|adjourned|postponed") || is(ws, k, "put|held|stood|carried") && is(ws, k+1, "off|over|back|forward") && is(ws, k+2, "to|until|till"):
		if is(ws, k+1, "forward") && !hasWord(ws[k+2:min(len(ws), k+7)], "meeting|agenda|sitting|session|committee|panel|board") {
			return false // money is carried forward too
		}
		return !sw.formal && !sw.listed && hasWord(subject, "item|report|application|matter|decision|consideration|this|question|request|motion|petition|business|review|discussion") && len(subject) < 12 && !hasWord(subject, "work|works|road|scheme")
	case is(ws, k, "granted|refused|rejected|approved|dismissed") && hasWord(subject, "application|licence|permission|consent|variation"):
		return !sw.formal && !sw.listed && len(subject) < 16
	case is(ws, k, "approved|agreed|adopted|endorsed|accepted|supported"):
		return !sw.formal && !sw.listed && hasReportNoun(subject[:min(len(subject), 14)]) && len(subject) < 20 && is(ws, 0, "the|this|that|payments|accounts|invoices|cheques|expenditure|minutes") && !is(ws, k+1, "by|in")
	}
	return false
}

// bracketEnd returns the bracket that shuts the one at i, or i where none does.
func bracketEnd(ws []word, i int) int {
	for k := i + 1; k < len(ws) && k < i+20; k++ {
		if ws[k].raw == ")" {
			return k
		}
	}
	return i
}

// decisive are the verbs by which "it was agreed that" decides, rather than
// promises a deed.
var decisive = map[civic.Verb]bool{
	civic.VerbNote: true, civic.VerbApprove: true, civic.VerbSupport: true, civic.VerbConfirm: true, civic.VerbReject: true, civic.VerbAppoint: true,
	civic.VerbDelegate: true, civic.VerbRecommend: true, civic.VerbExclude: true, civic.VerbDefer: true,
}

// agreedDecision takes "it was agreed that the application be refused".
func (sw *sweep) agreedDecision(i int, s sentence) bool {
	ws := s.words
	for k := 1; k+2 < len(ws) && !sw.formal && !sw.listed; k++ {
		if is(ws, k, "carried|voted") && itWas(ws, k) && k > 1 && is(ws, k+1, "that") && nextBe(ws, k, len(ws)) > 0 {
			g := &gathering{r: sw.r, like: clause{rule: "it was agreed", section: sw.part.kind}}
			g.add(s.start, s.end, "")
			sw.take(g)
			return true
		}
		if !is(ws, k, "agreed|decided") || !itWas(ws, k) && !settledAt(ws, k) && !allAgreed(ws, k) || earlier(ws, k) {
			continue
		}
		at := k
		if v := byVote(ws, k+1); v > 0 {
			at = v - 1 // "agreed by 11 votes to 2 that"
		}
		if is(ws, k+1, "by") && is(ws, k+2, "all|everyone|members|councillors") || is(ws, k+1, "unanimously") {
			at = k + 1 // "agreed by all to adopt"
			for at+1 < len(ws) && !is(ws, at+1, "to|that") && at < k+3 {
				at++
			}
		}
		if is(ws, k, "decided") && is(ws, at+1, "the|a|an|no") {
			at-- // "it was decided the Council would not join"
		}
		if sw.listedBelow(i, s, at) {
			return true
		}
		if !is(ws, at+1, "that|to|not|decided") || !sw.settles(s.text, ws, at) && !sw.agreedFurther(i, s, at) {
			return false
		}
		g := &gathering{r: sw.r, like: clause{rule: "it was agreed", section: sw.part.kind}}
		g.add(s.start, s.end, "")
		sw.take(g)
		return true
	}
	return false
}

// listedBelow takes the clauses below "It was agreed that Cabinet be recommended –",
// with the agreement at k. What stands in front of them is led in by it.
func (sw *sweep) listedBelow(i int, s sentence, k int) bool {
	if !s.last || !openEnded(s.text) || i+1 >= sw.part.to || kindOfMarker(sw.r.doc.Blocks[i+1].Marker) == noMarker || !is(s.words, k+1, "that|to") {
		return false
	}
	stem := s.text[s.words[k+1].start:]
	if d, ok := sw.r.stemDeed(stem); !ok || !commits[d.verb] {
		return false
	}
	g := &gathering{r: sw.r, like: clause{rule: "it was agreed", section: sw.part.kind}, stem: stem}
	sw.comments = max(sw.comments, g.gather(i+1, sw.part.to))
	sw.spend(stretch{s.start, s.end})
	sw.take(g)
	return len(g.out) > 0
}

// agreedFurther reports whether "it was further agreed" at k goes on from a sentence
// of the same paragraph that decided: the two are one resolution.
func (sw *sweep) agreedFurther(i int, s sentence, k int) bool {
	if !is(s.words, k-1, "further|also") || len(sw.clauses) == 0 || nextBe(s.words, k, len(s.words)) < 0 {
		return false
	}
	last := sw.clauses[len(sw.clauses)-1]
	return last.end <= s.start && last.start >= sw.r.doc.Blocks[i].Start
}

// plainDeed reports whether the deed behind "it was agreed" at k is one that the
// body does itself, "that a mower be purchased", and none that it lays on a speaker.
func (sw *sweep) plainDeed(ws []word, k int) bool {
	be := nextBe(ws, k+1, len(ws))
	if be < 0 || be+1 >= len(ws) {
		return false
	}
	f, ok := forms[ws[be+1].low]
	return ok && f.participle && !passiveFirm[ws[be+1].low] && f.verb != civic.VerbRequest && !sw.r.resolves()
}

// resolves reports whether the paper marks its decisions as resolved, so that what
// "it was agreed" should be done is an undertaking beside them.
func (r *reader) resolves() bool {
	if r.resolved == nil {
		found := false
		for i := 0; i < len(r.doc.Blocks) && !found; i++ {
			for _, s := range r.sentences(i) {
				found = found || s.announces && s.opening.mark == "resolved" && s.opening.rule == "marker word"
			}
		}
		r.resolved = &found
	}
	return *r.resolved
}

// elected: "Councillor Falk was appointed Vice-Chair for the year".
func (sw *sweep) elected(s sentence) bool {
	ws := s.words
	if at := retold.in(ws); at >= 0 || hasWord(ws, "had|previously") {
		return false
	}
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "was|were") {
			v := k + 1
			for is(ws, v, "duly|unanimously|then|therefore") {
				v++
			}
			if is(ws, v, "elected|appointed|re-elected") && hasWord(ws[v:], "proposed") && hasWord(ws[v:], "seconded") && titleNear(ws, k) {
				return true
			}
			if is(ws, v, "elected|co-opted|re-elected") && (is(ws, v-1, "duly") || hasWord(ws[:k], "proposals|nominations|nominated")) {
				return true
			}
			if is(ws, v, "appointed|co-opted|nominated") && is(ws, v+1, "as|to|onto") && titleNear(ws, k) {
				return true // "Cllr Ash was appointed to the Hall Committee"
			}
			if is(ws, v, "elected|appointed|re-elected|reappointed|re-appointed") && (roleNear(ws, min(len(ws), v+5)) && hasWord(ws[v:min(len(ws), v+6)], "chair|chairman|chairperson|vice-chair|vice-chairman|vice|mayor|deputy")) {
				w := sw.r.before(s.text, ws, k)
				return w.sort == person || w.sort == group
			}
		}
	}
	return false
}

// shouted: "The Committee NOTED the report", the verb in capitals.
func shouted(ws []word) bool {
	for i := 1; i < len(ws) && i < 10; i++ {
		if ws[i].shout() && is(ws, i, "noted|approved|endorsed|adopted|granted|refused|deferred|received|supported|welcomed") {
			return selfBefore(ws, i) && !earlier(ws, i) && i+1 < len(ws)
		}
	}
	return false
}

// takenUp are the verbs of a body that has dealt with a report.
var takenUp = setOf(`noted received welcomed approved endorsed adopted accepted supported ratified deferred confirmed supportive`)

// bodyOutcome: "The Committee noted the report", not "noted that" and not
// "noted the importance of".
func (sw *sweep) bodyOutcome(ws []word) bool {
	for i := 1; i < len(ws) && i < 6; i++ { // "The Panel notes the report and agrees the work programme."
		if is(ws, i, "supports|opposes") && selfBefore(ws, i) && hasWord(ws[i+1:min(len(ws), i+4)], "application|applications|proposal") {
			return !sw.formal && !sw.listed
		}
		if is(ws, i, "approves|endorses|supports") && is(ws, i+1, "and") && is(ws, i+2, "recommends|refers") && selfBefore(ws, i) {
			return !sw.formal && !sw.listed
		}
		if is(ws, i, "notes|approves|agrees|endorses|note|approve|agree|endorse") && selfBefore(ws, i) && is(ws, 0, "the|members|that") && hasReportNoun(ws[i+1:min(len(ws), i+6)]) {
			return !sw.formal && !is(ws, i+1, "that|:|a|all|any|how|with")
		}
	}
	for i := 1; i < len(ws) && i < 11; i++ {
		if i < 9 && is(ws, i, "granted|refused|rejected") && selfBefore(ws, i) && hasWord(ws[i+1:min(len(ws), i+4)], "licence|application|permission|appeal|variation|consent|request") {
			return !sw.formal && !sw.listed && !earlier(ws, i)
		}
		if !takenUp[ws[i].low] || i >= 9 && !is(ws, i, "supportive") {
			continue
		}
		if is(ws, i, "supportive") {
			return is(ws, i-1, "was|were") && is(ws, i+1, "of") && selfBefore(ws, i-1) && hasWord(ws[i:min(len(ws), i+6)], "proposal|proposals|recommendation|recommendations") && !sw.formal && !sw.listed
		}
		if !selfBefore(ws, i) || earlier(ws, i) || is(ws, i+1, "that|:|a|how|with") {
			return false
		}
		if sw.formal || sw.listed {
			return false
		}
		switch {
		case is(ws, i, "approved|adopted|endorsed|ratified|accepted"):
			return true
		case is(ws, i, "deferred"):
			return hasWord(ws[i+1:min(len(ws), i+4)], "consideration|item|report|application|matter|decision|discussion")
		case is(ws, i, "confirmed"):
			return hasWord(ws[i:], "minutes|minute") && minutesConfirmed(ws)
		}
		if is(ws, i, "received") && !is(ws, i+1, "and") {
			return false
		}
		return hasReportNoun(ws[i+1:min(len(ws), i+14)]) && !hasWord(ws[i+1:min(len(ws), i+5)], "importance|need|concern|concerns|efforts")
	}
	return false
}

func hasReportNoun(ws []word) bool {
	for _, w := range ws {
		if reportNouns[w.low] {
			return true
		}
	}
	return false
}

// hasWord reports whether ws holds one of the alternatives.
func hasWord(ws []word, alternatives string) bool {
	for i := range ws {
		if is(ws, i, alternatives) {
			return true
		}
	}
	return false
}
