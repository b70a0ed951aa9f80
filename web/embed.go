package web

import (
	"html/template"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/report"
)

// An embedding is a page of ours as another site may show it in its own
// (oembed.com, version 1.0): a quote with its source, and no script.
type embedding struct {
	Version  string `json:"version"`
	Type     string `json:"type"`
	Title    string `json:"title"`
	Provider string `json:"provider_name"`
	Home     string `json:"provider_url"`
	Author   string `json:"author_name"`
	Age      int    `json:"cache_age"` // seconds
	HTML     string `json:"html"`
	Width    int    `json:"width"`
	Height   *int   `json:"height"` // null: it takes what its words need
}

// Embeds are as wide as their page lets them be, up to a line that reads well.
const (
	embedWidth = 600
	embedAge   = 3600
)

var embedHTML = template.Must(template.New("").Parse(
	`<blockquote class="arising" cite="{{.Source}}"><p>{{.Words}}</p><footer>{{.Where}}{{with .Status}}. {{.}}{{end}}. <a href="{{.Page}}">Matters Arising</a></footer></blockquote>`))

// oembed serves GET /oembed?url=.
func (s *Server) oembed(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	at := in.text("url", "Address", maxQueryBytes)
	width := in.number("maxwidth", "maxwidth", embedWidth, 1, 10_000)
	in.number("maxheight", "maxheight", 0, 1, 10_000)
	format := in.choices("format", "Format", []string{"json", "xml"})
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	if len(format) > 0 && format[0] != "json" {
		return &pageError{status: 501, title: "Only JSON is spoken here", message: "Ask for format=json."}
	}
	u, err := url.Parse(at)
	if err != nil || !strings.HasPrefix(at, s.base(c)+"/") {
		return notHere
	}
	e, err := s.embedded(c, u.Path)
	if err != nil {
		return err
	}
	e.Version, e.Type, e.Provider, e.Home, e.Age, e.Width = "1.0", "rich", "Matters Arising", s.base(c), embedAge, min(width, embedWidth)
	return s.json(c, e)
}

// embedded finds what is to be shown for a path of ours.
func (s *Server) embedded(c *gin.Context, path string) (e embedding, err error) {
	kind, id, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if !isID(id) {
		return e, notHere
	}
	var words struct{ Words, Where, Status, Page, Source string }
	words.Page = s.base(c) + path
	switch kind {
	case "commitments":
		found, err := s.oneCommitment(c.Request.Context(), civic.RecordID(id), s.today())
		if err != nil {
			return e, err
		}
		e.Title, e.Author = report.Short(found.Quote, 90), where(found.CommitteeName, found.CouncilName)
		words.Words, words.Source = "“"+found.Quote+"”", found.URL
		words.Where = where(e.Author, found.MeetingDate.Long())
		words.Status = upperFirst(string(found.Status)) + " as of " + s.today().Long()
	case "items":
		it, err := s.opt.Store.Item(c.Request.Context(), civic.ItemID(id))
		if err != nil {
			return e, err
		}
		e.Title, e.Author = report.ItemName(it.Number, it.Title), where(it.CommitteeName, it.CouncilName)
		words.Words, words.Source, words.Status = e.Title, it.URL, found(it.Records)
		words.Where = where(e.Author, it.MeetingDate.Long())
	default:
		return e, notHere
	}
	if !isWeb(words.Source) {
		words.Source = words.Page
	}
	var b strings.Builder
	if err := embedHTML.Execute(&b, words); err != nil {
		return e, err
	}
	e.HTML = b.String()
	return e, nil
}
