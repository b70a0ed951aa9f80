package demosite

// register files the meeting and numbers its papers.
func (s *Site) register(m *meeting) {
	s.meetings = append(s.meetings, m)
	m.Committee.Meetings = append(m.Committee.Meetings, m)
	s.byMeeting[m.ID], s.byAgenda[m.AgendaID()] = m, m
	n := 0
	for _, it := range m.Items {
		if it.ID != 0 {
			s.byItem[it.ID] = it
		}
		for _, p := range it.Papers {
			n++
			p.ID = 21000 + (m.ID-8000)*30 + n
			s.byPaper[p.ID] = p
		}
	}
	for i, sup := range m.Supplements {
		sup.ID = 50000 + (m.ID-8000)*10 + i
		s.bySupp[sup.ID] = sup
	}
}

// joinMinutes ties each paper "[previous minutes]" to the meeting it prints:
// the body's last one before that was minuted.
func (s *Site) joinMinutes() {
	for _, m := range s.meetings {
		for _, it := range m.Items {
			for _, p := range it.Papers {
				if p.Title == "" {
					p.Previous = m.last()
					p.Title = "Minutes of Previous Meeting"
				}
			}
		}
	}
}

// last returns the committee's newest minuted meeting before m, or nil.
func (m *meeting) last() (found *meeting) {
	for _, o := range m.Committee.Meetings {
		if o.At.Before(m.At) && o.HasMinutes() {
			found = o
		}
	}
	return found
}
