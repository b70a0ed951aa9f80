package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/store"
)

// plural is "3 overdue".
func plural(n int, what string) string { return fmt.Sprintf("%d %s", n, what) }

func dirOf(name string) string { return filepath.Dir(name) }

// resolve turns the names given on the command line into ids. A name that
// nothing bears is an error that lists what there is, never an empty answer.
func (c *outstandingCmd) resolve(a *app, p *parts, f *store.CommitmentFilter) error {
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	if c.Council != "" {
		found, err := pickCouncil(c.Council, councils)
		if err != nil {
			return err
		}
		f.Council, councils = found.ID, []civic.Council{found}
	}
	if c.Committee != "" {
		var all []civic.Committee
		for _, council := range councils {
			list, err := p.store.Committees(a.ctx, council.ID)
			if err != nil {
				return err
			}
			all = append(all, list...)
		}
		found, err := pick("committee", c.Committee, all, func(c civic.Committee) (string, string) { return string(c.ID), c.Name })
		if err != nil {
			return err
		}
		f.Committee = found.ID
	}
	if c.Programme != "" {
		found, err := a.programme(p, councils, c.Programme)
		if err != nil {
			return err
		}
		f.Programme = found.ID
	}
	return nil
}

func (a *app) programme(p *parts, councils []civic.Council, name string) (civic.Programme, error) {
	var all []civic.Programme
	for _, council := range councils {
		list, err := p.store.Programmes(a.ctx, council.ID)
		if err != nil {
			return civic.Programme{}, err
		}
		all = append(all, list...)
	}
	return pick("programme", name, all, func(p civic.Programme) (string, string) { return string(p.ID), p.Name })
}

// pick finds the one value whose id or name is want, without regard to case,
// or the only one whose name begins with or holds it.
func pick[T any](kind, want string, all []T, key func(T) (id, name string)) (T, error) {
	var none T
	low := strings.ToLower(strings.TrimSpace(want))
	var part []T
	for _, v := range all {
		id, name := key(v)
		if id == low || strings.ToLower(name) == low {
			return v, nil
		}
		if strings.Contains(strings.ToLower(name), low) {
			part = append(part, v)
		}
	}
	if len(part) == 1 {
		return part[0], nil
	}
	list := all
	if len(part) > 1 {
		list = part
	}
	var names []string
	for i, v := range list {
		if i == 12 {
			names = append(names, fmt.Sprintf("and %d more", len(list)-i))
			break
		}
		_, name := key(v)
		names = append(names, name)
	}
	switch {
	case len(all) == 0:
		return none, usage("no %s is stored", kind)
	case len(part) > 1:
		return none, usage("%s %q fits several: %s", kind, want, strings.Join(names, "; "))
	}
	return none, usage("no %s is called %q; there are: %s", kind, want, strings.Join(names, "; "))
}

// compareNames orders names without regard to case.
func compareNames(a, b string) int {
	if c := strings.Compare(strings.ToLower(a), strings.ToLower(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
