package pdftext

import (
	"math"
	"regexp"
	"strings"
	"unicode"
)

// Running heads and feet stand in the outer eighth of a page, among the first
// or last lines, on several pages at the same height. The minutes and packs
// read for this have one or two such lines at an edge.
const (
	edgeShare = 0.125
	edgeLines = 5
	edgeDrift = 6.0 // points that the same foot may move between pages
)

var (
	pageNumber = regexp.MustCompile(`(?i)^(page|tudalen)?\s*[-–]?\s*(\d{1,4}|[ivxl]{1,6})\s*[-–]?(\s*(of|/|o)\s*\d{1,4})?$`)
	leftBlank  = regexp.MustCompile(`(?i)^[(\[]?this page is intentionally left blank[.)\]]*$`)
)

// A runningKey is what a head or foot has in common on all its pages: its
// words with digits evened out, and its height in steps.
type runningKey struct {
	words string
	step  int
}

// dropFurniture takes running heads, feet, page numbers and the words on
// blank pages out of the pages.
func dropFurniture(pages []page) {
	count := countEdges(pages)
	need := 3
	if len(pages) < 5 {
		need = 2
	}
	for i := range pages {
		edge := edgeItems(pages[i].items)
		var kept []item
		for k, it := range pages[i].items {
			if it.line == nil || !furniture(it, edge[k], count, need) {
				kept = append(kept, it)
			}
		}
		pages[i].items = kept
	}
}

func furniture(it item, atEdge bool, count map[runningKey]int, need int) bool {
	text := it.line.text()
	switch {
	case it.line.artifact(), leftBlank.MatchString(text):
		return true
	case !atEdge:
		return false
	case pageNumber.MatchString(text):
		return true
	}
	return pagesWith(keyOf(it), count) >= need
}

// edgeItems says which items stand where heads and feet do.
func edgeItems(items []item) []bool {
	out := make([]bool, len(items))
	for i, it := range items {
		if it.line == nil {
			continue
		}
		out[i] = it.rank < edgeLines && (it.y > (1-edgeShare)*it.height || it.y < edgeShare*it.height)
	}
	return out
}

func countEdges(pages []page) map[runningKey]int {
	count := map[runningKey]int{}
	for _, p := range pages {
		seen := map[runningKey]bool{}
		for i, at := range edgeItems(p.items) {
			if !at {
				continue
			}
			if k := keyOf(p.items[i]); !seen[k] {
				seen[k] = true
				count[k]++
			}
		}
	}
	return count
}

func pagesWith(k runningKey, count map[runningKey]int) int {
	n := 0
	for d := -1; d <= 1; d++ {
		n += count[runningKey{k.words, k.step + d}]
	}
	return n
}

func keyOf(it item) runningKey {
	words := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '0'
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		}
		return -1
	}, it.line.text())
	for strings.Contains(words, "00") {
		words = strings.ReplaceAll(words, "00", "0")
	}
	return runningKey{words, int(math.Round(it.y / edgeDrift))}
}
