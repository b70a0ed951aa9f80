package link

import (
	"testing"

	"arising/internal/civic"
)

// TestOtherWordings holds further ways to say that a thing was done, came, was
// moved or was dropped, and at the end what only looks like them.
func TestOtherWordings(t *testing.T) {
	figures := done("The Head of Housing agreed to send members the void turnaround figures.", "The Head of Housing")
	letter := done("The Leader to write to the Harbour Commissioner about the slipway lighting.", "The Leader")
	visit := done("That members visit the tidal pool before the next meeting.", "")
	drain := done("The Engineer would unblock the culvert at Tide Lane.", "The Engineer")
	group := done("That a task group on slipway lighting be set up, with Councillors Marrow, Teal and Finch-Dolby as its members.", "")
	for _, tt := range []struct {
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{figures, "Matters Arising", "The Head of Housing had let members have the void turnaround figures by e-mail.", civic.SaysDone},
		{figures, "Matters Arising", "The void turnaround figures were attached to the agenda.", civic.SaysDone},
		{figures, "Matters Arising", "The void turnaround figures appeared in the members' bulletin of 3 March.", civic.SaysDone},
		{figures, "Matters Arising", "Members thanked the Head of Housing for the void turnaround figures which they had been given.", civic.SaysDone},
		{figures, "Action Log", "Void turnaround figures | Head of Housing | Green | Done, 3 March", civic.SaysDone},
		{figures, "Action Log", "Void turnaround figures | Head of Housing | Action closed", civic.SaysDone},
		{figures, "Action Log", "Void turnaround figures | Head of Housing | Response received and circulated", civic.SaysDone},
		{figures, "Action Log", "Void turnaround figures | Head of Housing | Information e-mailed to Members on 3 March 2031", civic.SaysDone},
		{letter, "Matters Arising", "The Harbour Commissioner's answer to the Leader about slipway lighting was read out.", civic.SaysDone},
		{letter, "Matters Arising", "A letter about slipway lighting went to the Harbour Commissioner on 3 February.", civic.SaysDone},
		{letter, "Chair's Announcements", "The Chair read a letter from the Harbour Commissioner in reply to the Leader's about slipway lighting.", civic.SaysDone},
		{letter, "Matters Arising", "The Leader had still not heard from the Harbour Commissioner about slipway lighting, to whom he had written in February.", civic.SaysDone},
		{visit, "Matters Arising", "The Chair thanked officers for the recent visit to the tidal pool.", civic.SaysDone},
		{visit, "Matters Arising", "Members who had been on the visit to the tidal pool spoke of the rust.", civic.SaysDone},
		{drain, "Matters Arising", "The work to the culvert at Tide Lane was finished.", civic.SaysDone},
		{drain, "Matters Arising", "It was reported that this had been carried out at Tide Lane culvert.", civic.SaysDone},
		{drain, "Matters Arising", "The culvert at Tide Lane had been dealt with.", civic.SaysDone},
		{group, "Slipway Lighting", "The task group on slipway lighting would hold its third meeting in May.", civic.SaysDone},
		{cabin(), "Museum Store Leases", "Consideration was given to the leases and the rents were gone through one by one with the valuer.", civic.ReportedBack},
		{cabin(), "Museum Store Leases", "There was a report from the Estates Manager. Rents had risen by a tenth and two tenants had gone.", civic.ReportedBack},
		{cabin(), "Museum Store Leases", "The Forum debated the leases for an hour with the Estates Manager and three of the tenants.", civic.ReportedBack},
		{cabin(), "Museum Store Leases", "The Forum had before them the Estates Manager's report and were taken through the rents in turn.", civic.ReportedBack},
		{cabin(), "Work Programme", "The report on the museum store leases would now come in October 2031.", civic.DeferredTo},
		{cabin(), "Work Programme", "It was agreed that the museum store leases be put off until October 2031.", civic.DeferredTo},
		{cabin(), "Work Programme", "The museum store leases had been re-timetabled for October 2031.", civic.DeferredTo},
		{cabin(), "Work Programme", "It was agreed to drop the report on museum store leases.", civic.Supersedes},
		{cabin(), "Work Programme", "The report on the museum store leases would not now be needed, as the store was to be sold.", civic.Supersedes},
		{figures, "Matters Arising", "A survey of void turnaround had been carried out.", ""},
		{figures, "Matters Arising", "The void turnaround figures had not appeared in the bulletin.", ""},
		{letter, "Matters Arising", "A letter from a resident about slipway lighting was read out.", ""},
		{letter, "Matters Arising", "A letter about slipway lighting went to the residents of Quay Street.", ""},
		{visit, "Matters Arising", "Members regretted that the visit to the tidal pool had been rained off.", ""},
		{drain, "Matters Arising", "A survey at Tide Lane had been carried out.", ""},
		{drain, "Matters Arising", "The painting at Tide Lane was finished.", ""},
		{cabin(), "Museum Store Leases", "The Forum examined.", ""},
		{cabin(), "Work Programme", "It was agreed to drop the rents of the museum store leases.", ""},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			on := "2031-05-13"
			if tt.promise.Due != nil {
				on = "2031-07-29" // the last meeting of the promised days
			}
			got := claimedBy(tt.promise, item(on, forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("claimed %q %.2f %q, want %q", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// claimedBy returns the evidence that one later item gives for a promise, the zero value for none.
func claimedBy(p Promise, later Item) (got civic.Evidence) {
	for _, e := range Evidence([]Promise{p}, append(background(), later, item("2031-10-14", forum, "Apologies", ""))) {
		if civic.Claimed(e.Score) {
			got = e
		}
	}
	return got
}
