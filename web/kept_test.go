package web

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"arising/internal/civic"
)

// changing is a store whose commitments and mark a test changes.
type changing struct {
	*samples
	mark  atomic.Int64
	taken atomic.Int64
	reads atomic.Int64
	each  int // commitments of a list
	wait  chan struct{}
	fail  error
}

func (s *changing) Mark(context.Context) (civic.Mark, error) {
	return civic.Mark{Papers: s.mark.Load(), Taken: s.taken.Load()}, nil
}

func (s *changing) Commitments(_ context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error) {
	s.reads.Add(1)
	if s.wait != nil {
		<-s.wait
	}
	list := make([]civic.Commitment, s.each)
	for i := range list {
		list[i].Quote = fmt.Sprint(s.mark.Load())
	}
	return list, s.fail
}

// TestKeptNeverAnswersWithWhatWasTaken: once words were taken back nobody is
// given what was kept before.
func TestKeptNeverAnswersWithWhatWasTaken(t *testing.T) {
	s := &changing{each: 1}
	k := newKept(s)
	for i, tt := range []struct {
		name  string
		mark  int64
		f     civic.CommitmentFilter
		reads int64 // so far
	}{
		{"first", 1, civic.CommitmentFilter{}, 1},
		{"again", 1, civic.CommitmentFilter{}, 1},
		{"another owner", 1, civic.CommitmentFilter{Owner: "Head of Place"}, 2},
		{"another day", 1, civic.CommitmentFilter{AsOf: SampleDay}, 3},
		{"after a change", 2, civic.CommitmentFilter{}, 4},
		{"one of the others, too", 2, civic.CommitmentFilter{AsOf: SampleDay}, 5},
		{"again after the change", 2, civic.CommitmentFilter{}, 5},
		{"one promise", 2, civic.CommitmentFilter{Record: "r1"}, 6},
		{"one promise, never kept", 2, civic.CommitmentFilter{Record: "r1"}, 7},
	} {
		s.mark.Store(tt.mark)
		s.taken.Store(tt.mark)
		list, err := k.Commitments(t.Context(), tt.f)
		if err != nil || list[0].Quote != fmt.Sprint(tt.mark) {
			t.Errorf("%d %s: %v, %v: want what mark %d stands for", i, tt.name, list, err, tt.mark)
		}
		if got := s.reads.Load(); got != tt.reads {
			t.Errorf("%d %s: read %d times, want %d", i, tt.name, got, tt.reads)
		}
	}
}

// TestKeptGivesTheOldWhileTheNewIsRead: readers do not wait for a list that
// newer papers have overtaken a moment ago, and are told that it is old. After a
// while without readers nothing old is given.
func TestKeptGivesTheOldWhileTheNewIsRead(t *testing.T) {
	s := &changing{each: 1, wait: make(chan struct{}, 10)}
	k := newKept(s)
	now := SampleDay.Time()
	k.owed.now = func() time.Time { return now }
	ask := func() (said string, old bool) {
		t.Helper()
		ctx := takingOld(t.Context())
		list, err := k.Commitments(ctx, civic.CommitmentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		return list[0].Quote, wasOld(ctx)
	}
	settled := func(reads int64) {
		t.Helper()
		s.wait <- struct{}{}
		for k.under(civic.CommitmentFilter{}) != s.mark.Load() {
			runtime.Gosched()
		}
		if n := s.reads.Load(); n != reads {
			t.Errorf("read %d times, want %d", n, reads)
		}
	}
	s.mark.Store(1)
	s.wait <- struct{}{}
	if said, old := ask(); said != "1" || old {
		t.Errorf("the first list is %s, old %v", said, old)
	}
	s.mark.Store(2)
	now = now.Add(againAfter + time.Second)
	for range 3 {
		if said, old := ask(); said != "1" || !old {
			t.Errorf("while the new one is read: %s, old %v, want the one before", said, old)
		}
	}
	settled(2)
	if said, old := ask(); said != "2" || old {
		t.Errorf("after that: %s, old %v", said, old)
	}
	s.mark.Store(3)
	now = now.Add(oldFor + time.Second)
	s.wait <- struct{}{}
	if said, old := ask(); said != "3" || old {
		t.Errorf("after a time without readers: %s, old %v, want the new one", said, old)
	}
}

// under is the mark under which an answer was read.
func (k *kept) under(f civic.CommitmentFilter) int64 {
	k.owed.mu.Lock()
	defer k.owed.mu.Unlock()
	return k.owed.answers[question{AsOf: f.AsOf}].papers
}

func TestKeptIsBounded(t *testing.T) {
	s := &changing{each: maxKeptCommitments / 4}
	k := newKept(s)
	for i := range 20 {
		if _, err := k.Commitments(t.Context(), civic.CommitmentFilter{Owner: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if k.owed.kept > maxKeptCommitments || len(k.owed.answers) != 4 || len(k.owed.order) != 4 {
		t.Errorf("%d commitments in %d lists, %d in order, want at most %d in 4", k.owed.kept, len(k.owed.answers), len(k.owed.order), maxKeptCommitments)
	}
	s.each = maxKeptCommitments + 1
	if _, err := k.Commitments(t.Context(), civic.CommitmentFilter{Owner: "huge"}); err != nil || len(k.owed.answers) != 4 {
		t.Errorf("a list that is too long was kept, %v", err)
	}
	s.each = 0
	for i := range 3 * maxAnswers {
		if _, err := k.Commitments(t.Context(), civic.CommitmentFilter{Owner: fmt.Sprint("o", i)}); err != nil {
			t.Fatal(err)
		}
	}
	if len(k.owed.answers) > maxAnswers || len(k.owed.order) != len(k.owed.answers) {
		t.Errorf("%d lists, %d in order, want at most %d", len(k.owed.answers), len(k.owed.order), maxAnswers)
	}
}

// TestKeptSharesOneReading: readers who come while a list is read wait for
// it, one who goes away does not end it, and what failed is not kept.
func TestKeptSharesOneReading(t *testing.T) {
	s := &changing{each: 1, wait: make(chan struct{})}
	k := newKept(s)
	ctx, leave := context.WithCancel(t.Context())
	gone := make(chan error)
	go func() { _, err := k.Commitments(ctx, civic.CommitmentFilter{}); gone <- err }()
	for s.reads.Load() == 0 {
	}
	leave()
	if err := <-gone; !errors.Is(err, context.Canceled) {
		t.Errorf("who went away got %v", err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if list, err := k.Commitments(t.Context(), civic.CommitmentFilter{}); err != nil || len(list) != 1 {
				t.Errorf("got %v, %v", list, err)
			}
		})
	}
	close(s.wait)
	all.Wait()
	if n := s.reads.Load(); n != 1 {
		t.Errorf("read %d times, want once", n)
	}
	s.fail, s.wait = errors.New("disk"), nil
	for range 2 {
		if _, err := k.Commitments(t.Context(), civic.CommitmentFilter{Owner: "x"}); err == nil {
			t.Error("an error was kept as an answer")
		}
	}
	if n := s.reads.Load(); n != 3 {
		t.Errorf("read %d times, want 3", n)
	}
}
