// Package day is the calendar without clocks: a Date is a day in Europe/London
// as a council's papers print it, with no hour and no zone to shift it. Meeting
// dates and dues are civil dates, never instants, so that no conversion can
// move a deadline by a day.
package day

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"
)

// ISO is the layout in which dates are stored, sorted and exchanged.
const ISO = "2006-01-02"

// A Date is one day of the Gregorian calendar. Its zero value means that no
// date is known; it is not a day. Dates are comparable with ==.
type Date struct {
	year  int16
	month uint8 // 1 to 12
	day   uint8 // 1 to 31
}

// Of returns the date of y, m and d, and carries values that lie outside their
// range over as time.Date does: Of(2017, 14, 1) is 1 February 2018.
func Of(y int, m time.Month, d int) Date {
	return FromTime(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// FromTime returns the day that t shows in its own location.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	return Date{int16(y), uint8(m), uint8(d)}
}

// Parse reads a date as "2017-01-31". The empty string is the zero Date.
func Parse(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(ISO, s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: want a real day as YYYY-MM-DD", s)
	}
	return FromTime(t), nil
}

// MustParse is Parse for tests and tables; it panics on a bad date.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Known reports whether d is a day.
func (d Date) Known() bool { return d != Date{} }

// Year returns the calendar year, Month the month and Day the day of the month.
func (d Date) Year() int { return int(d.year) }

// Month returns the month of the year.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, from 1.
func (d Date) Day() int { return int(d.day) }

// Weekday returns the day of the week; for the zero Date it means nothing.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Time returns midnight UTC of the day, for formatting and arithmetic only.
func (d Date) Time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// AddDays returns the date n days later, or earlier where n is negative.
func (d Date) AddDays(n int) Date { return FromTime(d.Time().AddDate(0, 0, n)) }

// AddMonths returns the same day of the month n months on, clipped to the end
// of a shorter month: 31 January and one month is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := Of(d.Year(), d.Month()+time.Month(n), 1)
	last := first.MonthEnd()
	if d.Day() > last.Day() {
		return last
	}
	return Date{first.year, first.month, d.day}
}

// MonthStart returns the first day of d's month.
func (d Date) MonthStart() Date { return Date{d.year, d.month, 1} }

// MonthEnd returns the last day of d's month.
func (d Date) MonthEnd() Date { return Of(d.Year(), d.Month()+1, 0) }

// Compare returns -1, 0 or +1 as d lies before, on or after e. The zero Date
// sorts before every day.
func (d Date) Compare(e Date) int {
	a, b := d.number(), e.number()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.number() < e.number() }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.number() > e.number() }

// DaysUntil returns the number of days from d to e, negative where e is earlier.
func (d Date) DaysUntil(e Date) int { return int(e.Time().Sub(d.Time()).Hours() / 24) }

func (d Date) number() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// String returns "2017-01-31", or "" for the zero Date.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format(ISO)
}

// Long returns the date as minutes print it, "17 January 2017", or "".
func (d Date) Long() string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

// MarshalJSON writes "2017-01-31", and null for the zero Date.
func (d Date) MarshalJSON() ([]byte, error) {
	if !d.Known() {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// UnmarshalJSON reads what MarshalJSON writes; the empty string is also the zero Date.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == nil {
		*d = Date{}
		return nil
	}
	v, err := Parse(*s)
	*d = v
	return err
}

// Value stores a date as ISO text, and the zero Date as NULL.
func (d Date) Value() (driver.Value, error) {
	if !d.Known() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads what Value stores.
func (d *Date) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		p, err := Parse(v)
		*d = p
		return err
	case []byte:
		p, err := Parse(string(v))
		*d = p
		return err
	case time.Time:
		*d = FromTime(v)
		return nil
	}
	return fmt.Errorf("date from %T", v)
}
