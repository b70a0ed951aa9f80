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
		{"to be signed", "The return to be signed by the Chairman.", "action "},
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
