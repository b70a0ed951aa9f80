package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A deed needs no body to hear of it: that the offer was put on the website is told at whatever
// body takes the matter next. There the sentence must name the thing itself, for nothing else ties it.

// Shares of a promise's own words that such a sentence must name.
const (
	namedElsewhere = 0.6
	namedAlone     = 0.75 // where nothing of the title is named
	namedByDoer    = 0.45 // where it names who was to do it as well
	namedLetter    = 0.3  // where it names to whom that one wrote
)

// byElsewhere reads an item of a body that was not to hear of a promise for a sentence that
// tells of the promised deed, on the promised thing, as done.
func (s *shelf) byElsewhere(q query, it *shelved, f fit) (best civic.Evidence, ok bool) {
	if f.near || q.reports || addressed(q.Promise) || q.recurs() || q.deeds.kinds == 0 && len(q.verbs) == 0 || len(it.Minutes) > maxRow*5 {
		return best, false
	}
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low, said, at := strings.ToLower(it.Minutes[start:end]), it.Minutes[start:end], start
		start = end
		if len(low) != len(said) || outcome(low) || questionWords.in(low) || strings.Contains(low, " | ") {
			continue
		}
		l := s.likeness(q, s.topic(said), nil, 0)
		doer := q.doerIn(said)
		if !s.namesThing(q, it, l, said) || otherWriter(q, said) || q.lacksItsNames(said) || q.otherPlace(said) || q.sends() && q.Recipient != "" && !doer {
			continue
		}
		clauses := clausesOf(low, it.Date)
		told := effectsIn(low)&q.deeds.effects != 0
		if slices.ContainsFunc(clauses, func(c clauseRead) bool { return c.mood == pending }) || !slices.ContainsFunc(clauses, func(c clauseRead) bool { return c.mood == happened && (told || q.sameDeed(c) || q.samePhrasal(c.low)) }) {
			continue
		}
		e := civic.Evidence{Kind: civic.SaysDone, Quote: folded(said), Source: placeOf(it, &sign{start: at, end: end}), Score: 0.5 + 0.3*l.own*f.when}
		e.Reasons = append(s.likeReasons(q, l), "it is told there as something past", f.place, f.reason)
		if e.Score > best.Score {
			best, ok = e, true
		}
	}
	return best, ok
}

// namesThing reports whether such a sentence names the promised thing itself. Under the very
// title of the promise's item it need not name the rest; a letter is named by who wrote it to whom.
func (s *shelf) namesThing(q query, it *shelved, l likeness, said string) bool {
	doer := q.doerIn(said)
	switch {
	case !s.saysAdded(q, l) || len(l.shared) == 0:
		return false
	case sameName(q, it) && !it.routine && l.own >= namedElsewhere && l.mass >= 0.5:
		return true
	case doer && q.deeds.effects&(1<<letters) != 0 && l.own >= namedLetter && namesNobody(q.Recipient) && wordIn(said, strings.TrimPrefix(q.Recipient, "the ")):
		return true
	case len(l.shared) < 2 || l.mass < 1 || l.own < namedByDoer:
		return false
	}
	return doer || l.own >= namedAlone || l.own >= namedElsewhere && l.context >= 0.5
}

// otherPlace reports whether a sentence names places or things by their own names, and none that
// the promise or its item's title names.
func (q query) otherPlace(said string) bool {
	theirs, mine := capitalNames(said), strings.ToLower(q.Quote+" "+q.ItemTitle)
	return len(theirs) > 0 && !slices.ContainsFunc(theirs, func(n string) bool { return strings.Contains(mine, n) })
}

// ofOtherPlace reports whether a sentence names places by their own names, and the promise one
// of the same kind and none of those: the pump at Tern Dock is not the one at Cockle Dock.
func (q query) ofOtherPlace(said string) bool {
	mine := capitalNames(q.Quote)
	if len(mine) == 0 || !q.otherPlace(said) {
		return false
	}
	kinds := map[string]bool{}
	for _, n := range mine {
		kinds[lastWord(n)] = true
	}
	return slices.ContainsFunc(capitalNames(said), func(n string) bool { return kinds[lastWord(n)] })
}

// partOfPlace reports whether such names share more with the promise's than the kind of thing: the
// "Tern Road Hall" is the hall at Tern Road.
func (q query) partOfPlace(said string) bool {
	mine := strings.ToLower(q.Quote)
	return slices.ContainsFunc(capitalNames(said), func(n string) bool {
		first, _, _ := strings.Cut(n, " ")
		return wordIn(mine, first)
	})
}

// doerIn reports whether a sentence names who owes a promise as the one who did something.
func (q query) doerIn(said string) bool {
	who := strings.TrimPrefix(q.Owner, "the ")
	return len(who) > 3 && wordIn(said, who)
}

// saysAdded reports whether a sentence names what a promise adds to its item's title, where it
// adds anything, or all of that title.
func (s *shelf) saysAdded(q query, l likeness) bool {
	adds := q.adds()
	return len(adds) == 0 || l.context >= 0.9 || slices.ContainsFunc(adds, func(t term) bool { return slices.Contains(l.shared, t) })
}

