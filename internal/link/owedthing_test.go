package link

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// TestThingPromised: an item under the matter's name that neither calls the thing by its word nor
// tells of what it was to be is no report of it, though it comes on the very day; one that tells of
// it in other words is.
func TestThingPromised(t *testing.T) {
	report := func(quote, title string) Promise {
		return promise(quote, "Forum", title, civic.VerbReport, inJuly())
	}
	dumping := report("That an action plan against the dumping of fishing nets be submitted to the Forum in July.", "Fishing Nets")
	buoys := report("That officers report the results of the buoy renewal to the Forum in July.", "Channel Marks")
	bids := report("That the offers received for the Old Customs House be reported to the Forum in July.", "Old Customs House")
	ferry := report("That the evaluation of the night ferry be reported to the Forum in July.", "Night Ferry")
	yield := report("That a report on what the mooring levy has yielded and on the berths given up be made to the Forum in July.", "Mooring Levy")
	cranes := report("That an options appraisal for the renewal of the cranes, with whole-life costs, be brought to the Forum in July.", "Quay Equipment")
	speed := report("That a report on the timeliness of pilotage be brought to the Forum in July.", "Pilotage")
	two := report("That harbour users be consulted on the dues and the outcome be reported to the Forum in July.", "Harbour Dues")
	stead := report("That, instead of the survey of the sea wall, a report on the lamps be brought to the Forum in July.", "Sea Wall")
	tugs := report("That a statement of what the tugs have cost in fuel be put to the Forum in July.", "Harbour Craft")
	dues := report("That a report on what the visitors' dues have yielded be made to the Forum in July.", "Visitors' Dues")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"prices of nets", dumping, "Fishing Nets", "The Forum looked at the prices of new fishing nets for 2031/32, which were to rise by 4%. There were 210 customers of the store. The prices were noted.", false},
		{"new keeper", buoys, "Channel Marks", "The Forum received a report on the keepers' rota. Five keepers' posts were vacant, and in consequence the winter patrol had been stopped. Noted.", false},
		{"let for a film", bids, "Old Customs House: Use by Film Crews", "The Forum was told that the Old Customs House had been let to film crews on nine days, for £31,000. The report was noted.", false},
		{"a name", ferry, "Night Ferry: The Boat's Name", "The Forum was informed that, after a vote among 600 passengers, the boat was to be called the Kittiwake. Noted.", false},
		{"who is exempt", yield, "Mooring Levy: Exemptions", "The Forum considered a policy upon exemptions from the mooring levy: lifeboats, and boats under repair. It was resolved that the policy be approved.", false},
		{"a waiver", cranes, "Cranes", "The Harbour Engineer sought a waiver of standing orders so that the upkeep of the cranes might go on for twelve months at £90,000. The waiver was granted.", false},
		{"only the staff", tugs, "Harbour Craft: Pay of Crews", "The Forum received a paper about the pay of 31 crews. It was confined to pay, and dealt neither with fuel nor with the tugs. Noted.", false},
		{"no sums", dues, "Visitors' Dues: Who Is Exempt", "The Forum settled who need not pay the visitors' dues: lifeboats, and boats under repair. The paper did not deal with the sums collected. It was resolved that the list be approved.", false},

		{"not all of it", tugs, "Harbour Craft", "The Engineer reported that the tugs had burnt fuel worth £61,000, the Gannet a third of it. It was too early to say what the winter would bring. Noted.", true},
		{"the plan", dumping, "Fishing Nets", "Ms Reed presented the plan, which had nine measures and a hotline. Members asked about rewards. It was approved.", true},
		{"waste by another word", dumping, "Fishing Nets: Action", "Ms Reed set out nine measures by which discarded and dumped gear would be kept out of the harbour. Members asked about rewards. They were approved.", true},
		{"lamps renewed", buoys, "Channel Marks", "The Harbour Master reported that all 40 buoys had been renewed and that none had failed since March. Noted.", true},
		{"three offers", bids, "Old Customs House: Offers", "The Head of Estates reported three, of which the highest was £410,000. Members asked about the roof. It was agreed to accept it.", true},
		{"assessed", ferry, "Night Ferry", "Mr Lisle presented the assessment of the first year. It had carried 9,100 people at £3 a head, and three in four were content. Noted.", true},
		{"on time", speed, "Pilotage: Further Report", "The Harbour Master reported that 68% of ships were now met on time. Three pilots were in post. The Forum noted the report with pleasure.", true},
		{"the second of two", two, "Harbour Dues: Outcome", "The Treasurer reported 940 replies, nearly all hostile to a rise of 9%. A rise of 4% was now proposed. It was approved.", true},
		{"as asked", buoys, "Channel Marks", "The Harbour Master presented what the Forum had asked for in January. Six of them had been lit and the dredger had passed twice. Members were content.", true},
		{"one for the other", stead, "Sea Wall: The Lamps", "The Engineer reported that all 31 of the lamps were lit again and what it had cost. Members thanked him for his pains. Noted.", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if (got.Kind == civic.ReportedBack) != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want reported %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestThingsOwed: what is to come is read from the clause that says so.
func TestThingsOwed(t *testing.T) {
	for _, tt := range []struct{ quote, want string }{
		{"That an inventory of the bus shelters be prepared and reported to the Forum.", "inventor: bus shelter"},
		{"That the offers received for the Old Mill be reported to the Forum.", "offer: old mill"},
		{"To bring a costed plan for the slipway to the next meeting.", "plan: slipwa"},
		{"That a report on the effect of the order be brought to the Forum.", ": effect order"},
		{"That a report be brought to the Forum on how the new ferry has worked.", ": new ferr work"},
		{"That the crier be thanked.", ""},
		{"That it be put back to the next meeting.", ""},
	} {
		p := promise(tt.quote, "", "Quays", civic.VerbReport, nil)
		all, got := thingsOwed(&p), ""
		if len(all) > 0 {
			got = all[0].head + ": " + strings.Join(all[0].of, " ")
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.quote, got, tt.want)
		}
	}
}

// TestOtherDocument: a sentence that says that another document of the matter is to come puts off none
// that has come, whatever is called an extension in it.
func TestOtherDocument(t *testing.T) {
	p := promise("Soundings report put back again, to the July meeting.", "Forum", "North Quay: soundings", civic.VerbDefer, inJuly())
	got := claimedBy(p, item("2031-07-29", forum, "North Quay: soundings", "A full year's soundings were now in. The seaward half was deep enough for colliers. PK to bring costed layout for quay extension to September 2031 meeting."))
	if got.Kind != civic.ReportedBack {
		t.Errorf("claimed %q %q, want reported", got.Kind, got.Reasons)
	}
	got = claimedBy(p, item("2031-07-29", forum, "North Quay: soundings", "Only two months' soundings were in. The surveyor wanted the summer. Soundings report deferred to September 2031 meeting."))
	if got.Kind != civic.DeferredTo {
		t.Errorf("claimed %q %q, want deferred", got.Kind, got.Reasons)
	}
}

// TestFiguresOfMonths: months among the figures that were asked for do not say when they were.
func TestFiguresOfMonths(t *testing.T) {
	p := promise("The Moorings Manager to bring figures for missed collections from pontoons to the meeting in July.", "Forum", "Boat Waste", civic.VerbReport, inJuly())
	got := claimedBy(p, item("2031-07-29", forum, "Boat Waste", "Ms Fane reported that all pontoons were served. She had with her the figures for missed collections, as asked: 41 in April, 35 in May and 19 in June."))
	if got.Kind != civic.ReportedBack {
		t.Errorf("claimed %q %q, want reported", got.Kind, got.Reasons)
	}
}
