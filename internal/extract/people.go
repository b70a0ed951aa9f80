package extract

import "strings"

// A nature says what a noun phrase names.
type nature int

// The natures of a noun phrase. Persons, initials and groups of officers can
// promise; a body can where it is a committee; a thing cannot.
const (
	thing nature = iota
	pronoun
	person       // by name or by role
	group        // "officers", "the service design team"
	body         // a committee, panel or board
	organisation // a council, authority, ministry or company
)

// A who is a noun phrase that may name somebody: words [from, to) of a sentence.
type who struct {
	from, to int
	name     string // as printed, without its article
	sort     nature
	plural   bool
	also     string // the name that stands behind an office: "The auditor, Mr Vane, said"
}

// nearest is how a pronoun names somebody: by the naming that stands nearest.
func (w who) nearest() string {
	if w.also != "" {
		return w.also
	}
	return w.name
}

// roleNouns are the words that a role ends in or consists of.
var roleNouns = setOf(`chair chairman chairwoman chairperson vice-chair vice-chairman vice-chairperson vicechair convener convenor leader mayor
	deputy councillor cllr alderman alderwoman bailie provost director manager head executive clerk secretary adviser advisor solicitor
	engineer inspector superintendent sergeant constable commissioner commander lead holder curator nurse doctor planner accountant
	auditor treasurer coordinator co-ordinator consultant surveyor administrator analyst assistant officer member portfolio
	groundsman warden governor principal registrar librarian representative speaker chaplain architect ecologist
	barrister lawyer ranger partner editor pcso dean canon monitor steward master harbourmaster keeper headteacher headmaster
	headmistress marshal attendant supervisor specialist advocate lengthsman actuary valuer bursar pharmacist psychologist therapist economist paramedic midwife coroner scientist technician chamberlain remembrancer comptroller
	colleague foreman agent`)

// rolePlurals name several people, or a service that answers as one.
var rolePlurals = setOf(`members officers directors managers councillors cllrs advisers advisors heads leaders staff non-executives representatives auditors trustees chairs
	colleagues governors planners engineers commissioners solicitors wardens rangers co-chairs vice-chairs partners officials`)

var groupNouns = setOf(`team teams office departments directorate service services secretariat`)

// titles come before a person's name.
var titles = setOf("mr mrs ms miss mx dr prof professor sir lady lord dame cllr cllrs councillor councillors ald alderman rev revd reverend fr father canon cty baroness inspector superintendent pc pcso sgt justice")

// organisations are words that no person's name holds.
var organisations = setOf(`council committee board panel forum cabinet authority commission executive assembly partnership trust group sub-group subgroup team
	street road lane avenue park hall house centre school college hospital university church county borough city district town parish
	department directorate service services plan strategy programme project scheme act government agency association society club union
	limited ltd plc company fund framework policy report review bridge station library court square market office north south east west
	regulations order constitution budget review working party homes housing health nhs care england wales scotland kingdom
	great britain europe london bill code charter register standing orders agenda item appendix annex part section paragraph minute minutes
	january february march april may june july august september october november december monday tuesday wednesday thursday friday
	saturday sunday christmas easter no yes`)

// committees are bodies that can act on their own word.
var committees = setOf("committee panel board forum commission cabinet group sub-group subgroup sub-committee subcommittee executive party panels committees boards sub-committees")

// small are words that open sentences in capitals and name nobody.
var opening = setOf(`the a an in on at it he she they this that these those there if as for to and but when while following after
	before with by of from all any no some most many several further however also in-answer response reply asked it's his her their its
	our we i you what who how why where which both each every following during under since although though because once until then
	thus therefore accordingly subject having being given`)

// classify says what the words of a noun phrase name.
func (r *reader) classify(text string, ws []word, from, to int) who {
	the := false
	for from < to && is(ws, from, "the|a|an|that|both|and|then|also|all|its|their|but|now|however|so") {
		if is(ws, from, "all") && from+1 < to && rolePlurals[ws[from+1].low] {
			break
		}
		the = the || is(ws, from, "the|a|an|its|their|this")
		from++
	}
	if from+1 < to && is(ws, from, "this|our") && committees[ws[to-1].low] {
		from++ // "this Forum"
	}
	w := who{from: from, to: to, name: join(text, ws[from:to])}
	if from >= to {
		return w
	}
	if to-from == 1 && is(ws, from, "he|she|they|it|we|i|him|her|them") && ws[from].raw != "IT" {
		w.sort, w.plural = pronoun, is(ws, from, "they|we|them")
		return w
	}
	w.sort, w.plural = r.sortOf(ws[from:to])
	if w.sort == person && (the || from > 0 && is(ws, from-1, "the|a|an")) && !titles[ws[from].low] && !hasRole(ws[from:to]) && !initialsOnly(ws[from:to]) {
		w.sort = thing // "the Corporate Landlord Model" is nobody's name
	}
	if w.sort == thing && to-from == 1 && !the && ws[from].capital() && !opening[ws[from].low] && r.people.firstName(ws[from].raw) {
		w.sort = person
	}
	return w
}

