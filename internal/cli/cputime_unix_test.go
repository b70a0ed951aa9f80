//go:build unix

package cli

import (
	"syscall"
	"time"
)

// A machine that is busy with others takes any time for a page; what it costs
// this process it can still tell.
func init() {
	cpuTime = func() time.Duration {
		var u syscall.Rusage
		if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
			return 0
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
}
