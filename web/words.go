package web

import (
	"bufio"
	"embed"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"golang.org/x/text/language"
)

// The words of the pages stand in templates and page structs in English, and
// English is the key under which words/cy.txt holds them in Welsh. words/en.txt
// lists all of them, for whoever translates; a test keeps it whole. What has no
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

// words are the words of all languages but English, by the English ones.
var words = map[lang]map[string]string{welsh: mustWords("words/cy.txt")}

// mustWords reads a file of translations: the English at the beginning of a
// line, the translation on the next, indented by a tab. "#" begins a remark.
func mustWords(name string) map[string]string {
	b, err := wordFiles.ReadFile(name)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	out, key := map[string]string{}, ""
	for sc := bufio.NewScanner(strings.NewReader(string(b))); sc.Scan(); {
		line := sc.Text()
		switch said, indented := strings.CutPrefix(line, "\t"); {
		case indented && key != "":
			out[key], key = said, ""
		case indented || key != "":
			panic(fmt.Sprintf("BUG: %s: %q: want an English line and a translation under it", name, line))
		case line != "" && !strings.HasPrefix(line, "#"):
			key = line
		}
	}
	return out
}

// writtenDate is a day or month as pages write it: "3 June 2026", "June 2026, 2:05pm".
var writtenDate = regexp.MustCompile(`^(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December)( \d{4}(?:, [0-9:apm]+)?)$`)

// A speaker gives templates the words of one language.
type speaker struct {
	lang  lang
	asked func(key string, ours bool) // told of every key, and whether it is surely ours; nil outside tests
}

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
	if !ok {
		return template.HTML(`<span lang="en-GB">` + text + `</span>`)
	}
	return template.HTML(text)
}

// plain returns words in the speaker's language where they are known, else as
// they are: for names that may be ours or a council's, and where no element
// may stand.
func (s speaker) plain(text string) string {
	said, _ := s.find(text, false)
	return said
}

// sentence marks a sentence that was put together in English as such.
func (s speaker) sentence(text string) template.HTML {
	said, ok := words[s.lang][text]
	switch {
	case s.lang == english || text == "":
		return template.HTML(template.HTMLEscapeString(text))
	case ok:
		return template.HTML(template.HTMLEscapeString(said))
	}
	return template.HTML(`<span lang="en-GB">` + template.HTMLEscapeString(text) + `</span>`)
}

func (s speaker) find(key string, ours bool) (said string, ok bool) {
	if s.asked != nil {
		s.asked(key, ours)
	}
	if s.lang == english {
		return key, true
	}
	if said, ok = words[s.lang][key]; ok {
		return said, true
	}
	if m := writtenDate.FindStringSubmatch(key); m != nil {
		return m[1] + words[s.lang][m[2]] + m[3], true
	}
	return key, false
}

// count says a number with its noun. After a number Welsh has the singular in
// forms that change with the number; "o" and the plural stands after any.
func (s speaker) count(n int, one, many string) string {
	if s.lang == english {
		return count(n, one, many)
	}
	noun := many
	if n == 1 {
		noun = one
	}
	return thousands(n) + " " + s.plain(noun)
}
