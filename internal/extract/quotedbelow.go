package extract

import "strings"

// quotedBelow passes over the decision of another body that a clause prints below
// itself in quotation marks, "That the following decision of Cabinet be noted:". It
// returns the block behind the quotation, or i where block i opens none.
func (g *gathering) quotedBelow(i, to int) int {
	if len(g.out) == 0 || !openEnded(g.last()) || !hasWord(words(g.last()), "decision|decisions|resolution|minute|recommendation|recommendations") {
		return i
	}
	doc := g.r.doc
	if text := doc.Whole(doc.Blocks[i]); !strings.HasPrefix(text, "\"") && !strings.HasPrefix(text, "“") {
		return i
	}
	for k := i; k < to && k < i+maxQuoted; k++ {
		text := strings.TrimRight(doc.Body(doc.Blocks[k]), " .;|")
		if strings.HasSuffix(text, "\"") || strings.HasSuffix(text, "”") {
			for ; i <= k; i++ {
				g.spent = append(g.spent, stretch{doc.Blocks[i].Start, doc.Blocks[i].End})
			}
			g.pending = false
			return k + 1
		}
	}
	return i
}

// maxQuoted bounds in blocks how far the end of a quotation is looked for.
const maxQuoted = 40
