package web

import (
	"arising/internal/search"
)

// searchQuery reads a query from an address; its errors stay in the params.
func searchQuery(in *params, limit int) search.Query {
	q := search.Query{
		Text:    in.text("q", "Words to search for", search.MaxTextBytes),
		Council: in.list("council", "Council"), Committee: in.list("committee", "Committee"),
		Kind: in.choices("kind", "What was recorded", []string{"decision", "action", "milestone"}),
		Verb: in.list("verb", "What was done"), Status: in.list("status", "Status"),
		Owner: in.list("owner", "Owner"), Programme: in.list("programme", "Programme"), Year: in.list("year", "Year"),
		From: in.date("from", "From date"), To: in.date("to", "To date"), Limit: limit,
	}
	for _, t := range in.choices("type", "Kind of result", []string{string(search.ItemUnit), string(search.PageUnit)}) {
		q.Type = append(q.Type, search.Type(t))
	}
	q.Procedural = len(in.choices("procedural", "Procedural items", []string{"1"})) > 0
	q.Sort = search.ByRelevance
	if by := in.choices("sort", "Sort", []string{string(search.ByRelevance), string(search.ByDate)}); len(by) > 0 {
		q.Sort = search.Sort(by[0])
	}
	if q.From.Known() && q.To.Known() && q.To.Before(q.From) {
		in.fail("to", "To date must be on or after the from date, %s", q.From.Long())
	}
	return q
}

// asked reports whether q asks for anything at all.
func asked(q search.Query) bool {
	return q.Text != "" || q.From.Known() || q.To.Known() ||
		len(q.Council)+len(q.Committee)+len(q.Kind)+len(q.Verb)+len(q.Status)+len(q.Owner)+len(q.Programme)+len(q.Type)+len(q.Year) > 0
}
