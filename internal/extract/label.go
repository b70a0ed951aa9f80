package extract

import "strings"

// Councils head what they decide with words of their own: "Conclusion: that a report be
// presented", "Way forward – officers to consult", "Committee's view: that". No list holds
// them all, so it is the clause behind a short label that tells: nobody but a body that
// decides writes "that X be done". What somebody says, asks or puts under a name or as a
// motion decides nothing, whatever its words.

// outcomeNouns are the words of labels that say themselves that an outcome follows. Behind
// these the infinitive and "X to be done" decide too.
var outcomeNouns = setOf(`conclusion conclusions concluded outcome outcomes determination determinations determined resolution resolutions resolved decision
	decisions decided agreed agreement agreements forward direction directions directed ruling ruled order ordered finding findings verdict upshot result
	instruction instructions instructed mandate consensus settled disposal disposed action actions step steps follow-up follow-ups undertaking undertakings
	course position penderfyniad penderfyniadau penderfynwyd sanction sanctions remit arranged`)

// viewNouns are of an outcome only where they are the body's own: "Committee's view".
var viewNouns = setOf("view views opinion response answer request requests wish wishes advice comment comments recommendation recommendations judgement judgment")

// putForward are the words of labels behind which something is only said, asked, put or
// explained.
var putForward = setOf(`question questions answer answers q a response reply replies motion motions amendment amendments proposal proposals proposition suggestion
	suggestions petition petitioner petitioners objection objections objector objectors comment comments point points discussion debate background option options
	alternative alternatives purpose aim aims objective objectives condition conditions reason reasons reasoning recommendation recommendations report views
	view opinion note noted context issue issues request requests representation representations submission evidence statement vote voting rationale
	challenge summary introduction proposed moved seconded supported speaker speakers applicant appellant residents public minutes previous last earlier
	rejected lost refused withdrawn fell not draft text advice law policy guidance quotation key example warning`)

// labelOpens returns the word behind the mark of the label that a sentence opens with, 0
// where it opens with none: one to six words and a colon or a dash.
func labelOpens(ws []word) int {
	for k := 1; k < len(ws) && k < 8; k++ {
		if is(ws, k, ":|-|–|—|:-") {
			if is(ws, k+1, "-|–|—") {
				k++
			}
			if k+3 < len(ws) {
				return k + 1
			}
			return 0
		}
		if ws[k].mark() && !is(ws, k, "(|)|/|'|’|&") {
			return 0
		}
	}
	return 0
}

// A labelKind says what stands behind a label.
type labelKind int

// The kinds of labels.
const (
	saying   labelKind = iota // somebody's words, or what is put to the body
	topic                     // what the paragraph is about
	deciding                  // an outcome
)

// labelSays tells what a label is of.
func (r *reader) labelSays(text string, label []word) labelKind {
	own, outcome, said := false, false, false
	for k := range label {
		low := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(label[k].low, "'s"), "’s"), "'’")
		own = own || selves[low] && low != label[k].low
		own = own || selves[low] && (is(label, k-2, "of|by|from") && is(label, k-1, "the") || is(label, k-1, "of|by|from"))
		outcome = outcome || outcomeNouns[low]
		said = said || putForward[low]
	}
	if hasWord(label, "lost|not|rejected|refused|withdrawn|fell|previous|last|earlier|motion|amendment|proposed|moved|seconded|officer's|officers'") || r.elsewhereDecided(label) {
		return saying
	}
	for k := range label {
		if own && viewNouns[label[k].low] {
			return deciding
		}
	}
	if w := r.classify(text, label, 0, len(label)); !outcome && (w.sort == person || w.sort == group || w.sort == pronoun || w.sort == organisation && !own) || titles[label[0].low] {
		return saying
	}
	switch {
	case outcome && !(said && !own && !hasWord(label, "points|point|of")):
		return deciding
	case said:
		return saying
	}
	return topic
}

