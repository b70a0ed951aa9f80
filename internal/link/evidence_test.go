package link

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// The bodies of Quillhaven, a borough that does not exist.
const (
	forum   = "Resources Scrutiny Forum"
	cabinet = "Cabinet"
	plans   = "Planning Committee"
)

func item(on, body, title, minutes string, records ...civic.Record) Item {
	return Item{ID: civic.ItemID(fmt.Sprintf("%s-%s", on, civic.Slug(title))), Body: civic.CommitteeID(civic.Slug(body)), BodyName: body,
		Date: day.MustParse(on), Title: title, Minutes: minutes, Records: records, Source: civic.Place{Version: "v", Start: 1000}}
}

func promise(quote, recipient, title string, verb civic.Verb, due *civic.Due) Promise {
	return Promise{Record: civic.Record{ID: "r1", Kind: civic.Decision, Verb: verb, Commitment: true, Quote: quote, Recipient: recipient, Due: due},
		Body: civic.CommitteeID(civic.Slug(forum)), BodyName: forum, Date: day.MustParse("2031-01-14"), ItemNumber: "47", ItemTitle: title}
}

func inJuly() *civic.Due {
	return &civic.Due{Expression: "in six months’ time", From: day.MustParse("2031-07-01"), To: day.MustParse("2031-07-31"), Precision: civic.ByMonth}
}

// background is what else a council talks about, so that words have a rarity.
func background() []Item {
	var out []Item
	topics := []string{"Waste collection rounds", "Allotment rents", "Taxi licensing fees", "Leisure centre roof", "Empty homes", "Food hygiene", "Car park charges",
		"Grounds maintenance", "Council tax support", "Cemetery extension", "Staff sickness", "Homelessness grant"}
	for i := range 60 {
		on := day.MustParse("2031-01-21").AddDays(9 * i).String()
		topic := topics[i%len(topics)]
		out = append(out, item(on, []string{cabinet, plans, forum}[i%3], topic, "The officer presented a report on "+strings.ToLower(topic)+" and answered members' questions about costs and staffing over the year."))
	}
	return out
}

