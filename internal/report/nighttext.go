package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// maxTold is how many changes of one kind the text names for a council; the JSON
// has all.
const maxTold = 50

// lists are kinds of page that only lead to others. That they change is no news.
var lists = []modgov.PageKind{modgov.Committees, modgov.Committee, modgov.MeetingList, modgov.Calendar, modgov.Service, modgov.PackChooser}

// NightText writes a night for people: what is new, changed, withheld, lost and
// failed at each council, by title and address.
func NightText(w io.Writer, n Night) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Crawl of %s, %s\n", plural(len(n.Councils), "council", "councils"), span(n.Started, n.Ended))
	for _, c := range n.Councils {
		b.WriteString("\n")
		councilText(&b, c)
	}
	fmt.Fprintf(&b, "\n%s read, %s put together\n", plural(n.Read, "paper", "papers"), plural(n.Meetings, "meeting", "meetings"))
	for _, p := range n.Problems[:min(len(n.Problems), maxTold)] {
		fmt.Fprintf(&b, "  could not be read: %s%s: %s\n", p.Outcome, inBrackets(p.Detail), p.URL)
	}
	more(&b, len(n.Problems)-maxTold)
	_, err := io.WriteString(w, b.String())
	return err
}

func councilText(b *strings.Builder, c Crawled) {
	fmt.Fprintf(b, "%s (%s)\n", c.Council, c.URL)
	if c.Error != "" {
		fmt.Fprintf(b, "  not crawled: %s\n", c.Error)
		return
	}
	fmt.Fprintf(b, "  %s in %s: %d new, %d changed, %d lost; the site %s\n", plural(c.Requests, "request", "requests"),
		(time.Duration(c.Seconds) * time.Second).String(), c.New, c.Changed, c.Lost, sentence(c.State))
	if c.Stopped != "" {
		fmt.Fprintf(b, "  stopped before the end: %s; the next run goes on\n", c.Stopped)
	}
	for _, o := range slices.Sorted(maps.Keys(c.Outcomes)) {
		fmt.Fprintf(b, "  %6d %s\n", c.Outcomes[o], o)
	}
	for _, kind := range civic.PageChangeKinds {
		changesText(b, kind, c.Changes)
	}
	more(b, c.Untold)
}

func changesText(b *strings.Builder, kind civic.PageChangeKind, all []Change) {
	var told []Change
	for _, c := range all {
		if c.What == kind && (!slices.Contains(lists, modgov.PageKind(c.Kind)) || kind == civic.PageLost || kind == civic.PageFailed) {
			told = append(told, c)
		}
	}
	for _, c := range told[:min(len(told), maxTold)] {
		fmt.Fprintf(b, "  %s: %s: %s", kind, cmp.Or(strings.Join(strings.Fields(c.Title), " "), c.Kind, "page"), c.URL)
		if kind == civic.PageLost || kind == civic.PageFailed {
			fmt.Fprintf(b, " – %s%s", c.Outcome, inBrackets(c.Detail))
		}
		b.WriteString("\n")
	}
	more(b, len(told)-maxTold)
}

// sentence makes a state the end of a sentence that begins with "the site".
func sentence(s civic.SourceState) string {
	switch s {
	case civic.SourceSilent:
		return "is silent"
	case civic.SourceImported, civic.SourceUntried, "":
		return "was not asked"
	}
	return string(s)
}

func more(b *strings.Builder, n int) {
	if n > 0 {
		fmt.Fprintf(b, "  … and %d more\n", n)
	}
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func span(from, to time.Time) string {
	return from.UTC().Format("2006-01-02 15:04") + " to " + to.UTC().Format("15:04 MST")
}
