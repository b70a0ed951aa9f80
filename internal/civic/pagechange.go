package civic

// A PageChangeKind says what a crawl found at an address.
type PageChangeKind string

// The kinds of change, in the order in which a report tells them.
const (
	PageNew      PageChangeKind = "new"      // held for the first time
	PageChanged  PageChangeKind = "changed"  // holds something else than before
	PageWithheld PageChangeKind = "withheld" // named on the site and not published, for the first time
	PageLost     PageChangeKind = "lost"     // was held and could not be had now; the old version is kept
	PageFailed   PageChangeKind = "failed"   // should hold something and was never had
)

// PageChangeKinds are all of them, in their order.
var PageChangeKinds = []PageChangeKind{PageNew, PageChanged, PageWithheld, PageLost, PageFailed}

// A PageChange is an address at which a crawl found something to tell.
type PageChange struct {
	What    PageChangeKind
	URL     string
	Kind    string // of the page, by modgov's words
	Title   string // of the link that led there
	Outcome Outcome
	Detail  string
}
