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
// sees all of it first; nothing is sent from here.
func reportURL(contact, title, address string) string {
	contact = strings.TrimSpace(contact)
	if isWeb(contact) {
		return contact
	}
	a, err := mail.ParseAddress(contact)
	if err != nil {
		return ""
	}
	// Mail programs do not read "+" as a blank (RFC 6068, section 5).
	say := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	subject := "Missing or wrong: " + nonEmpty(title, "Matters Arising")
	body := "Page: " + address + "\r\n\r\nWhat is missing or wrong?\r\n\r\n\r\nWhere can it be found (address, meeting, page of the paper)?\r\n\r\n"
	return "mailto:" + url.PathEscape(a.Address) + "?subject=" + say(subject) + "&body=" + say(body)
}
