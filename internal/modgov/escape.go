package modgov

import "strings"

// What may stand unescaped besides letters, digits and "-._~". A document's
// name keeps the marks that the sites' own links leave as they are.
const (
	pathSafe  = "!$&'()*+,;=:@"
	querySafe = "!$'()*,;:@"
)

const hexDigits = "0123456789ABCDEF"

// escape percent-encodes every byte that is neither plain nor in safe.
func escape(s, safe string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		clean = plainByte(s[i]) || strings.IndexByte(safe, s[i]) >= 0
	}
	if clean {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; plainByte(c) || strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hexDigits[c>>4], hexDigits[c&15]})
		}
	}
	return b.String()
}

func plainByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// unescape decodes percent signs and leaves one that encodes nothing, as in
// "100% funded.pdf". Control characters vanish, encoded or not.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			c = fromHex(s[i+1])<<4 | fromHex(s[i+2])
			i += 2
		}
		if c >= ' ' && c != 0x7f {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// unescapePlus decodes a part of a query, where "+" is a blank.
func unescapePlus(s string) string { return unescape(strings.ReplaceAll(s, "+", " ")) }

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

func fromHex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
