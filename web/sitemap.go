package web

import (
	"bytes"
	"encoding/xml"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// docsPath is the page about the JSON interface.
const docsPath = "/api"

// maxSitemap is how many addresses one file may hold (sitemaps.org, protocol).
const maxSitemap = 50_000

type (
	sitemapIndex struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Maps    []sitemapURL `xml:"sitemap"`
	}
	sitemapURLs struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []sitemapURL `xml:"url"`
	}
	sitemapURL struct {
		Loc string `xml:"loc"`
	}
)

// sitemap serves GET /sitemap.xml: one file of pages, and one for each council
// and year of meetings, which no council fills with 50,000 items.
func (s *Server) sitemap(c *gin.Context) error {
	ctx := c.Request.Context()
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	out := sitemapIndex{Maps: []sitemapURL{{s.base(c) + "/sitemaps/pages"}}}
	for _, council := range councils {
		sittings, err := s.opt.Store.Sittings(ctx, council.ID)
		if err != nil {
			return err
		}
		var years []int
		for _, sit := range sittings { // earliest first
			if y := sit.Date.Year(); len(years) == 0 || years[len(years)-1] != y {
				years = append(years, y)
			}
		}
		for _, y := range slices.Backward(years) {
			out.Maps = append(out.Maps, sitemapURL{s.base(c) + "/sitemaps/" + string(council.ID) + "/" + strconv.Itoa(y)})
		}
	}
	out.Maps = out.Maps[:min(len(out.Maps), maxSitemap)]
	return s.xml(c, out)
}

// sitemapPages serves GET /sitemaps/pages: what is neither a meeting nor an item.
func (s *Server) sitemapPages(c *gin.Context) error {
	ctx := c.Request.Context()
	paths := []string{"/", "/committees", "/programmes", "/coverage", "/help", "/accessibility", docsPath}
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	for _, v := range councils {
		paths = append(paths, "/councils/"+string(v.ID))
	}
	committees, err := s.opt.Store.Committees(ctx, "")
	if err != nil {
		return err
	}
	for _, v := range committees {
		paths = append(paths, "/committees/"+string(v.ID))
	}
	programmes, err := s.opt.Store.Programmes(ctx, "")
	if err != nil {
		return err
	}
	for _, v := range programmes {
		paths = append(paths, "/programmes/"+string(v.ID))
	}
	return s.urls(c, paths)
}

// sitemapYear serves GET /sitemaps/:council/:year: the meetings, items and
// commitments of one council's year.
func (s *Server) sitemapYear(c *gin.Context) error {
	ctx := c.Request.Context()
	year, err := strconv.Atoi(c.Param("year"))
	if err != nil || year < 1900 || year > 2200 || !isID(c.Param("council")) {
		return errNoPage
	}
	council, err := s.opt.Store.Council(ctx, civic.CouncilID(c.Param("council")))
	if err != nil {
		return err
	}
	f := civic.MeetingFilter{Council: council.ID, From: day.Of(year, 1, 1), To: day.Of(year, 12, 31), Limit: maxSitemap}
	meetings, err := s.opt.Store.MeetingsAfter(ctx, f, civic.Spot{})
	if err != nil {
		return err
	}
	var paths []string
	for _, m := range meetings {
		paths = append(paths, "/meetings/"+string(m.ID))
	}
	items, err := s.opt.Store.ItemsAfter(ctx, f, civic.Spot{})
	if err != nil {
		return err
	}
	for _, it := range items {
		paths = append(paths, "/items/"+string(it.ID))
		for _, r := range it.Records {
			if r.Commitment {
				paths = append(paths, "/commitments/"+string(r.ID))
			}
		}
	}
	return s.urls(c, paths)
}

func (s *Server) urls(c *gin.Context, paths []string) error {
	out := sitemapURLs{}
	for _, p := range paths[:min(len(paths), maxSitemap)] {
		out.URLs = append(out.URLs, sitemapURL{s.base(c) + p})
	}
	return s.xml(c, out)
}

func (s *Server) xml(c *gin.Context, v any) error {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(v); err != nil {
		return err
	}
	return s.send(c, http.StatusOK, "application/xml; charset=utf-8", b.Bytes())
}

// robots serves GET /robots.txt: pages may be found, but searches and lists
// with filters have too many addresses to be worth a robot's time.
func (s *Server) robots(c *gin.Context) error {
	lines := []string{"User-agent: *", "Disallow: /search?", "Disallow: /search.", "Disallow: /outstanding?",
		"Disallow: /outstanding.", "Disallow: /outstanding/", "Disallow: /originals/", "Disallow: /api/", "Sitemap: " + s.base(c) + "/sitemap.xml", ""}
	return s.send(c, http.StatusOK, "text/plain; charset=utf-8", []byte(strings.Join(lines, "\n")))
}
