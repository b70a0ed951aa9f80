package civic

import (
	"time"

	"arising/internal/day"
)

// A Permission is what a council allowed the operator of this program: to read
// its site although its robots.txt forbids that. Permissions are only ever added;
// the last one of a council counts.
type Permission struct {
	Council CouncilID
	Host    string    // the site it holds for, in lower case
	Given   bool      // false is the end of one that was given before
	By      string    // who gave or ended it, with their office
	On      day.Date  // when they did
	What    string    // what they allowed, in words, with where it is written
	At      time.Time // when it was recorded here
}

// A SourceState says in a word how a council's site stands to us.
type SourceState string

// The states of a source.
const (
	SourceImported SourceState = "imported"               // it has no site: its papers came as files
	SourceUntried  SourceState = "not crawled yet"        // nothing was asked so far
	SourceCurrent  SourceState = "answers"                // the last time we asked it gave something
	SourceFailing  SourceState = "does not answer"        // for no longer than SilentAfter
	SourceSilent   SourceState = "silent"                 // it has given nothing for longer than SilentAfter
	SourceRobots   SourceState = "asks not to be crawled" // its robots.txt forbids it, and no permission is recorded
	SourceBlocked  SourceState = "shuts us out"           // it refuses, or asks to sign in
	SourceDormant  SourceState = "lists nothing new"      // it answers, and no meeting of the last DormantDays or to come is known
)

const (
	// SilentAfter is how long a site may give nothing before it is called
	// silent: a weekend's maintenance is no news.
	SilentAfter = 72 * time.Hour
	// DormantDays without a meeting, past or to come, at a site that was read for
	// as long mean that the council publishes elsewhere by now: councils announce
	// a year of meetings, and pause for eight weeks of summer or election at most.
	DormantDays = 92
)

// A Source is what is known of a council's site as a whole.
type Source struct {
	Council Council
	Tried   time.Time // the last attempt at any of its addresses; zero if there was none
	First   time.Time // the first attempt that brought something
	Good    time.Time // the last attempt that brought something or confirmed what is held
	// Since is the first attempt after Good, and Why how most attempts after Good
	// ended; both are zero where Good is the last attempt.
	Since time.Time
	Why   Outcome
	// Newest is the last day of a meeting that is known, also one to come.
	Newest     day.Date
	Permission *Permission // the last that was recorded; nil if none was
}

// Permitted reports whether the council's permission stands.
func (s Source) Permitted() bool { return s.Permission != nil && s.Permission.Given }

// State is how the site stood at its last attempt, as seen at an instant and on
// the day on which its meetings are judged.
func (s Source) State(now time.Time, asOf day.Date) SourceState {
	switch {
	case s.Council.BaseURL == "":
		return SourceImported
	case s.Tried.IsZero():
		return SourceUntried
	case s.dormant(now, asOf):
		return SourceDormant
	case s.Since.IsZero():
		return SourceCurrent
	case s.Why == OutcomeRobots:
		return SourceRobots
	case s.Why == OutcomeBlocked, s.Why == OutcomeLogin:
		return SourceBlocked
	case now.Sub(s.lastGood()) > SilentAfter:
		return SourceSilent
	}
	return SourceFailing
}

func (s Source) dormant(now time.Time, asOf day.Date) bool {
	watched := !s.First.IsZero() && now.Sub(s.First) > DormantDays*24*time.Hour
	return s.Since.IsZero() && watched && s.Newest.Known() && s.Newest.DaysUntil(asOf) > DormantDays
}

// lastGood is when the site last gave something, or was first asked.
func (s Source) lastGood() time.Time {
	if s.Good.IsZero() {
		return s.Since
	}
	return s.Good
}

// Lost reports whether a site no longer tells what its council does, so that
// somebody must look.
func (s SourceState) Lost() bool {
	switch s {
	case SourceSilent, SourceRobots, SourceBlocked, SourceDormant:
		return true
	}
	return false
}

// A Lack is a published address that is not held as it should be.
type Lack struct {
	Resource
	Committee CommitteeID // whose paper it is; "" where that is not known
	Since     time.Time   // the first failed attempt since it was last held
}
