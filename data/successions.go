package data

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"time"
)

//go:embed successions.csv
var successions string

// A Succession is a council that took the place of another. A council may have
// several predecessors, and an abolished one several successors.
type Succession struct {
	Predecessor string // a name as in Council, if it stands there
	Successor   string // the same
	On          string // first day of the successor, "2023-04-01"
	Last        string // last day of the predecessor, the one before
}

// Successions returns all that are known, the earliest first.
func Successions() []Succession {
	r := csv.NewReader(strings.NewReader(successions))
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("BUG: successions.csv: %v", err))
	}
	var out []Succession
	for _, row := range rows[1:] {
		on, err := time.Parse(time.DateOnly, row[2])
		if err != nil {
			panic(fmt.Sprintf("BUG: successions.csv: %v", err))
		}
		out = append(out, Succession{Predecessor: row[0], Successor: row[1], On: row[2], Last: on.AddDate(0, 0, -1).Format(time.DateOnly)})
	}
	return out
}

// SuccessorsOf returns the councils that took the place of the named one, none
// where it still exists.
func SuccessorsOf(council string) (out []Succession) {
	for _, s := range Successions() {
		if s.Predecessor == council {
			out = append(out, s)
		}
	}
	return out
}

// PredecessorsOf returns the councils whose place the named one took.
func PredecessorsOf(council string) (out []Succession) {
	for _, s := range Successions() {
		if s.Successor == council {
			out = append(out, s)
		}
	}
	return out
}
