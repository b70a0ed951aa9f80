package extract

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// maxRoll bounds the blocks above the first item that are looked at, and
// maxAttendees the people of one meeting.
const (
	maxRoll      = 200
	maxAttendees = 500
)

// Attendance reads who was at a meeting from its minutes: the lists under
// "Present:", "In attendance:" or "Apologies:" above the first item, and the
// item that records apologies. Names that cannot be told apart are left out. The
// places are in doc; version and document are the caller's to fill in.
func Attendance(doc *doctext.Document, ctx Context) []civic.Attendee {
	ctx = known(ctx, Identify(doc))
	doc = unrolled(doc)
	if ctx.Kind == kindMinutes || ctx.Kind == "" {
		doc = opened(doc)
	}
	c := &rollCall{doc: doc, seen: map[string]bool{}}
	spans := outline(doc, ctx)
	if !hasRoles(doc) { // above the items of a page of a site stand its venue and its menus
		for _, b := range doc.Blocks[:min(rollEnd(doc, spans), maxRoll)] {
			c.block(b)
		}
	}
	for _, s := range spans {
		if !s.preface && strings.Contains(strings.ToLower(s.title), "apolog") {
			c.apologies(doc.Blocks[s.from:s.to])
		}
	}
	return c.out
}

var rollBegins = regexp.MustCompile(`(?i)^(?:members |councillors )?present\b`)

// rollEnd is the first block of the first item. A day or a name in capitals
// above the list was taken for an item's title where the list stands under it.
func rollEnd(doc *doctext.Document, spans []span) int {
	for _, s := range spans {
		if s.preface {
			continue
		}
		called := func(b doctext.Block) bool { return rollBegins.MatchString(doc.Body(b)) }
		if s.number != "" || s.anchor != "" || !slices.ContainsFunc(doc.Blocks[s.from:s.to], called) {
			return s.from
		}
	}
	return len(doc.Blocks)
}

// A rollCall goes through the blocks in which minutes say who was there.
type rollCall struct {
	doc      *doctext.Document
	presence civic.Presence // of the list that is open; "" is none
	said     string         // its heading as printed
	role     string         // that the heading gives to those under it
	seen     map[string]bool
	out      []civic.Attendee
}

// A rollLabel is a heading such as "Present:" or "Officers in attendance:".
type rollLabel struct {
	presence civic.Presence
	role     string
	ends     bool // what follows is no list of people
}

var (
	labelForm = regexp.MustCompile(`(?:^|[.;]\s+)([A-Z][\pL &’'()/,-]{1,60}?)\s*:\s*-?` +
		// Lines that a reader has joined leave no stop before these.
		`|\s((?:Apologies|APOLOGIES|Absent|ABSENT|In [Aa]ttendance|IN ATTENDANCE|Also [Pp]resent|ALSO PRESENT|Officers|OFFICERS|Visitors|Present|PRESENT)[\pL ]{0,40}?)\s*:\s*-?`)
	bareLabel = regexp.MustCompile(`(?i)^(?:members |councillors |also |others? |officers? |other members |other councillors )?(?:present|in attendance|apologies|apologies for absence|absent|attendance|officers?|visitors|observers)$`)
	noPeople  = regexp.MustCompile(`(?i)\b(?:venue|time|date|location|place|contact|note|minutes|quorum|meeting|items?|agenda|declarations?|lateness|email|tel|substitutes? appointed|resolved|decision)\b`)
	offices   = regexp.MustCompile(`(?i)^(?:vice[- ]|deputy )?(?:chair|chairman|chairwoman|chairperson|convener|convenor|mayor|presiding (?:officer|member))$`)
	guests    = regexp.MustCompile(`(?i)in attendance|attending|also|other|officer|support|staff|adviser|advisor|partner|represent|press|invit`)
	members   = regexp.MustCompile(`(?i)\b(?:present|members?|councillors?|cllrs|committee|panel|board)\b`)
)

// rollLabelOf reads a heading. open says that a list is open, of which it may be a part.
func rollLabelOf(words string, open civic.Presence) rollLabel {
	low := strings.ToLower(words)
	switch p := civic.PresenceOf(words); {
	case noPeople.MatchString(words):
		return rollLabel{ends: true}
	case p == civic.Apologies, p == civic.Absent, p == civic.Remote, p == civic.Visiting:
		return rollLabel{presence: p}
	case guests.MatchString(words) && (open != "" || p != "" || strings.HasPrefix(low, "officer")):
		return rollLabel{presence: civic.InAttendance}
	case p == civic.Present:
		return rollLabel{presence: p}
	case open == "":
		return rollLabel{ends: true}
	case offices.MatchString(words):
		return rollLabel{presence: open, role: words}
	case members.MatchString(words):
		return rollLabel{presence: open}
	case open == civic.Apologies || len(strings.Fields(words)) > 4:
		return rollLabel{ends: true}
	}
	return rollLabel{presence: civic.InAttendance, role: words} // "Town Clerk:"
}

