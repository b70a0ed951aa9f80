package fetch

import (
	"bytes"
	"net/http"
	"strings"
)

// SniffBytes is how much of a body TypeOf wants to see.
const SniffBytes = 1024

// The media types that TypeOf gives besides those of net/http.
const (
	TypeHTML = "text/html"
	TypeXML  = "text/xml"
	TypeText = "text/plain"
	TypePDF  = "application/pdf"
	TypeDoc  = "application/msword" // any of the old Office formats
	TypeDocx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	TypeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	TypeZip  = "application/zip"
)

// TypeOf tells by its first bytes what a body is. What the site declares is not
// asked: ModGov sends pages of HTML under addresses that end in .pdf.
func TypeOf(head []byte) string {
	head = head[:min(len(head), SniffBytes)]
	text := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	switch {
	case bytes.Contains(head, []byte("%PDF-")): // some writers put blanks or a mail header before it
		return TypePDF
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return TypeDoc
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return officeType(head)
	case bytes.HasPrefix(text, []byte("<?xml")) && !bytes.Contains(text, []byte("<!doctype html")) && !bytes.Contains(text, []byte("<html")):
		return TypeXML
	case looksLikeHTML(text):
		return TypeHTML
	case bytes.HasPrefix(text, []byte("<")) && !bytes.ContainsRune(text, 0):
		return TypeXML // the web service leaves the declaration out at some sites
	}
	name, _, _ := strings.Cut(http.DetectContentType(head), ";")
	return name
}

func officeType(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("word/")):
		return TypeDocx
	case bytes.Contains(head, []byte("xl/")):
		return TypeXlsx
	}
	return TypeZip
}

// looksLikeHTML looks further than the standard's sniffing, which gives up at
// the stray text, blank lines and comments with which templates begin.
func looksLikeHTML(text []byte) bool {
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta", "<div", "<table", "<p>", "<h1", "<!--"} {
		if bytes.Contains(text, []byte(tag)) {
			return true
		}
	}
	return false
}
