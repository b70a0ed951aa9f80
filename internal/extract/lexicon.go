package extract

import (
	"strings"

	"arising/internal/civic"
)

// deeds lists, for each verb of a decision, the operative verbs that mean it,
// in the base form. "!" marks irregular forms: base!third!past!participle!gerund.
var deeds = map[civic.Verb]string{
	civic.VerbNote:      "note receive welcome acknowledge",
	civic.VerbApprove:   "approve adopt grant ratify award allocate set!sets!set!set!setting fund sanction donate pass permit!permits!permitted!permitted!permitting license",
	civic.VerbAgree:     "agree accept concur",
	civic.VerbSupport:   "support endorse commend affirm",
	civic.VerbConfirm:   "confirm sign",
	civic.VerbRecommend: "recommend",
	civic.VerbRefer:     "refer remit",
	civic.VerbRequest:   "request ask instruct require invite urge task direct encourage call",
	civic.VerbReport:    "report present submit bring!brings!brought!brought!bringing circulate return provide give!gives!gave!given!giving supply feed!feeds!fed!fed!feeding lay!lays!laid!laid!laying",
	civic.VerbMonitor:   "monitor review revisit re-examine scrutinise",
	civic.VerbDefer:     "defer adjourn postpone",
	civic.VerbAppoint:   "appoint elect nominate re-appoint reappoint re-elect co-opt replace",
	civic.VerbDelegate:  "delegate authorise authorize empower",
	civic.VerbExclude:   "exclude",
	civic.VerbReject:    "revoke refuse reject dismiss decline oppose",
	civic.VerbOther:     "modify impose thank waive object amend vary attach determine congratulate consider remove withdraw maintain retain specify clarify hold!holds!held!held!holding take!takes!took!taken!taking make!makes!made!made!making declare",
	civic.VerbAct: `write!writes!wrote!written!writing send!sends!sent!sent!sending arrange organise establish create set-up implement
		publish produce prepare develop undertake!undertakes!undertook!undertaken!undertaking carry conduct complete add include consult
		meet!meets!met!met!meeting speak!speaks!spoke!spoken!speaking seek!seeks!sought!sought!seeking obtain get!gets!got!got!getting
		contact liaise work explore investigate commission sell!sells!sold!sold!selling buy!buys!bought!bought!buying purchase issue
		update revise finalise progress pursue consolidate begin!begins!began!begun!beginning start continue convene form draft
		share e-mail email notify inform advise approach attend visit inspect fix repair install erect advertise tender let!lets!let!let!letting
		lead!leads!led!led!leading ensure raise lobby apply enter procure launch introduce incorporate build!builds!built!built!building
		open close move transfer change extend display promote communicate engage support-in record strengthen remind circulate-to
		negotiate enforce train distribute post collect check identify examine assess compile collate upload respond reply answer
		discuss formulate source design deliver enable join facilitate host co-ordinate coordinate enquire press stand!stands!stood!stood!standing
		schedule canvass timetable
		settle chase draw!draws!drew!drawn!drawing find!finds!found!found!finding keep!keeps!kept!kept!keeping look put!puts!put!put!putting come!comes!came!come!coming
		go!goes!went!gone!going do!does!did!done!doing clean remove-from replace-with fit relocate survey test
		proceed employ recruit serve mend cease restore suspend resurface dispose`,
}

// A form is what one printed form of a verb can be.
type form struct {
	lemma                                 string
	verb                                  civic.Verb
	base, third, past, participle, gerund bool
}

// forms maps every printed form of the verbs above to what it can be.
var forms = buildForms()

func buildForms() map[string]form {
	all := map[string]form{}
	// In the order of the verbs, so that where two lists name a form the same one wins each time.
	for _, v := range []civic.Verb{civic.VerbNote, civic.VerbApprove, civic.VerbAgree, civic.VerbSupport, civic.VerbConfirm, civic.VerbRecommend,
		civic.VerbRefer, civic.VerbRequest, civic.VerbReport, civic.VerbMonitor, civic.VerbDefer, civic.VerbAppoint, civic.VerbDelegate,
		civic.VerbExclude, civic.VerbReject, civic.VerbOther, civic.VerbAct} {
		for _, entry := range strings.Fields(deeds[v]) {
			addForms(all, v, entry)
		}
	}
	return all
}

func addForms(all map[string]form, v civic.Verb, entry string) {
	p := strings.Split(entry, "!")
	if len(p) == 1 {
		p = []string{entry, third(entry), past(entry), past(entry), gerund(entry)}
	}
	for i, s := range p {
		f, ok := all[s]
		if !ok {
			f = form{lemma: p[0], verb: v}
		}
		switch i {
		case 0:
			f.base = true
		case 1:
			f.third = true
		case 2:
			f.past = true
		case 3:
			f.participle = true
		case 4:
			f.gerund = true
		}
		all[s] = f
	}
}

func third(v string) string {
	switch {
	case strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeou"):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "x"):
		return v + "es"
	}
	return v + "s"
}

func past(v string) string {
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeou"):
		return v[:len(v)-1] + "ied"
	case doubles[v]:
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func gerund(v string) string {
	switch {
	case strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee"):
		return v[:len(v)-1] + "ing"
	case doubles[v]:
		return v + v[len(v)-1:] + "ing"
	}
	return v + "ing"
}

// doubles are the verbs that double their last letter.
var doubles = setOf("refer remit submit defer fit chat commit")
