// Package htmltext turns the bytes of an HTML page into doctext. It reads what
// council sites publish: Modern.Gov's own markup, whose classes say what each
// piece is for, and the Word HTML that clerks paste into it, which says next
// to nothing and types its list numbers by hand. Out goes a Document with
// headings, paragraphs, list items and table rows, in reading order, each with
// its role and the id of the agenda item it belongs to.
//
// Menus, scripts, share buttons and hidden text are left out; nothing else is.
// A page is hostile until it is read: its bytes, tags, depth and the time it
// may take are bounded.
package htmltext

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"golang.org/x/net/html"

	"arising/internal/doctext"
)

// Limits of a page where Options gives none. The largest meeting page in our
// collection has 83 kB and 3,000 tags; a full council's minutes in Word HTML
// may have fifty times that.
const (
	DefaultMaxBytes = 16 << 20
	DefaultMaxNodes = 500_000
	DefaultMaxDepth = 400
	DefaultMaxTime  = 10 * time.Second
)

// Errors that Read wraps when a page breaks a limit.
var (
	ErrTooLarge = errors.New("page is too large")
	ErrTooDeep  = errors.New("page is nested too deeply")
	ErrTimeout  = errors.New("page takes too long to read")
)

// Options say how a page came and how much of it is read. The zero value reads
// with the default limits.
type Options struct {
	ContentType string        // the Content-Type header, for its charset; "" if there was none
	MaxBytes    int64         // of the page as it came; 0 means DefaultMaxBytes
	MaxNodes    int           // tags and the copies of them that a parser must make; 0 means DefaultMaxNodes
	MaxDepth    int           // of elements within elements; 0 means DefaultMaxDepth
	MaxTime     time.Duration // for parsing; 0 means DefaultMaxTime
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.MaxNodes <= 0 {
		o.MaxNodes = DefaultMaxNodes
	}
	if o.MaxDepth <= 0 {
		o.MaxDepth = DefaultMaxDepth
	}
	if o.MaxTime <= 0 {
		o.MaxTime = DefaultMaxTime
	}
	return o
}

// Read returns the text of the page that r holds. A page without any text
// gives a Document without blocks, not an error.
func Read(r io.Reader, opt Options) (*doctext.Document, error) {
	opt = opt.withDefaults()
	raw, err := io.ReadAll(io.LimitReader(r, opt.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read page: %w", err)
	}
	if int64(len(raw)) > opt.MaxBytes {
		return nil, fmt.Errorf("read page of more than %d bytes: %w", opt.MaxBytes, ErrTooLarge)
	}
	root, err := parse(decode(raw, opt.ContentType), opt)
	if err != nil {
		return nil, fmt.Errorf("read page: %w", err)
	}
	return convert(root, opt)
}

// parse builds the tree as a browser would.
func parse(page []byte, opt Options) (*html.Node, error) {
	if err := guard(page, opt.MaxNodes); err != nil {
		return nil, err
	}
	r := &timedReader{r: bytes.NewReader(page), until: time.Now().Add(opt.MaxTime)}
	root, err := html.ParseWithOptions(r, html.ParseOptionEnableScripting(true))
	switch {
	case errors.Is(err, ErrTimeout):
		return nil, err
	case err != nil:
		// The only other refusal of the parser is of depth.
		return nil, fmt.Errorf("%w: %w", ErrTooDeep, err)
	}
	return root, nil
}

// convert reads the tree from its scope on.
func convert(root *html.Node, opt Options) (*doctext.Document, error) {
	w := newWalker(opt)
	scope := scopeOf(root)
	w.form = formOf(scope)
	w.begin(scope)
	w.walkAll(scope)
	w.flush()
	doc := w.document()
	doc.Title, doc.Date = about(root)
	return doc, nil
}
