package crawl

import (
	"fmt"
	"strings"

	"arising/internal/civic"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// judge says whether the page that came is one to keep. A status of 200 proves
// nothing: firewalls, sign-in pages, error pages and pages of other systems
// come with it too.
func judge(r civic.Resource, a *answer) (civic.Outcome, string) {
	promised := promise(r)
	switch a.kind {
	case modgov.Login:
		return civic.OutcomeLogin, "a sign-in page came"
	case modgov.ErrorPage:
		return civic.OutcomeGone, "the site's error page came"
	case modgov.Challenge:
		return civic.OutcomeBlocked, "a firewall's page came"
	case modgov.JSRedirect:
		return civic.OutcomeBlocked, "a script came that sends a browser elsewhere"
	}
	switch {
	case promised == modgov.Document && !mayBeHTML(r.URL):
		return civic.OutcomeWrongContent, "a page of HTML came in place of the document"
	case promised == modgov.Document:
		return civic.OutcomeFetched, ""
	case promised == modgov.Service && a.fetch.ContentType != fetch.TypeXML:
		return civic.OutcomeWrongContent, "a page of HTML came in place of the web service's answer"
	case a.kind == modgov.NotModGov:
		return civic.OutcomeNotModGov, fmt.Sprintf("no ModGov page came from %s", hostOf(r.URL))
	}
	return civic.OutcomeFetched, ""
}

// promise is the kind of page that an address promises.
func promise(r civic.Resource) modgov.PageKind {
	a, err := modgov.Parse(r.URL)
	if err != nil {
		return modgov.Other
	}
	return a.Kind
}

// mayBeHTML reports whether a document's own address says that it is HTML, as
// with "documents/s123/Report.html?CT=2".
func mayBeHTML(address string) bool {
	a, err := modgov.Parse(address)
	name := strings.ToLower(a.File)
	return err == nil && (a.Params["ct"] == "2" || strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm"))
}
