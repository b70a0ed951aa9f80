package web

import (
	"net/mail"
	"net/url"
	"strings"
)

// reportURL is where a reader says that something is missing or wrong: a mail
// to the contact with the page's address and three questions in it, or the
// contact's own web page. It is "" where no contact is known.
//
// The mail is written by the reader's own program and sent by the reader, who
// sees all of it first; nothing is sent from here. Say gives its words in the
// language of the page.
func reportURL(contact, title, address string, say func(string) string) string {
	contact = strings.TrimSpace(contact)
	if isWeb(contact) {
		return contact
	}
	a, err := mail.ParseAddress(contact)
	if err != nil {
		return ""
	}
	// Mail programs do not read "+" as a blank (RFC 6068, section 5).
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	subject := say("Missing or wrong: " + nonEmpty(title, "Matters Arising"))
	body := []string{say("Page: " + address), "", say("What is missing or wrong?"), "", "", say("Where can it be found (address, meeting, page of the paper)?"), "", ""}
	return "mailto:" + url.PathEscape(a.Address) + "?subject=" + escape(subject) + "&body=" + escape(strings.Join(body, "\r\n"))
}
