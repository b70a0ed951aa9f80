package modgov

import (
	"bytes"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Classify tells what came, by the bytes. The address and the content type are
// asked only where a page of Modern.Gov's has a heading that says nothing: a
// server's word for what it sends is often wrong, and status 200 comes with
// stubs of firewalls too.
func Classify(body []byte, contentType, url string) PageKind {
	if kind := byMagic(body); kind != "" {
		return kind
	}
	if kind := stub(body); kind != "" {
		return kind
	}
	s, err := open(body, url)
	if err != nil {
		if s, err = open(body, "https://unknown.invalid/"); err != nil {
			return NotModGov
		}
	}
	if !s.found && !hasTraces(s) {
		if isLogin(s.root.Selection, s.title()) {
			return Login
		}
		if s.at.Kind == Document && strings.Contains(lower(s.at.File), ".htm") {
			return Document // a paper in the site's HTML form, "documents/s12/Plan.html?CT=2"
		}
		return NotModGov
	}
	return s.kind()
}

// byMagic tells what is not HTML by its first bytes.
func byMagic(body []byte) PageKind {
	head := body[:min(len(body), 1024)]
	low := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return PDF
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return Word
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		if bytes.Contains(body, []byte("word/document.xml")) {
			return Word
		}
		return Other
	case bytes.Contains(low, []byte("<rss")), bytes.Contains(low, []byte("<feed")):
		return Feed
	}
	for _, root := range serviceRoots {
		if i := bytes.Index(low, []byte(root)); i >= 0 && !bytes.Contains(low[:i], []byte("<html")) {
			return Service
		}
	}
	return ""
}

// serviceRoots are the root elements of the web service's answers.
var serviceRoots = []string{"<committees", "<getmeetings", "<meeting>", "<meeting ", "<councillorsbyward", "<getmeetingsbydate"}

// stub tells what firewalls and servers send in place of a page. Reported for
// Imperva ("Incapsula"), Cloudflare and Azure in front of council sites; all
// are short, and none holds anything of Modern.Gov's.
func stub(body []byte) PageKind {
	if bytes.Contains(body, []byte(`id="modgov"`)) || bytes.Contains(body, []byte("mgContent")) {
		return ""
	}
	low := bytes.ToLower(body[:min(len(body), 64<<10)])
	for _, sign := range challengeSigns {
		if bytes.Contains(low, []byte(sign)) {
			return Challenge
		}
	}
	if len(body) < 4096 && isJSRedirect(low) {
		return JSRedirect
	}
	return ""
}

var challengeSigns = []string{
	"_incapsula_resource", "incapsula incident", "cf-browser-verification", "cf_chl_", "/cdn-cgi/challenge-platform",
	"<title>just a moment", "attention required! | cloudflare", "azwaf", "azure waf", "awswafcookie", "pardon our interruption",
	"request unsuccessful. incapsula", "captcha-delivery", "px-captcha",
}

// isJSRedirect reports whether a short page only sends the browser elsewhere:
// one council's server turns http into https by script, with status 200.
func isJSRedirect(low []byte) bool {
	script := bytes.Contains(low, []byte("window.location")) || bytes.Contains(low, []byte("location.href")) ||
		bytes.Contains(low, []byte("location.replace"))
	refresh := bytes.Contains(low, []byte(`http-equiv="refresh"`)) || bytes.Contains(low, []byte(`http-equiv='refresh'`))
	if !script && !refresh {
		return false
	}
	n, err := html.Parse(bytes.NewReader(low))
	if err != nil {
		return false
	}
	return len(text(goquery.NewDocumentFromNode(n).Find("body"))) < 200
}

// hasTraces reports whether a page without #modgov is Modern.Gov's all the
// same: a very old template, or a fragment.
func hasTraces(s *source) bool {
	return s.root.Find(".mgContent, .mgTabTable, .mgMainTitleTxt, .mgItemTable, .mgSubTitleTxt, .mgErrorTxt").Length() > 0
}

// kind tells a page of Modern.Gov's by what it holds, then by its heading, and
// last by its address.
func (s *source) kind() PageKind {
	heading := strings.ToLower(s.heading())
	has := func(selector string) bool { return s.scope.Find(selector).Length() > 0 }
	switch {
	case has("table.mgItemTable"):
		return Meeting
	case isLogin(s.scope, heading):
		return Login
	}
	if kind := byHeading(heading); kind != "" {
		return kind
	}
	switch {
	case has(".mgErrorTxt") && !has(".mgList, .mgBulletList, .mgTabTable"):
		return ErrorPage
	case has("a.mgMeetingTableLnk"):
		return MeetingList
	case has(".mgCalendarMonthGrid, .mgCalendarWeekGrid, .mgCalendarWeekTodayGrid"):
		return Calendar
	case has("a.mgPlanItemTitle"):
		return PlanItems
	case has(".mgPlanItemInForce, h3.mgSubSubTitleTxt"):
		return Decision
	case has("table.mgTabTable a[href*='ecisionDetails']"):
		return DecisionList
	case has(`.mgActionList a[href*="istDocuments"][href*="#AI"]`):
		return Item
	}
	if s.at.Kind == Document || s.at.Kind == Service || s.at.Kind == "" {
		return Other
	}
	return s.at.Kind
}

// headings lists what the pages call themselves; the first that the heading
// begins with counts.
var headings = []struct {
	start string
	kind  PageKind
}{
	{"agenda item", Item},
	{"agenda", Meeting},
	{"meeting attendance", Attendance}, {"attendance", Attendance},
	{"committee structure", Committees}, {"committees", Committees},
	{"committee details", Committee},
	{"browse meetings", MeetingList},
	{"calendar", Calendar},
	{"decision details", Decision},
	{"decisions", DecisionList}, {"officer decision", DecisionList}, {"forthcoming decisions", DecisionList}, {"decision register", DecisionList},
	{"choose agenda document pack", PackChooser}, {"choose pack", PackChooser},
	{"issue", Issue},
	{"browse forward plans", PlanList}, {"forward plans", PlanList}, {"plans home", PlanList},
	{"forward plan", PlanItems},
	{"what's new", WhatsNew}, {"what’s new", WhatsNew},
	{"search", Search},
	{"recorded vote", Votes},
	{"reasons restricted", Restricted}, {"reasons why", Restricted}, {"reason", Restricted},
	{"error", ErrorPage}, {"sorry", ErrorPage},
}

func byHeading(heading string) PageKind {
	if heading == "meeting" {
		return Meeting // nothing is published yet, or it was cancelled
	}
	for _, h := range headings {
		if strings.HasPrefix(heading, h.start) {
			return h.kind
		}
	}
	return ""
}

// isLogin reports whether a page asks for a name and password. Council
// templates may carry a small form for that on every page, so that only one in
// Modern.Gov's own part counts, or on a page that is called so.
func isLogin(scope *goquery.Selection, title string) bool {
	if scope.Find(`input[type="password"]`).Length() == 0 {
		return false
	}
	title = strings.ToLower(title)
	for _, w := range []string{"log on", "logon", "log in", "login", "sign in", "sign on"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return scope.AttrOr("id", "") == "modgov"
}
