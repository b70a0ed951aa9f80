package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// anew are the words by which a sentence gives a thing another time than it had.
var anew = []string{"instead", "now be", "will now", "would now", "now come", "now expected", "therefore be", "expected today", "due today", "due tonight", "due at this meeting", "promised for this meeting", "put back", "put off", "held over", "stand over", "carried forward", "carried over", "deferred", "postponed", "moved to", "rescheduled", "slipped to"}

// hindered are the words by which minutes say that what was due could not be had.
var hindered = []string{"regret", "apolog", "unable", "could not", "too soon", "too early", "off sick", "unwell", "delay", "longer than", "not yet", "not ready", "not been", "had not", "has not", "still to", "awaiting", "awaited", "more time", "further time",
	" late ", " late.", " behind", "outstanding", "incomplete", "unfinished", "not complete", "no report"}

// toCome are the words by which something is to come to a meeting.
var toCome = []string{"report", "present", "brought", "bring", "consider", "come", "taken", "take", "available", "ready", "made in", "meeting", "agenda", "submit", "circulat", "provided", "completed", "given", "dealt with", "attend", "shown", "heard", "put back", "put off", "deferred", "held over", "postponed", "until"}

// notBefore is how a sentence says that a thing is not to come before a time: "should not come until September".
var notBefore = regexp.MustCompile(`\bnot (?:now )?(?:be )?[a-z]+ (?:until|before)\b`)

// furtherThings are the words of what is to come besides what was due now.
var furtherThings = []string{"further", "another", "next ", "again", "annual", "final", "also ", "progress"}

// told is the most sentences of what is and was with which an item still does no
// more than put something off.
const told = 3

// saidPutOff returns the byte of an item's minutes at which a sentence says that
// the promised thing did not come, and when it will, by the plain words for it: "The
// Director was unable to lay a report before members. It would be presented in July."
// It is -1 where none does. What an item shows by other words is weighed in delays.
func (s *shelf) saidPutOff(q query, it *shelved, l, title likeness) int {
	if !inTime(q, it) && q.Due != nil && q.Due.To.Known() && latenessOf(q, it).slight == 0 || !q.comes() {
		return -1
	}
	c := s.cover(q, it.title, it.text, 0.7)
	near := c.own >= 0.45 || title.own >= 0.5 || len(q.own) == 0 && l.context >= 0.6
	loose := !near && c.own >= 0.2 && title.context >= 0.5 // then the sentence must name it
	if l.mass < 0.7 || !near && !loose {
		return -1
	}
	hinder, facts := false, 0
	for start := 0; start < len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		low := strings.ToLower(it.Minutes[start:end])
		at := start
		start = end
		if hinder = hinder || anyOf(low, hindered); !hinder && !outcome(low) && words(low) >= leastFact && tells(low) {
			facts++
		}
		own := s.cover(q, s.topic(low), nil, 0).own
		until := notBefore.MatchString(low)
		named := own >= 0.5 && facts <= 1 && !anyOf(low, furtherThings) && !it.shows
		if !hinder && !until && !named && !anyOf(low, anew) || loose && own == 0 || facts > told || !anyOf(low, toCome) || !until && anyOf(low, notDeferred) {
			continue
		}
		if s.newDay(q, it, &sign{kind: civic.DeferredTo, start: at, end: end, joined: true}) != nil {
			return at
		}
	}
	return -1
}

// newDay returns the later time that a sentence gives what was promised; nil if it gives none.
func (s *shelf) newDay(q query, it *shelved, g *sign) *civic.Due {
	d := newDue(q, it, g)
	low := strings.ToLower(it.Minutes[g.start:g.end])
	if d == nil || !d.To.After(it.Date) || q.Due != nil && q.Due.To.Known() && !d.To.After(q.Due.To) || anyOf(low, deferredThings) || otherPiece(q.Quote, low) || onlyLasts(low, d.Expression) {
		return nil
	}
	return d
}

// lasting is how a sentence tells, right before a time, that something goes on till then.
var lasting = regexp.MustCompile(`\b(?:go(?:es)? on|continued?|continues|run|runs|last|lasts|remain|remains|open|stay|stays|persist|operate|operates|in force|in place|valid|closed|available)(?: [a-z]+){0,4} $`)

// onCourse is how a sentence tells, right before a time, that works go as they should: they end
// then, and nothing that was due now comes.
var onCourse = regexp.MustCompile(`\b(?:on course|on track|on schedule|on target|in line|well placed) (?:to|for) (?:be )?(?:finish|complet|open|re-?open|start|begin|end|clos|ready|deliver|hand)[a-z]*(?: [a-z]+){0,4} $`)

// onlyLasts reports whether a time is one until which something goes on, and nothing comes then.
func onlyLasts(low, time string) bool {
	time = strings.ToLower(time)
	i := strings.Index(low, time)
	return i > 0 && (strings.HasPrefix(time, "until ") && lasting.MatchString(low[:i]) || onCourse.MatchString(low[:i]))
}
