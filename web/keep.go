package web

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"golang.org/x/sync/singleflight"
)

// A keeper keeps what pages ask of the store again and again. It never answers
// with what is no longer the whole truth: each answer goes with the mark of the
// papers that it was read under, and that mark is asked for first every time.
// Reading and judging 10,000 commitments takes half a second, asking for the
// mark some tens of microseconds.
type keeper[Q comparable, A any] struct {
	mark func(context.Context) (int64, error)
	read func(context.Context, Q) (A, error)
	size func(A) int // what an answer counts towards the limit
	most int         // limit; an answer above it is never kept

	flight singleflight.Group // readers who ask the same at once share one reading

	mu      sync.Mutex // protects the fields below
	under   int64      // the mark of all answers
	answers map[Q]A
	order   []Q // oldest use first
	kept    int // sizes of all answers
}

// maxAnswers bounds the answers that are small: readers choose owners and days freely.
const maxAnswers = 1000

// get answers q. The answer is shared: callers must not change it.
func (k *keeper[Q, A]) get(ctx context.Context, q Q) (A, error) {
	var none A
	mark, err := k.mark(ctx)
	if err != nil {
		return none, err
	}
	if a, ok := k.find(q, mark); ok {
		return a, nil
	}
	ch := k.flight.DoChan(fmt.Sprintf("%d %#v", mark, q), func() (any, error) { return k.fill(ctx, q, mark) })
	select {
	case <-ctx.Done():
		return none, ctx.Err()
	case r := <-ch:
		a, _ := r.Val.(A)
		return a, r.Err
	}
}

// fill reads and keeps the answer to q. One reader who goes away does not end
// the reading for the others, and a panic is theirs as an error: here it would
// end the program.
func (k *keeper[Q, A]) fill(ctx context.Context, q Q, mark int64) (a A, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("BUG: %v\n%s", p, debug.Stack())
		}
	}()
	if a, ok := k.find(q, mark); ok { // read by somebody between our look and now
		return a, nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTime)
	defer cancel()
	if a, err = k.read(ctx, q); err == nil {
		k.put(q, mark, a)
	}
	return a, err
}

// find returns an answer that was read under the given mark.
func (k *keeper[Q, A]) find(q Q, mark int64) (a A, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if a, ok = k.answers[q]; !ok || k.under != mark {
		return a, false
	}
	i := slices.Index(k.order, q)
	k.order = append(slices.Delete(k.order, i, i+1), q)
	return a, true
}

// put keeps an answer and drops those of other marks, and those least recently
// used where there are too many.
func (k *keeper[Q, A]) put(q Q, mark int64, a A) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.answers == nil || k.under != mark {
		k.under, k.answers, k.order, k.kept = mark, map[Q]A{}, nil, 0
	}
	if _, ok := k.answers[q]; ok || k.size(a) > k.most {
		return
	}
	k.answers[q], k.order = a, append(k.order, q)
	k.kept += k.size(a)
	for k.kept > k.most || len(k.order) > maxAnswers {
		k.kept -= k.size(k.answers[k.order[0]])
		delete(k.answers, k.order[0])
		k.order = k.order[1:]
	}
}
