package ingest

import (
	"context"

	"arising/internal/civic"
	"arising/internal/link"
)

// Linking returns what linking is given of a council, from scratch.
func (g *Ingester) Linking(ctx context.Context, council civic.CouncilID) ([]link.Promise, []link.Item, []link.List, error) {
	promises, issues, err := g.promises(ctx, council)
	if err != nil {
		return nil, nil, nil, err
	}
	r, err := g.recall(ctx, council, false)
	if err != nil {
		return nil, nil, nil, err
	}
	items, err := r.allItems(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	lists, err := g.plans(ctx, council, items, issues)
	if err != nil {
		return nil, nil, nil, err
	}
	if err := r.linker.Read(items); err != nil {
		return nil, nil, nil, err
	}
	link.Call(promises, lists, r.linker.Programmes(promises, lists))
	return promises, items, lists, nil
}
