package crawl_test

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"arising/internal/crawl"
	"arising/internal/golden"
	"arising/internal/testsite"
)

// Addresses of the small site that the faults befall.
const (
	faultyItem    = "mgAi.aspx?ID=910"
	faultyPaper   = "documents/s801/Dredging.pdf"
	faultyMeeting = "ieListDocuments.aspx?MId=101"
	faultyPack    = "documents/g501/Public reports pack Tuesday 13-Jan-2026 18.30 Harbour Panel.pdf?T=10"
)

// A mishap is what a site may do, to one address, from the start or after a good
// first crawl.
type mishap struct {
	name, address string
	fault         http.HandlerFunc                // from the start, for good
	once          bool                            // the fault is met by the first request only
	change        func(g *rig, held string)       // after a first crawl; held is what the address gave
	forever       func(g *rig, t *testing.T) bool // instead of both, for the whole site
}

func (g *rig) fault(m mishap) {
	switch {
	case m.fault == nil:
	case m.once:
		g.site.Fail("moderngov/"+m.address, m.fault)
	default:
		g.site.FailAlways("moderngov/"+m.address, m.fault)
	}
}

const (
	scriptStub = `<html><script>window.location.href="https://elsewhere.test/"</script></html>`
	wafStub    = `<html><head><META NAME="robots" CONTENT="noindex"><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></head></html>`
	signInPage = `<html><body><div id="modgov"><h1>Log on</h1><form><input type="password" name="p"></form></div></body></html>`
	nginxPage  = `<html><body><h1>Welcome to nginx</h1></body></html>`
	windows    = "<html><meta charset=utf-8><div id=\"modgov\"><h1>Agenda item</h1><p>It\x92s \xa35</p></div></html>"
)

// rewrite changes words of the page at an address.
func rewrite(address, old, with string) func(*rig, string) {
	return func(g *rig, held string) { g.site.Set("moderngov/"+address, strings.Replace(held, old, with, 1)) }
}

var mishaps = []mishap{
	{name: "answers 500", address: faultyItem, fault: testsite.Status(500)},
	{name: "answers 503 and asks for 90 seconds, then is well", address: faultyItem, fault: testsite.RetryAfter(503, 90), once: true},
	{name: "answers 503 for good", address: faultyPaper, fault: testsite.RetryAfter(503, 90)},
	{name: "answers 429 for good", address: faultyPaper, fault: testsite.RetryAfter(429, 30)},
	{name: "answers 403", address: faultyPaper, fault: testsite.Status(403)},
	{name: "answers 410", address: faultyPaper, fault: testsite.Status(410)},
	{name: "hangs once", address: faultyItem, fault: testsite.Hang, once: true},
	{name: "hangs for good", address: faultyPaper, fault: testsite.Hang},
	{name: "resets in the middle of a page, once", address: faultyItem, fault: testsite.Reset, once: true},
	{name: "resets in the middle of a page, always", address: faultyItem, fault: testsite.Reset},
	{name: "cuts a page short", address: faultyItem, fault: testsite.Truncate},
	{name: "a script that sends a browser elsewhere", address: faultyItem, fault: testsite.Page(scriptStub)},
	{name: "a firewall's stub", address: faultyItem, fault: testsite.Page(wafStub)},
	{name: "a sign-in page", address: faultyItem, fault: testsite.Page(signInPage)},
	{name: "a page of another system", address: faultyItem, fault: testsite.Page(nginxPage)},
	{name: "redirects to itself", address: faultyItem, fault: testsite.Redirect("/moderngov/" + faultyItem)},
	{name: "redirects to a private address", address: faultyItem, fault: testsite.Redirect("http://10.0.0.1/")},
	{name: "redirects to another host's sign-in", address: faultyItem, fault: testsite.Redirect("https://login.elsewhere.test/")},
	{name: "its name turns to a private address", address: faultyMeeting, forever: rebind},
	{name: "a gzip bomb of 64 MB", address: faultyItem, fault: testsite.GzipBomb(64)},
	{name: "a page of 100 MB", address: faultyItem, fault: testsite.Huge(100)},
	{name: "Windows-1252 that claims to be UTF-8", address: faultyItem, fault: testsite.Page(windows)},
	{name: "a page in place of a PDF", address: faultyPaper, fault: testsite.Page("<html><body><p>Sorry</p></body></html>")},
	{name: "a corrupt PDF (told when it is read)", address: faultyPaper, fault: testsite.Page("%PDF-1.7 \x00\x01rubbish")},
	{name: "an empty answer", address: faultyPaper, fault: testsite.Page("")},
	{name: "robots.txt comes to forbid all", address: faultyMeeting, forever: forbid},
	{name: "a page is removed", address: faultyMeeting, change: func(g *rig, _ string) { g.site.Remove(meeting101) }},
	{name: "a meeting is moved", address: faultyMeeting, change: rewrite(faultyMeeting, "Tuesday 13 January 2026", "Tuesday 20 January 2026")},
	{name: "minutes are corrected", address: faultyMeeting, change: rewrite(faultyMeeting, "report in May", "report in June")},
	{name: "a PDF is replaced, its page too", address: faultyPack, change: func(g *rig, _ string) {
		page, _ := g.mem.holds(siteBase + faultyMeeting)
		g.site.Set(meeting101, strings.Replace(page, "Tenders", "Tenders, again", 1))
		g.site.Set("moderngov/"+faultyPack, "%PDF-1.4 a new pack\n")
	}},
	{name: "a paper turns restricted", address: "mgReasonsRestricted.aspx?ID=801&OID=900&OT=A", change: func(g *rig, _ string) {
		page, _ := g.mem.holds(siteBase + faultyMeeting)
		link := `<a class="mgAiTitleLnk" href="documents/s801/Dredging.pdf">Dredging <span class="mgFileSize">PDF 90 KB</span></a></p>`
		g.site.Set(meeting101, strings.Replace(page, link, `Dredging</p><ul class="mgActionList"><li>Dredging <a href="mgReasonsRestricted.aspx?ID=801&amp;OID=900&amp;OT=A">View the reasons why document 1./1 is restricted</a></li></ul>`, 1))
	}},
}

