package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// A row of a log that gives the day of a promise's meeting, or the one who owes it, and
// names its matter and little else, is the row of that promise. What it then tells as done
// is the promised thing, by whatever verb: a list that was to be confirmed is "sent". And
// where it says that the action is cancelled, nobody owes it any more.

// ownRowScore is how surely such a row tells what became of the promise.
const ownRowScore = 0.7

// byOwnRow reads the logs of an item for the row of a promise.
func (s *shelf) byOwnRow(q query, it *shelved, f fit) (e finding, ok bool) {
	if q.recurs() || q.toBody() || it.Date.Before(q.Date) || !strings.Contains(it.Minutes, " | ") {
		return e, false
	}
	all := s.accounts(it)
	for i := range all {
		a := &all[i]
		if !a.row || !f.near && !q.bracketed(it, a) {
			continue
		}
		kind := q.rowFate(it, a)
		if kind == "" || !s.isOwnRow(q, it, a, kind) {
			continue
		}
		mine, others := refersTo(q, it, a)
		l := s.likeness(q, a.terms, nil, 0)
		t := s.lineTraits(q, it, a, l, mine, others, theDeed)
		e = finding{line: a.start + 1, tie: hold(t)}
		e.Kind, e.Quote, e.Score = kind, folded(it.Minutes[a.start:a.end]), ownRowScore
		e.Source = placeOf(it, &sign{start: a.start, end: a.end})
		e.Reasons = append(append(s.likeReasons(q, l), lineHow(t, q)...), f.place, f.reason)
		return e, true
	}
	return e, false
}

// rowFate is what a row tells of its action: that it is given up, that it is done, or "".
func (q query) rowFate(it *shelved, a *account) civic.EvidenceKind {
	low := strings.ToLower(it.Minutes[a.start:a.end])
	later := a.ahead != nil && strings.Contains(progress(low), strings.ToLower(a.ahead.Expression))
	if cue := rowGone(low); cue != "" && !later && !q.promisesToEnd(cue) {
		return civic.Supersedes
	}
	if a.open || later || q.reports || notDone(low) || partDone.MatchString(low) {
		return ""
	}
	told := false
	for _, c := range a.clauses {
		switch {
		case c.mood == pending, c.mood == happened && (onlyBegun(c.deeds) || dateFound.MatchString(c.low)):
			return ""
		case c.mood == happened && c.deeds != "", standsNow.MatchString(c.low):
			told = true
		}
	}
	if !told {
		return ""
	}
	return civic.SaysDone
}

// How much of the words by which a row names its matter a promise must have, where the row
// gives its day or its owner too, and where it does not.
const (
	leastOwnRow  = 0.6
	leastBareRow = 0.99
)

// isOwnRow reports whether a row is that of a promise.
func (s *shelf) isOwnRow(q query, it *shelved, a *account, kind civic.EvidenceKind) bool {
	mine, near, _ := q.rowNames(a)
	if mine == 0 || s.likeness(q, a.terms, nil, 0).own == 0 {
		return false
	}
	day, otherDay := rowDay(q, it, a)
	owner := a.cells.by != "" && sameOwner(q.Owner, a.cells.by)
	if q.bracketed(it, a) {
		return mine >= leastOwnRow
	}
	switch {
	case otherDay && !day, a.cells.by != "" && q.Owner != "" && !owner:
		return false
	case day && owner:
		return mine >= leastOwnRow-0.1
	case day || owner:
		return mine >= leastOwnRow && len(a.cells.names) > 1
	}
	return kind == civic.Supersedes && mine+near >= leastBareRow && mine >= leastOwnRow && len(a.cells.names) > 1
}

// sameOwner reports whether a cell of who is to do it names the owner of a promise.
func sameOwner(owner, cell string) bool {
	owner, cell = strings.TrimPrefix(strings.ToLower(owner), "the "), strings.TrimPrefix(strings.ToLower(strings.TrimSpace(cell)), "the ")
	return len(owner) > 1 && len(cell) > 1 && (wordIn(owner, cell) || wordIn(cell, owner))
}

