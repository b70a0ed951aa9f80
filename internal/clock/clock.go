// Package clock counts the periods that law and councils' own rules set to what
// was decided: until when an executive must respond to scrutiny, how long a
// decision can be called in, how early a key decision must be noticed. Rules
// are dated rows with nation, source and counting method; where the papers do
// not give the day from which a period runs, its end is an estimate and says
// so. Nothing here judges anybody: statuses do not look at clocks.
package clock

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// The rules that the program knows how to apply.
const (
	ScrutinyResponse = "scrutiny response"
	KeyNotice        = "key decision notice"
	CallIn           = "call-in"
)

// A Rule is one row: a period, whose it is and how it is counted.
type Rule struct {
	Rule     string
	Nation   string // as civic.Council has it
	Council  civic.CouncilID
	Since    day.Date // first day in force; zero is always
	Until    day.Date // last day in force; zero while it is
	Body     string   // what the council's name must hold, in small letters
	Period   int
	Unit     string // months, weeks, days, clear days, working days, clear working days
	Counting string // beginning with, after, before
	Anchor   string // receipt, publication, meeting
	Source   string
	// LeavesOut says which days a count of clear days leaves out; "" is what
	// the unit says.
	LeavesOut string
}

// What a count of clear days leaves out.
const (
	WeekendsAndHolidays = "weekends and bank holidays"
	Either              = "either" // authorities count both ways
)

// A Table is the rules in force, law first.
type Table []Rule

// Law returns the rules of law that ship with the program.
func Law() Table {
	t, err := Read(strings.NewReader(data.Clocks))
	if err != nil {
		panic("BUG: clocks.csv: " + err.Error())
	}
	return t
}

// columns of a file of rules, in their order.
var columns = []string{"rule", "nation", "council", "since", "until", "body", "period", "unit", "counting", "anchor", "source", "leaves out"}

// maxRules bounds a file of rules.
const maxRules = 10_000

// Read reads rules as data/clocks.csv has them. An error names the line.
func Read(r io.Reader) (Table, error) {
	c := csv.NewReader(r)
	c.Comment = '#' // each row has as many fields as the first
	head, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	if n := len(head); n != len(columns) && n != len(columns)-1 {
		return nil, fmt.Errorf("read rules: %d columns, want %d, of which the last may be left out", n, len(columns))
	}
	for i, name := range columns[:len(head)] {
		if !strings.EqualFold(strings.TrimSpace(head[i]), name) {
			return nil, fmt.Errorf("read rules: column %d is %q, want %q", i+1, head[i], name)
		}
	}
	var out Table
	for len(out) < maxRules {
		row, err := c.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		rule, err := parse(row)
		if err != nil {
			line, _ := c.FieldPos(0)
			return nil, fmt.Errorf("read rules: line %d: %w", line, err)
		}
		out = append(out, rule)
	}
	return nil, fmt.Errorf("read rules: more than %d rows", maxRules)
}

func parse(row []string) (r Rule, err error) {
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	r = Rule{Rule: row[0], Nation: row[1], Council: civic.CouncilID(row[2]), Body: strings.ToLower(row[5]), Unit: row[7], Counting: row[8], Anchor: row[9], Source: row[10]}
	if len(row) > 11 {
		r.LeavesOut = strings.ToLower(row[11])
	}
	if r.Since, err = day.Parse(row[3]); err != nil {
		return r, err
	}
	if r.Until, err = day.Parse(row[4]); err != nil {
		return r, err
	}
	if r.Period, err = strconv.Atoi(row[6]); err != nil || r.Period < 1 || r.Period > 1000 {
		return r, fmt.Errorf("period %q: want a number from 1 to 1000", row[6])
	}
	for _, f := range []struct {
		name, value string
		allowed     []string
	}{
		{"rule", r.Rule, []string{ScrutinyResponse, KeyNotice, CallIn}},
		{"unit", r.Unit, []string{"months", "weeks", "days", "clear days", "working days", "clear working days"}},
		{"counting", r.Counting, []string{"beginning with", "after", "before"}},
		{"anchor", r.Anchor, []string{"receipt", "publication", "meeting"}},
		{"leaves out", r.LeavesOut, []string{"", WeekendsAndHolidays, Either}},
	} {
		if !contains(f.allowed, f.value) {
			return r, fmt.Errorf("%s %q: want one of %s", f.name, f.value, strings.Join(f.allowed, ", "))
		}
	}
	if r.LeavesOut != "" && r.Unit != "clear days" {
		return r, fmt.Errorf("leaves out %q: only clear days are counted in several ways", r.LeavesOut)
	}
	if r.Source == "" {
		return r, fmt.Errorf("%s: a rule needs its source", r.Rule)
	}
	return r, nil
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Ends returns the last day of a period that is counted from the given day.
// "Beginning with" counts that day, so that two months beginning with 15 March
// end on 14 May (Trow v Ind Coope, 1967); a month too short ends at its end.
func (r Rule) Ends(from day.Date) day.Date {
	n := when.ParseNation(r.Nation)
	var end day.Date
	switch r.Unit {
	case "months":
		end = from.AddMonths(r.Period)
		if r.Counting == "beginning with" && end.Day() < from.Day() {
			return end // the month has no such day: its last is the last of the period
		}
	case "weeks":
		end = from.AddDays(7 * r.Period)
	case "days":
		end = from.AddDays(r.Period)
	case "clear days":
		if r.Working() {
			return n.AddClearDays(from, r.Period)
		}
		return from.AddDays(r.Period + 1)
	case "working days":
		if r.Counting == "beginning with" {
			return n.AddWorkingDays(from.AddDays(-1), r.Period)
		}
		return n.AddWorkingDays(from, r.Period)
	case "clear working days":
		return n.AddClearDays(from, r.Period)
	}
	if r.Counting == "beginning with" {
		end = end.AddDays(-1)
	}
	return end
}

// Working reports whether weekends and the nation's bank holidays are not counted.
func (r Rule) Working() bool {
	return r.LeavesOut == WeekendsAndHolidays || r.Unit == "working days" || r.Unit == "clear working days"
}

// Method says how the rule counts: "2 months beginning with the day of receipt".
func (r Rule) Method() string {
	unit := r.Unit
	if r.Period == 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	method := fmt.Sprintf("%d %s %s the day of %s", r.Period, unit, r.Counting, strings.Replace(r.Anchor, "meeting", "the meeting", 1))
	switch r.LeavesOut {
	case WeekendsAndHolidays:
		method += ", weekends and bank holidays left out"
	case Either:
		method += ", with or without weekends and bank holidays"
	}
	return method
}

// holds reports whether the rule bound a council on a day. Where its nation is
// not known law may bind it or not.
func (r Rule) holds(council civic.CouncilID, name, nation string, on day.Date) bool {
	switch {
	case r.Council != "" && r.Council != council, r.Council == "" && nation != "" && r.Nation != nation:
		return false
	case r.Since.Known() && on.Before(r.Since), r.Until.Known() && on.After(r.Until):
		return false
	}
	return strings.Contains(strings.ToLower(name), r.Body)
}
