package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// Backing off. The waits of 5, 10 and 20 seconds are those with which public
// crawlers of these sites got through.
const (
	firstWait    = 5 * time.Second
	maxRetryWait = 5 * time.Minute  // a site that asks for longer is not tried again by this Get
	failsToDown  = 5                // requests in a row, each tried to the end, before a host is left alone
	downFor      = 10 * time.Minute // then one request may try whether it is back
)

// A host is what we know of one host name. Who holds its turn may use the rest.
type host struct {
	turn   chan struct{} // holds one token while nobody asks; a channel, so that waiting ends with the context
	ready  time.Time     // not asked again before
	fails  int           // in a row
	down   time.Time     // left alone until
	spoken bool          // it has answered anything yet
	robots map[string]*robots
}

// enter waits for the host's turn; leave must follow.
func (c *Client) enter(ctx context.Context, u *url.URL) (*host, error) {
	name := strings.ToLower(u.Hostname())
	c.mu.Lock()
	h := c.hosts[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1), robots: map[string]*robots{}}
		h.turn <- struct{}{}
		c.hosts[name] = h
	}
	c.mu.Unlock()
	select {
	case <-h.turn:
		return h, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (h *host) leave() { h.turn <- struct{}{} }

// visit asks for one address once: its turn, its robots.txt, its pause, the
// exchange. Where the answer is a redirect, next is its Location.
func (c *Client) visit(ctx context.Context, u *url.URL, v Validators, to Sink) (resp *Response, next string, err error) {
	h, err := c.enter(ctx, u)
	if err != nil {
		return nil, "", err
	}
	defer h.leave()
	if c.opt.Now().Before(h.down) {
		return nil, "", fmt.Errorf("%w: %s until %s", ErrHostDown, u.Hostname(), h.down.UTC().Format(time.TimeOnly))
	}
	rules, err := c.rules(ctx, h, u)
	if err != nil {
		return nil, "", err
	}
	if !rules.allow(u) && !c.opt.Permitted[strings.ToLower(u.Hostname())] {
		return nil, "", ErrRobots
	}
	return c.exchange(ctx, h, u, v, to, max(c.opt.Delay, rules.delay))
}

// pause waits until the host may be asked again.
func (c *Client) pause(ctx context.Context, h *host) error {
	if wait := h.ready.Sub(c.opt.Now()); wait > 0 {
		return c.opt.Sleep(ctx, wait)
	}
	return ctx.Err()
}

// again reports whether to try once more, and makes the host wait before it is
// asked anything. It also keeps count of failures: after several in a row
// the host is left alone.
func (c *Client) again(ctx context.Context, u *url.URL, err error, attempt, attempts int) bool {
	if !troubled(err) {
		return false
	}
	h, enterErr := c.enter(ctx, u)
	if enterErr != nil {
		return false
	}
	defer h.leave()
	now, asked := c.opt.Now(), retryAfter(err)
	if asked > maxRetryWait {
		h.down = now.Add(asked) // a day at most, see asked
		return false
	}
	if attempt > 1 && !h.spoken && errors.Is(err, syscall.ECONNREFUSED) {
		// Nothing listens there. A site that is away as a whole should not cost minutes.
		h.down = now.Add(downFor)
		return false
	}
	wait := max(asked, backoff(attempt, c.opt.Jitter()))
	h.ready = later(h.ready, now.Add(wait))
	if attempt < attempts && !lasting(err) {
		return true
	}
	if h.fails++; h.fails >= failsToDown {
		h.down = now.Add(downFor)
	}
	return false
}

// backoff doubles with each attempt and spreads by half, so that many crawlers
// that failed together do not come back together.
func backoff(attempt int, jitter float64) time.Duration {
	wait := firstWait << min(attempt-1, 6)
	return wait/2 + time.Duration(jitter*float64(wait))
}

// troubled reports whether the host, rather than this one page, is in trouble.
// A plain 500 is not: ModGov answers so for a single broken page.
func troubled(err error) bool {
	var answer *StatusError
	if errors.As(err, &answer) {
		switch answer.Status {
		case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
			return true
		}
		return errors.Is(err, errRobotsUnknown)
	}
	return errors.Is(err, ErrTimeout) || errors.Is(err, ErrUnreachable)
}

// lasting reports whether a moment's patience will not help: there is no such
// host, or its certificate is wrong.
func lasting(err error) bool {
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	return errors.As(err, &dns) && dns.IsNotFound || errors.As(err, &cert) || errors.Is(err, ErrPin)
}

func retryAfter(err error) time.Duration {
	var answer *StatusError
	if errors.As(err, &answer) {
		return answer.RetryAfter
	}
	return 0
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
