package web

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
)

// SampleDay is the day on which the sample commitments were judged.
var SampleDay = day.Of(2026, 6, 15)

// SampleOptions returns the parts of a server that shows every page with
// made-up values of a council that does not exist: for people and machines
// that check how the pages look.
func SampleOptions() Options {
	s := newSamples()
	return Options{Store: s, Search: sampleSearch{s}, Originals: sampleOriginals{},
		AsOf: func() day.Date { return SampleDay }, Now: func() time.Time { return SampleDay.Time().Add(12 * time.Hour) },
		Contact: "papers@quillhaven.example", Version: "samples"}
}

// samples is a Store in memory.
type samples struct {
	councils    []civic.Council
	bodies      []civic.Committee
	meetings    []civic.Meeting
	items       []civic.Item
	rolls       map[civic.MeetingID][]civic.Attendee
	documents   []civic.Document
	texts       map[civic.VersionID]*doctext.Document
	commitments []civic.Commitment
	sittings    []civic.Sitting
	programme   []civic.Programme
	entries     []civic.Entry
	runs        []civic.Run
	resources   []civic.Resource
}

func one[T any](kind string, list []T, is func(T) bool) (T, error) {
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i], nil
	}
	var zero T
	return zero, fmt.Errorf("sample %s: %w", kind, civic.ErrNotFound)
}

func those[T any](list []T, is func(T) bool) []T {
	var out []T
	for _, v := range list {
		if is(v) {
			out = append(out, v)
		}
	}
	return out
}

// Mark is always the same: samples do not change.
func (s *samples) Mark(context.Context) (civic.Mark, error) { return civic.Mark{}, nil }

func (s *samples) Councils(context.Context) ([]civic.Council, error) { return s.councils, nil }

func (s *samples) Council(_ context.Context, id civic.CouncilID) (civic.Council, error) {
	return one("council", s.councils, func(c civic.Council) bool { return c.ID == id })
}

func (s *samples) Committees(_ context.Context, council civic.CouncilID) ([]civic.Committee, error) {
	return those(s.bodies, func(c civic.Committee) bool { return council == "" || c.Council == council }), nil
}

func (s *samples) Committee(_ context.Context, id civic.CommitteeID) (civic.Committee, error) {
	return one("committee", s.bodies, func(c civic.Committee) bool { return c.ID == id })
}

func (s *samples) Meetings(_ context.Context, f civic.MeetingFilter) ([]civic.Meeting, error) {
	out := those(s.meetings, func(m civic.Meeting) bool {
		return (f.Committee == "" || m.Committee == f.Committee) && (f.Council == "" || m.Council == f.Council) &&
			!m.Date.Before(f.From) && (!f.To.Known() || !m.Date.After(f.To))
	})
	slices.SortStableFunc(out, func(a, b civic.Meeting) int {
		if f.NewestFirst {
			a, b = b, a
		}
		return a.Date.Compare(b.Date)
	})
	return out, nil
}

func (s *samples) MeetingsAfter(_ context.Context, f civic.MeetingFilter, after civic.Spot) ([]civic.Meeting, error) {
	key := func(d day.Date, m civic.MeetingID) string { return cmp.Or(d.String(), "~") + " " + string(m) }
	out := those(s.meetings, func(m civic.Meeting) bool {
		return (f.Council == "" || m.Council == f.Council) && (f.Committee == "" || m.Committee == f.Committee) && !m.Date.Before(f.From) &&
			(!f.To.Known() || m.Date.Known() && !m.Date.After(f.To)) && (after.Meeting == "" || key(m.Date, m.ID) > key(after.Date, after.Meeting))
	})
	slices.SortFunc(out, func(a, b civic.Meeting) int { return strings.Compare(key(a.Date, a.ID), key(b.Date, b.ID)) })
	return out[:min(len(out), f.Limit)], nil
}

func (s *samples) ItemsAfter(ctx context.Context, f civic.MeetingFilter, after civic.Spot) (out []civic.Item, err error) {
	most := f.Limit
	f.Limit = len(s.meetings)
	meetings, err := s.MeetingsAfter(ctx, f, civic.Spot{})
	for _, m := range meetings {
		for _, it := range s.items {
			if it.Meeting == m.ID {
				out = append(out, it)
			}
		}
	}
	for i, it := range out {
		if it.ID == after.Item {
			out = out[i+1:]
			break
		}
	}
	return out[:min(len(out), most)], err
}

func (s *samples) Meeting(_ context.Context, id civic.MeetingID) (civic.Meeting, error) {
	return one("meeting", s.meetings, func(m civic.Meeting) bool { return m.ID == id })
}

