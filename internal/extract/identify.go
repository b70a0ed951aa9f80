package extract

import (
	"strings"

	"arising/internal/day"
	"arising/internal/doctext"
)

// The kinds of document, as Context.Kind and the JSON contract have them.
const (
	kindMeeting  = "meeting"
	kindItem     = "item"
	kindDecision = "decision"
	kindIssue    = "issue"
	kindMinutes  = "minutes"
	kindAgenda   = "agenda"
	kindPack     = "pack"
	kindReport   = "report"
)

// head is how many blocks at the top of a document are searched for its kind,
// council, committee and date.
const head = 40

// Identify reads the kind, council, committee and dates that a document prints
// of itself; what it does not say stays empty.
func Identify(doc *doctext.Document) Context {
	ctx := Context{Kind: kindOf(doc)}
	lines := headLines(doc)
	ctx.Council = councilOf(lines)
	ctx.Committee, ctx.MeetingDate = meetingOf(lines, ctx.Kind, ctx.Council)
	readTitle(&ctx, doc.Title)
	if strings.Contains(doc.Title, "Agenda Supplement for ") {
		ctx.Kind = kindPack
	}
	if d, err := day.Parse(doc.Date); err == nil && d.Known() {
		ctx.MeetingDate = d
	}
	if ctx.Kind == kindIssue || ctx.Kind == kindDecision && decisionList(doc) {
		ctx.MeetingDate, ctx.Committee = day.Date{}, ""
	}
	if ctx.Kind == kindDecision {
		readDecision(&ctx, doc)
	}
	ctx.NextMeeting = nextMeeting(doc, ctx.MeetingDate)
	return ctx
}

// kindOf tells what a document is by what it prints of itself.
func kindOf(doc *doctext.Document) string {
	dated, minutesLabels, present, agenda := 0, 0, 0, false
	for i, b := range doc.Blocks {
		if b.End-b.Start > 400 {
			continue
		}
		low := lower(doc.Whole(b))
		if len(low) > 200 {
			continue
		}
		if i < head {
			switch {
			case low == "agenda item", low == "agenda item -":
				return kindItem
			case low == "issue - decisions":
				return kindDecision
			case low == "issue details", strings.HasPrefix(low, "issue - "):
				return kindIssue
			case low == "decision details", low == "delegated decisions", strings.HasPrefix(low, "decision maker:"):
				return kindDecision
			case strings.HasPrefix(low, "public document pack"):
				return kindPack
			case low == "agenda", low == "order of business", low == "list of contents", strings.HasPrefix(low, "supplemental agenda"):
				agenda = true
			case strings.HasPrefix(low, "meeting of ") && strings.Contains(low, "(item "):
				return kindItem
			}
		}
		if _, _, _, ok := issueHead(doc.Whole(b)); ok {
			dated++
		}
		if strings.HasPrefix(low, "minutes") && strings.TrimRight(low, " ") == "minutes:" {
			minutesLabels++
		}
		if strings.HasPrefix(low, "present") {
			present++
		}
	}
	switch {
	case dated > 0:
		return kindIssue
	case agenda && minutesLabels == 0 && (present > 0 || enclosures(doc)) && (len(doc.Blocks) > 200 || len(doc.Pages) > frontSheets):
		return kindPack
	case agenda && minutesLabels == 0 && present == 0:
		return kindAgenda
	case minutesLabels < 2 && isReport(doc):
		return kindReport
	case minutesLabels == 1 && len(longest(numbered(doc, 0, len(doc.Blocks)))) < 2 && !hasRoles(doc):
		return kindItem
	case minutesLabels > 0 || hasRoles(doc):
		return kindMeeting
	}
	return kindMinutes
}

// frontSheets is how many sheets an agenda without its reports may have; the
// longest seen has six.
const frontSheets = 8

// enclosures reports whether reports are bound in: each then begins with the
// stamp "Agenda Item 10" that ModGov puts on its first sheet.
func enclosures(doc *doctext.Document) bool {
	for _, b := range doc.Blocks {
		if b.End-b.Start < 60 && strings.Contains(lower(doc.Whole(b)), "agenda item ") {
			return true
		}
	}
	return false
}

