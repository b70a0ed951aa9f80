package web

import (
	"fmt"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// Everything below is invented. It holds one value of every state that a page
// can meet: promises of each status, a restricted item, minutes that break
// off, a cancelled meeting, papers that could not be read.
const (
	sampleCouncil = "Quillhaven Borough Council"
	sampleForum   = "Overview and Performance Scrutiny Forum"
	samplePanel   = "Adults, Children, Communities and Neighbourhood Services Joint Overview and Scrutiny Panel"
	sampleSite    = "https://democracy.quillhaven.example/"
)

func newSamples() *samples {
	s := &samples{texts: map[civic.VersionID]*doctext.Document{}}
	s.councils = []civic.Council{{ID: "quillhaven", Name: sampleCouncil, Nation: "england", BaseURL: sampleSite},
		{ID: "merrowmouth", Name: "Merrowmouth City Council", BaseURL: "https://papers.merrowmouth.example/"}}
	s.bodies = []civic.Committee{
		{ID: "quillhaven-c4", Council: "quillhaven", Name: sampleForum, Category: "Scrutiny", URL: sampleSite + "mgCommitteeDetails.aspx?ID=4"},
		{ID: "quillhaven-c1", Council: "quillhaven", Name: "Cabinet", Category: "Executive", URL: sampleSite + "mgCommitteeDetails.aspx?ID=1"},
		{ID: "quillhaven-c9", Council: "quillhaven", Name: samplePanel, Category: "Scrutiny"},
	}
	s.addMeetings()
	s.addPapers()
	s.addVersions()
	s.addItems()
	s.addRoll()
	s.addProgramme()
	s.addCommitments()
	s.addRuns()
	return s
}

func (s *samples) addMeetings() {
	add := func(id civic.MeetingID, body int, date string, state civic.MeetingState, change func(*civic.Meeting)) {
		c := s.bodies[body]
		m := civic.Meeting{ID: id, Committee: c.ID, CommitteeName: c.Name, Council: "quillhaven", CouncilName: sampleCouncil, State: state,
			Date: day.MustParse(date), Time: "6.30 pm", Venue: "Committee Room 2, Town Hall, Quillhaven",
			URL: sampleSite + "ieListDocuments.aspx?MId=" + string(id[len(id)-3:])}
		change(&m)
		s.meetings = append(s.meetings, m)
		if m.Date.Known() {
			s.sittings = append(s.sittings, civic.Sitting{Council: "quillhaven", Committee: c.ID, Name: c.Name, Meeting: id, Date: m.Date,
				AgendaHeld: m.AgendaHeld, MinutesHeld: m.Whole, Cancelled: state == civic.Cancelled})
		}
	}
	whole := func(m *civic.Meeting) {
		m.HasAgenda, m.HasMinutes, m.AgendaHeld, m.Whole, m.Items = true, true, true, true, 6
	}
	add("quillhaven-m101", 0, "2026-01-14", civic.Held, whole)
	add("quillhaven-m102", 0, "2026-03-10", civic.Held, func(m *civic.Meeting) { whole(m); m.Draft, m.Items = true, 1 })
	add("quillhaven-m103", 0, "2026-05-12", civic.Cancelled, func(m *civic.Meeting) { m.Note = "Cancelled for want of business" })
	add("quillhaven-m104", 0, "2026-07-09", civic.Scheduled, func(m *civic.Meeting) { m.HasAgenda, m.AgendaHeld = true, true })
	add("quillhaven-m105", 0, "2026-07-23", civic.Moved, func(m *civic.Meeting) { m.Note = "Moved from 16 July" })
	add("quillhaven-m201", 1, "2026-01-20", civic.Held, func(m *civic.Meeting) { m.HasAgenda, m.HasMinutes, m.Items = true, true, 1 })
	add("quillhaven-m202", 1, "2026-03-24", civic.Held, func(m *civic.Meeting) { m.HasDecisions, m.Title = true, "Budget meeting" })
	add("quillhaven-m203", 1, "", civic.Held, func(*civic.Meeting) {})
	for i := range 25 {
		add(civic.MeetingID(fmt.Sprintf("quillhaven-m3%02d", i)), 0, day.Of(2025, time.Month(12-i), 9).String(), civic.Held, whole)
	}
}

var (
	sampleMinutes = civic.VersionID(strings.Repeat("a1", 32))
	samplePack    = civic.VersionID(strings.Repeat("b2", 32))
	sampleSeen    = time.Date(2026, 6, 3, 13, 5, 0, 0, time.UTC)
)

// addPapers writes the text of one set of minutes and of one pack.
func (s *samples) addPapers() {
	b := doctext.NewBuilder("html")
	p := func(text string) { b.Add(doctext.Block{Kind: doctext.Paragraph}, text) }
	li := func(marker string, level int, text string) {
		b.Add(doctext.Block{Kind: doctext.ListItem, Marker: marker, Level: level}, text)
	}
	p("To consider the progress of the Empty Shops Strategy.")
	p("The Head of Place introduced the report. Members asked why the figures for the harbour ward had not been given. The Head of Place undertook to write to all members of the Forum with the figures by 31 January 2026.")
	p("It was noted that the survey of upper floors is planned to be complete by spring 2026.")
	p("Councillor Ashgrove moved, and Councillor Birch seconded, the recommendations. The recommendations were carried by 7 votes to 2 with 1 abstention.")
	b.Add(doctext.Block{Kind: doctext.Heading}, "RESOLVED –")
	li("1.", 0, "That the progress made with the Empty Shops Strategy be noted;")
	li("2.", 0, "That a further report on empty shops be brought to the Forum in 6 months’ time;")
	li("3.", 0, "That Cabinet be recommended to:")
	li("(a)", 1, "extend the shop front grant to the harbour ward;")
	li("(b)", 1, "publish the register of empty shops each quarter.")
	b.Add(doctext.Block{Kind: doctext.Heading}, "REASONS FOR DECISION")
	li("1.", 0, "The grant has brought twelve shops back into use.")
	li("2.", 0, "The harbour ward has the most that are empty.")
	b.Add(doctext.Block{Kind: doctext.Heading}, "ALTERNATIVE OPTIONS CONSIDERED")
	p("To end the strategy. Rejected, since its last year is paid for.")
	for _, row := range [][]string{{"Ward", "Empty in 2024", "Empty in 2025"}, {"Harbour", "31", "28"}, {"Market", "17", "12"}} {
		b.AddRow(doctext.Block{Table: 1}, row)
	}
	p("Councillor Ashgrove asked the Chief Officer (Assets) to look into the lease of 4 Anchor Row. The Chief Officer agreed to do so.")
	s.texts[sampleMinutes] = b.Document()

	pack := doctext.NewBuilder("pdf")
	for n := 1; n <= 24; n++ {
		pack.StartPage(n)
		if n == 7 {
			continue
		}
		pack.Add(doctext.Block{Kind: doctext.Heading}, fmt.Sprintf("Appendix %d: the state of the shops", n))
		pack.Add(doctext.Block{Kind: doctext.ListItem, Marker: fmt.Sprintf("%d.1", n)},
			"Twelve empty shops were brought back into use in the year, most of them in the Market ward, and four more have an owner who has applied for a grant.")
		pack.Add(doctext.Block{Kind: doctext.Paragraph}, "The longest word in this paper is an address: https://www.quillhaven.example/a/very/long/address/that/cannot/be/broken/at/any/blank/since-it-has-none-at-all.html")
	}
	pack.Unread("page 7: no text layer")
	s.texts[samplePack] = pack.Document()

	at := func(id, title string, kind civic.DocumentKind, v civic.VersionID, o civic.Outcome) civic.Document {
		return civic.Document{ID: civic.DocumentID(id), Council: "quillhaven", Meeting: "quillhaven-m101", Kind: kind, Title: title,
			URL: sampleSite + "documents/" + id + ".pdf", Version: v, Outcome: o, Seen: sampleSeen}
	}
	s.documents = []civic.Document{
		at("d0000000000000001", "Agenda pack, Wednesday 14 January 2026", civic.PackDoc, samplePack, civic.OutcomeFetched),
		at("d0000000000000002", "Appendix B: leases", civic.ReportDoc, "", civic.OutcomeRestricted),
		at("d0000000000000003", "Plans of the harbour front", civic.ReportDoc, civic.VersionID(strings.Repeat("c3", 32)), civic.OutcomeNoText),
		at("d0000000000000004", "Supplement", civic.SupplementDoc, "", civic.OutcomeTimeout),
		at("d0000000000000005", "Minutes", civic.MinutesDoc, sampleMinutes, civic.OutcomeFetched),
	}
	s.documents[0].Pages, s.documents[1].Restricted = 24, true
	s.documents[1].Item, s.documents[2].Item = "quillhaven-a505", "quillhaven-a505"
	s.documents[2].Detail = "all 3 pages are pictures"
}

// record finds a quote in the sample minutes and makes a record of it.
func (s *samples) record(id civic.RecordID, kind civic.RecordKind, quote string) civic.Record {
	at := strings.Index(s.texts[sampleMinutes].Text, quote)
	return civic.Record{ID: id, Kind: kind, Item: "quillhaven-a505", Quote: quote, Source: civic.Place{Version: sampleMinutes, Start: at, End: at + len(quote)}}
}

func (s *samples) addItems() {
	add := func(id civic.ItemID, meeting int, number, title string) *civic.Item {
		m := s.meetings[meeting]
		s.items = append(s.items, civic.Item{ID: id, Meeting: m.ID, Number: number, Title: title, Council: "quillhaven", CouncilName: sampleCouncil,
			Committee: m.Committee, CommitteeName: m.CommitteeName, MeetingDate: m.Date, URL: sampleSite + "mgAi.aspx?ID=" + string(id[len(id)-3:])})
		return &s.items[len(s.items)-1]
	}
	add("quillhaven-a501", 0, "1", "Apologies for absence")
	shops := add("quillhaven-a505", 0, "5", "Empty Shops Strategy: progress")
	text := s.texts[sampleMinutes]
	shops.Sections = []civic.Section{
		{Kind: civic.AgendaText, Version: sampleMinutes, Start: 0, End: text.Blocks[0].End},
		{Kind: civic.MinutesText, Version: sampleMinutes, Start: text.Blocks[1].Start, End: len(text.Text)},
	}
	shops.Records = s.shopRecords()
	shops.Documents = s.documents[1:3]
	secret := add("quillhaven-a506", 0, "6", "Lease of the Old Granary")
	secret.Restricted, secret.Restriction = true, "paragraph 3"
	cutItem := add("quillhaven-a507", 0, "7(b)", "Review of the corporate risk register and the arrangements for its reporting to members, with the external auditor’s observations of the second quarter")
	cutItem.Sections = []civic.Section{{Kind: civic.DecisionText, Version: "gone"}, {Kind: civic.MinutesText, Version: sampleMinutes,
		Start: text.Blocks[1].Start, End: text.Blocks[1].End - 30, Cut: true}}
	add("quillhaven-a508", 0, "", "")
	add("quillhaven-a509", 0, "8", "Actions from earlier meetings")
	back := add("quillhaven-a601", 1, "4", "Empty shops: second report")
	back.Records = []civic.Record{{ID: "r0000000000000099", Kind: civic.Decision, Item: back.ID,
		Quote: "That the second report on empty shops be noted.", Source: civic.Place{Page: 3}}}
	add("quillhaven-a701", 5, "9", "Recommendations of scrutiny")
}

func (s *samples) shopRecords() []civic.Record {
	d := day.MustParse
	noted := s.record("r0000000000000001", civic.Decision, "That the progress made with the Empty Shops Strategy be noted;")
	noted.Number, noted.Verb = "1", civic.VerbNote
	report := s.record("r0000000000000002", civic.Decision, "That a further report on empty shops be brought to the Forum in 6 months’ time;")
	report.Number, report.Verb, report.Commitment, report.Owner, report.Recipient = "2", civic.VerbReport, true, "Head of Place", "the Forum"
	report.Due = &civic.Due{Expression: "in 6 months’ time", From: d("2026-07-01"), To: d("2026-07-31"), Precision: civic.ByMonth}
	write := s.record("r0000000000000003", civic.Action, "The Head of Place undertook to write to all members of the Forum with the figures by 31 January 2026.")
	write.Commitment, write.Owner, write.Recipient = true, "Head of Place", "the Forum"
	write.Due = &civic.Due{Expression: "by 31 January 2026", From: d("2026-01-14"), To: d("2026-01-31"), Precision: civic.BySpan}
	grant := s.record("r0000000000000004", civic.Decision, "extend the shop front grant to the harbour ward;")
	grant.Number, grant.Verb, grant.Commitment, grant.Owner = "3(a)", civic.VerbRecommend, true, "Cabinet"
	register := s.record("r0000000000000005", civic.Decision, "publish the register of empty shops each quarter.")
	register.Number, register.Verb, register.Commitment, register.Owner = "3(b)", civic.VerbRecommend, true, "Cabinet"
	register.Due = &civic.Due{Expression: "each quarter", From: d("2026-04-01"), To: d("2026-06-30"), Precision: civic.ByQuarter, Recurs: "P3M"}
	lease := s.record("r0000000000000006", civic.Action, "The Chief Officer agreed to do so.")
	lease.Commitment, lease.Owner = true, "Chief Officer (Assets)"
	survey := s.record("r0000000000000007", civic.Milestone, "the survey of upper floors is planned to be complete by spring 2026")
	survey.Due = &civic.Due{Expression: "by spring 2026", From: d("2026-03-01"), To: d("2026-05-31"), Precision: civic.BySeason}
	noted.Meta, report.Meta = s.shopMeta(), s.shopMeta()
	grant.Meta, register.Meta = s.shopMeta(), s.shopMeta()
	return []civic.Record{noted, report, write, grant, register, lease, survey}
}

func (s *samples) addProgramme() {
	s.programme = []civic.Programme{{ID: "quillhaven-p-better-by-design", Council: "quillhaven", Name: "Better by Design", Acronym: "BbD",
		Source: "programme.csv", Entries: 3}}
	add := func(id civic.EntryID, title string, e civic.Entry) {
		e.ID, e.Programme, e.Title = id, s.programme[0].ID, title
		s.entries = append(s.entries, e)
	}
	add("quillhaven-p-better-by-design-town-centres", "Town centres", civic.Entry{Workstream: "Place", Lead: "Head of Place", Stage: "Delivery",
		Due: &civic.Due{Expression: "Q4 2026/27", Precision: civic.Open}, Amounts: map[string]int64{"2026/27": -125000, "total": 1250000}})
	add("quillhaven-p-better-by-design-digital-front-door", "Digital front door", civic.Entry{Workstream: "Customer", Lead: "Assistant Director, Customer"})
	add("quillhaven-p-better-by-design-depots", "Depots", civic.Entry{Changes: []civic.Change{
		{Kind: civic.Slipped, On: day.Of(2026, 3, 2), Was: "March 2026", Now: "July 2026"}, {Kind: civic.ShortNotice, On: day.Of(2026, 5, 4), Note: "notice first published on 4 May 2026 for 1 June 2026: 27 clear days of 28; 18 without weekends and bank holidays (SI 2012/2089, regulation 9), unless the general exception or special urgency was used"}}})
}

// addCommitments gives each status to one promise, so that every look is seen.
func (s *samples) addCommitments() {
	records := s.shopRecords()
	d := day.MustParse
	base := func(r civic.Record, status civic.Status) civic.Commitment {
		return civic.Commitment{Record: r, Council: "quillhaven", CouncilName: sampleCouncil, Body: "quillhaven-c4", CommitteeName: sampleForum,
			Meeting: "quillhaven-m101", MeetingDate: d("2026-01-14"), ItemNumber: "5", ItemTitle: "Empty Shops Strategy: progress",
			URL: sampleSite + "mgAi.aspx?ID=505", Seen: sampleSeen, Status: status, Coverage: civic.FullCoverage}
	}
	tie := civic.Link{Entry: "quillhaven-p-better-by-design-town-centres", Score: .82, Reasons: []string{"names “empty shops”, which is a project of Town centres", "same lead: Head of Place"},
		Programme: s.programme[0].ID, ProgrammeName: "Better by Design", Title: "Town centres"}
	later := func(kind civic.EvidenceKind, score float64, confirmed bool) civic.Evidence {
		return civic.Evidence{Kind: kind, Item: "quillhaven-a601", Quote: "Empty shops: second report", Score: score, Confirmed: confirmed,
			MeetingDate:   d("2026-03-10"),
			CommitteeName: sampleForum, ItemTitle: "Empty shops: second report", URL: sampleSite + "mgAi.aspx?ID=601",
			Reasons: []string{"shares the rare words “empty shops”", "is an item of the body it was to come back to"}}
	}
	overdue := base(records[2], civic.StatusOverdue)
	overdue.Silent = true
	due := base(records[4], civic.StatusDue)
	due.Coverage = civic.PartialCoverage
	due.Corrections = []civic.Correction{{Field: civic.Fields[0], Was: "Leader", Who: "M Ashgrove"}}
	deferred := base(records[1], civic.StatusDeferred)
	deferred.FirstDue, deferred.Deferred = deferred.Due, 1
	deferred.Due = &civic.Due{Expression: "to the autumn", From: d("2026-09-01"), To: d("2026-11-30"), Precision: civic.BySeason}
	moved := later(civic.DeferredTo, .71, false)
	moved.Due, moved.Quote = deferred.Due, "That the third report on empty shops be deferred to the autumn."
	deferred.Evidence = []civic.Evidence{moved, later(civic.ReportedBack, .35, false)}
	deferred.Links = []civic.Link{tie, {Entry: "quillhaven-p-better-by-design-depots", Score: .31, Reasons: []string{"same Forum"},
		Programme: s.programme[0].ID, ProgrammeName: "Better by Design", Title: "Depots"}}
	open := base(records[5], civic.StatusOpen)
	likely := base(records[3], civic.StatusLikelyKept)
	likely.Evidence = []civic.Evidence{later(civic.Responds, .64, false), later(civic.ReportedBack, .61, false), later(civic.ReportedBack, .6, true)}
	likely.Links = []civic.Link{tie}
	elsewhere := s.elsewhere()
	elsewhere.Evidence = []civic.Evidence{later(civic.Responds, .42, false)}
	s.commitments = append(s.commitments, overdue, elsewhere, due, deferred, open, likely)
	for i, st := range []civic.Status{civic.StatusKept, civic.StatusSuperseded, civic.StatusClosed} {
		r := records[5]
		r.ID, r.Item = civic.RecordID(fmt.Sprintf("r000000000000001%d", i)), "quillhaven-a509"
		c := base(r, st)
		c.Evidence = []civic.Evidence{later([]civic.EvidenceKind{civic.SaysDone, civic.Supersedes, civic.ReportedBack}[i], .9, i == 0)}
		s.commitments = append(s.commitments, c)
	}
	for i := range 30 {
		r := records[5]
		r.ID, r.Item = civic.RecordID(fmt.Sprintf("r00000000000001%02d", i)), "quillhaven-a509"
		s.commitments = append(s.commitments, base(r, civic.StatusOpen))
	}
	s.recordElsewhere()
}

// recordElsewhere gives each promise that stands in no sample text to its item.
func (s *samples) recordElsewhere() {
	for i := range s.items {
		for _, c := range s.commitments {
			if c.Item == s.items[i].ID && c.Item != "quillhaven-a505" {
				s.items[i].Records = append(s.items[i].Records, c.Record)
			}
		}
	}
}

// elsewhere is a promise from a PDF of a body with a long name, without a page
// of the site, whose agendas are not all held and whose due contradicts itself.
func (s *samples) elsewhere() civic.Commitment {
	return civic.Commitment{
		Record: civic.Record{ID: "r0000000000000020", Kind: civic.Decision, Item: "quillhaven-a701", Commitment: true,
			Owner: "Executive Director of Adult Social Care, Health Integration and Public Protection", Recipient: "Cabinet",
			Quote: "That the Executive Director respond in writing to each of the fourteen recommendations of the Panel on the transfer of young people with special educational needs to adult services, saying what action, if any, is proposed and by whom, by Tuesday 1 April 2026",
			Due: &civic.Due{Expression: "by Tuesday 1 April 2026", From: day.Of(2026, 4, 1), To: day.Of(2026, 4, 1), Precision: civic.ByDay,
				Suspect: true, Estimated: "counted from the meeting; the date of receipt is not known"},
			Meta:   cabinetMeta(),
			Source: civic.Place{Version: civic.VersionID(strings.Repeat("d4", 32)), Page: 12}},
		Council: "quillhaven", CouncilName: sampleCouncil, Body: "quillhaven-c9", CommitteeName: samplePanel, Meeting: "quillhaven-m201",
		MeetingDate: day.Of(2026, 1, 20),
		ItemNumber:  "9", ItemTitle: "Recommendations of scrutiny", URL: sampleSite + "documents/g201/Minutes.pdf#page=12", Page: 12,
		Status: civic.StatusOverdue, Coverage: civic.PartialCoverage,
	}
}

func (s *samples) addRuns() {
	begin := time.Date(2026, 6, 14, 2, 0, 0, 0, time.UTC)
	s.runs = []civic.Run{
		{ID: 3, Council: "quillhaven", Started: begin.AddDate(0, 0, 1), Resumed: true},
		{ID: 2, Council: "quillhaven", Started: begin, Ended: begin.Add(47 * time.Minute),
			Counts: map[civic.Outcome]int{civic.OutcomeFetched: 32, civic.OutcomeUnchanged: 310, civic.OutcomeTimeout: 1}, Note: "2 meetings are new"},
	}
	add := func(o civic.Outcome, title, path, detail string) {
		s.resources = append(s.resources, civic.Resource{Council: "quillhaven", URL: sampleSite + path, Title: title, Outcome: o, Detail: detail})
	}
	add(civic.OutcomeTimeout, "Supplement", "documents/d0000000000000004.pdf", "no answer within 30 seconds")
	add(civic.OutcomeNoText, "Plans of the harbour front", "documents/d0000000000000003.pdf", "all 3 pages are pictures")
	for i := range 55 {
		add(civic.OutcomeGone, "", fmt.Sprintf("documents/s%05d/A-very-long-name-of-a-report-that-is-no-longer-there-%d.pdf", i, i), "404")
	}
}
