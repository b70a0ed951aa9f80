package web

import (
	"context"

	"arising/internal/civic"
)

// An apiAttendee is what the JSON interface says of one person at a meeting.
type apiAttendee struct {
	Name     string          `json:"name" doc:"as printed"`
	Role     string          `json:"role" doc:"as printed; empty if none is"`
	Presence civic.Presence  `json:"presence" doc:"empty where the paper's word is none that we know"`
	Said     string          `json:"said" doc:"the paper's own word or heading"`
	URL      string          `json:"url" doc:"leads to the paper on the council's site"`
	Version  civic.VersionID `json:"version" doc:"SHA-256 of the bytes it was read from"`
	Page     int             `json:"page" doc:"sheet of the file, from 1; 0 for a page of the site"`
	Start    int             `json:"start" doc:"first byte in that version's text"`
	End      int             `json:"end" doc:"the byte after the last"`
}

func (s *Server) apiAttendance(ctx context.Context, m civic.MeetingID) ([]apiAttendee, error) {
	all, err := s.opt.Store.Attendance(ctx, m)
	if err != nil {
		return nil, err
	}
	out := make([]apiAttendee, 0, len(all))
	urls := map[civic.DocumentID]civic.Document{}
	for _, a := range all {
		d, ok := urls[a.Document]
		if !ok {
			if d, err = s.opt.Store.Document(ctx, a.Document); err != nil && !isNotFound(err) {
				return nil, err
			}
			urls[a.Document] = d
		}
		out = append(out, apiAttendee{a.Name, a.Role, a.Presence, a.Said, d.PageURL(a.Source.Page), a.Source.Version, a.Source.Page, a.Source.Start, a.Source.End})
	}
	return out, nil
}
