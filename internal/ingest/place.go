package ingest

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/modgov"
)

// place gives what one resource says its place in the store. The outcome it
// returns, where there is one, stands for the resource instead of the reader's.
func (r *run) place(ctx context.Context, p *paper, outcome civic.Outcome, detail string) (civic.Outcome, error) {
	if p.page == nil {
		return r.paper(ctx, p, outcome, detail)
	}
	switch p.kind {
	case modgov.Meeting:
		return r.meetingPage(ctx, p)
	case modgov.Item:
		return r.itemPage(ctx, p)
	case modgov.Decision:
		return r.decisionPage(ctx, p)
	case modgov.Committees:
		return "", r.committees(ctx, p)
	case modgov.Committee:
		return "", r.committeePage(ctx, p)
	case modgov.Service:
		return r.serviceAnswer(ctx, p)
	case modgov.MeetingList, modgov.Calendar:
		return "", r.listing(ctx, p)
	case modgov.Attendance:
		return r.attendancePage(ctx, p)
	case modgov.WhatsNew, modgov.Feed:
		return "", r.news(ctx, p)
	case modgov.PackChooser:
		return "", r.chooser(ctx, p)
	case modgov.PlanItems:
		return "", r.planPage(ctx, p)
	case modgov.Login:
		return civic.OutcomeLogin, nil
	case modgov.Challenge:
		return civic.OutcomeBlocked, nil
	case modgov.ErrorPage:
		return civic.OutcomeGone, nil
	case modgov.JSRedirect:
		return civic.OutcomeWrongContent, nil
	case modgov.NotModGov:
		if imported(p.res) {
			return r.paper(ctx, p, outcome, detail)
		}
		return civic.OutcomeNotModGov, nil
	}
	return "", nil // pages that only lead to others
}

func imported(res civic.Resource) bool { return strings.HasPrefix(res.URL, crawl.FileScheme) }

// nowhere stands in for the base of an imported page that does not name its site.
const nowhere = "https://unknown.invalid/"

var siteForm = regexp.MustCompile(`(?i)property="og:url"\s+content="(https?://[^"/]+)/?"`)

// at is the address that a page's own links are relative to. An imported page
// has none of its own; many name the site in their head.
func (p *paper) at() string {
	if !imported(p.res) {
		return p.res.URL
	}
	base := nowhere
	if m := siteForm.FindSubmatch(p.page[:min(len(p.page), 64<<10)]); m != nil {
		base = string(m[1]) + "/"
	}
	return base
}

// address is where a reader finds the page: on the council's site where that
// is known, else on this service.
func (p *paper) address(canonical string, id civic.DocumentID) string {
	u, err := url.Parse(canonical)
	if err != nil || u.Host == "" || u.Hostname() == "unknown.invalid" {
		return localURL(id, p)
	}
	return canonical
}

// realErr drops what a page lacked: a reader returns what it could read, and
// only a page of which nothing could be read is a failure.
func realErr(err error) error {
	var lack *modgov.SyntaxError
	if errors.As(err, &lack) {
		return nil
	}
	return err
}

var councilInTitle = regexp.MustCompile(`(?i)<title>[^<]*?\s-\s([^<-]*\b(?:council|authority|borough|county|corporation)\b[^<-]*?)\s*</title>`)

// councilNamed reads the council from the title that its template adds to
// every page: "Agenda for Cabinet on 6 January 2026 - Exampleton Council".
// "Modern Council" is the vendor's default for nobody.
func councilNamed(page []byte) string {
	m := councilInTitle.FindSubmatch(page[:min(len(page), 64<<10)])
	if m == nil {
		return ""
	}
	name := strings.Join(strings.Fields(string(m[1])), " ")
	if strings.EqualFold(name, "modern council") {
		return ""
	}
	return name
}
