package extract

import (
	"fmt"
	"io"
	"slices"

	"arising/internal/doctext"
)

// A witness keeps what the rules said of each stretch of text.
type witness struct {
	said []testimony
}

type testimony struct {
	start, end int
	rule, why  string
	taken      bool
}

// took records that a rule made a record of bytes [start, end).
func (w *witness) took(start, end int, rule, why string) {
	if w != nil {
		w.said = append(w.said, testimony{start, end, rule, why, true})
	}
}

// left records that a rule looked at bytes [start, end) and why it took nothing.
func (w *witness) left(start, end int, rule, why string) {
	if w != nil {
		w.said = append(w.said, testimony{start, end, rule, why, false})
	}
}

// Explain writes, for each stretch of doc that a rule looked at, in reading
// order, which rule it was and why it did or did not make a record of it.
func Explain(doc *doctext.Document, ctx Context, out io.Writer) error {
	w := &witness{}
	run(doc, ctx, w)
	slices.SortStableFunc(w.said, func(a, b testimony) int { return a.start - b.start })
	for _, t := range w.said {
		verdict := "left "
		if t.taken {
			verdict = "taken"
		}
		if _, err := fmt.Fprintf(out, "%s  %-28s %-32s %s\n", verdict, t.rule, t.why, fold(doc.Text[t.start:t.end])); err != nil {
			return fmt.Errorf("explain the extraction: %w", err)
		}
	}
	return nil
}
