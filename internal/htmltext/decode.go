package htmltext

import (
	"bytes"
	"mime"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// metaScan is how far into a page its own word on its charset is looked for.
// The standard says 1,024 bytes; council templates put their own tags first.
const metaScan = 4096

var metaCharset = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// decode returns a page as UTF-8. Its charset is told by its byte order mark,
// else by the header, else by the page's own meta tag; else it is UTF-8 where
// its bytes can be, and windows-1252 where they cannot.
func decode(raw []byte, contentType string) []byte {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return mend(raw[3:])
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return transcode(raw, unicode.UTF16(unicode.BigEndian, unicode.UseBOM))
	}
	name := declared(raw, contentType)
	if name == "" {
		if utf8.Valid(raw) {
			return raw
		}
		return transcode(raw, charmap.Windows1252)
	}
	enc, err := htmlindex.Get(name)
	if err != nil || enc == unicode.UTF8 {
		return mend(raw)
	}
	if wide(name) {
		return mend(raw) // a tag that could be read as ASCII cannot stand in UTF-16
	}
	return transcode(raw, enc)
}

func wide(name string) bool { return len(name) > 5 && (name[:5] == "utf-1" || name[:5] == "UTF-1") }

// declared returns the charset that the header or else the page names, or "".
func declared(raw []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		return params["charset"]
	}
	if m := metaCharset.FindSubmatch(raw[:min(len(raw), metaScan)]); m != nil {
		return string(m[1])
	}
	return ""
}

func transcode(raw []byte, enc encoding.Encoding) []byte {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return mend(raw)
	}
	return out
}

// mend returns UTF-8 that was meant as such. A stray byte that is none is read
// as windows-1252: such bytes come from text pasted into an older template.
func mend(raw []byte) []byte {
	if utf8.Valid(raw) {
		return raw
	}
	out := make([]byte, 0, len(raw)+len(raw)/8)
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(raw[0])
		}
		out = utf8.AppendRune(out, r)
		raw = raw[n:]
	}
	return out
}
