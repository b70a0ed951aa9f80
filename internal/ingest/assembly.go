package ingest

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/extract"
)

// An assembly is a meeting while it is put together.
type assembly struct {
	*run
	meeting civic.Meeting
	given   extract.Context
	drafts  []*draft
	agenda  bool // the agenda came from the meeting page
	roll    roll
}

// A draft is one agenda item while it is put together.
type draft struct {
	item    civic.Item
	records []civic.Record
	minutes bool               // its minutes are held whole
	cut     bool               // a source showed only part of its minutes
	from    civic.DocumentKind // of the paper that its minutes were taken from; "" if none were
}

// add takes from a paper what it adds to those of more trust.
func (a *assembly) add(ctx context.Context, d civic.Document) error {
	text, err := a.Store.Text(ctx, d.Version)
	if errors.Is(err, civic.ErrNotFound) {
		return nil // it could not be read; its outcome says why
	}
	if err != nil {
		return err
	}
	if err := a.attendance(text, d); err != nil {
		return err
	}
	switch d.Kind {
	case civic.MeetingPage:
		a.page(text, d)
	case civic.ItemPage:
		a.itemPage(text, d)
	case civic.ServiceAnswer:
		a.service(text, d)
	case civic.MinutesDoc, civic.PackMinutes:
		a.minutes(text, d)
	case civic.DecisionPage:
		return a.decision(ctx, text, d)
	case civic.DecisionsDoc:
		a.sheet(text, d)
	case civic.PackDoc, civic.AgendaDoc:
		a.pack(text, d)
	}
	return nil
}

// page takes the agenda and whatever minutes stand whole on the meeting page.
func (a *assembly) page(text *doctext.Document, d civic.Document) {
	given := a.given
	given.Kind = "meeting"
	for _, found := range extract.Records(text, given).Items {
		// What stands outside the table of items is no item: the words of a
		// cancelled meeting, or headings between items.
		source := anchorNumber(found.Anchor)
		if source == 0 {
			continue
		}
		dr := a.draft(source, found)
		dr.item.URL = itemURL(d, found.Anchor)
		dr.take(found, d, civic.MinutesText)
	}
	a.agenda = len(a.drafts) > 0
}

// itemPage replaces what the meeting page shows of one item.
func (a *assembly) itemPage(text *doctext.Document, d civic.Document) {
	given := a.given
	given.Kind = "item"
	for _, found := range extract.Records(text, given).Items {
		dr := a.byID(d.Item)
		if dr == nil {
			if dr = a.match(found); dr == nil {
				dr = a.draft(itemNumberOf(d.Item), found)
			}
		}
		if !dr.minutes {
			dr.item.Sections, dr.records, dr.cut = nil, nil, false
			dr.item.URL = d.URL
			dr.take(found, d, civic.MinutesText)
		}
	}
}

// minutes takes each item's minutes from printed minutes where no better
// source held them. What matches no item of the agenda becomes one of its own:
// nothing that was decided is dropped because a heading was worded otherwise.
func (a *assembly) minutes(text *doctext.Document, d civic.Document) {
	given := a.given
	given.Kind = ""
	first := len(a.drafts) == 0
	for _, found := range extract.Records(text, given).Items {
		if !a.concerns(found, d) {
			continue
		}
		dr := a.match(found)
		switch {
		case dr == nil && (first || len(found.Records) > 0):
			dr = a.draft(0, found)
			dr.item.URL = d.PageURL(text.PageAt(found.Start))
		case dr == nil || dr.minutes:
			continue
		}
		dr.item.Sections = dropMinutes(dr.item.Sections)
		dr.records, dr.cut = nil, false
		dr.take(found, d, civic.MinutesText)
	}
}

// pack takes agenda items where nothing else gave any, and the plans that
// reports name. Minutes of earlier meetings printed in it belong to those.
func (a *assembly) pack(text *doctext.Document, d civic.Document) {
	for _, found := range extract.Records(text, a.given).Items {
		if found.MeetingDate.Known() && found.MeetingDate != a.meeting.Date {
			continue
		}
		dr := a.match(found)
		if dr == nil {
			if a.agenda {
				continue
			}
			dr = a.draft(0, found)
			dr.item.URL = d.PageURL(text.PageAt(found.Start))
		}
		if !dr.minutes || len(dr.records) == 0 {
			dr.plans(found, d)
		}
	}
}

// concerns reports whether an item of printed minutes belongs to this meeting:
// a pack may print the minutes of several.
func (a *assembly) concerns(found extract.Item, d civic.Document) bool {
	if found.MeetingDate.Known() && a.meeting.Date.Known() && found.MeetingDate != a.meeting.Date {
		return false
	}
	if found.Committee != "" && civic.Slug(found.Committee) != civic.Slug(a.meeting.CommitteeName) && d.Kind == civic.PackMinutes {
		return false
	}
	return d.Kind != civic.PackMinutes || found.MeetingDate.Known() || minuted(found)
}

// minuted reports whether an item is one of printed minutes. In a pack that
// tells the minutes of the meeting that is put together from the agenda, with
// its reports, of the one the pack is for: neither repeats its day.
func minuted(found extract.Item) bool {
	return len(found.Sections) > 0 && !slices.ContainsFunc(found.Sections, func(s civic.Section) bool { return s.Kind == civic.AgendaText })
}

// draft adds an item.
func (a *assembly) draft(source int, found extract.Item) *draft {
	n := len(a.drafts) + 1
	dr := &draft{item: civic.Item{
		Meeting: a.meeting.ID, SourceID: source, Position: n, Number: found.Number, Title: found.Title, Restricted: found.Restricted,
	}}
	if source > 0 {
		dr.item.ID = civic.ItemID(string(a.meeting.Council) + "-a" + strconv.Itoa(source))
	} else {
		dr.item.ID = civic.ItemID(string(a.meeting.ID) + "-i" + strconv.Itoa(n))
	}
	a.drafts = append(a.drafts, dr)
	return dr
}

func (a *assembly) byID(id civic.ItemID) *draft {
	for _, dr := range a.drafts {
		if id != "" && dr.item.ID == id {
			return dr
		}
	}
	return nil
}

// match finds the agenda item that printed minutes mean: the same title, else
// the same number with mostly the same words in the title.
func (a *assembly) match(found extract.Item) *draft {
	title := civic.Slug(found.Title)
	for _, dr := range a.drafts {
		if found.Title != "" && civic.Slug(dr.item.Title) == title {
			return dr
		}
	}
	for _, dr := range a.drafts {
		if sameNumber(dr.item.Number, found.Number) && alike(civic.Slug(dr.item.Title), title) {
			return dr
		}
	}
	return nil
}

func sameNumber(a, b string) bool {
	a, b = strings.Trim(a, ".() "), strings.Trim(b, ".() ")
	return a != "" && strings.EqualFold(a, b)
}

// alike reports whether half of the words of the shorter title are in the longer.
func alike(a, b string) bool {
	x, y := strings.Split(a, "-"), strings.Split(b, "-")
	if len(x) > len(y) {
		x, y = y, x
	}
	in := map[string]bool{}
	for _, w := range y {
		in[w] = true
	}
	hits := 0
	for _, w := range x {
		if in[w] {
			hits++
		}
	}
	return hits*2 >= len(x)
}
