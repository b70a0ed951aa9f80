package link

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// ReadCSV reads programmes from a list that officers keep: a header row names
// the columns, in any order, and each row below it is one programme item.
// Commas, semicolons and tabs may part the cells; text that is not UTF-8 is
// read as Windows-1252, which spreadsheets write in Britain.
//
// Whatever can be read is returned; the error joins a *CellError for each cell
// that cannot, and wraps ErrNoHeader or ErrListTooLarge where the list as a
// whole is at fault.
func ReadCSV(r io.Reader, src Source) ([]List, error) {
	b, err := readList(r, src)
	if err != nil {
		return nil, err
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if !utf8.Valid(b) {
		if b, err = charmap.Windows1252.NewDecoder().Bytes(b); err != nil {
			return nil, fmt.Errorf("read %s: %w", src.File, err)
		}
	}
	c := csv.NewReader(bytes.NewReader(b))
	c.Comma, c.FieldsPerRecord, c.LazyQuotes = separator(b), -1, true
	t := &table{src: src}
	open := bytes.Count(b, []byte(`"`))%2 == 1
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return t.result()
		}
		if err != nil {
			t.errs = append(t.errs, fmt.Errorf("read %s: %w", src.File, err))
			return t.result()
		}
		line, _ := c.FieldPos(0)
		if i := slices.IndexFunc(cells, func(s string) bool { return strings.Contains(s, "\n") }); open && i >= 0 {
			t.fail(line, i, "a quotation mark is not closed, so that rows below run into this cell; close it and import again")
		}
		if err := t.row(line, cells); err != nil {
			return t.lists, errors.Join(append(t.errs, err)...)
		}
	}
}

// readList reads a whole list, or says that it is too large.
func readList(r io.Reader, src Source) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxListBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", src.File, err)
	}
	if len(b) > maxListBytes {
		return nil, fmt.Errorf("read %s: %w: more than %d MB", src.File, ErrListTooLarge, maxListBytes>>20)
	}
	return b, nil
}

// separator is the sign that parts most cells in the first lines.
func separator(b []byte) rune {
	b = b[:min(len(b), 4096)]
	best, most := ',', bytes.Count(b, []byte(","))
	for _, s := range []rune{';', '\t'} {
		if n := bytes.Count(b, []byte(string(s))); n > most {
			best, most = s, n
		}
	}
	return best
}
