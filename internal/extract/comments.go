package extract

// A body's outcome may be a list of what it says to another: "The Panel wished to
// make the following comments to the Cabinet:", and a line for each, "The Panel
// requested that …". The line that leads them in decides nothing by itself.

// commented takes the lines of such a list that tell a deed of the body, and
// reports whether sentence s of block i leads one in.
func (sw *sweep) commented(i int, s sentence) bool {
	if !s.last || !openEnded(s.text) || !leadsComments(s.words) {
		return false
	}
	g := &gathering{r: sw.r, like: clause{rule: "body comments", section: sw.part.kind}}
	for k := i + 1; k < sw.part.to && kindOfMarker(sw.r.doc.Blocks[k].Marker) != noMarker; k++ {
		b := sw.r.doc.Blocks[k]
		sw.comments = k + 1
		if bodyDeed(wordsUpTo(sw.r.doc.Body(b), 12)) {
			g.add(b.Body, b.End, "")
		}
	}
	if len(g.out) == 0 {
		sw.comments = 0
		return false
	}
	sw.spend(stretch{s.start, s.end})
	sw.take(g)
	return true
}

// leadsComments finds "wished to make the following comments", "made the following
// comments and recommendations".
func leadsComments(ws []word) bool {
	for k := 2; k < len(ws); k++ {
		if is(ws, k, "following") && is(ws, k-2, "make|made|makes") && is(ws, k+1, "comments|observations|points|conclusions|recommendations|comment") {
			return true
		}
	}
	return false
}

// bodyDeed reports whether a line opens with the body and a deed by which it
// decides: "The Panel welcomed the", "The Committee requested that".
func bodyDeed(ws []word) bool {
	for k := 1; k < len(ws) && k < 8; k++ {
		if is(ws, k, "requested|recommended|welcomed|agreed|noted|endorsed|supported|asked") && selfBefore(ws, k) && !earlier(ws, k) {
			return k+1 < len(ws) && !is(ws, k+1, "if|whether|why|how|what|when|about|with|concern|concerns")
		}
	}
	return false
}
