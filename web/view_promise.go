package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// A link is text that leads somewhere.
type link struct{ Text, URL string }

// A tag is a status or kind in words, with a colour that only repeats it.
type tag struct{ Text, Colour string }

var statusColour = map[civic.Status]string{
	civic.StatusOverdue: "red", civic.StatusDue: "orange", civic.StatusDeferred: "purple", civic.StatusOpen: "blue",
	civic.StatusLikelyKept: "teal", civic.StatusKept: "green", civic.StatusSuperseded: "grey", civic.StatusClosed: "grey",
}

// statusMeans says each status in a sentence, as design and law have it.
var statusMeans = map[civic.Status]string{
	civic.StatusOverdue:    "The days have passed and nothing we hold shows that it was kept, moved or dropped.",
	civic.StatusDue:        "It is expected now.",
	civic.StatusDeferred:   "A later meeting moved it.",
	civic.StatusOpen:       "Nothing is due yet: no day is given, or it lies ahead.",
	civic.StatusLikelyKept: "A later item seems to show that it was kept. No person has confirmed that.",
	civic.StatusKept:       "A person confirmed it, or the minutes themselves say it was done.",
	civic.StatusSuperseded: "A later commitment took its place.",
	civic.StatusClosed:     "A person ended it, with a reason.",
}

// lateBesideMore says of what is late, in place of statusMeans, that something may have kept it.
const lateBesideMore = "The days have passed. A later item may have kept it, moved it or dropped it, but that is not certain enough to count."

// meaning is in a sentence how a commitment stands on the day asOf.
func meaning(c civic.Commitment, asOf day.Date) string {
	proposed := func(e civic.Evidence) bool {
		return !e.Rejected && !e.Confirmed && !civic.Claimed(e.Score) && !e.MeetingDate.After(asOf)
	}
	if c.Status == civic.StatusOverdue && slices.ContainsFunc(c.Evidence, proposed) {
		return lateBesideMore
	}
	return statusMeans[c.Status]
}

func statusTag(s civic.Status) tag {
	return tag{upperFirst(string(s)), statusColour[s]}
}

// A promise is one commitment as pages show it.
type promise struct {
	ID          string
	URL         string // our page about it
	Quote       string
	Short       string // how the quote begins
	Kind        string
	Owner       string
	OwnerPage   string // address of our page of what they owe; "" where nobody is named
	Recipient   string
	Due         string // "January 2018", or that no day is given
	HowRead     string // the words it was read from; "" where no time is given
	SlippedFrom string // the first due, where a later meeting moved it
	Status      tag
	Means       string   // the status in a sentence
	Withdrawn   bool     // the minutes no longer say it
	Corrected   []string // what a person put right
	Silence     string   // what silence means here; "" where nothing can be said
	Council     link
	Committee   link
	Meeting     link
	MeetingDate string
	Item        link
	Source      *link // the council's own page or paper; nil where it has no web address
	Seen        string
	Evidence    []proof
	Newest      []proof // the newest of the evidence that counts, for lists
	Earlier     int     // how much more of it there is
	Proposed    int     // later items that may bear on it and do not count unless a person confirms them
	Programmes  []tie
}

// A proof is a later item that bears on a promise.
type proof struct {
	Kind      string
	Claimed   bool // false: only proposed for review
	Confirmed bool
	Where     string // committee and date
	Item      link   // our page of that item
	Source    *link
	Quote     string
	Reasons   []string
	Score     string
	NewDue    string // for a deferral
	on        day.Date
	Later     bool // it came after the day on which the promise is judged, and does not count
}

// A tie leads to a programme item.
type tie struct {
	Programme link
	Item      string
	Claimed   bool
	Confirmed bool
	Reasons   []string
	Score     string
}

// newPromise shows c as it stood on the day asOf.
func newPromise(c civic.Commitment, asOf day.Date) promise {
	p := promise{
		ID: string(c.ID), URL: "/commitments/" + string(c.ID), Quote: c.Quote, Short: report.Short(c.Quote, 60), Kind: upperFirst(string(c.Kind)),
		Owner: c.Owner, Recipient: c.Recipient, Due: report.Days(c.Due), HowRead: report.HowRead(c.Due, report.SaidOn(c)),
		Status: statusTag(c.Status), Means: meaning(c, asOf), Silence: silence(c),
		Council:     link{c.CouncilName, "/councils/" + string(c.Council)},
		Committee:   link{c.CommitteeName, "/committees/" + string(c.Body)},
		Meeting:     link{heldOn(c.MeetingDate.Long()), "/meetings/" + string(c.Meeting)},
		MeetingDate: c.MeetingDate.Long(),
		Item:        link{report.ItemName(c.ItemNumber, c.ItemTitle), "/items/" + string(c.Item) + "#" + string(c.ID)},
		Source:      source(c.URL, c.Page), Seen: moment(c.Seen),
	}
	if c.Owner != "" {
		p.OwnerPage = "/people/" + personID(c.Council, c.Owner)
	}
	for _, x := range c.Corrections {
		p.Corrected = append(p.Corrected, upperFirst(string(x.Field))+" put right by "+x.Who+"; it was read as “"+nonEmpty(x.Was, "not said")+"”.")
	}
	p.withdraw(c.Withdrawn)
	if c.FirstDue != nil {
		p.SlippedFrom = slippedFrom(c)
	}
	for _, e := range c.Evidence {
		if !e.Rejected {
			p.Evidence = append(p.Evidence, newProof(e, asOf))
			if !p.Evidence[len(p.Evidence)-1].Claimed {
				p.Proposed++
			}
		}
	}
	p.newest()
	for _, l := range c.Links {
		if !l.Rejected {
			p.Programmes = append(p.Programmes, newTie(l))
		}
	}
	return p
}

