package cli

import (
	"time"

	"github.com/schollz/progressbar/v3"
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
