package ingest

import (
	"cmp"
	"context"
	"errors"
	"strconv"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// soleDecisions is the heading under which those stand who decide alone:
// officers and members of the executive, outside any meeting.
const soleDecisions = "Decisions outside meetings"

// decisionPage stores the page of one decision as a paper of the meeting that
// took it. A decision that was taken at no meeting is a sitting of its own, of
// the person who took it.
func (r *run) decisionPage(ctx context.Context, p *paper) (civic.Outcome, error) {
	page, err := modgov.ReadDecision(p.page, p.at())
	if realErr(err) != nil {
		return civic.OutcomeUnreadable, nil
	}
	council, err := r.owner(ctx, councilNamed(p.page))
	if err != nil {
		return "", err
	}
	d := civic.Document{
		ID: civic.NewDocumentID(p.res.Council, p.res.URL), Council: council.ID, Kind: civic.DecisionPage, Title: page.Title,
		Version: p.res.Version, Seen: p.res.Seen, Outcome: civic.OutcomeFetched,
	}
	d.URL = p.address(p.at(), d.ID)
	m, err := r.sittingOf(ctx, page, council, d)
	if err != nil {
		return "", err
	}
	d.Meeting, d.Item = m.ID, itemOfDecision(p, council)
	if d.Item, err = r.byIssue(ctx, page, council, m, d.Item); err != nil {
		return "", err
	}
	r.touched[m.ID] = true
	for _, f := range page.Papers {
		if err := r.named(ctx, council, m.ID, d.Item, f); err != nil {
			return "", err
		}
	}
	if !m.Date.Known() {
		d.Outcome = civic.OutcomeNoDate
	}
	return d.Outcome, r.Store.PutDocument(ctx, d)
}

// itemOfDecision is the agenda item that the address of a decision names; the
// page itself never does.
func itemOfDecision(p *paper, council civic.Council) civic.ItemID {
	a, err := modgov.Parse(p.at())
	if n, bad := strconv.Atoi(a.Params["aiid"]); err == nil && bad == nil && n > 0 {
		return itemID(council.ID, n)
	}
	return ""
}

// sittingOf finds where a decision was taken: at the meeting that its page
// names, else at the meeting of that day of the body it names as its maker,
// else by that maker alone.
func (r *run) sittingOf(ctx context.Context, page modgov.DecisionPage, council civic.Council, d civic.Document) (civic.Meeting, error) {
	if page.Meeting > 0 {
		return r.sittingAt(ctx, page, council)
	}
	maker := cmp.Or(page.Maker, "Decision maker not named")
	body, err := r.meets(ctx, council, maker)
	if err != nil {
		return civic.Meeting{}, err
	}
	if body.ID != "" && page.Decided.Known() {
		if m, err := r.sameDay(ctx, body.ID, page.Decided); err != nil || m.ID != "" {
			return m, err
		}
	}
	if body.ID == "" {
		body = civic.Committee{ID: civic.CommitteeID(string(council.ID) + "-" + civic.Slug(maker)), Council: council.ID, Name: maker, Category: soleDecisions}
		if err := r.Store.PutCommittee(ctx, body); err != nil {
			return civic.Meeting{}, err
		}
	}
	number := strconv.Itoa(page.ID)
	if page.ID == 0 {
		number = string(d.ID)
	}
	m := civic.Meeting{
		ID: civic.MeetingID(string(council.ID) + "-d" + number), Committee: body.ID, Date: page.Decided, Title: page.Title,
		State: civic.Held, URL: d.URL, HasDecisions: true, Sole: true, Council: council.ID, CouncilName: council.Name, CommitteeName: body.Name,
	}
	return m, r.Store.PutMeeting(ctx, m)
}

// sittingAt finds the meeting that a decision's page names, or begins it.
func (r *run) sittingAt(ctx context.Context, page modgov.DecisionPage, council civic.Council) (civic.Meeting, error) {
	id := meetingID(council.ID, page.Meeting)
	m, err := r.Store.Meeting(ctx, id)
	if !errors.Is(err, civic.ErrNotFound) {
		return m, err
	}
	number := 0
	if a, err := modgov.Parse(page.MeetingURL); err == nil {
		number = a.Committee
	}
	c, err := r.body(ctx, council, number, cmp.Or(page.CommitteeName, page.Maker), "", "")
	if err != nil {
		return m, err
	}
	m = civic.Meeting{ID: id, Committee: c.ID, SourceID: page.Meeting, Date: page.Decided, State: civic.Held, URL: page.MeetingURL, HasDecisions: true}
	return m, r.Store.PutMeeting(ctx, m)
}

// meets finds the committee of that name, where the council has one that meets
// or a person of that name decided before; the zero Committee if neither.
func (r *run) meets(ctx context.Context, council civic.Council, name string) (civic.Committee, error) {
	all, err := r.Store.Committees(ctx, council.ID)
	if err != nil {
		return civic.Committee{}, err
	}
	for _, c := range all {
		if bodyKey(c.Name) == bodyKey(name) {
			return c, nil
		}
	}
	return civic.Committee{}, nil
}

// byIssue finds the item of the meeting that deals with the matter of a
// decision, by the site's own number of it. What was decided alone is given
// that number, so that a forward plan that announced it can be found.
func (r *run) byIssue(ctx context.Context, page modgov.DecisionPage, council civic.Council, m civic.Meeting, item civic.ItemID) (civic.ItemID, error) {
	a, err := modgov.Parse(page.Issue)
	if err != nil || a.ID == 0 {
		return item, nil
	}
	if m.Sole {
		item = civic.ItemID(string(m.ID) + "-i1")
		return item, r.Store.PutIssues(ctx, council.ID, map[civic.ItemID]int{item: a.ID})
	}
	if item != "" {
		return item, nil
	}
	items, err := r.Store.Items(ctx, m.ID)
	if err != nil || len(items) == 0 {
		return "", err
	}
	if r.issuesOf[council.ID] == nil {
		all, err := r.Store.Issues(ctx, council.ID)
		if err != nil {
			return "", err
		}
		r.issuesOf[council.ID] = all
	}
	for _, it := range items {
		if r.issuesOf[council.ID][it.ID] == a.ID {
			return it.ID, nil
		}
	}
	return "", nil
}
