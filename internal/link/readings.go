package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// byDecision reads a decision of the body that was asked as its answer.
func (s *shelf) byDecision(q query, it *shelved, f fit) (civic.Evidence, bool) {
	if !addressed(q.Promise) || !f.here || it.Body == q.Body || it.routine || s.putAside(q, it) {
		return civic.Evidence{}, false
	}
	var best civic.Evidence
	for _, r := range it.Records {
		if r.Kind != civic.Decision || r.Verb == civic.VerbNote || r.Verb == civic.VerbConfirm || r.Verb == civic.VerbExclude {
			continue
		}
		if s.onlyNotes(q, r.Quote) {
			continue
		}
		rate := 0.5
		if anyOf(strings.ToLower(r.Quote), []string{"recommendation", "request"}) {
			rate = 1 // "that the recommendation be accepted" is about what the title names
		}
		c := s.cover(q, s.topic(r.Quote), it.title, rate)
		score := c.of(q) * (0.45 + 0.25*f.when + 0.30*f.where)
		if c.mass < 0.5 {
			score = min(score, atMost)
		}
		if c.own >= 0.5 && score > best.Score {
			best = civic.Evidence{Kind: civic.Responds, Quote: r.Quote, Source: r.Source, Score: score,
				Reasons: append(s.about(q, it, c), "decided by the body that was asked", f.reason)}
		}
	}
	return best, best.Score > 0
}

// onlyNotes reports whether of the clauses of a decision the one on the promise's
// matter only notes it: "that the minutes be adopted and the comments on a ranger be noted".
func (s *shelf) onlyNotes(q query, quote string) bool {
	best, noted := 0.0, false
	for part := range strings.SplitSeq(strings.NewReplacer(" and that ", "\x00", "; ", "\x00", ", and ", "\x00", " and the ", "\x00the ").Replace(quote), "\x00") {
		if c := s.cover(q, s.topic(part), nil, 0); c.own > best {
			best, noted = c.own, beginsWord(" "+strings.ToLower(part), []string{"be noted", "noted", "to note "})
		}
	}
	return noted
}

// byReport reads an item whose title is about the matter as the report that was
// promised. Where nothing shows that a report was given, or the promise was no
// report, it is only proposed.
func (s *shelf) byReport(q query, it *shelved, f fit, unready bool) (civic.Evidence, bool) {
	log := s.items[s.first[it.ID]].routine && q.promisesLog(it.Title)
	if it.routine {
		return civic.Evidence{}, false
	}
	c := s.coverTitle(q, it, it.text, 0.5)
	byTitle := s.coverTitle(q, it, nil, 0)
	if q.sameTitle(it) {
		c, byTitle = whole(), whole()
	}
	if log {
		c.own, c.context, c.mass = 1, 1, 1
		byTitle = c
	}
	if q.inSeries(it) {
		c.own, c.context, c.mass = 1, 1, max(c.mass, 1)
		byTitle = c
	}
	e := civic.Evidence{Kind: civic.ReportedBack, Quote: it.Title, Source: it.Source}
	if byTitle.of(q) < 0.3 {
		if told, g, ok := s.toldInDue(q, it, f); ok {
			c, byTitle = told, told
			e.Quote, e.Source = folded(it.Minutes[g.start:g.end]), placeOf(it, &g)
		}
	}
	topic := c.of(q)
	if topic < 0.4 {
		return civic.Evidence{}, false
	}
	e.Score = topic * (0.40 + 0.30*f.when + 0.30*f.where)
	e.Reasons = append(s.about(q, it, c), f.place, f.reason)
	why := reportDoubt(q, it, f, byTitle, c, unready)
	if why == "" && !q.recurs() && s.onlyAside(q, it) {
		why = asideOnly
	}
	if why == "" && !q.recurs() && (s.onAnother(q, it) || s.otherKindOfPaper(q, it)) {
		why = anotherPart
	}
	if why == "" && !q.recurs() && s.otherPart(q, it) {
		why = anotherPart
	}
	if why == "" && !q.recurs() && s.onlyFactNoted(q, it) {
		why = nothingShown
	}
	if why == "" && s.tellsElse(q, it) {
		why = notTold
	}
	if why != "" {
		if !worthALook(q, it, f, byTitle, c) {
			return civic.Evidence{}, false
		}
		e.Score, e.Reasons = min(e.Score, atMost), append(e.Reasons, why)
	}
	return e, true
}

