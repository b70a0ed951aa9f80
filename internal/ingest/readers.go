package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/htmltext"
	"arising/internal/pdftext"
	"arising/internal/plaintext"
)

// ErrUnknownType is what Read wraps when the bytes are none of the kinds it knows.
var ErrUnknownType = errors.New("neither HTML nor PDF nor plain text")

// Readers turn the bytes of a paper into text. PDFs are read in a child
// process under its own limits.
type Readers struct {
	PDF pdftext.SafeOptions
}

// A Format is what the bytes of a paper are, told by the bytes alone.
type Format string

// The formats.
const (
	FormatPDF  Format = "pdf"
	FormatHTML Format = "html"
	FormatXML  Format = "xml"
	FormatText Format = "text"
	FormatNone Format = "" // none that can be read
)

// Sniff tells the format by the bytes; servers' and files' own claims are not asked.
func Sniff(data []byte) Format {
	head := data[:min(len(data), 4096)]
	if i := bytes.Index(head[:min(len(head), 1024)], []byte("%PDF-")); i >= 0 {
		return FormatPDF
	}
	low := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	for _, tag := range []string{"<!doctype html", "<html", "<div", "<p>", "<p ", "<table", "<body", "<head", "<h1", "<h2", "<ul", "<span", "<!--"} {
		if bytes.HasPrefix(low, []byte(tag)) {
			return FormatHTML
		}
	}
	switch {
	case bytes.HasPrefix(low, []byte("<?xml")) && bytes.Contains(low, []byte("<html")):
		return FormatHTML
	case bytes.HasPrefix(low, []byte("<?xml")), bytes.HasPrefix(low, []byte("<")) && bytes.Contains(low, []byte("</")):
		return FormatXML
	case bytes.IndexByte(head, 0) >= 0:
		return FormatNone
	case utf8.Valid(trimRune(head)), mostlyText(head):
		return FormatText
	}
	return FormatNone
}

// trimRune drops a rune that the end of a sample has cut.
func trimRune(b []byte) []byte {
	for i := 1; i <= 3 && i <= len(b); i++ {
		if utf8.RuneStart(b[len(b)-i]) {
			if !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}

// mostlyText accepts old single-byte encodings: few control characters.
func mostlyText(b []byte) bool {
	control := 0
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			control++
		}
	}
	return len(b) > 0 && control*100 < len(b)
}

// Read turns the bytes of one paper into text.
func (r Readers) Read(ctx context.Context, data []byte, contentType string) (*doctext.Document, error) {
	switch Sniff(data) {
	case FormatPDF:
		return pdftext.ReadSafely(ctx, data, r.PDF)
	case FormatHTML:
		return htmltext.Read(bytes.NewReader(data), htmltext.Options{ContentType: contentType})
	case FormatText:
		return plaintext.Read(bytes.NewReader(data))
	}
	return nil, fmt.Errorf("%d bytes: %w", len(data), ErrUnknownType)
}

// outcomeOf says in the words of the domain why a paper could not be read.
func outcomeOf(err error) civic.Outcome {
	switch {
	case err == nil:
		return civic.OutcomeFetched
	case errors.Is(err, pdftext.ErrEncrypted):
		return civic.OutcomeEncrypted
	case errors.Is(err, pdftext.ErrNoText):
		return civic.OutcomeNoText
	case errors.Is(err, pdftext.ErrTooLarge):
		return civic.OutcomeTooLarge
	case errors.Is(err, pdftext.ErrTimeout):
		return civic.OutcomeTimeout
	case errors.Is(err, ErrUnknownType):
		return civic.OutcomeWrongContent
	}
	return civic.OutcomeUnreadable
}
