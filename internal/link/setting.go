package link

// A setting is what stands around a promise in the papers: the words of its
// minute, and what acronyms were introduced to mean there.
type setting struct {
	*shelf
	text  []term   // what its minute is about, ascending; none where it is not known
	here  acronyms // that its item introduces
	apart bool     // its minute says that it is another matter than its item's; see disowned
}

// settingOf returns what the papers say around a promise; nothing where no papers were read.
func (s *shelf) settingOf(p *Promise) setting {
	if s == nil {
		return setting{}
	}
	i, ok := s.first[p.Item]
	if !ok {
		return setting{shelf: s}
	}
	it := &s.items[i]
	return setting{s, it.text, it.learned, it.disowns(p)}
}

// tells reports whether the minute holds a stem.
func (w setting) tells(stem string) bool {
	if len(w.text) == 0 {
		return false
	}
	t, ok := w.terms[stem]
	return ok && has(w.text, t)
}

// means returns what an acronym stands for in the item, else in the council's papers.
func (w setting) means(short string) (form []string, here bool) {
	if form := w.here[short]; len(form) > 0 {
		return form, true
	}
	if w.shelf == nil {
		return nil, false
	}
	return w.short[short], false
}

// tellsAll reports whether the minute holds all of some stems.
func (w setting) tellsAll(stems []string) bool {
	for _, s := range stems {
		if !w.tells(s) {
			return false
		}
	}
	return len(stems) > 0
}
