package web

import (
	"reflect"

	"arising/internal/civic"
	"arising/internal/report"
	"arising/internal/search"
)

// An operation says what one address of the JSON interface answers.
type operation struct {
	id, tag, summary string
	says             string // what the answer is
	path             map[string]string
	query            []parameter
	answer           reflect.Type
	listed           bool   // it comes in parts
	example          string // path and values of an example, of the fictional council of the samples
}

// A parameter is one value of an address.
type parameter struct {
	name, about string
	many        bool
	least, most int // a whole number between these, if they differ
	choices     []string
}

var (
	asOfParameter      = parameter{name: "as-of", about: "the day on which promises are judged, YYYY-MM-DD; today if absent"}
	councilParameter   = parameter{name: "council", about: "id or name of a council"}
	committeeParameter = parameter{name: "committee", about: "id or name of the body whose minutes record it"}
	cursorParameter    = parameter{name: "cursor", about: "where to read on: taken from the address of the next part, and good for nothing else"}
	limitParameter     = parameter{name: "limit", about: "lines of one part, 100 if absent", least: 1, most: apiMaxLimit}
	fromParameter      = parameter{name: "from", about: "first day of the meeting"}
	toParameter        = parameter{name: "to", about: "last day of the meeting"}

	listParameters      = []parameter{limitParameter, cursorParameter}
	owedParameters      = owedParametersWith("outstanding if absent", "lines of one part; the whole list if neither this nor a cursor is given")
	everyOwedParameters = owedParametersWith("all if absent", limitParameter.about)
	meetingsParameters  = []parameter{councilParameter, committeeParameter, fromParameter, toParameter, limitParameter, cursorParameter}

	searchParameters = []parameter{
		{name: "q", about: "words, \"phrases\", -excluded, a OR b, field:value"},
		{name: "council", about: "name", many: true}, {name: "committee", about: "name", many: true},
		{name: "kind", about: "what was recorded", many: true, choices: []string{"decision", "action", "milestone"}},
		{name: "verb", about: "what a decision does", many: true}, {name: "status", about: "of a commitment", many: true},
		{name: "owner", about: "name", many: true}, {name: "programme", about: "name", many: true},
		{name: "type", about: "agenda items or pages of papers", many: true, choices: []string{"item", "document"}},
		{name: "year", about: "of the meeting", many: true}, fromParameter, toParameter,
		{name: "procedural", about: "include apologies, minutes of the last meeting and the like", choices: []string{"1"}},
		{name: "sort", about: "relevance if absent", choices: []string{"relevance", "date"}},
		{name: "limit", about: "hits of one part, 10 if absent", least: 1, most: search.MaxLimit},
		{name: "offset", about: "hits to skip", most: search.MaxOffset}, cursorParameter,
	}
)

func owedParametersWith(statuses, limit string) []parameter {
	return []parameter{
		councilParameter, committeeParameter, {name: "programme", about: "id or name"}, {name: "entry", about: "id of a programme item"},
		{name: "owner", about: "as the minutes name them"}, asOfParameter,
		{name: "status", about: statuses, many: true, choices: append([]string{"all", "outstanding"}, texts(civic.Statuses...)...)},
		{name: "age", about: "how late, by the last day; late is all of the late ones", many: true, choices: ageKeys()},
		{name: "limit", about: limit, least: 1, most: apiMaxLimit}, cursorParameter,
	}
}

func id(of string) map[string]string { return map[string]string{"id": "id of " + of} }

func (s *Server) apiRoutes() []route {
	return append(append(s.owedRoutes(), s.paperRoutes()...), s.otherRoutes()...)
}

func (s *Server) owedRoutes() []route {
	return []route{
		{"/api/v1/outstanding", s.data(s.apiOutstanding), &operation{id: "outstanding", tag: "What is owed", summary: "What is owed, soonest first",
			says:  "the whole list as a plain array, or a part of it where limit or cursor is given",
			query: owedParameters, answer: typeOf[[]report.Commitment](), listed: true, example: "?status=overdue&limit=1"}},
		{"/api/v1/commitments", s.data(s.apiCommitments), &operation{id: "commitments", tag: "What is owed", summary: "Commitments of every status, in parts",
			says: "a part of the list", query: everyOwedParameters, answer: typeOf[apiList[report.Commitment]](), listed: true, example: "?status=kept&limit=1"}},
		{"/api/v1/commitments/:id", s.data(s.apiCommitment), &operation{id: "commitment", tag: "What is owed", summary: "One commitment with its evidence",
			says: "the commitment as of that day", path: id("the commitment"), query: []parameter{asOfParameter}, answer: typeOf[report.Commitment](), example: "r0000000000000002"}},
		{"/api/v1/people", s.data(s.apiPeople), &operation{id: "people", tag: "What is owed", summary: "Who must do something: names and roles as the minutes have them",
			says: "a part of the list, by name", query: []parameter{councilParameter, committeeParameter, asOfParameter, limitParameter, cursorParameter},
			answer: typeOf[apiList[apiPerson]](), listed: true, example: "?limit=1"}},
		{"/api/v1/people/:id", s.data(s.apiPerson), &operation{id: "person", tag: "What is owed", summary: "One name or role with all its commitments",
			says: "the person's commitments of every status", path: id("the person"), query: []parameter{asOfParameter}, answer: typeOf[apiPersonWhole](), example: "quillhaven-o-head-of-place"}},
	}
}

