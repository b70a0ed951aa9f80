package when

import (
	"testing"
	"time"

	"arising/internal/day"
)

// farthestDue is the latest day that the tests of this package count working
// days to. When it is moved on, the table of holidays must reach a year beyond.
var farthestDue = day.MustParse("2029-12-31")

func TestHolidayTableReachesFarEnough(t *testing.T) {
	if LastHoliday.Before(farthestDue.AddMonths(12)) {
		t.Errorf("the table of bank holidays ends on %v; renew data/holidays.csv", LastHoliday)
	}
	if soon := day.FromTime(time.Now()).AddMonths(24); LastHoliday.Before(soon) {
		t.Errorf("the table of bank holidays ends on %v, less than two years from today; renew data/holidays.csv", LastHoliday)
	}
	for y := 2000; y <= LastHoliday.Year(); y++ {
		if n := len(holidaysOf(England, y)); n < 8 || n > 10 {
			t.Errorf("England has %d bank holidays in %d", n, y)
		}
	}
}

func holidaysOf(n Nation, y int) (days []day.Date) {
	for d := day.Of(y, 1, 1); d.Year() == y; d = d.AddDays(1) {
		if n.Holiday(d) {
			days = append(days, d)
		}
	}
	return days
}

func TestEasterAgreesWithTheTable(t *testing.T) {
	for y := 2000; y <= LastHoliday.Year(); y++ {
		e := EasterSunday(y)
		if e.Weekday() != 0 || !England.Holiday(e.AddDays(-2)) || !England.Holiday(e.AddDays(1)) {
			t.Errorf("Easter %d = %v, and the table has no Good Friday or Easter Monday around it", y, e)
		}
		if Scotland.Holiday(e.AddDays(1)) {
			t.Errorf("Easter Monday %d is no bank holiday in Scotland", y)
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, tt := range []struct {
		name, day  string
		eng, sc, n bool
	}{
		{"2 January", "2020-01-02", false, true, false},
		{"VE Day moved", "2020-05-08", true, true, true},
		{"its usual Monday", "2020-05-04", false, false, false},
		{"St Patrick", "2021-03-17", false, false, true},
		{"Boyne, substitute", "2020-07-13", false, false, true},
		{"state funeral", "2022-09-19", true, true, true},
		{"Platinum Jubilee", "2022-06-03", true, true, true},
		{"spring holiday of 2022 moved", "2022-05-30", false, false, false},
		{"coronation", "2023-05-08", true, true, true},
		{"Christmas on a Saturday", "2021-12-27", true, true, true},
		{"Boxing Day on the Sunday after", "2021-12-28", true, true, true},
		{"New Year on a Saturday", "2022-01-03", true, true, true},
		{"2 January on a Sunday", "2022-01-04", false, true, false},
		{"St Andrew", "2023-11-30", false, true, false},
		{"August in Scotland", "2024-08-05", false, true, false},
		{"August elsewhere", "2024-08-26", true, false, true},
		{"World Cup", "2026-06-15", false, true, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := day.MustParse(tt.day)
			if e, s, n := England.Holiday(d), Scotland.Holiday(d), NorthernIreland.Holiday(d); e != tt.eng || s != tt.sc || n != tt.n {
				t.Errorf("Holiday(%v) = England %v, Scotland %v, Northern Ireland %v, want %v %v %v", d, e, s, n, tt.eng, tt.sc, tt.n)
			}
			if Wales.Holiday(d) != tt.eng {
				t.Errorf("Wales keeps England's holidays")
			}
		})
	}
}

func TestClearDays(t *testing.T) {
	// Notice on Tuesday before Easter: Wednesday, Thursday, then Tuesday to Thursday are the five clear days.
	got := England.AddClearDays(day.MustParse("2019-04-16"), 5)
	if want := day.MustParse("2019-04-26"); got != want {
		t.Errorf("AddClearDays = %v, want %v", got, want)
	}
}
