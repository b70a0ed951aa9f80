package modgov

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"arising/internal/civic"
)

// maxAddress bounds an address in bytes. The longest seen is about 400; IIS
// itself refuses more than 2,048 in a query unless it is told otherwise.
const maxAddress = 4096

// ErrNotWeb means that an address does not lead to a page of the web: mail,
// script, telephone, or nothing.
var ErrNotWeb = errors.New("not a web address")

// An Address is where something lies on a council's site. Two spellings of one
// address differ in letter case, session ids, noise parameters and the writing
// of blanks; they give equal values, and Canonical writes them the same.
type Address struct {
	Base   string            // the directory of mgWebService.asmx, lower case, with a final slash
	Page   string            // "ielistdocuments.aspx", "documents/s111920", "mgwebservice.asmx/getmeeting"; "" is the directory itself
	File   string            // the name after the number of a document: "Draft minutes.pdf"
	Params map[string]string // those that decide what the page shows, by lower-case name
	Anchor string            // "AI51894", else ""; not part of the canonical form
	Kind   PageKind          // what the address promises
	ID     int               // the number of the meeting, item, committee, decision, issue or document; 0 if none
	// Committee is the committee's number where a meeting's address gives it.
	// The meeting's own number is enough, so it is not part of the canonical form.
	Committee int
}

// Parse reads an absolute address of a council's site, however it is spelled.
// It accepts any web address: one that it does not know has the Kind Other.
func Parse(raw string) (Address, error) {
	origin, path, query, fragment, err := split(raw)
	if err != nil {
		return Address{}, fmt.Errorf("address %q: %w", clip(raw), err)
	}
	a := Address{Base: origin + "/", Kind: Other, Params: map[string]string{}}
	segments := segmentsOf(path)
	i := pageAt(segments, strings.HasSuffix(path, "/"))
	for _, s := range segments[:i] {
		a.Base += escape(lower(s), pathSafe) + "/"
	}
	a.setPage(segments[i:])
	a.setParams(queryOf(query))
	a.setKind()
	if anchor := lower(fragment); anchorForm.MatchString(anchor) {
		a.Anchor = strings.ToUpper(anchor)
	}
	return a, nil
}

var (
	anchorForm   = regexp.MustCompile(`^ai\d{1,10}$`)
	documentForm = regexp.MustCompile(`^[a-z]\d{1,12}$`)
	// hostForm admits no user name or password and no percent sign.
	hostForm = regexp.MustCompile(`^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$`)
	// sessionForm matches what ASP.NET puts into a path to keep a session
	// without cookies: "(S(sfiloe45i3secg45spjd4cyh))".
	sessionForm = regexp.MustCompile(`(?i)^\((?:[a-z]\([^()]*\))+\)$`)
)

