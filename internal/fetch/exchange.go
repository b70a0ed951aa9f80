package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

const (
	maxDrain     = 16 << 10 // bytes of an unwanted body that are read to keep its connection
	maxValidator = 1 << 10  // bytes of an ETag that are worth keeping
)

// exchange sends one request when the host is ready and takes the answer. The
// caller holds the host's turn, also while the body streams: one connection a host.
func (c *Client) exchange(ctx context.Context, h *host, u *url.URL, v Validators, to Sink, delay time.Duration) (*Response, string, error) {
	if err := c.pause(ctx, h); err != nil {
		return nil, "", err
	}
	defer func() { h.ready = later(h.ready, c.opt.Now().Add(delay)) }()

	limited, watch, stop := c.watched(ctx)
	defer stop()
	answer, err := c.http.Do(c.request(limited, u, v))
	if err != nil {
		return nil, "", c.broken(ctx, limited, err)
	}
	defer drain(answer)
	resp := &Response{
		URL: u.String(), Status: answer.StatusCode, ContentType: answer.Header.Get("Content-Type"),
		ETag: validator(answer.Header.Get("ETag")), Modified: validator(answer.Header.Get("Last-Modified")),
	}
	if isRedirect(resp.Status) && answer.Header.Get("Location") != "" {
		return resp, answer.Header.Get("Location"), nil
	}
	switch {
	case resp.Status == http.StatusNotModified && v != Validators{}:
		resp.Unchanged = true
	case resp.Status != http.StatusOK:
		err := &StatusError{Status: resp.Status, RetryAfter: c.asked(answer.Header.Get("Retry-After"))}
		if !troubled(err) {
			h.fails = 0
		}
		return resp, "", err
	default:
		if err := c.take(ctx, limited, answer, watch, resp, to); err != nil {
			return resp, "", err
		}
	}
	h.fails = 0
	return resp, "", nil
}

func (c *Client) request(ctx context.Context, u *url.URL, v Validators) *http.Request {
	req := (&http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: http.Header{
		"User-Agent":      {c.opt.Agent},
		"Accept":          {"text/html, application/xhtml+xml, application/pdf, application/xml;q=0.9, */*;q=0.8"},
		"Accept-Encoding": {"gzip, deflate"},
		"Accept-Language": {"en-GB, en;q=0.8, cy;q=0.5"},
	}}).WithContext(ctx)
	if v.ETag != "" {
		req.Header.Set("If-None-Match", v.ETag)
	}
	if v.Modified != "" {
		req.Header.Set("If-Modified-Since", v.Modified)
	}
	return req
}

// watched returns a context that ends when no byte came for the timeout, or
// after maxTook; each call of watch is a byte.
func (c *Client) watched(ctx context.Context) (limited context.Context, watch, stop func()) {
	limited, cancel := context.WithCancelCause(ctx)
	silence := time.AfterFunc(c.opt.Timeout, func() { cancel(ErrTimeout) })
	whole := time.AfterFunc(maxTook, func() { cancel(ErrTimeout) })
	watch = func() { silence.Reset(c.opt.Timeout) }
	stop = func() {
		silence.Stop()
		whole.Stop()
		cancel(nil)
	}
	return limited, watch, stop
}

// broken names an error of the connection. The caller's own end of patience is
// handed back as it is: it says nothing about the site.
func (c *Client) broken(ctx, limited context.Context, err error) error {
	var timeout net.Error
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err // the address is said once, by Get
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ErrPrivate):
		return err
	case errors.Is(context.Cause(limited), ErrTimeout), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("%w: %w", ErrTimeout, err)
	}
	return fmt.Errorf("%w: %w", ErrUnreachable, err)
}

// asked reads Retry-After, which is a number of seconds or a date.
func (c *Client) asked(header string) time.Duration {
	if seconds, err := strconv.Atoi(strings.TrimSpace(header)); err == nil {
		return max(0, min(time.Duration(min(seconds, 1<<20))*time.Second, 24*time.Hour))
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(0, min(at.Sub(c.opt.Now()), 24*time.Hour))
	}
	return 0
}

// validator keeps a header only if it can be sent back as it came.
func validator(s string) string {
	if len(s) > maxValidator || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
		return ""
	}
	return s
}

// drain reads what little an error page or a redirect holds, so that the
// connection can serve again, and closes. Errors here would say nothing new.
func drain(answer *http.Response) {
	if answer.StatusCode != http.StatusOK {
		_, _ = io.CopyN(io.Discard, answer.Body, maxDrain)
	}
	_ = answer.Body.Close()
}
