package extract

import "testing"

// A rate in the name of a thing is not when the deed is due.
func TestDueBesideANamedRate(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"when an answer is asked for", "RESOLVED – That Cabinet be recommended to cap spending on pilots in 2022/23 and asked to reply to the Panel by the end of June 2022.", "by the end of June 2022"},
		{"a last day behind", "The Warden agreed to send members the timetable for the annual newt counts within 20 working days.", "within 20 working days"},
		{"a rate alone", "The Warden agreed to send members quarterly updates on newts.", "quarterly"},
		{"a report of what is tried", "The Warden agreed to try floating pens over the summer and report back in November 2022.", "in November 2022"},
		{"a trial and no report", "The Warden agreed to try floating pens over the summer.", "over the summer"},
		{"how often, and from when", "The Warden agreed to send members the counts quarterly from June.", "quarterly from June"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			got := ""
			if len(all) > 0 && all[0].Due != nil {
				got = all[0].Due.Expression
			}
			if got != tt.want {
				t.Errorf("due of %q is %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Whose a promise is where others are named beside who makes it.
func TestOwnerBesideOthers(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"in reply to who asked", "Ms Reed introduced the report. In reply to Councillor Elm, she said she had no figure but would find out.", "Ms Reed"},
		{"by where they come from", "Dr Pike from the Rivers Trust agreed to send the Panel the count.", "Dr Pike"},
		{"an office to somebody", "The Clerk to Governors would add it to the next agenda.", "Clerk to Governors"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			if len(all) == 0 || all[0].Owner != tt.want {
				t.Errorf("%q holds %+v, want the owner %q", tt.text, all, tt.want)
			}
		})
	}
}
