package extract

// resulting are what comes of a deed and is told afterwards.
const resulting = "version|draft|results|result|findings|outcome|outcomes|responses|conclusions|figures|answers|replies|report|proposals|recommendations|views|comments|feedback"

// handsResults returns the participle by which what comes of a deed, its participle at v,
// goes to somebody: "would be consulted and the results put before the Board"; 0 where
// nothing does.
func handsResults(ws []word, v int) int {
	for j := v + 1; j+2 < len(ws); j++ {
		if !is(ws, j, "and|with") || !is(ws, j+1, "the|its|their|any|all|a") {
			continue
		}
		for m := j + 2; m+2 < len(ws) && m < j+8 && !ws[m].mark(); m++ {
			if is(ws, m, "put|brought|reported|presented|submitted|sent|circulated|shared|fed|given|made|laid") && hasWord(ws[j+2:m], resulting) {
				if is(ws, m+1, "back|before|to|with|available") && !hasWord(ws[j:m], "was|were|had|that|which|to") {
					return m
				}
				break
			}
		}
	}
	return 0
}

// nextPaperHolds reports whether a thing would be in a paper that is to come, its
// participle at v: "an update would be included in the next progress report".
func nextPaperHolds(ws []word, v int) bool {
	if !is(ws, v, "included|set|covered|contained|reflected|incorporated|shown|given|provided|reported|addressed|added|put|featured|picked|dealt") {
		return false
	}
	for j := v + 1; j+2 < len(ws) && j < v+6; j++ {
		if !is(ws, j, "in|into|within|with|through|by") || !is(ws, j+1, "the|its|his|her|their") {
			continue
		}
		return is(ws, j+2, "next|following|forthcoming|coming") && hasWord(ws[j+3:min(len(ws), j+8)], "report|update|paper|bulletin|briefing|newsletter|monitoring|monitor|outturn|digest|return|scorecard|dashboard|statement|review")
	}
	return false
}

// nextReport reports whether words from k on name a paper that is to come: "in her next
// report", "part of the next update".
func nextReport(ws []word, k int) bool {
	for ; k+2 < len(ws) && !ws[k].mark() && !is(ws, k, "and|that|which"); k++ {
		if is(ws, k, "his|her|their|its|the") && is(ws, k+1, "report|update|paper") && is(ws, k+2, "to|for|in") && hasWord(ws[k+3:min(len(ws), k+6)], "next|following|forthcoming|january|february|march|april|may|june|july|september|october|november|december") {
			return true // "feature in his report to the next meeting"
		}
		if is(ws, k, "the|his|her|their|its") && is(ws, k+1, "next|following|forthcoming|coming") {
			return hasWord(ws[k+2:min(len(ws), k+6)], "report|update|paper|bulletin|briefing|newsletter")
		}
	}
	return false
}
