package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/store"
)

// decisionHTML is the page of a decision; at is the line that names the
// meeting, or nothing.
func decisionHTML(title, maker, date, text, at string) string {
	return fmt.Sprintf(`<html><head><title>Decision details - %[1]s - Larkmere Town Council</title></head><body><div id="modgov">
<div class="mgHeader"><h1 class="mgMainTitleTxt">Decision details</h1></div><div class="mgSubTitle"><h2 class="mgSubTitleTxt">%[1]s</h2></div><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>%[2]s</p>
<p><span class="mgLabel">Decision status: </span><span class="mgPlanItemInForce">Recommendations Approved</span></p>
<p><span class="mgLabel">Is Key decision?: </span>Yes</p>
<p><span class="mgLabel">Is subject to call in?: </span>Yes</p>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">%[4]s</p></div></div>
<h3 class="mgSubSubTitleTxt">Reasons for the decision:</h3><div class="mgWordPara"><p class="MsoNormal">The old one has sunk.</p></div>
<h3 class="mgSubSubTitleTxt">Alternative options considered:</h3><div class="mgWordPara"><p class="MsoNormal">To raise it was rejected.</p></div>
<p><span class="mgLabel">Publication date: </span>16/01/2025</p><p><span class="mgLabel">Date of decision: </span>%[3]s</p>%[5]s
<p><span class="mgLabel">Effective from: </span>24/01/2025</p></div></div></body></html>`, title, maker, date, text, at)
}

const hireBarge = "That a barge be hired, and that the Harbour Master report on its cost to the Harbour Committee in March 2025."

// A decision of one person is an item of its own with all that its page prints.
func TestSoleDecision(t *testing.T) {
	g := newRig(t)
	g.importFiles(t, g.council, map[string]string{"barge.html": decisionHTML("Hire of a Barge", "Harbour Master", "14/01/2025", hireBarge, "")})
	r, ok := g.records(t)[hireBarge]
	if !ok || r.Kind != civic.Decision || !r.Commitment || r.Due == nil || r.Due.Expression != "in March 2025" {
		t.Fatalf("records %+v", g.records(t))
	}
	if m := r.Meta; m == nil || m.Key == nil || !m.Key.Key || m.CallIn == nil || !m.CallIn.Subject || m.Effective == nil || m.Effective.Day.String() != "2025-01-24" ||
		m.Reasons == nil || m.Reasons.Quote != "The old one has sunk." || m.Alternatives == nil || m.Status == nil {
		t.Errorf("beside the decision: %+v", m)
	}
	all := g.meetings(t)
	if len(all) != 1 || all[0].CommitteeName != "Harbour Master" || all[0].Date.String() != "2025-01-14" || all[0].State != civic.Held || !all[0].HasDecisions {
		t.Fatalf("sittings %+v", all)
	}
	body, err := g.db.Committee(t.Context(), all[0].Committee)
	if err != nil || body.Category != "Decisions outside meetings" {
		t.Errorf("body %+v, %v", body, err)
	}
	it, err := g.db.Item(t.Context(), r.Item)
	if err != nil || it.Title != "Hire of a Barge" || it.URL == "" {
		t.Errorf("item %+v, %v", it, err)
	}
}

// A decision that its page and the minutes print is recorded once: from the
// page until the minutes are out, and then from the minutes.
func TestDecisionIsRecordedOnce(t *testing.T) {
	const attendance = `<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=8001">Attendance</a></li></ul>`
	page := func(heading, minutes string) string {
		return `<html><head><title>` + heading + ` for Harbour Committee - Larkmere Town Council</title></head><body><div id="modgov"><h1 class="mgMainTitleTxt">` + heading + `</h1>
<h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=21" title="Link to Harbour Committee">Harbour Committee</a> - Tuesday 14 January 2025 6.30 pm</h2>` + attendance + `
<div class="mgContent"><table class="mgItemTable" id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI910"></a>4.</p></td>
<td><p class="mgAiTitleTxt">Hire of a Barge</p>` + minutes + `</td></tr></table></div></div></body></html>`
	}
	at := `<p><span class="mgLabel">Decided at meeting: </span><a href="ieListDocuments.aspx?CId=21&amp;MID=8001">14/01/2025 - Harbour Committee</a></p>`
	decision := decisionHTML("Hire of a Barge", "Harbour Committee", "14/01/2025", hireBarge, at)
	minutes := `<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The Harbour Master spoke.</p><p><b>RESOLVED:</b></p><p>` + hireBarge + `</p></div>`
	g := newRig(t)
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  civic.DocumentKind
	}{
		{"the decision alone", map[string]string{"decision.html": decision}, civic.DecisionPage},
		{"and the agenda", map[string]string{"meeting.html": page("Agenda", "")}, civic.DecisionPage},
		{"and the minutes", map[string]string{"meeting.html": page("Agenda and minutes", minutes)}, civic.MeetingPage},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g.importFiles(t, g.council, tt.files)
			list, err := g.db.Records(t.Context(), store.RecordFilter{Council: g.council.ID, Kind: civic.Decision})
			if err != nil || len(list) != 1 || list[0].Quote != hireBarge {
				t.Fatalf("%d decisions: %+v, %v", len(list), list, err)
			}
			if kind := g.kindOf(t, list[0]); kind != tt.want {
				t.Errorf("read from the %q, want the %q", kind, tt.want)
			}
			if n := len(g.meetings(t)); n != 1 {
				t.Errorf("%d meetings, want one", n)
			}
			docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Item: list[0].Item})
			if err != nil || !slices.ContainsFunc(docs, func(d civic.Document) bool { return d.Kind == civic.DecisionPage }) {
				t.Errorf("papers of the item %+v, %v: want the decision's page among them", docs, err)
			}
		})
	}
}

// A site's own pages: what Cabinet decided stands on three pages and in the
// register, and is recorded once; what an officer decided alone is there too.
func TestDecisionsOfASite(t *testing.T) {
	g := newRig(t, strings.Replace(january("whole"), "[minutes]", "[decision]\nThat the report be noted.\n\n[minutes]", 1))
	g.crawl(t)
	count := map[string]int{}
	list, err := g.db.Records(t.Context(), store.RecordFilter{Council: g.council.ID, Kind: civic.Decision})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		count[r.Quote]++
		if count[r.Quote] > 1 {
			t.Errorf("recorded twice: %q", r.Quote)
		}
	}
	docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Council: g.council.ID})
	pages := 0
	for _, d := range docs {
		if d.Kind == civic.DecisionPage {
			pages++
			if d.Item == "" || d.Meeting != "larkmere-town-council-m8001" {
				t.Errorf("decision page %+v stands alone", d)
			}
		}
	}
	if err != nil || pages == 0 {
		t.Errorf("%d decision pages, %v", pages, err)
	}
}
