package extract

import (
	"strings"

	"arising/internal/civic"
)

// bodyList takes a paragraph in which the body's outcomes stand in a list behind its name: "The
// Committee, by four votes to two: (a) noted the report; and (b) instructed the Head of
// Estates to market the depot."
func (sw *sweep) bodyList(i int) bool {
	b := sw.r.doc.Blocks[i]
	text := sw.r.doc.Body(b)
	at := outcomesAt(text)
	if at < 0 {
		return false
	}
	segs := inlineList(text[at:])
	if segs == nil {
		segs = semicolons(text[at:])
	}
	decided := false
	g := &gathering{r: sw.r, like: clause{rule: "body decides", section: sw.part.kind}}
	for _, seg := range segs {
		deed, ok := outcomeVerb(words(text[at+seg.start : at+seg.end]))
		if !ok {
			continue // what it only heard or asked
		}
		decided = decided || decisive[deed] || deed == civic.VerbNote || deed == civic.VerbAgree || commits[deed]
		g.add(b.Body+at+seg.start, b.Body+at+seg.end, seg.number)
	}
	if !decided {
		return false
	}
	sw.spend(stretch{b.Body, b.End})
	sw.take(g)
	return true
}

// outcomesAt returns the byte at which the numbers begin behind the name of the body that meets
// and an aside on how it came to decide; -1 where a text opens otherwise.
func outcomesAt(text string) int {
	if from := strings.IndexAny(text, ":(–"); from < 0 || from > 160 || !strings.Contains(text, "(a)") && !strings.Contains(text, "(1)") && !strings.Contains(text, "(i)") && !strings.Contains(text, ";") {
		return -1
	}
	ws := wordsUpTo(text, 40)
	name := 0
	for name < len(ws) && name < 8 && !ws[name].mark() && !selves[ws[name].low] {
		name++
	}
	if name >= len(ws) || !selves[ws[name].low] || is(ws, name, "members|meeting|group") || !ws[0].capital() {
		return -1
	}
	k := name + 1
	if is(ws, k, ",") {
		for k++; k < len(ws) && !(is(ws, k, ":|–|-|—") || ws[k].raw == "(" && enumerated(ws, k)); k++ {
			if is(ws, k, ".|;") {
				return -1
			}
		}
	}
	colon := is(ws, k, ":|–|-|—")
	if colon {
		k++
	}
	if k >= len(ws) || !colon && !(ws[k].raw == "(" && enumerated(ws, k)) {
		return -1
	}
	return ws[k].start
}

// semicolons parts a text at its semicolons, "noted the report; and thanked the officers"; nil
// where it has none.
func semicolons(text string) (out []segment) {
	if !strings.Contains(text, ";") || strings.Contains(text, ". ") {
		return nil
	}
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], ';'); n >= 0 {
			end = start + n
		}
		part := strings.TrimPrefix(strings.TrimLeft(text[start:end], " "), "and ")
		from := end - len(part)
		out = append(out, segment{start: from, end: from + len(trimAnd(part))})
		start = end + 1
	}
	return out
}

// outcomeVerb returns the verb with which a numbered outcome opens, behind an aside perhaps: "as
// part of the Estates Plan, instructed". It is false for what members only said or asked about.
func outcomeVerb(ws []word) (civic.Verb, bool) {
	k := 0
	if is(ws, 0, "as|in|with|on|having|subject|by|following|for|under") {
		for k < len(ws) && !is(ws, k, ",") {
			k++
		}
		k++
	}
	k = skipAdverbs(ws, k)
	if k >= len(ws) || is(ws, k, "asked|queried|sought") && is(ws, k+1, "if|whether|about|how|why|what|when|clarification|assurance|assurances") {
		return "", false
	}
	f, ok := forms[ws[k].low]
	return f.verb, ok && (f.past || f.third)
}
