package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// answering are the wordings by which minutes speak of recommendations that came to a body.
var answering = []string{"response to the", "responded to the", "in response to the recommendation", "recommendations be", "recommendation be", "recommendations were", "recommendation was",
	"accepted the recommendation", "accepted all", "accept the recommendation", "rejected the recommendation", "agreed the recommendation", "approved the recommendation",
	"recommendations of the", "recommendation of the", "recommendation from the", "recommendations from the", "recommendations on", "recommended by the", "had recommended", "been recommended by",
	"recommendations made by", "recommendation made by", "on the recommendation of", "recommendations had been", "recommendation had been", "recommendations numbered", "committee's recommendation",
	"committee’s recommendation", "panel's recommendation", "panel’s recommendation", "forum's recommendation", "forum’s recommendation", "scrutiny's recommendation", "scrutiny’s recommendation",
	"scrutiny recommendation", "request be", "requests be", "request was", "request of the", "request from the", "views of the", "comments of the", "proposal of the"}

// answers are the words without which a sentence on recommendations answers none:
// that they were considered or noted is no answer.
var answers = []string{"accept", "agree", "reject", "approve", "adopt", "declin", "response to the", "responded to", "supported", "refuse", "recommended by", "had recommended", "been recommended by",
	"on the recommendation", "endorse", "implement", "granted", "acceded", "turned down"}

// saysAnswer reports whether a sentence in small letters tells what the body that was asked
// had decided on it: "Cabinet had not agreed to freeze the fees" is an answer.
func (q query) saysAnswer(low string) bool {
	target := strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(q.target(), "the "), "The "))
	at := strings.Index(low, target)
	if target == "" || at < 0 || anyOf(low, noAnswer) {
		return false
	}
	return hadAnswered.MatchString(low[at+len(target):])
}

// hadAnswered is how the decision of a body is told behind its name.
var hadAnswered = regexp.MustCompile(`^(?:[,;] [^,;.]{3,60},)? (?:had|has|have) (?:now |since |also |therefore |both |unanimously |partly |in part )*(?:not (?:now )?)?(?:accepted|agreed|approved|adopted|endorsed|supported|rejected|declined|refused|turned down|resolved|decided)\b`)

// noAnswer are the words of an answer that is still to come.
var noAnswer = []string{"response to the recommendations would", "would respond", "will respond", "response was awaited", "response is awaited", "a response would", "a response will", "not yet responded",
	"no response", "be deferred", "was deferred", "views of the committee be noted", "be noted", "are noted", "recommendations be noted", "recommendation be noted", "note the recommendation", "noted the recommendation"}

// answerWords are what the cell of a table opens with in which a body answers a
// recommendation, after "not" or "partly" or without.
var answerWords = []string{"accepted", "agreed", "approved", "rejected", "declined", "refused", "supported", "endorsed", "adopted"}

// answerHedges may stand before them.
var answerHedges = []string{"not", "partly", "partially", "part", "fully", "in", "noted", "and", "is", "was", "recommendation"}

// maxHedges is the most of answerHedges before the word.
const maxHedges = 3

// answerCell returns the word by which a row of a table, in small letters, says
// what became of the recommendation in it: "1 | That the fee be waived | Not accepted".
func answerCell(row string) (word string, ok bool) {
	if !strings.Contains(row, " | ") {
		return "", false
	}
	for _, c := range strings.Split(strings.Trim(row, "| \n"), "|")[1:] {
		for i, raw := range strings.Fields(c) {
			w := strings.Trim(raw, ".,;:-–()")
			if slices.Contains(answerWords, w) {
				return w, true
			}
			if i == maxHedges || !slices.Contains(answerHedges, w) {
				break
			}
		}
	}
	return "", false
}

// rowRepeats reports whether a row of another body's answers holds nearly all
// the words of a clause: then it answers that clause, whoever was addressed
// ("that the budget be raised", under a line that recommends to Cabinet).
func rowRepeats(q query, it *shelved, g *sign, alone coverage) bool {
	return it.Body != q.Body && q.Due == nil && alone.own >= 0.9 && len(alone.shared) >= 2 && strings.Contains(it.Minutes[g.start:g.end], " | ")
}