func TestEvidence(t *testing.T) {
	pillar := promise("That further progress be brought to the Resources Scrutiny Forum in six months’ time.", forum,
		"Cabinet Member for Change - Bright Harbour, Bold Harbour Progress Report", civic.VerbReport, inJuly())
	culture := promise("That further progress be brought to the Resources Scrutiny Forum in six months’ time.", forum,
		"Cabinet Member for Heritage Transformation - Lantern Programme Progress Report", civic.VerbReport, inJuly())
	museum := promise("That a report on the museum store leases be brought to the Forum in July.", "Forum", "Estates Review", civic.VerbReport, inJuly())
	figures := promise("The Head of Housing agreed to send members the void turnaround figures.", "members", "Housing Performance", "", nil)
	figures.Kind, figures.Owner = civic.Action, "The Head of Housing"
	letter := promise("The Chair would write to the harbour master about the slipway lighting.", "harbour master", "Coastal Safety", "", nil)
	letter.Kind, letter.Owner = civic.Action, "The Chair"
	asks := promise("That Cabinet be recommended to double the sea wall inspection budget.", "", "Flood Risk", civic.VerbRecommend, nil)
	asks.Owner = "Cabinet"

	const told = "The Change Manager attended and presented an update on the programme, pillar by pillar, and answered questions on the refit, on agile working and on savings. RESOLVED – That the progress be noted."
	for _, tt := range []struct {
		name    string
		promise Promise
		later   Item
		kind    civic.EvidenceKind // "" where nothing may be found
		claimed bool
		why     string
	}{
		{"a later item of that forum reports", pillar, item("2031-07-15", forum, "Cabinet Member for Change - Bright Harbour, Bold Harbour Progress Report", told), civic.ReportedBack, true, ""},
		{"title worded otherwise", pillar, item("2031-07-15", forum, "Update on Bright Harbour", told), civic.ReportedBack, true, ""},
		{"only noted", pillar, item("2031-07-15", forum, "Bright Harbour, Bold Harbour Progress Report", "RESOLVED – That the report be noted."), civic.ReportedBack, false, "a noting shows nothing"},
		{"only on the agenda", pillar, item("2031-07-15", forum, "Bright Harbour, Bold Harbour Progress Report", ""), civic.ReportedBack, false, "a bare appearance"},
		{"another body", pillar, item("2031-07-15", plans, "Bright Harbour, Bold Harbour Progress Report", told), civic.ReportedBack, false, "it was to come to the Forum"},
		{"same portfolio, another matter", pillar, item("2031-07-15", forum, "Cabinet Member for Change - Telephone Contract", "The Change Manager presented a report on the telephone contract and its renewal to members at some length."), "", false, "its portfolio is only procedural words"},
		{"same cabinet member, another part of it", culture, item("2031-07-15", forum, "Cabinet Member for Growth and Cabinet Member for Heritage Transformation - Update on Lido Contract", told), civic.ReportedBack, false, "worth a look, no more"},
		{"another harbour", pillar, item("2031-07-15", forum, "Fishing Harbour Dredging", "The officer presented a report on the dredging of the fishing harbour and its cost over the coming years."), "", false, "one shared word"},
		{"before the promise", pillar, item("2030-12-03", forum, "Bright Harbour, Bold Harbour Progress Report", told), "", false, ""},
		{"the meeting itself", pillar, item("2031-01-14", forum, "Bright Harbour, Bold Harbour Progress Report", told), "", false, ""},
		{"work programme names it", pillar, item("2031-07-15", forum, "Work Programme", "Members considered the work programme, which listed Bright Harbour, Bold Harbour for the autumn, and it was presented by the officer."), "", false, "a standing item"},

		{"own words", museum, item("2031-07-15", forum, "Museum Store Leases", "The Estates Manager presented a report on the leases of the museum store and the three options open to the Council."), civic.ReportedBack, true, ""},
		{"deferred", museum, item("2031-07-15", forum, "Museum Store Leases", "RESOLVED – That the item be deferred to the meeting in September, as the valuation had not been received."), civic.DeferredTo, true, ""},
		{"deferred in the minutes item", museum, item("2031-05-13", forum, "Minutes", "The Chair said that the report on the museum store leases had been postponed until 9 September 2031."), civic.DeferredTo, true, ""},
		{"superseded", museum, item("2031-05-13", forum, "Estates Strategy", "The report on the museum store leases was no longer needed, since the store had been sold."), civic.Supersedes, true, ""},
		{"same item title, other matter", museum, item("2031-07-15", forum, "Estates Review", "The Estates Manager presented a report on the sale of garages and the repair of shops in the town."), "", false, ""},

		{"matters arising says sent", figures, item("2031-03-04", forum, "Matters Arising", "The void turnaround figures had been circulated to all members on 2 February."), civic.SaysDone, true, ""},
		{"matters arising says not sent", figures, item("2031-03-04", forum, "Matters Arising", "The void turnaround figures had not been circulated."), "", false, ""},
		{"will be sent", figures, item("2031-03-04", forum, "Matters Arising", "The void turnaround figures would be completed and sent by the summer."), "", false, ""},
		{"a performance report is no sending", figures, item("2031-03-04", forum, "Housing Performance", "The Head of Housing presented performance for the quarter, with void turnaround times, and members asked about rent arrears."), "", false, "it names half of the matter and sends nothing"},
		{"by the number of its minute", figures, item("2031-03-04", forum, "Action List", "Minute 47 – figures: completed."), civic.SaysDone, true, ""},
		{"same number at another body", figures, item("2031-03-04", plans, "Action List", "Minute 47 – plans: completed."), "", false, ""},
		{"other figures", figures, item("2031-03-04", forum, "Matters Arising", "The allotment rent figures had been circulated."), "", false, ""},

		{"letter written", letter, item("2031-03-04", forum, "Minutes", "On the slipway lighting the Chair had written to the harbour master and awaited a reply."), civic.SaysDone, true, ""},
		{"a meeting is no letter", letter, item("2031-03-04", forum, "Minutes", "A meeting with the harbour master on slipway lighting had been held."), civic.SaysDone, false, ""},

		{"cabinet answers", asks, item("2031-02-11", cabinet, "Response to Scrutiny: Flood Risk", "Cabinet considered the recommendations of the Forum. RESOLVED – That the sea wall inspection budget be doubled.",
			civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: "That the sea wall inspection budget be doubled."}), civic.Responds, true, ""},
		{"cabinet decides something else", asks, item("2031-02-11", cabinet, "Beach Huts", "RESOLVED – That the beach hut budget be approved.",
			civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: "That the beach hut budget be approved."}), "", false, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			items := append(background(), tt.later)
			var got *civic.Evidence
			for _, e := range Evidence([]Promise{tt.promise}, items) {
				if e.Item == tt.later.ID {
					got = &e
				} else if civic.Claimed(e.Score) {
					t.Errorf("claimed of another item: %+v", e)
				}
			}
			switch {
			case got == nil && tt.kind == "":
			case got == nil:
				t.Errorf("nothing found, want %q", tt.kind)
			case tt.kind == "" && civic.Claimed(got.Score), tt.kind != "" && (got.Kind != tt.kind || civic.Claimed(got.Score) != tt.claimed):
				t.Errorf("got %q %.2f %q, want %q, claimed %v (%s)", got.Kind, got.Score, got.Reasons, tt.kind, tt.claimed, tt.why)
			case len(got.Reasons) < 2:
				t.Errorf("reasons %q say too little", got.Reasons)
			}
		})
	}
}

func TestDeferralCarriesTheNewDue(t *testing.T) {
	p := promise("That a report on the museum store leases be brought to the Forum in July.", "Forum", "Estates Review", civic.VerbReport, inJuly())
	minutes := "The Chair opened the item. RESOLVED – That the report on the museum store leases be deferred to the meeting in September."
	got := Evidence([]Promise{p}, append(background(), item("2031-07-15", forum, "Museum Store Leases", minutes)))
	if len(got) != 1 || got[0].Due == nil || got[0].Due.From.String() != "2031-09-01" || got[0].Due.Expression != "to the meeting in September" {
		t.Fatalf("Evidence = %+v, want one deferral to September 2031", got)
	}
	e := got[0]
	if quoted := minutes[e.Source.Start-1000 : e.Source.End-1000]; quoted != e.Quote || e.Source.Version != "v" {
		t.Errorf("place leads to %q, quote is %q", quoted, e.Quote)
	}
}

func TestEvidenceIsTheSameInAnyOrder(t *testing.T) {
	p := promise("That a report on empty homes be brought to the Forum in July.", "Forum", "Empty Homes", civic.VerbReport, inJuly())
	items := background()
	want := fmt.Sprint(Evidence([]Promise{p}, items))
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
	if got := fmt.Sprint(Evidence([]Promise{p}, items)); got != want {
		t.Errorf("turned round: %s\nwant %s", got, want)
	}
}
