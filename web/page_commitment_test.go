package web

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/golden"
)

// TestCommitmentPage is for reading: what the page tells of a promise that was moved.
func TestCommitmentPage(t *testing.T) {
	s := newSamples()
	var b strings.Builder
	for _, c := range s.commitments[:6] {
		p := newCommitmentPage(c, s.texts[c.Source.Version], s.items[1].Sections, s.sittings, SampleDay)
		b.WriteString(strings.Join([]string{"# " + p.Title, p.Promise.Status.Text + ": " + p.Promise.Means, p.Promise.Due + " (" + p.Promise.HowRead + ")",
			"slipped from: " + p.Promise.SlippedFrom, "silence: " + p.Promise.Silence, p.Coverage, strings.TrimSpace(strings.Join(p.Cite, ", ") + ". " + p.CiteGone)}, "\n") + "\n")
		for _, e := range p.Life {
			b.WriteString("- " + e.Date + ": " + strings.TrimSpace(e.Text+" "+e.Note) + "\n")
		}
		for _, w := range p.Words {
			b.WriteString("> " + strings.TrimSpace(w.Marker+" "+drawParts(w.Parts)) + "\n")
		}
		b.WriteString("\n")
	}
	golden.Check(t, "testdata/commitment.golden", b.String())
}

func TestAgendasHeld(t *testing.T) {
	c := civic.Commitment{Council: "q", Body: "c1", CommitteeName: "Cabinet", MeetingDate: day.MustParse("2026-01-20")}
	sit := func(date string, held, cancelled bool) civic.Sitting {
		return civic.Sitting{Council: "q", Committee: "c1", Name: "Cabinet", Date: day.MustParse(date), AgendaHeld: held, Cancelled: cancelled}
	}
	for _, tt := range []struct {
		name     string
		sittings []civic.Sitting
		want     string
	}{
		{"no meeting since", []civic.Sitting{sit("2026-01-20", true, false), sit("2026-09-01", true, false)}, "We know of no meeting of Cabinet since."},
		{"no meeting known", nil, "We know of no meetings of the body it was to come back to (Cabinet): silence cannot be judged."},
		{"one, held", []civic.Sitting{sit("2026-02-20", true, false)}, "Cabinet has met once since, and we hold the whole agenda."},
		{"one, not held", []civic.Sitting{sit("2026-02-20", false, false)},
			"Cabinet has met once since, and we do not hold the whole agenda: silence cannot be judged."},
		{"one cancelled", []civic.Sitting{sit("2026-02-20", true, false), sit("2026-03-20", false, true), sit("2026-04-20", true, false)},
			"Cabinet has met twice since, and we hold the whole agenda of each."},
		{"some held", []civic.Sitting{sit("2026-02-20", true, false), sit("2026-03-20", false, false), sit("2026-04-20", true, false)},
			"Cabinet has met 3 times since, and we hold 2 of the 3 whole agendas: silence cannot be judged."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := agendasHeld(c, tt.sittings, SampleDay); got != tt.want {
				t.Errorf("agendasHeld = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestLaterEvidenceIsSaidToBeLater(t *testing.T) {
	c := newSamples().commitments[3]
	before := newPromise(c, day.MustParse("2026-02-01"))
	after := newPromise(c, SampleDay)
	if !before.Evidence[0].Later || after.Evidence[0].Later {
		t.Errorf("later = %v and %v, want true and false", before.Evidence[0].Later, after.Evidence[0].Later)
	}
}

// TestAsOfStaysInTheAddress: a reader who looks back to a day stays on that day.
func TestAsOfStaysInTheAddress(t *testing.T) {
	h := New(SampleOptions()).Handler()
	list := get(t, h, "/outstanding?as-of=1+March+2026").Body.String()
	if !strings.Contains(list, "/commitments/r0000000000000003?as-of=2026-03-01") || !strings.Contains(list, "Statuses are as of 1 March 2026") {
		t.Error("the list does not keep to its day")
	}
	if page := get(t, h, "/commitments/r0000000000000003?as-of=2026-03-01").Body.String(); !strings.Contains(page, "Statuses are as of 1 March 2026") {
		t.Error("the page does not keep to its day")
	}
	if wrong := get(t, h, "/outstanding?as-of=foo").Body.String(); !strings.Contains(wrong, "Statuses are as of 15 June 2026") {
		t.Error("a day that is none stands in the footer")
	}
}
