package civic

import (
	"reflect"
	"testing"

	"arising/internal/day"
)

func dueOf(from, to string, p Precision) *Due {
	return &Due{Expression: "as printed", From: day.MustParse(from), To: day.MustParse(to), Precision: p}
}

func shown(k EvidenceKind, on string, score float64) Evidence {
	return Evidence{Kind: k, MeetingDate: day.MustParse(on), Score: score, Item: ItemID("i" + on)}
}

func by(person bool, e Evidence) Evidence {
	e.Confirmed, e.Rejected = person, !person
	return e
}

func movedBy(on, from, to string, score float64) Evidence {
	e := shown(DeferredTo, on, score)
	if to != "" {
		e.Due = dueOf(from, to, ByMonth)
	}
	return e
}

// inJuly is the promise most cases are about: made on 17 January 2017, due in July.
func inJuly(ev ...Evidence) Commitment {
	return Commitment{
		Record:  Record{Kind: Decision, Commitment: true, Due: dueOf("2017-07-01", "2017-07-31", ByMonth)},
		Council: "q", Body: "q-forum", CommitteeName: "Performance Scrutiny Forum", MeetingDate: day.MustParse("2017-01-17"), Evidence: ev,
	}
}

func TestJudgeStatus(t *testing.T) {
	noDue, floor, span, misprint, weekday := inJuly(), inJuly(), inJuly(), inJuly(), inJuly()
	noDue.Due = nil
	floor.Due = dueOf("2017-05-01", "", Open)
	span.Due = dueOf("2017-01-17", "2017-03-31", BySpan)
	misprint.Due = dueOf("2016-07-01", "2016-07-01", ByDay)
	weekday.Due = dueOf("2017-07-04", "2017-07-04", ByDay)
	weekday.Due.Suspect = true
	closed := inJuly(shown(ReportedBack, "2017-07-11", 0.9))
	closed.Status = StatusClosed
	spanMoved := span
	spanMoved.Evidence = []Evidence{{Kind: DeferredTo, Score: 0.8, MeetingDate: day.MustParse("2017-03-14"), Due: dueOf("2017-03-14", "2017-06-30", BySpan)}}

	advised, answering := inJuly(), inJuly()
	advised.Verb, advised.Owner, advised.Quote = VerbRecommend, "Cabinet", "That Cabinet be recommended to light the slip in July."
	answering.Verb, answering.Owner, answering.Quote = VerbRecommend, "Cabinet", "That Cabinet be recommended to light the slip and to report back in July."
	advisedMoved := advised
	advisedMoved.Evidence = []Evidence{movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)}

	for _, tt := range []struct {
		name string
		c    Commitment
		asOf string
		want Status
	}{
		{"days of what is recommended", advised, "2017-09-01", StatusOpen},
		{"days by which an answer is wanted", answering, "2017-09-01", StatusOverdue},
		{"an answer put off", advisedMoved, "2017-09-01", StatusDeferred},
		{"before the days", inJuly(), "2017-06-30", StatusOpen},
		{"first day", inJuly(), "2017-07-01", StatusDue},
		{"last day", inJuly(), "2017-07-31", StatusDue},
		{"day after", inJuly(), "2017-08-01", StatusOverdue},
		{"no due", noDue, "2030-01-01", StatusOpen},
		{"a floor is no deadline", floor, "2030-01-01", StatusOpen},
		{"in a span from its first day", span, "2017-01-18", StatusDue},
		{"after a span", span, "2017-04-01", StatusOverdue},
		{"ends before its meeting", misprint, "2017-08-01", StatusOpen},
		{"wrong weekday is judged as printed", weekday, "2017-07-05", StatusOverdue},
		{"no as-of date", inJuly(), "", StatusOpen},

		{"reported back, claimed", inJuly(shown(ReportedBack, "2017-07-11", 0.5)), "2017-09-01", StatusLikelyKept},
		{"reported back, proposed", inJuly(shown(ReportedBack, "2017-07-11", 0.49)), "2017-09-01", StatusOverdue},
		{"reported back after the as-of date", inJuly(shown(ReportedBack, "2017-09-11", 0.9)), "2017-09-01", StatusOverdue},
		{"reported back early", inJuly(shown(ReportedBack, "2017-05-11", 0.9)), "2017-06-01", StatusLikelyKept},
		{"responds", inJuly(shown(Responds, "2017-07-11", 0.7)), "2017-09-01", StatusLikelyKept},
		{"minutes say done", inJuly(shown(SaysDone, "2017-07-11", 0.7)), "2017-09-01", StatusKept},
		{"done, only proposed", inJuly(shown(SaysDone, "2017-07-11", 0.4)), "2017-09-01", StatusOverdue},
		{"confirmed though weak", inJuly(by(true, shown(ReportedBack, "2017-07-11", 0.35))), "2017-09-01", StatusKept},
		{"rejected though strong", inJuly(by(false, shown(ReportedBack, "2017-07-11", 0.95))), "2017-09-01", StatusOverdue},
		{"done but rejected", inJuly(by(false, shown(SaysDone, "2017-07-11", 0.95))), "2017-09-01", StatusOverdue},
		{"superseded", inJuly(shown(Supersedes, "2017-05-09", 0.8)), "2017-09-01", StatusSuperseded},
		{"superseded weighs more than a guess", inJuly(shown(Supersedes, "2017-05-09", 0.8), shown(ReportedBack, "2017-07-11", 0.9)), "2017-09-01", StatusSuperseded},
		{"a person's kept weighs more than superseded", inJuly(shown(Supersedes, "2017-05-09", 0.8), by(true, shown(ReportedBack, "2017-07-11", 0.9))), "2017-09-01", StatusKept},
		{"closed by a person", closed, "2017-09-01", StatusClosed},

		{"deferred, before the new days", inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)), "2017-08-01", StatusDeferred},
		{"deferred, in the new days", inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)), "2017-11-05", StatusDeferred},
		{"deferred, past the new days", inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)), "2017-12-01", StatusDeferred},
		{"deferred without a date", inJuly(movedBy("2017-07-11", "", "", 0.8)), "2018-12-01", StatusDeferred},
		{"deferred without a date is not late", inJuly(movedBy("2017-07-11", "", "", 0.8)), "2030-12-01", StatusDeferred},
		{"a deferral to the days it had moves nothing", inJuly(movedBy("2017-05-09", "2017-07-01", "2017-07-31", 0.8)), "2017-09-01", StatusOverdue},
		{"a deferral to an earlier day moves nothing", inJuly(movedBy("2017-05-09", "2017-06-01", "2017-06-30", 0.8)), "2017-09-01", StatusOverdue},
		{"a deferral to a day gone by moves nothing", inJuly(movedBy("2018-05-09", "2017-11-01", "2017-11-30", 0.8)), "2018-09-01", StatusOverdue},
		{"a person may bring it forward", inJuly(by(true, movedBy("2017-05-09", "2017-06-01", "2017-06-30", 0.4))), "2017-05-20", StatusDeferred},
		{"deferral only proposed", inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.4)), "2017-08-01", StatusOverdue},
		{"deferral rejected", inJuly(by(false, movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.9))), "2017-08-01", StatusOverdue},
		{"deferral after the as-of date", inJuly(movedBy("2017-09-11", "2017-11-01", "2017-11-30", 0.9)), "2017-08-01", StatusOverdue},
		{"a span moved", spanMoved, "2017-04-01", StatusDeferred},
		{"a span moved and over", spanMoved, "2017-07-01", StatusDeferred},
		{"report before the deferral is overtaken", inJuly(shown(ReportedBack, "2017-05-09", 0.9), movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)), "2017-12-01", StatusDeferred},
		{"report after the deferral", inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8), shown(ReportedBack, "2017-11-14", 0.9)), "2017-12-01", StatusLikelyKept},
		{"what a person confirmed is not overtaken", inJuly(by(true, shown(ReportedBack, "2017-05-09", 0.9)), movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)), "2017-12-01", StatusKept},
	} {
		t.Run(tt.name, func(t *testing.T) {
			asOf := day.MustParse(tt.asOf)
			got := Judge(tt.c, nil, asOf)
			if got.Status != tt.want {
				t.Errorf("Judge on %s: %q, want %q", tt.asOf, got.Status, tt.want)
			}
			if again := Judge(got, nil, asOf); !reflect.DeepEqual(again, got) {
				t.Errorf("judged again: %+v, was %+v", again, got)
			}
		})
	}
}

