package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// A region is a run of a pack's blocks with one nature.
type region struct {
	from, to  int
	kind      string // kindAgenda, kindMinutes, kindReport
	date      day.Date
	committee string
}

// packed cuts a pack: its own agenda, earlier minutes printed in it with their
// own date and committee, and the reports, which belong to items of the agenda.
func packed(doc *doctext.Document, ctx Context) []span {
	var agenda, all []span
	for _, g := range regions(doc) {
		switch g.kind {
		case kindAgenda:
			agenda = withoutPreface(printed(doc, g.from, g.to))
			for i := range agenda {
				agenda[i].parts = []part{{kind: civic.AgendaText, from: agenda[i].from, to: agenda[i].to}}
			}
			all = append(all, agenda...)
		case kindMinutes:
			for _, s := range withoutPreface(printed(doc, g.from, g.to)) {
				s.date, s.committee = g.date, g.committee
				s.parts = sections(doc, s, false)
				all = append(all, s)
			}
		case kindReport:
			attach(doc, all, len(agenda), g)
		}
	}
	return all
}

func withoutPreface(all []span) []span {
	if len(all) > 0 && all[0].preface {
		return all[1:]
	}
	return all
}

// regions parts a pack where earlier minutes and where reports begin.
func regions(doc *doctext.Document) []region {
	all := []region{{kind: kindAgenda}}
	for i := range doc.Blocks {
		if date, body, ok := minutesHead(doc, i); ok && i > 3 {
			all[len(all)-1].to = i
			all = append(all, region{from: i, kind: kindMinutes, date: date, committee: body})
			continue
		}
		if all[len(all)-1].from < i && reportHead(doc, i) {
			all[len(all)-1].to = i
			all = append(all, region{from: i, kind: kindReport})
		}
	}
	all[len(all)-1].to = len(doc.Blocks)
	return all
}

// minutesHead reports whether block i opens printed minutes: the name of a body
// in capitals, its date and who was present, or "MINUTES of … held on …".
func minutesHead(doc *doctext.Document, i int) (date day.Date, body string, ok bool) {
	text := doc.Whole(doc.Blocks[i])
	if len(text) > 300 || i+2 >= len(doc.Blocks) || !strings.HasPrefix(lower(text), "minutes of") && !(bodyName(text) && allCaps(text)) {
		return day.Date{}, "", false
	}
	for k := i; k < len(doc.Blocks) && k <= i+3; k++ {
		if d, dated := dateIn(words(doc.Whole(doc.Blocks[k]))); dated && !date.Known() {
			date = d
		}
	}
	for k := i + 1; k < len(doc.Blocks) && k <= i+5 && date.Known(); k++ {
		if strings.HasPrefix(lower(doc.Whole(doc.Blocks[k])), "present") {
			if body, _ = calledIn(text); bodyName(text) {
				body = title(text)
			}
			return date, body, true
		}
	}
	return day.Date{}, "", false
}

// reportHead reports whether a report, or the place of one that is withheld,
// begins at block i.
func reportHead(doc *doctext.Document, i int) bool {
	low := lower(doc.Whole(doc.Blocks[i]))
	if len(low) > 60 {
		return false
	}
	switch {
	case low == "for publication", low == "not for publication", strings.HasPrefix(low, "agenda item ") && len(low) < 16, strings.HasPrefix(low, "report to:"), strings.HasPrefix(low, "report of:"):
		return true
	}
	return false
}

// attach gives a report to the agenda item that it is about: the one that it
// numbers itself for, else the one whose title its first lines repeat.
func attach(doc *doctext.Document, all []span, agenda int, g region) {
	best, score := -1, 0.5
	headline := ""
	for i := g.from; i < min(g.to, g.from+6); i++ {
		text := doc.Whole(doc.Blocks[i])
		if n, ok := strings.CutPrefix(lower(text), "agenda item "); ok {
			for k := range all[:agenda] {
				if all[k].number == strings.Trim(n, ". ") {
					best, score = k, 2
				}
			}
		}
		headline += " " + text
	}
	for k := range all[:agenda] {
		if c := contained(all[k].title, headline); c > score {
			best, score = k, c
		}
	}
	if best < 0 {
		return
	}
	end := proseEnd(doc, g.from, g.to)
	all[best].parts = append(all[best].parts, part{kind: reportText, from: g.from, to: end})
	if why, yes := withheld(doc, span{from: g.from, to: g.to}); yes {
		all[best].restricted, all[best].restriction = true, why
	}
}

// proseEnd returns where a report's prose gives way to its appendices.
func proseEnd(doc *doctext.Document, from, to int) int {
	for i := from + 8; i < to; i++ {
		b := doc.Blocks[i]
		text := doc.Whole(b)
		if b.Kind == doctext.TableRow || len(text) > 140 || strings.HasSuffix(text, ".") {
			continue
		}
		if ws := words(text); len(ws) > 0 {
			for k := range ws {
				if ws[k].raw == "Appendix" || ws[k].raw == "APPENDIX" {
					if k+1 < len(ws) && len(ws[k+1].raw) <= 2 && (k == 0 || k+2 == len(ws)) {
						return i
					}
				}
			}
		}
	}
	return to
}

// contained returns the share of a's longer words that b also has.
func contained(a, b string) float64 {
	have := map[string]bool{}
	for _, w := range words(b) {
		have[w.low] = true
	}
	n, hit := 0, 0
	for _, w := range words(a) {
		if len(w.low) > 3 {
			n++
			if have[w.low] {
				hit++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hit) / float64(n)
}
