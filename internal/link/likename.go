package link

import (
	"regexp"
	"slices"
	"strings"
)

// A matter comes back under its own name for many reasons: a film of the machine, a
// circular on next year's rules, the day on which work began. It is the report that was
// promised only if it tells of what was to be told. Where the promise says what that is,
// "the number of calls abandoned", "the results of the consultation", it can be looked for.

// notTold is the doubt of an item that bears the name and tells of something else.
const notTold = "tells something else of the matter"

// tellsElse reports whether an item tells of something else than what was to be told of its matter.
func (s *shelf) tellsElse(q query, it *shelved) bool {
	if it.Minutes == "" {
		return false
	}
	return s.showpieceOnly(q, it) || s.lacksMeasured(q, it) || s.lacksResult(q, it) || s.lacksThing(q, it)
}

// measured finds of what a promise is to give a measure: "the number of CALLS abandoned",
// "rates of CONTAMINATION in food waste", "how many BERTHS lie empty".
var measured = regexp.MustCompile(`(?i)\b(?:rates?|numbers?|figures?|proportion|percentage|share|levels?|amounts?|statistics|breakdown|incidence|frequency|extent|volume|take-up|waiting times?|progress) (?:of|for|on|with|in) ` +
	`([a-z' -]{4,80})|\bhow (?:many|much|often|far) ([a-z' -]{4,80})`)

// measureEnds is where what is measured ends: what follows says where, of whom or for what.
var measureEnds = regexp.MustCompile(` (?:be|been|is|are|was|were|has|have|had|to|in|at|on|by|for|from|of|with|under|over|after|before|since|during|within|across|among|between|who|which|that|whose|when|where|as|and|or|it|they|would|will|could|can|may|might|should|the) `)

// lacksMeasured reports whether an item holds no word of what is to be measured, nor of its
// family or another for it, where the title under which the promise stands lacks it too.
func (s *shelf) lacksMeasured(q query, it *shelved) bool {
	m := measured.FindStringSubmatch(q.Quote)
	if m == nil || capitals.MatchString(m[0]) {
		return false // what an acronym stands for is seldom told in the words that are known
	}
	of := articles.ReplaceAllString(strings.ToLower(m[1]+m[2])+" ", "")
	if at := measureEnds.FindStringIndex(of); at != nil {
		of = of[:at[0]]
	}
	words := slices.DeleteFunc(plainly(of), func(w string) bool { return unmeasured[w] })
	if len(words) == 0 || s.holdsAny(words, of, strings.ToLower(q.ItemTitle), s.things(q.ItemTitle)) {
		return false
	}
	terms := s.topic(of)
	if slices.ContainsFunc(terms, func(t term) bool { return q.hasKin(it.title, t) || q.hasKin(it.text, t) }) {
		return false
	}
	if called, _ := q.calledIn(merged(it.title, it.text)); slices.ContainsFunc(terms, func(t term) bool { return has(called, t) }) {
		return false // it calls this by another name
	}
	return !s.holdsAny(words, of, strings.ToLower(it.Title+" "+it.Minutes), s.saidIn(it).all)
}

// articles are small words before what is measured.
var articles = regexp.MustCompile(`^(?:the|its|their|this|these|those|all|each|any|our|his|her) `)

// unmeasured are words of what is measured that say nothing of it.
var unmeasured = wordSet(`new first second further more next last year month quarter week day people persons such case cases`)

// holdsAny reports whether a text in small letters holds one of some words of an expression, or
// other words for the same thing.
func (s *shelf) holdsAny(words []string, expression, low string, said []thing) bool {
	if slices.ContainsFunc(words, func(w string) bool { return wordBegins(low, w) }) {
		return true
	}
	return saysOther(said, s.things(expression), nil)
}

