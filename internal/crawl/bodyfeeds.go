package crawl

import (
	"context"
	"slices"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// Where a site does not say what is new, its committees' own feeds may. They
// stand in for the committees' lists at the same cost, and tell more: a list
// says that there are minutes, a feed on which day they were published, and so
// that they were replaced. Pages of committees link to them; as all of a site's
// come from one template, one is asked for, once in four weeks, to learn that.

// bodyLists leads to each committee's list of meetings, or to its feed.
func (w *work) bodyLists(ctx context.Context, r civic.Resource, rows []modgov.CommitteeRow) ([]civic.Resource, error) {
	heard, err := w.heard(ctx)
	if err != nil {
		return nil, err
	}
	out, feeds, err := w.probe(ctx, r, rows)
	for _, row := range rows {
		if err != nil {
			break
		}
		list := w.resource(modgov.MeetingListURL(w.base, row.ID, 0), row.Name, r.URL, otherLists)
		feed := w.resource(modgov.CommitteeFeedURL(w.base, row.ID), row.Name+", as a feed", r.URL, otherLists)
		var known, fed civic.Resource
		if known, err = w.lookUp(ctx, list.URL); err != nil {
			break
		}
		if fed, err = w.lookUp(ctx, feed.URL); err != nil {
			break
		}
		lost := fed.Outcome.Failed() && !passing(fed.Outcome) && w.age(looked(fed)) < 4*weekly
		stands := feeds && !lost && !w.hopeless(fed) // it is asked in place of the list
		if stands {
			out = append(out, feed)
		}
		if !heard && !stands || w.opt.Full || passing(known.Outcome) || w.age(known.Seen) >= weekly {
			out = append(out, list)
		}
	}
	return out, err
}

// probe reports whether committees' feeds are to be asked, and leads to the page
// of one committee where it is time to find out.
func (w *work) probe(ctx context.Context, r civic.Resource, rows []modgov.CommitteeRow) (out []civic.Resource, feeds bool, err error) {
	if len(rows) == 0 {
		return nil, false, nil
	}
	if news, err := w.newsHeard(ctx); err != nil || news {
		return nil, false, err
	}
	page := w.resource(modgov.CommitteeURL(w.base, rows[0].ID), rows[0].Name, r.URL, otherLists)
	known, err := w.lookUp(ctx, page.URL)
	if err != nil {
		return nil, false, err
	}
	if w.opt.Full || passing(known.Outcome) || w.age(looked(known)) >= 4*weekly {
		out = append(out, page)
	}
	fed, err := w.lookUp(ctx, modgov.CommitteeFeedURL(w.base, rows[0].ID))
	if err != nil || fed.Version == "" {
		return out, false, err
	}
	answer, err := w.load(fed.Version)
	if err != nil {
		return out, false, nil // what cannot be read is asked for again when the page is
	}
	_, tells := w.readBodyFeed(ctx, fed, answer)
	return out, tells, nil
}

// afterCommittee leads to the committee's feed, where its page links one.
func (w *work) afterCommittee(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	links, err := modgov.FeedLinks(a.page, r.URL)
	w.note(ctx, r, err)
	var out []civic.Resource
	for _, url := range links {
		if url == modgov.CommitteeFeedURL(w.base, committeeOf(r.URL)) {
			out = append(out, w.resource(url, r.Title+", as a feed", r.URL, otherLists))
		}
	}
	return out, nil
}

// afterBodyFeed leads to what a committee has published and is not held as of
// that day; where the feed is not to be believed, to the list that it stands for.
func (w *work) afterBodyFeed(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	items, tells := w.readBodyFeed(ctx, r, a.page)
	out, err := w.published(ctx, r, items)
	if err != nil || tells {
		return out, err
	}
	return append(out, w.resource(modgov.MeetingListURL(w.base, committeeOf(r.URL), 0), r.Title, r.URL, otherLists)), nil
}

// readBodyFeed reads a committee's feed, and reports whether it can stand for the
// list: it must be whole, name something, and say of each thing the day.
func (w *work) readBodyFeed(ctx context.Context, r civic.Resource, page []byte) ([]modgov.NewsItem, bool) {
	items, believed := w.readNews(ctx, r, page)
	undated := func(n modgov.NewsItem) bool { return !n.Day.Known() }
	return items, believed && len(items) > 0 && !slices.ContainsFunc(items, undated)
}

// ofBody reports whether an address is the feed of one committee.
func ofBody(address string) bool {
	a, err := modgov.Parse(address)
	return err == nil && a.Kind == modgov.Feed && a.Params["cid"] != ""
}

// committeeOf is the number of the committee that an address is about; 0 for none.
func committeeOf(address string) int {
	a, err := modgov.Parse(address)
	if err != nil || a.Kind != modgov.Feed && a.Kind != modgov.Committee {
		return 0
	}
	return a.ID
}
