package report

import (
	"encoding/xml"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"arising/internal/errs"
)

// A Feed is what a feed reader is told (RFC 4287). Its ids and links are whole
// addresses.
type Feed struct {
	ID, Title, Subtitle string
	Self, Page          string // its own address, and that of the page that shows the same
	Updated             time.Time
	Entries             []FeedEntry
}

// A FeedEntry is one line of a feed. A reader shows it again when Updated is
// later than before under the same id.
type FeedEntry struct {
	ID, Title string
	Link      string // our page of it
	Source    string // the council's own page or paper; "" if it has no web address
	Author    string // whose words they are
	Text      string
	Labels    []string
	Updated   time.Time
	Published time.Time // zero where it is not known
}

type (
	atomFeed struct {
		XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang     string      `xml:"xml:lang,attr"`
		ID       string      `xml:"id"`
		Title    string      `xml:"title"`
		Subtitle string      `xml:"subtitle,omitempty"`
		Updated  string      `xml:"updated"`
		Links    []atomLink  `xml:"link"`
		Author   atomPerson  `xml:"author"`
		Made     string      `xml:"generator"`
		Entries  []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomEntry struct {
		ID        string      `xml:"id"`
		Title     string      `xml:"title"`
		Updated   string      `xml:"updated"`
		Published string      `xml:"published,omitempty"`
		Links     []atomLink  `xml:"link"`
		Author    *atomPerson `xml:"author"`
		Labels    []atomLabel `xml:"category"`
		Summary   string      `xml:"summary"`
	}
	atomLabel struct {
		Term string `xml:"term,attr"`
	}
)

// Atom writes f. Words of councils leave as plain text: a reader of feeds must
// not run what somebody wrote into minutes.
func Atom(w io.Writer, f Feed) (err error) {
	defer errs.Wrap(&err, "write feed")
	out := atomFeed{Lang: "en-GB", ID: f.ID, Title: xmlText(f.Title), Subtitle: xmlText(f.Subtitle), Updated: atomTime(f.Updated),
		Links:  []atomLink{{"self", "application/atom+xml", f.Self}, {"alternate", "text/html", f.Page}},
		Author: atomPerson{"Matters Arising"}, Made: "arising"}
	for _, e := range f.Entries {
		out.Entries = append(out.Entries, newAtomEntry(e))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	return xml.NewEncoder(w).Encode(out)
}

func newAtomEntry(e FeedEntry) atomEntry {
	out := atomEntry{ID: e.ID, Title: xmlText(e.Title), Updated: atomTime(e.Updated), Summary: xmlText(e.Text),
		Links: []atomLink{{"alternate", "text/html", e.Link}}}
	if !e.Published.IsZero() {
		out.Published = atomTime(e.Published)
	}
	if isWeb(e.Source) {
		out.Links = append(out.Links, atomLink{Rel: "via", Href: e.Source})
	}
	if e.Author != "" {
		out.Author = &atomPerson{xmlText(e.Author)}
	}
	for _, l := range e.Labels {
		out.Labels = append(out.Labels, atomLabel{xmlText(l)})
	}
	return out
}

func atomTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// xmlText is s without the characters that XML 1.0 cannot hold in any form.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r < ' ' && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff:
			return ' '
		}
		return r
	}, s)
}
