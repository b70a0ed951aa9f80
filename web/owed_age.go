package web

import (
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
)

// An ageBand is one step of how late commitments are, seen from the day on
// which they are judged. Officers age a list of actions as they would age debts.
type ageBand struct {
	Key  string // in an address: "late-6-months"
	Text string
}

// ageBands stand in the order in which they are shown; late ones run from the
// days that passed last.
var ageBands = []ageBand{
	{"no-day", "No last day is given"},
	{"ahead", "Not due yet"},
	{"now", "Due now"},
	{"late-3-months", "Less than 3 months late"},
	{"late-6-months", "3 to 6 months late"},
	{"late-1-year", "6 to 12 months late"},
	{"late-2-years", "1 to 2 years late"},
	{"late-longer", "More than 2 years late"},
}

// lateUpTo are the ends of the late bands, in months since the last day.
var lateUpTo = []struct {
	key    string
	months int
}{{"late-3-months", 3}, {"late-6-months", 6}, {"late-1-year", 12}, {"late-2-years", 24}}

// ageOf returns the key of the band in which a due lies on the day asOf. The
// days alone count: that a commitment was kept is told by its status.
func ageOf(d *civic.Due, asOf day.Date) string {
	switch {
	case d == nil || !d.To.Known() && !d.From.After(asOf):
		return "no-day"
	case d.From.After(asOf):
		return "ahead"
	case !d.To.Before(asOf):
		return "now"
	}
	for _, b := range lateUpTo {
		if d.To.AddMonths(b.months).After(asOf) {
			return b.key
		}
	}
	return "late-longer"
}

// ageKeys are the values that the filter takes; "late" means all late bands.
func ageKeys() []string {
	keys := []string{"late"}
	for _, b := range ageBands {
		keys = append(keys, b.Key)
	}
	return keys
}

// ofAge returns the lines that lie in one of the bands; all where none is named.
func ofAge(lines []civic.Commitment, ages []string, asOf day.Date) []civic.Commitment {
	if len(ages) == 0 {
		return lines
	}
	var out []civic.Commitment
	for _, c := range lines {
		age := ageOf(c.Due, asOf)
		if slices.Contains(ages, age) || slices.Contains(ages, "late") && isLate(age) {
			out = append(out, c)
		}
	}
	return out
}

func isLate(age string) bool { return len(age) > 5 && age[:5] == "late-" }

// saidAge names a value of the filter in words.
func saidAge(key string) string {
	for _, b := range ageBands {
		if b.Key == key {
			return b.Text
		}
	}
	return "Late"
}
