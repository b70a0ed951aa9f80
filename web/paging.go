package web

// A pager is the row of page numbers under a list.
type pager struct {
	Label      string // what is paged: "Search results"
	Prev, Next string // addresses, "" at the ends
	Pages      []pageLink
}

// A pageLink is one number, or a gap where Number is 0.
type pageLink struct {
	Number  int
	Text    string // what is shown: "2", or "11–20" where sheets are paged
	Label   string // for those who do not see it: "Page 2"
	URL     string
	Current bool
}

// newPager returns the links for page current (from 1) of a list of total
// things, size a page; nil where one page holds all. At most last pages can be
// reached.
func newPager(label string, total, size, current, last int, url func(int) string) *pager {
	pages := min((total+size-1)/size, last)
	if pages <= 1 {
		return nil
	}
	p := &pager{Label: label}
	if current > 1 {
		p.Prev = url(min(current-1, pages))
	}
	if current < pages {
		p.Next = url(current + 1)
	}
	gap := false
	for n := 1; n <= pages; n++ {
		if n != 1 && n != pages && (n < current-1 || n > current+1) {
			if !gap {
				p.Pages = append(p.Pages, pageLink{})
			}
			gap = true
			continue
		}
		gap = false
		p.Pages = append(p.Pages, pageLink{n, thousands(n), "Page " + thousands(n), url(n), n == current})
	}
	return p
}

// window returns the part of a list that page current shows.
func window[T any](list []T, size, current int) []T {
	from := min((current-1)*size, len(list))
	return list[from:min(from+size, len(list))]
}
