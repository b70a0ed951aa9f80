package when

import (
	"strings"
	"testing"

	"arising/internal/day"
	"arising/internal/golden"
)

// caseTexts returns the texts of cases.txt.
func caseTexts(t testing.TB) []string {
	var texts []string
	for line := range strings.Lines(string(golden.Read(t, "testdata/cases.txt"))) {
		if f := strings.Split(line, "|"); line[0] != '#' && len(f) > 2 {
			texts = append(texts, strings.TrimSpace(f[2]))
		}
	}
	return texts
}

// TestSpansBeginBeforeTheyEnd reads every case on many days: no span is turned
// round unless it is marked, and no plain due ends before its meeting.
func TestSpansBeginBeforeTheyEnd(t *testing.T) {
	for _, text := range caseTexts(t) {
		for m := day.MustParse("2019-01-01"); m.Before(day.MustParse("2020-03-05")); m = m.AddDays(3) {
			for _, e := range Find(text, m, Calendar{Next: m.AddDays(28)}) {
				if e.From.Known() && e.To.Known() && e.To.Before(e.From) && !e.Suspect {
					t.Fatalf("%v %q: %q = %v..%v", m, text, e.Text, e.From, e.To)
				}
				if e.Use == UseDue && e.To.Known() && e.To.Before(m) && !e.Suspect {
					t.Fatalf("%v %q: %q ends on %v, before the meeting", m, text, e.Text, e.To)
				}
			}
		}
	}
}

// TestLaterMeetingNeverMovesADueBack: the same words said later are due no earlier.
func TestLaterMeetingNeverMovesADueBack(t *testing.T) {
	for _, text := range []string{
		"It be sent in March", "It be sent by 31 March", "It be sent in six months' time", "It be sent within 10 working days",
		"It be sent in three weeks' time", "It be sent in the autumn", "It be sent by the end of the financial year", "It be sent quarterly",
		"It be sent next financial year", "It be sent in the new year", "It be sent by the end of the municipal year", "It be sent in late February",
		"It be sent in Q3", "It be sent by Christmas", "It be sent before Easter", "It be sent in June or July", "It be sent on 29 February", "It be sent by Friday",
	} {
		last := day.Date{}
		for m := day.MustParse("2018-12-01"); m.Before(day.MustParse("2021-02-01")); m = m.AddDays(1) {
			e, ok := Due(text, m, Calendar{})
			if !ok || !e.To.Known() {
				t.Fatalf("%v: Due(%q) = %v, %v", m, text, e, ok)
			}
			if e.To.Before(last) {
				t.Fatalf("%v: Due(%q) ends on %v, the day before it was %v", m, text, e.To, last)
			}
			last = e.To
		}
	}
}

// TestPrintedFormReadsTheSame: the printed words alone mean what they meant in their sentence.
func TestPrintedFormReadsTheSame(t *testing.T) {
	m, cal := day.MustParse("2017-01-17"), Calendar{Next: day.MustParse("2017-02-14")}
	for _, text := range caseTexts(t) {
		e, ok := Due(text, m, cal)
		if !ok || e.Use == UseEvent || strings.HasPrefix(text, "The matter be") || strings.HasPrefix(text, "As to") || strings.Contains(text, "planned") || strings.HasPrefix(text, "Once") || strings.Contains(text, "attend the") || e.Use == UseFloor {
			continue // what these mean hangs on the words before them
		}
		again, ok := Due("It be done "+e.Text, m, cal)
		if !ok || again.From != e.From || again.To != e.To || again.Precision != e.Precision || again.Recurs != e.Recurs {
			t.Errorf("%q in %q: alone it is %v..%v %s, was %v..%v %s", e.Text, text, again.From, again.To, again.Precision, e.From, e.To, e.Precision)
		}
	}
}

// TestHostileTextTakesLinearTime repeats each word that begins an expression;
// a reader that looked too far would take minutes over this.
func TestHostileTextTakesLinearTime(t *testing.T) {
	words := []string{"the", "of", "mid to", "end of", "very", "each", "1 to", "in the", "2022/23", "a", "next", "meeting", "March or", "by the end of the"}
	for w := range leads {
		words = append(words, w)
	}
	for _, w := range words {
		Find(strings.Repeat(w+" ", 5000)+"March", day.MustParse("2017-01-17"), Calendar{})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range caseTexts(f) {
		f.Add(s, "2017-01-17")
	}
	f.Add("in 2022/23/24 of the 31st of \xff of May of of", "")
	f.Fuzz(func(t *testing.T, text, meeting string) {
		m, err := day.Parse(meeting)
		if err != nil {
			return
		}
		last := 0
		for _, e := range Find(text, m, Calendar{}) {
			if e.Start < last || e.End <= e.Start || e.End > len(text) || e.Text != text[e.Start:e.End] {
				t.Fatalf("%q: [%d,%d) %q after %d", text, e.Start, e.End, e.Text, last)
			}
			last = e.End
		}
	})
}

func BenchmarkFindNothing(b *testing.B) {
	s := strings.Repeat("The Cabinet Member thanked officers for the clarity of their paper and said that residents had welcomed the changes to the service. ", 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Find(s, day.MustParse("2017-01-17"), Calendar{})
	}
}

func BenchmarkFindCases(b *testing.B) {
	s := strings.Join(caseTexts(b), ". ")
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Find(s, day.MustParse("2017-01-17"), Calendar{})
	}
}
