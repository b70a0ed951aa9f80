package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"arising/internal/civic"
)

// A deed is what a clause does: its verb, who must do it, to whom it goes.
type deed struct {
	verb             civic.Verb
	owner, recipient string
	at               int  // word of the operative verb
	promise          bool // true although the verb alone leaves nothing: "approved, with pavement parking added"
}

// commits lists the verbs that leave somebody something to do.
var commits = map[civic.Verb]bool{
	civic.VerbReport: true, civic.VerbMonitor: true, civic.VerbAct: true, civic.VerbRequest: true,
	civic.VerbRefer: true, civic.VerbDefer: true, civic.VerbRecommend: true,
}

// judge turns a clause into a record.
func (r *reader) judge(c clause) civic.Record {
	quote := r.doc.Text[c.start:c.end]
	d := r.deedOf(c, quote)
	if !commits[d.verb] && !d.promise {
		if other, ok := r.deedBehind(c, quote, d); ok {
			d = other
		}
	}
	if d.verb == civic.VerbAppoint && r.appointedLater(quote) || !commits[d.verb] && !d.promise && (r.doneByDay(quote) || r.wouldBeThen(quote)) {
		d.verb, d.promise = civic.VerbAct, false
	}
	rec := civic.Record{Kind: civic.Decision, Quote: fold(quote), Number: c.number, Verb: d.verb, Rule: c.rule}
	rec.Source = civic.Place{Page: r.doc.PageAt(c.start), Start: c.start, End: c.end}
	rec.Commitment = commits[d.verb] || d.promise || r.amendsToProvide(quote) || d.verb == civic.VerbOther && r.leavesByWording(quote)
	if rec.Commitment {
		rec.Owner, rec.Recipient = beforeList(d.owner), d.recipient
		rec.Due = r.due(quote, 0)
		if holdsFrom(d, quote, words(quote), rec.Due) {
			rec.Due = nil
		}
	}
	if r.witness != nil {
		r.witness.took(c.start, c.end, c.rule, string(rec.Verb))
	}
	return rec
}

// appointedLater reports whether somebody is still to be found and appointed by a day, "that
// consultants be appointed before Christmas": the appointment itself is what is owed.
func (r *reader) appointedLater(quote string) bool {
	if !strings.Contains(quote, "appointed") {
		return false
	}
	ws := words(quote)
	for k := 2; k+1 < len(ws); k++ {
		if is(ws, k, "appointed|engaged|recruited|commissioned") && is(ws, k-1, "be") && is(ws, k+1, "before|by|in|during|within") {
			return !ws[k-2].capital() && r.later(quote, ws, k)
		}
	}
	return false
}

// doneByDay reports whether a clause has something done, by whatever verb, by a day that is still
// to come: "that the shelters be replaced by 31 March". What a body itself does by resolving is
// done at once.
func (r *reader) doneByDay(quote string) bool {
	if !strings.Contains(quote, " by ") && !strings.Contains(quote, " before ") || !strings.HasPrefix(quote, "That ") && !strings.HasPrefix(quote, "that ") && !strings.HasPrefix(quote, "the ") && !strings.HasPrefix(quote, "The ") {
		return false
	}
	ws := words(quote)
	be := max(nextBe(ws, 1, len(ws)), isToBeAt(ws))
	for k := 2; k+1 < len(ws); k++ {
		if !is(ws, k, "by|before") || !is(ws, k+1, "the|end") && (ws[k+1].low[0] < '0' || ws[k+1].low[0] > '9') && !monthName(ws[k+1].low) {
			continue
		}
		if is(ws, k+1, "the") && !is(ws, k+2, "end") || !r.later(quote, ws, k) {
			continue
		}
		if be > 0 && be < k {
			v := skipAdverbs(ws, be+1)
			return v < k && ((strings.HasSuffix(ws[v].low, "ed") || doneLater(ws, v)) && !is(ws, v, byResolving) ||
				is(ws, v, "open|ready|available|complete|live|operational") || is(ws, v, "in") && is(ws, v+1, "place|use|force|operation|post"))
		}
		for v := 2; v < k && be < 0; v++ {
			if bareVerb(ws, v) && !nounLike[ws[v].low] && r.subjunctive(quote, ws, 1, v) {
				w := r.before(quote, ws, v)
				return w.sort == person || w.sort == group
			}
		}
	}
	return false
}

