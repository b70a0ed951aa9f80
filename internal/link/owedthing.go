package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// What a promise says is to come has a word for it, "an INVENTORY of the bus shelters", and words
// for what it is of. An item that bears the name of the matter and has neither brought something
// else: the prices of sacks are no plan against dumping.

// An owedThing is what a promise says is to come.
type owedThing struct {
	head string   // how the word for it begins; "" where only that is said of which it tells
	of   []string // how the other words begin
}

// passively is how a promise says, in small letters, that a thing be brought, "the costs of the move
// be reported"; actively, that somebody bring it; secondly, that the other of two things be brought.
// "|" stands where the promise names a time, a body or whoever owes it.
var (
	passively = regexp.MustCompile(`^(?:.*\bthat )??\W*(?:\(?[a-z0-9]{1,3}[).] )?(?:that )?([a-z0-9][^.;:|]{2,160}?) (?:(?:is|are|was|were|should|would|will|shall|to|must) )*be (?:[a-z]+ly |further |again |now |then |also )*([a-z]+)`)
	actively  = regexp.MustCompile(`\b(?:bring|brings|bringing|submit|present|provide|produce|prepare|compile|give|lay|table|circulate|draw up|draft|write|make|publish|share|supply|put|get|obtain|carry out|undertake|conduct|review|evaluate|assess|examine|compare|analyse|come back with|return with|receive|consider|asked for|ask for|see|show|work up|report)(?: back| again| once more| forward| together)? (?:with |to \| |\| |(?:up)?on |about )*([a-z0-9][^.;:|]{2,160})`)
	secondly  = regexp.MustCompile(`\band (?:that )?([a-z][^.;:|]{2,80}?) (?:be )?(?:reported|brought|submitted|presented|given|put|laid)\b`)
)

// askedThat opens a clause of what was asked or agreed.
var askedThat = regexp.MustCompile(`^[a-z| ]{0,40}?\b(?:requested|asked|agreed|resolved|recommended|instructed|directed|decided|wished) (?:[a-z]+ ){0,2}?that `)

// asksOnly are the participles of a clause that brings nothing by itself.
var asksOnly = wordSet("asked invited requested instructed authorised urged recommended thanked noted approved told informed advised kept given directed encouraged reminded able")

// looksAt are the verbs of which the object is what a paper tells of, and no paper; tellsAfter is how
// that stands behind the verb: "that a report be made on the tides".
var (
	looksAt    = regexp.MustCompile(`^(?:report[^.;:]{0,12}? (?:up)?on |examine |review |evaluate |assess |compare |analyse |consider )`)
	tellsAfter = regexp.MustCompile(`\b(?:report|update|paper|presentation|briefing|note|information|statement|account)s? (?:should |would |to )?(?:be [a-z]+|come)\b[^.;:]*? (?:up)?on ((?:how|what|why|whether|the|an?|its|their|any)\b[^.;:|]{2,160})`)
)

// gaps are left where times and names were taken out.
var gaps = regexp.MustCompile(`\s{2,}`)

// thingsOwed reads what a promise says is to come; nothing where it does not say so plainly.
func thingsOwed(p *Promise) (out []owedThing) {
	text := gaps.ReplaceAllString(strings.NewReplacer("’", "'", ",", "").Replace(strings.ToLower(matter(p))), " | ")
	if m := passively.FindStringSubmatch(text); m != nil && !asksOnly[m[2]] {
		out = append(out, readThing(askedThat.ReplaceAllString(m[1], ""), false))
	}
	for _, m := range actively.FindAllStringSubmatch(text, maxSigns) {
		out = append(out, readThing(m[1], looksAt.MatchString(m[0])))
	}
	for _, m := range tellsAfter.FindAllStringSubmatch(text, maxSigns) {
		out = append(out, readThing(m[1], true))
	}
	for _, m := range secondly.FindAllStringSubmatch(text, maxSigns) {
		out = append(out, readThing(m[1], false))
	}
	return slices.DeleteFunc(out, func(t owedThing) bool { return t.head == "" && len(t.of) == 0 })
}

