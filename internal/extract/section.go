package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// labelOf returns what a line like "Minutes:" rules: the kind of the text that
// follows, "" for text that is of no use to us, and whether it is such a line.
func labelOf(text string) (kind civic.SectionKind, ok bool) {
	if len(text) > 60 {
		return "", false
	}
	low := strings.TrimSpace(strings.TrimRight(lower(text), ": "))
	if _, english, both := strings.Cut(low, " / "); both { // "Cofnod / Minutes:"
		low = english
	}
	switch low {
	case "minutes", "minutes of meeting", "discussion":
		return civic.MinutesText, true
	case "decision", "decisions", "the decision":
		return civic.DecisionText, true
	case "additional documents", "supporting documents", "accompanying documents", "background papers", "attachments", "related documents":
		return "", true
	case "purpose", "recommendation", "recommendations", "agenda", "the subject of the decision":
		return civic.AgendaText, strings.HasSuffix(text, ":")
	}
	return "", false
}

// hasLabels reports whether the document tells minutes from agenda by labels.
func hasLabels(doc *doctext.Document) bool {
	for _, b := range doc.Blocks {
		if k, ok := labelOf(doc.Whole(b)); ok && (k == civic.MinutesText || k == civic.DecisionText) && strings.HasSuffix(doc.Whole(b), ":") {
			return true
		}
	}
	return false
}

// sections parts an item at its labels. Where a document has labels, what
// stands above the first is agenda text; where it has none, all is minutes.
func sections(doc *doctext.Document, s span, labelled bool) []part {
	kind := civic.MinutesText
	if labelled {
		kind = civic.AgendaText
	}
	var all []part
	from := s.from
	if s.title != "" && from < s.to {
		from++ // the heading itself
	}
	flush := func(to int) {
		if kind != "" && to > from {
			all = append(all, part{kind: kind, from: from, to: to})
		}
	}
	for i := from; i < s.to; i++ {
		k, ok := labelOf(doc.Whole(doc.Blocks[i]))
		if kind == civic.DecisionText && nextSteps(doc.Whole(doc.Blocks[i])) {
			flush(i)
			kind, from = civic.MinutesText, i+1
			continue
		}
		if !ok && kind == "" && prose(doc.Blocks[i], doc.Whole(doc.Blocks[i])) {
			// Behind the list of documents the label of the minutes was lost.
			kind, from = afterDocuments(doc, i, s.to), i
		}
		if !ok || (k == civic.DecisionText || k == civic.MinutesText) && (!labelled || !strings.HasSuffix(doc.Whole(doc.Blocks[i]), ":")) {
			continue
		}
		if k == civic.AgendaText && kind == civic.MinutesText {
			continue // "Recommendations:" inside the minutes
		}
		flush(i)
		kind, from = k, i+1
	}
	flush(s.to)
	return all
}

// nextSteps reports whether a line below a decision heads what officers are to do
// about it, which the body did not decide.
func nextSteps(text string) bool {
	if len(text) > 30 {
		return false
	}
	switch strings.TrimRight(lower(text), ": ") {
	case "next steps", "next step", "next steps and actions":
		return true
	}
	return false
}

// prose reports whether a block below a list of documents is text and no
// document's name.
func prose(b doctext.Block, text string) bool {
	if strings.Contains(text, " PDF ") || strings.HasSuffix(text, "KB") || strings.HasSuffix(text, "MB") || kindOfMarker(b.Marker) == bulletMarker {
		return false
	}
	return closed(text) && strings.Count(text, " ") >= 5 || strings.HasPrefix(text, "That ") || strings.HasPrefix(text, "RESOLVED") || strings.HasPrefix(text, "Resolved")
}

// afterDocuments says what text without a label behind the documents is: the
// minutes, or, where their label still follows, a decision or agenda text.
func afterDocuments(doc *doctext.Document, i, to int) civic.SectionKind {
	for k := i; k < to; k++ {
		if kind, ok := labelOf(doc.Whole(doc.Blocks[k])); ok && kind == civic.MinutesText {
			if text := doc.Body(doc.Blocks[i]); clauseLike(text) || strings.HasPrefix(text, "RESOLVED") {
				return civic.DecisionText
			}
			return civic.AgendaText
		}
	}
	return civic.MinutesText
}

// endings are the lines that close a resolution: what follows gives reasons or
// records votes and decides nothing.
var endings = []string{
	"reason", "alternative option", "other option", "options considered", "options", "conflict of interest", "conflicts of interest",
	"note:", "voting", "vote:", "recorded vote", "background papers", "publication date", "date of decision", "date published",
	"effective from", "wards affected", "contact:", "supporting documents", "additional documents", "accompanying documents",
	"the meeting ended", "the meeting closed", "meeting ended", "meeting closed", "chair", "chairman", "signed", "matters dealt with under",
	"date of next meeting", "next meeting", "the next meeting", "declarations of interest", "for publication",
}

// endsResolution reports whether text is a heading or line that ends a resolution.
func endsResolution(text string) bool {
	low := strings.TrimLeft(lower(text[:min(len(text), 120)]), "*^{}() ") // its opening tells
	for _, e := range endings {
		if !strings.HasPrefix(low, e) {
			continue
		}
		if e == "chair" || e == "chairman" || e == "signed" || e == "options" {
			return len(low) < 40 && !strings.Contains(low, " to ")
		}
		if e == "reason" {
			return strings.HasPrefix(low, "reasons for") || strings.HasPrefix(low, "reason for") || strings.HasPrefix(low, "reason:") ||
				strings.HasPrefix(low, "reasons:") || strings.HasPrefix(low, "reasons ") || low == "reasons" || low == "reason" || strings.HasPrefix(low, "reason(s)")
		}
		return true
	}
	return false
}
