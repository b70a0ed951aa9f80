package extract

import (
	"testing"

	"arising/internal/civic"
)

// Where a clause notes and asks in one breath, the asking is what somebody is
// left with; where it only says what the body thinks, nobody is.
func TestSecondVerbOfAClause(t *testing.T) {
	for _, tt := range []struct {
		clause string
		verb   civic.Verb
		owner  string
		due    string
	}{
		{"That the Panel notes the survey and requests the Head of Quays to report in July.", "request", "Head of Quays", "in July"},
		{"That the Panel note the survey and ask the Clerk to report in July.", "request", "Clerk", "in July"},
		{"notes the survey and asks the Head of Quays for a report in July.", "request", "Head of Quays", "in July"},
		{"That the Committee thanks the officers and instructs the Head of Quays to write to the Minister.", "request", "Head of Quays", ""},
		{"That the survey be noted and the Clerk write to the divers.", "act", "Clerk", ""},
		{"That Cabinet reviews and recommends the approval of the Harbour Plan (Appendix A) to Full Council.", "recommend", "Full Council", ""},
		{"recommends the adoption of the tide tables to the Pilots Committee by June.", "recommend", "Pilots Committee", "by June"},
		{"That the Panel notes the survey and report of the Clerk.", "note", "", ""},
		{"That the Panel notes the plans and requests of the divers.", "note", "", ""},
		{"Council Assembly notes: that tides fell for the first time in 50 years and that they will be lower by May.", "note", "", ""},
		{"This Council believes that everybody should ask for fair tides by June.", "other", "", ""},
		{"The Council also welcomes: the gulls' return by May.", "other", "", ""},
	} {
		t.Run(tt.clause, func(t *testing.T) {
			rs := decided(t, tt.clause)
			if len(rs) != 1 {
				t.Fatalf("%d records, want 1", len(rs))
			}
			due := ""
			if rs[0].Due != nil {
				due = rs[0].Due.Expression
			}
			if rs[0].Verb != tt.verb || rs[0].Owner != tt.owner || due != tt.due {
				t.Errorf("verb %q, owner %q, due %q; want %q, %q, %q", rs[0].Verb, rs[0].Owner, due, tt.verb, tt.owner, tt.due)
			}
		})
	}
}
