package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	maxRobots     = 500 << 10 // bytes read, RFC 9309 section 2.5
	robotsFor     = 24 * time.Hour
	maxRule       = 2 << 10          // bytes of one path
	maxCrawlDelay = 10 * time.Minute // a longer one would never end, whatever it was meant to say
)

var errRobotsUnknown = errors.New("robots.txt could not be read, so nothing is asked")

// robots are the rules of one origin.
type robots struct {
	exact, folded *robotstxt.Group
	delay         time.Duration
	until         time.Time
}

// allow reports whether the rules permit u. These sites do not tell upper from
// lower case, so a rule must not be got round by spelling: both spellings of
// the address are asked, the second against the rules in lower case.
func (r *robots) allow(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	return r.exact.Test(path) && r.folded.Test(strings.ToLower(path))
}

// rules returns the origin's robots.txt, asking for it once a day. By RFC 9309
// a site that answers 4xx has none; one that fails to answer forbids all for
// now, which is an error here and not remembered.
func (c *Client) rules(ctx context.Context, h *host, u *url.URL) (*robots, error) {
	origin := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	if known := h.robots[origin.String()]; known != nil && c.opt.Now().Before(known.until) {
		return known, nil
	}
	text, err := c.robotsText(ctx, h, &origin)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%w: %w", errRobotsUnknown, err)
	}
	r, err := readRobots(text, c.opt.Agent)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRobotsUnknown, err)
	}
	r.until = c.opt.Now().Add(robotsFor)
	h.robots[origin.String()] = r
	return r, nil
}

// robotsText fetches the file. Redirects are followed on the same host only; one
// that leads elsewhere counts as no file, as RFC 9309 section 2.3.1.2 permits.
func (c *Client) robotsText(ctx context.Context, h *host, at *url.URL) (text []byte, err error) {
	sink := func(body io.Reader) error {
		text, err = io.ReadAll(io.LimitReader(body, maxRobots))
		_, _ = io.CopyN(io.Discard, body, maxDrain)
		return err
	}
	for range defaultHops {
		_, next, err := c.exchange(ctx, h, at, Validators{}, sink, c.opt.Delay)
		var answer *StatusError
		switch {
		case errors.As(err, &answer) && answer.Status < http.StatusInternalServerError && answer.Status != http.StatusTooManyRequests:
			return nil, nil
		case err != nil:
			return nil, err
		case next == "":
			return text, nil
		}
		target, reason := redirectTarget(at, next, []string{at.Host})
		if reason != "" {
			return nil, nil
		}
		at = target
	}
	return nil, nil
}

func readRobots(text []byte, agent string) (*robots, error) {
	text = tidyRobots(text)
	exact, err := robotstxt.FromBytes(text)
	if err != nil {
		return nil, err
	}
	folded, err := robotstxt.FromBytes(bytes.ToLower(text))
	if err != nil {
		return nil, err
	}
	r := &robots{exact: exact.FindGroup(agent), folded: folded.FindGroup(agent)}
	r.delay = min(r.exact.CrawlDelay, maxCrawlDelay)
	return r, nil
}

// neutral is a rule that matches nothing. It stands where a rule meant nothing,
// because a rule, whatever it says, ends the list of agents above it.
const neutral = "allow: /%00\n"

// tidyRobots keeps what RFC 9309 gives a meaning, because one odd line makes the
// parser refuse the whole file: rules before any agent, delays that are no
// number, and everything else that is no rule, such as a page in place of the file.
func tidyRobots(text []byte) []byte {
	var out bytes.Buffer
	named := false
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	for line := range strings.Lines(strings.ReplaceAll(string(text), "\r", "\n")) {
		line, _, _ = strings.Cut(line, "#")
		key, value, _ := strings.Cut(line, ":")
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			named = named || value != ""
			if name := strings.Fields(value); len(name) > 0 {
				fmt.Fprintf(&out, "user-agent: %s\n", name[0])
			}
		case "allow", "disallow", "crawl-delay":
			if named {
				out.WriteString(tidyRule(key, value))
			}
		}
	}
	return out.Bytes()
}

func tidyRule(key, value string) string {
	if key == "crawl-delay" {
		seconds, err := strconv.ParseFloat(value, 64)
		if err != nil || !(seconds >= 0) {
			return neutral
		}
		value = strconv.FormatFloat(min(seconds, maxCrawlDelay.Seconds()), 'f', -1, 64)
	}
	if value == "" || len(value) > maxRule {
		return neutral
	}
	return key + ": " + strings.NewReplacer(" ", "%20", "\t", "%09").Replace(value) + "\n"
}
