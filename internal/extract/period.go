package extract

import (
	"strconv"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// financialYear reads "2022/23", "2022-23" and "2022/2023", and what scanning
// makes of the first, "2022723"; it returns the year of its April.
func financialYear(s string) (int, bool) {
	s = strings.Trim(s, "*.,: ")
	if len(s) < 7 || len(s) > 9 {
		return 0, false
	}
	y, err := strconv.Atoi(s[:4])
	if err != nil || y < 1990 || y > 2100 || !strings.ContainsRune("/-7–", rune(s[4])) {
		return 0, false
	}
	next, err := strconv.Atoi(s[5:])
	if err != nil || next != (y+1)%100 && next != y+1 {
		return 0, false
	}
	return y, true
}

// period reads a cell that is a financial year or a quarter of one and nothing
// else: "2021/22 Q4", "Q1 2022/23", "2023/24". nil if it is not.
func period(text string) *civic.Due {
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > 2 {
		return nil
	}
	year, quarter := 0, 0
	for _, f := range fields {
		if y, ok := financialYear(f); ok {
			year = y
		} else if len(f) == 2 && (f[0] == 'Q' || f[0] == 'q') && f[1] >= '1' && f[1] <= '4' {
			quarter = int(f[1] - '0')
		} else {
			return nil
		}
	}
	switch {
	case year == 0:
		return nil
	case quarter > 0:
		from := day.Of(year, time.April+time.Month(3*(quarter-1)), 1)
		return &civic.Due{Expression: text, From: from, To: from.AddMonths(2).MonthEnd(), Precision: civic.ByQuarter}
	}
	return &civic.Due{Expression: text, From: day.Of(year, time.April, 1), To: day.Of(year+1, time.March, 31), Precision: civic.ByYear}
}

// trailingPeriod reads the period that a heading ends in: "Projects and change
// activity 2021/22 Q4".
func trailingPeriod(text string) *civic.Due {
	if len(text) > 80 {
		return nil
	}
	fields := strings.Fields(text)
	for n := 2; n >= 1; n-- {
		if len(fields) >= n {
			if d := period(strings.Join(fields[len(fields)-n:], " ")); d != nil {
				return d
			}
		}
	}
	return nil
}
