package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// Some clerks add below what was resolved, in brackets and without a heading, what
// came of it before the minutes were printed: "(Adopted by Council, 26 March 2025 –
// Clerk's note.)", "[The letter was sent on 4 June.]".

// bracketed finds what stands in brackets by itself.
var bracketed = regexp.MustCompile(`(?m)(?:^|[.;:] )\s*([(\[]([A-Z][^()\[\]\n]{8,240})[)\]])`)

// signedNote is how such a note says who added it.
var signedNote = regexp.MustCompile(`(?i)(?:\b(?:clerk|officer|secretary|administrator|editor|democratic services|committee services)(?:['’]s)? note\b|[–—-] ?(?:clerk|secretary|ed)\W*$)`)

// soDone opens a note that tells a deed without a helping verb: "Adopted by Council", "Since done".
var soDone = regexp.MustCompile(`^(?:now |since |subsequently |later |duly |this (?:was|has been) )*(?:[a-z]+ed|sent|done|met|held|given|made|written|paid|put|gone)\b`)

// bracketNotes are the notes of that kind in an item's minutes, without their terms.
func bracketNotes(it *Item) (out []sign) {
	if !strings.ContainsAny(it.Minutes, "([") {
		return nil
	}
	for _, m := range bracketed.FindAllStringSubmatchIndex(it.Minutes, 20) {
		g := sign{kind: civic.SaysDone, order: doneOrder, cue: "note in brackets", start: m[2], end: m[3], para: strings.LastIndexByte(it.Minutes[:m[2]], '\n') + 1}
		said := it.Minutes[m[4]:m[5]]
		if opensNote(strings.ToLower(said)) {
			continue // its sentences are read one by one
		}
		if (signedNote.MatchString(said) || saysLaterDay(said, it)) && (soDone.MatchString(strings.ToLower(said)) || tellsOfPast(strings.ToLower(said), it)) {
			out = append(out, g)
		}
	}
	return out
}

// opensNote reports whether a text in small letters begins with the heading of a note.
func opensNote(low string) bool {
	return slices.ContainsFunc(notesAfter, func(n string) bool { return strings.HasPrefix(low, n) })
}

// saysLaterDay reports whether a text names a day after its meeting that is no month or year.
func saysLaterDay(said string, it *Item) bool {
	for _, e := range when.Find(said, it.Date, when.Calendar{}) {
		if e.From.After(it.Date) && e.From == e.To {
			return true
		}
	}
	return false
}

// tellsOfPast reports whether a note in small letters, which was written after its
// meeting, tells of something that has happened and of nothing still to come.
func tellsOfPast(low string, it *Item) bool {
	told := false
	for _, c := range clausesOf(low, it.Date.AddDays(slack)) {
		if c.mood == pending {
			return false
		}
		told = told || c.mood == happened
	}
	return told
}

// notesOf are all notes that were added to an item's minutes after the meeting.
func (s *shelf) notesOf(it *shelved) (out []sign) {
	for _, g := range it.signs {
		if g.noteAfter(it.Item) {
			out = append(out, g)
		}
	}
	for _, g := range bracketNotes(it.Item) {
		g.terms = s.topic(it.Minutes[g.start:g.end])
		out = append(out, g)
	}
	return out
}
