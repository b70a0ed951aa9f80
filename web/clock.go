package web

import (
	"time"
	_ "time/tzdata" // a container without time zones must not show hours of UTC
)

// london is where councils' clocks and ours stand.
var london = mustLocation("Europe/London")

func mustLocation(name string) *time.Location {
	l, err := time.LoadLocation(name)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return l
}

// moment says an instant as "3 June 2026, 2:05pm", and "" for the zero time.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(london).Format("2 January 2006, 3:04pm")
}

// dayOf says the day of an instant as "3 June 2026", and "" for the zero time.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(london).Format("2 January 2006")
}
