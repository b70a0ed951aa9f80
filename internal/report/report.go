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
	Expression string          `json:"expression"`
	From       day.Date        `json:"from"` // null where no day can be given
	To         day.Date        `json:"to"`   // null where no day can be given
	Precision  civic.Precision `json:"precision"`
	Recurs     string          `json:"recurs"` // ISO 8601 period, "" if once
	Suspect    bool            `json:"suspect,omitempty"`
	Estimated  string          `json:"estimated,omitempty"`
}

// A Commitment is one line of what is owed.
type Commitment struct {
	ID          civic.RecordID   `json:"id"`
	Council     string           `json:"council"`
	Committee   string           `json:"committee"`
	MeetingDate day.Date         `json:"meeting_date"`
	Item        string           `json:"item"` // number and title: "7. Rents"
	Quote       string           `json:"quote"`
	Kind        civic.RecordKind `json:"kind"`
	Owner       string           `json:"owner"`
	Recipient   string           `json:"recipient"`
	URL         string           `json:"url"`
	Page        int              `json:"page"` // sheet of the file, 0 for a page of the site
	Due         *Due             `json:"due"`
	FirstDue    *Due             `json:"first_due"`
	Status      civic.Status     `json:"status"`
	Silent      bool             `json:"silent"`
	Coverage    civic.Coverage   `json:"coverage"`
	Programme   []Link           `json:"programme"`
	Evidence    []Evidence       `json:"evidence"`
}

// A Link ties a commitment to a programme item. Links below 0.5 are proposals.
type Link struct {
	Programme string   `json:"programme"`
	Item      string   `json:"item"`
	Score     float64  `json:"score"`
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
	Score       float64            `json:"score"`
	Reasons     []string           `json:"reasons"`
	Confirmed   bool               `json:"confirmed"`
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
		Status: c.Status, Silent: c.Silent, Coverage: c.Coverage,
		Programme: links(c.Links), Evidence: evidence(c.Evidence),
	}
}

// NewDue returns d in the form of the contract; nil stays nil.
func NewDue(d *civic.Due) *Due {
	if d == nil {
		return nil
	}
	return &Due{d.Expression, d.From, d.To, d.Precision, d.Recurs, d.Suspect, d.Estimated}
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
