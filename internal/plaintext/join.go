package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// widest is the longest line that a person would still call wrapped: text of
// more characters to the line has one paragraph on each.
const widest = 130

// narrowest is the shortest full line of wrapped text; below it lines are short
// because they are whole.
const narrowest = 40

// join puts lines together that the source broke only for width, numbers and
// letters with the text on a later line, and drops the blank lines.
func join(all []line) []line {
	width := wide(all)
	if !wrapped(all) {
		width = 0
	}
	letter(all)
	var out []line
	gap := true // a blank line, or the top of the page, lies above
	for _, l := range all {
		if l.blank {
			gap = true
			continue
		}
		if n := len(out); n > 0 && continues(out[n-1], l, gap, width) {
			extend(&out[n-1], l)
			gap = false
			continue
		}
		out = append(out, l)
		gap = false
	}
	return out
}

// wrapped reports whether a page's lines were broken for want of room: now and then
// one goes on in small letters. Text with a paragraph on each line never does.
func wrapped(all []line) bool {
	breaks, small := 0, 0
	for i := 1; i < len(all); i++ {
		prev, l := all[i-1], all[i]
		if prev.blank || l.blank || len(prev.cells) > 0 || len(l.cells) > 0 || l.marker != "" || prev.width < narrowest {
			continue
		}
		breaks++
		if startsSmall(l.text) && !ended(prev.text) {
			small++
		}
	}
	return breaks < 8 || small*20 >= breaks
}

// letter marks lines that bare capitals list: "A Considered …", "B Requested …"
// behind a stem that ends in a colon.
func letter(all []line) {
	next, above := byte('A'), ""
	for i := range all {
		l := &all[i]
		if l.blank || len(l.cells) > 0 || l.marker != "" {
			continue
		}
		if next > 'A' && lettered(l.text, 'A') && strings.HasSuffix(above, ":") {
			next = 'A' // another list
		}
		if lettered(l.text, next) && (next > 'A' || strings.HasSuffix(above, ":") && follows(all[i+1:])) {
			l.marker, l.text = l.text[:1], l.text[2:]
			next++
		}
		above = l.text
	}
}

// lettered reports whether text opens with the bare capital and a word in capitals.
func lettered(text string, capital byte) bool {
	return len(text) > 3 && text[0] == capital && text[1] == ' ' && text[2] >= 'A' && text[2] <= 'Z'
}

// follows reports whether a line under "B" comes, so that the one under "A" was
// an item and no article: "A Member asked …".
func follows(rest []line) bool {
	for i := range rest {
		if i > 60 {
			return false
		}
		if lettered(rest[i].text, 'B') {
			return true
		}
	}
	return false
}

// continues reports whether l carries on what prev began.
func continues(prev, l line, gap bool, width int) bool {
	if len(prev.cells) > 0 || len(l.cells) > 0 || prev.heading || l.heading {
		return false
	}
	if prev.text == "" { // a marker that stands alone
		return l.marker == "" && !isLabel(l.text) && !strings.Contains("-–—*", prev.marker)
	}
	if gap || l.marker != "" || isLabel(l.text) || isLabel(prev.text) || prev.shut || minuteNumber(l.text) {
		return false
	}
	if startsSmall(l.text) && !ended(prev.text) {
		return true
	}
	full := 6 // tenths of the page's width from which a line was broken for want of room
	if ended(prev.text) {
		full = 8
	}
	return width >= narrowest && width <= widest && prev.width*10 >= width*full && !isTitle(l) && !endsBlock(prev)
}

// minuteNumber reports whether a line opens with the number of a minute and its
// title: "21/4/EnC Public Questions".
func minuteNumber(s string) bool {
	word, rest, ok := strings.Cut(s, " ")
	parts := strings.Split(word, "/")
	return ok && len(parts) == 3 && digits(parts[0]) && digits(parts[1]) && len(parts[2]) < 6 && !startsSmall(rest)
}

func extend(prev *line, l line) {
	if prev.text == "" {
		prev.text = l.text
	} else {
		prev.text += " " + l.text
	}
	prev.width = l.width
	prev.shut = l.shut
	prev.bold = prev.bold && l.bold
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// ended reports whether s ends like a sentence, a clause or a stem.
func ended(s string) bool {
	return s != "" && strings.ContainsRune(".;:!?-–—", lastRune(s))
}

// endsBlock reports whether nothing can be expected to follow on the next line:
// a stem, a line of capitals, a signature.
func endsBlock(l line) bool {
	return strings.ContainsRune(":–—", lastRune(l.text)) || strings.HasSuffix(l.text, ":-") || isTitle(l)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
