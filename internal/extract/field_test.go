package extract

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// Sentences that once were taken for promises and are none.
func TestNoPromises(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"a report asked at an earlier time", "A report to Cabinet in June requested that the Panel consider a new depot."},
		{"what the agenda asks of the body", "The papers included the plan, which the Committee was asked to amend as it saw fit."},
		{"how members are to behave", "The Chair requested that when members ask questions they keep them short."},
		{"the reason for what follows", "Given that this would be sent out beforehand, the Panel thought ten minutes enough."},
		{"an offer in case of need", "The Clerk would be happy to talk members through the audit if that was required."},
		{"moved within the meeting", "The Chair said that the panel noted part A and agreed to discuss it further under Part B."},
		{"settled on the spot", "Members agreed to approve the request of Sir Alan."},
		{"arranged if required", "The Panel noted that extra dates had been held and that meetings would be arranged if required."},
		{"always invited", "The Cabinet Members would be invited to each meeting to answer."},
		{"a quotation of an older promise", "Minute 27 – “a note would be provided to members on the kiln” – had been answered by email."},
		{"scheduled business", "Debate ensued on the items scheduled to be submitted in May and it was suggested that some be dropped."},
		{"the copy breaks off", "The Chief Executive thanked staff. He would be"},
		{"asked and answered", "A member asked for an update on the kiln.\n\nIn response the Clerk outlined that it was cold."},
		{"taken out of a paper", "Members agreed that Recommendation 4 should be removed.\n\nRESOLVED that the report be noted."},
		{"asked and agreed at once", "The Chair asked that members agree the notes as an accurate record."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, r := range narrated(t, tt.text) {
				if r.Kind == civic.Action {
					t.Errorf("%q holds the action %q (%s), want none", tt.text, r.Quote, r.Rule)
				}
			}
		})
	}
}

// Promises that once were missed, with their owners and recipients.
func TestPromisesOfTheField(t *testing.T) {
	for _, tt := range []struct{ name, text, owner, recipient string }{
		{"by first name", "Marian Tove, Director of Health, reported on the clinic. Marian would keep the Board informed.", "Marian", "Board"},
		{"behind however", "The Head of Parks noted she did not recall this, however, would check the lease.", "Head of Parks", ""},
		{"behind thanks", "Cabinet members thanked the group, and would provide a response to the findings.", "Cabinet members", ""},
		{"the speaker forwards a thing", "The Chair advised that the reply had just come and would forward it to the Panel.", "Chair", "Panel"},
		{"the body discussed and agreed", "The overview and scrutiny committee discussed the plan and agreed that a follow up be added to the work programme.", "", ""},
		{"an answer without a speaker", "In response to a question, members would receive a report at the meeting in July 2022.", "", "members"},
		{"what members would receive", "The review was led by the Clerk. Members would receive an update at the meeting in July 2022.", "", "Members"},
		{"requested of an officer", "Members noted that it was late and requested that the Chamberlain prepare a statement for the Panel.", "Chamberlain", ""},
		{"a plan by its name", "The Head of Parks would bring the Gannet Coast Plan to the Forum in May 2031.", "Head of Parks", "Forum"},
		{"into a strategy", "The Head of Parks would add the ponds to the Newt Strategy and bring it to the Panel.", "Head of Parks", "Panel"},
		{"progress with a thing", "The Head of Parks would report on progress with the Newt Register Renewal to the Panel.", "Head of Parks", "Panel"},
		{"members of the cabinet", "The Chair agreed to write to the relevant Cabinet Members about it.", "Chair", "relevant Cabinet Members"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			if len(all) == 0 {
				t.Fatalf("%q holds nothing, want an action", tt.text)
			}
			got := all[len(all)-1]
			if got.Kind != civic.Action || got.Owner != tt.owner || tt.recipient != "" && got.Recipient != tt.recipient {
				t.Errorf("%q holds %s of %q to %q, want action of %q to %q", tt.text, got.Kind, got.Owner, got.Recipient, tt.owner, tt.recipient)
			}
		})
	}
}

