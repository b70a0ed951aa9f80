package ingest

import (
	"context"

	"arising/internal/civic"
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
		if err := g.Store.PutProgramme(ctx, p, link.Fold(editions, noticeRule(c))); err != nil {
			return err
		}
	}
	return nil
}

// noticeRule is the rule of notice for key decisions that binds a council.
// Regulation 9 of SI 2012/2089 is English law. Where a council's nation is not
// known the rule is asked for too: only a plan that itself prints key decisions
// and the day of their notice has anything to compare with it.
func noticeRule(c civic.Council) link.Notice {
	if c.Nation != "" && c.Nation != "england" {
		return link.Notice{}
	}
	return link.Notice{Days: 28, Nation: when.England}
}
