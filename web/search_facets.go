package web

import (
	"slices"
	"strings"

	"arising/internal/search"
)

// facetLabel names each facet as the page shows it.
var facetLabel = map[string]string{"council": "Council", "committee": "Committee", "kind": "What was recorded", "verb": "What was done",
	"status": "Status", "programme": "Programme", "owner": "Owner", "year": "Year", "type": "Kind of result"}

// facetShown is how many values of a facet are shown before the rest.
const facetShown = 6

// A facet counts values over the whole answer.
type facet struct {
	Label string
	First []facetValue
	More  []facetValue
	Cut   bool // it has values that are not given
}

type facetValue struct {
	Value string // as shown
	Count int
	URL   string // adds the value, or takes it away where it is chosen
	On    bool
}

func facets(at address, r search.Results) []facet {
	var out []facet
	for _, name := range search.Facets {
		f := facet{Label: facetLabel[name], Cut: len(r.Facets[name]) >= search.MaxFacetValues}
		on := map[string]bool{}
		for _, v := range at.values[name] {
			on[v] = true
		}
		for i, n := range inOrder(name, r.Facets[name]) {
			v := facetValue{Value: shownValue(name, n.Value), Count: n.Count, On: on[n.Value], URL: at.with(name, n.Value).String()}
			if v.On {
				v.URL = at.without(name, n.Value).String()
			}
			if i < facetShown || v.On {
				f.First = append(f.First, v)
			} else {
				f.More = append(f.More, v)
			}
		}
		if len(f.First) > 1 || len(f.First) == 1 && f.First[0].On {
			out = append(out, f)
		}
	}
	return out
}

// inOrder leaves facets as they came, most frequent first, but years newest first.
func inOrder(facet string, counts []search.Count) []search.Count {
	if facet != "year" {
		return counts
	}
	return slices.SortedFunc(slices.Values(counts), func(a, b search.Count) int { return strings.Compare(b.Value, a.Value) })
}

// shownValue writes our own words with a capital and leaves names as they are.
func shownValue(facet, value string) string {
	switch facet {
	case "kind", "verb", "status":
		return upperFirst(value)
	case "type":
		for _, t := range resultTypes {
			if t.value == value {
				return t.text
			}
		}
	}
	return value
}

// resultTypes are what can be searched for; "" is both.
var resultTypes = []struct{ value, text string }{{"", "Everything"}, {string(search.ItemUnit), "Agenda items"}, {string(search.PageUnit), "Pages of papers"}}

func typeChoices(at address) []choice {
	var out []choice
	chosen := at.clone().values["type"]
	for _, t := range resultTypes {
		c := choice{Text: t.text, URL: at.only("type").String(), Current: len(chosen) == 0 && t.value == ""}
		if t.value != "" {
			c.URL, c.Current = at.only("type", t.value).String(), slices.Equal(chosen, []string{t.value})
		}
		out = append(out, c)
	}
	return out
}

func chosenFilters(at address) []chosen {
	var out []chosen
	for _, name := range append([]string{"type"}, search.Facets...) {
		for _, v := range at.clone().values[name] {
			out = append(out, chosen{facetLabel[name], shownValue(name, v), at.without(name, v).String()})
		}
	}
	for _, d := range []struct{ name, label string }{{"from", "From"}, {"to", "To"}} {
		if v := at.values.Get(d.name); v != "" {
			if known, ok := writtenDay(v); ok {
				v = known.Long()
			}
			out = append(out, chosen{d.label, cut(v, 40), at.only(d.name).String()})
		}
	}
	return out
}
