package link

import "strings"

// A wording is how an item reads in small letters, as a dozen rules want it.
type wording struct {
	minutes string
	head    string // a blank, the title and the first sentence of the minutes
	onward  bool   // the title or that sentence says how long ago something was settled
}

// wordings keeps those of the items that were looked at lately: promises of the
// same time look at the same items. When the late ones are too many they become
// the early ones, and those are forgotten.
type wordings struct {
	late, early map[*Item]*wording
	size        int // of the minutes of the late ones, in bytes
}

// wordedBytes is how many bytes the late wordings may hold for each item of the
// council: the more items it has, the more are looked at for promises of the same time.
const wordedBytes = 400

// wording returns how an item at hand reads.
func (s *shelf) wording(it *shelved) *wording {
	k := &s.worded
	if w := k.late[it.Item]; w != nil {
		return w
	}
	w := k.early[it.Item]
	if w == nil {
		w = wordingOf(it.Item)
	}
	if k.size += len(w.minutes); k.late == nil || k.size > wordedBytes*len(s.items) {
		k.late, k.early, k.size = map[*Item]*wording{}, k.late, len(w.minutes)
	}
	k.late[it.Item] = w
	return w
}

func wordingOf(it *Item) *wording {
	opening := it.Minutes[:sentenceEnd(it.Minutes, 0)]
	head := it.Title + " " + opening
	return &wording{strings.ToLower(it.Minutes), " " + strings.ToLower(head), (spansTime(it.Title) || spansTime(opening)) && onward.MatchString(head)}
}

// small returns the minutes of an item at hand in small letters.
func (s *shelf) small(it *shelved) string { return s.wording(it).minutes }
