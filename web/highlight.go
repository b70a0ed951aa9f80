package web

import (
	"cmp"
	"slices"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/report"
	"arising/internal/search"
)

// A part is a stretch of text, highlighted or plain.
type part struct {
	Text string
	Mark bool
}

// A passage is one block of a paper as a page shows it.
type passage struct {
	Kind   string // "p", "li", "h" or "table"
	Marker string
	Level  int
	Parts  []part
	Rows   [][][]part // of a table: rows, cells, parts
	Page   int        // sheet that begins here, 0 where none does
	Notes  []note     // of the records that end here
}

// A note stands beside a highlighted sentence.
type note struct {
	ID         string
	Short      string // how its words begin
	Kind       tag
	Owner      string
	Recipient  string
	Due        string // "" where no time is given
	HowRead    string
	Slipped    string // the first due, where a later meeting moved it
	Commitment string // address of our page about it, "" where nothing is owed
	Status     *tag
	Beside     *beside // what is printed of a decision beside its words; nil where nothing is
	AsAbove    bool    // it is all as for the decision above
}

var kindColour = map[civic.RecordKind]string{civic.Decision: "blue", civic.Action: "orange", civic.Milestone: "purple"}

func newNote(r civic.Record, said civic.Item, owed map[civic.RecordID]civic.Commitment) note {
	n := note{ID: string(r.ID), Short: report.Short(r.Quote, 60), Kind: tag{upperFirst(string(r.Kind)), kindColour[r.Kind]}, Owner: r.Owner, Recipient: r.Recipient}
	meeting := said.MeetingDate
	if r.Date.Known() {
		meeting = r.Date
	}
	due := r.Due
	if c, ok := owed[r.ID]; ok {
		status := statusTag(c.Status)
		n.Status, n.Commitment = &status, "/commitments/"+string(c.ID)
		if c.FirstDue != nil {
			due, meeting, n.Slipped = c.Due, report.SaidOn(c), slippedFrom(c)
		}
	}
	if due != nil {
		n.Due, n.HowRead = report.Days(due), report.HowRead(due, meeting)
	}
	return n
}

// passages cuts bytes [start, end) of a document into blocks, with the records
// of that version highlighted where they stand. Offsets that lie outside the
// text, as after a re-reading, are clipped and never fail.
func passages(doc *doctext.Document, start, end int, records []civic.Record, notes map[civic.RecordID]note) []passage {
	end = min(end, len(doc.Text))
	start = min(max(start, 0), end)
	var out []passage
	table := 0
	for i, b := range doc.Blocks {
		if b.End <= start || b.Start >= end || b.Role == doctext.RoleFurnish {
			continue
		}
		b.Start, b.Body, b.End = max(b.Start, start), max(b.Body, start), min(b.End, end)
		if b.Kind == doctext.TableRow && b.Table == table && table != 0 && len(out) > 0 {
			last := &out[len(out)-1]
			last.Rows = append(last.Rows, row(doc, b, records))
			last.Notes = append(last.Notes, ending(b, records, notes)...)
			continue
		}
		table = 0
		if b.Kind == doctext.TableRow {
			table = b.Table
		}
		p := newPassage(doc, b, records)
		p.Notes = ending(b, records, notes)
		if i == 0 || len(out) == 0 || doc.PageAt(b.Start) != doc.PageAt(doc.Blocks[i-1].Start) {
			p.Page = doc.PageAt(b.Start)
		}
		out = append(out, p)
	}
	return out
}

func newPassage(doc *doctext.Document, b doctext.Block, records []civic.Record) passage {
	p := passage{Kind: "p", Marker: b.Marker, Level: min(b.Level, 3)}
	switch b.Kind {
	case doctext.Heading, doctext.Caption:
		p.Kind = "h"
	case doctext.ListItem:
		p.Kind = "li"
	case doctext.TableRow:
		p.Kind, p.Rows = "table", [][][]part{row(doc, b, records)}
		return p
	}
	p.Parts = parts(doc.Text, min(b.Body, b.End), b.End, records)
	return p
}

func row(doc *doctext.Document, b doctext.Block, records []civic.Record) [][]part {
	var cells [][]part
	for _, c := range b.Cells {
		cells = append(cells, parts(doc.Text, max(c.Start, b.Start), min(c.End, b.End), records))
	}
	if cells == nil {
		cells = [][]part{parts(doc.Text, b.Start, b.End, records)}
	}
	return cells
}

// parts splits text[start:end] where a record begins or ends. Records may
// overlap: an undertaking can stand inside a decision.
func parts(text string, start, end int, records []civic.Record) []part {
	if start >= end {
		return nil
	}
	cuts := []int{start, end}
	for _, r := range records {
		for _, at := range []int{r.Source.Start, r.Source.End} {
			if at > start && at < end {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []part
	for i := 1; i < len(cuts); i++ {
		p := part{Text: text[cuts[i-1]:cuts[i]]}
		for _, r := range records {
			p.Mark = p.Mark || r.Source.Start < cuts[i] && r.Source.End > cuts[i-1]
		}
		out = append(out, p)
	}
	return out
}

// ending returns the notes of the records whose last byte lies in b.
func ending(b doctext.Block, records []civic.Record, notes map[civic.RecordID]note) []note {
	var out []note
	for _, r := range records {
		if r.Source.End > b.Start && r.Source.End <= b.End && r.Source.Start < r.Source.End {
			if n, ok := notes[r.ID]; ok {
				out = append(out, n)
			}
		}
	}
	return out
}

// within returns the records that stand in bytes [start, end) of version v, in text order.
func within(records []civic.Record, v civic.VersionID, start, end int) []civic.Record {
	var out []civic.Record
	for _, r := range records {
		if r.Source.Version == v && r.Source.Start >= start && r.Source.End <= end && r.Source.Start < r.Source.End {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b civic.Record) int { return cmp.Compare(a.Source.Start, b.Source.Start) })
	return out
}

// marked splits an extract at the spans of an index, which are checked and
// never trusted.
func marked(text string, spans []search.Span) []part {
	var out []part
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start || s.End > len(text) {
			continue
		}
		if s.Start > at {
			out = append(out, part{Text: text[at:s.Start]})
		}
		out = append(out, part{Text: text[s.Start:s.End], Mark: true})
		at = s.End
	}
	if at < len(text) {
		out = append(out, part{Text: text[at:]})
	}
	return out
}
