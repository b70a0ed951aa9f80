package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldAfterItCame: once the paper came to the body, what is told of it later is
// not the promise kept a second time.
func TestToldAfterItCame(t *testing.T) {
	chart := promise("That a chart of the oyster beds be brought to the Forum in July.", "Forum", "Oyster Beds", civic.VerbReport, inJuly())
	came := item("2031-07-15", forum, "Oyster Beds: The Chart", "The Harbour Master presented the chart of the oyster beds. It showed eleven beds, of which three had been lost. Members discussed the cost of buoys.")
	told := item("2031-09-16", forum, "Minutes and Matters Arising", "The chart of the oyster beds had gone on to the website on 19 August.")
	for _, e := range Evidence([]Promise{chart}, append(background(), came, told)) {
		if e.Item == told.ID && civic.Claimed(e.Score) {
			t.Errorf("claimed %q %.2f %q of what came before", e.Kind, e.Score, e.Reasons)
		}
	}
}

// TestWhatHadBeenDoneUnderIt: an account of what had been done under a plan is not the plan.
func TestWhatHadBeenDoneUnderIt(t *testing.T) {
	plan := promise("That the oyster plan be brought to the Forum in July.", "Forum", "Oyster Plan", civic.VerbReport, inJuly())
	if got := claimedBy(plan, item("2031-12-02", forum, "Beds: A Statement", "The Harbour Master gave a statement of what had been done under the oyster plan since its adoption.")); got.Kind == civic.SaysDone {
		t.Errorf("claimed %q %.2f %q", got.Kind, got.Score, got.Reasons)
	}
}

// TestPutOffToAnotherTime: a thing that is to come instead at a later time, or is put off
// another time, is put off; what is put off beside it is another promise's.
func TestPutOffToAnotherTime(t *testing.T) {
	draft := promise("That the draft Harbour Plan be submitted to the Forum in July.", "Forum", "Harbour Plan", civic.VerbReport, inJuly())
	again := promise("That submission of the dredging plan be deferred to July so that the soundings can be taken anew.", "", "Dredging at Gull Bay", civic.VerbDefer, inJuly())
	letter := promise("That the Chair write to the Minister setting out the Forum's case for dredging.", "Minister", "Dredging at Gull Bay", civic.VerbAct, nil)
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind
	}{
		{"instead to a meeting", draft, "Harbour Plan", "The soundings had to be taken anew.\nRESOLVED – That the draft Harbour Plan be presented instead to the meeting of the Forum on 14 October 2031.", civic.DeferredTo},
		{"a time instead", draft, "Harbour Plan", "The soundings had to be taken anew. The draft Harbour Plan would come to the Forum in October 2031 instead.", civic.DeferredTo},
		{"once more", again, "Dredging at Gull Bay", "The soundings were taken but the Ministry had paused all schemes.\nRESOLVED – That the dredging plan be further deferred until the Ministry has decided.", civic.DeferredTo},
		{"another promise's paper", letter, "Dredging at Gull Bay", "RESOLVED – That the full business case for dredging be deferred to October 2031.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-07-15", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
