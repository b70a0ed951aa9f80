package fetch

import (
	"context"
	"io"
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
// Where the answer is a redirect, next is its Location.
func (c *Client) exchange(ctx context.Context, h *host, u *url.URL, v Validators, to Sink, delay time.Duration) (resp *Response, next string, err error) {
	if err := c.pause(ctx, h); err != nil {
		return nil, "", err
	}
	defer func() { h.ready = later(h.ready, c.opt.Now().Add(delay)) }()
	t := c.watch(ctx)
	defer t.stop()
	answer, err := c.http.Do(c.request(t.limited, u, v))
	if malformed(err) {
		answer, err = c.lenient.Do(c.request(t.limited, u, v))
	}
	if err != nil {
		return nil, "", t.broken(err)
	}
	defer drain(answer)
	h.spoken = true
	resp = &Response{
		URL: u.String(), Status: answer.StatusCode, ContentType: answer.Header.Get("Content-Type"),
		ETag: validator(answer.Header.Get("ETag")), Modified: validator(answer.Header.Get("Last-Modified")),
	}
	if next = answer.Header.Get("Location"); isRedirect(resp.Status) && next != "" {
		return resp, next, nil
	}
	err = c.receive(t, answer, v, resp, to)
	if err == nil || resp.Status != http.StatusOK && !troubled(err) {
		h.fails = 0
	}
	return resp, "", err
}

// receive judges the status and hands the body of a good one to the sink.
func (c *Client) receive(t *transfer, answer *http.Response, v Validators, resp *Response, to Sink) error {
	switch {
	case resp.Status == http.StatusNotModified && v != Validators{}:
		resp.Unchanged = true
		return nil
	case resp.Status != http.StatusOK:
		return &StatusError{Status: resp.Status, RetryAfter: c.asked(answer.Header.Get("Retry-After"))}
	}
	return c.take(t, answer, resp, to)
}

func (c *Client) request(ctx context.Context, u *url.URL, v Validators) *http.Request {
	req := (&http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: http.Header{
		"User-Agent":      {c.opt.Agent},
		"Accept":          {"text/html, application/xhtml+xml, application/pdf, application/xml;q=0.9, */*;q=0.8"},
		"Accept-Encoding": {"gzip, deflate"},
		"Accept-Language": {"en-GB, en;q=0.8, cy;q=0.5"},
	}}).WithContext(ctx)
	if tag := validator(v.ETag); tag != "" {
		req.Header.Set("If-None-Match", tag)
	}
	if modified := validator(v.Modified); modified != "" {
		req.Header.Set("If-Modified-Since", modified)
	}
	return req
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
