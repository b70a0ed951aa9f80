package link

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// Councils dissolve committees, most often at the annual meeting, and what was
// promised to one comes to whichever took its place. Minutes seldom say which that
// is, the dates of meetings do: a body that meets no more while the council goes on
// has for heirs those that first met after it, and soon after.

const (
	// stillness is how many days a body that met regularly has not met while others
	// did, before it is taken to be gone: a summer's recess, and more, is shorter.
	stillness = 150
	// handover is how many days after its last meeting an heir first meets, at most.
	handover = 150
	// regular is at how many meetings a body must have been seen to be taken to be gone:
	// what met once may be a task group.
	regular = 2
)

// A tenure is when a body met, as far as its papers are held.
type tenure struct {
	names       map[string]bool
	first, last day.Date
	sittings    int
}

// A succession is a body that meets no more, by the names it had, and the names of
// its heirs.
type succession struct {
	gone  []string
	heirs []string
}

// successions returns the bodies that are gone and have heirs, by name.
func (s *shelf) successions() (out []succession) {
	bodies := map[civic.CommitteeID]*tenure{}
	var last day.Date
	for i := range s.items { // in the order of their dates
		it := &s.items[i]
		if !it.Date.Known() {
			continue
		}
		t := bodies[it.Body]
		if t == nil {
			t = &tenure{names: map[string]bool{}, first: it.Date}
			bodies[it.Body] = t
		}
		if t.last != it.Date {
			t.sittings++
		}
		t.names[it.BodyName] = true
		t.last, last = it.Date, it.Date
	}
	for _, id := range slices.Sorted(maps.Keys(bodies)) {
		if t := bodies[id]; t.sittings >= regular && t.last.DaysUntil(last) > stillness {
			if heirs := heirsOf(t, bodies); len(heirs) > 0 {
				out = append(out, succession{slices.Sorted(maps.Keys(t.names)), heirs})
			}
		}
	}
	return out
}

// heirsOf returns the names of the bodies that first met after one that is gone.
func heirsOf(gone *tenure, bodies map[civic.CommitteeID]*tenure) []string {
	names := map[string]bool{}
	for _, t := range bodies {
		if t.first.After(gone.last) && gone.last.DaysUntil(t.first) <= handover {
			maps.Copy(names, t.names)
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// heirs returns the names of the bodies that took the place of those to which a
// promise must come; none while one of these still meets.
func (s *shelf) heirs(q *query) []string {
	if len(s.succeeded) == 0 {
		return nil
	}
	h := hearing{q.target(), q.BodyName}
	out, ok := s.inherited[h]
	if !ok {
		out = s.heirsFor(h)
		s.inherited[h] = out
	}
	return out
}

func (s *shelf) heirsFor(h hearing) (out []string) {
	for _, name := range s.bodyNames {
		if !civic.SpokenTo(h.target, h.own, name) {
			continue
		}
		i := slices.IndexFunc(s.succeeded, func(c succession) bool { return slices.Contains(c.gone, name) })
		if i < 0 {
			return nil
		}
		out = append(out, s.succeeded[i].heirs...)
	}
	return out
}

// inherits reports whether an item was taken by a body in the place of the one to
// which a promise must come: by an heir, or by one that says so.
func (q query) inherits(it *shelved) bool {
	return slices.Contains(q.heirs, it.BodyName) || it.Body != q.Body && speaksOfFormer(it.Minutes, q.BodyName)
}

// speaksOfFormer reports whether minutes call a body by its name one that was.
func speaksOfFormer(minutes, body string) bool {
	body = strings.TrimPrefix(body, "The ")
	for rest := minutes; strings.Contains(body, " "); {
		i := strings.Index(rest, body)
		if i < 0 {
			return false
		}
		before := strings.TrimSuffix(strings.ToLower(rest[:i]), "the ")
		for _, was := range [...]string{"former ", "formerly ", "formerly to ", "formerly made to ", "formerly by ", "old ", "late ", "disbanded ", "dissolved ", "abolished ", "defunct ", "then ", "predecessor, ", "predecessor "} {
			if strings.HasSuffix(before, " "+was) || strings.HasSuffix(before, "("+was) {
				return true
			}
		}
		rest = rest[i+len(body):]
	}
	return false
}

// sameSuccessions reports whether the same bodies took the place of the same.
func sameSuccessions(a, b []succession) bool {
	return slices.EqualFunc(a, b, func(a, b succession) bool {
		return cmp.Or(slices.Compare(a.gone, b.gone), slices.Compare(a.heirs, b.heirs)) == 0
	})
}
