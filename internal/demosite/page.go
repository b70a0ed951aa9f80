package demosite

import (
	"bytes"
	"embed"
	"net/http"
	"strings"
	"text/template"
	"time"
)

//go:embed templates/*.html
var templateFiles embed.FS

// The site's pages. They are text, not HTML, templates: a real site's escaping
// is its own, and its markup is in places broken; see wordhtml.go.
var pages = mustParsePages()

func mustParsePages() *template.Template {
	t := template.New("").Funcs(template.FuncMap{"t": label, "a": attribute, "w": body, "word": word, "f": fileName, "uk": ukDay})
	entries, err := templateFiles.ReadDir("templates")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		raw, err := templateFiles.ReadFile("templates/" + e.Name())
		if err != nil {
			panic(err)
		}
		// The site ends its own lines with CR LF; text pasted into them keeps bare LF.
		text := strings.ReplaceAll(string(raw), "\n", "\r\n")
		template.Must(t.New(strings.TrimSuffix(e.Name(), ".html")).Parse(text))
	}
	return t
}

// A page is what the frame around every page needs.
type page struct {
	Site        *Site
	Council     string
	Title       string // of the browser's tab, and DC.title
	Description string
	Date        string // DC.date; "" for pages that belong to no meeting
	Heading     string // the h1
	Body        string // filled by render
	Data        any
}

// render writes the named page inside the council's template.
func (s *Site) render(w http.ResponseWriter, name string, p page) {
	p.Site, p.Council = s, s.council.Name
	var inner, outer bytes.Buffer
	if err := pages.ExecuteTemplate(&inner, name, p); err != nil {
		http.Error(w, "BUG: "+err.Error(), http.StatusInternalServerError)
		return
	}
	p.Body = inner.String()
	if err := pages.ExecuteTemplate(&outer, "frame", p); err != nil {
		http.Error(w, "BUG: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "private")
	w.Write(outer.Bytes())
}

// ukDay writes a date as the site's lists do, dd/mm/yyyy with escaped strokes.
func ukDay(at time.Time) string { return label(at.Format("02/01/2006")) }
