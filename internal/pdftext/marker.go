package pdftext

import (
	"regexp"
	"strings"
)

// The markers that council papers print before list items and section titles.
var (
	bulletMark = regexp.MustCompile(`^[•·▪●■◦○‣➢✓✗❖◆□❑◻→⇨☑]$`)
	dashMark   = regexp.MustCompile(`^[-–—*o]$`)
	// "1.", "12)", "(a)", "iv.", "B)", "7(b).", "7.3", "4.1.2."
	numberMark = regexp.MustCompile(`^(\(?(\d{1,3}|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6}|\d{1,3}\(?[a-z])[.)]{1,2}|\d{1,3}(\.\d{1,3}){1,3}[.)]?|[A-Z]\d{1,2}[.)])$`)
	plainMark  = regexp.MustCompile(`^(\d{1,4}|\d{1,3}[a-z])$`) // "109" in a column of its own
)

// romanMark is a small roman number without a stop, believed before a tab stop only.
var romanMark = regexp.MustCompile(`^(i{1,3}|iv|vi{0,3}|ix|x)$`)

// hourMark follows a time: "7.00 pm" is no item 7.00.
var hourMark = regexp.MustCompile(`(?i)^(a\.?m|p\.?m|noon|hours|hrs)\b`)

// tabGap is the gap in em that shows a tab stop behind a marker; a blank
// measures about .3, more in justified lines.
const tabGap = 0.6

// A marking is a marker split from its line.
type marking struct {
	text string
	rest []word
	tab  bool // a tab stop follows
	weak bool // it could be a word of the sentence: "-", "o", "109"
}

// markerOf splits a printed marker from the front of a line. A line that is
// nothing but a marker has none.
func markerOf(l *line) (marking, bool) {
	first := l.words[0].text
	if len(l.words) == 1 {
		return gluedBullet(l)
	}
	m := marking{text: first, rest: l.words[1:]}
	gap := l.words[1].x0 - l.words[0].x1
	m.tab = gap >= tabGap*l.size
	switch {
	case bulletMark.MatchString(first):
		return m, true
	case numberMark.MatchString(first):
		return m, !hourMark.MatchString(l.words[1].text)
	case dashMark.MatchString(first):
		m.weak = true
		return m, first != "o" || m.tab
	case romanMark.MatchString(first):
		m.weak = true
		return m, m.tab
	case plainMark.MatchString(first):
		m.weak = true
		return m, m.tab && gap < 9*l.size && len(m.rest) > 0 && startsTitle(m.rest)
	}
	return gluedBullet(l)
}

// gluedBullet splits "•Provide" where no gap was drawn.
func gluedBullet(l *line) (marking, bool) {
	w := l.words[0]
	r, _ := firstRune(w.text)
	rest := strings.TrimPrefix(w.text, string(r))
	if rest == "" || !bulletMark.MatchString(string(r)) || r == '·' {
		return marking{}, false
	}
	w.text = rest
	return marking{text: string(r), rest: append([]word{w}, l.words[1:]...), tab: true}, true
}

// startsTitle reports whether what follows a plain number reads like a title
// or sentence and not like another column of figures.
func startsTitle(ws []word) bool {
	r, _ := firstRune(ws[0].text)
	return (r >= 'A' && r <= 'Z' || r == '‘' || r == '“' || r == '*') && (len(ws) >= 3 || styleOfWords(ws).bold)
}
