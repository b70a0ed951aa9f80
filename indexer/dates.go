package indexer

import (
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2/search/query"

	"arising/internal/day"
)

// within asks for units dated in [from, to], both inclusive; a zero end is
// open. A range of dates would be spelt out into all the dates that the index
// holds, which took 20 ms at 200,000 items. Years, months and days are keyword
// fields, so whole years and months cost one term each, and only the days at
// the ends are named one by one. years are those that the index holds, ascending.
func within(from, to day.Date, years []string) query.Query {
	if len(years) == 0 {
		return query.NewMatchNoneQuery()
	}
	first, err := day.Parse(years[0] + "-01-01")
	if err != nil {
		return query.NewMatchNoneQuery()
	}
	last, err := day.Parse(years[len(years)-1] + "-12-31")
	if err != nil {
		return query.NewMatchNoneQuery()
	}
	if !from.Known() || from.Before(first) {
		from = first
	}
	if !to.Known() || to.After(last) {
		to = last
	}
	var terms []query.Query
	for d := from; !d.After(to); {
		var q query.Query
		q, d = largest(d, to, years)
		if q != nil {
			terms = append(terms, q)
		}
	}
	return anyOf(terms)
}

// largest asks for the largest whole year, month or day that begins on d and
// does not end after to, and returns the day after it. For a year that the
// index does not hold it asks for nothing.
func largest(d, to day.Date, years []string) (query.Query, day.Date) {
	year := fmt.Sprintf("%04d", d.Year())
	end := day.Of(d.Year(), 12, 31)
	held := slices.Contains(years, year)
	switch {
	case !held:
		return nil, end.AddDays(1)
	case d.Month() == 1 && d.Day() == 1 && !end.After(to):
		return term(fieldYear, year), end.AddDays(1)
	case d.Day() == 1 && !d.MonthEnd().After(to):
		return term(fieldMonth, d.String()[:7]), d.MonthEnd().AddDays(1)
	}
	return term(fieldDate, d.String()), d.AddDays(1)
}

func term(field, value string) *query.TermQuery {
	q := query.NewTermQuery(value)
	q.SetField(field)
	return q
}

// anyOf asks for units that one of the queries finds; without queries, for none.
func anyOf(qs []query.Query) query.Query {
	switch len(qs) {
	case 0:
		return query.NewMatchNoneQuery()
	case 1:
		return qs[0]
	}
	return query.NewDisjunctionQuery(qs)
}
