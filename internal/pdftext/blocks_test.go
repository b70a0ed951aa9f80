package pdftext

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"arising/internal/golden"
)

const sentence = "The committee received the report of the director on the condition of the harbour wall and asked officers to say by when the survey would be finished and what it would cost. "

// minutes draws two pages as ModGov prints them.
func minutes() *maker {
	m := newMaker()
	foot := "Harbour Committee - Tuesday 4 March 2031"
	m.page(1, foot)
	m.at(230, 60, "B", 16, "Harbour Committee")
	m.par("", 0, 70, 520, "", "MINUTES of the Harbour Committee held on Tuesday 4 March 2031 at 6.30 pm at the Customs House, Quay Street, Wenbury WB1 2QQ")
	m.at(70, m.y, "B", 11, "PRESENT:")
	for _, name := range []string{"Councillor Ada Finch (Chair)", "Councillor Bo Marsh", "Councillor Cy Reed-Smith"} {
		m.at(190, m.y, "", 11, name)
		m.y += 13
	}
	m.y += 13
	m.par("1.", 70, 105, 520, "B", "APOLOGIES")
	m.par("", 0, 105, 520, "", "Apologies for absence were received from Councillor Dee Poole.")
	m.par("2.", 70, 105, 520, "B", "NOTIFICATION OF ANY ITEMS OF BUSINESS WHICH THE CHAIR DEEMS URGENT AND REASONS FOR LATENESS")
	m.par("", 0, 105, 520, "", strings.Repeat(sentence, 2))
	m.par("", 0, 105, 520, "B", "RESOLVED:")
	m.par("1.", 105, 140, 520, "", "That the cost-effective repair of the wall be approved, subject to:")
	m.par("(a)", 140, 175, 520, "", "a survey of the whole of the north side, which the harbour master will arrange, and")
	m.par("(b)", 140, 175, 520, "", "the agreement of the insurers.")
	m.par("2.", 105, 140, 520, "", "That the director report back to the committee by the end of June 2031.")
	m.par("", 0, 105, 520, "", "Members asked about the following:")
	m.par("•", 105, 125, 520, "", "the state of the slipway;")
	m.par("•", 105, 125, 520, "", "dredging.")
	first := m.wrap(sentence+sentence, 415)
	for _, l := range first[:3] {
		m.at(105, m.y, "", 11, l)
		m.y += 13
	}
	m.page(2, foot)
	for _, l := range first[3:] {
		m.at(105, m.y, "", 11, l)
		m.y += 13
	}
	m.y += 13
	m.par("3.", 70, 105, 520, "B", "WORK PROGRAMME")
	m.par("", 0, 105, 520, "", "The meeting ended at 8.05 pm.")
	m.par("", 0, 70, 520, "B", "CHAIR:")
	m.page(3, foot)
	m.par("", 0, 180, 520, "", "This page is intentionally left blank")
	return m
}

// programme draws a ruled table with bullets by quarter.
func programme() *maker {
	m := newMaker()
	m.AddPage()
	m.at(60, 60, "B", 16, "Appendix A: Tide Programme")
	xs, ys := []float64{60, 160, 280, 400, 520}, []float64{90, 120, 220, 300}
	for _, x := range xs {
		m.Line(x, ys[0], x, ys[len(ys)-1])
	}
	for _, y := range ys {
		m.Line(xs[0], y, xs[len(xs)-1], y)
	}
	cell := func(i, j int, style string, lines ...string) {
		for k, l := range lines {
			m.at(xs[i]+6, ys[j]+16+float64(k)*12, style, 9, l)
		}
	}
	for i, h := range []string{"Workstream", "Q1 2031/32", "Q2 2031/32", "Lead"} {
		cell(i, 0, "B", h)
	}
	cell(0, 1, "", "Flood gates")
	cell(1, 1, "", "• Order the new", "  gates", "• Appoint the site", "  engineer")
	cell(2, 1, "", "• Begin work on the", "  quay")
	cell(3, 1, "", "Head of Harbours")
	cell(0, 2, "", "Lights and", "buoys")
	cell(1, 2, "", "• Tender issued")
	cell(3, 2, "", "Ada Finch")
	m.AddPage()
	ys = []float64{60, 110, 150}
	for _, x := range xs {
		m.Line(x, ys[0], x, ys[len(ys)-1])
	}
	for _, y := range ys {
		m.Line(xs[0], y, xs[len(xs)-1], y)
	}
	cell(1, 0, "", "and sent to all", "bidders")
	cell(0, 1, "", "Dredging")
	cell(2, 1, "", "• Survey the bar")
	cell(3, 1, "", "Bo Marsh")
	return m
}

// unruled draws tables that have no lines: a risk register with wrapped
// cells and columns of bullets by quarter.
func unruled() *maker {
	m := newMaker()
	m.AddPage()
	m.par("", 0, 60, 520, "", sentence)
	xs := []float64{60, 190, 260, 330, 450}
	put := func(style string, cells ...[]string) {
		high := 0
		for i, c := range cells {
			for k, l := range c {
				m.at(xs[i], m.y+12*float64(k), style, 10, l)
			}
			high = max(high, len(c))
		}
		m.y += 12*float64(high) + 10
	}
	m.y = 160
	put("B", []string{"Description"}, []string{"Impact"}, []string{"Likelihood"}, []string{"Mitigating action"}, []string{"Owner"})
	put("", []string{"Failure to find the", "money for the wall"}, []string{"High"}, []string{"Medium"},
		[]string{"Talks with the", "ministry are held", "every month"}, []string{"Ada Finch"})
	put("", []string{"Storms"}, []string{"High"}, []string{"Low"}, []string{"Watch the weather"}, []string{"Bo Marsh"})
	m.y += 30
	xs = []float64{60, 220, 380}
	put("B", []string{"Quarter 1"}, []string{"Quarter 2"}, []string{"Quarter 3"})
	put("", []string{"• Order the gates", "• Appoint the engineer", "   for the site"}, []string{"• Begin work on the quay"}, []string{"• Open the quay", "• Report to members"})
	m.par("", 0, 60, 520, "", sentence)
	return m
}

