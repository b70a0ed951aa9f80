package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// Actions in the layouts by which clerks set them apart: lists under a heading, tables,
// lines that give the owner and the day.
func TestLayoutsOfActions(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a heading and who in brackets", "Actions arising from this item:\n\n• Circulate the newt survey – Ms Reed – 28/06/22\n• Invite the anglers (Pond Warden)\n• Write to the mill [Chair]",
			"action Ms Reed 28/06/22|action Pond Warden -|action Chair -"},
		{"a heading, who first", "Next steps\n\nMs Reed – survey to members by the end of June\n\nChair – letter to the mill", "action Ms Reed by the end of June|action Chair -"},
		{"a clause led in by the label", "Action: That\n\na) Ms Reed circulates the survey; and\n\nb) the item returns in July.", "action Ms Reed -|action  in July"},
		{"requests in a list", "The Committee made the following requests:\n\n- That the survey be sent to members.\n\n- A list of ponds.", "action  -|action  -"},
		{"a list that somebody agreed to", "Ms Reed agreed:\n\n- to circulate the survey;\n\n- to find out how many newts there were.", "action Ms Reed -|action Ms Reed -"},
		{"asked to provide", "Members asked the Trust to provide:\n\n(i) a list of ponds;\n\n(ii) the date of the next count.", "action Trust -|action Trust -"},
		{"asked to explain at once", "The Warden was asked to explain:\n\n- why the pond was dry;\n\n- what a pump cost.", ""},
		{"a label above its deed", "ACTION: DS/MT\n\nLook into the cost of a second boat.", "action DS/MT -"},
		{"a table with other heads", "| No. | What was agreed | Lead | Deadline |\n| 1 | Survey to be circulated | Ms Reed | Two weeks |", "action Ms Reed Two weeks"},
		{"advice to two", "Recommendations to Cabinet\n\n1. That the charge be frozen.\n\n2. That a review of the charge be reported in July.\n\nRecommendations to officers\n\n3. That a leaflet be sent to the anglers.",
			"decision  -|decision  in July|decision  -"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := paper(t, "Fellmere Council\n\nPonds Committee\n\nMinutes of the meeting held on 10 May 2022\n\n3. Ponds\n\nThe Warden presented a report.\n\n"+tt.text+"\n")
			var got []string
			for _, it := range Records(doc, Context{}).Items {
				for _, rec := range it.Records {
					got = append(got, inShort(rec))
				}
			}
			if all := strings.Join(got, "|"); all != tt.want {
				t.Errorf("holds %q, want %q", all, tt.want)
			}
		})
	}
}

// TestLeadsIntoList: whatever label stands before a list of what was decided, what the list
// leaves to do is found.
func TestLeadsIntoList(t *testing.T) {
	for _, label := range []string{"Decision: That", "DECISION – That", "Decision that:", "Decisions were as follows:", "Resolution:", "Outcome: That", "Members agreed the following:", "The Board agreed as follows:",
		"It was agreed as follows:", "Agreed as follows:", "RESOLVED as follows:", "RESOLVED – to agree that", "The Committee agreed the following actions:"} {
		t.Run(label, func(t *testing.T) {
			doc := paper(t, "Fellmere Council\n\nPonds Committee\n\nMinutes of the meeting held on 10 May 2022\n\n3. Ponds\n\nThe Warden presented a report.\n\n"+label+
				"\n\n(a) the upper pond remain closed; and\n\n(b) the Group on Low Ponds report its findings to the Board in June.\n\nReason: to save the newts.\n")
			found := false
			for _, it := range Records(doc, Context{}).Items {
				for _, rec := range it.Records {
					found = found || rec.Verb == civic.VerbReport && rec.Owner == "Group" && rec.Recipient == "Board" && rec.Due != nil && rec.Due.Expression == "in June"
				}
			}
			if !found {
				t.Errorf("the report of the Group, due in June, is not found behind %q", label)
			}
		})
	}
}

// inShort tells a record by its kind, its owner and its due.
func inShort(rec civic.Record) string {
	due := "-"
	if rec.Due != nil {
		due = rec.Due.Expression
	}
	return string(rec.Kind) + " " + rec.Owner + " " + due
}

// TestActionsArising: a table of what this meeting asked for is no log of what was asked before.
func TestActionsArising(t *testing.T) {
	for _, tt := range []struct{ title, state, want string }{
		{"Actions arising", "Open", "action Warden 30 June 2022"},
		{"Actions from this meeting", "Not started", "action Warden 30 June 2022"},
		{"Action Log", "Open", ""},
		{"Actions arising", "Complete", ""},
		{"Matters arising and actions", "Open", ""},
	} {
		doc := paper(t, "Fellmere Council\n\nPonds Committee\n\nMinutes of the meeting held on 10 May 2022\n\n3. "+tt.title+"\n\n| No. | Action | Who | By when | Status |\n| 1 | Circulate a guide to the newts | Warden | 30 June 2022 | "+tt.state+" |\n")
		got := ""
		for _, it := range Records(doc, Context{}).Items {
			for _, rec := range it.Records {
				got = inShort(rec)
			}
		}
		if got != tt.want {
			t.Errorf("%q under %q holds %q, want %q", tt.state, tt.title, got, tt.want)
		}
	}
}
