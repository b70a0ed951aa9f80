package civic

import (
	"time"

	"arising/internal/day"
)

// A MeetingChange is a change of a meeting's day, hour or state, as it was
// seen. ModGov shows the newest only, so both are kept here, with when the page
// was fetched on which the new one stood.
type MeetingChange struct {
	Meeting            MeetingID
	WasDate, NowDate   day.Date // equal where the day did not change; WasDate is zero where it is not known
	WasTime, NowTime   string   // as printed
	WasState, NowState MeetingState
	Note               string    // "Moved from 13 January", where the site says so itself
	URL                string    // of the page that says so
	Seen               time.Time // when it was fetched
}

// Moved reports whether the meeting went to another day.
func (c MeetingChange) Moved() bool { return c.WasDate.Known() && c.WasDate != c.NowDate }

// ChangeOf returns what differs between a meeting as it was known and as it is
// now, and whether that is worth telling: another day or hour, called off, put
// back. That it was held in the meantime is not.
func ChangeOf(was, now Meeting) (MeetingChange, bool) {
	c := MeetingChange{Meeting: now.ID, WasDate: was.Date, NowDate: now.Date, WasTime: was.Time, NowTime: now.Time,
		WasState: was.State, NowState: now.State, Note: now.Note, URL: now.URL}
	if !was.Date.Known() || !now.Date.Known() {
		return c, false
	}
	hour := was.Time != "" && now.Time != "" && was.Time != now.Time
	return c, c.Moved() || hour || calledOff(was.State) != calledOff(now.State) || now.State == Moved && was.State != Moved
}

func calledOff(s MeetingState) bool { return s == Cancelled }
