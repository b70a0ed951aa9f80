package ingest

import (
	"context"
	"slices"

	"arising/internal/civic"
	"arising/internal/clock"
	"arising/internal/day"
	"arising/internal/link"
	"arising/internal/when"
)

// fold lays the editions of each programme of a council over each other, so
// that its items stand as the newest edition has them, with their history.
// Programmes without editions stay as they were stored.
func (g *Ingester) fold(ctx context.Context, council civic.CouncilID) error {
	c, err := g.Store.Council(ctx, council)
	if err != nil {
		return err
	}
	programmes, err := g.Store.Programmes(ctx, council)
	if err != nil {
		return err
	}
	for _, p := range programmes {
		editions, err := g.Store.Editions(ctx, p.ID)
		if err != nil {
			return err
		}
		if len(editions) == 0 {
			continue
		}
		if err := g.Store.PutProgramme(ctx, p, link.Fold(editions, g.noticeRule(c, editions[len(editions)-1].On))); err != nil {
			return err
		}
	}
	return nil
}

// noticeRule is the rule of notice for key decisions that binds a council: its
// own where one is configured, else the law's. Where a council's nation is not
// known the law is asked for too: only a plan that itself prints key decisions
// and the day of their notice has anything to compare with it.
func (g *Ingester) noticeRule(c civic.Council, on day.Date) link.Notice {
	table := g.Clocks
	if table == nil {
		table = clock.Law()
	}
	r, ok := table.Notice(civic.Commitment{Council: c.ID, CouncilName: c.Name, Nation: c.Nation, MeetingDate: on})
	if !ok {
		return link.Notice{}
	}
	nation := c.Nation
	if nation == "" {
		nation = r.Nation
	}
	return link.Notice{Days: r.Period, Working: r.Working(), Either: r.LeavesOut == clock.Either, Nation: when.ParseNation(nation), Source: r.Source}
}

// plans returns the programmes of a council as its meetings leave them: with
// those that minutes name, and with what became of planned decisions, which are
// stored with them.
func (g *Ingester) plans(ctx context.Context, council civic.CouncilID, items []link.Item, issues map[civic.ItemID]int) ([]link.List, error) {
	lists, err := g.lists(ctx, council)
	if err != nil {
		return nil, err
	}
	if lists, err = g.named(ctx, council, lists, items); err != nil {
		return nil, err
	}
	editions := map[civic.ProgrammeID][]civic.Edition{}
	for _, l := range lists {
		if l.Programme.Kind != civic.ForwardPlan {
			continue
		}
		if editions[l.Programme.ID], err = g.Store.Editions(ctx, l.Programme.ID); err != nil {
			return nil, err
		}
	}
	if len(editions) == 0 {
		return lists, nil
	}
	lists = link.Settle(lists, editions, outcomes(items, issues))
	for _, l := range lists {
		if l.Programme.Kind != civic.ForwardPlan {
			continue
		}
		if err := g.Store.PutProgramme(ctx, l.Programme, l.Entries); err != nil {
			return nil, err
		}
	}
	return planned(lists), nil
}

// planned leaves out what was taken without being planned: a promise belongs
// to what a plan announced.
func planned(lists []link.List) []link.List {
	for i := range lists {
		lists[i].Entries = slices.DeleteFunc(slices.Clone(lists[i].Entries), func(e civic.Entry) bool {
			return len(e.Changes) == 1 && e.Changes[0].Kind == civic.WithoutNotice
		})
	}
	return lists
}

func outcomes(items []link.Item, issues map[civic.ItemID]int) []link.Outcome {
	out := make([]link.Outcome, len(items))
	for i, it := range items {
		out[i] = link.Outcome{Item: it, Issue: issues[it.ID], Key: it.KeyDecision}
	}
	return out
}

// named keeps the programmes that minutes introduce with an acronym.
func (g *Ingester) named(ctx context.Context, council civic.CouncilID, lists []link.List, items []link.Item) ([]link.List, error) {
	lists = slices.DeleteFunc(lists, func(l link.List) bool { return l.Programme.Kind == civic.NamedInMinutes })
	p := civic.Programme{ID: civic.ProgrammeID(string(council) + "-p-" + civic.Slug(link.NamedProgramme)), Council: council, Name: link.NamedProgramme,
		Source: "minutes", Kind: civic.NamedInMinutes}
	found := link.Named(items, lists)
	for i := range found {
		found[i] = inProgramme(found[i], p.ID)
	}
	if len(found) == 0 {
		return lists, nil
	}
	if err := g.Store.PutProgramme(ctx, p, found); err != nil {
		return nil, err
	}
	return append(lists, link.List{Programme: p, Entries: found}), nil
}
