package pdftext

import (
	"bytes"
	"strconv"
)

// A tokenKind tells the operands and operators of a content stream apart.
type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenNumber
	tokenString
	tokenName
	tokenArray
	tokenDict // items hold names and values in turn
	tokenOperator
)

// A token is one operand or operator.
type token struct {
	kind   tokenKind
	number float64
	text   string // of a string (raw bytes), a name (without "/") or an operator
	items  []token
}

// Arrays and dictionaries deeper or longer than this are cut: no real page
// comes near, and hostile ones must not cost stack or memory.
const (
	maxDepth = 32
	maxItems = 100_000
)

// A lexer splits a content stream or a CMap (ISO 32000-1, 7.2 and 7.8).
type lexer struct {
	src []byte
	pos int
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) next() token { return l.token(0) }

func (l *lexer) token(depth int) token {
	l.skipBlanks()
	if l.pos >= len(l.src) {
		return token{}
	}
	c := l.src[l.pos]
	switch {
	case c == '(':
		return token{kind: tokenString, text: l.literal()}
	case l.opens("<<"):
		l.pos += 2
		return token{kind: tokenDict, items: l.items(">>", depth)}
	case l.opens(">>"):
		l.pos += 2
		return token{kind: tokenOperator, text: ">>"}
	case c == '<':
		return token{kind: tokenString, text: l.hex()}
	case c == '[':
		l.pos++
		return token{kind: tokenArray, items: l.items("]", depth)}
	case c == '/':
		l.pos++
		return token{kind: tokenName, text: unescapeName(l.word())}
	case isDelimiter(c):
		l.pos++
		return token{kind: tokenOperator, text: string(c)}
	}
	return wordToken(l.word())
}

func (l *lexer) opens(s string) bool { return bytes.HasPrefix(l.src[l.pos:], []byte(s)) }

func (l *lexer) skipBlanks() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case isBlank(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.src) && l.src[l.pos] != '\n' && l.src[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// items reads up to the closing operator. Beyond maxDepth it reads nothing,
// so that the brackets come out as operators, which nobody knows.
func (l *lexer) items(end string, depth int) []token {
	if depth >= maxDepth {
		return nil
	}
	var out []token
	for {
		t := l.token(depth + 1)
		if t.kind == tokenEnd || t.kind == tokenOperator && t.text == end {
			return out
		}
		if len(out) < maxItems {
			out = append(out, t)
		}
	}
}

func (l *lexer) word() []byte {
	from := l.pos
	for l.pos < len(l.src) && !isBlank(l.src[l.pos]) && !isDelimiter(l.src[l.pos]) {
		l.pos++
	}
	return l.src[from:l.pos]
}

// wordToken is a number where it begins like one, else an operator. Numbers
// that no one can read ("--5", "1.2.3") count as 0, as other readers do.
func wordToken(w []byte) token {
	if len(w) == 0 || bytes.IndexByte([]byte("0123456789+-."), w[0]) < 0 {
		return token{kind: tokenOperator, text: string(w)}
	}
	n, err := strconv.ParseFloat(string(w), 64)
	if err != nil || n != n || n > 1e9 || n < -1e9 {
		n = 0
	}
	return token{kind: tokenNumber, number: n}
}

// literal reads "(text)" with nested brackets and escapes.
func (l *lexer) literal() string {
	l.pos++
	var out []byte
	for depth := 1; l.pos < len(l.src); {
		c := l.src[l.pos]
		l.pos++
		switch c {
		case '\\':
			out = l.escape(out)
			continue
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return string(out)
			}
		}
		out = append(out, c)
	}
	return string(out)
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.src) {
		return out
	}
	c := l.src[l.pos]
	l.pos++
	switch {
	case escapes[c] != 0:
		return append(out, escapes[c])
	case c == '\r':
		if l.pos < len(l.src) && l.src[l.pos] == '\n' {
			l.pos++
		}
		return out
	case c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	n := int(c - '0')
	for k := 0; k < 2 && l.pos < len(l.src) && l.src[l.pos] >= '0' && l.src[l.pos] <= '7'; k++ {
		n = n*8 + int(l.src[l.pos]-'0')
		l.pos++
	}
	return append(out, byte(n))
}

// hex reads "<48656C>"; a missing last digit is 0, other characters are skipped.
func (l *lexer) hex() string {
	l.pos++
	var out []byte
	high, odd := 0, false
	for l.pos < len(l.src) {
		c := l.src[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		d := hexDigit(c)
		if d < 0 {
			continue
		}
		if odd {
			out = append(out, byte(high<<4|d))
		}
		high, odd = d, !odd
	}
	if odd {
		out = append(out, byte(high<<4))
	}
	return string(out)
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func unescapeName(w []byte) string {
	if bytes.IndexByte(w, '#') < 0 {
		return string(w)
	}
	var out []byte
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && hexDigit(w[i+1]) >= 0 && hexDigit(w[i+2]) >= 0 {
			out = append(out, byte(hexDigit(w[i+1])<<4|hexDigit(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return string(out)
}

// skipImage moves behind the data of an inline image, whose "ID" was just
// read: to the first "EI" that stands alone.
func (l *lexer) skipImage() {
	for l.pos < len(l.src) {
		i := bytes.Index(l.src[l.pos:], []byte("EI"))
		if i < 0 {
			l.pos = len(l.src)
			return
		}
		at := l.pos + i
		l.pos = at + 2
		if at > 0 && isBlank(l.src[at-1]) && (l.pos >= len(l.src) || isBlank(l.src[l.pos])) {
			return
		}
	}
}
