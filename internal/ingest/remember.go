package ingest

import (
	"context"
	"fmt"
	"strconv"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/link"
	"arising/internal/store"
)

// A recollection is what the program remembers of a council while it is linked.
type recollection struct {
	*Ingester
	texts
	linker *link.Linker
	sheets []store.Sheet
	items  [][]link.Item // of each sheet
	known  map[civic.RecordID][]byte

	meetingOf map[civic.ItemID]civic.MeetingID // of items whose words are left
	meetings  map[civic.MeetingID]bool         // whose words are at hand
	opened    map[civic.ItemID]link.Item       // their items

	words int  // bytes of words that are stored
	anew  bool // nothing was remembered
}

// program names the rules by which this program links: what rules of another
// kind left behind is of no use.
func (g *Ingester) program() string {
	return strconv.Itoa(link.MemoryVersion) + " " + g.Program
}

// recall returns what is remembered of a council; nothing, where it is not
// asked for. An error wraps link.ErrMemory where it cannot be used.
func (g *Ingester) recall(ctx context.Context, council civic.CouncilID, remembered bool) (*recollection, error) {
	m, err := g.Store.Memory(ctx, council, g.program())
	if err != nil {
		return nil, err
	}
	r := &recollection{Ingester: g, texts: texts{from: g.Store}, sheets: m.Sheets, known: m.Looked, meetingOf: map[civic.ItemID]civic.MeetingID{}, words: len(m.Words), anew: !remembered || m.Words == nil}
	if r.anew {
		for i := range r.sheets {
			r.sheets[i].Packed, r.sheets[i].Stale = nil, true
		}
		m, r.known, r.words = store.Memory{}, nil, 0
	}
	var packed [][]byte
	for _, s := range m.Sheets {
		if s.Packed == nil {
			s.Packed = []byte{0} // no items
		}
		packed = append(packed, s.Packed)
	}
	if r.linker, err = link.Recall(link.Memory{Words: m.Words, Sheets: packed, Answers: m.Looked}); err != nil {
		return nil, err
	}
	r.linker.Contents = func(id civic.ItemID) (link.Item, error) { return r.contents(ctx, id) }
	return r, nil
}

// keptMeetings is how many meetings' words are at hand at once; of one council's
// fifteen years that is all, and some 60 MB.
const keptMeetings = 4000

// contents returns an item with its words and records. The items of its meeting
// are read with it: what is about one matter is seldom alone.
func (r *recollection) contents(ctx context.Context, id civic.ItemID) (link.Item, error) {
	if it, ok := r.opened[id]; ok {
		return it, nil
	}
	m, ok := r.meetingOf[id]
	if !ok {
		return link.Item{}, fmt.Errorf("item %s is of no meeting: %w", id, link.ErrMemory)
	}
	if len(r.meetings) >= keptMeetings || r.opened == nil {
		r.opened, r.meetings = map[civic.ItemID]link.Item{}, map[civic.MeetingID]bool{}
	}
	items, err := r.read(ctx, m)
	if err != nil {
		return link.Item{}, err
	}
	r.meetings[m] = true
	for _, it := range items {
		r.opened[it.ID] = it
	}
	it, ok := r.opened[id]
	if !ok {
		return link.Item{}, fmt.Errorf("item %s is not of its meeting any more: %w", id, link.ErrMemory)
	}
	return it, nil
}

// allItems returns every item of the council's dated meetings: with the text of
// its minutes where the meeting changed, as it is remembered elsewhere.
func (r *recollection) allItems(ctx context.Context) (all []link.Item, err error) {
	r.items = make([][]link.Item, len(r.sheets))
	for n, s := range r.sheets {
		switch {
		case !s.Stands:
			continue
		case !s.Stale:
			r.items[n] = r.linker.Items(n)
		default:
			if r.items[n], err = r.read(ctx, s.Meeting); err != nil {
				return nil, err
			}
		}
		for i := range r.items[n] {
			if r.items[n][i].Left {
				r.meetingOf[r.items[n][i].ID] = s.Meeting
			}
		}
		all = append(all, r.items[n]...)
	}
	return all, nil
}

func (r *recollection) read(ctx context.Context, m civic.MeetingID) (out []link.Item, err error) {
	items, err := r.Store.Items(ctx, m)
	if err != nil {
		return nil, err
	}
	for _, it := range items {
		l, err := r.item(ctx, it)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// linked says what a linking gave, and what of it is to be remembered.
func (r *recollection) linked(promises []link.Promise, links []civic.Link, found link.Renewal) store.Linked {
	out := store.Linked{Links: links, Evidence: found.Found, Looked: map[civic.RecordID][]byte{}, Program: r.program(), Anew: r.anew}
	for _, id := range found.Looked {
		out.Looked[id] = r.linker.Answer(id)
	}
	standing := map[civic.RecordID]bool{}
	for i := range promises {
		standing[promises[i].ID] = true
	}
	for id := range r.known {
		if !standing[id] {
			out.Gone = append(out.Gone, id)
		}
	}
	if r.Program == "" {
		return out // nothing is to be remembered but what was looked at, until the next linking
	}
	if words := r.linker.Words(); len(words) > r.words || r.anew {
		out.Words = words
	}
	for n, s := range r.sheets {
		switch {
		case s.Stands && (s.Stale || r.linker.Fresh(r.items[n])):
			s.Packed = r.linker.Sheet(r.items[n])
		case !s.Stands && (s.Packed != nil || s.Change != 0):
			s.Packed = nil
		default:
			continue
		}
		out.Sheets = append(out.Sheets, s)
	}
	return out
}

// keptTexts is how many texts of papers are at hand at once. The items of one
// meeting mostly share one.
const keptTexts = 32

// texts gives the texts of papers, of which it keeps the last few.
type texts struct {
	from  Store
	kept  map[civic.VersionID]*doctext.Document
	order []civic.VersionID
}

func (t *texts) text(ctx context.Context, v civic.VersionID) (*doctext.Document, error) {
	if doc := t.kept[v]; doc != nil {
		return doc, nil
	}
	doc, err := t.from.Text(ctx, v)
	if err != nil {
		return nil, err
	}
	if t.kept == nil {
		t.kept = map[civic.VersionID]*doctext.Document{}
	}
	if len(t.order) == keptTexts {
		delete(t.kept, t.order[0])
		t.order = t.order[1:]
	}
	t.kept[v], t.order = doc, append(t.order, v)
	return doc, nil
}
