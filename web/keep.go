package web

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"golang.org/x/sync/singleflight"

	"arising/internal/civic"
	"arising/internal/day"
)

// Limits on what is kept in memory. A longer list is read anew for each reader.
const (
	maxKept  = 100_000 // judged commitments over all lists: those of ten large councils
	maxLists = 1000    // readers choose owners and days freely, so many lists are short
)

// A question is a civic.CommitmentFilter without its statuses, which are
// looked at in the judged list.
type question struct {
	council   civic.CouncilID
	committee civic.CommitteeID
	programme civic.ProgrammeID
	entry     string
	owner     string
	asOf      day.Date
}

// key is another text for every other question and mark.
func (q question) key(mark int64) string {
	return fmt.Sprintf("%q %q %q %q %q %s %d", q.council, q.committee, q.programme, q.entry, q.owner, q.asOf, mark)
}

// A keeper keeps the judged commitments that pages ask for again and again. It
// never answers with what is no longer the whole truth: each list goes with
// the mark of the papers that it was read under, and that mark is asked for
// first every time. Reading and judging 10,000 takes half a second, asking for
// the mark some tens of microseconds.
type keeper struct {
	store  Store
	flight singleflight.Group // readers who ask the same at once share one reading

	mu    sync.Mutex // protects the fields below
	mark  int64
	lists map[question][]civic.Commitment
	order []question // oldest use first
	kept  int        // commitments in all lists
}

func newKeeper(s Store) *keeper { return &keeper{store: s, lists: map[question][]civic.Commitment{}} }

// commitments is Store.Commitments. The list is shared: callers must not change it.
func (k *keeper) commitments(ctx context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error) {
	if f.Record != "" || len(f.Statuses) > 0 {
		return k.store.Commitments(ctx, f)
	}
	mark, err := k.store.Mark(ctx)
	if err != nil {
		return nil, err
	}
	q := question{f.Council, f.Committee, f.Programme, f.Entry, f.Owner, f.AsOf}
	if list, ok := k.find(q, mark.Papers); ok {
		return list, nil
	}
	ch := k.flight.DoChan(q.key(mark.Papers), func() (any, error) { return k.read(ctx, q, mark.Papers, f) })
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-ch:
		list, _ := r.Val.([]civic.Commitment)
		return list, r.Err
	}
}

// read fills the list of q. One reader who goes away does not end the reading
// for the others, and a panic is theirs as an error: here it would end the program.
func (k *keeper) read(ctx context.Context, q question, mark int64, f civic.CommitmentFilter) (list []civic.Commitment, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("BUG: %v\n%s", p, debug.Stack())
		}
	}()
	if list, ok := k.find(q, mark); ok { // read by somebody between our look and now
		return list, nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTime)
	defer cancel()
	if list, err = k.store.Commitments(ctx, f); err == nil {
		k.put(q, mark, list)
	}
	return list, err
}

// find returns a list that was read under the given mark.
func (k *keeper) find(q question, mark int64) ([]civic.Commitment, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	list, ok := k.lists[q]
	if !ok || k.mark != mark {
		return nil, false
	}
	i := slices.Index(k.order, q)
	k.order = append(slices.Delete(k.order, i, i+1), q)
	return list, true
}

// put keeps a list and drops those of other marks, and those least recently
// used where there are too many.
func (k *keeper) put(q question, mark int64, list []civic.Commitment) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.mark != mark {
		k.mark, k.order, k.kept = mark, nil, 0
		clear(k.lists)
	}
	if _, ok := k.lists[q]; ok || len(list) > maxKept {
		return
	}
	k.lists[q] = list
	k.order = append(k.order, q)
	k.kept += len(list)
	for k.kept > maxKept || len(k.order) > maxLists {
		oldest := k.order[0]
		k.kept -= len(k.lists[oldest])
		delete(k.lists, oldest)
		k.order = k.order[1:]
	}
}
