package link

import (
	"testing"

	"arising/internal/civic"
)

// TestCameOrPutOff: a paper that comes may tell how late it is, what was moved and by when
// something is forecast, and is put off by none of that; one that members are to wait for may
// be put off without any day.
func TestCameOrPutOff(t *testing.T) {
	report := func(quote, title string) Promise {
		return promise(quote, "Forum", title, civic.VerbReport, inJuly())
	}
	berths := report("That the berth demand forecast be brought to the Forum in July.", "Harbour Capacity")
	calls := report("That the Forum review switchboard performance again in July.", "Switchboard Performance")
	ferry := report("That a paper on the future of the night ferry be presented to the Forum in July.", "Ferries")
	kelp := report("That a report on kelp clearance from the bathing beaches be submitted to the Forum in July.", "Beaches")
	lamps := report("That the results of the lamp column survey be reported to the Forum in July.", "Street Lamps")
	museum := report("That a report on the opening hours of the Whaling Museum be brought to the Forum in July.", "Museums")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind
	}{
		{"sorry it was not ready", berths, "Berth Demand Forecast", "The Forum was sorry that the forecast had not been ready in March. Officers now expected 140 empty berths by 2038. Gull Basin and North Dock were each less than half full.", civic.ReportedBack},
		{"late, and shown", berths, "Berth Demand Forecast", "Members regretted that the forecast had not been available in the spring. The Harbour Master presented it. Demand would rise by 90 boats by 2036, most of them under ten metres.", civic.ReportedBack},
		{"a line was moved into a place", calls, "Switchboard Performance: Review", "Mrs Pell reported that the average wait had settled at four minutes. The lettings line had been moved into the main switchboard in March. The Forum congratulated the staff.", civic.ReportedBack},
		{"staff were moved to", calls, "Switchboard Performance: Review", "The Manager reported on the half-year. Six operators had been moved to the evening shift, and calls given up had fallen to 3 per cent. Members asked about Saturdays.", civic.ReportedBack},
		{"a launch had slipped", ferry, "Night Ferry: Options", "The Ferries Manager presented three options for the night ferry. The refit of the vessel had slipped to the spring of 2032. Members preferred a smaller boat.\n\nRESOLVED that option 2 be supported.", civic.ReportedBack},
		{"held back earlier", kelp, "Kelp Clearance", "The report, held back in June so that the tide tables could be checked, was given by the Beach Officer. Clearing four beaches twice a week would cost £61,000 a year.", civic.ReportedBack},
		{"works extended to", kelp, "Kelp Clearance on Bathing Beaches", "The Beach Officer reported. Clearance had been extended to Shingle Cove and would go on until October. The tonnage taken off was 212.", civic.ReportedBack},
		{"carried forward money", lamps, "Lamp Columns: Survey Results", "The Engineer gave the results of the survey. Of 4,100 columns 312 were corroded. The sum of £80,000 had been carried forward to 2031/32 for the worst.", civic.ReportedBack},
		{"due to be told by 2040", lamps, "Lamp Columns", "The Chair said that members had waited long enough for the results, which ought to have come in May. Of 4,100 columns 312 were corroded; all would be replaced by 2040.", civic.ReportedBack},
		{"hours put back", museum, "Whaling Museum: Opening Hours", "The Curator reported on the hours. Closing had been put back to six o'clock in June, and the takings were up by a tenth. The Forum was pleased.", civic.ReportedBack},

		{"held over on request", ferry, "Night Ferry", "The Ferries Manager asked that the paper be held over, since the terms of the new subsidy were not known. The Chair agreed that it should wait until they were.", civic.DeferredTo},
		{"wait for the inspector", kelp, "Kelp Clearance", "Officers wished to hear from the Marine Inspectorate first. Members were content to wait for the report until it had been heard from.", civic.DeferredTo},
		{"not taken", lamps, "Lamp Columns: Survey Results", "The Engineer requested that this item stand over while the contractor checked his readings. This was agreed.", civic.DeferredTo},
		{"nothing until", museum, "Whaling Museum", "At the Curator's request the report was held back until the lease had been signed.", civic.DeferredTo},
		{"agreed to leave it", berths, "Berth Demand Forecast", "The Harbour Master explained that the census of boats was not finished. It was agreed to leave the forecast until it was.", civic.DeferredTo},
		{"asked leave to postpone", berths, "Berth Demand Forecast", "Councillor Wray, for the Harbour Master, asked leave to postpone the forecast, the figures for Gull Basin being in dispute. Leave was given.", civic.DeferredTo},
		{"would not be ready", calls, "Switchboard Performance", "The Manager asked the Forum to put the review off, as half a year's figures had been lost with the old system. The Forum consented.", civic.DeferredTo},
		{"paused", ferry, "Night Ferry", "It was explained that the operator had asked for the paper to be delayed while talks went on. The Chair said that members would see it when they were over.", civic.DeferredTo},
		{"suggested and accepted", kelp, "Kelp Clearance from Beaches", "The Beach Officer suggested that the report be deferred until after the bathing season, and the Forum accepted this.", civic.DeferredTo},
		{"awaits the court", museum, "Whaling Museum: Opening Hours", "The Chair proposed, and members agreed, that consideration of the hours await the outcome of the tribunal.", civic.DeferredTo},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q due %v, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, got.Due, tt.want)
			}
		})
	}
}
