package web

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"github.com/gin-gonic/gin"
)

//go:embed templates
var templateFiles embed.FS

// A frame is what every page has around its content. Pages embed it.
type frame struct {
	Title  string  // of the page alone; the layout adds the service's name
	Sums   string  // the page in a sentence, for lists of search engines; of the whole service if it sets none
	Nav    string  // path of the main entry that the page belongs to
	Crumbs []crumb // the way back, outermost first
	Errors []fieldError
	Judged string // the day on which the page's statuses were judged; today if it sets none

	Follow []follow // what goes with the page: a feed, a calendar, its lines as a file
	About  about    // its subject in the words of schema.org; nil if it has none
	Embed  string   // address that tells other sites how to show it; "" if it cannot be embedded

	// Set by render.
	Version, Contact string
	Report           string // where to say that something is missing or wrong; "" if nobody is named
	Styled           bool
	Other            otherLanguage
	Welsh            bool
}

func (f *frame) base() *frame { return f }

// A crumb is one step of the way back.
type crumb struct{ Text, URL string }

// A fieldError says what is wrong with one field of a form. It is shown in the
// summary and beside the field in the same words.
type fieldError struct{ Field, Message string }

// ErrorFor returns the message for a field, or "".
func (f *frame) ErrorFor(field string) string {
	for _, e := range f.Errors {
		if e.Field == field {
			return e.Message
		}
	}
	return ""
}

// templates holds one parsed set a language and page, each with the layout and all components.
type templates struct {
	page map[lang]map[string]*template.Template
}

func parseTemplates(a *assets) *templates { return parseSpoken(a, nil) }

// parseSpoken is parseTemplates that tells of every English key that a page asks for.
func parseSpoken(a *assets, asked func(key string, ours bool)) *templates {
	t := &templates{page: map[lang]map[string]*template.Template{}}
	for _, l := range languages {
		speaker := newSpeaker(l)
		speaker.asked = asked
		t.page[l] = parsePages(a, speaker)
	}
	return t
}

func parsePages(a *assets, s speaker) map[string]*template.Template {
	base := template.New("").Funcs(template.FuncMap{
		"asset":  func(name string) string { return a.url[name] },
		"lang":   s.lang.Tag,
		"t":      s.say,
		"tm":     s.plain,
		"en":     s.sentence,
		"count":  s.count,
		"number": thousands,
		"upper":  upperFirst,
		"nav":    newNavItem,
		"input":  newInput,
		"choose": newSelect,
	})
	template.Must(base.ParseFS(templateFiles, "templates/layout.html", "templates/components/*.html"))
	names, err := fs.Glob(templateFiles, "templates/pages/*.html")
	if err != nil {
		panic("BUG: " + err.Error())
	}
	pages := map[string]*template.Template{}
	for _, name := range names {
		set := template.Must(template.Must(base.Clone()).ParseFS(templateFiles, name))
		pages[strings.TrimSuffix(path.Base(name), ".html")] = set
	}
	return pages
}

type framed interface{ base() *frame }

// render executes a page into a buffer and only then answers, so that a
// template that fails still leads to an error page.
func (s *Server) render(c *gin.Context, status int, name string, page framed) error {
	f := page.base()
	f.Version, f.Contact, f.Styled = s.opt.Version, s.opt.Contact, s.static.url[govukStyles] != ""
	l, chosen := languageOf(c)
	f.Report = reportURL(s.opt.Contact, f.Title, s.base(c)+c.Request.URL.RequestURI(), newSpeaker(l).plain)
	f.Sums = cmp.Or(f.Sums, "What councils decided and promised, where it stands in their papers, and what is still owed.")
	f.Judged = cmp.Or(f.Judged, s.today().Long())
	f.Other, f.Welsh = otherLanguageOf(c, l), l == welsh
	var b bytes.Buffer
	if err := s.pages.execute(&b, l, name, page); err != nil {
		return err
	}
	body := b.Bytes()
	if chosen {
		body = carry(body, l)
	}
	c.Header("Content-Language", l.Tag())
	return s.send(c, status, "text/html; charset=utf-8", body)
}

func (t *templates) execute(b *bytes.Buffer, l lang, name string, page any) error {
	set, ok := t.page[l][name]
	if !ok {
		return fmt.Errorf("BUG: no template %q", name)
	}
	if err := set.ExecuteTemplate(b, "layout", page); err != nil {
		return fmt.Errorf("render %s: %w", name, err)
	}
	return nil
}

// count says a number with its noun: "1 meeting", "12,345 meetings".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
