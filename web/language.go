package web

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

// A language is chosen by the address, "?lang=cy", else by the browser. There
// is no cookie that could keep it: where the address chooses, every link and
// form of the page carries the choice on.

// languageOf returns the language of the answer to c, and whether the address chose it.
func languageOf(c *gin.Context) (l lang, chosen bool) {
	for _, l := range languages {
		if c.Query("lang") == string(l) {
			return l, true
		}
	}
	return preferred(c.GetHeader("Accept-Language")), false
}

// An otherLanguage is the link that leads to the same page in another language.
type otherLanguage struct{ Text, Tag, URL string }

func otherLanguageOf(c *gin.Context, l lang) otherLanguage {
	at := address{c.Request.URL.Path, c.Request.URL.Query()}
	other := otherLanguage{Text: "Cymraeg", Tag: welsh.Tag()}
	at.values.Set("lang", string(welsh))
	if l == welsh {
		other = otherLanguage{Text: "English", Tag: english.Tag()}
		at.values.Set("lang", string(english))
	}
	other.URL = at.String()
	return other
}

// ownLinks are the links and forms of a page that lead to pages of ours.
var ownLinks = regexp.MustCompile(`<form action="(/[^"]*)"[^>]*>|href="(/[^"]*)"`)

// carry puts the language into the links and forms of a page.
func carry(page []byte, l lang) []byte {
	return ownLinks.ReplaceAllFunc(page, func(m []byte) []byte {
		if bytes.HasPrefix(m, []byte("<form")) {
			return append(bytes.Clone(m), `<input type="hidden" name="lang" value="`+string(l)+`">`...)
		}
		return []byte(`href="` + carried(string(m[len(`href="`):len(m)-1]), l) + `"`)
	})
}

// carried adds the language to an address as it stands in HTML.
func carried(at string, l lang) string {
	if strings.HasPrefix(at, "/assets/") || strings.HasPrefix(at, "/api/") || strings.HasPrefix(at, "/originals/") ||
		strings.Contains(at, "?lang=") || strings.Contains(at, "&amp;lang=") {
		return at
	}
	path, fragment, cut := strings.Cut(at, "#")
	if strings.Contains(path, "?") {
		path += "&amp;lang=" + string(l)
	} else {
		path += "?lang=" + string(l)
	}
	if cut {
		path += "#" + fragment
	}
	return path
}
