package ingest

import (
	"context"
	"slices"
	"strings"

	"arising/internal/civic"
)

// keep stores the meeting with its items and records, and says what of it is held.
func (a *assembly) keep(ctx context.Context) error {
	m := a.meeting
	a.drafts = a.withoutForgotten()
	items := make([]civic.Item, 0, len(a.drafts))
	minutes, cut := 0, 0
	for _, dr := range a.drafts {
		dr.name()
		if dr.item.URL == "" {
			dr.item.URL = m.URL
		}
		if dr.minutes {
			minutes++
		}
		if dr.cut {
			cut++
		}
		dr.item.Records = dr.records
		items = append(items, dr.item)
	}
	m.HasMinutes = m.HasMinutes || minutes > 0
	m.MinutesFrom = a.minutesFrom()
	// An item without minutes of its own is usual (none were taken); a cut one
	// means that words exist which are not held.
	m.Whole = m.HasMinutes && minutes > 0 && cut == 0
	missing := a.missesForgotten(m.Whole)
	m.Whole = m.Whole && !missing
	// Of a body without a name or a day nobody can say that it kept silent.
	m.AgendaHeld = len(items) > 0 && m.Date.Known() && m.CommitteeName != unnamedCommittee && !missing
	if m.State == civic.Scheduled && (m.HasMinutes || m.HasDecisions) {
		m.State = civic.Held
	}
	if err := a.Store.PutWhole(ctx, m, items); err != nil {
		return err
	}
	return a.Store.PutAttendance(ctx, m.ID, a.roll.best())
}

// minutesFrom names the kinds of paper that the minutes were taken from, in the
// order in which they are trusted.
func (a *assembly) minutesFrom() string {
	var kinds []string
	for _, kind := range []civic.DocumentKind{civic.MeetingPage, civic.ItemPage, civic.ServiceAnswer, civic.MinutesDoc, civic.PackMinutes} {
		if slices.ContainsFunc(a.drafts, func(dr *draft) bool { return dr.minutes && dr.from == kind }) {
			kinds = append(kinds, string(kind))
		}
	}
	return strings.Join(kinds, ", ")
}