// answersWhole reports whether an answer that names little, "the recommendation
// be accepted", speaks of this promise: the title of its item is about the
// matter, or its minutes name the meeting that asked.
func (s *shelf) answersWhole(q query, it *shelved, g *sign) bool {
	if g.kind != civic.Responds || it.routine || strings.Contains(it.Minutes[g.start:g.end], " | ") {
		return false
	}
	title := s.cover(q, it.title, nil, 0)
	return title.of(q) >= 0.5 && title.mass >= 0.35 || q.dayIn(it.Minutes, it) || q.dayIn(it.Title, it)
}

// dayIn reports whether an item's text gives the day of the promise's meeting, within a year also
// without its year: "the Panel's recommendation of 11 July".
func (q query) dayIn(text string, it *shelved) bool {
	long := q.Date.Long()
	if strings.Contains(text, long) {
		return true
	}
	short := long[:len(long)-len(" 2006")]
	if q.Date.DaysUntil(it.Date) > 360 {
		return false
	}
	for at := strings.Index(text, short); at >= 0; {
		before, after := text[:at], text[at+len(short):]
		if (before == "" || before[len(before)-1] < '0' || before[len(before)-1] > '9') && !yearBehind.MatchString(after) {
			return true
		}
		next := strings.Index(after, short)
		if next < 0 {
			break
		}
		at += len(short) + next
	}
	return false
}

// yearBehind is a year that follows a day.
var yearBehind = regexp.MustCompile(`^,? (?:19|20)\d\d\b`)

// ofAsking is how minutes speak of what another body asked of those who meet.
var ofAsking = regexp.MustCompile(`(?i)\b(?:recommend(?:ation|ations|ed)|proposals?|requests?|requested|views of|comments of|wish(?:es)? of|referr(?:al|ed)|references?|remit(?:ted)?|motion|asked|passed to it|put forward|sent (?:back )?to it|invited (?:it|this)|call(?:ed)? for|representations?)\b`)

// replies is how they say what became of it.
var replies = regexp.MustCompile(`(?i)\b(?:(?:not |un)?accept(?:ed|s|able)?|agreed to (?:it|this|the)|declin(?:ed|es)|refus(?:ed|al)|reject(?:ed|s)|turned down|not (?:be )?supported|be supported|adopt(?:ed|s)?|be approved|is approved|(?:extension|increase|reduction|sum|money|grant|recommendation|request|proposal)s?[^.;]{0,60} (?:was |were )?approved|endors(?:ed|es)|granted|acceded|concurred|allot(?:ted)?|allocated|set aside|put in|could not (?:be )?(?:afford|agree|find|meet)(?:ed)?|in part|minded to|responded|rather than the|instead of the|be introduced|be extended|be examined|took up|examined)\b`)

// askerIn says how plainly an item names the body that asked: by its whole name
// or, less, only as "the Panel" where the body that meets is no panel. Below 0
// where another body is named as the one that asked.
func (s *shelf) askerIn(q query, it *shelved) float64 {
	text, name := it.Title+" "+it.Minutes, strings.TrimPrefix(q.BodyName, "The ")
	if strings.Contains(text, name) {
		return 1
	}
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if !strings.Contains(it.BodyName, last) && (strings.Contains(text, "the "+last) || strings.Contains(text, "The "+last) || strings.Contains(text, "by "+last)) || strings.Contains(text, "other "+last) {
		return 0.6
	}
	for _, n := range s.bodyNames {
		if n != q.BodyName && n != it.BodyName && asksOf(text, n) {
			return -1
		}
	}
	return 0
}

// asksOf reports whether a text speaks of what a body asked: "the recommendation of the
// Audit Committee of 18 June".
func asksOf(text, body string) bool {
	body = strings.TrimPrefix(body, "The ")
	for at := 0; ; {
		i := strings.Index(text[at:], body)
		if i < 0 {
			return false
		}
		at += i
		before := strings.TrimSuffix(strings.TrimSuffix(text[max(0, at-40):at], "the "), "The ")
		if (strings.HasSuffix(before, " of ") || strings.HasSuffix(before, " from ") || strings.HasSuffix(before, " by ")) && ofAsking.MatchString(before) {
			return true
		}
		at += len(body)
	}
}

// decidesAny reports whether an item decides anything, but for noting what was asked.
func (s *shelf) decidesAny(q query, it *shelved) bool {
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool { return resolvesMuch(r) && !s.onlyNotes(q, r.Quote) })
}
