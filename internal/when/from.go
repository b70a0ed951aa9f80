package when

// from_ reads the start of something: "from September 2017", "from 1 April".
func (r *reader) from_(i int) (match, bool) {
	j := r.trail(i+1, "the", "start", "of")
	j = r.trail(j, "the", "beginning", "of")
	if m, ok := r.movedFrom(i); ok {
		return m, true
	}
	s, next, ok := r.point(j)
	if !ok || s.kind == sittingKind || r.attribute(s, j, next) {
		return match{}, false
	}
	if k := r.skip(next, "to", "until", "till", "-"); k > next {
		if t, after, ok := r.point(k); ok && t.kind == s.kind {
			return match{end: after, span: join(s, t), use: UseDue}, true
		}
	}
	next = r.skip(next, "onwards", "onward")
	if r.asked(i) {
		return match{end: next, span: s, use: UseEffective}, true
	}
	return match{end: next, span: s, use: UseDue}, true
}

// movedFrom reads "moved from July to October": the second is the new time of what was moved.
func (r *reader) movedFrom(i int) (match, bool) {
	if !moved[r.w(i-1)] {
		return match{}, false
	}
	for k := i + 2; k <= i+4; k++ {
		if w := r.w(k); w != "to" && w != "until" && w != "till" {
			continue
		}
		r.start = k
		s, next, ok := r.point(k + 1)
		if !ok || s.kind == sittingKind {
			return match{}, false
		}
		return match{end: next, span: s, use: UseDue}, true
	}
	return match{}, false
}

// asked reports whether an indirect question governs token i: "how the levy
// shall be spent from 1 April".
func (r *reader) asked(i int) bool {
	for k := i - 1; k >= 0 && k > i-15 && r.w(k) != "," && r.w(k) != ";"; k-- {
		if r.w(k) == "how" || r.w(k) == "whether" {
			return true
		}
	}
	return false
}

// afterwards reads floors, "after 2028", and events, "following the pilot".
func (r *reader) afterwards(i int) (match, bool) {
	if w := r.w(i + 3); (r.is(i+1, "the", "meeting") || r.is(i+1, "this", "meeting")) && w != "of" && w != "on" && w != "in" && w != "with" && w != "held" && w != "at" {
		return match{}, false // whatever is promised is for after the meeting
	}
	if k := r.clock(i + 1); k > i+1 {
		return match{}, false // "free after 3 p.m.": an hour, not a day
	}
	if l, next, ok := r.length(i + 1); ok && !l.vague && r.w(i) == "after" {
		if w := r.w(next); w != "of" && w != "from" && !nouny(w) || w == "" {
			return match{end: next, span: r.lengthAhead(l), use: UseDue}, true
		}
		return r.event(i)
	}
	s, next, ok := r.point(i + 1)
	if !ok || r.attribute(s, i+1, next) {
		if _, length := units[r.w(i-1)]; length && (r.w(i-3) == "for" || r.w(i-4) == "for") {
			return match{}, false // "monitored for twelve months following approval": how long
		}
		return r.event(i)
	}
	if s.kind == sittingKind && s.prec == ByMeeting {
		return match{end: next, span: span{prec: Open}, use: UseEvent}, true
	}
	f := span{prec: Open, suspect: s.suspect}
	if s.to.Known() {
		f.from = s.to.AddDays(1)
	}
	return match{end: next, span: f, use: UseFloor}, true
}

// floor reads the day at j as the earliest possible.
func (r *reader) floor(j int) (match, bool) {
	if l, next, ok := r.length(j); ok && !l.vague {
		return match{end: r.trail(next, "from", "now"), span: span{from: r.lengthWithin(l).to, prec: Open}, use: UseFloor}, true
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: span{from: s.from, prec: Open, suspect: s.suspect}, use: UseFloor}, true
}

// bound reads "not before", "not until", "no earlier than", "no later than".
func (r *reader) bound(i int) (match, bool) {
	j := r.skip(i+1, "be", "take", "place")
	switch r.w(j) {
	case "before", "until", "till":
		if m, ok := r.floor(j + 1); ok {
			return m, true
		}
		return match{}, false
	case "earlier", "sooner":
		if r.w(j+1) == "than" {
			return r.floor(j + 2)
		}
	case "later":
		if r.w(j+1) == "than" {
			return r.noLater(j + 2)
		}
	}
	return match{}, false
}

// effective reads the day from which a rule holds.
func (r *reader) effective(i int) (match, bool) {
	j := r.trail(r.trail(i, "with", "effect", "from"), "effective", "from")
	if j == i {
		return match{}, false
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: s, use: UseEffective}, true
}

// since reads "since 2015", "last March", "last year".
func (r *reader) since(i int) (match, bool) {
	j := r.skip(i+1, "the")
	r.past = true
	if _, ok := units[r.w(j)]; ok && r.w(i) == "last" {
		return match{end: j + 1, span: span{prec: Open}, use: UsePast}, true
	}
	for _, read := range [...]func(int) (span, int, bool){r.date, r.period} {
		if s, next, ok := read(j); ok {
			return match{end: next, span: s, use: UsePast}, true
		}
	}
	if _, next, ok := r.length(j); ok && r.w(i) == "last" {
		return match{end: next, span: span{prec: Open}, use: UsePast}, true
	}
	return match{}, false
}

// timesAgo reads "a month ago".
func (r *reader) timesAgo(i int) (match, bool) {
	if _, next, ok := r.length(i); ok && (r.w(next) == "ago" || r.w(next) == "earlier") {
		return match{end: next + 1, span: span{prec: Open}, use: UsePast}, true
	}
	return match{}, false
}

// upTo reads "up to 31 March": an end.
func (r *reader) upTo(i int) (match, bool) {
	j := r.skip(i+1, "to", "until")
	if j == i+1 {
		return match{}, false
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: s, use: UseEnd}, true
}

// starting reads "commencing April 2023", "starting in June".
func (r *reader) starting(i int) (match, bool) {
	j := r.skip(i+1, "in", "on", "from")
	s, next, ok := r.point(j)
	if !ok || s.kind == sittingKind {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}
