// Package fetch downloads one address politely. A host is asked one thing at a
// time, with a pause after each answer, only for what its robots.txt allows, and
// less often when it is in trouble. Everything that comes is taken as hostile:
// sizes, times and redirects are bounded, and no connection is made to a
// private address. What came goes to the caller's sink as a stream, with
// the encoding of the transfer taken off and nothing else changed.
package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"arising/internal/errs"
)

// A Client fetches for one crawl. It may be used by several goroutines; each
// host still gets one request at a time.
type Client struct {
	opt     Options
	http    *http.Client
	lenient *http.Client // for answers with a malformed header

	mu    sync.Mutex
	hosts map[string]*host // by host name; guarded by mu
}

// New assembles a client.
func New(opt Options) *Client {
	opt = withDefaults(opt)
	c := &Client{opt: opt, hosts: map[string]*host{}}
	strict := newTransport(opt)
	c.lenient = lenient(strict)
	c.http = &http.Client{
		Transport: strict,
		// Redirects are followed by follow, which asks anew at each hop whether it may.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c
}

// Close drops idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Validators are what an earlier answer said of itself, for asking whether it
// has changed since. Empty ones are not sent.
type Validators struct{ ETag, Modified string }

// A Sink takes a body. It is called only for a whole, successful answer, and
// again from the start where a transfer broke and is tried anew. It must read to
// the end; an error of the reader means that the body is not whole.
type Sink func(body io.Reader) error

// A Response says what came. Its body went to the sink.
type Response struct {
	URL         string // the address that answered, after redirects
	Status      int
	Unchanged   bool   // the site says that what the validators describe is still so
	ContentType string // as the site declares it, often wrongly; see TypeOf
	ETag        string
	Modified    string
	Size        int64         // bytes of the body, expanded
	Wire        int64         // bytes of the body as sent
	Took        time.Duration // of all attempts, with the pauses before and between them
	Attempts    int
}

// Get asks for one address and hands the body of a successful answer to the
// sink. The response is nil only where nothing answered. Errors are one of this
// package's, or the sink's own, or the context's; OutcomeOf names them for readers.
func (c *Client) Get(ctx context.Context, rawURL string, v Validators, to Sink) (*Response, error) {
	return c.get(ctx, rawURL, v, to, c.opt.Attempts)
}

// Try is Get with a single attempt, for who wants to know at once whether
// anything answers. The host's turn, its pause and robots.txt hold for it too.
func (c *Client) Try(ctx context.Context, rawURL string, to Sink) (*Response, error) {
	return c.get(ctx, rawURL, Validators{}, to, 1)
}

func (c *Client) get(ctx context.Context, rawURL string, v Validators, to Sink, attempts int) (resp *Response, err error) {
	defer errs.Wrap(&err, "fetch %s", rawURL)
	u, err := parse(rawURL)
	if err != nil {
		return nil, err
	}
	began := c.opt.Now()
	for attempt := 1; ; attempt++ {
		resp, err = c.follow(ctx, u, v, to)
		if resp != nil {
			resp.Attempts, resp.Took = attempt, c.opt.Now().Sub(began)
		}
		if err == nil || ctx.Err() != nil || !c.again(ctx, u, err, attempt, attempts) {
			return resp, err
		}
		c.opt.Log.DebugContext(ctx, "will try again", "url", rawURL, "attempt", attempt, "error", err)
	}
}

// parse reads an address that may be fetched at all. Passwords in addresses are
// refused: a page that carries one must not make us send it.
func parse(rawURL string) (*url.URL, error) {
	if len(rawURL) > maxURL {
		return nil, fmt.Errorf("%w: longer than %d bytes", ErrAddress, maxURL)
	}
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrAddress, err)
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" || u.User != nil {
		return nil, fmt.Errorf("%w: want http or https, a host and no password", ErrAddress)
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}
