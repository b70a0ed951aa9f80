package link

import (
	"strings"
)

// Minutes say first what an item is about. What they name further on, and only
// there, is mentioned in passing.

// opens returns what an item's title and the first sentence of its minutes that
// tells of something are about. It is read once for as long as the shelf's items are remembered.
func (s *shelf) opens(it *shelved) []term {
	held := &s.items[s.first[it.ID]]
	if held.opening == nil {
		terms := it.title
		for start := 0; start < len(it.Minutes); {
			end := sentenceEnd(it.Minutes, start)
			if low := strings.ToLower(it.Minutes[start:end]); !outcome(low) && words(low) >= leastFact {
				terms = merged(terms, s.topic(low))
				break
			}
			start = end
		}
		held.opening = &terms
	}
	return *held.opening
}

// fullTale is how many words of narrative are as good as more.
const fullTale = 40

// tale is how much an item's minutes tell, as a share of fullTale and at most 1.
func (s *shelf) tale(it *shelved) float64 { return float64(s.narrated(it)) / fullTale }

// narrated is narrative, at most fullTale, of an item. It is counted once for as
// long as the shelf's items are remembered.
func (s *shelf) narrated(it *shelved) int {
	if it.tale != 0 {
		return int(it.tale - 1)
	}
	held := &s.items[s.first[it.ID]]
	if held.tale == 0 {
		held.tale = 1 + uint8(min(narrative(it.Minutes), fullTale))
	}
	return int(held.tale - 1)
}

// narrative counts the words of minutes that tell of something, up to fullTale:
// without what was resolved or noted.
func narrative(minutes string) (n int) {
	for start := 0; start < len(minutes) && n < fullTale; {
		end := sentenceEnd(minutes, start)
		if low := strings.ToLower(minutes[start:end]); !outcome(low) && !closing.MatchString(low) {
			n += words(low)
		}
		start = end
	}
	return n
}

// closing is how the minutes of a meeting end, within its last item.
var closing = gate(`^\W*(?:the )?(?:chair(?:man|woman)? (?:closed|declared) the )?(?:meeting|proceedings|business)(?: was| were)?(?: then)? (?:clos|end|finish|conclud|rose|terminat|dissolv)[^.;\n]{0,80}|^[^.;:]{3,80} - (?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2} [a-z]+ \d{4}\W*$`)

// figures reports whether minutes give two numbers or more that are no part of a
// day: "22 complaints, 41 compliments" tells what was reported without a verb.
func figures(minutes string) bool { return givesNumbers(minutes, 2) }

// givesNumbers reports whether a text gives so many of such numbers.
func givesNumbers(text string, want int) bool {
	n, first, number := 0, true, false // number: the last word was one, unless a month follows
	for word := range strings.FieldsSeq(text) {
		w := strings.Trim(word, ".,;:()£")
		if number && !monthWords[strings.ToLower(strings.Trim(word, ".,;:"))] {
			n++
		}
		year := len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
		number = (!first || strings.HasPrefix(word, "£")) && !year && // the first is a paragraph's, unless it is a sum
			w != "" && w[0] >= '0' && w[0] <= '9' && !strings.Contains(w, "/")
		if tens, _, _ := strings.Cut(w, "-"); numberWords[strings.ToLower(tens)] {
			n++
		}
		if n >= want {
			return true
		}
		first = false
	}
	return number && n+1 >= want
}

// numberWords are the numbers that minutes write as words; "one" is no number as often.
var numberWords = wordSet(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred`)

var monthWords = wordSet(`january february march april may june july august september october november december`)

// stillWords are those by which minutes say that a thing is not at its end.
var stillWords = newWordlist([]string{"still ", "in hand", "being looked", "being considered", "being prepared", "being drawn", "under review", "under consideration", "under way", "underway", "in progress", "continu", "in passing", "for information", "awaited", "yet to"})

// stillTo reports whether a sentence of minutes, given in small letters too, names
// a promise's matter and says that it is not at its end.
func (s *shelf) stillTo(q query, it *shelved, low string) bool {
	if !stillWords.in(low) || len(low) != len(it.Minutes) {
		return false
	}
	for start := 0; start < len(low); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		if start = end; stillWords.in(said) && s.cover(q, s.topic(said), nil, 0).own >= 0.3 {
			return true
		}
	}
	return false
}
