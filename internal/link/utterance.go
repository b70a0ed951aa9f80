package link

import (
	"iter"
	"regexp"
	"strings"
)

// An utterance is one sentence of an item's minutes, or a row of a table as a whole.
type utterance struct {
	start, para int    // bytes of the minutes; para is where its line begins, or the entry of a line that holds several
	low         string // in small letters, every byte in its place
	row         bool
}

// utterances parts minutes into their sentences and rows, in order. Where told
// is true, in an item that tells of many things, a sentence that tells two is
// parted as well: "The gates had been oiled in May, and that the rails were painted."
// There a line may hold several entries too; see opensEntry.
func utterances(minutes string, told bool) iter.Seq[utterance] {
	low := strings.ToLower(minutes)
	if len(low) != len(minutes) {
		low = minutes // a letter whose small form is longer; words in capitals are missed, places stay true
	}
	return func(yield func(utterance) bool) {
		line, row, para := 0, false, 0 // the end of the line, and what it is
		for start := 0; start < len(low); {
			if start >= line {
				line, row = nextLine(low, start)
				para = start
			}
			end := line
			if !row {
				end = sentenceEnd(minutes, start)
				if told && start > para && opensEntry(minutes[start:end]) {
					para = start
				}
				if told {
					end = tellingEnd(low[:end], start)
				}
			}
			if !yield(utterance{start, para, low[start:end], row}) {
				return
			}
			start = end
		}
	}
}

// tellingEnd returns the byte after the first telling of a sentence from start to its end.
func tellingEnd(sentence string, start int) int {
	end := len(sentence)
	for _, joint := range [...]string{", and that ", " and that the ", ", and on "} {
		if i := strings.Index(sentence[start:end], joint); i > 0 {
			end = start + i + strings.IndexByte(joint[1:], ' ') + 1
		}
	}
	if m := nextMark.FindStringIndex(sentence[start:end]); m != nil && m[0] > 0 {
		end = start + m[0] + 1
	}
	return max(end, start+1)
}

// nextMark is where within a sentence the next of things that are told one by one begins:
// "(i) that the rails were painted and (ii) that the gates had been oiled".
var nextMark = regexp.MustCompile(` \((?:i{2,3}|iv|vi{0,3}|[b-h]|[2-9])\) (?:that|the|an?|on|in|[a-z]+ (?:had|has|was|were)) `)

// entryMark is how an entry of a list opens that stands in a line with others,
// "(2) Lighting: the lamps were lit.", "b) the key was found".
var entryMark = regexp.MustCompile(`^\s*[(\[]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[)\]]\s`)

// entryName is the short name before a colon or dash at which such an entry opens without a mark.
var entryName = regexp.MustCompile(`^\s*(?:Item |Minute |Min\.? )?[A-Z0-9][\w’'&/.,-]*(?: [\w’'&/().,-]+){0,6}?(?::| –| —| -) `)

// opensEntry reports whether a sentence opens another entry of its line: what
// stands before it tells of another matter.
func opensEntry(sentence string) bool {
	return entryMark.MatchString(sentence) || entryName.MatchString(sentence) && under(sentence, 0, len(sentence), 0) != ""
}

// entryAt returns the part of minutes that belongs to the entry which begins at
// para, or to its line, and holds the byte at.
func entryAt(minutes string, para, at int) string {
	line := paragraph(minutes[para:], at-para)
	for end := sentenceEnd(line, at-para); end < len(line); {
		next := sentenceEnd(line, end)
		if opensEntry(line[end:next]) {
			return line[:end]
		}
		end = next
	}
	return line
}
