package pdftext

import (
	"strings"

	lpdf "github.com/ledongthuc/pdf"
)

// A font turns the bytes of a shown string into characters and widths.
type font struct {
	name    string // lower case, without the subset's prefix
	style   style
	double  bool // codes are two bytes long (Type0)
	unicode *cmap
	codes   encoding
	widths  map[int]float64 // by code (Type0: by CID); thousandths of an em, before scale
	missing float64         // width of codes without one; below 0 the standard fonts are asked
	scale   float64         // of a width, to em
}

// Bounds on what a font may claim: two-byte codes, and flags of ISO 32000-1, table 123.
const (
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
	maxCMapBytes  = 4 << 20
)

// loadFont reads a font dictionary. What it lacks gets a sensible default.
func loadFont(v lpdf.Value, read func(lpdf.Value, int64) []byte) *font {
	f := &font{scale: 0.001, missing: -1, widths: map[int]float64{}}
	f.name = strings.ToLower(v.Key("BaseFont").Name())
	if i := strings.IndexByte(f.name, '+'); i == 6 {
		f.name = f.name[7:]
	}
	descriptor := v.Key("FontDescriptor")
	if v.Key("Subtype").Name() == "Type0" {
		descendant := v.Key("DescendantFonts").Index(0)
		descriptor = descendant.Key("FontDescriptor")
		f.loadComposite(descendant)
	} else {
		f.loadSimple(v)
	}
	f.style = styleOf(f.name, descriptor)
	if to := v.Key("ToUnicode"); to.Kind() == lpdf.Stream {
		f.unicode = parseCMap(read(to, maxCMapBytes))
	}
	return f
}

func styleOf(name string, descriptor lpdf.Value) style {
	flags := descriptor.Key("Flags").Int64()
	return style{
		bold: containsAny(name, "bold", "black", "heavy", "demi") || flags&flagForceBold != 0 ||
			descriptor.Key("FontWeight").Float64() >= 600,
		italic: containsAny(name, "italic", "oblique") || flags&flagItalic != 0,
	}
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// loadComposite reads the widths of a two-byte font: "c [w1 w2 …]" and "c1 c2 w".
func (f *font) loadComposite(d lpdf.Value) {
	f.double, f.missing = true, 1000
	if k := d.Key("DW"); k.Kind() != lpdf.Null {
		f.missing = number(k)
	}
	w := d.Key("W")
	for i, n := 0, min(w.Len(), maxItems); i+1 < n; {
		first, second := int(w.Index(i).Int64()), w.Index(i+1)
		if second.Kind() == lpdf.Array {
			for k := 0; k < min(second.Len(), maxCodes); k++ {
				f.setWidth(first+k, number(second.Index(k)))
			}
			i += 2
			continue
		}
		width := number(w.Index(i + 2))
		for c := max(first, 0); c <= min(int(second.Int64()), maxCodes); c++ {
			f.setWidth(c, width)
		}
		i += 3
	}
}

func (f *font) setWidth(code int, width float64) {
	if code >= 0 && code < maxCodes {
		f.widths[code] = width
	}
}

func (f *font) loadSimple(v lpdf.Value) {
	first, w := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := 0; i < min(w.Len(), 256); i++ {
		f.setWidth(first+i, number(w.Index(i)))
	}
	if m := v.Key("FontMatrix"); v.Key("Subtype").Name() == "Type3" && m.Len() == 6 {
		f.scale = number(m.Index(0))
	}
	f.loadEncoding(v.Key("Encoding"))
}

func (f *font) loadEncoding(e lpdf.Value) {
	if e.Kind() != lpdf.Dict {
		f.codes = namedEncoding(e.Name())
		f.mapSymbols(e)
		return
	}
	f.codes = namedEncoding(e.Key("BaseEncoding").Name())
	code := 0
	changes := e.Key("Differences")
	for i := 0; i < min(changes.Len(), 1024); i++ {
		switch x := changes.Index(i); x.Kind() {
		case lpdf.Integer:
			code = int(x.Int64())
		case lpdf.Name:
			if code >= 0 && code < 256 {
				f.codes[code] = glyphRune(x.Name())
			}
			code++
		}
	}
}

// mapSymbols gives the bullets of symbol fonts their characters.
func (f *font) mapSymbols(e lpdf.Value) {
	if e.Kind() == lpdf.Name || !containsAny(f.name, "symbol", "wingding", "dingbat") {
		return
	}
	for c, r := range symbolBullets {
		f.codes[c] = r
	}
}

// A shown is one character of a shown string.
type shown struct {
	text  string // "" if nobody knows
	width float64
	space bool // the one-byte code 32, to which word spacing applies
}

// decode calls each for every character of s.
func (f *font) decode(s string, each func(shown)) {
	step := 1
	if f.double && (f.unicode == nil || !f.unicode.single) {
		step = 2
	}
	for i := 0; i+step <= len(s); i += step {
		code := int(s[i])
		if step == 2 {
			code = code<<8 | int(s[i+1])
		}
		text := f.textOf(code)
		each(shown{text: text, width: f.widthOf(code, text) * f.scale, space: step == 1 && code == ' '})
	}
}

func (f *font) textOf(code int) string {
	if f.unicode != nil {
		if s, ok := f.unicode.text[code]; ok {
			return s
		}
	}
	if f.double || code > 255 || f.codes[code] == 0 {
		return ""
	}
	return string(f.codes[code])
}

func (f *font) widthOf(code int, text string) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	if f.missing >= 0 {
		return f.missing
	}
	if len(f.widths) > 0 {
		return 0 // as ISO 32000-1 says of codes outside Widths, where MissingWidth is absent
	}
	r := rune(0)
	for _, r = range text {
		break
	}
	return standardWidth(f.name, f.style.bold, r)
}

// number reads a number that must not poison sums.
func number(v lpdf.Value) float64 {
	n := v.Float64()
	if n != n || n > 1e6 || n < -1e6 {
		return 0
	}
	return n
}