// What a body decides in wordings that were met on real pages.
func TestDecisionsOfTheField(t *testing.T) {
	head := "Agenda item\n\nKites\n\nMinutes:\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"in the present tense", "The Panel notes the report and agrees the work programme, with thanks.", "decision: The Panel notes the report and agrees the work programme, with thanks."},
		{"names below the clause", "RESOLVED – That the following members be elected to the Kite Board:\n\nAda Pell\n\nCouncillor Joan Fenn\n\nThe Clerk read a further list of names.",
			"decision: That the following members be elected to the Kite Board: Ada Pell Councillor Joan Fenn"},
		{"numbered paragraphs of the minute below a list", "RESOLVED:\n\n1. That the pond be drained.\n\n2. That the Clerk count the newts.\n\n7.1 The Panel had before it the survey of newts. Members thought it thin.",
			"decision: That the pond be drained.\ndecision: That the Clerk count the newts."},
		{"numbered clauses of the last clause", "RESOLVED:\n\n1. That the pond be drained.\n\n2. That the Clerk count these.\n\n2.1 Newts in the pond.",
			"decision: That the pond be drained.\ndecision: That the Clerk count these. 2.1 Newts in the pond."},
		{"an aside before that", "The Panel agreed, in accordance with Standing Order 48 (a) (1), that the decision would not be subject to call-in.",
			"decision: The Panel agreed, in accordance with Standing Order 48 (a) (1), that the decision would not be subject to call-in."},
		{"deferred behind a view", "The Panel agreed that it would be helpful to read on. The item was therefore deferred.", "decision: The item was therefore deferred."},
		{"an opinion", "Members agreed that the figure needed checking.", ""},
		{"an earlier meeting's decision", "At its meeting held on 7 March 2022, the Panel resolved to approve the kite.", ""},
		{"a corrected resolution", "The minutes of the last meeting were approved as a correct record, subject to a change in:\n\n“RESOLVED: That the Panel:-\n\n(a) notes the report; and\n\n(b) asks the Clerk to buy a kite.”",
			"decision: The minutes of the last meeting were approved as a correct record, subject to a change in:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := quotes(t, head+tt.text+"\n", Context{Committee: "Parks Panel"}); got != tt.want {
				t.Errorf("records of %q =\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

// A thing that is put off is due on the later day, not on the one first meant.
func TestPutOff(t *testing.T) {
	res := Records(paper(t, "Agenda item\n\nKites\n\nMinutes:\n\nRESOLVED – That the report to the Board on 14 June 2022 be deferred until 11 July 2022 to allow the Clerk to read it.\n"), Context{MeetingDate: day.MustParse("2022-05-10")})
	got := res.Items[0].Records[0]
	if got.Due == nil || got.Due.To.String() != "2022-07-11" {
		t.Errorf("due %+v, want 2022-07-11", got.Due)
	}
}

// Verbs of clauses in wordings that were met on real pages.
func TestVerbsOfTheField(t *testing.T) {
	for _, tt := range []struct {
		clause string
		want   civic.Verb
	}{
		{"That, the kite report be noted and,", civic.VerbNote},
		{"That, the Council purchases a small kite,", civic.VerbAct},
		{"That, the old lorry be replaced with a van.", civic.VerbAct},
		{"That the Overview and Scrutiny Work Programme be updated.", civic.VerbAct},
		{"That Councillor Ash be replaced by Councillor Fenn.", civic.VerbAppoint},
		{"That the Panel NOTE the appointments of two members.", civic.VerbNote},
		{"That the Joint Panel formally receives and notes the letter.", civic.VerbNote},
		{"That the Panel notes the wish of the Finance and Planning Panel that the kite be deferred.", civic.VerbNote},
		{"That, the Clerk having been heard, the licence be refused.", civic.VerbReject},
	} {
		t.Run(tt.clause, func(t *testing.T) {
			res := Records(paper(t, "Agenda item\n\nKites\n\nMinutes:\n\nRESOLVED:\n\n1. "+tt.clause+"\n\n2. That the rest be noted.\n"), Context{Committee: "Parks Panel"})
			if got := res.Items[0].Records[0].Verb; got != tt.want {
				t.Errorf("verb of %q = %s, want %s", tt.clause, got, tt.want)
			}
		})
	}
}

// What a resolution in brackets is recommended to, and plans that are none.
func TestRecommendedInBrackets(t *testing.T) {
	res := Records(paper(t, "Agenda item\n\nKites\n\nMinutes:\n\nResolved to RECOMMEND: (to Council)\n\nThat the kite rules be approved.\n"), Context{Committee: "Parks Panel"})
	if got := res.Items[0].Records[0]; got.Verb != civic.VerbRecommend || got.Owner != "Council" {
		t.Errorf("verb %s of %q, want recommend of Council", got.Verb, got.Owner)
	}
	for _, text := range []string{
		"Any kite that needs approval before 5 June 2022 would be considered by the Clerk.",
		"The kite was due to be flown in June, but the day had been cancelled.",
	} {
		for _, r := range narrated(t, text) {
			t.Errorf("%q holds the %s %q, want nothing", text, r.Kind, r.Quote)
		}
	}
}
