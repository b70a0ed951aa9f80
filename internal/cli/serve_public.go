package cli

import (
	"net/url"
	"strings"

	"arising/web"
)

// publicFlags say how readers elsewhere reach the pages.
type publicFlags struct {
	PublicURL    string   `name:"public-url" help:"Scheme and host by which readers reach the pages, for feeds, calendars and the site map. With https, browsers are told never to come without it again." placeholder:"URL"`
	Rate         float64  `help:"Requests a second that one reader may make for good, and twenty times as many at once; below 0 is no limit." default:"30" placeholder:"N"`
	TrustedProxy []string `help:"Address or network of a proxy that says for whom it asks, in X-Forwarded-For; this machine if none is named." placeholder:"CIDR"`
}

// apply checks the flags and fills them into the options of the pages.
func (f publicFlags) apply(opt *web.Options) error {
	if err := web.CheckProxies(f.TrustedProxy); err != nil {
		return usage("--trusted-proxy: %v", err)
	}
	opt.Rate, opt.TrustedProxies = f.Rate, f.TrustedProxy
	if f.PublicURL == "" {
		return nil
	}
	u, err := url.Parse(strings.TrimSuffix(f.PublicURL, "/"))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return usage("--public-url %q is not a scheme and a host, such as https://arising.example", f.PublicURL)
	}
	opt.PublicURL, opt.TLS = u.String(), u.Scheme == "https"
	return nil
}
