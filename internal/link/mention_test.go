package link

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// TestMentions: what a promise adds to the title that it stands under is told at
// once by the item that is about it, and in passing or not at all by others.
func TestMentions(t *testing.T) {
	moorings := promise("That the price of winter moorings at Gannet Quay be reported to the Forum in July.", "Forum", "Gannet Quay", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name, title, minutes  string
		tales                 float64
		opens, later, nothing bool
		detail                bool
	}{
		{"in the title", "Winter Moorings: Price", "The Harbour Master spoke. She was thanked for it.", 0.5, true, false, false, false},
		{"at once", "Gannet Quay", "The Harbour Master set out what moorings fetch in winter. Two boats had gone. The rest had paid.", 0.75, true, false, false, false},
		{"later", "Gannet Quay", "The Harbour Master spoke of paint and gulls. Asked of moorings, she had no news.", 0.5, false, true, false, false},
		{"nowhere", "Gannet Quay: Painting of Bollards", "The Harbour Master spoke of paint. Two coats had been put on.", 0.5, false, false, true, true},
		{"a known detail", "Gannet Quay: Moorings in Winter", "The Harbour Master spoke. The sea was calm.", 0.5, true, false, false, false},
		{"nothing but what was resolved", "Gannet Quay", "RESOLVED that winter moorings be looked at in May.", 0, false, false, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			it := item("2031-07-15", forum, tt.title, tt.minutes)
			s := newShelf()
			for _, i := range append(background(), it) {
				s.items = append(s.items, s.read(&i))
			}
			s.place()
			s.weighted()
			q := s.query(&moorings)
			at := &s.items[s.first[it.ID]]
			m := s.mentions(q, at, strings.ToLower(tt.minutes))
			if m.tales != tt.tales || m.opens != tt.opens || m.later != tt.later {
				t.Errorf("%q: %+v, want %v sentences, at once %v, later %v", tt.minutes, m, tt.tales, tt.opens, tt.later)
			}
			if got := s.addsNothingOf(q, at); got != tt.nothing {
				t.Errorf("%q: has nothing of it %v, want %v", tt.minutes, got, tt.nothing)
			}
			if got := s.otherDetail(q, tt.title); got != tt.detail {
				t.Errorf("%q: another detail %v, want %v", tt.title, got, tt.detail)
			}
		})
	}
}

// TestScattered: words that no one sentence brings together are found one by one in any long text.
func TestScattered(t *testing.T) {
	q := query{plain: plainly("winter moorings, price, quay")}
	for _, tt := range []struct {
		title, said string
		want        float64
	}{
		{"Quay", "the price of winter moorings had risen.", 0},
		{"Quay", "moorings were discussed.", 0.5},
		{"Gulls", "it rained.", 1},
	} {
		if got := q.plainBesides(strings.ToLower(tt.title)).lackedBy(tt.said); got != tt.want {
			t.Errorf("%q under %q lacks %v, want %v", tt.said, tt.title, got, tt.want)
		}
	}
}

// TestComes: what is visited, or only written, is kept by no report.
func TestComes(t *testing.T) {
	before := &civic.Due{Expression: "before the next meeting"}
	at := &civic.Due{Expression: "at the next meeting"}
	for _, tt := range []struct {
		quote string
		due   *civic.Due
		want  bool
	}{
		{"ACTION: The Engineer to arrange for members to see the sluice.", nil, false},
		{"That the Forum visit the lamp room once it is dry;", nil, false},
		{"The wardens would be shown the sluice before the next meeting.", before, false},
		{"The wardens would speak at the next meeting.", at, true},
		{"ACTION: The Engineer to draw up a plan of the sluice.", nil, true},
	} {
		p := promise(tt.quote, "", "Sluice", civic.VerbAct, tt.due)
		q := query{Promise: &p, reports: false, deeds: promisedDeeds(tt.quote)}
		if got := q.comes(); got != tt.want {
			t.Errorf("%q: comes to a meeting %v, want %v", tt.quote, got, tt.want)
		}
	}
}

// TestResolvesNow: that a thing be looked at one day tells nothing of it.
func TestResolvesNow(t *testing.T) {
	later := civic.Record{Kind: civic.Decision, Verb: civic.VerbMonitor, Commitment: true, Due: inJuly(), Quote: "That the lamps be looked at in July."}
	now := civic.Record{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: "That the lamps be bought."}
	for _, tt := range []struct {
		name    string
		records []civic.Record
		want    bool
	}{
		{"only later", []civic.Record{later}, false},
		{"now", []civic.Record{now}, true},
		{"both", []civic.Record{later, now}, true},
	} {
		it := item("2031-05-27", forum, "Lamps", "AGREED: as recorded.", tt.records...)
		if got := resolvesNow(&shelved{Item: &it}); got != tt.want {
			t.Errorf("%s: resolves now %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestMeant: an acronym that an item brings in for something else is no name of the promise's matter there.
func TestMeant(t *testing.T) {
	for _, tt := range []struct {
		minutes string
		want    int // names by which it is known
	}{
		{"The Engineer spoke of the SLR.", 2},
		{"The Engineer spoke of the Sluice Lamp Renewal (SLR).", 2},
		{"The Engineer spoke of the Safe Lanes Review (SLR).", 1},
	} {
		it := item("2031-07-15", forum, "Works", tt.minutes)
		p := promise("That progress be reported in July.", "", "Sluice", civic.VerbReport, inJuly())
		p.Called = [][]string{{"Sluice Lamp Renewal", "SLR"}}
		s := newShelf()
		known := item("2031-06-15", forum, "Sluice Lamp Renewal", "It went on.")
		s.items = []shelved{s.read(&known), s.read(&it)}
		s.items[1].learned = learnedFrom(&it)
		s.place()
		s.weighted()
		q := s.query(&p)
		names := 0
		for _, c := range q.meant(s, &s.items[1]).called {
			names += len(c.names)
		}
		if names != tt.want {
			t.Errorf("%q: %d names, want %d", tt.minutes, names, tt.want)
		}
	}
}
