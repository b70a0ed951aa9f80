package link

import "strings"

// What looks back on all that was promised may have been promised itself: "that a tracker of
// overdue recommendations be presented to each meeting". The item of that name is then no
// account of other things but the very thing.

// promisesLog reports whether a promise is that something come which has the title of an item
// that looks back: each word of it that says anything stands in the promise.
func (q query) promisesLog(title string) bool {
	if !q.reports {
		return false
	}
	thing, _, _ := strings.Cut(q.Quote, " be ") // "that the strategy be added to the work programme" promises no programme
	said := map[string]bool{}
	for _, w := range stems(thing) {
		said[w] = true
	}
	n := 0
	for _, w := range stems(strings.TrimSpace(title)) {
		switch {
		case len(w) < 3 || isNumber(w) || inTitles[w]:
		case !said[w]:
			return false
		default:
			n++
		}
	}
	return n >= 2
}

// inTitles are small words of titles, and those that any of them may have.
var inTitles = wordSet(`the and for with from update updat report`)
