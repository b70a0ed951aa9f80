package pdftext

import (
	"strconv"
	"strings"
)

// glyphNames maps the names of Adobe's glyph list that Latin text uses to
// characters. Letters and digits' own names are added by init.
var glyphNames = map[string]rune{
	"space": ' ', "exclam": '!', "quotedbl": '"', "numbersign": '#', "dollar": '$', "percent": '%', "ampersand": '&',
	"quotesingle": '\'', "parenleft": '(', "parenright": ')', "asterisk": '*', "plus": '+', "comma": ',', "hyphen": '-',
	"period": '.', "slash": '/', "zero": '0', "one": '1', "two": '2', "three": '3', "four": '4', "five": '5', "six": '6',
	"seven": '7', "eight": '8', "nine": '9', "colon": ':', "semicolon": ';', "less": '<', "equal": '=', "greater": '>',
	"question": '?', "at": '@', "bracketleft": '[', "backslash": '\\', "bracketright": ']', "asciicircum": '^',
	"underscore": '_', "grave": '`', "braceleft": '{', "bar": '|', "braceright": '}', "asciitilde": '~',
	"exclamdown": '¡', "cent": '¢', "sterling": '£', "currency": '¤', "yen": '¥', "brokenbar": '¦', "section": '§',
	"dieresis": '¨', "copyright": '©', "ordfeminine": 'ª', "guillemotleft": '«', "logicalnot": '¬', "registered": '®',
	"macron": '¯', "degree": '°', "plusminus": '±', "acute": '´', "mu": 'µ', "paragraph": '¶', "periodcentered": '·',
	"cedilla": '¸', "onesuperior": '¹', "twosuperior": '²', "threesuperior": '³', "ordmasculine": 'º',
	"guillemotright": '»', "onequarter": '¼', "onehalf": '½', "threequarters": '¾', "questiondown": '¿',
	"Agrave": 'À', "Aacute": 'Á', "Acircumflex": 'Â', "Atilde": 'Ã', "Adieresis": 'Ä', "Aring": 'Å', "AE": 'Æ',
	"Ccedilla": 'Ç', "Egrave": 'È', "Eacute": 'É', "Ecircumflex": 'Ê', "Edieresis": 'Ë', "Igrave": 'Ì', "Iacute": 'Í',
	"Icircumflex": 'Î', "Idieresis": 'Ï', "Eth": 'Ð', "Ntilde": 'Ñ', "Ograve": 'Ò', "Oacute": 'Ó', "Ocircumflex": 'Ô',
	"Otilde": 'Õ', "Odieresis": 'Ö', "multiply": '×', "Oslash": 'Ø', "Ugrave": 'Ù', "Uacute": 'Ú', "Ucircumflex": 'Û',
	"Udieresis": 'Ü', "Yacute": 'Ý', "Thorn": 'Þ', "germandbls": 'ß', "agrave": 'à', "aacute": 'á', "acircumflex": 'â',
	"atilde": 'ã', "adieresis": 'ä', "aring": 'å', "ae": 'æ', "ccedilla": 'ç', "egrave": 'è', "eacute": 'é',
	"ecircumflex": 'ê', "edieresis": 'ë', "igrave": 'ì', "iacute": 'í', "icircumflex": 'î', "idieresis": 'ï', "eth": 'ð',
	"ntilde": 'ñ', "ograve": 'ò', "oacute": 'ó', "ocircumflex": 'ô', "otilde": 'õ', "odieresis": 'ö', "divide": '÷',
	"oslash": 'ø', "ugrave": 'ù', "uacute": 'ú', "ucircumflex": 'û', "udieresis": 'ü', "yacute": 'ý', "thorn": 'þ',
	"ydieresis": 'ÿ', "Wcircumflex": 'Ŵ', "wcircumflex": 'ŵ', "Ycircumflex": 'Ŷ', "ycircumflex": 'ŷ', "OE": 'Œ', "oe": 'œ',
	"Scaron": 'Š', "scaron": 'š', "Ydieresis": 'Ÿ', "Zcaron": 'Ž', "zcaron": 'ž', "florin": 'ƒ', "circumflex": 'ˆ',
	"tilde": '˜', "endash": '–', "emdash": '—', "quoteleft": '‘', "quoteright": '’', "quotesinglbase": '‚',
	"quotedblleft": '“', "quotedblright": '”', "quotedblbase": '„', "dagger": '†', "daggerdbl": '‡', "bullet": '•',
	"ellipsis": '…', "perthousand": '‰', "guilsinglleft": '‹', "guilsinglright": '›', "Euro": '€', "trademark": '™',
	"minus": '−', "fi": 'ﬁ', "fl": 'ﬂ', "ff": 'ﬀ', "ffi": 'ﬃ', "ffl": 'ﬄ', "fraction": '⁄', "dotlessi": 'ı',
	"Lslash": 'Ł', "lslash": 'ł', "nbspace": ' ', "sfthyphen": '\u00ad', "dotaccent": '˙', "ring": '˚', "caron": 'ˇ',
	"breve": '˘', "hungarumlaut": '˝', "ogonek": '˛', "checkmark": '✓', "filledbox": '■', "arrowright": '→',
}

