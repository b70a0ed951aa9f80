package when

import (
	"strings"
	"sync"

	"arising/data"
	"arising/internal/day"
)

// A Nation says whose bank holidays a council keeps.
type Nation int

// The nations of the UK by their bank holidays. England and Wales share theirs.
const (
	England Nation = iota
	Wales
	Scotland
	NorthernIreland
)

// ParseNation reads a nation as civic.Council has it; anything else is England.
func ParseNation(name string) Nation {
	switch name {
	case "wales":
		return Wales
	case "scotland":
		return Scotland
	case "northern ireland":
		return NorthernIreland
	}
	return England
}

// LastHoliday is the last day for which the table of bank holidays is complete.
// Working days beyond it are counted as if there were none.
var LastHoliday = day.Of(2030, 12, 31)

// holidays maps each listed day to the nations that keep it.
var holidays = sync.OnceValue(func() map[day.Date]string {
	table := make(map[day.Date]string)
	for line := range strings.Lines(data.Holidays) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, ",", 3)
		table[day.MustParse(f[0])] = f[1]
	}
	return table
})

// Holiday reports whether d is a bank holiday in the nation.
func (n Nation) Holiday(d day.Date) bool {
	code := map[Nation]string{England: "E", Wales: "E", Scotland: "S", NorthernIreland: "N"}[n]
	return strings.Contains(holidays()[d], code)
}

// WorkingDay reports whether d is Monday to Friday and no bank holiday.
func (n Nation) WorkingDay(d day.Date) bool {
	switch d.Weekday() {
	case 0, 6:
		return false
	}
	return !n.Holiday(d)
}

// AddWorkingDays returns the k-th working day after d.
func (n Nation) AddWorkingDays(d day.Date, k int) day.Date {
	for k > 0 {
		d = d.AddDays(1)
		if n.WorkingDay(d) {
			k--
		}
	}
	return d
}

// AddClearDays returns the first day that has k clear working days between it
// and d: neither d nor the day returned is counted (R v Swansea City Council,
// ex parte Elitestone, 1993). That day is itself a working day.
func (n Nation) AddClearDays(d day.Date, k int) day.Date {
	return n.AddWorkingDays(d, k+1)
}
