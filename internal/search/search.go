// Package search says what may be asked of an index and what comes back; it
// contains no index. Both sides of the contract, the pages that ask and the
// engines that answer, import it and not each other.
package search

import (
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Type tells the two units of the index apart.
type Type string

// The units: an agenda item, or one page of a report, pack or minutes.
const (
	ItemUnit Type = "item"
	PageUnit Type = "document"
)

// A Unit is what goes into the index: an agenda item with its records, or one
// page of a document.
type Unit struct {
	Type      Type
	ID        string // item id, or document id and page: "d3f9…-12"
	Council   string // name, as the facet shows it
	CouncilID civic.CouncilID
	Committee string
	Meeting   civic.MeetingID
	Item      civic.ItemID
	Document  civic.DocumentID
	Date      day.Date // of the meeting; zero if unknown
	Number    string
	Title     string // of the item, or of the document
	Page      int    // for a PageUnit, from 1
	URL       string // to the item, or to #page=N of the original
	Body      string // all the text
	// Procedural marks items such as apologies and declarations of interest,
	// which are left out of results unless asked for.
	Procedural bool
	Restricted bool

	Kinds      []string // of its records: "decision", "action", "milestone"
	Decisions  []string // quotes
	Actions    []string
	Milestones []string
	Verbs      []string
	Statuses   []string // of its commitments on the day of indexing
	Owners     []string
	Programme  []string // names of programmes that its commitments are linked to
	Acronyms   []Acronym
}

// An Acronym is a short form that a text introduces for a name: "GP:GS" for
// "Great Place, Great Service".
type Acronym struct{ Short, Long string }

// A Sort is the order of results.
type Sort string

// The orders.
const (
	ByRelevance Sort = "relevance"
	ByDate      Sort = "date" // newest first; undated last
)

// A Query is one question. Every filter that is set must hold; the values of
// one filter are alternatives.
type Query struct {
	Text       string // words, "phrases", -excluded, a OR b, field:value
	Council    []string
	Committee  []string
	Kind       []string // "decision", "action", "milestone"
	Verb       []string
	Status     []string
	Owner      []string
	Programme  []string
	Type       []Type
	Year       []string // "2025"
	From, To   day.Date // of the meeting, both inclusive; zero is no limit
	Procedural bool     // include procedural items
	Sort       Sort
	Limit      int // hits a page; 0 means DefaultLimit, at most MaxLimit
	Offset     int // hits to skip, at most MaxOffset
}

// Limits on what one query may ask for.
const (
	DefaultLimit = 10
	MaxLimit     = 100
	MaxOffset    = 10_000
	MaxTextBytes = 1_000
	// MaxFacetValues is how many values of a facet are given, the most frequent:
	// all councils of the UK fit.
	MaxFacetValues = 500
)

// A Span is bytes [Start, End) of a text.
type Span struct{ Start, End int }

// A Hit is one result.
type Hit struct {
	Unit
	Score   float64
	Extract string // the part of the text around the best match, one or two sentences
	Marks   []Span // what to highlight in Extract
}

// A Count is one value of a facet.
type Count struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// Facets in the order in which pages show them.
var Facets = []string{"council", "committee", "kind", "verb", "status", "programme", "owner", "year"}

// Results are the answer to a query.
type Results struct {
	Query    Query
	Said     string // what was searched for, in words: `items with "call-in" in Cabinet, newest first`
	Total    int
	Hits     []Hit
	Facets   map[string][]Count // by the names in Facets, most frequent first, ties by value
	Took     time.Duration
	Hidden   int    // procedural items that match and were left out
	Suggests string // another spelling that would find something; "" if none

	// Respelt is the question that was answered instead, where nothing has the
	// words as they were typed; "" if they were.
	Respelt string
	// Whole is how many units have all the words, where others follow that have
	// most of them; -1 where every hit has all.
	Whole int
}
