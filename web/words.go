package web

import (
	"embed"
	"fmt"
	"html/template"

	"golang.org/x/text/language"
)

// The words of the pages stand in templates and page structs in English, and
// English is the key under which words/cy.txt holds them in Welsh. Three lists
// are for whoever translates: words/en.txt has all that is said as it stands; a
// test keeps it whole. words/forms.txt has the forms of sentences that are put
// together from parts, here and in the packages below; see form. What has no
// translation stays English and is marked as such for screen readers. The
// councils' own words are never translated.
//
//go:embed words/*.txt
var wordFiles embed.FS

// A lang is a language in which pages are made.
type lang string

// The languages.
const (
	english lang = "en"
	welsh   lang = "cy"
)

// Tag is what HTML calls the language.
func (l lang) Tag() string {
	if l == english {
		return "en-GB"
	}
	return string(l)
}

// languages stand in the order in which they are offered; the first is used
// where a browser asks for none of them.
var (
	languages = []lang{english, welsh}
	matcher   = language.NewMatcher([]language.Tag{language.BritishEnglish, language.MustParse("cy")})
)

// preferred returns the language that a browser's Accept-Language asks for.
func preferred(accept string) lang {
	if len(accept) > 200 { // no browser sends more, and parsing it costs
		return english
	}
	tags, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(tags) == 0 {
		return english
	}
	_, i, _ := matcher.Match(tags...)
	return languages[i]
}

// A speaker gives templates the words of one language.
type speaker struct {
	lang  lang
	words *catalogue                  // nil for English
	asked func(key string, ours bool) // told of every key, and whether it is surely ours; nil outside tests
}

func newSpeaker(l lang) speaker { return speaker{lang: l, words: catalogues[l]} }

// say returns words of ours in the speaker's language; in format %s stand for
// args. What is not translated is marked as English.
func (s speaker) say(format string, args ...any) template.HTML {
	if format == "" {
		return ""
	}
	said, ok := s.find(format, true)
	text := template.HTMLEscapeString(said)
	if len(args) > 0 {
		for i, a := range args {
			args[i] = template.HTMLEscapeString(s.plain(fmt.Sprint(a)))
		}
		text = fmt.Sprintf(text, args...)
	}
	return spoken(text, ok)
}

// sentence is say for what was put together outside the templates; see form.
func (s speaker) sentence(text string) template.HTML {
	said, ok := s.find(text, false)
	return spoken(template.HTMLEscapeString(said), ok || text == "")
}

// spoken marks HTML that is not in the page's language as English.
func spoken(html string, known bool) template.HTML {
	if known {
		return template.HTML(html)
	}
	return template.HTML(`<span lang="en-GB">` + html + `</span>`)
}

// plain returns words in the speaker's language where they are known, else as
// they are: for names that may be ours or a council's, and where no element
// may stand.
func (s speaker) plain(text string) string {
	said, _ := s.find(text, false)
	return said
}

func (s speaker) find(key string, ours bool) (said string, ok bool) {
	if s.asked != nil {
		s.asked(key, ours)
	}
	if s.words == nil {
		return key, true
	}
	if said, ok = s.words.say(key); ok {
		return said, true
	}
	return key, false
}

// count says a number with its noun.
func (s speaker) count(n int, one, many string) string {
	if s.words == nil {
		return count(n, one, many)
	}
	if said, ok := s.words.count(n, one); ok {
		return said
	}
	return count(n, one, many)
}
