package extract

import (
	"strings"
)

// An announcement is the place where minutes say that a decision follows:
// "RESOLVED –", "It was AGREED that", "The Board RESOLVED to:".
type announcement struct {
	mark string // "resolved", "agreed", "recommended"
	rest int    // byte of the sentence where the clause begins; its length where nothing follows
	to   string // the body that is recommended to, "" if none
	only bool   // it only recommends, to whomever
	rule string
}

// marks are the words that announce a decision.
var marks = map[string]string{
	"resolved": "resolved", "agreed": "agreed", "recommended": "recommended", "decided": "resolved", "resolves": "resolved", "recommends": "recommended",
	"recommend": "recommended",
}

// selves are the words by which minutes name the body that is meeting.
var selves = setOf(`committee panel board cabinet council sub-committee subcommittee forum commission executive group authority mayor
	members meeting partnership commissioner assembly trustees court`)

// announce finds the announcement in a sentence.
func announce(s sentence) (announcement, bool) {
	quoted := 0
	for i := range s.words {
		w := &s.words[i]
		switch w.raw {
		case "“":
			quoted++
		case "”":
			quoted--
		case "\"":
			quoted = 1 - quoted
		}
		mark, ok := marks[w.low]
		if quoted == 0 && is(s.words, i, "following") && is(s.words, i-2, "made|makes") && is(s.words, i+1, "recommendation|recommendations") && selfBefore(s.words, i-2) {
			a := announcement{mark: "recommended", rule: "body recommends"}
			a.rest, a.to = afterMark(s, i+1, "recommended")
			return a, true
		}
		if !ok && i == 0 && is(s.words, 0, "decision|decisions") && onlyMarks(s.words[1:]) {
			return announcement{mark: "resolved", rule: "decision heading", rest: len(s.text)}, true
		}
		if !ok && i == 0 && opensList(s.words) {
			return announcement{mark: "resolved", rule: "decision heading", rest: len(s.text)}, true
		}
		if !ok && i == 0 && decisionOf(s) {
			return announcement{mark: "resolved", rule: "decision heading", rest: len(s.text)}, true
		}
		if at := counselLabel(s.words); !ok && i == 0 && at > 0 {
			return announcement{mark: "recommended", rule: "marker word", rest: s.words[at].start, to: join(s.text, s.words[2:at-1]), only: true}, true
		}
		if !ok && i == 0 && decisionLabel(s) {
			return announcement{mark: "resolved", rule: "marker word", rest: s.words[labelEnds(s.words)].start}, true
		}
		if !ok || quoted > 0 {
			continue
		}
		rule, ok := announces(s.words, i)
		if !ok {
			continue
		}
		a := announcement{mark: mark, rule: rule}
		a.rest, a.to = afterMark(s, i, mark)
		a.only = s.words[i].shout() && mark == "recommended" || is(s.words, i+1, "to") && is(s.words, i+2, "recommend") && s.words[i+2].shout()
		if a.to == "" && a.only && is(s.words, i-1, "is|be|are") { // "Council is RECOMMENDED to adopt"
			a.to = leading(s, i-1)
		}
		if a.to == "" && mark == "recommended" && rule == "body decides" {
			a.rule = "body recommends"
		}
		return a, true
	}
	return announcement{}, false
}

// counselLabel returns where the clause begins behind a label in capitals that says who is
// counselled, "RECOMMENDATION TO CABINET: that the charge be frozen"; 0 where none stands.
func counselLabel(ws []word) int {
	if len(ws) < 6 || !is(ws, 0, "recommendation|recommendations") || !ws[0].shout() || !is(ws, 1, "to") {
		return 0
	}
	for k := 3; k+2 < len(ws) && k < 9; k++ {
		if is(ws, k, ":|-|–|—") && is(ws, k+1, "that|to") {
			return k + 1
		}
	}
	return 0
}

// opensList reports whether a line is no more than a label before a list of what was
// decided: "Decision: That", "Resolutions made – to:".
func opensList(ws []word) bool {
	if len(ws) < 2 || !is(ws, 0, "decision|decisions|resolution|resolutions|determination|outcome") || !is(ws, len(ws)-1, "that|to|:|-|–|—|follows|following") {
		return false
	}
	for i := 1; i < len(ws); i++ {
		if !ws[i].mark() && !is(ws, i, "that|to|made|taken|agreed|reached|as|follows|the|following|was|were|is|are") {
			return false
		}
	}
	return true
}

