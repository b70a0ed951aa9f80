package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// Minutes without a list of resolutions tell in a sentence what one body asks of
// another: "It was agreed to recommend to Cabinet that the slip be lit". That is
// as much a recommendation as a numbered clause, and is answered like one.

// aBody is the name of a body that meets, as printed after the verb that addresses it.
const aBody = `(?:the )?((?:[A-Z][\w-]*,? (?:(?:and|of|for|the|&) )*){0,8}?(?:Cabinet|Council|Executive|Committee|Sub-Committee|Board|Panel|Forum|Commission|Authority|Assembly|Partnership))\b`

var (
	// agreedToAsk is what a body agreed to say to another. The same of an officer is a
	// deed of his, and done when he has spoken.
	agreedToAsk = gate(`^(?i:it was |this was |members |they |the (?:meeting|group|[a-z-]*committee|panel|board|forum|commission|council|cabinet|authority|executive|partnership) )?(?:(?i:then|also|further|duly|unanimously|therefore|had) )*(?i:agreed|resolved|decided|determined|wished)(?: [a-z]+ly)?:? to (put it|recommend|advise|urge|commend|ask|request|invite|call on|call upon|press)(?: to)? ` + aBody)
	// groupAsks is the same of the body itself as it speaks of itself: "agreed that the Forum ask Cabinet to".
	groupAsks = gate(`^.{0,40}?\b(?i:agreed|resolved|decided|determined|wished):? (?:that )?(?:the |this )(?i:committee|panel|board|forum|commission|council|cabinet|authority|executive|partnership|meeting|group) (?:should |would )?(put it|recommend|advise|urge|commend|ask|request|invite|call on|call upon|press)(?: to)? ` + aBody)
	// beAsked is the same in the passive: "that Cabinet be advised that the Panel supports …".
	beAsked = gate(`^.{0,40}?\b(?i:that) ` + aBody + ` (?:should )?be (?:[a-z]+ly )?(recommended|advised|urged|asked|requested|invited|called on|called upon|pressed)\b`)
	// notedToAsk is an action in a table or a list: "Recommend to the Harbour Panel that the slip be lit".
	notedToAsk = gate(`^(?i:to )?(?:[Tt]he )?(?:Chair |Clerk |Chairman |Convener |Vice-Chair )?(?:to )?(?i:(recommend))(?: to)? ` + aBody + ` (?:that|to)\b`)
	// beTold is how a body has its opinion brought to another: "that the Executive be told it would prefer".
	beTold = gate(`^.{0,60}?\b(?i:that) ` + aBody + ` (?:should )?be (told|advised|informed|made aware)(?: that)? (?:it|they|we|members|the (?:[Pp]anel|[Ff]orum|[Bb]oard|[Cc]ommittee|[Cc]ommission|[Cc]ouncil|[Ss]ub-[Cc]ommittee)) (?:would |strongly |much |did not |does not |do not )*(?:prefer|favour|support|oppose|want|wish|welcome|object|like|endorse|regret|consider|believe|hope)`)
	// madeTo is a recommendation as a thing: "that a recommendation be made to Council".
	madeTo = gate(`\b(recommendation|request|representations)s? (?:should )?(?:be )?(?:made|sent|put|go|goes|submitted|forwarded) to ` + aBody)
)

// passedOn is what only lets another body know of something: nothing is asked of it.
var passedOn = regexp.MustCompile(`^\s*(?:of|about|on|accordingly)\b`)

// furtherDeed is how a clause goes on to a deed of its own, which is then what is owed.
var furtherDeed = regexp.MustCompile(`; |,? and that |,? and (?:to )?report\b`)

// asksOther reads from words that name nobody who is to do them which other body
// they ask for something, and whether they recommend or request.
func asksOther(quote, own string) (verb civic.Verb, body string) {
	said, name, after := "", "", ""
	if m := agreedToAsk.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = quote[m[2]:m[3]], quote[m[4]:m[5]], quote[m[5]:]
	} else if m := groupAsks.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = quote[m[2]:m[3]], quote[m[4]:m[5]], quote[m[5]:]
	} else if m := beAsked.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = quote[m[4]:m[5]], quote[m[2]:m[3]], quote[m[5]:]
	} else if m := notedToAsk.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = quote[m[2]:m[3]], quote[m[4]:m[5]], quote[m[5]:]
	} else if m := beTold.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = "advise", quote[m[2]:m[3]], ""
	} else if m := madeTo.FindStringSubmatchIndex(quote); m != nil {
		said, name, after = quote[m[2]:m[3]], quote[m[4]:m[5]], quote[m[5]:]
	}
	if name == "" || namesMore.MatchString(after) || civic.SpokenTo(name, own, own) || beginsWord(" "+strings.ToLower(said), []string{"advise"}) && passedOn.MatchString(after) || furtherDeed.MatchString(after) {
		return "", ""
	}
	if beginsWord(" "+strings.ToLower(said), []string{"recommend", "advise", "urge", "commend", "put it"}) {
		return civic.VerbRecommend, name
	}
	return civic.VerbRequest, name
}
