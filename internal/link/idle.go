package link

import "regexp"

// Words of reporting stand in promises that bring nothing to a meeting: who was "present as a
// guest" need present nothing, "attendance figures" ask nobody to attend, the Returning Officer
// does not return, and what is brought up to date or back into use is brought to no one.

// notReporting finds such words in a promise in small letters.
var notReporting = regexp.MustCompile(`\b(?:returning|monitoring) officers?\b|\brepresent[a-z]*|\bconsiderabl[ey]\b|\breporters?\b|\bnewspapers?\b` +
	`|\b(?:for the|at|those|all|was|were|is|are|being|was also|were also) present\b|\b(?:the|its|their|our|his|her) present (?:[a-z]+ )?[a-z]+s?\b` +
	`|\b(?:by return|tax returns?|returns)\b|\breturn (?:home|journey|visit|rate|date|form|postage|ticket|fare)s?\b` +
	`|\bbring (?:site|bank|point)s?\b|\b(?:bring|brings|bringing|brought|keep|kept) (?:[^.;,]{1,60} )?(?:up to date|up-to-date)\b|\b(?:bring|brings|bringing|brought) (?:[^.;,]{1,60} )?back (?:into|in) (?:full |proper )?(?:use|service|operation|order)\b` +
	`|\breview (?:team|group|board|panel|body|officer|protocol|process|period|date|procedure|policy|form|conference)s?\b|\b(?:in|by|under|of) the (?:[a-z]+ ){0,3}?review(?: team| group| panel)\b|\bin the (?:[a-z]+ ){1,3}review\b` +
	`|\b(?:come|comes|came|coming|get|go|revert|return) back to (?:him|her|councillors? |cllrs? |mr |mrs |ms |miss |dr )` +
	`|\bupdat(?:e|ed|ing) (?:the|its|their|our|his|her) (?:[a-z'’-]+ ){0,3}?(?:website|web ?pages?|pages?|list|map|database|records|directory|leaflet|signs?|noticeboard|contacts?|calendar|diary|forms?)\b` +
	`|\bpaper (?:cop(?:y|ies)|forms?|bags?|towels?|votes?|ballots?|recycling|rounds?|versions?)\b|\bwaste ?paper\b|\b(?:quality|noise|screen|level|flow|traffic|speed) monitors?\b|\bmonitors\b|\breport(?:ing)? (?:lines?|forms?|buttons?|tools?|apps?|cards?)\b|\btake[- ]up (?:of|by|among|rates?|figures?|in)\b`)

// nobodyComes finds the attendance that is no one's coming, "attendance figures"; askedToCome
// the one that is.
var (
	nobodyComes = regexp.MustCompile(`\b(?:non-)?attendance\b(?: [a-z]+)?`)
	askedToCome = regexp.MustCompile(`\b(?:request|invit|requir|seek|sought|ask)[a-z]* (?:for )?(?:the|his|her|its|their) attendance\b|\battendance (?:of the|of a|of an|be |is |was )|\bin attendance\b`)
)

// notReportingWords are those without one of which nothing of it is found.
var notReportingWords = newWordlist([]string{"officer", "represent", "consider", "reporter", "paper", "present", "return", "bring", "brought", "up to date", "up-to-date", "review", "back to", "updat", "monitors", "monitor", "report", "take up", "take-up"})

// withoutIdle leaves such words out of a promise in small letters.
func withoutIdle(low string) string {
	if notReportingWords.in(low) {
		low = notReporting.ReplaceAllString(low, " ")
	}
	if wordBegins(low, "attendance") && !askedToCome.MatchString(low) || wordBegins(low, "non-attendance") {
		low = nobodyComes.ReplaceAllString(low, " ")
	}
	return low
}