// decisionLabel reports whether a sentence opens with a label before what was
// decided: "DECISION: (1) That", "Resolution – To". In capitals it leads in
// whatever follows, as "RESOLVED" does: "DECISION: Approved."
func decisionLabel(s sentence) bool {
	ws := s.words
	if !is(ws, 0, "decision|decisions|resolution|resolutions|determination|outcome") || labelEnds(ws) == 0 {
		return false
	}
	rest := s.text[ws[labelEnds(ws)].start:]
	if _, at := leadMarker(rest); at > 0 {
		rest = rest[at:]
	}
	return clauseLike(rest) || deedDone(rest) || bidsOutcome(rest) || ws[0].shout() && is(ws, 0, "decision|decisions") && !is(ws, 2, "none|no|n|nil|see|maker|due") && wordsUpTo(rest, 1) != nil
}

// labelEnds returns the word behind the mark of a label, "Decision:", "Decision taken –"; 0
// where no mark stands there.
func labelEnds(ws []word) int {
	k := 1
	for is(ws, k, "taken|made|reached") {
		k++
	}
	if is(ws, k, ":|-|–|—|:-") && k+1 < len(ws) {
		return k + 1
	}
	return 0
}

// bidsOutcome reports whether words behind a label give the outcome as an order: "Defer to
// the next cycle", "Refuse".
func bidsOutcome(text string) bool {
	ws := wordsUpTo(text, 2)
	return len(ws) > 1 && is(ws, 0, "defer|refuse|approve|grant|continue|adjourn|remit|reject|note|postpone|refer") && !is(ws, 1, "of|for|on") && (ws[0].capital() || is(ws, 1, "the|this|it|to|until|consideration|all|any")) || len(ws) == 1 && ws[0].capital() && is(ws, 0, "defer|refuse|approve|grant|continue|adjourn|remit|reject|note")
}

// decisionOf reports whether a line is the heading of somebody's decision:
// "Decision of the Executive Councillor for Parks".
func decisionOf(s sentence) bool {
	ws := s.words
	return is(ws, 0, "decision|decisions") && is(ws, 1, "of|by|taken|made") && len(ws) < 18 && !closed(s.text) && !hasWord(ws, "was|were|be|had|that") &&
		hasWord(ws, "executive|cabinet|councillor|member|holder|leader|committee|panel|board|mayor|council|director|officer|sub-committee")
}

// leading is the body named in front of word i, where the sentence opens with it: "Council is".
func leading(s sentence, i int) string {
	from := 0
	for is(s.words, from, "that|the") {
		from++
	}
	if i <= from || i > from+6 || !selves[s.words[i-1].low] {
		return ""
	}
	return join(s.text, s.words[from:i])
}

// announces reports whether the word at i opens a decision of this meeting, and by which rule.
func announces(ws []word, i int) (rule string, ok bool) {
	w := &ws[i]
	if earlier(ws, i) {
		return "", false
	}
	switch {
	case w.shout() && len(w.raw) >= 6 && !is(ws, i, "recommend|recommends|resolves") && !(len(ws) > i+1 && is(ws, i+1, "actions")):
		return "marker word", true
	case first(ws, i) && (w.capital() || is(ws, 0, "further|also")) && is(ws, i, "resolved|agreed|recommended|decided"):
		if i+1 == len(ws) || is(ws, i+1, "that|to|:|-|–|—|unanimously|,|(|/|.|;") || listFollows(ws, i+1) || inTerms(ws, i+1) || is(ws, i+1, "further|also|instead|accordingly") && is(ws, i+2, "that|to|:|-|–|—|,") {
			return "marker word", true
		}
		return "", false
	case is(ws, i, "resolved") && is(ws, i-1, ":|–|—") && (is(ws, i+1, "that|to") || is(ws, i+1, ",") && is(ws, i+2, "that|to")):
		return "body decides", true // "there was no help for it: resolved, to wait"
	case is(ws, i, "resolved") && is(ws, i-1, "and") && is(ws, 0, "it") && is(ws, 1, "was") && is(ws, 2, "agreed|proposed"):
		return "body decides", true
	case is(ws, i, "resolved|agreed|decided") && is(ws, i-1, "so") && is(ws, i-2, "and|,") && is(ws, i+1, "that|to|:|-|–|—") && hasWord(ws[:i], "moved|proposed"):
		return "marker word", true
	case is(ws, i, "resolved") && is(ws, i-1, "and|unanimously") && hasWord(ws[:i], "seconded") && hasWord(ws[:i], "proposed|moved") && is(ws, i+1, "that|to"):
		return "marker word", true
	case is(ws, i, "resolved|agreed|decided") && is(ws, i+1, "that") && notedFirst(ws, i):
		return "body decides", true
	case is(ws, i, "resolved|agreed|decided|recommended") && is(ws, i+1, "that|to|:") && !(is(ws, i, "agreed") && is(ws, i+1, "that")) && selfFirst(ws, i):
		return "body decides", true
	case is(ws, i, "resolved|decided"):
		if itWas(ws, i) && (is(ws, i, "resolved") || endsOpen(ws, i) || is(ws, i+1, ":|-|–|—")) || selfBefore(ws, i) || is(ws, i-1, "councillors") && i < 4 {
			return "body decides", (!is(ws, i+1, "on|by|in|before") || inTerms(ws, i+1) || byVote(ws, i+1) > 0) && !atMeeting(ws, i)
		}
	case is(ws, i, "agreed|recommended|recommend|recommends|resolves"):
		if is(ws, i, "agreed") && is(ws, i+1, "also|further|additionally") && is(ws, i+2, "that|to") && (selfBefore(ws, i) || i == 1 && is(ws, 0, "it|they")) {
			return "body decides", true // "It agreed also that", behind what the body agreed first
		}
		if selfBefore(ws, i) && !atMeeting(ws, i) && (i+1 == len(ws) || is(ws, i+1, "that|to|:|-|–|—|unanimously|in") || listFollows(ws, i+1) || is(ws, i+1, ",") && is(ws, i+2, "in|under|by|with|subject|on|after|following|without")) {
			return "body decides", true
		}
		if itWas(ws, i) && (i+1 == len(ws) || is(ws, i+1, ":|-|–|—") || endsOpen(ws, i) || listFollows(ws, i+1)) {
			return "marker word", true
		}
	}
	return "", false
}

