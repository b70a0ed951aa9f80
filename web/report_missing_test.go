package web

import (
	"net/url"
	"strings"
	"testing"
)

func TestReportURL(t *testing.T) {
	for _, tt := range []struct{ name, contact, want string }{
		{"a mail address", "papers@quillhaven.example", "mailto:papers@quillhaven.example?subject="},
		{"with a name", "Scrutiny <papers@quillhaven.example>", "mailto:papers@quillhaven.example?subject="},
		{"a web page", "https://quillhaven.example/ask", "https://quillhaven.example/ask"},
		{"words", "ask at the desk", ""},
		{"none", "", ""},
		{"an address that would run a script", "javascript:alert(1)", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := reportURL(tt.contact, "Empty shops & more", "https://here.example/outstanding?owner=Head+of+Place&age=late", newSpeaker(english).plain)
			if tt.want == "" && got != "" || !strings.HasPrefix(got, tt.want) {
				t.Errorf("reportURL(%q) = %q, want %q", tt.contact, got, tt.want)
			}
		})
	}
	u, err := url.Parse(reportURL("a@b.example", "Empty shops & more", "https://here.example/outstanding?owner=Head+of+Place&age=late", newSpeaker(english).plain))
	if err != nil || u.Query().Get("subject") != "Missing or wrong: Empty shops & more" ||
		!strings.Contains(u.Query().Get("body"), "Page: https://here.example/outstanding?owner=Head+of+Place&age=late\r\n") || len(u.Query()) != 2 {
		t.Errorf("%v, %v: %q", u, err, u.Query())
	}
}