func (s *Server) paperRoutes() []route {
	const tag = "Papers"
	return []route{
		{"/api/v1/councils", s.data(s.apiCouncils), &operation{id: "councils", tag: tag, summary: "The councils that are held", says: "a part of the list, by name",
			query: listParameters, answer: typeOf[apiList[apiCouncilLine]](), listed: true, example: "?limit=1"}},
		{"/api/v1/councils/:id", s.data(s.apiCouncil), &operation{id: "council", tag: tag, summary: "One council", says: "the council", path: id("the council"),
			answer: typeOf[apiCouncil](), example: "quillhaven"}},
		{"/api/v1/committees", s.data(s.apiCommittees), &operation{id: "committees", tag: tag, summary: "The bodies of a council, or of all", says: "a part of the list, by name",
			query: append([]parameter{councilParameter}, listParameters...), answer: typeOf[apiList[apiCommittee]](), listed: true, example: "?limit=1"}},
		{"/api/v1/committees/:id", s.data(s.apiCommittee), &operation{id: "committee", tag: tag, summary: "One body", says: "the body and what is held of its meetings",
			path: id("the committee"), answer: typeOf[apiCommittee](), example: "quillhaven-c4"}},
		{"/api/v1/meetings", s.data(s.apiMeetings), &operation{id: "meetings", tag: tag, summary: "Meetings, earliest first, those without a date last", says: "a part of the list",
			query: meetingsParameters, answer: typeOf[apiList[apiMeetingLine]](), listed: true, example: "?committee=quillhaven-c4&from=2026-01-01&limit=1"}},
		{"/api/v1/meetings/:id", s.data(s.apiMeeting), &operation{id: "meeting", tag: tag, summary: "One meeting with its agenda", says: "the meeting", path: id("the meeting"),
			answer: typeOf[apiMeeting](), example: "quillhaven-m102"}},
		{"/api/v1/items", s.data(s.apiItems), &operation{id: "items", tag: tag, summary: "Agenda items with their records, in the order of their meetings", says: "a part of the list",
			query: meetingsParameters, answer: typeOf[apiList[apiItem]](), listed: true, example: "?committee=quillhaven-c1&limit=1"}},
		{"/api/v1/items/:id", s.data(s.apiItem), &operation{id: "item", tag: tag, summary: "One agenda item with its records", says: "the item", path: id("the item"),
			answer: typeOf[apiItem](), example: "quillhaven-a506"}},
		{"/api/v1/documents", s.data(s.apiDocuments), &operation{id: "documents", tag: tag, summary: "The papers of one meeting or item", says: "a part of the list",
			query:  append([]parameter{{name: "meeting", about: "id of a meeting"}, {name: "item", about: "id of an agenda item"}}, listParameters...),
			answer: typeOf[apiList[apiDocument]](), listed: true, example: "?meeting=quillhaven-m101&limit=1"}},
		{"/api/v1/documents/:id", s.data(s.apiDocument), &operation{id: "document", tag: tag, summary: "One paper", says: "what is known of the paper", path: id("the paper"),
			answer: typeOf[apiDocument](), example: "d0000000000000001"}},
		{"/api/v1/documents/:id/pages", s.data(s.apiPages), &operation{id: "pages", tag: tag, summary: "The text of a paper, sheet by sheet",
			says: "a part of the sheets; none where the paper is restricted or its text is not held", path: id("the paper"), query: listParameters,
			answer: typeOf[apiList[apiPage]](), listed: true, example: "d0000000000000001/pages?limit=1"}},
		{"/api/v1/documents/:id/versions", s.data(s.apiVersions), &operation{id: "versions", tag: tag, summary: "What the address of a paper has held, newest first",
			says: "a part of the versions", path: id("the paper"), query: listParameters, answer: typeOf[apiList[apiVersion]](), listed: true,
			example: "d0000000000000005/versions?limit=1"}},
		{"/api/v1/documents/:id/versions/:version", s.data(s.apiChanges), &operation{id: "changes", tag: tag, summary: "What one version of a paper changed of the one before",
			says: "the paragraphs that were added, removed or reworded", path: map[string]string{"id": "id of the paper", "version": "id of the later version"},
			answer: typeOf[apiDifference](), example: "d0000000000000005/versions/" + string(sampleMinutes)}},
		{"/api/v1/documents/:id/pages/:page", s.data(s.apiOnePage), &operation{id: "page", tag: tag, summary: "The text of one sheet", says: "the sheet",
			path:   map[string]string{"id": "id of the paper", "page": "number of the sheet in the file, from 1; 0 for a paper without sheets"},
			answer: typeOf[apiPage](), example: "d0000000000000001/pages/12"}},
	}
}

func (s *Server) otherRoutes() []route {
	return []route{
		{"/api/v1/search", s.data(s.apiSearch), &operation{id: "search", tag: "Search", summary: "Search agenda items and pages of papers",
			says: "hits with facets counted over the whole answer", query: searchParameters, answer: typeOf[report.Results](), listed: true, example: "?q=shops&limit=1"}},
		{"/api/v1/programmes", s.data(s.apiProgrammes), &operation{id: "programmes", tag: "Programmes", summary: "Programmes of a council, or of all", says: "a part of the list, by name",
			query: append([]parameter{councilParameter}, listParameters...), answer: typeOf[apiList[apiProgramme]](), listed: true, example: "?limit=1"}},
		{"/api/v1/programmes/:id", s.data(s.apiProgramme), &operation{id: "programme", tag: "Programmes", summary: "One programme with its items and what was promised for each",
			says: "the programme", path: id("the programme"), query: []parameter{asOfParameter}, answer: typeOf[apiProgrammeWhole](), example: "quillhaven-p-better-by-design"}},
		{"/api/v1/coverage", s.data(s.apiCoverage), &operation{id: "coverage", tag: "Coverage", summary: "What is held of each council, and what is not",
			says: "one line a council", query: []parameter{councilParameter}, answer: typeOf[[]apiCouncilCoverage](), example: "?council=quillhaven"}},
	}
}
