package when

import (
	"slices"
	"testing"

	"arising/internal/day"
)

func TestFindIgnoresSentencesWithoutTime(t *testing.T) {
	for _, s := range []string{"", "That the report be noted.", "Members may march on the Town Hall."} {
		if got := Find(s, day.MustParse("2017-01-17"), Calendar{}); len(got) != 0 {
			t.Errorf("Find(%q) = %v, want nothing", s, got)
		}
	}
}

// TestUses says what each expression in a sentence is for.
func TestUses(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []Use
	}{
		{"effective date", "That the charge apply with effect from 1 April 2017", []Use{UseEffective}},
		{"end of a permission", "That the closure be allowed until 30 June", []Use{UseEnd}},
		{"statute year", "That under the Local Government Act 1972 the public be excluded", []Use{UseCitation}},
		{"earlier minutes", "The minutes of the meeting held on 6 December 2016 be signed", []Use{UseCitation}},
		{"period covered", "The budget for 2017/18 be approved", []Use{UsePeriod}},
		{"rate", "That the six monthly report be received", []Use{UseRate}},
		{"which statements", "That the issue of annual benefit statements be reported", []Use{UseRate}},
		{"several of them", "That quarterly benefit statements be sent", []Use{UseDue}},
		{"duration", "The trial would run for six months", []Use{UseDuration}},
		{"past, then due", "The inquiry had closed on 4 November and ground would be broken in May", []Use{UsePast, UseDue}},
		{"floor", "Decisions are expected after 2028", []Use{UseFloor}},
		{"compound of a preposition", "That a note on looked-after children be given within three months", []Use{UseDue}},
		{"compound before a day", "That a note on after-school clubs be given by 30 June", []Use{UseDue}},
		{"condition beside a date", "The paper would come in March when figures were clearer", []Use{UseDue, UseEvent}},
		{"nothing given", "It would come in due course", []Use{UseVague}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []Use
			for _, e := range Find(tt.text, day.MustParse("2017-01-17"), Calendar{}) {
				got = append(got, e.Use)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q) is for %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

func TestOwnBodyByName(t *testing.T) {
	next := day.MustParse("2017-02-14")
	for _, tt := range []struct {
		name, body string
		want       day.Date
	}{
		{"its own name", "Cabinet", next},
		{"another body", "Planning Committee", day.Date{}},
		{"unknown", "", day.Date{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, ok := Due("That it be brought to the next Cabinet meeting", day.MustParse("2017-01-17"), Calendar{Next: next, Body: tt.body})
			if !ok || e.To != tt.want || e.Precision != ByMeeting {
				t.Errorf("Due = %v %v, want %v", e, ok, tt.want)
			}
		})
	}
}

// TestEveryOtherMeeting counts in the committee's known calendar.
func TestEveryOtherMeeting(t *testing.T) {
	cal := Calendar{Next: day.MustParse("2017-02-14"), Later: []day.Date{day.MustParse("2017-03-14"), day.MustParse("2017-04-11")}}
	for _, tt := range []struct{ name, text, want string }{
		{"every", "Progress be reported to every meeting", "2017-02-14"},
		{"every other", "Progress be reported to every other meeting", "2017-03-14"},
		{"each third", "Progress be reported at each third meeting", "2017-04-11"},
		{"beyond the calendar", "Progress be reported at each fourth meeting", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, ok := Due(tt.text, day.MustParse("2017-01-17"), cal)
			if !ok || e.To.String() != tt.want || e.Precision != ByMeeting {
				t.Errorf("Due(%q) = %v %v, want %v", tt.text, e, ok, tt.want)
			}
		})
	}
}

// TestUntil says after which day nothing of what repeats is to come any more.
func TestUntil(t *testing.T) {
	for _, tt := range []struct{ text, until string }{
		{"That a report be presented to each ordinary meeting of the Panel for the remainder of the 2017/18 financial year.", "2018-03-31"},
		{"That takings be reported quarterly until March 2018.", "2018-03-31"},
		{"That figures be sent every month during 2018/19.", "2019-03-31"},
		{"That figures be sent each quarter for the rest of the municipal year.", "2018-05-31"},
		{"That a report be presented to each ordinary meeting of the Panel.", ""},
		{"That takings be reported quarterly from March 2018.", ""},
		{"That an update be given to each meeting until the works are complete.", ""},
	} {
		e, ok := Due(tt.text, day.MustParse("2017-06-13"), Calendar{})
		if !ok || e.Recurs == "" || e.Until.String() != tt.until {
			t.Errorf("%q: %q repeats %q until %q, want %q", tt.text, e.Text, e.Recurs, e.Until, tt.until)
		}
	}
}

// TestNextOfThem reads when the next of what comes each year is due.
func TestNextOfThem(t *testing.T) {
	for _, tt := range []struct{ text, from, to string }{
		{"a report on the walkabouts to come to the Panel each summer, the next in July 2018.", "2018-07-01", "2018-07-31"},
		{"That takings be reported every May, the first in May 2019.", "2019-05-01", "2019-05-31"},
		{"That takings be reported quarterly, the next in October 2017.", "2017-10-01", "2017-10-31"},
		{"a report on the walkabouts to come to the Panel each summer.", "2018-06-01", "2018-08-31"},
	} {
		e, ok := Due(tt.text, day.MustParse("2017-06-13"), Calendar{})
		if !ok || e.Recurs == "" || e.From.String() != tt.from || e.To.String() != tt.to {
			t.Errorf("%q: %q repeats %q from %s to %s, want %s to %s", tt.text, e.Text, e.Recurs, e.From, e.To, tt.from, tt.to)
		}
	}
}
