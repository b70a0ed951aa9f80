package link

import (
	"slices"
	"strings"
)

// plainest are the words of a promise that every item may hold, of whatever
// matter: those of grammar, of time and of the form of minutes. "Outcome",
// "consultation" and "review", which are procedure where the rarity of words is
// asked, stay: a paper on the outcome of a consultation has them.
var plainest = wordSet(`the a an of to and in on at for by from with that be is are was were been it its this these those as or not no any all their his her he she they them there
 which who whom whose what when how if into upon about than then so but would will shall should could can may might must have has had do does did being next
 january february march april june july august september october november december until after before during within agreed resolved mr mrs ms cllr councillor councillors
 committee board panel council member members meeting cabinet report reported executive`)

// plainly returns how the words of a promise begin, without their endings and
// the plainest of them: "outcome", "consultation", "parking" give "outcom",
// "consultation", "park".
func plainly(quote string) (out []string) {
	seen := map[string]bool{}
	eachWord(quote, func(w string) {
		if len(w) < 3 || plainest[w] || isNumber(w) {
			return
		}
		if w = strings.TrimSuffix(stem(w), "y"); !seen[w] {
			seen[w], out = true, append(out, w)
		}
	})
	return out
}

// manyPlain is the number of plain words beyond which more show nothing.
const manyPlain = 8

// plainIn says which share of the promise's words, be they rare or not, a text in
// small letters lacks, and how many of manyPlain it holds.
func (q query) plainIn(low ...string) (lacking, holding float64) {
	lacks, holds := counted(q.plainHeld(low...))
	return shareOfAll(lacks, lacks+holds), float64(min(holds, manyPlain)) / manyPlain
}

// plainHeld says of each plain word of the promise whether a text in small letters holds it.
func (q query) plainHeld(low ...string) []bool {
	held := make([]bool, len(q.plain))
	for i, w := range q.plain {
		held[i] = slices.ContainsFunc(low, func(text string) bool { return wordBegins(text, w) })
	}
	return held
}

func counted(held []bool) (no, yes int) {
	for _, h := range held {
		if h {
			yes++
		} else {
			no++
		}
	}
	return no, yes
}

// wordBegins reports whether some word of a text begins so.
func wordBegins(text, w string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], w)
		if i < 0 {
			return false
		}
		if from += i; from == 0 || !plainByte(text[from-1]) {
			return true
		}
		from++
	}
}

// paragraph returns the line of minutes in which a byte stands.
func paragraph(minutes string, at int) string {
	from := strings.LastIndexByte(minutes[:at], '\n') + 1
	if n := strings.IndexByte(minutes[at:], '\n'); n >= 0 {
		return minutes[from : at+n]
	}
	return minutes[from:]
}
