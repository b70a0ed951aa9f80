package link

import (
	"iter"
	"strings"
)

// An utterance is one sentence of an item's minutes, or a row of a table as a whole.
type utterance struct {
	start, para int    // bytes of the minutes; para is where its line begins
	low         string // in small letters, every byte in its place
	row         bool
}

// utterances parts minutes into their sentences and rows, in order. Where told
// is true, in an item that tells of many things, a sentence that tells two is
// parted as well: "The gates had been oiled in May, and that the rails were painted."
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
	return max(end, start+1)
}