// split takes an address apart by the rules that browsers go by rather than
// those of the standard, because the sites' links hold raw blanks, line ends
// and bare percent signs.
func split(raw string) (origin, path, query, fragment string, err error) {
	s := strings.Map(dropControls, strings.TrimSpace(raw))
	if s == "" || len(s) > maxAddress {
		return "", "", "", "", ErrNotWeb
	}
	scheme, rest, ok := strings.Cut(s, "://")
	scheme = lower(scheme)
	if !ok || scheme != "http" && scheme != "https" {
		return "", "", "", "", ErrNotWeb
	}
	rest, fragment, _ = strings.Cut(rest, "#")
	rest, query, _ = strings.Cut(rest, "?")
	rest = strings.ReplaceAll(rest, `\`, "/")
	host, path, _ := strings.Cut(rest, "/")
	host = lower(strings.TrimSpace(host))
	u, err := url.Parse(scheme + "://" + host)
	if err != nil || !hostForm.MatchString(host) {
		return "", "", "", "", fmt.Errorf("%w: host %q", ErrNotWeb, clip(host))
	}
	return scheme + "://" + withoutDefaultPort(u), path, query, fragment, nil
}

func withoutDefaultPort(u *url.URL) string {
	if u.Port() == "" || u.Scheme == "http" && u.Port() == "80" || u.Scheme == "https" && u.Port() == "443" {
		return strings.TrimSuffix(u.Host, ":"+u.Port())
	}
	return u.Host
}

func dropControls(r rune) rune {
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}

// segmentsOf returns the decoded parts of a path without session ids, empty
// parts and steps up or on the spot.
func segmentsOf(path string) []string {
	var out []string
	for s := range strings.SplitSeq(path, "/") {
		s = strings.TrimSpace(unescape(s))
		switch {
		case s == "" || s == "." || sessionForm.MatchString(s):
		case s == "..":
			out = out[:max(0, len(out)-1)]
		default:
			out = append(out, s)
		}
	}
	return out
}

// pageAt returns the index of the segment with which the page begins; all
// before it is the site's directory.
func pageAt(segments []string, slash bool) int {
	for i, s := range segments {
		s, last := lower(s), i == len(segments)-1
		switch {
		case strings.HasSuffix(s, ".aspx") || strings.HasSuffix(s, ".asmx"):
			return i
		case s == "olddocuments" && !last:
			return i
		case s == "documents" && !last && documentForm.MatchString(lower(segments[i+1])):
			return i
		}
	}
	// "https://example.gov.uk/moderngov" is a directory written without its slash.
	if n := len(segments); n > 0 && !slash && strings.Contains(segments[n-1], ".") {
		return n - 1
	}
	return len(segments)
}

// setPage reads the segments after the site's directory.
func (a *Address) setPage(rest []string) {
	if len(rest) == 0 {
		return
	}
	a.Page = lower(rest[0])
	switch {
	case a.Page == "documents":
		a.Page += "/" + lower(rest[1])
		a.File = strings.Join(rest[2:], "/")
	case strings.HasSuffix(a.Page, ".asmx") && len(rest) > 1:
		a.Page += "/" + lower(rest[1])
	case strings.HasSuffix(a.Page, ".aspx") || strings.HasSuffix(a.Page, ".asmx"):
	default:
		// A file of an unknown kind: nothing says that its name may be folded.
		a.Page, a.File = "", strings.Join(rest, "/")
		if lower(rest[0]) == "olddocuments" {
			a.Page, a.File = "olddocuments", strings.Join(rest[1:], "/")
		}
	}
}

// setKind works out what the address promises and the number it names.
func (a *Address) setKind() {
	p, known := pages[a.Page]
	switch {
	case known:
		a.Kind = p.kind
		for _, q := range p.params {
			if n := number(a.Params[lower(q.name)]); n > 0 && a.ID == 0 && isID(q.name) {
				a.ID = n
			}
		}
		if a.Kind == MeetingList && a.Params["info"] != "" {
			a.Kind = Library // "Info=1" lists the constitution's parts, not meetings
		}
	case strings.HasPrefix(a.Page, "documents/"):
		a.Kind, a.ID = Document, number(a.Page[len("documents/")+1:])
	case a.Page == "olddocuments":
		a.Kind = Document
	case strings.Contains(a.Page, ".asmx"):
		a.Kind = Service
	case a.Page == "" && a.File == "":
		a.Kind = Home
	}
}

// isID reports whether a parameter of this name holds a number of a record.
func isID(name string) bool { return strings.HasSuffix(lower(name), "id") }

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<40 {
		return 0
	}
	return n
}

// DocumentKind says what a document's address alone tells of it. Most
// attachments are reports; only their titles can tell the others.
func (a Address) DocumentKind() civic.DocumentKind {
	if a.Kind != Document {
		return civic.OtherDoc
	}
	switch a.Params["t"] {
	case "0":
		return civic.AgendaDoc
	case "1":
		return civic.MinutesDoc
	case "2":
		return civic.DecisionsDoc
	case "9":
		return civic.SupplementDoc
	case "10":
		return civic.PackDoc
	}
	switch {
	case strings.HasPrefix(a.Page, "documents/g"):
		return civic.PackDoc
	case strings.HasPrefix(a.Page, "documents/b"):
		return civic.SupplementDoc
	}
	return civic.ReportDoc
}

func clip(s string) string {
	if len(s) > 200 {
		return s[:200] + "…"
	}
	return s
}
