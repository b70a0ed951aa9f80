package web

import (
	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// What the JSON interface says of programmes.
type (
	apiProgramme struct {
		ID        civic.ProgrammeID `json:"id"`
		Name      string            `json:"name"`
		Acronym   string            `json:"acronym"`
		CouncilID civic.CouncilID   `json:"council_id"`
		Source    string            `json:"source" doc:"where it was read: a file's name or a document's address"`
		Kind      string            `json:"kind" doc:"officers' list, tables in a pack, forward plan, work programme, named in minutes; empty if unknown"`
		Entries   int               `json:"entries" doc:"number of its items"`
	}

	apiProgrammeWhole struct {
		apiProgramme
		Items []apiEntry `json:"items"`
	}

	apiEntry struct {
		ID          civic.EntryID    `json:"id"`
		Title       string           `json:"title"`
		Aliases     []string         `json:"aliases" doc:"other names of it"`
		Workstream  string           `json:"workstream"`
		Lead        string           `json:"lead"`
		Directorate string           `json:"directorate"`
		Stage       string           `json:"stage"`
		Due         *report.Due      `json:"due"`
		Amounts     map[string]int64 `json:"amounts" doc:"pounds by label; a negative amount is a saving"`
		Maker       string           `json:"maker" doc:"who decides, of a planned decision"`
		Key         string           `json:"key" doc:"whether it is a key decision: yes, no, or empty where the plan does not say"`
		Noticed     day.Date         `json:"noticed" doc:"when notice of it was first published"`
		FirstDue    *report.Due      `json:"first_due" doc:"the time that was first planned, where it was moved since"`
		URL         string           `json:"url" doc:"its page on the council's site"`
		History     []apiChange      `json:"history" doc:"what befell it, oldest first"`
		Commitments []apiTied        `json:"commitments" doc:"what was promised for it"`
	}

	apiChange struct {
		Kind civic.ChangeKind `json:"kind" doc:"slipped, withdrawn, short notice, taken without notice and the like"`
		On   day.Date         `json:"on" doc:"day of the edition or meeting that shows it"`
		Was  string           `json:"was" doc:"as printed before"`
		Now  string           `json:"now" doc:"as printed since"`
		Note string           `json:"note" doc:"how it was worked out"`
		URL  string           `json:"url" doc:"what shows it"`
	}

	apiTied struct {
		ID        civic.RecordID `json:"id" doc:"of the commitment"`
		Status    civic.Status   `json:"status"`
		Score     float64        `json:"score" doc:"0 to 1; below 0.5 only proposed"`
		Reasons   []string       `json:"reasons"`
		Confirmed bool           `json:"confirmed" doc:"by a person"`
	}
)

func newAPIProgramme(g civic.Programme) apiProgramme {
	return apiProgramme{g.ID, g.Name, g.Acronym, g.Council, g.Source, string(g.Kind), g.Entries}
}

// apiProgrammes serves GET /api/v1/programmes.
func (s *Server) apiProgrammes(c *gin.Context) error {
	council, l, err := s.listOfCouncil(c)
	if err != nil {
		return err
	}
	all, err := s.opt.Store.Programmes(c.Request.Context(), council)
	if err != nil {
		return err
	}
	key := func(g civic.Programme) []string { return []string{g.Name, string(g.ID)} }
	found, last := partOf(l, inOrderOf(all, key), key)
	lines := make([]apiProgramme, 0, len(found))
	for _, g := range found {
		lines = append(lines, newAPIProgramme(g))
	}
	return listOf(s, c, l, lines, last)
}

// apiProgramme serves GET /api/v1/programmes/:id.
func (s *Server) apiProgramme(c *gin.Context) error {
	asOf, err := s.apiDay(c)
	if err != nil {
		return err
	}
	if !isID(c.Param("id")) {
		return errNoPage
	}
	ctx := c.Request.Context()
	g, err := s.opt.Store.Programme(ctx, civic.ProgrammeID(c.Param("id")))
	if err != nil {
		return err
	}
	entries, err := s.opt.Store.Entries(ctx, g.ID)
	if err != nil {
		return err
	}
	cs, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Programme: g.ID, AsOf: asOf})
	if err != nil {
		return err
	}
	out := apiProgrammeWhole{newAPIProgramme(g), []apiEntry{}}
	under := tied(g.ID, cs)
	for _, e := range entries {
		out.Items = append(out.Items, newAPIEntry(e, under[e.ID], asOf))
	}
	return s.json(c, out)
}

// tied lists what was promised for each item of a programme, without what a
// person has rejected.
func tied(g civic.ProgrammeID, cs []civic.Commitment) map[civic.EntryID][]apiTied {
	out := map[civic.EntryID][]apiTied{}
	for _, c := range cs {
		for _, l := range c.Links {
			if l.Programme == g && !l.Rejected {
				out[l.Entry] = append(out[l.Entry], apiTied{c.ID, c.Status, l.Score, some(l.Reasons), l.Confirmed})
			}
		}
	}
	return out
}

// history lists what was known on a day to have befallen an item.
func history(e civic.Entry, asOf day.Date) []apiChange {
	out := []apiChange{}
	for _, c := range e.Changes {
		if !c.On.After(asOf) {
			out = append(out, apiChange{c.Kind, c.On, c.Was, c.Now, c.Note, c.URL})
		}
	}
	return out
}

func newAPIEntry(e civic.Entry, owed []apiTied, asOf day.Date) apiEntry {
	out := apiEntry{e.ID, e.Title, some(e.Aliases), e.Workstream, e.Lead, e.Directorate, e.Stage, report.NewDue(e.Due), e.Amounts,
		e.Maker, e.Key, e.Noticed, report.NewDue(e.First), e.URL, history(e, asOf), some(owed)}
	if out.Amounts == nil {
		out.Amounts = map[string]int64{}
	}
	return out
}

// some is a list that JSON writes as empty and not as null.
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
