package extract

import (
	"strings"

	"arising/internal/doctext"
)

// Small councils print an item's heading in one line with its text: "12.
// GROUNDS The Clerk advised …", "4. Matters Arising: None.", "28/19 Bench Repair
// A quote had been obtained". Left together, all items would be one, and what
// one of them resolves would hide what the others agree.

// opened returns doc with such headings parted from their text, where most of a
// paper's items are printed so.
func opened(doc *doctext.Document) *doctext.Document {
	if hasRoles(doc) || hasLabels(doc) {
		return doc
	}
	cuts := runIns(doc)
	if len(cuts) == 0 {
		return doc
	}
	out := *doc
	out.Blocks = make([]doctext.Block, 0, len(doc.Blocks)+len(cuts))
	for i, b := range doc.Blocks {
		at, ok := cuts[i]
		if !ok {
			out.Blocks = append(out.Blocks, b)
			continue
		}
		head, rest := b, b
		head.End = b.Start + len(strings.TrimRight(doc.Text[b.Start:b.Start+at], " :.,"))
		out.Blocks = append(out.Blocks, head)
		from := b.End - len(strings.TrimLeft(doc.Text[b.Start+at:b.End], " "))
		rest.Kind, rest.Marker, rest.Start, rest.Body = doctext.Paragraph, "", from, from
		if from < b.End {
			out.Blocks = append(out.Blocks, rest)
		}
	}
	return &out
}

// runIns returns, by block, where the headings end that run into their text. It
// is empty where the headings that stand alone number the paper as well.
func runIns(doc *doctext.Document) map[int]int {
	var all []heading
	ends := map[int]int{}
	for i, b := range doc.Blocks {
		if b.Kind == doctext.TableRow || i > 0 && leadsList(doc, i-1) {
			continue
		}
		whole := doc.Whole(b)
		h, ok := readNumber(whole)
		if !ok || !h.dot && h.prefix == "" {
			continue
		}
		at := headingEnd(h)
		if at == 0 {
			continue
		}
		h.block = i
		all = append(all, h)
		if at < len(h.title) || strings.HasSuffix(h.title, ":") {
			ends[i] = strings.Index(whole, h.title) + at
		}
	}
	chain := longest(all)
	if turned := longest(yearLast(all)); len(turned) > len(chain) {
		chain = turned
	}
	alone := numbered(doc, 0, len(doc.Blocks))
	if len(chain) < 3 || len(chain) <= max(len(longest(alone)), len(longest(yearLast(alone)))) {
		return nil
	}
	cuts := map[int]int{}
	for _, h := range chain {
		if at, ok := ends[h.block]; ok {
			cuts[h.block] = at
		}
	}
	return cuts
}

// leadsList reports whether block i leads in a list of clauses, which are no items.
func leadsList(doc *doctext.Document, i int) bool {
	text := doc.Body(doc.Blocks[i])
	ws := words(text)
	for k := range ws {
		if k < 12 && is(ws, k, "resolved|agreed|recommended|actions|action") {
			return openEnded(text) || len(ws) < 8
		}
	}
	return openEnded(text) && len(text) < 60 && !strings.HasSuffix(strings.TrimSpace(text), ",")
}

// headingEnd returns where the heading ends in the title and text behind an
// item's number: 0 where none is to be seen, all of it where it stands alone.
func headingEnd(h heading) int {
	if clauseLike(h.title) {
		return 0
	}
	if len(h.title) < 180 && titleLike(h.title) {
		return len(h.title)
	}
	ws := words(h.title)
	if at := capsEnd(ws); at > 0 {
		return at
	}
	for i, w := range ws {
		if w.start > 60 || i > 9 || finite[w.low] {
			break
		}
		if i > 0 && (w.raw == ":" || w.raw == "." && i+1 < len(ws) && ws[i+1].capital() && len(ws[i-1].raw) > 2 && !abbreviations[ws[i-1].low]) {
			return w.end
		}
	}
	if h.prefix != "" || ws[0].shout() {
		return sentenceStart(ws)
	}
	return 0
}

// finite are verbs that no heading holds.
var finite = setOf("was were is are has had have would will be been asked agreed reported advised proposed said noted resolved received gave signed")

// capsEnd returns where the run of words in capitals ends that opens a line, 0
// where there is none of four letters or more.
func capsEnd(ws []word) int {
	long := false
	for i, w := range ws {
		if w.mark() || w.shout() || len(w.raw) == 1 && w.capital() && i+1 < len(ws) && ws[i+1].shout() || strings.Trim(w.raw, "0123456789/") == "" || w.raw == "&" {
			long = long || w.shout() && len(w.raw) > 3
			continue
		}
		if i == 0 || !long || i == 1 && w.capital() && !opensSentence[w.low] {
			return 0
		}
		if ws[i-1].raw == "(" { // "MATTERS ARISING (for information only)"
			for k := i; k < len(ws) && k < i+8; k++ {
				if ws[k].raw == ")" {
					return ws[k].end
				}
			}
		}
		return ws[i].start
	}
	return 0
}

// sentenceStart returns where the first sentence begins behind a heading without
// a stop: at "The", "A quote", "It was" in front of a verb.
func sentenceStart(ws []word) int {
	for i := 2; i < len(ws) && i < 22; i++ {
		if finite[ws[i].low] {
			return 0
		}
		if !ws[i].capital() || !opensSentence[ws[i].low] || ws[i-1].mark() || is(ws, i-1, "of|for|and|by|on|the|to|with|from|in|at") {
			continue
		}
		for k := i + 1; k < len(ws) && k < i+14; k++ {
			if finite[ws[k].low] || speaking[ws[k].low] {
				return ws[i].start
			}
		}
	}
	return 0
}

// opensSentence are words in capitals that seldom stand inside a heading.
var opensSentence = setOf("the a an it there this these cllr councillor councillors members mr mrs ms following in no clerk chair chairman after all")
