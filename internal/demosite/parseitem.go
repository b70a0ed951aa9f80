package demosite

import (
	"fmt"
	"regexp"
	"strings"
)

// readItems reads the agenda of m. "# 5. Title" opens an item, "# Title" a
// section heading; a line "[agenda]", "[decision]", "[minutes]", "[report]
// Title", "[restricted paper] Title", "[previous minutes]", "[restricted]
// reason", "[supplement] Title" or "[programme] Title" opens a part of it.
func (m *meeting) readItems(text string, table [][]string) error {
	for _, part := range strings.Split("\n"+text, "\n# ")[1:] {
		first, body, _ := strings.Cut(part, "\n")
		it := &item{Meeting: m, Place: len(m.Items) + 1, Title: strings.TrimSpace(first)}
		if number, rest, ok := strings.Cut(it.Title, ". "); ok && len(number) < 4 {
			it.Number, it.Title = number, rest
			it.ID = 40000 + (m.ID-8000)*30 + it.Place
		}
		m.Items = append(m.Items, it)
		if err := it.readParts(body, table); err != nil {
			return fmt.Errorf("item %q: %w", it.Title, err)
		}
	}
	return nil
}

func (it *item) readParts(text string, table [][]string) error {
	for _, part := range strings.Split("\n"+text, "\n[")[1:] {
		first, body, _ := strings.Cut(part, "\n")
		kind, rest, ok := strings.Cut(first, "]")
		if !ok {
			return fmt.Errorf("%q: want a closing bracket", first)
		}
		if err := it.addPart(kind, strings.TrimSpace(rest), readText(body), table); err != nil {
			return err
		}
	}
	return nil
}

func (it *item) addPart(kind, rest string, text []block, table [][]string) error {
	switch kind {
	case "agenda":
		it.Agenda = text
	case "decision":
		it.Decision = text
	case "minutes":
		it.Minutes = text
	case "restricted":
		it.Restricted = rest
	case "report":
		it.Papers = append(it.Papers, &paper{Item: it, Title: rest, Text: text})
	case "programme":
		it.Papers = append(it.Papers, &paper{Item: it, Title: rest, Text: append(text, rows(table)...)})
	case "restricted paper":
		it.Papers = append(it.Papers, &paper{Item: it, Title: rest, Restricted: true})
	case "previous minutes":
		it.Papers = append(it.Papers, &paper{Item: it})
	case "supplement":
		it.Meeting.Supplements = append(it.Meeting.Supplements, &supplement{Meeting: it.Meeting, Title: rest, Text: text})
	default:
		return fmt.Errorf("[%s] is no part of an item", kind)
	}
	return nil
}

var sum = regexp.MustCompile(`^(-?\d{1,3})(\d{3})$`)

// grouped prints a sum of pounds as papers do, "-20,000"; other cells stay as they are.
func grouped(cell string) string { return sum.ReplaceAllString(cell, "$1,$2") }

// rows turns a table into blocks, without the columns that only the officer keeps.
func rows(table [][]string) (out []block) {
	for _, r := range table {
		var kept []string
		for i, cell := range r {
			if !strings.HasPrefix(table[0][i], "Also known") && table[0][i] != "Directorate" {
				kept = append(kept, grouped(cell))
			}
		}
		out = append(out, block{kind: row, cells: kept})
	}
	return out
}
