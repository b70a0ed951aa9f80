package extract

import (
	"sort"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A noting reads what an item prints of its decisions beside their own words.
// Whatever it cannot tie to a decision it leaves out.
type noting struct {
	r       *reader
	doc     *doctext.Document
	span    span
	records []*civic.Record // the item's decisions in reading order
	metas   []civic.Meta    // of each
	groups  []resolution
	said    map[string]bool // the clauses of the decisions, see repeats
	quiet   []stretch       // reasons and the like: no motion or vote is read in them
}

// metadata gives the decisions among records what the item prints of them.
func (r *reader) metadata(s span, records []civic.Record) {
	n := &noting{r: r, doc: r.doc, span: s}
	for i := range records {
		if records[i].Kind == civic.Decision {
			n.records = append(n.records, &records[i])
		}
	}
	if len(n.records) == 0 {
		return
	}
	n.metas = make([]civic.Meta, len(n.records))
	n.groups = n.resolutions()
	n.headed()
	n.labels()
	n.exempt()
	n.proceedings()
	for i, m := range n.metas {
		if m != (civic.Meta{}) {
			n.records[i].Meta = &m
		}
	}
}

// first is the block that the item's text begins at, behind its title.
func (n *noting) first() int {
	if n.span.title != "" && !n.span.preface && n.span.from < n.span.to {
		return n.span.from + 1
	}
	return n.span.from
}

// words returns bytes [start, end) as printed words, a line for each block.
func (n *noting) words(start, end int) civic.Words {
	end = start + len(strings.TrimRight(n.doc.Text[start:end], " \n"))
	return civic.Words{Quote: n.doc.Text[start:end], Start: start, End: end}
}

// holding returns the decision that holds byte at, or -1.
func (n *noting) holding(at int) int {
	i := sort.Search(len(n.records), func(i int) bool { return n.records[i].Source.Start > at }) - 1
	if i >= 0 && at < n.records[i].Source.End {
		return i
	}
	return -1
}

// each calls f for decisions [from, to).
func (n *noting) each(from, to int, f func(*civic.Meta)) {
	for i := max(from, 0); i < min(to, len(n.metas)); i++ {
		f(&n.metas[i])
	}
}

// all calls f for every decision of the item.
func (n *noting) all(f func(*civic.Meta)) { n.each(0, len(n.metas), f) }

// give gives *field a value, unless an earlier rule did.
func give[T any](field **T, value *T) {
	if *field == nil {
		*field = value
	}
}