// listFollows reports whether the words from k on only announce a list: "as follows:", "the following:".
func listFollows(ws []word, k int) bool {
	end := k + 2
	if !is(ws, k, "as") || !is(ws, k+1, "follows") {
		if !is(ws, k, "the") || !is(ws, k+1, "following") {
			return false
		}
		if is(ws, end, "resolutions|decisions|actions|recommendations|points|proposals|measures|steps") {
			end++
		}
	}
	return onlyMarks(ws[min(end, len(ws)):])
}

// byVote returns where the clause goes on behind a vote at k, "by 6 votes to 2 to
// endorse", "by a majority that"; 0 where there is none.
func byVote(ws []word, k int) int {
	if !is(ws, k, "by") {
		return 0
	}
	for j := k + 1; j+1 < len(ws) && j < k+12; j++ {
		if is(ws, j, "that") || is(ws, j, "to") && isBase(ws, j+1) && j > k+1 {
			_, counted := small(ws[k+1].low)
			if hasWord(ws[k:j], "votes|vote|majority|consensus") || (counted || bareNumber(ws[k+1])) && is(ws, k+2, "to") {
				return j
			}
			return 0
		}
	}
	return 0
}

// atMeeting reports whether the words in front of word i say at which meeting
// it was decided: "At its meeting held on 7 June the Panel resolved to". Minutes
// do not say so of their own.
func atMeeting(ws []word, i int) bool {
	for k := 0; k+1 < i; k++ {
		if is(ws, k, "meeting") && is(ws, k+1, "held|on|in|of") && (is(ws, 0, "at|following|since|during") || is(ws, k-1, "last|previous|its")) {
			return true
		}
	}
	return false
}

// onlyMarks reports whether ws holds punctuation and nothing else.
func onlyMarks(ws []word) bool {
	for _, w := range ws {
		if !w.mark() {
			return false
		}
	}
	return true
}

// endsOpen reports whether nothing but "that" and a stop follows word i.
func endsOpen(ws []word, i int) bool {
	for _, w := range ws[i+1:] {
		if !w.mark() && w.low != "that" && w.low != "to" {
			return false
		}
	}
	return true
}

// earlier reports whether the word at i tells of an earlier decision: "had
// resolved", "it had been agreed", "having been recommended".
func earlier(ws []word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if is(ws, k, "had|having|has|have|previously|would|not|be") {
			return true
		}
		if !is(ws, k, "been|also|then|therefore|it|was|unanimously|already|subsequently") {
			return false
		}
	}
	return false
}

