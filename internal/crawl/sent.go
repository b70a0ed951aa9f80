package crawl

import (
	"context"
	"io"
	"strings"

	"arising/internal/civic"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// maxSent is how often one page may be sent on by script or meta element. A
// real site does so once, from http to https.
const maxSent = 2

// get asks for an address and goes where a page that is no more than a
// redirection sends a browser, as long as that is on the same site, reached no
// less safely, and no further than maxSent times.
func (w *work) get(ctx context.Context, r civic.Resource, v fetch.Validators, a *answer) (*fetch.Response, error) {
	address := r.URL
	for range maxSent {
		resp, err := w.getOne(ctx, address, v, a)
		if err != nil || resp.Unchanged || a.page == nil || modgov.Classify(a.page, a.fetch.ContentType, address) != modgov.JSRedirect {
			return resp, err
		}
		to, ok := modgov.Sent(a.page, resp.URL)
		if !ok || !w.onSite(to) || strings.HasPrefix(address, "https:") && !strings.HasPrefix(to, "https:") {
			return resp, nil // judged as it is: a script in place of a page
		}
		w.report.Requests++
		address, v = to, fetch.Validators{}
	}
	return w.getOne(ctx, address, v, a)
}

func (w *work) getOne(ctx context.Context, address string, v fetch.Validators, a *answer) (*fetch.Response, error) {
	return w.Fetcher.Get(ctx, address, v, func(body io.Reader) error { return w.take(ctx, body, a) })
}
