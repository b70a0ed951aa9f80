// Package extract finds decisions, actions, milestones and their due dates in
// doctext. It is pure: the same document and context give the same records for
// ever, with no clock, no network and no state. The work is done in layers that
// can be read alone: blocks are cut into items (outline*.go), items into
// sections (section.go), sections into clauses of resolutions (clause*.go) and
// sentences (sentence.go), and each of those is shown to a few small rules,
// each with a name that its records carry. What counts as a decision, an
// action or a milestone is said in docs/decisions/extract.md.
package extract

import (
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/when"
)

// A Context is what is known of a document from elsewhere. Whatever it leaves
// empty is looked for in the document itself.
type Context struct {
	Council, Committee string
	MeetingDate        day.Date
	NextMeeting        day.Date
	Meetings           []day.Date // the committee's known later meetings, ascending
	Nation             string     // whose bank holidays count: "england", "wales", …; "" is England
	Kind               string     // "meeting", "item", "decision", "issue", "minutes", "agenda", "pack", "report"; "" to find out
}

// A Result is what one document holds.
type Result struct {
	Kind               string
	Council, Committee string
	MeetingDate        day.Date
	Items              []Item
	Entries            []civic.Entry // programme items of a pack's tables
	Programme          string        // the programme that Entries belong to, "" if unnamed
	Acronyms           []Acronym
}

// An Item is one agenda item as the document prints it.
type Item struct {
	Number, Title string
	Anchor        string // the source's own id, "AI51894"
	Restricted    bool
	Restriction   string // why, as printed: "paragraph 3"
	// MeetingDate and Committee are set only where they differ from the document's.
	MeetingDate day.Date
	Committee   string
	Start, End  int // bytes of Document.Text
	Sections    []civic.Section
	Records     []civic.Record
}

// Records reads everything that doc holds. It never fails: what it cannot
// make out it leaves out.
func Records(doc *doctext.Document, ctx Context) Result {
	return run(doc, ctx, nil)
}

// run is Records with a witness that is told which rules looked at what.
func run(doc *doctext.Document, ctx Context, w *witness) Result {
	ctx = known(ctx, Identify(doc))
	doc = unrolled(doc)
	if ctx.Kind == kindMinutes || ctx.Kind == "" {
		doc = opened(doc)
	}
	r := &reader{doc: doc, low: lowerASCII(doc.Text), ctx: ctx, witness: w, initials: initials(doc.Text), declared: declared(doc.Text)}
	res := Result{Kind: ctx.Kind, Council: ctx.Council, Committee: ctx.Committee, MeetingDate: ctx.MeetingDate}
	for _, s := range outline(doc, ctx) {
		if it := r.item(s); !s.preface || len(it.Records) > 0 {
			res.Items = append(res.Items, it)
		}
	}
	res.Acronyms = acronyms(doc.Text)
	if ctx.Kind == kindPack || ctx.Kind == kindReport {
		res.Programme, res.Entries = programme(doc, ctx)
	}
	return res
}

// known fills what is empty in given from what was found.
func known(given, found Context) Context {
	if given.Council == "" {
		given.Council = found.Council
	}
	if given.Committee == "" {
		given.Committee = found.Committee
	}
	if !given.MeetingDate.Known() {
		given.MeetingDate = found.MeetingDate
	}
	if given.Kind == "" {
		given.Kind = found.Kind
	}
	if !given.NextMeeting.Known() && given.MeetingDate == found.MeetingDate {
		given.NextMeeting = found.NextMeeting
	}
	return given
}

// A reader holds one document while its items are read.
type reader struct {
	doc      *doctext.Document
	low      string // the text in lower case, every byte in its place
	ctx      Context
	witness  *witness
	declared map[string]bool // initials that the paper introduces: "E. Simpson (ES)"
	initials bool            // people go by their initials in this document: "GB took the address"

	cutter   cutter
	split    [][]sentence  // of each block, once it has been cut
	callIn   *[]callInLine // the paper's own ends of call-in, once they have been looked for
	resolved *bool         // decisions are marked as resolved, once somebody asked
	shaped   []string      // the shape of the sentence in hand, see reader.shape
	caps     midCaps       // words inside sentences that have a capital, once somebody asked

	// Of the item that is being read:
	meeting day.Date
	cal     when.Calendar
	body    string // the committee, "" if unknown
	people  memory
	from    int // its blocks, [from, to)
	to      int
	voices  map[string]bool // who says something in it, once that has been asked
}

// sentences returns the sentences of block i.
func (r *reader) sentences(i int) []sentence {
	if r.split == nil {
		r.split = make([][]sentence, len(r.doc.Blocks))
	}
	if r.split[i] == nil {
		r.split[i] = r.cutter.sentences(r.doc, r.low, i)
	}
	return r.split[i]
}

// lowBody is what b says, in lower case but for letters beyond ASCII.
func (r *reader) lowBody(b doctext.Block) string { return r.low[b.Body:b.End] }

// item reads one stretch of the outline.
func (r *reader) item(s span) Item {
	it := Item{Number: s.number, Title: s.title, Anchor: s.anchor, Restricted: s.restricted, Restriction: s.restriction,
		Start: s.start(r.doc), End: s.end(r.doc)}
	r.enter(s, &it)
	r.witness.entered(r, s)
	for _, p := range s.parts {
		it.Sections = append(it.Sections, p.section(r.doc))
	}
	var spent []stretch
	it.Records, spent = r.decisions(s)
	narrative := r.narrative(s, spent)
	it.Records = append(it.Records, newIn(r.actions(s, narrative), it.Records)...)
	it.Records = append(it.Records, r.tabled(s)...)
	it.Records = append(it.Records, r.milestones(s, narrative)...)
	it.Records = r.worded(narrative, it.Records)
	slices.SortStableFunc(it.Records, func(a, b civic.Record) int { return a.Source.Start - b.Source.Start })
	r.metadata(s, it.Records)
	return it
}

// enter sets what relative dates and the word "Committee" mean in this item.
func (r *reader) enter(s span, it *Item) {
	r.meeting, r.body, r.people = r.ctx.MeetingDate, r.ctx.Committee, memory{}
	r.from, r.to, r.voices = s.from, s.to, nil
	r.cal = when.Calendar{Next: r.ctx.NextMeeting, Later: r.ctx.Meetings, Body: r.ctx.Committee, Nation: when.ParseNation(r.ctx.Nation)}
	if s.date.Known() && s.date != r.ctx.MeetingDate {
		r.meeting, it.MeetingDate = s.date, s.date
		r.cal.Next, r.cal.Later = day.Date{}, nil
	}
	if s.committee != "" && s.committee != r.ctx.Committee {
		r.body, it.Committee = s.committee, s.committee
		r.cal.Body = s.committee
	}
	r.cutter.meets(r.body)
}
