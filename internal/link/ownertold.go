package link

import "strings"

// A minute of a sentence shows that a report came where whoever owed it speaks in it, or where the
// very thing is said to have been laid before those who met, however few its words: "The Harbour
// Master said that two posts had been filled. NOTED."

// spokeUp is how a sentence opens with somebody who tells what is or was; laidHere how it says what
// was laid before those who met, by somebody or without a name.
var (
	spokeUp  = gate(`^\W*(?:\d+(?:\.\d+)? |\([a-z0-9]+\) )?([^.;:,]{2,80}?)(?:, [^,;:]{2,60},)? (?:said|stated|reported|explained|told|confirmed|advised|informed|replied|gave|described|set out|reviewed|compared|spoke|estimated|thought|assured|summari[sz]ed|outlined)\b`)
	laidHere = gate(`(?:\b(?:presented|introduced|delivered|tabled|submitted|brought|gave|laid|handed round|circulated|took (?:[Mm]embers|[Cc]ouncillors|them) through|spoke to|went through) (?:the|an?|his|her|their|its)\b([^.;:]{3,120})|^\W*(?:\d+(?:\.\d+)? )?((?:The|A|An|[A-Z][a-z]+) [^.;:]{3,120}?) (?:was|were|lay) (?:before|laid before|tabled|circulated|handed round|shown to|put before) (?:the [A-Z]|it\b|them\b|[Mm]embers\b))`)
)

// toldInTime reports whether an item that came when the promise was due, under a title that bears the
// matter's name or most of the promise's words, tells so.
func (s *shelf) toldInTime(q query, it *shelved) bool {
	t := latenessOf(q, it)
	if q.Due == nil || t.in+t.soon == 0 || !q.titled(it) && s.coverTitle(q, it, nil, 0).own < leastTitled {
		return false
	}
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := strings.TrimSpace(it.Minutes[start:end])
		start = end
		low := strings.ToLower(said)
		if outcome(low) || stillToCome.in(low) || unreadyWords.in(low) || deferringWords.in(low) || !tells(low) {
			continue
		}
		if m := spokeUp.FindStringSubmatch(said); m != nil && ownerIn(q, m[1]) {
			return true
		}
		if m := laidHere.FindStringSubmatch(said); m != nil && s.likeness(q, s.topic(m[1]+m[2]), nil, 0).own > leastOfAny {
			return true
		}
	}
	return false
}

// stillToCome are words of a sentence that tells of what has not come.
var stillToCome = newWordlist([]string{" would ", " will ", " still ", " yet "})

// leastTitled is the least share of a promise's own words of such a title.
const leastTitled = 0.5
