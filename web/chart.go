package web

import (
	"strconv"

	"arising/internal/civic"
	"arising/internal/day"
)

// A chart is a picture of counts, drawn as SVG by the template of the same
// name. Beside it stands a table that says the same; the picture itself is one
// image with a title and a sentence to those who do not see it. Measures are
// those of its view box, which is as wide as a telephone, so that its letters
// are never drawn smaller than they are meant.
type chart struct {
	ID, Title string
	Says      string // the picture in a sentence
	Column    string // heading of the table's first column
	Height    int
	Bars      []chartBar
	Rules     []chartRule  // lines across, each with its count
	Labels    []chartLabel // under the axis, or beside a bar
	Mark      *chartLabel  // the day on which all is judged: a line down
	Rows      []chartRow
}

// chartWidth is that of every view box.
const chartWidth = 360

type (
	chartBar  struct{ X, Y, W, H, Late int } // Late is 1 where the days have passed
	chartRule struct{ Y, Text int }
	// A chartLabel is text at a place; Anchor is SVG's word for how it hangs there.
	chartLabel struct {
		X, Y   int
		Text   string
		Anchor string
	}
	// A chartRow is a line of the table; URL leads to what it counts.
	chartRow struct {
		Text, URL string
		Count     int
		Current   bool
	}
)

// Measures of the ageing chart: a line of words with a bar under it.
const (
	ageStep = 34
	ageBar  = 10
)

// ageing counts lines by how late they are; nil where there are none. At is the
// address to which a filter is added.
func ageing(lines []civic.Commitment, asOf day.Date, at address, chosen []string) *chart {
	if len(lines) == 0 {
		return nil
	}
	count, late := map[string]int{}, 0
	for i := range lines {
		age := ageOf(lines[i].Due, asOf)
		count[age]++
		if isLate(age) {
			late++
		}
	}
	most := 1
	for _, n := range count {
		most = max(most, n)
	}
	c := &chart{ID: "ages", Title: "How late they are", Column: "Days", Height: ageStep * len(ageBands),
		Says: thousands(late) + " of " + thousands(len(lines)) + " are past their last day, as of " + asOf.Long() + "."}
	for i, b := range ageBands {
		n, y := count[b.Key], i*ageStep
		c.Labels = append(c.Labels, chartLabel{0, y + 14, b.Text, "start"}, chartLabel{chartWidth, y + 14, thousands(n), "end"})
		c.Bars = append(c.Bars, chartBar{0, y + 19, chartWidth * n / most, ageBar, flag(isLate(b.Key))})
		c.Rows = append(c.Rows, chartRow{b.Text, at.only("age", b.Key).String(), n, len(chosen) == 1 && chosen[0] == b.Key})
	}
	return c
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Class names a bar's colour; its place in the chart says the same.
func (b chartBar) Class() string {
	if b.Late == 1 {
		return "ma-chart__bar ma-chart__bar--late"
	}
	return "ma-chart__bar"
}

// ViewBox is the view box of the picture.
func (c *chart) ViewBox() string {
	return "0 0 " + strconv.Itoa(chartWidth) + " " + strconv.Itoa(c.Height)
}
