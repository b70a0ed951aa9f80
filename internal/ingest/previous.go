package ingest

import (
	"context"
	"regexp"

	"arising/internal/civic"
	"arising/internal/extract"
)

// maxLate is how many days may lie between a meeting and the one on whose
// agenda its minutes hang. Annual bodies confirm theirs a year later.
const maxLate = 500

// lastMinutes matches the titles under which a body's own minutes hang on its next agenda.
var lastMinutes = regexp.MustCompile(`(?i)\b(?:previous|last|draft|printed)\b.{0,30}\bminutes\b|\bminutes\b.{0,30}\b(?:previous|last)\b|^minutes$`)

// previous gives minutes that hang on the agenda of a later meeting, as a paper
// of it, to the meeting whose they are: the one that they print themselves.
func (r *run) previous(ctx context.Context, p *paper, d civic.Document) error {
	if d.Meeting == "" || d.Kind != civic.ReportDoc && d.Kind != civic.OtherDoc && d.Kind != civic.SupplementDoc {
		return nil
	}
	own := extract.Identify(p.text)
	if own.Kind != "minutes" || !own.MeetingDate.Known() {
		return nil
	}
	on, err := r.Store.Meeting(ctx, d.Meeting)
	if err != nil || !on.Date.Known() || !own.MeetingDate.Before(on.Date) || own.MeetingDate.DaysUntil(on.Date) > maxLate {
		return err
	}
	council, err := r.Store.Council(ctx, d.Council)
	if err != nil {
		return err
	}
	body, err := r.meets(ctx, council, own.Committee)
	if err != nil {
		return err
	}
	switch {
	case body.ID != "":
	case lastMinutes.MatchString(d.Title):
		body.Name = on.CommitteeName
	default:
		return nil // of a body that is none of the council's: a working group, a partnership
	}
	m, err := r.meetingOf(ctx, council, body.Name, own.MeetingDate, "")
	if err != nil {
		return err
	}
	return r.alsoPrints(ctx, d, m.ID)
}

// alsoPrints keeps a paper as one that prints the minutes of another meeting.
func (r *run) alsoPrints(ctx context.Context, d civic.Document, m civic.MeetingID) error {
	d.ID = civic.NewDocumentID(d.Council, d.URL+" minutes of "+string(m))
	d.Kind, d.Meeting, d.Item = civic.PackMinutes, m, ""
	d.Title += ", which prints these minutes"
	r.touched[m] = true
	return r.Store.PutDocument(ctx, d)
}
