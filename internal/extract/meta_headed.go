package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A headedRule knows the headings of one kind of text that minutes print below
// a resolution, and where that text belongs in a Meta.
type headedRule struct {
	name  string
	head  *regexp.Regexp // from the start of the block to the end of the heading
	field func(*civic.Meta) **civic.Words
}

var headedRules = []headedRule{
	{"reasons", regexp.MustCompile(`(?i)^\W*reason(?:s|\(s\))?(?:\s+for\s+(?:the\s+)?(?:\w+\s+)?(?:decisions?|decision\(s\)|recommendations?|resolution))?\s*(?:[:.–-]+|$)`),
		func(m *civic.Meta) **civic.Words { return &m.Reasons }},
	{"alternatives", regexp.MustCompile(`(?i)^\W*(?:details of (?:any )?)?(?:(?:any )?(?:alternatives?|other)\s+options?|alternatives|options)(?:\s+(?:considered|and|rejected|by|the|decision|maker|taker|or|for|at|when|making|made|time)|\s*,)*\s*(?:[:.–-]+|$)`),
		func(m *civic.Meta) **civic.Words { return &m.Alternatives }},
	{"conflicts", regexp.MustCompile(`(?i)^\W*(?:(?:record of )?(?:any )?)?conflicts?(?:\(s\))?\s+of\s+interests?(?:\s+(?:declared|recorded|and|any|dispensations?|granted|noted|in|respect|of|the|decision|by))*\s*(?:[:.–-]+|$)`),
		func(m *civic.Meta) **civic.Words { return &m.Conflicts }},
}

// A headedText is one such text as the item prints it.
type headedText struct {
	rule  headedRule
	at    int // the heading's first byte
	words civic.Words
}

// maxHeadedBytes bounds what is kept of one text, since every decision of its
// item carries it. The longest reasons that we read were under 6 KB.
const maxHeadedBytes = 16 << 10

// headed reads reasons, alternatives and conflicts of interest and gives each
// to the decisions that it follows, back to the last text of its kind. One
// that stands in front of every decision belongs to those that follow it.
func (n *noting) headed() {
	found := map[string][]headedText{}
	for i := n.first(); i < n.span.to; i++ {
		t, next, ok := n.headedAt(i)
		if ok {
			found[t.rule.name] = append(found[t.rule.name], t)
			n.quiet = append(n.quiet, stretch{t.at, t.words.End})
			i = next - 1
		}
	}
	for _, rule := range headedRules {
		n.tie(found[rule.name])
	}
}

// headedAt reads the text under a heading at block i, and the block behind it.
func (n *noting) headedAt(i int) (headedText, int, bool) {
	b := n.doc.Blocks[i]
	text := n.doc.Body(b)
	if b.Kind == doctext.TableRow || b.Role == doctext.RoleAgenda || n.holding(b.Start) >= 0 || n.holding(b.Body) >= 0 {
		return headedText{}, 0, false
	}
	for _, rule := range headedRules {
		m := rule.head.FindString(text)
		if m == "" || strings.TrimSpace(m) == text && closed(text) || lower(text) == "options." {
			continue
		}
		start := b.Body + len(m)
		start += len(n.doc.Text[start:b.End]) - len(strings.TrimLeft(n.doc.Text[start:b.End], " "))
		to := n.textEnd(i, start < b.End)
		if start == b.End && i+1 < to {
			start = n.doc.Blocks[i+1].Start
		}
		if end := n.doc.Blocks[to-1].End; end > start {
			return headedText{rule, b.Start, n.words(start, end)}, to, true
		}
	}
	return headedText{}, 0, false
}

// textEnd returns the block at which the text under the heading in block i
// ends. Text that begins in the heading's own line goes on only as a list;
// a list goes on as a list.
func (n *noting) textEnd(i int, inline bool) int {
	listed := inline
	k := i + 1
	for ; k < n.span.to; k++ {
		b := n.doc.Blocks[k]
		if b.End-n.doc.Blocks[i].Start > maxHeadedBytes || n.closes(k, n.doc.Blocks[i].Role == doctext.RoleLabel) {
			break
		}
		item := kindOfMarker(b.Marker) != noMarker || b.Kind == doctext.ListItem
		if k == i+1 && !inline {
			listed = item
		}
		if listed && !item && !startsLower(n.doc.Body(b)) || k > i+1 && !item && headsText(n.doc, k, n.span.to) {
			break
		}
	}
	return k
}

// headsText reports whether block k is a heading by its shape: a few words in capitals,
// without a stop, above a paragraph.
func headsText(doc *doctext.Document, k, to int) bool {
	text := doc.Body(doc.Blocks[k])
	return len(text) < 50 && k+1 < to && !closed(text) && !openEnded(text) && titleLike(text) && mostlyCapital(text) && closed(doc.Body(doc.Blocks[k+1]))
}

// closes reports whether block k cannot belong to reasons or alternatives. Below
// a label of a decision's page, readers take their text for the agenda's.
func (n *noting) closes(k int, labelled bool) bool {
	b := n.doc.Blocks[k]
	text := n.doc.Body(b)
	low := lower(text)
	_, label := labelOf(text)
	if _, _, key := keySaid(text); key || statusLine.MatchString(text) || effectLine.MatchString(text) {
		return true
	}
	if label || endsResolution(text) || moving(low) || n.holding(b.Body) >= 0 || n.holding(b.Start) >= 0 {
		return true
	}
	switch b.Role {
	case doctext.RoleAgenda:
		return !labelled
	case doctext.RoleLabel, doctext.RoleLinks, doctext.RoleCut, doctext.RoleFurnish, doctext.RoleItem, doctext.RoleSection:
		return true
	}
	if b.Kind == doctext.TableRow || b.Kind == doctext.Heading && b.Marker == "" || mentions(low, "call-in", "right of appeal", "may appeal") {
		return true
	}
	for _, rule := range headedRules {
		if rule.head.MatchString(text) {
			return true
		}
	}
	ss := n.r.sentences(k)
	if len(ss) == 0 {
		return false
	}
	a, ok := ss[0].opening, ss[0].announces
	return ok && (a.rule == "marker word" || a.rule == "decision heading")
}

// tie gives each text of one kind to its decisions.
func (n *noting) tie(texts []headedText) {
	from := 0
	for k, t := range texts {
		to := from
		for to < len(n.records) && n.records[to].Source.Start < t.at {
			to++
		}
		if to == 0 { // it leads: "Reasons", then the decision
			for to < len(n.records) && (k+1 == len(texts) || n.records[to].Source.Start < texts[k+1].at) {
				to++
			}
		}
		n.each(from, to, func(m *civic.Meta) { give(t.rule.field(m), &t.words) })
		from = to
	}
}