func (r *reader) sortOf(ws []word) (s nature, plural bool) {
	if n := len(ws); n > 3 && n < 7 && is(ws, 0, "two|three|four|some|several|both|most|all") && is(ws, 1, "of") && is(ws, 2, "the|its|our|their|his|her") && rolePlurals[ws[n-1].low] {
		return group, true // "Two of the governors"
	}
	if titles[ws[0].low] && len(ws) > 1 {
		for i := range ws {
			plural = plural || is(ws, i, "and|&")
		}
		return person, plural
	}
	if (r.initials || r.declared[ws[0].raw]) && initialsOnly(ws) {
		return person, len(ws) > 1
	}
	end := len(ws)
	for i := range ws { // the head of the phrase stands before its first "of", "for" or bracket
		if i > 0 && is(ws, i, "of|for|in|with|at|from|(|responsible|present|concerned|on|–|-|,") {
			end = i
			break
		}
	}
	for i := end - 1; i >= 0; i-- {
		low := ws[i].low
		switch {
		case low == "office" && i > 0 && is(ws, i-1, "post|home|met"):
			return organisation, false
		case rolePlurals[low]:
			return group, true
		case low == "scrutiny" && end == 1:
			return body, false
		case low == "cabinet" && end == 1:
			return organisation, false
		case committees[low] && end > 1 && low != "executive":
			return body, false
		case low == "audit" && i == 1 && end == 2 && is(ws, 0, "internal|external"):
			return group, false
		case low == "auditor" && i+1 < len(ws) && is(ws, i+1, "general"):
			return organisation, false
		case roleNouns[low]:
			return person, hasAnd(ws)
		case i == end-1 && groupNouns[low]:
			return group, strings.HasSuffix(low, "s")
		case i == end-1 && committees[low]:
			return body, false
		case i == end-1 && organisations[low]:
			return organisation, false
		}
		if i == end-1 && !ws[i].capital() && !ws[i].mark() {
			break
		}
	}
	if personal(ws) || officeWithOf(ws, end) {
		return person, false
	}
	return thing, false
}

// officeWithOf reports whether a phrase whose first "of" is word end is the name of an
// office that has it inside: "Rights of Way Officer", "Quality of Life Manager".
func officeWithOf(ws []word, end int) bool {
	last := len(ws) - 1
	if end >= last || end == 0 || !roleNouns[ws[last].low] || inPrint[ws[end-1].low] || !is(ws, end, "of") {
		return false
	}
	for i := range ws {
		if !ws[i].capital() && i != end && !is(ws, i, "and|&") {
			return false
		}
	}
	return true
}

func hasRole(ws []word) bool {
	for _, w := range ws {
		if roleNouns[w.low] || rolePlurals[w.low] {
			return true
		}
	}
	return false
}

func hasAnd(ws []word) bool {
	for i := range ws {
		if is(ws, i, "and|&") && i > 0 && i+1 < len(ws) && roleNouns[ws[i-1].low] {
			return true
		}
	}
	return false
}

func initialsOnly(ws []word) bool {
	for i, w := range ws {
		if i%2 == 1 {
			if !is(ws, i, "and|&|,") {
				return false
			}
			continue
		}
		if !w.shout() || len(w.raw) > 3 || is(ws, i, "ict|hr|it|pdf|nhs|tfl|osc|gp") {
			return false
		}
	}
	return true
}

// personal reports whether ws reads like a person's full name: two to four
// capitalised words, none of them one of an organisation or a place.
func personal(ws []word) bool {
	if len(ws) < 2 || len(ws) > 4 {
		return false
	}
	for i, w := range ws {
		if !w.capital() || organisations[w.low] || opening[w.low] || w.shout() && i > 0 && len(w.raw) > 2 {
			return false
		}
	}
	return true
}

// before finds the noun phrase that ends at word i, the subject of a verb there.
func (r *reader) before(text string, ws []word, i int) who {
	w := r.phrase(text, ws, i)
	if from := fieldBehind(ws, w.from, w.to); from >= 0 && (speaking[wordAt(ws, i)] || consenting[wordAt(ws, i)] || is(ws, i, "would|will")) {
		return who{from: from, to: w.to, name: join(text, ws[from:w.to]), sort: person}
	}
	if of := r.comesFrom(text, ws, w); of.to > of.from {
		w = of
	}
	if all := listOfNames(ws, w); all >= 0 {
		w = who{from: all, to: w.to, name: join(text, ws[all:w.to]), sort: person, plural: true}
	}
	if w.from >= w.to && is(ws, i-1, ",") {
		if named := r.apposed(text, ws, i-1); named.to > named.from {
			w = named
		}
	}
	if w.sort == person && w.from > 1 && w.from < 7 && ws[w.from-1].raw == "," && hasRole(ws[w.from:w.to]) {
		if n := r.phrase(text, ws, w.from-1); n.sort == person && n.from == 0 && n.to == w.from-1 && !hasRole(ws[n.from:n.to]) {
			w.also = n.name // "Hal Ash, Director of Parks stated"
		}
	}
	return r.voiced(ws, w, i)
}

