package link

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"arising/internal/civic"
)

// Weights say how much each trait of a pair of a promise and a later text speaks
// for the text being about the promise. They were found by logistic regression
// over the invented councils (each judged by weights found without it; see
// docs/decisions/link.md) and rounded; those of traits that too few pairs have,
// a quoted minute, a row's day, the day of asking, were then set higher by hand.
type weights struct {
	of     []float64
	bias   float64
	floor  float64 // the least chance that is claimed
	behind int     // which of the traits says how far it lies behind the best; see likeliest
	traits func(*shelf, query, *shelved) []float64
}

// chance is how likely the text is to be about the promise, from 0 to 1.
func (w weights) chance(traits []float64) float64 {
	z := w.bias
	for i, t := range traits {
		z += w.of[i] * t
	}
	return 1 / (1 + math.Exp(-z))
}

// scoreOf turns a chance into a score, so that the lowest chance that may be
// claimed has the lowest score that is.
func scoreOf(chance, floor float64) float64 {
	if chance >= floor {
		return 0.5 + 0.5*(chance-floor)/(1-floor)
	}
	return atMost * chance / floor
}

// fullMass is the shared weight, in units of the rarest word, beyond which more shows nothing.
const fullMass = 4

// lineWeights are those of a line that looks back, in the order of lineTraits.
var lineWeights = weights{of: []float64{2.4, 0.6, 1.0, 4.2, 3.0, -2.0, 1.6, -1.6, 0.3, 0.4, -0.1, -2.5, -1.5, 0.8, 0.5}, bias: -3.9, floor: 0.5}

func lineTraits(q query, it *shelved, a *account, l likeness, mine, others bool) []float64 {
	day, otherDay := rowDay(q, it, a)
	when := latenessOf(q, it)
	return []float64{l.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(mine), yes(others), yes(day), yes(otherDay),
		yes(ownerIn(q, it.Minutes[a.para:a.end])), yes(len(q.own) < 2), when.late, when.early, when.far, yes(a.since(q.Date)), yes(it.prev == q.Date || when.in+when.soon > 0)}
}

// hold is how firmly a line holds to a promise, to be compared with how it holds to others.
func hold(t []float64) float64 {
	return 1.5*t[0] + 0.5*t[1] + 0.5*t[2] + 2*t[3] + 2*t[4] - 2*t[5] + 1.2*t[6] - 1.2*t[7] + 0.4*t[8]
}

// lineHow says in words by what else than words a line is tied to a promise.
func lineHow(t []float64, q query) (out []string) {
	if t[4] > 0 {
		out = append(out, "quotes its minute, "+q.printedNumber())
	}
	if t[6] > 0 {
		out = append(out, "a row that names the meeting of "+q.Date.Long())
	}
	if t[8] > 0 {
		out = append(out, "names "+q.Owner)
	}
	return out
}

func (q query) printedNumber() string {
	if q.ref != "" {
		return q.ref
	}
	return leadingNumber(q.ItemNumber)
}

// likeReasons say in words what makes two texts about the same matter.
func (s *shelf) likeReasons(q query, l likeness) []string {
	own := 0
	for _, t := range l.shared {
		if q.names[t] != "" {
			own++
		}
	}
	out := s.named(q, slices.Concat(l.shared, l.akin))
	if l.name != "" {
		out = append(out, "names “"+l.name+"”")
	}
	if own < len(l.shared) {
		out = append(out, fmt.Sprintf("shares %d words with what stands around the promise", len(l.shared)-own))
	}
	return out
}

// reportWeights are those of an item as the report that was promised, in the order of reportTraits.
var reportWeights = weights{of: []float64{1.2, -0.2, -0.5, 0.2, 2.4, 1.0, -0.4, 1.3, 0.1, 0.8, 1.0, 0.5, -0.2, 0.2, -1.4, -0.8, -1.9, 1.3, 0.8, -2.0, 1.0, -0.7}, bias: -0.9, floor: 0.6, behind: 16, traits: (*shelf).reportTraits}

