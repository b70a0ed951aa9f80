package link

import (
	"regexp"
	"strings"

	"arising/internal/day"
	"arising/internal/when"
)

// The item in which a body looks back says of which meetings: it confirms their
// minutes. What it then tells by the number of a minute is told of those, though
// the body may have met since.

// theMinutes is how a sentence or title speaks of the minutes of a meeting.
var theMinutes = regexp.MustCompile(`(?i)\b(?:minutes?|notes?|record|proceedings)\b`)

// confirming is how a sentence opens that tells no more than that minutes were confirmed.
var confirming = regexp.MustCompile(`^[\W\d]*(?:the |those |these )?(?:draft |previous |last )?(?:minutes|notes|record)\b.{0,120}\b(?:agreed|confirmed|signed|accepted|approved|adopted|taken as read|correct|accurate|true record)\b`)

// dayAgreed is such a sentence that only gives the day: "10 February: agreed."
var dayAgreed = regexp.MustCompile(`^\W*(?:of |those of )?\d{1,2}(?:st|nd|rd|th)? [a-z]+(?: \d{4})?\W+(?:were |was )?(?:agreed|confirmed|signed|accepted|approved|adopted)\W*$`)

// confirmsMinutes reports whether a sentence in small letters does that.
func confirmsMinutes(low string) bool {
	return (confirming.MatchString(low) || dayAgreed.MatchString(low)) && !strings.Contains(low, " had ") && !strings.Contains(low, " | ")
}

// openingSentences is how many sentences of an item may say whose minutes it confirms.
const openingSentences = 3

// confirmed returns the days of the meetings whose minutes an item confirms by its
// title or where it opens; none where it does not say.
func confirmed(it *shelved) (out []day.Date) {
	add := func(text string) {
		if !theMinutes.MatchString(text) {
			return
		}
		for _, e := range when.Find(text, it.Date, when.Calendar{Body: it.BodyName}) {
			if e.From == e.To && e.From.Known() && e.From.Before(it.Date) && len(out) < maxSigns {
				out = append(out, e.From)
			}
		}
	}
	add(it.Title)
	start := 0
	for n := 0; n < openingSentences && start < len(it.Minutes); n++ {
		end := sentenceEnd(it.Minutes, start)
		if said := it.Minutes[start:end]; len(out) == 0 && !strings.Contains(said, " | ") {
			add(said)
		}
		start = end
	}
	return out
}

// after reports whether an account is told of the meeting that made a promise, as
// the one whose minutes were confirmed there, or else the one before.
func (a *account) after(q query, it *shelved) bool {
	for _, d := range a.follows {
		if d == q.Date {
			return true
		}
	}
	return it.prev == q.Date
}