// isToBeAt returns the "be" of a clause that says what is to be, "the grants are to be open"; -1 where none does.
func isToBeAt(ws []word) int {
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "is|are") && is(ws, k+1, "to") && is(ws, k+2, "be") {
			return k + 2
		}
	}
	return -1
}

// wouldBeThen reports whether it was agreed that a thing would be done at a later time: "it was
// agreed that the amended charter would be signed in September".
func (r *reader) wouldBeThen(quote string) bool {
	if !strings.Contains(quote, " that ") || !strings.Contains(quote, " would be ") {
		return false
	}
	ws := words(quote)
	for k := 2; k+3 < len(ws); k++ {
		v := skipAdverbs(ws, k+2)
		if is(ws, k, "would") && is(ws, k+1, "be") && (strings.HasSuffix(wordAt(ws, v), "ed") || doneLater(ws, v)) && !is(ws, v, byResolving) {
			due := r.due(quote, ws[v].start)
			return due != nil && !due.Suspect && due.To.Known() && r.meeting.Known() && r.meeting.Before(due.From)
		}
	}
	return false
}

// byResolving are the participles of what is done when it is resolved.
const byResolving = "noted|approved|agreed|adopted|endorsed|accepted|received|authorised|delegated|confirmed|granted|ratified|supported|elected|appointed|welcomed|extended|set|fixed|amended|varied|deemed|required|given|allowed|permitted|designated|declared|dispensed|reaffirmed|recognised"

// andThatIt is how a clause goes on to what the thing it sets up is to do.
var andThatIt = regexp.MustCompile(`,? and that (?:it|they|he|she|these|those) `)

// toBe are the words of a note that says what is to become of a thing: "findings of the review
// to come to the Forum", "paper on funding to be held over".
var toBe = regexp.MustCompile(`^((?:[^\s,;:.()]+ ){1,9}?)to ((?:be |[a-z]+ ).*)$`)

// deedBehind reads a clause whose verb leaves nothing or is none: what it goes on with behind
// "and that it", or the infinitive that stands for "that the paper come".
func (r *reader) deedBehind(c clause, quote string, d deed) (deed, bool) {
	if strings.Contains(quote, "and that ") {
		if m := andThatIt.FindStringIndex(quote); m != nil {
			later := c
			later.stem = ""
			if e := r.deedOf(later, "That the body "+fold(quote[m[1]:])); commits[e.verb] {
				e.owner = ""
				return e, true
			}
		}
	}
	if d.verb != civic.VerbOther || c.rule != "marker word" || !strings.Contains(quote, " to ") {
		return d, false
	}
	m := toBe.FindStringSubmatch(fold(quote))
	if m == nil || hasWord(words(m[1]), "be|is|was|were|are|has|had|that|due|able|right|power") {
		return d, false
	}
	e := r.deedOf(c, "That "+m[1]+m[2])
	if commits[e.verb] && e.owner != "" && !strings.Contains(m[0], e.owner) {
		e.owner = ""
	}
	return e, commits[e.verb]
}

// amendsToProvide reports whether a clause amends what stands so that a thing is to be done: "that
// the decision be amended to provide that the site be inspected".
func (r *reader) amendsToProvide(quote string) bool {
	if !strings.Contains(quote, "to provide that") {
		return false
	}
	ws := words(quote)
	k := (pattern{{"amended", "varied", "altered", "changed"}, {"to"}, {"provide"}, {"that"}}).in(ws)
	return k > 0 && r.layDown(quote, ws, k+4, false)
}

// beforeList takes the marker of a list off a name that leads it in, "the Trust (a)".
func beforeList(name string) string {
	if i := strings.IndexByte(name, '\n'); i > 0 {
		name = name[:i]
	}
	if n := len(name); n > 4 && name[n-1] == ')' && name[n-3] == '(' {
		name = strings.TrimSpace(name[:n-3])
	}
	return name
}

// Most stretches are folded already, and are returned as they are.
func fold(s string) string {
	blank := true // a blank may not stand first
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = c == ' '
	}
	if blank && s != "" {
		return s[:len(s)-1]
	}
	return s
}