func (c *rollCall) begin(words string) {
	l := rollLabelOf(words, c.presence)
	c.presence, c.role = l.presence, l.role
	if l.ends {
		c.presence = ""
	}
	c.said = strings.TrimSpace(words)
}

// block reads one block above the first item.
func (c *rollCall) block(b doctext.Block) {
	if len(b.Cells) > 0 {
		c.row(b)
		return
	}
	body := c.doc.Body(b)
	if bare := strings.Trim(body, " :-–"); bareLabel.MatchString(bare) {
		c.begin(bare)
		return
	}
	if c.sentence(b.Body, b.End) {
		c.presence = ""
		return
	}
	c.text(b.Body, b.End, b.Kind == doctext.Heading)
}

// row reads a row of a table whose first cell says what the people in the
// others were there for: "PRESENT: | Councillor A. Reed (Chair)".
func (c *rollCall) row(b doctext.Block) {
	first := strings.Trim(c.doc.CellText(b.Cells[0]), " :-–&")
	rest := b.Cells[1:]
	switch {
	case first == "":
	case bareLabel.MatchString(first), c.presence != "" && len(rest) > 0 && len(strings.Fields(first)) < 4 && !titles[strings.ToLower(strings.Fields(first)[0])]:
		c.begin(first)
	default:
		rest = b.Cells
	}
	if c.presence == "" {
		return
	}
	for _, cell := range rest {
		c.names(cell.Start, cell.End)
	}
}

// text reads a line of names, with headings in it or without.
func (c *rollCall) text(from, to int, heading bool) {
	text := c.doc.Text[from:to]
	at, open := 0, c.presence != ""
	for _, m := range labelForm.FindAllStringSubmatchIndex(text, -1) {
		if m[2] < 0 {
			m[2], m[3] = m[4], m[5]
		}
		c.stretch(from+at, from+m[2])
		c.begin(text[m[2]:m[3]])
		at, open = m[1], true
	}
	if !open || heading && at == 0 {
		c.presence = "" // a heading that is no list of people ends one
		return
	}
	c.stretch(from+at, to)
}

// stretch reads names if a list is open, and closes it at a line of prose.
func (c *rollCall) stretch(from, to int) {
	if c.presence == "" || strings.Trim(c.doc.Text[from:to], " .;") == "" {
		return
	}
	if c.names(from, to) == 0 && to-from > 60 {
		c.presence = ""
	}
}

var apologyForm = regexp.MustCompile(`(?i)\bapolog(?:y|ies)(?: for (?:absence|non-attendance|inability to attend))?(?: (?:were|was|had been|have been|has been))?` +
	`(?: (?:submitted|received|given|tendered|noted|accepted|recorded|made|sent))?(?: and (?:noted|accepted|recorded))? ` +
	`(?:on behalf of|from|by|for)(?: the following(?: (?:councillors|members|people))?)?\s*:?\s*`)

var absenceOnly = regexp.MustCompile(`(?i)^(?:absence|lateness|late|leaving)`)

// sentence reads "Apologies for absence were received from Councillors …".
func (c *rollCall) sentence(from, to int) bool {
	m := apologyForm.FindStringIndex(c.doc.Text[from:to])
	if m == nil || absenceOnly.MatchString(c.doc.Text[from+m[1]:to]) {
		return false
	}
	c.presence, c.role, c.said = civic.Apologies, "", "Apologies"
	c.names(from+m[1], endOfNames(c.doc.Text, from+m[1], to))
	return true
}

// apologies reads the item that records them: sentences, and the list behind one.
func (c *rollCall) apologies(blocks []doctext.Block) {
	c.presence = ""
	for _, b := range blocks {
		switch {
		case b.Role == doctext.RoleAgenda, b.Role == doctext.RoleItem:
		case c.sentence(b.Body, b.End):
		case c.presence != "" && b.Kind == doctext.ListItem && c.names(b.Body, b.End) > 0:
		default:
			c.presence = ""
		}
	}
}
