package htmltext

import (
	"fmt"
	"strings"

	"arising/internal/doctext"
)

// dump writes a document for reading: one line a block.
func dump(d *doctext.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title %q date %q\n", d.Title, d.Date)
	for _, x := range d.Blocks {
		fmt.Fprintf(&b, "%s", x.Kind)
		if x.Role != "" {
			fmt.Fprintf(&b, "/%s", x.Role)
		}
		if x.Level > 0 {
			fmt.Fprintf(&b, " L%d", x.Level)
		}
		if x.Bold {
			b.WriteString(" bold")
		}
		if x.Italic {
			b.WriteString(" italic")
		}
		if x.Anchor != "" {
			fmt.Fprintf(&b, " #%s", x.Anchor)
		}
		if x.Table > 0 {
			fmt.Fprintf(&b, " T%d", x.Table)
		}
		if x.Marker != "" {
			fmt.Fprintf(&b, " [%s]", x.Marker)
		}
		if x.Link != "" {
			fmt.Fprintf(&b, " <%s>", x.Link)
		}
		fmt.Fprintf(&b, ": %s\n", d.Body(x))
	}
	for _, u := range d.Unread {
		fmt.Fprintf(&b, "unread: %s\n", u)
	}
	return b.String()
}
