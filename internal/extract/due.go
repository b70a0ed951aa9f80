package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// due reads when the deed in text is expected, from byte from on; nil where no
// time is given.
func (r *reader) due(text string, from int) *civic.Due {
	e, ok := when.Due(text[from:], r.meeting, r.cal)
	if at := putOff(text); at > from {
		if later, found := when.Due(text[at:], r.meeting, r.cal); found {
			e, ok = later, true
		} else if ok && from+e.Start < at {
			return nil // better no day than the one that was given up
		}
	}
	if at := pastClause(text[from:], e.Start); ok && e.Use == when.UseDue && at > 0 {
		if later, found := when.Due(text[from+at:], r.meeting, r.cal); found && later.Use == when.UseDue && later.Recurs == "" {
			e = later
		}
	}
	if ok && e.Use == when.UseDue && strings.HasPrefix(e.Text, "for ") {
		if later, found := when.Due(text[from+e.End:], r.meeting, r.cal); found && later.Use == when.UseDue && (strings.HasPrefix(later.Text, "by ") || strings.HasPrefix(later.Text, "before ")) {
			e = later // "send the agenda for 14 June by 7 June"
		}
	}
	if m := askedToAnswer.FindStringIndex(text[from:]); m != nil && ok && e.Use == when.UseDue && e.Start < m[0] {
		if later, found := when.Due(text[from+m[1]:], r.meeting, r.cal); found && later.Use == when.UseDue && later.Recurs == "" {
			e = later // "to cap spending in 2026/27 and asked to reply by the end of March"
		}
	}
	if at := reportsAfter(text[from:], e); ok && e.Use == when.UseDue && at > 0 {
		if later, found := when.Due(text[from+at:], r.meeting, r.cal); found && later.Use == when.UseDue && later.Recurs == "" && later.Dated() && later.To.After(e.To) {
			e = later // "try the bins from April and report back in September"
		}
	}
	if ok && e.Use == when.UseDue && ofAName(text[from:], e) {
		if later, found := when.Due(text[from+e.End:], r.meeting, r.cal); found && later.Use == when.UseDue && later.Recurs == "" && lastDays.MatchString(later.Text) {
			e = later // "send the timetable for the annual statements within a month"
		}
	}
	if ok && e.Use == when.UseDue && strings.HasPrefix(e.Text, "on ") {
		if later, found := r.ofTheVerb(text[from:], e); found {
			e = later
		}
	}
	if ok && e.Use == when.UseEvent && from+e.End <= agreedAt(text) {
		e, ok = when.Due(text[agreedAt(text):], r.meeting, r.cal) // it is of what came before: "keen to see it before it opened, and it was agreed"
	}
	if !ok || r.running(e) {
		return nil
	}
	return dueOf(e)
}

// askedToAnswer is how what is recommended to a body goes on to when it is to answer.
var askedToAnswer = regexp.MustCompile(`(?i)\b(?:and|,|;) (?:also |further |that (?:it|they|cabinet|the executive|council) )?(?:be )?(?:asked|requested|invited|required) to (?:reply|respond|answer|report back|give (?:its|their|an?) (?:answer|reply|response))\b`)

// reportsAfter returns where a sentence goes on from the stretch of time in which something is
// done, "over the winter", "from April", to a report of it; 0 where it does not.
func reportsAfter(text string, e when.Expression) int {
	if e.Recurs != "" || !stretches.MatchString(e.Text) {
		return 0
	}
	m := thenReports.FindStringIndex(text[e.End:])
	if m == nil {
		return 0
	}
	return e.End + m[1]
}

var (
	stretches   = regexp.MustCompile(`^(?i:from|over|during|throughout|through|across|starting|beginning)\b`)
	thenReports = regexp.MustCompile(`^[^.;]{0,60}?(?:\band|,) (?:then |also |to |would |will |should )*(?:report|bring|present|feed ?back|come back|return|submit)\b`)
)

// lastDays are the words that open the last day of a deed.
var lastDays = regexp.MustCompile(`^(?i:by|within|before|no later than|not later than|prior to|ahead of|in time for)\b`)

// ofAName reports whether a rate is an adjective in the name of a thing, "the annual
// statements", "its quarterly figures".
func ofAName(text string, e when.Expression) bool {
	if e.Recurs == "" || strings.Contains(e.Text, " ") || strings.HasSuffix(strings.ToLower(e.Text), "annually") {
		return false
	}
	rest := text[e.End:]
	return len(rest) > 2 && rest[0] == ' ' && rest[1] >= 'a' && rest[1] <= 'z' && !strings.HasPrefix(rest, " by ") && !strings.HasPrefix(rest, " within ") && !strings.HasPrefix(rest, " before ")
}

// pastClause returns where the clause ends that only says which thing is meant, between
// commas, and holds byte at: "its first year, which ends in September, at the November
// meeting"; 0 where none does.
func pastClause(text string, at int) int {
	for _, opens := range []string{", which ", ", who ", ", whose "} {
		from := strings.LastIndex(text[:at], opens)
		if from < 0 || strings.Contains(text[from+2:at], ",") {
			continue
		}
		if end := strings.Index(text[at:], ", "); end > 0 {
			return at + end + 2
		}
	}
	return 0
}

// ofTheVerb returns the time behind the verb of a passive whose subject has a day of its
// own: "the lessons of the visit on 8 August be reported in January".
func (r *reader) ofTheVerb(text string, e when.Expression) (when.Expression, bool) {
	at := strings.Index(text[e.End:], " be ")
	if at < 0 || e.Start < 9 {
		return e, false // "That, on 8 August, the hall be opened"
	}
	switch front := strings.TrimRight(text[:e.Start], " "); {
	case strings.HasSuffix(front, ","), strings.Contains(front, " be "), strings.HasSuffix(front, " and"), strings.Contains(text[e.End:e.End+at], ","):
		return e, false
	}
	later, ok := when.Due(text[e.End+at:], r.meeting, r.cal)
	return later, ok && later.Use == when.UseDue && later.Dated() && later.Recurs == ""
}

// agreedAt returns where in a sentence what was agreed begins; 0 where another clause
// stands in front of none.
func agreedAt(text string) int {
	low := strings.ToLower(text)
	for _, sign := range []string{"it was agreed that ", "it was therefore agreed that ", "and agreed that ", "it was resolved that ", " agreed to ", " undertook to ", " promised to ", " offered to "} {
		if i := strings.Index(low, sign); i > 0 && len(low) == len(text) {
			return i + len(sign)
		}
	}
	return 0
}

// running reports whether a whole year is named of which half was over at the
// meeting: it says which figures are meant, "roads not paid for in 2021/22", not by when.
func (r *reader) running(e when.Expression) bool {
	return e.Precision == when.ByYear && e.From.Known() && r.meeting.Known() && e.From.AddMonths(6).Before(r.meeting)
}

func dueOf(e when.Expression) *civic.Due {
	return &civic.Due{Expression: e.Text, From: e.From, To: e.To, Precision: civic.Precision(e.Precision),
		Recurs: e.Recurs, Suspect: e.Suspect, Estimated: e.Estimated, Until: e.Until}
}

// putOff returns where the words begin by which something is put off, 0 where
// nothing is: what stands in front of "deferred until" is the day that it was
// first meant for.
func putOff(text string) int {
	low := strings.ToLower(text)
	for _, sign := range []string{"deferred until ", "deferred to ", "postponed until ", "postponed to ", "adjourned until ", "adjourned to "} {
		if i := strings.Index(low, sign); i >= 0 && len(low) == len(text) {
			return i
		}
	}
	return 0
}