// newestShown is how much evidence a list shows of one promise: one that comes
// back every quarter gathers a line each time.
const newestShown = 2

// newest picks the newest of the evidence that counts.
func (p *promise) newest() {
	for _, e := range p.Evidence {
		if e.Claimed {
			p.Newest = append(p.Newest, e)
		}
	}
	slices.SortStableFunc(p.Newest, func(a, b proof) int { return b.on.Compare(a.on) })
	if p.Earlier = len(p.Newest) - newestShown; p.Earlier > 0 {
		p.Newest = p.Newest[:newestShown]
	}
}

func newPromises(cs []civic.Commitment, asOf day.Date) []promise {
	out := make([]promise, 0, len(cs))
	for _, c := range cs {
		out = append(out, newPromise(c, asOf))
	}
	return out
}

// slippedFrom says the first due of a commitment that was moved; "" if it was not.
func slippedFrom(c civic.Commitment) string {
	switch {
	case c.FirstDue == nil:
		return ""
	case !c.FirstDue.From.Known() && !c.FirstDue.To.Known():
		return "a time that was not given"
	}
	return report.Days(c.FirstDue)
}

func newProof(e civic.Evidence, asOf day.Date) proof {
	p := proof{
		Kind: upperFirst(string(e.Kind)), Claimed: e.Confirmed || civic.Claimed(e.Score), Confirmed: e.Confirmed,
		Where:  strings.Trim(e.CommitteeName+", "+e.MeetingDate.Long(), ", "),
		Item:   link{e.ItemTitle, "/items/" + string(e.Item)},
		Source: source(e.URL, e.Source.Page), Quote: e.Quote, Reasons: e.Reasons, Score: percent(e.Score), on: e.MeetingDate, Later: e.MeetingDate.After(asOf),
	}
	if p.Item.Text == "" {
		p.Item.Text = "The agenda item"
	}
	if e.Due != nil {
		p.NewDue = report.Days(e.Due)
	}
	return p
}

func newTie(l civic.Link) tie {
	return tie{
		Programme: link{l.ProgrammeName, "/programmes/" + string(l.Programme) + "#" + string(l.Entry)}, Item: l.Title,
		Claimed: l.Confirmed || civic.Claimed(l.Score), Confirmed: l.Confirmed, Reasons: l.Reasons, Score: percent(l.Score),
	}
}

// silence says what it means that nothing was found, or why that cannot be judged.
func silence(c civic.Commitment) string {
	switch {
	case !c.Status.Outstanding():
		return ""
	case c.Silent && slices.ContainsFunc(c.Evidence, func(e civic.Evidence) bool { return !e.Rejected }):
		return "Silent: the body has met since the last day, all of those agendas are held, and nothing in them clearly answers this."
	case c.Silent:
		return "Silent: the body has met since the last day, all of those agendas are held, and none of them mentions this."
	case c.Coverage == civic.PartialCoverage && c.Status == civic.StatusOverdue:
		return "Silence cannot be judged: an agenda since then is not held, or we do not know the body that should hear of it."
	case c.Status == civic.StatusOverdue && !slices.ContainsFunc(c.Evidence, func(e civic.Evidence) bool { return !e.Rejected }):
		return "As far as we know, the body has not met since the last day."
	}
	return ""
}

// source is the link to the council's own words; only web addresses become links.
func source(url string, page int) *link {
	if !isWeb(url) {
		return nil
	}
	if page > 0 {
		return &link{"Page " + thousands(page) + " of the council’s paper", url}
	}
	return &link{"The council’s own page", url}
}

func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

func heldOn(date string) string {
	if date == "" {
		return "a meeting whose date is not known"
	}
	return date
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// percent says a score from 0 to 1 as a person would.
func percent(score float64) string {
	return thousands(int(min(max(score, 0), 1)*100+0.5)) + " in 100"
}
