package extract

// Signals are the words that rules wait for, a bit each, so that a rule passes
// over a sentence that holds none of its words without looking at the others.
// Every sentence asks once for each of its words which bits they raise.
type signals uint64

// The lower bits belong to the rules for promises, in their order (action.go).
const (
	signalAnnounce signals = 1 << (63 - iota) // may announce a decision
	signalVoice                               // somebody says or grants something
	signalTaken                               // a body deals with a report
	signalForeseen                            // participles of what is planned
)

// raised holds for each word the bits that it raises; heedAll are the bits of
// the rules that look at every sentence.
var (
	raised  = map[string]signals{}
	heedAll signals
)

// The rules read sentences, and sentences know what their words raise: only a
// function may tie that knot.
func init() {
	for i, rule := range actionRules {
		if rule.heeds == "" {
			heedAll |= 1 << i
		}
		raise(1<<i, setOf(rule.heeds))
	}
	for mark := range marks {
		raised[mark] |= signalAnnounce
	}
	raise(signalAnnounce, setOf("decision decisions resolution resolutions recommendation recommendations determination outcome following"))
	raise(signalVoice, speaking, consenting)
	raise(signalTaken, takenUp, setOf("agreed granted refused rejected supports opposes approves endorses notes agrees note approve agree endorse"))
	raise(signalForeseen, foreseen)
}

func raise(bit signals, lists ...set) {
	for _, list := range lists {
		for w := range list {
			raised[w] |= bit
		}
	}
}

// signalsIn returns what the words of a sentence raise.
func signalsIn(ws []word) signals {
	bits := heedAll
	for i := range ws {
		bits |= raised[ws[i].low]
	}
	return bits
}
