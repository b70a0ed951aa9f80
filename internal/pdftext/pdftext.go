// Package pdftext turns the bytes of a PDF into doctext. A content-stream
// interpreter (over the object API of ledongthuc/pdf) finds every glyph with
// its place, size and weight; glyphs become words, words lines, and lines
// headings, paragraphs, list items and table rows. What the first reader
// cannot open, or reads as rubbish, goes to PDFium in WebAssembly, whose
// glyphs take the same road.
//
// Files come from strangers. Read bounds what it can inside the process;
// ReadSafely does the work in a child process that can be ended, and is what
// programs should call. Neither recognises text in pictures: a page without a
// text layer is named in Document.Unread.
package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"arising/internal/doctext"
	"arising/internal/errs"
)

// The ways in which a file gives no text. Callers tell them apart with errors.Is.
var (
	ErrNotPDF    = errors.New("not a PDF")
	ErrEncrypted = errors.New("a password is needed")
	ErrNoText    = errors.New("no text layer")
	ErrBroken    = errors.New("damaged PDF")
	ErrTooLarge  = errors.New("PDF is too large")
	ErrTimeout   = errors.New("PDF took too long")
)

// Options bound the work on one file. A zero field takes its default.
type Options struct {
	MaxBytes int64 // size of the file; default 100 MB
	MaxPages int   // sheets read, the rest is listed in Unread; default 5,000
	MaxText  int   // bytes of text, default 64 MB

	// KeepFurniture leaves running heads, feet and page numbers in the text.
	// Readers of minutes do not want them; measuring against other tools does.
	KeepFurniture bool
	// Fallback also tries PDFium where the first reader fails or reads rubbish.
	Fallback bool
	// CacheDir keeps PDFium's compiled code between runs, which saves its
	// first use some seconds; "" keeps nothing.
	CacheDir string
}

// The defaults leave room for a pack of 1,500 pages, the largest met, and for
// the maps and plans that make some papers heavy.
const (
	DefaultMaxBytes = 100 << 20
	DefaultMaxPages = 5000
	DefaultMaxText  = 64 << 20
)

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.MaxPages <= 0 {
		o.MaxPages = DefaultMaxPages
	}
	if o.MaxText <= 0 {
		o.MaxText = DefaultMaxText
	}
	return o
}

// Read reads a PDF in this process. Its errors wrap one of the package's
// errors, or ctx.Err() beside ErrTimeout. A hostile file can still use a lot
// of memory here; see ReadSafely.
func Read(ctx context.Context, data []byte, opt Options) (doc *doctext.Document, err error) {
	defer errs.Wrap(&err, "read PDF")
	opt = opt.withDefaults()
	if int64(len(data)) > opt.MaxBytes {
		return nil, fmt.Errorf("%w: %d bytes, limit %d", ErrTooLarge, len(data), opt.MaxBytes)
	}
	if !looksLikePDF(data) {
		return nil, ErrNotPDF
	}
	got, err := readOwn(ctx, data, opt)
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %w", ErrTimeout, ctx.Err())
	}
	if opt.Fallback && needsSecond(got, err) {
		got, err = better(ctx, data, opt, got, err)
	}
	if err != nil {
		return nil, err
	}
	if !got.hasText() {
		return nil, got.withoutText()
	}
	return compose(got, opt), nil
}

// needsSecond reports whether the first reader's work is so poor that the
// second should try. A file that is only a scan is not read twice: neither
// reader sees text in pictures.
func needsSecond(got *reading, err error) bool {
	if err != nil {
		return !errors.Is(err, ErrTooLarge)
	}
	return got.quality() < goodEnough || got.failed() > 0
}

// better asks PDFium and returns whichever reading is the better one.
func better(ctx context.Context, data []byte, opt Options, first *reading, firstErr error) (*reading, error) {
	second, err := readPDFium(ctx, data, opt)
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("%w: %w", ErrTimeout, ctx.Err())
	case err != nil && firstErr != nil:
		if errors.Is(err, ErrEncrypted) {
			return nil, err
		}
		return nil, firstErr
	case err != nil:
		return first, nil
	case firstErr != nil || second.score() > first.score():
		return second, nil
	}
	return first, nil
}

// looksLikePDF reports whether the header is where readers look for it: in the
// first 1,024 bytes (ISO 32000-1, annex H note 13).
func looksLikePDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}
