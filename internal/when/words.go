package when

import "time"

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 0,
}

// Numbers in words, as far as lengths of time need them; tens join with units.
var cardinals = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

// A unit counts a length of time.
type unit string

const (
	dayUnit     unit = "day"
	workingUnit unit = "working day"
	clearUnit   unit = "clear day"
	weekUnit    unit = "week"
	monthUnit   unit = "month"
	yearUnit    unit = "year"
)

// units gives each word its unit and how many of it the word holds.
var units = map[string]struct {
	unit unit
	n    int
}{
	"day": {dayUnit, 1}, "days": {dayUnit, 1}, "week": {weekUnit, 1}, "weeks": {weekUnit, 1}, "wk": {weekUnit, 1}, "wks": {weekUnit, 1},
	"fortnight": {weekUnit, 2}, "fortnights": {weekUnit, 2}, "month": {monthUnit, 1}, "months": {monthUnit, 1}, "mths": {monthUnit, 1},
	"quarter": {monthUnit, 3}, "quarters": {monthUnit, 3}, "year": {yearUnit, 1}, "years": {yearUnit, 1}, "yrs": {yearUnit, 1},
}

// seasons gives the first month of each; every season has three.
var seasons = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

// rates gives adverbs of repetition their period in months, or in weeks (negative).
var rates = map[string]int{
	"weekly": -1, "fortnightly": -2, "monthly": 1, "quarterly": 3, "annually": 12, "yearly": 12, "annual": 12, "biennially": 24, "biannually": 6, "termly": 4,
}

// bodies are the words by which a body that meets is called.
var bodies = set("committee", "sub", "subcommittee", "cabinet", "council", "executive", "board", "forum", "panel", "commission",
	"group", "scrutiny", "overview", "trust", "assembly", "osc", "authority", "partnership", "joint")

// bare follows a year that is not part of a name: whatever else follows makes
// it an attribute ("the 2022/23 budget").
var bare = set("each", "every", "commencing", "starting", "beginning", "and", "or", "to", "for", "when", "if", "with", "at", "in", "on", "by", "from", "the", "which", "but", "so", "as", "subject",
	"unless", "of", "will", "would", "was", "were", "is", "are", "has", "had", "that", "this", "where", "while", "once", "after", "before", "until",
	"following", "a", "an", "it", "they", "he", "she", "we", "there", "including", "into", "onwards", "onward", "than", "rather", "only", "also",
	"should", "could", "may", "might", "shall", "can", "be", "depending", "because", "since", "due", "then", "using", "not", "through", "via",
	"together", "alongside", "under", "per", "about", "who", "all", "officers", "members", "how", "what", "whether",
	"setting", "showing", "outlining", "giving", "detailing", "explaining", "summarising", "comparing")

// hopeful lists every word without which no expression begins or is complete.
var hopeful = hopefulWords()

func hopefulWords() map[string]bool {
	h := set("broke", "rose", "rises", "breaks", "schools", "half", "sitting", "christmas", "easter", "term", "recess", "meeting", "meetings", "time", "today", "tomorrow", "soon", "shortly", "course",
		"possible", "practicable", "future", "date", "stage", "opportunity", "once", "when", "until", "till", "following", "after", "before",
		"subject", "pending", "upon", "completion", "prior", "q", "hours", "fy", "regularly", "periodically", "regular", "twice", "each", "every", "ahead", "receipt", "ongoing", "next", "asap", "earliest", "progress", "progresses", "later", "annum", "priority", "urgency")
	for w := range months {
		h[w] = true
	}
	for w := range weekdays {
		h[w] = true
	}
	for w := range units {
		h[w] = true
	}
	for w := range seasons {
		h[w] = true
	}
	for w := range rates {
		h[w] = true
	}
	return h
}

func set(words ...string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}
