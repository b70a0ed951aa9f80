package crawl

import (
	"cmp"
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
	promised := promise(r.URL)
	switch came := cmp.Or(ending(a.fetch.Final), a.kind); came {
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
	case (promised == modgov.Meeting || promised == modgov.Item) && isList(a.kind):
		return civic.OutcomeWrongContent, fmt.Sprintf("a %s page came in place of the %s's", a.kind, promised)
	}
	return civic.OutcomeFetched, ""
}

// judgePaper says the same of bytes that are no page.
func judgePaper(r civic.Resource, a *answer) (civic.Outcome, string) {
	switch promised := promise(r.URL); {
	case a.fetch.Size == 0:
		return civic.OutcomeWrongContent, "an empty answer came"
	case promised != modgov.Document && promised != modgov.Other:
		return civic.OutcomeWrongContent, fmt.Sprintf("%s came in place of a %s page", a.fetch.ContentType, promised)
	}
	return civic.OutcomeFetched, ""
}

// ending is what the address promises at which redirects ended, where that is
// no content: the site's error page or its sign-in page. "" is anything else.
func ending(final string) modgov.PageKind {
	switch kind := promise(final); kind {
	case modgov.ErrorPage, modgov.Login:
		return kind
	}
	return ""
}

// isList reports whether a page is one of those to which sites send a visitor
// who asks for what they do not have.
func isList(kind modgov.PageKind) bool {
	switch kind {
	case modgov.Home, modgov.Committees, modgov.Committee, modgov.MeetingList, modgov.Calendar, modgov.Search, modgov.WhatsNew:
		return true
	}
	return false
}

// promise is the kind of page that an address promises.
func promise(address string) modgov.PageKind {
	a, err := modgov.Parse(address)
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
