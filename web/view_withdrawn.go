package web

import (
	"arising/internal/civic"
	"arising/internal/report"
)

// withheldQuote stands where the council has taken words back from the public.
const withheldQuote = "Words that the council has withdrawn from the public"

var withdrawnMeans = map[civic.WithdrawnWhy]string{
	civic.Corrected:     "The minutes were corrected and no longer say this. It is not counted as owed.",
	civic.MadeExempt:    "The council has taken these words back from the public. We do not hold them any more.",
	civic.ReadOtherwise: "These words are no longer taken for a decision or action. What people said of it is kept.",
}

// withdrawnWords says why something no longer stands, and since when; "" while
// it stands.
func withdrawnWords(w *civic.Withdrawal) string {
	if w == nil {
		return ""
	}
	s := nonEmpty(withdrawnMeans[w.Why], "It no longer stands.")
	if !w.At.IsZero() {
		s += " Found on " + dayOf(w.At) + "."
	}
	return s
}

// withdraw shows a promise that no longer stands as such and as nothing else.
func (p *promise) withdraw(w *civic.Withdrawal) {
	if w == nil {
		return
	}
	p.Withdrawn, p.Status, p.Means, p.Silence = true, tag{"Withdrawn", "grey"}, withdrawnWords(w), ""
	p.Quote = nonEmpty(p.Quote, withheldQuote)
	p.Short = report.Short(p.Quote, 60)
}

// withdrawnItem says that an item is no longer on its agenda; "" while it is.
func withdrawnItem(w *civic.Withdrawal) string {
	if w == nil {
		return ""
	}
	s := "The council’s papers no longer list this item."
	if !w.At.IsZero() {
		s += " Found on " + dayOf(w.At) + "."
	}
	return s
}

// A goneRecord is a decision, action or milestone that an item no longer has.
type goneRecord struct {
	ID, Quote, Why string
	Short          string // how the quote begins
	Kind           tag
	Commitment     string // address of our page about it, "" where nothing was owed
}

// goneRecords are those of all records of an item that were withdrawn.
func goneRecords(all []civic.Record) []goneRecord {
	var out []goneRecord
	for _, r := range all {
		if r.Withdrawn == nil {
			continue
		}
		g := goneRecord{ID: string(r.ID), Quote: nonEmpty(r.Quote, withheldQuote), Why: withdrawnWords(r.Withdrawn), Kind: tag{upperFirst(string(r.Kind)), "grey"}}
		g.Short = report.Short(g.Quote, 60)
		if r.Commitment {
			g.Commitment = "/commitments/" + string(r.ID)
		}
		out = append(out, g)
	}
	return out
}
