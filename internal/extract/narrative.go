package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A told is one sentence of the narrative with what the rules need around it.
type told struct {
	*sentence
	report  bool   // of an officer's report: it may hold milestones and nothing else
	decided bool   // that label tells of an outcome: "Conclusion"
	heading string // the label that rules the list it stands in: "Agreed actions:"
	row     bool   // a row of a table
	vow     bool   // its list is led in by a promise: "Officers agreed to:"
	given   bool   // the verb of what is listed stands in its lead: "asked the Trust to provide:"
	lead    who    // who says what the list says that it stands in: "The Manager said the following:"
}

// narrative lists the sentences of an item that decisions have not used.
func (r *reader) narrative(s span, spent []stretch) []told {
	most := 0
	for _, p := range s.parts {
		for i := p.from; i < p.to && (p.kind == civic.MinutesText || p.kind == reportText); i++ {
			most += len(r.sentences(i))
		}
	}
	all := make([]told, 0, most)
	used, cut := coverOf(spent), cuts(r.doc, s)
	for _, p := range s.parts {
		if p.kind != civic.MinutesText && p.kind != reportText {
			continue
		}
		heading := ""
		if summary(s.title) || p.from > 0 && r.labelLine(s.title) == deciding {
			heading = s.title
		}
		var lead who
		vow, given := false, false
		judged, decided := "", false
		for i := p.from; i < p.to; i++ {
			b := r.doc.Blocks[i]
			text := r.doc.Body(b)
			if b.Marker == "" {
				given = false
				lead = r.ledBy(i)
				if vow = r.vows(i); vow && lead.name == "" {
					lead = r.vower(i)
				}
				if ss := r.sentences(i); vow && len(ss) > 0 && askedBelow(ss[len(ss)-1].words) > 0 {
					lead, given = r.vower(i), !is(ss[len(ss)-1].words, trimMarks(ss[len(ss)-1].words)-1, "to")
				}
			}
			if head := headsActions(text); b.Marker == "" && head != "" {
				heading = head
			} else if b.Marker == "" && summary(heading) && !summary(text) && len(text) < 120 && !closed(text) && !openEnded(text) && b.Kind != doctext.Heading {
				// a list of short lines goes on
			} else if b.Marker == "" && len(text) < 60 && (openEnded(text) || summary(text) || b.Kind == doctext.Heading || asksList(text) || r.labelLine(text) == deciding) {
				if !summary(s.title) {
					heading = text
				}
			} else if led := r.asksBelow(i); b.Marker == "" && led != "" {
				heading = led
			} else if i == p.from && heading == s.title && b.Marker == "" && !summary(s.title) && r.doc.Blocks[i].Kind == doctext.Paragraph && heading != "" {
				// the paragraph below a title that says "Conclusion"
			} else if i > p.from && heading != "" && closed(text) && len(text) < 200 && !openEnded(heading) && b.Kind == doctext.Paragraph && heading == judged && decided && !asksList(heading) {
				// the paragraphs below "Conclusion"
			} else if b.Marker == "" && !summary(s.title) {
				heading = ""
			}
			if heading != judged {
				judged, decided = heading, r.labelLine(heading) == deciding
			}
			split := r.sentences(i)
			for k := range split {
				if t := &split[k]; !used.overlaps(t.start, t.end) && !cut[t.end] {
					all = append(all, told{sentence: t, decided: decided, heading: heading, lead: lead, vow: vow && t.bullet, given: given && t.bullet, report: p.kind == reportText, row: b.Kind == doctext.TableRow})
				}
			}
		}
	}
	return all
}

// headsActions returns the heading in a line like "Action: That", whose clause goes on in
// the list below it; "" where it is none.
func headsActions(text string) string {
	head, rest, ok := strings.Cut(text, ":")
	if low := strings.Trim(lower(rest), " :-–"); !ok || low != "that" && low != "to" || !summary(head) {
		return ""
	}
	return head + ":"
}

// asksBelow returns the sentence of block i that puts the requests listed below it,
// "She requested:"; "" where none does.
func (r *reader) asksBelow(i int) string {
	b := r.doc.Blocks[i]
	if !openEnded(r.doc.Body(b)) {
		return ""
	}
	if ss := r.sentences(i); len(ss) > 0 && asksList(ss[len(ss)-1].text) {
		return ss[len(ss)-1].text
	}
	return ""
}

// ledBy returns who speaks in the list that block i leads in, "The Manager said the
// following in response:"; nobody where it leads in no such list.
func (r *reader) ledBy(i int) who {
	b := r.doc.Blocks[i]
	if !openEnded(r.doc.Body(b)) || b.End-b.Start > 200 {
		return who{}
	}
	ss := r.sentences(i)
	if len(ss) == 0 {
		return who{}
	}
	s := ss[len(ss)-1]
	for k := 1; k < len(s.words); k++ {
		if speaking[s.words[k].low] || is(s.words, k, "made|raised|discussed") {
			if w := r.before(s.text, s.words, k); w.sort == person || w.sort == group || w.sort == body {
				return who{name: w.name, sort: w.sort, plural: w.plural}
			}
			return who{}
		}
	}
	end := len(s.words)
	for end > 0 && s.words[end-1].mark() {
		end--
	}
	if end > 0 && end < 8 { // "Officers of the Trust:"
		if w := r.classify(s.text, s.words, 0, end); w.sort == person || w.sort == group {
			return who{name: w.name, sort: w.sort, plural: w.plural}
		}
	}
	return who{}
}

// summary reports whether a heading says that what follows are actions.
func summary(heading string) bool {
	if len(heading) > 60 || len(heading) < 5 {
		return false
	}
	low := strings.Trim(lower(heading), " :-–*")
	if !strings.Contains(low, "action") && !strings.Contains(low, "step") && !strings.Contains(low, "follow") && !strings.Contains(low, "task") && low != "to do" {
		return false
	}
	switch low {
	case "action", "actions", "agreed actions", "actions agreed", "action points", "summary of actions", "action by", "actions arising":
		return true
	}
	return actionsHead.MatchString(low)
}

// actionsHead are the longer names of such a heading, "Actions arising from this item",
// "Summary of agreed actions", "The following actions were agreed", "Next steps".
var actionsHead = regexp.MustCompile(`^(?:(?:summary|list) of (?:the )?|the following |following |key |new |resulting |agreed |further )*(?:actions?(?: points?| items?)?|next steps?|follow[- ]ups?|tasks|to do)(?: (?:were |was |are |have been )?(?:agreed|arising|required|needed|noted|identified|requested|to be taken|to take))*(?: (?:from|at|by|for|of|out of) (?:(?:this|the|tonight's|today's) (?:item|meeting|discussion|committee|panel|board|forum|session)|tonight|today))?$`)

// record makes a record of a whole sentence.
func (r *reader) record(kind civic.RecordKind, t told, rule string) civic.Record {
	r.witness.took(t.start, t.end, rule, string(kind))
	return civic.Record{Kind: kind, Quote: fold(t.text), Commitment: kind == civic.Action, Rule: rule,
		Source: civic.Place{Page: r.doc.PageAt(t.start), Start: t.start, End: t.end}}
}
