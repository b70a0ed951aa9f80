package link

import (
	"regexp"
	"strings"

	"arising/internal/day"
)

// A line that looks back says at its front of what it keeps account: by the number
// of an item, a minute, a paragraph or an action, "On item 6 of the June
// meeting", or by the name of the item, "Library – the box was on the counter".

// placeSaid is such a number at the front of a sentence. At most five words stand before it.
var placeSaid = regexp.MustCompile(`(?i)(?:^|[.;:!?] |\n)[\W\d_]*(?:[a-z’']+[ ,:–-]+){0,5}?(item|paragraph|para|minute|min|point|note|entry|heading|matter)s?\.? ?(?:no\.? ?|number )?(\d{1,3}(?:\.\d{1,2}){0,2})\b(?: ?\(([a-z])\))?`)

// actionSaid is the number of an action at the front of a line, "Action 18/24 – Clerk to write".
var actionSaid = regexp.MustCompile(`^[\W_]*(?i:action(?: point| ref\.?)?|ap|ref\.?|recommendation) ?(?i:no\.? ?|number )?((?:[A-Z]{1,4}[ ./-]?)?\d{1,4}(?:[./-]\d{1,4})*[a-z]?)\b`)

// ofMeeting begins what says of which meeting an item was: "item 6 of the June meeting".
var ofMeeting = regexp.MustCompile(`^\)?,? (?:of|at|from|in|on) (?:the )?([^,:;–]{3,60})`)

// mayPoint reports whether text, in small letters or not, may hold a number that points.
func mayPoint(text string) bool {
	return strings.ContainsAny(text, "0123456789") && anyOf(strings.ToLower(text), []string{"item", "para", "min", "point", "note", "entry", "heading", "matter"})
}

// placeIn reads the last place to which the sentences of a line point. A minute's
// number alone is read elsewhere; see quotedMinutes.
func placeIn(line string, on day.Date) (p pointer) {
	if !mayPoint(line) {
		return p
	}
	all := placeSaid.FindAllStringSubmatchIndex(line, maxSigns)
	if len(all) == 0 {
		return p
	}
	m := all[len(all)-1]
	whole := line[m[4]:m[5]]
	p.minute, _, _ = strings.Cut(whole, ".")
	if whole != p.minute {
		p.paragraph = whole
	}
	if m[6] >= 0 {
		p.sub = line[m[6]:m[7]]
	}
	if said := ofMeeting.FindStringSubmatch(line[m[1]:]); said != nil {
		p.asked = meetingSaid(said[1], on)
	}
	if kind := strings.ToLower(line[m[2]:m[3]]); strings.HasPrefix(kind, "min") && !p.asked.known() && !p.asked.last {
		return pointer{}
	}
	return p
}

// meetingSaid reads which meeting words name: "the June meeting", "4 February", "the last meeting".
func meetingSaid(said string, on day.Date) (a asking) {
	if a = askedOn(said, on); a.known() || a.last {
		return a
	}
	for w := range strings.FieldsSeq(strings.ToLower(said)) {
		if w = strings.Trim(w, "’'s.,"); monthWords[w] {
			return askedOn("in "+w, on)
		}
	}
	return a
}

// ownParagraph is the number at the head of the paragraph in which a promise stands, "4.2"; "" if it has none.
func ownParagraph(p *Promise, it *Item) string {
	at := standsAt(p, it)
	if at < 0 {
		return ""
	}
	from := strings.LastIndexByte(it.Minutes[:at], '\n') + 1
	if m := paragraphHead.FindStringSubmatch(it.Minutes[from:]); m != nil {
		return m[1]
	}
	return ""
}

var paragraphHead = regexp.MustCompile(`^[\s(*]*(\d{1,3}(?:\.\d{1,2}){1,2})\b`)

// spokenOf is how a sentence opens that names the item of which it tells: "On the Library item, the box was …".
var spokenOf = regexp.MustCompile(`(?i)^[\W\d_]*(?:on|under|as to|as regards|as for|regarding|concerning|re|with regard to|with regards to|with reference to|with respect to|in respect of|in regard to|in relation to|in connection with|turning to|arising from|arising out of|further to|following) (?:the |its |our |their )?([^,:;.]{3,80})[,:]`)

// longestUnder is the most words of what a line names at its front.
const longestUnder = 9

// sayingWords are those of who said something, which name no item.
var sayingWords = regexp.MustCompile(`\b(?:that|said|reported|noted|asked|advised|explained|confirmed|mentioned|told|stated|replied|answered|added|remarked|observed|recalled|reminded|thanked)\b`)

// under returns what the line that begins at para names at its front as the matter
// of its sentence from start to end; "" where it names none.
func under(minutes string, start, end, para int) string {
	for _, from := range [...]int{start, para} {
		line := minutes[from:end]
		name := heading(line)
		if m := spokenOf.FindStringSubmatch(line); name == "" && m != nil {
			name = m[1]
		}
		low := strings.ToLower(name)
		if name != "" && words(name) <= longestUnder && pasts(low) == "" && !pastHelped(low) && !sayingWords.MatchString(low) && !beginsWord(" "+low, []string{"resolved", "agreed", "action"}) {
			return name
		}
	}
	return ""
}

// standsUnder says how much of the name that a line bears names the matter of a
// promise, and whether it names another.
func (s *shelf) standsUnder(q query, name []term) (mine, other float64) {
	all, got, near := 0.0, 0.0, false
	for _, t := range name {
		w := s.weightOf(t)
		all += w
		if holdsTerm(q.context, t) || holdsTerm(q.own, t) || has(q.nameWords(), t) {
			got += w
		}
		near = near || holdsTerm(q.around, t) || holdsTerm(q.office, t)
	}
	if all == 0 {
		return 0, 0
	}
	return got / all, yes(got == 0 && !near)
}

// meetingMeant reports whether an account points to the meeting of a promise, or another one.
func (a *account) meetingMeant(q query, it *shelved) (mine, other bool) {
	if a.asked.known() || a.asked.last {
		mine = a.asked.of(q.Date, it.prev)
		return mine, !mine
	}
	mine = a.after(q, it)
	return mine, !mine
}
