package cli

import (
	"errors"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/store"
)

// A likeness is a paper that stays although somebody may mean it as well.
type likeness struct {
	url  string
	kind civic.DocumentKind
	why  string
}

// alike finds papers that a takedown leaves and that are perhaps meant as well:
// those of the same meeting or item, and those of the same meetings that print
// the same words, such as the pack of the next meeting.
func (a *app) alike(p *parts, t civic.Tombstone) (found []likeness, err error) {
	meetings, err := a.meetingsOf(p, t)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, m := range meetings {
		docs, err := p.store.Documents(a.ctx, store.DocumentFilter{Meeting: m})
		if err != nil {
			return nil, err
		}
		words, err := a.wordsThatGo(p, t, m)
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			if d.Version == "" || d.URL == t.URL || seen[d.URL] || slices.Contains(t.Versions, d.Version) {
				continue
			}
			why, err := a.whyAlike(p, t, d, words)
			if err != nil {
				return nil, err
			}
			if why != "" {
				seen[d.URL] = true
				found = append(found, likeness{d.URL, d.Kind, why})
			}
		}
	}
	return found, nil
}

func (a *app) whyAlike(p *parts, t civic.Tombstone, d civic.Document, words []string) (string, error) {
	text, err := a.folded(p, d.Version)
	switch {
	case err != nil:
		return "", err
	case slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) }):
		return "prints the same words", nil
	case t.Meeting != "" && d.Meeting == t.Meeting:
		return "belongs to the same meeting", nil
	case slices.ContainsFunc(t.Items, func(it civic.ForgottenItem) bool { return it.ID == d.Item }):
		return "belongs to the same item", nil
	}
	return "", nil
}

// meetingsOf returns the meetings whose papers or items go, in the order of their ids.
func (a *app) meetingsOf(p *parts, t civic.Tombstone) ([]civic.MeetingID, error) {
	var out []civic.MeetingID
	for _, it := range t.Items {
		out = append(out, it.Meeting)
	}
	for _, body := range t.Bodies {
		docs, err := p.store.Documents(a.ctx, store.DocumentFilter{Council: body})
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			if d.Meeting != "" && d.Version != "" && slices.Contains(t.Versions, d.Version) {
				out = append(out, d.Meeting)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// wordsThatGo are the quotes of a meeting's records that go with their items,
// or that the paper prints, from wherever we took them.
func (a *app) wordsThatGo(p *parts, t civic.Tombstone, m civic.MeetingID) (words []string, err error) {
	items, err := p.store.Items(a.ctx, m)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, v := range t.Versions {
		text, err := a.folded(p, v)
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	for _, it := range items {
		whole := slices.ContainsFunc(t.Items, func(f civic.ForgottenItem) bool { return f.ID == it.ID })
		for _, r := range it.Records {
			quote := fold(r.Quote)
			if whole || slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, quote) }) {
				words = append(words, quote)
			}
		}
	}
	return words, nil
}

// folded is the text of a version for comparing; "" where none is held.
func (a *app) folded(p *parts, v civic.VersionID) (string, error) {
	doc, err := p.store.Text(a.ctx, v)
	if errors.Is(err, civic.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return fold(doc.Text), nil
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
