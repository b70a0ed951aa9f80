package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// The times of the decisions of an item, "-" where one has none.
func TestSharedTime(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"that meeting", "RESOLVED – (1) That the Clerk draft kite rules for the meeting in June 2023; (2) that the Harbour Master be invited to that meeting.",
			"for the meeting in June 2023 2023-06-30, to that meeting 2023-06-30"},
		{"the same time, past a noting", "RESOLVED: (1) That the kite plan come to the Panel in June 2023; (2) that the talk be noted; (3) that a map be shown at the same time.",
			"in June 2023 2023-06-30, -, at the same time 2023-06-30"},
		{"nothing to share", "RESOLVED: (1) That the talk be noted; (2) that the Harbour Master be invited to that meeting.", "-, -"},
		{"a wish has its own time", "Members hoped to see the barn before it was sold, and it was agreed that a visit to Fell Mill be organised.", "-"},
		{"what was agreed has another", "Members hoped to see the barn before it was sold, and it was agreed that a visit to Fell Mill be organised by May 2023.", "by May 2023 2023-05-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, r := range narrated(t, tt.text) {
				if r.Kind == civic.Milestone {
					continue
				}
				if r.Due == nil {
					got = append(got, "-")
					continue
				}
				got = append(got, r.Due.Expression+" "+r.Due.To.String())
			}
			if strings.Join(got, ", ") != tt.want {
				t.Errorf("times of %q are %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Whom a deed is for where a body stands behind "before" as a place.
func TestLaidBefore(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"Cabinet", "RESOLVED: That the kite plan be laid before Cabinet in October 2024.", "Cabinet"},
		{"a panel's next meeting", "RESOLVED: That the kite plan be put before the Parks Panel at its next meeting.", "Parks Panel"},
		{"each year", "RESOLVED: That kite counts be laid before this Committee annually.", "Committee"},
		{"a time", "RESOLVED: That the kite plan be sent to members before the Panel meets.", "members"},
		{"a time and nobody", "RESOLVED: That the kite plan be finished before Cabinet considers it.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := narrated(t, tt.text)[0].Recipient; got != tt.want {
				t.Errorf("recipient of %q is %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
