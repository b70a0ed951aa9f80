package web

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"arising/internal/civic"
)

// A keeper keeps what pages ask of the store again and again. Each answer goes
// with the mark of the papers that it was read under, and that mark is asked for
// first every time. Reading and judging 10,000 commitments takes half a second,
// asking for the mark some tens of microseconds.
//
// An answer that newer papers have overtaken is given while the new one is read,
// if it was the whole truth within the last seconds and the context takes it; see
// takingOld. Never so once words were taken back or a person said something.
type keeper[Q comparable, A any] struct {
	mark func(context.Context) (civic.Mark, error)
	read func(context.Context, Q) (A, error)
	size func(A) int // what an answer counts towards the limit
	most int         // limit; an answer above it is never kept
	now  func() time.Time

	flight singleflight.Group // readers who ask the same at once share one reading

	mu      sync.Mutex // protects the fields below
	answers map[Q]keptAnswer[A]
	order   []Q // oldest use first
	kept    int // sizes of all answers
}

type keptAnswer[A any] struct {
	value         A
	papers, taken int64     // marks under which it was read
	good          time.Time // when it was last known to be the whole truth
	again         time.Time // when a newer one was last begun to be read
}

const (
	// maxAnswers bounds the answers that are small: readers choose owners and days freely.
	maxAnswers = 1000
	// oldFor is how long an answer is given after it was last known to be true.
	oldFor = 30 * time.Second
	// againAfter is the least time between two readings that nobody waits for:
	// while a crawl stores papers the mark changes with each.
	againAfter = 5 * time.Second
)

// get answers q. The answer is shared: callers must not change it.
func (k *keeper[Q, A]) get(ctx context.Context, q Q) (A, error) {
	var none A
	mark, err := k.mark(ctx)
	if err != nil {
		return none, err
	}
	a, state := k.find(q, mark)
	switch {
	case state == isTrue:
		return a, nil
	case state == isOldDue && takesOld(ctx):
		go k.flight.Do(fmt.Sprintf("again %#v", q), func() (any, error) { return k.fill(ctx, q, mark) }) // ends within requestTime
		fallthrough
	case state == isOld && takesOld(ctx):
		gaveOld(ctx)
		return a, nil
	}
	ch := k.flight.DoChan(fmt.Sprintf("%d %d %#v", mark.Papers, mark.Taken, q), func() (any, error) { return k.fill(ctx, q, mark) })
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
func (k *keeper[Q, A]) fill(ctx context.Context, q Q, mark civic.Mark) (a A, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("BUG: %v\n%s", p, debug.Stack())
		}
	}()
	if a, state := k.find(q, mark); state == isTrue { // read by somebody between our look and now
		return a, nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTime)
	defer cancel()
	if a, err = k.read(ctx, q); err == nil {
		k.put(q, mark, a)
	}
	return a, err
}

// What find knows of an answer.
type state int

const (
	isUnknown state = iota
	isTrue
	isOld
	isOldDue // and nobody reads a newer one yet
)

// find returns an answer that was read under the given mark, or an older one
// that may still be given.
func (k *keeper[Q, A]) find(q Q, mark civic.Mark) (none A, _ state) {
	k.mu.Lock()
	defer k.mu.Unlock()
	a, ok := k.answers[q]
	now := k.now()
	switch {
	case !ok || a.taken != mark.Taken:
		return none, isUnknown
	case a.papers != mark.Papers && now.Sub(a.good) > oldFor:
		return none, isUnknown
	}
	i := slices.Index(k.order, q)
	k.order = append(slices.Delete(k.order, i, i+1), q)
	state := isOld
	switch {
	case a.papers == mark.Papers:
		a.good, state = now, isTrue
	case now.Sub(a.again) > againAfter:
		a.again, state = now, isOldDue
	}
	k.answers[q] = a
	return a.value, state
}

// put keeps an answer in place of an older one, and drops those least recently
// used where there are too many.
func (k *keeper[Q, A]) put(q Q, mark civic.Mark, a A) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.answers == nil {
		k.answers = map[Q]keptAnswer[A]{}
	}
	again := k.answers[q].again
	k.drop(q)
	if k.size(a) > k.most {
		return
	}
	k.answers[q], k.order = keptAnswer[A]{a, mark.Papers, mark.Taken, k.now(), again}, append(k.order, q)
	k.kept += k.size(a)
	for k.kept > k.most || len(k.order) > maxAnswers {
		k.drop(k.order[0])
	}
}

func (k *keeper[Q, A]) drop(q Q) {
	if a, ok := k.answers[q]; ok {
		k.kept -= k.size(a.value)
		delete(k.answers, q)
		k.order = slices.DeleteFunc(k.order, func(other Q) bool { return other == q })
	}
}
