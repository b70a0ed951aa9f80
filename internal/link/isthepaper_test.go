package link

import (
	"testing"

	"arising/internal/civic"
)

// TestIsThePaper: an item that lays the promised paper before those who meet is that paper,
// whatever old rule the paper ends; one that says the paper is still being made is not.
func TestIsThePaper(t *testing.T) {
	policy := promise("That a draft Berth Allocation Policy be put before the Forum in July.", "Forum", "Berths", civic.VerbReport, inJuly())
	livery := promise("That the Licensing Manager carry out a review of the ferry livery and report the outcome to the Forum in July.", "Forum", "Ferry Livery", civic.VerbReport, inJuly())
	works := promise("That a progress report on Pier Head, with a revised programme of works, be submitted to the Forum in July.", "Forum", "Pier Head", civic.VerbReport, inJuly())
	needs := promise("That the SEND action plan be submitted to the Forum in July.", "Forum", "SEND", civic.VerbReport, inJuly())
	causes := promise("That a report on the causes of late ferries at each pier be brought to the Forum in July.", "Forum", "Late Ferries", civic.VerbReport, inJuly())
	scheme := promise("That the allocations scheme for moorings be revised and a draft brought to the Forum in July.", "Forum", "Moorings", civic.VerbReport, inJuly())
	terms := promise("That a review of its terms of reference be brought to the Forum in July.", "Forum", "Terms of Reference", civic.VerbReport, inJuly())
	hub := promise("That a further report on what the Hub will cost be made to the Forum in July.", "Forum", "Hub", civic.VerbReport, inJuly())
	cases := promise("That a summary of cases under the internal disputes procedure be brought to the Forum in July.", "Forum", "Disputes", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"ends an old rule", policy, "Berth Allocation Policy", "The draft policy was considered page by page. Berths would no longer pass within families after 2033. Ms Noon welcomed it.\n\nAGREED: that the draft policy be approved.", civic.ReportedBack},
		{"ends itself", policy, "Berth Allocation Policy", "The Harbour Master said that the draft policy would no longer be pursued.", civic.Supersedes},
		{"resolves that a thing cease", livery, "Review of Ferry Livery", "The Licensing Manager reported the outcome of the review. Of 96 skippers 81 wished the livery to go.\n\nRESOLVED – That the livery cease for day ferries.", civic.ReportedBack},
		{"has none to show as yet", works, "Pier Head", "The Director apologised that the report promised for this meeting was not ready. There was no revised programme to put before members.\n\nRESOLVED that the Pier Head progress report be deferred to the meeting on 14 October 2031.", civic.DeferredTo},
		{"SEND is no sending", needs, "SEND Action Plan", "The Director said that the action plan must first be agreed with the Department.\n\nRESOLVED that the SEND action plan be deferred to the November 2031 meeting of the Forum.", civic.DeferredTo},
		{"not the analysis", causes, "Late Ferries", "Ms Strand circulated a new leaflet for passengers. The Chair observed that this was not the analysis of causes by pier. The leaflet was noted.", ""},
		{"in hand by itself", scheme, "Moorings: Lettings in 2030", "The Forum received the yearly statement of lettings: 311 moorings had been let. The revision of the allocations scheme itself was said to be in hand.", ""},
		{"told in few words under its name", cases, "Internal Disputes: Summary of Cases", "There had been five cases, one of which was upheld. NOTED.", civic.ReportedBack},
		{"members say what they think of it", policy, "Berth Allocation Policy: First Draft", "Members liked the maps and thought the words too long. It was AGREED that a shorter draft go to skippers in October 2031.", civic.ReportedBack},
		{"approved without more", policy, "Berth Allocation Policy", "On the reference of the Leisure Panel, the Forum approved the revised policy with effect from 1 August 2031.", civic.ReportedBack},
		{"a row of a visit to it", hub, "Confirmation of Minutes and Feedback", "Matter | Action | Update\nHub | Visit | Eight members saw the steelwork on 9 July 2031", ""},
		{"a routine title that is the matter", terms, "Review of the Terms of Reference", "Mrs Mere presented the review. The changes were mainly of names. The Forum was content with the new terms.", civic.ReportedBack},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