// listOfNames returns where the names begin that a comma parts from w, the last of them,
// "Councillors Ellis, Voss and Tan", "the Chair, the Clerk and Mr Ash"; -1 where w is all.
func listOfNames(ws []word, w who) int {
	if w.to-w.from < 3 || w.from < 3 || !hasWordAnd(ws[w.from:w.to]) {
		return -1
	}
	k := w.from
	for is(ws, k-1, "the") {
		k--
	}
	if ws[k-1].raw != "," {
		return -1
	}
	start := -1
	for k--; k >= 0 && (ws[k].raw == "," || ws[k].capital() || is(ws, k, "the|.")); k-- {
		if titles[ws[k].low] && ws[k].capital() || roleNouns[ws[k].low] && ws[k].capital() {
			start = k
		}
	}
	if start < 0 || is(ws, k, "to|by|from|with|as|for|at") || ws[start].raw == "," {
		return -1
	}
	for start > k+1 && ws[start-1].capital() && !opening[ws[start-1].low] {
		start--
	}
	return start
}

func hasWordAnd(ws []word) bool {
	for i := 1; i+1 < len(ws); i++ {
		if is(ws, i, "and|&") && (ws[i+1].capital() || is(ws, i+1, "the")) && ws[i-1].capital() {
			return true
		}
	}
	return false
}

// phrase reads the noun phrase that ends at word i by the lists of names alone.
func (r *reader) phrase(text string, ws []word, i int) who {
	to := i
	for to > 0 && is(ws, to-1, "also|then|therefore|nonetheless|however|again|instead|now|jointly|subsequently|further|both|duly|since|only|still|already|kindly|each|all|themselves|herself|himself") {
		to--
	}
	if to > 0 && is(ws, to-1, "he|she|they") {
		return r.classify(text, ws, to-1, to) // "if none came she would": never the end of a name
	}
	from := to
	for from > 0 {
		k := from - 1
		w := ws[k]
		switch {
		case from < to && (ws[from].raw == "The" || is(ws, from, "the") && w.capital() && !is(ws, k, "of|for|and|to")):
			return r.classify(text, ws, from, to) // a heading stood in front of the sentence
		case from < to && is(ws, from, "the") && !w.capital() && !w.mark() && is(ws, 0, "after|having|following|on|with|in") && !is(ws, k, "of|for|and|to|&|all|both|that|than|on|at|with") && !boundary[w.low]:
			return r.classify(text, ws, from, to) // "after going round the table the Forum"
		case w.raw == ")":
			open := k
			for open > 0 && ws[open].raw != "(" {
				open--
			}
			if open == 0 || k-open > 8 {
				return r.classify(text, ws, from, to)
			}
			from = open
			continue
		case titles[w.low] && w.capital() && k > 0 && !ws[k-1].capital() && !is(ws, k-1, "and|&"):
			return r.classify(text, ws, k, to)
		case w.low == "and" || w.low == "&":
			if !r.pairs(ws, k, from, to) {
				return r.classify(text, ws, from, to)
			}
		case (w.raw == "-" || w.raw == "–") && k > 0 && ws[k-1].capital() && from < to && ws[from].capital() && roleNear(ws, k):
		case w.low == "that" && k > 0 && is(ws, k-1, "of"):
		case w.shout() && k > 0 && ws[k-1].shout() && from < to && !ws[from].shout():
			return r.classify(text, ws, from, to)
		case w.raw == "/" && from < to && k > 0 && ws[from].capital() && ws[k-1].capital():
		case w.raw == "." && from < to && k > 0 && (titles[ws[k-1].low] || len(ws[k-1].raw) == 1 && ws[k-1].capital()):
		case w.mark() || boundary[w.low] || is(ws, k, "like|reply|response|answer") && is(ws, k-1, "would|in"):
			return r.classify(text, ws, from, to)
		}
		from--
	}
	return r.classify(text, ws, from, to)
}

// boundary words end a noun phrase on its left.
var boundary = setOf(`directed charged invited appointed nominated that which who whom but because if when whether while as since so then than where although though said
	advised confirmed replied explained stated added reported agreed informed told noted assured indicated commented responded asked
	requested suggested how why is was were are be been being had has have would will could should may might must not there thereby
	believed felt thought hoped understood therefore accordingly whereby in by on to with from at about after before under following including until
	undertook promised offered do did does can resolved once urged volunteered pledged acknowledged instructed tasked thanked congratulated`)

