package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// How minutes name a person: with a title, "Cllr Ada Vane", or by an office,
// "The Convener", "the Executive Member for Place".
const (
	titlePart  = `(?:(?:County|Town|Parish|Community|District|Borough)\s)?(?:Councillors?|Cllrs?\.?|Ald(?:erman|erwoman|\.)|Baill?ie|Provost|Baroness|Lord|Lady|Sir|Dame|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Prof(?:essor|\.)|Rev(?:erend|d)?\.?|Canon|Fr\.?)`
	namePart   = `\p{Lu}[\p{L}'’-]*\.?(?: (?:\p{Lu}[\p{L}'’-]*\.?|de|van|der|von|le|la|du))*`
	rolePart   = `[Tt]he (?:Deputy |Vice[- ]|Lord |Senior )?(?:Chair(?:man|woman|person)?|Mayor|Leader|Conven[eo]r|Provost|President|Cabinet Member|Executive Member|Portfolio Holder)\b(?: (?:of|for) (?:the )?\p{Lu}\p{L}*(?:(?:,| and| &)? \p{Lu}\p{L}*)*)?`
	personPart = `((?:` + rolePart + `)|(?:(?:` + titlePart + `) ?)*` + namePart + `)`
)

var (
	withTitle  = regexp.MustCompile(`^(?:` + titlePart + `|` + rolePart + `)(?:\s|$)`)
	movedBy    = regexp.MustCompile(`\b(?i:moved|proposed|(?:motion|proposal) was (?:made|put))(?: |, )(?i:by):? ` + personPart)
	moverAt    = regexp.MustCompile(`^\W*(?i:proposed|prop\.?|proposer|moved|mover|on the (?:motion|proposal|proposition) of)(?i: by)?(?: ?[:–-] ?| )` + personPart)
	moverAside = regexp.MustCompile(personPart + `, (?i:seconded by) ` + personPart + `,? (?i:moved|proposed)\b`)
	moverWho   = regexp.MustCompile(personPart + `,? (?i:then |formally |duly )?(?i:(moved)|proposed)\b(?: (?:(?:the|that|approval|adoption)\b))?`)

	secondedBy  = regexp.MustCompile(`\b(?i:seconded|seconder|sec\.?)(?i: by)?(?: ?[:–-] ?| )` + personPart)
	seconderWho = regexp.MustCompile(personPart + `,? (?i:then |formally |duly )?(?i:seconded)\b(?:,| the| it|\.|:|$)`)

	motionFailed  = regexp.MustCompile(`(?i)\b(?:lost|withdrawn|withdrew|fell|not carried|defeated|not seconded|no seconder)\b`)
	motionCarried = regexp.MustCompile(`(?i)\b(?:carried|agreed|accepted|approved|adopted)\b`)
)

// A motion is who put something to the meeting and who seconded it, as one
// sentence or line tells it.
type motion struct {
	mover, seconder *civic.Person
	amendment       bool
	firm            bool // it stands without a seconder: "moved by", not "proposed that"
}

// motionIn reads the motion that bytes [start, end) tell of.
func (n *noting) motionIn(start, end int) (motion, bool) {
	text := n.doc.Text[start:end]
	low := n.r.low[start:end]
	if !mentions(low, "moved", "propos", "mover", "second", "prop.", "on the motion of") {
		return motion{}, false
	}
	m := motion{amendment: amends(low)}
	who := func(at []int, i int) *civic.Person { return n.person(start, text, at, i) }
	second := strings.Contains(low, "second") || strings.Contains(low, "sec.")
	if at := moverAside.FindStringSubmatchIndex(text); at != nil {
		m.mover, m.seconder, m.firm = who(at, 1), who(at, 2), true
		return m, m.mover != nil
	}
	if at := secondedBy.FindStringSubmatchIndex(text); at != nil {
		m.seconder = who(at, 1)
	} else if at := seconderWho.FindStringSubmatchIndex(text); at != nil {
		m.seconder = who(at, 1)
	}
	if at := moverAt.FindStringSubmatchIndex(text); at != nil {
		m.mover, m.firm = who(at, 1), true
	} else if at := movedBy.FindStringSubmatchIndex(text); at != nil && (second || strings.HasPrefix(low, "it was") || strings.HasPrefix(low, "a proposal") || strings.Contains(low[:at[0]], "motion")) {
		m.mover, m.firm = who(at, 1), true
	} else if at := moverWho.FindStringSubmatchIndex(text); at != nil && !strings.HasSuffix(low[:at[0]], " and ") {
		m.mover, m.firm = who(at, 1), at[4] >= 0 && at[1] > at[5]
	}
	return m, m.mover != nil || m.seconder != nil
}

// amends reports whether a sentence, in small letters, speaks of an amendment.
func amends(low string) bool {
	return strings.Contains(low, "amendment") || strings.Contains(low, "moved a motion to amend") || strings.Contains(low, "moved to amend")
}

// notOfName are words that minutes run on with behind a name, in capitals too.
var notOfName = setOf(`seconded second seconder sec resolved agreed recommended moved mover proposed proposer prop that and carried lost motion amendment it
	unanimously decision vote votes voting`)

// person returns group i of a match as a person, nil where no person is named.
func (n *noting) person(start int, text string, at []int, i int) *civic.Person {
	from, to := at[2*i], at[2*i+1]
	for _, w := range words(text[from:to]) {
		if notOfName[w.low] {
			to = from + w.start
			break
		}
	}
	name := strings.TrimRight(text[from:to], " ,;:-–(")
	if strings.HasSuffix(name, ".") && len(name) > 2 && name[len(name)-3] != ' ' {
		name = name[:len(name)-1]
	}
	if name == "" || !withTitle.MatchString(name) || len(name) > 100 || strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s") || len(strings.Fields(name)) < 2 {
		return nil
	}
	return &civic.Person{Name: name, Words: n.words(start+from, start+from+len(name))}
}
