package extract

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/doctext"
	"arising/internal/plaintext"
)

// paper reads invented text as a document.
func paper(t testing.TB, text string) *doctext.Document {
	t.Helper()
	doc, err := plaintext.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"hyphens and apostrophes stay", "Vice-Chair’s co-op", []string{"Vice-Chair’s", "co-op"}},
		{"points between digits stay", "£1.2m by 2.30pm.", []string{"£1.2m", "by", "2.30pm", "."}},
		{"a fused marker is parted", "RESOLVED:That it be noted", []string{"RESOLVED", ":", "That", "it", "be", "noted"}},
		{"slashes in years stay", "2025/26 and/or", []string{"2025/26", "and", "/", "or"}},
		{"brackets are words", "(i) that", []string{"(", "i", ")", "that"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, w := range words(tt.text) {
				got = append(got, w.raw)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("words(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"titles and initials", "Mr. J. Pell spoke. He sat down.", []string{"Mr. J. Pell spoke.", "He sat down."}},
		{"numbers of items", "See item No. 5 on p. 3. It was noted.", []string{"See item No. 5 on p. 3.", "It was noted."}},
		{"the answer no", "The Clerk said no. Another asked why.", []string{"The Clerk said no.", "Another asked why."}},
		{"times of day", "It began at 7 p.m. and ended late.", []string{"It began at 7 p.m. and ended late."}},
		{"quotes close with their sentence", "She said \"never.\" He left.", []string{"She said \"never.\"", "He left."}},
		{"questions", "Is it safe? It was.", []string{"Is it safe?", "It was."}},
		{"sums", "It cost £1.5m in all.", []string{"It cost £1.5m in all."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := paper(t, tt.text)
			var got []string
			for _, s := range new(cutter).sentences(doc, lowerASCII(doc.Text), 0) {
				got = append(got, s.text)
				if doc.Text[s.start:s.end] != s.text {
					t.Errorf("offsets give %q, want %q", doc.Text[s.start:s.end], s.text)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("sentences(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestInlineList(t *testing.T) {
	text := "(i) that the Clerk write to the school and (ii) that the fence be mended; and (iii) the cost be noted."
	var got []string
	for _, s := range inlineList(text) {
		got = append(got, s.number+"|"+text[s.start:s.end])
	}
	want := []string{"i|that the Clerk write to the school", "ii|that the fence be mended;", "iii|the cost be noted."}
	if !slices.Equal(got, want) {
		t.Errorf("inlineList = %q, want %q", got, want)
	}
	if got := inlineList("the report (2) and the plan (see (a) above) be noted"); got != nil {
		t.Errorf("brackets inside a clause were taken for a list: %v", got)
	}
}

func TestOutline(t *testing.T) {
	for _, tt := range []struct {
		name, why, text string
		want            []string
	}{
		{"numbers above their titles", "meeting pages saved as text", "Agenda and minutes\n\nItems\n\n7.\n\nApologies\n\nMinutes:\n\nNone.\n\n8.\n\nTree Budget\n\nMinutes:\n\nRESOLVED: that it be noted.", []string{"7 Apologies", "8 Tree Budget"}},
		{"capitals", "printed minutes", "MINUTES of the Parks Panel held on 3 May 2022\n\n1. APOLOGIES\n\nNone.\n\n2. TREES\n\nRESOLVED\n\n1. That the report be noted.\n\n2. That Officers return.", []string{"1 APOLOGIES", "2 TREES"}},
		{"parish numbers", "year and minute number", "Nether Wallop Green Parish Council\n\n22/14 Apologies\nNone.\n\n22/15 Hedges\nClerk to write.\n\n22/16 Bins\nNoted.", []string{"22/14 Apologies", "22/15 Hedges", "22/16 Bins"}},
		{"the year last", "some counties number so", "Agenda and minutes\n\nCabinet - Tuesday, 22 January 2019\n\n1/19\n\nApologies\n\nMinutes:\n\nNone.\n\n2/19\n\nRoads\n\nMinutes:\n\nNoted.", []string{"1/19 Apologies", "2/19 Roads"}},
		{"no numbers", "Northern Irish minutes", "Harbour Committee\n\nTuesday, 7th October, 2014\n\nSlipway Repairs\n\nThe Committee noted the report.\n\nSeagull Deterrents – Update\n\nThe Committee noted the update.", []string{" Slipway Repairs", " Seagull Deterrents – Update"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, it := range Records(paper(t, tt.text), Context{}).Items {
				got = append(got, it.Number+" "+it.Title)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("items = %q, want %q (%s)", got, tt.want, tt.why)
			}
		})
	}
}

func TestIssueHistory(t *testing.T) {
	res := Records(paper(t, "Issue details\n\nHarbour Lights\n\nMeeting: 12/06/2024 - Cabinet (Item 9)\n\n9 Harbour Lights PDF 90 KB\n\nMinutes:\n\nRESOLVED that the lamps be bought by 31 July.\n\nMeeting: 04/03/2024 - Quays Panel (Item 3)\n\n3 Harbour Lights\n\nMinutes:\n\nThe Harbour Master would report to the Panel in May."), Context{})
	if len(res.Items) != 2 || res.Kind != "issue" {
		t.Fatalf("kind %q with %d items, want an issue with 2", res.Kind, len(res.Items))
	}
	if it := res.Items[0]; it.Committee != "Cabinet" || it.MeetingDate.String() != "2024-06-12" || it.Records[0].Due.To.String() != "2024-07-31" {
		t.Errorf("first meeting: %s on %v due %v", it.Committee, it.MeetingDate, it.Records[0].Due)
	}
	if it := res.Items[1]; it.Records[0].Owner != "Harbour Master" || it.Records[0].Due.To.String() != "2024-05-31" {
		t.Errorf("a promise counts from its own meeting: owner %q due %v", it.Records[0].Owner, it.Records[0].Due)
	}
}

func TestAcronyms(t *testing.T) {
	got := acronyms("The Harbour Improvement Programme (HIP) met the CRT (Coastal Rescue Trust). The \"Great Quay\" scheme (see below) and the HIP (again).")
	want := []Acronym{{"CRT", "Coastal Rescue Trust"}, {"HIP", "Harbour Improvement Programme"}}
	if !slices.Equal(got, want) {
		t.Errorf("acronyms = %v, want %v", got, want)
	}
}

// Short forms in the ways in which papers introduce them.
func TestAcronymsIntroduced(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"in brackets", "the Harbour Improvement Programme (HIP) met", "HIP=Harbour Improvement Programme"},
		{"quoted", "the Harbour Improvement Programme (\"HIP\") met", "HIP=Harbour Improvement Programme"},
		{"quoted, with an article", "the Harbour Improvement Programme (the “HIP”) met", "HIP=Harbour Improvement Programme"},
		{"hereafter", "the Harbour Improvement Programme (hereafter HIP) met", "HIP=Harbour Improvement Programme"},
		{"the other way round", "HIP (the Harbour Improvement Programme) met", "HIP=Harbour Improvement Programme"},
		{"small words pass", "the Director for Children and Young People (DCYP)", "DCYP=Director for Children and Young People"},
		{"small words count", "Special Educational Needs and Disabilities (SEND)", "SEND=Special Educational Needs and Disabilities"},
		{"a word of two parts", "the Medium-Term Financial Plan (MTFP)", "MTFP=Medium-Term Financial Plan"},
		{"used for two things, the first counts", "the Asset System (AS) and the Art Show (AS)", "AS=Asset System"},
		{"the word programme is none", "the Harbour Improvement Programme (\"the Programme\") met", ""},
		{"an aside is none", "the Harbour Improvement Programme (see below) met", ""},
		{"other letters are none", "the Harbour Improvement Programme (ABC) met", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, a := range acronyms(tt.text) {
				got += a.Short + "=" + a.Long
			}
			if got != tt.want {
				t.Errorf("acronyms(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
