// Package modgov knows Modern.Gov sites: their addresses, page kinds, web
// service, and how to read each. What comes in is an address or the bytes of
// one answer; what goes out are typed values and the links a crawler may
// follow. It fetches nothing, stores nothing and reads no running text: the
// words of minutes are the business of htmltext.
//
// Modern.Gov (Civica, formerly The Information Society) has no published
// specification of its public pages. Statements about it in this package come
// from pages captured between 2015 and 2026 and, where a comment says
// "reported", from the code and notes of other public projects.
package modgov

import "fmt"

// A PageKind says what lies at an address. Parse tells the kind an address
// promises; Classify tells the kind that came.
type PageKind string

// The kinds of page that council papers are found on or through.
const (
	Home         PageKind = "home"
	Committees   PageKind = "committees"
	Committee    PageKind = "committee"
	MeetingList  PageKind = "meeting list"
	Calendar     PageKind = "calendar"
	Meeting      PageKind = "meeting"
	Item         PageKind = "item"
	Decision     PageKind = "decision"
	DecisionList PageKind = "decision list"
	PackChooser  PageKind = "pack chooser"
	Issue        PageKind = "issue"
	PlanList     PageKind = "plan list"
	PlanItems    PageKind = "plan items"
	WhatsNew     PageKind = "whats new"
	Search       PageKind = "search"
	Attendance   PageKind = "attendance"
	Votes        PageKind = "recorded votes"
	Restricted   PageKind = "reasons restricted"
	Library      PageKind = "library" // documents that belong to no meeting
	Document     PageKind = "document"
	Service      PageKind = "web service"
	Feed         PageKind = "feed"
	Person       PageKind = "person" // a councillor's own page; never followed
	Login        PageKind = "login"
	ErrorPage    PageKind = "error page"
	Other        PageKind = "other" // of the site, and of no use here
)

// The kinds that only the bytes can tell.
const (
	Challenge  PageKind = "challenge"   // a firewall's stub or puzzle in place of the page
	JSRedirect PageKind = "js redirect" // a script that sends a browser elsewhere
	NotModGov  PageKind = "not modgov"
	PDF        PageKind = "pdf"
	Word       PageKind = "word"
)

// A SyntaxError says what a reader wanted on a page and did not find. Readers
// return what they could read and join one SyntaxError for each thing that
// they could not.
type SyntaxError struct {
	At    string // the address of the page
	Where string // the part of the page: "row 3", "item AI51894"; "" is the whole
	Want  string
}

func (e *SyntaxError) Error() string {
	if e.Where == "" {
		return fmt.Sprintf("read %s: want %s", e.At, e.Want)
	}
	return fmt.Sprintf("read %s: %s: want %s", e.At, e.Where, e.Want)
}