// phrasal are verbs of common words that mean something together only.
var phrasal = regexp.MustCompile(`\b(put|set|taken|laid|drawn|cut|pulled|marked|fenced|boarded|handed|switched|turned|filled|cleared|locked|wound|shut|closed|dug|built|torn|knocked|painted|let|sold|bought|moved|brought) (up|down|in|out|off|over|back|away|through)\b`)

// samePhrasal reports whether a clause in small letters has such a verb of the promise.
func (q query) samePhrasal(low string) bool {
	m := phrasal.FindString(strings.ToLower(q.Quote))
	return m != "" && strings.Contains(low, m)
}

// lettersOwner is whose letter a sentence tells of.
var lettersOwner = regexp.MustCompile(`\b((?:[Tt]he )?(?:[A-Z][\w-]+ ){0,4}?[A-Z][\w-]+)['’]s? (?:own |first |second |earlier )?(?:letter|e-mail|email|reply|request)\b|\b(?:letter|e-mail|email)s? (?:had been sent |had gone |was sent |sent )?(?:from|by) (?:the )?((?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+)`)

// otherWriter reports whether a sentence tells of somebody else's letter than the one who was to write.
func otherWriter(q query, said string) bool {
	if q.deeds.effects&(1<<letters) == 0 || q.Owner == "" {
		return false
	}
	m := lettersOwner.FindStringSubmatch(said)
	if m == nil {
		return false
	}
	mine := stems(q.Owner)
	theirs := stems(m[1] + m[2])
	return len(mine) > 0 && !slices.ContainsFunc(theirs, func(w string) bool { return w != "the" && slices.Contains(mine, w) }) && posts[theirs[len(theirs)-1]]
}

// broughtForward is how a paper is to be made and to go on its way, to nobody that is named.
var broughtForward = gate(`\b(?:be|is|to) (?:brought forward|bring forward|completed?|finalised?|finished?|concluded?|worked up|work up|drawn up|draw up|produced?|prepared?|progressed?|developed?|commissioned?|taken forward|take forward|written|drafted)\b`)

// forNobody reports whether a promise is of a paper that is to be made, and nothing in it
// says to whom it must come: then whatever body takes it has it.
func (q query) forNobody() bool {
	return q.Recipient == "" && broughtForward.MatchString(q.Quote) && beginsWord(" "+strings.ToLower(q.Quote), pieces) && !ownMeeting.MatchString(q.Quote) && !strings.Contains(q.Quote, "meeting") && !sole.MatchString(q.Quote)
}

// isItsPaper reports whether an item of another body bears the whole name of such a paper.
func (s *shelf) isItsPaper(q query, it *shelved) bool {
	return q.forNobody() && !it.routine && names(q.Quote, it.Title, pieces) && s.coverTitle(q, it, nil, 0).own >= 0.9
}

// toMembers is how something is to come before members of the council at large, and not before
// those who sit where it was promised.
var toMembers = regexp.MustCompile(`\b(?:to|before|with|by|for) (?:(?:all|the|scrutiny|elected|ward|relevant|full) ){0,2}(?:[Mm]embers|[Cc]ouncillors)\b(?: (?:in|on|by|before|during|at the end|next|this|early|late|later|when|once|as|formally|generally|at large|of the [Cc]ouncil)\b|['’] (?:consideration|attention|information)\b|[.,;]|$)|\b(?:[Mm]embers|[Cc]ouncillors) (?:would|will|to|should|shall|were to) (?:see|be shown|be given|be presented|receive|have sight of)\b`)

// reportsAnywhere reports whether a promise is to report on a thing by a day and names nobody who
// is to hear: "the Director report on delayed discharges by the end of January". What is to be
// brought or submitted comes to those who asked for it.
func (q query) reportsAnywhere() bool {
	return q.Recipient == "" && reportsOn.MatchString(q.Quote) && !hears.MatchString(q.Quote)
}

// reportsOn is how a promise is to report and no more, and hears the words for those who are to
// hear it, or that it is not the first.
var (
	reportsOn = regexp.MustCompile(`\b(?:report|reports) (?:on|upon|how|whether|what|why)\b.*\bby\b`)
	hears     = regexp.MustCompile(`(?i)\bto (?:the |this |its |our |a )?(?:[a-z]+ ){0,5}(?:committee|board|panel|forum|commission|meetings?|cabinet|council|executive|group|authority|scrutiny|it|us|them)\b|\b(?:back|further|again|receive|received|agenda|meetings?)\b`)
)

