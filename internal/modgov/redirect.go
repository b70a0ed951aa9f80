package modgov

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var (
	// locationForm matches a script that sends the browser to a written address.
	locationForm = regexp.MustCompile(`(?i)\blocation(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\s*\(\s*)["']([^"'\s]+)["']`)
	// secureForm matches one that puts "https://" in front of the page's own
	// address, as IIS's HttpRedirect.htm does.
	secureForm  = regexp.MustCompile(`(?i)["']https:(?://)?["']`)
	refreshForm = regexp.MustCompile(`(?i)^\s*\d{0,3}(?:\.\d+)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)`)
)

// Sent returns the address to which a page that is no more than a redirection
// by script or meta element sends a browser, and whether there is one. It is
// the caller's to decide whether to go there. A script is not run: only an
// address that is written out is found, and the turn from http to https.
func Sent(body []byte, at string) (string, bool) {
	from, err := Parse(at)
	if err != nil || len(body) > 4096 {
		return "", false
	}
	text := string(utf8Of(body))
	target := refreshed(text)
	if target == "" {
		if m := locationForm.FindStringSubmatch(text); m != nil {
			target = m[1]
		}
	}
	if target == "" && strings.HasPrefix(at, "http://") && secureForm.MatchString(text) && strings.Contains(text, "location") {
		target = "https://" + strings.TrimPrefix(at, "http://")
	}
	if target == "" {
		return "", false
	}
	to, err := resolveFrom(from, target)
	if err != nil {
		return "", false
	}
	if low := strings.ToLower(strings.TrimSpace(target)); strings.HasPrefix(low, "https://") {
		// A link that is written https means it; resolving keeps the page's own scheme.
		to.Base = "https://" + strings.TrimPrefix(strings.TrimPrefix(to.Base, "https://"), "http://")
	}
	return to.Canonical(), to.Canonical() != from.Canonical()
}

// refreshed returns the address of a meta element that refreshes the page.
func refreshed(page string) string {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom != atom.Meta || !strings.EqualFold(attr(t, "http-equiv"), "refresh") {
				continue
			}
			if m := refreshForm.FindStringSubmatch(attr(t, "content")); m != nil {
				return m[1]
			}
		}
	}
}

func attr(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
