package crawl

import (
	"hash/fnv"
	"math"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// How long a meeting's page is good for. A pause is a little shorter than its
// name, so that a nightly run that starts some minutes earlier than the last
// one does not skip a day.
const (
	daily     = 20 * time.Hour
	weekly    = 6*24*time.Hour + daily
	monthly   = 30 * 24 * time.Hour
	quarterly = 91 * 24 * time.Hour
	yearly    = 365 * 24 * time.Hour
)

const (
	freshDays   = 42 // after a meeting; by then most draft minutes are out
	settledDays = 183
	oldMonths   = 18
)

// Revisit reports whether the page of m, last seen at lastSeen, should be
// looked at again. What is to come and what has just been changes daily. Until
// the minutes are confirmed they may be replaced any week. After that a page
// rarely changes, though corrections come, and after eighteen months one look
// a year finds what was taken down. A meeting whose date is not known is
// treated as unconfirmed; one that was cancelled has nothing to confirm.
func Revisit(m civic.Meeting, lastSeen, now time.Time) bool { return revisit(m, lastSeen, now, 0) }

// revisit is Revisit with pauses of a month and more shortened by up to a
// quarter: early runs from 0 to 1. What a first crawl read in one night would
// else all be due in one night a year later.
func revisit(m civic.Meeting, lastSeen, now time.Time, early float64) bool {
	if lastSeen.IsZero() {
		return true
	}
	return age(lastSeen, now) >= shortened(pauseOf(m, day.FromTime(now)), early)
}

func shortened(pause time.Duration, early float64) time.Duration {
	if pause < monthly {
		return pause
	}
	return pause - time.Duration(early*float64(pause/4))
}

// nextLook is the first instant at which revisit will say yes to a page that
// is seen now. A meeting's pause only grows as it grows older, so it is one of them.
func nextLook(m civic.Meeting, seen time.Time, early float64) time.Time {
	for _, pause := range []time.Duration{daily, weekly, monthly, quarterly} {
		if at := seen.Add(shortened(pause, early)); revisit(m, seen, at, early) {
			return at
		}
	}
	return seen.Add(shortened(yearly, early))
}

// earliness spreads addresses evenly from 0 to 1, the same address always to the
// same place.
func earliness(address string) float64 {
	h := fnv.New32a()
	h.Write([]byte(address))
	return float64(h.Sum32()) / (1 << 32)
}

// age is how long ago an instant was. One that lies well ahead was noted under a
// clock that had been set wrong and has been set back since: it says nothing, and
// counts as long ago, lest nothing be looked at until the clock has caught up.
func age(then, now time.Time) time.Duration {
	if then.Sub(now) > daily {
		return math.MaxInt64
	}
	return now.Sub(then)
}

func (w *work) age(then time.Time) time.Duration { return age(then, w.now()) }

func pauseOf(m civic.Meeting, today day.Date) time.Duration {
	confirmed := m.HasMinutes && !m.Draft || m.State == civic.Cancelled
	switch {
	case !m.Date.Known():
		return weekly
	case m.Date.DaysUntil(today) <= freshDays:
		return daily
	case m.Date.Before(today.AddMonths(-oldMonths)):
		return yearly
	case !confirmed:
		return weekly
	case m.Date.DaysUntil(today) <= settledDays:
		return monthly
	}
	return quarterly
}
