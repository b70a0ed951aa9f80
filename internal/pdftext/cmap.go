package pdftext

import (
	"unicode/utf16"
	"unicode/utf8"
)

// A cmap says which text a character code of a font stands for, as the font's
// ToUnicode stream tells it (ISO 32000-1, 9.10.3).
type cmap struct {
	text   map[int]string
	single bool // codes are one byte long, by the codespace ranges
}

// maxCodes bounds a cmap: two-byte codes have no more.
const maxCodes = 1 << 16

// parseCMap reads what it can of a ToUnicode stream; what it cannot, it skips.
func parseCMap(src []byte) *cmap {
	m := &cmap{text: map[int]string{}}
	l := &lexer{src: src}
	var args []token
	for {
		t := l.next()
		switch {
		case t.kind == tokenEnd:
			return m
		case t.kind != tokenOperator:
			if len(args) < maxItems {
				args = append(args, t)
			}
			continue
		case t.text == "endbfchar":
			m.chars(args)
		case t.text == "endbfrange":
			m.ranges(args)
		case t.text == "endcodespacerange":
			m.single = len(args) > 0 && len(args[0].text) == 1
		}
		args = args[:0]
	}
}

func (m *cmap) set(code int, text string) {
	if len(m.text) < maxCodes && code >= 0 && code < maxCodes {
		m.text[code] = text
	}
}

func (m *cmap) chars(args []token) {
	for i := 0; i+1 < len(args); i += 2 {
		m.set(codeOf(args[i].text), decodeUTF16(args[i+1].text))
	}
}

func (m *cmap) ranges(args []token) {
	for i := 0; i+2 < len(args); i += 3 {
		low, high := codeOf(args[i].text), codeOf(args[i+1].text)
		high = min(high, low+maxCodes, maxCodes-1)
		to := args[i+2]
		if to.kind == tokenArray {
			for k := 0; k < len(to.items) && low+k <= high; k++ {
				m.set(low+k, decodeUTF16(to.items[k].text))
			}
			continue
		}
		for code := low; code <= high && len(m.text) < maxCodes; code++ {
			m.set(code, decodeUTF16(addTo(to.text, code-low)))
		}
	}
}

// addTo adds n to the last two bytes of a UTF-16 string: ranges count there.
func addTo(s string, n int) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && i >= len(b)-2 && n > 0; i-- {
		n += int(b[i])
		b[i] = byte(n)
		n >>= 8
	}
	return string(b)
}

func codeOf(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 4; i++ {
		n = n<<8 | int(s[i])
	}
	return n
}

// decodeUTF16 also takes the single bytes that some makers write. What is not
// a character comes out as nothing.
func decodeUTF16(s string) string {
	if len(s) == 1 {
		return string(rune(s[0]))
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s) && i < 64; i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	out := make([]rune, 0, len(units))
	for _, r := range utf16.Decode(units) {
		if r != 0 && r != utf8.RuneError {
			out = append(out, r)
		}
	}
	return string(out)
}
