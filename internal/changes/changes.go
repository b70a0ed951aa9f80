// Package changes says what is different between two versions of one paper: which
// paragraphs were added or removed, and which words of the others were changed.
// It reads nothing but the two texts, gives the same answer for them for ever,
// and bounds what it does and returns, however large or unlike they are.
package changes

import (
	"slices"
	"strings"

	"arising/internal/doctext"
)

// A Kind says what became of a paragraph or of some words of it.
type Kind string

// The kinds of change.
const (
	Same     Kind = "same" // of a paragraph: shown only beside one that changed
	Added    Kind = "added"
	Removed  Kind = "removed"
	Reworded Kind = "reworded" // of a paragraph: some of its words were added or removed
)

// Words are a stretch of a paragraph, its white space folded.
type Words struct {
	Kind Kind   `json:"kind"` // Same, Added or Removed
	Text string `json:"text"`
}

// A Paragraph is one paragraph, heading, list item or row of a table.
type Paragraph struct {
	Kind Kind `json:"kind"`
	// Words read, without those that are Removed, as the later version has the
	// paragraph, and without those that are Added as the earlier one had it.
	Words []Words `json:"words"`
	// Page is the sheet on which it stands, from 1, in the later version, or in
	// the earlier one for what was removed; 0 for pages of the site.
	Page int `json:"page,omitempty"`
	// Under is the heading above it; "" if there is none.
	Under string `json:"under,omitempty"`
	// Anchor is the site's own id of the agenda item that it belongs to,
	// "AI51894"; "" where the page does not say.
	Anchor string `json:"anchor,omitempty"`
	// Skipped counts unchanged paragraphs between the one before and this one
	// that are not listed.
	Skipped int `json:"skipped,omitempty"`
}

// A Difference is what was changed between two texts.
type Difference struct {
	// Paragraphs stand in the order of the later text, what was removed where it
	// stood. Of what stayed the same only the paragraph before and after a
	// change is there.
	Paragraphs []Paragraph `json:"paragraphs"`
	// How many paragraphs were added, removed and reworded, and how many stayed.
	Added    int `json:"added"`
	Removed  int `json:"removed"`
	Reworded int `json:"reworded"`
	Same     int `json:"same"`
	// Cut says that more changed than Paragraphs lists; the counts are whole.
	Cut bool `json:"cut,omitempty"`
}

// None reports whether the two texts say the same.
func (d Difference) None() bool { return d.Added+d.Removed+d.Reworded == 0 }

// Anchored reports whether the page said of its paragraphs to which agenda item they belong.
func (d Difference) Anchored() bool {
	return slices.ContainsFunc(d.Paragraphs, func(p Paragraph) bool { return p.Anchor != "" })
}

// Of returns the part of a difference that concerns one agenda item of a page
// that holds several, by the site's anchor of it. Only what is listed is counted.
func (d Difference) Of(anchor string) Difference {
	return d.filter(func(p Paragraph) bool { return strings.EqualFold(p.Anchor, anchor) })
}

// Without returns a difference without the part that concerns one agenda item.
// Only what is listed is counted.
func (d Difference) Without(anchor string) Difference {
	return d.filter(func(p Paragraph) bool { return !strings.EqualFold(p.Anchor, anchor) })
}

func (d Difference) filter(keep func(Paragraph) bool) Difference {
	out := Difference{Cut: d.Cut}
	for _, p := range d.Paragraphs {
		if keep(p) {
			out.count(p.Kind)
			out.Paragraphs = append(out.Paragraphs, p)
		}
	}
	return out
}

// Bounds on what is listed. Corrected minutes change a handful of paragraphs; a
// pack that was put together anew may change all of ten thousand, which nobody
// reads one by one.
const (
	maxListed = 1000
	maxWords  = 1500 // of a paragraph that is compared word by word
)

// Between returns what was changed from one text to the other. A text that is
// nil is empty.
func Between(before, after *doctext.Document) Difference {
	a, b := paragraphs(before), paragraphs(after)
	d := Difference{}
	for _, p := range rewordings(aligned(a, b), a, b) {
		d.count(p.Kind)
		d.Paragraphs = append(d.Paragraphs, p)
	}
	d.Paragraphs = withContext(d.Paragraphs)
	if len(d.Paragraphs) > maxListed {
		d.Paragraphs, d.Cut = slices.Clip(d.Paragraphs[:maxListed]), true
	}
	return d
}

func (d *Difference) count(k Kind) {
	switch k {
	case Added:
		d.Added++
	case Removed:
		d.Removed++
	case Reworded:
		d.Reworded++
	default:
		d.Same++
	}
}

// A line is one block of a text as it is compared.
type line struct {
	text   string // white space folded, marker included
	page   int
	under  string
	anchor string
}

func paragraphs(d *doctext.Document) (out []line) {
	if d == nil {
		return nil
	}
	under := ""
	for _, b := range d.Blocks {
		text := strings.ToValidUTF8(strings.Join(strings.Fields(d.Whole(b)), " "), "\uFFFD")
		if text == "" {
			continue
		}
		out = append(out, line{text, b.Page, under, b.Anchor})
		if b.Kind == doctext.Heading {
			under = text
		}
	}
	return out
}

// withContext leaves out unchanged paragraphs that stand beside no change.
func withContext(all []Paragraph) (out []Paragraph) {
	skipped := 0
	for i, p := range all {
		if p.Kind == Same && (i == 0 || all[i-1].Kind == Same) && (i+1 == len(all) || all[i+1].Kind == Same) {
			skipped++
			continue
		}
		p.Skipped, skipped = skipped, 0
		out = append(out, p)
	}
	return out
}
