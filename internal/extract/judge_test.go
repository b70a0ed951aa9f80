package extract

import (
	"fmt"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// decided extracts the decisions of a resolution printed under RESOLVED.
func decided(t *testing.T, text string) []civic.Record {
	t.Helper()
	doc := paper(t, "Agenda item\n\nA Title\n\nMinutes:\n\nRESOLVED –\n\n"+text+"\n")
	res := Records(doc, Context{MeetingDate: day.MustParse("2022-05-10")})
	if len(res.Items) != 1 {
		t.Fatalf("%d items, want 1", len(res.Items))
	}
	return res.Items[0].Records
}

func TestVerbs(t *testing.T) {
	for _, tt := range []struct{ clause, want string }{
		{"That the report be noted.", "note"},
		{"That the Committee note the position and the risks.", "note"},
		{"To receive the annual statement.", "note"},
		{"That the update be welcomed.", "note"},
		{"That the plan be adopted.", "approve"},
		{"That approval be given to the lease.", "approve"},
		{"That approval be granted to relaunch the fund.", "approve"},
		{"To grant the licence.", "approve"},
		{"That a grant of £500 be made to the band.", "approve"},
		{"That the council tax be set at £180.", "approve"},
		{"That the award of the contract be approved.", "approve"},
		{"That planning permission be granted subject to conditions.", "approve"},
		{"Granted subject to the conditions in the report.", "approve"},
		{"That the report be accepted.", "agree"},
		{"That the recommendations be agreed.", "agree"},
		{"That the Strategy be endorsed.", "support"},
		{"Endorses the vision.", "support"},
		{"That the minutes of the meeting of 4 May be signed as a correct record.", "confirm"},
		{"That the minutes be approved as a true record.", "confirm"},
		{"That Cabinet be recommended to adopt the plan.", "recommend C Cabinet"},
		{"That it be recommended to Full Council that the fees rise.", "recommend C Full Council"},
		{"To recommend to Council that the budget be approved.", "recommend C Council"},
		{"Recommends to the Executive that the hall be sold.", "recommend C Executive"},
		{"That the matter be referred to the Audit Committee.", "refer C"},
		{"That the Clerk be asked to write to the county.", "request C Clerk"},
		{"That officers be requested to provide a list of sites.", "request C officers"},
		{"That the Head of Parks be instructed to fell the elm.", "request C Head of Parks"},
		{"That the Cabinet Member be invited to the next meeting.", "request C Cabinet Member"},
		{"Asks the Director of Place to publish the map.", "request C Director of Place"},
		{"requests that a meeting be arranged with the Cabinet Member.", "request C"},
		{"That an update be brought to the next meeting.", "report C"},
		{"That a further report be submitted in six months.", "report C"},
		{"That a report be presented to the Panel.", "report C"},
		{"That the figures be circulated to members.", "report C"},
		{"That regular updates be provided to the Committee.", "report C"},
		{"That the Panel be kept informed of progress.", "report C"},
		{"That the Head of Finance report back to the Committee in July.", "report C Head of Finance"},
		{"That the working group report to Cabinet.", "report C working group"},
		{"That performance be reviewed every six months.", "monitor C"},
		{"That the risk be monitored.", "monitor C"},
		{"To keep the matter under review.", "monitor C"},
		{"That the Director monitor the contract.", "monitor C Director"},
		{"That the Chair write to the Minister.", "act C Chair"},
		{"That a task and finish group be established.", "act C"},
		{"That a letter be sent to the Minister.", "act C"},
		{"That the item be added to the work programme.", "act C"},
		{"That a site visit be arranged.", "act C"},
		{"That the Clerk obtain three quotations.", "act C Clerk"},
		{"That officers carry out a consultation.", "act C officers"},
		{"That the policy be implemented from 1 June.", "act C"},
		{"Officers to seek the views of the Environment Agency.", "act C Officers"},
		{"That the application be deferred.", "defer C"},
		{"That consideration of the item be adjourned to 4 June.", "defer C"},
		{"That Councillor Pell be appointed Chair.", "appoint"},
		{"That Councillor Pell be elected Vice-Chair for the year.", "appoint"},
		{"That Councillors Pell and Ash be nominated to serve on the Trust.", "appoint"},
		{"That authority be delegated to the Director of Place.", "delegate"},
		{"That the Head of Legal be authorised to sign the lease.", "delegate"},
		{"That delegated authority be given to the Chief Executive to settle terms.", "delegate"},
		{"That the press and public be excluded from the meeting.", "exclude"},
		{"That permission be refused.", "reject"},
		{"That the recommendation be not accepted.", "reject"},
		{"That the item be held over to the next meeting.", "defer C"},
		{"That the matter be considered at a future meeting.", "defer C"},
		{"That a workshop be held in June.", "act C"},
		{"To take legal advice.", "act C"},
		{"To take the item out of the planner.", "other"},
		{"That the Panel be updated in July.", "report C"},
		{"That the Director send the Committee the figures by ward.", "report C Director"},
		{"That the Director let Members have the map.", "report C Director"},
		{"That the next meeting be held on 4 June.", "other"},
		{"That the officers be thanked for their work.", "other"},
		{"That the item be removed from the work programme.", "other"},
		{"That it be noted that officers will bring a paper back to the Panel.", "report C officers"},
		{"That the report be noted and a further report be brought in June.", "report C"},
		{"That the report be noted, and that the Chair write to the school.", "act C Chair"},
		{"agreed that Councillor Pell's notes be circulated.", "report C"},
		{"That the programme be approved, with dog bins added to the agenda for June.", "approve C"},
		{"That the Plan be approved for delivery in 2023/24.", "approve C"},
	} {
		t.Run(tt.clause, func(t *testing.T) {
			got := decided(t, tt.clause)
			if len(got) != 1 {
				t.Fatalf("%d records, want 1", len(got))
			}
			if s := brief(got[0]); s != tt.want {
				t.Errorf("%q is %q, want %q", tt.clause, s, tt.want)
			}
		})
	}
}

// brief prints a decision as its verb, "C" for a commitment, and its owner.
func brief(r civic.Record) string {
	s := string(r.Verb)
	if r.Commitment {
		s += " C"
	}
	if r.Owner != "" {
		s += " " + r.Owner
	}
	return s
}

func TestResolutions(t *testing.T) {
	for _, tt := range []struct {
		name, why, text string
		want            []string // number, verb, beginning of the quote
	}{
		{"inline list", "all in one paragraph", "RESOLVED that (1) the plan be approved; and (2) the Clerk write to the school.", []string{"1 approve the plan be", "2 act the Clerk write"}},
		{"decision and minutes say the same", "meeting pages print both", "Decision:\n\nThat the plan be approved.\n\nMinutes:\n\nThe Head of Parks spoke.\n\nRESOLVED:\n\nThat the plan be approved.", []string{" approve That the plan"}},
		{"label of the minutes lost", "stored text drops bold words", "12 Elm Lane PDF 90 KB\n\nAdditional documents:\n\nThe Head of Parks introduced the report on the elm to the Committee.\n\n(a) That the report be accepted; and\n(b) That the Clerk be authorised to sell the logs.", []string{"a agree That the report", "b delegate That the Clerk"}},
		{"a body's own verbs", "no marker word anywhere", "Minutes:\n\nThe Panel:\n\n(1) noted the report; and\n\n(2) asked the Director for a plan in May.", []string{"1 note noted the report;", "2 request asked the Director"}},
		{"a lost motion", "its text is no resolution", "Minutes:\n\nCouncillor Pell moved, and Councillor Ash seconded:\n\n\"That the Mayor write to the King.\"\n\nThe motion was put to the vote and declared LOST.", nil},
		{"an amendment that won", "the motion's own text has lost", "Minutes:\n\nThe Convener, seconded by Councillor Ash, moved:-\nThat the Committee approve the report.\n\nCouncillor Pell, seconded by Councillor Orr, moved as an amendment:-\nThat the Committee -\n(a) note the report; and\n(b) instruct the Chief Officer to report in June.\n\nThe Committee resolved:-\nto adopt the amendment.", []string{"a note note the report;", "b request instruct the Chief", " approve to adopt the"}},
		{"recommended and resolved", "numbers run on over both", "Minutes:\n\nRECOMMENDED to Council -\n\n1. That the budget be approved.\n\nRESOLVED -\n\n2. That the report be received.", []string{"1 recommend That the budget", "2 note That the report"}},
		{"reasons decide nothing", "they hold clauses too", "Minutes:\n\nRESOLVED –\n\n1. That the plan be approved.\n\nREASONS FOR DECISION\n\n1. To meet the duty.\n\n2. That the law be followed.", []string{"1 approve That the plan"}},
		{"agenda text decides nothing", "a draft motion", "To pass the following resolution: That the public be excluded.\n\nMinutes:\n\nThere was no need to exclude anybody.", nil},
		{"another body's decision", "told, not taken", "Minutes:\n\nCabinet had resolved in May that the hall be sold. The Committee noted the report.", []string{" note The Committee noted"}},
		{"deferral with tasks", "the reasons are the tasks", "Minutes:\n\nResolved:-\nDEFERRED for the following reasons:\n1. To enable a site visit.\n2. Officers to seek a drawing from the applicant.", []string{"1 defer To enable a", "2 act Officers to seek"}},
		{"a nested list", "the leaf belongs to its clause", "Minutes:\n\nRESOLVED that\n\n1. Cabinet be recommended that:\na. the fee be cut;\nb. the sign be mended; and\n\n2. the Chair write to the county.", []string{"1 recommend Cabinet be recommended", "2 act the Chair write"}},
		{"a decision page's debate", "prose under the label", "Decisions:\n\nMembers asked when the hall would open. Officers advised that it was open.\n\nRESOLVED:\n\n1. That the report be noted.", []string{"1 note That the report"}},
		{"a key decision", "no marker by design", "Decision:\n\n(KEY) (1) That the scheme be approved; (2) That the Director report back in June.", []string{"1 approve That the scheme", "2 report That the Director"}},
		{"lettered by bare capitals", "the stops were lost", "Minutes:\n\nRESOLVED that the Committee:\nA Noted the progress.\nB Requested the Director to report in June.", []string{"A note Noted the progress.", "B request Requested the Director"}},
		{"no marker and no That", "a list below the debate", "Minutes:\n\nThe Committee considered the bins.\n\n(i) officers provide the Committee with the tonnages;\n\n(ii) the Chair write to the contractor.", []string{"i report officers provide the", "ii act the Chair write"}},
		{"it was agreed to decide", "the verb decides, nobody promises", "Minutes:\n\nIt was agreed that the application be refused.", []string{" reject It was agreed"}},
		{"labels inside a line", "pages saved without line breaks", "Minutes: The Chair spoke of the elm. RESOLVED that the elm be felled.", []string{" act that the elm"}},
		{"members' suggestions", "bullets above the resolution", "Minutes:\n\nMembers' views were:\n\n• that the fee be dropped;\n\n• that the sign be mended.\n\nRESOLVED that the report be noted.", []string{" note that the report"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, it := range Records(paper(t, "Agenda item\n\nElm Lane\n\n"+tt.text+"\n"), Context{MeetingDate: day.MustParse("2022-05-10")}).Items {
				for _, r := range it.Records {
					if r.Kind == civic.Decision {
						got = append(got, fmt.Sprintf("%s %s %s", r.Number, r.Verb, opening3(r.Quote)))
					}
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got %q, want %q (%s)", got, tt.want, tt.why)
			}
		})
	}
}

// opening3 returns the first three words of s.
func opening3(s string) string {
	n := 0
	for i, r := range s {
		if r == ' ' {
			if n++; n == 3 {
				return s[:i]
			}
		}
	}
	return s
}