// deedOf reads a clause, with its stem's verb where the clause has none.
func (r *reader) deedOf(c clause, quote string) deed {
	ws := words(quote)
	if len(ws) > 4 && spacedThat(ws) {
		quote = quote[ws[4].start:]
		ws = words(quote)
	}
	if d, ok := preamble(ws); ok {
		return d
	}
	if d, ok := r.handedOn(c, quote, ws); ok {
		return d
	}
	if k := (pattern{{"motion", "proposal", "proposition"}, {","}, {"that"}}).in(ws[:min(len(ws), 12)]); c.rule == "proposed and agreed" && k > 0 {
		if d := r.passiveOrSubject(quote, ws, k+3, len(ws)); d.at > 0 && commits[d.verb] {
			return d // "Councillor Ash's motion, that the Clerk write, was carried"
		}
	}
	if k := (pattern{{"moved", "proposed"}, {"that"}}).in(ws[:min(len(ws), 16)]); c.rule == "proposed and agreed" && k > 0 {
		if d := r.passiveOrSubject(quote, ws, k+2, len(ws)); d.at > 0 && commits[d.verb] {
			return d // "Councillor Ash moved that officers report on a pond. This was agreed."
		}
	}
	if k := (pattern{{"motion", "proposal", "proposition"}, {"that"}}).in(ws[:min(len(ws), 12)]); c.rule == "proposed and agreed" && k > 0 {
		if d := r.passiveOrSubject(quote, ws, k+2, len(ws)); d.at > 0 && commits[d.verb] {
			return d // "Councillor Ash's motion that the Clerk write was carried"
		}
	}
	if c.rule == "what the body did" && is(ws, 0, "will|would") && len(ws) > 2 {
		if d, ok := r.lead(quote, ws, skipAdverbs(ws, 1)); ok && commits[d.verb] {
			return d
		}
	}
	if c.rule == "proposed and agreed" && is(ws, 0, "proposed|motion|proposal|proposition") && is(ws, 1, ":|-|–") && len(ws) > 4 {
		if d := r.operative(quote[ws[2].start:], words(quote[ws[2].start:]), 0); commits[d.verb] {
			return d // "Proposed: to get three quotes for the roof. All in favour."
		}
	}
	if inNarrative[c.rule] || agreedInside.in(ws[:min(len(ws), 22)]) >= 0 || c.rule == "body decides" && (hasWord(ws[:min(len(ws), 12)], "decided|resolved") || opensAside(ws)) || c.rule == votedRule {
		if d, ok := r.agreedIn(quote, ws); ok {
			return d
		}
	}
	if c.to != "" {
		return deed{verb: civic.VerbRecommend, owner: c.to}
	}
	if (hasWord(ws[:min(len(ws), 40)], "minutes|minute|notes|proceedings") || is(ws, 0, "they|these")) && minutesConfirmed(ws) {
		return deed{verb: civic.VerbConfirm}
	}
	if excludes(ws) {
		if hasWord(ws, "not") && hasWord(ws[:min(len(ws), 12)], "not") {
			return deed{verb: civic.VerbAgree} // "That the press and public not be excluded"
		}
		return deed{verb: civic.VerbExclude}
	}
	if none := skipThat(ws); is(ws, none, "no") && nextBe(ws, 0, len(ws)) < 0 && hasWord(ws, "was|were|had") {
		return deed{verb: civic.VerbNote} // "no declarations of interest were made"
	}
	if c.rule == "body noted or approved" && (pattern{{"supportive"}, {"of"}}).in(ws) > 0 {
		return deed{verb: civic.VerbSupport}
	}
	if low := lower(c.stem); strings.HasPrefix(low, "deferred") || putsOff(c.stem) {
		from := 0
		if is(ws, 0, "to") && is(ws, 1, "enable|allow") {
			from = 2 // "To enable officers to ask"
		} else if is(ws, 0, "for") {
			from = 1 // "For the officer to attend"
		}
		if from > 0 {
			task := quote[ws[from].start:]
			if d := r.passiveOrSubject(task, words(task), 0, len(ws)-from); d.at >= 0 && d.owner != "" && !hearers(words(d.owner)) {
				return d // a visit of the members is why it waits
			}
		}
		d := r.operative(quote, ws, 0)
		if strings.HasPrefix(lower(quote), "to ") || d.verb == civic.VerbOther {
			return deed{verb: civic.VerbDefer}
		}
		return d
	}
	if c.rule == "minutes agreed" && is(ws, 0, "agreed") {
		return deed{verb: civic.VerbConfirm}
	}
	if d, ok := r.stemDeed(c.stem); ok && (d.verb == civic.VerbRecommend || !startsWithVerb(ws) || is(ws, 0, "that") && nextBe(ws, 0, len(ws)) < 0) {
		return d
	}
	d := r.operative(quote, ws, 0)
	if to := urged(quote, ws); c.rule == "body recommends" && to != "" && d.verb == civic.VerbOther {
		return deed{verb: civic.VerbRecommend, owner: to}
	}
	if to := urged(quote, ws); c.only && (to != "" || !settled[d.verb] && !r.ownRequest(d, ws)) {
		if d.verb != civic.VerbRecommend {
			d = deed{verb: civic.VerbRecommend, owner: to}
		}
		return d
	}
	if to := urged(quote, ws); to != "" && d.at > 0 && bareVerb(ws, d.at) && selves[ws[d.at-1].low] && r.otherBody(to) && (d.verb == civic.VerbApprove || d.verb == civic.VerbAgree || d.verb == civic.VerbSupport) {
		return deed{verb: civic.VerbRecommend, at: d.at, owner: to} // "that Cabinet adopt Option B"
	}
	if d.verb == civic.VerbOther && d.at < 0 {
		if s, ok := r.stemDeed(c.stem); ok {
			return s
		}
	}
	return d
}

