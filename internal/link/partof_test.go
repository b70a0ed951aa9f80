package link

import (
	"testing"

	"arising/internal/civic"
)

// TestItsOwnPart: an item on the wider matter, or on another part of it, does not bring a
// paper on one part, though it bears the name of the promise's own item and comes when that
// is due; one that tells of the part in other words does.
func TestItsOwnPart(t *testing.T) {
	report := func(quote, title string) Promise {
		return promise(quote, "Forum", title, civic.VerbReport, inJuly())
	}
	slips := report("That officers bring a report on the evening use of slipways to the Forum in July.", "Public Slipways")
	comms := report("That a single storm communications plan for all agencies be presented to the Forum in July.", "Storm Preparedness")
	impact := report("That an equality impact assessment of the ending of paper berth tickets be submitted to the Forum in July.", "Berth Ticket Portal")
	training := report("That a report on the training of lifeguards be brought to the Forum in July.", "Beach Lifeguards")
	ramps := report("That the cost of ramps at village halls be reported to the Forum in July.", "Village Halls")
	agency := report("That a paper on the use of agency carers at night be presented to the Forum in July.", "Home Care")
	verges := report("That a policy on the cutting of rural verges be brought to the Forum in July.", "Grounds Maintenance")
	girls := report("That the reasons why girls leave the sailing scheme be reported to the Forum in July.", "Sailing Scheme")
	repairs := report("That an analysis of repeat repairs be submitted to the Forum in July.", "Housing Repairs")
	exits := report("That the results of exit interviews with social workers be reported to the Forum in July.", "Social Work Workforce")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"booking and tipping", slips, "Public Slipways", "The Forum received a report on the booking scheme and on parking by the gates of Gull and Tern slips. Barriers had been put in. Eleven fines had been issued. The report was noted.", false},
		{"contractor", repairs, "Housing Repairs: New Contractor", "Mr Tull said that Merrow Ltd had begun on 2 July. Seventy staff had moved across. The vans bore the Council's livery.", false},

		{"another plan", comms, "Storm Plan 2031/32: Shelters", "The Forum received slides on rest centres at Tern Hall and the beds there. Dr Vane said that the plan had been approved by the Ministry the week before. The Forum noted the presentation.", false},
		{"a plan by another word", comms, "Storm Publicity Plan", "Dr Vane presented a single plan of publicity for all agencies. One number would be printed on every leaflet. The Forum approved it.", true},
		{"a talk on hulls", training, "Beach Lifeguards", "The Forum received a talk on rescue boards and the towing of dinghies from Mr Lisle of the Surf Club. It was noted.", false},
		{"figures of bookings", ramps, "Village Halls", "The Forum received figures on bookings and rents from Mrs Fane. They were noted.", false},
		{"noted, but on it", training, "Beach Lifeguards", "The Forum received a report on the courses and training of the 40 lifeguards. It was noted.", true},

		{"opening after six", slips, "Public Slipways", "The Slipways Officer reported on keeping Gull and Tern slips open after six o'clock. Lamps would cost £9,000 and a warden £14,000. Members favoured Gull slip alone.", true},
		{"messages", comms, "Storm Plan 2031/32: Who Says What", "Dr Vane presented a draft by which all agencies would give out the same messages. One number would be printed on every leaflet. The Forum approved it.", true},
		{"who is affected", impact, "Berth Ticket Portal", "The Head of Moorings took members through the assessment. One in five users of paper tickets was over 75, and they would be the worst affected. Scratch cards would be kept for them.", true},
		{"courses", training, "Beach Lifeguards: Courses and Certificates", "The Beach Manager reported that 31 of 40 lifeguards had passed the county course and that refreshers were given each month. Members asked about first aid.", true},
		{"price of access", ramps, "Village Halls: Access for Wheelchairs", "Mrs Fane reported that sloped entrances at nine halls could be built for £62,000. Upper Mere was the dearest.", true},
		{"temporary staff", agency, "Home Care: Temporary Staff after Dark", "The Head of Commissioning reported that a third of night calls were covered by temporary staff, at £31 an hour. Members were troubled by it.", true},
		{"mowing lanes", verges, "Mowing of Lanes and Roadsides", "The Parks Manager presented a draft policy. Roadsides would be mown once in July and once in September, for the sake of wild flowers.", true},
		{"why they left", girls, "Sailing Scheme: Why Young Women Leave", "Ms Reed reported what 40 leavers had told her. Cold water and the lack of a changing room were named most often.", true},
		{"why they go", exits, "Social Work Workforce: What Leavers Say", "The Principal Social Worker reported on 22 interviews with those who had left. Caseloads were named by 15 of them.", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if (got.Kind == civic.ReportedBack) != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want reported %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
