//go:build !linux

package pdftext

import (
	"os"
	"runtime"
	"time"
)

// watchEvery is how often the watchdog looks at the heap.
const watchEvery = 50 * time.Millisecond

// limitProcess ends the process when its memory passes the limit. Systems
// other than Linux do not bound address space reliably, so a single huge
// allocation can pass the limit before the watchdog looks.
func limitProcess(memory int64, timeout time.Duration) error {
	go func() {
		for began := time.Now(); time.Since(began) < timeout+5*time.Second; time.Sleep(watchEvery) {
			var m runtime.MemStats
			if runtime.ReadMemStats(&m); m.Sys > uint64(memory) {
				os.Stderr.WriteString("read-pdf process: out of memory\n")
				os.Exit(3)
			}
		}
		os.Exit(4)
	}()
	return nil
}
