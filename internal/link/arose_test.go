package link

import (
	"testing"

	"arising/internal/civic"
)

// TestSaidOtherwise holds the ways in which clerks tell at the next meeting that a
// thing was done, by what came of it as often as by its verb, beside what only sounds like it.
func TestSaidOtherwise(t *testing.T) {
	const besides = " The Engineer also said that the harbour wall had been painted."
	type set struct {
		p     Promise
		title string
		yes   []string
		no    []string
	}
	act := func(q, owner, title string) Promise {
		p := promise(q, "", title, "", nil)
		p.Kind, p.Commitment, p.Owner = civic.Action, false, owner
		return p
	}
	res := func(q, owner, title string, v civic.Verb) Promise {
		p := promise(q, "", title, v, nil)
		p.Owner = owner
		return p
	}
	sets := []set{
		{act("Officers to write to the bus company about the withdrawal of the 14 service.", "Officers", "Public Transport"), "Matters Arising", []string{
			"The bus company had been written to about the 14 and had said that it would run until March.",
			"A letter about the 14 service had gone to the bus company on 3 June.",
			"14 service: the bus company had replied that passenger numbers were too low.",
			"The Chair read out the bus company's answer on the 14 service.",
			"Letter to bus company re 14 service - sent 2 June.",
			"Nothing had been heard from the bus company in answer to the letter on the 14 service sent in June.",
		}, []string{"The 14 service had been late on most days in May.", "The letter to the bus company about the 14 service had yet to be sent."}},
		{act("The Clerk to arrange a site visit to the Penrose depot for members.", "Clerk", "Waste Depot"), "Minutes of the last meeting", []string{
			"Members had visited the Penrose depot on 4 June.",
			"The visit to the Penrose depot had taken place on 4 June and seven members had gone.",
			"The Chair thanked the staff of the Penrose depot for the tour on 4 June.",
			"Those who had been to Penrose depot in June said that it had been worthwhile.",
			"A date for the visit to the Penrose depot had been fixed for 4 June and members had been told.",
			"The depot visit took place in June.",
			"Seven members went round the Penrose depot on 4 June.",
		}, []string{"A site visit to the Penrose depot would be arranged in the spring.", "The Penrose depot had been closed for two days in June."}},
		{act("Councillor Maddox to ask Highways for a speed survey on Cobbler's Hill.", "Councillor Maddox", "Roads"), "Notes of Last Meeting", []string{
			"Councillor Maddox had asked for the speed survey on Cobbler's Hill, which Highways would do in May.",
			"Cobbler's Hill: Highways had agreed to do a speed survey.",
			"The speed survey on Cobbler's Hill had been carried out; the mean was 27 mph.",
			"Councillor Maddox reported back on Cobbler's Hill. Highways had refused a speed survey.",
			"A speed survey had been requested for Cobbler's Hill.",
			"Speed survey, Cobbler's Hill - Cllr Maddox has spoken to Highways.",
			"Cobbler's Hill – done; Highways awaiting a slot.",
		}, []string{"A resident complained of speeding on Cobbler's Hill.", "Councillor Maddox had not yet asked for the speed survey on Cobbler's Hill."}},
		{act("The Monitoring Officer to check whether the Code of Conduct applies to co-opted members.", "Monitoring Officer", "Code of Conduct"), "Matters Arising", []string{
			"The Monitoring Officer confirmed that the Code of Conduct did apply to co-opted members.",
			"The Code of Conduct applied to co-opted members with a vote.",
			"It had been established that co-opted members were bound by the Code of Conduct.",
			"The Monitoring Officer had looked into this: co-opted members were covered by the Code.",
			"Members were advised that co-opted members were subject to the Code of Conduct.",
			"Co-opted members and the Code of Conduct: the Monitoring Officer's advice had been e-mailed to members.",
		}, []string{"The Monitoring Officer was still checking whether the Code of Conduct applied to co-opted members.", "Two co-opted members had signed the Code of Conduct."}},
		{res("That the Executive be informed of the Committee's view that the score of the cyber risk should be 20.", "Executive", "Risk Register", civic.VerbAct), "Minutes of the Last Meeting and Matters Arising", []string{
			"The Committee's view on the cyber risk had been reported to the Executive, which had raised the score to 20.",
			"The Executive had considered the Committee's view on the score of the cyber risk on 3 June and had agreed.",
			"The Chair had put the Committee's view on the cyber risk to the Executive.",
		}, []string{"The Executive had yet to be told of the Committee's view on the cyber risk."}},
		{act("The Engineer to have the broken bollards in Quay Street replaced.", "Engineer", "Quay Street"), "Matters Arising", []string{
			"The bollards in Quay Street had been replaced.",
			"Quay Street bollards – complete.",
			"New bollards had gone in at Quay Street in May.",
			"The Engineer said that the bollards in Quay Street were now in place.",
			"Six bollards had been put in at Quay Street.",
			"Councillor Orme thanked the Engineer for the new bollards in Quay Street.",
			"The contractor had fitted the Quay Street bollards in the first week of May.",
		}, []string{"The bollards in Quay Street had been ordered.", "The bollards in Quay Street were on order and would be fitted in June."}},
		{act("The Head of Parks would circulate the list of play areas to be closed.", "Head of Parks", "Play Areas"), "Matters arising from the minutes", []string{
			"The list of play areas had gone round.",
			"Members had had the list of play areas.",
			"The list of play areas to be closed was now with members.",
			"List of play areas: sent 4 June.",
			"Members thanked the Head of Parks for the list of play areas.",
			"Councillor Orme referred to the list of play areas, which had reached members in May.",
			"The list of play areas had been circulated as promised.",
			"All members now have the list of play areas.",
		}, []string{"The list of play areas had not come.", "Members asked for the list of play areas again.", "The list of play areas would go out next week."}},
		{res("That a fourth Family Hub be opened at Penfold Road by the end of May 2031.", "", "Family Hubs", civic.VerbAct), "Children's Services Update", []string{
			"The Director reported that the Family Hub at Penfold Road had opened its doors on 2 June.",
			"The fourth Family Hub, at Penfold Road, was now open.",
			"The Mayor had opened the Penfold Road Family Hub in May.",
			"Penfold Road Family Hub had seen 212 families since it opened.",
		}, []string{"The Family Hub at Penfold Road would open in the autumn.", "Work at the Penfold Road Family Hub had started."}},
		{act("The Chair to meet the head teacher of Marsh Lane School about parking.", "Chair", "School Parking"), "Action Points", []string{
			"The Chair had met the head teacher of Marsh Lane School.",
			"Met head of Marsh Lane School 12 May; a walking bus is to be tried.",
			"The Chair told the Forum of her meeting with the head teacher of Marsh Lane School about parking.",
			"Marsh Lane School parking: meeting held with head teacher.",
		}, []string{}},
		{act("The Finance Officer to find out why the grant to the Lantern Trust was late.", "Finance Officer", "Grants"), "Matters Arising", []string{
			"The Finance Officer explained that the delay in the grant to the Lantern Trust had been due to a change of bank.",
			"Lantern Trust grant: the delay was caused by missing accounts.",
		}, []string{"The Lantern Trust had spent its grant on a boat."}},
		{res("That Council be recommended to adopt the Statement of Licensing Policy as amended.", "Council", "Licensing Policy", civic.VerbRecommend), "Minutes", []string{
			"Council had adopted the Statement of Licensing Policy on 26 February.",
			"The Statement of Licensing Policy was adopted by Council in February.",
			"The new Statement of Licensing Policy, approved by Council in February, came into force on 1 April.",
		}, []string{"The Statement of Licensing Policy would go to Council in July."}},
	}
	for _, s := range sets {
		for _, said := range s.yes {
			if got := claimedBy(s.p, item("2031-06-10", forum, s.title, said+besides)); got.Kind != civic.SaysDone && got.Kind != civic.ReportedBack && got.Kind != civic.Responds {
				t.Errorf("%q under %q: claimed %q %.2f %q, want that it tells of %q", said, s.title, got.Kind, got.Score, got.Reasons, s.p.Quote)
			}
		}
		for _, said := range s.no {
			if got := claimedBy(s.p, item("2031-06-10", forum, s.title, said+besides)); got.Kind != "" && got.Kind != civic.DeferredTo {
				t.Errorf("%q under %q: claimed %q %.2f %q of %q, want nothing", said, s.title, got.Kind, got.Score, got.Reasons, s.p.Quote)
			}
		}
	}
}