// margin draws minutes and a report that print numbers in the margin without
// stops, clauses in bold, and roman lists.
func margin() *maker {
	m := newMaker()
	m.AddPage()
	m.y = 80
	m.par("109", 60, 100, 520, "B", "DECLARATIONS OF MEMBERS' AND OFFICERS' INTERESTS RELATING TO ITEMS ON THE AGENDA")
	m.par("", 0, 100, 520, "", "No declarations of interest were received.")
	m.par("110", 60, 100, 520, "B", "HARBOUR DUES")
	m.par("", 0, 100, 520, "", "*RESOLVED -")
	m.par("1.", 100, 130, 520, "B", "That the dues be raised by 4.5 per cent.")
	m.par("i)", 130, 160, 520, "", "for pleasure craft from 1 April 2031;")
	m.par("ii)", 130, 160, 520, "", "for fishing boats from 1 October 2031.")
	m.par("2.", 100, 130, 520, "B", "That officers report on the income in 12 months' time.")
	m.par("4.14", 60, 100, 520, "", sentence)
	m.par("4.15", 60, 100, 520, "", "The next report will be made in the autumn of 2031, when the season has ended and the accounts are closed.")
	m.par("", 0, 60, 520, "", "In the year 2031 the harbour had its best season for a long time, and the number of boats rose by no less than 12. That is more than in any other year that the harbour master remembers.")
	return m
}

// agenda draws an order of business with the pages of its papers at the right.
func agenda() *maker {
	m := newMaker()
	m.AddPage()
	m.at(240, 60, "B", 16, "Harbour Committee")
	m.at(248, 90, "", 11, "Tuesday 4 March 2031")
	m.at(280, 110, "", 11, "6.30 pm")
	m.at(60, 150, "B", 11, "Item No.")
	m.at(250, 150, "B", 11, "Title")
	m.at(480, 150, "B", 11, "Page No.")
	m.y = 180
	item := func(marker, title, pages, text string) {
		m.at(490, m.y, "", 11, pages)
		m.par(marker, 60, 100, 440, "B", title)
		m.par("", 0, 100, 440, "", text)
	}
	item("1.", "MINUTES", "1 - 12", "To approve the minutes of the meeting held on 4 February 2031 as a correct record of what was said and decided there.")
	item("2.", "REPAIR OF THE HARBOUR WALL AND THE SLIPWAY ON THE NORTH SIDE OF THE QUAY", "13 - 40", sentence)
	item("3.", "WORK PROGRAMME", "To follow", "To agree the work programme of the committee for the coming municipal year, and to hear from members what they would add to it.")
	return m
}

// columns draws prose in two columns under a title.
func columns() *maker {
	m := newMaker()
	m.AddPage()
	m.at(60, 60, "B", 16, "Harbour News")
	for side := range 2 {
		x := 60 + 250*float64(side)
		text := strings.Repeat(fmt.Sprintf("In column %d the words run on and on about tides. ", side+1), 9)
		m.SetFont("Helvetica", "", 11)
		for k, l := range m.wrap(text, 220) {
			m.at(x, 90+13*float64(k), "", 11, l)
		}
	}
	return m
}

// rotated draws a page whose text stands on its side and a page that is shown turned.
func rotated() *maker {
	m := newMaker()
	m.AddPage()
	m.TransformBegin()
	m.TransformRotate(90, 300, 400)
	m.at(100, 300, "B", 14, "Risk register")
	m.at(100, 330, "", 11, "The risks of the harbour are set out below in order of weight.")
	m.TransformEnd()
	m.TransformBegin()
	m.TransformRotate(45, 300, 400)
	m.at(150, 400, "B", 60, "DRAFT")
	m.TransformEnd()
	return m
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name, why string
		make      func() *maker
	}{
		{"minutes", "headings with numbers, nested lists, a paragraph over a page end, no feet", minutes},
		{"programme", "cells of a ruled table keep their bullets apart", programme},
		{"unruled", "cells are told by their columns, and go on over lines", unruled},
		{"margin", "numbers in the margin are markers, bold clauses are no headings", margin},
		{"agenda", "page references stand apart from the titles they belong to", agenda},
		{"columns", "the left column is read to its end before the right", columns},
		{"rotated", "text on its side is read, a watermark is not", rotated},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := tt.make().bytes(t)
			doc, err := Read(context.Background(), data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := doc.Check(); err != nil {
				t.Error(err)
			}
			golden.Check(t, "testdata/"+tt.name+".golden", format(doc))
		})
	}
}

func TestFurnitureStaysWhenAskedFor(t *testing.T) {
	doc, err := Read(context.Background(), minutes().bytes(t), Options{KeepFurniture: true})
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(doc.Text, "Tuesday 4 March 2031"); n != 4 {
		t.Errorf("the date stands %d times in the text, want 4", n)
	}
}
