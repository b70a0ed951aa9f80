package web

// feedRoutes are the addresses that programs of readers ask again and again:
// feed readers, calendars, other sites, search engines.
func (s *Server) feedRoutes() []route {
	return []route{
		{path: "/outstanding.atom", handler: s.page(s.outstandingFeed)},
		{path: "/search.atom", handler: s.page(s.searchFeed)},
		{path: "/search.csv", handler: s.page(s.searchCSV)},
		{path: "/meetings.ics", handler: s.page(s.meetingsICS)},
		{path: "/committees/:id/feed.atom", handler: s.page(s.committeeFeed)},
		{path: "/committees/:id/meetings.ics", handler: s.page(s.committeeICS)},
		{path: "/programmes/:id/feed.atom", handler: s.page(s.programmeFeed)},
		{path: "/commitments/:id/feed.atom", handler: s.page(s.commitmentFeed)},
		{path: "/people/:id/feed.atom", handler: s.page(s.personFeed)},
		{path: "/oembed", handler: s.data(s.oembed)},
		{path: "/sitemap.xml", handler: s.page(s.sitemap)},
		{path: "/sitemaps/pages", handler: s.page(s.sitemapPages)},
		{path: "/sitemaps/:council/:year", handler: s.page(s.sitemapYear)},
		{path: "/robots.txt", handler: s.handle(s.robots)},
	}
}
