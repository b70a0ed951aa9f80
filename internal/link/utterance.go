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

// utterances parts minutes into their sentences and rows, in order.
func utterances(minutes string) iter.Seq[utterance] {
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
			}
			if !yield(utterance{start, para, low[start:end], row}) {
				return
			}
			start = end
		}
	}
}
