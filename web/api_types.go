package web

import (
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// What the JSON interface answers. Commitments and search results have their
// types in package report, which the command line uses as well.
type (
	apiMeeting struct {
		ID           civic.MeetingID    `json:"id"`
		Council      string             `json:"council"`
		Committee    string             `json:"committee"`
		Date         day.Date           `json:"date"`
		Time         string             `json:"time"`
		State        civic.MeetingState `json:"state"`
		Note         string             `json:"note"`
		URL          string             `json:"url"`
		AgendaHeld   bool               `json:"agenda_held"`  // the whole agenda is held
		MinutesHeld  bool               `json:"minutes_held"` // the minutes of every item are held
		DraftMinutes bool               `json:"draft_minutes"`
		Items        []apiItem          `json:"items"`
	}

	apiItem struct {
		ID          civic.ItemID  `json:"id"`
		Council     string        `json:"council"`
		Committee   string        `json:"committee"`
		MeetingDate day.Date      `json:"meeting_date"`
		Number      string        `json:"number"`
		Title       string        `json:"title"`
		Restricted  bool          `json:"restricted"`
		Restriction string        `json:"restriction"`
		URL         string        `json:"url"`
		Records     []apiRecord   `json:"records"`
		Documents   []apiDocument `json:"documents"`
	}

	apiRecord struct {
		ID         civic.RecordID   `json:"id"`
		Kind       civic.RecordKind `json:"kind"`
		Quote      string           `json:"quote"`
		Number     string           `json:"number"`
		Verb       civic.Verb       `json:"verb"`
		Commitment bool             `json:"commitment"`
		Owner      string           `json:"owner"`
		Recipient  string           `json:"recipient"`
		Due        *report.Due      `json:"due"`
		Rule       string           `json:"rule"`
		Version    civic.VersionID  `json:"version"` // the bytes it was read from
		Page       int              `json:"page"`
		Start      int              `json:"start"` // bytes of that version's text
		End        int              `json:"end"`
	}

	apiDocument struct {
		ID         civic.DocumentID   `json:"id"`
		Kind       civic.DocumentKind `json:"kind"`
		Title      string             `json:"title"`
		URL        string             `json:"url"`
		Restricted bool               `json:"restricted"`
		Outcome    civic.Outcome      `json:"outcome"`
		Detail     string             `json:"detail"`
		Pages      int                `json:"pages"`
		Seen       *time.Time         `json:"seen"`
	}

	apiCoverage struct {
		Council    string                `json:"council"`
		LastRun    *time.Time            `json:"last_run"` // end of the last finished crawl or import
		Outcomes   map[civic.Outcome]int `json:"outcomes"`
		Committees []apiCommittee        `json:"committees"`
	}

	apiCommittee struct {
		Name     string `json:"name"`
		Meetings int    `json:"meetings"` // that have taken place
		Agendas  int    `json:"agendas_held"`
		Minutes  int    `json:"minutes_held"`
	}
)

func newAPIMeeting(m civic.Meeting, items []civic.Item) apiMeeting {
	out := apiMeeting{m.ID, m.CouncilName, m.CommitteeName, m.Date, m.Time, m.State, m.Note, m.URL, m.AgendaHeld, m.Whole, m.Draft, []apiItem{}}
	for _, it := range items {
		out.Items = append(out.Items, newAPIItem(it))
	}
	return out
}

func newAPIItem(it civic.Item) apiItem {
	out := apiItem{it.ID, it.CouncilName, it.CommitteeName, it.MeetingDate, it.Number, it.Title, it.Restricted, it.Restriction, it.URL, []apiRecord{}, []apiDocument{}}
	for _, r := range it.Records {
		out.Records = append(out.Records, apiRecord{r.ID, r.Kind, r.Quote, r.Number, r.Verb, r.Commitment, r.Owner, r.Recipient,
			report.NewDue(r.Due), r.Rule, r.Source.Version, r.Source.Page, r.Source.Start, r.Source.End})
	}
	for _, d := range it.Documents {
		out.Documents = append(out.Documents, apiDocument{d.ID, d.Kind, d.Title, d.URL, d.Restricted, d.Outcome, d.Detail, d.Pages, known(d.Seen)})
	}
	return out
}

// known is nil for the zero time, which JSON would write as the year 1.
func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func (s *Server) apiCoverageOf(ctx context.Context, council civic.Council) (apiCoverage, error) {
	out := apiCoverage{Council: council.Name, Outcomes: map[civic.Outcome]int{}, Committees: []apiCommittee{}}
	d, err := s.coverageOf(ctx, council)
	if err != nil {
		return out, err
	}
	for _, o := range d.Outcomes {
		out.Outcomes[civic.Outcome(o.Outcome)] = o.Count
	}
	for _, c := range d.Committees {
		out.Committees = append(out.Committees, apiCommittee{c.Committee.Text, c.Held.Met, c.Held.Agendas, c.Held.Minutes})
	}
	runs, err := s.opt.Store.Runs(ctx, council.ID, runsShown)
	for _, r := range runs {
		if !r.Ended.IsZero() {
			out.LastRun = known(r.Ended)
			break
		}
	}
	return out, err
}
