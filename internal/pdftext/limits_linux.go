package pdftext

import (
	"time"

	"golang.org/x/sys/unix"
)

// limitProcess bounds the whole process, beyond what Go itself can watch:
// memory, processor time, and no core dumps.
func limitProcess(memory int64, timeout time.Duration) error {
	seconds := uint64(timeout.Seconds()) + 5
	for _, l := range []struct {
		resource int
		value    uint64
	}{
		{unix.RLIMIT_DATA, uint64(memory)}, // since Linux 4.7 all private memory that can be written; RLIMIT_AS would count what Go only reserves
		{unix.RLIMIT_CPU, 4 * seconds},     // of all cores; the clock is the real limit
		{unix.RLIMIT_CORE, 0},
	} {
		if err := unix.Setrlimit(l.resource, &unix.Rlimit{Cur: l.value, Max: l.value}); err != nil {
			return err
		}
	}
	return nil
}
