package extract

import (
	"strings"

	"arising/internal/civic"
)

// A body that decides what shall be done "from 1 April" says from when its decision
// holds. Nobody is told to do anything by then, and no paper will come to show it, so the
// day is no due: waited for as one, it would be called late.

// takesHold are the participles of what a decision itself brings about on a day that it
// names: "be introduced on 1 April".
const takesHold = "introduced|adopted|charged|paid|levied|raised|increased|reduced|lowered|frozen|fixed|restored|reinstated|extended|offered|applied|ended|discontinued|abolished|lifted|revoked|closed|opened|started|begun|stopped|ceased|set|waived|brought|put|doubled|halved|cut|dropped|continued|renamed|replaced|merged|dissolved"

// papersOut are the participles of what people find out or do with papers, which members
// can look for.
const papersOut = "evaluated|assessed|examined|investigated|considered|surveyed|counted|measured|studied|looked|researched|analysed|compared|mapped|drawn|written|published|issued|displayed|posted|printed|produced|updated|told|informed|notified|advised|consulted|held|convened|invited|asked|reviewed|inspected|checked|audited|tested|monitored"

// holdsFrom reports whether the time of a deed in a clause is only that from which what
// was decided holds: its verb has neither a doer nor somebody to whom it goes.
func holdsFrom(d deed, quote string, ws []word, due *civic.Due) bool {
	if due == nil || d.verb != civic.VerbAct || d.owner != "" || hearers(words(d.recipient)) {
		return false
	}
	at := strings.Index(quote, due.Expression)
	if at < 0 {
		return false
	}
	v := deedBefore(ws, at)
	if v < 0 || handedOver[ws[v].low] || is(ws, v, papersOut) {
		return false
	}
	low := lower(due.Expression)
	switch {
	case strings.HasPrefix(low, "from "), strings.HasPrefix(low, "as from "):
		return true
	case due.Recurs == "P1W":
		return true // "be collected weekly" is how a service runs
	}
	return (strings.HasPrefix(low, "on ") && due.Precision == civic.ByDay || strings.HasPrefix(low, "after ")) && is(ws, v, takesHold)
}

// deedBefore returns the participle behind the last "be" in front of byte at, or the first
// verb of a clause that has none; -1 where the time stands in front of the verb.
func deedBefore(ws []word, at int) int {
	for k := len(ws) - 1; k >= 0; k-- {
		if ws[k].start < at && is(ws, k, "be") && k+1 < len(ws) {
			if v := skipAdverbs(ws, k+1); v < len(ws) && ws[v].start < at {
				return v
			}
		}
	}
	k := 0
	for is(ws, k, "to|that") {
		k++
	}
	if k < len(ws) && ws[k].start < at && !is(ws, k, "the|a|an|from|on|in") {
		return k
	}
	return -1
}
