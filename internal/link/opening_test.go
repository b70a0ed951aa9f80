package link

import "testing"

// TestNarrative: what ends the minutes of a meeting, or its page, tells nothing of its last item.
func TestNarrative(t *testing.T) {
	const told = "The trust's fees for the year were set out. Mooring goes up by 20p."
	want := narrative(told)
	for _, end := range []string{"", "\nThe meeting closed at 11.35 am.", "\nThe Chair declared the meeting closed at 9.10 pm.", "\nThe meeting rose at noon.\nHarbour Forum - Wednesday 25 February 2032", "\nRESOLVED: That the fees be noted."} {
		if got := narrative(told + end); got != want {
			t.Errorf("narrative(%q) = %d, want %d", told+end, got, want)
		}
	}
	if got := narrative("The meeting with the pilots closed the gap between them."); got == 0 {
		t.Errorf("a meeting that an item tells of is no ending")
	}
}
