package civic

import (
	"regexp"
	"slices"

	"arising/internal/day"
)

// Judge works out where a commitment stands on the day asOf: its current and
// first due, how often it was moved, its status and standing, and whether the body that
// should have heard of it has met in silence. It is pure and gives the same
// when it judges its own result again.
//
// Evidence counts from the day of its meeting and where it is claimed or a
// person confirmed it; what a person rejected never counts. A status of
// StatusClosed on entry is a person's word and stays.
func Judge(c Commitment, sittings []Sitting, asOf day.Date) Commitment {
	switch { // judged before: begin again
	case c.FirstDue != nil:
		c.Due, c.FirstDue = c.FirstDue, nil
	case len(c.Chain) > 0:
		first := c.Chain[0].Due
		c.Due = &first
	}
	c.Chain = nil
	e := weigh(c, asOf)
	var days []day.Date
	inMeetings := false
	if c.repeats() {
		c.Chain = chain(*c.Due, e, c.MeetingDate, asOf)
		if n, ok := countedIn(c.Due.Recurs); ok {
			if days, inMeetings = turns(c, n, e, sittings, asOf); inMeetings {
				c.Chain = chainOfTurns(*c.Due, e, c.MeetingDate, days, asOf)
			}
		}
	}
	c.FoundLate = foundLate(c)
	c.Deferred = len(e.moves)
	if c.Deferred > 0 {
		c.FirstDue, c.Due = c.Due, movedTo(e.moves, c.Due)
		if c.FirstDue == nil {
			c.FirstDue = &Due{Precision: Open} // moved, though no time was given at first
		}
	}
	switch {
	case inMeetings && c.Deferred == 0:
		c.Due = nextTurn(*c.Due, days, e.lastHeard())
	case c.repeats():
		c.Due = nextOccurrence(*c.Due, e.lastHeard(), c.MeetingDate)
	}
	last, ended := c.lastOf()
	if ended {
		c.Due = &last.Due
	}
	c.Standing = standing(c, asOf)
	if c.Status != StatusClosed {
		if c.Status = statusOf(c, e); ended && c.Status == StatusOverdue {
			c.Status = last.Status
		}
	}
	c.Silent, c.Coverage = silence(c, e, sittings, asOf)
	c.Silent = c.Silent && c.Withdrawn == nil // nobody owes an answer to what the minutes no longer say
	return c
}

// foundLate reports whether the first days promised were over when the promise
// was first seen.
func foundLate(c Commitment) bool {
	return !c.FirstSeen.IsZero() && c.Due != nil && c.Due.Recurs == "" && c.Due.To.Known() && day.FromTime(c.FirstSeen).After(c.Due.To)
}

// repeats reports whether the commitment is to be kept again and again. What is
// recommended to be done each quarter is answered once.
func (c Commitment) repeats() bool {
	return c.Due != nil && c.Due.Recurs != "" && c.Verb != VerbRecommend
}

// lastOf cuts the chain of what repeats at the last day on which it is to come, and
// returns the last occurrence once no other is owed.
func (c *Commitment) lastOf() (last Instance, ended bool) {
	if !c.repeats() || !c.Due.Until.Known() {
		return last, false
	}
	until := c.Due.Until
	c.Chain = slices.DeleteFunc(c.Chain, func(in Instance) bool { return in.Due.From.After(until) })
	if len(c.Chain) == 0 || c.Due.To.Known() && !c.Due.From.After(until) {
		return last, false
	}
	return c.Chain[len(c.Chain)-1], true
}

// standing is what the days alone say. What a later resolution moved is owed
// under that resolution, which is a commitment of its own: shown late twice, one
// silence would count as two.
func standing(c Commitment, asOf day.Date) Status {
	if c.Deferred > 0 && c.Due != nil && c.Due.Carried != "" {
		return StatusOpen
	}
	return statusByDays(c, asOf)
}

// statusOf reads the status table: people's words first, then what the minutes
// say, then what a machine concludes, then the days.
func statusOf(c Commitment, w weighed) Status {
	left := w.since()
	if e, ok := left.newest(func(e Evidence) bool { return e.Confirmed && e.Kind == Supersedes }); ok {
		if k, kept := left.newest(func(e Evidence) bool { return e.Confirmed && keeps(e.Kind) }); !kept || e.MeetingDate.After(k.MeetingDate) {
			return StatusSuperseded
		}
	}
	if !c.repeats() {
		for _, rule := range statusRules {
			if _, ok := left.newest(rule.holds); ok {
				return rule.status
			}
		}
	} else if _, ok := left.newest(isSuperseding); ok {
		return StatusSuperseded
	}
	if c.Deferred > 0 {
		return StatusDeferred // whether its new days have passed says Standing
	}
	return c.Standing
}

func isSuperseding(e Evidence) bool { return e.Kind == Supersedes && e.claimed() }

// statusRules stand in order of weight. A recurring commitment is not ended by
// one report, so only the last rule holds for it.
var statusRules = []struct {
	status Status
	holds  func(Evidence) bool
}{
	{StatusKept, func(e Evidence) bool { return e.Confirmed && keeps(e.Kind) }},
	{StatusKept, func(e Evidence) bool { return e.Kind == SaysDone && e.claimed() }},
	{StatusSuperseded, isSuperseding},
	{StatusLikelyKept, func(e Evidence) bool { return keeps(e.Kind) && e.claimed() }},
}

// advises reports whether a commitment only recommends something to another body. The
// days in it are then those of what is recommended, "in 2026/27", which is that
// body's to decide; none is said by which it must answer, until it puts that off to one.
func (c Commitment) advises() bool {
	return c.Verb == VerbRecommend && c.Deferred == 0 && c.Owner != "" && !SpokenTo(c.Owner, c.CommitteeName, c.CommitteeName) && !answerDue.MatchString(c.Quote)
}

// answerDue are the words of a recommendation that asks for an answer as well.
var answerDue = regexp.MustCompile(`(?i)\b(?:report|respon(?:d|se)|reply|replies|answer|come back|bring back|brought back)`)

// statusByDays compares the due with the as-of date. A due that ends before
// its own meeting is a misprint: it accuses nobody, and stays open.
func statusByDays(c Commitment, asOf day.Date) Status {
	d := c.Due
	switch {
	case d == nil || !d.To.Known() || !asOf.Known():
		return StatusOpen
	case c.MeetingDate.Known() && d.To.Before(c.MeetingDate), c.advises():
		return StatusOpen
	case asOf.After(d.To):
		return StatusOverdue
	case d.From.Known() && asOf.Before(d.From):
		return StatusOpen
	}
	return StatusDue
}