// opensAside reports whether a sentence says first when or how the body decided:
// "Thereafter the Board agreed", "On the motion of Councillor Ash, the Panel agreed".
func opensAside(ws []word) bool {
	return is(ws, 0, "thereafter|then|after|following|on|by|having|accordingly|instead|with|upon|subsequently|consequently|finally|in|at") && len(ws) > 4
}

// agreedInside are the words by which a marked sentence says again that it decides:
// "AGREED: On the proposal of Councillor Ash, it was agreed to note".
var agreedInside = patternsOf(`it was agreed|resolved|decided to|that
	it was unanimously|further|also agreed|resolved to|that`)

// skipThat passes the "that" in front of a clause.
func skipThat(ws []word) int {
	if is(ws, 0, "that") {
		return 1
	}
	return 0
}

// settled are the verbs of what a body does by itself although its block is headed
// "RECOMMENDED".
var settled = map[civic.Verb]bool{civic.VerbNote: true, civic.VerbConfirm: true, civic.VerbExclude: true, civic.VerbDefer: true}

// ownRequest reports whether a clause under a bare "RECOMMENDED" says itself who is
// to do what for this body: "that Cabinet be requested to inform the Committee",
// "that the plan be reported to this Committee". Some committees head all that they
// decide so.
func (r *reader) ownRequest(d deed, ws []word) bool {
	switch d.verb {
	case civic.VerbRequest:
		return d.owner != ""
	case civic.VerbReport:
		return (pattern{{"to"}, {"this"}}).in(ws) > 0 || d.recipient != "" && lastName(d.recipient) == lastName(r.body)
	}
	return d.verb == civic.VerbRefer
}

// spacedThat reports whether a clause opens with a "T H A T" that is printed spaced out.
func spacedThat(ws []word) bool {
	return ws[0].low == "t" && ws[1].low == "h" && ws[2].low == "a" && ws[3].low == "t"
}

// urged is the body that a recommended clause opens with: "That Council approve".
func urged(quote string, ws []word) string {
	from := 0
	for is(ws, from, "that|the") {
		from++
	}
	for k := from; k < len(ws) && k < from+7 && (ws[k].capital() || is(ws, k, "and|of|&|for|the")); k++ {
		if selves[ws[k].low] && !is(ws, k, "mayor|members") && verbForm(ws, k+1) {
			return join(quote, ws[from:k+1])
		}
	}
	return ""
}

