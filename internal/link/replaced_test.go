package link

import (
	"testing"

	"arising/internal/civic"
)

// TestReplacedBy: a thing resolved in place of what was promised replaces it;
// one that was done in its place keeps it, and neither touches another matter.
func TestReplacedBy(t *testing.T) {
	leaflet := done("The Harbour Officer to produce a leaflet on mooring lines.", "The Harbour Officer")
	money := done("That the Treasurer move £900 to the Kittiwake Savings Society.", "Treasurer")
	money.Recipient, money.ItemTitle = "Kittiwake Savings Society", "Banking of Harbour Dues"
	strand := promise("That no charge be made at the Strand until officers have reported, in July, on where boats would go.", "", "Mooring Charges", civic.VerbReport, inJuly())
	guide := promise("That the Harbour Officer prepare a plain guide to mooring plans by July.", "", "Moorings", civic.VerbAct, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"an evening in place of a leaflet", leaflet, "Mooring Lines", "It was agreed that, in place of a leaflet, the Harbour Officer hold an evening for boat owners in the autumn.", civic.Supersedes},
		{"another bank", money, "Banking of Harbour Dues", "AGREED: That, in place of the transfer to Kittiwake, the Treasurer put £900 in the Dunlin Fund.", civic.Supersedes},
		{"one report rather than another", strand, "Moorings", "AGREED: That, rather than the report on the Strand asked for in January, one report upon all moorings be laid before the Forum in October 2031.", civic.Supersedes},
		{"rather than one asked for another time", strand, "Moorings", "AGREED: That, rather than the note on ropes asked for in March, one note upon all ropes be sent to members in October 2031.", ""},
		{"another thing asked for then", strand, "Mooring Charges", "AGREED: That, in place of the ropes handbook asked for in January, a poster be put up on each quay.", ""},
		{"work on it is to cease", guide, "Mooring Plans: Guide for Owners", "It was resolved that work on the Council's own guide cease and that, in its place, the national one be sent to every owner.", civic.Supersedes},
		{"other work is to cease", guide, "Slipway Works", "It was resolved that work on the slipway cease until the spring.", ""},
		{"done in its place", leaflet, "Matters Arising", "In place of a leaflet on mooring lines, a note of four pages went to members on 3 May.", ""},
		{"somebody's deputy", leaflet, "Mooring Lines", "Mr Teal spoke in place of the Harbour Officer on mooring lines.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes))
			if got.Kind != tt.want && (tt.want != "" || got.Kind == civic.Supersedes) {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestToWhichBody: what is to come to a body that the promise names whole, or to
// the one that an office leads, comes there; its minutes are heard where they are adopted.
func TestToWhichBody(t *testing.T) {
	const coast, mayors, welsh = "Coast, Harbour and Quays Panel", "Mayor and Cabinet", "Pwyllgor Craffu Porthladd"
	rents := promise("That proposals for mooring rents be laid before the Coast, Harbour and Quays Panel in July.", "", "Moorings", civic.VerbReport, inJuly())
	cymru := promise("That the Director report on mooring rents to Pwyllgor Craffu Porthladd in July.", "", "Moorings", civic.VerbReport, inJuly())
	mayor := promise("to ask the Mayor to open the tidal pool on Sundays;", "", "Tidal Pool", civic.VerbRequest, nil)
	mayor.Owner = "Mayor"
	ask := promise("that the Planning Committee be asked to examine mooring rents and report its findings to the Resources Scrutiny Forum by July.", "", "Moorings", civic.VerbRequest, inJuly())
	ask.Owner, ask.Recipient = plans, forum
	talk := done("That a workshop upon the mooring strategy be laid on for all members.", "")
	const told = "The Director presented proposals for mooring rents, berth by berth, and answered members' questions about arrears."
	opened := civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: "That the tidal pool open on Sundays from May."}
	for _, tt := range []struct {
		name                 string
		promise              Promise
		body, title, minutes string
		want                 civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"a name with a comma", rents, coast, "Mooring Rents", told, civic.ReportedBack},
		{"a name in Welsh", cymru, welsh, "Mooring Rents", told, civic.ReportedBack},
		{"a body that it does not name", rents, plans, "Mooring Rents", told, ""},
		{"the Mayor", mayor, mayors, "Tidal Pool: Sundays", "RESOLVED – " + opened.Quote, civic.Responds},
		{"not the Mayor", mayor, plans, "Tidal Pool: Sundays", "RESOLVED – " + opened.Quote, ""},
		{"what another is asked to find out for it", ask, forum, "Mooring Rents: Findings", told, civic.ReportedBack},
		{"where its minutes are heard", talk, cabinet, forum + " Panel of 14 January 2031", "Members thanked the Director for the workshop of 29 January on the mooring strategy.", civic.SaysDone},
		{"where others' minutes are heard", talk, cabinet, "Leisure Panel of 20 January 2031", "Members thanked the Director for the workshop of 29 January on the mooring strategy.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			on := "2031-07-29"
			if tt.promise.Due == nil {
				on = "2031-02-11"
			}
			later := item(on, tt.body, tt.title, tt.minutes)
			if tt.promise.Owner == "Mayor" {
				later.Records = []civic.Record{opened}
			}
			if got := claimedBy(tt.promise, later); got.Kind != tt.want {
				t.Errorf("claimed %q %.2f %q, want %q", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestPutOffAnotherPiece: a deferral that names another piece is none of the one that was promised.
func TestPutOffAnotherPiece(t *testing.T) {
	survey := promise("That the Clerk carry out a survey of berth holders on mooring lines by July.", "", "Moorings", civic.VerbAct, inJuly())
	for said, want := range map[string]bool{
		"One audit, of mooring lines, had been postponed to October 2031.":            false,
		"The survey of berth holders on mooring lines was postponed to October 2031.": true,
	} {
		got := claimedBy(survey, item("2031-07-15", forum, "Moorings", said))
		if (got.Kind == civic.DeferredTo) != want {
			t.Errorf("%q: claimed %q %.2f %q, want put off %v", said, got.Kind, got.Score, got.Reasons, want)
		}
	}
}

// TestNotedIsNoAnswer: that comments are noted answers no recommendation, though
// the same resolution adopts the minutes.
func TestNotedIsNoAnswer(t *testing.T) {
	ranger := promise("That Cabinet be recommended to employ a dune ranger.", "", "Dunes", civic.VerbRecommend, nil)
	ranger.Owner = cabinet
	for quote, want := range map[string]bool{
		"that the minutes be adopted and the comments upon a dune ranger be noted": false,
		"that the minutes be adopted and a dune ranger be employed for a year":     true,
	} {
		later := item("2031-02-18", cabinet, "Dunes", "RESOLVED "+quote+".", civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: quote})
		if got := claimedBy(ranger, later); (got.Kind == civic.Responds) != want {
			t.Errorf("%q: claimed %q %.2f %q, want answered %v", quote, got.Kind, got.Score, got.Reasons, want)
		}
	}
}

// TestBidding: an item of the body that was asked, which names the body that
// asked it, takes up what was asked; a recommendation is not kept by being heard.
func TestBidding(t *testing.T) {
	examine := promise("That the Quays Audit Committee be asked to examine the cost of mooring lamps.", "", "Risk", civic.VerbRequest, nil)
	examine.Owner = "Quays Audit Committee"
	stop := promise("That the Quays Audit Committee be asked to stop the cost of mooring lamps.", "", "Risk", civic.VerbRequest, nil)
	stop.Owner = "Quays Audit Committee"
	for _, tt := range []struct {
		name    string
		promise Promise
		minutes string
		want    bool
	}{
		{"at its request", examine, "At the request of the " + forum + ", the Treasurer presented figures on mooring lamps. Members examined the rates and the reasons.", true},
		{"at another's", examine, "At the request of the Chamber of Trade, the Treasurer presented a leaflet on ropes. Members examined the rates.", false},
		{"heard, not done", stop, "At the request of the " + forum + ", the Treasurer presented figures on mooring lamps. Members examined the rates and the reasons.", false},
	} {
		got := claimedBy(tt.promise, item("2031-05-13", "Quays Audit Committee", "Mooring Lamps", tt.minutes))
		if (got.Kind == civic.Responds) != tt.want {
			t.Errorf("%s: claimed %q %.2f %q, want taken up %v", tt.name, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}

// TestPutOffInOtherWords: what was due at a meeting and is told there to come
// later was put off, whatever the reason; what follows a report, or is another piece, was not.
func TestPutOffInOtherWords(t *testing.T) {
	for said, want := range map[string]bool{
		"Since the tenants were still talking, the Forum accepted that the report on the museum store leases should not come until October 2031.":                                                                                      true,
		"The valuer was unwell. RESOLVED – That the museum store leases be dealt with in October 2031.":                                                                                                                                true,
		"Two tenants had failed to reply. The report that the Forum expected today would therefore be given in October 2031.":                                                                                                          true,
		"The notary had mislaid the plans. The museum store leases would be laid before members in October 2031.":                                                                                                                      true,
		"One tenant had yet to sign. It was agreed to hold the museum store leases over until the October meeting.":                                                                                                                    true,
		"The Treasurer sent word that the valuers had not reported. The report on the museum store leases would be before the Forum on 14 October 2031.":                                                                               true,
		"Of the eleven leases of the museum store nine had been signed, the Estates Manager reported, at rents of 300 to 900 crowns; the other two would be signed by October 2031.":                                                   false,
		"The Estates Manager set out the museum store leases and their rents, and was asked about the roof, the damp and the caretaker. RESOLVED: That the Estates Manager report on the heating of the museum store in October 2031.": false,
		"The Estates Manager presented the leases of the museum store, one by one, and members asked about rents. A further report would be given in October 2031.":                                                                    false,
		"The report on the museum store leases was not to hand, as the surveyors were being merged. It was agreed to take it in October 2031.":                                                                                         true,
		"The Estates Manager apologised that the leases of the museum store had not come before the summer. Nine were signed, two of them for twenty years. RESOLVED that the Curator attend in October 2031 to explain the damp.":     false,
		"The July meeting having been called off, this was the first sight of the museum store leases. They cost 300 crowns a year, and save 90. The Forum doubted the saving.":                                                        false,
	} {
		got := claimedBy(cabin(), item("2031-07-15", forum, "Museum Store Leases", said))
		if (got.Kind == civic.DeferredTo) != want {
			t.Errorf("%q: claimed %q %.2f %q, want put off %v", said, got.Kind, got.Score, got.Reasons, want)
		}
	}
}
