package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestHowClerksDiffer holds what a council of three clerks taught, each beside
// a sentence that looks like it and means something else.
func TestHowClerksDiffer(t *testing.T) {
	const title = "Museum Store Leases"
	visit := done("That members visit Anchor House before the next meeting.", "members")
	visit.Recipient = "Anchor House"
	tides := done("The Clerk to publish the slipway tide tables on the website.", "The Clerk")
	gates := done("The Engineer said that he would ask the contractor about the slipway gates.", "The Engineer")
	trust := promise("That the Lantern Trust be asked to attend the Forum to explain the loss of the harbour festival.", "", "Festivals", civic.VerbRequest, nil)
	trust.Owner = "Lantern Trust"
	two := promise("That the slipway budget be approved and that a report on the museum store leases be brought to the Forum in July.", "Forum", "Slipway Budget", civic.VerbReport, inJuly())
	november := promise("That an update on the museum store leases be given to the Forum in November.", "Forum", "Estates Review", civic.VerbReport, inJuly())
	november.Due = &civic.Due{Expression: "in November", From: day.MustParse("2031-11-01"), To: day.MustParse("2031-11-30"), Precision: civic.ByMonth}
	inquiry := promise("That the Auditor be asked to examine the museum store leases and report to the Forum in July.", "Forum", "Estates Review", civic.VerbRequest, inJuly())
	inquiry.Owner = "Auditor"
	for _, tt := range []struct {
		name    string
		promise Promise
		title   string
		minutes string
		want    civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"behind time, so to come later", cabin(), "Matters Arising", "The Estates Manager said that the report on the museum store leases was behind time. It was agreed that it be brought to the meeting in October 2031.", civic.DeferredTo},
		{"behind time, and another thing to come", cabin(), "Matters Arising", "The Estates Manager said that the report on the museum store leases was behind time. The café would open in October 2031.", ""},
		{"another line brings another thing", cabin(), "Matters Arising", "The report on the museum store leases was behind time.\nIt was agreed that the pier accounts be brought to the meeting in October 2031.", ""},
		{"went to see the place", visit, "Matters Arising", "Six members had gone to see Anchor House on 3 February.", civic.SaysDone},
		{"saw another place", visit, "Matters Arising", "Six members had gone to see the Guildhall on 3 February.", ""},
		{"went on the website", tides, "Matters Arising", "The slipway tide tables had gone on the website in March.", civic.SaysDone},
		{"to go on the website", tides, "Matters Arising", "The slipway tide tables would be put on the website in March.", ""},
		{"the verb of that minute", gates, "Harbour Contract", "Further to Minute 47, the Engineer reported that the contractor had been asked about the slipway gates and had declined.", civic.SaysDone},
		{"the verb of no minute", gates, "Harbour Contract", "The contractor had been asked about the slipway gates by a resident.", ""},
		{"that minute, not done", gates, "Harbour Contract", "Further to Minute 47, the contractor had not been asked about the slipway gates.", ""},
		{"the guest and the matter", trust, "Summer Events", "Two trustees of the Lantern Trust attended. They explained how the harbour festival had been lost.", civic.ReportedBack},
		{"the guest on another matter", trust, "Summer Events", "Two trustees of the Lantern Trust attended. They explained the price of lamps.", ""},
		{"in a few words", cabin(), title, "The Estates Manager gave the update. Two leases had been signed.", civic.ReportedBack},
		{"in too few", cabin(), title, "The Estates Manager gave the update.", ""},
		{"under another title", cabin(), "Property", "The Estates Manager reported that nine of the museum store leases had been signed.", civic.ReportedBack},
		{"part of it under another title", cabin(), "Property", "The Estates Manager reported that nine tiles of the museum roof had slid off.", ""},
		{"the second of two clauses", two, "Property", "The Estates Manager reported that nine of the museum store leases had been signed.", civic.ReportedBack},
		{"the first of two clauses", two, "Slipway Budget", "The Treasurer reported that the slipway budget had been spent and answered questions on the winches.", ""},
		{"a log tells of another promise", november, "Action Log", "14 January | Museum store leases to be e-mailed to members | Estates Manager | Complete", ""},
		{"an inquiry", inquiry, "Museum Store Leases: What Was Found", "The Auditor set out how the rents had been reckoned and answered questions about two tenants.", civic.ReportedBack},
	} {
		t.Run(tt.name, func(t *testing.T) {
			on := "2031-02-11"
			if tt.promise.Due != nil {
				on = "2031-07-29" // the last meeting of the promised days
			}
			got := claimedBy(tt.promise, item(on, forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestAnswersInTables: a row answers the recommendation that it repeats and no other.
func TestAnswersInTables(t *testing.T) {
	lamps := promise("that the slipway lamps be lit until midnight", "", "Slipway Lighting", civic.VerbAct, nil)
	for _, tt := range []struct {
		name, body, minutes string
		answers             bool
	}{
		{"accepted", cabinet, "1 | That the slipway lamps be lit until midnight | Accepted", true},
		{"accepted in part", cabinet, "1 | That the slipway lamps be lit until midnight | Partly accepted. Until eleven", true},
		{"refused", cabinet, "1 | That the slipway lamps be lit until midnight | Not accepted, for want of money", true},
		{"another row", cabinet, "1 | That the slipway lamps be lit until midnight | To be considered in May\n2 | That the harbour rails be painted | Accepted", false},
		{"the same body's own table", forum, "1 | That the slipway lamps be lit until midnight | Accepted", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			later := item("2031-02-18", tt.body, "Response to Scrutiny: Slipway Lighting", tt.minutes)
			got := judgedOn(t, lamps, append(background(), later), "2031-06-01")
			if answered := got.Status == civic.StatusLikelyKept; answered != tt.answers {
				t.Errorf("%q, evidence %s, want answered %v", got.Status, shows(got.Evidence), tt.answers)
			}
		})
	}
}