// thingEnds is where the name of a thing ends: what follows says when, to whom or what is done with it.
var thingEnds = regexp.MustCompile(`\s(?:\||to (?:the|its|this|it|them|every|each|be|a|\||cabinet|council|full|members|come)\b|come\b|stand\b|be\b|(?:put|held|carried|laid|deferred|continued|postponed)\b|` +
	`(?:and|or) (?:to )?(?:report|bring|submit|present|its|their|the (?:results?|outcome|findings)|that)\b|before (?:the|it)\b|at (?:the|its) (?:next|meeting)\b|by the end\b|in (?:the )?(?:spring|summer|autumn|winter)\b|so that\b|in order\b|instead\b|in (?:its|their) (?:place|stead)\b|each\b|every\b)`)

// paperOpens and paperAbout are what stands before that of which a paper tells: "a further report on".
var (
	paperOpens = regexp.MustCompile(`^(?:an?|the|any|its|their|his|her|this|that|further|full|another|final|interim|first|short|brief|written|detailed|revised|new|draft|updated|latest|progress|verbal|costed|annual|joint|proposed|consideration of|a decision on|with) `)
	paperAbout = regexp.MustCompile(`^(?:back )?(?:progress )?(?:reports?|updates?|papers?|presentations?|briefings?|notes?|information|statements?|account|item|summary|briefing note|findings|report back|progress)(?: back)?(?: to \|)? (?:(?:up)?on|about|of|into|concerning|regarding|setting out|giving|showing|comparing|explaining|describing|with|as to) `)
)

// withoutPaper leaves those off, and reports whether any paper was named so.
func withoutPaper(said string) (rest string, about bool) {
	for range 4 { // "a further progress report on the"
		rest = paperOpens.ReplaceAllString(said+" ", "")
		about = about || paperAbout.MatchString(rest)
		rest = strings.TrimSpace(paperAbout.ReplaceAllString(rest, ""))
		if rest == said {
			break
		}
		said = rest
	}
	return rest, about
}

// joining are the words behind which the name of a thing says of what it is; asQuestion opens what is
// told as a question; finite are the verbs of a sentence that was taken for a name.
var (
	joining    = regexp.MustCompile(` (?:of|for|on|upon|against|in|at|to|with|from|by|into|under|about|between|after|before|within|as|and|which|that|who|whose|where|when|received|made|given|needed|required) `)
	asQuestion = regexp.MustCompile(`^(?:how|what|why|whether|where|who|when|if)\b`)
	finite     = regexp.MustCompile(`\b(?:is|are|was|were|has|have|had|would|will|could|should)\b`)
)

// handled is what is done with a thing, and says nothing of what it is.
var handled = regexp.MustCompile(`^ (?:received|made|given|needed|required)\b`)

// bareWords name no thing by themselves.
var bareWords = wordSet("again once more further time next later now then here there on in up what it them this these that those which report reports update updates paper papers back off over forward both item matter one such")

// readThing reads the name of a thing in small letters; about says that it is only that of which a paper tells.
func readThing(said string, about bool) (t owedThing) {
	said = " " + said + " "
	if at := thingEnds.FindStringIndex(said); at != nil {
		said = said[:at[0]]
	}
	said, told := withoutPaper(strings.TrimSpace(said))
	asked := asQuestion.MatchString(said)
	about = about || told || asked
	if clear, _, _ := strings.Cut(said, " who "); !asked && finite.MatchString(clear) {
		return t
	}
	head, of := said, ""
	if at := joining.FindStringIndex(said + " "); at != nil {
		head, of = said[:at[0]], handled.ReplaceAllString(said[at[0]:], "")
	}
	named := strings.Fields(head)
	for !asked && len(named) > 1 && strings.HasSuffix(named[len(named)-1], "ed") { // "results achieved"
		named = named[:len(named)-1]
	}
	if n := len(named); n > 0 && bareWords[named[n-1]] { // "lessons learned report"
		named, about = named[:n-1], true
	}
	if len(named) == 0 && !asked {
		return t
	}
	words := plainly(strings.Join(named, " "))
	if n := len(words); n > 0 && !about {
		t.head, words = words[n-1], words[:n-1]
	}
	for _, w := range slices.Concat(words, plainly(of)) {
		if !slices.Contains(t.of, w) && w != t.head {
			t.of = append(t.of, w)
		}
	}
	return t
}

