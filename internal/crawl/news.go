package crawl

import (
	"context"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
)

// afterNews leads to whatever the site says it has published and that is not
// held as of that day, and on to the registers. Where the site tells truthfully
// what is new, everything else that lists need be read once a week only.
// Where the page is not to be had the feed is asked, which says the same; where
// neither is, the registers are read each night.
func (w *work) afterNews(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	items, believed := w.readNews(ctx, r, a.page)
	out, err := w.published(ctx, r, items)
	if err != nil {
		return nil, err
	}
	if !believed && r.URL == modgov.WhatsNewURL(w.base) {
		return append(out, w.resource(modgov.FeedURL(w.base), "what is new, as a feed", r.URL, firstLists)), nil
	}
	return w.roots(ctx, out, believed, r.URL)
}

// published leads to those things that are not held as of the day on which they
// were published.
func (w *work) published(ctx context.Context, r civic.Resource, items []modgov.NewsItem) ([]civic.Resource, error) {
	var out []civic.Resource
	for _, n := range items {
		if n.Meeting.Known() && n.Meeting.Before(w.since) {
			continue
		}
		fresh, err := w.renewed(ctx, n)
		if err != nil {
			return nil, err
		}
		if fresh {
			out = append(out, w.resource(n.URL, n.Title, r.URL, newsPriority(n.Kind)))
		}
	}
	return out, nil
}

// readNews reads an answer of either form, and reports whether it can be
// believed as a whole.
func (w *work) readNews(ctx context.Context, r civic.Resource, page []byte) (_ []modgov.NewsItem, believed bool) {
	if page == nil {
		return nil, false
	}
	items, err := modgov.ReadNews(page, r.URL)
	w.note(ctx, r, err)
	return items, err == nil
}

// newsPriority puts what the news name where it would stand if a list named it,
// and a little before.
func newsPriority(kind modgov.PageKind) int {
	switch kind {
	case modgov.Meeting:
		return meetings + 1
	case modgov.Item:
		return items + 1
	case modgov.PlanItems:
		return otherLists
	}
	return decisions + 1
}

// renewed reports whether a thing that was published is not held, or was last
// seen no later than on that day: the news give days and not hours.
func (w *work) renewed(ctx context.Context, n modgov.NewsItem) (bool, error) {
	known, err := w.lookUp(ctx, n.URL)
	if err != nil || !w.onSite(n.URL) {
		return false, err
	}
	if known.Version == "" {
		return !settled(known.Outcome), nil
	}
	return n.Day.Known() && !n.Day.Before(day.FromTime(known.Seen)), nil
}

// roots leads to the pages that list decisions and plans: weekly where the site
// says what is new, else every day.
func (w *work) roots(ctx context.Context, out []civic.Resource, weeklyOnly bool, referrer string) ([]civic.Resource, error) {
	pause := daily
	if weeklyOnly {
		pause = weekly
	}
	from, to := halfYear(w.today)
	for _, root := range []struct{ address, title string }{
		{modgov.RegisterURL(w.base, from, to), "decisions published"},
		{modgov.PlansURL(w.base), "forward plans"},
	} {
		known, err := w.lookUp(ctx, root.address)
		if err != nil {
			return nil, err
		}
		if root.title == "forward plans" {
			pause = weekly // a plan is replaced once a month
		}
		if w.opt.Full || !w.hopeless(known) && w.age(known.Seen) >= pause {
			out = append(out, w.resource(root.address, root.title, referrer, otherLists))
		}
	}
	return out, nil
}

// heard reports whether in this run the site itself has said both which
// meetings there are and what is new. It goes by the ledger and the archive,
// so that a run that goes on after a crash answers the same.
func (w *work) heard(ctx context.Context) (bool, error) {
	news, err := w.newsHeard(ctx)
	if err != nil || !news {
		return false, err
	}
	var service []string
	for _, committee := range everyCommittee {
		service = append(service, w.serviceURL(committee, w.today.Year()))
	}
	return w.heardFrom(ctx, service, func(r civic.Resource, page []byte) bool {
		_, believed := w.truthful(ctx, r, &answer{page: page}, w.today.Year())
		return believed
	})
}

// newsHeard reports whether the site has said in this run what is new.
func (w *work) newsHeard(ctx context.Context) (bool, error) {
	return w.heardFrom(ctx, []string{modgov.WhatsNewURL(w.base), modgov.FeedURL(w.base)}, func(r civic.Resource, page []byte) bool {
		_, believed := w.readNews(ctx, r, page)
		return believed
	})
}

// heardFrom reports whether one of these addresses answered in this run with
// something that is believed.
func (w *work) heardFrom(ctx context.Context, addresses []string, believe func(civic.Resource, []byte) bool) (bool, error) {
	for _, address := range addresses {
		r, err := w.lookUp(ctx, address)
		if err != nil {
			return false, err
		}
		if r.Version == "" || r.Outcome.Failed() || r.Seen.Before(w.run.Started) {
			continue
		}
		if page, err := w.load(r.Version); err == nil && believe(r, page) {
			return true, nil
		}
	}
	return false, nil
}

// hopeless reports whether an address that a site may well not have was asked
// for within the last four weeks and is not there.
func (w *work) hopeless(known civic.Resource) bool {
	if known.Outcome == civic.OutcomeRobots { // whether it is there nobody has asked
		return false
	}
	return known.Version == "" && settled(known.Outcome) && w.now().Sub(looked(known)) < 4*weekly
}
