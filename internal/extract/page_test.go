package extract

import (
	"strings"
	"testing"
)

// quotes lists the decisions of a paper that prints its own head.
func quotes(t *testing.T, text string, ctx Context) string {
	t.Helper()
	var all []string
	for _, it := range Records(paper(t, text), ctx).Items {
		for _, r := range it.Records {
			all = append(all, string(r.Kind)+": "+r.Quote)
		}
	}
	return strings.Join(all, "\n")
}

// A meeting's day is the one that its page gives for itself. A wrong one would
// turn every "next month" below it into a wrong date.
func TestMeetingDateIsItsOwn(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"head of a meeting's page", "Agenda and minutes\n\nHarbour Board - Tuesday, 3rd May, 2022 2.00 pm\n\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nKites\n\nMinutes:\n\nNone flew.\n", "2022-05-03"},
		{"agenda text of an item", "Agenda and minutes\n\nVenue: Old Hall\n\nNo. Item\n\n3.\n\nOrder\n\nTo receive the Order of the Court of 25 April 2019.\n\nMinutes:\n\nReceived.\n", ""},
		{"earlier minutes that were agreed", "Apologies\n\nNone.\n\nMinutes\n\nThe minutes of the Parks Panel held on Monday, 4 July 2022 were agreed and signed by the Chair.\n", ""},
		{"title of the item that takes them", "Venue: Old Hall\n\nNone were received.\n\nMinutes - 4 July 2022\n\nThey were agreed.\n", ""},
		{"minutes put for approval", "Venue: Old Hall\n\nThe open minutes of the Cabinet meeting held on Wednesday 4 May 2022 are presented for approval.\n", ""},
		{"actions from another meeting", "Actions\n\nActions from the Meeting held on 8 March 2022.\n\nNone was left.\n", ""},
		{"a decision that was called in", "Call ins\n\nItem ‘Called In’ from the Cabinet meeting of 11 September 2023.\n\nIt was upheld.\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if d := Identify(paper(t, tt.text)).MeetingDate; d.Known() {
				got = d.String()
			}
			if got != tt.want {
				t.Errorf("meeting date of %q = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// The pages of decisions, as the service prints them and as copies of them lose labels.
func TestDecisionPages(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"an issue's decisions",
			"Issue - decisions\n\nKite Report\n\n09/02/2022 - Kite Report\n\nIt was RESOLVED that:\n\na) the kite rules be adopted; and\n\nb) the Clerk write to the club.\n",
			"decision: the kite rules be adopted;\ndecision: the Clerk write to the club."},
		{"fields are no decisions",
			"Decision Maker: Cabinet\n\nDecision status: Recommendations Approved\n\nIs Key decision?: No\n\nIs subject to call in?: Yes\n\nTo present the kite report for consideration.\n\n1. That the kite report be approved.\n\n2. That a working group be set up by the Clerk.\n\nTo ensure that Cabinet is kept informed.\n\nDo nothing – the kites would not be approved.\n\nReport author: A Pell\n\nDate of decision: 07/06/2022\n",
			"decision: That the kite report be approved.\ndecision: That a working group be set up by the Clerk."},
		{"an account of the debate decides nothing",
			"Issue - decisions\n\nIssue - decisions\n\nThe Clerk introduced the kite report (previously circulated).\n\nMembers were advised that kites had been flown.\n",
			""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := quotes(t, tt.text, Context{}); got != tt.want {
				t.Errorf("records of %q =\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

// "Minutes" is a label with a colon, and without one the title of an item.
func TestMinutesAsTitle(t *testing.T) {
	res := Records(paper(t, "Agenda item\n\nMinutes\n\nMinutes:\n\nThe minutes of 4 July 2022 were agreed as a correct record.\n"), Context{})
	if got := res.Items[0].Title; got != "Minutes" {
		t.Errorf("title = %q, want %q", got, "Minutes")
	}
}

// A copy of a page may have lost its title: its first line is then text and
// must not be passed over as one.
func TestPagesWithoutTitle(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"begins at the label", "Minutes:\nThe Panel considered the kite report.\nResolved:\nThat the kite report be noted.\n", "decision: That the kite report be noted."},
		{"begins at the marker", "Following debate, it was resolved that the Committee:\n(1) Agreed to note the kite report;\n(2) Authorised the Clerk to buy two kites.\n",
			"decision: Agreed to note the kite report;\ndecision: Authorised the Clerk to buy two kites."},
		{"begins at the minutes' approval", "Agenda item\n\nThe minutes of the meeting held on 4 July 2022 were confirmed as a correct record.\n", "decision: The minutes of the meeting held on 4 July 2022 were confirmed as a correct record."},
		{"a title stays a title", "Agenda item\n\nTo approve the minutes of 4 July 2022.\n\nMinutes:\n\nNone were ready.\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := quotes(t, tt.text, Context{}); got != tt.want {
				t.Errorf("records of %q =\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}
