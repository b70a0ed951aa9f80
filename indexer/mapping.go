package indexer

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"

	"arising/internal/search"
)

// acronymSeparator stands between the parts of an acronym's value.
const acronymSeparator = "\x1f"

// The fields of the index. Keyword fields have the names of the facets.
const (
	fieldTitle     = "title"     // stems
	fieldDecisions = "decisions" // stems of the quotes
	fieldActions   = "actions"
	fieldBody      = "body"  // stems of all the text of an item
	fieldPage      = "page"  // stems of all the text of a page of a document
	fieldAbout     = "about" // stems of the names of its body and its programmes
	fieldWords     = "words" // every word of all the text, with its place, for phrases

	fieldType       = "type"
	fieldYear       = "year"       // "2025"
	fieldMonth      = "month"      // "2025-03"
	fieldDate       = "date"       // "2025-03-14"
	fieldProcedural = "procedural" // "yes", else absent
	fieldAcronym    = "acronym"    // council, short form and full form that the text introduces

	fieldUnit = "unit" // the unit itself, packed; stored and not indexed
)

// newMapping says how each field is indexed. It is static: what it does not
// name is not indexed. Measured on 200,000 items: a field of all fields costs
// half the speed and half the disk, and doc values on texts serve nobody.
func newMapping() mapping.IndexMapping {
	doc := bleve.NewDocumentStaticMapping()
	for _, name := range []string{fieldTitle, fieldDecisions, fieldActions, fieldBody, fieldPage, fieldAbout} {
		doc.AddFieldMappingsAt(name, textField(stemAnalyzer, name == fieldTitle))
	}
	doc.AddFieldMappingsAt(fieldWords, textField(exactAnalyzer, true))
	for _, name := range append([]string{fieldType, fieldMonth, fieldDate, fieldProcedural, fieldAcronym}, search.Facets...) {
		doc.AddFieldMappingsAt(name, keywordField())
	}
	doc.AddFieldMappingsAt(fieldUnit, storedField())
	doc.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping())
	m := bleve.NewIndexMapping()
	m.DefaultMapping = doc
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	m.ScoringModel = index.BM25Scoring
	return m
}

// textField is analyzed; places are kept only where phrases need them.
func textField(analyzer string, places bool) *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Analyzer = analyzer
	f.Store, f.DocValues, f.IncludeInAll = false, false, false
	f.IncludeTermVectors = places
	return f
}

// keywordField holds whole values, for filters, facets and order.
func keywordField() *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Analyzer = keyword.Name
	f.Store, f.IncludeTermVectors, f.IncludeInAll = false, false, false
	f.DocValues = true
	f.SkipFreqNorm = true
	return f
}

func storedField() *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Analyzer = keyword.Name
	f.Store, f.Index, f.DocValues, f.IncludeTermVectors, f.IncludeInAll = true, false, false, false, false
	return f
}