// elsewhereDecided reports whether a label names another body than the one that meets, whose
// outcome is only told: "Cabinet decision".
func (r *reader) elsewhereDecided(label []word) bool {
	for k := range label {
		low := strings.TrimSuffix(strings.TrimSuffix(label[k].low, "'s"), "’s")
		if (low == "cabinet" || low == "council" || low == "executive") && label[k].capital() && r.body != "" && !strings.Contains(lower(r.body), low) && !(is(label, k-1, "to|for")) && k > 0 {
			return true
		}
		if k == 0 && (low == "cabinet" || low == "council" || low == "executive") && r.body != "" && !strings.Contains(lower(r.body), low) {
			return true
		}
	}
	return false
}

// labelled takes the clause behind a label that the program need not know, and returns the
// block to go on with.
func (sw *sweep) labelled(i int, s sentence) (next int, done bool) {
	if from := upshotThat(s.words); from > 0 && !sw.used(sw.r.doc.Blocks[i]) && sw.r.layDown(s.text, s.words, from+1, false) {
		return sw.announced(i, s, announcement{mark: "resolved", rest: s.words[from].start, rule: "clause behind a label"})
	}
	if k := sw.r.agreedAtEnd(s); sw.formal && k > 0 && !sw.used(sw.r.doc.Blocks[i]) && sw.becameLaw(i, s) {
		g := &gathering{r: sw.r, like: clause{rule: "carried motion", section: sw.part.kind}}
		g.add(s.start+s.words[k].start, s.end, "")
		sw.take(g)
		return 0, false
	}
	if sw.opensMandates(i, s) {
		return sw.announced(i, s, announcement{mark: "resolved", rest: len(s.text), rule: "clause behind a label"})
	}
	at := labelOpens(s.words)
	if at == 0 || !s.words[0].capital() {
		return 0, false
	}
	if sw.used(sw.r.doc.Blocks[i]) {
		return 0, false
	}
	if next, done := sw.movedHere(i, s, at); done {
		return next, true
	}
	end := at - 1
	for end > 1 && s.words[end-1].mark() {
		end--
	}
	from := sw.r.mandateBehind(s, at, end)
	if from < 0 {
		return 0, false
	}
	return sw.announced(i, s, announcement{mark: "resolved", rest: s.words[from].start, rule: "clause behind a label"})
}

// longestOpening is the most words of a line that only opens a list.
const longestOpening = 14

// onlySpoken are the words of such a line below which things are only said, wished or put.
const onlySpoken = "not|had|is|are|heard|asked|told|said|invited|requested|proposed|moved|seconded|lost|rejected|refused|motion|amendment|previously|recommendation|recommendations|" +
	"views|comments|opinions|suggestions|suggested|questions|points|concerns|issues|requests|wishes|wished|remarks|observations|felt|thought|hoped|feared|discussed|debated|considered|raised|stressed|queried|wondered|learned|noted"

// opensMandates reports whether a sentence does no more than open a list of what the body that meets
// laid down, in whatever verb, "The Committee concluded:", "Members came to the view:". It is the
// first entry that tells: a list of what was heard or asked does not say that X be done.
func (sw *sweep) opensMandates(i int, s sentence) bool {
	ws := s.words
	if n := len(ws); !s.last || n < 3 || n > longestOpening || !is(ws, n-1, ":|:-|–|—") || i+1 >= sw.part.to || sw.used(sw.r.doc.Blocks[i]) || sw.used(sw.r.doc.Blocks[i+1]) {
		return false
	}
	own := is(ws, 0, "we|members|councillors") || is(ws, 0, "it") && is(ws, 1, "was")
	for k := 0; k < 6 && k < len(ws) && !own; k++ {
		own = selves[ws[k].low]
	}
	if !own || hasWord(ws, onlySpoken) || sw.r.elsewhereDecided(ws[:len(ws)-1]) {
		return false
	}
	below := sw.r.sentences(i + 1)
	return len(below) > 0 && len(below[0].words) > 4 && is(below[0].words, 0, "that") && sw.r.layDown(below[0].text, below[0].words, 1, false)
}

