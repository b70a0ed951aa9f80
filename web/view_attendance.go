package web

import (
	"cmp"
	"context"

	"arising/internal/civic"
)

// A roll shows who was at a meeting, as one paper has it.
type roll struct {
	Groups  []rollGroup
	Paper   link
	Source  *link // the same at the council
	Printed bool  // it was read from running text, in which names can be missed
}

// A rollGroup is everybody of whom the paper says the same.
type rollGroup struct {
	Heading string
	People  []rollLine
}

// A rollLine is one person.
type rollLine struct {
	Name, Role string // as printed
	Said       string // the paper's word, where it is none that we know
}

// attendedShown is how many meetings a person's page names.
const attendedShown = 10

var presenceWords = map[civic.Presence]string{
	civic.Present: "Present", civic.Remote: "Present remotely", civic.InAttendance: "In attendance", civic.Visiting: "Visitors",
	civic.Apologies: "Sent apologies", civic.Absent: "Absent", civic.Expected: "Expected", "": "Others, in the paper’s words",
}

// rollOf returns who was at a meeting; nil where no paper says so.
func (s *Server) rollOf(ctx context.Context, m civic.MeetingID) (*roll, error) {
	all, err := s.opt.Store.Attendance(ctx, m)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	d, err := s.opt.Store.Document(ctx, all[0].Document)
	if err != nil && !isNotFound(err) {
		return nil, err
	}
	return newRoll(all, d), nil
}

func newRoll(all []civic.Attendee, d civic.Document) *roll {
	r := &roll{Paper: link{cmp.Or(d.Title, "Untitled paper"), "/documents/" + string(d.ID)}, Source: source(d.URL, all[0].Source.Page)}
	r.Printed = d.Kind != civic.AttendanceDoc && d.Kind != civic.ServiceAnswer
	for _, p := range append(civic.Presences, "") {
		g := rollGroup{Heading: presenceWords[p]}
		for _, a := range all {
			if a.Presence != p {
				continue
			}
			line := rollLine{Name: a.Name, Role: a.Role}
			if p == "" {
				line.Said = a.Said
			}
			g.People = append(g.People, line)
		}
		if len(g.People) > 0 {
			r.Groups = append(r.Groups, g)
		}
	}
	return r
}

// An attendedLine is a meeting at which a paper names a person.
type attendedLine struct {
	Meeting link
	Date    string
	As      string
}

func newAttended(all []civic.Attended) (out []attendedLine) {
	for _, a := range all {
		out = append(out, attendedLine{link{a.CommitteeName, "/meetings/" + string(a.Meeting)}, a.Date.Long(), presenceWords[a.Presence]})
	}
	return out
}
