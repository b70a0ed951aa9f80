package extract

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A witness keeps what the rules said of each stretch of text, item by item.
// A nil witness hears nothing and costs nothing.
type witness struct {
	reader *reader
	items  []span
	said   []testimony
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

// entered records that the rules now read s.
func (w *witness) entered(r *reader, s span) {
	if w != nil {
		w.reader, w.items = r, append(w.items, s)
	}
}

// Explain writes, item by item and sentence by sentence in reading order, which
// rules looked at it and why each did or did not make a record of it. Text that
// no rule may read is named with the reason.
func Explain(doc *doctext.Document, ctx Context, out io.Writer) error {
	w := &witness{}
	run(doc, ctx, w)
	sort.SliceStable(w.said, func(i, k int) bool { return w.said[i].start < w.said[k].start })
	to := bufio.NewWriter(out)
	fmt.Fprintf(to, "The rules for actions, in the order they look: %s.\n", strings.Join(actionRuleNames(), ", "))
	for _, s := range w.items {
		w.item(s, to)
	}
	if err := to.Flush(); err != nil {
		return fmt.Errorf("explain the extraction: %w", err)
	}
	return nil
}

func actionRuleNames() []string {
	var names []string
	for _, r := range actionRules {
		names = append(names, r.name)
	}
	return names
}

// item writes one item with its sentences.
func (w *witness) item(s span, out io.Writer) {
	fmt.Fprintf(out, "\nitem %s\n", strings.TrimSpace(s.number+" "+s.title))
	at := s.from
	for _, p := range s.parts {
		w.blocks(at, min(p.from, s.to), "not read: a title, a label or the name of a document", out)
		w.blocks(p.from, p.to, unread(p.kind), out)
		at = max(at, p.to)
	}
	w.blocks(at, s.to, "not read: a title, a label or the name of a document", out)
}

// unread says why the rules may not read a section, "" where they may.
func unread(kind civic.SectionKind) string {
	switch kind {
	case civic.MinutesText, civic.DecisionText, reportText:
		return ""
	case civic.AgendaText:
		return "not read: an agenda decides and promises nothing"
	}
	return "not read: " + string(kind)
}

func (w *witness) blocks(from, to int, why string, out io.Writer) {
	for i := from; i < to; i++ {
		for _, s := range w.reader.sentences(i) {
			fmt.Fprintf(out, "  %s\n", fold(s.text))
			w.sentence(s, why, out)
		}
	}
}

// sentence writes what was said of one sentence, or that nothing was.
func (w *witness) sentence(s sentence, why string, out io.Writer) {
	said := false
	for _, t := range w.about(s) {
		said = true
		switch {
		case !t.taken:
			fmt.Fprintf(out, "      left   %s: %s\n", t.rule, t.why)
		case t.start < s.start:
			fmt.Fprintf(out, "      taken  with the words above\n")
		default:
			fmt.Fprintf(out, "      taken  %s: %s\n", t.rule, t.why)
		}
	}
	switch {
	case said:
	case why != "":
		fmt.Fprintf(out, "      %s\n", why)
	default:
		fmt.Fprintf(out, "      left   nothing in it decides, promises or plans\n")
	}
}

// about lists what was said of s or of a stretch that it is part of, each once.
func (w *witness) about(s sentence) []testimony {
	var all []testimony
	seen := map[testimony]bool{}
	end := sort.Search(len(w.said), func(i int) bool { return w.said[i].start >= s.end })
	for _, t := range w.said[max(0, end-reachOfWitness):end] {
		if t.end > s.start && !seen[t] {
			seen[t] = true
			all = append(all, t)
		}
	}
	return all
}

// reachOfWitness bounds how many testimonies before a sentence are looked
// through for one that spans it.
const reachOfWitness = 400
