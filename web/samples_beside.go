package web

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// printedWords finds words in the sample minutes.
func (s *samples) printedWords(quote string) civic.Words {
	at := strings.Index(s.texts[sampleMinutes].Text, quote)
	return civic.Words{Quote: quote, Start: at, End: at + len(quote)}
}

// shopMeta is what the sample minutes print of the resolution on empty shops.
func (s *samples) shopMeta() *civic.Meta {
	person := func(name string) *civic.Person { return &civic.Person{Name: name, Words: s.printedWords(name)} }
	seven, two, one := 7, 2, 1
	reasons := s.printedWords("1. The grant has brought twelve shops back into use.\n2. The harbour ward has the most that are empty.")
	others := s.printedWords("To end the strategy. Rejected, since its last year is paid for.")
	return &civic.Meta{Mover: person("Councillor Ashgrove"), Seconder: person("Councillor Birch"), Reasons: &reasons, Alternatives: &others,
		Votes: &civic.Votes{For: &seven, Against: &two, Abstained: &one, ByName: &civic.Roll{For: []string{"Councillor Vane"}, Against: []string{"Councillor Pask"}, Abstained: []string{"Councillor Lint"}}, Words: s.printedWords("The recommendations were carried by 7 votes to 2 with 1 abstention.")}}
}

// cabinetMeta is what a decision's page of the Cabinet gives.
func cabinetMeta() *civic.Meta {
	w := func(quote string) civic.Words { return civic.Words{Quote: quote, End: len(quote)} }
	status, none := w("Recommendations Approved"), w("None.")
	return &civic.Meta{Status: &status, Key: &civic.KeyDecision{Key: true, Reference: "QH/26/03", Words: w("KEY DECISION: Ref. QH/26/03")},
		CallIn:     &civic.CallIn{Subject: true, Words: w("Is subject to call in?: Yes")},
		CallInEnds: &civic.Moment{Day: day.Of(2026, 1, 28), Time: "midnight", Words: w("The deadline for call-in is midnight, Wednesday 28 January 2026.")},
		Effective:  &civic.Moment{Day: day.Of(2026, 1, 29), Words: w("Effective from: 29/01/2026")},
		Exempt:     &civic.Exempt{Paragraphs: "1 and 2", Words: w("paragraphs 1 and 2 of Part 1 of Schedule 12A")},
		Conflicts:  &none, Votes: &civic.Votes{Unanimous: true, Words: w("UNANIMOUSLY RESOLVED")}}
}
