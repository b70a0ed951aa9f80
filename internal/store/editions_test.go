package store_test

import (
	"context"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestEditions(t *testing.T) {
	s, ctx := open(t), context.Background()
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quayside"}); err != nil {
		t.Fatal(err)
	}
	plan := civic.Programme{ID: "q-p-plan", Council: "q", Name: "Cabinet forward plan"}
	put := func(on, version, title string) {
		t.Helper()
		err := s.PutEdition(ctx, plan, civic.Edition{Programme: plan.ID, On: day.MustParse(on), URL: "https://q.example/plan", Version: civic.VersionID(version),
			Entries: []civic.Entry{{ID: "q-p-plan-depot", Title: title, Refs: []string{"issue-7"}, Noticed: day.MustParse("2031-02-01"),
				Due: &civic.Due{Expression: "May 2031", From: day.MustParse("2031-05-01"), To: day.MustParse("2031-05-31"), Precision: civic.ByMonth}}}})
		if err != nil {
			t.Fatal(err)
		}
	}
	put("2031-03-01", "a", "Depot")
	put("2031-03-09", "a", "Depot, read better") // the same bytes again
	put("2031-04-01", "b", "Depot and yard")
	put("2031-05-01", "a", "Depot") // the page went back to what it was
	got, err := s.Editions(ctx, plan.ID)
	if err != nil || len(got) != 3 {
		t.Fatalf("%d editions, %v; want three", len(got), err)
	}
	for i, want := range []struct{ on, title string }{{"2031-03-01", "Depot, read better"}, {"2031-04-01", "Depot and yard"}, {"2031-05-01", "Depot"}} {
		e := got[i].Entries[0]
		if got[i].On.String() != want.on || e.Title != want.title || e.Refs[0] != "issue-7" || e.Due.To.String() != "2031-05-31" || e.Noticed.String() != "2031-02-01" {
			t.Errorf("edition %d = %+v, want %+v", i, got[i], want)
		}
	}
}

func TestEntriesKeepTheirHistory(t *testing.T) {
	s, ctx := open(t), context.Background()
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quayside"}); err != nil {
		t.Fatal(err)
	}
	e := civic.Entry{ID: "q-p-plan-depot", Programme: "q-p-plan", Title: "Depot", Maker: "Cabinet", Key: "yes", Noticed: day.MustParse("2031-02-01"),
		Refs: []string{"issue-7"}, URL: "https://q.example/7", First: &civic.Due{Expression: "May"}, Gone: day.MustParse("2031-06-01"),
		Changes: []civic.Change{{Kind: civic.Withdrawn, On: day.MustParse("2031-06-01"), Was: "May", Version: "v"}}}
	if err := s.PutProgramme(ctx, civic.Programme{ID: "q-p-plan", Council: "q", Name: "Plan"}, []civic.Entry{e}); err != nil {
		t.Fatal(err)
	}
	all, err := s.Entries(ctx, "q-p-plan")
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	g := all[0]
	if g.Maker != e.Maker || g.Key != "yes" || g.Noticed != e.Noticed || g.Refs[0] != "issue-7" || g.URL != e.URL || g.First.Expression != "May" || g.Gone != e.Gone || len(g.Changes) != 1 || g.Changes[0] != e.Changes[0] {
		t.Errorf("read back %+v, want %+v", g, e)
	}
}
