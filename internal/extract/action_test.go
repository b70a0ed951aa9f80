package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// narrated extracts what the narrative of one item holds.
func narrated(t *testing.T, text string) []civic.Record {
	t.Helper()
	res := Records(paper(t, "Agenda item\n\nElm Lane\n\nMinutes:\n\n"+text+"\n"), Context{MeetingDate: day.MustParse("2022-05-10"), Committee: "Parks Panel"})
	return res.Items[0].Records
}

// An action that the last sentence of each text holds, with its owner; "-"
// where it holds none.
func TestActions(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// promises
		{"The Head of Parks agreed to send the figures to members.", "Head of Parks"},
		{"Ms Orr would check the lease and email members.", "Ms Orr"},
		{"James Pell advised that he would raise these issues with ICT.", "James Pell"},
		{"The Portfolio Holder undertook to provide a written response.", "Portfolio Holder"},
		{"The Chair would write to the company again.", "Chair"},
		{"The Scrutiny Officer would add this to the work programme.", "Scrutiny Officer"},
		{"The Director said that this would be fed back.", "Director"},
		{"It was explained that a report would be presented at the next Audit Committee.", ""},
		{"A written answer would be sent to Mrs Boyle.", ""},
		{"The Head of Parks felt unsure. He would, however, send the Panel the survey.", "Head of Parks"},
		{"The Director offered to get an update.", "Director"},
		{"The Chair was happy to speak to the chairman of Planning.", "Chair"},
		{"He gave his word that the Panel would have the papers by June.", ""},
		{"The Manager gave an assurance that it would be sent out by 15 May.", "Manager"},
		{"The Director of Place would look into the matter.", "Director of Place"},
		{"The Head of Parks would follow this up with the contractor.", "Head of Parks"},
		{"The Head of Parks confirmed that this would be looked into.", "Head of Parks"},
		{"The officer committed to providing a breakdown by ward.", "officer"},
		{"The Strategic Director agreed that a note be circulated.", "Strategic Director"},
		{"Officers will brief ward members in due course.", "Officers"},
		{"The service design team will be contacting them.", "service design team"},
		{"The Head of Finance would get back to Councillor Ash with the figure.", "Head of Finance"},
		{"The Chairman undertook to consider the matter and report back to the Committee.", "Chairman"},
		{"The Director would keep members informed of progress.", "Director"},
		{"The Manager would have a conversation with the supplier.", "Manager"},
		{"A full report would be submitted to the meeting in March 2023.", ""},
		{"The item would be added to the work programme.", ""},
		{"Councillor Ash asked about bins, and the Head of Parks said that she would find out.", "Head of Parks"},
		// agreements
		{"It was agreed that a site visit be arranged.", ""},
		{"It was agreed that the Scrutiny Officer contact the chairs.", "Scrutiny Officer"},
		{"It was agreed that the Democratic Adviser would contact officers.", "Democratic Adviser"},
		{"It was agreed that officers should circulate the map.", "officers"},
		// requests
		{"Members requested that the data be circulated.", ""},
		{"Councillor Ash asked for a breakdown by ward.", ""},
		{"The Chair asked that the Head of Parks meet the tenants.", "Head of Parks"},
		{"It was requested that the tables be sent to the Panel.", ""},
		{"The Panel asked the Director of Place to report back in June.", "Director of Place"},
		{"Members asked to be kept informed.", ""},
		{"The Director was asked to return in six months and said that she would.", "Director"},
		// notes
		{"Clerk to reply.", "Clerk"},
		{"ACTION: Head of Housing to circulate the figures.", "Head of Housing"},
		{"The Clerk was to send the club a letter.", "Clerk"},
		{"The slides to be circulated to Members.", ""},
		{"The Head of Parks to bring comparative figures.", "Head of Parks"},
		{"ACTION (TE): circulate the rates by 9 July.", "TE"},
		{"The Clerk was tasked with finding a contractor.", "Clerk"},
		{"The Manager promised members a list by June.", "Manager"},
		{"The Head of Parks said that the figures would follow by Friday.", "Head of Parks"},
		{"A further report would come to the Panel in March.", ""},
		{"The Director assured the Committee that Members would have the papers by 1 June.", "Director"},
		{"The Head of Streets said that the gully would be cleared by Friday 20 May.", "Head of Streets"},
		// no promises
		{"The lake would be drained.", "-"},
		{"The applicant would lay a new sewer.", "-"},
		{"The Director would consider the idea.", "-"},
		{"Officers would see if a firm could give the paint.", "-"},
		{"It was hoped that the café would reopen.", "-"},
		{"Members asked why the gym had shut.", "-"},
		{"Councillor Ash asked if the figures would be published.", "-"},
		{"The Director could send it if members wished.", "-"},
		{"At the last meeting the Head of Parks had said that he would send the map.", "-"},
		{"The Head of Parks had promised to send the map.", "-"},
		{"TK to ring the depot: done.", "-"},
		{"Councillor Pell would vote against the plan.", "-"},
		{"The policy would apply to all tenants.", "-"},
		{"Questioners would receive a written reply under the rules.", "-"},
		{"The Leader would be there to represent the Borough.", "-"},
		{"Cabinet would take the decision in March.", "-"},
		{"Councillor Ash asked for the names of the hotels. The Manager declined to give them.", "-"},
		{"Members asked that the plans be shown. The Manager said that they were in Appendix 2.", "-"},
		{"Councillor Ash suggested that the Chair write to the county.", "-"},
		{"The Head of Parks agreed that the grass was too long.", "-"},
		{"The Director agreed with the Chair.", "-"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			got := "-"
			for _, r := range narrated(t, tt.text) {
				if r.Kind == civic.Action {
					got = r.Owner
				}
			}
			if got != tt.want {
				t.Errorf("%q: owner %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestMilestones(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // last day and owner; "-" for none
		{"The Council would take possession of eight flats in the spring.", "2022-05-31 Council"},
		{"Work would begin on site in mid June.", "2022-06-20 "},
		{"The contractor would finish the review by the end of October.", "2022-10-31 contractor"},
		{"Two further sessions a week would start in September.", "2022-09-30 "},
		{"The library is due to reopen in Q3 2022/23.", "2022-12-31 "},
		{"The Director reported that the new system would go live in April 2023.", "2023-04-30 "},
		{"The new school at Mill Lane would admit its first pupils in early September.", "2022-09-10 new school at Mill Lane"},
		{"It was anticipated that the bridge would be open by 31 March 2023.", "2023-03-31 "},
		{"Ofsted would make a visit in the autumn.", "2022-11-30 Ofsted"},
		{"In the next six months the plan would be implemented.", "2022-11-10 "},
		{"The bridge would open shortly.", "-"},
		{"It was a three year programme.", "-"},
		{"The lease ran out in October 2022.", "-"},
		{"Gas would cost £90 more in the coming year.", "-"},
		{"The review took evidence until Christmas.", "-"},
		{"The meeting had been held on 2 April.", "-"},
		{"The next meeting would be held on 14 June 2022.", "-"},
		{"Could the bridge open in June?", "-"},
		{"The Mayor hoped that the bridge would open in June.", "-"},
		{"Councillor Ash asked whether the bridge would open in June.", "-"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			got := "-"
			for _, r := range narrated(t, tt.text) {
				if r.Kind == civic.Milestone {
					got = r.Due.To.String() + " " + r.Owner
				}
			}
			if got != tt.want {
				t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestActionTable(t *testing.T) {
	text := "| Action | Owner | By when |\n|---|---|---|\n| Circulate the tonnage table | Head of Waste | 12 June |\n| Ring the depot | Cllr Pell | |\n"
	var got []string
	for _, r := range narrated(t, text) {
		due := ""
		if r.Due != nil {
			due = r.Due.To.String()
		}
		got = append(got, r.Quote+"|"+r.Owner+"|"+due)
	}
	if want := "Circulate the tonnage table|Head of Waste|2022-06-12 Ring the depot|Cllr Pell|"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
	var labelled []string
	for _, r := range narrated(t, "| ACTION 32 | Head of Waste to map the bins by 12 June |\n\n| ACTION 33 | Bins mapped | Complete |\n") {
		labelled = append(labelled, r.Quote+"|"+r.Owner+"|"+r.Due.To.String())
	}
	if want := "Head of Waste to map the bins by 12 June|Head of Waste|2022-06-12"; strings.Join(labelled, " ") != want {
		t.Errorf("rows that call themselves an action gave %q, want %q", labelled, want)
	}
	tracker := "| Action | Owner | Status |\n|---|---|---|\n| Circulate the tonnage table | Head of Waste | Open |\n"
	if got := narrated(t, tracker); len(got) != 0 {
		t.Errorf("rows of a tracker gave %d records, want none", len(got))
	}
}
