package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// What no rule takes is taken for its wording, and what only sounds like a promise is not.
func TestWordedAsPromise(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"a trial", "Mr Tench was to run a trial of a raised hive on the Lower Fen plots and let members have the results by the end of June 2031.", true},
		{"a briefing", "A briefing on the wardens' side of the register would be given to councillors by 1 May 2031.", true},
		{"handing round", "Mr Tench said a roll of tape would go to every hut during June 2031.", true},
		{"a doubt", "It was suggested that a note might be sent to members by June 2031.", false},
		{"what a law asks", "The Government would require every council to send a return by June 2031.", false},
		{"a fear", "Members feared that the huts would not be open to the wardens by June 2031.", false},
		{"the past", "The wardens had been trained in April 2030 and the note was sent in May 2030.", false},
		{"a discussion", "Members discussed the state of the huts at length.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := Records(paper(t, "MINUTES OF THE FEN PANEL\n\n4. Huts\n\n"+tt.text+"\n"), Context{MeetingDate: day.MustParse("2031-02-04")})
			got := false
			for _, it := range res.Items {
				for _, rec := range it.Records {
					got = got || rec.Commitment && strings.Contains(fold(tt.text), rec.Quote)
				}
			}
			if got != tt.want {
				t.Errorf("%q is owed: %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

// A plan that is worded as a promise stays a plan and is owed besides; another is not.
func TestPlanIsOwed(t *testing.T) {
	for text, owed := range map[string]bool{
		"It was agreed that the huts would be open by June 2031.":       true,
		"The trial of the raised hive would be completed by June 2031.": false,
	} {
		res := Records(paper(t, "MINUTES OF THE FEN PANEL\n\n4. Huts\n\n"+text+"\n"), Context{MeetingDate: day.MustParse("2031-02-04")})
		if len(res.Items) != 1 || len(res.Items[0].Records) != 1 {
			t.Fatalf("%q: %+v, want one record", text, res.Items)
		}
		if rec := res.Items[0].Records[0]; rec.Kind != civic.Milestone || rec.Commitment != owed || rec.Due == nil {
			t.Errorf("%q is %s, owed %v, due %v; want a milestone, owed %v", text, rec.Kind, rec.Commitment, rec.Due, owed)
		}
	}
}

// Hostile or broken weights are refused with the line that is wrong.
func TestParseWording(t *testing.T) {
	if _, err := parseWording("words a b\n1.5 bias\nx y\n"); err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("error %v, want one that names line 3", err)
	}
	w, err := parseWording("# a comment\nwords send ^chair\n-1 bias\n+2.5 send\n+0.5 ^chair send\n")
	if err != nil {
		t.Fatal(err)
	}
	low, high := w.chance([]string{"<s>", "walk", "</s>"}), w.chance([]string{"<s>", "^chair", "send", "</s>"})
	if low > 0.3 || high < 0.8 {
		t.Errorf("chances %.2f and %.2f, want below 0.3 and above 0.8", low, high)
	}
}

// A clause whose first verb leaves nothing is owed for what stands behind it.
func TestClauseBehind(t *testing.T) {
	for text, owed := range map[string]bool{
		"RESOLVED: That a task group on marsh rents be appointed, and that it make its report by November 2031.": true,
		"Agreed: findings of the hut survey to come to the Panel in October 2031.":                               true,
		"Agreed: paper on hut rents to be held over to the meeting on 11 June 2031.":                             true,
		"Agreed: budget to be noted.": false,
		"RESOLVED: That the Panel thank the wardens, and that it approve the accounts.": false,
	} {
		got := false
		for _, it := range Records(paper(t, "MINUTES OF THE FEN PANEL\n\n4. Huts\n\n"+text+"\n"), Context{MeetingDate: day.MustParse("2031-02-04")}).Items {
			for _, rec := range it.Records {
				got = got || rec.Commitment
			}
		}
		if got != owed {
			t.Errorf("%q is owed: %v, want %v", text, got, owed)
		}
	}
}
