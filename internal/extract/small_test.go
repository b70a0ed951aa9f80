package extract

import (
	"testing"

	"arising/internal/civic"
)

// Minutes of small councils: notes in the present, motions by their movers. Each
// text gives what its last record is: the kind, and the owner or the verb.
func TestSmallCouncils(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the clerk will order", "The Clerk will order the wreath for Remembrance Sunday.", "action Clerk"},
		{"a councillor will measure", "Cllr B. Norris will measure the bins in the next village.", "action Cllr B. Norris"},
		{"names with points", "Cllr. O. Pugh and the Clerk to review the rules.", "action Cllr. O. Pugh and the Clerk"},
		{"a first name will", "Esme will contact the drop-in centre about a room.", "action Esme"},
		{"nobody will", "Will discuss at next meeting.", "action "},
		{"an agenda item", "This will be an agenda item for the December meeting.", "action "},
		{"will be approached", "Highways will be approached about the verge.", "action "},
		{"will be at a meeting", "A draft budget will be presented at the December meeting of the Parish Council.", "action "},
		{"behind its topic", "Dog bins at Town Piece - the Clerk to provide some signs.", "action Clerk"},
		{"to be signed", "The return to be signed by the Chairman.", "action Chairman"},
		{"the clerk asked", "Clerk asked to pass the reply to the editor.", "action Clerk"},
		{"beside an aside", "The Clerk, with help from members, would draw up a list of bad corners.", "action Clerk"},
		{"agreed to buy", "It was agreed to purchase two signs for the Green.", "action "},
		{"decided to get quotes", "It was decided to obtain quotes for posts round the Green.", "action "},
		{"run on by small numerals", "i. The season has begun. Clerk to write to the mowers. ii. Nets are torn.", "action Clerk"},

		{"proposed, seconded, agreed", "Cllr Reed proposed adoption of the policy, Cllr Lint seconded, all agreed.", "decision approve"},
		{"proposed and seconded only", "Cllr Precious proposed acceptance, seconded by Cllr Mark.", "decision approve"},
		{"proposed and agreed that", "It was proposed by Cllr. J. Dow, seconded by Cllr. A. Tam and unanimously agreed that the return be approved.", "decision approve"},
		{"minutes proposed", "The minutes were proposed as a true record by Cllr Neil, seconded by Cllr Reed, all agreed.", "decision confirm"},
		{"minutes moved as correct", "These were moved as correct by Hanna Salt and Esme Clerk.", "decision confirm"},
		{"a resolution was passed", "A resolution was passed to adopt this policy.", "decision approve"},
		{"agreed by all", "It was agreed by all to adopt this new document.", "decision approve"},
		{"agreed how it stays", "It was also agreed that fees would remain the same for the next year.", "decision agree"},
		{"put off", "It was agreed that this matter will be postponed until the June Meeting.", "decision defer"},
		{"decided without that", "After consideration it was decided no further action would be taken.", "decision other"},
		{"decided against", "It was decided not to pursue this matter any further.", "decision reject"},
		{"the council decided", "The Parish Council decided to buy a mower.", "decision act"},
		{"on an application", "Parish Council supports the application.", "decision support"},
		{"approved, with an aside", "The Risk Assessment for 2020/21, as sent round before, was unanimously approved.", "decision approve"},
		{"appointed", "It was proposed and agreed that the Clerk be appointed the Proper Officer.", "decision appoint"},

		{"noted on a line of its own", "The Clerk spoke of the drains.\n\nNoted.", "decision note"},
		{"elected by movers", "Mrs Cain was proposed by R. Dew and seconded by B. Lover and was duly elected.", "decision appoint"},
		{"being put off", "For want of time this matter is being deferred until the next meeting.", "decision defer"},
		{"to be thought of later", "It was agreed that this will be considered in a couple of months time.", "decision defer"},
		{"put on hold", "It was decided that the newsletter should be put on hold.", "decision defer"},
		{"accepting a price", "It was agreed to accept the quote of £154 from Fell Mowers.", "decision approve"},
		{"an action inside a paragraph", "The address is not known ACTION: Cllr Point to complete addresses.", "action Cllr Point"},
		{"a heading before the sentence", "OLD MATTERS (for information only) The Clerk was asked to email the school with the dates.", "action Clerk"},
		{"a new clause behind a thought", "Cllr Ash suggested the firm might be able to help, she will provide the Clerk with a name.", "action Cllr Ash"},
		{"a name with its office", "Ruben Ash, the Head of Finance, agreed to let members have the timetable.", "action Ruben Ash"},
		{"what future papers should do", "The Panel agreed that future papers should more clearly define their purpose.", "decision act"},

		{"a line to sign on", "To be signed by the Chair", ""},
		{"not yet known", "Dates and places to be confirmed.", ""},
		{"a motion that nobody carried", "Cllr Reed proposed that the tree be felled, seconded by Cllr Lint.", ""},
		{"a motion that fell", "Cllr Reed proposed adoption of the policy, seconded by Cllr Lint, but the motion was lost.", ""},
		{"what services will do", "The new mast will provide better signals.", ""},
		{"asked on the spot", "Cllr Storey was asked to provide his report at this point.", ""},
		{"asks for approval", "The Clerk requested training approval for the course.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, rec := range narrated(t, tt.text) {
				got = string(rec.Kind) + " " + rec.Owner
				if rec.Kind == civic.Decision {
					got = "decision " + string(rec.Verb)
				}
			}
			if got != tt.want {
				t.Errorf("%q gives %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// A year of which half is over says which figures are meant.
func TestRunningYear(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The Clerk agreed to send members a list of roads not paid for in 2021/22.", ""},
		{"The Clerk agreed to send members a list of the roads in 2023/24.", "in 2023/24"},
	} {
		all := narrated(t, tt.text)
		got := ""
		if len(all) == 1 && all[0].Due != nil {
			got = all[0].Due.Expression
		}
		if got != tt.want {
			t.Errorf("due of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
