// Package data embeds the reference lists that ship with the program, and says
// where each came from: README.md beside this file. Everything here is checked
// in as plain text; nothing that a running program writes comes here.
package data

import (
	"embed"
	"encoding/csv"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed councils.csv
var councils string

// Holidays is the table of bank holidays of the United Kingdom by nation, as
// its own first lines describe it.
//
//go:embed holidays.csv
var Holidays string

// Clocks is the table of periods that law sets, as its own first lines describe it.
//
//go:embed clocks.csv
var Clocks string

//go:embed demo
var demo embed.FS

// Demo holds the fictional council of the demonstration: council.txt,
// programme.csv, truth.csv and meetings/*.txt.
func Demo() fs.FS {
	sub, err := fs.Sub(demo, "demo")
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return sub
}

// A Council is a local authority that is known to publish on a Modern.Gov site.
type Council struct {
	Name   string // as people say it, "Isle of Wight"; short of "Council"
	Nation string // "england", "wales", "scotland", "northern ireland"
	Type   string // "district", "county", "unitary", …; "" if not known
	Base   string // the directory that holds mgWebService.asmx, https, with a final slash
}

// Councils returns the known councils in the order of their names. The
// addresses were collected and not tried: a few will have moved.
func Councils() []Council {
	r := csv.NewReader(strings.NewReader(councils))
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("BUG: councils.csv: %v", err))
	}
	var out []Council
	for _, row := range rows[1:] {
		out = append(out, Council{Name: row[0], Nation: row[1], Type: row[2], Base: row[3]})
	}
	return out
}
