package link

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// nearby is how many bytes before a promise, and a third of them after it, tell
// what it is about: "Asked how many had, she agreed to find out".
const nearby = 420

// standsAt returns the byte of its minutes at which a promise begins; -1 where
// neither its place nor its words are in them.
func standsAt(p *Promise, it *Item) int {
	at := p.Source.Start - it.Source.Start
	if p.Source.Version == "" || p.Source.Version != it.Source.Version || at < 0 || at > len(it.Minutes) {
		return strings.Index(it.Minutes, p.Quote[:min(len(p.Quote), 25)])
	}
	return at
}

// surroundings returns what stands around a promise in its minute.
func surroundings(p *Promise, it *Item) string {
	at := standsAt(p, it)
	if at < 0 {
		return ""
	}
	from, to := max(0, at-nearby), min(len(it.Minutes), at+len(p.Quote)+nearby/3)
	return withoutTimes(strings.ToValidUTF8(it.Minutes[from:to], " "))
}

// A likeness is how far a text is about a promise's matter.
type likeness struct {
	own, context, around float64 // shares of its words
	mass                 float64 // of all shared words, in units of the rarest
	shared               []term
	name                 string // by which the text calls it; "" if by none
	akin                 []term // of which the text holds only words of the same family
}

// akin is what a word of the same family counts.
const akin = 0.7

// hasKin reports whether terms hold a word of the family of t.
func (q query) hasKin(terms []term, t term) bool {
	return len(terms) > 0 && slices.ContainsFunc(q.kin[t], func(k term) bool { return has(terms, k) })
}

func (s *shelf) likeness(q query, full, partly []term, rate float64) (l likeness) {
	if len(q.called) > 0 {
		if words, name := q.calledIn(full); name != "" {
			full, l.name = merged(full, words), name
		} else if words, name := q.calledIn(merged(full, partly)); name != "" && rate > 0 {
			partly, l.name = merged(partly, words), name
		}
	}
	share := func(terms []weightedTerm, worth float64) float64 {
		got := 0.0
		for _, t := range terms {
			at, kin := 0.0, false
			switch {
			case has(full, t.term):
				at = 1
			case has(partly, t.term):
				at = rate
			case q.hasKin(full, t.term):
				at, kin = akin, true
			case q.hasKin(partly, t.term):
				at, kin = akin*rate, true
			}
			if at > 0 && !slices.Contains(l.shared, t.term) && !slices.Contains(l.akin, t.term) {
				l.mass += at * worth * t.weight / s.rare
				if kin {
					l.akin = append(l.akin, t.term)
				} else {
					l.shared = append(l.shared, t.term)
				}
			}
			got += at * t.weight
		}
		if sum := total(terms); sum > 0 {
			return got / sum
		}
		return 0
	}
	l.own, l.context, l.around = share(q.own, 1), share(q.context, 0.8), share(q.around, 0.6)
	if len(q.own) < 2 { // what stands around it tells what it is about
		l.own = max(l.own, 0.7*l.around+0.3*l.context)
	}
	return l
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// A lateness says how a day lies to the time of a promise; one of its fields is 1.
type lateness struct {
	in, soon, late, slight, early float64 // in the days in which it was due, up to a hundred days after, later; up to a month before, earlier
	near, far                     float64 // of what has no due: within nine months, later
}

func latenessOf(q query, it *shelved) (t lateness) {
	due := q.Due
	if due == nil {
		due = q.hoped
	}
	if due == nil || !due.To.Known() {
		if q.Date.DaysUntil(it.Date) <= 275 {
			t.near = 1
		} else {
			t.far = 1
		}
		return t
	}
	switch after, before := due.To.DaysUntil(it.Date), it.Date.DaysUntil(due.From); {
	case after > 100:
		t.late = 1
	case after > 0:
		t.soon = 1
	case before > 31:
		t.early = 1
	case before > 0:
		t.slight = 1
	default:
		t.in = 1
	}
	return t
}

// novel is the share of a title's words that neither the promise nor what stands about it holds.
func (s *shelf) novel(q query, it *shelved) float64 { return s.novelIn(q, it.title) }

// papers are all things that are promised to be brought or sent.
var papers = slices.Concat(pieces, made, []string{"note", "list", "figures", "results", "schedule", "statement", "leaflet", "map", "digest", "summary", "scorecard", "findings", "outcome", "draft", "budget", "rules", "accounts"})

// resolvesMore reports whether an item resolves more than to note or to put off.
func resolvesMore(it *shelved) bool {
	return slices.ContainsFunc(it.Records, resolvesMuch)
}

// resolvesNow reports whether an item resolves more than to note, to put off or to
// have something brought one day: "AGREED: that the hubs be looked at in July" tells nothing of them.
func resolvesNow(it *shelved) bool {
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		return resolvesMuch(r) && !(r.Commitment && r.Due != nil && r.Due.From.After(it.Date))
	})
}

