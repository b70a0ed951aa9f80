package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Minutes may name the speaker last: "A drop-in would be run in May, the Director said." The rules
// read who speaks in front of what is said, so such a sentence is turned round for them.

// speechVerbs are the verbs that may stand so behind what was said.
const speechVerbs = "said|says|told|promised|added|confirmed|explained|assured|replied|undertook|announced|advised|reported|stated|answered|informed"

// longestTail is how many words name the speaker and those who are told.
const longestTail = 10

// turnedRound returns a sentence whose speaker stands behind it as if the speaker stood in front.
// Its place stays, and so does what is quoted from it.
func turnedRound(t told) (told, bool) {
	ws := t.words
	end := len(ws)
	for end > 0 && ws[end-1].mark() {
		end--
	}
	for k := end - 2; k > 3 && k >= end-1-longestTail; k-- {
		if !is(ws, k, ",") {
			continue
		}
		v := k + 1
		for v < end && !is(ws, v, speechVerbs) {
			v++
		}
		if v == end || !hasWord(ws[:k], "would|will|should|could") || insideQuotes(ws, k) {
			return told{}, false
		}
		speaker, hearers := join(t.text, ws[k+1:v]), join(t.text, ws[v+1:end])
		if v == k+1 { // "said the Director"
			speaker, hearers = hearers, ""
		}
		if speaker == "" || strings.ContainsAny(speaker, ",;") || is(ws, k+1, "as|which|who|and|but|it") {
			return told{}, false
		}
		verb := ws[v].low
		if hearers != "" {
			verb += " " + hearers
		}
		said := strings.TrimSpace(t.text[:ws[k].start])
		if opening[ws[0].low] || is(ws, 0, "a|an|the|he|she|they|it|there") {
			said = cased(said, unicode.ToLower)
		}
		turned := *t.sentence
		turned.text = cased(speaker, unicode.ToUpper) + " " + verb + " that " + said + "."
		turned.words = words(turned.text)
		turned.signals = signalsIn(turned.words)
		t.sentence = &turned
		return t, true
	}
	return told{}, false
}

// cased gives the first letter of a text another case.
func cased(s string, to func(rune) rune) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(to(first)) + s[n:]
}
