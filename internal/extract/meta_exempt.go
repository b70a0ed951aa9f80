package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

var (
	// exemptGround is the ground as the Local Government Act 1972, Schedule
	// 12A (Part 1; Part 4 in Wales) has it: "paragraphs 7 and 9 of Part I of Schedule 12A".
	exemptGround = regexp.MustCompile(`(?i)\bparagraphs?\.?\s*((?:\d{1,2}[A-C]?)(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+or\s+|,\s*and\s+)\d{1,2}[A-C]?)*)\s*(?:of|,)?\s*(?:\(?part\s+\w{1,3}\)?\s*(?:of|to|,)?\s*)?(?:of\s+)?(?:the\s+)?schedule\s+12\s?A`)
	// ownRules is the ground as some constitutions number it: "category 3 of paragraph
	// 10.4 of the access to information procedure rules".
	ownRules = regexp.MustCompile(`(?i)\bcategor(?:y|ies)\s+(\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,2})*)\s+of\s+(paragraph\s+[\d.]+\s+of\s+the\s+access\s+to\s+information\s+(?:procedure\s+)?rules)`)
	// exemptLine opens a line that says it of the item and not in passing.
	exemptLine = regexp.MustCompile(`(?i)^\W*(?:exempt|not for publication|by virtue of|restricted|confidential|private|the (?:report|appendix|public and press))\b`)
)

// exempt reads the ground on which the public was excluded or a text withheld:
// inside a clause it belongs to that clause, in a line of its own to the item.
func (n *noting) exempt() {
	for i := n.first(); i < n.span.to; i++ {
		b := n.doc.Blocks[i]
		text := n.doc.Text[b.Start:b.End]
		low := n.r.low[b.Start:b.End]
		if mentions(low, "access to information") {
			for _, m := range ownRules.FindAllStringSubmatchIndex(text, -1) {
				e := &civic.Exempt{Paragraphs: fold(text[m[2]:m[3]]), Of: fold(text[m[4]:m[5]]), Words: n.words(b.Start+m[0], b.Start+m[1])}
				if k := n.holding(e.Start); k >= 0 {
					give(&n.metas[k].Exempt, e)
				}
			}
		}
		if !mentions(low, "schedule 12") {
			continue
		}
		for _, m := range exemptGround.FindAllStringSubmatchIndex(text, -1) {
			e := &civic.Exempt{Paragraphs: strings.TrimSpace(text[m[2]:m[3]]), Words: n.words(b.Start+m[0], b.Start+m[1])}
			if k := n.holding(e.Start); k >= 0 {
				give(&n.metas[k].Exempt, e)
			} else if exemptLine.MatchString(text) {
				n.all(func(m *civic.Meta) { give(&m.Exempt, e) })
			}
		}
	}
}
