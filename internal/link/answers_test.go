package link

import (
	"testing"

	"arising/internal/civic"
)

// TestAnswered: a body that was asked answers in a resolution that names little or in
// a sentence before one, under a title that names the matter.
func TestAnswered(t *testing.T) {
	lunches := promise("That Cabinet be recommended to set aside £9,000 for lunches at the sailing clubs.", "Cabinet", "Harbour Hunger", civic.VerbRecommend, nil)
	lunches.Owner = "Cabinet"
	berths := promise("That it be recommended to Cabinet that berths at Tide Lane be free in winter.", "Cabinet", "Mooring Charges", civic.VerbRecommend, nil)
	berths.Owner = "Cabinet"
	resolved := func(quote string) civic.Record {
		return civic.Record{ID: "c1", Kind: civic.Decision, Quote: quote}
	}
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		resolution     string
		want           bool
	}{
		{"part refused", lunches, "Sailing Club Lunches", "RESOLVED that £3,000 be allotted, the balance sought being refused.", "that £3,000 be allotted, the balance sought being refused.", true},
		{"as sought", lunches, "Sailing Club Lunches", "RESOLVED that £9,000 be allotted, as sought by the Forum.", "that £9,000 be allotted, as sought by the Forum.", true},
		{"another decision under the title", lunches, "Sailing Club Lunches", "RESOLVED that the caterer be thanked.", "that the caterer be thanked.", false},
		{"in a sentence before", berths, "Mooring Charges 2032", "Free berths in winter would cost £4,000 and could not be afforded; that recommendation was not accepted. RESOLVED that the charges be approved.", "that the charges be approved.", true},
		{"of another recommendation", berths, "Mooring Charges 2032", "A permit for pilots would cost £4,000; that recommendation was not accepted. RESOLVED that the charges be approved.", "that the charges be approved.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-05-13", cabinet, tt.title, tt.minutes, resolved(tt.resolution)))
			if claimed := got.Kind == civic.Responds; claimed != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want an answer %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestAnsweredByDay: an answer that names nothing but the day of the recommendation answers it.
func TestAnsweredByDay(t *testing.T) {
	lights := promise("That Cabinet be recommended to adopt a single rule of ten days for mending lamps.", "Cabinet", "Harbour Lamps", civic.VerbRecommend, nil)
	lights.Owner = "Cabinet"
	for _, tt := range []struct {
		day  string
		want bool
	}{
		{"14 January", true},
		{"14 January 2031", true},
		{"14 January 2030", false},
		{"4 January", false},
	} {
		minutes := "Cabinet considered the Forum's recommendation of " + tt.day + ". Councillor Teal supported it.\n\nRESOLVED that the recommendation be accepted."
		got := claimedBy(lights, item("2031-04-15", cabinet, "Reference from the Resources Scrutiny Forum: Harbours", minutes,
			civic.Record{ID: "c1", Kind: civic.Decision, Quote: "that the recommendation be accepted."}))
		if claimed := got.Kind == civic.Responds; claimed != tt.want {
			t.Errorf("recommendation of %s: claimed %q %.2f %q, want an answer %v", tt.day, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}

// TestTookItUp: a body that was only asked to look at something, or for its views, has answered when
// it did so because it was asked.
func TestTookItUp(t *testing.T) {
	views := promise("That the Cabinet be asked for its views on the timetable of the ferry.", "Cabinet", "The Ferry", civic.VerbRequest, nil)
	views.Owner = "Cabinet"
	leave := promise("That the Cabinet examine why pilots leave the harbour.", "Cabinet", "Pilots", civic.VerbRecommend, nil)
	leave.Owner = "Cabinet"
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"discussed", views, "Timetable of the Ferry", "At the request of the Leisure Forum the timetable was discussed. Everyone who spoke wanted a later boat.", true},
		{"asked us", leave, "Why Pilots Leave", "The Forum had asked us to look at this. Nine had gone in a year, and money came third.", true},
		{"put off", views, "Timetable of the Ferry", "The timetable would be discussed in July.", false},
		{"another matter", views, "Ferry Tickets", "Members discussed the price of tickets. It had risen twice.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-05-13", cabinet, tt.title, tt.minutes))
			if claimed := got.Kind == civic.Responds; claimed != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want an answer %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
