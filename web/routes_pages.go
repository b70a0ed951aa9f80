package web

// laterPages are the addresses of pages that lead on from others.
func (s *Server) laterPages() []route {
	return []route{
		{path: "/outstanding/appendix", handler: s.page(s.appendix)},
		{path: "/documents/:id/versions", handler: s.page(s.documentVersions)},
		{path: "/items/:id/versions", handler: s.page(s.itemVersions)},
		{path: "/people", handler: s.page(s.peoplePage)},
		{path: "/people/:id", handler: s.page(s.personPage)},
	}
}
