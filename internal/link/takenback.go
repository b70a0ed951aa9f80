package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// A body that no longer wants what it asked for takes the asking back, and names the thing only
// behind it: "withdrew its instruction for a survey", "need not carry out the count", "released
// her from the undertaking to report". Whose words stand there is the promise that is owed no more.

// takeBackWords are those one of which each such sentence holds.
var takeBackWords = newWordlist([]string{"withdr", "rescind", "revok", "cancel", "annul", "recall", "pursu", "go on with", "set aside", "given up", "give up", "gave up", "drop", "fall", "laps", "let ", "releas", "excus", "reliev", "discharg", "need not", "needed not",
	"stood down", "stand down", "disband", "dissolv", "wound up", "decided against", "agreed against", "resolved against"})

// anAsking is what a body calls what it had asked for or somebody had said he would do.
const anAsking = `(?:instruction|request|resolution|decision|invitation|remit|direction|undertaking|promise|commitment|call|requirement|order|referral|commission|wish|demand|action|minute)s?`

// doneAway are the participles by which an asking is said to be no more, and why the
// words that may stand between, and how a sentence may go on behind a deed that need not be.
const (
	doneAway  = `(?:withdrawn|rescinded|revoked|cancelled|annulled|recalled|discharged|dropped|set aside|given up|not (?:now )?(?:be )?(?:pursued|proceeded with)|no longer (?:be )?pursued)`
	hereby    = `(?:now |therefore |accordingly |hereby |formally |also |be |been |being )*`
	idleSince = `(?:[.,;]|$| (?:since|as|because|now|and|in view|in the light|after all|any longer)\b)`
)

var (
	// takesAsking finds an asking that is taken back; its name follows.
	takesAsking = regexp.MustCompile(`\b(?:withdr[ae]w(?:s|ing)?|rescind(?:ed|s|ing)?|revok(?:e|ed|es|ing)|cancel(?:led|s|ling)?|recall(?:ed)?|annul(?:led)?|took back|take back|set aside|g[ai]ve up|giving up|drop(?:ped|ping)?|(?:not|no longer) (?:to |now )*(?:pursue|press|proceed with|go on with|insist (?:up)?on|continue with)|(?:decided|agreed|resolved) against) ` +
		`(?:the|its|their|his|her|that|this|any|all)(?: [a-z]+){0,2}? ` + anAsking + `\b`)
	// askingGone finds an asking with its name, and says behind it that it is taken back.
	askingGone = regexp.MustCompile(`\b` + anAsking + `\b([^.;]{0,140}?) (?:should |would |is to |was to )?(?:be|is|was|were|been|being|are|stands?|stood) ` + hereby + doneAway)
	// lets finds the name of what is let go.
	lets = regexp.MustCompile(`\blet(?:ting)? ([^.;,]{4,100}?) (?:fall|drop|lapse|go)\b` + `(?:[.,;]|$| (?:since|as|because|now|in view)\b)`)
	// letsOff finds an undertaking from which somebody is let off; its name follows.
	letsOff = regexp.MustCompile(`\b(?:releas|excus|reliev|discharg)ed ([^.;,]{2,60}? )?from (?:the |his |her |its |their |any |having to |the need to |` + anAsking + ` |further |earlier |duty |task |obligation |work |to |of |on )+`)
	// needNot finds a deed that need not be, before its name, and needNotBe one behind it.
	needNot   = regexp.MustCompile(`\bneed(?:ed)? not (?:now |therefore |after all |any longer )?(?:carry out|do|make|bring|report(?: back)?(?: on)?|prepare|submit|write|produce|undertake|hold|present|provide|go on with|continue(?: with)?|pursue|arrange|draw up|compile|circulate|complete|finish|commission|seek) `)
	needNotBe = regexp.MustCompile(`([^.;]{4,140}?)(?:,| (?:was|had been|is|has been) (?:now )?(?:overtaken|settled|answered|done with|superseded)(?: by [^.;,]{1,40})? and)? (?:therefore |accordingly |so )?need(?:ed)? not (?:now |therefore |after all |any longer )?be (?:done|carried out|undertaken|made|brought|prepared|submitted|written|produced|held|presented|provided|continued|pursued|arranged|completed|begun|given|commissioned)` + idleSince)
	// groupGone finds a group that is to be no more, and noReport how it is said that nothing came of it.
	groupGone = regexp.MustCompile(`\b((?:task (?:and finish )?|working |review |project |steering |member )?(?:group|party|panel|inquiry|team)\b[^.;]{0,80}?) (?:be|is|was|were|been) ` + hereby + `(?:stood down|disbanded|dissolved|wound up|discharged)`)
	noReport  = regexp.MustCompile(`\b(?:no (?:interim |final |further )?(?:report|work|meeting)s?|not (?:now )?(?:report|meet|be needed)|(?:had|has) (?:not|never) met|without (?:having )?(?:report|met|meet)|no longer (?:needed|required)|nothing to report)`)
)

