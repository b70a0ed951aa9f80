package demosite

import (
	"fmt"
	"html"
	"strings"
)

// The names under which a site writes what is not ASCII; all else is written by number.
var entities = map[rune]string{
	'\u00a0': "&nbsp;", '’': "&rsquo;", '‘': "&lsquo;", '“': "&ldquo;", '”': "&rdquo;",
	'–': "&ndash;", '—': "&mdash;", '£': "&pound;", '·': "&middot;", '•': "&bull;", 'é': "&eacute;",
}

// body escapes the words of a text as pasted from a word processor.
func body(text string) string {
	var b strings.Builder
	for _, r := range text {
		name, known := entities[r]
		switch {
		case known:
			b.WriteString(name)
		case r == '&' || r == '<' || r == '>' || r == '"':
			b.WriteString(html.EscapeString(string(r)))
		case r > 126:
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "&#34;", "&quot;")
}

// label escapes a text that the site itself prints, which is needlessly careful.
func label(text string) string {
	return strings.NewReplacer("(", "&#40;", ")", "&#41;", "/", "&#47;", ":", "&#58;", "'", "&#39;").Replace(body(text))
}

// attribute escapes a text for a title attribute, spaces and all.
func attribute(text string) string { return strings.ReplaceAll(label(text), " ", "&#32;") }

// word returns blocks as the HTML that Word leaves behind: hard line ends,
// numbers and bullets typed by hand and followed by runs of fixed spaces,
// spacer paragraphs.
func word(blocks []block) string {
	var b strings.Builder
	b.WriteString("<div class=\"WordSection1\">\n")
	for i, bl := range blocks {
		if bl.kind == row || bl.kind == listed {
			group(&b, blocks, i)
			continue
		}
		b.WriteString(wrap(paragraph(bl)))
		b.WriteString("\n")
		if bl.kind == plain && i+1 < len(blocks) {
			b.WriteString("<p class=\"MsoNormal\"><span style=\"\">&nbsp;</span></p>\n")
		}
	}
	b.WriteString("</div>\n")
	return b.String()
}

func paragraph(bl block) string {
	text := inline(bl)
	switch bl.kind {
	case numbered:
		return fmt.Sprintf(`<p class="MsoListParagraph" style="margin-left: %d.0pt; text-indent: -18.0pt"><span style="">%s<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp; </span></span><span style="">%s</span></p>`,
			36+18*bl.level, body(bl.marker), text)
	case dotted:
		return fmt.Sprintf(`<p class="MsoListParagraph" style="margin-left: 36.0pt; text-indent: -18.0pt"><span style="font-family: Symbol">&middot;<span style="font: 7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><span style="">%s</span></p>`, text)
	}
	return `<p class="MsoNormal"><span style="">` + text + `</span></p>`
}

// inline sets what stands between two asterisks in bold.
func inline(bl block) string {
	if bl.kind == title {
		return "<b>" + body(bl.text) + "</b>"
	}
	var b strings.Builder
	for i, part := range strings.Split(bl.text, "**") {
		if i%2 == 1 {
			b.WriteString("<b>" + body(part) + "</b>")
			continue
		}
		b.WriteString(body(part))
	}
	return b.String()
}

// group writes the list or table that begins at blocks[i], and nothing if it began earlier.
func group(b *strings.Builder, blocks []block, i int) {
	kind := blocks[i].kind
	if i > 0 && blocks[i-1].kind == kind {
		return
	}
	open, close := "<div style=\"margin-left: 2em\">\n<ul>\n", "</ul>\n</div>\n"
	if kind == row {
		open, close = "<table class=\"MsoTableGrid\" border=\"1\">\n", "</table>\n"
	}
	b.WriteString(open)
	for ; i < len(blocks) && blocks[i].kind == kind; i++ {
		if kind == listed {
			b.WriteString(wrap("<li class=\"MsoNormal\">"+inline(blocks[i])+"</li>") + "\n")
			continue
		}
		b.WriteString("<tr>")
		for _, c := range blocks[i].cells {
			b.WriteString(wrap("<td><p class=\"MsoNormal\">" + body(c) + "</p></td>"))
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString(close)
}

// wrap breaks a line at spaces after about seventy columns, inside tags too, as Word does.
func wrap(line string) string {
	var b strings.Builder
	col := 0
	for part := range strings.SplitSeq(line, " ") {
		switch {
		case col == 0:
		case col+len(part) > 70:
			b.WriteByte('\n')
			col = 0
		default:
			b.WriteByte(' ')
		}
		b.WriteString(part)
		col += len(part) + 1
	}
	return b.String()
}
