package link

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// What is promised to a body is often lost in reading its name: "Children" is
// what is left of "the Children, Health and Care Scrutiny Commission". The
// council's bodies are known by their names, which settles it.

// A hearing is who was to hear of something, as it was read, and who recorded it.
type hearing struct{ target, own string }

// hears returns the body to which a promise must come, by its name as the
// council has it: the one that its words name, the one that was read, or, where
// the council has no such body, the one that recorded it.
func (s *shelf) hears(p *Promise) string {
	if name := s.bodyIn(p.Quote, p.BodyName); name != "" {
		return name
	}
	if name := s.sentBack(p); name != "" {
		return name
	}
	if name := s.soleIn(p); name != "" {
		return name
	}
	h := hearing{query{Promise: p, asksIn: asksThemIn(p)}.target(), p.BodyName}
	if h.target == "" || civic.SpokenTo(h.target, p.BodyName, p.BodyName) {
		return h.target
	}
	found, ok := s.heard[h]
	if !ok {
		found = slices.ContainsFunc(s.bodyNames, func(name string) bool { return civic.SpokenTo(h.target, h.own, name) })
		s.heard[h] = found
	}
	if !found {
		return p.BodyName
	}
	return h.target
}

// bodyIn returns the longest name of a body, other than own, of two words or
// more to which a quote says that something is to come; "" if there is none.
func (s *shelf) bodyIn(quote, own string) (name string) {
	low := strings.ToLower(quote)
	for _, n := range s.bodyNames {
		if n == own || len(n) <= len(name) || !strings.Contains(n, " ") {
			continue
		}
		i := strings.Index(low, strings.ToLower(n))
		if i < 0 || i > 0 && wordByte(low[i-1]) {
			continue
		}
		before, after := strings.TrimSuffix(low[:i], "the "), low[i+len(n):]
		if findingsTo(after, own) {
			continue // it is asked to find out, and its findings come here
		}
		if strings.HasSuffix(before, " to ") || strings.HasSuffix(before, " before ") || strings.HasPrefix(after, " be asked") || strings.HasPrefix(after, " be requested") || strings.HasPrefix(after, " be invited") {
			name = n
		}
	}
	return name
}

// findingsTo reports whether a body that is asked to do something, in words in small
// letters, is to bring what it finds to the body that asks: "be asked to examine the
// backlog and report its findings to the Executive".
func findingsTo(after, own string) bool {
	if !strings.HasPrefix(after, " be asked") && !strings.HasPrefix(after, " be requested") && !strings.HasPrefix(after, " be invited") {
		return false
	}
	own = strings.ToLower(own)
	for _, deed := range []string{" report", " return", " present", " submit", " bring"} {
		if i := strings.Index(after, deed); i >= 0 {
			back := after[i:]
			return strings.Contains(back, " to the "+own) || strings.Contains(back, " to "+own) || strings.Contains(back, " back to this ") || strings.Contains(back, " to this ")
		}
	}
	return false
}

// sole is a body that minutes name by its noun alone, to which something goes:
// "be put before Cabinet", "considered by the Executive", "Cabinet be asked". What
// is brought "to the Council" may only reach its offices, and "before Cabinet
// decides" only says when.
var sole = gate(`\b(?:(?:put|laid|placed|set|brought|taken|go|come) (?:it |them )?before|(?:put|laid|taken|given|go|report|reported|present|presented|submitted|brought|referred|returned) to|(?:considered|heard|taken|decided|received) by) (Council|(?:the )?Full Council|(?:the )?(?:Cabinet|Executive))\b|\b(Cabinet|Executive|Full Council) be (?:asked|requested|invited|urged|recommended)\b`)

// soleOn is the same of a body to which something is to go on a day: then it is its meeting,
// and not its offices, that is meant.
var soleOn = gate(`\b(?:submit|report|present|bring|brought|lay|laid|put|take|taken|go|come|made)(?:s|ted|ed)?\b[^.;]{0,160}? to (?:the )?((?:[Ff]ull )?Council|Cabinet|Executive) (?:in (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|on \d|at its|at the meeting|meeting)\b`)

// noBody reports whether what was read as the recipient of a promise is no body of the council,
// and the promise says of it only what it answers: "in response to the Best Value report".
func (s *shelf) noBody(p *Promise) bool {
	at := strings.Index(p.Quote, p.Recipient)
	if at < 0 || slices.ContainsFunc(s.bodyNames, func(n string) bool { return n != p.BodyName && civic.SpokenTo(p.Recipient, p.BodyName, n) }) {
		return false
	}
	return answersTo.MatchString(p.Quote[:at])
}

// answersTo is what stands before a thing that is answered or added to, and is no recipient.
var answersTo = regexp.MustCompile(`\b(?:in (?:response|reply|answer|addition|relation|regard|contrast)|further|subject|according|similar|prior|due|owing|thanks|access|amendments?|changes?|improvements?|objections?|answers?|additions?|alternatives?|approach|calls?) to (?:the |a |an )?$`)

// ownMeeting is how a promise names the body that speaks as the one that is to hear of it.
var ownMeeting = gate(`\b(?:to|by|before) (?:the|this|that|its) (?:next )?(?:Committee|Panel|Board|Commission|Forum|Sub-Committee|Working Group|meeting)\b|\b(?:here|to it|to us)\b`)

