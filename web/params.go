package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/day"
)

// Limits on what one address may hold.
const (
	maxValues     = 40  // of one filter
	maxValueBytes = 300 // of one value that is not the search text
	maxPage       = 1000
)

// params reads the values of an address. A value that it cannot use is never
// ignored silently: it is kept as an error for the reader.
type params struct {
	values url.Values
	known  map[string]bool
	errors []fieldError
}

func newParams(v url.Values) *params {
	return &params{values: v, known: map[string]bool{"lang": true}} // every page may be asked for in a language
}

func (p *params) fail(field, format string, args ...any) {
	p.errors = append(p.errors, fieldError{field, fmt.Sprintf(format, args...)})
}

// text returns the trimmed value of name, which may not be longer than limit bytes.
func (p *params) text(name, label string, limit int) string {
	p.known[name] = true
	s := strings.TrimSpace(strings.ToValidUTF8(p.values.Get(name), ""))
	if len(s) > limit {
		p.fail(name, "%s must be %d characters or fewer", label, limit)
		return ""
	}
	return s
}

// list returns the values of name that are not empty, each once, in order.
func (p *params) list(name, label string) []string {
	p.known[name] = true
	var out []string
	for _, s := range p.values[name] {
		s = strings.TrimSpace(strings.ToValidUTF8(s, ""))
		switch {
		case s == "" || slices.Contains(out, s):
		case len(s) > maxValueBytes:
			p.fail(name, "%s must be %d characters or fewer", label, maxValueBytes)
		default:
			out = append(out, s)
		}
	}
	if len(out) > maxValues {
		p.fail(name, "Choose %d or fewer of %s", maxValues, strings.ToLower(label))
		return out[:maxValues]
	}
	return out
}

// choices is list with a fixed set of values.
func (p *params) choices(name, label string, allowed []string) []string {
	var out []string
	for _, s := range p.list(name, label) {
		if !slices.Contains(allowed, s) {
			p.fail(name, "%s must be one of: %s", label, strings.Join(allowed, ", "))
			continue
		}
		out = append(out, s)
	}
	return out
}

// number returns a whole number from low to high, or absent if none is given.
func (p *params) number(name, label string, absent, low, high int) int {
	s := p.text(name, label, 20)
	if s == "" {
		return absent
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		p.fail(name, "%s must be a whole number from %d to %d", label, low, high)
		return absent
	}
	return n
}

// date returns the day that a person wrote, or the zero Date.
func (p *params) date(name, label string) day.Date {
	s := p.text(name, label, 40)
	d, ok := writtenDay(s)
	if !ok {
		p.fail(name, "%s must be a real date, like 17 January 2026", label)
	}
	return d
}

// written are the ways in which people here write a day; the year always has
// four digits, and the day comes before the month.
var written = []string{day.ISO, "2 January 2006", "2 Jan 2006", "2/1/2006", "2.1.2006", "2-1-2006", "January 2 2006"}

func writtenDay(s string) (day.Date, bool) {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, ",", " ")), " ")
	if s == "" {
		return day.Date{}, true
	}
	for _, layout := range written {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1900 && t.Year() <= 2200 {
			return day.FromTime(t), true
		}
	}
	return day.Date{}, false
}

// unknown fails for every name in the address that nobody asked for: a filter
// that is misspelt must not look as if it had been applied.
func (p *params) unknown() {
	var names []string
	for name := range p.values {
		if !p.known[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		p.fail("", "We do not know the filter “%s” in the address. It was not applied.", cut(name, 40))
	}
}

// cut shortens s to at most n runes for a message.
func cut(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n]) + "…"
}

// An address is a path with values, from which others are made by change.
type address struct {
	path   string
	values url.Values
}

func (a address) String() string {
	if len(a.values) == 0 {
		return a.path
	}
	return a.path + "?" + a.values.Encode()
}

// with returns a copy that holds one more value of name and starts at the first page.
func (a address) with(name, value string) address {
	b := a.clone()
	b.values.Add(name, value)
	b.values.Del("page")
	return b
}

// only returns a copy whose values of name are those given.
func (a address) only(name string, values ...string) address {
	b := a.clone()
	b.values.Del(name)
	b.values.Del("page")
	for _, v := range values {
		b.values.Add(name, v)
	}
	return b
}

// without returns a copy that lacks one value of name.
func (a address) without(name, value string) address {
	b := a.only(name)
	for _, v := range a.values[name] {
		if strings.TrimSpace(v) != value {
			b.values.Add(name, v)
		}
	}
	return b
}

// page returns a copy that leads to the n-th page.
func (a address) page(n int) string {
	b := a.only("page")
	if n > 1 {
		b.values.Set("page", strconv.Itoa(n))
	}
	return b.String()
}

// clone drops empty values, which forms send for fields that were left blank.
func (a address) clone() address {
	out := url.Values{}
	for name, values := range a.values {
		for _, v := range values {
			if strings.TrimSpace(v) != "" {
				out.Add(name, v)
			}
		}
	}
	return address{a.path, out}
}
