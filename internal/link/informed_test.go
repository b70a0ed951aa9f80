package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldThere: a promise that members would learn something is kept where they are told
// it, by whatever verb; one to write, where something came back.
func TestToldThere(t *testing.T) {
	failed := done("The Engineer said that he would ask the harbour trust how many slipway lamps had failed and let members know.", "The Engineer")
	failed.ItemTitle = "Slipway Lamps"
	reason := done("The Clerk to find out why the tidal gate had been shut.", "The Clerk")
	letter := done("That the Convener write to the Ferry Company about the tidal gate.", "Convener")
	letter.Recipient = "Ferry Company"
	berths := done("Ms Marsh agreed to give Members in writing the berths that are to be let.", "Ms Marsh")
	raise := done("The Engineer advised that he would raise the slipway lamps with the harbour trust.", "The Engineer")
	survey := promise("that a demonstration of the slipway lamps be laid on at the meeting in July.", "", "Slipway Lamps", civic.VerbAct, inJuly())
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"told how many", failed, "Minutes", "The Engineer reported that the harbour trust had replied and that nine slipway lamps had failed.", civic.SaysDone},
		{"told by somebody", failed, "Matters Arising", "Slipway lamps: members heard that nine had failed.", civic.SaysDone},
		{"no answer yet", failed, "Minutes", "The Engineer reported that the harbour trust had not replied about the slipway lamps.", ""},
		{"told what will be", failed, "Minutes", "The Engineer reported that the harbour trust would mend the slipway lamps in May.", ""},
		{"told why", reason, "Matters Arising", "Tidal gate: the Clerk explained that it was shut because of a cracked hinge.", civic.SaysDone},
		{"the answer was", reason, "Matters Arising", "Tidal gate: the reason was a cracked hinge.", civic.SaysDone},
		{"still looking", reason, "Matters Arising", "Tidal gate: the Clerk explained that she was still looking into it.", ""},
		{"to raise is not to tell", raise, "Matters Arising", "The Engineer reported that three slipway lamps are green.", ""},
		{"the reply was read", letter, "Minutes", "Tidal gate: the Convener read out the Ferry Company's reply to her letter.", civic.SaysDone},
		{"a reply was before them", letter, "Matters Arising", "A response from the Ferry Company on the tidal gate lay on the table.", civic.SaysDone},
		{"they had heard back", letter, "Minutes", "The Convener reported that she had heard back from the Ferry Company about the tidal gate.", civic.SaysDone},
		{"nobody had written", letter, "Minutes", "The Convener had not yet written to the Ferry Company about the tidal gate.", ""},
		{"what is to be let", berths, "Minutes", "The names of the berths that will be let had been circulated on 20 January.", civic.SaysDone},
		{"will be sent", berths, "Minutes", "The names of the berths will be circulated.", ""},
		{"were to be sent", berths, "Minutes", "The names of the berths that were let would be circulated.", ""},
		{"what will be sent", berths, "Minutes", "The names of the berths that are to be let will be circulated.", ""},
		{"an e-mail is no demonstration", survey, "Matters Arising", "The list of slipway lamps had been e-mailed on 20 January.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestAskedAgain: the day on which something was asked for again is no day to which it was put off.
func TestAskedAgain(t *testing.T) {
	times := done("The Engineer undertook to let members have the opening times of the tidal gate by the end of February.", "The Engineer")
	times.Due = &civic.Due{Expression: "by the end of February", From: times.Date, To: times.Date.AddDays(45), Precision: civic.BySpan}
	for _, tt := range []struct {
		name, cell string
		want       civic.EvidenceKind
	}{
		{"reminders", "Not received. Reminders in June and July have had no answer", ""},
		{"chased", "No reply; chased again in July", ""},
		{"a later day", "Not received. Now expected in July", civic.DeferredTo},
	} {
		t.Run(tt.name, func(t *testing.T) {
			row := "Ref | Action | Owner | Position\n31/04 | Tidal gate opening times to members | Engineer | " + tt.cell
			if got := claimedBy(times, item("2031-05-27", forum, "Action Log", row)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.cell, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestMemberIsNoMatter: whom an answer is for is not what it is about.
func TestMemberIsNoMatter(t *testing.T) {
	p := done("Mr Quill to let Councillor Finch-Dolby have the price of lamps in writing.", "Mr Quill")
	p.Recipient = "Councillor Finch-Dolby"
	if got := claimedBy(p, item("2031-05-27", forum, "Harbour Homes", "Councillor Finch-Dolby spoke of a boat that had been sent two hundred miles away.")); got.Kind != "" {
		t.Errorf("claimed %q %q", got.Kind, got.Reasons)
	}
}
