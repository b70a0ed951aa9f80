package civic

import "arising/internal/day"

// A Spot is a place in the list of all meetings or of all their agenda items,
// which are in the order of date (none last), meeting, position and item. What
// is stored later moves no spot, so a list can be read on from one for days.
type Spot struct {
	Date     day.Date
	Meeting  MeetingID // "" is the beginning of the list
	Position int       // of an item; 0 in a list of meetings
	Item     ItemID
}
