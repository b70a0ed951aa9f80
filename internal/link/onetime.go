package link

import (
	"fmt"
	"slices"
	"strings"

	"arising/internal/civic"
)

// What repeats comes once at a meeting, and once for each of its times. What stands there beside it and
// shares a common word is another matter, however likely that word made it: "health" of a Director of
// Public Health, "delivery" of a plan.

// apartFromName caps what shares little with a promise by its title where another item bears far more of
// what it says, rare or not, and came at the same meeting or for the same time: beside "Annual Report of
// the Harbour Master" a paper on harbour dues is no annual report.
func (s *shelf) apartFromName(q query, found []finding) {
	said, shares := q.sayingWords(), make([]float64, len(found))
	for i := range found {
		e := &found[i]
		if shares[i] = -1; e.Kind == civic.ReportedBack && civic.Claimed(e.Score) && e.line == 0 {
			title := strings.ToLower(e.ItemTitle)
			held := slices.DeleteFunc(slices.Clone(said), func(w string) bool { return !wordBegins(title, w) })
			shares[i] = shareOfAll(len(held), len(said))
		}
	}
	for i := range found {
		e := &found[i]
		if shares[i] < 0 || q.mayBear(&s.items[s.first[e.Item]]) || len(q.own) > 1 && s.tellsAll(q, e.Item) {
			continue
		}
		for k := range found {
			if shares[k] >= leastKnown && shares[k] >= 2*shares[i] && q.oneTime(e, &found[k]) {
				e.Score, e.Reasons = atMost, append(slices.Clip(e.Reasons), closerThen)
				break
			}
		}
	}
}

// leastKnown is the least share of the words of a promise that a title must hold to be known by it.
const leastKnown = 0.4

// oneTime reports whether two items came at one meeting, or nearer to each other than what repeats does:
// they are not both times of it.
func (q query) oneTime(a, b *finding) bool {
	apart := max(a.MeetingDate.DaysUntil(b.MeetingDate), b.MeetingDate.DaysUntil(a.MeetingDate))
	return apart == 0 || apart <= cycleDays(q.Due.Recurs)*11/20
}

// cycleDays is how many days lie about between the times of what repeats by the calendar, "P6M"; 0 of other things.
func cycleDays(recurs string) int {
	n, unit := 0, byte(0)
	if _, err := fmt.Sscanf(recurs, "P%d%c", &n, &unit); err != nil {
		return 0
	}
	return n * map[byte]int{'Y': 365, 'M': 30, 'W': 7, 'D': 1}[unit]
}

// sayingWords are the words of a promise and of its item's title, rare or not, without those of its
// body's name.
func (q query) sayingWords() []string {
	body := plainly(q.BodyName)
	return slices.DeleteFunc(plainly(withoutTimes(q.Quote)+" "+q.ItemTitle), func(w string) bool { return slices.Contains(body, w) || plainVerbs[w] })
}

// plainVerbs are how a promise says that something is to come.
var plainVerbs = wordSet("present submit brought bring laid put receiv suppli place made come ask request decid settl give given")
