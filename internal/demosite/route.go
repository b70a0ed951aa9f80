package demosite

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// query holds a request's parameters under lower-case names: the server that
// real sites run on does not tell MId from MID.
type query map[string]string

func readQuery(values url.Values) query {
	q := query{}
	for key, v := range values {
		if key = strings.ToLower(key); q[key] == "" {
			q[key] = v[0]
		}
	}
	return q
}

// number returns the first of the named parameters that is given, else 0.
func (q query) number(names ...string) int {
	for _, name := range names {
		if n, err := strconv.Atoi(strings.TrimSpace(q[name])); err == nil {
			return n
		}
	}
	return 0
}

// session is the cookieless session that old links carry in their path.
var session = regexp.MustCompile(`^\(s\([a-z0-9]*\)\)/`)

type handler func(s *Site, w http.ResponseWriter, r *http.Request, q query) bool

// handlers are the site's pages by lower-case name. One that returns false has
// nothing under the number that was asked for.
var handlers = map[string]handler{
	"uucoverpage.aspx":            (*Site).home,
	"mglistcommittees.aspx":       (*Site).structure,
	"mgcommitteestructure.aspx":   (*Site).structure,
	"mgcommitteemailinglist.aspx": (*Site).everyCommittee,
	"mgcommitteedetails.aspx":     (*Site).committeeDetails,
	"mgrss.aspx":                  (*Site).feed,
	"mguserinfo.aspx":             (*Site).userInfo,
	"ielistmeetings.aspx":         (*Site).listMeetings,
	"mgcalendarmonthview.aspx":    (*Site).calendar,
	"ielistdocuments.aspx":        (*Site).meetingPage,
	"mgmeetingattendance.aspx":    (*Site).attendance,
	"mgchoosedocpack.aspx":        (*Site).choosePack,
	"mgreasonsrestricted.aspx":    (*Site).reasons,
	"mgai.aspx":                   (*Site).itemPage,
	"mgissuehistoryhome.aspx":     (*Site).issue,
	"mgdelegateddecisions.aspx":   (*Site).decisions,
	"mglistofficerdecisions.aspx": (*Site).officerDecisions,
	"iedecisiondetails.aspx":      (*Site).decision,
	"mgwhatsnew.aspx":             (*Site).whatsNew,
	"mgplanshome.aspx":            (*Site).plansHome,
	"mglistplans.aspx":            (*Site).listPlans,
	"mglistplanitems.aspx":        (*Site).planItems,
	"mgconvert2pdf.aspx":          (*Site).convert,
}

func (s *Site) serve(w http.ResponseWriter, r *http.Request) {
	path := strings.ToLower(r.URL.Path)
	if path == "/" || path == strings.TrimSuffix(Base, "/") {
		http.Redirect(w, r, Base, http.StatusFound)
		return
	}
	rest, ok := strings.CutPrefix(path, Base)
	if !ok {
		http.NotFound(w, r)
		return
	}
	rest = session.ReplaceAllString(rest, "")
	if rest == "" {
		rest = "uucoverpage.aspx"
	}
	q := readQuery(r.URL.Query())
	switch {
	case rest == "mgerror.aspx":
		s.render(w, "error", page{Title: "Error", Heading: "Error"})
	case strings.HasPrefix(rest, "mgwebservice.asmx/"):
		s.service(w, strings.TrimPrefix(rest, "mgwebservice.asmx/"), q)
	case strings.HasPrefix(rest, "documents/"):
		s.document(w, r, strings.TrimPrefix(rest, "documents/"), q)
	default:
		s.page(w, r, rest, q)
	}
}

// page answers for one of the .aspx pages; what it does not have it sends to
// the error page, as a real site does.
func (s *Site) page(w http.ResponseWriter, r *http.Request, name string, q query) {
	h := handlers[name]
	if h == nil {
		http.NotFound(w, r)
		return
	}
	if !h(s, w, r, q) {
		http.Redirect(w, r, Base+"mgError.aspx", http.StatusFound)
	}
}
