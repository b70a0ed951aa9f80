package extract

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// Whole pages in the shapes that councils print them, with all that they hold.
func TestPageShapes(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"rows flattened to a line", "Nether Quay Town Council\n\nMinutes of the meeting of Nether Quay Town Council held on 4 March 2024\n\nKites To consider the kite report. Additional documents: Minutes: The Clerk presented the report. Members asked for a breakdown of costs. The Clerk would circulate this. Resolved – That the report be noted. |\n",
			[]string{"action  Members asked", "action Clerk The Clerk", "decision note That the"}},
		{"a motion put to the vote", "Agenda and minutes\n\nItems\n\n1.\n\nBusiness\n\nMinutes:\n\nIt was moved by Councillor Bright and seconded by Councillor Gray that items 16 and 23 be taken after item 7.\n\nThe motion was put to the vote and AGREED.\n\n2.\n\nOther\n\nMinutes:\n\nNone.",
			[]string{"decision other that items"}},
		{"moved, seconded and", "Agenda and minutes\n\nItems\n\n1.\n\nFees\n\nMinutes:\n\nIt was moved by Councillor Eyre, seconded by Councillor Blair and\n\nThe charges be approved as set out in the report.\n\n2.\n\nOther\n\nMinutes:\n\nNone.",
			[]string{"decision approve The charges"}},
		{"payments below", "Minutes of the Parish Council held on 5 November 2009\n\n1. Finance\n\nIt was resolved to pay the following accounts:\n\nClerk's salary £210.00\n\nFell Mowers £85.00\n\n2. Date of next meeting\n\n3rd December 2009.",
			[]string{"decision approve It was"}},
		{"actions that count from one", "OVERVIEW COMMITTEE\n\nMinutes of 3 February 2025\n\n24/25 HOUSING REPAIRS\n\nThe backlog stood at 400.\n\nActions:\n\n1. Breakdown of the backlog by ward – Head of Housing\n2. Invite contractor to next meeting – Scrutiny Officer\n3. J Bell to circulate slides\n\n25/25 WORK PROGRAMME\n\nThe Committee AGREED the work programme.\n",
			[]string{"action Head of Housing Breakdown of", "action Scrutiny Officer Invite contractor", "action J Bell J Bell", "decision agree The Committee"}},
		{"points that were noted", "Agenda item\n\nKites\n\nMinutes:\n\nIn response to questions, the following was noted:\n\n- The backlog stood at 400.\n\n- Officers would provide a breakdown by ward.\n",
			[]string{"action Officers Officers would"}},
		{"an article below its label", "Agenda item\n\nKites\n\nMinutes:\n\nA Member requested further information on voids be circulated.\n\nA query was raised on voids.\n",
			[]string{"action  A Member"}},
		{"one heading below the text", "Minutes of the Parish Council held on 8 October 2014\n\nSpeeding\n\nThe Clerk was asked to provide a paper on signs.\n\n6. Date of next meeting\n\nWednesday 12 November 2014\n",
			[]string{"action Clerk The Clerk"}},
		{"a mayor elected once", "Annual Council - Wednesday 15 May 2024\n\n1. Election of Mayor\n\nRESOLVED – That Councillor Joan Hale be elected Mayor for 2024/25.\n\nCouncillor Hale was duly elected Mayor and took the chair.\n\n2. Deputy Mayor\n\nRESOLVED – That Councillor Pell be appointed Deputy Mayor.\n\nCouncillor Pell was appointed Deputy Mayor and made the declaration.\n",
			[]string{"decision appoint That Councillor", "decision appoint That Councillor"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, it := range Records(paper(t, tt.text), Context{MeetingDate: day.MustParse("2024-01-10")}).Items {
				for _, rec := range it.Records {
					who := rec.Owner
					if rec.Kind == civic.Decision {
						who = string(rec.Verb)
					}
					got = append(got, fmt.Sprintf("%s %s %s", rec.Kind, who, strings.Join(strings.Fields(rec.Quote)[:2], " ")))
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("page holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// Headings that run into their text, by the items that they open.
func TestRunInHeadings(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"capitals", "Minutes of the Parish Council held on 4 April 2017\n\n9. POLICY REVIEW i. The rules were read. It was agreed to adopt them.\n\n10. LETTERS – MR J OTTER Councillors were asked to read the letter.\n\n11. GROUNDS (for information only) The Clerk will write to the mowers.\n",
			[]string{"9 POLICY REVIEW", "10 LETTERS – MR J OTTER", "11 GROUNDS (for information only)"}},
		{"colons", "Minutes of the Parish Council held on 4 April 2017\n\n1. Apologies: None.\n\n2. Matters Arising: The Clerk will write to the mowers.\n\n3. Planning:\n\nNo objection was raised.\n\n4. Payments: Fell Mowers £20.\n",
			[]string{"1 Apologies", "2 Matters Arising", "3 Planning", "4 Payments"}},
		{"titles without a stop", "Minutes of the Parish Council held on 6 February 2019\n\n23/19 Minutes of the Meeting on 9 January 2019 The minutes were proposed by Cllr Neil, all agreed.\n\n27/19 Bench Repair A quote had been obtained.\n\n28/19 Midsummer Fair It was agreed to hold the fair.\n",
			[]string{"23/19 Minutes of the Meeting on 9 January 2019", "27/19 Bench Repair", "28/19 Midsummer Fair"}},
		{"clauses are no headings", "Parks Panel\n\nMinutes of 4 April 2017\n\nKites\n\nRESOLVED:\n\n1. That the report be noted.\n\n2. Officers: to report back.\n\n3. Chair: to write to the Minister.\n\nGeese\n\nThe Panel noted the report.\n",
			[]string{" Kites", " Geese"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, it := range Records(paper(t, tt.text), Context{Kind: kindMinutes}).Items {
				got = append(got, it.Number+" "+it.Title)
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("items\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}
