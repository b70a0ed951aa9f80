package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// Minutes often say on what the paper was that came: "received a report on the booking
// system and on fly-tipping at the gates". Where an item under the promise's own title does no
// more than note such a paper, and nothing in it is what the promise adds to that title, it
// was another paper of that name.

// statedPaper is how a sentence says on what a paper was, and statedThing what was shown.
var (
	statedPaper = gate(`\b(?:reports?|papers?|presentations?|slides|briefings?|statements?|talks?|updates?|notes?|pictures|films?|leaflets?|figures|overview|summary|item|demonstrations?|evidence|news|questions|discussion)(?: (?:from|by) (?:[A-Z][\w'’-]*(?: |$)|(?:the|of|and) ){1,8})?,? ?(?:was |were |only |chiefly |mainly |mostly )*(?:on|about|of|upon|concerning|regarding|as to|setting out|showing) ([^.;\n]{4,160})`)
	statedThing = gate(`\b(?:introduced|presented|demonstrated|unveiled|showed (?:the )?[A-Z]?[a-z]+|described|announced|received|considered) (?:the |an? |its |their |his |her )?(?:new |revised |latest |annual |draft |yearly )?([^.;\n]{4,160})`)
)

// paperItself opens what is presented where that is only called the paper, or what was asked for.
var paperItself = gate(`^(?:reports?|paper|presentation|item|update|slides|statement|findings|results|matter|outcome|review|assessment|analysis|survey|policy|draft|plan|strategy|evaluation|options|figures|it|this|these|them)\b`)

// onlyNoting is how an item ends that does no more than note.
var onlyNoting = gate(`(?i)\b(?:was|were|be|board|committee|panel|forum|members|commission|cabinet) noted\b|\bnoted the\b|^\W*noted\b|\bbe received\b`)

// onAnother reports whether an item notes a paper that was on something else than what a
// promise adds to the title that both bear.
func (s *shelf) onAnother(q query, it *shelved) bool {
	if !q.reports || q.asksIn || q.guest != "" || q.Verb == civic.VerbDefer || q.recurs() || !onlyNoting.MatchString(it.Minutes) || resolvesMore(it) || !sameName(q, it) && !q.titled(it) && !s.otherDetail(q, it.Title) {
		return false
	}
	asked, _ := askedDay(q, it)
	return !asked && statesPaper(it.Minutes) && s.hasNoneAdded(q, it)
}

// statesPaper reports whether the first sentence of minutes that tells of a paper says on what it was.
func statesPaper(minutes string) bool {
	for start := 0; start < len(minutes); {
		end := sentenceEnd(minutes, start)
		m := statedPaper.FindStringSubmatch(minutes[start:end])
		if m == nil {
			m = statedThing.FindStringSubmatch(minutes[start:end])
		}
		if m != nil {
			return !paperItself.MatchString(strings.ToLower(m[1])) && len(topic(m[1])) > 1
		}
		start = end
	}
	return false
}

// hasNoneAdded reports whether a promise has words beside those of its title, of whoever
// owes it and of procedure, and an item none of them, in other words either. An evening has the stem of "even".
func (s *shelf) hasNoneAdded(q query, it *shelved) bool {
	beside := slices.Concat(plainly(q.ItemTitle), plainly(q.BodyName+" "+q.Recipient+" "+q.Owner))
	low, said, added := strings.ToLower(it.Title+" "+it.Minutes), s.saidIn(it), false
	for i, w := range q.plain {
		if slices.Contains(beside, w) || procedural[w] && w != "even" || procedural[w+"y"] || slices.Contains(papers, w) {
			continue
		}
		if added = true; wordBegins(low, w) || saysOther(said.all, q.other.plain[i], nil) {
			return false
		}
	}
	return added && (len(q.adds()) == 0 || s.addsNothingOf(q, it))
}
