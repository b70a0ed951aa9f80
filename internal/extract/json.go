package extract

import (
	"arising/internal/civic"
	"arising/internal/day"
)

// The types below are the contract of `arising extract --json`: one document
// to a file, with these names in this order.
type (
	jsonDocument struct {
		Document struct {
			Source      string   `json:"source"`
			Kind        string   `json:"kind"`
			Council     string   `json:"council"`
			Committee   string   `json:"committee"`
			MeetingDate day.Date `json:"meeting_date"`
		} `json:"document"`
		Items   []jsonItem    `json:"items"`
		Entries []jsonEntry   `json:"programme_items"`
		Acronym []jsonAcronym `json:"acronyms,omitempty"`
	}
	jsonItem struct {
		Number      string          `json:"number"`
		Title       string          `json:"title"`
		Restricted  bool            `json:"restricted"`
		MeetingDate string          `json:"meeting_date,omitempty"`
		Committee   string          `json:"committee,omitempty"`
		Decisions   []jsonDecision  `json:"decisions"`
		Actions     []jsonAction    `json:"actions"`
		Milestones  []jsonMilestone `json:"milestones"`
	}
	jsonDecision struct {
		Quote      string     `json:"quote"`
		Number     string     `json:"number"`
		Verb       civic.Verb `json:"verb"`
		Commitment bool       `json:"commitment"`
		Owner      string     `json:"owner"`
		Recipient  string     `json:"recipient"`
		Due        *civic.Due `json:"due"`
		jsonPlace
		Meta *civic.Meta `json:"meta,omitempty"`
	}
	jsonAction struct {
		Quote     string     `json:"quote"`
		Owner     string     `json:"owner"`
		Recipient string     `json:"recipient"`
		Due       *civic.Due `json:"due"`
		jsonPlace
	}
	jsonMilestone struct {
		Quote string     `json:"quote"`
		Owner string     `json:"owner"`
		Due   *civic.Due `json:"due"`
		jsonPlace
	}
	jsonPlace struct {
		Rule  string `json:"rule"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Page  *int   `json:"page"`
	}
	jsonEntry struct {
		Programme   string           `json:"programme"`
		Workstream  string           `json:"workstream"`
		Title       string           `json:"title"`
		Lead        string           `json:"lead"`
		Directorate string           `json:"directorate"`
		Stage       string           `json:"stage"`
		Due         *civic.Due       `json:"due"`
		Amounts     map[string]int64 `json:"amounts"`
		Page        *int             `json:"page"`
		Mentions    []civic.Mention  `json:"mentions,omitempty"`
	}
	jsonAcronym struct {
		Short string `json:"short"`
		Long  string `json:"long"`
	}
)

// JSON returns the document of the command line's contract, ready to be
// marshalled. Source is the name under which the file was given.
func (r Result) JSON(source string) any {
	var out jsonDocument
	out.Document.Source, out.Document.Kind = source, r.Kind
	out.Document.Council, out.Document.Committee = r.Council, r.Committee
	out.Document.MeetingDate = r.MeetingDate
	out.Items = []jsonItem{}
	for _, it := range r.Items {
		out.Items = append(out.Items, itemJSON(it))
	}
	out.Entries = []jsonEntry{}
	for _, e := range r.Entries {
		out.Entries = append(out.Entries, jsonEntry{Programme: r.Programme, Workstream: e.Workstream, Title: e.Title, Lead: e.Lead,
			Directorate: e.Directorate, Stage: e.Stage, Due: e.Due, Amounts: e.Amounts, Page: pageJSON(e.Source.Page), Mentions: e.Mentions})
	}
	for _, a := range r.Acronyms {
		out.Acronym = append(out.Acronym, jsonAcronym(a))
	}
	return out
}

func itemJSON(it Item) jsonItem {
	out := jsonItem{Number: it.Number, Title: it.Title, Restricted: it.Restricted, MeetingDate: it.MeetingDate.String(), Committee: it.Committee,
		Decisions: []jsonDecision{}, Actions: []jsonAction{}, Milestones: []jsonMilestone{}}
	for _, r := range it.Records {
		place := jsonPlace{Rule: r.Rule, Start: r.Source.Start, End: r.Source.End, Page: pageJSON(r.Source.Page)}
		switch r.Kind {
		case civic.Decision:
			out.Decisions = append(out.Decisions, jsonDecision{r.Quote, r.Number, r.Verb, r.Commitment, r.Owner, r.Recipient, r.Due, place, r.Meta})
		case civic.Action:
			out.Actions = append(out.Actions, jsonAction{r.Quote, r.Owner, r.Recipient, r.Due, place})
		case civic.Milestone:
			out.Milestones = append(out.Milestones, jsonMilestone{r.Quote, r.Owner, r.Due, place})
		}
	}
	return out
}

// pageJSON is null where the source has no pages.
func pageJSON(page int) *int {
	if page == 0 {
		return nil
	}
	return &page
}