// resolvesMuch reports whether a record is a decision that does more than note or put off.
func resolvesMuch(r civic.Record) bool {
	return r.Kind == civic.Decision && !slices.Contains([]civic.Verb{civic.VerbNote, civic.VerbConfirm, civic.VerbExclude, civic.VerbDefer}, r.Verb)
}

// sameName reports whether an item bears the whole name of the promise's own.
func sameName(q query, it *shelved) bool {
	k := titleKey(q.ItemTitle)
	return k != "" && k == titleKey(it.Title)
}

// askedDay reports whether the item's minutes name the day or month of the
// promise's meeting as the time at which it was asked, or only another.
func askedDay(q query, it *shelved) (asked, other bool) {
	for n := range it.signs {
		if g := &it.signs[n]; g.kind == civic.ReportedBack && g.asked.known() {
			if g.asksOf(q, it) {
				asked = true
			} else if !strings.Contains(it.Minutes[g.start:g.end], " since ") { // "for which members had waited since April"
				other = true
			}
		}
	}
	if !asked && strings.Contains(it.Minutes, q.Date.Long()) {
		asked = true
	}
	return asked, other && !asked
}

// ownerIn reports whether text names whoever made the promise.
func ownerIn(q query, text string) bool {
	owner := strings.TrimPrefix(q.Owner, "the ")
	if initials.MatchString(owner) {
		return wordIn(text, owner)
	}
	if len(owner) < 4 {
		return false
	}
	if strings.Contains(strings.ToLower(text), strings.ToLower(owner)) {
		return strings.Contains(owner, " ")
	}
	return false
}

// initials are those by which notes call somebody, "JT".
var initials = regexp.MustCompile(`^[A-Z]{2,3}$`)

// datedMinute is a minute quoted with the day of its meeting, "Minute 47 of 4 February 2031".
var datedMinute = regexp.MustCompile(`[Mm]in(?:ute|\.)?s? (?:[Nn]o\.? )?\d+[^ ]* (?:of|at|from|on)(?: the meeting (?:of|held on|on))? (\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})`)

// refersTo reports whether a line quotes the promise's own minute, or only others.
func refersTo(q query, it *shelved, a *account) (mine, others bool) {
	if mine, others = q.pointsTo(it, a); mine || others {
		return mine, others
	}
	if len(a.refs) > 0 {
		mine = q.ref != "" && slices.Contains(a.refs, q.ref)
		return mine, !mine && q.ref != ""
	}
	said := it.Minutes[a.para:a.end]
	if a.row {
		said = it.Minutes[a.start:a.end]
	}
	if at := datedMinute.FindStringSubmatch(said); at != nil {
		if d, ok := when.Cell(at[1], it.Date, when.Calendar{}); ok && d.From != q.Date {
			return false, true
		}
	}
	nums := quotedMinutes(said)
	if len(nums) == 0 {
		return false, false
	}
	n := leadingNumber(q.ItemNumber)
	if !a.after(q, it) && len(n) < 2 {
		return false, true
	}
	last := nums[len(nums)-1]
	return n != "" && last == n && it.Body == q.Body, last != n
}

// rowDay reports whether a row names the day of the promise's meeting, or only
// that of another.
func rowDay(q query, it *shelved, a *account) (mine, other bool) {
	if !a.row {
		return false, false
	}
	cells := strings.Split(strings.Trim(it.Minutes[a.start:a.end], "| \n"), "|")
	for _, c := range cells[:len(cells)-1] {
		for _, e := range when.Find(strings.TrimSpace(c), it.Date, when.Calendar{}) {
			if e.From != e.To || !e.From.Known() || strings.TrimSpace(c) != e.Text && len(strings.TrimSpace(c)) > len(e.Text)+4 {
				continue
			}
			if e.From == q.Date {
				return true, false
			}
			other = true
		}
	}
	return false, other
}

// within reports whether an account names a day in which a promise was due.
func (a *account) within(q query) bool {
	due := q.wantedBy()
	return due != nil && slices.ContainsFunc(a.days, func(x day.Date) bool {
		return x.After(q.Date) && !x.Before(due.From) && !x.After(due.To)
	})
}

// wantedBy is the time in which a promise was to be kept, be it only hoped for; nil where none is known.
func (q query) wantedBy() *civic.Due {
	due := q.Due
	if due == nil {
		due = q.hoped
	}
	if due == nil || !due.From.Known() || !due.To.Known() || due.Recurs != "" {
		return nil
	}
	return due
}

// narrowness is 1 where that time is a month or less, and falls towards 0 the longer it lasts:
// a day in a year shows little.
func (q query) narrowness() float64 {
	due := q.wantedBy()
	if due == nil {
		return 0
	}
	return math.Min(1, 31/float64(due.From.DaysUntil(due.To)+1))
}

// narrow reports whether that time is a month or less.
func (q query) narrow() bool {
	due := q.wantedBy()
	return due != nil && due.From.DaysUntil(due.To) <= 31
}

// since reports whether an account names a day between the promise and its telling.
func (a *account) since(d day.Date) bool {
	return slices.ContainsFunc(a.days, func(x day.Date) bool { return x.After(d) })
}
