package link

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
)

// TestOurWords: the list that ships with the program can be read.
func TestOurWords(t *testing.T) {
	b, err := readWordbook(samethings)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.faint) < 800 || len(b.words)+len(b.phrases) < 3000 {
		t.Errorf("%d sets of %d words and %d beginnings of expressions: has something been lost?", len(b.faint), len(b.words), len(b.phrases))
	}
}

func TestReadWordbook(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"good", "# remark\n\nferry, boat\n~ slip, fall behind", ""},
		{"alone", "ferry, boat\nslip", "line 2: “slip” stands alone"},
		{"twice", "\nferry, boat, ferries", "line 2: “ferries” is there already"},
		{"a gap", "ferry, , boat", "line 1: “” has 0 words"},
		{"a whole sentence", "ferry, the boat that goes to the isles", "line 1: “the boat that goes to the isles” has 7 words"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if _, err := readWordbook(tt.text); err != nil {
				got = err.Error()
			}
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("error %q, want %q", got, tt.want)
			}
		})
	}
}

// TestInOtherWords: which words of a promise a text has in other words only.
func TestInOtherWords(t *testing.T) {
	for _, tt := range []struct {
		name, quote, text string
		want              []string
	}{
		{"an expression for a word", "That a count of homeless be brought.", "Eleven had been found sleeping rough behind the bandstand.", []string{"homeless"}},
		{"a word for an expression", "That figures on rough sleepers be brought.", "Of the homeless, two had gone into a hostel.", []string{"rough", "sleeper"}},
		{"a noun of another shape", "That she choose a site for the pump.", "Their choice had fallen on Tide Lane.", []string{"choos"}},
		{"a number", "That the twelve lanterns be checked.", "12 lanterns were looked at.", []string{"twelv"}},
		{"of two words for one thing the one it holds is not the other", "That the number of jetties by quay be sent.", "Jetties at the station were free.", nil},
		{"part of an expression is none", "That figures on rough sleepers be brought.", "The surface of the lane was rough.", nil},
		{"words that only look alike", "That the communities be heard.", "Communication had broken down.", nil},
		{"another matter", "That a report on dog fouling be brought.", "The tug was sold to a yard in the north.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newShelf()
			q := query{Promise: &Promise{}, plain: plainly(tt.quote)}
			q.Quote = tt.quote
			q.other = s.inOtherWords(&q)
			held := q.plainHeld(strings.ToLower(tt.text))
			var got []string
			for i, w := range q.plain {
				if !held[i] && saysOther(s.things(tt.text), q.other.plain[i], spentBy(q.other.plain, func(i int) bool { return held[i] })) {
					got = append(got, w)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q in %q: %q in other words, want %q", tt.quote, tt.text, got, tt.want)
			}
			lacks, _ := counted(held)
			if lacking, want := q.lackingToo(held, s.things(tt.text)), shareOfAll(lacks-len(tt.want), len(held)); lacking != want {
				t.Errorf("%q lacks %.2f of %q, want %.2f", tt.text, lacking, tt.quote, want)
			}
		})
	}
}

// TestReportInOtherWords: what comes under another title and in other words is
// the report that was promised; what only sounds like it is not.
func TestReportInOtherWords(t *testing.T) {
	homeless := promise("That a report on homelessness and empty shops be brought to the Forum in July.", "Forum", "Town Centre", civic.VerbReport, inJuly())
	takings := promise("That figures on the income from the slipway kiosk be brought to the Forum in July.", "Forum", "Harbour Works", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"rough sleepers", homeless, "Rough Sleepers and Vacant Units", "The Housing Manager reported that eleven people had been found without a home, most of them in the doorways of shops that stood vacant; four had gone into the hostel.", true},
		{"other people, other shops", homeless, "Sleeper Trains", "The Rail Manager reported that the night train would stop at the station from May, and that shops on the platform would open for it at six.", false},
		{"takings", takings, "Kiosk Takings", "The Harbour Manager reported takings of £4,100 at the kiosk by the slip, £600 more than the year before.", true},
		{"another kiosk matter", takings, "Telephone Kiosks", "The Planning Manager reported that two telephone kiosks would be moved to the square, one of them with a defibrillator.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			came := item("2031-07-08", forum, tt.title, tt.minutes)
			var got []civic.Evidence
			for _, e := range Evidence([]Promise{tt.promise}, append(background(), came)) {
				if civic.Claimed(e.Score) && e.Item == came.ID {
					got = append(got, e)
				}
			}
			if len(got) > 0 != tt.want {
				t.Errorf("%q: claimed %s, want %v", tt.title, shows(got), tt.want)
			}
		})
	}
}
