package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"arising/internal/errs"
	"arising/internal/search"
)

var hitHeader = []string{"council", "committee", "meeting date", "type", "title", "page", "extract", "link", "id"}

// SearchCSV writes hits as comma separated values in UTF-8, one line a hit.
func SearchCSV(w io.Writer, hits []search.Hit) (err error) {
	defer errs.Wrap(&err, "write CSV")
	out := csv.NewWriter(w)
	if err := out.Write(hitHeader); err != nil {
		return err
	}
	for _, h := range hits {
		row := []string{h.Council, h.Committee, h.Date.String(), string(h.Type), ItemName(h.Number, h.Title), "", h.Extract, h.URL, h.ID}
		if h.Page > 0 {
			row[5] = strconv.Itoa(h.Page)
		}
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
