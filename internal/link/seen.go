package link

import (
	"regexp"
	"slices"
	"strings"
)

// What was promised to members is told by what befell them: a walk by "six
// members were led round the quay", a rate by "it was eleven per cent".

// seeing are the stems of promises that members see or hear something for themselves.
var seeing = []string{"visit", "tour", "walk", "see ", "shown", "show ", "view", "look round", "look over", "go round", "demonstrat", "inspect", "attend", "workshop", "training", "briefing", "session", "seminar", "meet ", "open day", "drop-in", "walkabout"}

// party is how a sentence speaks of members who went somewhere together.
var party = regexp.MustCompile(`\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|\d{1,2}|several|some|most|many|all|half|both|a dozen|a party of|a group of|a number of|the)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?(?: of)?(?: the| our| its)? (?:members|councillors|them|governors|trustees)\b`)

// wentToSee reports whether an account tells that members were at what the promise was to let them see.
func (a *account) wentToSee(q query) bool {
	if !beginsWord(" "+strings.ToLower(q.Quote)+" ", seeing) {
		return false
	}
	for _, c := range a.clauses {
		if c.mood != pending && party.MatchString(c.low) && (c.deeds != "" || c.on.Known() || pastHelped(c.low) || strings.Contains(c.low, "thanked")) {
			return true
		}
	}
	return false
}

// asking how many is asking for a figure.
var howMany = gate(`\b(?:how (?:many|much|long|often|far|old|big)|what (?:proportion|percentage|share|number|it (?:would |had )?cost)|figures?|numbers?|rates?|costs?|prices?|percentages?|proportion|statistics|data|breakdown|average|totals?|amounts?|split|take-up|uptake|caseloads?)\b`)

// asksFigure reports whether a promise, or what stands near it where it names
// none itself, is for a figure.
func asksFigure(quote, near string) bool {
	low := strings.ToLower(quote)
	return howMany.MatchString(low) || anyOf(low, []string{"answer", "reply", "repl", "write", "that", "it ", "those", "them"}) && howMany.MatchString(strings.ToLower(near))
}

// givesFigure reports whether an account gives a number that is no part of a day
// and does not point to an item.
func givesFigure(said string) bool {
	if m := placeSaid.FindStringIndex(said); m != nil && m[0] == 0 {
		said = said[m[1]:]
	}
	return givesNumbers(said, 1)
}

// noFigure is the doubt of an item that gives none where one was promised.
const noFigure = "gives no figure"

// wantsFigure is how a promise is for a sum or a number, and for nothing without one.
var wantsFigure = regexp.MustCompile(`(?i)\b(?:(?:an?|the|get|seek|obtain|some) (?:firm |rough |likely |full )?(?:prices?|costs?|costings?|quotes?|quotations?|estimates?|numbers?|figures?|totals?)|how (?:many|much)|costings?|quotations?)\b`)

// lacksFigure reports whether a promise is for a figure and an item, which only where and
// when it came would tie to it, gives none.
func (q query) lacksFigure(it *shelved) bool {
	return wantsFigure.MatchString(q.Quote) && !givesNumbers(it.Minutes, 1)
}

// madeKnown reports whether a clause in small letters tells that somebody was given to know
// something, which is as good as sending it, or that it came to them: "had been notified to members".
func madeKnown(low string) bool { return knownTo.MatchString(low) }

var knownTo = regexp.MustCompile(`\b(?:had|has|have|been|was|were) (?:since |now |duly |all )?(?:notified|made known|communicated|conveyed|relayed|announced|reported|given) to (?:all |the |both |ward |local )*(?:members?|councillors?|committee|panel|board|forum|commission|cllr|mr|mrs|ms|him|her|them)\b|\b(?:members|councillors|they|he|she|(?:cllr|councillor|mr|mrs|ms) [a-z’'-]+) (?:had|has|have|was|were)(?: since| now| all| duly)? (?:been )?(?:told|advised|informed|notified) (?:of|that|what|how|which|when|why)\b` +
	`|\b(?:had|has|have) (?:now |since |at last |duly )?(?:come|got|gone|found (?:its|their) way|been (?:passed|handed|put)) to (?:the |all |both |ward )*(?:members?|councillors?|cllrs?|mr|mrs|ms|miss|dr|him|her|them)\b` +
	`|\b(?:hand[- ]delivered|delivered by hand|(?:delivered to|put through|posted (?:to|through)|pushed through) (?:every|each|all|the|their) (?:[a-z]+ )?(?:doors?|houses?|households?|homes?|tenants?|residents?|neighbours?|address(?:es)?|letter ?box(?:es)?))\b`)

// meets is the place among deeds of what people go to: meetings, visits, walks.
const meets = 2

// onlyMeets reports whether a promise was that somebody would meet somebody or go somewhere, and
// that nothing would come of it to a meeting.
func (q query) onlyMeets() bool {
	return !q.reports && !addressed(q.Promise) && q.Owner != "" && q.deeds.kinds&^(1<<meets) == 0 && goes.MatchString(q.Quote)
}

// goes is how such a promise says so.
var goes = regexp.MustCompile(`\b(?:to|would|will|and|should|shall|[Tt]hat (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:also |again )?(?:meet|visit|walk|call (?:in )?(?:at|on)|go (?:to see|round|over)|tour|inspect|see) `)

// metIn reports whether an item tells of anybody who met or went anywhere.
func (q query) metIn(it *shelved) bool {
	low := strings.ToLower(it.Minutes)
	if !beginsWord(" "+low, deeds[meets]) {
		return false
	}
	for start := 0; start < len(low); {
		end := sentenceEnd(low, start)
		said := low[start:end]
		start = end
		if beginsWord(" "+said, deeds[meets]) && slices.ContainsFunc(clausesOf(said, it.Date), func(c clauseRead) bool {
			return c.mood == happened && beginsWord(" "+c.low, deeds[meets])
		}) {
			return true
		}
	}
	return false
}
