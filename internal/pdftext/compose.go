package pdftext

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"arising/internal/doctext"
)

// compose turns what a reader saw into a document.
func compose(r *reading, opt Options) *doctext.Document {
	pages := r.pages
	if !opt.KeepFurniture {
		dropFurniture(pages)
	}
	f := &flow{out: doctext.NewBuilder("pdf"), usual: r.usualSize(), known: knownWords(pages)}
	starts := make([]pageStart, 0, len(pages))
	for _, p := range pages {
		starts = append(starts, f.pageStart(p.number))
		f.takePage(p)
	}
	f.end()
	f.writeTable()
	unread(f.out, r)
	doc := f.out.Document()
	doc.Title = title(r.title)
	doc.Pages = placePages(doc, starts, f.breaks)
	return doc
}

// A pageStart is where a sheet begins: with block number `block`, or with the
// one after it where that one was still open and did not go on here.
type pageStart struct {
	number, block int
	open          bool
}

func (f *flow) pageStart(number int) pageStart {
	s := pageStart{number: number, block: f.count, open: f.now != nil}
	if f.held != nil {
		s.block += len(f.held.rows)
	}
	return s
}

func placePages(doc *doctext.Document, starts []pageStart, breaks []pageBreak) []doctext.Page {
	inside := map[int]int{}
	for _, b := range breaks {
		inside[b.page] = doc.Blocks[b.block].Body + b.at
	}
	out := make([]doctext.Page, 0, len(starts))
	last := 0
	for _, s := range starts {
		at, ok := inside[s.number]
		if !ok {
			k := s.block
			if s.open && k < len(doc.Blocks) && doc.Blocks[k].Page < s.number {
				k++
			}
			at = len(doc.Text)
			if k < len(doc.Blocks) {
				at = doc.Blocks[k].Start
			}
		}
		last = max(last, at)
		out = append(out, doctext.Page{Number: s.number, Start: last})
	}
	return out
}

// takePage adds one page to the flow.
func (f *flow) takePage(p page) {
	items := readColumns(p.items)
	for i := range items {
		items[i] = takeAside(items[i])
	}
	f.page, f.top = p.number, true
	f.right, f.spacing = measureEdges(items), spacing(items)
	for _, it := range findTables(items, f.right.page(0)) {
		if it.line == nil {
			f.addTable(it)
		} else {
			f.add(it)
		}
	}
}

// spacing returns the usual distance between the baselines of a paragraph in
// em. Distances come in few sizes; the smallest common one is inside paragraphs.
func spacing(items []item) float64 {
	var gaps []float64
	for i := 1; i < len(items); i++ {
		a, b := items[i-1].line, items[i].line
		if a == nil || b == nil {
			continue
		}
		if d := (a.y - b.y) / b.size; d > 0.8 && d < 2.2 && len(a.words) >= 5 {
			gaps = append(gaps, d)
		}
	}
	if len(gaps) < 4 {
		return 1.35
	}
	slices.Sort(gaps)
	return math.Max(gaps[len(gaps)/4], 1)
}

// knownWords collects the words of the running text, by which a broken word is
// told from a hyphenated one.
func knownWords(pages []page) map[string]bool {
	known := map[string]bool{}
	for _, p := range pages {
		for _, it := range p.items {
			if it.line == nil {
				continue
			}
			for _, w := range it.line.words {
				known[strings.ToLower(strings.TrimFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) }))] = true
			}
		}
	}
	return known
}

// unread lists what gave no text. Pages without anything on them are not
// listed: nothing on them is lost.
func unread(b *doctext.Builder, r *reading) {
	for i, n := range r.notes {
		switch {
		case errors.Is(n.err, errPageTooLarge):
			b.Unread(fmt.Sprintf("page %d: draws too much, read in part", i+1))
		case n.err != nil:
			b.Unread(fmt.Sprintf("page %d: damaged", i+1))
		case n.picture:
			b.Unread(fmt.Sprintf("page %d: no text layer", i+1))
		}
	}
	if r.left > 0 {
		b.Unread(fmt.Sprintf("%d more pages: over the limit", r.left))
	}
}

// title keeps the metadata's title unless it is a template's or a file's name.
func title(s string) string {
	s = doctext.Fold(s)
	lower := strings.ToLower(s)
	if strings.Contains(lower, "template") || strings.HasPrefix(lower, "microsoft word") || strings.HasSuffix(lower, ".doc") ||
		strings.HasSuffix(lower, ".docx") || len(s) > 300 {
		return ""
	}
	return s
}