// bracketed reports whether a row names in brackets the body and the day of a promise's
// meeting: "Bins to be moved (Policy Committee, 4 May)".
func (q query) bracketed(it *shelved, a *account) bool {
	said := it.Minutes[a.start:a.end]
	if !strings.Contains(said, "(") {
		return false
	}
	for _, m := range inBrackets.FindAllStringSubmatch(said, 4) {
		low := strings.ToLower(m[1])
		if !strings.Contains(low, strings.ToLower(strings.TrimPrefix(q.BodyName, "The "))) {
			continue
		}
		if slices.ContainsFunc(when.Find(m[1], it.Date, when.Calendar{}), func(e when.Expression) bool {
			return e.From == e.To && (e.From == q.Date || !yearPrinted.MatchString(e.Text) && e.From.AddMonths(-12) == q.Date)
		}) {
			return true
		}
	}
	return false
}

// inBrackets is what stands in brackets.
var inBrackets = regexp.MustCompile(`\(([^()]{4,90})\)`)

// partDone is how a row says that only a part is done.
var partDone = regexp.MustCompile(`\b(?:(?:the )?(?:remainder|remaining|rest|others?|balance) (?:[a-z]+ ){0,2}?(?:to|will|would|are|is|by|expected|due|follow)|part(?:ly|ially)?|so far|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?: [a-z]+)? (?:out )?of (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]*teen|twenty|thirty|forty|\d+))\b`)

// standsNow is how a row tells that what was to be done is there.
var standsNow = regexp.MustCompile(`\b(?:in place|in use|in force|in operation|up and running|now (?:open|live|working)|gone live|on the website)\b`)

// rowGone returns the words by which a row, in small letters, says in the cells behind its
// first that its action is given up.
func rowGone(low string) string {
	if !goneWords.in(low) {
		return ""
	}
	_, rest, ok := strings.Cut(strings.Trim(low, "| \n"), " | ")
	if !ok || notGone.MatchString(rest) {
		return ""
	}
	return strings.Trim(goneCell.FindString("| "+rest), " |.;,:-–()")
}

// goneWords are those without one of which no row says so.
var goneWords = newWordlist([]string{"withdr", "cancel", "dropped", "abandon", "scrapped", "no longer", "not now", "not be", "not being", "not going", "removed", "deleted", "discontinued", "superseded", "overtaken", "lapsed"})

// goneCell is how a cell, or a sentence of one, says that: "Study cancelled", "Grey - withdrawn",
// "Action removed by agreement", "The lottery is no longer pursuing it".
var goneCell = regexp.MustCompile(`(?:[|.;] |[-–(] ?)(?:now |since |the |this |that |an? |it )?(?:(?:action|item|request|study|survey|visit|report|project|scheme|proposal|plan|review|matter|work|meeting|event|letter|workshop|bid|application|paper|task)s? )?(?:has been |have been |was |were |is |been |now |since |therefore |accordingly |formally )*` +
	`(?:withdrawn|cancelled|dropped|abandoned|scrapped|discontinued|superseded|overtaken(?: by events)?|lapsed|(?:removed|deleted)(?: (?:by agreement|at the request|with the (?:agreement|consent)|by the chair|from the (?:log|tracker|list)))?)(?:[.,;:)|]| \||$| (?:by|as|because|since|at|following|after|now|in view|owing|with)\b)` +
	`|\b(?:is|are|was|were|being|been) (?:no longer|not now) (?:being )?(?:pursu(?:ed|ing)|required|needed|wanted|proceeding|going ahead|taking (?:it|this|the matter) forward|proceeded with|considered|seeking)` +
	`|[|.;] no longer (?:to be )?(?:pursued|required|needed|wanted|relevant|applicable|necessary|proceeding|going ahead)\b` +
	`|\b(?:will|would|is|are) not (?:now )?(?:be )?(?:proceed(?:ing|ed with)?|going ahead|go ahead|being pursued|pursued|taken forward|taking place|take place|happen|held)\b` +
	`|\b(?:the|this) (?:action|request|item) (?:is|was|has been) (?:now |therefore |accordingly )*(?:withdrawn|cancelled|dropped|abandoned|deleted|removed)\b`)

// notGone is how a row says that it was only put off, or that somebody thinks of it.
var notGone = regexp.MustCompile(`\b(?:withdrawn from (?:the|this|that) agenda|not (?:been )?(?:withdrawn|cancelled|dropped|abandoned)|may be|might be|unless|whether|if (?:it|the|they|this)|to be brought back|re-?submit[a-z]*|re-?arranged|rescheduled|new date|another date|postponed|deferred)\b`)
