package web

import (
	"fmt"
	"slices"
	"strconv"

	"arising/internal/civic"
	"arising/internal/day"
)

// Measures of the chart of last days: columns over an axis of time.
const (
	timeColumns = 24 // at most; the step grows from a month to years until all lie within
	timeTop     = 24
	timeAxis    = 180
	timeHeight  = 204
	timeLeft    = 30 // room for the counts
)

// steps are the lengths of a column in months.
var steps = []int{1, 3, 12, 60, 120}

// A column counts what is expected by days of one stretch of time.
type column struct {
	from  day.Date
	count int
}

// lastDays counts lines by the last day on which each is expected; nil where
// none has one.
func lastDays(lines []civic.Commitment, asOf day.Date) *chart {
	var days []day.Date
	for i := range lines {
		if d := lines[i].Due; d != nil && d.To.Known() {
			days = append(days, d.To)
		}
	}
	if len(days) == 0 {
		return nil
	}
	first, last := slices.MinFunc(days, day.Date.Compare), slices.MaxFunc(days, day.Date.Compare)
	columns, step := columnsOf(days, earlier(first, asOf), later(last, asOf))
	c := &chart{ID: "last-days", Title: "When they are expected", Column: "Last day", Height: timeHeight,
		Says: fmt.Sprintf("%s have a last day, from %s to %s; %s have none.", thousands(len(days)), first.Long(), last.Long(), thousands(len(lines)-len(days)))}
	c.columns(columns, step, asOf)
	return c
}

func earlier(a, b day.Date) day.Date {
	if a.Before(b) {
		return a
	}
	return b
}

func later(a, b day.Date) day.Date {
	if a.After(b) {
		return a
	}
	return b
}

// columnsOf counts days in the shortest steps that need few enough columns.
func columnsOf(days []day.Date, first, last day.Date) ([]column, int) {
	step := steps[len(steps)-1]
	for _, n := range steps {
		if months(begin(first, n), last)/n < timeColumns {
			step = n
			break
		}
	}
	from := begin(first, step)
	out := make([]column, min(months(from, last)/step, 10*timeColumns)+1)
	for i := range out {
		out[i].from = from.AddMonths(i * step)
	}
	for _, d := range days {
		out[min(months(from, d)/step, len(out)-1)].count++
	}
	return out, step
}

// begin is the first day of the step in which d lies, quarters and years being those of the calendar.
func begin(d day.Date, step int) day.Date {
	n := (d.Year()*12 + int(d.Month()) - 1) / step * step
	return day.Of(n/12, 1, 1).AddMonths(n % 12)
}

func months(from, to day.Date) int {
	return (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
}

// columns draws them, late ones in another colour, with a line down at asOf.
func (c *chart) columns(columns []column, step int, asOf day.Date) {
	most := 1
	for _, col := range columns {
		most = max(most, col.count)
	}
	width := float64(chartWidth-timeLeft) / float64(max(len(columns), 8))
	x := func(i float64) int { return timeLeft + int(i*width+.5) }
	for _, n := range slices.Compact([]int{0, most / 2, most}) {
		c.Rules = append(c.Rules, chartRule{timeAxis - (timeAxis-timeTop)*n/most, n})
	}
	labelled := -1000
	for i, col := range columns {
		h := (timeAxis - timeTop) * col.count / most
		end := col.from.AddMonths(step).AddDays(-1)
		c.Bars = append(c.Bars, chartBar{x(float64(i)) + 1, timeAxis - h, max(x(float64(i+1))-x(float64(i))-2, 1), h, flag(end.Before(asOf))})
		if text := axisText(col.from, step, i == 0); text != "" && x(float64(i))-labelled > 9*len(text) {
			c.Labels = append(c.Labels, chartLabel{x(float64(i)), timeAxis + 18, text, "start"})
			labelled = x(float64(i))
		}
		if col.count > 0 {
			c.Rows = append(c.Rows, chartRow{Text: stretch(col.from, step), Count: col.count})
		}
	}
	at := float64(months(columns[0].from, asOf)) + float64(asOf.Day()-1)/31
	c.Mark = &chartLabel{X: x(at / float64(step)), Y: timeTop - 10, Text: asOf.Long(), Anchor: "middle"}
	switch {
	case c.Mark.X < 70:
		c.Mark.Anchor = "start"
	case c.Mark.X > chartWidth-70:
		c.Mark.Anchor = "end"
	}
}

// axisText labels the beginning of a year, and the first column.
func axisText(from day.Date, step int, first bool) string {
	switch {
	case step >= 12 || from.Month() == 1:
		return strconv.Itoa(from.Year())
	case first:
		return from.Time().Format("Jan 2006")
	}
	return ""
}

// stretch names a column: "March 2026", "January to March 2026", "2026", "2020 to 2024".
func stretch(from day.Date, step int) string {
	to := from.AddMonths(step).AddDays(-1)
	switch {
	case step == 1:
		return from.Time().Format("January 2006")
	case step < 12:
		return from.Time().Format("January") + " to " + to.Time().Format("January 2006")
	case step == 12:
		return strconv.Itoa(from.Year())
	}
	return strconv.Itoa(from.Year()) + " to " + strconv.Itoa(to.Year())
}
