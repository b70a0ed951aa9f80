package indexer

import (
	"strings"

	"arising/internal/search"
)

// said tells in words what was searched for, so that a reader sees how the
// question was understood:
//
//	items and pages with “call in” and budget, without parking, in Cabinet, from 1 May 2025, newest first
func said(a ask, q search.Query) string {
	parts := []string{kindOfUnit(q.Type)}
	var with, without []string
	a, passed := a.passedOver()
	for _, c := range a.clauses {
		var alts []string
		for _, at := range c.alts {
			alts = append(alts, at.said())
		}
		if s := oneOf(alts); c.not {
			without = append(without, s)
		} else {
			with = append(with, s)
		}
	}
	if len(with) > 0 {
		parts[0] += " with " + strings.Join(with, " and ")
	} else {
		parts[0] = "all " + parts[0]
	}
	if len(without) > 0 {
		parts = append(parts, "without "+strings.Join(without, " and without "))
	}
	parts = append(parts, saidFilters(q)...)
	if len(passed) > 0 {
		parts = append(parts, "passing over "+strings.Join(passed, ", "))
	}
	if q.Sort == search.ByDate || !a.ranks() {
		parts = append(parts, "newest first")
	}
	if a.cut {
		parts = append(parts, "as far as the question could be taken up")
	}
	return strings.Join(parts, ", ")
}

// passedOver parts a question from the words in it that need not be found. A
// question of nothing else is looked for as it is.
func (a ask) passedOver() (ask, []string) {
	var passed []string
	kept := ask{cut: a.cut}
	for _, c := range a.clauses {
		if c.idle || !c.not && stopClause(c) {
			passed = append(passed, c.alts[0].text)
		} else {
			kept.clauses = append(kept.clauses, c)
		}
	}
	for _, c := range kept.clauses {
		if !c.not {
			return kept, passed
		}
	}
	return a, nil
}

func kindOfUnit(types []search.Type) string {
	if len(types) == 1 && types[0] == search.ItemUnit {
		return "items"
	}
	if len(types) == 1 && types[0] == search.PageUnit {
		return "pages"
	}
	return "items and pages"
}

// said tells what one word or phrase asks for.
func (a atom) said() string {
	s := a.text
	switch {
	case a.phrase:
		s = "“" + s + "”"
	case a.prefix:
		s = "words beginning with " + s
	}
	if a.field != "" {
		s = a.field + " " + s
	}
	return s
}

func saidFilters(q search.Query) (parts []string) {
	for _, f := range []struct {
		before string
		values []string
	}{
		{"in ", q.Committee}, {"of ", q.Council}, {"with a record of kind ", q.Kind}, {"with a decision to ", q.Verb},
		{"with something ", q.Status}, {"owned by ", q.Owner}, {"linked to ", q.Programme}, {"of the year ", q.Year},
	} {
		if len(f.values) > 0 {
			parts = append(parts, f.before+oneOf(f.values))
		}
	}
	switch {
	case q.From.Known() && q.To.Known():
		parts = append(parts, "from "+q.From.Long()+" to "+q.To.Long())
	case q.From.Known():
		parts = append(parts, "from "+q.From.Long())
	case q.To.Known():
		parts = append(parts, "up to "+q.To.Long())
	}
	if q.Procedural {
		parts = append(parts, "with procedural items")
	}
	return parts
}

func oneOf(values []string) string { return strings.Join(values, " or ") }
