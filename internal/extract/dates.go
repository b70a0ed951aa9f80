package extract

import (
	"strconv"
	"strings"
	"time"

	"arising/internal/day"
)

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthName reports whether s, in lower case, is the name of a month.
func monthName(s string) bool { return monthOf(s) != 0 }

func monthOf(s string) time.Month {
	for i, m := range months {
		if m == s {
			return time.Month(i + 1)
		}
	}
	return 0
}

// dateIn finds the first full date in ws: "Tuesday, 5th April, 2022", "26 April 2022".
func dateIn(ws []word) (day.Date, bool) {
	for i := range ws {
		m := monthOf(ws[i].low)
		if m == 0 || i == 0 {
			continue
		}
		d, ok := dayNumber(ws, i-1)
		y := i + 1
		if is(ws, y, ",") {
			y++
		}
		if !ok || y >= len(ws) {
			continue
		}
		if date, ok := calendarDay(ws[y].low, m, d); ok {
			return date, true
		}
	}
	return day.Date{}, false
}

// dayNumber reads "5th", "5" or "5 th" that ends at word i.
func dayNumber(ws []word, i int) (int, bool) {
	if is(ws, i, "of") {
		i--
	}
	if i > 0 && is(ws, i, "st|nd|rd|th") {
		i--
	}
	if i < 0 {
		return 0, false
	}
	s := ws[i].low
	for _, end := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, end)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1 && n <= 31
}

func calendarDay(year string, m time.Month, d int) (day.Date, bool) {
	y, err := strconv.Atoi(year)
	if err != nil || y < 1900 || y > 2200 {
		return day.Date{}, false
	}
	date := day.Of(y, m, d)
	return date, date.Month() == m
}

// slashDate reads "22/02/2017".
func slashDate(s string) (day.Date, bool) {
	p := strings.Split(strings.TrimSpace(s), "/")
	if len(p) != 3 {
		return day.Date{}, false
	}
	d, err1 := strconv.Atoi(p[0])
	m, err2 := strconv.Atoi(p[1])
	if err1 != nil || err2 != nil || m < 1 || m > 12 || d < 1 {
		return day.Date{}, false
	}
	return calendarDay(p[2], time.Month(m), d)
}
