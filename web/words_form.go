package web

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// A form is a sentence that is put together from parts, with a slot for each:
//
//	Moved by {words}. New due: {ours}.
//
// Sentences reach a page in English, since exports, feeds, the terminal and
// other packages say the same ones. A page in another language finds the form
// that fits, translates what its slots hold, and puts them into the form's
// translation. A sentence that fits no form stays English and is marked so.
//
// The kinds of slots, which ".1" and so on tell apart where a form has several:
//
//	words     anything, kept as it is: a name, a quote
//	list      words joined by "and", "or": only these are translated
//	maybe     anything, translated if it is known
//	ours      words of ours, else the form does not fit
//	sentence  the same, ending with a full stop
//	day       a day, month or year
//	n         a number
type form struct {
	texts []string // before the first slot, between two, after the last
	slots []slot
	said  string // the translation, with the same slots
}

type slot struct{ name, kind string } // "{day.1}", "day"

// slotIn finds the slots of a form.
var slotIn = regexp.MustCompile(`\{(words|list|maybe|ours|sentence|day|n)(?:\.\d)?\}`)

// mostTries bounds the work on one sentence, which may hold words of anybody.
const mostTries = 8000

// mostFormed is the longest text that is compared with forms, in bytes.
const mostFormed = 2000

func mustForm(key, said string) form {
	f, last := form{said: said}, 0
	for _, at := range slotIn.FindAllStringSubmatchIndex(key, -1) {
		f.texts = append(f.texts, key[last:at[0]])
		f.slots = append(f.slots, slot{key[at[0]:at[1]], key[at[2]:at[3]]})
		last = at[1]
	}
	f.texts = append(f.texts, key[last:])
	return f
}

// open reports whether a slot may hold anything.
func (s slot) open() bool { return s.kind == "words" || s.kind == "list" || s.kind == "maybe" }

// sortForms puts those first whose slots cannot hold just anything, so that "in
// {list}" does not take ", newest first" with it, and among equals those with
// the most words of their own.
func sortForms(all []form) {
	open := func(f form) int { return flag(slices.ContainsFunc(f.slots, slot.open)) }
	own := func(f form) int { return len(strings.Join(f.texts, "")) }
	slices.SortFunc(all, func(a, b form) int {
		return cmp.Or(open(a)-open(b), own(b)-own(a), strings.Compare(strings.Join(a.texts, "{}"), strings.Join(b.texts, "{}")))
	})
}

// A translation is the work on one sentence.
type translation struct {
	*catalogue
	tries  int // so far
	failed map[string]bool
}

// of translates words of ours; false where they are not known. What opens a
// sentence here stands within one there, and the other way round.
func (c *translation) of(text string) (string, bool) {
	if said, ok := c.known(text); ok {
		return said, true
	}
	if c.tries++; c.failed[text] || c.tries > mostTries {
		return "", false
	}
	if said, ok := c.composed(text); ok {
		return said, true
	}
	if low := lowerFirst(text); low != text {
		if said, ok := c.known(low); ok {
			return upperFirst(said), true
		}
		if said, ok := c.composed(low); ok {
			return upperFirst(said), true
		}
	} else if said, ok := c.known(upperFirst(text)); ok {
		return lowerFirst(said), true
	}
	if said, ok := c.exact[text+"."]; ok {
		return strings.TrimSuffix(said, "."), true
	}
	c.failed[text] = true
	return "", false
}

// composed finds the form that a text fits.
func (c *translation) composed(text string) (string, bool) {
	if len(text) > mostFormed {
		return "", false
	}
	for _, f := range c.forms {
		if !strings.HasPrefix(text, f.texts[0]) || !strings.HasSuffix(text, f.texts[len(f.texts)-1]) {
			continue
		}
		if filled, ok := c.fill(f, 0, text[len(f.texts[0]):]); ok {
			var pairs []string
			for i, s := range f.slots {
				pairs = append(pairs, s.name, filled[i])
			}
			return strings.NewReplacer(pairs...).Replace(f.said), true
		}
	}
	return "", false
}

// fill fits the slots from the i-th on to text, which follows the text before
// that slot; each takes as little as it can.
func (c *translation) fill(f form, i int, text string) ([]string, bool) {
	next, last := f.texts[i+1], i == len(f.slots)-1
	for from := 0; ; {
		if c.tries++; c.tries > mostTries {
			return nil, false
		}
		end := len(text) - len(next)
		if !last {
			at := strings.Index(text[from:], next)
			if at < 0 {
				return nil, false
			}
			end = from + at
		}
		if end > 0 && strings.HasSuffix(text[:end+len(next)], next) {
			if said, ok := c.slot(f.slots[i].kind, text[:end]); ok {
				if last {
					return []string{said}, true
				}
				if rest, ok := c.fill(f, i+1, text[end+len(next):]); ok {
					return append([]string{said}, rest...), true
				}
			}
		}
		if from = end + 1; last || from > len(text) {
			return nil, false
		}
	}
}

// slot translates what a slot holds; false where it cannot hold that.
func (c *translation) slot(kind, text string) (string, bool) {
	switch kind {
	case "words":
		return text, true
	case "list":
		return c.list(text), true
	case "n":
		return text, onlyNumber.MatchString(text)
	case "day":
		if onlyYear.MatchString(text) {
			return text, true
		}
		if !writtenDate.MatchString(text) && !slices.Contains(monthNames, text) {
			return "", false
		}
		return c.known(text)
	case "sentence":
		if !strings.HasSuffix(text, ".") {
			return "", false
		}
	}
	said, ok := c.of(text)
	if !ok && kind == "maybe" {
		return text, true
	}
	return said, ok
}

var (
	onlyYear   = regexp.MustCompile(`^\d{4}$`)
	monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	outsideOf  = regexp.MustCompile(`“[^”]*”`)
)

// list translates what joins the parts of a list, outside quotation marks.
func (c *catalogue) list(text string) string {
	joined := func(s string) string {
		for _, word := range []string{"and", "or"} {
			s = strings.ReplaceAll(s, " "+word+" ", " "+cmp.Or(c.exact[word], word)+" ")
		}
		return s
	}
	var b strings.Builder
	last := 0
	for _, at := range outsideOf.FindAllStringIndex(text, -1) {
		b.WriteString(joined(text[last:at[0]]) + text[at[0]:at[1]])
		last = at[1]
	}
	b.WriteString(joined(text[last:]))
	return b.String()
}
