package cli

import (
	"fmt"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"arising/internal/civic"
)

// A bar shows how far long work has come. It draws on a terminal only, so that
// logs of nightly runs stay short.
type bar struct {
	pb    *progressbar.ProgressBar
	total int
}

func (a *app) bar(what string) *bar {
	if !isTerminal(a.raw.err) {
		return &bar{}
	}
	pb := progressbar.NewOptions(-1,
		progressbar.OptionSetDescription(what), progressbar.OptionSetWriter(a.raw.err),
		progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetWidth(30), progressbar.OptionClearOnFinish())
	return &bar{pb: pb}
}

// set says that done of total are behind us; total 0 is unknown.
func (b *bar) set(done, total int, _ string) {
	if b.pb == nil {
		return
	}
	if total > 0 && total != b.total {
		b.total = total
		b.pb.ChangeMax(total)
	}
	_ = b.pb.Set(done) // a bar that cannot be drawn is no reason to stop
}

func (b *bar) finish() {
	if b.pb != nil {
		_ = b.pb.Finish()
	}
}

// A sharedBar is one progress bar for several councils.
type sharedBar struct {
	bar   *bar
	mu    sync.Mutex // protects what follows and the bar
	done  map[civic.CouncilID]int
	known map[civic.CouncilID]int
}

func (a *app) shared(councils []civic.Council) *sharedBar {
	what := fmt.Sprintf("crawling %d councils", len(councils))
	if len(councils) == 1 {
		what = "crawling " + councils[0].Name
	}
	return &sharedBar{bar: a.bar(what), done: map[civic.CouncilID]int{}, known: map[civic.CouncilID]int{}}
}

// of tells of one council's addresses.
func (s *sharedBar) of(id civic.CouncilID) func(done, known int, url string) {
	return func(done, known int, url string) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.done[id], s.known[id] = done, known
		s.bar.set(sum(s.done), sum(s.known), url)
	}
}

func (s *sharedBar) finish() { s.bar.finish() }

func sum[K comparable](m map[K]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}