// soleIn returns such a body, as it is named, of a promise of which nothing else
// was read as to whom it must come; "" if there is none.
func (s *shelf) soleIn(p *Promise) string {
	if p.Recipient != "" && !s.noBody(p) || ownMeeting.MatchString(p.Quote) {
		return ""
	}
	m := sole.FindStringSubmatchIndex(p.Quote)
	if m != nil && namesMore.MatchString(p.Quote[m[1]:]) {
		return ""
	}
	if m == nil {
		m = soleOn.FindStringSubmatchIndex(p.Quote)
	}
	if m == nil {
		return ""
	}
	name := ""
	for _, k := range [...]int{2, 4} {
		if k < len(m) && m[k] >= 0 {
			name = strings.TrimPrefix(p.Quote[m[k]:m[k+1]], "the ")
		}
	}
	is := func(n string) bool { return civic.SpokenTo(name, p.BodyName, n) }
	if is(p.BodyName) || !slices.ContainsFunc(s.bodyNames, is) {
		return ""
	}
	return name
}

// namesMore is how what follows makes another thing of a body's noun: "Cabinet
// Member", "Council Tax", "Cabinet's reply".
var namesMore = regexp.MustCompile(`^(?: [A-Z]|['’])`)

// sentBack returns the committee whose minutes a council heard in the item of a
// promise that sends something back to "the Committee": there that is the committee meant.
func (s *shelf) sentBack(p *Promise) string {
	if !minutesHeard.MatchString(p.ItemTitle) || !backToIt.MatchString(p.Quote) {
		return ""
	}
	for _, n := range s.bodyNames {
		if n != p.BodyName && strings.Contains(n, " ") && strings.Contains(p.ItemTitle, n) {
			return n
		}
	}
	return ""
}

// referredBy is how a title names the body that sent a matter to another one: "Reference from
// the Harbour Panel: Moorings", "Recommendations of Scrutiny".
var referredBy = regexp.MustCompile(`(?i)^(?:references?|referrals?|recommendations?|requests?|matters?|issues?|items?|comments|views|reports? back) (?:referred |raised |made |received )?(?:from|of|by) (?:the )?([A-Z][^:;–—]{3,70}?) *(?:[:;–—-] |$)`)

// cameHere reports whether a promise was made on what an item's body had sent to the body that
// made it: then that body hears what became of it.
func (q query) cameHere(body string) bool {
	if body == q.BodyName {
		return false
	}
	m := referredBy.FindStringSubmatch(q.ItemTitle)
	return m != nil && bodyCalled(m[1], body)
}

// bodyCalled reports whether a name in a title is that of a body, or the words it begins with: "the
// Harbour Panel", "Scrutiny".
func bodyCalled(name, body string) bool {
	have := stems(body)
	words := stems(name)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !smallWords[w] && !slices.Contains(have, w) })
}

// backToIt is how a promise sends something back.
var backToIt = regexp.MustCompile(`\b(?:(?:referred|sent|remitted|returned|passed|given) (?:back )?to|(?:taken|looked at|considered|brought) (?:back |again |anew )?(?:by|to)) (?:the|that|its) (?:[Pp]arent )?(?:Committee|Panel|Board|Commission|Forum|Sub-Committee)\b|\b(?:referred|sent|remitted|taken) back\b`)

// byLength puts the longest first, for what is found first to be the whole name.
func byLength(names map[string]bool) []string {
	out := make([]string, 0, len(names))
	for n := range names {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	return out
}

// atRequest reports whether an item's minutes say that it came because the body
// that made the promise had asked for it.
func (q query) atRequest(it *shelved) bool {
	return slices.ContainsFunc(it.signs, func(g sign) bool {
		return g.kind == civic.ReportedBack && g.order == askOrder && strings.Contains(it.Minutes[g.start:g.end], strings.TrimPrefix(q.BodyName, "The "))
	})
}

// goesOut reports whether what was promised is for somebody outside the body that
// made the promise and its members: another body, or an office.
func (q query) goesOut() bool {
	if addressed(q.Promise) {
		return true
	}
	who := strings.ToLower(q.Recipient)
	return namesNobody(q.Recipient) && !anyOf(who, []string{"member", "councillor", "committee", "panel", "chair", "resident", "public"})
}

// fromWhom are the words by which minutes speak of what came from another body.
var fromWhom = newWordlist([]string{"asked", "request", "comment", "view", "recommend", "refer", "doubt", "concern", "thank", "wish", "sent", "sought", "behalf", "rais", "propos", "respon", "repl", "suggest", "observation", "submi", "question", "urge"})

// cameFrom says how much of a promise's words the sentence of an item holds that
// speaks of what came from the body which made the promise: "thanked the Pools
// Panel for its comments". A body that is named by one word is named too often.
func (q query) cameFrom(it *shelved) (holding float64, ok bool) {
	name := strings.TrimPrefix(q.BodyName, "The ")
	if it.Body == q.Body || !strings.Contains(name, " ") || !strings.Contains(it.Minutes, name) {
		return 0, false
	}
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := it.Minutes[start:end]
		start = end
		if low := strings.ToLower(said); strings.Contains(said, name) && fromWhom.in(strings.ReplaceAll(low, strings.ToLower(name), "")) {
			lacking, _ := q.plainIn(low)
			holding, ok = max(holding, 1-lacking), true
		}
	}
	return holding, ok
}

// sameGift is how many of a promise's words such a sentence holds that speaks of
// what was promised, and of no other gift of that body.
const sameGift = 0.5

// gotIt reports whether an item says that it has what was promised to go there.
func (q query) gotIt(it *shelved) bool {
	if !q.goesOut() {
		return false
	}
	holding, ok := q.cameFrom(it)
	return ok && holding >= sameGift
}
