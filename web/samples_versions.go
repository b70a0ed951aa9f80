package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// sampleWithdrawn is a promise that the corrected minutes no longer hold.
const sampleWithdrawn = civic.RecordID("r0000000000000098")

// sampleDraft is the version of the minutes before they were corrected, and
// sampleScan one whose text is not held.
var (
	sampleDraft = civic.VersionID(strings.Repeat("e5", 32))
	sampleScan  = civic.VersionID(strings.Repeat("f6", 32))
)

// addVersions gives the sample minutes an earlier version, and one before that
// whose text is not held.
func (s *samples) addVersions() {
	b := doctext.NewBuilder("html")
	now := s.texts[sampleMinutes]
	for i, block := range now.Blocks {
		text := now.Text[block.Body:block.End]
		switch {
		case i == 2:
			b.Add(doctext.Block{Kind: doctext.Paragraph}, "Members were told that the keys of the Old Granary had been found.")
			continue
		case block.Kind == doctext.TableRow:
			continue
		}
		text = strings.ReplaceAll(text, "7 votes to 2", "8 votes to 2")
		b.Add(doctext.Block{Kind: block.Kind, Marker: block.Marker, Level: block.Level}, text)
	}
	s.texts[sampleDraft] = b.Document()
}

// Records gives an item's records, and the one that its minutes once had.
func (s *samples) Records(_ context.Context, f civic.RecordFilter) ([]civic.Record, error) {
	i := slices.IndexFunc(s.items, func(it civic.Item) bool { return it.ID == f.Item })
	if i < 0 {
		return nil, nil
	}
	out := slices.Clone(s.items[i].Records)
	if f.Withdrawn && f.Item == "quillhaven-a505" {
		out = append(out, s.withdrawn().Record)
	}
	return out, nil
}

// withdrawn is a promise that the minutes no longer hold.
func (s *samples) withdrawn() civic.Commitment {
	c := s.commitments[0]
	c.ID, c.Quote, c.Due = sampleWithdrawn, "The Head of Place undertook to find the keys of the Old Granary.", nil
	c.Silent, c.Status, c.Source = false, civic.StatusOpen, civic.Place{Version: sampleDraft}
	c.Withdrawn = &civic.Withdrawal{Why: civic.Corrected, At: time.Date(2026, 3, 11, 4, 12, 0, 0, time.UTC), Version: sampleMinutes}
	return c
}

// MeetingChanges tells that the sample meeting that was moved was moved.
func (s *samples) MeetingChanges(_ context.Context, id civic.MeetingID) ([]civic.MeetingChange, error) {
	if id != "quillhaven-m105" {
		return nil, nil
	}
	return []civic.MeetingChange{{Meeting: id, WasDate: day.Of(2026, 7, 16), NowDate: day.Of(2026, 7, 23), WasTime: "6.30 pm", NowTime: "6.30 pm",
		WasState: civic.Scheduled, NowState: civic.Moved, Note: "Moved from 16 July", Seen: sampleSeen}}, nil
}

func (s *samples) minutesAddress() civic.Resource {
	d := s.documents[4]
	return civic.Resource{Council: d.Council, URL: d.URL, Version: d.Version, Outcome: civic.OutcomeFetched, Title: d.Title}
}

func (s *samples) Versions(_ context.Context, _ civic.CouncilID, url string) ([]civic.Version, error) {
	first := time.Date(2026, 2, 2, 4, 12, 0, 0, time.UTC)
	i := slices.IndexFunc(s.documents, func(d civic.Document) bool { return d.URL == url })
	switch {
	case i < 0 || s.documents[i].Version == "":
		return nil, nil
	case url != s.documents[4].URL:
		return []civic.Version{{ID: s.documents[i].Version, First: first, Last: sampleSeen, Looks: 9, Text: true}}, nil
	}
	return []civic.Version{{ID: sampleMinutes, First: first.AddDate(0, 1, 9), Last: sampleSeen, Looks: 12, Text: true},
		{ID: sampleDraft, First: first, Last: first.AddDate(0, 1, 8), Looks: 36, Text: true},
		{ID: sampleScan, First: first.AddDate(0, 0, -3), Last: first.AddDate(0, 0, -3), Looks: 1}}, nil
}

func (s *samples) DocumentVersions(ctx context.Context, id civic.DocumentID) (civic.Resource, []civic.Version, error) {
	d, err := s.Document(ctx, id)
	if err != nil {
		return civic.Resource{}, nil, err
	}
	r := civic.Resource{Council: d.Council, URL: d.URL, Version: d.Version, Outcome: d.Outcome, Title: d.Title}
	versions, err := s.Versions(ctx, d.Council, d.URL)
	return r, versions, err
}

func (s *samples) SourcesOf(_ context.Context, it civic.Item) ([]civic.Resource, error) {
	if slices.ContainsFunc(it.Sections, func(sec civic.Section) bool { return sec.Version == sampleMinutes }) {
		return []civic.Resource{s.minutesAddress()}, nil
	}
	return nil, nil
}

func (s *samples) Difference(_ context.Context, _ civic.CouncilID, _ string, earlier, later civic.VersionID) (changes.Difference, error) {
	before, after := s.texts[earlier], s.texts[later]
	if before == nil || after == nil {
		return changes.Difference{}, fmt.Errorf("sample text: %w", civic.ErrNotFound)
	}
	return changes.Between(before, after), nil
}
