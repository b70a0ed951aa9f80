package link

import (
	"testing"

	"arising/internal/civic"
)

// TestTakesBack holds the ways in which a body takes back what it asked for, or lets whoever
// promised it off, beside what only sounds like it.
func TestTakesBack(t *testing.T) {
	act := func(q, owner, title string) Promise {
		p := promise(q, "", title, "", nil)
		p.Kind, p.Owner, p.Due = civic.Action, owner, inJuly()
		return p
	}
	chains := promise("That a survey of mooring chains be reported to the Forum in July.", "Forum", "Mooring Chains", civic.VerbReport, inJuly())
	water := promise("That Dune Water be invited to the July meeting to talk about the long outfall.", "", "Long Outfall", civic.VerbRequest, inJuly())
	play := promise("That a play strategy be submitted to the Forum in July.", "Forum", "Play Areas", civic.VerbReport, inJuly())
	group := promise("That a task group on beach huts be set up and give its report in July.", "", "Beach Huts", civic.VerbAct, inJuly())
	prices := act("Mr Orme to carry out a review of ferry ticket prices and report in July.", "Mr Orme", "Ferry")
	winch := act("The Harbour Master undertook to report in July on a new winch for the slipway.", "Harbour Master", "Slipway")
	skate := promise("That a feasibility study of a skatepark at Penfold Field be brought to the Forum in July.", "Forum", "Penfold Field", civic.VerbReport, inJuly())
	berths := act("Officers to carry out a count of visitors' berths and let the Forum have the figures in July.", "Officers", "Visitors' Berths")
	factor := promise("That an independent review of the lease premium be obtained and reported in July.", "", "Lease Premium", civic.VerbAct, inJuly())
	lease := act("Mr Fenn to have the boatyard licence cancelled.", "A Fenn", "Boatyard")
	const out = civic.Supersedes
	for _, tt := range []struct {
		p           Promise
		title, text string
		gone        bool
	}{
		{chains, "Harbour Dues", "RESOLVED: (1) That the new scale of dues be approved; (2) That the request of 14 January 2031 for a survey of mooring chains be withdrawn, the insurers having taken it on.", true},
		{chains, "Harbour Works", "The Forum: 1. Approved the scheme; 2. Withdrew its instruction of 14 January 2031 for a survey of mooring chains, which the scheme would cover.", true},
		{water, "Long Outfall", "A resident said that the outfall was now before the regulator. The Forum AGREED not to pursue its invitation to Dune Water in the meantime.", true},
		{play, "Play Areas", "In the light of the new guidance a strategy was no longer thought worth its cost. RESOLVED: That resolution 47(2) of 14 January 2031 as to a play strategy be rescinded.", true},
		{group, "Beach Huts", "The Leader having set up an inquiry of his own into beach huts, it was agreed that the task group decided on in January be stood down and give no report.", true},
		{prices, "Ferry Ticket Prices", "The clerk reported that the county had taken over the ferry since the Forum had asked for a review. It was agreed that Mr Orme's review was overtaken and need not be done.", true},
		{prices, "Minutes and Actions", "Approved.\n| No. | Action | Lead | Update |\n| 31/4 | Key to the boathouse | A Fenn | Handed over on 4 May. Closed |\n| 31/5 | Review of ferry ticket prices | Mr Orme | Dropped. Prices are to be set nationally from April, so there is nothing left to review. Closed |", true},
		{winch, "Slipway", "The slipway had been let to the sailing club. The Forum released the Harbour Master from his undertaking to report on a new winch.", true},
		{skate, "Penfold Field", "Members were content to let the request for a skatepark study fall, since the school had built one and opened it to all.", true},
		{berths, "Visitors' Berths", "Officers were told that they need not carry out the count of visitors' berths, the marina company having published its own.", true},

		{chains, "Mooring Chains", "The Forum withdrew its objection to the mooring plans. The Harbour Officer presented the survey of mooring chains: nine in ten had rusted and would cost £4,000 to renew.", false},
		{water, "Long Outfall", "The invitation to Dune Water had not been answered. The Chair would write again, and asked members not to let it drop.", false},
		{group, "Beach Huts", "The Chair of the task group on beach huts presented its report, which made nine recommendations on rents and repairs. The group was stood down with the Forum's thanks.", false},
		{prices, "Minutes and Actions", "Approved.\n| No. | Action | Lead | Update |\n| 31/5 | Review of ferry ticket prices | Mr Orme | Draft with the company. Not to be closed |", false},
		{skate, "Penfold Field", "It was moved by Councillor Fenn that the request for a skatepark study be withdrawn. The motion was lost by nine votes to three.", false},
		{berths, "Visitors' Berths", "The count of visitors' berths need not be done by hand, the Harbour Master said. A drone had been lent for it and would fly in September.", false},
		{prices, "Minutes and Actions", "Approved.\n| No. | Action | Lead | Update |\n| 31/6 | Dropped kerbs at the ferry | Mr Orme | With the county |", false},
		{play, "Cemeteries", "RESOLVED: That resolution 52 of 14 January 2031 as to burial fees be rescinded.", false},
		{winch, "Slipway", "The Harbour Master was released from the rota of volunteers for the summer, so that he could go on with his report on the winch.", false},
		{play, "Play Areas", "Councillor Fenn withdrew her request for a named vote. The play strategy was presented by the Head of Parks, who explained its five aims. RESOLVED: That the strategy be adopted.", false},

		{factor, "Minutes and Actions", "Approved.\n| No. | Action | Lead | Update |\n| 25/08 | Visits to leaseholders | A Fenn | The fifth made on 4 June. Closed |\n| 25/09 | Review of lease premium | A Fenn | Dropped. The premium is to be set by the Crown from April, so there is nothing left to review. Closed |", true},
		{factor, "Action Log", "| Lease premium review | A Fenn | July 2031 | Not needed now that the Crown sets it |", true},
		{factor, "Action Log", "| Independent review of lease premium | A Fenn | Cancelled by the Chair on 4 June; complete |", true},
		{factor, "Action Log", "| Independent review of lease premium | A Fenn | Dropped off with the clerk on 4 June. Closed |", false},
		{lease, "Action Log", "| Boatyard licence to be cancelled | A Fenn | Cancelled on 4 June. Closed |", false},
		{factor, "Action Log", "| Withdrawn leaflet on berths to be pulped | A Fenn | Closed |", false},
	} {
		got := claimedBy(tt.p, item("2031-07-10", forum, tt.title, tt.text))
		if (got.Kind == out) != tt.gone {
			t.Errorf("%q under %q: claimed %q %.2f %q, want taken back: %v", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.gone)
		}
	}
}
