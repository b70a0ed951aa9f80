package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// cabin is what most cases promise: a report on the museum store leases in July.
func cabin() Promise {
	return promise("That a report on the museum store leases be brought to the Forum in July.", "Forum", "Estates Review", civic.VerbReport, inJuly())
}

// done is a promise without days to do something outside a meeting.
func done(quote, owner string) Promise {
	p := promise(quote, "", "Estates Review", "", nil)
	p.Kind, p.Owner = civic.Action, owner
	return p
}

// item5back is a matter that was put off to July.
func item5back() Promise {
	return promise("That the delivery plan performance be deferred to the meeting in July.", "", "Delivery Plan Performance", civic.VerbDefer, inJuly())
}

// TestHowMinutesTalk holds sentences as they might stand in anybody's minutes,
// each beside one that looks like it and means something else.
func TestHowMinutesTalk(t *testing.T) {
	const title = "Museum Store Leases"
	plan := promise("That the Head of Property prepare a communications plan for the harbour traders by the end of July.", "", "Harbour Works", civic.VerbAct, inJuly())
	tender := done("That tenders be invited for the slipway repairs.", "")
	group := done("That a task group on slipway lighting be set up, with Councillors Marrow, Teal and Finch-Dolby as its members.", "")
	guest := promise("That the Lantern Trust be invited to attend the Forum’s meeting in July to report on its work.", "Forum", "Culture Grants", civic.VerbReport, inJuly())
	guest.Owner = "Lantern Trust"
	figures := done("The Head of Housing agreed to send members the void turnaround figures.", "The Head of Housing")
	visit := done("That members visit the tidal pool before the next meeting.", "")
	letter := done("The Leader to write to the Harbour Commissioner about the slipway lighting.", "The Leader")
	supplier := done("The Head of Customer Services said that he would raise call-back delays with the telephony supplier.", "Head of Customer Services")
	drain := done("The Engineer would unblock the culvert at Tide Lane.", "The Engineer")
	register := promise("That the Town Centre Manager compile a register of empty shops by July.", "", "High Street", civic.VerbAct, inJuly())
	assess := promise("That the Forum carry out its self-assessment in July.", "", "Governance", civic.VerbAct, inJuly())
	item5 := promise("This item was deferred to the RSF meeting in July.", "", "Delivery Plan Performance", civic.VerbDefer, inJuly())
	gates := promise("That a report on the use made of HTG be brought to the Forum in July.", "Forum", "Harbour Tide Gates", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name    string
		promise Promise
		title   string
		minutes string
		want    civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"put off", cabin(), title, "RESOLVED – That the report on the museum store leases be deferred to September.", civic.DeferredTo},
		{"was put off", cabin(), title, "The item was deferred to the next meeting.", civic.DeferredTo},
		{"put off, known by its letters", gates, "Use of Tide Gates", "The Forum agreed to her request that the report on use be held over to September 2031.", civic.DeferredTo},
		{"put off without a day", cabin(), title, "RESOLVED – That consideration of the museum store leases be postponed.", civic.DeferredTo},
		{"put off again", cabin(), title, "The report on the museum store leases, which had been deferred from May, was again deferred until October 2031.", civic.DeferredTo},
		{"held over", cabin(), title, "The report on the museum store leases was held over.", civic.DeferredTo},
		{"held over from a month and given", cabin(), title, "The Estates Manager gave the report on the museum store leases held over from January.", civic.ReportedBack},
		{"had been put off and came", cabin(), title, "The Estates Manager presented the report on the museum store leases, which had been deferred from March and from May, and members asked about the rents.", civic.ReportedBack},
		{"deferred from, submitted", cabin(), title, "The report on the museum store leases, deferred from May, was submitted.", civic.ReportedBack},
		{"a proposal to defer that was lost", cabin(), title, "Councillor Finch proposed that the museum store leases be deferred; the proposal was lost.", ""},
		{"not to be put off", cabin(), title, "It was agreed that the museum store leases should not be deferred.", ""},
		{"asked to put off, and refused", cabin(), title, "The tenant asked that the museum store leases be deferred and this was refused.", ""},
		{"deferred payment", cabin(), title, "The deferred payment scheme for the museum store leases would end next year.", ""},
		{"moved up the agenda", cabin(), title, "The museum store leases item was moved to the top of the agenda.", ""},
		{"the meeting adjourned", cabin(), title, "The meeting adjourned for ten minutes.", ""},
		{"works delayed", cabin(), title, "Repairs of the museum store had been delayed by rain.", ""},
		{"another in its place", cabin(), title, "RESOLVED: That, in place of the report on the museum store leases, one paper on all leases be brought in October 2031.", civic.Supersedes},
		{"one that will replace it", cabin(), title, "RESOLVED: That one paper on all leases, which will replace the report on the museum store leases, be brought in October 2031.", civic.Supersedes},
		{"a thing that will replace a thing", cabin(), title, "The Estates Manager said that a steel door will replace the oak one.", ""},
		{"abandoned", cabin(), title, "The Estates Manager said that the report on the museum store leases had been abandoned, since the museum was to close.", civic.Supersedes},
		{"no longer wanted", cabin(), title, "RESOLVED: That the report on the leases be no longer required.", civic.Supersedes},
		{"abandoned elsewhere", cabin(), title, "The Estates Manager said that the ferry service had been abandoned.", ""},
		{"one thing rather than another, of something else", cabin(), title, "Members preferred glass rather than timber for the doors of the store.", ""},
		{"not carried out", cabin(), title, "RESOLVED: That the report on the museum store leases be not carried out and that one on rents be submitted in October 2031 instead.", civic.Supersedes},
		{"set up nothing", group, "Task Groups", "RESOLVED: That the task group on slipway lighting be not set up and that one evidence session be held in its stead.", civic.Supersedes},
		{"delayed to a day", cabin(), title, "The report on the museum store leases had been delayed until 14 October 2031.", civic.DeferredTo},
		{"to no later day", cabin(), title, "It had been thought that the museum store leases be deferred to 2 July 2031.", ""},

		{"the same item again", item5, "Delivery Plan Performance", "The Chief Executive presented the delivery plan performance and members asked about sickness, about complaints and about the telephones.", civic.ReportedBack},
		{"taken with another", item5, "Delivery Plan Performance", "This was covered under item 5.", civic.ReportedBack},
		{"put off once more", item5, "Delivery Plan Performance", "This item was deferred to 14 October 2031.", civic.DeferredTo},
		{"another item of procedure", item5, "Performance Report", "The Chief Executive presented the performance report and members asked about sickness, about complaints and about the telephones.", ""},
		{"works done are not what was put off", item5back(), "Delivery Plan Performance", "Five of nine works in the delivery plan had been carried out and performance was discussed.", civic.ReportedBack},
		{"not ready", cabin(), title, "The Estates Manager apologised that the report on the museum store leases could not be presented, since the valuer had been ill for some weeks.", ""},
		{"results not in", cabin(), title, "The Estates Manager reported that the review of the museum store leases had not yet been completed and thanked members for their patience in the matter.", ""},
		{"asked another day", cabin(), title, "As requested at the meeting on 4 February 2031, the Estates Manager spoke about cleaning of the museum store leases.", ""},
		{"asked that day", cabin(), title, "As requested at the meeting on 14 January 2031, the Estates Manager reported on the museum store leases.", civic.ReportedBack},

		{"overtaken", plan, "Harbour Works", "The communications plan for the harbour traders had been overtaken by events.", civic.Supersedes},
		{"in its place", plan, "Harbour Works", "RESOLVED – That, in place of the communications plan for harbour traders, one engagement plan be written.", civic.Supersedes},
		{"in place of a person", plan, "Harbour Works", "Ms Teal attended in place of the Head of Property and spoke to the harbour traders.", ""},
		{"a thing replaced", plan, "Harbour Works", "The harbour traders’ old boiler had been replaced by a heat pump.", ""},

		{"tenders came back", tender, "Slipway Repairs", "The Engineer reported that the tenders for the slipway repairs had been returned above the estimate.", civic.SaysDone},
		{"tenders to come back", tender, "Slipway Repairs", "The tenders for the slipway repairs would be returned in May.", ""},
		{"a petition came", tender, "Slipway Repairs", "A petition about the slipway repairs had been received.", ""},
		{"the group met", group, "Slipway Lighting", "The task group on slipway lighting had met four times.", civic.SaysDone},
		{"the group reports", group, "Slipway Lighting", "Councillor Teal spoke to the report of the task group on slipway lighting.", civic.SaysDone},
		{"the group has not met", group, "Slipway Lighting", "The task group on slipway lighting had not met.", ""},
		{"the guest came", guest, "Lantern Trust", "The director of the Lantern Trust attended to report on its work and answered members’ questions about the autumn festival and the accounts.", civic.ReportedBack},
		{"the guest excused itself", guest, "Lantern Trust", "The director of the Lantern Trust was unable to report.", ""},
		{"visited", visit, "Matters Arising", "Members had visited the tidal pool on 3 February.", civic.SaysDone},
		{"visit took place", visit, "Matters Arising", "The visit to the tidal pool took place on 3 February 2031.", civic.SaysDone},
		{"visit did not", visit, "Matters Arising", "The visit to the tidal pool had not taken place.", ""},
		{"a reply came", letter, "Matters Arising", "A reply had been received from the Harbour Commissioner about slipway lighting.", civic.SaysDone},
		{"asked whether written", letter, "Matters Arising", "Councillor Teal asked whether the Leader had written to the Harbour Commissioner about slipway lighting.", ""},
		{"the letter was sent", letter, "Minutes", "The Leader’s letter to the Harbour Commissioner on slipway lighting had been sent.", civic.SaysDone},
		{"raised", supplier, "Matters Arising", "Call-back delays had been raised with the telephony supplier.", civic.SaysDone},
		{"something else circulated", supplier, "Matters Arising", "The telephony supplier’s call-back leaflet had been circulated.", ""},
		{"tracker: complete", figures, "Action Tracker", "14 January | Void turnaround figures to be sent to members | Head of Housing | Complete. See the note of 3 March", civic.SaysDone},
		{"tracker: sent", figures, "Action Tracker", "14 January | Void turnaround figures to be sent to members | Head of Housing | Sent 3 March", civic.SaysDone},
		{"tracker: ongoing", figures, "Action Tracker", "14 January | Void turnaround figures to be sent to members | Head of Housing | Ongoing", ""},
		{"tracker: not complete", figures, "Action Tracker", "14 January | Void turnaround figures to be sent to members | Head of Housing | Not complete", ""},
		{"tracker: another row", figures, "Action Tracker", "14 January | Void turnaround figures to be sent to members | Head of Housing | Ongoing\n14 January | Allotment rents to be published | Clerk | Completed", ""},
		{"tracker: no longer needed", figures, "Action Tracker", "14 January | Void turnaround figures action | Head of Housing | Closed, no longer required", civic.Supersedes},
		{"they have them", figures, "Matters Arising", "Members confirmed receipt of the void turnaround figures.", civic.SaysDone},
		{"nearly", figures, "Matters Arising", "The void turnaround figures were nearly complete.", ""},
		{"expected", figures, "Matters Arising", "The void turnaround figures were expected to have been circulated by Easter.", ""},
		{"a site visit held", visit, "Matters Arising", "The visit to the tidal pool was held on 3 February.", civic.SaysDone},
		{"by its own verb", drain, "Minutes", "The Engineer confirmed that he had unblocked the culvert at Tide Lane in May.", civic.SaysDone},
		{"by its own verb, of something else", drain, "Minutes", "The Engineer confirmed that he had unblocked the sink in the town hall.", ""},
		{"its own verb, still to be done", drain, "Minutes", "The Engineer said that the culvert at Tide Lane had not been unblocked.", ""},
		{"one short line", drain, "Matters Arising", "Estates Review – culvert at Tide Lane unblocked on 3 May.", civic.SaysDone},
		{"the letters went out", letter, "Matters Arising", "Letters to the Harbour Commissioner on slipway lighting went out on 2 May.", civic.SaysDone},
		{"members had them", figures, "Matters Arising", "The Chair was grateful for the void turnaround figures, which members had received in March.", civic.SaysDone},
		{"tracker: answer sent", figures, "Action Tracker", "14 January | Void turnaround figures for members | Head of Housing | Figures sent 3 March", civic.SaysDone},
		{"tracker: to be sent", figures, "Action Tracker", "14 January | Void turnaround figures for members | Head of Housing | To be sent in May", ""},
		{"tracker: supplied", figures, "Action Tracker", "14 January | Void turnaround figures for members | Head of Housing | Supplied 3 March: 31 days", civic.SaysDone},
		{"minute of a day", cabin(), "Property Matters", "With reference to Minute 47 of 14 January 2031, the Estates Manager laid the museum store leases before members.", civic.ReportedBack},
		{"minute of another day", cabin(), "Property Matters", "With reference to Minute 47 of 4 February 2031, the Estates Manager laid the cost of the museum café before members.", ""},
		{"asked in a month", cabin(), "Store Leases", "The Estates Manager spoke of the museum store leases, for which members had called in January.", civic.ReportedBack},
		{"on its instruction", cabin(), "Store Leases", "There had been circulated a report on the leases of the museum store, made on the Forum’s instruction of 14 January.", civic.ReportedBack},
		{"continued, as some say", cabin(), title, "The Forum continued consideration of the museum store leases to its meeting in September 2031.", civic.DeferredTo},
		{"carried forward", cabin(), title, "RESOLVED – That the item be carried forward to September 2031.", civic.DeferredTo},
		{"moved from and to", cabin(), "Work Programme", "Museum store leases moved from July to September 2031.", civic.DeferredTo},
		{"moved up the list", cabin(), "Work Programme", "Museum store leases moved to the top of the list.", ""},
		{"withdrawn", cabin(), title, "The item was withdrawn from the agenda at the request of the Head of Property, who was not at the meeting and sent no deputy.", ""},
		{"visit called off", visit, "Matters Arising", "The visit to the tidal pool had been called off and would now take place in the autumn.", civic.DeferredTo},
		{"a paper that was to be made", register, "Empty Shops", "The Town Centre Manager presented the register of empty shops and answered questions on rents.", civic.ReportedBack},
		{"another paper on it", register, "Empty Shops", "The Town Centre Manager presented the results of the footfall count and answered questions on rents.", ""},
		{"the deed at the meeting", assess, "Self-Assessment", "Members carried out the self-assessment with the help of the auditor.", civic.SaysDone},
		{"the deed was not done", assess, "Self-Assessment", "The self-assessment had not been carried out.", ""},
		{"some of it", supplier, "Matters Arising", "Some of the call-back delays had been raised with the telephony supplier.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			later := item("2031-05-13", forum, tt.title, tt.minutes)
			if tt.promise.Due != nil {
				later.Date = day.MustParse("2031-07-29") // the last meeting of the promised days
			}
			var got civic.Evidence
			for _, e := range Evidence([]Promise{tt.promise}, append(background(), later, item("2031-10-14", forum, "Apologies", ""))) {
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
