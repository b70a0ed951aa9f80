package extract

import (
	"strings"
	"testing"
)

// TestTableHeads: a table of what is to be done is known whatever its clerk calls its columns, and
// a table of anything else promises nothing.
func TestTableHeads(t *testing.T) {
	for _, tt := range []struct{ table, want string }{
		{"| Ref | Request | To whom | Timescale |\n| P/1 | Tonnage of weed cleared, by lock | Harbour Master | Next meeting |\n| P/2 | Letter to the canal trust on the towpath | Chair | |", "Harbour Master|Next meeting Chair|"},
		{"| No. | Information requested | From | By |\n| 1 | Sickness figures by boat | Purser | 3 July 2022 |", "Purser|3 July 2022"},
		{"| What was asked for | Of whom | Wanted by |\n| Breakdown of the overspend | Mr Petrel | July meeting |", "Mr Petrel|July meeting"},
		{"| Item | Undertaking given | By whom | When |\n| 4 | To send members the fee table | Ms Strand | within a week |", "Ms Strand|within a week"},
		{"| Minute | Question outstanding | Officer | Reply by |\n| 12 | How many moorings are let to visitors | Harbour Master | 1 December 2022 |", "Harbour Master|1 December 2022"},
		{"| Promise | Made by | Due |\n| Figures for night ferries | Cabinet Member for Water | July 2022 |", "Cabinet Member for Water|July 2022"},
		{"| Further information | Who will provide it | By when |\n| Costs of the new slip | Engineer | next meeting |", "Engineer|next meeting"},
		{"| Subject | What members want | Who | Date |\n| Weed | A map of clearance by lock | Lock Keeper | July 2022 |", "Lock Keeper|July 2022"},
		{"| Follow-up required | Contact | Target |\n| Write to the Minister on tolls | Chair | end of October |", "Chair|end of October"},
		{"| Action no. | Detail | Lead | Completion |\n| 7 | Circulate the tonnage table | Purser | 14 October 2022 |", "Purser|14 October 2022"},
		{"| Points to follow up | Who's doing it | For when |\n| Ring the depot about the dredger | Cllr Pell | July 2022 |", "Cllr Pell|July 2022"},
		{"| Commitment | Portfolio | Expected |\n| Bring the towpath strategy back | Water | July 2022 |", "Water|July 2022"},

		{"| Topic | Lead officer | Meeting |\n| Winter dredging | Harbour Master | July 2022 |", ""},
		{"| Decision | Decision maker | Date | Lead officer |\n| Award of the lock contract | Cabinet | July 2022 | Engineer |", ""},
		{"| Measure | Target | Actual | Lead |\n| Late ferries | 40 | 51 | Purser |", ""},
		{"| Question | To | Answer given |\n| How many ferries were late? | Leader | 51 |", ""},
		{"| Recommendation | Cabinet response | Lead officer | Due |\n| Publish the weed survey | Accepted | Engineer | July 2022 |", ""},
		{"| Risk | Owner | Score | Target |\n| Loss of pilots | Purser | 12 | 8 |", ""},
		{"| Project | Lead | Start | Finish |\n| Lock gates | Ms Strand | June 2022 | May 2023 |", ""},
		{"| Amount | From | To |\n| £20,000 | Reserves | Lock budget |", ""},
		{"| Request | Date received | Officer | Outcome |\n| Copy of the lease | 4 May | Clerk | Sent |", ""},
		{"| Motion | Proposed by | For | Against |\n| That the toll be cut | Cllr Ash | 6 | 9 |", ""},
		{"| Recommendation | Reason |\n| That the plan be adopted | To meet the law |", ""},
	} {
		head, _, _ := strings.Cut(tt.table, "\n")
		t.Run(head, func(t *testing.T) {
			var got []string
			for _, r := range narrated(t, tt.table+"\n") {
				due := ""
				if r.Due != nil {
					due = r.Due.Expression
				}
				got = append(got, r.Owner+"|"+due)
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("found %q, want %q", s, tt.want)
			}
		})
	}
}

// TestDueColumn: a month under "Timescale" is that month, and under "By when" its last day is.
func TestDueColumn(t *testing.T) {
	for head, want := range map[string]string{"Timescale": "2022-07-01", "Due": "2022-07-01", "By when": "2022-05-10"} {
		for _, r := range narrated(t, "| Request | To whom | "+head+" |\n| Tonnage of weed cleared | Purser | July 2022 |\n") {
			if r.Due == nil || r.Due.From.String() != want || r.Due.To.String() != "2022-07-31" {
				t.Errorf("under %q it is due %+v, want from %s to 2022-07-31", head, r.Due, want)
			}
		}
	}
}

// TestDueOfAMeeting: the day of a meeting in the column of days is when a row is due, and one
// from which something is done at every meeting is the first.
func TestDueOfAMeeting(t *testing.T) {
	for cell, want := range map[string]string{"Meeting of 5 July 2022": "2022-07-05", "Ponds Committee, 5 July 2022": "2022-07-05", "Next committee meeting on Tuesday 5 July 2022": "2022-07-05", "Committee to decide": ""} {
		for _, r := range narrated(t, "| Action | Owner | By |\n| Return with the count of newts | Warden | "+cell+" |\n") {
			got := ""
			if r.Due != nil {
				got = r.Due.To.String()
			}
			if got != want {
				t.Errorf("%q is due %q, want %q", cell, got, want)
			}
		}
	}
	for _, r := range narrated(t, "| Action | Owner | By |\n| Give a count of newts to every meeting of the Committee | Warden | From 5 July 2022 |\n") {
		if r.Due == nil || r.Due.Recurs != "meeting" || r.Due.From.String() != "2022-07-05" {
			t.Errorf("due %+v, want every meeting from 5 July 2022", r.Due)
		}
	}
}
