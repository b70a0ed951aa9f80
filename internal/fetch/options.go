package fetch

import (
	"context"
	"crypto/x509"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/url"
	"time"
)

// Defaults of Options.
const (
	// DefaultDelay is one request a second, the rate at which public crawlers of these sites report no trouble.
	DefaultDelay = time.Second
	// DefaultTimeout allows for sites that are known to take 90 seconds for a page.
	DefaultTimeout = 2 * time.Minute
	// DefaultMaxBytes holds the largest packs; council packs of 200 MB exist.
	DefaultMaxBytes = 400 << 20
	defaultMaxWire  = 300 << 20
	defaultHops     = 5
	defaultAttempts = 4
	maxTook         = 30 * time.Minute // of one request, however steadily it drips
	maxURL          = 8 << 10          // bytes; titles in ModGov file names are long
	maxHeader       = 64 << 10
)

// Options say how to fetch. Only Agent is required.
type Options struct {
	// Agent is sent as User-Agent and matched against robots.txt. It names the
	// program and an address at which its operator can be reached.
	Agent string
	// Hosts are those that may be asked, as "host" or "host:port". With none,
	// each Get may ask the host of its own address only.
	Hosts    []string
	Delay    time.Duration // pause after each answer of a host; 0 is DefaultDelay, less is none
	Timeout  time.Duration // longest wait for the next byte; 0 is DefaultTimeout
	MaxBytes int64         // of a body when expanded; 0 is DefaultMaxBytes
	MaxWire  int64         // of a body as sent; 0 is 300 MB
	// MaxRedirects is the number of redirects followed; 0 is 5.
	MaxRedirects int
	// Attempts is how often one Get may try; 0 is 4.
	Attempts int
	// AllowPrivate permits loopback and private addresses, for a site on the
	// operator's own network. Link-local addresses, where clouds keep their
	// credentials, stay forbidden.
	AllowPrivate bool
	// Roots are certificates to trust in place of the system's, for a council
	// whose chain is broken; nil is the system's.
	Roots *x509.CertPool
	// Pins are trusted in place of any chain, by host name in lower case; see Pin.
	Pins map[string][]Pin
	// Permitted are the hosts, in lower case, whose council allows us what its
	// robots.txt forbids. The operator keeps a record of who allowed it. A
	// Crawl-delay is obeyed all the same.
	Permitted map[string]bool
	// Proxy connects in our place; nil is none. See ParseProxy.
	Proxy *url.URL

	// What follows is the world, so that tests can stand in for it.
	Resolver Resolver                                                    // nil is the system's
	Dial     func(ctx context.Context, address string) (net.Conn, error) // connects to a checked "ip:port"; nil is TCP
	Now      func() time.Time
	Sleep    func(ctx context.Context, d time.Duration) error
	Jitter   func() float64 // in [0,1)
	Log      *slog.Logger
}

func withDefaults(o Options) Options {
	setZero(&o.Delay, DefaultDelay)
	setZero(&o.Timeout, DefaultTimeout)
	setZero(&o.MaxBytes, DefaultMaxBytes)
	setZero(&o.MaxWire, defaultMaxWire)
	setZero(&o.MaxRedirects, defaultHops)
	setZero(&o.Attempts, defaultAttempts)
	if o.Resolver == nil {
		o.Resolver = net.DefaultResolver
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if o.Jitter == nil {
		o.Jitter = rand.Float64
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

func setZero[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