func (s *samples) Items(_ context.Context, meeting civic.MeetingID) ([]civic.Item, error) {
	return those(s.items, func(i civic.Item) bool { return i.Meeting == meeting }), nil
}

func (s *samples) Item(_ context.Context, id civic.ItemID) (civic.Item, error) {
	return one("item", s.items, func(i civic.Item) bool { return i.ID == id })
}

func (s *samples) Documents(_ context.Context, f civic.DocumentFilter) ([]civic.Document, error) {
	return those(s.documents, func(d civic.Document) bool {
		return (f.Meeting == "" || d.Meeting == f.Meeting) && (f.Item == "" || d.Item == f.Item)
	}), nil
}

func (s *samples) Document(_ context.Context, id civic.DocumentID) (civic.Document, error) {
	return one("document", s.documents, func(d civic.Document) bool { return d.ID == id })
}

func (s *samples) Text(_ context.Context, v civic.VersionID) (*doctext.Document, error) {
	if d, ok := s.texts[v]; ok {
		return d, nil
	}
	return nil, fmt.Errorf("sample text: %w", civic.ErrNotFound)
}

func (s *samples) Commitments(_ context.Context, f civic.CommitmentFilter) ([]civic.Commitment, error) {
	if f.Record == sampleWithdrawn {
		return []civic.Commitment{s.withdrawn()}, nil
	}
	out := those(s.commitments, func(c civic.Commitment) bool {
		tied := f.Programme == "" || slices.ContainsFunc(c.Links, func(l civic.Link) bool { return l.Programme == f.Programme })
		return tied && (f.Council == "" || c.Council == f.Council) && (f.Committee == "" || c.Body == f.Committee) &&
			(f.Owner == "" || strings.EqualFold(c.Owner, f.Owner)) && (f.Record == "" || c.ID == f.Record) &&
			(len(f.Statuses) == 0 || slices.Contains(f.Statuses, c.Status))
	})
	slices.SortStableFunc(out, func(a, b civic.Commitment) int { return slices.Compare(owedKey(a), owedKey(b)) })
	return out, nil
}

func (s *samples) Sittings(context.Context, civic.CouncilID) ([]civic.Sitting, error) {
	return s.sittings, nil
}

func (s *samples) Programmes(_ context.Context, council civic.CouncilID) ([]civic.Programme, error) {
	return those(s.programme, func(p civic.Programme) bool { return council == "" || p.Council == council }), nil
}

func (s *samples) Programme(_ context.Context, id civic.ProgrammeID) (civic.Programme, error) {
	return one("programme", s.programme, func(p civic.Programme) bool { return p.ID == id })
}

func (s *samples) Entries(_ context.Context, id civic.ProgrammeID) ([]civic.Entry, error) {
	return those(s.entries, func(e civic.Entry) bool { return e.Programme == id }), nil
}

func (s *samples) Runs(_ context.Context, council civic.CouncilID, limit int) ([]civic.Run, error) {
	out := those(s.runs, func(r civic.Run) bool { return council == "" || r.Council == council })
	return out[:min(len(out), limit)], nil
}

// Source: the samples' sites answered at their last run.
func (s *samples) Source(_ context.Context, council civic.CouncilID) (civic.Source, error) {
	c, err := one("council", s.councils, func(c civic.Council) bool { return c.ID == council })
	src := civic.Source{Council: c}
	for _, r := range s.runs {
		if r.Council == council && r.Ended.After(src.Good) {
			src.Good, src.Tried = r.Ended, r.Ended
		}
	}
	if c.ID == "merrowmouth" {
		src.Tried, src.Since, src.Why = SampleDay.Time(), SampleDay.Time(), civic.OutcomeRobots
	}
	return src, err
}

func (s *samples) Resources(_ context.Context, f civic.ResourceFilter) ([]civic.Resource, error) {
	return those(s.resources, func(r civic.Resource) bool {
		return (f.Council == "" || r.Council == f.Council) && (f.Outcome == "" || r.Outcome == f.Outcome)
	}), nil
}

func (s *samples) Outcomes(_ context.Context, council civic.CouncilID) (map[civic.Outcome]int, error) {
	out := map[civic.Outcome]int{}
	for _, r := range s.resources {
		if council == "" || r.Council == council {
			out[r.Outcome]++
		}
	}
	if council == "" || len(s.runs) > 0 && council == s.runs[0].Council {
		out[civic.OutcomeFetched], out[civic.OutcomeUnchanged], out[civic.OutcomeRestricted] = 1204, 310, 2
	}
	return out, nil
}

