package civic

// A Mark tells one state of a store from every other. Two marks that are equal
// say that nothing was stored in between; nothing else can be read from them.
type Mark struct {
	Papers int64 // changes with councils, meetings, items, records, programmes, links, evidence and what people say
	Ledger int64 // changes with every fetch and run
	Taken  int64 // changes where words are taken back from readers, and with what people say
}