// toldInDue reports whether one sentence of an item tells of a report and names
// all that the promise is about, at the body to which it was to come and in the
// very days: then it is the report under another title.
func (s *shelf) toldInDue(q query, it *shelved, f fit) (coverage, sign, bool) {
	if !q.reports || !f.here || len(q.own) < 2 || !dueOn(q, it) {
		return coverage{}, sign{}, false
	}
	for start := 0; start < min(len(it.Minutes), maxRow*5); {
		end := sentenceEnd(it.Minutes, start)
		low := strings.ToLower(it.Minutes[start:end])
		if !outcome(low) && reportingWords.in(low) && !stillAhead(low, it) {
			if c := s.cover(q, s.topic(it.Minutes[start:end]), nil, 0); c.own > 0.99 && c.mass >= 1.2 {
				return c, sign{start: start, end: end}, true
			}
		}
		start = end
	}
	return coverage{}, sign{}, false
}

// stillAhead reports whether a sentence tells of nothing but what is to come at a later time.
func stillAhead(low string, it *shelved) bool {
	return ahead(low, it.Item) && !slices.ContainsFunc(clausesOf(low, it.Date), func(c clauseRead) bool { return c.mood == happened })
}

// dueOn reports whether an item was taken in the days in which a promise was due.
func dueOn(q query, it *shelved) bool {
	return q.Due != nil && q.Due.Recurs == "" && q.Due.To.Known() && !it.Date.Before(q.Due.From) && !it.Date.After(q.Due.To)
}

// byEcho reads an item whose title names a deed that was to be done, in the days
// in which it was due, and whose minutes tell of it by the same verb.
func (s *shelf) byEcho(q query, it *shelved, f fit) (civic.Evidence, bool) {
	title := s.cover(q, it.title, nil, 0)
	if q.reports && !q.makes || it.routine || !f.here || f.when < 1 || q.Due == nil || title.own < 0.6 && !(len(q.own) == 0 && title.context >= 0.6) || title.mass < 0.5 {
		return civic.Evidence{}, false
	}
	start, end, ok := q.echoIn(it.Minutes)
	if !ok {
		return civic.Evidence{}, false
	}
	g := &sign{start: start, end: end}
	return civic.Evidence{Kind: civic.SaysDone, Quote: folded(it.Minutes[start:end]), Source: placeOf(it, g), Score: title.of(q) * 0.9,
		Reasons: append(s.about(q, it, title), "its minutes tell of it by the same verb", f.place, f.reason)}, true
}

// byOffice proposes, and never claims, an item that the same member of the
// executive brought to the right body in due time, where the promise names
// nothing by itself ("That further progress be brought to the Forum").
func byOffice(q query, it *shelved, f fit) (civic.Evidence, bool) {
	if len(q.own) > 0 || len(q.office) == 0 || len(it.office) == 0 || !f.here || f.when < 0.5 || !q.reports {
		return civic.Evidence{}, false
	}
	for _, t := range q.office {
		if !has(it.office, t.term) {
			return civic.Evidence{}, false
		}
	}
	_, office := subject(q.ItemTitle)
	return civic.Evidence{Kind: civic.ReportedBack, Quote: it.Title, Source: it.Source, Score: 0.25 + 0.15*f.when,
		Reasons: []string{"brought by the same " + office, f.place, f.reason, "its title does not name the matter"}}, true
}
