package link

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// judgedOn judges a promise with the evidence that items show, at a body all of
// whose agendas are held.
func judgedOn(t *testing.T, p Promise, items []Item, asOf string) civic.Commitment {
	t.Helper()
	c := civic.Commitment{Record: p.Record, Council: "q", Body: p.Body, CommitteeName: p.BodyName, MeetingDate: p.Date, ItemNumber: p.ItemNumber, ItemTitle: p.ItemTitle}
	var sittings []civic.Sitting
	for _, it := range items {
		sittings = append(sittings, civic.Sitting{Council: "q", Committee: it.Body, Name: it.BodyName, Date: it.Date, AgendaHeld: true})
	}
	c.Evidence = Evidence([]Promise{p}, items)
	return civic.Judge(c, sittings, day.MustParse(asOf))
}

// TestSeries judges a promise to report every six months occurrence by occurrence.
func TestSeries(t *testing.T) {
	p := promise("That progress on the sea wall be reported to the Forum every six months.", "Forum", "Sea Wall", civic.VerbReport,
		&civic.Due{Expression: "every six months", From: day.MustParse("2031-07-01"), To: day.MustParse("2031-07-31"), Precision: civic.ByMonth, Recurs: "P6M"})
	came := func(on string) Item {
		return item(on, forum, "Sea Wall - Six-Monthly Progress", "The report was received and noted.")
	}
	apart := item("2032-02-10", cabinet, "Sea Wall - Six-Monthly Progress", "The report was received and noted.")
	for _, tt := range []struct {
		name  string
		items []Item
		asOf  string
		want  civic.Status
		to    string // end of the occurrence that is awaited
	}{
		{"nothing yet", nil, "2031-06-01", civic.StatusOpen, "2031-07-31"},
		{"the first did not come", nil, "2031-09-01", civic.StatusOverdue, "2031-07-31"},
		{"the first came", []Item{came("2031-07-15")}, "2031-09-01", civic.StatusOpen, "2032-01-31"},
		{"and the second did not", []Item{came("2031-07-15")}, "2032-03-01", civic.StatusOverdue, "2032-01-31"},
		{"the second came late", []Item{came("2031-07-15"), came("2032-03-09")}, "2032-04-01", civic.StatusOpen, "2032-07-31"},
		{"the second came elsewhere", []Item{came("2031-07-15"), apart}, "2032-03-01", civic.StatusOverdue, "2032-01-31"},
		{"it stood on an agenda", []Item{item("2031-07-15", forum, "Sea Wall - Six-Monthly Progress", "")}, "2031-09-01", civic.StatusOverdue, "2031-07-31"},
		{"another matter of that kind", []Item{item("2031-07-15", forum, "Parks - Six-Monthly Progress", "The report was received and noted.")}, "2031-09-01", civic.StatusOverdue, "2031-07-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := judgedOn(t, p, append(background(), tt.items...), tt.asOf)
			if got.Status != tt.want || got.Due.To.String() != tt.to {
				t.Errorf("%q until %v, want %q until %s", got.Status, got.Due.To, tt.want, tt.to)
			}
		})
	}
}

// TestOneOfAMeeting: of what repeats, an item is none of its times where another of
// the same meeting is much closer.
func TestOneOfAMeeting(t *testing.T) {
	lies := func(item, on, body string, near float64) like {
		k := like{as: AsReport, near: near, often: true}
		k.Item, k.MeetingDate, k.CommitteeName = civic.ItemID(item), day.MustParse(on), body
		return k
	}
	own := lies("walls in poor repair", "2031-07-29", forum, 3)
	for _, tt := range []struct {
		name  string
		other like
		want  bool
	}{
		{"much further off", lies("a follow-up audit of walls", "2031-07-29", forum, 2), true},
		{"about as near", lies("walls in middling repair", "2031-07-29", forum, 2.8), false},
		{"of another day", lies("a follow-up audit of walls", "2031-10-14", forum, 2), false},
		{"of another body", lies("a follow-up audit of walls", "2031-07-29", cabinet, 2), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.other.outdone([]like{own, tt.other}); got != tt.want {
				t.Errorf("outdone %v, want %v", got, tt.want)
			}
		})
	}
}

