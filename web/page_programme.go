package web

import (
	"cmp"
	"maps"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// A programmesPage lists programmes by council.
type programmesPage struct {
	frame
	Programmes []programmeLine
}

type programmeLine struct {
	Link    link
	Council link
	Acronym string
	Entries int
}

// programmes serves GET /programmes.
func (s *Server) programmes(c *gin.Context) error {
	ctx := c.Request.Context()
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	p := &programmesPage{frame: frame{Title: "Programmes", Nav: "/programmes"}}
	for _, council := range councils {
		list, err := s.opt.Store.Programmes(ctx, council.ID)
		if err != nil {
			return err
		}
		for _, g := range list {
			p.Programmes = append(p.Programmes, programmeLine{link{g.Name, "/programmes/" + string(g.ID)},
				link{council.Name, "/councils/" + string(council.ID)}, g.Acronym, g.Entries})
		}
	}
	return s.render(c, http.StatusOK, "programmes", p)
}

// A programmePage shows each item of a programme with what was promised for it.
type programmePage struct {
	frame
	Name, Acronym string
	Read          string // where it was read: a file's name
	Source        *link
	Owed          string
	Entries       []entryView
	Total         int // commitments that are linked to any of its items
}

// An entryView is one programme item.
type entryView struct {
	ID, Title   string
	Flags       []tag // what befell it: "Slipped"
	Facts       []fact
	Commitments []linked
	Perhaps     []linked // those whose ties do not count unless a person confirms them
}

// A fact is one thing the programme says of an item.
type fact struct{ Key, Value string }

// A linked commitment stands under a programme item, with why.
type linked struct {
	Promise promise
	Tie     tie
}

// programme serves GET /programmes/:id.
func (s *Server) programme(c *gin.Context) error {
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
	cs, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Programme: g.ID, AsOf: s.today()})
	if err != nil {
		return err
	}
	p := newProgrammePage(g, entries, cs, s.today())
	p.Follow = []follow{feedOf("/programmes/" + string(g.ID) + "/feed.atom")}
	return s.render(c, http.StatusOK, "programme", p)
}

func newProgrammePage(g civic.Programme, entries []civic.Entry, cs []civic.Commitment, asOf day.Date) *programmePage {
	p := &programmePage{frame: frame{Title: g.Name, Nav: "/programmes", Crumbs: []crumb{{"Programmes", "/programmes"}}},
		Name: g.Name, Acronym: g.Acronym, Read: g.Source, Source: source(g.Source, 0), Owed: "/outstanding?programme=" + string(g.ID)}
	if p.Source != nil {
		p.Read = ""
	}
	under, perhaps := map[civic.EntryID][]linked{}, map[civic.EntryID][]linked{}
	for _, c := range cs {
		any := false
		for _, l := range c.Links {
			if l.Programme == g.ID && !l.Rejected {
				one := linked{newPromise(c, asOf), newTie(l)}
				if !one.Tie.Claimed {
					perhaps[l.Entry] = append(perhaps[l.Entry], one)
					continue
				}
				under[l.Entry] = append(under[l.Entry], one)
				any = true
			}
		}
		if any {
			p.Total++
		}
	}
	for _, e := range entries {
		p.Entries = append(p.Entries, entryView{string(e.ID), e.Title, flags(e, asOf), facts(e, asOf), under[e.ID], perhaps[e.ID]})
	}
	return p
}

var flagColour = map[civic.ChangeKind]string{civic.Slipped: "purple", civic.BroughtOn: "blue", civic.Withdrawn: "grey", civic.Unlisted: "grey",
	civic.ShortNotice: "yellow", civic.WithoutNotice: "red", civic.Taken: "green"}

// flags are what a reader should see beside an item's name.
func flags(e civic.Entry, asOf day.Date) []tag {
	var out []tag
	for _, c := range e.Flags(asOf) {
		out = append(out, tag{upperFirst(string(c.Kind)), flagColour[c.Kind]})
	}
	return out
}

func facts(e civic.Entry, asOf day.Date) []fact {
	var out []fact
	for _, f := range []fact{{"Workstream", e.Workstream}, {"Lead", e.Lead}, {"Directorate", e.Directorate}, {"Stage", e.Stage},
		{"Decided by", e.Maker}, {"Key decision", e.Key}, {"Notice first published", e.Noticed.Long()}} {
		if f.Value != "" {
			out = append(out, f)
		}
	}
	if e.Due != nil {
		out = append(out, fact{"Planned for", cmp.Or(e.Due.Expression, report.Days(e.Due))})
	}
	if e.First != nil {
		out = append(out, fact{"First planned for", cmp.Or(e.First.Expression, report.Days(e.First))})
	}
	for _, c := range e.Changes {
		if !c.On.After(asOf) {
			out = append(out, fact{"History", upperFirst(report.ChangeLine(c))})
		}
	}
	for _, label := range slices.Sorted(maps.Keys(e.Amounts)) {
		out = append(out, fact{"Amount, " + label, pounds(e.Amounts[label])})
	}
	return out
}

// pounds writes whole pounds; a negative amount is a saving.
func pounds(n int64) string {
	if n < 0 {
		return "£" + thousands(int(-n)) + " saving"
	}
	return "£" + thousands(int(n))
}
