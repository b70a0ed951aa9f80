package modgov

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// fieldsOf reads the labels of one line with their values: each span of class
// mgLabel opens one, and what follows it up to the next is its value.
func fieldsOf(sel *goquery.Selection) []Field {
	if len(sel.Nodes) != 1 {
		return nil
	}
	var out []Field
	var value strings.Builder
	flush := func() {
		if n := len(out); n > 0 {
			out[n-1].Value = decoded(value.String())
		}
		value.Reset()
	}
	for c := range sel.Nodes[0].ChildNodes() {
		switch {
		case isLabel(c):
			flush()
			out = append(out, Field{Label: label(text(goquery.NewDocumentFromNode(c).Selection))})
		case len(out) == 0: // what stands before the first label belongs to none
		case c.Type == html.TextNode:
			value.WriteString(c.Data)
		case c.Type == html.ElementNode && !isHidden(c):
			value.WriteByte(' ')
			collect(&value, c)
			value.WriteByte(' ')
		}
	}
	flush()
	return out
}

func isLabel(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != "span" {
		return false
	}
	for _, a := range n.Attr {
		if a.Key == "class" {
			for c := range strings.FieldsSeq(a.Val) {
				if c == "mgLabel" {
					return true
				}
			}
		}
	}
	return false
}

// planLabels say which labels fill which part of a matter. The first that a
// label begins with counts; councils rename them, so each part has several.
var planLabels = []struct {
	start string
	part  func(*PlanItem) *string
}{
	{"decision type", func(it *PlanItem) *string { return &it.Type }},
	{"type of decision", func(it *PlanItem) *string { return &it.Type }},
	{"decision status", func(it *PlanItem) *string { return &it.Status }},
	{"status", func(it *PlanItem) *string { return &it.Status }},
	{"decision maker", func(it *PlanItem) *string { return &it.Maker }},
	{"decision taker", func(it *PlanItem) *string { return &it.Maker }},
	{"decision to be taken by", func(it *PlanItem) *string { return &it.Maker }},
	{"decision due", func(it *PlanItem) *string { return &it.DuePrinted }},
	{"decision date", func(it *PlanItem) *string { return &it.DuePrinted }},
	{"date of decision", func(it *PlanItem) *string { return &it.DuePrinted }},
	{"expected date", func(it *PlanItem) *string { return &it.DuePrinted }},
	{"due date", func(it *PlanItem) *string { return &it.DuePrinted }},
	{"lead officer", func(it *PlanItem) *string { return &it.Lead }},
	{"responsible officer", func(it *PlanItem) *string { return &it.Lead }},
	{"report author", func(it *PlanItem) *string { return &it.Lead }},
	{"lead director", func(it *PlanItem) *string { return &it.Lead }},
	{"lead member", func(it *PlanItem) *string { return &it.Member }},
	{"lead councillor", func(it *PlanItem) *string { return &it.Member }},
	{"portfolio", func(it *PlanItem) *string { return &it.Member }},
	{"cabinet member", func(it *PlanItem) *string { return &it.Member }},
	{"department", func(it *PlanItem) *string { return &it.Department }},
	{"directorate", func(it *PlanItem) *string { return &it.Department }},
	{"service area", func(it *PlanItem) *string { return &it.Department }},
	{"ward", func(it *PlanItem) *string { return &it.Wards }},
	{"division", func(it *PlanItem) *string { return &it.Wards }},
	{"private", func(it *PlanItem) *string { return &it.Private }},
	{"reason for private", func(it *PlanItem) *string { return &it.Private }},
	{"reasons for private", func(it *PlanItem) *string { return &it.Private }},
	{"open or", func(it *PlanItem) *string { return &it.Private }},
	{"exempt", func(it *PlanItem) *string { return &it.Private }},
	{"purpose", func(it *PlanItem) *string { return &it.Summary }},
	{"description", func(it *PlanItem) *string { return &it.Summary }},
}

// take fills the part of a matter that a label stands for; the first wins.
func (it *PlanItem) take(f Field) {
	l := strings.ToLower(f.Label)
	if strings.Contains(l, "first published") && !it.Noticed.Known() {
		it.Noticed = slashedDate(f.Value)
		return
	}
	if strings.HasPrefix(l, "is key decision") || l == "key decision" || l == "key decision?" {
		it.Key = it.Key || strings.HasPrefix(strings.ToLower(f.Value), "yes")
		return
	}
	for _, p := range planLabels {
		if !strings.HasPrefix(l, p.start) {
			continue
		}
		if part := p.part(it); *part == "" {
			*part = f.Value
		}
		break
	}
	it.Key = it.Key || strings.HasPrefix(strings.ToLower(it.Type), "key")
	if all := momentsOf(it.DuePrinted); len(all) == 1 && bare(it.DuePrinted, all[0]) {
		it.Due = all[0].date
	}
}

// bare reports whether a printed day stands without a word that loosens it, as
// in "not before 1 June 2026"; what follows it, "by Cabinet", does not.
func bare(s string, m moment) bool { return strings.Trim(s[:m.start], " ,-–") == "" }
