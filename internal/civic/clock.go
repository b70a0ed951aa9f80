package civic

import "arising/internal/day"

// A Clock is a period that law or a council's own rule sets to something that
// was decided. It is shown beside the commitment and never makes one overdue:
// what a status accuses of must have been promised in the minutes.
type Clock struct {
	Rule   string   `json:"rule"`   // "scrutiny response", "call-in"
	Method string   `json:"method"` // "2 months beginning with the day of receipt"
	From   day.Date `json:"from"`   // the day from which it was counted
	Ends   day.Date `json:"ends"`   // its last day
	Source string   `json:"source"` // the law, the council's rule or "printed in the minutes"
	Local  bool     `json:"local,omitempty"`
	// Estimated says what is not known of it: "counted from the meeting; the
	// day of receipt is not known". "" where the papers print its end.
	Estimated string `json:"estimated,omitempty"`
}
