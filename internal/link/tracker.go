package link

import "strings"

// Trackers of actions are tables: what was promised, by whom, what became of
// it. A row is read as one sentence, in which a short cell says the progress.

// maxRow bounds a row, in bytes; a longer line is read as sentences.
const maxRow = 2000

// maxProgress is the most words of a cell of progress that opens with "sent" or
// "completed"; a longer one is the text of an action.
const maxProgress = 12

// doneWords are what such a cell opens with where the action is done.
var doneWords = []string{"complete", "completed", "closed", "done", "actioned", "discharged", "achieved", "implemented", "sent", "circulated", "provided", "e-mailed", "emailed", "issued",
	"shared", "published", "received", "delivered"}

// anyCell are those of doneWords that say it of any kind of action.
var anyCell = []string{"complete", "completed", "closed", "done", "actioned", "discharged", "achieved", "implemented"}

// doneCell returns the word by which a row of a tracker, in small letters, says that its action is done.
func doneCell(row string) (word string, ok bool) {
	if !strings.Contains(row, " | ") {
		return "", false
	}
	cells := strings.Split(strings.Trim(row, "| \n"), "|")
	for _, c := range cells[1:] {
		words := strings.Fields(c)
		if len(words) == 0 || len(words) > maxProgress {
			continue
		}
		first := strings.Trim(words[0], ".,;:-–()")
		for _, w := range doneWords {
			if first != w {
				continue
			}
			for _, any := range anyCell {
				if any == w {
					return "complete", true
				}
			}
			return w, true
		}
	}
	return "", false
}

// nextLine returns the end of the line that begins at i and whether it is a row of a table.
func nextLine(text string, i int) (end int, row bool) {
	end = len(text)
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		end = i + n + 1
	}
	return end, end-i <= maxRow && strings.Contains(text[i:end], " | ")
}
