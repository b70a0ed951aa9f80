package store

import (
	"path/filepath"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestWhatMakesASheetStale: each way of changing what a meeting's items were
// read from is noted, and nothing else is.
func TestWhatMakesASheetStale(t *testing.T) {
	meeting := civic.Meeting{ID: "q-m1", Committee: "q-c1", Date: day.MustParse("2026-03-03"), AgendaHeld: true}
	record := civic.Record{ID: "r1", Kind: civic.Decision, Quote: "That a list be made", Commitment: true, Source: civic.Place{Version: "v1"}}
	items := func() []civic.Item {
		return []civic.Item{{ID: "q-a1", Position: 1, Title: "Lists", Sections: []civic.Section{{Kind: civic.MinutesText, Version: "v1", End: 5}}, Records: []civic.Record{record}},
			{ID: "q-a2", Position: 2, Title: "Lanterns"}}
	}
	for _, tt := range []struct {
		name string
		do   func(s *Store) error
		want bool
	}{
		{"nothing", func(*Store) error { return nil }, false},
		{"the same meeting again", func(s *Store) error { return s.PutMeeting(t.Context(), meeting) }, false},
		{"a moved meeting", func(s *Store) error {
			m := meeting
			m.Date = m.Date.AddDays(7)
			return s.PutMeeting(t.Context(), m)
		}, true},
		{"a cancelled meeting", func(s *Store) error {
			m := meeting
			m.State = civic.Cancelled
			return s.PutMeeting(t.Context(), m)
		}, true},
		{"an item that is gone", func(s *Store) error { return s.PutItems(t.Context(), "q-m1", items()[:1]) }, true},
		{"a record with another owner", func(s *Store) error {
			r := record
			r.Owner = "Chair"
			return s.PutRecords(t.Context(), "q-a1", "v1", []civic.Record{r})
		}, true},
		{"another name of the body", func(s *Store) error {
			return s.PutCommittee(t.Context(), civic.Committee{ID: "q-c1", Council: "q", Name: "Lists Panel"})
		}, true},
		{"another meeting's items", func(s *Store) error {
			if err := s.PutMeeting(t.Context(), civic.Meeting{ID: "q-m2", Committee: "q-c1"}); err != nil {
				return err
			}
			return s.PutItems(t.Context(), "q-m2", []civic.Item{{ID: "q-a9", Title: "Buoys"}})
		}, false},
		{"a document of the meeting", func(s *Store) error {
			return s.PutDocument(t.Context(), civic.Document{ID: "d1", Council: "q", Meeting: "q-m1", URL: "https://q.example/d"})
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			for _, err := range []error{
				s.PutCouncil(t.Context(), civic.Council{ID: "q", Name: "Quay"}),
				s.PutCommittee(t.Context(), civic.Committee{ID: "q-c1", Council: "q", Name: "Lists Committee"}),
				s.PutWhole(t.Context(), meeting, items()),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			first := sheetOf(t, s, "a program")
			if !first.Stale || !first.Stands {
				t.Errorf("a meeting of which nothing is remembered is %+v, want it stale", first)
			}
			first.Packed = []byte("as read")
			if err := s.PutLinked(t.Context(), "q", Linked{Anew: true, Program: "a program", Words: []byte("list\n"), Sheets: []Sheet{first}}); err != nil {
				t.Fatal(err)
			}
			if err := tt.do(s); err != nil {
				t.Fatal(err)
			}
			got := sheetOf(t, s, "a program")
			if got.Stale != tt.want || string(got.Packed) != "as read" {
				t.Errorf("sheet %q is stale: %v, want %v", got.Packed, got.Stale, tt.want)
			}
			if other := sheetOf(t, s, "another program"); !other.Stale || other.Packed != nil {
				t.Errorf("another program is given %+v, want nothing", other)
			}
		})
	}
}

func sheetOf(t *testing.T, s *Store, program string) Sheet {
	t.Helper()
	m, err := s.Memory(t.Context(), "q", program)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range m.Sheets {
		if v.Meeting == "q-m1" {
			return v
		}
	}
	t.Fatalf("%d sheets, none of the meeting", len(m.Sheets))
	return Sheet{}
}

// TestWhatWasSaidIsLookedAtAgain: what a person says of evidence, and what takes
// it away, lets the promise be looked at again; people's words stay.
func TestWhatWasSaidIsLookedAtAgain(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	all := []civic.Evidence{{Record: "r1", Kind: civic.SaysDone, Item: "i1", Quote: "a list was made", Score: 0.9}, {Record: "r2", Kind: civic.SaysDone, Item: "i1", Quote: "a list was made", Score: 0.4}}
	remember := func(l Linked) {
		t.Helper()
		l.Program, l.Words = "p", []byte("list\n")
		if err := s.PutLinked(t.Context(), "q", l); err != nil {
			t.Fatal(err)
		}
	}
	remember(Linked{Anew: true, Evidence: all, Looked: map[civic.RecordID][]byte{"r1": {1}, "r2": {1}}})
	if _, err := s.writer.Exec(`UPDATE evidence SET rejected = 1 WHERE record = 'r1'`); err != nil {
		t.Fatal(err)
	}
	m, err := s.Memory(t.Context(), "q", "p")
	if err != nil || m.Looked["r1"] != nil || m.Looked["r2"] == nil {
		t.Fatalf("remembered %v, %v, want the second promise only", m.Looked, err)
	}
	remember(Linked{Evidence: all[:1], Looked: map[civic.RecordID][]byte{"r1": {2}}, Gone: []civic.RecordID{"r2"}})
	left, err := list(t.Context(), s.readers, func(r scanner, v *string) error { return r.Scan(v) },
		`SELECT record || ' ' || rejected FROM evidence ORDER BY 1`)
	if err != nil || len(left) != 1 || left[0] != "r1 1" {
		t.Errorf("evidence left: %v, %v, want the rejected one alone", left, err)
	}
}