// first reports whether only marks and words like "unanimously" stand before i.
func first(ws []word, i int) bool {
	for _, w := range ws[:i] {
		if !w.mark() && w.low != "unanimously" && w.low != "accordingly" && w.low != "it" && w.low != "was" && w.low != "further" && w.low != "also" {
			return false
		}
	}
	return true
}

// itWas reports whether "it was", with or without an adverb, stands before i,
// or "and" after "it was proposed": "Proposed, seconded and resolved".
func itWas(ws []word, i int) bool {
	k := i - 1
	for k >= 0 && is(ws, k, "unanimously|therefore|accordingly|then|further|also|duly|thereupon") {
		k--
	}
	return is(ws, k, "was") && is(ws, k-1, "it") || k < 0
}

// selfBefore reports whether the body that is meeting stands before i:
// "The Committee unanimously", "Members".
func selfBefore(ws []word, i int) bool {
	k := i - 1
	for k >= 0 && is(ws, k, "unanimously|therefore|thereafter|thereupon|accordingly|then|further|also|duly|formally|,|and|all|considered|discussed|debated|reviewed") {
		k--
	}
	if k > 0 && k < 6 && is(ws, 0, "the") && is(ws, i+1, ":") && i+2 >= len(ws) && ws[k].shout() && k == 1 {
		return true // "The LCN agreed:"
	}
	if is(ws, k, "body") && is(ws, k-1, "governing") && k < 4 {
		return true
	}
	if k < 0 || !selves[ws[k].low] || officeOf(ws, k) {
		return false
	}
	for ; k >= 0; k-- { // nothing but the name in front: "The Transport Board", not "asked whether the Council"
		if !(ws[k].capital() || selves[ws[k].low] || is(ws, k, "the|of|and|for|scrutiny|overview|-|/")) {
			if is(ws, k+1, "the") && is(ws, 0, "after|having|following|on|with|thereafter|then") && k > 0 && !is(ws, k, "of|by|to|from|with|for|in|at|on|about") && !hasWord(ws[:k+1], "that|said|asked|whether") {
				return true // "After going round the table the Forum"
			}
			if is(ws, k+1, "and|but|so") && is(ws, k+2, "the") && is(ws, k+3, "committee|panel|forum|cabinet|sub-committee|commission") && hasWord(ws[:k+1], "was|were") && !hasWord(ws[:k+1], "that|said|asked|whether|had|which") {
				return true // "Data were at risk and the Committee decided"
			}
			return is(ws, 0, "after|following|on|by") && hasWord(ws[:k+1], "vote|votes|show") && !hasWord(ws[:k+1], "that|said|asked|whether") || is(ws, k, ",|discussion|debate|consideration") || ws[k].mark() || is(ws, k, "and") && hasWord(ws[:k], "was|were")
		}
	}
	return true
}

// selfFirst reports whether the body that is meeting stands at the head of the sentence
// and word i is its second deed, or comes behind an aside: "The Committee thanked the
// group and resolved", "The Panel, having heard both sides, resolved".
func selfFirst(ws []word, i int) bool {
	at := 0
	for at < 6 && at < i && !selves[ws[at].low] {
		if ws[at].mark() || !ws[at].capital() && !is(ws, at, "the|of|and|for|scrutiny|overview") {
			return false
		}
		at++
	}
	if at >= i-2 || i > 30 || !selfBefore(ws, at+1) {
		return false
	}
	between := ws[at+1 : i]
	if hasWord(between, "that|which|who|whose|whether|if|had|has|would|will|could|;|.|:|“|\"|not|asked|heard|said|told") && !is(between, 0, ",") {
		return false
	}
	if is(between, 0, ",") {
		return is(between, 1, "having|after|on|with|noting|mindful|being|while|whilst|following|by|in|conscious|recognising|considering") && is(between, len(between)-1, ",") && !hasWord(between[1:len(between)-1], ",|;|had|was|were")
	}
	v := skipAdverbs(ws, at+1)
	f := forms[ws[v].low]
	past := f.past || takenUp[ws[v].low] || strings.HasSuffix(ws[v].low, "ed") || is(ws, v, "gave|took|spoke|met|saw|made|read|went|felt|held")
	k := i - 1
	for k > v && is(ws, k, "unanimously|therefore|accordingly|then|further|also|duly|,") {
		k--
	}
	return past && !is(ws, v, "was|were") && is(ws, k, "and|but")
}

// inTerms reports whether words from k on say that a motion or report was adopted as it stands,
// "in terms of the motion".
func inTerms(ws []word, k int) bool {
	return is(ws, k, "in") && is(ws, k+1, "terms|accordance|line") && is(ws, k+2, "of|with")
}