func TestJudgeKeepsTheFirstDue(t *testing.T) {
	c := inJuly(movedBy("2017-11-14", "2018-03-01", "2018-03-31", 0.8), movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8), movedBy("2017-07-11", "2017-12-01", "2017-12-31", 0.6))
	got := Judge(c, nil, day.MustParse("2018-01-01"))
	if got.FirstDue == nil || got.FirstDue.To.String() != "2017-07-31" || got.Due.To.String() != "2018-03-31" || got.Deferred != 2 {
		t.Errorf("first %v, now %v, moved %d times; want July 2017, March 2018, twice", got.FirstDue, got.Due, got.Deferred)
	}
	early := Judge(c, nil, day.MustParse("2017-08-01"))
	if early.Due.To.String() != "2017-11-30" || early.Deferred != 1 {
		t.Errorf("on 1 August: %v, moved %d times; want November 2017, once", early.Due, early.Deferred)
	}
	if c.FirstDue != nil || c.Due.To.String() != "2017-07-31" {
		t.Errorf("Judge changed what it was given: %v", c.Due)
	}
}

// TestStandingOfTheDeferred: what was moved is still counted as open, due or overdue.
func TestStandingOfTheDeferred(t *testing.T) {
	c := inJuly(movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8))
	for _, tt := range []struct {
		name, asOf string
		want       Status
	}{
		{"before the new days", "2017-08-01", StatusOpen},
		{"in them", "2017-11-05", StatusDue},
		{"after them", "2017-12-01", StatusOverdue},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Judge(c, nil, day.MustParse(tt.asOf))
			if got.Status != StatusDeferred || got.Standing != tt.want {
				t.Errorf("status %q, standing %q, want %q, %q", got.Status, got.Standing, StatusDeferred, tt.want)
			}
		})
	}
}

