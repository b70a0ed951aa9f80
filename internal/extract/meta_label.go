package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// The lines that a decision's page and printed minutes give about the whole
// item: "Is Key decision?: Yes", "Not for call-in", "Effective from: 12/05/2023".
// A line rule reads one sentence or line; ok is false where it says nothing.
var (
	statusLine = regexp.MustCompile(`(?i)^decision status\s*:\s*(\S.*)$`)
	keyAnswer  = regexp.MustCompile(`(?i)^(?:is (?:this a |it a )?)?key decision\s*[?:]+\s*:?\s*(yes|no)\b`)
	keyType    = regexp.MustCompile(`(?i)^(?:decision type|type of decision)\s*:\s*(non[- ]key|not key|key)\b`)
	keyNumber  = regexp.MustCompile(`(?i)^\W*key decision\s*(?:[(:,–-]\s*)*(?:reference|ref|number|no)\b\.?(?:\s*(?:number|no)\b\.?)?\s*[:.]?\s*([A-Z0-9][A-Z0-9/.-]*[0-9][A-Z0-9/-]*)`)
	keyAlone   = regexp.MustCompile(`(?i)^\W*(?:this (?:is|was) )?(not |non[- ])?(?:a )?key(?: decision)?\W*$`)
	keyClause  = regexp.MustCompile(`^\((KEY|Key)(?: (?:DECISION|[Dd]ecision))?\)`)

	callAnswer = regexp.MustCompile(`(?i)^(?:is )?(?:it |this |the decision )?(?:subject to|eligible for|open to|for) call[- ]?in\s*[?:]+\s*:?\s*(yes|no)\b`)
	callSaid   = regexp.MustCompile(`(?i)\b(?:(is|are) )?(not |exempt )?(?:subject to|subject to the|open to|eligible for|for|from) (?:the )?(?:council's |scrutiny )?call[- ]?in\b`)
	callWaived = regexp.MustCompile(`(?i)\bcall[- ]?in (?:procedure |provisions? |process )?(?:(?:is|are|has been|have been) )?(?:waived|does not apply|do not apply)\b`)
	callDay    = regexp.MustCompile(`(?i)\b(?:deadline|expir\w+|ends?|closes?|no later than|until|by|last day)\b`)
	callWord   = regexp.MustCompile(`(?i)\bcall(?:ed|ing)?[- ]?in\b`)
	pastTense  = regexp.MustCompile(`(?i)\b(?:had|was|were|would|could|should)\b`)

	effectLine  = regexp.MustCompile(`(?i)^(?:effective from|effective date|date effective|decision effective(?: from)?|implementation date)\s*:?\s*(\S.*)$`)
	effectSaid  = regexp.MustCompile(`(?i)^\W*(?:this|the|these|all) decisions?(?: \w+){0,4} (?:takes? effect|comes? into (?:effect|force)|(?:is|are|be) effective|be implemented)\b`)
	printedTime = regexp.MustCompile(`(?i)\b(?:midnight|midday|noon|\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b\.?|\d{1,2}[.:]\d{2}(?: hours)?)`)
	slashedDay  = regexp.MustCompile(`\b\d{1,2}/\d{1,2}/\d{4}\b`)
)

// labels reads what the item says of all its decisions, and then what the
// whole paper says of them where the item is silent.
func (n *noting) labels() {
	for i := n.first(); i < n.span.to; i++ {
		b := n.doc.Blocks[i]
		if !mentions(lower(n.doc.Whole(b)), "key", "call", "effect", "implement", "decision status", "decision type") {
			continue
		}
		for _, s := range n.r.sentences(i) {
			n.line(s)
		}
	}
	n.paperWide()
	for i, r := range n.records { // "(KEY) (1) That …": the mark stands in front of the clause, in its block
		if k := n.doc.BlockAt(r.Source.Start); k >= 0 {
			if m := keyClause.FindString(n.doc.Body(n.doc.Blocks[k])); m != "" {
				give(&n.metas[i].Key, &civic.KeyDecision{Key: true, Words: n.words(n.doc.Blocks[k].Body, n.doc.Blocks[k].Body+len(m))})
			}
		}
	}
}

