package link

import (
	"slices"
	"strings"
)

// A couple is two words that stand side by side, as stems: "young carers".
type couple struct{ first, second string }

// couples returns the couples of a text, leaving out the plainest words and
// what a stop parts.
func couples(text string) (out []couple) {
	before := ""
	for field := range strings.FieldsFuncSeq(strings.ReplaceAll(strings.ToLower(text), "’", "'"), func(r rune) bool { return r == ' ' || r == '-' || r == '\n' }) {
		w := strings.TrimSuffix(strings.Trim(field, "'\"“”(),.;:|"), "'s")
		if w == "" || plainest[w] || isNumber(w) {
			before = ""
			continue
		}
		w = stem(w)
		if before != "" && field[0] != '(' {
			out = append(out, couple{before, w})
		}
		before = w
		if strings.ContainsAny(field[len(field)-1:], "),.;:|") {
			before = ""
		}
	}
	return out
}

// otherKind reports whether a title gives a word of the promise another company:
// "Survey of Foster Carers" is not about young carers, nor is "Bus Shelter
// Advertising" about an inventory of bus shelters. Before and after say where the
// other word stands. A paper that has the promised company somewhere is not meant.
func (q query) otherKind(title, low string) (before, after bool) {
	has := func(w string) bool { return wordBegins(low, strings.TrimSuffix(w, "y")) }
	for _, t := range couples(title) {
		if !before && q.parted(t.first, has, func(c couple) (string, bool) { return c.first, c.second == t.second }) {
			before = true
		}
		if !after && q.parted(t.second, has, func(c couple) (string, bool) { return c.second, c.first == t.first }) {
			after = true
		}
	}
	return before, after
}

// parted reports whether the promise has other company for a word than the one
// given, by match, and a paper has none of it.
func (q query) parted(given string, has func(string) bool, match func(couple) (string, bool)) bool {
	if q.stems[given] {
		return false
	}
	some := false
	for _, c := range q.couples {
		company, ok := match(c)
		if ok && has(company) {
			return false
		}
		some = some || ok
	}
	return some
}

// periodicTitle is that of a paper that comes by the calendar, on whatever there is to tell.
var periodicTitle = gate(`(?i)\b(?:quarter|quarterly|bulletin|indicators?|monitoring|performance|monthly|half-year|half year|annual report|dashboard|scorecard|risk register|work programme|briefing|schedule|outturn|statistics|position|announcements?|communications|digest|round-up|news|fees and charges|treasury management|capital programme|tax base|audit plan|work plan|statement of accounts|balances|pay policy|revenue budget)\b|\bQ[1-4]\b`)

// periodic reports whether an item's title is that of a paper that comes by the
// calendar, and the promise was of none: it may name the matter in passing.
func (q query) periodic(it *shelved) bool {
	return it.calendar && periodicTitle.MatchString(it.Title) && !periodicTitle.MatchString(q.Quote)
}

// inquiries are the papers that look into one matter, and come under its name.
var inquiries = slices.Concat(made, []string{"review", "inquiry", "comparison", "investigation"})

// onlyPassedBy reports whether an item is a paper that comes by the calendar, and names the
// matter without the paper that was to look into it: fees that go up with the rest are not reviewed.
func (q query) onlyPassedBy(it *shelved, title coverage) bool {
	if q.recurs() || title.of(q) >= sure || !q.periodic(it) {
		return false
	}
	return beginsWord(" "+strings.ToLower(q.Quote), inquiries) && !names(q.Quote, it.Title+" "+it.Minutes, inquiries)
}
