package extract

import "strings"

// Minutes that print the resolution first go on with the debate in paragraphs that are
// numbered too: "2." of the resolution, and below it "7.1" of item 7. Such a number
// belongs to no clause.

// narrativeAt reports whether the numbered block i is a paragraph of the debate behind
// the clauses that have been gathered.
func (g *gathering) narrativeAt(i int) bool {
	b := g.r.doc.Blocks[i]
	kind := kindOfMarker(b.Marker)
	if kind == decimalMarker && g.top.kind != decimalMarker && g.top.kind != noMarker {
		whole, _, _ := strings.Cut(strings.Trim(b.Marker, "()."), ".")
		if n, ok := small(whole); ok && n != g.top.last {
			return true
		}
		return closed(g.last()) && g.narratedAt(i)
	}
	if kind != g.top.kind || kind != digitMarker {
		return false
	}
	if n := ordinal(b.Marker, kind); n > g.top.last+3 {
		return true
	}
	return clauseLike(g.last()) && closed(g.last()) && g.narratedAt(i)
}

// narratedAt reports whether block i tells of the debate.
func (g *gathering) narratedAt(i int) bool {
	ss := g.r.sentences(i)
	return len(ss) > 0 && !clauseLike(ss[0].text) && !startsLower(ss[0].text) && narrates(ss[0].words)
}
