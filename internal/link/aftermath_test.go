package link

import (
	"fmt"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestToldAfterItCame: once the paper came to the body, what is told of it later is
// not the promise kept a second time.
func TestToldAfterItCame(t *testing.T) {
	chart := promise("That a chart of the oyster beds be brought to the Forum in July.", "Forum", "Oyster Beds", civic.VerbReport, inJuly())
	came := item("2031-07-15", forum, "Oyster Beds: The Chart", "The Harbour Master presented the chart of the oyster beds. It showed eleven beds, of which three had been lost. Members discussed the cost of buoys.")
	told := item("2031-09-16", forum, "Minutes and Matters Arising", "The chart of the oyster beds had gone on to the website on 19 August.")
	for _, e := range Evidence([]Promise{chart}, append(background(), came, told)) {
		if e.Item == told.ID && civic.Claimed(e.Score) {
			t.Errorf("claimed %q %.2f %q of what came before", e.Kind, e.Score, e.Reasons)
		}
	}
}

// TestWhatHadBeenDoneUnderIt: an account of what had been done under a plan is not the plan.
func TestWhatHadBeenDoneUnderIt(t *testing.T) {
	plan := promise("That the oyster plan be brought to the Forum in July.", "Forum", "Oyster Plan", civic.VerbReport, inJuly())
	if got := claimedBy(plan, item("2031-12-02", forum, "Beds: A Statement", "The Harbour Master gave a statement of what had been done under the oyster plan since its adoption.")); got.Kind == civic.SaysDone {
		t.Errorf("claimed %q %.2f %q", got.Kind, got.Score, got.Reasons)
	}
}

// TestPutOffToAnotherTime: a thing that is to come instead at a later time, or is put off
// another time, is put off; what is put off beside it is another promise's.
func TestPutOffToAnotherTime(t *testing.T) {
	draft := promise("That the draft Harbour Plan be submitted to the Forum in July.", "Forum", "Harbour Plan", civic.VerbReport, inJuly())
	again := promise("That submission of the dredging plan be deferred to July so that the soundings can be taken anew.", "", "Dredging at Gull Bay", civic.VerbDefer, inJuly())
	letter := promise("That the Chair write to the Minister setting out the Forum's case for dredging.", "Minister", "Dredging at Gull Bay", civic.VerbAct, nil)
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind
	}{
		{"instead to a meeting", draft, "Harbour Plan", "The soundings had to be taken anew.\nRESOLVED – That the draft Harbour Plan be presented instead to the meeting of the Forum on 14 October 2031.", civic.DeferredTo},
		{"a time instead", draft, "Harbour Plan", "The soundings had to be taken anew. The draft Harbour Plan would come to the Forum in October 2031 instead.", civic.DeferredTo},
		{"a time rather than another", draft, "Work Programme", "The draft Harbour Plan would now come to the Forum in October rather than July.", civic.DeferredTo},
		{"put to a month", draft, "Work Programme", "The draft Harbour Plan was put to October so that the August soundings could be used.", civic.DeferredTo},
		{"once more", again, "Dredging at Gull Bay", "The soundings were taken but the Ministry had paused all schemes.\nRESOLVED – That the dredging plan be further deferred until the Ministry has decided.", civic.DeferredTo},
		{"another promise's paper", letter, "Dredging at Gull Bay", "RESOLVED – That the full business case for dredging be deferred to October 2031.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-07-15", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestNoteInBrackets: what stands in brackets below a promise is a note on it where it
// says who added it, or names a day after the meeting, and tells of something past.
func TestNoteInBrackets(t *testing.T) {
	for _, tt := range []struct {
		minutes string
		want    bool
	}{
		{"Resolved: That Council be recommended to adopt the byelaw. (Adopted by Council, 26 March 2031 – Clerk's note.)", true},
		{"The Engineer will grease the gate. [This was done on 4 June 2031.]", true},
		{"The Engineer will grease the gate.\n(Since done – Clerk)", true},
		{"The Engineer will grease the gate. (Councillor Teal left the meeting.)", false},
		{"The Engineer will grease the gate. (The gate was last greased on 4 June 2029.)", false},
		{"The Engineer will grease the gate. (The Council will meet on 4 June 2031.)", false},
		{"The Engineer (who came on 4 June 2031) will grease the gate.", false},
		{"The Engineer will grease the gate. (Post-meeting note: greased on 4 June 2031.)", false}, // read as such a note
	} {
		it := item("2031-01-14", forum, "Tidal Gate", tt.minutes)
		if got := len(bracketNotes(&it)) > 0; got != tt.want {
			t.Errorf("%q: a note %v, want %v", tt.minutes, got, tt.want)
		}
	}
}

// TestNotedInBrackets: such a note shows the promise above it.
func TestNotedInBrackets(t *testing.T) {
	p := done("The Engineer will grease the tidal gate.", "The Engineer")
	own := item("2031-01-14", forum, "Estates Review", "The gate was stiff. The Engineer will grease the tidal gate. [This was done on 17 January 2031.]")
	p.Item, p.Source = own.ID, civic.Place{Version: "v", Start: 1020}
	found := false
	for _, e := range Evidence([]Promise{p}, append(background(), own)) {
		found = found || e.Kind == civic.SaysDone && civic.Claimed(e.Score)
	}
	if !found {
		t.Error("the note shows nothing")
	}
}

// TestGuestWhoDidNotCome: where somebody was to attend one day, a matter that came
// without anybody keeps nothing.
func TestGuestWhoDidNotCome(t *testing.T) {
	guest := done("Councillor Teal agreed to attend a future meeting to answer questions on oyster licences.", "Councillor Teal")
	guest.ItemTitle = "Oyster Licences"
	for _, tt := range []struct {
		name, minutes string
		want          bool
	}{
		{"came", "Councillor Teal answered members' questions on oyster licences. Eleven licences had lapsed and four had been sold.", true},
		{"did not", "A deputation was heard on the price of oyster licences, which had doubled. Eleven licences had lapsed.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(guest, item("2031-05-27", forum, "Oyster Licences", tt.minutes)); (got.Kind != "") != tt.want {
				t.Errorf("claimed %q %.2f %q, want claimed %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestDoneByTheirOwnVerb: to ask somebody is done by having asked them; a deed is told
// of at any body by its verb and the name of the place; who has left a house has vacated it.
func TestDoneByTheirOwnVerb(t *testing.T) {
	ask := done("Councillor Teal to ask Gull Coaches whether the shelter by the old slipway can be put back.", "Councillor Teal")
	ask.Recipient, ask.ItemTitle = "Gull Coaches", "Buses"
	hub := promise("That a fourth hub, at Anchor Road, be opened by the end of July.", "", "Family Hubs", civic.VerbAct, inJuly())
	house := promise("That Heron House be vacated by the end of July.", "", "Heron House", civic.VerbAct, inJuly())
	kiosk := promise("That the lease of the kiosk be put out to tender by the end of July.", "", "Bandstand Kiosk", civic.VerbAct, inJuly())
	for _, tt := range []struct {
		name                 string
		promise              Promise
		body, title, minutes string
		want                 civic.EvidenceKind
	}{
		{"asked them", ask, forum, "Matters Arising", "Bus shelter: Cllr Teal asked Gull Coaches. They say no.", civic.SaysDone},
		{"asked others", ask, forum, "Matters Arising", "Bus shelter: Cllr Teal asked about the timetable.", ""},
		{"opened, told elsewhere", hub, plans, "Family Hubs", "The Anchor Road hub had opened on 10 August, somewhat behind plan.", civic.SaysDone},
		{"another hub, told elsewhere", hub, plans, "Family Hubs", "The Station Road hub had opened on 10 August, somewhat behind plan.", ""},
		{"firms have tendered", kiosk, forum, "Bandstand Kiosk", "Five firms had responded to the invitation to tender and Messrs Frome had been chosen.", civic.SaysDone},
		{"nobody has tendered", kiosk, forum, "Bandstand Kiosk", "The kiosk had been broken into and would be boarded up.", ""},
		{"they have left", house, forum, "Heron House", "The Director said that the last teams had left Heron House on 24 August and that the keys had been handed over.", civic.SaysDone},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-08-27", tt.body, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("claimed %q %.2f %q, want %q", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestLacksFigure: who was to get a price and told of something else gave none.
func TestLacksFigure(t *testing.T) {
	for _, tt := range []struct {
		quote, minutes string
		want           bool
	}{
		{"The Parks Officer will get a price for mending the path.", "The Parks Officer showed drawings of the bandstand.", true},
		{"The Parks Officer will get a price for mending the path.", "The Parks Officer had been asked for £4,000.", false},
		{"That the number of empty berths be reported.", "Members liked the new buoys.", true},
		{"That the plan for the path be reported.", "The Parks Officer showed drawings of the bandstand.", false},
	} {
		p := promise(tt.quote, "", "Recreation Ground", "", nil)
		it := item("2031-07-15", forum, "Recreation Ground", tt.minutes)
		if got := (query{Promise: &p}).lacksFigure(&shelved{Item: &it}); got != tt.want {
			t.Errorf("%q told as %q: lacks a figure %v, want %v", tt.quote, tt.minutes, got, tt.want)
		}
	}
}

// TestOtherPart: a title that names the matter and goes on to another part of it is not
// the report that was asked for, where its minutes tell nothing of that.
func TestOtherPart(t *testing.T) {
	p := promise("That the lessons of the first oyster rounds be reported in July.", "", "Ferry Timetable Redesign", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		title, minutes string
		want           bool
	}{
		{"Ferry Timetable: Purchase of Buoys", "The plan to replace nineteen buoys by 2038 was set out.", true},
		{"Ferry Timetable: Lessons", "The plan to replace nineteen buoys by 2038 was set out.", false},
		{"Ferry Timetable: Purchase of Buoys", "The lessons of the oyster rounds were set out.", false},
		{"Lamps: Purchase of Buoys", "The plan to replace nineteen buoys by 2038 was set out.", false},
	} {
		it := item("2031-07-15", forum, tt.title, tt.minutes)
		s := newShelf()
		for _, i := range append(background(), it) {
			s.items = append(s.items, s.read(&i))
		}
		s.place()
		s.weighted()
		q := s.query(&p)
		if got := s.otherPart(q, &s.items[s.first[it.ID]]); got != tt.want {
			t.Errorf("%q, %q: another part %v, want %v", tt.title, tt.minutes, got, tt.want)
		}
	}
}

// TestToldWholeElsewhere: a deed of which nearly every word is told needs no body that was to
// hear of it; one that shares a word or two may be another's.
func TestToldWholeElsewhere(t *testing.T) {
	notice := promise("That the Harbour Master publish the closure notice for the Wherry Lock slipway by 31 July 2031.", "", "Wherry Lock", civic.VerbAct, inJuly())
	notice.Owner = "Harbour Master"
	for _, tt := range []struct {
		name, minutes string
		want          bool
	}{
		{"told whole", "Members spoke of the dredging. The closure notice for the Wherry Lock slipway had been published on 9 July and no objection had come.", true},
		{"another thing of the same place", "Members spoke of the dredging. The tide tables for Wherry Lock had been published on 9 July.", false},
		{"told of what is to come", "Members spoke of the dredging. The closure notice for the Wherry Lock slipway was to be published.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(notice, item("2031-07-22", "Fisheries Panel", "Inshore Fleet", tt.minutes)); (got.Kind == civic.SaysDone) != tt.want {
				t.Errorf("claimed %q %.2f %q, want claimed %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestDeniedBeside: where a line says that the promised thing had not come, what it goes on to
// tell as past is the reason, and keeps nothing.
func TestDeniedBeside(t *testing.T) {
	month := &civic.Due{Expression: "within a month", From: day.MustParse("2031-01-14"), To: day.MustParse("2031-02-14"), Precision: civic.BySpan}
	results := done("The Harbour Officer agreed to let Members have the results of the chain test within a month.", "Harbour Officer")
	results.ItemTitle, results.ItemNumber, results.Due, results.Recipient = "Mooring Chains: Questions to the Harbour Officer", "4", month, "Members"
	line := "Minute 4 (Mooring Chains): the results of the chain test had %s Members. The Harbour Officer thanked them; the diver's notes had been found to name two owners."
	for word, want := range map[string]bool{"not reached": false, "reached": true} {
		asked := item("2031-01-14", forum, results.ItemTitle, results.Quote)
		got := false
		for _, e := range Evidence([]Promise{results}, append(background(), asked, item("2031-05-13", forum, "Matters Arising", fmt.Sprintf(line, word)))) {
			got = got || e.Kind == civic.SaysDone && civic.Claimed(e.Score)
		}
		if got != want {
			t.Errorf("had %s members: done %v, want %v", word, got, want)
		}
	}
}
