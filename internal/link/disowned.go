package link

import (
	"regexp"
	"strings"
)

// Under a project's title members raise what is none of it, and minutes often say so: "the
// service 41, which had nothing to do with the plan". What is promised in the rest of that
// paragraph is not the project's, unless it names the project.

// disowning is how minutes say that a thing is no part of another.
var disowning = regexp.MustCompile(`\b(?:nothing (?:whatever |at all )?to do with|(?:is|are|was|were|being|forms?|formed) no part of|not (?:a |itself )?part of|(?:separate|apart|distinct) from|unconnected with|not connected with|no connection with|unrelated to|not related to|(?:falls?|fell|lay|is|was|were|are|quite|being) outside)` +
	` (?:the |this |that |its |their )?(?:scope of (?:the |this )?)?(?:[A-Za-z'’-]+ ){0,5}?(?:it|[Pp]lan|[Ss]cheme|[Pp]rogramme|[Pp]roject|[Cc]ontract|[Ss]trategy|[Rr]eplacement|[Cc]onversion|[Tt]ransformation|[Ii]mprovement|[Pp]ilot|[Rr]eview|[Rr]eport|[Ww]orks)\b` +
	`|\b(?:[Aa] separate|[Aa]nother|[Aa] different|[Aa]n unrelated) (?:matter|issue|question|point|subject)\b`)

// disownWords are those one of which each such sentence holds.
var disownWords = newWordlist([]string{"nothing", "no part", "part of", " from ", "connect", "related", "outside", "separate", "nother", "different"})

// A stretch is some bytes of an item's minutes.
type stretch struct{ start, end int }

// disownedIn returns the rest of each paragraph in which a sentence says so, from that sentence on.
func disownedIn(minutes string) (out []stretch) {
	if !disownWords.in(minutes) {
		return nil
	}
	for start := 0; start < len(minutes) && len(out) < maxSigns; {
		end := sentenceEnd(minutes, start)
		if disownWords.in(minutes[start:end]) && disowning.MatchString(minutes[start:end]) {
			line := strings.IndexByte(minutes[start:], '\n')
			if line < 0 {
				line = len(minutes) - start
			}
			end = max(end, start+line)
			out = append(out, stretch{start, end})
		}
		start = end
	}
	return out
}

// disowns reports whether an item says of what stands where a promise does that it is another matter.
func (it *shelved) disowns(p *Promise) bool {
	at := p.Source.Start - it.Source.Start
	if len(it.disowned) == 0 || p.Source.Version == "" || p.Source.Version != it.Source.Version {
		return false
	}
	for _, d := range it.disowned {
		if at >= d.start && at < d.end {
			return true
		}
	}
	return false
}
