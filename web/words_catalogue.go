package web

import (
	"bufio"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// A catalogue holds all words of one language but English, by the English ones.
type catalogue struct {
	tag   language.Tag
	exact map[string]string
	nouns map[string]noun // by the English singular and by the plural
	forms []form          // those with the most words of their own first
}

// A noun is a word after a number, in the form that each number asks for:
// Welsh has "1 cyfarfod, 2 gyfarfod, 3 chyfarfod".
type noun map[plural.Form]string

var catalogues = map[lang]*catalogue{welsh: mustCatalogue(language.MustParse("cy"), "words/cy.txt")}

// mustCatalogue reads a file of translations: the English at the beginning of a
// line, the translation on the next, indented by a tab. "#" begins a remark.
//
//	meeting | meetings
//		cyfarfod, 2 gyfarfod, 3 chyfarfod, 6 chyfarfod
//
// is a noun: the number before a form is the least that asks for it.
func mustCatalogue(tag language.Tag, name string) *catalogue {
	b, err := wordFiles.ReadFile(name)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	c, key := &catalogue{tag: tag, exact: map[string]string{}, nouns: map[string]noun{}}, ""
	for sc := bufio.NewScanner(strings.NewReader(string(b))); sc.Scan(); {
		line := sc.Text()
		switch said, indented := strings.CutPrefix(line, "\t"); {
		case indented && key != "":
			c.add(key, said)
			key = ""
		case indented || key != "":
			panic(fmt.Sprintf("BUG: %s: %q: want an English line and a translation under it", name, line))
		case line != "" && !strings.HasPrefix(line, "#"):
			key = line
		}
	}
	sortForms(c.forms)
	return c
}

func (c *catalogue) add(key, said string) {
	one, many, isNoun := strings.Cut(key, " | ")
	switch {
	case isNoun:
		n := c.noun(said)
		c.nouns[one], c.nouns[many] = n, n
	case slotIn.MatchString(key):
		c.forms = append(c.forms, mustForm(key, said))
	default:
		c.exact[key] = said
	}
}

// numbered is a form of a noun led by the least number that asks for it.
var numbered = regexp.MustCompile(`^(\d+) (.+)$`)

func (c *catalogue) noun(said string) noun {
	n := noun{}
	for i, part := range strings.Split(said, ", ") {
		if m := numbered.FindStringSubmatch(part); m != nil && i > 0 {
			least, _ := strconv.Atoi(m[1]) // digits alone
			n[c.formOf(least)] = m[2]
		} else {
			n[plural.Other] = part
		}
	}
	return n
}

// formOf is the form of a noun that CLDR's rules of the language ask of a number.
func (c *catalogue) formOf(n int) plural.Form {
	return plural.Cardinal.MatchPlural(c.tag, n, 0, 0, 0, 0)
}

// count says a number with a noun; false where the noun is not known.
func (c *catalogue) count(n int, word string) (string, bool) {
	forms, ok := c.nouns[word]
	if !ok {
		return "", false
	}
	said, ok := forms[c.formOf(n)]
	if !ok {
		said = forms[plural.Other]
	}
	return thousands(n) + " " + said, true
}

var (
	// writtenDate is a day or month as pages write it: "3 June 2026", "June 2026, 2:05pm".
	writtenDate = regexp.MustCompile(`^(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( \d{4}(?:, [0-9:apm]+)?)$`)
	onlyNumber  = regexp.MustCompile(`^-?[\d,]+$`)
	// numberAndNoun is a count as text: "12 meetings".
	numberAndNoun = regexp.MustCompile(`^([\d,]+) (.+)$`)
)

// say returns English words of ours in the language; false where they are not known.
func (c *catalogue) say(text string) (string, bool) {
	return (&translation{catalogue: c, failed: map[string]bool{}}).of(text)
}

// known finds words, days and counts.
func (c *catalogue) known(text string) (string, bool) {
	if said, ok := c.exact[text]; ok {
		return said, true
	}
	if m := writtenDate.FindStringSubmatch(text); m != nil {
		return m[1] + c.exact[m[2]] + m[3], true
	}
	if m := numberAndNoun.FindStringSubmatch(text); m != nil {
		if n, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", "")); err == nil {
			return c.count(n, m[2])
		}
	}
	return "", false
}

func lowerFirst(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
