package civic

import (
	"testing"

	"arising/internal/day"
)

// TestTurns judges a promise to report at each meeting, or at every other one, of
// a body that met or is to meet five times.
func TestTurns(t *testing.T) {
	sitting := func(on string) Sitting {
		return Sitting{Council: "q", Committee: "q-forum", Name: "Tide Forum", Date: day.MustParse(on), AgendaHeld: true, MinutesHeld: true}
	}
	all := []Sitting{sitting("2031-01-14"), sitting("2031-03-11"), sitting("2031-05-13"), sitting("2031-07-08"), sitting("2031-09-09")}
	heard := func(dates ...string) (out []Evidence) {
		for _, d := range dates {
			out = append(out, Evidence{Kind: ReportedBack, MeetingDate: day.MustParse(d), Score: 0.9, Item: ItemID(d)})
		}
		return out
	}
	without := func(i int, change func(*Sitting)) []Sitting {
		out := append([]Sitting{}, all...)
		change(&out[i])
		return out
	}
	for _, tt := range []struct {
		name, recurs string
		evidence     []Evidence
		sittings     []Sitting
		asOf, to     string
		want         Status
		chain        string
	}{
		{"the first is to come", "meeting", nil, all, "2031-02-01", "2031-03-11", StatusOpen, "2031-03 open"},
		{"none came", "meeting", nil, all, "2031-04-01", "2031-03-11", StatusOverdue, "2031-03 overdue; 2031-05 open"},
		{"all came", "meeting", heard("2031-03-11", "2031-05-13"), all, "2031-06-01", "2031-07-08", StatusOpen, "2031-03 likely kept; 2031-05 likely kept; 2031-07 open"},
		{"the second never came, the third did", "meeting", heard("2031-03-11", "2031-07-08"), all, "2031-08-01", "2031-09-09", StatusOpen, "2031-03 likely kept; 2031-05 overdue; 2031-07 likely kept; 2031-09 open"},
		{"it stopped", "meeting", heard("2031-03-11"), all, "2031-08-01", "2031-05-13", StatusOverdue, "2031-03 likely kept; 2031-05 overdue; 2031-07 overdue; 2031-09 open"},
		{"the last meeting is over and no other is known", "meeting", heard("2031-09-09"), all, "2031-10-01", "", StatusOpen, "2031-03 overdue; 2031-05 overdue; 2031-07 overdue; 2031-09 likely kept"},
		{"every other meeting", "2 meetings", heard("2031-05-13"), all, "2031-08-01", "2031-09-09", StatusOpen, "2031-05 likely kept; 2031-09 open"},
		{"every other meeting, missed", "2 meetings", nil, all, "2031-06-01", "2031-05-13", StatusOverdue, "2031-05 overdue; 2031-09 open"},
		{"a meeting whose agenda is not held accuses nobody", "meeting", heard("2031-03-11"), without(2, func(s *Sitting) { s.AgendaHeld, s.MinutesHeld = false, false }), "2031-06-01", "2031-07-08", StatusOpen, "2031-03 likely kept; 2031-07 open"},
		{"nor does one whose minutes are to come", "meeting", heard("2031-03-11"), without(2, func(s *Sitting) { s.MinutesHeld = false }), "2031-06-01", "2031-07-08", StatusOpen, "2031-03 likely kept; 2031-07 open"},
		{"nor one that was cancelled", "meeting", heard("2031-03-11"), without(2, func(s *Sitting) { s.Cancelled = true }), "2031-06-01", "2031-07-08", StatusOpen, "2031-03 likely kept; 2031-07 open"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			due := &Due{Expression: "to each meeting", From: day.MustParse("2031-03-11"), To: day.MustParse("2031-03-11"), Precision: "meeting", Recurs: tt.recurs}
			c := Commitment{Record: Record{Due: due}, Council: "q", Body: "q-forum", CommitteeName: "Tide Forum", MeetingDate: day.MustParse("2031-01-14"), Evidence: tt.evidence}
			asOf := day.MustParse(tt.asOf)
			once := Judge(c, tt.sittings, asOf)
			for _, got := range []Commitment{once, Judge(once, tt.sittings, asOf)} {
				if got.Status != tt.want || got.Due.To.String() != tt.to || told(got.Chain) != tt.chain {
					t.Errorf("Judge: %q until %q, %s; want %q until %q, %s", got.Status, got.Due.To, told(got.Chain), tt.want, tt.to, tt.chain)
				}
			}
		})
	}
}

// TestTurnsEnd: what comes to each meeting up to a day is kept where the last of them
// heard it, and nothing is owed from then on.
func TestTurnsEnd(t *testing.T) {
	var sittings []Sitting
	for _, on := range []string{"2031-03-11", "2031-05-13", "2031-07-08"} {
		sittings = append(sittings, Sitting{Council: "q", Committee: "q-forum", Name: "Tide Forum", Date: day.MustParse(on), AgendaHeld: true, MinutesHeld: true})
	}
	for _, tt := range []struct {
		name  string
		heard []string
		asOf  string
		want  Status
		chain string
	}{
		{"all came", []string{"2031-03-11", "2031-05-13"}, "2031-08-01", StatusLikelyKept, "2031-03 likely kept; 2031-05 likely kept"},
		{"the last did not", []string{"2031-03-11"}, "2031-08-01", StatusOverdue, "2031-03 likely kept; 2031-05 overdue"},
		{"the last is to come", []string{"2031-03-11"}, "2031-04-01", StatusOpen, "2031-03 likely kept; 2031-05 open"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			due := &Due{Expression: "to each meeting until May", From: day.MustParse("2031-03-11"), To: day.MustParse("2031-03-11"), Precision: ByMeeting, Recurs: "meeting", Until: day.MustParse("2031-05-31")}
			c := Commitment{Record: Record{Due: due}, Council: "q", Body: "q-forum", CommitteeName: "Tide Forum", MeetingDate: day.MustParse("2031-01-14")}
			for _, on := range tt.heard {
				c.Evidence = append(c.Evidence, Evidence{Kind: ReportedBack, MeetingDate: day.MustParse(on), Score: 0.9, Item: ItemID(on)})
			}
			once := Judge(c, sittings, day.MustParse(tt.asOf))
			for _, got := range []Commitment{once, Judge(once, sittings, day.MustParse(tt.asOf))} {
				if got.Status != tt.want || told(got.Chain) != tt.chain {
					t.Errorf("Judge: %q, %s; want %q, %s", got.Status, told(got.Chain), tt.want, tt.chain)
				}
			}
		})
	}
}
