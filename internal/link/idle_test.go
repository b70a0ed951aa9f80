package link

import (
	"testing"

	"arising/internal/civic"
)

// TestIdleWords: words of reporting that name something else ask for no report.
func TestIdleWords(t *testing.T) {
	for quote, want := range map[string]bool{
		"Councillor Teal, who was present as a guest, offered to write to the harbour trust.": false, "That the Returning Officer publish the list of polling places.": false,
		"The Clerk to send each member the attendance figures of the pool.": false, "The Clerk would bring the register of berths up to date.": false, "That the present hours of the slipway be kept.": false,
		"The Engineer said that he would come back to Councillor Teal about the lamp.": false, "The Clerk agreed to put a map of the moorings on the Council's website.": false,
		"The Clerk to put the Forum's fears about the slip before the Quays and Ferries Committee.": true, "The Clerk to send a plan of the bring sites to members.": false,
		"Circulate the letter of the peer review team to members": false, "The Clerk would write to the representative of the traders.": false, "The Clerk to update the list of berths on the website.": false,
		"The Engineer to take up the state of the lamps with the national lamp body.": false,
		"The Engineer to present the annual report on lamps.":                         true, "That the Harbour Master be asked for the attendance of the Engineer in July.": true, "The Engineer to return in July with the figures.": true,
		"The Engineer would come back to the Forum with the price of lamps.": true, "That the scheme of moorings be put to the Council.": true, "The Clerk to put the Forum's worries before the Cabinet Committee.": true,
		"The Clerk to update the Forum on the lamps in July.": true, "That the review of berths be presented in July.": true, "That the analysis be brought in July.": true,
	} {
		p := done(quote, "The Clerk")
		if got := reports(&p); got != want {
			t.Errorf("%q: to a meeting %v, want %v", quote, got, want)
		}
	}
}

// TestSentByOtherWords: what was to be sent, asked or put on the website is told by who was
// told, who answered, or where it can be seen.
func TestSentByOtherWords(t *testing.T) {
	cost := done("The Engineer would send members the cost of dredging to date.", "The Engineer")
	letters := done("Write to the tenants of Gannet Row with the dates of the works", "The Engineer")
	trust := done("Ms Crewe undertook to ask the Lantern Trust whether it would mend the tower clock.", "Ms Crewe")
	chart := done("The Clerk agreed to put a map of the new moorings on the Council's website.", "The Clerk")
	list := done("Mr Hartley promised Councillor Ogden a list of the slipways cleaned more than twice in the year.", "Mr Hartley")
	spills := done("The Harbour Master would see that the company sent the Forum a record of spills at Tern Dock.", "The Harbour Master")
	for _, tt := range []struct {
		name    string
		promise Promise
		minutes string
		want    civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"notified", cost, "The cost of dredging, £41,000 to the end of March, had been notified to members on 19 April.", civic.SaysDone},
		{"still to be notified", cost, "The cost of dredging was still to be notified to members.", ""},
		{"by hand", letters, "Action | Position\nLetters to Gannet Row | Delivered by hand on 21 February", civic.SaysDone},
		{"with the printers", letters, "Action | Position\nLetters to Gannet Row | With the printers", ""},
		{"written to and declined", trust, "Ms Crewe had written to the Lantern Trust in February about the tower clock and it had declined.", civic.SaysDone},
		{"approached and unwilling", trust, "The Lantern Trust had been approached about the tower clock and would not help.", civic.SaysDone},
		{"its answer", trust, "The Lantern Trust had told Ms Crewe that it had no money for the tower clock.", civic.SaysDone},
		{"what it did elsewhere", trust, "The Lantern Trust had mended the gate of the tower.", ""},
		{"not reached", trust, "Ms Crewe had not yet been able to reach the Lantern Trust about the tower clock.", ""},
		{"to be found", chart, "Councillor Teal noted that the map of new moorings could now be found on the website and was well used.", civic.SaysDone},
		{"asked when", chart, "Councillor Teal asked when the map of new moorings could be found on the website.", ""},
		{"not to be found", chart, "Councillor Teal could not find the map of new moorings on the website.", ""},
		{"reading it", list, "Councillor Ogden had received the list of slipways from Mr Hartley and was still reading it.", civic.SaysDone},
		{"come to one who grumbles", list, "Mr Hartley's list of slipways had come to Councillor Ogden, who was not satisfied with it.", civic.SaysDone},
		{"waiting for it", list, "Councillor Ogden was still waiting for the list of slipways from Mr Hartley.", ""},
		{"late by weeks", spills, "The record of spills at Tern Dock had come at last, though not until the second week of May, and copies had been sent round.", civic.SaysDone},
		{"not until a month that is over", spills, "The record of spills at Tern Dock had not reached members until the middle of April.", civic.SaysDone},
		{"until a month to come", spills, "The record of spills at Tern Dock would not come until the middle of August.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-05-27", forum, "Matters Arising", tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestDoneByAnother: a line that tells by name of what somebody else did tells of another promise.
func TestDoneByAnother(t *testing.T) {
	for _, tt := range []struct {
		owner, said string
		want        bool
	}{
		{"Ms Crewe", "On minute 5, Councillor Teal said that he had taken up the rents with the Leader.", true},
		{"Ms Crewe", "Ms Crewe said that she had taken up the rents with the Leader.", false},
		{"Ms Crewe", "Councillor Teal said that he had had the sheet in March.", false},
		{"the Clerk", "Councillor Teal said that he had taken up the rents with the Leader.", false},
		{"Harbour Trust", "The gauge map was sent round by the Lantern Company on 19 July.", true},
		{"Harbour Trust", "The gauge map was sent round by the Trust's engineers on 19 July.", false},
		{"", "Councillor Teal said that he had taken up the rents with the Leader.", false},
	} {
		q := query{Promise: &Promise{Record: civic.Record{Owner: tt.owner, Quote: "that the rents be raised"}}}
		if got := q.doneByAnother(tt.said); got != tt.want {
			t.Errorf("%q owed by %q: another's %v, want %v", tt.said, tt.owner, got, tt.want)
		}
	}
}