// upshotThat returns the "that" of a sentence which tells the outcome under its own name, "The
// outcome of the debate was that the Clerk write"; 0 where it tells none.
func upshotThat(ws []word) int {
	if !is(ws, 0, "the|its|their|our") {
		return 0
	}
	noun := false
	for k := 1; k+3 < len(ws) && k < 10; k++ {
		noun = noun || is(ws, k, "conclusion|outcome|upshot|result|consensus|determination|decision|ruling|verdict|direction|instruction|mandate|order|agreement")
		if is(ws, k, "was|is") && is(ws, k+1, "that") && noun {
			if hasWord(ws[:k], "cabinet|council's|cabinet's|tribunal|court|inspector's|inspector|ombudsman|government|government's|previous|last|earlier") {
				return 0
			}
			return k + 1
		}
		if ws[k].mark() || is(ws, k, "that|which|was|were|had") {
			return 0
		}
	}
	return 0
}

// mandateBehind returns the word at which the clause begins that lays something on somebody
// behind the label of s that ends at word end, its text at word at; -1 where none does.
func (r *reader) mandateBehind(s sentence, at, end int) int {
	ws := s.words
	if ws[at].raw == "(" && enumerated(ws, at) && r.labelSays(s.text, ws[:end]) == deciding && inlineList(s.text[ws[at].start:]) != nil {
		return at // "Agreed way forward – (a) officers to hold a workshop; (b) …"
	}
	if ws[at].raw == "(" && enumerated(ws, at) && is(ws, at+1, "i|1|a") && hasWord(ws[:end], "decision|decisions") && r.labelSays(s.text, ws[:end]) == deciding {
		return at // its other entries stand below
	}
	if !is(ws, at, "that|to") && !hasWord(ws[at:], "to|will|shall") {
		return -1
	}
	if hasWord(ws[:end], "action|actions|step|steps|follow-up|follow-ups|undertaking|undertakings") {
		return -1 // what is to be done without having been resolved
	}
	kind := r.labelSays(s.text, ws[:end])
	switch {
	case kind == saying:
	case is(ws, at, "to") && kind == deciding && isBase(ws, at+1) && !is(ws, at+1, "note"):
		return at
	case is(ws, at, "that"):
		for k := at; k+3 < len(ws); k++ {
			if is(ws, k, "that") && (k == at || is(ws, k-1, ",|;|and|but")) && r.layDown(s.text, ws, k+1, kind == deciding) {
				return k
			}
		}
	case kind == deciding && hasWord(ws[:end], "decision|resolution|resolved|decided|agreed|conclusion") && (is(ws, at, "the") && selves[wordAt(ws, at+1)] && is(ws, at+2, "will|shall") && isBase(ws, at+3) || selves[ws[at].low] && is(ws, at+1, "will|shall") && isBase(ws, at+2)):
		return at // "Resolution: the Council will buy two benches"
	case kind == deciding && is(ws, 0, "it|to|this") && (r.toDo(s.text, ws, at) || r.toBeDone(ws, at) || is(ws, at, errand) && !hasFinite(ws[at:])):
		return at // "It was concluded: officers to bring a report", which is no note
	case kind == deciding && !is(ws, at, "it|there|this|he|she|they|we") && hasWord(ws[:end], "decision|decisions|determination|resolution|resolutions") && (r.toBeDone(ws, at) || isToBe(ws, at)):
		return at
	}
	return -1
}

// labelLine tells what a line is of that is no more than a label, "Committee's view:"; topic
// where it is none.
func (r *reader) labelLine(text string) labelKind {
	if len(text) > 60 || closed(text) || !mayLabel(text) {
		return topic
	}
	ws := wordsUpTo(text, 9)
	end := trimMarks(ws)
	if end == 0 || end > 6 || len(ws) > 8 || closed(text) || !ws[0].capital() || hasWord(ws[:end], "following|made|were|was|that") {
		return topic
	}
	if kind := r.labelSays(text, ws[:end]); kind == deciding || hasWord(ws[:end], "question|questions|petition|petitioners|objection|objections|option|options|alternative|alternatives|background|suggestion|suggestions") {
		return kind
	}
	return topic
}