// isReport reports whether the first lines are those of an officer's report.
func isReport(doc *doctext.Document) bool {
	signs := 0
	for i, b := range doc.Blocks {
		if i > 60 {
			break
		}
		low := lower(doc.Whole(b))
		if len(low) > 120 {
			continue
		}
		if strings.Contains(low, "purpose of the report") || strings.Contains(low, "purpose of report") || strings.HasPrefix(low, "report to:") ||
			strings.HasPrefix(low, "report author") || strings.HasPrefix(low, "report by ") || strings.HasPrefix(low, "report of:") || strings.Contains(low, "reasons for recommendation") {
			signs++
		}
		if strings.HasPrefix(low, "present") || strings.HasPrefix(low, "resolved") || strings.HasPrefix(low, "minutes of") {
			return false
		}
	}
	return signs >= 2
}

func decisionList(doc *doctext.Document) bool {
	n := 0
	for _, b := range doc.Blocks {
		when, _, ok := strings.Cut(doc.Whole(b), " - ")
		if _, dated := slashDate(when); ok && dated {
			n++
		}
	}
	return n > 0
}

// title lowers a line of capitals to the way a name is written: "TENANTS' VOICE
// BOARD" is "Tenants' Voice Board".
func title(s string) string {
	if !allCaps(s) {
		return s
	}
	ws := strings.Fields(strings.ToLower(s))
	for i, w := range ws {
		if i > 0 && (w == "and" || w == "of" || w == "the" || w == "for") {
			continue
		}
		ws[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(ws, " ")
}

func cutAny(s string, seps ...string) (string, bool) {
	for _, sep := range seps {
		if _, after, ok := strings.Cut(s, sep); ok {
			return after, true
		}
	}
	return "", false
}

// readTitle reads the titles that ModGov gives its PDFs:
// "(Public Pack)Minutes Document for Cabinet, 06/01/2026 11:00".
func readTitle(ctx *Context, title string) {
	rest, ok := cutAny(title, "Minutes Document for ", "Agenda Document for ", "Decisions Document for ", "Agenda Supplement for ")
	if !ok {
		return
	}
	name, at, ok := strings.Cut(rest, ", ")
	if !ok {
		return
	}
	// A committee's own name may hold commas; the date is what follows the last.
	if i := strings.LastIndex(rest, ", "); i > 0 {
		name, at = rest[:i], rest[i+2:]
	}
	when, _, _ := strings.Cut(at, " ")
	if d, ok := slashDate(when); ok {
		ctx.MeetingDate = d
		ctx.Committee = name
	}
}

// readDecision takes the maker and date from the fields of a decision's page.
func readDecision(ctx *Context, doc *doctext.Document) {
	if decisionList(doc) {
		return
	}
	for _, b := range doc.Blocks {
		text := doc.Whole(b)
		if rest, ok := strings.CutPrefix(text, "Decision Maker:"); ok && strings.TrimSpace(rest) != "" {
			ctx.Committee = strings.TrimSpace(rest)
		}
		if rest, ok := strings.CutPrefix(text, "Decided at meeting:"); ok && ctx.Committee == "" {
			_, ctx.Committee, _ = strings.Cut(strings.TrimSpace(rest), " - ")
		}
		if rest, ok := strings.CutPrefix(text, "Date of decision:"); ok {
			if d, ok := slashDate(rest); ok {
				ctx.MeetingDate = d
			} else if d, ok := dateIn(words(rest)); ok {
				ctx.MeetingDate = d
			}
		}
	}
}

// nextMeeting reads the date that the minutes give for the body's next meeting.
func nextMeeting(doc *doctext.Document, meeting day.Date) day.Date {
	for i := len(doc.Blocks) - 1; i >= 0 && i > len(doc.Blocks)-60; i-- {
		low := lower(doc.Whole(doc.Blocks[i]))
		if !strings.Contains(low, "next meeting") && !strings.Contains(low, "meets next on") && !strings.Contains(low, "next meets on") || len(low) > 200 {
			continue
		}
		for k := i; k < len(doc.Blocks) && k <= i+2; k++ {
			if d, ok := dateIn(words(doc.Whole(doc.Blocks[k]))); ok && d.After(meeting) && meeting.Known() && meeting.DaysUntil(d) < 370 {
				return d
			}
		}
	}
	return day.Date{}
}
