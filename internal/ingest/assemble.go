package ingest

import (
	"cmp"
	"context"
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/extract"
	"arising/internal/store"
)

// assemble puts every touched meeting together again from all papers that
// belong to it, in the order of their ids.
func (r *run) assemble(ctx context.Context) error {
	ids := make([]civic.MeetingID, 0, len(r.touched))
	for id := range r.touched {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for i, id := range ids {
		if r.Progress != nil {
			r.Progress(i, len(ids), string(id))
		}
		if err := r.meeting(ctx, id); err != nil {
			return err
		}
		if err := r.Store.Finish(ctx, civic.Unfinished{Meetings: []civic.MeetingID{id}}); err != nil {
			return err
		}
		r.report.Meetings++
	}
	return nil
}

// meeting puts one meeting together. The agenda comes from the meeting page
// where there is one. Each item's minutes come from one source only, the best
// that is held, so that nothing is recorded twice.
func (r *run) meeting(ctx context.Context, id civic.MeetingID) error {
	m, err := r.Store.Meeting(ctx, id)
	if err != nil {
		return err
	}
	docs, err := r.Store.Documents(ctx, store.DocumentFilter{Meeting: id})
	if err != nil {
		return err
	}
	slices.SortStableFunc(docs, func(a, b civic.Document) int {
		return cmp.Or(cmp.Compare(trust(a), trust(b)), cmp.Compare(a.URL, b.URL))
	})
	given, err := r.given(ctx, m)
	if err != nil {
		return err
	}
	a := &assembly{run: r, meeting: m, given: given}
	if r.gone.Meeting(id) {
		return a.keepNothing(ctx)
	}
	for _, d := range docs {
		if r.takenDown(d) && mayHoldMinutes(d) {
			r.lost[id] = true
		}
		if d.Version == "" || d.Restricted || r.takenDown(d) {
			continue
		}
		if err := a.add(ctx, d); err != nil {
			return err
		}
	}
	return a.keep(ctx)
}

// trust orders the papers of a meeting: what gives the agenda first, then
// where an item's minutes are taken from, the best source first. The item page
// is never cut; the meeting page may be; the web service's answer is whole, but
// no reader can open it like a page; printed minutes are read from a layout; minutes inside the pack of a later meeting come last of them. Where there are
// none yet, decisions come from their own pages, then from the printed sheet.
func trust(d civic.Document) int {
	switch {
	case d.Kind == civic.MeetingPage:
		return 0
	case d.Kind == civic.ItemPage:
		return 1
	case d.Kind == civic.ServiceAnswer:
		return 2
	case d.Kind == civic.MinutesDoc:
		return 3
	case d.Kind == civic.PackMinutes:
		return 4
	case d.Kind == civic.DecisionPage:
		return 5
	case d.Kind == civic.DecisionsDoc:
		return 6
	case d.Kind == civic.PackDoc:
		return 7
	}
	return 8
}

// given is what extraction must know of a meeting besides its papers: whose it
// is, when it was, and when the body meets next as far as the calendar tells.
func (r *run) given(ctx context.Context, m civic.Meeting) (extract.Context, error) {
	g := extract.Context{Council: m.CouncilName, Committee: m.CommitteeName, MeetingDate: m.Date}
	if !m.Date.Known() {
		return g, nil
	}
	later, err := r.Store.Meetings(ctx, store.MeetingFilter{Committee: m.Committee, From: m.Date.AddDays(1)})
	if err != nil {
		return g, err
	}
	for _, l := range later {
		if l.State != civic.Cancelled && l.Date.Known() {
			g.Meetings = append(g.Meetings, l.Date)
		}
	}
	slices.SortFunc(g.Meetings, day.Date.Compare)
	if len(g.Meetings) > 0 {
		g.NextMeeting = g.Meetings[0]
	}
	return g, nil
}
