package fetch

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

const reasonTooMany = "too many redirects"

// follow asks for u and for where it redirects to. Each hop is a request of its
// own: it must be on an allowed host, it waits its turn, and robots.txt is asked.
func (c *Client) follow(ctx context.Context, u *url.URL, v Validators, to Sink) (*Response, error) {
	allowed := c.opt.Hosts
	if len(allowed) == 0 {
		allowed = []string{u.Host}
	}
	if !hostAllowed(u, allowed) {
		return nil, fmt.Errorf("%w: %s", ErrHost, u.Host)
	}
	for hops := 0; ; hops++ {
		resp, next, err := c.visit(ctx, u, v, to)
		if err != nil || next == "" {
			return resp, err
		}
		target, reason := redirectTarget(u, next, allowed)
		if hops == c.opt.MaxRedirects {
			reason = reasonTooMany
		}
		if reason != "" {
			return resp, &RedirectError{To: shown(target, next), Reason: reason}
		}
		u = target
	}
}

// redirectTarget resolves a Location and says why it is not followed, or "".
func redirectTarget(from *url.URL, location string, allowed []string) (*url.URL, string) {
	ref, err := url.Parse(strings.ReplaceAll(strings.TrimSpace(location), " ", "%20"))
	if err != nil {
		return nil, "address cannot be read"
	}
	u, err := parse(from.ResolveReference(ref).String())
	switch {
	case err != nil:
		return nil, "not an address that can be fetched"
	case from.Scheme == "https" && u.Scheme == "http":
		return u, "it gives up encryption"
	case !hostAllowed(u, allowed):
		return u, "another host"
	}
	return u, ""
}

// hostAllowed reports whether u lies on one of the hosts. One without a port
// allows the usual ports only.
func hostAllowed(u *url.URL, hosts []string) bool {
	return slices.ContainsFunc(hosts, func(h string) bool {
		name, port, err := net.SplitHostPort(h)
		if err != nil {
			name, port = strings.Trim(h, "[]"), ""
		}
		return strings.EqualFold(name, u.Hostname()) && portOf(u) == portOf(&url.URL{Scheme: u.Scheme, Host: ":" + port})
	})
}

// portOf returns the port, "" for the usual one of either scheme: sites move
// from http to https, and both are the same site.
func portOf(u *url.URL) string {
	switch p := u.Port(); p {
	case "80", "443":
		return ""
	default:
		return p
	}
}

// shown is a redirect's target as an operator wants to read it: most failures of
// a crawl are a site that moved, and the target is its new address.
func shown(u *url.URL, raw string) string {
	if u != nil {
		return u.String()
	}
	return fmt.Sprintf("%.200q", raw)
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}
