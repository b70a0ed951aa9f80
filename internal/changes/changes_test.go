package changes_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"arising/internal/changes"
	"arising/internal/doctext"
	"arising/internal/plaintext"
)

func read(t testing.TB, text string) *doctext.Document {
	t.Helper()
	d, err := plaintext.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// show writes a difference as a person marks up a paper: [-gone-] and {+come+}.
func show(d changes.Difference) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d added, %d removed, %d reworded, %d the same, cut %v\n", d.Added, d.Removed, d.Reworded, d.Same, d.Cut)
	for _, p := range d.Paragraphs {
		if p.Skipped > 0 {
			fmt.Fprintf(&b, "  … %d\n", p.Skipped)
		}
		fmt.Fprintf(&b, "%-9s", p.Kind)
		for _, w := range p.Words {
			switch w.Kind {
			case changes.Added:
				fmt.Fprintf(&b, " {+%s+}", w.Text)
			case changes.Removed:
				fmt.Fprintf(&b, " [-%s-]", w.Text)
			default:
				fmt.Fprintf(&b, " %s", w.Text)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

const minutes = `Larkmere Town Council

The Chair welcomed all.

The Head of Property presented the soundings of the Inner Basin to the Committee.

RESOLVED that the Head of Property report on the cost of dredging to the meeting in April 2025.

RESOLVED that the position be noted.

The Town Clerk agreed to write to the owners of sunken boats.

The meeting closed at 9 pm.
`

func TestBetween(t *testing.T) {
	for _, tt := range []struct {
		name          string
		before, after string
		want          string
	}{
		{"nothing", minutes, minutes, "0 added, 0 removed, 0 reworded, 7 the same, cut false\n"},
		{"blanks only", minutes, strings.ReplaceAll(minutes, " the ", "   the "), "0 added, 0 removed, 0 reworded, 7 the same, cut false\n"},
		{"a date corrected, a line struck out", minutes,
			strings.NewReplacer("April", "March", "The Town Clerk agreed to write to the owners of sunken boats.\n\n", "").Replace(minutes),
			`0 added, 1 removed, 1 reworded, 5 the same, cut false
  … 2
same      The Head of Property presented the soundings of the Inner Basin to the Committee.
reworded  RESOLVED that the Head of Property report on the cost of dredging to the meeting in [-April-] {+March+} 2025.
same      RESOLVED that the position be noted.
removed   [-The Town Clerk agreed to write to the owners of sunken boats.-]
same      The meeting closed at 9 pm.
`},
		{"a line put in", minutes, strings.Replace(minutes, "The meeting closed", "Two members left.\n\nThe meeting closed", 1),
			`1 added, 0 removed, 0 reworded, 7 the same, cut false
  … 5
same      The Town Clerk agreed to write to the owners of sunken boats.
added     {+Two members left.+}
same      The meeting closed at 9 pm.
`},
		{"all of it new", "", "The Chair welcomed all.\n", "1 added, 0 removed, 0 reworded, 0 the same, cut false\nadded     {+The Chair welcomed all.+}\n"},
		{"all of it gone", "The Chair welcomed all.\n", "", "0 added, 1 removed, 0 reworded, 0 the same, cut false\nremoved   [-The Chair welcomed all.-]\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var a, b *doctext.Document
			if tt.before != "" {
				a = read(t, tt.before)
			}
			if tt.after != "" {
				b = read(t, tt.after)
			}
			if got := show(changes.Between(a, b)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// Of a page of several items a reader of one sees what concerns it.
func TestOf(t *testing.T) {
	page := func(first, second string) *doctext.Document {
		d := &doctext.Document{Text: first + "\n" + second}
		for i, part := range []string{first, second} {
			start := strings.Index(d.Text, part)
			d.Blocks = append(d.Blocks, doctext.Block{Kind: doctext.Paragraph, Start: start, Body: start, End: start + len(part), Anchor: fmt.Sprintf("AI%d", i+1)})
		}
		return d
	}
	d := changes.Between(page("The slipway is shut.", "The flag be hoisted."), page("The slipway is open.", "The flag be hoisted on Sundays."))
	if d.Reworded != 2 {
		t.Fatalf("%+v, want two paragraphs reworded", d)
	}
	if one := d.Of("ai2"); one.Reworded != 1 || len(one.Paragraphs) != 1 || one.Paragraphs[0].Anchor != "AI2" {
		t.Errorf("Of = %+v, want the second item's", one)
	}
}

// A thousand pages that have nothing in common, or rows that are all alike,
// take no longer than their length, and the answer stays short.
func TestBounds(t *testing.T) {
	for _, tt := range []struct {
		name string
		row  func(side string, i int) string
	}{
		{"nothing in common", func(side string, i int) string { return fmt.Sprintf("%s %d said something", side, i) }},
		{"rows alike", func(_ string, i int) string { return fmt.Sprintf("Total %d", i%3) }},
		{"one word in ten thousand", func(side string, i int) string {
			if i == 7000 {
				return side
			}
			return fmt.Sprintf("row %d of the table", i)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			side := func(name string, n int) *doctext.Document {
				var b strings.Builder
				for i := range n {
					b.WriteString(tt.row(name, i) + "\n\n")
				}
				return read(t, b.String())
			}
			a, b := side("before", 20_000), side("after", 21_000)
			start := time.Now()
			d := changes.Between(a, b)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if len(d.Paragraphs) > 1000 || d.Same+d.Removed+d.Reworded != 20_000 || d.Same+d.Added+d.Reworded != 21_000 {
				t.Errorf("%d listed; %d + %d + %d of 20000 and %d added", len(d.Paragraphs), d.Same, d.Removed, d.Reworded, d.Added)
			}
		})
	}
}

// Whatever the two texts are, the difference gives back both, word for word.
func FuzzBetween(f *testing.F) {
	f.Add("a b\n\nc", "a c\n\nc\n\nd")
	f.Add(minutes, strings.ToUpper(minutes))
	f.Add("x\n\nx\n\ny\n\nx", "y\n\nx\n\nx\n\nz")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, errA := plaintext.Read(strings.NewReader(x))
		b, errB := plaintext.Read(strings.NewReader(y))
		if errA != nil || errB != nil || len(a.Blocks)+len(b.Blocks) > 400 {
			return
		}
		d := changes.Between(a, b)
		back := changes.Between(b, a)
		if d.Same+d.Removed+d.Reworded != back.Same+back.Added+back.Reworded {
			t.Errorf("%+v one way, %+v the other", d, back)
		}
		for _, p := range d.Paragraphs {
			before, after := sides(p)
			if before != "" && !strings.Contains(folded(a), before) {
				t.Errorf("%q is not in the earlier text", before)
			}
			if after != "" && !strings.Contains(folded(b), after) {
				t.Errorf("%q is not in the later text", after)
			}
		}
	})
}

func sides(p changes.Paragraph) (before, after string) {
	var x, y []string
	for _, w := range p.Words {
		if w.Kind != changes.Added {
			x = append(x, w.Text)
		}
		if w.Kind != changes.Removed {
			y = append(y, w.Text)
		}
	}
	return strings.Join(x, " "), strings.Join(y, " ")
}

func folded(d *doctext.Document) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(d.Text), " "), "\uFFFD")
}

func BenchmarkBetween(b *testing.B) {
	var x strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&x, "Paragraph %d of a pack says that the Committee considered the matter at some length.\n\n", i)
	}
	before, after := read(b, x.String()), read(b, strings.ReplaceAll(x.String(), "7 of a pack", "7 of the pack"))
	b.SetBytes(int64(x.Len()))
	b.ReportAllocs()
	for b.Loop() {
		changes.Between(before, after)
	}
}
