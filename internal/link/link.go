// Package link ties commitments to what they belong to and to what became of
// them: it reads programmes that officers keep in spreadsheets, proposes Links
// from commitments to programme items, and finds in later agenda items the
// Evidence that a promise was kept, moved or dropped. Each proposal carries a
// score and its reasons in plain words.
//
// All of it is pure: the same commitments, programmes and items give the same
// links in the same order. It never decides that a promise is kept; it only
// says what it saw, and civic.Judge and people decide.
package link

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Promise is a commitment as far as linking needs it.
type Promise struct {
	civic.Record
	Body       civic.CommitteeID // whose minutes record it
	BodyName   string
	Date       day.Date // of that meeting
	ItemNumber string   // the minute's number, which later papers quote; "" if unknown
	ItemTitle  string
	Called     [][]string // the names of each programme item to which it belongs; see Call
	Refs       []string   // numbers under which sources keep its matter, folded; see civic.NewRef
}

// PromiseOf takes from a commitment what linking needs. Whatever asks
// another body for something has the verb of such a decision, though an action has none.
func PromiseOf(c civic.Commitment) Promise {
	p := Promise{Record: c.Record, Body: c.Body, BodyName: c.CommitteeName, Date: c.MeetingDate, ItemNumber: c.ItemNumber, ItemTitle: c.ItemTitle}
	if verb, body := asksOther(p.Quote, p.BodyName); body != "" && !addressed(&p) && (p.Owner == "" || p.Verb == "" && (p.Owner == body || verb == civic.VerbRecommend && strings.EqualFold(p.Recipient, body))) {
		p.Verb, p.Owner = verb, body // whoever is to carry it there
	}
	if p.bidsAnother() {
		p.Verb = civic.VerbRecommend
	}
	if c.Meta != nil && c.Meta.Key != nil {
		if ref := civic.NewRef(c.Meta.Key.Reference); ref != "" {
			p.Refs = append(p.Refs, ref)
		}
	}
	return p
}

// bidsAnother reports whether one body resolves what another is to do, "that Cabinet commit the
// sum": it can but recommend, whatever stands before its resolution.
func (p *Promise) bidsAnother() bool {
	return p.Kind == civic.Decision && p.Verb == civic.VerbAct && p.Owner != "" && !namesNobody(p.Owner) && !ofOffice.MatchString(p.Owner) && !civic.SpokenTo(p.Owner, p.BodyName, p.BodyName) && bidsOn.MatchString(p.Quote)
}

// ofOffice is a name that only ends as that of a body does: "Chief Executive", "Members of the Forum".
var ofOffice = regexp.MustCompile(`(?i)\b(?:chief|members?|chair|chairman|vice-chair|leader|clerk|director|head|officers?|secretary|manager|convener|representatives?|portfolio)\b`)

// bidsOn is how such a resolution opens with the name of the other body.
var bidsOn = gate(`^(?:\W*(?:RESOLVED|Resolved)\W*)?(?i:\W*that )` + aBody + ` (?:be asked to |should )?[a-z]`)

// An Item is an agenda item as far as linking needs it. Minutes is what its
// minutes and decisions say, without what the agenda announced; Source is where
// that text stands, so that evidence can lead to its very words.
type Item struct {
	ID       civic.ItemID
	Body     civic.CommitteeID
	BodyName string
	Date     day.Date
	Number   string
	Title    string
	Minutes  string
	Source   civic.Place // zero where the text has no single place
	Records  []civic.Record
	URL      string // where a reader finds it
	Told     bool   // something is minuted
	// KeyDecision says that a record of it is called a key decision.
	KeyDecision bool
	Names       []civic.Entry // the undertakings that it introduces, where it is Left
	// Left says that minutes and records are left where they are kept: the item
	// is as a Linker remembers it. See Linker.Items.
	Left bool
}

// ItemOf takes from an agenda item what linking needs; minutes is its text, as
// it stands at the place source.
func ItemOf(it civic.Item, minutes string, source civic.Place) Item {
	return Item{ID: it.ID, Body: it.Committee, BodyName: it.CommitteeName, Date: it.MeetingDate, Number: it.Number, Title: it.Title,
		Minutes: minutes, Source: source, Records: it.Records, URL: it.URL, Told: minutes != "",
		KeyDecision: slices.ContainsFunc(it.Records, func(r civic.Record) bool { return r.Meta != nil && r.Meta.Key != nil && r.Meta.Key.Key })}
}

// A List is one programme with its items.
type List struct {
	Programme civic.Programme
	Entries   []civic.Entry
}

// proposed is the lowest score that is worth a person's look.
const proposed = 0.3

// atMost is the score of evidence that may be looked at but must not be claimed.
const atMost = 0.45

// round keeps scores to two places, so that they print and compare alike everywhere.
func round(x float64) float64 {
	return math.Round(math.Max(0, math.Min(1, x))*100) / 100
}
