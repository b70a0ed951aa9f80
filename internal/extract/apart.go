package extract

// apart reports whether what the body agreed in the course of an item is a
// decision of its own: it is put as one, "that the following items be added",
// and the item's marked resolution does not say it again.
func (sw *sweep) apart(i int, rest string) bool {
	ws := words(rest)
	if !is(ws, 0, "that") || nextBe(ws, 1, len(ws)) < 0 || is(ws, 1, "it|this") {
		return false
	}
	said := map[string]bool{}
	for k := i + 1; k < sw.part.to; k++ {
		for _, s := range sw.r.sentences(k) {
			for _, w := range s.words {
				said[w.low] = true
			}
		}
	}
	n, hit := 0, 0
	for _, w := range ws {
		if len(w.low) < 5 {
			continue
		}
		n++
		if said[w.low] {
			hit++
		}
	}
	return n >= 3 && hit*2 < n
}
