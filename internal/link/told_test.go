package link

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// TestToldInOtherWords: minutes tell that a promise was kept by who has the
// thing, who was there, or where it can be had, as often as by its verb.
func TestToldInOtherWords(t *testing.T) {
	sheet := done("The Engineer undertook to send her the inspection sheet for the tidal gate.", "The Engineer")
	tides := done("The Clerk would put the slipway tide tables on the website.", "The Clerk")
	workshop := done("That a workshop on slipway lighting be arranged for members.", "")
	asked := done("The Clerk said that he would ask the contractor when the tidal gate would be mended.", "The Clerk")
	mended := done("The Engineer said that she would have the broken lamp on the tidal gate mended.", "The Engineer")
	shown := done("The Clerk offered to put on a demonstration of the new berth system for members.", "The Clerk")
	lists := done("The Housing Officer to give each member a list of the empty arches in the ward.", "The Housing Officer")
	letter := done("That the Convener write to the ferry company about the tidal gate.", "The Convener")
	twice := promise("That inspections of the tidal gate be reported in July.", "Forum", "Tidal Gate", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"has it", sheet, "Matters Arising", "Tidal gate: Cllr Teal had the inspection sheet and was easier in her mind.", civic.SaysDone},
		{"has it, told of the present", sheet, "Matters Arising", "Cllr Teal now has the inspection sheet for the tidal gate.", civic.SaysDone},
		{"wants it", sheet, "Matters Arising", "Cllr Teal still had no inspection sheet for the tidal gate.", ""},
		{"will have it", sheet, "Matters Arising", "Cllr Teal would have the inspection sheet for the tidal gate by June.", ""},
		{"having is no report", twice, "Matters Arising", "Cllr Teal had the inspection sheet for the tidal gate.", ""},
		{"can be had", tides, "Matters Arising", "The slipway tide tables could now be found on the website.", civic.SaysDone},
		{"could be had one day", tides, "Matters Arising", "The slipway tide tables could be found on the website once it was mended.", ""},
		{"reached them in May", lists, "Matters Arising", "The ward lists of empty arches had reached members in the middle of May.", civic.SaysDone},
		{"a day was found, ahead", workshop, "Matters Arising", "The workshop on slipway lighting had been fixed for 3 July.", ""},
		{"a day was found, and is over", workshop, "Matters Arising", "The workshop on slipway lighting, fixed for 3 February, had been held.", civic.SaysDone},
		{"spoken to, and what they said", asked, "Matters Arising", "The Clerk had spoken to the contractor, who said that the tidal gate would be mended by Easter.", civic.SaysDone},
		{"no answer from them", asked, "Matters Arising", "The Clerk had had no answer from the contractor about the tidal gate.", civic.SaysDone},
		{"not spoken to", asked, "Matters Arising", "The Clerk had not spoken to the contractor about the tidal gate.", ""},
		{"it works again", mended, "Matters Arising", "The tidal gate lamp had been working again since 20 January.", civic.SaysDone},
		{"they work on it", mended, "Matters Arising", "The contractor was working on the tidal gate lamp.", ""},
		{"came to them, late", lists, "Matters Arising", "Empty arches: members confirmed that the ward lists had come to them, though not until 12 February.", civic.SaysDone},
		{"not come to them", lists, "Matters Arising", "Empty arches: members said that the ward lists had not come to them.", ""},
		{"to come to them later", lists, "Matters Arising", "Empty arches: members said that the ward lists would come to them, though not until June.", ""},
		{"may reach them", lists, "Matters Arising", "The ward lists of empty arches may reach members in the summer.", ""},
		{"they were there", workshop, "Minutes of the Forum", "The Clerk mentioned, since a member had asked, that nine members had been at the workshop on slipway lighting.", civic.SaysDone},
		{"a demonstration", shown, "Minutes of the Forum", "The minutes of 14 January 2031 were agreed. The Clerk's demonstration of the berth system on 3 February was well attended.", civic.SaysDone},
		{"a demonstration put off", shown, "Minutes of the Forum", "The minutes of 14 January 2031 were agreed. The Clerk's demonstration of the berth system had been called off.", ""},
		{"they were not there", workshop, "Minutes of the Forum", "The Clerk mentioned that no member had been at the workshop on slipway lighting.", ""},
		{"in the chair's business", sheet, "Chairperson's Business", "The Chairperson said that the inspection sheet for the tidal gate had been sent to Cllr Teal.", civic.SaysDone},
		{"under another name of a log", sheet, "Action Points Update", "Tidal gate inspection sheet | Engineer | Posted on 3 February. Closed", civic.SaysDone},
		{"in communications", letter, "Communications", "The Convener told members that the ferry company had answered the letter that she had sent it in March on the tidal gate.", civic.SaysDone},
		{"a letter is kept by what was sent", letter, "Matters Arising", "What was sent to the ferry company about the tidal gate had been shown to members on 4 February.", civic.SaysDone},
		{"no answer to the letter yet", sheet, "Communications", "The Convener still awaited the inspection sheet for the tidal gate.", ""},
		{"the log of another name", sheet, "What Became of It", "Date | Matter | Officer | Update\n14/01/31 | Tidal gate inspection sheet | Engineer | Posted on 3 February", civic.SaysDone},
		{"a table of another kind", sheet, "Tidal Gates", "Gate | Officer | Built\nTidal gate | Engineer | 3 February 1931", ""},
		{"a matter of that name is no log", sheet, "Charging Points Update", "Tidal gate inspection sheet | Engineer | Awaited", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestStandingItems tells where a body looks back from where it takes a matter.
func TestStandingItems(t *testing.T) {
	for title, want := range map[string]bool{
		"Communications": true, "Correspondence Received": true, "Statement of Outstanding Business": true, "Unfinished Business": true, "Communications Strategy": false, "Business Support": false,
		"Action Points Update": true, "Table of Actions": true, "Chairperson's Business": true, "Lord Mayor's Announcements": true, "Convener’s Remarks": true,
		"Notes of the Last Meeting and Matters Arising": true, "Actions from the Previous Session": true, "Record of Last Time, and Points Outstanding": true,
		"Approval of the Notes of the Last Meeting": true, "Issues Raised at the Previous Meeting": true, "Accuracy of the Notes and Matters Arising": true, "Since the Last Meeting": true,
		"What Happened Since Last Time": true, "News since we last met": true, "What we said we would do": true, "You Said, We Did": true, "What Happened at the Quarry": false, "Progress Since the Last Inspection": false, "Review of the Terms of Reference": false, "Terms of Reference": true,
		"Minute of 4 March 2031": true, "Minute of Meeting of 2 June 2031 and Action Log": true, "Minute of 9 May and Matters Arising": true, "Action Points from 9 October": true, "Rolling Action Log": true, "Actions Agreed on 3 July 2031": true,
		"Follow-up of Earlier Decisions": true, "Record of 12 May and Points Arising": true, "Inherited Actions": true, "Progress on Earlier Resolutions": true, "Decisions on Old Land": false, "Note of the Meeting Held on 4 June": true, "Outstanding Resolutions at 1 July": true, "Actions Carried Forward": true,
		"Noise Action Week, 4 June": false, "Two Minute Silence, 11 November": false, "Record Office": false, "May Fair Business": false, "Notes on Planning Law": false, "Action Plan, July 2031": false, "March 2031 Budget Statement": false, "Minute Books of the Old Borough": false, "Decisions on Grants": false, "Running Track": false,
		"Last Mile Action": false, "Previous Land Use": false, "Adoption": false, "Adoption Agreement": false, "Charging Points": false, "Mayor's Fund": false, "Business Rates": false, "Action Plan Update": false, "Status of the Sea Wall": false,
	} {
		if got := routine(title); got != want {
			t.Errorf("%q: standing %v, want %v", title, got, want)
		}
	}
}

// TestPointedTo: a line names a promise by the label of its row, or by the item
// of the last meeting, though its words be others.
func TestPointedTo(t *testing.T) {
	const table = "Ref | Action | By whom\nHF31/07 | Tour of the tidal pool for members | Engineer\nHF31/08 | Prices of slipway lamps to members | Engineer"
	own := item("2031-01-14", forum, "Slipway", table)
	tour := done("Tour of the tidal pool for members", "Engineer")
	tour.Item, tour.ItemNumber, tour.ItemTitle = own.ID, "4", "Slipway"
	prices := done("Prices of slipway lamps to members", "Engineer")
	prices.Item, prices.ItemNumber, prices.ItemTitle = own.ID, "4", "Slipway"
	fourth := done("The Engineer to supply the number of berths by quay.", "The Engineer")
	fourth.ItemNumber, fourth.ItemTitle = "4", "Harbour Dues"
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"by its label", tour, "Action Points Update", "Ref | Action | Update\nHF31/07 | Pool | Seven members went on 20 January. Closed", civic.SaysDone},
		{"by the label of another", prices, "Action Points Update", "Ref | Action | Update\nHF31/07 | Slipway, tour | Seven members went on 3 February. Closed", ""},
		{"by the item of the last meeting", fourth, "Matters Arising", "Item 4: the table of berths had been sent to members on 20 January.", civic.SaysDone},
		{"by another item of it", fourth, "Matters Arising", "Item 7: the table of chairs had been sent to members on 20 January.", ""},
		{"by its item, another deed first", fourth, "Matters Arising", "Item 4: the table of berths had been sent to members on 20 January, and on 21 January two of them had gone to Anchor House.", civic.SaysDone},
		{"by a note of the last meeting", fourth, "Notes of the Last Meeting", "Arising from note 4, members had had the table of berths from the Engineer on 20 January.", civic.SaysDone},
		{"by another note of it", fourth, "Notes of the Last Meeting", "Arising from note 7, members had had the table of berths from the Engineer on 20 January.", ""},
		{"by its item, still not done", fourth, "Matters Arising", "Item 4: the table of berths had still not been sent to members on 20 January.", ""},
		{"by its item, no deed", fourth, "Matters Arising", "Item 4: the table was still awaited.", ""},
		{"by a column of minutes", fourth, "Action Log", "Minute | Matter | Position\n4 | Berths | Sent 20 January", civic.SaysDone},
		{"by a clause of it", fourth, "Action Log", "Minute | Matter | Position\n7 | Berths at the station | Sent 20 January", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := civic.Evidence{}
			for _, e := range Evidence([]Promise{tt.promise}, append(background(), own, item("2031-01-28", forum, tt.title, tt.minutes))) {
				if civic.Claimed(e.Score) {
					got = e
				}
			}
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestNotesAfterTheMeeting: a note is of the promise above it, however it is headed.
func TestNotesAfterTheMeeting(t *testing.T) {
	const asked = "The Engineer would ask the harbour trust and let her know."
	const later = "That the tide tables be brought up to date by July."
	for _, tt := range []struct {
		note string
		want bool
	}{
		{"Post-meeting note: Councillor Teal was told on 15 January 2031 that it would be Quay Street.", true},
		{"(Note added after the meeting: it is Quay Street, as Councillor Teal was told on 15 January.)", true},
		{"After the meeting, Councillor Teal was told that it would be Quay Street.", true},
		{"Post-meeting note: no answer had been received.", false},
		{"Councillor Teal asked what would happen after the meeting, and was given tea.", false},
	} {
		minutes := asked + "\n" + tt.note + "\nAGREED: " + later
		own := item("2031-01-14", forum, "Slipway", minutes)
		record := func(id civic.RecordID, quote string) civic.Record {
			at := strings.Index(minutes, quote)
			return civic.Record{ID: id, Kind: civic.Action, Commitment: true, Quote: quote, Source: civic.Place{Version: "v", Start: 1000 + at, End: 1000 + at + len(quote)}}
		}
		own.Records = []civic.Record{record("r1", asked), record("r2", later)}
		var promises []Promise
		for _, r := range own.Records {
			p := done(r.Quote, "The Engineer")
			p.Record, p.Item, p.ItemTitle = r, own.ID, "Slipway"
			promises = append(promises, p)
		}
		found := Evidence(promises, append(background(), own))
		if got := len(found) == 1 && found[0].Record == "r1" && civic.Claimed(found[0].Score); got != tt.want || len(found) > 1 {
			t.Errorf("%q: %s, want kept %v and nothing of the other", tt.note, shows(found), tt.want)
		}
	}
}

// TestNoteOfAnotherThing: what was sent round after a meeting does not keep what is to come to a
// later one.
func TestNoteOfAnotherThing(t *testing.T) {
	for _, tt := range []struct {
		note string
		want bool
	}{
		{"Post-meeting note: Ms Teal emailed the costs on 4 February 2031.", false},
		{"Post-meeting note: the dredging plan was laid before all members on 4 February 2031.", true},
	} {
		const quote = "That the dredging plan be brought to the Forum in July 2031."
		minutes := quote + "\n" + tt.note
		own := item("2031-01-14", forum, "Slipway", minutes)
		p := promise(quote, "Forum", "Slipway", civic.VerbReport, inJuly())
		p.Source, p.Item = civic.Place{Version: "v", Start: 1000, End: 1000 + len(quote)}, own.ID
		own.Records = []civic.Record{p.Record}
		found := Evidence([]Promise{p}, append(background(), own))
		if got := len(found) > 0 && civic.Claimed(found[0].Score); got != tt.want {
			t.Errorf("%q: %s, want kept %v", tt.note, shows(found), tt.want)
		}
	}
}

// TestNoteOfTheFirst: a note below two promises is of the one whose words it repeats.
func TestNoteOfTheFirst(t *testing.T) {
	const first, second = "That a digest of the tide tables be sent to all members by Friday.", "That the Ropewalk Society be asked for views of its own, to be heard in July."
	for _, tt := range []struct {
		note string
		want civic.RecordID
	}{
		{"(Post-meeting note: the digest went to all 12 members by e-mail on 16 January 2031.)", "r1"},
		{"(Post-meeting note: the Society was written to on 16 January 2031 and asked for its views.)", "r2"},
	} {
		minutes := first + "\n" + second + "\n" + tt.note
		own := item("2031-01-14", forum, "Tides", minutes)
		for i, quote := range []string{first, second} {
			at := strings.Index(minutes, quote)
			own.Records = append(own.Records, civic.Record{ID: []civic.RecordID{"r1", "r2"}[i], Kind: civic.Decision, Verb: civic.VerbAct, Commitment: true, Quote: quote, Source: civic.Place{Version: "v", Start: 1000 + at, End: 1000 + at + len(quote)}})
		}
		var promises []Promise
		for _, r := range own.Records {
			p := promise(r.Quote, "", "Tides", r.Verb, nil)
			p.Record, p.Item = r, own.ID
			promises = append(promises, p)
		}
		found := Evidence(promises, append(background(), own))
		if len(found) != 1 || found[0].Record != tt.want || !civic.Claimed(found[0].Score) {
			t.Errorf("%q: %s, want %s kept and nothing of the other", tt.note, shows(found), tt.want)
		}
	}
}

// TestNoteForTheMember: a note that names a member is of what was promised to that member,
// not of the report that was asked for below it.
func TestNoteForTheMember(t *testing.T) {
	const first, second = "The Engineer said that he would send her the list.", "That the results of the trial of new lamps be reported to the Forum in July."
	minutes := "Councillor Teal asked which lamps they were. " + first + "\n" + second + "\n(Post-meeting note: the list of lamps was emailed to Councillor Teal on 20 January 2031.)"
	own := item("2031-01-14", forum, "Slipway Lamps", minutes)
	var promises []Promise
	for i, quote := range []string{first, second} {
		at := strings.Index(minutes, quote)
		p := promise(quote, []string{"Councillor Teal", "Forum"}[i], "Slipway Lamps", []civic.Verb{"", civic.VerbReport}[i], nil)
		p.ID, p.Item, p.Source = []civic.RecordID{"r1", "r2"}[i], own.ID, civic.Place{Version: "v", Start: 1000 + at, End: 1000 + at + len(quote)}
		own.Records = append(own.Records, p.Record)
		promises = append(promises, p)
	}
	promises[1].Due = inJuly()
	if found := Evidence(promises, append(background(), own)); len(found) != 1 || found[0].Record != "r1" || !civic.Claimed(found[0].Score) {
		t.Errorf("%s, want r1 kept and nothing of the other", shows(found))
	}
}

// TestSentIsNoReport tells what comes to a meeting from what is sent to people.
func TestSentIsNoReport(t *testing.T) {
	for quote, want := range map[string]bool{
		"That the tide readings be sent to ward members within six weeks.": false, "That the price of lamps be circulated to the Forum by March.": false, "That the tide tables be e-mailed to Councillor Teal.": false,
		"That a report on the tide readings be sent to all members.": true, "That the tide readings be given to the next meeting.": true,
	} {
		p := promise(quote, "", "Tides", civic.VerbReport, nil)
		if got := reports(&p); got != want {
			t.Errorf("%q: to a meeting %v, want %v", quote, got, want)
		}
	}
	remind := done("The Monitoring Officer to remind staff to declare gifts.", "Monitoring Officer")
	if reports(&remind) {
		t.Error("a Monitoring Officer's reminder is taken for a report")
	}
}

// TestRowOfARepeatedReport: what is to come to each meeting is closed by no row of a log.
func TestRowOfARepeatedReport(t *testing.T) {
	each := promise("That the Engineer report on the slipway lamps at each meeting.", "", "Slipway Lamps", civic.VerbReport, &civic.Due{Expression: "at each meeting", Recurs: "meeting"})
	row := "Ref | Action | Owner | Position\n31/04 | Prices of slipway lamps | Engineer | CLOSED: sent to members on 4 March"
	if got := claimedBy(each, item("2031-05-27", forum, "Action Log", row)); got.Kind != "" {
		t.Errorf("claimed %q %q", got.Kind, got.Reasons)
	}
}

// TestRowsThatOpenUndone: what a cell says first, that nothing came, stands against what it adds.
func TestRowsThatOpenUndone(t *testing.T) {
	for cell, want := range map[string]bool{
		"Not received. Reminder sent 22 September": true, "No reply. Letter sent again on 3 May": true, "Awaited, and asked for twice": true, "Overdue. Data being checked": true,
		"Not received by May; sent since": false, "No further action. Agreed 3 May": false, "Nothing left to do": false, "Sent 3 May": false,
	} {
		row := strings.ToLower("14 January | Ward rents | Clerk | " + cell)
		if got := stillOpen(row); got != want {
			t.Errorf("%q: open %v, want %v", cell, got, want)
		}
	}
}

// TestPlannedWhenDue: once a thing is due, a later day for it puts it off; before, or of
// what is over, it does not.
func TestPlannedWhenDue(t *testing.T) {
	talk := promise("that the Harbour Master be invited to the meeting in July to answer questions on dredging.", "", "Dredging", civic.VerbRequest, inJuly())
	talk.Owner = "Harbour Master"
	for _, tt := range []struct {
		name, on, minutes string
		want              civic.EvidenceKind
	}{
		{"when due", "2031-07-15", "The Harbour Master's session on dredging would be held on 13 October 2031.", civic.DeferredTo},
		{"long before", "2031-02-11", "The Harbour Master's session on dredging would be held on 15 July 2031.", ""},
		{"another matter", "2031-07-15", "The Clerk's talk on lamps would be held on 13 October 2031.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(talk, item(tt.on, forum, "Minutes", tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
