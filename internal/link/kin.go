package link

import "strings"

// Words of one family name the same matter under two titles: "dentists" and
// "dentistry", "educated" and "education". The stemmer never joins them, for it
// must not join what differs; where two texts are compared they are kin, and
// count for less than the very word.

// endings are what may follow the root of a word in others of its family.
var endings = []string{"er", "or", "ers", "ion", "ation", "ment", "ance", "ence", "ant", "ent", "ity", "ship", "al", "iv", "ist", "ing", "hood", "ness", "ic", "abl", "ar", "y", "ry", "ist", "ism", "ess", "age"}

// shortRoot is the fewest letters of a root; before y and ry, which end most
// words, and after which little is left, longRoot.
const (
	shortRoot = 5
	longRoot  = 6
)

// kinOf returns the terms of the same family as a stem that some item holds.
func (s *shelf) kinOf(of term) (out []term) {
	w := s.stems[of]
	if len(w) < shortRoot {
		return nil
	}
	if known, ok := s.families[of]; ok {
		return known
	}
	defer func() { s.families[of] = out }()
	family(w, func(stem string) {
		if t, ok := s.terms[stem]; ok && s.held(t) {
			out = append(out, t)
		}
	})
	return out
}

// family hands to f the stems that would be of one family with w, some twice.
// What is of the family of w has w in its own, but for the length of w.
func family(w string, f func(stem string)) {
	add := func(stem string) {
		if stem != w {
			f(stem)
		}
	}
	roots := []string{w}
	for _, e := range endings {
		if root, ok := strings.CutSuffix(w, e); ok && len(root) >= shortRoot && (len(root) >= longRoot || len(e) > 2) {
			roots = append(roots, root)
		}
	}
	for _, root := range roots {
		add(root)
		for _, e := range endings {
			if len(root) >= shortRoot && (len(e) > 2 || len(root) >= longRoot) {
				add(root + e)
			}
		}
	}
	for _, alike := range ourWords().kin[w] {
		add(alike)
	}
}
