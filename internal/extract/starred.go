package extract

import "strings"

// Some councils mark with a star what a committee may only recommend, and say
// at the foot what the star means: "* Referred to Council".

// unstarred takes the stars off a marker, "*1."; a star alone is a bullet.
func unstarred(m string) string {
	if rest := strings.TrimLeft(m, "*"); rest != "" {
		return rest
	}
	return m
}

// starNote reads a foot note that says to whom starred clauses go: "(*Referred to
// Council)", "* Recommendation to full Council". It returns the body, "" if text is none.
func starNote(text string) string {
	note, ok := strings.CutPrefix(strings.TrimLeft(text, "( "), "*")
	if !ok || len(note) > 90 {
		return ""
	}
	ws := words(note)
	if !hasWord(ws, "referred|refer|recommendation|recommendations|recommended|recommend|denotes|approval|determination") {
		return ""
	}
	for k := range ws {
		if is(ws, k, "council|cabinet|executive|assembly") && hasWord(ws[:k], "to|by|of") {
			return strings.ToUpper(ws[k].raw[:1]) + ws[k].raw[1:]
		}
	}
	return ""
}

// starred gives the starred clauses of an item the body to which they are
// referred, where the item says so.
func (r *reader) starred(s span, all []clause) []clause {
	to := ""
	for i := s.from; i < s.to && to == ""; i++ {
		to = starNote(r.doc.Whole(r.doc.Blocks[i]))
	}
	if to == "" {
		return all
	}
	for i := range all {
		c := &all[i]
		if b := r.doc.BlockAt(c.start); b >= 0 && strings.Contains(r.doc.Text[r.doc.Blocks[b].Start:c.start], "*") || strings.HasSuffix(r.doc.Text[c.start:c.end], "*") {
			c.to = to
		}
	}
	return all
}
