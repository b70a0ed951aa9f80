package link

import (
	"testing"

	"arising/internal/civic"
)

// TestGroupReports: where a promise says only that a group is to report, what the group
// brings is the report, and an item on the title's wider matter is not.
func TestGroupReports(t *testing.T) {
	of := func(quote, owner, title string) Promise {
		p := promise(quote, "Forum", title, civic.VerbReport, inJuly())
		p.Owner = owner
		return p
	}
	years := of("The early years working group to report to the Forum in July.", "early years working group", "Early Years Funding")
	ferry := of("That the ferry task group report to the Forum in July.", "ferry task group", "Ferry Fares and Funding")
	small := of("That the small schools sub-group report back in July.", "small schools sub-group", "Schools in the Islands")
	third := of("The next steps panel to report to the Forum in July.", "next steps panel", "Budget Consultation")
	for _, tt := range []struct {
		p           Promise
		title, text string
		want        civic.EvidenceKind
	}{
		{years, "Early Years Working Group: Report", "Ms Teal delivered the working group's report. It recommended moving £85,000 to the two-year-old rate.", civic.ReportedBack},
		{years, "Early Years Working Group", "Ms Teal presented what the group had found: nurseries lost £2 an hour on each child of two.", civic.ReportedBack},
		{years, "Report of the Early Years Working Group", "The report was introduced by Ms Teal. Nurseries lost £2 an hour on each child of two.", civic.ReportedBack},
		{years, "Early Years", "Ms Teal gave the report of the working group, which had met six times since January and visited four nurseries.", civic.ReportedBack},
		{years, "Early Years Working Group", "Ms Teal apologised that the group had met only once. It was agreed to put its report back to the meeting in October 2031.", civic.DeferredTo},
		{years, "Growth Funding", "Members noted that the growth fund was underspent and that its rules dated from a time of rising rolls.", ""},
		{years, "High Needs: Funding", "Ms Moor laid out the plan for which the Forum had asked in May. It relied on fewer placements.", ""},
		{years, "School Milk", "The Clerk reported that milk would cost 30p a day from September, and that all nurseries had been told.", ""},
		{ferry, "Ferry Task Group: Report", "Councillor Teal presented the report of the group. It made nine recommendations on fares and two on piers.", civic.ReportedBack},
		{ferry, "Findings of the Ferry Task Group", "Councillor Teal presented nine recommendations on fares and two on piers.", civic.ReportedBack},
		{ferry, "Ferry Task Group", "The task group had lost its Chair. Its report was deferred to the meeting on 14 October 2031.", civic.DeferredTo},
		{ferry, "Harbour Funding", "The Treasurer reported that £2m had been spent on the harbour wall, a tenth less than was planned.", ""},
		{ferry, "Grant Funding", "The Treasurer reported that 41 grants had been made in the year, the largest to the lifeboat.", ""},
		{small, "Small Schools Sub-Group", "The sub-group reported that four schools had fewer than ten children and that none should close.", civic.ReportedBack},
		{small, "Small Schools: Report of the Sub-Group", "Four schools had fewer than ten children, the sub-group reported, and none should close.", civic.ReportedBack},
		{small, "School Clothing", "The Clerk reported that the price of a blazer had gone up to £48 and that two schools had given it up.", ""},
		{small, "School Roofs", "The Surveyor reported that eleven roofs needed repair before the winter, at £310,000.", ""},
		{third, "Next Steps Panel: Report", "The panel's report was presented by its Chair. It found nothing to save but the mace.", civic.ReportedBack},
		{third, "Budget Outturn", "The Treasurer reported an underspend of £120,000, most of it in the harbour office.", ""},
		{third, "Budget for Dredging", "The Engineer reported that dredging would cost £90,000 more than was budgeted for.", ""},
	} {
		asked := item("2031-01-14", forum, tt.p.ItemTitle, "Ms Teal explained what was wanted. "+tt.p.Quote)
		tt.p.Item = asked.ID
		got := civic.Evidence{}
		for _, e := range Evidence([]Promise{tt.p}, append(background(), asked, item("2031-07-29", forum, tt.title, tt.text), item("2031-10-14", forum, "Apologies", ""))) {
			if civic.Claimed(e.Score) {
				got = e
			}
		}
		if got.Kind != tt.want {
			t.Errorf("%q %q: claimed %q %.2f %q, want %q", tt.title, tt.text, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
