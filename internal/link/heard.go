package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// What is promised to a body is often lost in reading its name: "Children" is
// what is left of "the Children, Health and Care Scrutiny Commission". The
// council's bodies are known by their names, which settles it.

// A hearing is who was to hear of something, as it was read, and who recorded it.
type hearing struct{ target, own string }

// hears returns the body to which a promise must come, by its name as the
// council has it: the one that its words name, the one that was read, or, where
// the council has no such body, the one that recorded it.
func (s *shelf) hears(p *Promise) string {
	if name := s.bodyIn(p.Quote, p.BodyName); name != "" {
		return name
	}
	h := hearing{query{Promise: p, asksIn: asksThemIn(p)}.target(), p.BodyName}
	if h.target == "" || civic.SpokenTo(h.target, p.BodyName, p.BodyName) {
		return h.target
	}
	found, ok := s.heard[h]
	if !ok {
		found = slices.ContainsFunc(s.bodyNames, func(name string) bool { return civic.SpokenTo(h.target, h.own, name) })
		s.heard[h] = found
	}
	if !found {
		return p.BodyName
	}
	return h.target
}

// bodyIn returns the longest name of a body, other than own, of two words or
// more to which a quote says that something is to come; "" if there is none.
func (s *shelf) bodyIn(quote, own string) (name string) {
	low := strings.ToLower(quote)
	for _, n := range s.bodyNames {
		if n == own || len(n) <= len(name) || !strings.Contains(n, " ") {
			continue
		}
		i := strings.Index(low, strings.ToLower(n))
		if i < 0 || i > 0 && wordByte(low[i-1]) {
			continue
		}
		before, after := strings.TrimSuffix(low[:i], "the "), low[i+len(n):]
		if strings.HasSuffix(before, " to ") || strings.HasSuffix(before, " before ") || strings.HasPrefix(after, " be asked") || strings.HasPrefix(after, " be requested") || strings.HasPrefix(after, " be invited") {
			name = n
		}
	}
	return name
}

// byLength puts the longest first, for what is found first to be the whole name.
func byLength(names map[string]bool) []string {
	out := make([]string, 0, len(names))
	for n := range names {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	return out
}

// atRequest reports whether an item's minutes say that it came because the body
// that made the promise had asked for it.
func (q query) atRequest(it *shelved) bool {
	return slices.ContainsFunc(it.signs, func(g sign) bool {
		return g.kind == civic.ReportedBack && g.order == askOrder && strings.Contains(it.Minutes[g.start:g.end], strings.TrimPrefix(q.BodyName, "The "))
	})
}
