package web

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
)

// metrics counts answers by route and status. Routes are ours and few, so the
// number of lines is bounded.
type metrics struct {
	mu   sync.Mutex // protects seen
	seen map[answer]tally
}

type answer struct {
	route  string
	status int
}

type tally struct {
	count int64
	took  time.Duration
}

func newMetrics() *metrics { return &metrics{seen: map[answer]tally{}} }

func (m *metrics) add(route string, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	t := m.seen[answer{route, status}]
	m.seen[answer{route, status}] = tally{t.count + 1, t.took + took}
}

// text writes the tallies in Prometheus' text format, in a stable order.
func (m *metrics) text(version string) string {
	m.mu.Lock()
	seen := maps.Clone(m.seen)
	m.mu.Unlock()
	keys := slices.SortedFunc(maps.Keys(seen), func(a, b answer) int {
		if c := strings.Compare(a.route, b.route); c != 0 {
			return c
		}
		return a.status - b.status
	})
	var b strings.Builder
	fmt.Fprintf(&b, "# TYPE arising_build_info gauge\narising_build_info{version=%q} 1\n", version)
	b.WriteString("# TYPE arising_http_requests_total counter\n")
	for _, k := range keys {
		fmt.Fprintf(&b, "arising_http_requests_total{route=%q,code=\"%d\"} %d\n", k.route, k.status, seen[k].count)
	}
	b.WriteString("# TYPE arising_http_request_seconds_total counter\n")
	for _, k := range keys {
		fmt.Fprintf(&b, "arising_http_request_seconds_total{route=%q,code=\"%d\"} %.6f\n", k.route, k.status, seen[k].took.Seconds())
	}
	return b.String()
}

// metricsPage serves GET /metrics.
func (s *Server) metricsPage(c *gin.Context) error {
	crawls, err := s.crawlText(c.Request.Context())
	if err != nil {
		return err
	}
	return s.send(c, http.StatusOK, "text/plain; version=0.0.4; charset=utf-8", []byte(s.metrics.text(s.opt.Version)+crawls))
}

// healthz serves GET /healthz: it says ok if the store answers, and then when
// the next crawl of this process begins, if it runs any.
func (s *Server) healthz(c *gin.Context) error {
	if _, err := s.opt.Store.Councils(c.Request.Context()); err != nil {
		return &pageError{status: http.StatusServiceUnavailable, title: "The store does not answer", cause: err}
	}
	text := "ok\n"
	if s.opt.Crawl != nil {
		crawl := s.opt.Crawl()
		text += "next crawl: " + crawl.Next.UTC().Format(time.RFC3339) + "\n"
		if !crawl.Running.IsZero() {
			text += "crawling since: " + crawl.Running.UTC().Format(time.RFC3339) + "\n"
		}
	}
	return s.send(c, http.StatusOK, "text/plain; charset=utf-8", []byte(text))
}
