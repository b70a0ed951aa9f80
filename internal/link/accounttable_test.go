package link

import "testing"

// TestAccountTables: a table of what was asked for is known by its head.
func TestAccountTables(t *testing.T) {
	for head, want := range map[string]bool{
		"Date | Matter | Officer | Update":                true,
		"Minute | Owner | Where it stands":                true,
		"Raised | What was promised | By | State":         true,
		"No. | Meeting | Lead | Position":                 true,
		"Ref | Berth | Officer | Status":                  false,
		"Date | Berth | Officer | Status":                 false,
		"Project | Lead | Status":                         false,
		"Action | By whom | By when":                      false,
		"Recommendation | Response":                       false,
		"Date | Meeting":                                  false,
		"The Clerk told a long tale | of no table at all": false,
	} {
		minutes := "The Forum looked at the sheet.\n" + head + "\n14 January 2031 | Tide gauge | Clerk | Read on Monday\nAGREED: That it be noted."
		if got := keepsAccount(minutes); got != want {
			t.Errorf("%q: keeps account %v, want %v", head, got, want)
		}
	}
}