// TestCarriedBySomethingElse: what a resolution moved is owed under that
// resolution, so that one silence is not shown as two.
func TestCarriedBySomethingElse(t *testing.T) {
	move := movedBy("2017-07-11", "2017-11-01", "2017-11-30", 0.8)
	move.Due.Carried = "r2"
	sittings := []Sitting{{Council: "q", Committee: "q-forum", Name: "Performance Scrutiny Forum", Date: day.MustParse("2018-01-09"), AgendaHeld: true}}
	got := Judge(inJuly(move), sittings, day.MustParse("2018-02-01"))
	if got.Status != StatusDeferred || got.Standing != StatusOpen || got.Silent {
		t.Errorf("status %q, standing %q, silent %v, want deferred, open, not silent", got.Status, got.Standing, got.Silent)
	}
}

func TestDeferralWithoutDaysLeavesNone(t *testing.T) {
	got := Judge(inJuly(movedBy("2017-07-11", "", "", 0.8)), nil, day.MustParse("2018-02-01"))
	if got.Due != nil || got.FirstDue == nil || got.FirstDue.To.String() != "2017-07-31" {
		t.Errorf("due %v, first %v, want none and July 2017", got.Due, got.FirstDue)
	}
}

func TestJudgeRecurring(t *testing.T) {
	quarterly := func(ev ...Evidence) Commitment {
		c := inJuly(ev...)
		c.Due = dueOf("2017-04-01", "2017-04-30", ByMonth)
		c.Due.Recurs = "P3M"
		return c
	}
	for _, tt := range []struct {
		name, asOf, to string
		c              Commitment
		want           Status
	}{
		{"first occurrence ahead", "2017-03-01", "2017-04-30", quarterly(), StatusOpen},
		{"first occurrence missed", "2017-05-01", "2017-04-30", quarterly(), StatusOverdue},
		{"first reported: July is next", "2017-05-10", "2017-07-31", quarterly(shown(ReportedBack, "2017-04-11", 0.8)), StatusOpen},
		{"in July", "2017-07-10", "2017-07-31", quarterly(shown(ReportedBack, "2017-04-11", 0.8)), StatusDue},
		{"July missed", "2017-08-01", "2017-07-31", quarterly(shown(ReportedBack, "2017-04-11", 0.8)), StatusOverdue},
		{"reported a little late", "2017-05-20", "2017-07-31", quarterly(shown(ReportedBack, "2017-05-09", 0.8)), StatusOpen},
		{"a confirmed report does not end it", "2017-08-01", "2017-07-31", quarterly(by(true, shown(ReportedBack, "2017-04-11", 0.8))), StatusOverdue},
		{"an occurrence put off", "2017-05-20", "2017-06-30", quarterly(movedBy("2017-05-09", "2017-06-01", "2017-06-30", 0.8)), StatusDeferred},
		{"put off, then reported: the series goes on", "2017-08-01", "2017-07-31", quarterly(movedBy("2017-05-02", "2017-05-01", "2017-05-31", 0.8), shown(ReportedBack, "2017-05-09", 0.8)), StatusOverdue},
		{"put off without a date: the series stays", "2017-05-20", "2017-04-30", quarterly(movedBy("2017-05-09", "", "", 0.8)), StatusDeferred},
		{"superseded ends it", "2017-08-01", "2017-04-30", quarterly(shown(Supersedes, "2017-05-11", 0.8)), StatusSuperseded},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Judge(tt.c, nil, day.MustParse(tt.asOf))
			if got.Status != tt.want || got.Due.To.String() != tt.to {
				t.Errorf("Judge on %s: %q until %v, want %q until %s", tt.asOf, got.Status, got.Due.To, tt.want, tt.to)
			}
		})
	}
}