// TestMovedOrDropped holds the ways in which clerks tell that a thing is to come at
// another time, or not at all.
func TestMovedOrDropped(t *testing.T) {
	fees := promise("That a report on the review of hackney carriage fees be brought to the Forum in July.", "Forum", "Hackney Carriages", civic.VerbReport, inJuly())
	plan := promise("That the draft Play Strategy be submitted to the Forum in July.", "Forum", "Play Strategy", civic.VerbReport, inJuly())
	type c struct {
		p           Promise
		title, text string
		want        civic.EvidenceKind
	}
	const later, dropped = civic.DeferredTo, civic.Supersedes
	all := []c{
		{fees, "Hackney Carriage Fees", "The Licensing Manager asked for more time, as the trade had not yet answered. RESOLVED: That the report come to the meeting in October.", later},
		{fees, "Hackney Carriage Fees", "It was agreed to put this item back to October so that the trade could be consulted.", later},
		{fees, "Hackney Carriage Fees: Review", "The item was held over to the next meeting.", later},
		{fees, "Work Programme", "The Scrutiny Officer said that the hackney carriage fees would now come in October.", later},
		{fees, "Work Programme", "Members agreed that the review of hackney carriage fees be moved from July to October.", later},
		{fees, "Forward Plan", "It was noted that the report on hackney carriage fees had slipped to the autumn.", later},
		{fees, "Hackney Carriage Fees", "The Chair said that the papers had come too late to be read and the matter would be taken in September.", later},
		{fees, "Hackney Carriage Fees", "This item was withdrawn from the agenda and would be brought to the meeting on 14 October.", later},
		{fees, "Minutes and Matters Arising", "The Licensing Manager apologised that the report on hackney carriage fees was not ready; it would be before members in October.", later},
		{fees, "Hackney Carriage Fees", "Owing to the absence of the Licensing Manager the report was not taken. It was agreed that it stand adjourned to the next meeting.", later},
		{fees, "Hackney Carriage Fees", "RESOLVED: That consideration be postponed until the county-wide review had been concluded.", later},
		{fees, "Hackney Carriage Fees", "The Forum decided to wait for the Department's guidance before looking at the fees, and to return to them in January 2032.", later},
		{fees, "Work Programme", "The following changes were agreed: hackney carriage fees to move to October; tree planting to be added.", later},
		{fees, "Hackney Carriage Fees", "AGREED to defer for want of time.", later},
		{fees, "Apologies and Announcements", "The Chair announced that item 7, Hackney Carriage Fees, would not be taken tonight and would be heard in October.", later},
		{fees, "Hackney Carriage Fees", "The Licensing Manager gave a short verbal update. The full report would follow in October, once the figures had been audited.", later},
		{fees, "Hackney Carriage Fees", "The meeting having become inquorate, the item stood over.", later},
		{fees, "Work Programme", "The report on private hire knowledge tests was moved to October. The hackney carriage fees would come today as planned.", ""},
		{fees, "Hackney Carriage Fees", "The Licensing Manager presented the review of hackney carriage fees. A further report on the knowledge test would come in October. RESOLVED: That the new fees be approved.", civic.ReportedBack},
		{plan, "Play Strategy", "RESOLVED: That work on the Play Strategy cease.", dropped},
		{plan, "Play Strategy", "The Leader had decided that there would be no Play Strategy; play would be dealt with in the Local Plan.", dropped},
		{plan, "Play Strategy", "It was agreed that the strategy need not now be submitted to the Forum, since Cabinet had adopted the county's.", dropped},
		{plan, "Work Programme", "The Play Strategy was removed from the work programme, as it had been absorbed into the Leisure Strategy.", dropped},
		{plan, "Matters Arising", "The Play Strategy would not be pursued.", dropped},
		{plan, "Leisure Strategy", "The Head of Parks explained that the Play Strategy had been merged with the Leisure Strategy and would not come to the Forum by itself.", dropped},
		{plan, "Play Strategy", "RESOLVED: That, in place of a Play Strategy, a plan for the ten largest play areas be brought to the Forum in October.", dropped},
		{plan, "Play Strategy", "The Forum rescinded its decision of January and asked for no strategy.", dropped},
		{plan, "Play Strategy", "The Chair reported that the strategy had gone straight to Cabinet in June, for fear of losing a grant, and that there was nothing left for the Forum to see.", dropped},
		{plan, "Play Strategy", "It was agreed that the request for a draft strategy be withdrawn.", dropped},
		{plan, "Matters Arising", "The Play Strategy had been overtaken by the national review and officers would do no more on it.", dropped},
		{plan, "Matters Arising", "The Chair said that there was no longer any need for the Play Strategy.", dropped},
	}
	for _, x := range all {
		if got := claimedBy(x.p, item("2031-07-29", forum, x.title, x.text)); got.Kind != x.want {
			t.Errorf("%q under %q: claimed %q %.2f %q, want %q", x.text, x.title, got.Kind, got.Score, got.Reasons, x.want)
		}
	}
}
