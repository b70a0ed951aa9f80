package link

import (
	"testing"

	"arising/internal/civic"
)

// TestMentionedAside: a report on many things that names a matter in one line is no
// report on that matter; one that tells of it is.
func TestMentionedAside(t *testing.T) {
	moorings := promise("That the Harbour Master report on the price of visitor moorings to the Forum in July.", "Forum", "Harbour Dues", civic.VerbReport, inJuly())
	kiosk := promise("That the outcome of the kiosk tender be reported to the Forum in July.", "Forum", "Promenade", civic.VerbReport, inJuly())
	moorings.Owner = "Harbour Master"
	for _, tt := range []struct {
		name, title, minutes string
		promise              Promise
		want                 bool
	}{
		{"one line of a table", "Harbour Dues: Annual Return", "The Harbour Master presented the annual return of harbour dues, in which visitor moorings formed one line of a table of thirty.\nRESOLVED that the return be noted.", moorings, false},
		{"a footnote", "Harbour Dues: Annual Return", "The Harbour Master presented the annual return. A footnote stated that the price of visitor moorings was being looked at.\nRESOLVED that the return be noted.", moorings, false},
		{"not started", "Harbour Dues: Progress", "The Harbour Master told members of the dredging and of two new lamps. Work on the price of visitor moorings had not been started.\nRESOLVED that the position be noted.", moorings, false},
		{"listed among others", "Promenade", "The Events Officer reported on the regatta and the lights. The kiosk tender was listed among the matters in hand.\nRESOLVED that the report be noted.", kiosk, false},
		{"told of", "Harbour Dues", "The Harbour Master reported that visitor moorings cost £14 a night, which was less than at Gull Bay, and that their price had been listed for years in the almanac.\nRESOLVED that the report be noted.", moorings, true},
		{"told of beside another line", "Promenade", "The Events Officer reported that the kiosk tender had brought four bids. The railings were among the matters in hand.\nRESOLVED that the report be noted.", kiosk, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if (got.Kind == civic.ReportedBack) != tt.want {
				t.Errorf("claimed %q %.2f %q, want reported %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestLaidBefore: that somebody laid a paper before members who took it up is more than a
// noting, in however few words.
func TestLaidBefore(t *testing.T) {
	annual := promise("That the Slipways Annual Report 2030/31 be submitted to Cabinet in July.", cabinet, "Slipways Annual Report", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name, minutes string
		want          bool
	}{
		{"presented and thanked for", "Councillor Brill presented the annual report. Members of Cabinet thanked the Forum, above all for its work on slips.\nRESOLVED: That the annual report be received.", true},
		{"introduced and debated", "The Chair of the Forum introduced her report. Cabinet debated it.\nRESOLVED: That the report be noted.", true},
		{"only received", "RESOLVED: That the annual report be received.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(annual, item("2031-07-15", cabinet, "Annual Report on Slipways 2030/31", tt.minutes))
			if (got.Kind == civic.ReportedBack) != tt.want {
				t.Errorf("claimed %q %.2f %q, want reported %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestOnlyTookNote: a row by which somebody took note of what was asked of him does not say that it was done.
func TestOnlyTookNote(t *testing.T) {
	gates := done("The Engineer to press the contractor for a date for the slipway gates.", "The Engineer")
	for last, want := range map[string]bool{
		"Members' concern noted":                              false,
		"Noted.":                                              false,
		"The point has been acknowledged":                     false,
		"Contractor pressed on 3 February":                    true,
		"Complete; noted by the Chair that the date is 4 May": true,
	} {
		got := claimedBy(gates, item("2031-03-11", forum, "Action Tracker", "Meeting | Action | Officer | Update\n14 January 2031 | Slipway gates, date from the contractor | The Engineer | "+last))
		if (got.Kind == civic.SaysDone) != want {
			t.Errorf("%q: claimed %q %.2f %q, want done %v", last, got.Kind, got.Score, got.Reasons, want)
		}
	}
}

// TestRowOfItsOwn: where a log holds a row for a promise that says nothing of it as done, another row says nothing of it either.
func TestRowOfItsOwn(t *testing.T) {
	gates := done("The Engineer to press the contractor for a date for the lock gates at Gull Bay.", "The Engineer")
	gates.ItemTitle = "Slipway Grants"
	const head, other = "Meeting | Action | Officer | Update\n", "14 January 2031 | Slipway grants for each quay | The Engineer | Table sent on 3 February 2031. Close"
	own := "\n14 January 2031 | Lock gates at Gull Bay | The Engineer | "
	for last, want := range map[string]bool{"Members' concern noted": false, "In hand": false, "Contractor pressed on 3 February 2031. Close": true} {
		got := claimedBy(gates, item("2031-03-11", forum, "Action Tracker", head+other+own+last))
		if (got.Kind == civic.SaysDone) != want {
			t.Errorf("%q: claimed %q %.2f %q, want done %v", last, got.Kind, got.Score, got.Quote, want)
		}
	}
}

// TestPutAside: what notes the views of the asking body and decides on what the title
// names has not answered it.
func TestPutAside(t *testing.T) {
	ferries := promise("That Cabinet be asked to make the night ferry a priority of the Harbour Strategy.", "", "Harbour Strategy", civic.VerbRequest, nil)
	ferries.Owner = cabinet
	strategy := civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: "That the Harbour Strategy be approved with its four priorities."}
	for _, tt := range []struct {
		name, minutes string
		second        civic.Record
		want          bool
	}{
		{"noted beside a decision", "RESOLVED\n1. That the Harbour Strategy be approved with its four priorities.\n2. That the request of the " + forum + " about a night ferry be noted.",
			civic.Record{Kind: civic.Decision, Verb: civic.VerbNote, Quote: "That the request of the " + forum + " about a night ferry be noted."}, false},
		{"noted and granted", "RESOLVED\n1. That the comments of the " + forum + " be noted.\n2. That the night ferry be made the fourth priority of the Harbour Strategy.",
			civic.Record{Kind: civic.Decision, Verb: civic.VerbAct, Quote: "That the night ferry be made the fourth priority of the Harbour Strategy."}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(ferries, item("2031-03-18", cabinet, "Harbour Strategy", tt.minutes, strategy, tt.second))
			if (got.Kind == civic.Responds) != tt.want {
				t.Errorf("claimed %q %.2f %q, want answered %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestFactNoted: a body that notes a fact has heard what was promised only if the fact is that.
func TestFactNoted(t *testing.T) {
	queues := promise("That the queues for the ferry be reported to the Forum in July.", "Forum", "Harbour Dues", civic.VerbReport, inJuly())
	for minutes, want := range map[string]bool{
		"The Forum noted that a flag for the ferry had been hung at the Guildhall.":                      false,
		"The Forum noted that queues for the ferry had fallen to nine minutes in May and eight in June.": true,
	} {
		got := claimedBy(queues, item("2031-07-29", forum, "Ferry", minutes))
		if (got.Kind == civic.ReportedBack) != want {
			t.Errorf("%q: claimed %q %.2f %q, want reported %v", minutes, got.Kind, got.Score, got.Reasons, want)
		}
	}
}

// TestAnsweredOnce: what another body was asked is answered once.
func TestAnsweredOnce(t *testing.T) {
	toll := promise("That Cabinet be recommended to set a toll of £2 on the swing bridge.", "", "Swing Bridge", civic.VerbRecommend, nil)
	toll.Owner = cabinet
	set := func(on, quote string) Item {
		return item(on, cabinet, "Swing Bridge: Toll", "RESOLVED "+quote, civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: quote})
	}
	var days []string
	for _, e := range Evidence([]Promise{toll}, append(background(), set("2031-03-18", "that the toll on the swing bridge be £2."), set("2032-03-16", "that the toll on the swing bridge be £3."))) {
		if civic.Claimed(e.Score) {
			days = append(days, e.MeetingDate.String())
		}
	}
	if len(days) != 1 || days[0] != "2031-03-18" {
		t.Errorf("answered on %v, want once, in March 2031", days)
	}
}
