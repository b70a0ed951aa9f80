package civic

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"arising/internal/day"
)

// told prints a chain for reading: the month that each occurrence ends in, and what became of it.
func told(chain []Instance) string {
	var out []string
	for _, in := range chain {
		s := in.Due.To.String()[:7] + " " + string(in.Status)
		if in.Late {
			s += " late"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// TestChain judges a promise to report every three months, occurrence by occurrence.
func TestChain(t *testing.T) {
	quarterly := &Due{Expression: "quarterly", From: day.MustParse("2031-04-01"), To: day.MustParse("2031-04-30"), Precision: ByMonth, Recurs: "P3M"}
	on := func(kind EvidenceKind, date string) Evidence {
		return Evidence{Kind: kind, MeetingDate: day.MustParse(date), Score: 0.9, Item: ItemID(date)}
	}
	for _, tt := range []struct {
		name     string
		evidence []Evidence
		asOf     string
		want     string
	}{
		{"nothing yet", nil, "2031-03-01", "2031-04 open"},
		{"the first is due", nil, "2031-04-10", "2031-04 due; 2031-07 open"},
		{"none came", nil, "2031-08-02", "2031-04 overdue; 2031-07 overdue; 2031-10 open"},
		{"all came", []Evidence{on(ReportedBack, "2031-04-14"), on(ReportedBack, "2031-07-14")}, "2031-08-02", "2031-04 likely kept; 2031-07 likely kept; 2031-10 open"},
		{"one came late", []Evidence{on(ReportedBack, "2031-05-08")}, "2031-06-02", "2031-04 likely kept late; 2031-07 open"},
		{"the second never came", []Evidence{on(ReportedBack, "2031-04-14"), on(ReportedBack, "2031-10-14")}, "2031-11-02", "2031-04 likely kept; 2031-07 overdue; 2031-10 likely kept; 2032-01 open"},
		{"one was put off", []Evidence{on(DeferredTo, "2031-04-20")}, "2031-06-02", "2031-04 deferred; 2031-07 open"},
		{"the minutes say it was done", []Evidence{on(SaysDone, "2031-04-14")}, "2031-05-02", "2031-04 kept; 2031-07 open"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Commitment{Record: Record{Due: quarterly}, MeetingDate: day.MustParse("2031-01-14"), Evidence: tt.evidence}
			once := Judge(c, nil, day.MustParse(tt.asOf))
			if got := told(once.Chain); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			if twice := Judge(once, nil, day.MustParse(tt.asOf)); told(twice.Chain) != tt.want || *twice.Due != *once.Due {
				t.Errorf("judged again: %s, due %v; want the same as before", told(twice.Chain), twice.Due)
			}
		})
	}
}

// TestFoundLate: what we first saw after its last day is said to be so.
func TestFoundLate(t *testing.T) {
	due := &Due{From: day.MustParse("2031-04-01"), To: day.MustParse("2031-04-30"), Precision: ByMonth}
	for _, tt := range []struct {
		seen string
		due  *Due
		want bool
	}{
		{"2031-04-30", due, false}, {"2031-05-01", due, true}, {"", due, false}, {"2031-05-01", nil, false},
	} {
		c := Commitment{Record: Record{Due: tt.due}, MeetingDate: day.MustParse("2031-01-14")}
		if tt.seen != "" {
			c.FirstSeen, _ = time.Parse(time.DateOnly, tt.seen)
		}
		if got := Judge(c, nil, day.MustParse("2031-06-01")).FoundLate; got != tt.want {
			t.Errorf("first seen %q, due %v: found late %v, want %v", tt.seen, tt.due, got, tt.want)
		}
	}
}

// TestReattached: a corrected record is told from a new one.
func TestReattached(t *testing.T) {
	const leases = "That a report on the museum store leases be brought to the Forum in July."
	rec := func(item, quote string) Record {
		return Record{ID: NewRecordID(ItemID(item), Decision, quote, 0), Kind: Decision, Item: ItemID(item), Quote: quote}
	}
	for _, tt := range []struct {
		name        string
		held, fresh []Record
		want        int // how many go on under a new id
	}{
		{"a word is corrected", []Record{rec("i5", leases)}, []Record{rec("i5", strings.Replace(leases, "July", "September", 1))}, 1},
		{"nothing changed", []Record{rec("i5", leases)}, []Record{rec("i5", leases)}, 0},
		{"something else", []Record{rec("i5", leases)}, []Record{rec("i5", "That the Mayor open the fair.")}, 0},
		{"another item", []Record{rec("i5", leases)}, []Record{rec("i7", leases)}, 0},
		{"the item was numbered anew", []Record{rec("i5", leases)}, []Record{rec("i6", leases)}, 1},
		{"one of two goes on", []Record{rec("i5", leases)}, []Record{rec("i5", leases+" If ready."), rec("i5", leases+" If ready, and if not then later.")}, 1},
		{"two that are alike each keep theirs", []Record{rec("i5", "That the north pier be painted."), rec("i5", "That the south pier be painted.")},
			[]Record{rec("i5", "That the north pier be painted blue."), rec("i5", "That the south pier be painted blue.")}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Reattached(tt.held, tt.fresh, func(old, now ItemID) bool { return old == "i5" && now == "i6" })
			if len(got) != tt.want {
				t.Errorf("%v, want %d", got, tt.want)
			}
			if tt.want == 2 && (got[tt.held[0].ID] != tt.fresh[0].ID || got[tt.held[1].ID] != tt.fresh[1].ID) {
				t.Errorf("%v: north and south were mixed up", got)
			}
			if again := fmt.Sprint(Reattached(tt.held, tt.fresh, func(old, now ItemID) bool { return old == "i5" && now == "i6" })); again != fmt.Sprint(got) {
				t.Errorf("another answer the second time: %s", again)
			}
		})
	}
}
