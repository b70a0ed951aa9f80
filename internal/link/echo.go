package link

import "strings"

// Minutes often say that a thing was done by the very verb by which it was
// promised: "to inspect the drain", "he had inspected the drain". No list of
// deeds can hold all such verbs, so a deed that echoes the promise counts.

// pastOf are the pasts and participles that do not end in -ed, with their verbs.
var pastOf = map[string]string{"written": "write", "wrote": "write", "sent": "send", "held": "hold", "met": "meet", "taken": "take", "took": "take", "brought": "bring",
	"built": "build", "found": "find", "told": "tell", "spoken": "speak", "spoke": "speak", "sought": "seek", "drawn": "draw", "begun": "begin", "began": "begin", "put": "put",
	"shown": "show", "laid": "lay", "paid": "pay", "chosen": "choose", "bought": "buy", "let": "let", "rebuilt": "rebuild", "given": "give", "gave": "give", "made": "make",
	"set": "set", "taught": "teach", "led": "lead", "sold": "sell", "cut": "cut", "rewritten": "rewrite", "undertaken": "undertake", "fed": "feed"}

// idle are the stems of verbs that tell of every meeting, or that are nouns as
// often: heard again they show nothing.
var idle = stemSet(`report advise inform present consider discuss note ask agree request receive propose recommend expect state explain need plan review want use concern relate
 base include follow make give take set let put cut lead increase reduce continue call refer require resolve meet hold update approve attend accept comment welcome thank
 consult question vote raise support involve show tell seek contact invite deliver identify hear become see bring feed speak pay find opt`)

// auxiliaries open a participle: "had inspected", "has since been cleared".
var auxiliaries = map[string]bool{"been": true, "had": true, "has": true, "have": true, "was": true, "were": true}

// between may stand between the two.
var between = map[string]bool{"now": true, "since": true, "already": true, "also": true, "all": true, "both": true, "duly": true, "subsequently": true, "recently": true, "then": true,
	"indeed": true, "accordingly": true, "therefore": true, "each": true, "himself": true, "herself": true, "successfully": true, "fully": true}

// deedStem folds a past or participle in small letters to the stem of its verb; "" where it is none.
func deedStem(w string) string {
	if base, ok := pastOf[w]; ok {
		return stem(base)
	}
	if len(w) < 5 || !strings.HasSuffix(w, "ed") {
		return ""
	}
	if strings.HasSuffix(w, "ied") {
		return w[:len(w)-3] + "y"
	}
	return stem(w)
}

// participles gives what a sentence in small letters says was done, " had
// inspected", and where all is true every past as well: " inspected". Elsewhere
// "were repaired" tells of what is usual. What "will be inspected" was not.
func participles(low string, all bool) string {
	var b strings.Builder
	helped, be := "", false // what stands before the word at hand: an auxiliary, or "be"
	for i := 0; i < len(low); {
		if !plainByte(low[i]) {
			if low[i] != ' ' && low[i] != '\n' {
				helped, be = "", false
			}
			i++
			continue
		}
		j := i + 1
		for j < len(low) && plainByte(low[j]) {
			j++
		}
		word := low[i:j]
		i = j
		switch {
		case auxiliaries[word] && (all || word[0] != 'w'):
			helped = word
			continue
		case word == "be":
			helped, be = "", true
			continue
		case (helped != "" || be) && between[word]:
			continue
		}
		if s := ""; !be && (helped != "" || all) {
			if s = deedStem(word); s != "" && !idle[s] {
				b.WriteString(" " + strings.TrimLeft(helped+" "+word, " "))
			}
		}
		helped, be = "", false
	}
	return b.String()
}

// echoes reports whether one of the deeds, as participles gives them, is a verb of the promise.
func (q query) echoes(deeds string) bool {
	for w := range strings.FieldsSeq(deeds) {
		if s := deedStem(w); s != "" && !auxiliaries[w] && (q.verbs[s] || sameDeeds[s] != "" && q.verbs[sameDeeds[s]]) {
			return true
		}
	}
	return false
}

// verbsOf are the stems of a promise's words that can be echoed.
func verbsOf(quote string) map[string]bool {
	out := map[string]bool{}
	for _, s := range stems(quote) {
		if !idle[s] && !isNumber(s) {
			out[s] = true
			if kin := sameDeeds[s]; kin != "" {
				out[kin] = true
			}
		}
	}
	return out
}

// sameDeeds gives for the stem of a verb a name, no word, for all verbs of the same deed.
var sameDeeds = func() map[string]string {
	out := map[string]string{}
	for i, verbs := range [...]string{"begin start commence launch", "finish complete conclude", "repair mend fix", "close shut", "demolish raze",
		"recruit hire engage", "install fit erect", "renew replace", "stop end cease", "move relocate transfer", "examine inspect check", "sell dispose", "fill appoint"} {
		for _, v := range strings.Fields(verbs) {
			out[stem(v)] = "~" + string(rune('a'+i))
		}
	}
	return out
}()

// echoIn returns the sentence of minutes that tells of the promised deed as done
// at the meeting or before it, "Members carried out the self-assessment", as
// bytes of the text. It is for items whose title already names the matter.
func (q query) echoIn(minutes string) (start, end int, ok bool) {
	if len(minutes) > maxRow*5 {
		return 0, 0, false // a long debate tells of many deeds
	}
	for start < len(minutes) {
		end = sentenceEnd(minutes, start)
		low := strings.ToLower(minutes[start:end])
		if len(low) == end-start && !outcome(low) && !notDone(low) && !questionWords.in(low) && q.echoes(participles(low, true)) {
			return start, end, true
		}
		start = end
	}
	return 0, 0, false
}
