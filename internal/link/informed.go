package link

import (
	"regexp"
	"strings"
)

// What a body wanted to know is often told to it when it meets next: "reported that
// the County Council had replied and that 46 drivers held contracts" keeps the promise
// to find out how many did, though nothing is said of sending.

// wantsTold reports whether the promise was that somebody would learn something.
func (q query) wantsTold() bool {
	if q.reports || !q.gives() {
		return false
	}
	low := strings.ToLower(q.Quote)
	if m := undertakes.FindStringIndex(low); m != nil {
		low = low[m[1]:] // who advised that he would do a thing promised no advice
	}
	return q.figure || promisedDeeds(low).kinds&(1<<adviseKind) != 0 || wantsKnown.MatchString(low)
}

// undertakes is how a sentence turns to what is promised.
var undertakes = regexp.MustCompile(`\b(?:would|will|undertook to|agreed to|offered to|promised to|was to|is to|were to|are to)\b`)

// wantsKnown is how else a promise says that something is to be known.
var wantsKnown = regexp.MustCompile(`\b(?:obtain|get hold of|find|establish|enquire|inquire|look up|look out|work out|supply|furnish|come back to|get back to|ask|reply|answer|respond)\b`)

// tellsThem reports whether a sentence in small letters says what somebody told those
// who met, or what the answer was: where they wanted to know why, that is a reason.
func (q query) tellsThem(low string) bool {
	return toldThem.MatchString(low) || answerWas.MatchString(low) || reasonGiven.MatchString(low) && wantsReason.MatchString(q.Quote)
}

var (
	toldThem    = regexp.MustCompile(`\b(?:reported|said|stated|advised|explained|confirmed|announced|answered|replied|learned|learnt|heard|(?:told|informed|notified|reminded) (?:the |its |all )?(?:[a-z]+)) that\b`)
	wantsReason = regexp.MustCompile(`(?i)\b(?:why|how it (?:was|had|came)|(?:reasons?|causes?|explanations?) (?:for|of|why|behind))\b`)
	reasonGiven = regexp.MustCompile(`\b(?:because|due to|owing to|caused by|resulted from|as a result of|for want of|on account of|arose from|the (?:reason|cause|explanation))\b`)
	answerWas   = regexp.MustCompile(`\b(?:the|its|their|that) (?:answer|figure|number|cost|total|sum|reason|date|price|reply|amount|average|proportion|share)s? (?:was|were|is|are|came to|turned out to be|stood at)\b`)
)

// gotReply is how a clause speaks of what came back upon a letter, which shows that it was written.
var gotReply = regexp.MustCompile(`\b(?:reply|replies|response|answer|acknowledgement|acknowledgment)\b(?: (?:dated|of) [^,;]*?)? (?:to (?:(?:his|her|their|its|the|that|whose)(?: [a-z]+['’]s)?|[a-z]+['’]s) (?:own )?(?:letter|e-?mail|message|enquiry|request)|(?:had |received )?from )|\bheard (?:back )?from\b|['’]s? (?:written )?(?:reply|response|answer)\b|\b(?:had|has|have) (?:since |now |already |also )?(?:spoken|talked) (?:to|with) (?:the|an?|his|her|its|their) |\bheard back\b|\b(?:had|has|have) (?:now |since |also |both |all )*(?:replied|answered|responded|written back)\b`)

// asksAfter is how a clause says that what did not come was asked for again.
var asksAfter = regexp.MustCompile(`\b(?:remind(?:ed|ers?)|chas(?:ed|ers?)|(?:asked|requested|sought|sent|written|wrote|prompted) (?:for )?(?:it |them )?(?:again|twice|once more|a second time))\b`)