// mentions reports whether low holds one of the signs: a cheap look before the dear ones.
func mentions(low string, signs ...string) bool {
	for _, s := range signs {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// line reads one sentence that lies outside the clauses.
func (n *noting) line(s sentence) {
	if n.holding(s.start) >= 0 || n.quoted(s.start) {
		return
	}
	w := n.words(s.start, s.end)
	if m := statusLine.FindStringSubmatch(s.text); m != nil {
		at := s.end - len(m[1])
		said := n.words(at, s.end)
		n.all(func(m *civic.Meta) { give(&m.Status, &said) })
		return
	}
	if key, ref, ok := keySaid(s.text); ok {
		n.all(func(m *civic.Meta) { give(&m.Key, &civic.KeyDecision{Key: key, Reference: ref, Words: w}) })
	}
	if subject, ok := callInSaid(s.text); ok {
		n.all(func(m *civic.Meta) { give(&m.CallIn, &civic.CallIn{Subject: subject, Words: w}) })
	}
	if at, ok := callInEnds(s.text); ok {
		n.all(func(m *civic.Meta) {
			give(&m.CallInEnds, &civic.Moment{Day: at, Time: printedTime.FindString(s.text), Words: w})
		})
	} else if at, ok := effectiveFrom(s.text); ok {
		n.all(func(m *civic.Meta) {
			give(&m.Effective, &civic.Moment{Day: at, Time: printedTime.FindString(s.text), Words: w})
		})
	}
}

// keySaid reads whether a line calls the decision a key one, and its number.
func keySaid(text string) (key bool, ref string, ok bool) {
	if m := keyAnswer.FindStringSubmatch(text); m != nil {
		return strings.EqualFold(m[1], "yes"), "", true
	}
	if m := keyType.FindStringSubmatch(text); m != nil {
		return strings.EqualFold(m[1], "key"), "", true
	}
	if m := keyNumber.FindStringSubmatch(text); m != nil {
		return true, strings.TrimRight(m[1], ".-/"), true
	}
	if m := keyAlone.FindStringSubmatch(text); m != nil && strings.Contains(lower(text), "decision") {
		return m[1] == "", "", true
	}
	return false, "", false
}

// callInSaid reads whether a line calls the decision open to call-in. What is
// told of the past is another decision's.
func callInSaid(text string) (subject, ok bool) {
	if m := callAnswer.FindStringSubmatch(text); m != nil {
		return strings.EqualFold(m[1], "yes"), true
	}
	if pastTense.MatchString(text) || len(text) > 400 {
		return false, false
	}
	if callWaived.MatchString(text) {
		return false, true
	}
	m := callSaid.FindStringSubmatchIndex(text)
	if m == nil {
		return false, false
	}
	// Without a verb the words must stand by themselves: "(Not for call-in)".
	alone := m[0] <= 2 && m[1] >= len(text)-3
	if m[2] < 0 && !alone && !strings.HasPrefix(lower(text), "this decision") && !strings.HasPrefix(lower(text), "the decision") {
		return false, false
	}
	word := lower(text[m[0]:m[1]])
	switch {
	case m[4] >= 0:
		return false, true
	case strings.HasPrefix(word, "for ") || strings.Contains(word, " from ") || strings.HasPrefix(word, "from "):
		return false, false // "reasons for call-in", "resulting from call-in"
	}
	return !strings.Contains(lower(text[:m[0]]), " not "), true
}

// callInEnds reads a line that gives the last day for calling in.
func callInEnds(text string) (day.Date, bool) {
	if !callWord.MatchString(text) || !callDay.MatchString(text) || pastTense.MatchString(text) {
		return day.Date{}, false
	}
	return dayIn(text)
}

// effectiveFrom reads "Effective from: 12/05/2023" or "This decision takes
// effect on 12 May 2023". A scheme that takes effect is not the decision.
func effectiveFrom(text string) (day.Date, bool) {
	if m := effectLine.FindStringSubmatch(text); m != nil {
		return dayIn(m[1])
	}
	if effectSaid.MatchString(text) && !pastTense.MatchString(text) {
		return dayIn(text)
	}
	return day.Date{}, false
}

// dayIn finds the first day in text, "12/05/2023" or "14 January 2026".
func dayIn(text string) (day.Date, bool) {
	if m := slashedDay.FindString(text); m != "" {
		return slashDate(m)
	}
	return dateIn(words(text))
}
