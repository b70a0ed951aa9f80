package civic

import "strings"

// NewRef folds a number that a source gives to a matter, so that "KD2026/14",
// "KD 2026/14" and "kd-2026-14" are one: small letters and digits, with a
// hyphen wherever a sign stands or letters meet digits. It is "" where the text
// holds no digit or is longer than any reference, for words alone identify nothing.
func NewRef(printed string) string {
	if len(printed) > 40 {
		return ""
	}
	var b strings.Builder
	last, digits := ' ', false
	for _, r := range strings.ToLower(printed) {
		kind := ' '
		switch {
		case r >= '0' && r <= '9':
			kind, digits = '0', true
		case r >= 'a' && r <= 'z':
			kind = 'a'
		}
		if kind != last && kind != ' ' && b.Len() > 0 {
			b.WriteByte('-')
		}
		if last = kind; kind != ' ' {
			b.WriteRune(r)
		}
	}
	if !digits {
		return ""
	}
	return b.String()
}
