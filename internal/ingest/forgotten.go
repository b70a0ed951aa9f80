package ingest

import (
	"context"
	"slices"

	"arising/internal/civic"
)

// Renew puts meetings together again from the papers that are held, and links
// anew what the councils promised: after papers of theirs were taken down.
func (g *Ingester) Renew(ctx context.Context, councils []civic.CouncilID, meetings []civic.MeetingID) (Report, error) {
	r, err := g.begin(ctx, councils...)
	if err != nil {
		return Report{}, err
	}
	for _, id := range meetings {
		r.touched[id] = true
	}
	return r.finish(ctx)
}

// passOver marks what was taken down as such, unread, and returns the rest.
func (r *run) passOver(ctx context.Context, unread []civic.Resource) ([]civic.Resource, error) {
	kept := unread[:0]
	for _, res := range unread {
		if !r.gone.Address(res.Council, res.URL) && !r.bytesTakenDown(res) {
			kept = append(kept, res)
			continue
		}
		if err := r.Store.MarkRead(ctx, res.Council, res.URL, res.Version, civic.OutcomeForgotten, ""); err != nil {
			return nil, err
		}
	}
	return kept, nil
}

// bytesTakenDown reports whether the bytes at an address were taken down under
// another. While papers are read that may turn out to be any council's, those
// of any council count.
func (r *run) bytesTakenDown(res civic.Resource) bool {
	if r.guesses() {
		return r.gone.Version("", res.Version)
	}
	return r.gone.Version(res.Council, res.Version)
}

// takenDown reports whether a paper was taken down.
func (r *run) takenDown(d civic.Document) bool {
	return d.Outcome == civic.OutcomeForgotten || r.gone.Version(d.Council, d.Version)
}

// mayHoldMinutes reports whether what a paper says of items may stand nowhere else.
func mayHoldMinutes(d civic.Document) bool {
	switch d.Kind {
	case civic.ReportDoc, civic.SupplementDoc, civic.OtherDoc, civic.AttendanceDoc:
		return false
	}
	return true
}

// withoutForgotten leaves out the items that were taken down. They are left out
// only now, so that printed minutes found them and made no others of them.
func (a *assembly) withoutForgotten() []*draft {
	return slices.DeleteFunc(a.drafts, func(dr *draft) bool { return a.gone.Item(dr.item) })
}

// missesForgotten reports whether words of this meeting may be missing because
// they were taken down: then nobody can say that it kept silent. whole says
// that the minutes of every item are held from other papers.
func (a *assembly) missesForgotten(whole bool) bool {
	return a.gone.OfMeeting(a.meeting.ID) || a.lost[a.meeting.ID] && !whole
}

// keepNothing leaves of a meeting whose page was taken down only that it was.
func (a *assembly) keepNothing(ctx context.Context) error {
	m := a.meeting
	m.Title, m.Venue, m.Note = "", "", civic.NoteForgotten
	m.HasAgenda, m.HasDecisions, m.HasMinutes, m.Draft, m.Whole, m.AgendaHeld = false, false, false, false, false, false
	if err := a.Store.PutWhole(ctx, m, nil); err != nil {
		return err
	}
	return a.Store.PutAttendance(ctx, m.ID, nil)
}