// stillMoved is how the sentence behind a motion tells that it was not carried.
var stillMoved = regexp.MustCompile(`\b(?:motion|amendment|proposal|proposition|it|this) (?:was|were|having been|had been|being|is) (?:then |put and |thereupon |accordingly )*(?:lost|defeated|rejected|not (?:carried|seconded|supported|agreed)|withdrawn|ruled out)|\b(?:motion|amendment|proposal) (?:fell|failed)\b|\bno seconder\b|\bnot seconded\b`)

// onlyMoved reports whether a sentence of small letters tells of what was moved, and the
// one behind it that it was lost.
func onlyMoved(low string, start, end int) bool {
	said := low[start:end]
	if !anyOf(said, motions) || anyOf(said, resolves) {
		return false
	}
	return stillMoved.MatchString(low[start:min(len(low), end+longestName)])
}

// Before the name of what was asked stand its number and what joins it to the asking, and behind
// it when it was asked, or how long that is to be so.
var (
	joinsAsking  = regexp.MustCompile(`^(?:\(?\d{0,3}[a-z]?\)? |no\.? ?\d+ |numbered |made |given |of |for |to |on |as to |about |that |into |from |upon |(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{4} )?|with regard to |in respect of |concerning |regarding )+`)
	behindAsking = regexp.MustCompile(`(?:^| )(?:(?:that|which) (?:had been |has been |was |were )?)?(?:(?:decided|agreed|resolved) (?:up)?on|set up|asked for|called for|appointed|formed|established|requested|agreed|promised|while|whilst|in the meantime|meanwhile|for the (?:time|present|moment)|until|pending)\b.*$`)
)

// askedName is the name of a thing in what stands behind the word for its asking, as printed.
func askedName(printed string) string {
	name := strings.Join(strings.Fields(strings.ToLower(withoutTimes(printed))), " ") + " "
	return strings.TrimSpace(behindAsking.ReplaceAllString(joinsAsking.ReplaceAllString(name, ""), ""))
}

// A letGo is the name of a thing that is let go, and where the sentence says so.
type letGo struct {
	dropping
	at    int
	group bool // it is a group that was to do something
}

// takenBackIn reads the names of what a sentence lets go, which is given in small letters and as printed.
func takenBackIn(said, printed string) (out []letGo) {
	if !takeBackWords.in(said) || strings.Contains(said, " | ") {
		return nil
	}
	add := func(from, to, cueFrom, cueTo int) {
		out = append(out, letGo{dropping: dropping{name: askedName(printed[from:to]), cue: strings.Trim(said[cueFrom:cueTo], " ,.;")}, at: min(from, cueFrom)})
	}
	for _, re := range [...]*regexp.Regexp{takesAsking, letsOff, needNot} {
		if m := re.FindStringIndex(said); m != nil {
			add(m[1], nameStop(said, m[1]), m[0], m[1])
		}
	}
	for _, re := range [...]*regexp.Regexp{askingGone, lets, needNotBe} {
		if m := re.FindStringSubmatchIndex(said); m != nil {
			from := m[2]
			if i := strings.LastIndex(said[from:m[3]], " that "); i >= 0 {
				from += i + len(" that ") // "it was agreed that her review"
			}
			add(from, m[3], m[3], m[1])
		}
	}
	if m := groupGone.FindStringSubmatchIndex(said); m != nil && noReport.MatchString(said) {
		add(m[2], m[3], m[3], m[1])
		out[len(out)-1].group = true
	}
	return out
}

