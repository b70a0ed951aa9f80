package web

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"arising/internal/civic"
)

// A beside is what the minutes print of a decision beside its own words, as
// pages show it. Only what was printed is there.
type beside struct {
	Facts []besideFact
	Texts []besideText
}

// A besideFact is one short line: "Vote", "7 for, 2 against".
type besideFact struct {
	Label, Value string
	Quote        string // the printed words, "" where the value is those words
}

// A besideText is a text that is folded away until a reader asks for it.
type besideText struct {
	Label string
	Lines []string // a line for each paragraph
}

// shortText is the longest text that is shown as a fact: "None."
const shortText = 80

// newBeside returns nil where nothing was printed.
func newBeside(m *civic.Meta) *beside {
	if m == nil {
		return nil
	}
	b := &beside{}
	if m.Votes != nil {
		b.fact("Vote", voteWords(m.Votes), m.Votes.Words)
		b.roll(m.Votes)
	}
	if m.Mover != nil {
		b.fact("Moved by", m.Mover.Name, m.Mover.Words)
	}
	if m.Seconder != nil {
		b.fact("Seconded by", m.Seconder.Name, m.Seconder.Words)
	}
	if m.Key != nil {
		b.fact("Key decision", yesNo(m.Key.Key, m.Key.Reference), m.Key.Words)
	}
	if m.CallIn != nil {
		b.fact("Subject to call-in", yesNo(m.CallIn.Subject, ""), m.CallIn.Words)
	}
	b.moment("Call-in ends", m.CallInEnds)
	b.moment("Effective from", m.Effective)
	if m.Exempt != nil {
		b.fact("Exempt", exemptWords(m.Exempt), m.Exempt.Words)
	}
	if m.Status != nil {
		b.fact("Decision status", m.Status.Quote, *m.Status)
	}
	b.text("Reasons", m.Reasons, 0)
	b.text("Alternatives considered", m.Alternatives, 0)
	b.text("Conflicts of interest", m.Conflicts, shortText)
	return b
}

func (b *beside) fact(label, value string, w civic.Words) {
	f := besideFact{Label: label, Value: value}
	if w.Quote != value {
		f.Quote = w.Quote
	}
	b.Facts = append(b.Facts, f)
}

func (b *beside) moment(label string, at *civic.Moment) {
	if at != nil {
		b.fact(label, where(at.Day.Long(), strings.ToLower(at.Time)), at.Words)
	}
}

// text folds w away, unless it is at most short bytes in one line.
func (b *beside) text(label string, w *civic.Words, short int) {
	switch {
	case w == nil:
	case len(w.Quote) <= short && !strings.Contains(w.Quote, "\n"):
		b.Facts = append(b.Facts, besideFact{Label: label, Value: w.Quote})
	default:
		b.Texts = append(b.Texts, besideText{Label: label, Lines: strings.Split(w.Quote, "\n")})
	}
}

func yesNo(yes bool, more string) string {
	if !yes {
		return where("No", more)
	}
	return where("Yes", more)
}

// exemptWords says the ground of an exemption, by the Act or by the council's own rules.
func exemptWords(e *civic.Exempt) string {
	switch {
	case e.Of == "":
		return paragraphs(e.Paragraphs) + " of Schedule 12A"
	case strings.ContainsAny(e.Paragraphs, " ,"):
		return "Categories " + e.Paragraphs + " of " + e.Of
	}
	return "Category " + e.Paragraphs + " of " + e.Of
}

// roll adds who voted how, a fact for each side.
func (b *beside) roll(v *civic.Votes) {
	if v.ByName == nil {
		return
	}
	for _, side := range []struct {
		label string
		names []string
	}{{"Voted for", v.ByName.For}, {"Voted against", v.ByName.Against}, {"Abstained", v.ByName.Abstained}} {
		if names := strings.Join(side.names, ", "); names != "" {
			b.fact(side.label, names, civic.Words{Quote: names, Start: v.Start, End: v.End})
		}
	}
}

// paragraphs names what Exempt lists: "Paragraph 3", "Paragraphs 7 and 9".
func paragraphs(list string) string {
	if strings.ContainsAny(list, " ,") {
		return "Paragraphs " + list
	}
	return "Paragraph " + list
}

// voteWords says a vote: "7 for, 2 against, 1 abstained", "Unanimous".
func voteWords(v *civic.Votes) string {
	var parts []string
	for _, n := range []struct {
		count *int
		word  string
	}{{v.For, "for"}, {v.Against, "against"}, {v.Abstained, "abstained"}} {
		if n.count != nil {
			parts = append(parts, strconv.Itoa(*n.count)+" "+n.word)
		}
	}
	for _, w := range []struct {
		said bool
		word string
	}{{v.Unanimous, "unanimous"}, {v.Unopposed, "nobody against"}, {v.Casting, "by the chair’s casting vote"}} {
		if w.said {
			parts = append(parts, w.word)
		}
	}
	return cmp.Or(upperFirst(strings.Join(parts, ", ")), "Taken")
}

// addBeside puts what was printed beside decisions into their notes. Where
// decisions that follow one another share all of it, the first shows it.
func addBeside(records []civic.Record, notes map[civic.RecordID]note) {
	var last *civic.Meta
	for _, r := range records {
		if r.Kind != civic.Decision {
			continue
		}
		n := notes[r.ID]
		if r.Meta != nil && reflect.DeepEqual(r.Meta, last) {
			n.AsAbove = true
		} else {
			n.Beside = newBeside(r.Meta)
		}
		notes[r.ID], last = n, r.Meta
	}
}