// notedFirst reports whether the body that meets opens the sentence by noting something in a
// clause of its own and goes on at i behind a comma: "Council noted that a group had been formed,
// and resolved that".
func notedFirst(ws []word, i int) bool {
	k := i - 1
	for is(ws, k, "further|also|therefore|accordingly|unanimously|then") {
		k--
	}
	if !is(ws, k, "and") || !is(ws, k-1, ",|;") {
		return false
	}
	for j := 1; j < k && j < 7; j++ {
		if is(ws, j, "noted|received|considered|welcomed|heard|regretted|recognised|acknowledged|approved|endorsed|accepted|thanked|congratulated") {
			return selfBefore(ws, j) && !earlier(ws, j)
		}
	}
	return false
}

// officeOf reports whether the body named at k is only part of an office: "The
// Leader of the Council agreed".
func officeOf(ws []word, k int) bool {
	if is(ws, k, "executive") && is(ws, k-1, "chief") {
		return true
	}
	if is(ws, k-1, "the") {
		k--
	}
	return is(ws, k-1, "of|to") && k > 1 && (roleNouns[ws[k-2].low] || rolePlurals[ws[k-2].low]) && !is(ws, k-2, "members|executive")
}

// afterMark returns where the clause behind the marker at word i begins: past
// "unanimously", "(nem con)", ", with one against," and any dashes and colons.
// For a recommendation it also reads to whom.
func afterMark(s sentence, i int, mark string) (rest int, to string) {
	ws := s.words
	k := i + 1
	for k < len(ws) {
		switch {
		case is(ws, k, "unanimously|accordingly|nem|con|further|also|instead|:|-|–|—|/|.|*"):
			k++
		case ws[k].raw == "(" && !enumerated(ws, k):
			if end := bodyEnd(ws, k+2); mark == "recommended" && is(ws, k+1, "to") && end > 0 { // "RECOMMEND: (to Council)"
				to = title(strings.TrimPrefix(join(s.text, ws[k+2:end]), "the "))
			}
			for k < len(ws) && ws[k].raw != ")" {
				k++
			}
			k++
		case ws[k].raw == ",":
			k = skipAside(ws, k)
			if k < 0 {
				return ws[i].end + 1, to
			}
		case byVote(ws, k) > 0:
			k = byVote(ws, k)
		case listFollows(ws, k), is(ws, k, "to") && is(ws, k+1, "agree|approve|decide|determine|order") && is(ws, k+2, "that|to") && onlyMarks(ws[k+3:]):
			k = len(ws)
		case is(ws, k, "to") && is(ws, k+1, "recommend") && ws[k+1].shout():
			mark, k = "recommended", k+2
		case mark == "recommended" && is(ws, k, "to"):
			end := bodyEnd(ws, k+1)
			if end < 0 {
				return ws[k].start, to
			}
			to, k = join(s.text, ws[k+1:end]), end
			to = title(strings.TrimPrefix(strings.TrimPrefix(to, "the "), "The "))
		default:
			return ws[k].start, to
		}
	}
	return len(s.text), to
}

// skipAside returns the word after an aside between commas, ", by three votes
// to two,", or the word after a lone comma; -1 where the aside never ends.
func skipAside(ws []word, k int) int {
	for j := k + 1; j < len(ws) && j < k+18; j++ {
		if ws[j].raw == "," && (j < k+10 || is(ws, j+1, "that|to")) {
			return j + 1
		}
		if is(ws, j, "that|to") && j == k+1 {
			return j
		}
	}
	if is(ws, k+1, "with|by|on|nem|unanimously") && k+10 >= len(ws) {
		return len(ws)
	}
	return k + 1
}

// bodyEnd returns where a body's name that begins at k ends, -1 where k names none.
func bodyEnd(ws []word, k int) int {
	j := k
	for j < len(ws) && (ws[j].capital() || is(ws, j, "the|of|and|full|for|council|cabinet|committee")) {
		j++
	}
	if j == k || j < len(ws) && !ws[j].mark() && !is(ws, j, "that|to") {
		return -1
	}
	if j == k+1 && is(ws, k, "the") {
		return -1
	}
	return j
}

// enumerated reports whether the bracket at k opens a list number, "(i)" or "(1)".
func enumerated(ws []word, k int) bool {
	return k+2 < len(ws) && ws[k+2].raw == ")" && len(ws[k+1].raw) <= 4 && kindOfMarker(ws[k+1].raw) != noMarker
}
