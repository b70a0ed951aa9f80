package store_test

import (
	"errors"
	"testing"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/doctext"
)

func para(text string) *doctext.Document {
	return &doctext.Document{Kind: "text", Text: text, Blocks: []doctext.Block{{Kind: doctext.Paragraph, End: len(text)}}}
}

// An address that changes, is looked at in vain, and goes back to what it said
// has three versions, each with the time during which it was found.
func TestVersions(t *testing.T) {
	s, ctx := open(t), t.Context()
	const council, url = "larkmere", "https://larkmere.example/mgAi.aspx?ID=1"
	run, err := s.StartRun(ctx, council, noon)
	if err != nil {
		t.Fatal(err)
	}
	for day, v := range []civic.VersionID{"a", "a", "b", "", "b", "a"} {
		f := civic.Fetch{Run: run.ID, Council: council, URL: url, At: noon.AddDate(0, 0, day), Version: v, Status: 200, Size: 10, Outcome: civic.OutcomeFetched}
		if v == "" {
			f.Outcome, f.Status = civic.OutcomeServerError, 500
		}
		if day == 4 {
			f.At = noon // the clock was set back
		}
		if err := s.Done(ctx, f, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.PutText(ctx, "a", para("The slipway is shut.")); err != nil {
		t.Fatal(err)
	}
	got, err := s.Versions(ctx, council, url)
	if err != nil || len(got) != 3 {
		t.Fatalf("Versions = %+v, %v, want three", got, err)
	}
	for i, want := range []struct {
		id    civic.VersionID
		first int
		looks int
		text  bool
	}{{"a", 5, 1, true}, {"b", 2, 2, false}, {"a", 0, 2, true}} {
		v := got[i]
		if v.ID != want.id || !v.First.Equal(noon.AddDate(0, 0, want.first)) || v.Looks != want.looks || v.Text != want.text || v.Size != 10 {
			t.Errorf("version %d = %+v, want %+v", i, v, want)
		}
	}
	if !got[2].Last.Equal(noon.AddDate(0, 0, 1)) {
		t.Errorf("the first version was last found at %v, want a day later", got[2].Last)
	}
	if none, err := s.Versions(ctx, council, url+"0"); err != nil || len(none) != 0 {
		t.Errorf("Versions of an unknown address = %v, %v, want none", none, err)
	}
}

// What was changed is given as it was kept, else as the two texts show it, and
// not at all once one of them was taken down.
func TestDifference(t *testing.T) {
	s, ctx := open(t), t.Context()
	const council, url = "larkmere", "https://larkmere.example/mgAi.aspx?ID=1"
	if _, err := s.Difference(ctx, council, url, "a", "b"); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Difference of nothing: %v, want ErrNotFound", err)
	}
	for v, text := range map[civic.VersionID]string{"a": "The slipway is shut.", "b": "The slipway is open."} {
		if err := s.PutText(ctx, v, para(text)); err != nil {
			t.Fatal(err)
		}
	}
	d, err := s.Difference(ctx, council, url, "a", "b")
	if err != nil || d.Reworded != 1 {
		t.Errorf("Difference = %+v, %v, want one paragraph reworded", d, err)
	}
	if err := s.PutDifference(ctx, council, url, "a", "b", changes.Difference{Added: 7}); err != nil {
		t.Fatal(err)
	}
	if d, err := s.Difference(ctx, council, url, "a", "b"); err != nil || d.Added != 7 {
		t.Errorf("Difference = %+v, %v, want the one that was kept", d, err)
	}
	gone := civic.Tombstone{Council: council, URL: "https://larkmere.example/other.pdf", Bodies: []civic.CouncilID{council},
		Versions: []civic.VersionID{"a"}, At: noon, Who: "x", Reason: "y"}
	if err := s.Forget(ctx, gone); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Difference(ctx, council, url, "a", "b"); !errors.Is(err, civic.ErrForgotten) {
		t.Errorf("Difference from what was taken down: %v, want ErrForgotten", err)
	}
	if _, err := s.Purge(ctx, gone); err != nil {
		t.Fatal(err)
	}
	if _, err := s.KeptDifference(ctx, council, url, "a", "b"); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("a kept difference outlives its words: %v", err)
	}
}
