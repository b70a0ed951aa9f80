package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestWaysOfTelling: how clerks tell beside the thing itself why it is late, what came of
// another matter in the same line, or what was put off before.
func TestWaysOfTelling(t *testing.T) {
	outline := promise("That the outline case for the ferry depot be deferred to the July meeting.", "", "Ferry Depot", civic.VerbDefer, inJuly())
	doors := promise("That a progress report on the fire doors be made to the July meeting.", "", "Fire Doors", civic.VerbReport, inJuly())
	letter := done("JF to send every parish a template for a flood plan by 31 July 2031.", "JF")
	letter.ItemTitle, letter.Due = "Flood Plans", inJuly()
	rules := promise("That the Monitoring Officer draft a protocol on live streaming for the July meeting.", "", "Live Streaming", civic.VerbAct, inJuly())
	twice := promise("That the Corporate Performance Report be received by the Forum twice a year.", "Forum", "Corporate Performance Report", civic.VerbReport, &civic.Due{Expression: "twice a year", Recurs: "P6M"})
	survey := promise("That the Harbour Master obtain a flood risk assessment of the Gull Quay depot site by 31 July 2031.", "", "Depot", civic.VerbAct, inJuly())
	survey.Owner = "Harbour Master"
	works := promise("Work in the Fish Market is to begin in July 2031.", "", "Fish Market", civic.VerbAct, inJuly())
	waits := promise("That the Director of Care report on delayed eye clinics by 31 July 2031.", "", "Eye Clinics", civic.VerbReport, inJuly())
	brought := promise("That a report on delayed eye clinics be brought in July 2031.", "", "Eye Clinics", civic.VerbReport, inJuly())
	pool := promise("That a proposal for a shared harbour patrol be submitted in July 2031.", "", "Harbour Patrol", civic.VerbReport, inJuly())
	asked := promise("That the Harbour Master consult the boat owners on the mooring plan in July 2031.", "", "Mooring Plan", civic.VerbAct, inJuly())
	asked.Owner = "Harbour Master"
	land := promise("That Cabinet be requested to agree to the transfer of the land at Gull Quay to the Forum.", forum, "Land at Gull Quay", civic.VerbRequest, nil)
	land.Owner = "Cabinet"
	apply := promise("That application for planning permission for the Gull Quay station be made by 31 July 2031.", "", "Gull Quay Station", civic.VerbAct, inJuly())
	for _, tt := range []struct {
		name            string
		of              Promise
		on, body, title string
		minutes         string
		want            civic.EvidenceKind
	}{
		{"held over before, a saving from a year on", outline, "2031-09-16", forum, "Ferry Depot: Outline Case", "The outline case, held over from July, showed a saving of £9,000 a year from 2033.", civic.ReportedBack},
		{"on course to finish", doors, "2031-07-15", forum, "Fire Door Replacement: Progress", "Mr Orme reported that 615 doors were done and the programme was on course to finish in the autumn.", civic.ReportedBack},
		{"when the works will end", doors, "2031-07-15", forum, "Fire Door Replacement", "Ms Orme gave the report. Six hundred doors were done. Completion was now expected in November 2032.", civic.ReportedBack},
		{"another matter of the line is dropped", letter, "2031-08-12", forum, "Actions from the January Forum", "Flood plan template: this went out on 4 August. Shared lengthsman: four of the six parishes have withdrawn and the idea has been dropped.", civic.SaysDone},
		{"not needed", rules, "2031-07-15", forum, "Live Streaming", "Council having resolved to stream all meetings, the Forum agreed that the protocol asked for in January was not needed.", civic.Supersedes},
		{"another quarter of the same report", twice, "2031-07-15", forum, "Corporate Performance Report: Quarter Two", "Thirty of 41 measures were on target.", civic.ReportedBack},
		{"late, and why", survey, "2031-08-12", forum, "Gull Quay Depot", "The flood risk assessment had been received on 9 August, the surveyors having been delayed by high water.", civic.SaysDone},
		{"another verb for the deed", works, "2031-09-16", forum, "Minutes and Matters Arising", "Mr Orme said that work in the Fish Market had started on 27 August, the paving having been held up at the quarry.", civic.SaysDone},
		{"to nobody named, at another body", waits, "2031-07-15", plans, "Delayed Eye Clinics", "The Director reported that 31 people had waited more than a month.", civic.ReportedBack},
		{"asked to grant us something", land, "2031-07-15", cabinet, "Gull Quay: Request of the " + forum, "Cabinet considered the request for the transfer of a strip of land.\n\nRESOLVED: That the transfer be agreed at no price.", civic.Responds},
		{"an application lodged", apply, "2031-08-12", forum, "Gull Quay Station", "The Chief Officer stated that the application for planning permission had been lodged on 4 August 2031.", civic.SaysDone},
		{"dropped in the infinitive", pool, "2031-07-15", forum, "Harbour Patrol", "The coastguard's boat met the need. Decision To drop the proposal for a shared harbour patrol.", civic.Supersedes},
		{"those were consulted", asked, "2031-08-12", forum, "Mooring Plan: Consultation", "Boat owners were consulted on the mooring plan from 1 to 28 July; sixteen replied.", civic.SaysDone},
		{"brought means here", brought, "2031-07-15", plans, "Delayed Eye Clinics", "The Director reported that 31 people had waited more than a month.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := tt.of
			p.Date = day.MustParse("2031-01-14")
			if got := claimedBy(p, item(tt.on, tt.body, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