// nameStop is where the clause ends that holds a byte of a sentence.
func nameStop(said string, from int) int {
	if i := strings.IndexAny(said[from:], ",;:."); i >= 0 {
		return from + i
	}
	return len(said)
}

// byTakingBack finds a sentence by which what was promised is asked for no more.
func (s *shelf) byTakingBack(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !f.near || addressed(q.Promise) && it.Body != q.Body || len(it.Minutes) > maxDropped {
		return e, false
	}
	low := s.small(it)
	if len(low) != len(it.Minutes) || !takeBackWords.in(low) {
		return e, false
	}
	l := s.likeness(q, it.title, it.text, 0.7)
	for start := 0; start < len(low); {
		end, at := sentenceEnd(it.Minutes, start), start
		start = end
		said := low[at:end]
		gone := takenBackIn(said, it.Minutes[at:end])
		if len(gone) == 0 || notLost.MatchString(said) || stays.MatchString(said) || askedWhether.MatchString(said) || onlyMoved(low, at, end) {
			continue
		}
		cue, mine := s.takesMine(q, it, it.Minutes[at:end], gone, l)
		if !mine {
			continue
		}
		g := &sign{start: at, end: at + len(strings.TrimRight(said, " \n"))}
		e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, g), Score: 0.75}
		e.Reasons = append(s.likeReasons(q, l), "its minutes say “"+cue+"”", f.place, f.reason)
		return e, true
	}
	return e, false
}

// leastTaken is the least share of the name of what is taken back that the promise must hold.
const leastTaken = 0.6

// takesMine reports whether what a sentence takes back is the promise: by its words, where the
// item or they are telling, or by the day on which it was asked for under its title.
func (s *shelf) takesMine(q query, it *shelved, said string, gone []letGo, l likeness) (cue string, ok bool) {
	p := *q.Promise
	p.Owner, q.Promise = "", &p // whoever was invited, say, is named here as what it is about
	about := q.titled(it) || l.own >= 0.3 || l.context >= 0.5
	for _, d := range gone {
		a := askedOn(said[d.at:], it.Date)
		if a.known() && !a.of(q.Date, it.prev) {
			continue
		}
		held, _, head := s.heldOf(q, []dropping{d.dropping})
		switch {
		case nameless([]dropping{d.dropping}):
			ok = about && (a.known() || d.group && head && held == 1)
		case held < leastTaken:
		case a.known():
			ok = true
		default:
			ok = (head || held == 1) && (about || held == 1 && len(strings.Fields(d.name)) > 1)
		}
		if ok {
			return d.cue, true
		}
	}
	return "", false
}

// endsThings are the deeds by which things are ended, which may themselves be promised.
var endsThings = []string{"cancel", "withdr", "rescind", "revok", "abandon", "drop", "discontinu", "stopp", "stop ", "ended", "remov", "struck", "strike", "delet", "ceas", "scrap", "wound up", "wind up", "disband", "dissolv", "annul", "lapse", "shelv"}

// promisesToEnd reports whether to end the thing, in the word by which minutes say that it
// ended, is itself what was promised: "have the licence cancelled".
func (q query) promisesToEnd(cue string) bool { return names(q.Quote, cue, endsThings) }

// givenUpCell is how the cell of a log that says how an action stands opens where it is given up.
var givenUpCell = regexp.MustCompile(`\| (?:(?:closed|complete|action)(?: ?[-–:,.;]| as)? )?(?:now |since )?(dropped|withdrawn|abandoned|cancelled|superseded|overtaken|rescinded|discontinued|scrapped|lapsed|no longer (?:needed|required|wanted|relevant|applicable|pursued|proceeding|necessary)|not (?:now |being |to be )?(?:needed|required|pursued|proceeding|proceeded with|necessary))(?: (?:by|as|since|because|on|at|following|after|now|in view|in the light|owing|due)\b| ?[.,;:–|-]|$)`)

// rowGivesUp reports whether a line is the row of a log in which what was promised is given
// up, closed though it may be called.
func (q query) rowGivesUp(row string) bool {
	if !strings.Contains(row, " | ") {
		return false
	}
	m := givenUpCell.FindStringSubmatch(strings.ToLower(row))
	return m != nil && !q.promisesToEnd(m[1])
}