func (s *shelf) reportTraits(q query, it *shelved) []float64 {
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	asked, other := askedDay(q, it)
	when := latenessOf(q, it)
	text := it.Title + " " + it.Minutes
	if q.paper != "" && strings.Contains(strings.ToLower(it.Title), q.paper) {
		l.own, title.own = math.Max(l.own, 0.7), math.Max(title.own, 0.7)
	}
	piece := names(q.Quote, text, papers)
	return []float64{l.own, title.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(asked), yes(other), yes(sameName(q, it)), yes(len(q.own) < 2), yes(ownerIn(q, it.Minutes)),
		when.in, when.soon, when.slight, when.late, when.early, when.far, 0, l.own * math.Max(when.in, when.soon), yes(l.own >= 0.8 && l.mass >= 1.2),
		s.novel(q, it), yes(piece), yes(!piece && beginsWord(" "+strings.ToLower(q.Quote), papers))}
}

// answerWeights are those of an item of another body as its answer, in the order of answerTraits.
var answerWeights = weights{of: []float64{2.2, 1.4, 0.1, 1.6, 0.1, -0.5, 1.1, -2.5, -0.4, -0.8}, bias: -2.0, floor: 0.5, behind: 7, traits: (*shelf).answerTraits}

func (s *shelf) answerTraits(q query, it *shelved) []float64 {
	l := s.likeness(q, it.title, it.text, 0.7)
	asked, other := askedDay(q, it)
	when := latenessOf(q, it)
	return []float64{l.own, l.context, l.around, math.Min(l.mass, fullMass) / fullMass, yes(asked), yes(other), yes(resolvesMore(it)), 0, when.late, when.far}
}

// nearness ranks the items that may be about a promise, to see how far one lies behind the best.
func (s *shelf) nearness(q query, it *shelved) float64 {
	l, title := s.likeness(q, it.title, it.text, 0.7), s.likeness(q, it.title, nil, 0)
	asked, _ := askedDay(q, it)
	when := latenessOf(q, it)
	return l.own + 0.8*title.own + 0.3*l.context + 0.3*l.around + 0.4*l.mass + yes(asked) + 0.6*when.in + 0.4*when.soon - 0.8*when.early
}

// farBehind is the most by which lying behind the best counts.
const farBehind = 1.5

// A like is an item that is about the matter of a promise, before it is known how
// far it lies behind the others.
type like struct {
	finding
	near    float64 // see nearness
	weights *weights
	traits  []float64 // with nothing behind
	doubt   string
	often   bool // the promise repeats: there is no best
	loose   bool // the promise was not that something would come
}

// like weighs an item as the report that was promised, or as an answer.
func (s *shelf) like(q query, it *shelved) (k like, ok bool) {
	answer := addressed(q.Promise) && it.Body != q.Body
	f := s.fit(q, it)
	if !f.here || it.routine || it.Minutes == "" || !answer && q.sends() || s.barren(q, it) {
		return k, false
	}
	k.weights, k.Kind = &reportWeights, civic.ReportedBack
	if answer {
		k.weights, k.Kind = &answerWeights, civic.Responds
	}
	k.traits, k.near = k.weights.traits(s, q, it), s.nearness(q, it)
	l := s.likeness(q, it.title, it.text, 0.7)
	if len(l.shared)+len(l.akin) == 0 || k.weights.chance(k.traits) < proposed {
		return k, false
	}
	k.Record, k.Item, k.MeetingDate, k.CommitteeName, k.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
	k.Quote, k.Source = it.Title, it.Source
	k.Reasons = append(s.likeReasons(q, l), f.place, f.reason)
	k.doubt, k.often, k.loose = s.unlikely(q, it, l, answer), q.recurs(), !answer && !q.comes()
	if k.loose && k.doubt == "" && !inTime(q, it) {
		k.doubt = "the promise was not to report to a meeting"
	}
	return k, true
}

// likeliest turns what is alike into findings, where the rules that read single
// sentences claimed nothing of the same item. What lies behind another is less likely.
func likeliest(likes []like, found []finding) (out []finding) {
	best, second := -1.0, -1.0
	for _, k := range likes {
		if k.near > best {
			best, second = k.near, best
		} else {
			second = max(second, k.near)
		}
	}
	for _, k := range likes {
		ahead := best
		if k.near == best {
			ahead = second
		}
		if !k.often {
			k.traits[k.weights.behind] = min(farBehind, max(0, ahead-k.near))
		}
		chance := k.weights.chance(k.traits)
		floor := k.weights.floor
		if k.loose {
			floor = looseFloor
		}
		k.Score = scoreOf(chance, floor)
		if k.doubt != "" {
			k.Score, k.Reasons = min(k.Score, atMost), append(k.Reasons, k.doubt)
		}
		k.Score = round(k.Score)
		better := slices.ContainsFunc(found, func(e finding) bool {
			return e.Item == k.Item && (civic.Claimed(e.Score) || e.Kind == k.Kind && e.Score >= k.Score)
		})
		if chance >= proposed && k.Score >= proposed && !better {
			out = append(out, k.finding)
		}
	}
	return out
}