func (s *samples) Stats(_ context.Context, council civic.CouncilID) (civic.Stats, error) {
	st := civic.Stats{Councils: len(s.councils), Committees: len(s.bodies), Meetings: len(s.meetings), Items: len(s.items),
		Documents: len(s.documents), Commitments: len(s.commitments)}
	for _, i := range s.items {
		for _, r := range i.Records {
			switch r.Kind {
			case civic.Decision:
				st.Decisions++
			case civic.Action:
				st.Actions++
			default:
				st.Milestones++
			}
		}
	}
	return st, nil
}

// sampleSearch finds the sample items and sheets whose words hold all that is asked.
type sampleSearch struct{ s *samples }

func (x sampleSearch) Search(_ context.Context, q search.Query) (search.Results, error) {
	r := search.Results{Query: q, Said: "items and pages with “" + q.Text + "”, most relevant first", Facets: map[string][]search.Count{}}
	if q.Text == "empty shopps" {
		r.Suggests = "empty shops"
		return r, nil
	}
	kinds := map[string]int{}
	for _, it := range x.s.items {
		if h, ok := x.hit(it, q.Text); ok {
			r.Hits = append(r.Hits, h)
			for _, k := range h.Kinds {
				kinds[k]++
			}
		}
	}
	r.Hits = append(r.Hits, x.sheets(q.Text)...)
	r.Total, r.Hidden = len(r.Hits), 2
	for _, k := range []string{"decision", "action", "milestone"} {
		r.Facets["kind"] = append(r.Facets["kind"], search.Count{Value: k, Count: kinds[k]})
	}
	for i, c := range x.s.bodies {
		r.Facets["committee"] = append(r.Facets["committee"], search.Count{Value: c.Name, Count: 9 - i})
	}
	for y := 2026; y > 2016; y-- {
		r.Facets["year"] = append(r.Facets["year"], search.Count{Value: fmt.Sprint(y), Count: y - 2015})
	}
	if q.Text == "many" {
		r.Total = 12_345
	}
	r.Hits = window(r.Hits, max(q.Limit, 1), q.Offset/max(q.Limit, 1)+1)
	return r, nil
}

// Similar finds the other items of the sample whose titles share a long word with the given one's.
func (x sampleSearch) Similar(ctx context.Context, id string, n int) (hits []search.Hit, err error) {
	like, err := x.s.Item(ctx, civic.ItemID(id))
	if err != nil {
		return nil, err
	}
	for _, it := range x.s.items {
		shares := slices.ContainsFunc(strings.Fields(it.Title), func(w string) bool { return len(w) > 4 && strings.Contains(like.Title, w) })
		if h, ok := x.hit(it, ""); ok && shares && string(it.ID) != id && len(hits) < n {
			h.CouncilID = it.Council
			hits = append(hits, h)
		}
	}
	return hits, nil
}

func (x sampleSearch) hit(it civic.Item, words string) (search.Hit, bool) {
	body := it.Title
	for _, r := range it.Records {
		body += ". " + r.Quote
	}
	if words == "nothing" {
		return search.Hit{}, false
	}
	h := search.Hit{Unit: search.Unit{Type: search.ItemUnit, ID: string(it.ID), Item: it.ID, Council: it.CouncilName, Committee: it.CommitteeName,
		Date: it.MeetingDate, Number: it.Number, Title: it.Title, Restricted: it.Restricted, URL: it.URL}, Score: 1, Extract: cut(body, 220)}
	for _, r := range it.Records {
		if !slices.Contains(h.Kinds, string(r.Kind)) {
			h.Kinds = append(h.Kinds, string(r.Kind))
		}
	}
	if at := strings.Index(strings.ToLower(h.Extract), "shops"); at >= 0 {
		h.Marks = []search.Span{{Start: at, End: at + len("shops")}}
	}
	return h, true
}

func (x sampleSearch) sheets(words string) []search.Hit {
	if words == "nothing" {
		return nil
	}
	d := x.s.documents[0]
	return []search.Hit{{Unit: search.Unit{Type: search.PageUnit, ID: string(d.ID) + "-12", Document: d.ID, Council: sampleCouncil, Committee: sampleForum,
		Date: day.Of(2026, 1, 14), Title: d.Title, Page: 12, URL: d.URL + "#page=12"}, Score: .5,
		Extract: "Twelve empty shops were brought back into use in the year.", Marks: []search.Span{{Start: 13, End: 18}}}}
}

// sampleOriginals holds one small PDF for every version but the minutes, which are a page of a site.
type sampleOriginals struct{}

func (sampleOriginals) Get(v civic.VersionID) (io.ReadCloser, error) {
	if v == sampleMinutes {
		return io.NopCloser(strings.NewReader("<!DOCTYPE html><title>Minutes</title><p>The Head of Place introduced the report.")), nil
	}
	return io.NopCloser(bytes.NewReader([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>\n%%EOF"))), nil
}