// labelParts are pieces of the words of labels that tell of an outcome, or of what is only put.
var labelParts = []string{"onclu", "utcome", "etermin", "esolution", "ecision", "ecided", "greed", "greement", "orward", "irection", "uling", "Order", "inding", "erdict", "Upshot", "Result",
	"nstruction", "Mandate", "onsensus", "Settled", "Disposal", "Action", "action", "Step", "steps", "ollow-up", "ndertaking", "course", "Position", "position", "enderfyn", "anction", "Remit",
	"view", "View", "pinion", "esponse", "equests", "wishes", "dvice", "omment", "uestion", "etition", "bjection", "Option", "lternative", "Background", "uggestion", "udg"}

// mayLabel reports whether text holds a piece of any of those words.
func mayLabel(text string) bool {
	for i, part := range labelParts {
		if strings.Contains(text, part) || strings.Contains(text, shoutedParts[i]) {
			return true
		}
	}
	return false
}

// shoutedParts are the same in capitals.
var shoutedParts = strings.Fields(strings.ToUpper(strings.Join(labelParts, " ")))

// toDo reports whether words from at on name somebody and what they are to do.
func (r *reader) toDo(text string, ws []word, at int) bool {
	for k := at + 1; k+1 < len(ws) && k < at+10; k++ {
		if is(ws, k, "to") && isBase(ws, k+1) {
			return r.doer(text, ws, at, k)
		}
	}
	return false
}

// layDown reports whether the clause from word i on is in the subjunctive, "the roads be
// inspected", "the Director write": what stands behind "that" is to be done, and is not so
// already. Behind the label of an outcome "should" lays down as much.
func (r *reader) layDown(text string, ws []word, i int, outcome bool) bool {
	for k := i + 1; k < len(ws) && k < i+40; k++ {
		switch {
		case is(ws, k, "be") && !is(ws, k-1, "to|will|would|should|may|can|could|might|must|shall|not"):
			return k+1 < len(ws) && !is(ws, k+1, "noted")
		case outcome && is(ws, k, "should|must|shall") && k+1 < len(ws):
			return !is(ws, k+1, "not|have") || is(ws, k+1, "have") && hasDone(ws, k+1)
		case outcome && is(ws, k, "is|are") && is(ws, k+1, "to") && k+2 < len(ws):
			return true
		case is(ws, k, "should") && r.doer(text, ws, i, k) && promises(ws, k+1):
			return true
		case is(ws, k, "was|were|is|are|had|has|would|will|could|may|might|can|do|does|did|should|must|shall|seems|seemed"):
			return false
		case is(ws, k, ";|:"):
			return false
		case k > i+1 && selves[ws[k-1].low] && isBase(ws, k) && !nounLike[ws[k].low] && !hasFinite(ws[i:k]):
			return true
		case r.subjunctive(text, ws, i, k) && (isBase(ws, k) || bareVerb(ws, k) || !hasFinite(ws[i:])):
			return true
		}
	}
	return false
}

// isToBe reports whether the first verb from word at on says what is to be, "the grants are to
// be open by June", "work is to begin": so a clerk writes decisions who leaves out "that".
func isToBe(ws []word, at int) bool {
	for k := at + 1; k+2 < len(ws) && k < at+24; k++ {
		switch {
		case is(ws, k, "is|are") && is(ws, k+1, "to"):
			return is(ws, k+2, "be") && !is(ws, k+3, "noted") || isBase(ws, k+2) && !is(ws, k+2, "note")
		case is(ws, k, "was|were|is|are|had|has|have|would|will|could|may|might|can|should|must|shall|who|which|that|if|unless|;|:"):
			return false
		}
	}
	return false
}

// toBeDone reports whether words from at on name a thing and say what is to be done with
// it: "the revised terms to be brought to the Forum".
func (r *reader) toBeDone(ws []word, at int) bool {
	for k := at + 1; k+2 < len(ws) && k < at+24; k++ {
		if is(ws, k, "to") && is(ws, k+1, "be") {
			return forms[ws[k+2].low].participle && !is(ws, k+2, "noted|found|seen|had|held") && !hasFinite(ws[at:k])
		}
		if ws[k].mark() && !is(ws, k, ",|(|)|'|\"|“|”") {
			return false
		}
	}
	return false
}
