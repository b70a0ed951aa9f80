package web

import (
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// Limits on what is kept in memory over all readers.
const (
	maxKeptCommitments = 100_000 // those of ten large councils; a longer list is read anew for each reader
	maxKeptSittings    = 500_000 // those of a hundred councils' ten years
)

// kept is the store with what pages ask for most often kept in memory.
type kept struct {
	Store
	owed     keeper[question, []civic.Commitment]
	sittings keeper[civic.CouncilID, []civic.Sitting]
	stats    keeper[civic.CouncilID, civic.Stats]
}

// A question is a civic.CommitmentFilter without its statuses, which are
// looked at in the judged list.
type question struct {
	Council   civic.CouncilID
	Committee civic.CommitteeID
	Programme civic.ProgrammeID
	Entry     string
	Owner     string
	AsOf      day.Date
}

func newKept(s Store) *kept {
	k := &kept{Store: s}
	k.owed.mark, k.sittings.mark, k.stats.mark = s.Mark, s.Mark, s.Mark
	k.owed.now, k.sittings.now, k.stats.now = time.Now, time.Now, time.Now
	k.owed.read = func(ctx context.Context, q question) ([]civic.Commitment, error) {
		return s.Commitments(ctx, civic.CommitmentFilter{Council: q.Council, Committee: q.Committee, Programme: q.Programme,
			Entry: q.Entry, Owner: q.Owner, AsOf: q.AsOf})
	}
	k.owed.size, k.owed.most = func(l []civic.Commitment) int { return len(l) }, maxKeptCommitments
	k.sittings.read = s.Sittings
	k.sittings.size, k.sittings.most = func(l []civic.Sitting) int { return len(l) }, maxKeptSittings
	k.stats.read = s.Stats
	k.stats.size, k.stats.most = func(civic.Stats) int { return 1 }, maxAnswers
	return k
}

// Commitments is Store.Commitments. The list is shared: callers must not change it.
func (k *kept) Commitments(ctx context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error) {
	if f.Record != "" || len(f.Statuses) > 0 {
		return k.Store.Commitments(ctx, f)
	}
	return k.owed.get(ctx, question{f.Council, f.Committee, f.Programme, f.Entry, f.Owner, f.AsOf})
}

// Sittings is Store.Sittings, shared in the same way.
func (k *kept) Sittings(ctx context.Context, council civic.CouncilID) ([]civic.Sitting, error) {
	return k.sittings.get(ctx, council)
}

// Stats is Store.Stats.
func (k *kept) Stats(ctx context.Context, council civic.CouncilID) (civic.Stats, error) {
	return k.stats.get(ctx, council)
}
