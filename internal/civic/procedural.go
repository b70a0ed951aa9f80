package civic

import (
	"regexp"
	"strings"
)

// procedural lists, in lower case without punctuation, how councils title the
// items that open and close a meeting. "Matters arising" is not among them: it
// is where the body asks what became of what was promised. Nor are public
// questions and petitions, which have answers and promises in them.
var procedural = regexp.MustCompile(`^(` + strings.Join([]string{
	`(to receive |receive |any )?apolog(y|ies)( for absence| for non attendance)?( .*)?`,
	`(to receive |receive |members )?(declarations?|disclosures?)( by (members|councillors))?( of| about| in)?( any)?( \w+){0,4} interests?( .*)?`,
	`(to note |to receive )?(any )?dispensations?( .*)?`,
	`(draft |unconfirmed |public |open |previous )?minutes`,
	`(draft |unconfirmed |public |open |previous )?minutes (of|from|for|and|to|\d).*`,
	`(to )?(approve|approval|confirm|confirmation|sign|signing|agree|receive|consider|consideration|adopt|adoption)( and (sign|confirm|approve)| of| as a correct record)*( the| any)?( draft| public| open| previous| last)* minutes( .*)?`,
	`(record|notes) of (the )?(last|previous) meeting( .*)?`,
	`(resolution to |motion to |to )?exclu(de|sion)( of)?( the)? (press|public)( .*)?`,
	`(consideration of )?(items|matters) (to be )?(considered |taken )?(in private|in exempt session|in closed session|in the absence of the press and public)( .*)?`,
	`(date|dates|date time|date and time|date and venue|time and date|schedule)( time)?( and venue| and place)? of( the)? (next|future)( \w+){0,2} meetings?( .*)?`,
	`(next|future) meetings?( dates?)?`,
	`(any )?other( urgent)? business( .*)?`,
	`(any )?(other )?(items of |matters of )?urgen(t|cy)( other)?( items?| business| matters?)?( .{0,3}(which|of|that|the|as|not) .*)?`,
	`(consideration of )?late items?( .*)?`,
	`(the )?(mayor|chair|chairman|chairperson|chairwoman|leader|convener|provost)s?( s)?( and \w+s?)? (announcements?|communications?|opening remarks|welcome|introductions?)( .*)?`,
	`(announcements?|communications?)( (from|by) (the )?(mayor|chair|chairman|chairperson|chief executive|leader).*)?`,
	`(election|appointment|nomination) of( a| the)?( vice| deputy)?( (chair|chairman|chairperson|chairwoman|convener))( .*)?`,
	`(appointment of |notification of |attendance of |to note |to note any )?(named )?substitut(e|es|ions?)( members?)?( .*)?`,
	`(changes in |change in |changes to )?membership( changes?)?( of the (committee|panel|board|sub committee))?`,
	`(welcome|introductions?|welcome and introductions?|welcome and apologies)( .{0,40})?`,
	`(roll call|prayers?|attendance|attendances|quorum|housekeeping|order of business|variation of order of business|closure|close of meeting)`,
	`((fire )?evacuation|emergency evacuation|fire|webcasting|filming|recording|audio recording|health and safety)( \w+){0,5} (procedures?|notice|announcement|statement|meetings?)`,
}, "|") + `)$`)

// Procedural reports whether an agenda item's title says that it only opens,
// orders or closes the meeting: apologies, declarations of interest, minutes of
// the last meeting, exclusion of the public. Such items fill every agenda and
// are left out of search results unless asked for.
func Procedural(title string) bool {
	if len(title) > 300 {
		return false // a title that tells a story is not a formality
	}
	return procedural.MatchString(words(title))
}

// words returns the words of s in lower case; apostrophes join and all other
// punctuation parts.
func words(s string) string {
	s = strings.ToLower(strings.NewReplacer("'", "", "’", "").Replace(s))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), " ")
}
