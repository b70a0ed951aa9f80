package link

import (
	"regexp"
	"slices"
	"strings"
)

// Trackers of actions are tables: what was promised, by whom, what became of
// it. A row is read as one sentence, in which a short cell says the progress.

// maxRow bounds a row, in bytes; a longer line is read as sentences.
const maxRow = 2000

// maxProgress is the most words of a cell of progress that opens with "sent" or
// "completed"; a longer one is the text of an action.
const maxProgress = 12

// doneWords are what such a cell opens with where the action is done.
var doneWords = []string{"complete", "completed", "closed", "done", "actioned", "discharged", "achieved", "implemented", "sent", "circulated", "provided", "e-mailed", "emailed", "issued",
	"shared", "published", "received", "delivered", "supplied", "answered", "replied", "written", "arranged", "installed", "repaired", "added", "held", "forwarded", "distributed", "taken"}

// anyCell are those of doneWords that say it of any kind of action.
var anyCell = []string{"complete", "completed", "closed", "done", "actioned", "discharged", "achieved", "implemented"}

// notYet are the words before or after such a word that turn it round.
var notYet = []string{"not ", "to be ", "be ", "will ", "when ", "once ", "until ", "yet ", "partly ", "partially ", "nearly ", "almost ", "awaiting ", "for "}

// doneCell returns the word by which a row of a tracker, in small letters, says that its action is done.
func doneCell(row string) (word string, ok bool) {
	if !strings.Contains(row, " | ") {
		return "", false
	}
	cells := strings.Split(strings.Trim(row, "| \n"), "|")
	for _, c := range cells[1:] {
		if w := doneIn(strings.Fields(c)); w != "" {
			return w, true
		}
	}
	return "", false
}

// doneIn returns the word by which the words of a cell say "done": its first,
// "Sent 3 March", or a later one of the first three that a day or the end
// follows, "Answer sent 2 July". It is "" where they do not.
func doneIn(words []string) string {
	if len(words) == 0 || len(words) > maxProgress {
		return ""
	}
	before := ""
	for i, raw := range words[:min(3, len(words))] {
		w := strings.Trim(raw, ".,;:-–()")
		if slices.Contains(doneWords, w) && (i == 0 || !anyOf(before, notYet) && closes(words, i)) {
			if slices.Contains(anyCell, w) {
				return "complete"
			}
			return w
		}
		before += w + " "
	}
	return ""
}

// openCells end a row of a tracker whose action is not done, whatever it tells before.
var openCells = []string{"open", "ongoing", "on-going", "outstanding", "in progress", "in hand", "pending", "carried forward", "remains open", "not started", "amber", "red"}

// stillOpen reports whether a row, in small letters, ends so: "Two of nine have replied. Open".
func stillOpen(row string) bool {
	if !strings.Contains(row, " | ") {
		return false
	}
	row = strings.TrimRight(row, " \n|.)")
	for _, c := range openCells {
		if before, ok := strings.CutSuffix(row, c); ok && before != "" && strings.HasSuffix(strings.TrimRight(before, " ("), ".") || ok && strings.HasSuffix(before, "| ") {
			return true
		}
	}
	return opensUndone(progress(row))
}

// opensUndone reports whether what a cell says begins with its not being done and
// nothing behind that takes it back: "Not received. Reminder sent 3 May".
func opensUndone(cell string) bool {
	cell = strings.TrimSpace(cell)
	return undoneFirst.MatchString(cell) && !anyOf(cell, []string{"closed", "complete", "done", "since", " now ", "but ", "clos", "final"})
}

// undoneFirst are the words by which a cell begins that says that nothing came, not that nothing is to come.
var undoneFirst = regexp.MustCompile(`^(?:not (?:yet )?(?:received|sent|provided|supplied|circulated|done|seen|available|ready|begun|started|arrived|issued|published|written)|no (?:reply|answer|response|news|progress|figures|word)|nothing (?:yet|received|had)|awaited|awaiting|outstanding|overdue|pending|ongoing|in hand|waiting|still)\b`)

// closes reports whether the word at i ends what a cell says, or only a day, a place or an addressee follows.
func closes(words []string, i int) bool {
	if i == len(words)-1 || strings.ContainsAny(words[i][len(words[i])-1:], ".;,:") {
		return true
	}
	next := words[i+1]
	return digit(next[0]) || slices.Contains([]string{"to", "on", "by", "in", "at", "–", "-", "and"}, next)
}

// nextLine returns the end of the line that begins at i and whether it is a row of a table.
func nextLine(text string, i int) (end int, row bool) {
	end = len(text)
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		end = i + n + 1
	}
	return end, end-i <= maxRow && strings.Contains(text[i:end], " | ")
}
