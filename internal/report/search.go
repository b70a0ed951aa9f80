package report

import (
	"arising/internal/day"
	"arising/internal/search"
)

// Results are the answer to a search in the form of the contract.
type Results struct {
	Query  string                    `json:"query"`
	Said   string                    `json:"said" doc:"what was searched for, in words"`
	Total  int                       `json:"total" doc:"hits of the whole answer"`
	Hidden int                       `json:"hidden" doc:"procedural items that match and were left out"`
	Hits   []Hit                     `json:"hits"`
	Facets map[string][]search.Count `json:"facets" doc:"values and their counts over the whole answer, most frequent first"`
}

// A Hit is one result: an agenda item, or a page of a document.
type Hit struct {
	Type        search.Type `json:"type"`
	ID          string      `json:"id"`
	Council     string      `json:"council"`
	Committee   string      `json:"committee"`
	MeetingDate day.Date    `json:"meeting_date"`
	Item        string      `json:"item" doc:"id of the agenda item; empty where a document belongs to none"`
	Title       string      `json:"title"`
	Page        int         `json:"page" doc:"sheet of the document, 0 for an item"`
	URL         string      `json:"url"`
	Score       float64     `json:"score"`
	Extract     string      `json:"extract" doc:"the text around the best match"`
}

// Search returns r in the form of the contract. Lists are never null.
func Search(r search.Results) Results {
	out := Results{Query: r.Query.Text, Said: r.Said, Total: r.Total, Hidden: r.Hidden,
		Hits: make([]Hit, 0, len(r.Hits)), Facets: make(map[string][]search.Count, len(search.Facets))}
	for _, h := range r.Hits {
		out.Hits = append(out.Hits, Hit{
			Type: h.Type, ID: h.ID, Council: h.Council, Committee: h.Committee, MeetingDate: h.Date,
			Item: string(h.Item), Title: ItemName(h.Number, h.Title), Page: h.Page, URL: h.URL,
			Score: h.Score, Extract: h.Extract,
		})
	}
	for _, name := range search.Facets {
		out.Facets[name] = append([]search.Count{}, r.Facets[name]...)
	}
	return out
}
