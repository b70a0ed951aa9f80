package link

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/when"
)

const (
	monthNames = `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
	hour       = `(?:\s*[,(–-]?\s*(?:at\s+)?\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon)\b\)?)?`
)

// dateForm is a date at the beginning of a line, with what stands before and
// after it on such lines: "Meeting of Tuesday 14 October 2031 at 7.00 pm".
var dateForm = regexp.MustCompile(`(?i)^(?:(?:date of )?(?:next )?meeting(?: date)?(?: of| on)?:?\s+)?((?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\s*` +
	`(\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?` + monthNames + `(?:,?\s+\d{4})?|` + monthNames + `\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})` + hour + `(?:\s+meeting)?(\s*[:–—-]\s+|:?\s*$|\s*\|)`)

// leadingDate returns the date that a line begins with and what follows it
// behind a colon or dash; "" where it begins otherwise or goes on as a sentence.
func leadingDate(line string) (date, rest string) {
	m := dateForm.FindStringSubmatchIndex(line)
	if m == nil {
		return "", ""
	}
	date = line[m[4]:m[5]]
	if m[2] >= 0 {
		date = line[m[2]:m[3]] + " " + date
	}
	return date, strings.TrimSpace(line[m[1]:])
}

// maxTopic is the most words of a topic in a list; longer lines are prose.
const maxTopic = 24

// line reads a line of a list inside a work programme: a date that holds for
// what follows, a date with its topic, or a topic.
func (p *planReader) line(b doctext.Block, text string) {
	date, rest := leadingDate(text)
	at := civic.Place{Page: b.Page, Start: b.Body, End: b.End}
	switch {
	case date != "" && rest == "":
		p.when, p.whenAt = date, 0
	case date != "":
		was, wasAt := p.when, p.whenAt
		p.when, p.whenAt = date, 0
		p.topic(rest, at)
		p.when, p.whenAt = was, wasAt
	case b.Kind == doctext.Heading || b.Kind == doctext.Caption:
		if p.when != "" {
			p.when = "" // another part of the paper
		}
	case p.when == "" || p.whenAt != 0 || len(strings.Fields(text)) > maxTopic:
	case b.Kind == doctext.ListItem || !strings.HasSuffix(text, "."):
		p.topic(text, at)
	default:
		p.when = ""
	}
}

// topic adds a line of a list, whose lead may stand at its end.
func (p *planReader) topic(text string, at civic.Place) {
	title, lead := withLead(text)
	p.add(civic.Entry{Title: title, Lead: lead, Source: at})
}

// leadForms find who leads a topic at the end of its line.
var leadForms = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(.*?)[\s,;–—(-]+(?:lead(?: officer| member)?|report of(?: the)?|presented by|officer|from)\s*[:–-]?\s+([^()]+?)\)?\.?$`),
	regexp.MustCompile(`^(.*?)\s*\(([^()]+)\)\.?$`),
	regexp.MustCompile(`^(.*?)\s+[–—-]\s+([^–—]+)$`),
}

func withLead(text string) (title, lead string) {
	for _, f := range leadForms {
		if m := f.FindStringSubmatch(text); m != nil && namesSomebody(m[2]) && len(strings.TrimSpace(m[1])) > 2 {
			return strings.Trim(m[1], " ,;–—-("), strings.TrimSpace(m[2])
		}
	}
	return strings.Trim(text, " ;"), ""
}

// office tells a post or a member from other words.
var office = regexp.MustCompile(`\b(?:[Hh]ead|[Dd]irector|[Mm]anager|[Oo]fficer|[Mm]ember|[Ll]eader|[Cc]ouncillor|Cllr|[Cc]hief|[Ss]olicitor|[Tt]reasurer|[Cc]ommissioner|[Pp]rincipal|[Ll]ead|[Ss]urveyor|[Ee]ngineer|[Cc]lerk|[Cc]oordinator|[Cc]o-ordinator|[Aa]ccountant|[Aa]uditor|[Mm]aster|[Pp]lanner|[Ww]arden|[Aa]dviser|[Aa]dvisor|[Cc]hair(?:man|woman|person)?|[Pp]ortfolio|[Ss]ecretary|[Aa]rchitect|[Ss]uperintendent|[Cc]onsultant|[Cc]ontroller)s?\b`)

func namesSomebody(s string) bool { return len(s) <= 90 && office.MatchString(s) }

// housekeeping are topics that every meeting has.
var housekeeping = map[string]bool{"work programme": true, "work plan": true, "workplan": true, "forward plan": true, "minutes": true, "apologies": true, "declarations of interest": true, "none": true,
	"no items": true, "to be confirmed": true, "tbc": true, "date of next meeting": true, "standing items": true, "items to be scheduled": true}

// attendance opens the lines that say who was at a meeting.
var attendance = regexp.MustCompile(`(?i)^(?:councillors?|cllrs?|present|in attendance|also present|apologies)\b`)

// maxPlanRows bounds one programme.
const maxPlanRows = 2000

// add keeps a topic with the date that holds for it.
func (p *planReader) add(e civic.Entry) {
	e.Title = strings.TrimRight(strings.TrimLeft(e.Title, "*-– "), " .;")
	if housekeeping[strings.ToLower(e.Title)] || attendance.MatchString(e.Title) || len(e.Title) < 4 || len(p.rows) >= maxPlanRows || len(topic(e.Title)) == 0 {
		return
	}
	e.Due = p.due()
	p.rows = append(p.rows, e)
}

// due reads the date that holds here.
func (p *planReader) due() *civic.Due {
	if p.when == "" {
		return nil
	}
	e, ok := when.Cell(p.dated(), p.on, when.Calendar{})
	if !ok {
		return nil
	}
	d := dueOf(e)
	d.Expression, d.Suspect = p.when, false
	return d
}

var bareDay = regexp.MustCompile(`(?i)^(\w+day )?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(` + monthNames + `)$`)

// dated gives a day without a year the one that its weekday fits, next to the
// meeting; else the one it has in the municipal year that the plan names. With
// neither it is left to be counted from the meeting. A weekday beside a year
// is left out: plans misprint it, and the year says enough.
func (p *planReader) dated() string {
	m := bareDay.FindStringSubmatch(strings.TrimSpace(p.when))
	if m == nil {
		_, rest, found := strings.Cut(p.when, "day ")
		if found {
			return rest
		}
		return p.when
	}
	plain := m[2] + " " + m[3]
	month := time.Month(1 + slices.Index(monthStarts, strings.ToLower(m[3])[:3]))
	number, _ := strconv.Atoi(m[2])
	for _, y := range [...]int{p.on.Year(), p.on.Year() - 1, p.on.Year() + 1} {
		if d := day.Of(y, month, number); m[1] != "" && strings.EqualFold(d.Weekday().String(), strings.TrimSpace(m[1])) {
			return plain + " " + strconv.Itoa(y)
		}
	}
	switch {
	case p.years[0] == 0:
		return plain
	case month < time.May:
		return plain + " " + strconv.Itoa(p.years[1])
	}
	return plain + " " + strconv.Itoa(p.years[0])
}

var monthStarts = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

var yearsForm = regexp.MustCompile(`\b(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)\b`)

// yearsIn reads the municipal year of a heading, "2031/32"; else it is what was.
func yearsIn(heading string, was [2]int) [2]int {
	m := yearsForm.FindStringSubmatch(heading)
	if m == nil {
		return was
	}
	y, _ := strconv.Atoi(m[1])
	if next, _ := strconv.Atoi(m[2]); next != (y+1)%100 {
		return was
	}
	return [2]int{y, y + 1}
}