// subject finds who does the verb at word i: the noun phrase in front of it, or
// the sentence's own subject where the verb is its second: "noted the response
// and requested that".
func (r *reader) subject(text string, ws []word, i int) who {
	w := r.before(text, ws, i)
	if w.from >= w.to && i > 2 && is(ws, i-1, "and|but|,|also") {
		if s := r.subjectOf(text, ws[:i-1]); s.name != "" {
			return s
		}
		if m := r.mentions(text, ws[:min(i, 6)]); len(m) > 0 && m[0].from <= 1 {
			return m[0]
		}
	}
	return w
}

// pairs reports whether the "and" at k joins two names of one phrase, "the Chair
// and Vice-Chair", rather than two clauses.
func (r *reader) pairs(ws []word, k, from, to int) bool {
	if k == 0 || from >= to {
		return false
	}
	left, right := ws[k-1], ws[from]
	if left.low == "task" && right.low == "finish" {
		return true
	}
	if !left.capital() && !roleNouns[left.low] && !rolePlurals[left.low] {
		return false
	}
	if titles[right.low] && placed(ws, k) {
		return false // "the readings for Fell Hill and Mr Ash undertook"
	}
	if is(ws, from, "the") && roleNouns[wordAt(ws, from+1)] && from+2 >= to && titleNear(ws, k) {
		return true // "Cllr O. Williams and the Clerk"
	}
	if is(ws, from, "the|a|an") {
		s, _ := r.sortOf(ws[max(0, k-1):k])
		return s == person && k >= 2 && (is(ws, k-2, "the|assistant|deputy|vice|cabinet|head") || ws[k-2].capital())
	}
	if from+2 == to && rolePlurals[wordAt(ws, from+1)] && is(ws, from, "relevant|senior|other|appropriate|lead|all|council") {
		return true // "the Cabinet Member and relevant officers"
	}
	return right.capital() || roleNouns[right.low] || rolePlurals[right.low]
}

// placed reports whether the capitals in front of word k stand behind a preposition.
func placed(ws []word, k int) bool {
	for k--; k > 0 && ws[k].capital(); k-- {
		if titles[ws[k].low] {
			return false
		}
	}
	return is(ws, k, "for|at|in|on|of|near|from")
}

// titleNear reports whether a name with its title ends in front of word k.
func titleNear(ws []word, k int) bool {
	for i := k - 2; i >= 0 && i >= k-6; i-- {
		if titles[ws[i].low] {
			return true
		}
		if !ws[i].capital() && !ws[i].mark() {
			return false
		}
	}
	return false
}

func roleNear(ws []word, k int) bool {
	for i := k - 1; i >= 0 && i >= k-4; i-- {
		if roleNouns[ws[i].low] {
			return true
		}
	}
	return false
}

// mentions lists the people and groups that a sentence names, in order.
func (r *reader) mentions(text string, ws []word) []who {
	var all []who
	for i := 0; i < len(ws); i++ {
		w := ws[i]
		switch {
		case w.capital() && !opening[w.low]:
			j := r.nameEnd(ws, i)
			if m := r.classify(text, ws, i, j); m.sort == person || m.sort == group {
				all = append(all, m)
			}
			i = j - 1
		case (roleNouns[w.low] || rolePlurals[w.low]) && !w.capital():
			from := i
			for from > 0 && i-from < 5 && !ws[from-1].mark() && !boundary[ws[from-1].low] && !is(ws, from-1, "the|a|an|and|of|for|other|another|all|some|these|those") {
				from--
			}
			m := r.classify(text, ws, from, i+1)
			if m.sort == person || m.sort == group {
				all = append(all, m)
			}
		}
	}
	return all
}

// nameEnd returns where the capitalised phrase that begins at i ends.
func (r *reader) nameEnd(ws []word, i int) int {
	j := i + 1
	for j < len(ws) {
		switch {
		case ws[j].capital() && !opening[ws[j].low] || ws[j].raw == "&" && j+1 < len(ws) && ws[j+1].capital():
			j++
		case is(ws, j, "of|for|and|to|-|–") && j+1 < len(ws):
			k := j + 1
			if is(ws, k, "the") {
				k++
			}
			if k < len(ws) && ws[k].capital() && !opening[ws[k].low] && (roleNouns[ws[j-1].low] || ws[j-1].capital()) && !(ws[j].low == "to" && !roleNouns[ws[j-1].low]) {
				if ws[j].low == "and" && titles[ws[k].low] {
					return j
				}
				j = k + 1
				continue
			}
			return j
		case roleNouns[ws[j].low] && !ws[j].capital() && false:
			j++
		default:
			return j
		}
	}
	return j
}
