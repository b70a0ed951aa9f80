package link

import (
	"testing"

	"arising/internal/civic"
)

// TestGoneInPart: an item that puts the promise off by resolution does not give it up, though
// its minutes say that talks stopped or a part fell away; one that gives it up does so though
// something else is put off beside it.
func TestGoneInPart(t *testing.T) {
	halls := promise("That the Head of Halls explore village-run halls with the councils of Gull and Tern and report to the Forum in July.", "Forum", "Halls Forward", civic.VerbReport, inJuly())
	slips := promise("That options for the slipway at Shingle Cove be reported to the Forum in July.", "Forum", "Slipways", civic.VerbReport, inJuly())
	ranger := promise("That a report on a beach ranger be brought to the Forum in July.", "Forum", "Beaches", civic.VerbReport, inJuly())
	deferred := func(quote string) []civic.Record {
		due := inJuly()
		due.From, due.To = due.From.AddMonths(3), due.To.AddMonths(3)
		return []civic.Record{{ID: "d1", Kind: civic.Decision, Verb: civic.VerbDefer, Commitment: true, Quote: quote, Due: due}}
	}
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		records        []civic.Record
		want           civic.EvidenceKind
	}{
		{"talks had stopped", halls, "Village-Run Halls", "Councillor Pell said that the talks with Gull had gone well but those with Tern had stopped when the clerk resigned.\n\nRESOLVED: That the report on village-run halls be deferred to the meeting on 14 October 2031.", deferred("That the report on village-run halls be deferred to the meeting on 14 October 2031."), civic.DeferredTo},
		{"one council had withdrawn", halls, "Halls Forward: Village-Run Halls", "Tern had withdrawn from the talks and would not run a hall.\n\nRESOLVED: That the report on village-run halls be deferred to the meeting on 14 October 2031.", deferred("That the report on village-run halls be deferred to the meeting on 14 October 2031."), civic.DeferredTo},
		{"a contractor had gone", slips, "Slipway at Shingle Cove", "The contractor had ceased trading and the first design had been abandoned.\n\nRESOLVED: That the options for the slipway be deferred to the meeting on 14 October 2031.", deferred("That the options for the slipway be deferred to the meeting on 14 October 2031."), civic.DeferredTo},
		{"the old idea was dropped", ranger, "Beach Ranger", "Sharing a ranger with the county had been dropped, for want of money there.\n\nRESOLVED: That the report on a beach ranger be deferred to the meeting on 14 October 2031.", deferred("That the report on a beach ranger be deferred to the meeting on 14 October 2031."), civic.DeferredTo},
		{"a grant fell through", ranger, "Beach Ranger", "The grant from the Coast Fund had fallen through, so that other money was being sought.\n\nRESOLVED: That the item be deferred to the meeting on 14 October 2031.", deferred("That the item be deferred to the meeting on 14 October 2031."), civic.DeferredTo},

		{"given up", halls, "Village-Run Halls", "Neither council wished to go on. The Head of Halls said that the idea of village-run halls had been abandoned and that no report would be made.", nil, civic.Supersedes},
		{"given up, another put off", slips, "Slipway at Shingle Cove", "The Engineer said that the slipway would not now be rebuilt, and that options for it were no longer needed.\n\nRESOLVED: That the report on mooring chains be deferred to the meeting on 14 October 2031.", deferred("That the report on mooring chains be deferred to the meeting on 14 October 2031."), civic.Supersedes},
		{"dropped by resolution", ranger, "Beach Ranger", "The county had engaged one of its own.\n\nRESOLVED: That the report on a beach ranger be not proceeded with.", nil, civic.Supersedes},
		{"nothing left to report", ranger, "Beach Ranger", "The Parks Manager said that the scheme for a beach ranger had been withdrawn, so that there was nothing to report and the paper would not be brought.", nil, civic.Supersedes},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes, tt.records...))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
