package modgov

import "strings"

// Canonical returns the one spelling under which an address is fetched, stored
// and compared: the page and its parameters as the sites themselves write
// them, without session ids, noise, anchor or raw blanks.
func (a Address) Canonical() string {
	s := a.Base + a.path()
	if q := a.query(); q != "" {
		s += "?" + q
	}
	return s
}

func (a Address) path() string {
	page := a.Page
	if p, ok := pages[a.Page]; ok {
		page = p.name
	}
	if a.Kind == Service {
		page = serviceName(a.Page)
	}
	page = escape(page, pathSafe+"/")
	switch {
	case a.File == "":
		return page
	case page == "":
		return escape(a.File, pathSafe+"/")
	}
	return page + "/" + escape(a.File, pathSafe+"/")
}

// serviceName spells the service and its method as the service describes them.
func serviceName(page string) string {
	service, method, _ := strings.Cut(page, "/")
	switch service {
	case "mgwebservice.asmx":
		service = "mgWebService.asmx"
	case "mgwebservicew.asmx":
		service = "mgWebServiceW.asmx" // the Welsh twin
	}
	if m, ok := serviceMethods[method]; ok {
		method = m
	}
	return strings.TrimSuffix(service+"/"+method, "/")
}

// Reader returns the canonical address with its anchor, for a person to follow.
func (a Address) Reader() string {
	if a.Anchor == "" {
		return a.Canonical()
	}
	return a.Canonical() + "#" + a.Anchor
}

// SameSite reports whether a lies on the site with the given base. It does not
// matter whether either is spelled http or https: the sites redirect.
func (a Address) SameSite(base string) bool {
	b, err := Parse(base)
	return err == nil && sameSite(a.Base, b.Base)
}

func sameSite(a, b string) bool {
	_, a, _ = strings.Cut(a, "://")
	_, b, _ = strings.Cut(b, "://")
	return a == b
}

// On returns a with the base as the site's own address spells it where a lies
// on that site, so that a link written http stays on a site known as https.
func (a Address) On(base string) Address {
	if b, err := Parse(base); err == nil && a.SameSite(base) {
		a.Base = b.Base
	}
	return a
}

// BaseOf returns the directory of the site on which a page lies:
// "https://example.gov.uk/moderngov/" for any page below it.
func BaseOf(raw string) (string, error) {
	a, err := Parse(raw)
	return a.Base, err
}

// Resolve reads a link as it stands on the page at the given address. The
// sites' links are relative to the directory of the web service.
func Resolve(at, href string) (Address, error) {
	from, err := Parse(at)
	if err != nil {
		return Address{}, err
	}
	return resolveFrom(from, href)
}

func resolveFrom(from Address, href string) (Address, error) {
	href = strings.Map(dropControls, strings.TrimSpace(href))
	a, err := Parse(absolute(from, href))
	if err != nil {
		return Address{}, err
	}
	if sameSite(a.Base, from.Base) {
		a.Base = from.Base
	}
	return a, nil
}

func absolute(from Address, href string) string {
	scheme, rest, _ := strings.Cut(from.Base, "://")
	host, _, _ := strings.Cut(rest, "/")
	colon, mark := strings.IndexByte(href, ':'), strings.IndexAny(href, "/?#. ")
	switch {
	case href == "" || href[0] == '#':
		return from.Canonical() + href
	case colon >= 0 && (mark < 0 || colon < mark):
		return href // it names its scheme: "https:", "mailto:"
	case strings.HasPrefix(href, "//"):
		return scheme + ":" + href
	case href[0] == '/':
		return scheme + "://" + host + href
	case href[0] == '?':
		return from.Base + from.path() + href
	}
	return from.Base + href
}