// stemDeed reads the verb of a stem that governs every clause below it:
// "Officers will be asked to provide:", "Noted:", "That the following be approved:".
func (r *reader) stemDeed(stem string) (deed, bool) {
	ws := words(stem)
	if k := (pattern{{"recommendation", "recommendations"}, {"be"}, {"made", "put", "submitted"}, {"to"}}).in(ws); k >= 0 {
		return deed{verb: civic.VerbRecommend, at: k, owner: r.addressed(stem, ws, k+3)}, true
	}
	if to := counselled(stem, ws); to != "" {
		return deed{verb: civic.VerbRecommend, at: 0, owner: to}, true
	}
	if len(ws) < 1 || len(ws) < 6 && hasWord(ws, "that|to") && !hasWord(ws, "be|approves|notes|agrees|noted|approved|agreed") {
		return deed{}, false
	}
	d := r.operative(stem, ws, 0)
	return d, d.at >= 0 && d.verb != civic.VerbOther
}

// counselled returns the body that a stem gives advice to, "to advise the Authority:",
// "urged Cabinet –"; "" where it gives none.
func counselled(stem string, ws []word) string {
	k := 0
	for is(ws, k, "to") {
		k++
	}
	end := len(ws)
	for end > k && (ws[end-1].mark() || is(ws, end-1, "that|to")) {
		end--
	}
	if !is(ws, k, "advise|advised|urge|urged|counsel|counselled|press|pressed|recommend|recommended") || end < k+2 || end > k+9 || !selves[ws[end-1].low] {
		return ""
	}
	for k++; is(ws, k, "the|that|to"); k++ {
	}
	return join(stem, ws[k:max(k, end)])
}

// otherBody reports whether a body that a clause names is another than the one that meets.
func (r *reader) otherBody(body string) bool {
	return r.body != "" && !strings.Contains(lower(r.body), lower(lastName(body))) && is(words(body), 0, "cabinet|council|executive|full")
}

// startsWithVerb reports whether a clause opens with a verb of its own: "to
// note", "approves", "That … be noted".
func startsWithVerb(ws []word) bool {
	i := 0
	for is(ws, i, "that|than|to|otherwise|also|further|formally") {
		i++
	}
	if i >= len(ws) {
		return false
	}
	if i > 0 && is(ws, 0, "that|than") || is(ws, i, "the") && selfEnd(ws, i+1) > 0 {
		return true
	}
	f, ok := forms[ws[i].low]
	return ok && (i > 0 && f.base || f.third && f.verb != civic.VerbAct && f.verb != civic.VerbReport || f.base && ws[i].low != "report" && !is(ws, i+1, "of|on"))
}

// minutesConfirmed reports whether a clause confirms earlier minutes.
func minutesConfirmed(ws []word) bool {
	for i := range ws {
		if is(ws, i, "read") && is(ws, i-1, "as") && is(ws, i-2, "taken") && hasWord(ws[:i], "minutes|minute") {
			return true
		}
		if is(ws, i, "record") && i > 0 && is(ws, i-1, "correct|true|accurate|proper") || is(ws, i, "correct|accurate") && is(ws, i-1, "as|signed") {
			return true
		}
		if is(ws, i, "confirmed|signed") && hasWord(ws[:i], "minutes|minute") && i < 45 {
			return true
		}
		if is(ws, i, "minutes") && i < 3 && len(ws) < 8 && hasWord(ws[i:], "approved|agreed|accepted") {
			return true
		}
		if is(ws, i, "minutes|notes") && i < 6 && hasWord(ws[i:], "approved|agreed|accepted") && hasWord(ws[i:], "held|meeting|of") && !hasWord(ws[:i], "note|noted|receive") {
			return true
		}
		if is(ws, i, "approve|agree|confirm") && i < 3 && hasWord(ws[i:min(len(ws), i+5)], "minutes|minute") {
			return true
		}
	}
	return false
}

// excludes reports whether a clause sends the press and public out.
func excludes(ws []word) bool {
	for i := range ws {
		if is(ws, i, "excluded|exclude|excludes") && hasWord(ws, "public|press") {
			return true
		}
		if is(ws, i, "session") && is(ws, i-1, "private|closed|exempt") && hasWord(ws[:i], "move|moves|go|moved|into") {
			return true
		}
	}
	return false
}