func init() {
	for c := 'a'; c <= 'z'; c++ {
		glyphNames[string(c)] = c
		glyphNames[string(c-'a'+'A')] = c - 'a' + 'A'
	}
}

// glyphRune returns the character a glyph name stands for, or 0: "fi",
// "uni2022", "u1F600", "a.alt" are all known, "g123" is not.
func glyphRune(name string) rune {
	if r, ok := glyphNames[name]; ok {
		return r
	}
	if i := strings.IndexByte(name, '.'); i > 0 {
		return glyphRune(name[:i])
	}
	hex := ""
	switch {
	case strings.HasPrefix(name, "uni") && len(name) >= 7:
		hex = name[3:7]
	case strings.HasPrefix(name, "u") && len(name) >= 5 && len(name) <= 7:
		hex = name[1:]
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || n == 0 || n > 0x10ffff {
		return 0
	}
	return rune(n)
}

// An encoding gives a character to each one-byte code; 0 is none.
type encoding [256]rune

// What codes 0x80 to 0x9F mean in Windows-1252; 0 where it has nothing.
var windowsHigh = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// What codes 0x80 to 0xFF mean in Mac OS Roman.
var macHigh = []rune("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

// What Adobe's StandardEncoding has at 0xA1 and above, where not empty.
var standardHigh = map[int]rune{
	0xA1: '¡', 0xA2: '¢', 0xA3: '£', 0xA4: '⁄', 0xA5: '¥', 0xA6: 'ƒ', 0xA7: '§', 0xA8: '¤', 0xA9: '\'', 0xAA: '“',
	0xAB: '«', 0xAC: '‹', 0xAD: '›', 0xAE: 'ﬁ', 0xAF: 'ﬂ', 0xB1: '–', 0xB2: '†', 0xB3: '‡', 0xB4: '·', 0xB6: '¶',
	0xB7: '•', 0xB8: '‚', 0xB9: '„', 0xBA: '”', 0xBB: '»', 0xBC: '…', 0xBD: '‰', 0xBF: '¿', 0xC1: '`', 0xC2: '´',
	0xC3: 'ˆ', 0xC4: '˜', 0xC5: '¯', 0xC8: '¨', 0xD0: '—', 0xE1: 'Æ', 0xE3: 'ª', 0xE8: 'Ł', 0xE9: 'Ø', 0xEA: 'Œ',
	0xEB: 'º', 0xF1: 'æ', 0xF5: 'ı', 0xF8: 'ł', 0xF9: 'ø', 0xFA: 'œ', 0xFB: 'ß',
}

// symbolBullets is what Symbol and Wingdings show for the codes that Word
// uses as bullets. Their other codes are left alone.
var symbolBullets = map[rune]rune{
	0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖', 0x9F: '•', 0xA7: '▪', 0xA8: '◻', 0xB7: '•',
	0xD8: '➢', 0xE0: '→', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFE: '☑',
}

// namedEncoding returns one of the predefined encodings; an unknown name, as
// none, is Windows-1252, the commonest by far.
func namedEncoding(name string) encoding {
	var e encoding
	for c := 0x20; c < 0x7f; c++ {
		e[c] = rune(c)
	}
	switch name {
	case "MacRomanEncoding":
		for i, r := range macHigh {
			e[(0x80+i)&0xff] = r
		}
	case "StandardEncoding":
		e[0x27], e[0x60] = '’', '‘'
		for c, r := range standardHigh {
			e[c] = r
		}
	default:
		copy(e[0x80:], windowsHigh[:])
		for c := 0xA0; c < 0x100; c++ {
			e[c] = rune(c)
		}
	}
	return e
}
