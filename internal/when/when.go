// Package when reads times the way UK councils write them and turns them into
// days, given the day of the meeting and the committee's calendar. What comes in
// is a sentence of minutes; what goes out is every expression of time in it,
// what each is for, and the days it means. It never gives an exact day where the
// words give none, never repairs a date that contradicts itself, and reads no
// clock: the same words and calendar mean the same days for ever.
package when

import "arising/internal/day"

// A Calendar is what is known of the committee whose minutes are read.
type Calendar struct {
	Next   day.Date   // its next meeting after the one that is read; zero if unknown
	Later  []day.Date // its known meetings after Next, ascending
	Nation Nation     // whose bank holidays count; the zero value is England
	Body   string     // its name, to tell "the next Cabinet meeting" from its own; "" if unknown
}

// A Precision says how exactly a time was given. The values are civic's.
type Precision string

// The precisions, from a day to none.
const (
	ByDay     Precision = "day"
	ByWeek    Precision = "week"
	ByMonth   Precision = "month"
	ByQuarter Precision = "quarter"
	BySeason  Precision = "season"
	ByYear    Precision = "year"
	BySpan    Precision = "span"
	ByMeeting Precision = "meeting"
	Open      Precision = "open"
)

// A Use says what an expression of time is for.
type Use string

// The uses. Only the first four can be the due of a commitment.
const (
	UseDue       Use = "due"       // when something is expected: "by 31 March"
	UseFloor     Use = "floor"     // the earliest day, not a deadline: "not before May"
	UseEvent     Use = "event"     // when something else happens: "once the works are finished"
	UseVague     Use = "vague"     // no time at all: "in due course"
	UsePast      Use = "past"      // over before the meeting: "had closed on 4 November"
	UseEffective Use = "effective" // when a rule starts to hold: "with effect from 1 April"
	UseEnd       Use = "end"       // the end of a permission or state: "until 30 June"
	UsePeriod    Use = "period"    // what a budget, plan or report covers: "for 2022/23"
	UseCitation  Use = "citation"  // part of a name: "Local Government Act 1972", "minutes of 14 June"
	UseRate      Use = "rate"      // an adjective: "six monthly report"
	UseDuration  Use = "duration"  // how long, not when: "for three years"
	UseMention   Use = "mention"   // a date that stands alone and says nothing of its purpose
)

// An Expression is one expression of time: Text is text[Start:End] of what was
// read, verbatim. From and To are both inclusive and zero where no day can be
// given: because there is none, or because it would be counted from a meeting
// whose day is unknown.
type Expression struct {
	Start, End int
	Text       string
	From, To   day.Date
	Precision  Precision
	Recurs     string // ISO 8601 period between repetitions, "P3M"; "meeting" or "2 meetings" where they are counted in meetings; "" if once
	Use        Use
	Suspect    bool     // it contradicts itself or lies before its meeting; kept as printed
	Estimated  string   // what the days were counted from, where the words name a day that is not known
	Until      day.Date // of what repeats, the last day on which it is to come; unknown where none is said
}

// Dated reports whether the words give days, known or countable once the
// meeting's day is known.
func (e Expression) Dated() bool { return e.Precision != Open }

// Find returns the expressions of time in text in the order in which they
// stand. They do not overlap; where several readings begin at one place the
// longest wins. The zero meeting leaves From and To zero for everything that
// must be counted from it.
func Find(text string, meeting day.Date, cal Calendar) []Expression {
	toks, promising := tokens(text)
	if !promising {
		return nil
	}
	r := &reader{text: text, toks: toks, meeting: meeting, cal: cal}
	var found []Expression
	var ends []int
	for i := 0; i < len(toks); i++ {
		m, ok := r.match(i)
		if !ok {
			continue
		}
		found, ends = append(found, r.expression(m)), append(ends, m.end)
		i = m.end - 1
	}
	r.inSubject(found, ends)
	return found
}

// inSubject makes no due of a time that says of which thing something is to be done, where
// the time of that follows: "that balances at year end be reported in October".
func (r *reader) inSubject(found []Expression, ends []int) {
	for i := range len(found) - 1 {
		if found[i].Use == UseDue && found[i].Recurs == "" && r.w(ends[i]) == "be" && found[i+1].Use == UseDue && r.sameSentence(ends[i], found[i+1].Start) {
			found[i].Use = UsePeriod
		}
	}
}

// sameSentence reports whether no sentence ends between token i and a byte of the text.
func (r *reader) sameSentence(i, at int) bool {
	for ; i < len(r.toks) && r.toks[i].start < at; i++ {
		if w := r.w(i); w == "." || w == ";" {
			return false
		}
	}
	return true
}

// A reader holds one text and what its times are counted from.
type reader struct {
	text    string
	toks    []token
	meeting day.Date
	cal     Calendar
	start   int  // the token at which that expression begins
	past    bool // the verb before the expression that is being read is in the past
	last    bool // the expression that is being read names a last day: "by March"
	inner   bool // an open clause is being searched for a time
}

// A match is a reading of the tokens [start, end).
type match struct {
	start, end int
	span
	use       Use
	recurs    string
	estimated string
	until     day.Date
}

func (r *reader) expression(m match) Expression {
	e := Expression{
		Start: r.toks[m.start].start, End: r.toks[m.end-1].end,
		From: m.from, To: m.to, Precision: m.prec, Recurs: m.recurs, Use: m.use,
		Suspect: m.suspect, Estimated: m.estimated, Until: m.until,
	}
	e.Text = r.text[e.Start:e.End]
	if e.Use == UseDue && r.meeting.Known() && e.To.Known() && e.To.Before(r.meeting) {
		e.Suspect = true
	}
	return e
}