// rebind lets the site's name lead into a private network from now on.
func rebind(g *rig, t *testing.T) bool {
	g.net.Resolve(siteName, "10.0.0.8")
	if _, err := g.net.LookupNetIP(t.Context(), "ip", siteName); err != nil { // the last good answer
		t.Fatal(err)
	}
	return true
}

func forbid(g *rig, _ *testing.T) bool {
	g.site.Set("robots.txt", "User-agent: *\nDisallow: /\n")
	return true
}

// TestOutcomes lets everything befall a site that may, and writes what came of it
// into the documentation: the outcome that is stored and shown, the words beside
// it, what it cost, and that what was held before is held still.
func TestOutcomes(t *testing.T) {
	var rows []string
	for _, m := range mishaps {
		onSite(t, func(t *testing.T, g *rig) { rows = append(rows, g.suffer(t, m)) })
	}
	text := "# What a site may do, and what is said of it\n\n" +
		"Each line is one simulated site that does this to one address, and the end of the crawl that met it. Written by\n" +
		"`go test ./internal/crawl -run TestOutcomes -update`; the same test fails when a line changes.\n\n" +
		"| the site | outcome | said beside it | requests | held afterwards |\n|---|---|---|---|---|\n" + strings.Join(rows, "")
	golden.Check(t, "../../docs/outcomes.md", text)
}

// suffer crawls a site to which a mishap happens and tells what came of it.
func (g *rig) suffer(t *testing.T, m mishap) string {
	t.Helper()
	address := siteBase + strings.ReplaceAll(m.address, " ", "%20")
	g.fault(m)
	var before string
	if m.fault == nil {
		g.run(t, crawl.Options{})
		before, _ = g.mem.holds(address)
		if m.change != nil {
			m.change(g, before)
		} else {
			m.forever(g, t)
		}
		time.Sleep(aMonth)
	}
	g.site.Forget()
	report := g.run(t, crawl.Options{})
	asked := 0
	for _, r := range g.site.Log() {
		if r.Key == testsite.Key("moderngov/"+m.address) {
			asked++
		}
	}
	r := g.mem.resources[address]
	now, held := g.mem.holds(address)
	if before != "" && !held {
		t.Errorf("%s: what was held before is gone", m.name)
	}
	if m.fault != nil {
		g.othersAreHeld(t, m.address)
	}
	if (report.Failures > 0 || report.Stopped != "") != r.Outcome.Failed() {
		t.Errorf("%s: outcome %q, and the report counts %d failures", m.name, r.Outcome, report.Failures)
	}
	kept := "nothing"
	switch {
	case held && before == "":
		kept = "what came"
	case held && now == before:
		kept = "what was held before"
	case held:
		kept = "the new version, and the old one"
		if !g.mem.Has(versionOf(before)) {
			t.Errorf("%s: the old version is gone", m.name)
		}
	}
	detail := strings.NewReplacer("|", "/", "\n", " ").Replace(r.Detail)
	return fmt.Sprintf("| %s | %s | %s | %d | %s |\n", m.name, r.Outcome, cmp.Or(detail, "–"), asked, kept)
}

// Every outcome that asking a site for something new can have is met by some
// mishap; the others come of reading papers, or of what we do ourselves.
func TestEveryOutcomeIsMet(t *testing.T) {
	text := golden.Read(t, "../../docs/outcomes.md")
	for o := range strings.SplitSeq("fetched,gone,blocked,asks to sign in,forbidden by robots,too large,timed out,unreachable,private address,server error,not a ModGov site,wrong content,restricted", ",") {
		if !strings.Contains(string(text), "| "+o+" |") {
			t.Errorf("no mishap ends as %q", o)
		}
	}
}
