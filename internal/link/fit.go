package link

import (
	"math"
	"regexp"

	"arising/internal/civic"
)

// A fit says how an item lies to the promise in time and place, each 0 to 1.
type fit struct {
	when, where float64
	here        bool   // the body to which it was to come
	near        bool   // that body or the one that recorded it
	reason      string // of time
	place       string // of place
}

// target is the body to which the promise must come: what is asked of another
// body must come to that one.
func (q query) target() string {
	if q.hears != "" {
		return q.hears
	}
	if q.asksIn && q.Recipient == "" {
		return "" // who is asked to attend comes to the body that asked
	}
	if addressed(q.Promise) && (q.Recipient == "" || namesNobody(q.Recipient) || q.repliesHere() || q.givesUs()) && !namesNobody(q.Owner) {
		return q.Owner
	}
	return fromCapital(q.Recipient)
}

// repliesHere reports whether another body is asked for something and only its reply is
// to come here: "that the Executive be recommended to agree and to reply to the Panel".
func (q query) repliesHere() bool {
	return q.Owner != "" && !civic.SpokenTo(q.Owner, q.BodyName, q.BodyName) && civic.SpokenTo(q.Recipient, q.BodyName, q.BodyName) && replyTo.MatchString(q.Quote)
}

// givesUs reports whether another body is asked to give or grant something to the one that asks,
// which the other decides on: "that Cabinet be requested to agree to the transfer to the Authority".
func (q query) givesUs() bool {
	return q.Owner != "" && !civic.SpokenTo(q.Owner, q.BodyName, q.BodyName) && civic.SpokenTo(q.Recipient, q.BodyName, q.BodyName) && thatMeets.MatchString(q.Owner) && toGrant.MatchString(q.Quote)
}

// thatMeets is a name that ends as those of bodies do, toGrant how one is asked to grant something.
var (
	thatMeets = regexp.MustCompile(`(?i)\b(?:cabinet|council|executive|committee|board|panel|commission|forum|authority)$`)
	toGrant   = regexp.MustCompile(`\bto (?:agree|approve|grant|release|allot|allocate|consent|transfer|lend|lease|let|provide|make|give)\b`)
)

// replyTo is how a request says to whom the answer to it is to go.
var replyTo = regexp.MustCompile(`\b(?:reply|respond|answer|response|give (?:its|their|an) (?:reply|answer|response|views)) to (?:the|this|it)\b`)

// slack is about two meetings of a committee that meets every six weeks, in days.
const slack = 92

func (s *shelf) fit(q query, it *shelved) fit {
	f := fit{where: 0.3, place: "another body: " + it.BodyName}
	switch {
	case civic.SpokenTo(q.target(), q.BodyName, it.BodyName), q.asksBody(it), q.asksOffice(it):
		f.where, f.here, f.near, f.place = 1, true, true, "the body it was to come to: "+it.BodyName
	case q.inherits(it):
		f.where, f.here, f.near, f.place = 1, true, true, "took the place of the body it was to come to: "+it.BodyName
	case q.gotIt(it):
		f.where, f.here, f.near, f.place = 0.9, true, true, "speaks of what came from "+q.BodyName
	case q.heardThere(it):
		f.where, f.near, f.place = 0.6, true, "where the minutes of that meeting were heard: "+it.BodyName
	case it.looksBack() && q.cameHere(it.BodyName):
		f.where, f.near, f.place = 0.6, true, "where the matter came from: "+it.BodyName
	case it.Body != q.Body && (s.isItsPaper(q, it) || s.isForMembers(q, it)):
		f.where, f.here, f.near = 0.9, true, true
	case it.Body == q.Body:
		f.where, f.near, f.place = 0.6, true, "the body that recorded it: "+it.BodyName
	}
	f.when, f.reason = timing(q, it)
	return f
}

// timing says how the item's date lies to the due.
func timing(q query, it *shelved) (float64, string) {
	if q.Due == nil || !q.Due.To.Known() {
		if days := q.Date.DaysUntil(it.Date); days > 365 {
			return 0.5, months(days) + " after the promise, which gave no date"
		}
		return 0.8, "within a year of the promise, which gave no date"
	}
	from, to := q.Due.From, q.Due.To
	if q.Due.Recurs != "" {
		return 0.9, "the promise repeats"
	}
	switch late, soon := to.DaysUntil(it.Date), it.Date.DaysUntil(from); {
	case late > slack:
		return math.Max(0.3, 1-0.7*float64(late-slack)/365), months(late) + " after its last day"
	case late > 0:
		return 1, days(late) + " after its last day"
	case from.Known() && soon > slack:
		return 0.6, months(soon) + " before it was due"
	case from.Known() && soon > 0:
		return 0.9, days(soon) + " before it was due"
	}
	return 1, "in the days in which it was due"
}