// unlikely names what keeps a likely item from being claimed, "" if nothing does.
func (s *shelf) unlikely(q query, it *shelved, l likeness, answer bool) string {
	asked, _ := askedDay(q, it)
	switch {
	case len(q.own) > 1 && l.own < 0.3 && !(asked && len(l.shared) > 1) && !(answer && l.context >= 0.6):
		return "says nothing of what was promised"
	case len(l.shared) < 2 && len(q.own) > 1 && !sameName(q, it):
		return "they share one word only"
	case len(q.own) == 0 && l.context < 0.4 && l.around < 0.3 && !asked && (q.paper == "" || !strings.Contains(strings.ToLower(it.Title), q.paper)):
		return "they share only what stands near the promise"
	case answer && l.own < 0.4 && l.mass < 1.2 && l.context < 0.6:
		return "the words they share are common"
	case !answer && !q.named(it, s.coverTitle(q, it, nil, 0)):
		return "does not name what was to come"
	case answer && s.decidesOn(q, it):
		return ""
	case answer:
		return "decides nothing on it"
	case s.notReady(q, it), (!it.shows || words(it.Minutes) < 40) && unreadyWords.in(strings.ToLower(it.Minutes)):
		return "its minutes say that it was not ready"
	case s.putOffIn(q, it):
		return "its minutes put it off"
	case it.askedElse(q):
		return "answers what was asked on another day"
	case early(q, it), latenessOf(q, it).early > 0:
		return "came long before it was due"
	case !it.shows && !resolvesMore(it) && !q.recurs() && !takenUp(q, it):
		return "on the agenda or noted, and nothing shows what was reported"
	}
	return ""
}

// decidesOn reports whether an item resolves something on what was asked.
func (s *shelf) decidesOn(q query, it *shelved) bool {
	return slices.ContainsFunc(it.Records, func(r civic.Record) bool {
		if r.Kind != civic.Decision || slices.Contains([]civic.Verb{civic.VerbNote, civic.VerbConfirm, civic.VerbExclude, civic.VerbDefer}, r.Verb) {
			return false
		}
		return anyOf(strings.ToLower(r.Quote), []string{"recommendation", "request", "proposal", "option"}) || s.likeness(q, s.topic(r.Quote), nil, 0).own >= 0.3
	})
}

// inTime reports whether an item was taken in the days in which a promise was
// due, or within a hundred days after.
func inTime(q query, it *shelved) bool {
	t := latenessOf(q, it)
	return t.in+t.soon > 0
}

// looseFloor is the least chance of an item that is claimed to show a promise
// which was not that something would come to a meeting.
const looseFloor = 0.6

// sends reports whether what was promised is chiefly sent to people, which no item shows.
func (q query) sends() bool { return q.deeds.kinds&3 != 0 && !q.comes() }

// comes reports whether what was promised is to come to a meeting, or is a thing that can.
func (q query) comes() bool {
	return q.reports || q.asksIn || q.Verb == civic.VerbRefer || q.Verb == civic.VerbDefer || q.Verb == civic.VerbRequest ||
		q.deeds.kinds&1 == 0 && beginsWord(" "+strings.ToLower(q.Quote), papers) || q.Due != nil && strings.Contains(q.Quote, "meeting")
}

// putOffIn reports whether an item's minutes put something off to a later day.
func (s *shelf) putOffIn(q query, it *shelved) bool {
	for n := range it.signs {
		if g := &it.signs[n]; g.kind == civic.DeferredTo {
			low := strings.ToLower(it.Minutes[g.start:g.end])
			if d := newDue(q, it, g); d != nil && d.To.After(it.Date) && (outcome(low) || beginsWord(" "+low, []string{"be ", "will ", "would ", "to be ", "now "})) {
				return true
			}
		}
	}
	return false
}

// A finding is evidence with what is needed to weigh it against others.
type finding struct {
	civic.Evidence
	line int     // where the line begins that tells of it, from 1; 0 for a whole item
	tie  float64 // see hold
}
