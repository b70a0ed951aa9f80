package extract

// A council's services and its partners act under their own names, "Finance would
// redraft the note", "Highways to look at it", "the IDB agreed". Their names are those of
// subjects too, so it is the deed behind a name that makes it somebody.

// serviceNames are the last words of the names of a council's own services.
var serviceNames = setOf(`highways legal finance property estates planning education housing comms communications procurement licensing
	regeneration streetscene parks leisure libraries museums facilities payroll revenues benefits catering waste refuse recycling transport transportation
	engineering health care control standards protection safety development hr ict it audit policy performance cleansing
	enforcement parking elections registration governance insight intelligence partnerships sustainability culture tourism
	learning participation inclusion safeguarding commissioning`)

// partnerNames are those of its partners, whose own plans are none of the body's.
var partnerNames = setOf(`agency trust constabulary rail water energy university college association federation institute police council authority openreach healthwatch streetworks`)

// inquiring are deeds of services that need no article behind them: "survey drains by parish".
var inquiring = setOf(`map model survey audit cost price value measure count analyse analyze compare test trial scope evaluate research inspect assess
	benchmark calculate estimate profile sample chart reissue revise rewrite redraft reprice recalculate`)

// serves reports whether w, which no list of offices knows, is a service or a partner by
// its name that does a deed with the "would" or "to" at i.
func (r *reader) serves(ws []word, w who, i int) bool {
	due := is(ws, i, "was|were|is|are") && is(ws, i+1, "to") // "Trading Standards was to warn them"
	if !due && !is(ws, i, "would|will|shall|to") || w.from >= w.to || w.to-w.from > 5 || !serviceName(ws, w, is(ws, i, "to")) {
		return false
	}
	if is(ws, i, "to") && (w.from > 1 && !is(ws, w.from-1, ":|-|–|;|.|that|the") || opening[ws[w.from].low]) {
		return false // "the transfer of Waste Services to the county"
	}
	if is(ws, i, "to") && toldAfter(ws, i) {
		return false // "Planning to build on the site had begun"
	}
	v := skipAdverbs(ws, i+1)
	if due {
		v = i + 2
	}
	if v+1 >= len(ws) || !plainVerb(ws, v) || everyday(ws, v) || soft(ws, v) || stillOwn[ws[v].low] {
		return false
	}
	return promises(ws, v) || byHand[ws[v].low] && is(ws, i, "to") || inquiring[ws[v].low] || !notOwn[ws[v].low] && is(ws, v+1, "the|a|an|its|their|this|these|all|any|what|how|whether|out|up|into") && is(ws, i, "to|will")
}

// toldAfter reports whether a sentence has its verb behind word k, and in no clause of its own.
func toldAfter(ws []word, k int) bool {
	for j := k + 1; j < len(ws); j++ {
		if is(ws, j, "whether|which|that|what|how|why|who|if|when|until|once|before|where|as|;") {
			return false
		}
		if is(ws, j, "was|were|had|is|are|has") {
			return true
		}
	}
	return false
}

// stillOwn are firm verbs that services have of what they are.
var stillOwn = setOf("include make help have keep offer join lead recommend work progress")

// serviceName reports whether the words of w are a name in capitals that ends as the
// names of services do, or as those of partners do where these count too, or the letters
// of a body with its article.
func serviceName(ws []word, w who, partners bool) bool {
	for k := w.from; k < w.to; k++ {
		if !ws[k].capital() && !is(ws, k, "and|&|of|the|'s") {
			return false
		}
	}
	last := ws[w.to-1]
	return serviceNames[last.low] || partners && partnerNames[last.low] && w.to-w.from > 1 || w.to-w.from == 1 && last.shout() && len(last.raw) < 6 && is(ws, w.from-1, "the")
}

// askedByName reports whether the words between the "asked" at k and the "to" at j name
// somebody, be it by a name that no list holds or by what they are: "asked Streetworks to",
// "asked the bus company to".
func askedByName(ws []word, w who, k, j int) bool {
	from := k + 1
	for is(ws, from, "the|our|its|a|local") {
		from++
	}
	if w.to != j || is(ws, len(ws)-1, ":") || w.from > from || w.from >= w.to || w.from <= k || is(ws, from, "permission|leave|time|him|her|them|what|how") {
		return false
	}
	if selves[ws[w.to-1].low] && w.to-w.from == 1 || is(ws, w.to-1, "members|councillors") {
		return false // what a speaker asks of those who hear
	}
	return ws[w.from].capital() && !inPrint[ws[w.to-1].low] && !monthName(ws[w.from].low) || from > k+1 && (agents[ws[w.to-1].low] || is(ws, w.to-1, "county|district|borough|council|hospital|companies|bank|farmer|farmers|developer|contractors|constabulary|diocese|church|practice|surgery|region|department|minister|ministry|government"))
}