// documents are things that are called by their name when they come, whatever the title.
var documents = stemSet("plan policy strategy register scheme inventory protocol guide guidance charter framework case options appraisal timetable proposals masterplan leaflet map schedule programme comparison layout specification brief bid prospectus trajectory")

// isDocument reports whether the word for a thing is that for one of those.
func (t owedThing) isDocument() bool { return documents[t.head] || documents[t.head+"y"] }

// toldUnnamed are things that are told without the word for them, by what they are of.
var toldUnnamed = stemSet("decision approval future results outcome figures numbers rates level performance progress findings impact effects reasons lessons details information position responses views answers replies feedback statistics use working conclusions update situation cost price amount matter consideration item thing subject question")

func isUnnamed(w string) bool { return toldUnnamed[w] || toldUnnamed[w+"y"] }

// moneys are words for money, which is told by sums.
var moneys = stemSet("cost price spend spent money sum expenditure income")

// quality is how the word for a quality ends: "timeliness" is told by what is on time.
var quality = regexp.MustCompile(`(?:ness|iti)$`)

// lackedBy reports whether an item lacks a thing, by which words it holds. Of a document, and under the
// matter's own name of any thing that is called by its word, it must hold the word or most of what that
// is of; of what is told without its word, something of that. What the title of the promise's item
// says of it shows nothing.
func (t owedThing) lackedBy(holds, says func(string) bool, entry []string, bears, disclaims bool) bool {
	unnamed := isUnnamed(t.head)
	if t.head != "" && (slices.Contains(entry, t.head) || !unnamed && holds(t.head) || unnamed && says(t.head)) {
		return false
	}
	lacks, of := 0, 0
	for _, w := range t.of {
		if slices.Contains(entry, w) || isUnnamed(w) {
			continue
		}
		if of++; !holds(w) {
			lacks++
		}
	}
	switch {
	case disclaims:
		return 2*lacks >= of && (of > 0 || t.head != "")
	case t.head == "" || quality.MatchString(t.head):
		return bears && of > 1 && lacks == of
	case unnamed:
		return bears && of > 0 && lacks == of
	}
	return (bears || t.isDocument()) && 2*lacks >= of
}

// mixed is how a promise speaks of one thing in the place of another.
var mixed = newWordlist([]string{"instead", "in place of", "in its stead", "in lieu", "no longer", "no further", "rather than", "invit"})

// mostStrangeHead is the most of the head of a title that may be strange to a promise whose matter it names.
const mostStrangeHead = 0.25

// lacksThing reports whether an item holds no word for any of the things that a promise says are to
// come, nor most of the words that say of what, in other words either. Where it says that somebody
// had asked for it, or calls the matter by an acronym, that shows nothing.
func (s *shelf) lacksThing(q query, it *shelved) bool {
	if q.recurs() || q.asksIn || q.guest != "" || q.group != "" || addressed(q.Promise) && q.Verb != civic.VerbRequest || mixed.in(strings.ToLower(q.Quote)) {
		return false
	}
	if shouted := strings.ToUpper(it.Title) == it.Title; !shouted && (it.wanted || capitals.MatchString(it.Title)) {
		return false
	}
	low := strings.ToLower(it.Title + " " + it.Minutes)
	if asked, _ := askedDay(q, it); asked || wished.in(low) {
		return false
	}
	all := q.owed.of(q.Promise)
	if len(all) == 0 || resultOf.MatchString(q.Quote) {
		return false // for the results of inquiries see lacksResult
	}
	low, disclaims := withoutDisclaimers(it)
	says := func(w string) bool { return wordBegins(low, w) }
	holds, entry := s.holdsIn(q, it, low), plainly(q.ItemTitle)
	bears := sameName(q, it) || q.strange(head(it.Title)) <= mostStrangeHead
	return !slices.ContainsFunc(all, func(t owedThing) bool { return !t.lackedBy(holds, says, entry, bears, disclaims) })
}