// isForMembers reports whether an item of another body brings, when it was due, what was to come
// before members of whatever body, or was to be reported to nobody named, under its whole name.
func (s *shelf) isForMembers(q query, it *shelved) bool {
	if it.routine || it.Body == q.Body || q.recurs() || q.Due == nil || !q.Due.To.Known() || it.Date.Before(q.Due.From) || q.Due.To.DaysUntil(it.Date) > soonEnough || ownMeeting.MatchString(q.Quote) {
		return false
	}
	if anywhere := q.reportsAnywhere() && !it.Date.After(q.Due.To); !anywhere && !toMembers.MatchString(q.Quote) {
		return false
	}
	title := s.coverTitle(q, it, nil, 0)
	return title.own >= wholeName && len(title.shared) > 1 && title.mass >= 1
}

// wholeName is how much of a promise's own words the title of another body's item must bear.
const wholeName = 0.6

// ofAnother reports whether a line that looks back names nothing of such a paper but the
// matter on which it is to be: the noise maps of a road are not its business case.
func (s *shelf) ofAnother(q query, a *account, l likeness) bool {
	adds := q.adds()
	return len(adds) > 0 && q.forNobody() && !slices.ContainsFunc(adds, func(t term) bool {
		return slices.Contains(l.shared, t) || slices.Contains(l.akin, t) || q.hasKin(a.terms, t)
	})
}

// onlyToLook is how a body is asked for nothing but its attention.
var onlyToLook = regexp.MustCompile(`\b(?:(?:invited|asked|requested|urged|encouraged|recommended) to|(?i:that) ` + aBody + `(?: should)?) (?:consider|look (?:at|into|again at)|examine|discuss|debate|review|take up|scrutinise|investigate|explore|reflect (?:on|upon)|give (?:[a-z]+ )?(?:thought|consideration|attention|(?:its|their) (?:views?|opinions?|comments|observations)) (?:to|on|of|about))\b|\b(?:asked|invited|requested) (?:for|to give) (?:its|their) (?:views?|opinions?|comments|observations)\b`)

// attended is how minutes tell that those who met gave it.
var attended = regexp.MustCompile(`\b(?:considered|discussed|debated|examined|looked (?:at|into)|questioned|went through|heard (?:from|that|how|[a-z]+ (?:residents|witnesses))|reviewed|weighed|dwelt on|explored)\b`)

// askedUs is how they say that another body had asked for it.
var askedUs = regexp.MustCompile(`\b(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Ff]orum|[Cc]ouncil|[Cc]abinet|[Ee]xecutive|[Ss]crutiny) (?:had |has )?(?:asked|invited|requested|wanted) (?:us|it|this|the)\b`)

// takesUp reports whether a body that was only asked to look at something did so in an item on it.
func (s *shelf) takesUp(q query, it *shelved) bool {
	return onlyToLook.MatchString(q.Quote) && !strings.Contains(q.Quote, " report ") && !it.routine && (attended.MatchString(s.small(it)) || askedUs.MatchString(it.Minutes)) && s.likeness(q, it.title, nil, 0).own >= 0.5 && s.putOffIn(q, it) == nil && s.factsIn(it).told > 0
}

// letterTo is how minutes speak of a letter that was sent, as of one that is known: "her letter to the Board".
var letterTo = regexp.MustCompile(`\b(?:her|his|their|its|the|that|whose) (?:own )?(?:letter|e-mail|email)s? (?:(?:of|dated|sent on|sent|written|on|about) [^,.;]{3,60}? )?to (?:the )?([a-z][^,.;]{2,60})`)

// noReplyTo is how they say that it has not been answered, so that it was sent.
var noReplyTo = regexp.MustCompile(`\bno (?:answer|reply|response|acknowledgement)\b[^.;]{0,40}\bto (?:her|his|their|its|the|that)\b`)

// byLetter reads an item on a promise's matter for a sentence that speaks of the very letter that
// was to be written, by whom and to whom it was. On one matter many letters are written.
func (s *shelf) byLetter(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	to := lastOf(q.Recipient)
	if q.deeds.effects&(1<<letters) == 0 || !f.near || it.routine || len(to) < 4 || !strings.Contains(s.small(it), "letter") {
		return e, false
	}
	l := s.likeness(q, it.title, it.text, 0.7)
	if titled := q.titled(it); l.own < 0.2 || !titled && (l.own < 0.4 || s.likeness(q, it.title, nil, 0).context < 0.5) {
		return e, false
	}
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low, said, at := strings.ToLower(it.Minutes[start:end]), it.Minutes[start:end], start
		start = end
		m := letterTo.FindStringSubmatch(low)
		if m == nil || outcome(low) || !wordIn(m[1], to) || !q.doerIn(said) || otherWriter(q, said) {
			continue
		}
		if !noReplyTo.MatchString(low) && (notDone(low) || slices.ContainsFunc(clausesOf(low, it.Date), func(c clauseRead) bool { return c.mood == pending })) {
			continue
		}
		e = civic.Evidence{Kind: civic.SaysDone, Quote: folded(said), Source: placeOf(it, &sign{start: at, end: end}), Score: 0.6}
		e.Reasons = append(s.likeReasons(q, l), "it is told there as something past", f.place, f.reason)
		return e, true
	}
	return e, false
}

// lastOf is the last word of a name, in small letters.
func lastOf(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
