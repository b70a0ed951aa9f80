package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// hasRoles reports whether the reader of the document said what its blocks are for.
func hasRoles(doc *doctext.Document) bool {
	for _, b := range doc.Blocks {
		if b.Role == doctext.RoleItem || b.Role == doctext.RoleMinutes || b.Role == doctext.RoleDecision {
			return true
		}
	}
	return false
}

// marked cuts a document at the item rows of the source's own markup. A page
// without item rows is the page of one item, or of one issue, under its title.
func marked(doc *doctext.Document) []span {
	var all []span
	for i, b := range doc.Blocks {
		switch b.Role {
		case doctext.RoleItem:
			all = shut(all, i)
			all = append(all, itemOf(doc, i))
		case doctext.RoleSection:
			all = shut(all, i)
		}
	}
	if len(all) == 0 {
		all = titledPage(doc)
	}
	for i := range all {
		if all[i].to == 0 {
			all[i].to = len(doc.Blocks)
		}
		all[i].parts = roleParts(doc, all[i])
	}
	return all
}

// shut ends the open item at block i.
func shut(all []span, i int) []span {
	if n := len(all); n > 0 && all[n-1].to == 0 {
		all[n-1].to = i
	}
	return all
}

// itemOf reads an item row: its number as the marker, or as its first cell.
func itemOf(doc *doctext.Document, i int) span {
	b := doc.Blocks[i]
	s := span{from: i, anchor: b.Anchor, number: strings.TrimRight(strings.Trim(b.Marker, "()"), ". "), title: doc.Body(b)}
	if len(b.Cells) > 1 {
		s.number = strings.TrimRight(doc.CellText(b.Cells[0]), ". ")
		s.title = doc.CellText(b.Cells[len(b.Cells)-1])
	}
	if s.number == "" {
		if h, ok := readNumber(doc.Whole(b)); ok {
			s.number, s.title = h.label, h.title
		}
	}
	return s
}

// titledPage is a page of one item; an issue's page has a "Meeting:" line above
// each meeting that took it.
func titledPage(doc *doctext.Document) []span {
	if all := issues(doc); len(all) > 0 {
		return all
	}
	s := single(doc)
	for i, b := range doc.Blocks {
		if b.Role == doctext.RoleTitle {
			s.title, s.from = doc.Whole(b), i
			break
		}
	}
	s.to = len(doc.Blocks)
	return []span{s}
}

// kindOfRole maps a role to the section that it belongs to.
func kindOfRole(b doctext.Block) civic.SectionKind {
	switch b.Role {
	case doctext.RoleDecision:
		return civic.DecisionText
	case doctext.RoleMinutes:
		return civic.MinutesText
	case doctext.RoleAgenda:
		return civic.AgendaText
	}
	return ""
}

// roleParts gathers neighbouring blocks of one role. A cut belongs to the part in front of it.
func roleParts(doc *doctext.Document, s span) []part {
	var all []part
	for i := s.from; i < s.to; i++ {
		b := doc.Blocks[i]
		if b.Role == doctext.RoleCut && len(all) > 0 {
			all[len(all)-1].cut = true
			continue
		}
		kind := kindOfRole(b)
		if kind == "" {
			continue
		}
		if n := len(all); n > 0 && all[n-1].kind == kind && all[n-1].to == i {
			all[n-1].to = i + 1
			continue
		}
		all = append(all, part{kind: kind, from: i, to: i + 1})
	}
	return all
}
