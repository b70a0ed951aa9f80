package web

import (
	"container/list"
	"fmt"
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
)

// Limits on one reader. A page is one request and a few of its assets, which
// are not counted; a program that reads a whole council in parts of a thousand
// lines needs some hundred.
const (
	// DefaultRate is how many requests a second one reader may make for good.
	DefaultRate = 30
	// burst is how many seconds' worth may come at once.
	burst = 20
	// maxReaders is how many readers are remembered, at about 200 bytes each.
	// The one that was quiet longest is forgotten first, and begins anew.
	maxReaders = 20_000
)

// A limiter gives each reader a bucket of requests that fills again steadily.
type limiter struct {
	rate float64 // requests a second; 0 is no limit
	now  func() time.Time

	mu      sync.Mutex // protects the fields below
	readers map[netip.Prefix]*list.Element
	quiet   *list.List // of *bucket, the longest quiet in front
}

type bucket struct {
	reader netip.Prefix
	left   float64
	at     time.Time // when left was worked out
}

func newLimiter(rate float64, now func() time.Time) *limiter {
	if rate == 0 {
		rate = DefaultRate
	}
	return &limiter{rate: max(rate, 0), now: now, readers: map[netip.Prefix]*list.Element{}, quiet: list.New()}
}

// take takes one request from a reader's bucket. If it is empty it says how
// long to wait for the next.
func (l *limiter) take(reader netip.Prefix) (wait time.Duration, ok bool) {
	if l.rate == 0 {
		return 0, true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	b, now := l.bucket(reader), l.now()
	b.left = min(b.left+max(now.Sub(b.at).Seconds(), 0)*l.rate, l.rate*burst)
	b.at = now
	if b.left < 1 {
		return time.Duration((1 - b.left) / l.rate * float64(time.Second)), false
	}
	b.left--
	return 0, true
}

// bucket finds a reader's bucket, or gives a full one.
func (l *limiter) bucket(reader netip.Prefix) *bucket {
	if e, ok := l.readers[reader]; ok {
		l.quiet.MoveToBack(e)
		return e.Value.(*bucket)
	}
	if l.quiet.Len() >= maxReaders {
		delete(l.readers, l.quiet.Remove(l.quiet.Front()).(*bucket).reader)
	}
	b := &bucket{reader, l.rate * burst, l.now()}
	l.readers[reader] = l.quiet.PushBack(b)
	return b
}

// readerOf is the network that a reader is counted as: one IPv4 address, or
// the 64 bits of IPv6 that one household has. What is no address is one reader.
func readerOf(address string) netip.Prefix {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	a = a.Unmap().WithZone("")
	bits := 32
	if a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return p
}

// limit refuses a reader who asks too often. Addresses of readers are counted
// in memory and are neither logged nor stored.
func (s *Server) limit(c *gin.Context) {
	if strings.HasPrefix(c.Request.URL.Path, "/assets/") || c.FullPath() == "/healthz" {
		return
	}
	reader := readerOf(c.ClientIP())
	if reader.Addr().IsLoopback() {
		return // the operator, or a proxy that does not say for whom it asks: its readers must not be counted as one
	}
	wait, ok := s.readers.take(reader)
	if ok {
		return
	}
	c.Header("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	s.refuse(c, &pageError{status: http.StatusTooManyRequests, title: "Too many requests",
		message: "Wait a little, then go on more slowly. The address of the next try is the same."})
}

// proxies are those that say for whom they ask: by default only what runs on
// this machine, from where nobody else can come.
func proxies(trusted []string) []string {
	if trusted == nil {
		return []string{"127.0.0.0/8", "::1"}
	}
	return trusted
}

// CheckProxies returns an error for what is neither an address nor a network.
func CheckProxies(trusted []string) error {
	for _, t := range trusted {
		if _, err := netip.ParsePrefix(t); err == nil {
			continue
		}
		if _, err := netip.ParseAddr(t); err != nil {
			return fmt.Errorf("trusted proxy %q is neither an address nor a network such as 10.0.0.0/8", t)
		}
	}
	return nil
}