// resultOf finds whose results a promise is to bring.
var resultOf = regexp.MustCompile(`(?i)\b(?:results?|outcomes?|findings|conclusions?|responses|replies|answers) (?:of|to|from) [^.;]{0,60}?\b(consult|survey|questionnaire|ballot|poll|trial|pilot|experiment|engagement|test)` +
	`|\b(consult|survey|ballot|poll|trial|pilot|test)[a-z]*\b[^.;]{0,120}\b(?:its|the|their) (?:results?|outcomes?|findings|responses) (?:be |are to be )?(?:then )?(?:reported|brought|presented|submitted)`)

// resultTold is how an item tells of results without the name of what had them.
var resultTold = regexp.MustCompile(`\b(?:respon[ds]|repl(?:y|ies|ied)|view|opinion|favour|oppos|object|support|comment|per cent|feedback|prefer|petition|found|finding|learn|outcome|result|conclu|reveal|vot|tried|taught|evaluat|assess|lesson|wanted|wished|complain)|%`)

// lacksResult reports whether an item tells of no result where one was promised of a
// consultation, a survey or a trial: it names none, gives no figure and nobody's view.
func (s *shelf) lacksResult(q query, it *shelved) bool {
	m := resultOf.FindStringSubmatch(q.Quote)
	if m == nil {
		return false
	}
	title, name := strings.ToLower(it.Title), strings.ToLower(m[1]+m[2])
	if wordBegins(title, name) || resultTold.MatchString(title) {
		return false
	}
	low := s.small(it)
	for start := 0; start < len(low) && len(low) == len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		if !outcome(said) && (wordBegins(said, name) || resultTold.MatchString(said) || givesNumbers(it.Minutes[start:end], 1)) {
			return false
		}
		start = end
	}
	return true
}

// pieces that are shown or handed round, and are no report.
const showpieces = `(?:leaflets?|films?|videos?|circulars?|slides?|posters?|photographs?|pictures?|specimens?|demonstrations?|newsletters?|bulletins?|booklets?|brochures?|clips?|animations?|cuttings?|advertisements?|notices?|displays?|cartoons?|postcards?|flyers?|banners?|badges?)`

// showsPiece is how a sentence in small letters says that such a thing was all that came.
var showsPiece = regexp.MustCompile(`^\W*(?:\d+\.\d+ )?(?:(?:the )?[a-z' -]{3,50}? (?:watched|saw|viewed|were shown|was shown|looked at|received|were given|was given|had before (?:them|it)|admired|heard of|were handed|were played) (?:an?|the|some|several|two|three) (?:[a-z'-]+ ){0,4}?` + showpieces +
	`|(?:an?|the|some|several|two|three) (?:[a-z'-]+ ){0,4}?` + showpieces + `\b[^.;]{0,60} (?:was|were|had been) (?:then |also |briefly )?(?:handed|shown|laid|circulated|tabled|distributed|played|screened|displayed|passed|projected|exhibited|given out|received|put before))\b`)

// piecePromised are the beginnings of words for such things.
var piecePromised = []string{"leaflet", "film", "video", "circular", "slide", "poster", "photograph", "picture", "specimen", "demonstration", "newsletter", "bulletin", "booklet", "brochure", "clip", "animation", "cutting", "advert", "notice", "display", "material", "publicity", "campaign"}

// showpieceOnly reports whether an item opens with such a thing being shown, where none was
// promised, and names no paper of the kind that was.
func (s *shelf) showpieceOnly(q query, it *shelved) bool {
	low := s.small(it)
	if len(low) != len(it.Minutes) || !showsPiece.MatchString(low[:sentenceEnd(it.Minutes, 0)]) || beginsWord(" "+strings.ToLower(q.Quote), piecePromised) {
		return false
	}
	for start := 0; start < len(low); {
		end := sentenceEnd(it.Minutes, start)
		if said := low[start:end]; !outcome(said) && !strings.Contains(said, " not ") && q.namesPaper(said) {
			return false
		}
		start = end
	}
	return true
}
