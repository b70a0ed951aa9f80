package extract

import (
	"slices"
	"strings"
	"unicode"
)

// An Acronym is a short form that a document introduces.
type Acronym struct {
	Short, Long string
}

// Acronyms returns what a text introduces in short, as Records does for a paper.
func Acronyms(text string) []Acronym { return acronyms(text) }

// acronyms finds "Full Name (ABC)" and "ABC (Full Name)", quoted or not. The
// letters must be those of the name's words; each short form counts once, as it
// was first introduced.
func acronyms(text string) []Acronym {
	first := map[string]string{}
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			break
		}
		open += at
		at = open + 1
		shut := strings.IndexByte(text[at:min(len(text), at+80)], ')')
		if shut < 0 {
			continue
		}
		inside := unled(text[at : at+shut])
		line := strings.LastIndexByte(text[:open], '\n') + 1
		before := strings.TrimRight(text[max(line, open-120):open], " ")
		short, long := inside, initialsOf(before, inside)
		if long == "" {
			short = before[strings.LastIndexAny(before, " (")+1:]
			long = initialsOf(inside, short)
			if long != "" && long != inside {
				long = ""
			}
		}
		if long != "" && first[short] == "" {
			first[short] = long
		}
	}
	var out []Acronym
	for short, long := range first {
		out = append(out, Acronym{Short: short, Long: long})
	}
	slices.SortFunc(out, func(a, b Acronym) int { return strings.Compare(a.Short, b.Short) })
	return out
}

// unled takes off a bracket's text what leads to the short or the long form: "the
// “HIP”", "hereafter HIP", "the Harbour Improvement Programme".
func unled(s string) string {
	s = strings.Trim(s, " \"'“”‘’")
	for _, lead := range []string{"hereafter ", "hereinafter ", "also known as ", "known as ", "referred to as ", "or ", "the "} {
		if rest, ok := strings.CutPrefix(s, lead); ok {
			s = strings.Trim(rest, " \"'“”‘’")
		}
	}
	return s
}

// initialsOf returns the tail of name whose words begin with the letters of
// short, small words aside; "" if there is none.
func initialsOf(name, short string) string {
	letters := acronymLetters(short)
	if len(letters) < 2 {
		return ""
	}
	words := strings.Fields(name)
	k := len(letters) - 1
	for i := len(words) - 1; i >= 0 && i >= len(words)-2*len(letters)-2; i-- {
		w := strings.TrimLeft(words[i], "\"'“‘(")
		for k > 0 { // "Medium-Term" gives two letters
			cut := strings.LastIndexByte(w, '-')
			if cut < 1 || firstLetter(w[cut+1:]) != letters[k] {
				break
			}
			w, k = w[:cut], k-1
		}
		r := firstLetter(w)
		switch {
		case r == letters[k]:
			k--
		case joint[strings.ToLower(w)]:
			continue
		default:
			return ""
		}
		if k < 0 {
			return strings.Trim(strings.Join(words[i:], " "), " ,\"'“‘")
		}
	}
	return ""
}

var joint = setOf("of and the for in to & a on with")

func firstLetter(s string) rune {
	for _, r := range s {
		return unicode.ToUpper(r)
	}
	return 0
}

// acronymLetters returns the capitals of a short form, nil where it is not one.
func acronymLetters(s string) []rune {
	if len(s) < 2 || len(s) > 10 || strings.ContainsAny(s, " .,0123456789") {
		return nil
	}
	var out []rune
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			out = append(out, r)
		case !unicode.IsLower(r) && r != ':' && r != '&' && r != '-' && r != '/':
			return nil
		}
	}
	return out
}
