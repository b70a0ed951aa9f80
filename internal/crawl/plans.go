package crawl

import (
	"context"

	"arising/internal/civic"
	"arising/internal/modgov"
)

const (
	// oldPlans is how many editions of a body's plan are asked for besides the
	// newest: two years of monthly plans, enough to see what slipped.
	oldPlans = 24
	// newPlans is how many editions, from the newest, are read again: the one in
	// force, and the next, which is published before that ends.
	newPlans = 2
	// planTail is for how many days after its end a plan's matters are followed.
	planTail = 62
)

// afterPlanList leads to the lists of the bodies that keep plans, and to their
// plans: the newest each week, older ones once.
func (w *work) afterPlanList(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	links, err := modgov.ReadPlanList(a.page, r.URL)
	w.note(ctx, r, err)
	var out []civic.Resource
	plans := 0
	for _, l := range links {
		if !w.onSite(l.URL) {
			continue
		}
		known, err := w.lookUp(ctx, l.URL)
		if err != nil {
			return nil, err
		}
		again := l.Kind == modgov.PlanList || plans < newPlans
		if l.Kind == modgov.PlanItems {
			plans++
		}
		due := known.Version == "" && !settled(known.Outcome) || again && w.age(known.Seen) >= weekly && !settledFailure(known)
		if w.opt.Full || due && plans <= newPlans+oldPlans {
			out = append(out, w.resource(l.URL, l.Title, r.URL, otherLists))
		}
	}
	return out, nil
}

// afterPlan leads to the histories of a plan's matters, which name the meetings
// and decisions that dealt with them: those not held, and monthly those that are.
func (w *work) afterPlan(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadPlanItems(a.page, r.URL)
	w.note(ctx, r, err)
	if p.To.Known() && p.To.DaysUntil(w.today) > planTail && !w.opt.Full {
		return nil, nil
	}
	t := &trail{work: w, from: r}
	for _, it := range p.Items {
		if it.Decision != "" {
			t.want(ctx, w.resource(it.Decision, it.Title, r.URL, decisions))
		}
		if it.Issue == 0 {
			continue
		}
		issue := w.resource(it.URL, it.Title, r.URL, reports)
		known, ok := t.known(ctx, issue)
		if ok && (known.Version == "" && !settled(known.Outcome) || known.Version != "" && w.age(known.Seen) >= monthly) {
			t.out = append(t.out, issue)
		}
	}
	return t.out, t.err
}
