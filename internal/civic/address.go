package civic

import "strconv"

// PageURL is where a reader finds a page of d, counted from 1; page 0 is the
// document as a whole. Browsers open a PDF at the sheet that the fragment names.
func (d Document) PageURL(page int) string {
	if page > 0 && d.Pages > 0 {
		return d.URL + "#page=" + strconv.Itoa(page)
	}
	return d.URL
}
