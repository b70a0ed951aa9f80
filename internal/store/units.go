package store

import (
	"context"
	"errors"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/errs"
	"arising/internal/search"
)

// maxBodyBytes bounds the text of one item for the index. The longest minutes
// of one item that we saw have some 100 kB; a whole pack read as one item is a
// reader's mistake that the index need not repeat.
const maxBodyBytes = 1 << 20

// Units hands every agenda item of a council, or of all for "", to f as the
// index wants it: with all its text, its records and the statuses that its
// commitments have on asOf. It goes meeting by meeting, so that memory stays
// small, and stops at the first error of f.
func (s *Store) Units(ctx context.Context, council civic.CouncilID, asOf day.Date, f func(search.Unit) error) (err error) {
	defer errs.Wrap(&err, "read items of %q for the index", council)
	councils, err := s.Councils(ctx)
	if err != nil {
		return err
	}
	for _, c := range councils {
		if council != "" && c.ID != council {
			continue
		}
		if err := s.unitsOf(ctx, c.ID, asOf, f); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) unitsOf(ctx context.Context, council civic.CouncilID, asOf day.Date, f func(search.Unit) error) error {
	commitments, err := s.Commitments(ctx, CommitmentFilter{Council: council, AsOf: asOf})
	if err != nil {
		return err
	}
	owed := map[civic.ItemID][]civic.Commitment{}
	for _, c := range commitments {
		owed[c.Item] = append(owed[c.Item], c)
	}
	meetings, err := s.Meetings(ctx, MeetingFilter{Council: council})
	if err != nil {
		return err
	}
	for _, m := range meetings {
		items, err := s.Items(ctx, m.ID)
		if err != nil {
			return err
		}
		texts := map[civic.VersionID]*doctext.Document{} // of one meeting, whose items share them
		for _, it := range items {
			body, err := s.body(ctx, it, texts)
			if err != nil {
				return err
			}
			if err := f(unit(it, body, owed[it.ID])); err != nil {
				return err
			}
		}
	}
	return nil
}

// body returns the title of an item and the text of its sections, agenda
// first, minutes last. A line that stands in several of them, as a decision
// often does, is given once.
func (s *Store) body(ctx context.Context, it civic.Item, texts map[civic.VersionID]*doctext.Document) (string, error) {
	var b strings.Builder
	said := map[string]bool{}
	add(&b, said, it.Title)
	for _, kind := range []civic.SectionKind{civic.AgendaText, civic.DecisionText, civic.MinutesText} {
		for _, sec := range it.Sections {
			if sec.Kind != kind {
				continue
			}
			doc, err := s.cachedText(ctx, sec.Version, texts)
			if err != nil {
				return "", err
			}
			end := min(max(0, sec.End), len(doc.Text))
			start := min(max(0, sec.Start), end)
			for line := range strings.SplitSeq(doc.Text[start:end], "\n") {
				add(&b, said, line)
			}
		}
	}
	return strings.ToValidUTF8(b.String(), ""), nil
}

// add appends a line that has not been said yet, while there is room.
func add(b *strings.Builder, said map[string]bool, line string) {
	key := strings.ToLower(strings.TrimSpace(line))
	if key == "" || said[key] || b.Len()+len(line) > maxBodyBytes {
		return
	}
	said[key] = true
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(line)
}

// cachedText returns the text of a version; one that is not held is empty.
func (s *Store) cachedText(ctx context.Context, v civic.VersionID, texts map[civic.VersionID]*doctext.Document) (*doctext.Document, error) {
	if doc := texts[v]; doc != nil {
		return doc, nil
	}
	doc, err := s.Text(ctx, v)
	if errors.Is(err, civic.ErrNotFound) {
		doc, err = new(doctext.Document), nil
	}
	texts[v] = doc
	return doc, err
}

// unit makes the index's unit of an item. A formality in which somebody
// promised something is no formality.
func unit(it civic.Item, body string, owed []civic.Commitment) search.Unit {
	u := search.Unit{
		Type: search.ItemUnit, ID: string(it.ID), Council: it.CouncilName, CouncilID: it.Council, Committee: it.CommitteeName,
		Meeting: it.Meeting, Item: it.ID, Date: it.MeetingDate, Number: it.Number, Title: it.Title, URL: it.URL, Body: body,
		Procedural: len(owed) == 0 && civic.Procedural(it.Title), Restricted: it.Restricted,
	}
	for _, r := range it.Records {
		u.Kinds = addOnce(u.Kinds, string(r.Kind))
		u.Verbs = addOnce(u.Verbs, string(r.Verb))
		u.Owners = addOnce(u.Owners, r.Owner)
		switch r.Kind {
		case civic.Decision:
			u.Decisions = append(u.Decisions, r.Quote)
		case civic.Action:
			u.Actions = append(u.Actions, r.Quote)
		case civic.Milestone:
			u.Milestones = append(u.Milestones, r.Quote)
		}
	}
	for _, c := range owed {
		u.Statuses = addOnce(u.Statuses, string(c.Status))
		for _, l := range c.Links {
			if !l.Rejected && (l.Confirmed || civic.Claimed(l.Score)) {
				u.Programme = addOnce(u.Programme, l.ProgrammeName)
			}
		}
	}
	return u
}

// addOnce appends v unless it is empty or there already.
func addOnce(list []string, v string) []string {
	if v == "" {
		return list
	}
	for _, have := range list {
		if have == v {
			return list
		}
	}
	return append(list, v)
}
