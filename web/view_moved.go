package web

import (
	"arising/internal/civic"
)

// A meetingChange is a change of a meeting's day, hour or state as a page tells it.
type meetingChange struct{ Text, Note, Seen string }

// meetingChanges tells what was seen to change, in the order in which it was seen.
func meetingChanges(all []civic.MeetingChange) []meetingChange {
	var out []meetingChange
	for _, c := range all {
		out = append(out, meetingChange{saidMove(c), c.Note, moment(c.Seen)})
	}
	return out
}

func saidMove(c civic.MeetingChange) string {
	switch {
	case c.NowState == civic.Cancelled && c.WasState != civic.Cancelled:
		return "Called off; it was to be on " + heldOn(c.WasDate.Long()) + "."
	case c.WasState == civic.Cancelled && c.NowState != civic.Cancelled:
		return "Put back on the calendar, for " + heldOn(c.NowDate.Long()) + "."
	case c.Moved():
		return "Moved from " + c.WasDate.Long() + " to " + heldOn(c.NowDate.Long()) + "."
	case c.WasTime != c.NowTime && c.WasTime != "" && c.NowTime != "":
		return "Moved from " + c.WasTime + " to " + c.NowTime + " on the same day."
	}
	return "The council’s site calls it moved, and does not say from when."
}