func TestJudgeSilence(t *testing.T) {
	sitting := func(body CommitteeID, name, on string, held bool) Sitting {
		return Sitting{Council: "q", Committee: body, Name: name, Date: day.MustParse(on), AgendaHeld: held}
	}
	forum := func(on string, held bool) Sitting {
		return sitting("q-forum", "Performance Scrutiny Forum", on, held)
	}
	audit := func(on string, held bool) Sitting {
		return sitting("q-audit", "Standards and Audit Committee", on, held)
	}
	cancelled := forum("2017-09-12", false)
	cancelled.Cancelled = true
	atMeeting := inJuly()
	atMeeting.Quote, atMeeting.Due = "that the plan be reviewed at the meeting on Tuesday 4 July 2017", dueOf("2017-07-04", "2017-07-04", ByDay)
	inMonth := inJuly()
	inMonth.Due = dueOf("2017-07-01", "2017-07-31", ByMonth)
	inMonth.Due.Expression = "to the July 2017 meeting"
	toAudit, toElders, toCommittee := inJuly(), inJuly(), inJuly()
	toAudit.Recipient, toElders.Recipient, toCommittee.Recipient = "Audit Committee", "Board of Elders Committee", "the Committee"
	for _, tt := range []struct {
		name     string
		c        Commitment
		sittings []Sitting
		silent   bool
		want     Coverage
	}{
		{"met since, all held", inJuly(), []Sitting{forum("2017-05-09", true), forum("2017-09-12", true)}, true, FullCoverage},
		{"the meeting that it names is not known", atMeeting, []Sitting{forum("2017-05-09", true), forum("2017-09-12", true)}, false, PartialCoverage},
		{"the meeting of the month that it names is not known", inMonth, []Sitting{forum("2017-05-09", true), forum("2017-09-12", true)}, false, PartialCoverage},
		{"the meeting of the month that it names is held", inMonth, []Sitting{forum("2017-07-11", true), forum("2017-09-12", true)}, true, FullCoverage},
		{"the meeting that it names is held", atMeeting, []Sitting{forum("2017-07-04", true), forum("2017-09-12", true)}, true, FullCoverage},
		{"has not met since", inJuly(), []Sitting{forum("2017-05-09", true)}, false, FullCoverage},
		{"agenda after it missing", inJuly(), []Sitting{forum("2017-09-12", false)}, false, PartialCoverage},
		{"agenda before it missing", inJuly(), []Sitting{forum("2017-05-09", false), forum("2017-09-12", true)}, false, PartialCoverage},
		{"agenda before the promise does not matter", inJuly(), []Sitting{forum("2016-12-06", false), forum("2017-09-12", true)}, true, FullCoverage},
		{"meeting ahead does not matter", inJuly(), []Sitting{forum("2017-09-12", true), forum("2017-12-12", false)}, true, FullCoverage},
		{"cancelled meeting does not matter", inJuly(), []Sitting{cancelled}, false, FullCoverage},
		{"nothing known of the body", inJuly(), nil, false, PartialCoverage},
		{"another body met", inJuly(), []Sitting{forum("2017-05-09", true), audit("2017-09-12", true)}, false, FullCoverage},
		{"moved, and silent since", inJuly(movedBy("2017-05-09", "2017-09-01", "2017-09-05", 0.8)), []Sitting{forum("2017-05-09", true), forum("2017-09-12", true)}, true, FullCoverage},
		{"recipient met", toAudit, []Sitting{forum("2017-05-09", false), audit("2017-09-12", true)}, true, FullCoverage},
		{"recipient unknown", toElders, []Sitting{forum("2017-09-12", true)}, false, PartialCoverage},
		{"the Committee is its own body", toCommittee, []Sitting{forum("2017-09-12", true)}, true, FullCoverage},
		{"something may match", inJuly(shown(ReportedBack, "2017-09-12", 0.35)), []Sitting{forum("2017-09-12", true)}, false, FullCoverage},
		{"what matched was rejected", inJuly(by(false, shown(ReportedBack, "2017-09-12", 0.6))), []Sitting{forum("2017-09-12", true)}, true, FullCoverage},
		{"likely kept", inJuly(shown(ReportedBack, "2017-09-12", 0.6)), []Sitting{forum("2017-09-12", true)}, false, FullCoverage},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Judge(tt.c, tt.sittings, day.MustParse("2017-10-01"))
			if got.Silent != tt.silent || got.Coverage != tt.want {
				t.Errorf("silent %v, coverage %q (status %q), want %v, %q", got.Silent, got.Coverage, got.Status, tt.silent, tt.want)
			}
		})
	}
}
