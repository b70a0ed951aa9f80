package web

import (
	"fmt"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestLimiter(t *testing.T) {
	now := SampleDay.Time()
	l := newLimiter(2, func() time.Time { return now })
	a, b := netip.MustParsePrefix("192.0.2.1/32"), netip.MustParsePrefix("192.0.2.2/32")
	for i := range 2 * burst {
		if _, ok := l.take(a); !ok {
			t.Fatalf("request %d was refused", i)
		}
	}
	wait, ok := l.take(a)
	if ok || wait <= 0 || wait > time.Second/2 {
		t.Errorf("after the bucket was emptied: %v, wait %v", ok, wait)
	}
	if _, ok := l.take(b); !ok {
		t.Error("another reader was refused as well")
	}
	now = now.Add(wait)
	if _, ok := l.take(a); !ok {
		t.Error("refused after the wait that it named")
	}
	now = now.Add(-time.Hour) // a clock that is put back
	if _, ok := l.take(a); ok {
		t.Error("a clock that was put back filled the bucket")
	}
	now = now.Add(100 * time.Hour)
	for range 2 * burst {
		l.take(a)
	}
	if _, ok := l.take(a); ok {
		t.Error("a long pause gave more than a full bucket")
	}
}

func TestLimiterForgetsTheQuiet(t *testing.T) {
	l := newLimiter(1, time.Now)
	for i := range maxReaders + 500 {
		l.take(netip.PrefixFrom(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}), 32))
	}
	if len(l.readers) != maxReaders || l.quiet.Len() != maxReaders {
		t.Errorf("%d readers, %d in order, want %d", len(l.readers), l.quiet.Len(), maxReaders)
	}
}

func TestReaderOf(t *testing.T) {
	for _, tt := range []struct{ name, address, want string }{
		{"one address", "192.0.2.7", "192.0.2.7/32"},
		{"a household", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
		{"IPv4 in IPv6", "::ffff:192.0.2.7", "192.0.2.7/32"},
		{"a zone", "fe80::1%eth0", "fe80::/64"},
		{"none", "", "invalid Prefix"},
	} {
		if got := readerOf(tt.address).String(); got != tt.want {
			t.Errorf("%s: readerOf(%q) = %s, want %s", tt.name, tt.address, got, tt.want)
		}
	}
}

// TestTooManyRequests: a reader who is refused is told for how long, in a page
// or a problem; others behind the same proxy are not.
func TestTooManyRequests(t *testing.T) {
	opt := SampleOptions()
	opt.Rate = 1
	ask := func(s *Server, path, from, behind string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", path, nil)
		r.RemoteAddr = from + ":4711"
		if behind != "" {
			r.Header.Set("X-Forwarded-For", behind)
		}
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		return w
	}
	for _, tt := range []struct {
		name, from, behind string // behind is a format for the n-th request
		trusted            []string
		path               string
		want               int // status after the bucket of one reader is empty
	}{
		{"a page", "192.0.2.1", "", nil, "/help", 429},
		{"the interface", "192.0.2.1", "", nil, "/api/v1/councils", 429},
		{"what browsers keep", "192.0.2.1", "", nil, "/assets/x/y", 404},
		{"whether we are alive", "192.0.2.1", "", nil, "/healthz", 200},
		{"readers behind our own proxy", "127.0.0.1", "192.0.2.%d", nil, "/help", 200},
		{"somebody on this machine", "127.0.0.1", "", nil, "/help", 200},
		{"one reader behind our own proxy", "127.0.0.1", "192.0.2.7", nil, "/help", 429},
		{"one who claims to be this machine", "127.0.0.1", "127.0.0.1, 192.0.2.7", nil, "/help", 429},
		{"one who names others as the reader", "192.0.2.1", "198.51.100.%d", nil, "/help", 429},
		{"behind a proxy that is trusted", "10.0.0.1", "198.51.100.%d", []string{"10.0.0.0/8"}, "/help", 200},
		{"one who lies to a proxy that is trusted", "10.0.0.1", "198.51.100.%d, 192.0.2.1", []string{"10.0.0.0/8"}, "/help", 429},
	} {
		t.Run(tt.name, func(t *testing.T) {
			opt.TrustedProxies = tt.trusted
			s := New(opt)
			var w *httptest.ResponseRecorder
			for n := range burst + 5 {
				behind := tt.behind
				if strings.Contains(behind, "%d") {
					behind = fmt.Sprintf(tt.behind, n)
				}
				w = ask(s, tt.path, tt.from, behind)
			}
			wait, _ := strconv.Atoi(w.Header().Get("Retry-After"))
			if w.Code != tt.want || (w.Code == 429) != (wait >= 1) {
				t.Errorf("%d, Retry-After %d, want %d: %.200s", w.Code, wait, tt.want, w.Body)
			}
			if tt.path == "/api/v1/councils" && w.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("a program was refused with %s", w.Header().Get("Content-Type"))
			}
		})
	}
}
