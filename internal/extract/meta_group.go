package extract

// A resolution is the decisions that are taken together: those that stand under one
// announcement, with no narrative between them.
type resolution struct {
	from, to int // of the item's decisions, [from, to)
	begin    int // byte at which its announcement begins, or its first clause where there is none
}

// resolutions parts the item's decisions into groups.
func (n *noting) resolutions() []resolution {
	var all []resolution
	end := n.span.start(n.doc)
	for i, r := range n.records {
		lead, apart := n.between(end, r.Source.Start)
		if i == 0 || apart {
			all = append(all, resolution{from: i, begin: lead})
		}
		all[len(all)-1].to = i + 1
		end = max(end, r.Source.End)
	}
	return all
}

// between looks at the text from end, where one decision ends, to start, where
// the next begins. It returns where the announcement of the next begins, and
// whether anything parts the two.
func (n *noting) between(end, start int) (lead int, apart bool) {
	lead = start
	first, last := n.doc.BlockAt(end), n.doc.BlockAt(start)
	for k := max(first, 0); k <= last; k++ {
		if moving(lower(n.doc.Body(n.doc.Blocks[k]))) && n.doc.Blocks[k].Start >= end {
			lead, apart = start, true
		}
		for _, s := range n.r.sentences(k) {
			if s.start < end || s.start > start {
				continue
			}
			if a, ok := s.opening, s.announces; ok && s.start+a.rest <= start {
				lead, apart = s.start, true
			} else if s.start < start && closed(s.text) && s.end <= start {
				lead, apart = start, true
			}
		}
	}
	return lead, apart
}
