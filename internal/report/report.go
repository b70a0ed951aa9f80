// Package report writes what is owed and what was found in the forms that
// leave the program: JSON, CSV, a spreadsheet, a calendar and a table for a
// terminal. Commitments come in judged and sorted; a report changes neither.
// The names of JSON fields are a contract with other people's programs.
package report

import (
	"arising/internal/civic"
	"arising/internal/day"
)

// A Due is a civic.Due with every field of the contract present.
type Due struct {
	Expression string          `json:"expression" doc:"the words it was read from"`
	From       day.Date        `json:"from" doc:"first day; null where none can be given"`
	To         day.Date        `json:"to" doc:"last day; null where none can be given"`
	Precision  civic.Precision `json:"precision" doc:"how exactly the time was given"`
	Recurs     string          `json:"recurs" doc:"ISO 8601 period between repetitions; meeting, 2 meetings and so on where they are counted in meetings of the body; empty if once"`
	Suspect    bool            `json:"suspect,omitempty" doc:"it contradicts itself or ends before its meeting; shown as printed"`
	Estimated  string          `json:"estimated,omitempty" doc:"what the days were counted from, where that is not the meeting or the words alone"`
}

// A Commitment is one line of what is owed.
type Commitment struct {
	ID          civic.RecordID   `json:"id"`
	Council     string           `json:"council"`
	Committee   string           `json:"committee" doc:"the body whose minutes record it"`
	MeetingDate day.Date         `json:"meeting_date"`
	Item        string           `json:"item" doc:"number and title of the agenda item"`
	Quote       string           `json:"quote" doc:"the words of the minutes"`
	Kind        civic.RecordKind `json:"kind"`
	Owner       string           `json:"owner" doc:"who must do it, as the words name them; empty if unsaid"`
	Recipient   string           `json:"recipient" doc:"to whom it must come back; empty if unsaid"`
	URL         string           `json:"url" doc:"leads to the words on the council's site"`
	Page        int              `json:"page" doc:"sheet of the file, 0 for a page of the site"`
	Due         *Due             `json:"due" doc:"the days in which it is expected; null where none are given"`
	FirstDue    *Due             `json:"first_due" doc:"what was first promised, where a later meeting moved it"`
	FoundLate   bool             `json:"found_late" doc:"the first days promised were over when it was first seen: its lateness is not the council's alone"`
	Status      civic.Status     `json:"status"`
	Silent      bool             `json:"silent" doc:"the body has met since, all of those agendas are held, and nothing answers this"`
	Coverage    civic.Coverage   `json:"coverage" doc:"full where every agenda that matters is held: only then is silence judged"`
	Chain       []Occurrence     `json:"chain,omitempty" doc:"of what repeats, each time it was due so far, oldest first, judged by itself"`
	Programme   []Link           `json:"programme" doc:"programme items that it is tied to"`
	Evidence    []Evidence       `json:"evidence" doc:"later items that bear on it"`
	Withdrawn   *Withdrawal      `json:"withdrawn,omitempty" doc:"the minutes no longer say it; absent while they do"`
	Clocks      []Clock          `json:"clocks,omitempty" doc:"periods of law and of the council's own rules that run for it; no status follows from them"`
}

// An Occurrence is one time at which a repeating commitment was due.
type Occurrence struct {
	From   day.Date     `json:"from"`
	To     day.Date     `json:"to"`
	Status civic.Status `json:"status"`
	Shown  day.Date     `json:"shown" doc:"day of the meeting that shows that it was kept or moved; null if none does"`
	Late   bool         `json:"late" doc:"it came after its last day"`
}

// A Link ties a commitment to a programme item. Links below 0.5 are proposals.
type Link struct {
	Programme string   `json:"programme"`
	Item      string   `json:"item"`
	Score     float64  `json:"score" doc:"0 to 1; below 0.5 only proposed"`
	Reasons   []string `json:"reasons"`
}

// An Evidence is a later item that bears on a commitment.
type Evidence struct {
	Kind        civic.EvidenceKind `json:"kind"`
	MeetingDate day.Date           `json:"meeting_date"`
	Committee   string             `json:"committee"`
	Item        string             `json:"item"`
	URL         string             `json:"url"`
	Quote       string             `json:"quote"`
	Score       float64            `json:"score" doc:"0 to 1; below 0.5 only proposed"`
	Reasons     []string           `json:"reasons"`
	Confirmed   bool               `json:"confirmed" doc:"by a person"`
}

// Outstanding returns the lines for cs in their order. It is never nil, so
// that nothing owed is written as an empty list.
func Outstanding(cs []civic.Commitment) []Commitment {
	out := make([]Commitment, 0, len(cs))
	for _, c := range cs {
		out = append(out, One(c))
	}
	return out
}

// One returns the line for a single commitment. What a person has rejected is left out.
func One(c civic.Commitment) Commitment {
	return Commitment{
		ID: c.ID, Council: c.CouncilName, Committee: c.CommitteeName, MeetingDate: c.MeetingDate,
		Item: ItemName(c.ItemNumber, c.ItemTitle), Quote: c.Quote, Kind: c.Kind,
		Owner: c.Owner, Recipient: c.Recipient, URL: c.URL, Page: c.Page,
		Due: NewDue(c.Due), FirstDue: NewDue(c.FirstDue),
		FoundLate: c.FoundLate, Status: c.Status, Silent: c.Silent, Coverage: c.Coverage, Chain: occurrences(c.Chain),
		Programme: links(c.Links), Evidence: evidence(c.Evidence), Withdrawn: NewWithdrawal(c.Withdrawn), Clocks: clocks(c.Clocks),
	}
}

// NewDue returns d in the form of the contract; nil stays nil.
func NewDue(d *civic.Due) *Due {
	if d == nil {
		return nil
	}
	return &Due{d.Expression, d.From, d.To, d.Precision, d.Recurs, d.Suspect, d.Estimated}
}

func occurrences(chain []civic.Instance) (out []Occurrence) {
	for _, in := range chain {
		out = append(out, Occurrence{in.Due.From, in.Due.To, in.Status, in.Shown, in.Late})
	}
	return out
}

// OccurrenceLine says in words when a repeating commitment was due once, and what became of it.
func OccurrenceLine(in civic.Instance) string {
	line := Days(&in.Due) + ": " + string(in.Status)
	switch {
	case !in.Shown.Known():
		return line
	case in.Late:
		return line + ", late, on " + in.Shown.Long()
	}
	return line + " on " + in.Shown.Long()
}

func links(in []civic.Link) []Link {
	out := make([]Link, 0, len(in))
	for _, l := range in {
		if !l.Rejected {
			out = append(out, Link{l.ProgrammeName, l.Title, l.Score, list(l.Reasons)})
		}
	}
	return out
}

func evidence(in []civic.Evidence) []Evidence {
	out := make([]Evidence, 0, len(in))
	for _, e := range in {
		if !e.Rejected {
			out = append(out, Evidence{e.Kind, e.MeetingDate, e.CommitteeName, e.ItemTitle, e.URL,
				e.Quote, e.Score, list(e.Reasons), e.Confirmed})
		}
	}
	return out
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
