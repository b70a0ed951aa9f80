package extract

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/plaintext"
)

// plain reads text as a file of plain text would be read.
func plain(t testing.TB, text string) *doctext.Document {
	t.Helper()
	doc, err := plaintext.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func rollOf(all []civic.Attendee) string {
	var out []string
	for _, a := range all {
		s := fmt.Sprintf("%s: %s", a.Presence, a.Name)
		if a.Role != "" {
			s += " [" + a.Role + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// What minutes print above their first item, and under "Apologies".
func TestAttendance(t *testing.T) {
	const head, items = "HARBOUR PANEL\n\nMinutes of the meeting held on Tuesday 6 January 2026 at 6.30 pm\n\n", "\n\n1. Welcome\n\nThe Chair welcomed everybody.\n\n2. Harbour dues\n\nRESOLVED that the dues be raised.\n"
	for _, tt := range []struct{ name, text, want string }{
		{"one line", "Present: Councillor Ada Reed (Chair), Councillor B. Lint and Cllr Mrs Olive Crake",
			"present: Councillor Ada Reed [Chair]; present: Councillor B. Lint; present: Cllr Mrs Olive Crake"},
		{"one title for all", "PRESENT: Councillor Mrs Agnes Thorn (in the Chair); Councillors Bridge, Cheek, Mrs Dobb, Fry and de la Mare",
			"present: Councillor Mrs Agnes Thorn [in the Chair]; present: Councillor Bridge; present: Councillor Cheek; present: Councillor Mrs Dobb; present: Councillor Fry"},
		{"several headings in one line", "Present: Cllrs J Tarn (Chairman) and M Heb. In attendance: the Clerk, PCSO Low, Cty Cllr March and four parishioners. Apologies: Cllr P Nutt.",
			"present: Cllr J Tarn [Chairman]; present: Cllr M Heb; in attendance: the Clerk; in attendance: PCSO Low; in attendance: Cty Cllr March; apologies: Cllr P Nutt"},
		{"offices as headings", "PRESENT: Cllr B Aldous (Chairman). Town Clerk: Mr A Sedge. Groundsman: Mr R Tock. Two members of the public.",
			"present: Cllr B Aldous [Chairman]; in attendance: Mr A Sedge [Town Clerk]; in attendance: Mr R Tock [Groundsman]"},
		{"a line each", "Present:-\n\nCouncillor P Gill (Chair)\n\nCouncillor Una Marsh\n\nOfficers in attendance:\n\nPauline Hare, Director of Care\n\nApologies for absence were received from Councillors J Inn and Pia Inn, who were at the funeral.",
			"present: Councillor P Gill [Chair]; present: Councillor Una Marsh; in attendance: Pauline Hare [Director of Care]; apologies: Councillor J Inn; apologies: Councillor Pia Inn"},
		{"who sat for whom", "Present: Mr Horatio Quill (Independent Chairman); employer representatives Councillor P Wray and Ms T Adey\nAbsent: Councillor Lag",
			"present: Mr Horatio Quill [Independent Chairman]; present: Councillor P Wray [employer representatives]; present: Ms T Adey; absent: Councillor Lag"},
		{"remotely", "Present: Councillor Reed\nPresent virtually: Councillor Lint\nVisitors: Mr Tom Ash (Harbour Trust)",
			"present: Councillor Reed; present remotely: Councillor Lint; visitor: Mr Tom Ash [Harbour Trust]"},
		{"two columns run together are not told apart", "Present:-\n\nCouncillor P Gill (Chair)\n\nCouncillors Blank Councillors Man-Brunt\n\nD Coll Holm Ludl Sarv Serj", "present: Councillor P Gill [Chair]"},
		{"under a day in capitals", "TUESDAY 6 JANUARY 2026 AT 6.30 PM\n\nPRESENT: Mrs H Arke (Chairman), Mr B Caw and Aldermen Rodd and Pike", "present: Mrs H Arke [Chairman]; present: Mr B Caw; present: Alderman Rodd; present: Alderman Pike"},
		{"lateness is no absence", "Present: Councillor Reed\n\nApologies for lateness were received from Councillor Lint.", "present: Councillor Reed"},
		{"an agenda asks for apologies", "Venue: Town Hall\n\nContact: Ms Jo Field\n\nApologies for absence", ""},
		{"nobody named", "Present: the members of the Panel as listed in the register", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := plain(t, head+tt.text+items)
			got := Attendance(doc, Context{Kind: kindMinutes})
			if rollOf(got) != tt.want {
				t.Errorf("got  %s\nwant %s", rollOf(got), tt.want)
			}
			for _, a := range got {
				if words := doc.Text[a.Source.Start:a.Source.End]; !strings.Contains(words, a.Name[strings.LastIndexByte(a.Name, ' ')+1:]) {
					t.Errorf("%q leads to %q", a.Name, words)
				}
			}
		})
	}
}

func TestAttendanceFromItem(t *testing.T) {
	doc := plain(t, "HARBOUR PANEL\n\nMinutes of the meeting held on Tuesday 6 January 2026\n\n1. Apologies for absence\n\nApologies were received on behalf of the following councillors:\n\n• Cllr Una Marsh\n\n• Cllr Tom Reed\n\n2. Harbour dues\n\nRESOLVED that Councillor Lint be thanked.\n")
	if got, want := rollOf(Attendance(doc, Context{Kind: kindMinutes})), "apologies: Cllr Una Marsh; apologies: Cllr Tom Reed"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzAttendance gives any text to the reader: every name lies where it says, no
// two are the same person, and the same text gives the same again.
func FuzzAttendance(f *testing.F) {
	f.Add("Present: Councillors A (Chair), B and C. In attendance: Mr D Ash, Clerk\n\n1. Apologies\n\nApologies were received from Cllr. O'Dow & Mrs de la Mare.")
	f.Add("PRESENT:-\nCllr X\n\nOfficers: (Y, Z")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		doc, err := plaintext.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		got := Attendance(doc, Context{Kind: kindMinutes})
		seen := map[string]bool{}
		for _, a := range got {
			key := civic.PersonKey(a.Name)
			if a.Name == "" || a.Presence == "" || seen[key] || a.Source.Start < 0 || a.Source.End > len(doc.Text) || a.Source.Start >= a.Source.End {
				t.Fatalf("%+v", a)
			}
			seen[key] = true
		}
		if again := Attendance(doc, Context{Kind: kindMinutes}); rollOf(again) != rollOf(got) {
			t.Fatalf("%s, then %s", rollOf(got), rollOf(again))
		}
	})
}
