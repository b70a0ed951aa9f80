package crawl_test

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/fetch"
	"arising/internal/store"
	"arising/internal/testsite"
)

// What a crawl may hold in memory, however long it runs: the live heap after a
// collection, and the process as the system sees it.
const (
	maxHeap    = 32 << 20
	maxProcess = 300 << 20 // with SQLite's caches and the collector's slack
)

// TestFootprint crawls with the store and the archive that last, from a real
// server on loopback, pages of 64 kB and papers of 256 kB, and watches memory. By
// default a thousand addresses; with ARISING_LONG set ten thousand, some minutes.
func TestFootprint(t *testing.T) {
	if testing.Short() {
		t.Skip("writes hundreds of megabytes")
	}
	years, least := 2, 1000
	if os.Getenv("ARISING_LONG") != "" {
		years, least = 18, 10_000
	}
	site := &testsite.Borough{Committees: 24, PerYear: 6, First: morning.AddDate(-years, 0, 3), Now: func() time.Time { return morning }, Pad: 64 << 10, Quiet: true}
	server := httptest.NewServer(site)
	defer server.Close()
	c, council := lasting(t, server.URL+testsite.Base)
	start := measure()
	var top memoryUse
	report, err := c.Run(t.Context(), council, crawl.Options{Since: day.FromTime(site.First), Progress: func(done, _ int, _ string) {
		if done%200 == 0 {
			top = top.max(measure())
		}
	}})
	if err != nil || report.Failed() {
		t.Fatalf("crawl: %v, stopped %q, %v", err, report.Stopped, report.Outcomes)
	}
	t.Logf("%d requests, %d MB: live heap %s before, %s at most; process %s before, %s at most", report.Requests, report.Bytes>>20,
		megabytes(start.heap), megabytes(top.heap), megabytes(start.process), megabytes(top.process))
	if report.Requests < least {
		t.Errorf("%d requests, want at least %d", report.Requests, least)
	}
	if top.heap-start.heap > maxHeap || top.process-start.process > maxProcess {
		t.Errorf("memory grows to %s of heap and %s in all, want at most %s and %s more than before", megabytes(top.heap), megabytes(top.process),
			megabytes(maxHeap), megabytes(maxProcess))
	}
}

// lasting makes a crawler with a store and an archive on disk.
func lasting(t *testing.T, base string) (*crawl.Crawler, civic.Council) {
	t.Helper()
	dir := t.TempDir()
	s, err := store.Open(t.Context(), filepath.Join(dir, "arising.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	a, err := archive.Open(filepath.Join(dir, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	council := civic.Council{ID: "borough", Name: "Borough", BaseURL: base}
	if err := s.PutCouncil(t.Context(), council); err != nil {
		t.Fatal(err)
	}
	client := fetch.New(fetch.Options{Agent: "arising/test (+crawler@example.test)", AllowPrivate: true, Delay: -1})
	t.Cleanup(client.Close)
	return &crawl.Crawler{Ledger: s, Archive: a, Fetcher: client, Now: func() time.Time { return morning }}, council
}

type memoryUse struct{ heap, process int64 } // bytes

func (m memoryUse) max(o memoryUse) memoryUse {
	return memoryUse{max(m.heap, o.heap), max(m.process, o.process)}
}

// measure collects garbage and reads what is left; of the process, where the
// system tells it (0 elsewhere), before that.
func measure() (m memoryUse) {
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		if _, after, ok := strings.Cut(string(status), "VmRSS:"); ok {
			_, _ = fmt.Sscan(after, &m.process)
			m.process <<= 10 // kB
		}
	}
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	m.heap = int64(stats.HeapAlloc)
	return m
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/(1<<20)) }
