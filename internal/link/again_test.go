package link

import (
	"testing"

	"arising/internal/civic"
)

// TestComesAgain: of what is to come again and again each item of that name is one time; what
// shares its common word, or a line that tells of another thing from the same people, is none.
func TestComesAgain(t *testing.T) {
	every := func(quote, title, recurs string) Promise {
		due := inJuly()
		due.Recurs, due.Expression = recurs, "every quarter"
		return promise(quote, "Forum", title, civic.VerbReport, due)
	}
	monitoring := every("That budget monitoring reports be presented to the Forum every quarter.", "Budget Monitoring: Quarter 1", "P3M")
	ferry := every("That the Ferry Company report to the Forum on sailing times every six months.", "Ferry Sailing Times", "P6M")
	ferry.Owner = "Ferry Company"
	risk := every("That the risk register be submitted to the Forum each quarter.", "Risk Register", "P3M")
	absence := every("That sickness absence figures be reported to the Forum every six months.", "Sickness Absence", "P6M")
	repairs := every("That a performance report on housing repairs be brought to each meeting.", "Housing Repairs Performance", "P3M")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"quarter 2", monitoring, "Budget Monitoring: Quarter 2", "The projected overspend had fallen to £4.8m. Members asked about school balances.\n\nRESOLVED: That the position be noted.", true},
		{"revenue monitoring", monitoring, "Revenue Monitoring 2031/32: Second Quarter", "The Director of Finance reported an overspend of £3.1m on the budget. Noted.", true},
		{"by another order of words", monitoring, "Quarter 3 Monitoring of the Budget", "The forecast overspend stood at £3.9m.", true},
		{"six-monthly", ferry, "Ferry Sailing Times: Six-Monthly Report", "Ms Noon reported that nine sailings in ten had left on time.", true},
		{"half-yearly report presented", ferry, "Sailing Times", "The half-yearly report of the Ferry Company was presented by Ms Noon. Eight sailings in ten were on time.", true},
		{"register", risk, "Risk Register: Quarter 2", "Two risks had been added. Noted.", true},
		{"strategic register", risk, "Strategic Risk Register", "The Auditor presented the register, on which eleven risks stood. Two were new.", true},
		{"absence again", absence, "Sickness Absence Figures", "The average had risen to 9.1 days. Noted.", true},
		{"repairs", repairs, "Housing Repairs: Performance", "Ninety-one per cent had been done in time.", true},
		{"repairs data", repairs, "Repairs Performance Data", "The third set of data was presented. 377 cases were open.", true},

		{"budget proposals", monitoring, "Budget Proposals 2032/33", "Councillor Orme outlined the draft budget, which closed a gap of £17.6m. Members examined each directorate in turn.\n\nRESOLVED: That Cabinet be recommended to restore £180,000 for youth work.", false},
		{"budget consultation", monitoring, "Budget Consultation", "The Director of Finance described how residents would be asked about the budget. Nine meetings would be held.", false},
		{"budget setting", monitoring, "Budget and Council Tax 2032/33", "The Leader presented the budget for the coming year. Members asked about reserves of £9m.", false},
		{"minute tells of other figures", ferry, "Minutes and Matters Arising", "Minute 47: The Scrutiny Officer confirmed that the complaint figures by pier had come from the Ferry Company on 12 March and had been passed to all members the same day.", false},
		{"a letter from them", ferry, "Minutes", "The Ferry Company had replied to the Chair's letter on toilets on 3 February.", false},
		{"risk appetite", risk, "Risk Appetite Statement", "The Auditor presented a statement of how much risk the Council would bear. Members wished it shorter.", false},
		{"sickness policy", absence, "Sickness Policy", "The Head of People introduced a new policy on sick pay, which would begin in October. Unions had agreed to it.", false},
		{"a new contractor", repairs, "Housing Repairs: New Contractor", "Merrow Ltd had taken over on 2 July. Seventy-one staff had moved across.", false},
		{"repairs policy", repairs, "Draft Housing Repairs Policy", "The draft policy was considered page by page. Tenants would be charged for lost keys.", false},
		{"risk of flood", risk, "Flood Risk at Gull Basin", "The Engineer presented a report on flood risk. A wall of two metres was needed.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if came := got.Kind == civic.ReportedBack || got.Kind == civic.SaysDone; came != tt.want {
				t.Errorf("%q %q: claimed %q %.2f %q, want come %v", tt.title, tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