// disclaimer is how a sentence says of what an item does not tell: "it was confined to the registers".
var (
	disclaimer  = regexp.MustCompile(`\bdealt (?:neither|not) with\b|\bneither (?:dealt|touched|mentioned|gave|covered|spoke)\b|\bno (?:figures?|costs?|sums?|results?|numbers?|findings) (?:[a-z]+ ){0,2}?(?:was|were|had been) (?:yet )?(?:before|given|shown|reported|available|to hand|offered|put|laid)\b|\btoo (?:early|soon) (?:yet )?to (?:say|speak|tell|judge|report|know|draw)\b|\b(?:was|were) confined to\b|\ba matter of [a-z]+ only\b`)
	disclaiming = newWordlist([]string{"not ", "neither", "no ", "too early", "too soon", "confined", "nothing", "silent", "left out", "omitted", "only"})
)

// withoutDisclaimers returns the words of an item in small letters without such sentences, and reports
// whether it has any.
func withoutDisclaimers(it *shelved) (rest string, had bool) {
	low := strings.ToLower(it.Minutes)
	if len(low) != len(it.Minutes) || !disclaiming.in(low) {
		return strings.ToLower(it.Title) + " " + low, false
	}
	rest = strings.ToLower(it.Title) + " "
	for start := 0; start < len(low); {
		end := sentenceEnd(it.Minutes, start)
		if said := low[start:end]; !outcome(said) && (disclaimer.MatchString(said) || silentOn.MatchString(said)) {
			had = true
		} else {
			rest += said
		}
		start = end
	}
	return rest, had
}

// holdsIn says of the beginning of a word whether an item, whose words are given in small letters, holds
// it, one of its family, another name for it or other words for the same thing.
func (s *shelf) holdsIn(q query, it *shelved, low string) func(string) bool {
	said, by := s.saidIn(it), s.thingsByKey(q.Quote)
	called, _ := q.calledIn(merged(it.title, it.text))
	return func(w string) bool {
		if wordBegins(low, w) || moneys[w] && strings.Contains(low, "£") || saysOther(said.all, by[w], nil) || slices.Contains(q.letters, w) {
			return true
		}
		return slices.ContainsFunc(slices.Concat(q.own, q.context), func(o weightedTerm) bool {
			return strings.TrimSuffix(s.stems[o.term], "y") == w && (q.hasKin(it.title, o.term) || q.hasKin(it.text, o.term) || has(called, o.term))
		})
	}
}

// An owing is what a promise says is to come, read when it is first asked for.
type owing struct {
	all  []owedThing
	read bool
	said []string // stems of all that the promise says beside whom it addresses
}

// stemsOf returns said, read when it is first asked for.
func (o *owing) stemsOf(p *Promise) []string {
	if o == nil {
		return stems(withoutBody(p.Quote))
	}
	if o.said == nil {
		o.said = stems(withoutBody(p.Quote))
	}
	return o.said
}

func (o *owing) of(p *Promise) []owedThing {
	if !o.read {
		o.all, o.read = thingsOwed(p), true
	}
	return o.all
}

// documentWords are those without which no sentence speaks of a document.
var documentWords = newWordlist([]string{"plan", "polic", "strateg", "register", "scheme", "inventor", "protocol", "guid", "charter", "framework", "case", "option", "appraisal", "timetable", "proposal", "leaflet", "map", "schedule", "programme", "comparison", "layout", "specification", "brief", "bid", "prospectus", "trajector"})

// bringsElse reports whether a sentence says that somebody bring another document of the matter than
// the promise: where the readings had come, "to bring a costed layout to the March meeting".
func (q query) bringsElse(said string) bool {
	if !documentWords.in(strings.ToLower(said)) {
		return false
	}
	all := thingsOwed(&Promise{Record: civic.Record{Quote: said}})
	return len(all) > 0 && !slices.ContainsFunc(all, func(t owedThing) bool {
		return !t.isDocument() || slices.Contains(q.saidPlain, t.head)
	})
}
