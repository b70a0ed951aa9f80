package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// How many pieces of evidence are kept for one promise.
const (
	most        = 5  // claimed ones
	mostOften   = 24 // claimed ones of a promise that repeats
	mostToSee   = 3  // proposals, where nothing is claimed
	seeBesides  = 1  // proposals beside a claim, so that something is left to look at where the claim is wrong
	sureOfClaim = 0.6
)

// firmer is by how much a line must hold more firmly to another promise to be taken for that one's alone.
const firmer = 0.5

// A lineKey is one line of one item.
type lineKey struct {
	item civic.ItemID
	line int
}

// A holding is a line that seems to tell of a promise, and how firmly it holds to it.
type holding struct {
	lineKey
	tie float64
}

// holdings are the lines among what was found.
func holdings(found []finding) (out []holding) {
	for _, e := range found {
		if e.line > 0 {
			out = append(out, holding{lineKey{e.Item, e.line}, e.tie})
		}
	}
	return out
}

// firmest says how firmly each line holds to the promises to which it holds best.
func firmest(answers map[civic.RecordID]answer) map[lineKey]rivals {
	out := map[lineKey]rivals{}
	for id, a := range answers {
		for _, h := range a.lines {
			r := out[h.lineKey]
			r.add(id, h.tie)
			out[h.lineKey] = r
		}
	}
	return out
}

// losing are the lines of a promise that hold more firmly to another, be it not of one exchange with it.
func (a *answer) losing(id, partner civic.RecordID, best map[lineKey]rivals) (out []lineKey) {
	for _, h := range a.lines {
		if h.tie < best[h.lineKey].beside(id, partner)-firmer {
			out = append(out, h.lineKey)
		}
	}
	return out
}

// contested caps what a line seems to tell of one promise where it holds more
// firmly to another: a row of a log tells of one action.
func contested(found []finding, lost []lineKey) []civic.Evidence {
	out := make([]civic.Evidence, len(found))
	for i, e := range found {
		if e.line > 0 && slices.Contains(lost, lineKey{e.Item, e.line}) {
			e.Score = min(e.Score, atMost)
			e.Reasons = append(slices.Clip(e.Reasons), "its words rather tell of another promise")
		}
		out[i] = e.Evidence
	}
	return oncePerItem(out)
}

// oncePerItem keeps the best of what lines of one item tell of the same kind.
func oncePerItem(found []civic.Evidence) []civic.Evidence {
	type key struct {
		item civic.ItemID
		kind civic.EvidenceKind
	}
	best := make(map[key]float64, len(found))
	for _, e := range found {
		k := key{e.Item, e.Kind}
		best[k] = max(best[k], e.Score)
	}
	return slices.DeleteFunc(found, func(e civic.Evidence) bool {
		k := key{e.Item, e.Kind}
		if e.Score < best[k] {
			return true
		}
		best[k] = 2 // above any score: once only
		return false
	})
}

// closerThen is the doubt of a report where another item of the same meeting puts the thing off.
const closerThen = "another item of that meeting is closer"

// settled caps what came after the promise had been kept: a deferral then puts
// off something that followed, and another report on the matter is another report.
func settled(recurs bool, found []civic.Evidence) []civic.Evidence {
	if recurs {
		return found
	}
	for i := range found {
		if e := &found[i]; e.Kind == civic.ReportedBack && e.Score > atMost && !asked(e) && putOffThen(found, e) {
			e.Score, e.Reasons = atMost, append(e.Reasons, closerThen)
		}
	}
	kept, replaced := keptOn(found), replacedOn(found)
	answered, reported, row := firstAnswer(found), reportedOn(found), closedBy(found)
	for i := range found {
		e := &found[i]
		if replaced.Known() && e.MeetingDate.After(replaced) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been replaced before")
		}
		if e.Kind == civic.Supersedes && kept.Known() && e.MeetingDate.After(kept) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been brought before")
		}
		if e.Kind == civic.Responds && answered != nil && (e.MeetingDate.After(answered.MeetingDate) || e.MeetingDate == answered.MeetingDate && e.Item != answered.Item && e.Score < yielding && e.Score < answered.Score) && !asked(e) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been answered before")
		}
		if e.Kind == civic.SaysDone && reported.Known() && e.MeetingDate.After(reported) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been brought before")
		}
		if e.Kind == civic.SaysDone && row != nil && e.Item != row.Item && !e.MeetingDate.Before(row.MeetingDate) && !routine(e.ItemTitle) && !asked(e) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been brought before")
		}
		again := e.Kind == civic.DeferredTo || e.Kind == civic.ReportedBack && !asked(e)
		if again && kept.Known() && e.MeetingDate.After(kept) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been brought before")
		}
	}
	return found
}

// surelyClosed is the least score of a row of a log that closes a promise.
const surelyClosed = 0.8

// closedBy is the first claimed row of a log that says that a promise was done: what is told
// as done after it, or at that meeting, under a title of its own is another matter's.
func closedBy(found []civic.Evidence) (row *civic.Evidence) {
	for i := range found {
		e := &found[i]
		if e.Kind == civic.SaysDone && e.Score >= surelyClosed && strings.Contains(e.Quote, " | ") && (row == nil || e.MeetingDate.Before(row.MeetingDate)) {
			row = e
		}
	}
	return row
}

// By how much a report that came when it was due outweighs one that came before:
// the sentence that seemed to tell of the early one must be no surer than unsure,
// and the later one at least as sure as likelier.
const (
	unsure   = 0.8
	likelier = 0.85
)