// TestOneSilenceIsShownOnce: what was put off by a resolution and never came is
// late under that resolution, and not under the first promise as well.
func TestOneSilenceIsShownOnce(t *testing.T) {
	first := promise("That a report on the museum store leases be brought to the Forum in July.", "Forum", "Estates Review", civic.VerbReport, inJuly())
	moved := civic.Record{ID: "r2", Kind: civic.Decision, Verb: civic.VerbDefer, Commitment: true, Quote: "That the report on the museum store leases be deferred to September.",
		Due: &civic.Due{Expression: "to September", From: day.MustParse("2031-09-01"), To: day.MustParse("2031-09-30"), Precision: civic.ByMonth}}
	leases := item("2031-07-29", forum, "Museum Store Leases", "RESOLVED – That the report on the museum store leases be deferred to September.", moved)
	second := Promise{Record: moved, Body: leases.Body, BodyName: forum, Date: leases.Date, ItemTitle: leases.Title}
	items := append(background(), leases)
	if got := judgedOn(t, first, items, "2032-01-15"); got.Status != civic.StatusDeferred || got.Standing != civic.StatusOpen || got.Silent || got.Due.Carried != "r2" {
		t.Errorf("first: %q, standing %q, silent %v, due %+v; want deferred, open, not silent, carried by r2", got.Status, got.Standing, got.Silent, got.Due)
	}
	if got := judgedOn(t, second, items, "2032-01-15"); got.Status != civic.StatusOverdue || !got.Silent {
		t.Errorf("second: %q, silent %v, want overdue and silent", got.Status, got.Silent)
	}
	came := item("2031-09-16", forum, "Museum Store Leases", "The Estates Manager presented the report on the museum store leases, and members asked about the rents and repairs.")
	for _, p := range []Promise{first, second} {
		if got := judgedOn(t, p, append(items, came), "2032-01-15"); got.Status != civic.StatusLikelyKept {
			t.Errorf("%s after it came: %q, want likely kept", p.ID, got.Status)
		}
	}
}

// TestFewProposals: a promise whose words stand in half of the items is not
// followed by a list of them.
func TestFewProposals(t *testing.T) {
	p := promise("That the Committee receive a progress report on the Bright Harbour programme.", "Committee", "Bright Harbour", civic.VerbReport, inJuly())
	items := background()
	for i := range 40 {
		items = append(items, item(day.MustParse("2031-02-04").AddDays(7*i).String(), plans, fmt.Sprintf("Bright Harbour - Site %c", 'A'+i%26), "RESOLVED – That the report be noted."))
	}
	got := Evidence([]Promise{p}, items)
	if len(got) > mostToSee {
		t.Errorf("%d proposals, want at most %d", len(got), mostToSee)
	}
	for _, e := range got {
		if civic.Claimed(e.Score) {
			t.Errorf("claimed: %+v", e)
		}
	}
}

// TestRecommendations: what is asked of another body is answered by that body, and by nothing less.
func TestRecommendations(t *testing.T) {
	asks := promise("That Cabinet be recommended to adopt the slipway lighting standard.", "", "Slipway Lighting", civic.VerbRecommend, nil)
	asks.Owner = "Cabinet"
	clause := func(verb civic.Verb, quote string) civic.Record {
		return civic.Record{ID: "r9", Kind: civic.Decision, Verb: verb, Quote: quote}
	}
	for _, tt := range []struct {
		name    string
		later   Item
		answers bool
	}{
		{"adopted", item("2031-02-18", cabinet, "Slipway Lighting", "RESOLVED – That the slipway lighting standard be adopted.", clause(civic.VerbApprove, "That the slipway lighting standard be adopted.")), true},
		{"refused", item("2031-02-18", cabinet, "Slipway Lighting", "RESOLVED – That the recommendation of the Forum on the slipway lighting standard be rejected.", clause(civic.VerbReject, "That the recommendation of the Forum on the slipway lighting standard be rejected.")), true},
		{"only noted", item("2031-02-18", cabinet, "Slipway Lighting", "RESOLVED – That the comments of the Forum on slipway lighting be noted.", clause(civic.VerbNote, "That the comments of the Forum on slipway lighting be noted.")), false},
		{"another body", item("2031-02-18", plans, "Slipway Lighting", "RESOLVED – That the slipway lighting standard be adopted.", clause(civic.VerbApprove, "That the slipway lighting standard be adopted.")), false},
		{"its own minutes tell of the answer", item("2031-02-11", forum, "Minutes", "Cabinet had accepted the recommendations on slipway lighting."), false},
		{"another matter of Cabinet", item("2031-02-18", cabinet, "Street Lighting", "RESOLVED – That the street lighting budget be approved.", clause(civic.VerbApprove, "That the street lighting budget be approved.")), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := judgedOn(t, asks, append(background(), tt.later), "2031-06-01")
			if answered := got.Status == civic.StatusLikelyKept; answered != tt.answers {
				t.Errorf("%q, evidence %s, want answered %v", got.Status, shows(got.Evidence), tt.answers)
			}
		})
	}
}

func shows(all []civic.Evidence) string {
	var out []string
	for _, e := range all {
		out = append(out, fmt.Sprintf("%s %.2f %q", e.Kind, e.Score, e.Reasons))
	}
	return strings.Join(out, "; ")
}

// TestInSeries: under a title that comes again but for its number, what was promised for
// each time is what the title calls, and nothing else.
func TestInSeries(t *testing.T) {
	each := &civic.Due{Expression: "to each meeting of the Forum", Recurs: "meeting"}
	later := item("2031-05-27", forum, "Takings Monitoring: Quarter 2", "The position had worsened by £4,000.")
	for _, tt := range []struct {
		name, quote string
		want        bool
	}{
		{"what the title calls", "That a moorings and slipway monitoring report be presented to each meeting of the Forum.", true},
		{"another thing", "That a report on the ferry crew be presented to each meeting of the Forum.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, "Forum", "Takings Monitoring: Quarter 1", civic.VerbReport, each)
			if got := claimedBy(p, later); (got.Kind == civic.ReportedBack) != tt.want {
				t.Errorf("claimed %q %.2f %q, want %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
