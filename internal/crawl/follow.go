package crawl

import (
	"context"
	"slices"
	"time"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// follow works out what an answer leads to and keeps of it what has to be
// asked for, never on another site. A page that could not be read in full still
// leads where it leads.
func (w *work) follow(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	found, err := w.leads(ctx, r, a)
	return slices.DeleteFunc(found, func(f civic.Resource) bool { return !w.onSite(f.URL) }), err
}

func (w *work) leads(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	promised := promise(r.URL)
	switch promised { // what stands in for one that fails must be asked for
	case modgov.Service:
		return w.afterService(ctx, r, a)
	case modgov.WhatsNew, modgov.Feed:
		if ofBody(r.URL) {
			return w.afterBodyFeed(ctx, r, a)
		}
		return w.afterNews(ctx, r, a)
	case modgov.DecisionList:
		return w.afterRegister(ctx, r, a)
	}
	if a.page == nil {
		return w.afterLost(ctx, r, a)
	}
	switch promised {
	case modgov.Committees:
		return w.afterCommittees(ctx, r, a)
	case modgov.Committee:
		return w.afterCommittee(ctx, r, a)
	case modgov.MeetingList:
		return w.afterMeetingList(ctx, r, a)
	case modgov.Calendar:
		return w.afterCalendar(ctx, r, a)
	case modgov.Meeting:
		return w.afterMeeting(ctx, r, a)
	case modgov.Item, modgov.PackChooser:
		return w.afterLeaf(ctx, r, a)
	case modgov.Decision:
		return w.afterDecision(ctx, r, a)
	case modgov.Issue:
		return w.afterIssue(ctx, r, a)
	case modgov.PlanList:
		return w.afterPlanList(ctx, r, a)
	case modgov.PlanItems:
		return w.afterPlan(ctx, r, a)
	}
	return nil, nil
}

// note logs what a reader could not read. It is no failure: the page is in the
// archive, and a better reader finds more in it.
func (w *work) note(ctx context.Context, r civic.Resource, err error) {
	if err != nil {
		w.log().DebugContext(ctx, "page not read in full", "council", w.council.ID, "url", r.URL, "error", err)
	}
}

// afterCommittees leads to every committee's list of meetings. The lists are
// asked for also where the web service answers: what it leaves out, they show.
// Where that and the news can be believed, once a week is often enough.
func (w *work) afterCommittees(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	rows, err := modgov.ReadCommittees(a.page, r.URL)
	w.note(ctx, r, err)
	return w.bodyLists(ctx, r, rows)
}

// afterMeetingList leads to meetings not seen before, and to the earlier ones as
// long as a page names some that were never heard of and none that is too old.
// So a complete list is not walked again, and a site that links for ever is
// not followed for ever.
func (w *work) afterMeetingList(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadMeetingList(a.page, r.URL)
	w.note(ctx, r, err)
	l, err := w.listed(ctx, r, p.Meetings, a.changed)
	if err != nil || !l.fresh || l.tooOld || p.Earlier == "" {
		return l.wanted, err
	}
	return append(l.wanted, w.resource(p.Earlier, r.Title, r.URL, otherLists)), nil
}

// afterCalendar leads to meetings not seen before and to the month before.
func (w *work) afterCalendar(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadCalendar(a.page, r.URL)
	w.note(ctx, r, err)
	l, err := w.listed(ctx, r, p.Meetings, a.changed)
	month, ok := monthOf(r.URL)
	if err != nil || !ok || month.Month() == time.January {
		return l.wanted, err
	}
	return w.appendMonth(ctx, l.wanted, month.AddMonths(-1), r.Referrer)
}

// A listing is what a list of meetings adds to what is known.
type listing struct {
	wanted []civic.Resource // meetings to ask for
	fresh  bool             // some were never heard of
	tooOld bool             // the list reaches back beyond the window
}

// listed keeps the meetings of a list that lie in the window and are not held
// yet, and of a list that has changed those of which it says something else
// than the page that is held; others come from the seeds when they are due.
func (w *work) listed(ctx context.Context, r civic.Resource, rows []modgov.MeetingRow, changed bool) (l listing, err error) {
	for _, row := range rows {
		if row.Date.Known() && row.Date.Before(w.since) {
			l.tooOld = true
			continue
		}
		if !w.onSite(row.URL) {
			continue
		}
		known, err := w.lookUp(ctx, row.URL)
		if err != nil {
			return listing{}, err
		}
		l.fresh = l.fresh || known.URL == ""
		if known.URL == "" || passing(known.Outcome) || w.opt.Full || changed && w.differs(ctx, known, row) {
			l.wanted = append(l.wanted, w.resource(row.URL, row.Name, r.URL, meetings))
		}
	}
	return l, nil
}

// afterMeeting leads to the meeting's papers, to decisions, and to the pages of
// those items whose text the meeting page cuts or leaves out. The item
// pages are preferred to one answer of the web service that holds them all:
// a reader can open them and find the words, and they work where it is off.
func (w *work) afterMeeting(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadMeeting(a.page, r.URL)
	w.note(ctx, r, err)
	a.fetch.Due = nextLook(meetingOf(p), a.fetch.At, earliness(r.URL))
	t := &trail{work: w, from: r, changed: a.changed}
	pack := false
	for _, f := range p.Papers {
		pack = pack || f.Kind == civic.PackDoc
		t.paper(ctx, f)
	}
	if !pack && p.Agenda > 0 && p.HasAgenda {
		t.want(ctx, w.resource(modgov.PackChooserURL(w.base, p.Agenda), "pack", r.URL, choosers))
	}
	if p.Attendance != "" && p.HasMinutes { // once: it says who was there no sooner, and changes with the minutes
		t.want(ctx, w.resource(p.Attendance, "attendance", r.URL, attendances))
	}
	confirmed := p.HasMinutes && !p.Draft
	for _, it := range p.Items {
		for _, f := range it.Papers {
			t.paper(ctx, f)
		}
		if it.Decisions != "" {
			t.want(ctx, w.resource(it.Decisions, it.Title, r.URL, decisions))
		}
		if it.Restricted && it.Reasons != "" {
			t.withheld(ctx, it.Reasons, it.Title)
		}
		if it.URL != "" && (it.Text.Partial() || it.Decision.Partial() || it.Minutes.Partial() || it.More > 0) {
			t.item(ctx, w.resource(it.URL, it.Title, r.URL, items), confirmed)
		}
	}
	return t.out, t.err
}

// afterLeaf leads to the papers that stand on an item's or a pack chooser's page.
func (w *work) afterLeaf(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	links, err := modgov.Links(a.page, r.URL)
	w.note(ctx, r, err)
	t := &trail{work: w, from: r, changed: a.changed}
	for _, l := range links {
		switch {
		case l.Restricted:
			t.withheld(ctx, l.URL, l.Title)
		case l.Kind == modgov.Document:
			t.paper(ctx, modgov.Paper{Kind: l.Paper, Title: l.Title, URL: l.URL})
		}
	}
	return t.out, t.err
}