// outweigh caps what a sentence seemed to report before a promise was due, where
// the item that holds it is no likely report by its traits and a far likelier one
// came when it was due: else the early one would hide it.
func (s *shelf) outweigh(due *civic.Due, likes []like, found []finding) {
	if due == nil || !due.From.Known() || !due.To.Known() || due.Recurs != "" {
		return
	}
	sure := slices.ContainsFunc(found, func(e finding) bool {
		return e.Kind == civic.ReportedBack && e.Score >= likelier && !e.MeetingDate.Before(due.From) && due.To.DaysUntil(e.MeetingDate) <= slack
	})
	for i := range found {
		e := &found[i]
		if !sure || e.Kind != civic.ReportedBack || e.line > 0 || !civic.Claimed(e.Score) || e.Score >= unsure || !e.MeetingDate.Before(due.From) {
			continue
		}
		likely := slices.ContainsFunc(likes, func(k like) bool {
			return k.Item == e.Item && k.as == AsReport && s.by.Report.Chance(k.traits) >= s.by.Report.Floor
		})
		if !likely {
			e.Score, e.Reasons = atMost, append(slices.Clip(e.Reasons), "a likelier one came when it was due")
		}
	}
}

// firstAnswer is the first claimed answer of those found: what was asked is answered once,
// and what is decided on the matter a year later answers somebody else.
func firstAnswer(found []civic.Evidence) (first *civic.Evidence) {
	for i := range found {
		if e := &found[i]; e.Kind == civic.Responds && civic.Claimed(e.Score) && (first == nil || e.MeetingDate.Before(first.MeetingDate)) {
			first = e
		}
	}
	return first
}

// nearlySure is the least chance of a report by its traits that takes the place of one
// which came before it and was claimed for when and where it came.
const nearlySure = 0.95

// outshine caps what was claimed for when and where it came, more than by its words,
// where a later item is nearly surely the report, or a later list says as surely that a promise
// to bring no report was kept: else the early one would hide it.
func (s *shelf) outshine(q query, likes []like, found []finding) {
	for i := range found {
		e := &found[i]
		if e.Kind != civic.ReportedBack || e.Score >= unsure || !civic.Claimed(e.Score) || !slices.Contains(e.Reasons, byTime) {
			continue
		}
		later := slices.ContainsFunc(likes, func(k like) bool {
			return k.as == AsReport && !k.often && k.doubt == "" && k.MeetingDate.After(e.MeetingDate) && s.by.Report.Chance(k.traits) >= nearlySure
		})
		later = later || !q.reports && slices.ContainsFunc(found, func(o finding) bool {
			return o.Kind == civic.SaysDone && o.line > 0 && o.Score >= likelier && o.MeetingDate.After(e.MeetingDate)
		})
		if later {
			e.Score, e.Reasons = atMost, append(slices.Clip(e.Reasons), "a likelier one came later")
		}
	}
}

// keptOn is the day of the first claimed report, answer or "done" that no later
// claimed deferral follows before the next of them.
func keptOn(found []civic.Evidence) (kept day.Date) {
	for _, e := range found {
		if e.Kind != civic.DeferredTo && e.Kind != civic.Supersedes && civic.Claimed(e.Score) && (!kept.Known() || e.MeetingDate.Before(kept)) {
			kept = e.MeetingDate
		}
	}
	return kept
}

// broughtSurely is the least score of a report after which nothing more is told of the promise as done.
const broughtSurely = 0.7

// reportedOn is the day of the first report that is plainly the promised one: what is
// told as done after it was asked for there, or came of it.
func reportedOn(found []civic.Evidence) (d day.Date) {
	for _, e := range found {
		if e.Kind == civic.ReportedBack && e.Score >= broughtSurely && (!d.Known() || e.MeetingDate.Before(d)) {
			d = e.MeetingDate
		}
	}
	return d
}

// replacedOn is the day of the first claimed replacement: what comes after it
// was asked for anew.
func replacedOn(found []civic.Evidence) (d day.Date) {
	for _, e := range found {
		if e.Kind == civic.Supersedes && civic.Claimed(e.Score) && (!d.Known() || e.MeetingDate.Before(d)) {
			d = e.MeetingDate
		}
	}
	return d
}

// asked reports whether the evidence names the meeting that asked for it.
func asked(e *civic.Evidence) bool {
	return slices.ContainsFunc(e.Reasons, func(r string) bool { return strings.HasPrefix(r, "names the meeting of ") })
}

// chosen keeps the best evidence, and few proposals: a list that nobody reads
// to its end hides the one that matters. It is sorted by date and item.
func chosen(found []civic.Evidence, recurs bool) []civic.Evidence {
	slices.SortStableFunc(found, func(a, b civic.Evidence) int { return cmp.Compare(b.Score, a.Score) })
	claims := 0
	for claims < len(found) && civic.Claimed(found[claims].Score) {
		claims++
	}
	keep, see := most, mostToSee
	if recurs {
		keep = mostOften
	}
	if claims > 0 && found[0].Score >= sureOfClaim {
		see = seeBesides
	}
	out := slices.Concat(found[:min(claims, keep)], found[claims:min(len(found), claims+see)])
	slices.SortStableFunc(out, func(a, b civic.Evidence) int {
		return cmp.Or(a.MeetingDate.Compare(b.MeetingDate), strings.Compare(string(a.Item), string(b.Item)))
	})
	return out
}
